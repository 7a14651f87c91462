// Where a range lies: indices from 1, A1 notation, cells and ranges beside it.
import { formatArea } from '../workbook/a1.ts'
import type { Area } from '../workbook/model.ts'
import type { Sheet } from '../workbook/workbook.ts'
import { Exception, mismatch } from './exception.ts'
import type { Host } from './host.ts'
import { Service } from './service.ts'

/** Whole positive numbers come as numbers; anything else is Google's complaint about the signature. */
export function integers(method: string, args: readonly unknown[]): number[] {
  return args.map(arg => {
    if (typeof arg !== 'number' || !Number.isFinite(arg)) throw mismatch(`SpreadsheetApp.${method}`, args)
    return Math.trunc(arg)
  })
}

/** The area from 1-based numbers, inside the sheet. Throws in Google's words. */
export function areaOf(sheet: Sheet, row: number, column: number, rows: number, columns: number): Area {
  if (row < 1) throw new Exception('The starting row of the range is too small.')
  if (column < 1) throw new Exception('The starting column of the range is too small.')
  if (rows < 1) throw new Exception('The number of rows in the range must be at least 1.')
  if (columns < 1) throw new Exception('The number of columns in the range must be at least 1.')
  if (row + rows - 1 > sheet.rowCount || column + columns - 1 > sheet.columnCount) {
    throw outside()
  }
  return { row: row - 1, column: column - 1, rows, columns }
}

function outside(): Exception {
  return new Exception('The coordinates of the range are outside the dimensions of the sheet.')
}

/** Throws in Google's words for a sheet that was deleted while the script held it. */
export function assertSheet(sheet: Sheet): void {
  if (!sheet.workbook.sheets.includes(sheet)) throw new Exception(`Sheet ${sheet.id} not found`)
}

export abstract class RangeAddress extends Service {
  readonly host: Host
  readonly sheet: Sheet
  readonly area: Area

  constructor(host: Host, sheet: Sheet, area: Area) {
    super()
    this.host = host
    this.sheet = sheet
    this.area = area
  }

  /** A range of the same kind on the same sheet. */
  protected abstract at(area: Area): RangeAddress

  override assertThere(): void {
    assertSheet(this.sheet)
    const { row, column, rows, columns } = this.area
    if (row + rows > this.sheet.rowCount || column + columns > this.sheet.columnCount) throw outside()
  }

  getA1Notation(): string {
    return formatArea(this.area)
  }

  getRow(): number {
    return this.area.row + 1
  }

  getRowIndex(): number {
    return this.getRow()
  }

  getColumn(): number {
    return this.area.column + 1
  }

  getLastRow(): number {
    return this.area.row + this.area.rows
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns
  }

  getNumRows(): number {
    return this.area.rows
  }

  getNumColumns(): number {
    return this.area.columns
  }

  getHeight(): number {
    return this.area.rows
  }

  getWidth(): number {
    return this.area.columns
  }

  getGridId(): number {
    return this.sheet.id
  }

  /** Counted from 1 within the range. */
  getCell(row: number, column: number): RangeAddress {
    const [r, c] = integers('Range.getCell', [row, column]) as [number, number]
    if (r < 1 || c < 1 || r > this.area.rows || c > this.area.columns)
      throw new Exception('Cell reference out of range')
    return this.at(areaOf(this.sheet, this.area.row + r, this.area.column + c, 1, 1))
  }

  offset(
    rowOffset: number,
    columnOffset: number,
    rows: number = this.area.rows,
    columns: number = this.area.columns,
  ): RangeAddress {
    const [down, right, high, wide] = integers('Range.offset', [rowOffset, columnOffset, rows, columns])
    return this.at(areaOf(this.sheet, this.area.row + 1 + down!, this.area.column + 1 + right!, high!, wide!))
  }

  /** The row numbers and column numbers from 0, cell by cell, as a matrix. */
  protected each<T>(cell: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area
    const matrix: T[][] = []
    for (let r = row; r < row + rows; r++) {
      const line: T[] = []
      for (let c = column; c < column + columns; c++) line.push(cell(r, c))
      matrix.push(line)
    }
    return matrix
  }

  /** The data when its size is the range's. Throws in Google's words. */
  protected sized<T>(method: string, data: readonly (readonly T[])[]): readonly (readonly T[])[] {
    if (!Array.isArray(data) || !data.every(line => Array.isArray(line)))
      throw mismatch(`SpreadsheetApp.Range.${method}`, [data])
    const { rows, columns } = this.area
    if (data.length !== rows) {
      throw new Exception(
        `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${rows}.`,
      )
    }
    const odd = data.find(line => line.length !== columns)
    if (odd) {
      throw new Exception(
        `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${columns}.`,
      )
    }
    return data
  }
}
