// How every custom function takes values and ranges: shapes, blanks, cells that can't be used, refusals.
import { type FunctionName, type ParameterName, sayRefused, sayShapes, type Takes } from '../../core/i18n/functions.ts'
import { shortName } from '../../core/i18n/say.ts'
import { type RawCell, textOf } from '../../core/words/cells.ts'
import { type Grid, gridOf, isBlank, languageFor, rawOf } from './argument.ts'

/** How one cell is read. `undefined` says that the value can't be used. */
export interface Kind<T> {
  readonly read: (raw: RawCell) => T | undefined
  readonly takes: Takes
}

/** Read cell by cell; a blank cell answers blank (required) or is null (optional). */
export interface CellParameter<T> {
  /** The kind; where the words allowed depend on a table, made from the whole arguments by name. */
  readonly kind: (wholes: Readonly<Record<string, unknown>>) => Kind<unknown>
  readonly required: boolean
  /** Carries the type of the value alone. */
  readonly value?: T
}

/** Read once a call, whatever its shape: a table with headings, a list. May throw a `Refusal`. */
export interface WholeParameter<T> {
  readonly whole: (argument: unknown) => T
}

export type Parameter<T> = CellParameter<T> | WholeParameter<T>

export const required = <T>(kind: Kind<T>): CellParameter<T> => ({ kind: () => kind, required: true })
export const optional = <T>(kind: Kind<T>): CellParameter<T | null> => ({ kind: () => kind, required: false })
/** A required cell whose kind follows from the whole argument of this name. */
export function requiredBy<W, T>(name: string, kind: (whole: W) => Kind<T>): CellParameter<T> {
  return { kind: wholes => kind(wholes[name] as W), required: true }
}
export const whole = <T>(read: (argument: unknown) => T): WholeParameter<T> => ({ whole: read })

/** How each is read, in the order of the signature in i18n/functions.ts: the order in which a cell gives them. */
export type Parameters<N extends FunctionName> = { readonly [K in ParameterName<N>]: Parameter<unknown> }
export type Values<P> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never }

/** What a cell shows. */
export type Shown = string | number | boolean
/** An argument that no other can be used with: `?` in a range, a sentence as a single value. */
export interface Unfit<A extends string = string> {
  readonly unfit: A
  readonly takes: Takes
}
/** Several values are a row for single values; in a range a cell shows the first. */
export type Answer<A extends string = string> = Shown | readonly Shown[] | Unfit<A>

export interface CustomFunction {
  readonly name: FunctionName
  readonly call: (...args: readonly unknown[]) => unknown
}

/** What a cell of a range shows when its own value can't be used. */
export const UNUSABLE = '?'

/** A custom function that answers cell by cell. */
export function define<N extends FunctionName, P extends Parameters<N>>(
  name: N,
  parameters: P,
  answer: (values: Values<P>) => Answer<ParameterName<N>>,
): CustomFunction {
  return { name, call: (...args) => spread(name, parameters, args, answer) }
}

/**
 * Answers for single values, or for every cell of the ranges. Throws an `Error` of one sentence for a single value
 * that can't be used, for ranges of several shapes and for a table that can't be read; never for a cell of a range.
 */
export function spread<N extends FunctionName, P extends Parameters<N>>(
  name: N,
  parameters: P,
  args: readonly unknown[],
  answer: (values: Values<P>) => Answer<ParameterName<N>>,
): unknown {
  const values: Record<string, unknown> = {}
  const cells: (readonly [key: string, parameter: CellParameter<unknown>, argument: unknown])[] = []
  for (const [index, [key, parameter]] of Object.entries<Parameter<unknown>>(parameters).entries()) {
    if ('whole' in parameter) values[key] = parameter.whole(args[index])
    else cells.push([key, parameter, args[index]])
  }
  const inputs = cells.map(
    ([key, parameter, argument]) => new CellInput(key, parameter.kind(values), parameter.required, argument),
  )
  const refuse = ({ unfit, takes }: Unfit): never => {
    const raw = inputs.find(input => input.key === unfit)?.single ?? ''
    throw refusal(name, unfit, raw, takes, args)
  }
  const ranges = inputs.filter(input => input.grid !== null)
  const singles = inputs.filter(input => input.grid === null)
  // A required blank answers blank before anything else is looked at, as it does in each cell of a range.
  if (!singles.some(input => input.isRequired && input.readAt(0, 0) === null)) {
    const bad = singles.find(input => input.readAt(0, 0) === undefined)
    if (bad) refuse({ unfit: bad.key, takes: bad.takes })
  }
  const answerAt = (row: number, column: number): Answer => {
    let usable = true
    let blank = false
    for (const input of inputs) {
      const value = input.readAt(row, column)
      if (value === undefined) usable = false
      else if (value === null && input.isRequired) blank = true
      values[input.key] = value
    }
    if (blank) return ''
    return usable ? answer(values as Values<P>) : UNUSABLE
  }
  const first = ranges[0]
  if (!first) {
    const single = answerAt(0, 0)
    if (isUnfit(single)) return refuse(single)
    return isRow(single) ? [single] : single
  }
  for (const other of ranges) {
    if (other.shape === first.shape) continue
    throw new Error(sayShapes[languageFor('', args)](name, first.key, first.shape, other.key, other.shape))
  }
  return answerRanges(ranges, (row, column) => inRange(answerAt(row, column)))
}

/**
 * Answers every cell. The same values give the same answer, and words and marks repeat down a column, so each
 * combination is answered once: cells are numbered by their value, combinations by the numbers of their parts.
 */
function answerRanges(ranges: readonly CellInput[], answerAt: (row: number, column: number) => Shown): Shown[][] {
  const [first, ...others] = ranges as readonly [CellInput, ...CellInput[]]
  const steps = others.map(input => ({ input, numbers: new Map<number, number>() }))
  const answers: Shown[] = []
  const cellAt = (row: number, column: number): Shown => {
    let combination = first.numberAt(row, column)
    for (const { input, numbers } of steps) {
      const pair = combination * MOST_CELLS + input.numberAt(row, column)
      let number = numbers.get(pair)
      if (number === undefined) {
        number = numbers.size
        numbers.set(pair, number)
      }
      combination = number
    }
    let answer = answers[combination]
    if (answer === undefined) {
      answer = answerAt(row, column)
      answers[combination] = answer
    }
    return answer
  }
  const rows: Shown[][] = []
  for (let row = 0; row < first.rows; row += 1) {
    // Most ranges are one column wide: a literal takes room for its one cell, a push for sixteen.
    const line = first.columns > 0 ? [cellAt(row, 0)] : []
    for (let column = 1; column < first.columns; column += 1) line.push(cellAt(row, column))
    rows.push(line)
  }
  return rows
}

/** More cells than a spreadsheet can have, so that a pair of numbers below it makes one number of its own. */
const MOST_CELLS = 2 ** 26

/** The sentence for an argument that can't be used, in the language of its letters. */
export function refusal(
  name: FunctionName,
  argument: string,
  value: RawCell,
  takes: Takes,
  args: readonly unknown[],
): Error {
  const text = shortName(textOf(value))
  return new Error(sayRefused[languageFor(text, args)](name, argument, text, takes))
}

function isRow(answer: Answer): answer is readonly Shown[] {
  return Array.isArray(answer)
}

function isUnfit(answer: Answer): answer is Unfit {
  return typeof answer === 'object' && 'unfit' in answer
}

function inRange(answer: Answer): Shown {
  if (typeof answer !== 'object') return answer
  return isRow(answer) ? (answer[0] ?? '') : UNUSABLE
}

/** One argument read cell by cell: a single value goes with every cell of the ranges. */
class CellInput {
  readonly grid: Grid | null
  readonly single: RawCell
  readonly rows: number
  readonly columns: number
  /** Every distinct cell by its number, and what it reads as. */
  private readonly numbers = new Map<unknown, number>()
  private readonly readings: unknown[] = []
  private readonly constant: unknown

  constructor(
    readonly key: string,
    private readonly kind: Kind<unknown>,
    readonly isRequired: boolean,
    argument: unknown,
  ) {
    this.grid = gridOf(argument)
    this.rows = this.grid?.length ?? 1
    this.columns = (this.grid ?? []).reduce((widest, row) => (row.length > widest ? row.length : widest), 0)
    this.single = this.grid ? '' : rawOf(argument)
    this.constant = this.grid ? null : this.read(this.single)
  }

  get takes(): Takes {
    return this.kind.takes
  }

  get shape(): string {
    return `${this.rows}×${this.columns}`
  }

  /** The number of a cell of the range; cells of the same value have the same. */
  numberAt(row: number, column: number): number {
    const cell = this.grid![row]![column]
    const known = this.numbers.get(cell)
    if (known !== undefined) return known
    const number = this.readings.length
    this.numbers.set(cell, number)
    this.readings.push(this.read(rawOf(cell)))
    return number
  }

  /** The value at a cell: null for blank, undefined where it can't be used. */
  readAt(row: number, column: number): unknown {
    return this.grid === null ? this.constant : this.readings[this.numberAt(row, column)]
  }

  private read(raw: RawCell): unknown {
    return isBlank(raw) ? null : this.kind.read(raw)
  }
}
