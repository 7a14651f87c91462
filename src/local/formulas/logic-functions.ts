// IF and its like, which evaluate only the branch they take unless the condition is an array.
import { counted } from './arguments.ts'
import { evaluate, evaluateSingle, evaluateWhole, read, type Scope } from './evaluation.ts'
import { isEqual, toBoolean } from './operators.ts'
import type { SheetFunction } from './sheet-functions.ts'
import type { Node } from './syntax.ts'
import { broadcast, fail, isError, isMatrix, Reference, type Single, type Value } from './values.ts'

const MANY = Number.POSITIVE_INFINITY

export const logicFunctions = {
  ARRAYFORMULA: counted('ARRAYFORMULA', 1, 1, ([node], scope) => evaluateWhole(node!, { ...scope, arrays: true })),

  IF: counted('IF', 2, 3, ([condition, yes, no], scope) =>
    choose(
      condition!,
      scope,
      () => branch(yes!, scope),
      () => (no === undefined ? false : branch(no, scope)),
    ),
  ),

  IFS: counted('IFS', 2, MANY, (args, scope) => {
    const noMatch = fail('#N/A', 'No match in IFS evaluation.')
    const from = (index: number): Value =>
      index + 1 < args.length
        ? choose(
            args[index]!,
            scope,
            () => branch(args[index + 1]!, scope),
            () => from(index + 2),
          )
        : noMatch
    return from(0)
  }),

  SWITCH: counted('SWITCH', 3, MANY, (args, scope) => {
    const subject = evaluateSingle(args[0]!, scope)
    const cases = args.slice(1).map(arg => evaluateSingle(arg, scope))
    return broadcast([subject, ...cases], (value, ...singles) => pick(value!, singles))
  }),

  IFERROR: counted('IFERROR', 1, 2, (args, scope) => replaceErrors(args, scope, () => true)),
  IFNA: counted('IFNA', 1, 2, (args, scope) => replaceErrors(args, scope, code => code === '#N/A')),
} satisfies Record<string, SheetFunction>

/** A branch keeps its reference, so that `IF(x; A:A; B:B)` can be summed; in array mode it is read. */
function branch(node: Node | null, scope: Scope): Value {
  if (!node) return null
  return scope.arrays ? evaluateWhole(node, scope) : evaluate(node, scope)
}

function choose(condition: Node | null, scope: Scope, yes: () => Value, no: () => Value): Value {
  const test = evaluateSingle(condition, scope)
  if (!isMatrix(test)) {
    const is = toBoolean(test, 'IF', scope.around.texts)
    return isError(is) ? is : is ? yes() : no()
  }
  const [whenTrue, whenFalse] = [read(yes(), scope), read(no(), scope)]
  return broadcast([test, whenTrue, whenFalse], (one, a, b) => {
    const is = toBoolean(one!, 'IF', scope.around.texts)
    return isError(is) ? is : is ? a! : b!
  })
}

function pick(value: Single, cases: readonly Single[]): Single {
  if (isError(value)) return value
  for (let index = 0; index + 1 < cases.length; index += 2) {
    const one = cases[index]!
    if (isError(one)) return one
    if (isEqual(value, one)) return cases[index + 1]!
  }
  return cases.length % 2 === 1 ? cases.at(-1)! : fail('#N/A', 'No match in SWITCH evaluation.')
}

function replaceErrors(args: readonly (Node | null)[], scope: Scope, replaces: (code: string) => boolean): Value {
  const value = args[0] ? evaluate(args[0], scope) : null
  const whole = read(value, scope)
  const bad = (one: Single) => isError(one) && replaces(one.error)
  if (!isMatrix(whole)) return bad(whole) ? branch(args[1] ?? null, scope) : value
  if (!whole.some(line => line.some(bad))) return value instanceof Reference ? value : whole
  const other = evaluateWhole(args[1] ?? null, scope)
  return broadcast([whole, other], (one, instead) => (bad(one!) ? instead! : one!))
}
