// The page's words in the language it was opened in.
import { PAGE, type PageWord } from '../../../core/i18n/local-page.ts'

export const language = document.documentElement.lang === 'ru' ? 'ru' : 'en'

export function say(word: PageWord): string {
  return PAGE[word][language]
}
