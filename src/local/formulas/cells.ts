// Reads cells for formulas and writes their results back.

import { showsDate } from '../services/display.ts'
import { columnLetters, contains, overlaps } from '../workbook/a1.ts'
import type { Area, Scalar } from '../workbook/model.ts'
import type { Sheet } from '../workbook/workbook.ts'
import { cellKey } from './dependents.ts'
import type { Formula } from './formula.ts'
import { DateNumber, fail, isMatrix, type Matrix, type Reference, type Single } from './values.ts'

/** Smaller ranges are read anew each time. */
const WORTH_KEEPING = 32
const RANGES_KEPT = 64

interface Kept {
  readonly area: Area
  readonly matrix: Matrix
}

export class Cells {
  /** Cells that hold a text of no length, which a sheet can't tell from a blank. */
  readonly #emptyTexts = new Map<Sheet, Set<number>>()
  readonly #kept = new Map<Sheet, Map<string, Kept>>()
  /** Formulas with more than one cell, or that would have. */
  readonly #spread = new Map<Sheet, Set<Formula>>()

  read({ sheet, area }: Reference): Matrix {
    const worth = area.rows * area.columns >= WORTH_KEEPING
    const key = `${area.row} ${area.column} ${area.rows} ${area.columns}`
    const known = worth ? this.#kept.get(sheet)?.get(key) : undefined
    if (known) return known.matrix
    const empty = this.#emptyTexts.get(sheet)
    const spilled = !this.holding(sheet, area).next().done
    const matrix: Single[][] = []
    for (let row = area.row; row < area.row + area.rows; row++) {
      const line: Single[] = []
      for (let column = area.column; column < area.column + area.columns; column++) {
        line.push(readCell(sheet, row, column, spilled, empty))
      }
      matrix.push(line)
    }
    if (worth) this.#keep(sheet, key, { area, matrix })
    return matrix
  }

  /** Forgets what was read from the area. */
  changed(sheet: Sheet, area: Area): void {
    const kept = this.#kept.get(sheet)
    if (!kept) return
    for (const [key, range] of kept) if (overlaps(range.area, area)) kept.delete(key)
  }

  /** Forgets all that was read; looks may change without notice, and a date is one by its format. */
  forget(): void {
    this.#kept.clear()
  }

  clear(): void {
    this.#emptyTexts.clear()
    this.#kept.clear()
    this.#spread.clear()
  }

  /** The formulas that hold, or want, a cell of the area beyond their own. */
  *holding(sheet: Sheet, area: Area): Generator<Formula> {
    for (const formula of this.#spread.get(sheet) ?? []) {
      if (overlaps(formula.blocked ?? formula.output!, area)) yield formula
    }
  }

  /** Puts a result where it belongs. Gives the area that the formula no longer covers, or null. */
  write(formula: Formula, value: Single | Matrix): Area | null {
    const { sheet, row, column } = formula
    const matrix = isMatrix(value) ? value : [[value]]
    const wanted = { row, column, rows: matrix.length, columns: matrix[0]!.length }
    const obstacle = wanted.rows * wanted.columns > 1 ? this.#obstacle(formula, wanted) : null
    const output = obstacle ? formula.home : wanted
    const before = formula.output
    if (before && (before.rows > output.rows || before.columns > output.columns)) this.#empty(formula, before)
    formula.output = output
    formula.blocked = obstacle ? wanted : null
    this.#note(formula)
    const empty = this.#emptyTextsOf(sheet)
    for (let r = 0; r < output.rows; r++) {
      for (let c = 0; c < output.columns; c++) {
        const single = obstacle ? fail('#REF!', obstacle) : matrix[r]![c]!
        const scalar = toScalar(single)
        if (r === 0 && c === 0) sheet.setComputed(row, column, scalar)
        else sheet.setSpilled(row + r, column + c, scalar)
        if (single === '') empty.add(cellKey(row + r, column + c))
        else if (empty.size > 0) empty.delete(cellKey(row + r, column + c))
      }
    }
    this.changed(sheet, output)
    return before && (before.rows > output.rows || before.columns > output.columns) ? before : null
  }

  /** Takes back what a formula that is gone had spilled. */
  withdraw(formula: Formula): void {
    if (formula.output) this.#empty(formula, formula.output)
    this.#emptyTexts.get(formula.sheet)?.delete(cellKey(formula.row, formula.column))
    this.#spread.get(formula.sheet)?.delete(formula)
  }

  #empty({ sheet, row, column }: Formula, area: Area): void {
    const empty = this.#emptyTextsOf(sheet)
    for (let r = area.row; r < area.row + area.rows; r++) {
      for (let c = area.column; c < area.column + area.columns; c++) {
        if (r === row && c === column) continue
        sheet.setSpilled(r, c, undefined)
        empty.delete(cellKey(r, c))
      }
    }
    this.changed(sheet, area)
  }

  #obstacle(formula: Formula, { row, column, rows, columns }: Area): string | null {
    const { sheet } = formula
    const missing = row + rows - sheet.rowCount
    if (missing > 0) return `Result was not automatically expanded, please insert more rows (${missing}).`
    const short = column + columns - sheet.columnCount
    if (short > 0) return `Result was not automatically expanded, please insert more columns (${short}).`
    const others = [...(this.#spread.get(sheet) ?? [])].filter(
      other => other !== formula && !other.blocked && overlaps(other.output!, { row, column, rows, columns }),
    )
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        if (r === row && c === column) continue
        const cell = sheet.get(r, c)
        const taken =
          (cell && (cell.formula !== undefined || cell.value !== '')) ||
          (others.length > 0 && others.some(other => contains(other.output!, r, c)))
        if (taken) {
          return `Array result was not expanded because it would overwrite data in ${columnLetters(c)}${r + 1}.`
        }
      }
    }
    return null
  }

  #note(formula: Formula): void {
    const area = formula.blocked ?? formula.output!
    let spread = this.#spread.get(formula.sheet)
    if (area.rows * area.columns === 1) {
      spread?.delete(formula)
      return
    }
    if (!spread) {
      spread = new Set()
      this.#spread.set(formula.sheet, spread)
    }
    spread.add(formula)
  }

  #keep(sheet: Sheet, key: string, range: Kept): void {
    let kept = this.#kept.get(sheet)
    if (!kept) {
      kept = new Map()
      this.#kept.set(sheet, kept)
    }
    if (kept.size >= RANGES_KEPT) for (const oldest of [...kept.keys()].slice(0, RANGES_KEPT / 2)) kept.delete(oldest)
    kept.set(key, range)
  }

  #emptyTextsOf(sheet: Sheet): Set<number> {
    let empty = this.#emptyTexts.get(sheet)
    if (!empty) {
      empty = new Set()
      this.#emptyTexts.set(sheet, empty)
    }
    return empty
  }
}

/** `spilled` says whether anything may have been spilled there. */
function readCell(
  sheet: Sheet,
  row: number,
  column: number,
  spilled: boolean,
  empty: ReadonlySet<number> | undefined,
): Single {
  const cell = sheet.get(row, column)
  const value = (spilled ? sheet.spilled(row, column) : undefined) ?? cell?.value ?? ''
  if (value === '') return empty?.has(cellKey(row, column)) ? '' : null
  const format = cell?.style?.numberFormat
  return typeof value === 'number' && format !== undefined && showsDate(format) ? new DateNumber(value, format) : value
}

function toScalar(single: Single): Scalar {
  if (single === null) return ''
  return single instanceof DateNumber ? single.serial : single
}
