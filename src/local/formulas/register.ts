// The formulas of a workbook as they were last looked through.
import { overlaps } from '../workbook/a1.ts'
import type { Area } from '../workbook/model.ts'
import type { FormulaCell, Sheet } from '../workbook/workbook.ts'
import { cellKey } from './dependents.ts'
import { Formula, readTree } from './formula.ts'

export class Register {
  readonly #formulas = new Map<Sheet, Map<number, Formula>>()
  readonly #special = new Set<Formula>()
  readonly #listed = new Map<Sheet, readonly FormulaCell[]>()
  readonly #sizes = new Map<Sheet, string>()

  /** Those that depend on more than the values of cells: the day, the size of a sheet, what is known only when they run. */
  get special(): Iterable<Formula> {
    return this.#special
  }

  clear(): void {
    this.#formulas.clear()
    this.#special.clear()
    this.#listed.clear()
    this.#sizes.clear()
  }

  /** Looks through a sheet: the formulas that came since the last time, and those that went. */
  look(sheet: Sheet): { readonly fresh: readonly Formula[]; readonly gone: readonly Formula[] } {
    const listed = sheet.formulas()
    if (this.#listed.get(sheet) === listed) return { fresh: [], gone: [] }
    this.#listed.set(sheet, listed)
    const formulas = this.#of(sheet)
    const left = new Map(formulas)
    const fresh: Formula[] = []
    for (const { row, column, formula: text } of listed) {
      const key = cellKey(row, column)
      if (formulas.get(key)?.text === text) left.delete(key)
      else fresh.push(new Formula(sheet, row, column, text, readTree(text)))
    }
    for (const [key, formula] of left) {
      formulas.delete(key)
      this.#special.delete(formula)
    }
    for (const formula of fresh) {
      formulas.set(cellKey(formula.row, formula.column), formula)
      if (formula.dated || formula.unsteady || formula.sized.size > 0) this.#special.add(formula)
    }
    return { fresh, gone: [...left.values()] }
  }

  /** Whether the sheet has another size than when this was last asked. */
  resized(sheet: Sheet): boolean {
    const size = `${sheet.rowCount} ${sheet.columnCount}`
    if (this.#sizes.get(sheet) === size) return false
    this.#sizes.set(sheet, size)
    return true
  }

  /** The formulas that stand in an area. */
  *within(sheet: Sheet, area: Area): Generator<Formula> {
    const formulas = this.#of(sheet)
    if (area.rows * area.columns > formulas.size) {
      for (const formula of formulas.values()) if (overlaps(formula.home, area)) yield formula
      return
    }
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const formula = formulas.get(cellKey(row, column))
        if (formula) yield formula
      }
    }
  }

  #of(sheet: Sheet): Map<number, Formula> {
    let formulas = this.#formulas.get(sheet)
    if (!formulas) {
      formulas = new Map()
      this.#formulas.set(sheet, formulas)
    }
    return formulas
  }
}
