// A file of the contact log, as text, to rows of our columns.
import type { Language } from '../domain/model.ts'
import { HEADING_TEXTS } from '../i18n/import-headings.ts'
import type { FileRow } from '../protocol.ts'
import { textOf } from '../words/cells.ts'
import { LOG_COLUMNS, type LogKey } from '../words/columns.ts'
import { alignDates } from './date-order.ts'
import { type FileReading, findHeadingRow, isBlankRow, unusedHeadings } from './file-table.ts'
import { matchLogHeadings } from './headings.ts'
import { guessColumns, readProspectRows } from './prospect-file.ts'

/**
 * Whether somebody took a contact log for a list of prospects: it has days and IDs, and either all that a log has,
 * clients' names beside them or not, or no client at all.
 */
export function isLogFile(table: readonly (readonly string[])[]): boolean {
  const keys = matchLogHeadings(table[headingRow(table)] ?? [])
  if (!keys.includes('date') || !keys.includes('prospectId')) return false
  if (keys.includes('channel') && keys.includes('outcome')) return true
  const columns = guessColumns(table)
  return !columns || !readProspectRows(table, columns).some(({ cells }) => cells.name ?? cells.organisation)
}

function headingRow(table: readonly (readonly string[])[]): number {
  return findHeadingRow(table, row => matchLogHeadings(row).filter(key => key && key !== 'ours').length)
}

/** The rows of a contact log, numbered as a person sees them in the file; as `readProspectFile` in all else. */
export function readLogFile(table: readonly (readonly string[])[], language: Language = 'en'): FileReading<LogKey> {
  const top = headingRow(table)
  const keys = top < 0 ? [] : matchLogHeadings(table[top]!)
  if (!keys.includes('date') || !keys.includes('prospectId'))
    return { rows: [], notes: [], error: HEADING_TEXTS.noLogHeadings[language]() }
  const rows: FileRow<LogKey>[] = []
  for (let index = top + 1; index < table.length; index++) {
    const row = table[index]!
    if (isBlankRow(row)) continue
    const cells: Partial<Record<LogKey, string>> = {}
    keys.forEach((key, column) => {
      const text = textOf(row[column] ?? '')
      if (key && key !== 'ours' && text !== '') cells[key] = text
    })
    rows.push({ row: index + 1, cells })
  }
  const unused = unusedHeadings(table[top]!, column => Boolean(keys[column]), table.slice(top + 1))
  return {
    rows: alignDates(rows, LOG_COLUMNS),
    notes: unused.length > 0 ? [HEADING_TEXTS.notImported[language](unused)] : [],
    error: null,
  }
}
