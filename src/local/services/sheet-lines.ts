// The rows and columns of a sheet: inserting, deleting, moving, hiding, sizes, freezing.
import type { Axis } from '../workbook/lines.ts'
import type { Sheet as ModelSheet, Workbook } from '../workbook/workbook.ts'
import { absent, Exception } from './exception.ts'
import { hiddenByFilter } from './filter.ts'
import type { Host } from './host.ts'
import type { Range } from './range.ts'
import { assertSheet, integers } from './range-address.ts'
import { shown } from './range-values.ts'
import { Service } from './service.ts'

/** [D] cells a spreadsheet may have, blank ones counted. */
const MAX_CELLS = 10_000_000
const DEFAULT_WIDTH = 100
const DEFAULT_HEIGHT = 21
/** About what a character and the margins of a cell take, in pixels, for fitting a column to what it shows. */
const CHARACTER = 7
const MARGINS = 16

export abstract class SheetLines extends Service {
  readonly host: Host
  readonly sheet: ModelSheet

  constructor(host: Host, sheet: ModelSheet) {
    super()
    this.host = host
    this.sheet = sheet
  }

  override assertThere(): void {
    assertSheet(this.sheet)
  }

  getMaxRows(): number {
    return this.sheet.rowCount
  }

  getMaxColumns(): number {
    return this.sheet.columnCount
  }

  insertRows(at: number, count = 1): void {
    this.#insert('row', at, count, true)
  }

  insertRowBefore(at: number): this {
    return this.#insert('row', at, 1, true)
  }

  insertRowsBefore(at: number, count: number): this {
    return this.#insert('row', at, count, true)
  }

  insertRowAfter(at: number): this {
    return this.#insert('row', at, 1, false)
  }

  insertRowsAfter(at: number, count: number): this {
    return this.#insert('row', at, count, false)
  }

  insertColumns(at: number, count = 1): void {
    this.#insert('column', at, count, true)
  }

  insertColumnBefore(at: number): this {
    return this.#insert('column', at, 1, true)
  }

  insertColumnsBefore(at: number, count: number): this {
    return this.#insert('column', at, count, true)
  }

  insertColumnAfter(at: number): this {
    return this.#insert('column', at, 1, false)
  }

  insertColumnsAfter(at: number, count: number): this {
    return this.#insert('column', at, count, false)
  }

  deleteRow(at: number): this {
    return this.#delete('row', at, 1)
  }

  deleteRows(at: number, count: number): void {
    this.#delete('row', at, count)
  }

  deleteColumn(at: number): this {
    return this.#delete('column', at, 1)
  }

  deleteColumns(at: number, count: number): void {
    this.#delete('column', at, count)
  }

  /** [D] the destination is the number, before the move, of the column that the moved ones will stand in front of. */
  moveColumns(columns: Range, destination: number): void {
    this.#move('column', columns.area.column, columns.area.columns, destination)
  }

  moveRows(rows: Range, destination: number): void {
    this.#move('row', rows.area.row, rows.area.rows, destination)
  }

  hideRow(row: Range): void {
    this.hideRows(row.area.row + 1, row.area.rows)
  }

  hideRows(at: number, count = 1): void {
    for (const line of this.#lines('row', at, count)) this.sheet.hiddenRows.add(line)
  }

  unhideRow(row: Range): void {
    this.showRows(row.area.row + 1, row.area.rows)
  }

  showRows(at: number, count = 1): void {
    for (const line of this.#lines('row', at, count)) this.sheet.hiddenRows.delete(line)
  }

  hideColumn(column: Range): void {
    this.hideColumns(column.area.column + 1, column.area.columns)
  }

  hideColumns(at: number, count = 1): void {
    for (const line of this.#lines('column', at, count)) this.sheet.hiddenColumns.add(line)
  }

  unhideColumn(column: Range): void {
    this.showColumns(column.area.column + 1, column.area.columns)
  }

  showColumns(at: number, count = 1): void {
    for (const line of this.#lines('column', at, count)) this.sheet.hiddenColumns.delete(line)
  }

  isRowHiddenByUser(at: number): boolean {
    return this.sheet.hiddenRows.has(this.#lines('row', at, 1)[0]!)
  }

  isColumnHiddenByUser(at: number): boolean {
    return this.sheet.hiddenColumns.has(this.#lines('column', at, 1)[0]!)
  }

  isRowHiddenByFilter(at: number): boolean {
    this.host.calculator.refresh()
    return hiddenByFilter(this.sheet, this.#lines('row', at, 1)[0]!)
  }

  getColumnWidth(at: number): number {
    return this.sheet.columnWidths.get(this.#lines('column', at, 1)[0]!) ?? DEFAULT_WIDTH
  }

  setColumnWidth(at: number, width: number): this {
    return this.setColumnWidths(at, 1, width)
  }

  setColumnWidths(at: number, count: number, width: number): this {
    for (const line of this.#lines('column', at, count)) this.sheet.columnWidths.set(line, width)
    return this
  }

  getRowHeight(at: number): number {
    return this.sheet.rowHeights.get(this.#lines('row', at, 1)[0]!) ?? DEFAULT_HEIGHT
  }

  setRowHeight(at: number, height: number): this {
    return this.setRowHeights(at, 1, height)
  }

  setRowHeights(at: number, count: number, height: number): this {
    for (const line of this.#lines('row', at, count)) this.sheet.rowHeights.set(line, height)
    return this
  }

  setRowHeightsForced(at: number, count: number, height: number): this {
    return this.setRowHeights(at, count, height)
  }

  autoResizeColumn(at: number): this {
    return this.autoResizeColumns(at, 1)
  }

  /** Fitted to the longest text shown, by a mean width of characters. */
  autoResizeColumns(at: number, count: number): this {
    this.host.calculator.refresh()
    const { rows } = this.sheet.extent()
    for (const column of this.#lines('column', at, count)) {
      let longest = 0
      for (let row = 0; row < rows; row++) longest = Math.max(longest, shown(this.sheet, row, column).length)
      if (longest > 0) this.sheet.columnWidths.set(column, longest * CHARACTER + MARGINS)
    }
    return this
  }

  getFrozenRows(): number {
    return this.sheet.frozenRows
  }

  getFrozenColumns(): number {
    return this.sheet.frozenColumns
  }

  setFrozenRows(rows: number): void {
    const [count] = integers('Sheet.setFrozenRows', [rows]) as [number]
    if (count < 0 || count >= this.sheet.rowCount)
      throw new Exception("You can't freeze all visible rows on the sheet.")
    if (this.sheet.merges.some(merge => merge.row < count && merge.row + merge.rows > count)) {
      throw new Exception("You can't freeze rows which contain only part of a merged cell.")
    }
    this.sheet.frozenRows = count
  }

  setFrozenColumns(columns: number): void {
    const [count] = integers('Sheet.setFrozenColumns', [columns]) as [number]
    if (count < 0 || count >= this.sheet.columnCount) {
      throw new Exception("You can't freeze all visible columns on the sheet.")
    }
    if (this.sheet.merges.some(merge => merge.column < count && merge.column + merge.columns > count)) {
      throw new Exception("You can't freeze columns which contain only part of a merged cell.")
    }
    this.sheet.frozenColumns = count
  }

  #insert(axis: Axis, at: number, count: number, before: boolean): this {
    const line = this.#lines(axis, at, 1)[0]!
    if (count < 1) throw outOfBounds(axis)
    assertRoom(this.sheet.workbook, count * (axis === 'row' ? this.sheet.columnCount : this.sheet.rowCount))
    this.sheet.workbook.insertLines(this.sheet, axis, before ? line : line + 1, count, before)
    return this
  }

  #delete(axis: Axis, at: number, count: number): this {
    const lines = this.#lines(axis, at, count)
    const all = axis === 'row' ? this.sheet.rowCount : this.sheet.columnCount
    const frozen = axis === 'row' ? this.sheet.frozenRows : this.sheet.frozenColumns
    if (lines.length === all) throw new Exception(`You can't delete all the ${axis}s on the sheet.`)
    if (lines.filter(line => line >= frozen).length === all - frozen) {
      throw new Exception(`You can't delete all the non-frozen ${axis}s.`)
    }
    this.sheet.workbook.deleteLines(this.sheet, axis, lines[0]!, lines.length)
    return this
  }

  #move(axis: Axis, from: number, count: number, destination: number): void {
    const all = axis === 'row' ? this.sheet.rowCount : this.sheet.columnCount
    const [before] = integers(`Sheet.move${axis === 'row' ? 'Rows' : 'Columns'}`, [destination]) as [number]
    if (before < 1 || before > all + 1) throw outOfBounds(axis)
    if (before - 1 > from && before - 1 < from + count) throw absent(`moving ${axis}s into themselves`)
    this.sheet.workbook.moveLines(this.sheet, axis, from, count, before - 1)
  }

  /** The lines counted from 0. Throws when one is not on the sheet. */
  #lines(axis: Axis, at: number, count: number): number[] {
    const [first, number] = integers(`Sheet.${axis}s`, [at, count]) as [number, number]
    const all = axis === 'row' ? this.sheet.rowCount : this.sheet.columnCount
    if (first < 1 || number < 1 || first + number - 1 > all) throw outOfBounds(axis)
    return Array.from({ length: number }, (_, i) => first - 1 + i)
  }
}

function outOfBounds(axis: Axis): Exception {
  return new Exception(`Those ${axis}s are out of bounds.`)
}

/** Throws in Google's words when so many more cells are too many. */
function assertRoom(workbook: Workbook, more: number): void {
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, more)
  if (cells > MAX_CELLS) {
    throw new Exception(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    )
  }
}
