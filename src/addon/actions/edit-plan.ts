// A tick or an outcome typed on a plan sheet or an owner's own goes into the log at once; what is missed here, the next build finds.
import { type Day, parseWeek } from '../../core/domain/day.ts'
import type { Language, LogEntry } from '../../core/domain/model.ts'
import { EDITS, PRODUCT } from '../../core/i18n/menu.ts'
import type { PlanKey } from '../../core/i18n/plan.ts'
import { notSetUp } from '../../core/i18n/sheets.ts'
import { readLogEntry } from '../../core/import/records.ts'
import { readSettingsTable } from '../../core/import/settings-table.ts'
import { type RawCell, textOf } from '../../core/words/cells.ts'
import { cellReader } from '../sheets/cells.ts'
import { findSheet, layoutOf } from '../sheets/locate.ts'
import { LOG_SHEET } from '../sheets/log-sheet.ts'
import { alike, mergeOwnRows, myWeekPlace, myWeekRange, readMyWeek } from '../sheets/my-week.ts'
import { type Place, type Places, readPlaces } from '../sheets/names.ts'
import { standsElsewhere, withoutCopies } from '../sheets/plan-copies.ts'
import {
  dayDone,
  entryOf,
  entryOfRow,
  isAsWritten,
  weekOfContact,
  withDayKnown,
  withOthersKnown,
  withoutEditMark,
} from '../sheets/plan-entry.ts'
import { findPlanSheet, type PlanSheet, plannedWeeks, planRangeName, readPlanSheet } from '../sheets/plan-find.ts'
import { asCorrected, asMarked, correctionOf } from '../sheets/plan-logged.ts'
import { LOGGED_BY_EDIT, POSTPONED } from '../sheets/plan-marks.ts'
import type { PlanRow, SheetRow } from '../sheets/plan-rows.ts'
import { changeRow, mendHalves } from '../sheets/plan-sheet.ts'
import { type LogTable, todayIn } from '../sheets/read-workbook.ts'
import { openSettings } from '../sheets/settings-place.ts'
import { Table } from '../sheets/table.ts'
import { UserError } from '../user-error.ts'
import { spokenLanguage } from './language.ts'
import { locked } from './lock.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** Rows of one edit that are seen to at once; more wait for the next build. */
const MOST_ROWS = 50

/** One read for an edit anywhere else, two for one in another column of a plan or an owner's own sheet. */
export function logEdit(spreadsheet: Spreadsheet, range: Range): void {
  const places = readPlaces(spreadsheet)
  const sheetId = range.getSheet().getSheetId()
  const week = plannedWeeks(places).find(monday => places.get(planRangeName(monday).toLowerCase())!.sheetId === sheetId)
  const place = week === undefined ? myWeekPlace(places, sheetId) : places.get(planRangeName(week).toLowerCase())!
  if (!place) sayCopy(spreadsheet, places, range)
  if (!place || range.getNumRows() > MOST_ROWS) return
  const keyRow = range.getSheet().getRange(place.row, range.getColumn(), 1, range.getNumColumns())
  const keys = new Set(keyRow.getValues()[0]! as PlanKey[])
  if (!keys.has('done') && !keys.has('outcome')) return
  locked(() => {
    const read = cellReader(spreadsheet.getSpreadsheetTimeZone())
    const context = { spreadsheet, places, read }
    if (week === undefined) logOwnRows(context, place, range)
    else logPlanRows(context, week, range, keys)
  })
}

/** A tick on a copy of a plan would go unseen. One read for any other sheet: its name. */
function sayCopy(spreadsheet: Spreadsheet, places: Places, range: Range): void {
  const sheet = range.getSheet()
  const week = parseWeek(/\d{4}-W\d{2}/.exec(sheet.getName())?.[0] ?? '')
  const place = week === null ? undefined : places.get(planRangeName(week).toLowerCase())
  if (!place || !readPlanSheet(sheet, cellReader(spreadsheet.getSpreadsheetTimeZone()))) return
  spreadsheet.toast(EDITS.copiedPlan[spokenLanguage(spreadsheet)](place.sheet.getName()), PRODUCT)
}

interface Context {
  readonly spreadsheet: Spreadsheet
  readonly places: Places
  readonly read: (value: unknown) => RawCell
}

/** Rows of the plan that were edited; on the owners' own sheets they change with them. */
function logPlanRows(context: Context, week: Day, range: Range, keys: ReadonlySet<PlanKey>): void {
  const { spreadsheet, places, read } = context
  const planOf = (monday: Day) => {
    const found = findPlanSheet(spreadsheet, places, monday, read)
    return found && 'sheet' in found ? found : null
  }
  const plan = planOf(week)
  if (!plan) return
  const isElsewhere = standsElsewhere(week, other => planOf(other)?.rows ?? [])
  const edited = editedRows(plan, range, isElsewhere)
  const owners = new Set(edited.flatMap(({ row }) => [row.owner, row.plannedOwner]).filter(owner => owner !== ''))
  const own = [...new Set([...owners].map(myWeekRange))].flatMap(name => {
    const place = places.get(name)
    return (place && readMyWeek(place, read)) || []
  })
  const merged = mergeOwnRows(
    edited,
    own.flatMap(({ rows }) => rows),
    keys,
  )
  logRows(context, plan, own, merged)
}

/** Rows of an owner's own sheet that were edited: they are rows of the plan, which changes with them. */
function logOwnRows(context: Context, place: Place, range: Range): void {
  const { spreadsheet, places, read } = context
  const own = readMyWeek(place, read)
  if (!own) return
  const edited = editedRows(own, range)
  const ids = new Set(edited.map(({ row }) => row.contactId))
  for (const week of new Set([...ids].map(weekOfContact))) {
    const plan = week === null ? null : findPlanSheet(spreadsheet, places, week, read)
    if (!plan || !('sheet' in plan)) continue
    const rows = withoutCopies(plan.rows).filter(({ row }) => ids.has(row.contactId))
    logRows(context, plan, [own], mergeOwnRows(rows, edited))
  }
}

/** The edited rows that a build has made: copies and others have no ID of their own before the next one. */
function editedRows(sheet: PlanSheet, range: Range, isElsewhere?: (contactId: string) => boolean): readonly SheetRow[] {
  const first = range.getRow() - sheet.headingRow - 1
  return withoutCopies(sheet.rows, isElsewhere).filter(
    ({ index, row }) =>
      index >= first && index < first + range.getNumRows() && row.contactId !== '' && row.prospectId !== '',
  )
}

/** Puts what people did in rows of the plan into the log, and what the log has of them onto the sheets. */
function logRows(
  { spreadsheet, places }: Context,
  plan: PlanSheet,
  own: readonly PlanSheet[],
  lines: readonly SheetRow[],
): void {
  const today = todayIn(spreadsheet.getSpreadsheetTimeZone())
  const changed = lines.filter(({ row }) => isNew(row) || isCorrected(row) || isTakenBack(row))
  if (changed.length === 0) return
  const log = openLog(spreadsheet, places, new Set(changed.map(({ row }) => row.contactId)))
  const { table } = log
  for (const sheet of [plan, ...own]) mendHalves(sheet)
  for (const line of changed) {
    const known = log.entries.get(line.row.contactId)
    const row = known ? asInLog(line.row, known.entry) : line.row
    const dated = { ...line, row: line.row.logged === null ? withDayKnown(row) : withOthersKnown(row) }
    if (isTakenBack(row)) {
      if (known && isCorrectedInLog(row, known.entry)) continue
      if (known) table.changeRows(new Map([[known.row, BLANK]]))
      mark(plan, own, line, { logged: null, loggedAs: '' }, table.language)
    } else if (known && (known.entry || !isNew(row))) {
      table.changeRows(new Map([[known.row, correctionOf(row, known.entry)]]))
      const logged = row.logged ?? dayDone(row, today)
      mark(plan, own, dated, { logged, loggedAs: markOf(row) }, table.language)
    } else if (isNew(row)) {
      const date = dayDone(row, today)
      const entry = entryOfRow(row, row.contactId, date)
      // What a run that was cut off left half written, or has lost its day, counts only once it is whole.
      if (known) table.changeRows(new Map([[known.row, entry]]))
      else table.append([entry])
      mark(plan, own, dated, { logged: date, loggedAs: markOf(row) }, table.language)
    }
  }
}

/** A row that the log holds, with what was corrected there. */
function asInLog(row: PlanRow, entry: LogEntry | null): PlanRow {
  return isTakenBack(row) ? row : asCorrected(withoutEditMark(asMarked(row, entry)), entry)
}

/** Whether the log says something else than it was told: then it keeps the contact, and the next build brings the tick back. */
function isCorrectedInLog(row: PlanRow, entry: LogEntry | null): boolean {
  return entry !== null && (entry.date !== row.logged || row.loggedAs !== `${LOGGED_BY_EDIT}${entryOf(entry)}`)
}

/** Tells the next build what the log has of this row, and shows on each sheet of it what was done on the other. */
function mark(
  plan: PlanSheet,
  own: readonly PlanSheet[],
  line: SheetRow,
  marks: Pick<PlanRow, 'logged' | 'loggedAs'>,
  language: Language,
): void {
  const marked = { ...line, row: { ...line.row, ...marks } }
  changeRow(plan, plan.rows.find(({ index }) => index === line.index)!, marked, language)
  for (const sheet of own) {
    const mine = sheet.rows.find(({ row }) => row.contactId === line.row.contactId)
    if (mine) changeRow(sheet, mine, alike(mine, marked), language)
  }
}

const BLANK = { date: null, prospectId: '', channel: null, outcome: null, owner: '', notes: '', contactId: '' } as const

/** Where another client was typed in, the next build says whose contact it is. */
function isNew(row: PlanRow): boolean {
  const isOpen = row.logged === null && row.purpose !== POSTPONED && isAsWritten(row) !== false
  return isOpen && (row.done || row.outcome !== null)
}

/** Logged by an earlier edit, and something else now. What a build has logged, a build corrects. */
function isCorrected(row: PlanRow): boolean {
  return isOurs(row) && (row.done || row.outcome !== null) && row.loggedAs !== markOf(row)
}

function isTakenBack(row: PlanRow): boolean {
  return isOurs(row) && !row.done && row.outcome === null
}

function isOurs(row: PlanRow): boolean {
  return row.logged !== null && row.loggedAs.startsWith(LOGGED_BY_EDIT)
}

function markOf(row: PlanRow): string {
  return `${LOGGED_BY_EDIT}${entryOf(row)}`
}

interface OpenLog {
  readonly table: LogTable
  /** The wanted contacts that it holds; without a day or a client an entry is none. */
  readonly entries: ReadonlyMap<string, { readonly row: number; readonly entry: LogEntry | null }>
}

/**
 * The log with only the two columns that tell where its rows are and whose, and the wanted rows: a long one is not read
 * whole for one tick.
 */
function openLog(spreadsheet: Spreadsheet, places: Places, wanted: ReadonlySet<string>): OpenLog {
  const read = cellReader(spreadsheet.getSpreadsheetTimeZone())
  const sheet = findSheet(spreadsheet, LOG_SHEET, places)
  const settings = openSettings(spreadsheet, places, read)
  if (!sheet || !settings) throw new UserError(notSetUp('log'))
  const { language } = readSettingsTable(settings.values).settings
  const height = sheet.getLastRow()
  const top = sheet.getRange(1, 1, Math.min(height, 20), sheet.getLastColumn()).getValues()
  const layout = layoutOf(LOG_SHEET, sheet.getSheetId(), places, top)
  const values: unknown[][] = Array.from({ length: height }, (_, row) => (row < layout.headingRow ? top[row]! : []))
  for (const key of ['date', 'contactId'] as const) {
    const column = layout.columns.get(key)
    if (column === undefined) throw new UserError(notSetUp('log'))
    for (const [row, [value]] of sheet.getRange(1, column, height, 1).getValues().entries()) {
      if (row >= layout.headingRow) values[row]![column - 1] = value
    }
  }
  const [dateColumn, idColumn] = [layout.columns.get('date')! - 1, layout.columns.get('contactId')! - 1]
  const idOf = (line: readonly unknown[]) => textOf(read(line[idColumn]))
  const isBegun = (row: number) => textOf(read(values[row - 1]![dateColumn])) === ''
  const found = new Map<string, number>()
  for (const [index, line] of values.entries()) {
    const known = found.get(idOf(line))
    // Of a row and its copies the first, unless a run that was cut off has begun it.
    if (wanted.has(idOf(line)) && (known === undefined || isBegun(known))) found.set(idOf(line), index + 1)
  }
  for (const row of found.values()) values[row - 1] = sheet.getRange(row, 1, 1, sheet.getLastColumn()).getValues()[0]!
  const table: LogTable = new Table(LOG_SHEET, { sheet, layout, values, read, language, idKey: 'contactId' })
  const entries = [...found].map(([id, row]) => [id, { row, entry: readLogEntry(table.rawsOf(row)).entry }] as const)
  return { table, entries: new Map(entries) }
}
