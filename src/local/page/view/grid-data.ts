// What the server sends of a workbook, in the shapes that Univer's grid takes.
import { type IWorkbookData, LocaleType } from '@univerjs/core'
import type { Area, Changes, SheetChange, SheetLayout } from '../wire.ts'
import { GRIDLINE } from './grid-look.ts'

export const UNIT = 'workbook'
const DEFAULT_WIDTH = 100
export const DEFAULT_HEIGHT = 21

export interface GridRange {
  readonly startRow: number
  readonly endRow: number
  readonly startColumn: number
  readonly endColumn: number
  /** 0 cells, 1 rows, 2 columns, 3 all. */
  readonly rangeType?: number
}

export type CellData = Record<number, Record<number, unknown>>

export function sheetKey(id: number): string {
  return `sheet-${id}`
}

export function sheetNumber(key: string): number {
  return Number(key.replace('sheet-', ''))
}

export function rangeOf({ row, column, rows, columns }: Area): GridRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 }
}

/** Selected lines have no ends of their own across. */
export function areaOf(range: GridRange, layout: SheetLayout | undefined): Area {
  const wholeRows = range.rangeType === 1 || range.rangeType === 3
  const wholeColumns = range.rangeType === 2 || range.rangeType === 3
  const [row, column] = [wholeColumns ? 0 : range.startRow, wholeRows ? 0 : range.startColumn]
  return {
    row,
    column,
    rows: wholeColumns && layout ? layout.rows : range.endRow - row + 1,
    columns: wholeRows && layout ? layout.columns : range.endColumn - column + 1,
  }
}

export function workbookData(changes: Changes, front: number): Partial<IWorkbookData> {
  const sheets = Object.fromEntries(changes.sheets.map(sheet => [sheetKey(sheet.id), sheetData(sheet)]))
  return {
    id: UNIT,
    name: changes.name,
    locale: LocaleType.EN_US,
    sheetOrder: changes.order.map(sheetKey),
    styles: changes.styles as IWorkbookData['styles'],
    defaultStyle: { ff: 'Arial', fs: 10 },
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([key, sheet]) => [key, { ...sheet, status: key === sheetKey(front) ? 1 : 0 }]),
    ) as IWorkbookData['sheets'],
  }
}

export function sheetData({ id, layout: parts, rows }: SheetChange): Record<string, unknown> {
  const layout = parts as SheetLayout
  const cellData: CellData = {}
  for (const [row, cells] of rows) cellData[row] = Object.fromEntries(cells.filter(([, cell]) => cell !== null))
  return {
    id: sheetKey(id),
    name: layout.name,
    hidden: layout.hidden ? 1 : 0,
    tabColor: layout.tabColor ?? '',
    rowCount: layout.rows,
    columnCount: layout.columns,
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: DEFAULT_HEIGHT,
    defaultStyle: { ff: 'Arial', fs: 10 },
    showGridlines: layout.gridlines ? 1 : 0,
    gridlinesColor: GRIDLINE,
    freeze: frozen(layout),
    mergeData: layout.merges.map(rangeOf),
    cellData,
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 24, hidden: 0 },
    rowData: rowData(layout, new Map()),
    columnData: columnData(layout),
  }
}

/** `needed` is what wrapped text needs: rows that nobody has fixed are at least as high. */
export function rowData(layout: SheetLayout, needed: ReadonlyMap<number, number>): Record<number, object> {
  const rows: Record<number, Record<string, number>> = {}
  const fixed = new Set(layout.fixedRows)
  for (const [row, height] of layout.heights) rows[row] = { h: height, ia: 0 }
  for (const [row, height] of needed) {
    if (!fixed.has(row)) rows[row] = { h: Math.max(height, rows[row]?.h ?? 0), ia: 0 }
  }
  for (const row of layout.hiddenRows) rows[row] = { ...rows[row], hd: 1 }
  return rows
}

export function columnData(layout: SheetLayout): Record<number, object> {
  const columns: Record<number, Record<string, number>> = {}
  for (const [column, width] of layout.widths) columns[column] = { w: width }
  for (const column of layout.hiddenColumns) columns[column] = { ...columns[column], hd: 1 }
  return columns
}

export function frozen({ frozenRows, frozenColumns }: SheetLayout): object {
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  }
}

/** In place, since the grid holds on to the object. */
export function replace(matrix: object, data: Record<number, object>): void {
  const old = matrix as Record<string, unknown>
  for (const key of Object.keys(old)) delete old[key]
  Object.assign(old, data)
}
