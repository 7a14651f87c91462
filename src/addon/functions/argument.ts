// What Sheets hands a custom function, made plain: cells, ranges, dates.
import type { Day } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import { isErrorText, type RawCell, textOf } from '../../core/words/cells.ts'

const MS_A_DAY = 86_400_000
/** The furthest zone whose midnight is taken for the coming day: UTC+13:45, the Chatham Islands in summer. */
const MS_AHEAD = 13.75 * 3_600_000
/** Midnights of all zones fall on quarters of an hour of UTC. */
const MS_A_QUARTER = 900_000
/** From 1000-01-01 to 9999-12-31, the days that can be written as year-month-day. */
const FIRST_DAY = -354_285
const LAST_DAY = 2_932_896

/**
 * The calendar day of a date cell. Sheets hands over the instant at which the day begins in the spreadsheet's zone,
 * and a recalculation may not ask which zone that is. But midnight in a zone east of Greenwich falls on the UTC
 * day before, in one west of it on the same UTC day, so the instant tells the day: anything later than 10:00 UTC is
 * the coming day's midnight in the east, anything up to 10:00 the same day's in the west. Right for every zone from
 * UTC-10 (Hawaii) to UTC+13:45 (New Zealand, Samoa, Tonga, the Chathams); UTC-11 and UTC+14, a few islands, share
 * their instants with these and read a day off. An instant off the quarters is no midnight but a time stamp, such as
 * NOW() leaves; of it the UTC day is taken.
 */
export function dayOfDate(date: Date): Day | null {
  const time = date.getTime()
  const day = Math.floor((time + (time % MS_A_QUARTER === 0 ? MS_AHEAD : 0)) / MS_A_DAY)
  // An invalid date is NaN and fails both.
  return day >= FIRST_DAY && day <= LAST_DAY ? day : null
}

/** A cell as the readers of the core take it; null, undefined and whatever has no text are blank or an error cell. */
export function rawOf(value: unknown): RawCell {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!'
  if (value === null || value === undefined) return ''
  if (isDate(value)) {
    const day = dayOfDate(value)
    return day === null ? '#VALUE!' : { day }
  }
  return printed(value)
}

/** Not instanceof: a date made outside the script's own realm is still a date. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]' && typeof (value as Date).getTime === 'function'
}

/** An error cell arrives as an object that prints as `#REF!`; anything else that isn't a value counts as one too. */
function printed(value: unknown): string {
  try {
    const text = String(value)
    return isErrorText(text) ? text : '#VALUE!'
  } catch {
    return '#VALUE!'
  }
}

export function isBlank(raw: RawCell): boolean {
  return raw === '' || (typeof raw === 'string' && raw.trim() === '')
}

export type Grid = readonly (readonly unknown[])[]

/** The rows of a range argument; null for a single value. */
export function gridOf(argument: unknown): Grid | null {
  if (!Array.isArray(argument)) return null
  return argument.every(Array.isArray) ? argument : argument.map(row => (Array.isArray(row) ? row : [row]))
}

/** A range with headings as the core's table readers take it; a single value is a table of one cell. */
export function rawTable(argument: unknown): readonly (readonly RawCell[])[] {
  return (gridOf(argument) ?? [[argument]]).map(row => row.map(rawOf))
}

/** The language of a text's letters; null when it has none, as in numbers, dates and error cells. */
export function languageOf(raw: RawCell): Language | null {
  const text = textOf(raw)
  if (isErrorText(text)) return null
  if (/[А-яЁё]/.test(text)) return 'ru'
  return /[A-Za-z]/.test(text) ? 'en' : null
}

const CELLS_LOOKED_AT = 100

/** The language to refuse a value in: its own letters', else that of the other arguments, else English. */
export function languageFor(value: RawCell, others: readonly unknown[]): Language {
  const own = languageOf(value)
  if (own) return own
  const isRussian = others.some(argument => {
    const cells = (gridOf(argument) ?? [[argument]]).slice(0, CELLS_LOOKED_AT).map(row => row.slice(0, CELLS_LOOKED_AT))
    return cells.some(row => row.some(cell => languageOf(rawOf(cell)) === 'ru'))
  })
  return isRussian ? 'ru' : 'en'
}
