// Univer's function library behind plain values. The only file that touches Univer's formula engine: of that engine it
// uses the functions alone, since its parser knows no open ranges, no `;` and evaluates all branches of an IF.
import type { IRange } from '@univerjs/core'
import {
  ALL_IMPLEMENTED_FUNCTIONS,
  ArrayValueObject,
  type BaseFunction,
  BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula'
import { showsDate } from '../services/display.ts'
import type { CellError } from '../workbook/model.ts'
import type { Sheet } from '../workbook/workbook.ts'
import {
  DateNumber,
  type ErrorCode,
  fail,
  isError,
  isMatrix,
  Lambda,
  type Matrix,
  Reference,
  type Single,
  simplify,
  type Value,
} from './values.ts'

/** Where a function is called, and how it reads the cells of a reference. */
export interface Place {
  readonly sheet: Sheet
  readonly row: number
  readonly column: number
  /** An array that no one changes; the same one while the cells stay the same. */
  read(reference: Reference): Matrix
}

const UNIT = 'workbook'

/** They look at more of a workbook than their arguments, or they sort their argument in place. */
const UNFIT = new Set(['AGGREGATE', 'CELL', 'FORMULATEXT', 'ISFORMULA', 'SHEET', 'SHEETS', 'SORT', 'SUBTOTAL'])

/** Their numbers are dates in Sheets. */
const DATED = new Set(['DATE', 'EDATE', 'EOMONTH', 'TO_DATE', 'WORKDAY', 'WORKDAY.INTL'])
const DATE_FORMAT = 'yyyy-mm-dd'

const library = new Map<string, BaseFunction>()
for (const [Kind, word] of ALL_IMPLEMENTED_FUNCTIONS) {
  const name = String(word)
  if (!UNFIT.has(name)) library.set(name, new Kind(name))
}

export function hasLibraryFunction(name: string): boolean {
  return library.has(name)
}

/** Whether that many arguments fit; null when they do, else the sentence that says what is wrong. */
function checkCount(name: string, found: BaseFunction, count: number): string | null {
  const { minParams: least, maxParams: most } = found
  if (least === -1 || most === -1 || (count >= least && count <= most)) return null
  const wanted = least === most ? `${least}` : `${least} to ${most}`
  return `Wrong number of arguments to ${name}. Expected ${wanted} arguments, but got ${count} arguments.`
}

/** Calls a function of the library; it must be there. Arguments left out are null. */
export function callLibrary(name: string, args: readonly Value[], place: Place): Value {
  const found = library.get(name)!
  const wrong = checkCount(name, found, args.length)
  if (wrong) return fail('#N/A', wrong)
  found.setRefInfo(UNIT, String(place.sheet.id), place.row, place.column)
  if (found.needsSheetRowColumnCount) found.setSheetRowColumnCount(place.sheet.rowCount, place.sheet.columnCount)
  const needsReference = found.needsReferenceObject
  const objects = args.map(arg => toObject(arg, place, needsReference))
  try {
    return fromResult(found.calculate(...(objects as BaseValueObject[])), new Call(name, args, place))
  } catch (error) {
    // Univer's functions trip over some arguments that Google's refuse with a sentence.
    if (error instanceof TypeError || error instanceof RangeError) return fail('#VALUE!', `Error in function ${name}.`)
    throw error
  }
}

function toObject(value: Value, place: Place, asReference: boolean): FunctionVariantType {
  if (value instanceof Reference) {
    return asReference ? new CellsObject(value, place) : arrayObject(place.read(value), value)
  }
  if (value instanceof Lambda) return ErrorValueObject.create(ErrorType.VALUE)
  return isMatrix(value) ? arrayObject(value) : singleObject(value)
}

const TRUE = BooleanValueObject.create(true)
const FALSE = BooleanValueObject.create(false)
const BLANK = NullValueObject.create()

function singleObject(value: Single): BaseValueObject {
  if (value === null) return BLANK
  if (typeof value === 'number') return NumberValueObject.create(value)
  if (typeof value === 'string') return StringValueObject.create(value)
  if (typeof value === 'boolean') return value ? TRUE : FALSE
  if (value instanceof DateNumber) return NumberValueObject.create(value.serial, value.format)
  return ErrorValueObject.create(value.error as ErrorType)
}

/** One array object for each array of values, since ranges come back unchanged again and again. */
const objects = new WeakMap<Matrix, ArrayValueObject>()

function arrayObject(matrix: Matrix, origin?: Reference): ArrayValueObject {
  const known = objects.get(matrix)
  if (known) return known
  const made = ArrayValueObject.create({
    calculateValueList: matrix.map(line => line.map(singleObject)),
    rowCount: matrix.length,
    columnCount: matrix[0]!.length,
    unitId: '',
    sheetId: '',
    // Without a place in a sheet Univer keeps no index of values, which would outlive a change of the cells.
    row: -1,
    column: -1,
  })
  if (origin) objects.set(matrix, made)
  return made
}

/** A reference as Univer's functions want it. It reads through the place it was made for, never from Univer's own tables. */
class CellsObject extends BaseReferenceObject {
  readonly #reference: Reference
  readonly #place: Place

  constructor(reference: Reference, place: Place) {
    super('')
    this.#reference = reference
    this.#place = place
    const { row, column, rows, columns } = reference.area
    const range: IRange = {
      startRow: row,
      startColumn: column,
      endRow: row + rows - 1,
      endColumn: column + columns - 1,
    }
    this.setRangeData(range)
    this.setDefaultUnitId(UNIT)
    this.setForcedUnitIdDirect(UNIT)
    this.setDefaultSheetId(String(place.sheet.id))
    this.setForcedSheetIdDirect(String(reference.sheet.id))
  }

  override isCell(): boolean {
    return this.#reference.area.rows === 1 && this.#reference.area.columns === 1
  }

  override isRange(): boolean {
    return !this.isCell()
  }

  override toArrayValueObject(): ArrayValueObject {
    return arrayObject(this.#place.read(this.#reference), this.#reference)
  }
}

/** What the values of a result are turned back with: the function they come from, and the errors that went into it. */
class Call {
  readonly name: string
  readonly args: readonly Value[]
  readonly #place: Place
  #errors: Map<string, CellError> | null = null

  constructor(name: string, args: readonly Value[], place: Place) {
    this.name = name
    this.args = args
    this.#place = place
  }

  /** An error that came in by an argument keeps its sentence. */
  error(code: string): CellError {
    const error = CODES[code] ?? (code as ErrorCode)
    this.#errors ??= this.#gather()
    const known = this.#errors.get(error)
    if (known) return known
    return error === '#N/A'
      ? fail(error, `Did not find a value in ${this.name} evaluation.`)
      : fail(error, `Error in function ${this.name}.`)
  }

  #gather(): Map<string, CellError> {
    const errors = new Map<string, CellError>()
    for (const arg of this.args) {
      const value = arg instanceof Reference ? this.#place.read(arg) : arg
      for (const cell of isMatrix(value) ? value.flat() : [value]) {
        if (isError(cell) && !errors.has(cell.error)) errors.set(cell.error, cell)
      }
    }
    return errors
  }
}

const CODES: Readonly<Record<string, ErrorCode>> = { '#CALC!': '#N/A', '#SPILL!': '#REF!', '#CYCLE!': '#REF!' }

function fromResult(result: ReturnType<BaseFunction['calculate']>, call: Call): Value {
  if (result.isReferenceObject()) return fromReference(result as BaseReferenceObject, call.args)
  if (!result.isArray()) return fromObject(result as BaseValueObject, call)
  const array = result as ArrayValueObject
  const rows: Single[][] = []
  for (let row = 0; row < array.getRowCount(); row++) {
    const line: Single[] = []
    for (let column = 0; column < array.getColumnCount(); column++) {
      line.push(fromObject(array.get(row, column) ?? BLANK, call))
    }
    rows.push(line)
  }
  return rows.length > 0 && rows[0]!.length > 0 ? simplify(rows) : fail('#N/A', `${call.name} gave an empty array.`)
}

function fromObject(object: BaseValueObject, call: Call): Single {
  if (object.isNull()) return null
  if (object.isError()) return call.error((object as ErrorValueObject).getErrorType())
  const value = object.getValue()
  if (typeof value !== 'number') return value
  const format = object.getPattern()
  const dated = DATED.has(call.name) || (format !== '' && showsDate(format))
  return dated ? new DateNumber(value, DATE_FORMAT) : value
}

function fromReference(object: BaseReferenceObject, args: readonly Value[]): Value {
  const id = object.getSheetId()
  const origin = args.find(arg => arg instanceof Reference && String(arg.sheet.id) === id)
  const { startRow, startColumn, endRow, endColumn } = object.getRangePosition()
  if (!(origin instanceof Reference) || !(endRow >= startRow) || !(endColumn >= startColumn)) {
    return fail('#REF!', 'Reference does not exist.')
  }
  const { rowCount, columnCount } = origin.sheet
  if (endRow >= rowCount || endColumn >= columnCount)
    return fail('#REF!', 'Function evaluates to an out of bounds range.')
  const area = { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 }
  return new Reference(origin.sheet, area)
}
