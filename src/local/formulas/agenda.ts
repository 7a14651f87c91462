// The formulas still to be worked out, and which of them stand in the way of which.
import { overlaps } from '../workbook/a1.ts'
import type { Area } from '../workbook/model.ts'
import type { Sheet } from '../workbook/workbook.ts'
import type { Formula } from './formula.ts'

interface Pending {
  /** By column, then row of their own cell. */
  readonly columns: Map<number, Map<number, Formula>>
  /** Those whose last result covers more than their own cell. */
  readonly spread: Set<Formula>
  /** Never worked out yet, and may spread; by column. */
  readonly unknown: Map<number, Set<Formula>>
}

/** More than this many unknown ones in a column are a formula a row, which spill nothing. */
const FEW = 64

export class Agenda {
  readonly #sheets = new Map<Sheet, Pending>()
  readonly #spreading = new Set<Formula>()
  readonly #plain = new Set<Formula>()

  get isEmpty(): boolean {
    return this.#spreading.size === 0 && this.#plain.size === 0
  }

  has(formula: Formula): boolean {
    return this.#spreading.has(formula) || this.#plain.has(formula)
  }

  add(formula: Formula): void {
    ;(formula.spreads ? this.#spreading : this.#plain).add(formula)
    const { columns, spread, unknown } = this.#pending(formula.sheet)
    const rows = columns.get(formula.column)
    if (rows) rows.set(formula.row, formula)
    else columns.set(formula.column, new Map([[formula.row, formula]]))
    if (formula.output && formula.output.rows * formula.output.columns > 1) spread.add(formula)
    if (formula.output || !formula.spreads) return
    const others = unknown.get(formula.column)
    if (others) others.add(formula)
    else unknown.set(formula.column, new Set([formula]))
  }

  remove(formula: Formula): void {
    this.#spreading.delete(formula)
    this.#plain.delete(formula)
    const { columns, spread, unknown } = this.#pending(formula.sheet)
    const rows = columns.get(formula.column)
    rows?.delete(formula.row)
    if (rows?.size === 0) columns.delete(formula.column)
    spread.delete(formula)
    unknown.get(formula.column)?.delete(formula)
  }

  clear(): void {
    this.#sheets.clear()
    this.#spreading.clear()
    this.#plain.clear()
  }

  /** Any of them; those that may spill first, since others may read what they spill. */
  first(): Formula | undefined {
    for (const formula of this.#spreading) return formula
    for (const formula of this.#plain) return formula
    return undefined
  }

  /** One whose result, as far as known, stands in the area. */
  over(sheet: Sheet, area: Area): Formula | undefined {
    const pending = this.#sheets.get(sheet)
    if (!pending) return undefined
    for (const [column, rows] of pending.columns) {
      if (column < area.column || column >= area.column + area.columns) continue
      if (rows.size < area.rows) {
        for (const [row, formula] of rows) if (row >= area.row && row < area.row + area.rows) return formula
      } else {
        for (let row = area.row; row < area.row + area.rows; row++) {
          const formula = rows.get(row)
          if (formula) return formula
        }
      }
    }
    for (const formula of pending.spread) if (overlaps(formula.output!, area)) return formula
    return undefined
  }

  /** One that must come before the formula; may be one that is open itself, which is a circle. */
  before(formula: Formula): Formula | undefined {
    for (const { sheet, area } of formula.reads) {
      const found = this.over(sheet, area)
      if (found) return found
    }
    // A guess: what stands above in the same column and was never worked out may spill into the cells that are read.
    for (const { sheet, area } of formula.reads) {
      for (const [column, formulas] of this.#sheets.get(sheet)?.unknown ?? []) {
        if (column < area.column || column >= area.column + area.columns || formulas.size > FEW) continue
        for (const other of formulas) if (!other.open && other.row < area.row) return other
      }
    }
    return undefined
  }

  #pending(sheet: Sheet): Pending {
    let pending = this.#sheets.get(sheet)
    if (!pending) {
      pending = { columns: new Map(), spread: new Set(), unknown: new Map() }
      this.#sheets.set(sheet, pending)
    }
    return pending
  }
}
