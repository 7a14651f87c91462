// The contact log as Today needs it: of a long log only the entries that are asked for are read.
import type { Day } from '../../core/domain/day.ts'
import type { LogEntry } from '../../core/domain/model.ts'
import { readLogEntry } from '../../core/import/records.ts'
import { readCell } from '../../core/words/cells.ts'
import { LOG_COLUMNS } from '../../core/words/columns.ts'
import { LazyMap } from './lazy-map.ts'
import type { LogTable } from './read-workbook.ts'

/** An entry of the log by its row; without a contact ID it was typed or imported. */
export interface LoggedContact {
  readonly row: number
  readonly entry: LogEntry
}

const DATE = LOG_COLUMNS.find(({ key }) => key === 'date')!.cell

/** What the log holds by contact ID; of a row and its copies the first. */
export function readLogged(log: LogTable): LazyMap<LoggedContact> {
  const rows = new Map<string, number>()
  for (const { row } of log.rows) {
    const id = log.textAt(row, 'contactId')
    if (id !== '' && !rows.has(id) && isEntry(log, row)) rows.set(id, row)
  }
  return new LazyMap(rows, row => ({ row, entry: entryAt(log, row) }))
}

/** The entries of some days and prospects, from the top of the sheet, each with its contact ID or ''. */
export function entriesOf(
  log: LogTable,
  wants: (day: Day, prospectId: string) => boolean,
): readonly { readonly contactId: string; readonly entry: LogEntry }[] {
  return log.rows.flatMap(({ row }) => {
    const day = dayAt(log, row)
    if (day === null || !isEntry(log, row) || !wants(day, log.textAt(row, 'prospectId'))) return []
    return [{ contactId: log.textAt(row, 'contactId'), entry: entryAt(log, row) }]
  })
}

function dayAt(log: LogTable, row: number): Day | null {
  const raw = log.rawAt(row, 'date')
  if (typeof raw === 'object') return raw.day
  const { value } = readCell(DATE, raw)
  return typeof value === 'number' ? value : null
}

/** A row without a day or a prospect is none. */
function isEntry(log: LogTable, row: number): boolean {
  return dayAt(log, row) !== null && readCell(TEXT, log.rawAt(row, 'prospectId')).value !== null
}

const TEXT = { kind: 'text' } as const

function entryAt(log: LogTable, row: number): LogEntry {
  return readLogEntry(log.rawsOf(row)).entry!
}
