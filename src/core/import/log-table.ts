// A range of the contact log with its headings, as a sheet holds it, to entries.
import type { LogEntry } from '../domain/model.ts'
import type { RawCell } from '../words/cells.ts'
import { LOG_COLUMNS, type LogKey } from '../words/columns.ts'
import { findHeadingRow, isBlankRow } from './file-table.ts'
import { rawsOf } from './prospect-table.ts'
import { matchHeadings } from './range-headings.ts'
import { readLogEntry } from './records.ts'

export interface LogTable {
  readonly entries: readonly LogEntry[]
  /** The columns that were found; none when no heading is known. */
  readonly columns: readonly LogKey[]
}

/** The entries of a range, in its order; rows without a date or an ID are no entry. */
export function readLogTable(values: readonly (readonly RawCell[])[]): LogTable {
  const top = findHeadingRow(values, row => matchHeadings(row, LOG_COLUMNS).filter(Boolean).length)
  if (top < 0) return { entries: [], columns: [] }
  const keys = matchHeadings(
    values[top]!.map(cell => (typeof cell === 'string' ? cell : '')),
    LOG_COLUMNS,
  )
  const entries: LogEntry[] = []
  for (let index = top + 1; index < values.length; index++) {
    const row = values[index]!
    if (isBlankRow(row)) continue
    const { entry } = readLogEntry(rawsOf(row, keys))
    if (entry) entries.push(entry)
  }
  return { entries, columns: keys.filter(key => key !== null) }
}
