// Puts cells into a sheet of the view, and lets whoever listens hear of the block that changed.
import type { Worksheet } from '@univerjs/core'
import { IEditorBridgeService } from '@univerjs/sheets-ui'
import type { Area, SheetChange } from '../wire.ts'
import type { Grid } from './grid.ts'
import { type CellData, sheetKey } from './grid-data.ts'

export function setCells(grid: Grid, sheet: Worksheet, id: number, rows: SheetChange['rows']): void {
  if (rows.length === 0) return
  const matrix = sheet.getCellMatrix()
  let [left, right] = [Number.POSITIVE_INFINITY, 0]
  for (const [row, cells] of rows) {
    for (const [column, cell] of cells) {
      if (cell) matrix.setValue(row, column, cell)
      else matrix.realDeleteValue(row, column)
      left = Math.min(left, column)
      right = Math.max(right, column)
    }
  }
  const top = rows[0]![0]
  tellOf(grid, sheet, id, { row: top, column: left, rows: rows.at(-1)![0] - top + 1, columns: right - left + 1 })
}

/** The corners of a block stand for it; they are told as they are already. */
export function tellOf(grid: Grid, sheet: Worksheet, id: number, { row, column, rows, columns }: Area): void {
  const matrix = sheet.getCellMatrix()
  const told: CellData = {}
  const corners: readonly Place[] = [
    [row, column],
    [row + rows - 1, column + columns - 1],
  ]
  for (const [at, across] of corners.flatMap(corner => (isTypedInto(grid, id, corner) ? beside(corner) : [corner]))) {
    const cell = matrix.getValue(at, across)
    told[at] = { ...told[at], [across]: cell ? { v: cell.v, t: cell.t } : null }
  }
  grid.mutate('sheet.mutation.set-range-values', id, { cellValue: told })
}

type Place = readonly [row: number, column: number]

/** A cell that is told of would take the text that is being typed into it. */
function isTypedInto(grid: Grid, id: number, [row, column]: Place): boolean {
  const editor = grid.running.univer.__getInjector().get(IEditorBridgeService)
  const at = editor.isVisible().visible ? editor.getEditLocation() : null
  return at?.sheetId === sheetKey(id) && at.row === row && at.column === column
}

/** Two cells whose block holds the given one. */
function beside([row, column]: Place): readonly Place[] {
  return [
    [row === 0 ? 1 : row - 1, column],
    [row, column === 0 ? 1 : column - 1],
  ]
}
