// What a formula computes with: single values, arrays, references and lambdas, and how to tell them apart.
import type { Area, CellError } from '../workbook/model.ts'
import type { Sheet } from '../workbook/workbook.ts'

/** A number that is a date: it remembers the format that made it one, as Sheets does. */
export class DateNumber {
  readonly serial: number
  readonly format: string

  constructor(serial: number, format: string) {
    this.serial = serial
    this.format = format
  }
}

/** Null is a blank cell or an omitted value; '' is a text of no length, which a formula may give. */
export type Single = null | string | number | boolean | DateNumber | CellError

/** Rows of equal length, at least one by one. */
export type Matrix = readonly (readonly Single[])[]

/** Cells that a formula points at and has not read yet. */
export class Reference {
  readonly sheet: Sheet
  readonly area: Area

  constructor(sheet: Sheet, area: Area) {
    this.sheet = sheet
    this.area = area
  }
}

export class Lambda {
  readonly parameters: number
  readonly call: (args: readonly Value[]) => Value

  constructor(parameters: number, call: (args: readonly Value[]) => Value) {
    this.parameters = parameters
    this.call = call
  }
}

export type Value = Single | Matrix | Reference | Lambda

export type ErrorCode = CellError['error']

export function fail(error: ErrorCode, message: string): CellError {
  return { error, message }
}

export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value && 'message' in value
}

export function isMatrix(value: Value): value is Matrix {
  return Array.isArray(value)
}

export function isSingle(value: Value): value is Single {
  return !isMatrix(value) && !(value instanceof Reference) && !(value instanceof Lambda)
}

/** One cell of an array, repeating a single row or column as Sheets does; undefined outside of it. */
export function at(matrix: Matrix, row: number, column: number): Single | undefined {
  const line = matrix[matrix.length === 1 ? 0 : row]
  return line?.[line.length === 1 ? 0 : column]
}

export function transpose<T>(matrix: readonly (readonly T[])[]): T[][] {
  return matrix[0]!.map((_, column) => matrix.map(line => line[column]!))
}

/** One by one arrays are single values. */
export function simplify(value: Single | Matrix): Single | Matrix {
  return isMatrix(value) && value.length === 1 && value[0]!.length === 1 ? value[0]![0]! : value
}

const SIZES_DIFFER = fail('#N/A', 'Array arguments are of different size.')

/** Applies a function of single values cell by cell; arrays of one row or column are repeated, other sizes leave #N/A. */
export function broadcast(
  args: readonly (Single | Matrix)[],
  apply: (...singles: readonly Single[]) => Single,
): Single | Matrix {
  let rows = 1
  let columns = 1
  let single = true
  for (const arg of args) {
    if (!isMatrix(arg)) continue
    single = false
    rows = Math.max(rows, arg.length)
    columns = Math.max(columns, arg[0]!.length)
  }
  if (single) return apply(...(args as readonly Single[]))
  const result: Single[][] = []
  for (let row = 0; row < rows; row++) {
    const lines = args.map(arg => (isMatrix(arg) ? (arg[arg.length === 1 ? 0 : row] ?? NO_CELLS) : [arg]))
    result.push(broadcastLine(lines, columns, apply))
  }
  return result
}

const NO_CELLS: readonly Single[] = []

function broadcastLine(
  lines: readonly (readonly Single[])[],
  columns: number,
  apply: (...singles: readonly Single[]) => Single,
): Single[] {
  const line: Single[] = []
  // Nearly all calls have one or two arguments or three; spreading thousands of short arrays is slow.
  const [a, b, c] = lines
  for (let column = 0; column < columns; column++) {
    if (lines.length > 3) {
      const cells = lines.map(one => cellOf(one, column))
      line.push(cells.includes(undefined) ? SIZES_DIFFER : apply(...(cells as Single[])))
      continue
    }
    const x = cellOf(a!, column)
    const y = b ? cellOf(b, column) : null
    const z = c ? cellOf(c, column) : null
    if (x === undefined || y === undefined || z === undefined) line.push(SIZES_DIFFER)
    else line.push(c ? apply(x, y, z) : b ? apply(x, y) : apply(x))
  }
  return line
}

function cellOf(cells: readonly Single[], column: number): Single | undefined {
  return cells[cells.length === 1 ? 0 : column]
}
