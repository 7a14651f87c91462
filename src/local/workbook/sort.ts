// Sorting the rows of an area as Sheets does: numbers, text, booleans, errors, and blanks last whichever way.
import { patchCell } from './cell.ts'
import type { Area, Cell, Scalar } from './model.ts'
import { offsetReferences } from './references.ts'
import type { Sheet } from './sheet.ts'

export interface SortKey {
  /** Column of the sheet. */
  readonly column: number
  readonly ascending: boolean
}

/** Rows keep their looks, validations and notes; relative references in their formulas move along. Compute values first. */
export function sortArea(sheet: Sheet, area: Area, keys: readonly SortKey[]): void {
  const rows: { from: number; keys: Scalar[]; cells: (Cell | undefined)[] }[] = []
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cells: (Cell | undefined)[] = []
    for (let column = 0; column < area.columns; column++) cells.push(sheet.get(row, area.column + column))
    rows.push({ from: row, keys: keys.map(key => sheet.value(row, key.column)), cells })
  }
  const collator = new Intl.Collator(sheet.workbook.locale.replace('_', '-'))
  rows.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const order = compare(a.keys[index]!, b.keys[index]!, key.ascending, collator)
      if (order !== 0) return order
    }
    return 0
  })
  sheet.write(area, (_, row, column) => {
    const source = rows[row - area.row]!
    const cell = source.cells[column - area.column]
    if (cell?.formula === undefined) return cell
    return patchCell(cell, { formula: offsetReferences(cell.formula, row - source.from, 0) })
  })
}

function compare(a: Scalar, b: Scalar, ascending: boolean, collator: Intl.Collator): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  const order = rank(a) - rank(b) || within(a, b, collator)
  return ascending ? order : -order
}

function rank(value: Scalar): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3
}

function within(a: Scalar, b: Scalar, collator: Intl.Collator): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b)
  if (typeof a === 'object' || typeof b === 'object') return 0
  return Number(a) - Number(b)
}
