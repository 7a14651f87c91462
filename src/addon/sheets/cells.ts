// Values on their way into cells and out of them: dates without zones, and text that can never turn into a formula.
import { type Day, parseDay } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import type { RawCell } from '../../core/words/cells.ts'
import type { CellKind } from '../../core/words/columns.ts'

/** What setValues takes from us. */
export type CellValue = string | number | boolean

/** What a record holds for a column: text, a list's key, a day, a number; null is blank. */
export type ModelValue = string | number | null

/** A day as the serial number that a cell under a date format shows as that day. */
export function serialOf(day: Day): number {
  return day + 25_569
}

/**
 * Text for setValues that stays text whatever it begins with: the apostrophe is Sheets' own sign for that and no part
 * of the value. Numbers, dates and leading zeros are kept by the `@` format of text columns, see `formatOf`.
 */
export function plainText(text: string): string {
  return /^(?:[\t\r\n]|\s*[=+\-@'])/.test(text) ? `'${text}` : text
}

/** What getValues gave for setValues, to stand as it stood: text that only looks like a formula stays text. */
export function unchanged(value: unknown): unknown {
  return typeof value === 'string' ? plainText(value) : value
}

/** The number format of a column of ours, so that what is written stays what it is. */
export function formatOf(cell: CellKind, language: Language): string {
  if (cell.kind === 'date') return dateFormat(language)
  return cell.kind === 'text' || cell.kind === 'list' ? '@' : '0'
}

export function dateFormat(language: Language): string {
  return language === 'ru' ? 'dd.mm.yyyy' : 'yyyy-mm-dd'
}

/** A record's value as its column shows it: words in this language, days as serial numbers, text as text. */
export function cellOf(cell: CellKind, value: ModelValue | undefined, language: Language): CellValue {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'number') return cell.kind === 'date' ? serialOf(value) : value
  if (cell.kind !== 'list') return plainText(value)
  // A word that a team added to its tier table stands for itself.
  return Object.keys(cell.words).includes(value) ? cell.words[value]![language][0] : plainText(capitalised(value))
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The day of a cell that holds a time of day alone. */
const NO_DAY = '1899-12-30'

/** Turns the values of getValues into raw cells; one for each spreadsheet, since it remembers the dates it has seen. */
export function cellReader(timeZone: string): (value: unknown) => RawCell {
  const known = new Map<number, RawCell>()
  const read = (value: Date): RawCell => {
    if (Number.isNaN(value.getTime())) return ''
    // The script's own zone may differ from the spreadsheet's, so the date's own getters would be a day off.
    const text = Utilities.formatDate(value, timeZone, 'yyyy-MM-dd')
    if (text === NO_DAY) return Utilities.formatDate(value, timeZone, 'HH:mm')
    const day = parseDay(text)
    return day === null ? '' : { day }
  }
  return value => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
    if (!isDate(value)) return ''
    const time = value.getTime()
    let cell = known.get(time)
    if (cell === undefined) {
      cell = read(value)
      known.set(time, cell)
    }
    return cell
  }
}

/** Also for dates made outside the script's own context, which `instanceof` does not know. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]'
}
