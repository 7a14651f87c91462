// MATCH, VLOOKUP and XLOOKUP where they want an exact match, found through an index; in all other cases the library's.
import { counted } from './arguments.ts'
import { evaluate, evaluateSingle, evaluateWhole, read, type Scope } from './evaluation.ts'
import { callLibrary } from './library.ts'
import { toNumber, toText } from './operators.ts'
import type { SheetFunction } from './sheet-functions.ts'
import type { Node } from './syntax.ts'
import { equalityKey, hasWildcard, rowsByValue, wildcardPattern } from './value-index.ts'
import { broadcast, fail, isError, isMatrix, type Matrix, type Single, transpose, type Value } from './values.ts'

export const lookupFunctions = {
  MATCH: counted('MATCH', 2, 3, (args, scope) => {
    const kind = args.length < 3 ? 1 : evaluateSingle(args[2]!, scope)
    if (!isExact(kind)) return fromLibrary('MATCH', args, [0, 2], scope)
    const range = matrixOf(args[1]!, scope)
    if (range.length > 1 && range[0]!.length > 1) {
      return fail('#N/A', 'MATCH range must be a single row or a single column.')
    }
    const column = range.length === 1 ? rowAsColumn(range) : range
    return broadcast([evaluateSingle(args[0]!, scope)], key => {
      const row = findRow(column, key!, 'MATCH', scope)
      return typeof row === 'number' ? row + 1 : row
    })
  }),

  VLOOKUP: counted('VLOOKUP', 3, 4, (args, scope) => {
    const sorted = args.length < 4 ? true : evaluateSingle(args[3]!, scope)
    if (!isExact(sorted)) return fromLibrary('VLOOKUP', args, [0, 2, 3], scope)
    const table = matrixOf(args[1]!, scope)
    return broadcast([evaluateSingle(args[0]!, scope), evaluateSingle(args[2]!, scope)], (key, index) => {
      const number = toNumber(index!, 'VLOOKUP', 3, scope.around.texts)
      if (isError(number)) return number
      const column = Math.floor(number) - 1
      if (column < 0)
        return fail('#VALUE!', `Function VLOOKUP parameter 3 value is ${number}. It should be at least 1.`)
      if (column >= table[0]!.length) return fail('#REF!', 'VLOOKUP evaluates to an out of bounds range.')
      const row = findRow(table, key!, 'VLOOKUP', scope)
      return typeof row === 'number' ? table[row]![column]! : row
    })
  }),

  XLOOKUP: counted('XLOOKUP', 3, 6, (args, outer) => {
    const scope = { ...outer, arrays: true }
    const mode = args[4] ? evaluateSingle(args[4], scope) : 0
    const order = args[5] ? evaluateSingle(args[5], scope) : 1
    const range = matrixOf(args[1]!, scope)
    const results = matrixOf(args[2]!, scope)
    const upright = range[0]!.length === 1
    const column = upright ? range : rowAsColumn(range)
    const lines = upright ? results : transpose(results)
    const key = evaluateSingle(args[0]!, outer)
    const simple = mode === 0 && order === 1 && (upright || range.length === 1) && lines.length === column.length
    if (!simple || (isMatrix(key) && lines[0]!.length > 1)) return fromLibrary('XLOOKUP', args, [0], outer)
    const instead = (missing: Single): Single | Matrix => (args[3] ? evaluateWhole(args[3], outer) : missing)
    if (!isMatrix(key)) {
      const row = findRow(column, key, 'XLOOKUP', scope)
      if (typeof row !== 'number') return row.error === '#N/A' && !isError(key) ? instead(row) : row
      const line = lines[row]!
      if (line.length === 1) return line[0]!
      return upright ? [line] : line.map(cell => [cell])
    }
    return broadcast([key, instead(null)], (one, missing) => {
      const row = findRow(column, one!, 'XLOOKUP', scope)
      if (typeof row === 'number') return lines[row]![0]!
      return args[3] && row.error === '#N/A' ? missing! : row
    })
  }),
} satisfies Record<string, SheetFunction>

function isExact(value: Single | Matrix): boolean {
  return value === 0 || value === false || value === null
}

function matrixOf(node: Node | null, scope: Scope): Matrix {
  const value = read(node ? evaluate(node, scope) : null, scope)
  return isMatrix(value) ? value : [[value]]
}

/** The row in which the key first stands in the first column. */
function findRow(matrix: Matrix, key: Single, name: string, scope: Scope): number | Extract<Single, { error: string }> {
  if (isError(key)) return key
  const row =
    typeof key === 'string' && hasWildcard(key)
      ? findLike(matrix, wildcardPattern(key))
      : rowsByValue(matrix).get(equalityKey(key))
  if (row !== undefined && row >= 0 && key !== null) return row
  return fail('#N/A', `Did not find value '${toText(key, scope.around.texts)}' in ${name} evaluation.`)
}

function findLike(matrix: Matrix, pattern: RegExp): number {
  return matrix.findIndex(([cell]) => typeof cell === 'string' && pattern.test(cell))
}

/** The same column for the same row, so that its index is kept. */
const columns = new WeakMap<Matrix, Matrix>()

function rowAsColumn(row: Matrix): Matrix {
  let column = columns.get(row)
  if (!column) {
    column = transpose(row)
    columns.set(row, column)
  }
  return column
}

function fromLibrary(name: string, args: readonly (Node | null)[], scalars: readonly number[], scope: Scope): Value {
  const values = args.map((arg, index): Value => {
    if (!arg) return null
    return scalars.includes(index) ? evaluateSingle(arg, scope) : evaluate(arg, scope)
  })
  return callLibrary(name, values, scope)
}
