// Which cells the conditional formats of a sheet colour, kept by row so that an edit asks again only for what it touched.

import type { CustomFunction } from '../formulas/custom.ts'
import { evaluate } from '../formulas/evaluation.ts'
import { textsOf } from '../formulas/formats.ts'
import { readTree } from '../formulas/formula.ts'
import { DateNumber, isMatrix, type Matrix, Reference, type Single, type Value } from '../formulas/values.ts'
import { showsDate } from '../services/display.ts'
import type { Area, ConditionalFormat, Style } from '../workbook/model.ts'
import { offsetReferences, rewriteReferences } from '../workbook/references.ts'
import type { Sheet, SheetState } from '../workbook/workbook.ts'

/** The serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569

interface Rule {
  readonly format: ConditionalFormat
  /** It looks at single cells of its own row and at nothing else, so its answer holds for as long as the row does. */
  readonly steady: boolean
  readonly known: Map<
    number,
    { readonly cells: unknown; readonly spilled: unknown; readonly day: number; readonly met: boolean }
  >
}

/** Depends on where it stands in ways that moving what it reads does not follow. */
const PLACED = /\b(ROWS?|COLUMNS?|INDIRECT|OFFSET|RAND|RANDBETWEEN|CELL|ADDRESS)\s*\(/i

export class ConditionalLooks {
  readonly #functions: ReadonlyMap<string, CustomFunction>
  readonly #today: () => number
  readonly #rules = new Map<
    number,
    { readonly formats: readonly ConditionalFormat[]; readonly rules: readonly Rule[] }
  >()

  /** `today` gives the serial number of the day. */
  constructor(functions: ReadonlyMap<string, CustomFunction>, today: () => number) {
    this.#functions = functions
    this.#today = today
  }

  /** The looks that conditions add, by row and column; a row without any is undefined. Compute values first. */
  of(sheet: Sheet, state: SheetState): readonly (readonly (Style | undefined)[] | undefined)[] {
    const looks: (Style | undefined)[][] = []
    const day = this.#today()
    for (const rule of this.#rulesOf(sheet)) {
      const { areas, style } = rule.format
      for (const area of areas) {
        const lastRow = Math.min(area.row + area.rows, sheet.rowCount)
        for (let row = area.row; row < lastRow; row++) {
          for (let column = area.column; column < area.column + area.columns; column++) {
            if (!this.#met(rule, sheet, state, row, column, day)) {
              // The other columns of the row would answer alike.
              if (rule.steady) break
              continue
            }
            const line = looks[row] ?? []
            looks[row] = line
            // The first rule that is met wins the cell.
            line[column] ??= style
          }
        }
      }
    }
    return looks
  }

  #rulesOf(sheet: Sheet): readonly Rule[] {
    const formats = sheet.conditionalFormats
    const known = this.#rules.get(sheet.id)
    if (known?.formats === formats) return known.rules
    const rules = formats.map((format, index) => {
      const old = known?.rules[index]
      return old && JSON.stringify(old.format) === JSON.stringify(format)
        ? { ...old, format }
        : { format, steady: isSteady(format), known: new Map() }
    })
    this.#rules.set(sheet.id, { formats, rules })
    return rules
  }

  #met(rule: Rule, sheet: Sheet, state: SheetState, row: number, column: number, day: number): boolean {
    if (!rule.steady) return this.#ask(rule, sheet, row, column, day)
    const cells = state.cells[row]
    const spilled = state.spilled[row]
    const known = rule.known.get(row)
    if (known && known.cells === cells && known.spilled === spilled && known.day === day) return known.met
    const met = this.#ask(rule, sheet, row, column, day)
    rule.known.set(row, { cells, spilled, day, met })
    return met
  }

  #ask(rule: Rule, sheet: Sheet, row: number, column: number, day: number): boolean {
    const first = rule.format.areas[0]!
    const down = row - first.row
    const { formula } = rule.format
    const tree = readTree(rule.steady ? formula : offsetReferences(formula, down, column - first.column))
    if (!tree) return false
    const read = ({ sheet: from, area }: Reference): Matrix =>
      readArea(from, rule.steady ? { ...area, row: area.row + down } : area)
    const value = evaluate(tree, {
      around: {
        workbook: sheet.workbook,
        customFunctions: this.#functions,
        today: () => day,
        texts: textsOf(sheet.workbook.locale, yearOf(day)),
      },
      sheet,
      row,
      column,
      arrays: false,
      names: new Map(),
      read,
    })
    return isTrue(value, read)
  }
}

function yearOf(serial: number): number {
  return new Date((serial - UNIX_EPOCH) * 86_400_000).getUTCFullYear()
}

function isTrue(value: Value, read: (reference: Reference) => Matrix): boolean {
  const whole = value instanceof Reference ? read(value) : value
  const single = isMatrix(whole) ? whole[0]![0]! : whole
  return single === true || (typeof single === 'number' && single !== 0)
}

function isSteady({ formula, areas }: ConditionalFormat): boolean {
  const row = areas[0]!.row
  let steady = !PLACED.test(formula) && !JSON.stringify(readTree(formula)).includes('"kind":"name"')
  rewriteReferences(formula, found => {
    const single = found.row === found.lastRow && found.column === found.lastColumn
    if (!single || found.sheet !== null || found.fixed.row || !found.fixed.column || found.row !== row) steady = false
    return found
  })
  return steady
}

function readArea(sheet: Sheet, area: Area): Matrix {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => readSingle(sheet, area.row + row, area.column + column)),
  )
}

function readSingle(sheet: Sheet, row: number, column: number): Single {
  const value = sheet.value(row, column)
  if (value === '') return null
  if (typeof value !== 'number') return value
  const format = sheet.get(row, column)?.style?.numberFormat
  return format !== undefined && showsDate(format) ? new DateNumber(value, format) : value
}
