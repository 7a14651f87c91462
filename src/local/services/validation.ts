// Data validation rules and their builder.
import type { Area, Validation } from '../workbook/model.ts'
import type { Methods } from './calls.ts'
import { DataValidationCriteria, type EnumValue } from './enums.ts'
import { absent, Exception } from './exception.ts'
import type { Host } from './host.ts'
import type { Range } from './range.ts'
import { Service } from './service.ts'

/** What a rule asks for, without what it does about a breach. */
type Asked =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'listFrom'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'formula'; readonly formula: string }

interface Parts {
  readonly asked: Asked | null
  readonly strict: boolean
  readonly help: string
}

abstract class ValidationParts extends Service {
  readonly host: Host
  parts: Parts

  constructor(host: Host, parts: Parts) {
    super()
    this.host = host
    this.parts = parts
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.host, this.parts)
  }

  getAllowInvalid(): boolean {
    return !this.parts.strict
  }

  getHelpText(): string | null {
    return this.parts.help || null
  }

  getCriteriaType(): EnumValue | null {
    const { asked } = this.parts
    if (!asked) return null
    const types = DataValidationCriteria.constants
    if (asked.kind === 'list') return types.VALUE_IN_LIST
    if (asked.kind === 'listFrom') return types.VALUE_IN_RANGE
    if (asked.kind === 'checkbox') return types.CHECKBOX
    if (asked.kind === 'date') return types.DATE_IS_VALID_DATE
    if (asked.kind === 'formula') return types.CUSTOM_FORMULA
    if (asked.max === Number.POSITIVE_INFINITY) return types.NUMBER_GREATER_THAN_OR_EQUAL_TO
    if (asked.min === Number.NEGATIVE_INFINITY) return types.NUMBER_LESS_THAN_OR_EQUAL_TO
    return asked.min === asked.max ? types.NUMBER_EQUAL_TO : types.NUMBER_BETWEEN
  }

  /** A list comes with whether it shows a dropdown, as in Google. */
  getCriteriaValues(): unknown[] {
    const { asked } = this.parts
    if (!asked || asked.kind === 'checkbox' || asked.kind === 'date') return []
    if (asked.kind === 'list') return [[...asked.values], true]
    if (asked.kind === 'formula') return [asked.formula]
    if (asked.kind === 'number') return [...new Set([asked.min, asked.max])].filter(Number.isFinite)
    throw absent('DataValidation.getCriteriaValues of a list in a range')
  }
}

export class DataValidation extends ValidationParts implements Methods<'DataValidation'> {
  readonly service = 'DataValidation'

  /** As the workbook keeps it. */
  stored(): Validation {
    const { asked, strict, help } = this.parts
    if (!asked) throw new Exception('A data validation rule needs a criteria.')
    return asked.kind === 'checkbox' ? asked : { ...asked, strict, help }
  }
}

export function validationOf(host: Host, rule: Validation): DataValidation {
  if (rule.kind === 'checkbox') return new DataValidation(host, { asked: rule, strict: true, help: '' })
  const { strict, help, ...asked } = rule
  return new DataValidation(host, { asked, strict, help })
}

export class DataValidationBuilder extends ValidationParts implements Methods<'DataValidationBuilder'> {
  readonly service = 'DataValidationBuilder'

  /** [D] Invalid data is let in, with a warning, until told otherwise. */
  constructor(host: Host, parts: Parts = { asked: null, strict: false, help: '' }) {
    super(host, parts)
  }

  build(): DataValidation {
    return new DataValidation(this.host, this.parts)
  }

  requireValueInList(values: readonly unknown[], showDropdown = true): this {
    if (!showDropdown) throw absent('DataValidationBuilder.requireValueInList without a dropdown')
    return this.#ask({ kind: 'list', values: values.map(String) })
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    if (!showDropdown) throw absent('DataValidationBuilder.requireValueInRange without a dropdown')
    return this.#ask({ kind: 'listFrom', sheet: range.sheet.name, area: range.area })
  }

  requireCheckbox(checked?: unknown, unchecked?: unknown): this {
    if (checked !== undefined || unchecked !== undefined) throw absent('checkboxes with values of their own')
    return this.#ask({ kind: 'checkbox' })
  }

  requireDate(): this {
    return this.#ask({ kind: 'date' })
  }

  requireNumberBetween(min: number, max: number): this {
    return this.#ask({ kind: 'number', min, max })
  }

  requireNumberGreaterThanOrEqualTo(min: number): this {
    return this.#ask({ kind: 'number', min, max: Number.POSITIVE_INFINITY })
  }

  requireNumberLessThanOrEqualTo(max: number): this {
    return this.#ask({ kind: 'number', min: Number.NEGATIVE_INFINITY, max })
  }

  requireNumberEqualTo(number: number): this {
    return this.#ask({ kind: 'number', min: number, max: number })
  }

  requireFormulaSatisfied(formula: string): this {
    return this.#ask({ kind: 'formula', formula })
  }

  setAllowInvalid(allow: boolean): this {
    this.parts = { ...this.parts, strict: !allow }
    return this
  }

  setHelpText(help: string): this {
    this.parts = { ...this.parts, help }
    return this
  }

  #ask(asked: Asked): this {
    this.parts = { ...this.parts, asked }
    return this
  }
}
