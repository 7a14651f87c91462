// A competitor as its form holds it: every field as text, read and checked the same in the form and in the add-on.
import type { Competitor, CompetitorField } from '../domain/competitors.ts'
import { formatDay, parseDay } from '../domain/day.ts'
import { type RawCell, readCell, readNumber } from '../words/cells.ts'
import type { CellKind } from '../words/columns.ts'
import { DECISION } from '../words/lists.ts'
import { COMPETITOR_COLUMNS } from '../words/sheets.ts'

/** The fields that a person fills in; the date of the entry is put in for them. */
export type CompetitorKey = Exclude<CompetitorField, 'entered'>

/** Texts as typed, the decision by its key, days as `2026-11-23`, numbers in digits; '' is blank. */
export type CompetitorValues = Readonly<Record<CompetitorKey, string>>

export type CompetitorProblem = 'date' | 'number' | 'word' | 'long'

const KINDS: Readonly<Partial<Record<string, CellKind>>> = {
  walkMinutes: { kind: 'number' },
  decisionKind: { kind: 'list', words: DECISION },
  byWhen: { kind: 'date' },
  entered: { kind: 'date' },
}

const FIELDS = (Object.keys(COMPETITOR_COLUMNS) as (keyof typeof COMPETITOR_COLUMNS)[]).filter(key => key !== 'nearest')

/** What the cells of each column hold. */
export const COMPETITOR_CELLS = Object.fromEntries(
  FIELDS.map(key => [key, KINDS[key] ?? { kind: 'text' }]),
) as Readonly<Record<CompetitorField, CellKind>>

/** In the order of a new sheet. */
export const COMPETITOR_KEYS: readonly CompetitorKey[] = FIELDS.filter(key => key !== 'entered')

/** Longer than anyone types in such a field, and than a cell that is still read. */
export const MOST_LETTERS = 1000

/** More minutes than there are in a day. */
const MOST_MINUTES = 1440

/** A row of the sheet; what can't be used is blank. */
export function readCompetitor(raws: Readonly<Partial<Record<CompetitorField, RawCell>>>): Competitor {
  const competitor: Partial<Record<CompetitorField, string | number | null>> = {}
  for (const key of FIELDS) {
    const { value } = readCell(COMPETITOR_CELLS[key], raws[key] ?? '')
    competitor[key] = value ?? blankOf(key)
  }
  // Each column's kind gives the very type of its field.
  return competitor as unknown as Competitor
}

/** The fields as the form shows them. */
export function writeCompetitorValues(competitor: Competitor): CompetitorValues {
  const values: Partial<Record<CompetitorKey, string>> = {}
  for (const key of COMPETITOR_KEYS) {
    const value = competitor[key]
    values[key] = value === null ? '' : key === 'byWhen' ? formatDay(Number(value)) : String(value)
  }
  return values as CompetitorValues
}

/** The fields that texts of a form stand for, and which of them can't be used. Never throws. */
export function readCompetitorValues(values: Readonly<Partial<Record<CompetitorKey, string>>>): {
  readonly fields: Partial<Competitor>
  readonly problems: readonly { readonly key: CompetitorKey; readonly problem: CompetitorProblem }[]
} {
  const fields: Partial<Record<CompetitorKey, string | number | null>> = {}
  const problems: { key: CompetitorKey; problem: CompetitorProblem }[] = []
  for (const key of COMPETITOR_KEYS) {
    const text = values[key]?.trim()
    if (text === undefined) continue
    const kind = COMPETITOR_CELLS[key].kind
    const value = text === '' ? blankOf(key) : readField(key, text)
    if (text.length > MOST_LETTERS) problems.push({ key, problem: 'long' })
    else if (value !== undefined) fields[key] = value
    else problems.push({ key, problem: kind === 'list' ? 'word' : kind === 'date' ? 'date' : 'number' })
  }
  return { fields: fields as Partial<Competitor>, problems }
}

function blankOf(key: CompetitorField): '' | null {
  return COMPETITOR_CELLS[key].kind === 'text' ? '' : null
}

/** Undefined for a text that the field can't hold. */
function readField(key: CompetitorKey, text: string): string | number | undefined {
  switch (COMPETITOR_CELLS[key].kind) {
    case 'number': {
      const minutes = readNumber(text)
      return minutes !== null && minutes >= 0 && minutes <= MOST_MINUTES ? minutes : undefined
    }
    case 'date':
      return parseDay(text) ?? undefined
    case 'list':
      return Object.keys(DECISION).includes(text) ? text : undefined
    default:
      return text
  }
}
