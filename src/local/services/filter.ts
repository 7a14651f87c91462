// The filter of a sheet, its criteria, and which rows they hide.
import { contains } from '../workbook/a1.ts'
import type { FilterCriteria as Stored } from '../workbook/filter.ts'
import { sortArea } from '../workbook/sort.ts'
import type { Sheet as ModelSheet } from '../workbook/workbook.ts'
import type { Methods } from './calls.ts'
import { BooleanCriteria, type EnumValue } from './enums.ts'
import { Exception } from './exception.ts'
import type { Host } from './host.ts'
import { Range } from './range.ts'
import { shown } from './range-values.ts'
import { Service } from './service.ts'

export class Filter extends Service implements Methods<'Filter'> {
  readonly service = 'Filter'
  readonly #host: Host
  readonly #sheet: ModelSheet

  constructor(host: Host, sheet: ModelSheet) {
    super()
    this.#host = host
    this.#sheet = sheet
  }

  get #stored() {
    const { filter } = this.#sheet
    if (!filter) throw new Exception('The filter no longer exists.')
    return filter
  }

  getRange(): Range {
    return new Range(this.#host, this.#sheet, this.#stored.area)
  }

  /** By the column's number in the sheet. */
  setColumnFilterCriteria(column: number, criteria: FilterCriteria | null): this {
    this.#check(column)
    this.#sheet.filter = this.#stored.with(column - 1, criteria?.stored ?? null)
    return this
  }

  getColumnFilterCriteria(column: number): FilterCriteria | null {
    this.#check(column)
    const criteria = this.#stored.criteria.get(column - 1)
    return criteria ? new FilterCriteria(criteria) : null
  }

  removeColumnFilterCriteria(column: number): this {
    return this.setColumnFilterCriteria(column, null)
  }

  remove(): void {
    this.#sheet.filter = null
  }

  /** The rows below the heading row. */
  sort(column: number, ascending: boolean): this {
    this.#check(column)
    const { area } = this.#stored
    this.#host.calculator.refresh()
    sortArea(this.#sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, [{ column: column - 1, ascending }])
    return this
  }

  #check(column: number): void {
    if (!contains(this.#stored.area, this.#stored.area.row, column - 1)) {
      throw new Exception('The column is outside the range of the filter.')
    }
  }
}

/** Whether the sheet's filter hides the row, counted from 0. Compute values first. */
export function hiddenByFilter(sheet: ModelSheet, row: number): boolean {
  const { filter } = sheet
  if (!filter || row <= filter.area.row || row >= filter.area.row + filter.area.rows) return false
  return [...filter.criteria].some(([column, { hiddenValues, condition }]) => {
    if (hiddenValues.includes(shown(sheet, row, column))) return true
    return condition !== null && !satisfies(sheet, row, column, condition)
  })
}

function satisfies(
  sheet: ModelSheet,
  row: number,
  column: number,
  condition: NonNullable<Stored['condition']>,
): boolean {
  const value = sheet.value(row, column)
  const text = shown(sheet, row, column).toLowerCase()
  const wanted = condition.values[0]
  const words = String(wanted).toLowerCase()
  const number = typeof value === 'number' && typeof wanted === 'number'
  const tests: Readonly<Record<string, boolean>> = {
    CELL_EMPTY: value === '',
    CELL_NOT_EMPTY: value !== '',
    TEXT_EQUAL_TO: text === words,
    TEXT_CONTAINS: text.includes(words),
    TEXT_DOES_NOT_CONTAIN: !text.includes(words),
    NUMBER_EQUAL_TO: number && value === wanted,
    NUMBER_NOT_EQUAL_TO: number && value !== wanted,
    NUMBER_GREATER_THAN: number && value > wanted,
    NUMBER_GREATER_THAN_OR_EQUAL_TO: number && value >= wanted,
    NUMBER_LESS_THAN: number && value < wanted,
    NUMBER_LESS_THAN_OR_EQUAL_TO: number && value <= wanted,
  }
  return tests[condition.type] ?? false
}

abstract class CriteriaParts extends Service {
  stored: Stored

  constructor(stored: Stored) {
    super()
    this.stored = stored
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.stored)
  }

  getCriteriaType(): EnumValue | null {
    const type = this.stored.condition?.type
    return type === undefined ? null : BooleanCriteria.constants[type as keyof typeof BooleanCriteria.constants]
  }

  getCriteriaValues(): (string | number)[] {
    return [...(this.stored.condition?.values ?? [])]
  }

  getHiddenValues(): string[] {
    return [...this.stored.hiddenValues]
  }
}

export class FilterCriteria extends CriteriaParts implements Methods<'FilterCriteria'> {
  readonly service = 'FilterCriteria'
}

export class FilterCriteriaBuilder extends CriteriaParts implements Methods<'FilterCriteriaBuilder'> {
  readonly service = 'FilterCriteriaBuilder'

  constructor(stored: Stored = { hiddenValues: [], condition: null }) {
    super(stored)
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.stored)
  }

  setHiddenValues(values: readonly string[]): this {
    this.stored = { hiddenValues: values.map(String), condition: null }
    return this
  }

  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY')
  }

  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY')
  }

  whenTextEqualTo(text: string): this {
    return this.#when('TEXT_EQUAL_TO', text)
  }

  whenTextContains(text: string): this {
    return this.#when('TEXT_CONTAINS', text)
  }

  whenTextDoesNotContain(text: string): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text)
  }

  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', number)
  }

  whenNumberNotEqualTo(number: number): this {
    return this.#when('NUMBER_NOT_EQUAL_TO', number)
  }

  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', number)
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number)
  }

  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', number)
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number)
  }

  #when(type: string, ...values: (string | number)[]): this {
    this.stored = { hiddenValues: [], condition: { type, values } }
    return this
  }
}
