// Dates as people and other programs write them, to plain days.
import { type Day, dayOf } from '../domain/day.ts'

/** A read date; `ambiguous` when day and month could be the other way round and the day was taken first. */
export interface DateReading {
  readonly day: Day
  readonly ambiguous: boolean
}

/** Serial numbers are taken as dates between 1954 and 2119 only, so that a stray amount or year isn't. */
const SERIAL_FROM = 20_000
const SERIAL_TO = 80_000
/** The serial number of 1970-01-01. */
const SERIAL_EPOCH = 25_569

/** A time of day or a zone after the date, and what Russian puts after a year: all left out. */
const TAIL = String.raw`(?:\s*г\.?)?(?:(?:[T\s,]+)\d{1,2}[:.]\d{2}.*)?$`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TAIL}`, 'i')
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/
const DOTTED = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})${TAIL}`, 'i')
const SLASHED = new RegExp(String.raw`^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})${TAIL}`, 'i')
const DAY_MONTH = new RegExp(String.raw`^(\d{1,2})[-\s.]+([a-zа-я]{3,})[-\s.,]+(\d{4}|\d{2})${TAIL}`, 'i')
const MONTH_DAY = new RegExp(String.raw`^([a-zа-я]{3,})[\s.]+(\d{1,2})[\s,]+(\d{4})${TAIL}`, 'i')
const MONTHS = ['jan янв', 'feb фев', 'mar мар', 'apr апр', 'may май мая', 'jun июн', 'jul июл', 'aug авг', 'sep сен']
  .concat(['oct окт', 'nov ноя', 'dec дек'])
  .map(names => names.split(' '))

/**
 * A date: `2026-11-23` with or without a time, `23.11.2026`, `23.11.26`, `23/11/2026`, `11/23/2026`, `23 Nov 2026`, or
 * a serial number; a number alone is always a serial, a `Day` must be given as text or be handled before. Where a
 * slash date could be either way round the day is taken first, as in most of the world; it says so.
 */
export function readDate(raw: string | number): DateReading | null {
  if (typeof raw === 'number') return serial(raw)
  if (/^\d{5}(?:[.,]\d+)?$/.test(raw)) return serial(Number(raw.replace(',', '.')))
  const iso = YEAR_FIRST.exec(raw)
  if (iso) return sure(dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4])))
  const compact = COMPACT.exec(raw)
  if (compact) return sure(dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3])))
  const dotted = DOTTED.exec(raw)
  if (dotted) return sure(dayOf(fullYear(dotted[3]!), Number(dotted[2]), Number(dotted[1])))
  const slashed = SLASHED.exec(raw)
  if (slashed) return eitherWay(Number(slashed[1]), Number(slashed[3]), fullYear(slashed[4]!))
  const dayMonth = DAY_MONTH.exec(raw)
  if (dayMonth) return sure(named(dayMonth[3]!, dayMonth[2]!, dayMonth[1]!))
  const monthDay = MONTH_DAY.exec(raw)
  if (monthDay) return sure(named(monthDay[3]!, monthDay[1]!, monthDay[2]!))
  return null
}

/** Which of day and month a slash date must have first; null where it does not say, and for other texts. */
export function slashOrder(text: string): 'dayFirst' | 'monthFirst' | null {
  const parts = SLASHED.exec(text.trim())
  if (!parts) return null
  const [first, second] = [Number(parts[1]), Number(parts[3])]
  if (first > 12 && second <= 12) return 'dayFirst'
  return second > 12 && first <= 12 ? 'monthFirst' : null
}

/** A slash date read in a known order; null for other texts. */
export function readSlashDate(text: string, order: 'dayFirst' | 'monthFirst'): Day | null {
  const parts = SLASHED.exec(text.trim())
  if (!parts) return null
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), fullYear(parts[4]!)]
  return order === 'dayFirst' ? dayOf(year, second, first) : dayOf(year, first, second)
}

function serial(value: number): DateReading | null {
  return value >= SERIAL_FROM && value <= SERIAL_TO ? sure(Math.floor(value) - SERIAL_EPOCH) : null
}

function sure(day: Day | null): DateReading | null {
  return day === null ? null : { day, ambiguous: false }
}

function eitherWay(first: number, second: number, year: number): DateReading | null {
  const dayFirst = dayOf(year, second, first)
  const monthFirst = dayOf(year, first, second)
  if (dayFirst === null || monthFirst === null || first === second) return sure(dayFirst ?? monthFirst)
  return { day: dayFirst, ambiguous: true }
}

function fullYear(text: string): number {
  const year = Number(text)
  return text.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year
}

function named(year: string, month: string, day: string): Day | null {
  const index = MONTHS.findIndex(names => names.some(name => month.toLowerCase().startsWith(name)))
  return index < 0 ? null : dayOf(fullYear(year), index + 1, Number(day))
}
