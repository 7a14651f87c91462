// How wide columns and how high rows are: as the server says, and a row higher where its wrapped text needs it. Only the
// page can measure a text, since its fonts are the browser's.
import { type ICellData, type Nullable, type Workbook, type Worksheet, WrapStrategy } from '@univerjs/core'
import { IRenderManagerService, type SpreadsheetSkeleton } from '@univerjs/engine-render'
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui'
import type { Changes, SheetChange, SheetLayout } from '../wire.ts'
import type { Grid } from './grid.ts'
import { columnData, DEFAULT_HEIGHT, replace, rowData, sheetKey, UNIT } from './grid-data.ts'

/** No letter is wider than this part of its height, which a point makes 4/3 pixels. */
const WIDEST = 1.1 * (4 / 3)
/** They change what text finds room in a line. */
const ACROSS = ['columns', 'widths', 'hiddenColumns', 'merges', 'rules'] as const
const SIZES = ['widths', 'hiddenColumns', 'heights', 'fixedRows', 'hiddenRows'] as const

export class Sizes {
  readonly #grid: Grid
  /** Pixels that rows need for wrapped text, by sheet; only what is more than a row has anyway. */
  readonly #needed = new Map<number, Map<number, number>>()

  constructor(grid: Grid) {
    this.#grid = grid
  }

  /** Another workbook. */
  start(): void {
    this.#needed.clear()
    this.fitAll()
  }

  /** What could not be measured before the grid was drawn, or everything. */
  fitAll(): void {
    for (const id of this.#grid.order) this.#fit({ id, layout: {}, moved: [], rows: [] })
  }

  /** Once the cells and the rules are in the grid. */
  apply({ sheets, order }: Changes): void {
    for (const id of this.#needed.keys()) if (!order.includes(id)) this.#needed.delete(id)
    for (const change of sheets) this.#fit(change)
  }

  #fit(change: SheetChange): void {
    const { id } = change
    const sheet = this.#grid.workbook?.getSheetBySheetId(sheetKey(id))
    const layout = this.#grid.layout(id)
    const skeleton = this.#skeleton(id)
    if (!sheet || !layout || !skeleton) return
    const before = this.#needed.get(id)
    const isSized = !before || SIZES.some(part => change.layout[part] !== undefined)
    if (isSized) replace(sheet.getColumnManager().getColumnData(), columnData(layout))
    const ruler = new Ruler(sheet, skeleton, this.#grid.workbook, layout)
    const now = this.#measure(sheet, change, ruler)
    this.#needed.set(id, now)
    if (!isSized && isSame(before, now)) return
    // As a whole: lines that were moved take their sizes along.
    replace(sheet.getRowManager().getRowData(), rowData(layout, now))
    // The grid hears of new sizes by a change of one.
    this.#grid.mutate('sheet.mutation.set-worksheet-row-height', id, { ranges: [], rowHeight: DEFAULT_HEIGHT })
  }

  #skeleton(id: number): SpreadsheetSkeleton | undefined {
    const render = this.#grid.running.univer.__getInjector().get(IRenderManagerService).getRenderById(UNIT)
    return render?.with(SheetSkeletonManagerService).ensureSkeleton(sheetKey(id))
  }

  #measure(sheet: Worksheet, change: SheetChange, ruler: Ruler): Map<number, number> {
    const before = this.#needed.get(change.id)
    const isNew = !before || ACROSS.some(part => change.layout[part] !== undefined)
    const now = new Map(isNew ? [] : before)
    const rows = isNew ? Object.keys(sheet.getCellMatrix().getMatrix()).map(Number) : change.rows.map(([row]) => row)
    if (!isNew) {
      for (const [, from, count] of change.moved) for (let row = from; row < from + count; row++) now.delete(row)
      for (const [to, from, count] of change.moved) {
        for (let row = 0; row < count; row++) put(now, to + row, before.get(from + row) ?? 0)
      }
    }
    for (const row of rows) put(now, row, ruler.height(row))
    return now
  }
}

/** Measures the rows of a sheet. */
class Ruler {
  readonly #sheet: Worksheet
  readonly #skeleton: SpreadsheetSkeleton
  readonly #styles
  readonly #hidden: ReadonlySet<number>

  constructor(sheet: Worksheet, skeleton: SpreadsheetSkeleton, workbook: Workbook | null, layout: SheetLayout) {
    this.#sheet = sheet
    this.#skeleton = skeleton
    this.#styles = workbook?.getStyles()
    this.#hidden = new Set(layout.hiddenColumns)
  }

  /** Pixels for the wrapped text of a row; 0 when one line will do. */
  height(row: number): number {
    let height = 0
    const line = this.#sheet.getCellMatrix().getRow(row)
    for (const key in line) {
      const column = Number(key)
      if (!this.#mayWrap(line[column], column)) continue
      height = Math.max(height, this.#skeleton.calculateAutoHeightForCell(row, column) ?? 0)
    }
    return Math.ceil(height)
  }

  #mayWrap(cell: Nullable<ICellData>, column: number): boolean {
    if (typeof cell?.v !== 'string' || cell.v === '' || this.#hidden.has(column)) return false
    const style = this.#styles?.getStyleByCell(cell)
    if (style?.tb !== WrapStrategy.WRAP) return false
    return cell.v.includes('\n') || cell.v.length * (style.fs ?? 10) * WIDEST > this.#sheet.getColumnWidth(column)
  }
}

function put(needed: Map<number, number>, row: number, pixels: number): void {
  if (pixels > DEFAULT_HEIGHT) needed.set(row, pixels)
  else needed.delete(row)
}

function isSame(a: ReadonlyMap<number, number> | undefined, b: ReadonlyMap<number, number>): boolean {
  return (a?.size ?? 0) === b.size && [...b].every(([row, pixels]) => a?.get(row) === pixels)
}
