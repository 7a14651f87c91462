// LET, LAMBDA and the functions that call a lambda for each value, row or column.
import { counted } from './arguments.ts'
import { evaluate, evaluateWhole, read, type Scope } from './evaluation.ts'
import { toNumber } from './operators.ts'
import type { SheetFunction } from './sheet-functions.ts'
import type { Node } from './syntax.ts'
import { at, fail, isError, isMatrix, Lambda, type Matrix, type Single, transpose, type Value } from './values.ts'

const MANY = Number.POSITIVE_INFINITY

export const lambdaFunctions = {
  LET: counted('LET', 3, MANY, (args, scope) => {
    if (args.length % 2 === 0) return fail('#N/A', 'Wrong number of arguments to LET. The last one is the result.')
    let inner = scope
    for (let index = 0; index + 1 < args.length; index += 2) {
      const name = nameOf(args[index]!)
      if (name === null) return fail('#NAME?', `Argument ${index + 1} of function LET is not a valid name.`)
      inner = bind(inner, [name], [args[index + 1] ? evaluate(args[index + 1]!, inner) : null])
    }
    return args.at(-1) ? evaluate(args.at(-1)!, inner) : null
  }),

  LAMBDA: counted('LAMBDA', 1, MANY, (args, scope) => {
    const names = args.slice(0, -1).map(nameOf)
    const body = args.at(-1)
    if (!body || names.includes(null)) return fail('#N/A', 'An argument of function LAMBDA is not a valid name.')
    return new Lambda(names.length, values => {
      if (values.length !== names.length) {
        return fail('#N/A', `Wrong number of arguments to LAMBDA. Expected ${names.length}, but got ${values.length}.`)
      }
      return evaluate(body, bind(scope, names as string[], values))
    })
  }),

  MAP: counted('MAP', 2, MANY, (args, scope) => {
    const lambda = lambdaOf(args.at(-1), scope, 'MAP', args.length - 1)
    if (isError(lambda)) return lambda
    const arrays = args.slice(0, -1).map(arg => matrixOf(arg, scope))
    const rows = Math.max(...arrays.map(array => array.length))
    const columns = Math.max(...arrays.map(array => array[0]!.length))
    return fill(rows, columns, (row, column) => {
      const cells = arrays.map(array => at(array, row, column))
      if (cells.includes(undefined)) return fail('#N/A', 'Array arguments to MAP are of different size.')
      return one(lambda.call(cells as Single[]), scope)
    })
  }),

  BYROW: counted('BYROW', 2, 2, ([array, node], scope) => {
    const lambda = lambdaOf(node, scope, 'BYROW', 1)
    if (isError(lambda)) return lambda
    return matrixOf(array, scope).map(line => [one(lambda.call([[line]]), scope)])
  }),

  BYCOL: counted('BYCOL', 2, 2, ([array, node], scope) => {
    const lambda = lambdaOf(node, scope, 'BYCOL', 1)
    if (isError(lambda)) return lambda
    return [transpose(matrixOf(array, scope)).map(line => one(lambda.call([line.map(cell => [cell])]), scope))]
  }),

  REDUCE: counted('REDUCE', 3, 3, ([initial, array, node], scope) => {
    const lambda = lambdaOf(node, scope, 'REDUCE', 2)
    if (isError(lambda)) return lambda
    let sofar: Value = initial ? evaluate(initial, scope) : null
    for (const cell of matrixOf(array, scope).flat()) sofar = lambda.call([sofar, cell])
    return sofar
  }),

  SCAN: counted('SCAN', 3, 3, ([initial, array, node], scope) => {
    const lambda = lambdaOf(node, scope, 'SCAN', 2)
    if (isError(lambda)) return lambda
    let sofar: Single = one(initial ? evaluate(initial, scope) : null, scope)
    return matrixOf(array, scope).map(line =>
      line.map(cell => {
        sofar = one(lambda.call([sofar, cell]), scope)
        return sofar
      }),
    )
  }),

  MAKEARRAY: counted('MAKEARRAY', 3, 3, ([height, width, node], scope) => {
    const lambda = lambdaOf(node, scope, 'MAKEARRAY', 2)
    if (isError(lambda)) return lambda
    const rows = toNumber(one(height ? evaluate(height, scope) : null, scope), 'MAKEARRAY', 1, scope.around.texts)
    if (isError(rows)) return rows
    const columns = toNumber(one(width ? evaluate(width, scope) : null, scope), 'MAKEARRAY', 2, scope.around.texts)
    if (isError(columns)) return columns
    if (rows < 1 || columns < 1) return fail('#NUM!', 'MAKEARRAY needs at least one row and one column.')
    return fill(Math.floor(rows), Math.floor(columns), (row, column) => one(lambda.call([row + 1, column + 1]), scope))
  }),
} satisfies Record<string, SheetFunction>

function nameOf(node: Node | null): string | null {
  return node?.kind === 'name' ? node.name.toLowerCase() : null
}

function bind(scope: Scope, names: readonly string[], values: readonly Value[]): Scope {
  const all = new Map(scope.names)
  for (const [index, name] of names.entries()) all.set(name, values[index]!)
  return { ...scope, names: all }
}

function lambdaOf(node: Node | null | undefined, scope: Scope, name: string, parameters: number) {
  const value = node ? evaluate(node, scope) : null
  if (value instanceof Lambda && value.parameters === parameters) return value
  if (isError(value)) return value
  return fail(
    '#N/A',
    `The last argument of ${name} must be a LAMBDA with ${parameters} name${parameters === 1 ? '' : 's'}.`,
  )
}

function matrixOf(node: Node | null | undefined, scope: Scope): Matrix {
  const value = evaluateWhole(node ?? null, scope)
  return isMatrix(value) ? value : [[value]]
}

function one(value: Value, scope: Scope): Single {
  const whole = read(value, scope)
  return isMatrix(whole) ? fail('#VALUE!', 'Single value expected. Nested array results are not supported.') : whole
}

function fill(rows: number, columns: number, make: (row: number, column: number) => Single): Matrix {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => make(row, column)))
}
