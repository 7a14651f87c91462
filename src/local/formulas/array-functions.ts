// FILTER, SORT and UNIQUE as Google has them: several conditions, several columns to sort by, blanks kept; stacks; and MMULT,
// which the add-on's Sources ask of a column a card: a trip through the library is slow.

import type { CellError } from '../workbook/model.ts'
import { counted } from './arguments.ts'
import { evaluateWhole, type Scope } from './evaluation.ts'
import { compare, toBoolean, toNumber } from './operators.ts'
import type { SheetFunction } from './sheet-functions.ts'
import type { Node } from './syntax.ts'
import { DateNumber, fail, isError, isMatrix, type Matrix, type Single, transpose, type Value } from './values.ts'

const MANY = Number.POSITIVE_INFINITY

export const arrayFunctions = {
  HSTACK: counted('HSTACK', 1, MANY, (args, outer) => {
    const parts = matrices(args, outer)
    const rows = Math.max(...parts.map(part => part.length))
    return beside(parts, rows)
  }),

  VSTACK: counted('VSTACK', 1, MANY, (args, outer) => {
    const parts = matrices(args, outer)
    const columns = Math.max(...parts.map(part => part[0]!.length))
    const longer = (line: readonly Single[]) => [...line, ...Array<Single>(columns - line.length).fill(TOO_SHORT)]
    return parts.flatMap(part => part.map(longer))
  }),

  FILTER: counted('FILTER', 2, MANY, (args, outer) => {
    const [array, ...conditions] = matrices(args, outer)
    const byColumn = conditions[0]!.length === 1 && array!.length !== 1
    const lines = byColumn ? transpose(array!) : array!
    const marks = conditions.map(condition =>
      condition[0]!.length === 1 && !byColumn ? transpose(condition)[0]! : condition[0]!,
    )
    if (marks.some(mark => mark.length !== lines.length)) {
      return fail('#N/A', `FILTER has mismatched range sizes. Expected row count: ${lines.length}. column count: 1.`)
    }
    const kept = lines.filter((_, index) =>
      marks.every(mark => toBoolean(mark[index]!, 'FILTER', outer.around.texts) === true),
    )
    if (kept.length === 0) return fail('#N/A', 'No matches are found in FILTER evaluation.')
    return byColumn ? transpose(kept) : kept
  }),

  SORT: counted('SORT', 1, MANY, (args, outer) => {
    const [array, ...rest] = matrices(args, outer)
    const keys: { readonly values: readonly Single[]; readonly down: boolean }[] = []
    for (let index = 0; index < Math.max(1, rest.length); index += 2) {
      const values = sortValues(array!, rest[index] ?? [[1]], outer)
      if (isError(values)) return values
      const up = rest[index + 1] ? toBoolean(rest[index + 1]![0]![0]!, 'SORT', outer.around.texts) : true
      if (isError(up)) return up
      keys.push({ values, down: !up })
    }
    const order = array!.map((_, index) => index)
    order.sort((a, b) => {
      for (const { values, down } of keys) {
        const step = compareCells(values[a]!, values[b]!, down)
        if (step !== 0) return step
      }
      return a - b
    })
    return order.map(index => array![index]!)
  }),

  UNIQUE: counted('UNIQUE', 1, 3, (args, outer) => {
    const [array, byColumnCell, onceCell] = matrices(args, outer)
    const byColumn = byColumnCell ? toBoolean(byColumnCell[0]![0]!, 'UNIQUE', outer.around.texts) === true : false
    const once = onceCell ? toBoolean(onceCell[0]![0]!, 'UNIQUE', outer.around.texts) === true : false
    const lines: Matrix = byColumn ? transpose(array!) : array!
    const counts = new Map<string, number>()
    for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1)
    const seen = new Set<string>()
    const kept = lines.filter(line => {
      const key = keyOf(line)
      if (seen.has(key) || (once && counts.get(key)! > 1)) return false
      seen.add(key)
      return true
    })
    if (kept.length === 0) return fail('#N/A', 'No unique values are found in UNIQUE evaluation.')
    return byColumn ? transpose(kept) : kept
  }),

  MMULT: counted('MMULT', 2, 2, (args, outer) => {
    const [left, right] = matrices(args, outer)
    if (left![0]!.length !== right!.length) {
      const sizes = `Number of columns in first matrix (${left![0]!.length}) must equal number of rows in second matrix (${right!.length}).`
      return fail('#VALUE!', `Function MMULT has incompatible matrix sizes. ${sizes}`)
    }
    const a = numbers(left!, 1, outer)
    if (isError(a)) return a
    const b = numbers(transpose(right!), 2, outer)
    if (isError(b)) return b
    return a.map(line => b.map(column => line.reduce((sum, one, at) => sum + one * column[at]!, 0)))
  }),
} satisfies Record<string, SheetFunction>

/** Blanks and booleans are no numbers to MMULT. */
function numbers(matrix: Matrix, parameter: number, scope: Scope): number[][] | CellError {
  const made: number[][] = []
  for (const line of matrix) {
    const row = new Array<number>(line.length)
    for (let column = 0; column < line.length; column++) {
      const cell = line[column]!
      if (cell === null || typeof cell === 'boolean') {
        return fail('#VALUE!', `Function MMULT parameter ${parameter} expects number values.`)
      }
      const number = toNumber(cell, 'MMULT', parameter, scope.around.texts)
      if (isError(number)) return number
      row[column] = number
    }
    made.push(row)
  }
  return made
}

/** Arrays side by side. Plain loops: the add-on stacks whole columns of the log. */
function beside(parts: readonly Matrix[], rows: number): Matrix {
  const width = parts.reduce((sum, part) => sum + part[0]!.length, 0)
  const lines: Single[][] = []
  for (let row = 0; row < rows; row++) {
    const line = new Array<Single>(width)
    let at = 0
    for (const part of parts) {
      const from = part[row]
      for (let column = 0; column < part[0]!.length; column++) line[at++] = from ? from[column]! : TOO_SHORT
    }
    lines.push(line)
  }
  return lines
}

const TOO_SHORT = fail('#N/A', 'An array of the stack has fewer rows or columns than another.')

/** Arguments of these functions are worked on as arrays without ARRAYFORMULA, too. */
function matrices(args: readonly (Node | null)[], outer: Scope): Matrix[] {
  const scope = { ...outer, arrays: true }
  return args.map(arg => {
    const value = evaluateWhole(arg, scope)
    return isMatrix(value) ? value : [[value]]
  })
}

/** What to sort by: a column number, or a column of as many rows. */
function sortValues(array: Matrix, by: Matrix, scope: Scope): readonly Single[] | Extract<Value, { error: string }> {
  if (by.length === array.length && array.length > 1) return by.map(line => line[0]!)
  const column = toNumber(by[0]![0]!, 'SORT', 2, scope.around.texts)
  if (isError(column)) return column
  if (column < 1 || column > array[0]!.length) {
    return fail(
      '#VALUE!',
      `Function SORT parameter 2 value is ${column}. Valid values are between 1 and ${array[0]!.length} inclusive.`,
    )
  }
  return array.map(line => line[Math.floor(column) - 1]!)
}

/** Blanks go last either way, errors before them. */
function compareCells(a: Single, b: Single, down: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (isError(a) || isError(b)) return Number(isError(a)) - Number(isError(b))
  return down ? compare(b, a) : compare(a, b)
}

function keyOf(line: readonly Single[]): string {
  return JSON.stringify(
    line.map(cell =>
      cell instanceof DateNumber ? cell.serial : typeof cell === 'string' ? cell.toLowerCase() : (cell ?? ''),
    ),
  )
}
