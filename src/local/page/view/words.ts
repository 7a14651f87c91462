// The page's words in the language it was opened in.
import { PAGE, type PageWord } from '../../../core/i18n/local-page.ts'
import { TOOLBAR, type ToolbarWord } from '../../../core/i18n/local-toolbar.ts'

export type Word = PageWord | ToolbarWord

export const language = document.documentElement.lang === 'ru' ? 'ru' : 'en'

const WORDS: Readonly<Record<Word, Readonly<Record<typeof language, string>>>> = { ...TOOLBAR, ...PAGE }

export function say(word: Word): string {
  return WORDS[word][language]
}
