// Adds the sheet that explains the custom functions, or brings it up to date.

import { showFunctions } from '../sheets/functions-sheet.ts'
import { readPlaces } from '../sheets/names.ts'
import { spokenLanguage } from './language.ts'
import { locked } from './lock.ts'

export function helpWithFunctions(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  locked(() => showFunctions(spreadsheet, readPlaces(spreadsheet), spokenLanguage(spreadsheet)))
}
