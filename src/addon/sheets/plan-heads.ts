// Puts back what a careless hand took from the head of a plan sheet: the row of keys, headings, columns it can't do without.
import type { PlanKey } from '../../core/i18n/plan.ts'
import { runsOf } from './column-runs.ts'
import { PLAN_COLUMNS } from './plan-columns.ts'
import { type PlanSheet, PUT_BACK, planRangeName } from './plan-find.ts'
import { headingsOf } from './plan-format.ts'
import type { Places } from './plan-rows.ts'
import type { PlanContent } from './plan-sheet.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** The sheet with its head whole again; nothing is touched where it is. Columns that were deleted come last. */
export function mendHeads(spreadsheet: Spreadsheet, plan: PlanSheet, content: PlanContent): PlanSheet {
  if (!plan.isWorn) return plan
  const { sheet } = plan
  const { keyRow, headingRow } = mendRows(plan)
  const places = mendColumns(sheet, plan.places)
  const headings = headingsOf(content.language)
  for (const { column, keys } of runsOf(places)) {
    const range = sheet.getRange(keyRow, column + 1, 2, keys.length)
    const typed = range.getValues()[1]!
    const ours = keys.map(key => headings[PLAN_COLUMNS.findIndex(other => other.key === key)]!)
    range.setValues([[...keys], ours.map((heading, index) => (typed[index] === '' ? heading : typed[index]))])
  }
  const width = Math.max(...places.values()) + 1
  const name = content.place?.range ?? planRangeName(content.week)
  spreadsheet.setNamedRange(name, sheet.getRange(keyRow, 1, 1, width))
  return { ...plan, keyRow, headingRow, places, isWorn: false }
}

/** The row of keys and the row of headings below it. */
function mendRows({ sheet, keyRow, headingRow }: PlanSheet): { keyRow: number; headingRow: number } {
  if (keyRow === null) {
    sheet.insertRowsBefore(headingRow, 1)
    sheet.hideRows(headingRow, 1)
    return { keyRow: headingRow, headingRow: headingRow + 1 }
  }
  if (headingRow > keyRow) return { keyRow, headingRow }
  sheet.insertRowsAfter(keyRow, 1)
  sheet.showRows(keyRow + 1, 1)
  return { keyRow, headingRow: keyRow + 1 }
}

function mendColumns(sheet: Sheet, found: Places): Places {
  const lacking = PUT_BACK.filter(key => !found.has(key))
  if (lacking.length === 0) return found
  const last = sheet.getMaxColumns()
  sheet.insertColumnsAfter(last, lacking.length)
  const places = new Map<PlanKey, number>(found)
  for (const [index, key] of lacking.entries()) {
    places.set(key, last + index)
    if (PLAN_COLUMNS.find(column => column.key === key)!.hidden) sheet.hideColumns(last + index + 1, 1)
  }
  return places
}
