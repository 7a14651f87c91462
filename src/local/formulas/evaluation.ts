// Works out the value of a formula's tree.
import type { Area } from '../workbook/model.ts'
import type { Sheet, Workbook } from '../workbook/workbook.ts'
import { type CustomFunction, callCustom } from './custom.ts'
import type { Texts } from './formats.ts'
import { callLibrary, hasLibraryFunction, type Place } from './library.ts'
import { missingFunction } from './missing.ts'
import { binary, unary } from './operators.ts'
import { scalarArgument } from './scalar-arguments.ts'
import { sheetFunctions } from './sheet-functions.ts'
import type { BinaryNode, Node } from './syntax.ts'
import {
  broadcast,
  fail,
  isError,
  isMatrix,
  Lambda,
  type Matrix,
  Reference,
  type Single,
  type Value,
} from './values.ts'

/** What a formula sees of the workbook around it. */
export interface Surroundings {
  readonly workbook: Workbook
  readonly customFunctions: ReadonlyMap<string, CustomFunction>
  /** The serial number of the day that TODAY() gives. */
  today(): number
  readonly texts: Texts
}

/** One formula being worked out: where it stands, and the names and mode that hold at this point of it. */
export interface Scope extends Place {
  readonly around: Surroundings
  /** Inside ARRAYFORMULA and its like: ranges are worked on cell by cell. Outside, an operator sees the cell of its own row. */
  readonly arrays: boolean
  /** Names bound by LET and LAMBDA, in lower case. */
  readonly names: ReadonlyMap<string, Value>
}

export function evaluate(node: Node, scope: Scope): Value {
  switch (node.kind) {
    case 'value':
      return node.value
    case 'reference':
      return resolveReference(node.sheet, node.area, scope)
    case 'name':
      return resolveName(node.name, scope)
    case 'unary': {
      const { texts } = scope.around
      const operand = evaluateSingle(node.operand, scope)
      return broadcast([operand], value => unary(node.sign, value!, texts))
    }
    case 'binary':
      return evaluateBinary(node, scope)
    case 'array':
      return joinArray(node.rows.map(row => row.map(item => evaluateWhole(item, scope))))
    case 'apply':
      return applyLambda(evaluate(node.callee, scope), node.args, scope)
    case 'call':
      return call(node.name, node.args, scope)
  }
}

/** A long sum leans to the left thousands of signs deep, so that side is gone down without recursion. */
function evaluateBinary(node: BinaryNode, scope: Scope): Single | Matrix {
  const { texts } = scope.around
  const signs: BinaryNode[] = []
  let first: Node = node
  for (; first.kind === 'binary'; first = first.left) signs.push(first)
  let result = evaluateSingle(first, scope)
  for (let inner = signs.pop(); inner; inner = signs.pop()) {
    const { sign } = inner
    const right = evaluateSingle(inner.right, scope)
    if (isMatrix(result) || isMatrix(right)) result = broadcast([result, right], (a, b) => binary(sign, a!, b!, texts))
    else result = binary(sign, result, right, texts)
  }
  return result
}

/** The values of an argument, cells read. */
export function evaluateWhole(node: Node | null, scope: Scope): Single | Matrix {
  return node ? read(evaluate(node, scope), scope) : null
}

/** As an operator or a parameter for one value takes it: outside of array mode one value, in it all of them. */
export function evaluateSingle(node: Node | null, scope: Scope): Single | Matrix {
  return node ? narrow(evaluate(node, scope), scope) : null
}

export function read(value: Value, scope: Scope): Single | Matrix {
  if (value instanceof Lambda) return fail('#N/A', 'A LAMBDA must be called.')
  if (!(value instanceof Reference)) return value
  const matrix = scope.read(value)
  return matrix.length === 1 && matrix[0]!.length === 1 ? matrix[0]![0]! : matrix
}

export function narrow(value: Value, scope: Scope): Single | Matrix {
  if (scope.arrays) return read(value, scope)
  if (value instanceof Reference) {
    const cell = intersect(value, scope)
    return cell ? read(cell, scope) : fail('#VALUE!', 'An array value could not be found.')
  }
  return isMatrix(value) ? value[0]![0]! : read(value, scope)
}

/** The one cell of a range in the formula's own row or column. */
function intersect({ sheet, area }: Reference, scope: Scope): Reference | null {
  const { row, column, rows, columns } = area
  const inRows = rows === 1 ? row : scope.row
  const inColumns = columns === 1 ? column : scope.column
  if (rows > 1 && columns > 1) return null
  if (inRows < row || inRows >= row + rows || inColumns < column || inColumns >= column + columns) return null
  return new Reference(sheet, { row: inRows, column: inColumns, rows: 1, columns: 1 })
}

/** An area as the sheet stands now: open ends reach to its last row and column. */
export function resolveArea(sheet: Sheet, area: Area): Area | null {
  const rows = Math.min(area.rows, sheet.rowCount - area.row)
  const columns = Math.min(area.columns, sheet.columnCount - area.column)
  return rows > 0 && columns > 0 ? { row: area.row, column: area.column, rows, columns } : null
}

function resolveReference(name: string | null, written: Area, scope: Scope): Value {
  const sheet = name === null ? scope.sheet : scope.around.workbook.sheet(name)
  if (!sheet) return fail('#REF!', `Unresolved sheet name '${name}'.`)
  const area = resolveArea(sheet, written)
  return area ? new Reference(sheet, area) : fail('#REF!', 'Reference does not exist.')
}

function resolveName(name: string, scope: Scope): Value {
  const bound = scope.names.get(name.toLowerCase())
  if (bound !== undefined) return bound
  const named = scope.around.workbook.named(name)
  if (!named) return fail('#NAME?', `Unknown range name: '${name.toUpperCase()}'.`)
  const area = resolveArea(named.sheet, named.area)
  return area ? new Reference(named.sheet, area) : fail('#REF!', 'Reference does not exist.')
}

function joinArray(rows: readonly (readonly (Single | Matrix)[])[]): Single | Matrix {
  const joined: (readonly Single[])[] = []
  for (const items of rows) {
    const parts = items.map(item => (isMatrix(item) ? item : [[item]]))
    const height = parts[0]!.length
    if (parts.some(part => part.length !== height)) return literalMismatch(parts.map(part => part.length))
    if (parts.length === 1) for (const line of parts[0]!) joined.push(line)
    else for (let row = 0; row < height; row++) joined.push(parts.flatMap(part => part[row]!))
  }
  const width = joined[0]!.length
  const odd = joined.find(line => line.length !== width)
  return odd ? literalMismatch([width, odd.length]) : joined
}

function literalMismatch(sizes: readonly number[]): Single {
  return fail(
    '#VALUE!',
    `In ARRAY_LITERAL, an Array Literal was missing values for one or more rows (${sizes.join(', ')}).`,
  )
}

/** What stands inside them is worked on cell by cell without ARRAYFORMULA. */
const ARRAY_FUNCTIONS = new Set(['MDETERM', 'MINVERSE', 'SUMPRODUCT', 'XMATCH'])

function call(name: string, args: readonly (Node | null)[], scope: Scope): Value {
  const bound = scope.names.get(name.toLowerCase())
  if (bound !== undefined) return applyLambda(bound, args, scope)
  const own = sheetFunctions.get(name)
  if (own) return own(args, scope)
  const custom = scope.around.customFunctions.get(name)
  if (custom) {
    const given = args.map(arg => (arg ? evaluate(arg, scope) : undefined))
    return callCustom(custom, given, scope)
  }
  if (!hasLibraryFunction(name)) return missingFunction(name)
  const inner = ARRAY_FUNCTIONS.has(name) ? { ...scope, arrays: true } : scope
  const values: Value[] = []
  for (const [index, arg] of args.entries()) {
    if (!arg) values.push(null)
    else if (scalarArgument(name, index)) values.push(evaluateSingle(arg, inner))
    else values.push(evaluate(arg, inner))
  }
  return callLibrary(name, values, scope)
}

export function applyLambda(callee: Value, args: readonly (Node | null)[], scope: Scope): Value {
  if (isError(callee)) return callee
  if (!(callee instanceof Lambda)) return fail('#ERROR!', 'Formula parse error.')
  return callee.call(args.map(arg => (arg ? evaluate(arg, scope) : null)))
}
