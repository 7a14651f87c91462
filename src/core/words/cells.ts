// What a cell of a known column says: one reader for sheets and for files, so that both take the same input.
import { type Day, formatDay } from '../domain/day.ts'
import type { CellKind } from './columns.ts'
import { readDate } from './dates.ts'
import { type Names, wordReader } from './word.ts'

/** A cell as a host hands it over, dates already as zone-free days. '' is blank. */
export type RawCell = string | number | boolean | { readonly day: Day }

/**
 * Why a cell could not be used as it stands: an error cell such as `#REF!`, or a text that is not what its column
 * takes. With `ambiguousDate` and `unknownChannel` a value was read all the same; with every other the value is blank.
 */
export interface CellProblem {
  readonly kind: 'error' | 'word' | 'date' | 'ambiguousDate' | 'number' | 'mark' | 'tier' | 'unknownChannel'
  /** What stands in the cell. */
  readonly text: string
}

/** The characters that a cell of Google Sheets holds at most. */
export const CELL_CHARACTERS = 50_000

/** A value as its column means it: text, a list's key, a day, a number. Null is blank. */
export interface CellReading {
  readonly value: string | number | null
  readonly problem: CellProblem | null
}

const BLANK: CellReading = { value: null, problem: null }
const good = (value: string | number): CellReading => ({ value, problem: null })
const bad = (kind: CellProblem['kind'], text: string): CellReading => ({ value: null, problem: { kind, text } })

/** Reads any cell of a column of this kind. Never throws: what can't be used is blank and has a problem. */
export function readCell(cell: CellKind, raw: RawCell): CellReading {
  const text = textOf(raw)
  if (text === '') return BLANK
  if (isErrorText(text)) return bad('error', text)
  switch (cell.kind) {
    case 'text':
      return good(text)
    case 'list': {
      const word = readerOf(cell.words)(text)
      return word === null ? bad('word', text) : good(word)
    }
    case 'date': {
      if (typeof raw === 'object') return good(raw.day)
      const date = readDate(typeof raw === 'number' ? raw : text)
      if (date === null) return bad('date', text)
      return { value: date.day, problem: date.ambiguous ? { kind: 'ambiguousDate', text } : null }
    }
    case 'number': {
      const number = readNumber(raw)
      return number === null ? bad('number', text) : good(number)
    }
    case 'mark': {
      const mark = readNumber(raw)
      return mark !== null && Number.isInteger(mark) && mark >= cell.from && mark <= 3 ? good(mark) : bad('mark', text)
    }
    case 'tier': {
      const tier = TIER.exec(text)
      return tier ? good(Number(tier[1])) : bad('tier', text)
    }
  }
}

/** `2`, `2.0`, `Tier 2`, `2 уровень`, `2-й уровень`. */
const TIER =
  /^(?:(?:tier|priority|уровень|приоритет)\s*)?([1-5])(?:[.,]0+)?(?:-?(?:й|ый|ий|st|nd|rd|th))?(?:\s*(?:tier|priority|уровень|приоритет))?$/i

/** Error cells as Sheets and Excel show them, Russian Excel too. */
const ERROR_CELL =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!|ССЫЛКА!|Н\/Д|ЗНАЧ!|ДЕЛ\/0!|ИМЯ\?|ЧИСЛО!|ПУСТО!)$/i

/** Whether a text is what an error cell shows. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERROR_CELL.test(text)
}

/**
 * The text of a cell: trimmed, numbers without exponent (phones arrive as numbers), dates as year-month-day. What
 * other programs put around a text to keep it one, `'+7...` and `="0123"`, is taken off.
 */
export function textOf(raw: RawCell): string {
  if (typeof raw === 'string') return unwrap(raw.trim())
  if (typeof raw === 'number') return numberText(raw)
  if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE'
  return isDay(raw.day) ? formatDay(raw.day) : ''
}

function unwrap(text: string): string {
  const first = text.charCodeAt(0)
  if (first === 39 && /^'[=+\-@]/.test(text)) return text.slice(1)
  if (first === 61) return /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text
  return text
}

/** The days that ECMAScript's own dates can hold. */
function isDay(day: Day): boolean {
  return Number.isInteger(day) && Math.abs(day) <= 100_000_000
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  const text = String(value)
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!parts) return text
  const digits = parts[2]! + (parts[3] ?? '')
  const point = 1 + Number(parts[4])
  return parts[1]! + (point > 0 ? digits.padEnd(point, '0') : `0.${'0'.repeat(-point)}${digits}`)
}

/**
 * A number as people write it: `3,5`, `1 234.5`, `1.234,5`, `20%` (0.2), `15 min`. A single comma is a decimal
 * comma, except that `1,000` is a thousand to one reader and 1 to another, so it is none. Null for anything else, and
 * for true, false and dates.
 */
export function readNumber(raw: RawCell): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null
  if (typeof raw !== 'string') return null
  const parts = /^([+-]?)([\d.,]+)(%|min(?:utes?|s)?\.?|мин(?:ут[аы]?)?\.?)?$/i.exec(
    unwrap(raw.trim()).replace(/\s/g, '').replace('−', '-'),
  )
  if (!parts) return null
  const digits = plainDigits(parts[2]!)
  if (digits === null) return null
  const value = Number(digits) * (parts[1] === '-' ? -1 : 1)
  return parts[3] === '%' ? value / 100 : value
}

/** Digits with a decimal point alone; null when the separators make no number. */
function plainDigits(text: string): string | null {
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) return null
  if (/^\d*[.,]?\d*$/.test(text)) return /\d/.test(text) ? text.replace(',', '.') : null
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(text)) return text.replace(/,/g, '')
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/.test(text)) return text.replace(/\./g, '').replace(',', '.')
  return null
}

type WordReader = (text: string) => string | null
const readers = new WeakMap<object, WordReader>()

/** So many different texts of one list are remembered: registers repeat a few words many times. */
const REMEMBERED = 500

/** The reader of a list, made once. */
function readerOf(words: Readonly<Record<string, Names>>): WordReader {
  const known = readers.get(words)
  if (known) return known
  const read = wordReader(words)
  const seen = new Map<string, string | null>()
  const reader: WordReader = text => {
    const before = seen.get(text)
    if (before !== undefined) return before
    const word = read(text)
    if (seen.size < REMEMBERED) seen.set(text, word)
    return word
  }
  readers.set(words, reader)
  return reader
}
