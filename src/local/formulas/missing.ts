// What is said of a function that is not there.
import type { CellError } from '../workbook/model.ts'
import { fail } from './values.ts'

/** Functions of Google Sheets that have no counterpart here. */
const GOOGLE = new Set(
  (
    'AGGREGATE AI CELL DETECTLANGUAGE GEMINI GETPIVOTDATA GOOGLEFINANCE GOOGLETRANSLATE IMPORTDATA IMPORTFEED IMPORTHTML ' +
    'IMPORTRANGE IMPORTXML NOW QUERY SHEET SHEETS SORTN SPARKLINE SUBTOTAL'
  ).split(' '),
)

export function missingFunction(name: string): CellError {
  return fail('#NAME?', GOOGLE.has(name) ? `not in the local Sheets: ${name}` : `Unknown function: '${name}'.`)
}
