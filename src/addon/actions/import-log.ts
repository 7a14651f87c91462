// Brings the rows of a contact log into the Contact log sheet.
import { planLogImport } from '../../core/import/plan-log-import.ts'
import type { Calls, ImportReport } from '../../core/protocol.ts'
import { readWorkbook } from '../sheets/read-workbook.ts'
import { locked } from './lock.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Rows that stand in the log already are left out. Throws a `UserError`. */
export function importLog(spreadsheet: Spreadsheet, { rows }: Calls['importLog']['args']): ImportReport {
  return locked(() => {
    const { prospects, log, logTable, language, repairs } = readWorkbook(spreadsheet)
    const knownIds = new Set(prospects.map(prospect => prospect.id))
    const plan = planLogImport(log, rows, { knownIds, language })
    logTable.append(plan.additions)
    return {
      read: plan.read,
      kept: plan.additions.length,
      merged: plan.merged,
      rejected: plan.rejected,
      warnings: [...repairs, ...plan.warnings],
    }
  })
}
