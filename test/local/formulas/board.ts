// A small workbook with a calculator, filled and read by A1 notation.
import { parseDay } from '../../../src/core/domain/day.ts'
import { createCalculator } from '../../../src/local/formulas/calculator.ts'
import type { CustomFunction } from '../../../src/local/formulas/custom.ts'
import { parseReference } from '../../../src/local/workbook/a1.ts'
import type { Area, Scalar } from '../../../src/local/workbook/model.ts'
import { type Sheet, Workbook } from '../../../src/local/workbook/workbook.ts'

export type Input = string | number | boolean | null

/** A Monday. */
export const TODAY = '2026-11-23'

export class Board {
  readonly workbook: Workbook
  readonly sheet: Sheet
  readonly functions = new Map<string, CustomFunction>()
  today = TODAY
  readonly #calculator

  constructor(rows = 20, columns = 10, timeZone = 'Etc/UTC', locale = 'en_US') {
    this.workbook = new Workbook({ timeZone, locale })
    this.sheet = this.workbook.addSheet('Main', { rows, columns })
    this.#calculator = createCalculator(this.workbook, this.functions, () => parseDay(this.today)!)
  }

  refresh(): void {
    this.#calculator.refresh()
  }

  area(a1: string): { readonly sheet: Sheet; readonly area: Area } {
    let sheet = this.sheet
    const found = parseReference(a1, name => {
      sheet = name === null ? this.sheet : this.workbook.sheet(name)!
      return { rows: sheet.rowCount, columns: sheet.columnCount }
    })
    return { sheet, area: found!.area }
  }

  /** Puts rows of values from a cell on; a text with a leading `=` is a formula, null empties the cell. */
  put(a1: string, ...rows: readonly (readonly Input[])[]): this {
    const { sheet, area } = this.area(a1)
    for (const [r, row] of rows.entries()) {
      for (const [c, input] of row.entries()) {
        const style = sheet.get(area.row + r, area.column + c)?.style
        const cell =
          typeof input === 'string' && input.startsWith('=') ? { value: '', formula: input } : { value: input ?? '' }
        const filled = input !== null || style ? { ...cell, ...(style && { style }) } : undefined
        sheet.set(area.row + r, area.column + c, filled)
      }
    }
    return this
  }

  format(a1: string, numberFormat: string): this {
    const { sheet, area } = this.area(a1)
    sheet.write(area, old => ({ value: '', ...old, style: { numberFormat } }))
    return this
  }

  /** What a cell shows; an error as its code. */
  value(a1: string): string | number | boolean {
    const raw = this.raw(a1)
    return typeof raw === 'object' ? raw.error : raw
  }

  raw(a1: string): Scalar {
    this.refresh()
    const { sheet, area } = this.area(a1)
    return sheet.value(area.row, area.column)
  }

  message(a1: string): string {
    const raw = this.raw(a1)
    return typeof raw === 'object' ? raw.message : ''
  }

  values(a1: string): (string | number | boolean)[][] {
    this.refresh()
    const { sheet, area } = this.area(a1)
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => {
        const raw = sheet.value(area.row + r, area.column + c)
        return typeof raw === 'object' ? raw.error : raw
      }),
    )
  }

  column(a1: string): (string | number | boolean)[] {
    return this.values(a1).map(row => row[0]!)
  }

  /** What a formula gives in J1, and around it where it spills. */
  result(formula: string): string | number | boolean {
    return this.put('J1', [formula]).value('J1')
  }
}
