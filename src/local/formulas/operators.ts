// The operators of formulas on single values, with the coercions of Sheets.
import type { Texts } from './formats.ts'
import type { BinarySign } from './syntax.ts'
import { DateNumber, fail, isError, type Single } from './values.ts'

const NAMES: Partial<Record<BinarySign, string>> = {
  '+': 'ADD',
  '-': 'MINUS',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
  '^': 'POW',
}

/** A value as a number; blank is 0. An error stays, a text that is no number gives #VALUE! naming the function. */
export function toNumber(
  value: Single,
  name: string,
  parameter: number,
  texts: Texts,
): number | Extract<Single, { error: string }> {
  if (typeof value === 'number') return value
  if (value === null) return 0
  if (value instanceof DateNumber) return value.serial
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value !== 'string') return value
  return (
    texts.readNumber(value) ??
    fail(
      '#VALUE!',
      `Function ${name} parameter ${parameter} expects number values. But '${value}' is a text and cannot be coerced to a number.`,
    )
  )
}

/** As `&` joins it; an error stays. */
export function toText(value: Single, texts: Texts): string | Extract<Single, { error: string }> {
  if (typeof value === 'string') return value
  if (value === null) return ''
  if (typeof value === 'number') return texts.writeNumber(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return value instanceof DateNumber ? texts.writeDate(value.serial, value.format) : value
}

/** As a condition; blank is FALSE. */
export function toBoolean(value: Single, name: string, texts: Texts): boolean | Extract<Single, { error: string }> {
  if (typeof value === 'boolean') return value
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toUpperCase() === 'TRUE'
  if (typeof value === 'string' && texts.readNumber(value) === null) {
    return fail(
      '#VALUE!',
      `Function ${name} parameter 1 expects boolean values. But '${value}' is a text and cannot be coerced to a boolean.`,
    )
  }
  const number = toNumber(value, name, 1, texts)
  return isError(number) ? number : number !== 0
}

export function unary(sign: '-' | '+' | '%', value: Single, texts: Texts): Single {
  if (sign === '+') return value
  const number = toNumber(value, sign === '-' ? 'UMINUS' : 'UNARY_PERCENT', 1, texts)
  if (isError(number)) return number
  return sign === '-' ? -number : number / 100
}

export function binary(sign: BinarySign, left: Single, right: Single, texts: Texts): Single {
  if (isError(left)) return left
  if (isError(right)) return right
  if (sign === '&') return `${toText(left, texts)}${toText(right, texts)}`
  const name = NAMES[sign]
  if (name) return compute(sign, name, left, right, texts)
  if (sign === '=') return isEqual(left, right)
  if (sign === '<>') return !isEqual(left, right)
  const order = compare(left, right)
  switch (sign) {
    case '<':
      return order < 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    default:
      return order >= 0
  }
}

function compute(sign: BinarySign, name: string, left: Single, right: Single, texts: Texts): Single {
  const a = toNumber(left, name, 1, texts)
  if (isError(a)) return a
  const b = toNumber(right, name, 2, texts)
  if (isError(b)) return b
  if (sign === '/' && b === 0) return fail('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.')
  const result = sign === '+' ? a + b : sign === '-' ? a - b : sign === '*' ? a * b : sign === '/' ? a / b : a ** b
  if (!Number.isFinite(result)) return fail('#NUM!', `The result of ${name} is not a number.`)
  // A date some days on is a date; the days between two dates are not.
  const dated = left instanceof DateNumber ? left : right instanceof DateNumber ? right : null
  const both = left instanceof DateNumber && right instanceof DateNumber
  return dated && ((sign === '+' && !both) || (sign === '-' && dated === left && !both))
    ? new DateNumber(result, dated.format)
    : result
}

/** Below, at or above 0: numbers before texts before booleans; case does not count; blank equals 0, '' and FALSE. */
export function compare(left: Exclude<Single, { error: string }>, right: Exclude<Single, { error: string }>): number {
  const a = left instanceof DateNumber ? left.serial : (left ?? zeroLike(right))
  const b = right instanceof DateNumber ? right.serial : (right ?? zeroLike(left))
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()]
    return x === y ? 0 : x.localeCompare(y) || (x < y ? -1 : 1)
  }
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return rank(a) - rank(b)
}

/** Whether they compare as 0. Texts need no order for that, and alphabetical order is slow. */
export function isEqual(left: Exclude<Single, { error: string }>, right: Exclude<Single, { error: string }>): boolean {
  if (typeof left === 'string' && typeof right === 'string') {
    return left === right || left.toLowerCase() === right.toLowerCase()
  }
  return compare(left, right) === 0
}

function zeroLike(other: Single): string | number | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0
}

function rank(value: string | number | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2
}
