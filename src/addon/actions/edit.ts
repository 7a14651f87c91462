// What happens while people type: a new card gets its ID and its date, and formulas are kept.
import { idCounter } from '../../core/import/ids.ts'
import { isTotal } from '../../core/words/total.ts'
import { serialOf } from '../sheets/cells.ts'
import { nameOf } from '../sheets/names.ts'
import { todayIn } from '../sheets/read-workbook.ts'
import { guardFormulas } from './edit-formulas.ts'
import { logEdit } from './edit-plan.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Rows of one paste that are seen to at once; the rest get their IDs when the plan is built. */
const MOST_ROWS = 500

/**
 * Fills the ID and the Added of cards just typed or pasted. Reads little, since it runs at every edit, and never
 * throws: what it misses, the next build makes good.
 */
export function completeEdit(event: GoogleAppsScript.Events.SheetsOnEdit | undefined): void {
  try {
    if (!event?.range) return
    const range = event.range
    const spreadsheet = event.source ?? SpreadsheetApp.getActiveSpreadsheet()
    const sheet = range.getSheet()
    guardFormulas(spreadsheet, range)
    logEdit(spreadsheet, range)
    const id = spreadsheet.getRangeByName(nameOf('prospects', 'id'))
    if (!id || id.getSheet().getSheetId() !== sheet.getSheetId()) return
    const first = Math.max(range.getRow(), id.getRow() + 1)
    const count = Math.min(range.getLastRow() - first + 1, MOST_ROWS)
    if (count > 0) completeCards(spreadsheet, sheet, id.getColumn(), first, count)
  } catch (error) {
    if (typeof console !== 'undefined') console.warn(String(error))
  }
}

function completeCards(spreadsheet: Spreadsheet, sheet: Sheet, idColumn: number, first: number, count: number): void {
  const ids = sheet.getRange(first, idColumn, count, 1).getValues()
  if (ids.every(([id]) => id !== '')) return
  const named = ['name', 'organisation'].map(key => columnValues(spreadsheet, key, first, count))
  const wanting = ids.flatMap(([id], index) => {
    const names = named.map(values => String(values[index] ?? '')).filter(name => name !== '')
    return id === '' && names.length > 0 && !names.every(isTotal) ? [index] : []
  })
  if (wanting.length === 0) return
  const taken = sheet.getRange(1, idColumn, sheet.getLastRow(), 1).getValues()
  const nextId = idCounter([...taken.map(([id]) => String(id)), ...loggedIds(spreadsheet)])
  const added = spreadsheet.getRangeByName(nameOf('prospects', 'added'))
  const today = serialOf(todayIn(spreadsheet.getSpreadsheetTimeZone()))
  for (const index of wanting) {
    const date = added && sheet.getRange(first + index, added.getColumn())
    if (date?.getValue() === '') date.setValue(today)
    // Last, since a card with an ID is not come back to.
    sheet.getRange(first + index, idColumn).setValue(nextId())
  }
}

/** What the log holds, too: a new card takes over nothing that was logged for one that is gone. */
function loggedIds(spreadsheet: Spreadsheet): string[] {
  const heading = spreadsheet.getRangeByName(nameOf('log', 'prospectId'))
  const count = heading ? heading.getSheet().getLastRow() - heading.getRow() : 0
  if (!heading || count < 1) return []
  const ids = heading
    .getSheet()
    .getRange(heading.getRow() + 1, heading.getColumn(), count, 1)
    .getValues()
  return ids.map(([id]) => String(id))
}

function columnValues(spreadsheet: Spreadsheet, key: string, first: number, count: number): unknown[] {
  const heading = spreadsheet.getRangeByName(nameOf('prospects', key))
  if (!heading) return []
  return heading
    .getSheet()
    .getRange(first, heading.getColumn(), count, 1)
    .getValues()
    .map(([value]) => value)
}
