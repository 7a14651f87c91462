// Keeps the computed columns alive: one value typed into a spill would blank the whole column.
import type { Tier } from '../../core/domain/model.ts'
import { EDITS, PRODUCT } from '../../core/i18n/menu.ts'
import { readCell } from '../../core/words/cells.ts'
import { nameOf, type Places, placeOf, readPlaces } from '../sheets/names.ts'
import { mendFormulas, REGISTERS } from '../sheets/set-up-workbook.ts'
import { spokenLanguage } from './language.ts'

type Range = GoogleAppsScript.Spreadsheet.Range
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

interface Computed {
  readonly key: string
  readonly column: number
}

/**
 * A heading typed over a formula becomes the formula's heading. What is typed below one is taken out again, except that
 * a tier goes where tiers are set by hand. One read for any other edit.
 */
export function guardFormulas(spreadsheet: Spreadsheet, range: Range): void {
  const sheet = range.getSheet()
  const isHeading = range.getRow() === 1
  const headings = sheet.getRange(1, range.getColumn(), 1, range.getNumColumns())
  const formulas = headings.getFormulas()[0]!
  if (formulas.every(formula => (formula === '') !== isHeading)) return
  const places = readPlaces(spreadsheet)
  const ours = computedColumns(places, sheet.getSheetId()).filter(
    ({ column }) => column >= range.getColumn() && column <= range.getLastColumn(),
  )
  if (ours.length === 0) return
  if (isHeading) mendFormulas(spreadsheet, places)
  else takeOut(spreadsheet, range, ours)
}

function computedColumns(places: Places, sheetId: number): Computed[] {
  return REGISTERS.flatMap(spec =>
    spec.columns.flatMap(({ key, formula }) => {
      const place = formula ? placeOf(places, spec.key, key) : null
      return place && place.sheetId === sheetId && place.row === 1 ? [{ key, column: place.column }] : []
    }),
  )
}

function takeOut(spreadsheet: Spreadsheet, range: Range, ours: readonly Computed[]): void {
  const sheet = range.getSheet()
  const language = spokenLanguage(spreadsheet)
  const isCell = range.getNumRows() === 1 && range.getNumColumns() === 1
  const tier = isCell && ours[0]!.key === 'tier' ? readTier(range.getValue()) : null
  for (const { column } of ours) sheet.getRange(range.getRow(), column, range.getNumRows(), 1).clearContent()
  const byHand = tier && spreadsheet.getRangeByName(nameOf('prospects', 'tierByHand'))
  if (tier && byHand) {
    sheet.getRange(range.getRow(), byHand.getColumn()).setValue(tier)
    spreadsheet.toast(EDITS.tierMoved[language](tier, String(byHand.getValue())), PRODUCT)
    return
  }
  const heading = String(sheet.getRange(1, ours[0]!.column).getDisplayValue())
  spreadsheet.toast(EDITS.computed[language](heading), PRODUCT)
}

function readTier(value: unknown): Tier | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  return readCell({ kind: 'tier' }, value).value as Tier | null
}
