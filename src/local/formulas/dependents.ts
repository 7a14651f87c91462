// Finds the formulas that read a cell or an area.
import { overlaps } from '../workbook/a1.ts'
import type { Area } from '../workbook/model.ts'
import type { Sheet } from '../workbook/workbook.ts'
import type { Formula } from './formula.ts'

/** One number for a cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column
}
const COLUMNS = 32_768

/** Areas up to this many cells are looked up cell by cell, larger ones are compared. */
const SMALL = 64

interface Wide {
  readonly area: Area
  readonly formulas: Set<Formula>
}

interface Index {
  readonly cells: Map<number, Set<Formula>>
  readonly wide: Map<string, Wide>
}

export class Dependents {
  readonly #sheets = new Map<Sheet, Index>()

  add(formula: Formula): void {
    for (const { sheet, area } of formula.reads) {
      let index = this.#sheets.get(sheet)
      if (!index) {
        index = { cells: new Map(), wide: new Map() }
        this.#sheets.set(sheet, index)
      }
      if (area.rows * area.columns > SMALL) {
        const key = areaKey(area)
        const wide = index.wide.get(key)
        if (wide) wide.formulas.add(formula)
        else index.wide.set(key, { area, formulas: new Set([formula]) })
      } else {
        for (const key of keysOf(area)) {
          const formulas = index.cells.get(key)
          if (formulas) formulas.add(formula)
          else index.cells.set(key, new Set([formula]))
        }
      }
    }
  }

  remove(formula: Formula): void {
    for (const { sheet, area } of formula.reads) {
      const index = this.#sheets.get(sheet)
      if (!index) continue
      if (area.rows * area.columns > SMALL) {
        const wide = index.wide.get(areaKey(area))
        wide?.formulas.delete(formula)
        if (wide?.formulas.size === 0) index.wide.delete(areaKey(area))
      } else {
        for (const key of keysOf(area)) {
          const formulas = index.cells.get(key)
          formulas?.delete(formula)
          if (formulas?.size === 0) index.cells.delete(key)
        }
      }
    }
  }

  clear(): void {
    this.#sheets.clear()
  }

  /** The formulas that read any cell of the area; one may come twice. */
  *of(sheet: Sheet, area: Area): Generator<Formula> {
    const index = this.#sheets.get(sheet)
    if (!index) return
    for (const wide of index.wide.values()) if (overlaps(wide.area, area)) yield* wide.formulas
    if (area.rows * area.columns <= index.cells.size) {
      for (const key of keysOf(area)) yield* index.cells.get(key) ?? []
    } else {
      for (const [key, formulas] of index.cells) {
        const cell = { row: Math.floor(key / COLUMNS), column: key % COLUMNS, rows: 1, columns: 1 }
        if (overlaps(cell, area)) yield* formulas
      }
    }
  }
}

function areaKey({ row, column, rows, columns }: Area): string {
  return `${row} ${column} ${rows} ${columns}`
}

function* keysOf({ row, column, rows, columns }: Area): Generator<number> {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) yield cellKey(r, c)
}
