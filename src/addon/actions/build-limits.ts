// Whether a build can be expected to finish in the six minutes that Google gives a run: asked before it starts.
import { findSheet } from '../sheets/locate.ts'
import { LOG_SHEET } from '../sheets/log-sheet.ts'
import { readPlaces } from '../sheets/names.ts'
import { PROSPECTS_SHEET } from '../sheets/prospects-sheet.ts'

/** Half of what a spreadsheet holds at most. Reading is what takes a build's time; planning takes a second or two. */
const MOST_CELLS = 5_000_000

/** Millions of cells that a build has to read, where they are too many to be sure of; null where they are not. */
export function millionsTooMany(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): number | null {
  const places = readPlaces(spreadsheet)
  const cells = [PROSPECTS_SHEET, LOG_SHEET]
    .map(spec => findSheet(spreadsheet, spec, places))
    .reduce((sum, sheet) => sum + (sheet ? sheet.getLastRow() * sheet.getLastColumn() : 0), 0)
  return cells > MOST_CELLS ? Math.round(cells / 1e6) : null
}
