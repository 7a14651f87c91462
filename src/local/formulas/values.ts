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
  return makeMatrix(rows, columns, atEach(args, apply))
}

/** Nearly all calls have one or two arguments or three; spreading thousands of short arrays is slow. */
function atEach(
  args: readonly (Single | Matrix)[],
  apply: (...singles: readonly Single[]) => Single,
): (row: number, column: number) => Single {
  const [a, b, c] = args as readonly [Single | Matrix, Single | Matrix, Single | Matrix]
  if (args.length > 3) {
    return (row, column) => {
      const cells = args.map(arg => part(arg, row, column))
      return cells.includes(undefined) ? SIZES_DIFFER : apply(...(cells as Single[]))
    }
  }
  return (row, column) => {
    const x = part(a, row, column)
    if (x === undefined) return SIZES_DIFFER
    if (args.length === 1) return apply(x)
    const y = part(b, row, column)
    if (y === undefined) return SIZES_DIFFER
    if (args.length === 2) return apply(x, y)
    const z = part(c, row, column)
    return z === undefined ? SIZES_DIFFER : apply(x, y, z)
  }
}

function part(value: Single | Matrix, row: number, column: number): Single | undefined {
  return isMatrix(value) ? at(value, row, column) : value
}

/** An array of that size. Made at its full size: most lines are one cell, for which a push would take room for sixteen. */
export function makeMatrix<T>(rows: number, columns: number, cell: (row: number, column: number) => T): T[][] {
  const made = new Array<T[]>(rows)
  for (let row = 0; row < rows; row++) {
    if (columns === 1) {
      made[row] = [cell(row, 0)]
      continue
    }
    const line = new Array<T>(columns)
    for (let column = 0; column < columns; column++) line[column] = cell(row, column)
    made[row] = line
  }
  return made
}
