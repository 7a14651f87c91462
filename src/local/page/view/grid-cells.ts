// Puts cells into a sheet of the view, and lets whoever listens hear of the block that changed.
import type { Worksheet } from '@univerjs/core'
import { IEditorBridgeService } from '@univerjs/sheets-ui'
import type { Area, SheetChange } from '../wire.ts'
import type { Grid } from './grid.ts'
import { type CellData, sheetKey } from './grid-data.ts'

export function setCells(grid: Grid, sheet: Worksheet, { id, moved, rows }: SheetChange): void {
  const matrix = sheet.getCellMatrix()
  const changed = new Extent()
  moveRows(matrix, moved)
  for (const [to, , count] of moved) changed.add(to, to + count - 1, 0, sheet.getColumnCount() - 1)
  for (const [row, cells] of rows) {
    for (const [column, cell] of cells) {
      if (cell) matrix.setValue(row, column, cell)
      else matrix.realDeleteValue(row, column)
      changed.add(row, row, column, column)
    }
  }
  const area = changed.area()
  if (area) tellOf(grid, sheet, id, area)
}

function moveRows(matrix: ReturnType<Worksheet['getCellMatrix']>, moved: SheetChange['moved']): void {
  const rows = matrix.getMatrix()
  const lines = moved.flatMap(([to, from, count]) =>
    Array.from({ length: count }, (_, index) => [to + index, from + index, rows[from + index]] as const),
  )
  for (const [, from] of lines) delete rows[from]
  for (const [to, , line] of lines) if (line) rows[to] = line
}

/** The block around whatever is added to it. */
class Extent {
  #top = Number.POSITIVE_INFINITY
  #left = Number.POSITIVE_INFINITY
  #bottom = -1
  #right = -1

  add(top: number, bottom: number, left: number, right: number): void {
    this.#top = Math.min(this.#top, top)
    this.#bottom = Math.max(this.#bottom, bottom)
    this.#left = Math.min(this.#left, left)
    this.#right = Math.max(this.#right, right)
  }

  area(): Area | null {
    if (this.#bottom < 0) return null
    const [row, column] = [this.#top, this.#left]
    return { row, column, rows: this.#bottom - row + 1, columns: this.#right - column + 1 }
  }
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
