// The words of the sheet's own lists, as its dropdowns have them.
import type { Names } from '../../../core/words/word.ts'
import { spoken } from './spoken.ts'

/** The word for a list's key; a word of the team's own stands for itself. */
export function wordOf(words: Readonly<Record<string, Names>>, key: string): string {
  const names = Object.keys(words).includes(key) ? words[key] : undefined
  return names ? names[spoken.language][0] : key.charAt(0).toUpperCase() + key.slice(1)
}
