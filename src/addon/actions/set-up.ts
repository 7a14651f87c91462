// Makes the workbook's sheets, or puts back what is missing from them.
import type { Calls } from '../../core/protocol.ts'
import { setUpWorkbook } from '../sheets/set-up-workbook.ts'
import { locked } from './lock.ts'
import { userLanguage } from './user-language.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** A second run changes nothing. `language` counts only for a workbook without Settings; else it is the user's own. */
export function setUp(spreadsheet: Spreadsheet, args: Calls['setUp']['args']): Calls['setUp']['result'] {
  return locked(() => setUpWorkbook(spreadsheet, args.language ?? userLanguage()))
}
