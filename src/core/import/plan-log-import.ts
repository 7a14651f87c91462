// What an import of a contact log would do: which rows are new, which are there already, which can't go in.
import { idFinder } from '../domain/id-finder.ts'
import type { Language, LogEntry } from '../domain/model.ts'
import { firstFew } from '../i18n/import.ts'
import { LOG_IMPORT_TEXTS } from '../i18n/import-log.ts'
import type { FileRow, RowReport } from '../protocol.ts'
import { LOG_COLUMNS, type LogKey } from '../words/columns.ts'
import { problemWarnings, type RowProblem } from './problem-report.ts'
import { readLogEntry } from './records.ts'

export interface LogImportOptions {
  /** The IDs of all cards. */
  readonly knownIds: ReadonlySet<string>
  readonly language: Language
}

export interface LogImportPlan {
  readonly additions: readonly LogEntry[]
  /** Rows that came in; each is added, merged, or rejected. */
  readonly read: number
  readonly merged: number
  readonly rejected: readonly RowReport[]
  readonly warnings: readonly string[]
}

/**
 * A row that stands in the log already, the same in every column, is merged, as often as it stands there: two attempts
 * of one day in a file are two, and a second import of that file adds nothing. A row needs a date and an ID, in any
 * case where one card alone has it so; an ID that no card has is kept, with a warning.
 */
export function planLogImport(
  existing: readonly LogEntry[],
  incoming: readonly FileRow<LogKey>[],
  options: LogImportOptions,
): LogImportPlan {
  const { knownIds, language } = options
  const standing = new Map<string, number>()
  for (const entry of existing) standing.set(keyOf(entry), (standing.get(keyOf(entry)) ?? 0) + 1)
  const additions: LogEntry[] = []
  const rejected: RowReport[] = []
  const problems: RowProblem<LogKey>[] = []
  const unknown = new Map<string, number>()
  const idOf = idFinder(knownIds)
  let merged = 0
  for (const { row, cells } of incoming) {
    const { entry: typed, problems: found } = readLogEntry(cells)
    if (!typed) {
      const date = found.find(({ key }) => key === 'date')
      const hasDate = date === undefined && (cells.date ?? '').trim() !== ''
      const reason = hasDate
        ? LOG_IMPORT_TEXTS.noLogId[language]()
        : LOG_IMPORT_TEXTS.noLogDate[language](date?.problem.text ?? '')
      rejected.push({ row, reason })
      continue
    }
    for (const problem of found) problems.push({ row, ...problem })
    const entry = { ...typed, prospectId: idOf(typed.prospectId) }
    if (!knownIds.has(entry.prospectId)) unknown.set(entry.prospectId, (unknown.get(entry.prospectId) ?? 0) + 1)
    const left = standing.get(keyOf(entry)) ?? 0
    if (left > 0) {
      standing.set(keyOf(entry), left - 1)
      merged++
    } else additions.push(entry)
  }
  const strangers = [...unknown.values()].reduce((sum, rows) => sum + rows, 0)
  return {
    additions,
    read: incoming.length,
    merged,
    rejected,
    warnings: [
      ...problemWarnings(problems, LOG_COLUMNS, language, 'file'),
      ...(strangers > 0
        ? [LOG_IMPORT_TEXTS.unknownIds[language](firstFew(language, [...unknown.keys()]), strangers)]
        : []),
    ],
  }
}

function keyOf(entry: LogEntry): string {
  return JSON.stringify([entry.date, entry.prospectId, entry.channel, entry.outcome, entry.owner, entry.notes])
}
