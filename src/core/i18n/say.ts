// What a person reads, in both languages side by side; the subject files of this folder hold the texts.
import { type Day, formatDay, weekdayOf } from '../domain/day.ts'
import type { Language } from '../domain/model.ts'
import { WEEKDAY } from '../words/lists.ts'

/** One message: its text in each language, from the same arguments. A missing language does not compile. */
export type Said<A extends readonly unknown[] = []> = Readonly<Record<Language, (...args: A) => string>>

/** The form of a counted noun: English one/other, Russian one/few/many. */
export function plural(language: Language, count: number, one: string, few: string, many: string = few): string {
  const whole = Math.abs(count)
  if (language === 'en') return whole === 1 ? one : many
  const tens = whole % 100
  const ones = whole % 10
  if (!Number.isInteger(whole)) return few
  if (ones === 1 && tens !== 11) return one
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many
}

/** A text that may be long, on one line, by its beginning of so many characters. */
export function shorten(text: string, most: number): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}

/** `Mon`, `Пн`. */
export function weekdayName(language: Language, day: Day): string {
  return Object.values(WEEKDAY)[weekdayOf(day)]![language][0]
}

/** A day as a person of this language reads it: `Mon 23 Nov`, `Пн 23.11`. */
export function shortDay(language: Language, day: Day): string {
  const weekday = weekdayName(language, day)
  const [, month, dayOfMonth] = formatDay(day).split('-')
  if (language === 'ru') return `${weekday} ${dayOfMonth}.${month}`
  return `${weekday} ${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Of a name in a sentence: enough to know it by, whatever stands in its cell. */
const NAME = 60
const MOST_NAMES = 30

export function shortName(name: string): string {
  return shorten(name, NAME)
}

/** Names to choose from. */
export function nameList(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(shortName)
  return [...shown, ...(names.length > MOST_NAMES ? ['…'] : [])].join(', ')
}
