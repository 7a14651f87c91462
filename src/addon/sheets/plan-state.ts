// What people did on all plan sheets together, and what log and cards are after it.
import type { Day } from '../../core/domain/day.ts'
import type { LogEntry, Prospect } from '../../core/domain/model.ts'
import type { KeptRow } from '../../core/domain/plan/types.ts'
import { defaultWeek } from '../../core/domain/plan-week.ts'
import type { PlanNotice } from '../../core/i18n/plan-notices.ts'
import { readLogEntry } from '../../core/import/records.ts'
import { textOf } from '../../core/words/cells.ts'
import { mergeOwnRows, NO_PLACE, type StrandedRow } from './my-week.ts'
import { type Carried, carryOver } from './plan-carry.ts'
import { standsElsewhere, withoutCopies } from './plan-copies.ts'
import type { PlanSheet } from './plan-find.ts'
import { overdueRows } from './plan-overdue.ts'
import type { SheetRow } from './plan-rows.ts'
import type { LogTable, WorkbookReading } from './read-workbook.ts'

export interface CarriedState {
  /** All cards as they are after what people did. */
  readonly prospects: ReadonlyMap<string, Prospect>
  readonly cards: ReadonlyMap<string, Partial<Prospect>>
  /** The log as it is after what people did: the new entries, and by row of the sheet what was corrected. */
  readonly log: readonly LogEntry[]
  readonly entries: readonly (LogEntry & { readonly contactId: string })[]
  readonly corrections: ReadonlyMap<number, Partial<LogEntry>>
  readonly loggedIds: ReadonlySet<string>
  /** What the sheet of the planned week holds. */
  readonly target: Carried
  /** What is agreed for today or later on the sheets of other weeks. */
  readonly elsewhere: readonly KeptRow[]
  readonly others: readonly { readonly monday: Day; readonly sheet: PlanSheet; readonly changed: readonly SheetRow[] }[]
  readonly notices: readonly PlanNotice[]
}

/** What stands on the owners' own sheets. */
export interface OwnRows {
  readonly rows: readonly SheetRow[]
  /** What was added there to the planned week. */
  readonly added: readonly SheetRow[]
  /** What was done there in rows that no plan holds, of any week. */
  readonly stranded: readonly StrandedRow[]
}

/** Carries over sheet by sheet, each on what the ones before have put into log and cards. */
export function carryAll(
  workbook: WorkbookReading,
  sheets: ReadonlyMap<Day, PlanSheet>,
  week: Day,
  own: OwnRows,
): CarriedState {
  const { language, settings, today } = workbook
  const prospects = new Map(workbook.prospects.map(prospect => [prospect.id, prospect]))
  const logRows = new Map([...contactRows(workbook.logTable)].filter(([, row]) => isEntry(workbook.logTable, row)))
  const loggedIds = new Set(logRows.keys())
  const loggedAs = (contactId: string) => {
    const row = logRows.get(contactId)
    return row === undefined ? null : readLogEntry(workbook.logTable.rawsOf(row)).entry
  }
  const cards = new Map<string, Partial<Prospect>>()
  const carried = new Map<Day, Carried>()
  const written = new Map<Day, readonly SheetRow[]>()
  for (const monday of [...new Set([...sheets.keys(), week, ...own.stranded.map(line => line.week)])].sort(
    (a, b) => a - b,
  )) {
    // What was done on an owner's sheet was done in the original of a copied row alone.
    const rowsOf = (week: Day) => sheets.get(week)?.rows ?? []
    const lines = withoutCopies(rowsOf(monday), standsElsewhere(monday, rowsOf))
    const merged = mergeOwnRows(lines, own.rows)
    const stranded = own.stranded.filter(line => line.week === monday)
    const rows = [...merged, ...(monday === week ? own.added : []), ...stranded]
    written.set(
      monday,
      merged.filter((line, index) => line !== lines[index]),
    )
    const found = carryOver({
      monday,
      today,
      language,
      rows,
      prospects,
      loggedIds,
      loggedAs,
      log: () => workbook.log,
    })
    carried.set(monday, found)
    for (const { contactId } of found.entries) loggedIds.add(contactId)
    for (const [id, fields] of found.cards) {
      cards.set(id, fields)
      prospects.set(id, { ...prospects.get(id)!, ...fields })
    }
  }
  const all = [...carried.values()]
  const entries = all.flatMap(found => found.entries)
  const corrections = new Map(
    all.flatMap(found => [...found.corrections]).map(([id, fields]) => [logRows.get(id)!, fields]),
  )
  const log = [...correctLog(workbook, corrections), ...entries]
  const index = NO_PLACE - 1 - own.added.length - own.stranded.length
  // A week planned ahead leaves them to the one that people work on.
  const isAhead = week !== defaultWeek(today, settings)
  const overdue = isAhead ? [] : overdueRows({ week, today, carried, prospects, log, loggedIds, index })
  const others = [...carried].flatMap(([monday, found]) => {
    const sheet = sheets.get(monday)
    const taken = overdue.filter(row => row.monday === monday).map(row => row.old)
    const { entries, corrections, postponed, byEdit, notices } = found
    const isChanged =
      [entries, postponed, byEdit, written.get(monday)!, taken].some(rows => rows.length > 0) ||
      corrections.size + found.cards.size > 0 ||
      notices.some(({ kind }) => kind === 'notYet')
    return sheet && monday !== week && isChanged
      ? [{ monday, sheet, changed: [...written.get(monday)!, ...found.done, ...postponed, ...taken] }]
      : []
  })
  const elsewhere = [...carried].flatMap(([monday, { kept }]) =>
    monday === week
      ? []
      : kept.filter(line => line.kept.date >= today).map(line => ({ ...line.kept, isElsewhere: true })),
  )
  const target = carried.get(week)!
  const notices = [...carried].flatMap(([monday, found]) =>
    // Of other weeks only what happens now: the rest was said when they were built.
    found.notices.filter(({ kind }) => monday === week || SAID_OF_ANY_WEEK.includes(kind)),
  )
  return {
    prospects,
    cards,
    log,
    entries,
    corrections,
    loggedIds,
    target: { ...target, kept: [...target.kept, ...overdue.map(row => row.line)] },
    elsewhere,
    others,
    notices,
  }
}

const SAID_OF_ANY_WEEK: readonly PlanNotice['kind'][] = ['refused', 'postponed', 'redated', 'notYet']

/**
 * The rows of the log by the IDs of their contacts; those not from a plan have none. Of a row and its copies the first is
 * the contact, but for one without a day or a client, which a run that was cut off has begun.
 */
export function contactRows(table: LogTable): Map<string, number> {
  const rows = new Map<string, number>()
  for (const { row } of table.rows) {
    const id = textOf(table.rawsOf(row).contactId ?? '')
    const known = rows.get(id)
    if (id !== '' && (known === undefined || !isEntry(table, known))) rows.set(id, row)
  }
  return rows
}

function isEntry(table: LogTable, row: number): boolean {
  return readLogEntry(table.rawsOf(row)).entry !== null
}

/** The log with what people typed later on rows of a plan that it holds. */
function correctLog({ log, logTable }: WorkbookReading, corrections: CarriedState['corrections']): readonly LogEntry[] {
  const changed = [...log]
  for (const [row, fields] of corrections) {
    const { entry } = readLogEntry(logTable.rawsOf(row))
    const text = JSON.stringify(entry)
    const at = changed.findIndex(other => other.prospectId === entry?.prospectId && JSON.stringify(other) === text)
    if (at >= 0) changed[at] = { ...changed[at]!, ...fields }
  }
  return changed
}
