// Puts values into cells as Sheets takes them from a script or a person: parsed, dated, held against the cells' rules.
import { formatArea } from '../workbook/a1.ts'
import { patchCell, StyleChanges } from '../workbook/cell.ts'
import { serialOf } from '../workbook/dates.ts'
import type { Area, Cell, Validation } from '../workbook/model.ts'
import type { Sheet } from '../workbook/workbook.ts'
import { display } from './display.ts'
import { absent, Exception } from './exception.ts'
import { type Input, readInput } from './input.ts'
import { type Locale, localeOf } from './locale.ts'

const MAX_TEXT = 50_000

/** Writes one value a cell, all or nothing. `now` dates what is typed without a year. Throws in Google's words. */
export function writeValues(sheet: Sheet, area: Area, values: readonly (readonly unknown[])[], now: number): void {
  const { locale: name, timeZone } = sheet.workbook
  const locale = localeOf(name)
  const year = new Date(now).getUTCFullYear()
  const words = new ListWords(sheet, locale)
  const inputs: Input[][] = []
  for (let r = 0; r < area.rows; r++) {
    const line: Input[] = []
    for (let c = 0; c < area.columns; c++) {
      const cell = sheet.get(area.row + r, area.column + c)
      const input = toInput(values[r]![c], locale, year, timeZone, cell)
      if (cell?.validation) check(cell.validation, input, words, locale, area.row + r, area.column + c)
      line.push(input)
    }
    inputs.push(line)
  }
  const styles = new StyleChanges((numberFormat: string) => ({ numberFormat }))
  sheet.write(area, (old, row, column) => {
    const input = inputs[row - area.row]![column - area.column]!
    if (typeof input !== 'object') {
      if (!old) return input === '' ? undefined : { value: input }
      return old.value === input && old.formula === undefined ? old : patchCell(old, { value: input, formula: null })
    }
    if ('formula' in input) return patchCell(old, { value: '', formula: input.formula })
    const { value, format } = input
    if (old?.style?.numberFormat !== undefined) return patchCell(old, { value, formula: null })
    return patchCell(old, { value, formula: null, style: styles.of(format, old?.style) })
  })
}

function toInput(value: unknown, locale: Locale, year: number, zone: string, cell: Cell | undefined): Input {
  switch (typeof value) {
    case 'string':
      if (value.length > MAX_TEXT) {
        throw new Exception('Your input contains more than the maximum of 50000 characters in a single cell.')
      }
      return readInput(value, locale, year, cell?.style?.numberFormat === '@')
    case 'number':
      if (!Number.isFinite(value)) throw absent(`writing ${value} into a cell`)
      return value
    case 'boolean':
      return value
  }
  if (value === null) return ''
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw absent('writing an invalid Date into a cell')
    const serial = serialOf(value.getTime(), zone)
    const day = locale.dateFormat
    return { value: serial, format: Number.isInteger(serial) ? day : `${day} h:mm:ss` }
  }
  // Google writes the text of Java's or JavaScript's object, which nobody wants.
  throw absent(`writing ${value === undefined ? 'undefined' : 'an object'} into a cell`)
}

/** [C] A strict rule refuses what a script writes too. A checkbox takes what its boxes stand for. */
function check(rule: Validation, input: Input, words: ListWords, locale: Locale, row: number, column: number): void {
  if (rule.kind === 'formula' || rule.kind === 'checkbox' || !rule.strict) return
  if (input === '' || (typeof input === 'object' && 'formula' in input)) return
  const value = typeof input === 'object' ? input.value : input
  const fits =
    rule.kind === 'date'
      ? typeof value === 'number'
      : rule.kind === 'number'
        ? typeof value === 'number' && value >= rule.min && value <= rule.max
        : words.of(rule).has(display(value, undefined, locale))
  if (fits) return
  const at = formatArea({ row, column, rows: 1, columns: 1 })
  const hint = rule.kind === 'list' ? ` Please enter one of the following values: ${rule.values.join(', ')}.` : ''
  throw new Exception(`The data you entered in cell ${at} violates the data validation rules set on this cell.${hint}`)
}

/** What the lists of one write allow, each list read once. */
class ListWords {
  readonly #sheet: Sheet
  readonly #locale: Locale
  readonly #known = new Map<Validation, ReadonlySet<string>>()

  constructor(sheet: Sheet, locale: Locale) {
    this.#sheet = sheet
    this.#locale = locale
  }

  of(rule: Extract<Validation, { kind: 'list' | 'listFrom' }>): ReadonlySet<string> {
    let words = this.#known.get(rule)
    if (!words) {
      words = new Set(rule.kind === 'list' ? rule.values : this.#read(rule))
      this.#known.set(rule, words)
    }
    return words
  }

  #read({ sheet: name, area }: Extract<Validation, { kind: 'listFrom' }>): string[] {
    const source = this.#sheet.workbook.sheet(name)
    const words: string[] = []
    for (let row = area.row; source && row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const format = source.get(row, column)?.style?.numberFormat
        const word = display(source.value(row, column), format, this.#locale)
        if (word !== '') words.push(word)
      }
    }
    return words
  }
}
