// A register as set-up finds it: which of its columns stand where, which are new, which formulas are broken.
import type { Language } from '../../core/domain/model.ts'
import type { SheetKey } from '../../core/words/sheets.ts'
import { columnLetters, type FormulaPlaces, sheetPrefix, spill } from './formulas.ts'
import { findSheet, layoutOf } from './locate.ts'
import { type Places, placeOf } from './names.ts'
import type { ColumnSpec, SheetSpec } from './schema.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

export interface Stand {
  readonly spec: SheetSpec
  readonly sheet: Sheet
  readonly name: string
  readonly isNew: boolean
  readonly headingRow: number
  /** Every column of the schema, those to be added too. */
  readonly columns: ReadonlyMap<string, number>
  /** The columns to be added, side by side, in the schema's order. */
  readonly added: readonly ColumnSpec[]
  /**
   * Columns there already whose heading is gone, or whose formula is or points nowhere, with the heading a person gave
   * them.
   */
  readonly broken: readonly { readonly column: ColumnSpec; readonly heading: string }[]
  /** Columns whose heading cell has no named range. */
  readonly unnamed: readonly string[]
}

/** Rows in which a heading row is looked for when people inserted rows above it. */
const TOP_ROWS = 20

/** How a register of ours stands; null when the workbook has none, or a blank one that a cut-off run has left. */
export function findStand(spreadsheet: Spreadsheet, spec: SheetSpec, places: Places): Stand | null {
  const sheet = findSheet(spreadsheet, spec, places)
  const width = sheet?.getLastColumn() ?? 0
  if (!sheet || width === 0) return null
  const sheetId = sheet.getSheetId()
  const top = sheet.getRange(1, 1, Math.min(TOP_ROWS, sheet.getMaxRows()), width)
  const values = top.getValues()
  const { headingRow, columns } = layoutOf(spec, sheetId, places, values)
  const formulas = top.getFormulas()[headingRow - 1] ?? []
  const broken = spec.columns.flatMap(column => {
    const at = columns.get(column.key)
    if (at === undefined) return []
    const formula = formulas[at - 1] ?? ''
    if (formula !== '' && !formula.includes('#REF!')) return []
    const typed = formula === '' ? String(values[headingRow - 1]?.[at - 1] ?? '') : ''
    if (!column.formula && typed !== '') return []
    return [{ column, heading: typed.startsWith('#') ? '' : typed }]
  })
  const missing = spec.columns.filter(column => !columns.has(column.key))
  return {
    spec,
    sheet,
    name: sheet.getName(),
    isNew: false,
    headingRow,
    columns: withAdded(columns, missing, Math.max(width, ...columns.values()) + 1),
    added: missing,
    broken,
    unnamed: spec.columns
      .filter(({ key }) => placeOf(places, spec.key, key)?.sheetId !== sheetId)
      .map(({ key }) => key),
  }
}

/** A register on a sheet just made. */
export function newStand(spec: SheetSpec, sheet: Sheet, name: string): Stand {
  return {
    spec,
    sheet,
    name,
    isNew: true,
    headingRow: 1,
    columns: withAdded(new Map(), spec.columns, 1),
    added: spec.columns,
    broken: [],
    unnamed: spec.columns.map(column => column.key),
  }
}

function withAdded(
  columns: ReadonlyMap<string, number>,
  added: readonly ColumnSpec[],
  first: number,
): Map<string, number> {
  return new Map([...columns, ...added.map((column, index) => [column.key, first + index] as const)])
}

/** The same with the columns alone that are there, of which formulas alone are to be mended. */
export function withoutAdded(stand: Stand): Stand {
  const added = new Set(stand.added.map(column => column.key))
  return {
    ...stand,
    columns: new Map([...stand.columns].filter(([key]) => !added.has(key))),
    added: [],
    broken: stand.broken.filter(({ column }) => column.formula),
  }
}

/**
 * The formula of a computed column, under a heading of the team's or the schema's own; null where it would name a sheet
 * or a column that is not there.
 */
export function formulaOf(
  stand: Stand,
  stands: ReadonlyMap<SheetKey, Stand>,
  column: ColumnSpec,
  language: Language,
  heading = '',
): string | null {
  let isWhole = true
  const headingCell = (of: Stand | undefined, key: string): string => {
    const at = of?.columns.get(key)
    if (of && at !== undefined) return `${columnLetters(at)}${of.headingRow}`
    isWhole = false
    return ''
  }
  // From the heading down to the end of the sheet, however long it grows.
  const wholeColumn = (of: Stand | undefined, key: string): string => {
    const cell = headingCell(of, key)
    return `${cell}:${cell.replace(/\d+$/, '')}`
  }
  const named = (sheet: SheetKey) => sheetPrefix(stands.get(sheet)?.name ?? '')
  const at: FormulaPlaces = {
    column: key => wholeColumn(stand, key),
    other: (sheet, key) => named(sheet) + wholeColumn(stands.get(sheet), key),
    otherHeading: (sheet, key) => named(sheet) + headingCell(stands.get(sheet), key),
  }
  // The first column holds what people put in, so that no formula refers to itself.
  const base = stand.spec.columns[0]!.key
  const body = column.formula!(at, language)
  const formula = spill(heading || column.names[language][0], wholeColumn(stand, base), headingCell(stand, base), body)
  return isWhole ? formula : null
}
