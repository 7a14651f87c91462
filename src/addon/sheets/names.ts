// Named ranges: how columns and tables are found wherever people move them and whatever they call them.
import type { SheetKey } from '../../core/words/sheets.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Where a named range begins, counted from 1 as Sheets counts. */
export interface Place {
  readonly sheet: Sheet
  readonly sheetId: number
  readonly row: number
  readonly column: number
}

/** Our named ranges by name in lower case. */
export type Places = ReadonlyMap<string, Place>

const PREFIX = 'cp_'

/** The name of a column's heading cell, or of a value in Settings. */
export function nameOf(sheet: SheetKey, key: string): string {
  return `${PREFIX}${sheet}_${key}`
}

/** The ranges that formulas take: the tier table, the norm table, each with its headings. */
export const TABLE_NAMES = { tiers: `${PREFIX}tiers`, norms: `${PREFIX}norms` } as const

/** Marks the sheet of the functions' help. */
export const FUNCTIONS_NAME = `${PREFIX}functions`

/** The first cell of the SWOT tables. */
export const SWOT_NAME = `${PREFIX}swot`

/** Every named range of ours that still has its cells. */
export function readPlaces(spreadsheet: Spreadsheet): Places {
  const places = new Map<string, Place>()
  for (const named of spreadsheet.getNamedRanges()) {
    const name = named.getName().toLowerCase()
    if (!name.startsWith(PREFIX)) continue
    const range = rangeOf(named)
    // Should a copied sheet bring its names along, those that were there before count.
    if (!range || places.has(name)) continue
    const sheet = range.getSheet()
    places.set(name, { sheet, sheetId: sheet.getSheetId(), row: range.getRow(), column: range.getColumn() })
  }
  return places
}

/** Null when the cells are gone: Sheets then keeps the name over #REF!. */
function rangeOf(named: GoogleAppsScript.Spreadsheet.NamedRange): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    return named.getRange()
  } catch {
    return null
  }
}

export function placeOf(places: Places, sheet: SheetKey, key: string): Place | null {
  return places.get(nameOf(sheet, key).toLowerCase()) ?? null
}
