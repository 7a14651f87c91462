// Reads cells for formulas and writes their results back.

import { showsDate } from '../services/display.ts'
import { columnLetters, contains, overlaps } from '../workbook/a1.ts'
import type { Area, Cell, Scalar } from '../workbook/model.ts'
import type { Sheet } from '../workbook/workbook.ts'
import { cellKey } from './dependents.ts'
import type { Formula } from './formula.ts'
import { DateNumber, fail, isError, isMatrix, type Matrix, makeMatrix, type Reference, type Single } from './values.ts'

/** Smaller ranges are read anew each time. */
const WORTH_KEEPING = 32
const RANGES_KEPT = 64

interface Kept {
  readonly area: Area
  readonly matrix: Matrix
}

export interface Written {
  /** The area that the formula covered before, where it no longer covers all of it. */
  readonly left: Area | null
  /** Whether those who read its cells read anything else than before. */
  readonly changed: boolean
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
    const matrix = this.#look(sheet, area)
    if (worth) this.#keep(sheet, key, { area, matrix })
    return matrix
  }

  #look(sheet: Sheet, area: Area): Matrix {
    const empty = this.#emptyTexts.get(sheet) ?? NO_KEYS
    const mayBeSpilled = !this.holding(sheet, area).next().done
    let line: readonly (Cell | undefined)[] = []
    let spilled: readonly (Scalar | undefined)[] = []
    return makeMatrix(area.rows, area.columns, (r, c) => {
      if (c === 0) {
        line = sheet.line(area.row + r)
        if (mayBeSpilled) spilled = sheet.spilledLine(area.row + r)
      }
      const column = area.column + c
      const cell = line[column]
      const value = spilled[column] ?? cell?.value ?? ''
      if (value === '') return empty.size > 0 && empty.has(cellKey(area.row + r, column)) ? '' : null
      return typeof value === 'number' ? dateOr(value, cell) : value
    })
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

  /** Puts a result where it belongs. */
  write(formula: Formula, value: Single | Matrix): Written {
    const { sheet, row, column } = formula
    const matrix = isMatrix(value) ? value : [[value]]
    const wanted = { row, column, rows: matrix.length, columns: matrix[0]!.length }
    const obstacle = wanted.rows * wanted.columns > 1 ? this.#obstacle(formula, wanted) : null
    const output = obstacle ? formula.home : wanted
    const before = formula.output
    const left = before && (before.rows > output.rows || before.columns > output.columns) ? before : null
    if (left) this.#empty(formula, left)
    formula.output = output
    formula.blocked = obstacle ? wanted : null
    this.#note(formula)
    const changed = this.#put(sheet, output, obstacle ? [[fail('#REF!', obstacle)]] : matrix)
    if (changed) this.changed(sheet, output)
    return { left, changed: changed || left !== null }
  }

  /** Whether any cell holds another value than before. */
  #put(sheet: Sheet, { row, column, rows, columns }: Area, matrix: Matrix): boolean {
    const empty = this.#emptyTextsOf(sheet)
    let changed = false
    for (let r = 0; r < rows; r++) {
      const line = matrix[r]!
      const spilled = sheet.spilledLine(row + r)
      for (let c = 0; c < columns; c++) {
        const single = line[c]!
        const scalar = toScalar(single)
        const isOwn = r === 0 && c === 0
        const old = isOwn ? sheet.get(row, column)?.value : spilled[column + c]
        if (!isSameScalar(old, scalar)) {
          changed = true
          if (isOwn) sheet.setComputed(row, column, scalar)
          else sheet.setSpilled(row + r, column + c, scalar)
        }
        const isEmptyText = single === ''
        if (!isEmptyText && empty.size === 0) continue
        const key = cellKey(row + r, column + c)
        if (empty.has(key) === isEmptyText) continue
        changed = true
        if (isEmptyText) empty.add(key)
        else empty.delete(key)
      }
    }
    return changed
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
      const line = sheet.line(r)
      for (let c = column; c < column + columns; c++) {
        if (r === row && c === column) continue
        const cell = line[c]
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

const NO_KEYS: ReadonlySet<number> = new Set()

function dateOr(value: number, cell: Cell | undefined): number | DateNumber {
  const format = cell?.style?.numberFormat
  return format !== undefined && showsDate(format) ? new DateNumber(value, format) : value
}

function isSameScalar(a: Scalar | undefined, b: Scalar): boolean {
  return a === b || (isError(a) && isError(b) && a.error === b.error && a.message === b.message)
}

function toScalar(single: Single): Scalar {
  if (single === null) return ''
  return single instanceof DateNumber ? single.serial : single
}
