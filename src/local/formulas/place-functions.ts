// Functions of where a cell stands and what day it is: ROW, COLUMN, ROWS, COLUMNS, INDIRECT, TODAY and others.
import { parseReference } from '../workbook/a1.ts'
import { counted } from './arguments.ts'
import { evaluate, evaluateSingle, resolveArea, type Scope } from './evaluation.ts'
import { callLibrary } from './library.ts'
import { toText } from './operators.ts'
import type { SheetFunction } from './sheet-functions.ts'
import type { Node } from './syntax.ts'
import { DateNumber, fail, isError, isMatrix, Reference, type Value } from './values.ts'

const DATE_FORMAT = 'yyyy-mm-dd'

export const placeFunctions = {
  ROW: counted('ROW', 0, 1, ([node], scope) => {
    if (!node) return scope.row + 1
    const reference = evaluate(node, scope)
    if (!(reference instanceof Reference)) return notARange('ROW', reference)
    const { row, rows } = reference.area
    return scope.arrays && rows > 1 ? Array.from({ length: rows }, (_, index) => [row + index + 1]) : row + 1
  }),

  COLUMN: counted('COLUMN', 0, 1, ([node], scope) => {
    if (!node) return scope.column + 1
    const reference = evaluate(node, scope)
    if (!(reference instanceof Reference)) return notARange('COLUMN', reference)
    const { column, columns } = reference.area
    return scope.arrays && columns > 1
      ? [Array.from({ length: columns }, (_, index) => column + index + 1)]
      : column + 1
  }),

  ROWS: counted('ROWS', 1, 1, ([node], scope) => sizeOf(node, scope, 'rows')),
  COLUMNS: counted('COLUMNS', 1, 1, ([node], scope) => sizeOf(node, scope, 'columns')),

  /** Google allows INDEX of a whole range; the array a range is taken from counts in array mode. */
  INDEX: counted('INDEX', 1, 3, (args, outer) => {
    const scope = { ...outer, arrays: true }
    const values = args.map(arg => (arg ? evaluate(arg, scope) : 0))
    return values.length === 1 ? values[0]! : callLibrary('INDEX', values, scope)
  }),

  INDIRECT: counted('INDIRECT', 1, 2, (args, scope) => {
    if (args.length === 2) return fail('#VALUE!', 'not in the local Sheets: INDIRECT with a second argument')
    const given = evaluateSingle(args[0]!, scope)
    const text = isMatrix(given) ? fail('#VALUE!', 'INDIRECT takes one text.') : toText(given, scope.around.texts)
    if (isError(text)) return text
    return (
      referenceFrom(text, scope) ??
      fail('#REF!', `Function INDIRECT parameter 1 value is '${text}'. It is not a valid cell/range reference.`)
    )
  }),

  ISFORMULA: counted('ISFORMULA', 1, 1, ([node], scope) => formulaAt(node, scope) !== undefined),
  FORMULATEXT: counted(
    'FORMULATEXT',
    1,
    1,
    ([node], scope) => formulaAt(node, scope) ?? fail('#N/A', 'No formula there.'),
  ),
  ISREF: counted('ISREF', 1, 1, ([node], scope) => !!node && evaluate(node, scope) instanceof Reference),

  TODAY: counted('TODAY', 0, 0, (_args, scope) => new DateNumber(scope.around.today(), DATE_FORMAT)),
} satisfies Record<string, SheetFunction>

function notARange(name: string, value: Value): Value {
  return isError(value) ? value : fail('#N/A', `Argument must be a range: ${name}.`)
}

function sizeOf(node: Node | null | undefined, scope: Scope, side: 'rows' | 'columns'): Value {
  const value = node ? evaluate(node, scope) : null
  if (value instanceof Reference) return value.area[side]
  if (isError(value)) return value
  if (!isMatrix(value)) return 1
  return side === 'rows' ? value.length : value[0]!.length
}

function referenceFrom(text: string, scope: Scope): Reference | null {
  const { workbook } = scope.around
  const sheetOf = (name: string | null) => (name === null ? scope.sheet : workbook.sheet(name))
  const found = parseReference(text.trim(), name => {
    const sheet = sheetOf(name)
    return sheet && { rows: sheet.rowCount, columns: sheet.columnCount }
  })
  const named = found ? null : workbook.named(text.trim())
  const sheet = found ? sheetOf(found.sheet) : named?.sheet
  const written = found?.area ?? named?.area
  const area = sheet && written && resolveArea(sheet, written)
  return area ? new Reference(sheet, area) : null
}

function formulaAt(node: Node | null | undefined, scope: Scope): string | undefined {
  const value = node ? evaluate(node, scope) : null
  return value instanceof Reference ? value.sheet.get(value.area.row, value.area.column)?.formula : undefined
}
