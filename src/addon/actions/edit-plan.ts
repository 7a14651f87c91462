// A tick or an outcome typed on a plan sheet goes into the log at once; what is missed here, the next build finds.
import { notSetUp } from '../../core/i18n/sheets.ts'
import { readSettingsTable } from '../../core/import/settings-table.ts'
import { cellReader, serialOf } from '../sheets/cells.ts'
import { findSheet, layoutOf } from '../sheets/locate.ts'
import { LOG_SHEET } from '../sheets/log-sheet.ts'
import { type Places, readPlaces } from '../sheets/names.ts'
import { dayDone, entryOf, entryOfRow } from '../sheets/plan-entry.ts'
import { findPlanSheet, type PlanSheet, plannedWeeks, planRangeName } from '../sheets/plan-find.ts'
import { LOGGED_BY_EDIT, POSTPONED } from '../sheets/plan-marks.ts'
import type { PlanRow, SheetRow } from '../sheets/plan-rows.ts'
import { type LogTable, todayIn } from '../sheets/read-workbook.ts'
import { openSettings } from '../sheets/settings-place.ts'
import { Table } from '../sheets/table.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** Rows of one edit that are seen to at once; more wait for the next build. */
const MOST_ROWS = 50

/** One read for an edit anywhere else, two for one in another column of a plan. */
export function logEdit(spreadsheet: Spreadsheet, range: Range): void {
  const places = readPlaces(spreadsheet)
  const sheetId = range.getSheet().getSheetId()
  const week = plannedWeeks(places).find(monday => places.get(planRangeName(monday).toLowerCase())!.sheetId === sheetId)
  if (week === undefined || range.getNumRows() > MOST_ROWS) return
  const keyRow = places.get(planRangeName(week).toLowerCase())!.row
  const keys = range.getSheet().getRange(keyRow, range.getColumn(), 1, range.getNumColumns()).getValues()[0]!
  if (!keys.some(key => key === 'done' || key === 'outcome')) return
  locked(() => {
    const read = cellReader(spreadsheet.getSpreadsheetTimeZone())
    const plan = findPlanSheet(spreadsheet, places, week, read)
    if (plan && 'sheet' in plan) logRows(spreadsheet, places, plan, range)
  })
}

function logRows(spreadsheet: Spreadsheet, places: Places, plan: PlanSheet, range: Range): void {
  const today = todayIn(spreadsheet.getSpreadsheetTimeZone())
  const first = range.getRow() - plan.headingRow - 1
  const lines = plan.rows.filter(
    ({ index, row }) =>
      index >= first && index < first + range.getNumRows() && row.contactId !== '' && row.prospectId !== '',
  )
  const changed = lines.filter(({ row }) => isNew(row) || isCorrected(row) || isTakenBack(row))
  if (changed.length === 0) return
  const table = openLog(spreadsheet, places)
  const rows = rowsById(table)
  for (const line of changed) {
    const { row } = line
    const at = rows.get(row.contactId)
    if (isTakenBack(row)) {
      if (at !== undefined) table.changeRows(new Map([[at, BLANK]]))
      mark(plan, line, '', '')
    } else if (at !== undefined) {
      table.changeRows(new Map([[at, { outcome: row.outcome, notes: row.notes }]]))
      mark(plan, line, row.logged === null ? serialOf(dayDone(row, today)) : null, markOf(row))
    } else if (isNew(row)) {
      const date = dayDone(row, today)
      table.append([entryOfRow(row, row.contactId, date)])
      mark(plan, line, serialOf(date), markOf(row))
    }
  }
}

const BLANK = { date: null, prospectId: '', channel: null, outcome: null, owner: '', notes: '', contactId: '' } as const

function isNew(row: PlanRow): boolean {
  return row.logged === null && row.purpose !== POSTPONED && (row.done || row.outcome !== null)
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

/** Tells the next build what the log has of this row; null leaves the day as it is. */
function mark(
  { sheet, headingRow, places }: PlanSheet,
  { index }: SheetRow,
  logged: number | '' | null,
  as: string,
): void {
  const cell = (key: 'logged' | 'loggedAs') => {
    const column = places.get(key)
    return column === undefined ? null : sheet.getRange(headingRow + 1 + index, column + 1)
  }
  if (logged !== null) cell('logged')?.setValue(logged)
  // The mark begins with a sign that would make a formula of it.
  cell('loggedAs')?.setValue(as === '' ? '' : `'${as}`)
}

/** The log with only the two columns that tell where its rows are and whose: a long one is not read whole for one tick. */
function openLog(spreadsheet: Spreadsheet, places: Places): LogTable {
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
  return new Table(LOG_SHEET, { sheet, layout, values, read, language, idKey: 'contactId' })
}

function rowsById(table: LogTable): Map<string, number> {
  return new Map(table.rows.flatMap(({ row, id }) => (id === '' ? [] : [[id, row] as const])))
}
