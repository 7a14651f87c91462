// Which cells of a sheet hold formulas, without looking through hundreds of thousands that hold none.
import type { Grid } from './grid.ts'
import type { Cell } from './model.ts'

export interface FormulaCell {
  readonly row: number
  readonly column: number
  readonly formula: string
}

export class FormulaCells {
  #list: readonly FormulaCell[] | null = null
  /** Every row with a formula, and some that once had one; null where all rows are to be looked through. */
  #rows: Set<number> | null = new Set()

  /** A formula came to the row, changed or went. */
  changed(row: number): void {
    this.#list = null
    this.#rows?.add(row)
  }

  /** Any cell may hold another formula now. */
  forget(): void {
    this.#list = null
    this.#rows = null
  }

  /** All of them, row by row; the same list while none changes. */
  list(cells: Grid<Cell>): readonly FormulaCell[] {
    if (this.#list) return this.#list
    const rows = this.#rows
      ? [...this.#rows].sort((a, b) => a - b)
      : Array.from({ length: cells.height }, (_, row) => row)
    const found: FormulaCell[] = []
    for (const row of rows) {
      const line = cells.line(row)
      for (let column = 0; column < line.length; column++) {
        const formula = line[column]?.formula
        if (formula !== undefined) found.push({ row, column, formula })
      }
    }
    this.#rows = new Set(found.map(cell => cell.row))
    this.#list = found
    return found
  }
}
