// A range of the contact log with its headings, as a sheet holds it, to entries.
import type { LogEntry } from '../domain/model.ts'
import { PREVIEW_HEADINGS } from '../i18n/plan.ts'
import type { RawCell } from '../words/cells.ts'
import { LOG_COLUMNS, type LogKey, PLANNING_COLUMNS } from '../words/columns.ts'
import { findHeadingRow, isBlankRow } from './file-table.ts'
import { rawsOf } from './prospect-table.ts'
import { matchHeadings, namesOf, squash } from './range-headings.ts'
import { readLogEntry } from './records.ts'

type Values = readonly (readonly RawCell[])[]

export interface LogTable {
  readonly entries: readonly LogEntry[]
  /** The columns that were found; none when no heading is known, and none in a plan. */
  readonly columns: readonly LogKey[]
}

/** The entries of a range, in its order; rows without a date or an ID are no entry. */
export function readLogTable(values: Values): LogTable {
  const { top, keys, isPlan } = findHeadings(values)
  if (isPlan) return { entries: [], columns: [] }
  const entries: LogEntry[] = []
  for (let index = top + 1; index < values.length; index++) {
    const row = values[index]!
    if (isBlankRow(row)) continue
    const { entry } = readLogEntry(rawsOf(row, keys))
    if (entry) entries.push(entry)
  }
  return { entries, columns: keys.filter(key => key !== null) }
}

/**
 * Whether a range that should hold prospects is a plan or a log instead: days and IDs, and all that a log has or nobody's
 * name.
 */
export function isOfContacts(values: Values): boolean {
  const { keys, headings, isPlan } = findHeadings(values)
  if (isPlan) return true
  if (!keys.includes('date') || !keys.includes('prospectId')) return false
  const columns = matchHeadings(headings, PLANNING_COLUMNS)
  const names = columns.includes('name') || columns.includes('organisation')
  return !names || (keys.includes('channel') && keys.includes('outcome'))
}

interface Headings {
  /** Their row, past the end where no heading is known. */
  readonly top: number
  readonly headings: readonly string[]
  readonly keys: readonly (LogKey | null)[]
  /** A plan has a log's columns, but nobody has done yet what its rows say. */
  readonly isPlan: boolean
}

function findHeadings(values: Values): Headings {
  const top = findHeadingRow(values, row => matchHeadings(row, LOG_COLUMNS).filter(Boolean).length)
  const headings = (values[top] ?? []).map(cell => (typeof cell === 'string' ? cell : ''))
  const words = headings.map(squash)
  return {
    top: top < 0 ? values.length : top,
    headings,
    keys: matchHeadings(headings, LOG_COLUMNS),
    isPlan: [PREVIEW_HEADINGS.purpose, PREVIEW_HEADINGS.why].every(names =>
      namesOf(names).some(name => words.includes(name)),
    ),
  }
}
