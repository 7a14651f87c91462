// What stands in a range: values, what they show, formulas, notes, and emptying them.
import { type CellPatch, patchCell } from '../workbook/cell.ts'
import { instantOf } from '../workbook/dates.ts'
import type { Cell, Scalar } from '../workbook/model.ts'
import type { Sheet } from '../workbook/workbook.ts'
import { display, showsDate } from './display.ts'
import { absent } from './exception.ts'
import { localeOf } from './locale.ts'
import { RangeAddress } from './range-address.ts'
import { writeValues } from './write.ts'

/** As scripts get it: numbers under a date format are dates in the spreadsheet's zone, errors are their code. */
export function scriptValue(sheet: Sheet, row: number, column: number): string | number | boolean | Date {
  const value: Scalar = sheet.value(row, column)
  if (typeof value === 'number') {
    const format = sheet.get(row, column)?.style?.numberFormat
    if (format !== undefined && showsDate(format)) return new Date(instantOf(value, sheet.workbook.timeZone))
    return value
  }
  return typeof value === 'object' ? value.error : value
}

export function shown(sheet: Sheet, row: number, column: number): string {
  const format = sheet.get(row, column)?.style?.numberFormat
  return display(sheet.value(row, column), format, localeOf(sheet.workbook.locale))
}

export interface ClearOptions {
  readonly contentsOnly?: boolean
  readonly formatOnly?: boolean
  readonly commentsOnly?: boolean
  readonly validationsOnly?: boolean
  readonly skipFilteredRows?: boolean
}

export abstract class RangeValues extends RangeAddress {
  getValue(): unknown {
    this.host.calculator.refresh()
    return scriptValue(this.sheet, this.area.row, this.area.column)
  }

  getValues(): unknown[][] {
    this.host.calculator.refresh()
    return this.each((row, column) => scriptValue(this.sheet, row, column))
  }

  getDisplayValue(): string {
    this.host.calculator.refresh()
    return shown(this.sheet, this.area.row, this.area.column)
  }

  getDisplayValues(): string[][] {
    this.host.calculator.refresh()
    return this.each((row, column) => shown(this.sheet, row, column))
  }

  getFormula(): string {
    return this.getFormulas()[0]![0]!
  }

  getFormulas(): string[][] {
    return this.each((row, column) => this.sheet.get(row, column)?.formula ?? '')
  }

  getNote(): string {
    return this.getNotes()[0]![0]!
  }

  getNotes(): string[][] {
    return this.each((row, column) => this.sheet.get(row, column)?.note ?? '')
  }

  isBlank(): boolean {
    this.host.calculator.refresh()
    return this.each((row, column) => this.sheet.value(row, column) === '').every(line => line.every(Boolean))
  }

  /** Every cell of the range gets the value. */
  setValue(value: unknown): this {
    const line = new Array<unknown>(this.area.columns).fill(value)
    return this.#put(new Array<unknown[]>(this.area.rows).fill(line))
  }

  setValues(values: readonly (readonly unknown[])[]): this {
    return this.#put(this.sized('setValues', values))
  }

  #put(values: readonly (readonly unknown[])[]): this {
    this.host.calculator.refresh()
    writeValues(this.sheet, this.area, values, this.host.now())
    return this
  }

  /** With or without its `=`; '' empties. */
  setFormula(formula: string): this {
    return this.patch(() => formulaPatch(formula))
  }

  setFormulas(formulas: readonly (readonly string[])[]): this {
    const sized = this.sized('setFormulas', formulas)
    return this.patch((row, column) => formulaPatch(sized[row - this.area.row]![column - this.area.column]!))
  }

  setNote(note: string | null): this {
    return this.patch(() => ({ note }))
  }

  setNotes(notes: readonly (readonly (string | null)[])[]): this {
    const sized = this.sized('setNotes', notes)
    return this.patch((row, column) => ({ note: sized[row - this.area.row]![column - this.area.column]! }))
  }

  /** [D] contents, formats and data validations, notes left; or what the options name, rules going with formats. */
  clear(options: ClearOptions = {}): this {
    if (options.skipFilteredRows) throw absent('Range.clear with skipFilteredRows')
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options
    const all = !(contentsOnly || formatOnly || commentsOnly || validationsOnly)
    return this.patch(() => ({
      ...(all || contentsOnly ? { value: '', formula: null } : {}),
      ...(all || formatOnly ? { style: null, validation: null } : {}),
      ...(commentsOnly ? { note: null } : {}),
      ...(validationsOnly ? { validation: null } : {}),
    }))
  }

  clearContent(): this {
    return this.clear({ contentsOnly: true })
  }

  /** [D] all but the number format. */
  clearFormat(): this {
    return this.patch((_, __, cell) => {
      const numberFormat = cell?.style?.numberFormat
      return { style: numberFormat === undefined ? null : { numberFormat } }
    })
  }

  clearNote(): this {
    return this.clear({ commentsOnly: true })
  }

  clearDataValidations(): this {
    return this.clear({ validationsOnly: true })
  }

  /** [D] every cell gets a check box and is reset to FALSE. */
  insertCheckboxes(checked?: unknown, unchecked?: unknown): this {
    if (checked !== undefined || unchecked !== undefined) throw absent('Range.insertCheckboxes with values of its own')
    return this.patch(() => ({ validation: { kind: 'checkbox' }, value: false, formula: null }))
  }

  removeCheckboxes(): this {
    return this.patch((_, __, cell) => {
      if (cell?.validation?.kind !== 'checkbox') return {}
      return typeof cell.value === 'boolean' ? { validation: null, value: '', formula: null } : { validation: null }
    })
  }

  check(): this {
    return this.#tick(true)
  }

  uncheck(): this {
    return this.#tick(false)
  }

  #tick(value: boolean): this {
    return this.patch((_, __, cell) => {
      // [D] cells without one are passed over.
      return cell?.validation?.kind === 'checkbox' ? { value, formula: null } : {}
    })
  }

  /** Null when some are and some are not, or where there is no check box. */
  isChecked(): boolean | null {
    this.host.calculator.refresh()
    const all = this.each((row, column) => {
      const box = this.sheet.get(row, column)?.validation?.kind === 'checkbox'
      return box ? this.sheet.value(row, column) === true : null
    }).flat()
    return all.every(one => one === all[0]) ? all[0]! : null
  }

  /** Changes every cell of the range. */
  patch(change: (row: number, column: number, cell: Cell | undefined) => CellPatch): this {
    this.sheet.write(this.area, (old, row, column) => patchCell(old, change(row, column, old)))
    return this
  }
}

function formulaPatch(formula: string): CellPatch {
  if (formula === '') return { value: '', formula: null }
  return { value: '', formula: formula.startsWith('=') ? formula : `=${formula}` }
}
