// SPLIT and JOIN, which only Google has.
import { counted } from './arguments.ts'
import { evaluateSingle, evaluateWhole } from './evaluation.ts'
import type { Texts } from './formats.ts'
import { toBoolean, toText } from './operators.ts'
import type { SheetFunction } from './sheet-functions.ts'
import { fail, isError, isMatrix, type Single, simplify } from './values.ts'

export const textFunctions = {
  /** One row of parts for each text; parts that read as numbers are numbers. */
  SPLIT: counted('SPLIT', 2, 4, ([text, delimiter, byEach, dropEmpty], scope) => {
    const { texts } = scope.around
    const given = evaluateSingle(text ?? null, scope)
    const marks = first(evaluateSingle(delimiter ?? null, scope))
    const each = byEach === undefined ? true : toBoolean(first(evaluateSingle(byEach, scope)), 'SPLIT', texts)
    const drop = dropEmpty === undefined ? true : toBoolean(first(evaluateSingle(dropEmpty, scope)), 'SPLIT', texts)
    const separator = toText(marks, texts)
    if (isError(each)) return each
    if (isError(drop)) return drop
    if (isError(separator)) return separator
    if (separator === '') return fail('#VALUE!', 'Function SPLIT parameter 2 value should be non-empty.')
    const cut = each ? new RegExp(`[${[...separator].map(escapeMark).join('')}]`, 'u') : separator
    const rows = (isMatrix(given) ? given.map(line => line[0]!) : [given]).map(one => splitOne(one, cut, drop, texts))
    const width = Math.max(...rows.map(row => row.length))
    return simplify(rows.map(row => [...row, ...Array<null>(width - row.length).fill(null)]))
  }),

  JOIN: counted('JOIN', 2, Number.POSITIVE_INFINITY, (args, scope) => {
    const between = toText(first(evaluateSingle(args[0]!, scope)), scope.around.texts)
    if (isError(between)) return between
    const parts: string[] = []
    for (const arg of args.slice(1)) {
      const value = evaluateWhole(arg, scope)
      if (isMatrix(value) && value.length > 1 && value[0]!.length > 1) {
        return fail('#N/A', 'JOIN range must be a single row or a single column.')
      }
      for (const cell of isMatrix(value) ? value.flat() : [value]) {
        const text = toText(cell, scope.around.texts)
        if (isError(text)) return text
        parts.push(text)
      }
    }
    return parts.join(between)
  }),
} satisfies Record<string, SheetFunction>

function splitOne(value: Single, cut: string | RegExp, drop: boolean, texts: Texts): Single[] {
  const text = toText(value, texts)
  if (isError(text)) return [text]
  if (text === '')
    return [value === null ? null : fail('#VALUE!', 'Function SPLIT parameter 1 value should be non-empty.')]
  const parts = text.split(cut).filter(part => !drop || part !== '')
  return parts.length > 0 ? parts.map(part => (part === '' ? null : (texts.readNumber(part) ?? part))) : [null]
}

function first(value: Single | readonly (readonly Single[])[]): Single {
  return isMatrix(value) ? value[0]![0]! : value
}

function escapeMark(mark: string): string {
  return /[\\\]^-]/.test(mark) ? `\\${mark}` : mark
}
