// Copying, cutting and filling areas of cells as Sheets does it.
import { showsDate } from '../services/display.ts'
import { hiddenByFilter } from '../services/filter.ts'
import { contains } from '../workbook/a1.ts'
import { patchCell } from '../workbook/cell.ts'
import type { Area, Cell, Scalar } from '../workbook/model.ts'
import { type Found, offsetReferences, rewriteReferences } from '../workbook/references.ts'
import type { Sheet } from '../workbook/workbook.ts'

export interface Source {
  readonly sheet: Sheet
  readonly area: Area
}

export type Part = 'all' | 'values' | 'format'

/** The target grown to hold the source, or kept where it holds it several times over. */
export function pasteArea(target: Area, rows: number, columns: number): Area {
  const fits = target.rows % rows === 0 && target.columns % columns === 0
  return fits ? target : { ...target, rows, columns }
}

/** The rows of the source that are copied: not those that a filter hides. Compute values first. */
export function copiedRows({ sheet, area }: Source): number[] {
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index)
  return rows.filter(row => !hiddenByFilter(sheet, row))
}

/** Puts a copy of those rows of the source over the area, as often as it fits. */
export function copyCells(
  { sheet: from, area }: Source,
  rows: readonly number[],
  sheet: Sheet,
  target: Area,
  part: Part,
): void {
  const cells = readCells(from, area)
  sheet.write(target, (old, row, column) => {
    const [index, c] = [(row - target.row) % rows.length, (column - target.column) % area.columns]
    const r = rows[index]! - area.row
    const source = cells[r]![c]
    if (part === 'values') return patchCell(old, { value: source?.value ?? '', formula: null })
    if (part === 'format')
      return patchCell(old, { style: source?.style ?? null, validation: source?.validation ?? null })
    if (source?.formula === undefined) return source
    const formula = offsetReferences(source.formula, row - area.row - r, column - area.column - c)
    return patchCell(source, { formula })
  })
}

/** Moves cells: their formulas stay as they read, and what refers to them follows. */
export function moveCells({ sheet: from, area }: Source, sheet: Sheet, target: Area): void {
  const cells = readCells(from, area)
  from.write(area, () => undefined)
  const to = { ...target, rows: area.rows, columns: area.columns }
  sheet.write(to, (_, row, column) => cells[row - to.row]![column - to.column])
  const [down, right] = [to.row - area.row, to.column - area.column]
  for (const home of sheet.workbook.sheets) {
    for (const { row, column, formula } of home.formulas()) {
      const next = rewriteReferences(formula, found => {
        const named = found.sheet === null ? home : home.workbook.sheet(found.sheet)
        if (named !== from || !isInside(found, area)) return found
        return {
          sheet: found.sheet === null && sheet === home ? null : sheet.name,
          row: found.row! + down,
          column: found.column! + right,
          lastRow: found.lastRow! + down,
          lastColumn: found.lastColumn! + right,
        }
      })
      if (next !== formula) home.patch(row, column, { formula: next })
    }
  }
}

/** Spilled values are copied as values, unless the formula comes along and spills anew. */
function readCells(sheet: Sheet, area: Area): (Cell | undefined)[][] {
  const withFormula = sheet.formulas().some(({ row, column }) => contains(area, row, column))
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => {
      const cell = sheet.get(area.row + r, area.column + c)
      const spilled = sheet.spilled(area.row + r, area.column + c)
      return spilled === undefined || withFormula ? cell : patchCell(cell, { value: spilled })
    }),
  )
}

function isInside({ row, column, lastRow, lastColumn }: Found, area: Area): boolean {
  if (row === null || column === null || lastRow === null || lastColumn === null) return false
  return contains(area, row, column) && contains(area, lastRow, lastColumn)
}

/** Goes on with what stands in `from` over the rest of `to`: series of numbers and dates, numbered names, formulas. */
export function fillCells(sheet: Sheet, from: Area, to: Area): void {
  const byRow = to.rows > from.rows
  const count = byRow ? from.rows : from.columns
  const cells = readCells(sheet, from)
  sheet.write(to, (old, row, column) => {
    if (contains(from, row, column)) return old
    const [r, c] = [row - from.row, column - from.column]
    const step = byRow ? r : c
    const index = ((step % count) + count) % count
    const lane = byRow ? cells.map(line => line[c]) : cells[r]!
    const source = lane[index]
    if (source?.formula !== undefined) {
      const [down, right] = byRow ? [step - index, 0] : [0, step - index]
      return patchCell(source, { formula: offsetReferences(source.formula, down, right) })
    }
    if (!source) return undefined
    return patchCell(source, { value: continued(lane, source, step), note: null })
  })
}

function continued(lane: readonly (Cell | undefined)[], source: Cell, step: number): Scalar {
  const values = lane.map(cell => cell?.value ?? '')
  if (values.every(value => typeof value === 'number')) {
    const format = source.style?.numberFormat
    const isDate = format !== undefined && showsDate(format)
    if (values.length === 1) return isDate ? values[0]! + step : values[0]!
    const gap = (values.at(-1)! - values[0]!) / (values.length - 1)
    const even = values.every((value, at) => Math.abs(value - values[0]! - gap * at) < 1e-9)
    return even ? values[0]! + gap * step : source.value
  }
  const numbered = typeof source.value === 'string' ? /^(.*?)(\d+)$/s.exec(source.value) : null
  if (!numbered || typeof source.value !== 'string') return source.value
  const rounds = Math.floor(step / values.length)
  const next = Number(numbered[2]) + (values.length === 1 ? step : rounds * values.length)
  if (next < 0) return source.value
  return `${numbered[1]}${String(next).padStart(numbered[2]!.length, '0')}`
}
