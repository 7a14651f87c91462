// Brings the rows of a prospect file into the Prospects sheet.
import { planImport } from '../../core/import/plan-import.ts'
import type { Calls, ImportReport } from '../../core/protocol.ts'
import { appendCards } from '../sheets/new-cards.ts'
import { readWorkbook, usedIds } from '../sheets/read-workbook.ts'
import { locked } from './lock.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Works everything out first, then fills blanks of cards there are and appends the new ones. Throws a `UserError`. */
export function importProspects(spreadsheet: Spreadsheet, { rows }: Calls['importProspects']['args']): ImportReport {
  return locked(() => {
    const { prospects, prospectTable, logTable, settings, today, language, repairs } = readWorkbook(spreadsheet)
    const reserved = usedIds(prospectTable, logTable)
    const plan = planImport(prospects, rows, { tiers: settings.tiers, today, language, reserved })
    prospectTable.change(new Map(plan.merges.map(({ id, fields }) => [id, fields])))
    appendCards(prospectTable, plan.additions)
    return {
      read: plan.read,
      kept: plan.additions.length,
      merged: plan.merged,
      rejected: plan.rejected,
      warnings: [...repairs, ...plan.warnings],
    }
  })
}
