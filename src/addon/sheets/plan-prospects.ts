// Whose rows stand on the plan sheets: which card a row belongs to, and whose rows they are after two cards became one.
import type { RawCell } from '../../core/words/cells.ts'
import { plainText } from './cells.ts'
import type { Places } from './names.ts'
import { clientOf } from './plan-entry.ts'
import { findPlanSheet, type PlanSheet, plannedWeeks, planRangeName } from './plan-find.ts'
import { mendHalves } from './plan-sheet.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

export interface PlanContext {
  readonly spreadsheet: Spreadsheet
  readonly places: Places
  readonly read: (value: unknown) => RawCell
}

/** The ID of the prospect in a row of a plan sheet, from 1; null on any other sheet and where the row has none. */
export function prospectInPlan(context: PlanContext, sheet: Sheet, row: number): string | null {
  const sheetId = sheet.getSheetId()
  const { places } = context
  const week = plannedWeeks(places).find(monday => places.get(planRangeName(monday).toLowerCase())?.sheetId === sheetId)
  const plan = week === undefined ? null : planOf(context, week)
  const line = plan?.rows.find(({ index }) => plan.headingRow + 1 + index === row)
  return line?.row.prospectId || null
}

/**
 * Puts the rows of one prospect under another card: its names and then its ID, by which a second try finds what a first
 * one has not done. Reads each plan sheet once.
 */
export function repointPlans(
  context: PlanContext,
  from: string,
  to: { readonly id: string; readonly name: string; readonly organisation: string },
): void {
  for (const week of plannedWeeks(context.places)) {
    const plan = planOf(context, week)
    if (!plan) continue
    const named = { client: to.name || to.organisation, organisation: to.organisation }
    const cells = { ...named, plannedClient: clientOf(named), prospectId: to.id }
    const found = plan.rows.filter(({ row }) => row.prospectId === from)
    if (found.length > 0) mendHalves(plan)
    for (const { row, index } of found) {
      for (const key of ['plannedClient', 'client', 'organisation', 'prospectId'] as const) {
        const column = plan.places.get(key)
        if (column === undefined || row[key] === cells[key]) continue
        plan.sheet.getRange(plan.headingRow + 1 + index, column + 1).setValue(plainText(cells[key]))
      }
    }
  }
}

function planOf({ spreadsheet, places, read }: PlanContext, week: number): PlanSheet | null {
  const found = findPlanSheet(spreadsheet, places, week, read)
  return found && !('foreign' in found) ? found : null
}
