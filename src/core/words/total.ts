// Rows that add up others, by what they are called.
import { normaliseWord } from './word.ts'

/** The whole name, alone or with what is counted. */
const TOTAL =
  /^(?:(?:grand |sub)?totals?|sum|итоги?|итого|под(?:ы|и)тог|всего|сумма)(?: (?:clients|prospects|rows|клиентов|клиенты|строк))?[\s:=.]*\d*$/

/** Whether a name is no client's but a total's, in either language. */
export function isTotal(name: string): boolean {
  return TOTAL.test(normaliseWord(name))
}
