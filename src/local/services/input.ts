// What a typed or written text becomes in a cell: formula, number, date, boolean or text, by the workbook's locale.
// [D] a leading `=` is a formula. [C] text is parsed as if a person had typed it, so '01234' loses its zero and '1/2/2026' turns
// into a date, unless the cell has the format `@`; a leading apostrophe keeps text as it is and does not show. [?] a leading
// `+` or `-` before anything but a number, and blanks before either: the worse is assumed, that they begin a formula, and
// that `@` does not stop `=`.
import { parseNumber } from 'numfmt'
import type { Locale } from './locale.ts'

/** A plain value is itself; only what brings more is an object, for blocks of values are large. */
export type Input =
  | string
  | number
  | boolean
  | { readonly formula: string }
  /** With the number format that the way of writing implies, such as `0%`. */
  | { readonly value: number; readonly format: string }

/** Text that begins with none of these is text for sure, or a word for true or false; most text is. */
const MAYBE_MORE = /^[\s\d'=+\-(.,$€£₽¥]/
const NUMBER = /^[\s\d.,+()%$€£₽¥'’\u00a0\u202f-]+(?:e[+-]?\d+)?$/i
const DATE = /^(\d{1,4})([./-])(\d{1,2})(?:\2(\d{1,4}))?(?:\s+(\S.*))?$/
const TIME = /^(\d{1,3}):(\d{2})(?::(\d{2}))?(?:\s*([ap]m))?$/i

/** `year` is the one that a date without a year falls in; `plain` is a cell under the format `@`. */
export function readInput(raw: string, locale: Locale, year: number, plain: boolean): Input {
  const more = MAYBE_MORE.test(raw)
  const trimmed = more ? raw.trim() : raw
  if (more && /^=./s.test(trimmed)) return { formula: trimmed }
  if (more && raw.startsWith("'")) return raw.slice(1)
  if (plain) return raw
  const truth = readTruth(raw, locale)
  if (truth !== null) return truth
  if (!more) return raw
  const value = readDate(trimmed, locale, year) ?? readNumber(trimmed, locale)
  if (value !== null) return value
  return /^[+-]./s.test(trimmed) ? { formula: `=${trimmed}` } : raw
}

function readTruth(raw: string, locale: Locale): boolean | null {
  // No word for true or false is longer in any locale of the table.
  if (raw.length > 12) return null
  const word = raw.trim().toUpperCase()
  if (word === 'TRUE' || word === locale.truth[0].toUpperCase()) return true
  if (word === 'FALSE' || word === locale.truth[1].toUpperCase()) return false
  return null
}

function readNumber(raw: string, locale: Locale): Input | null {
  if (!NUMBER.test(raw) || !/\d/.test(raw)) return null
  if (locale.decimal === ',' && raw.includes('.')) return null
  // The library takes no decimal sign in front, and no spaces between thousands.
  const closed = locale.group.trim() === '' ? raw.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '') : raw
  const led = /^[+-]?[.,]\d/.test(closed) ? closed.replace(locale.decimal, `0${locale.decimal}`) : closed
  const parsed = parseNumber(led, { locale: locale.tag })
  if (typeof parsed?.v !== 'number') return null
  return parsed.z === undefined ? parsed.v : { value: parsed.v, format: parsed.z }
}

function readDate(raw: string, locale: Locale, thisYear: number): Input | null {
  const time = readTime(raw)
  if (time !== null) return { value: time, format: 'h:mm:ss' }
  const match = DATE.exec(raw)
  if (!match) return null
  const [, first, separator, second, third, rest] = match
  const clock = rest === undefined ? 0 : readTime(rest)
  if (clock === null) return null
  // With two parts a dot is a date only where dates are written with dots: 3.5 is 3 May in Russian, a number in English.
  if (third === undefined && (separator === '.' ? locale.dateSeparator !== '.' : first!.length > 2)) return null
  const parts = [Number(first), Number(second), third === undefined ? thisYear : Number(third)] as const
  const iso = first!.length === 4 || (locale.order === 'ymd' && third !== undefined)
  const [y, m, d] = iso
    ? parts
    : locale.order === 'mdy'
      ? [parts[2], parts[0], parts[1]]
      : ([parts[2], parts[1], parts[0]] as const)
  const serial = serialOfDay(y < 100 ? y + (y < 30 ? 2000 : 1900) : y, m, d)
  if (serial === null) return null
  const day = iso ? 'yyyy-mm-dd' : locale.dateFormat
  return { value: serial + clock, format: rest === undefined ? day : `${day} h:mm:ss` }
}

function readTime(raw: string): number | null {
  const match = TIME.exec(raw)
  if (!match) return null
  const [, hours, minutes, seconds, half] = match
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59 || (half && Number(hours) > 12)) return null
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours)
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400
}

function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1000) return null
  return date.getTime() / 86_400_000 + 25_569
}
