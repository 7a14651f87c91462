// Conditional format rules by formula, and their builder.
import { patchStyle, type StylePatch } from '../workbook/cell.ts'
import type { ConditionalFormat, Style } from '../workbook/model.ts'
import type { Sheet as ModelSheet } from '../workbook/workbook.ts'
import type { Methods } from './calls.ts'
import { readColor } from './colors.ts'
import { BooleanCriteria, type EnumValue } from './enums.ts'
import { Exception } from './exception.ts'
import type { Host } from './host.ts'
import { Range } from './range.ts'
import { Service } from './service.ts'

interface Parts {
  readonly ranges: readonly Range[]
  readonly formula: string | null
  readonly style: Style
}

abstract class RuleParts extends Service {
  parts: Parts

  constructor(parts: Parts) {
    super()
    this.parts = parts
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.parts)
  }

  getRanges(): Range[] {
    return [...this.parts.ranges]
  }

  getBooleanCondition(): BooleanCondition | null {
    const { formula, style } = this.parts
    return formula === null ? null : new BooleanCondition(formula, style)
  }
}

export class ConditionalFormatRule extends RuleParts implements Methods<'ConditionalFormatRule'> {
  readonly service = 'ConditionalFormatRule'

  /** As the sheet keeps it. Throws where a range lies on another sheet. */
  stored(sheet: ModelSheet): ConditionalFormat {
    const { ranges, formula, style } = this.parts
    if (ranges.some(range => range.sheet !== sheet)) {
      throw new Exception('The range of a conditional format rule must be on the sheet that has the rule.')
    }
    return { areas: ranges.map(range => range.area), formula: formula!, style }
  }
}

export function ruleOf(host: Host, sheet: ModelSheet, stored: ConditionalFormat): ConditionalFormatRule {
  const ranges = stored.areas.map(area => new Range(host, sheet, area))
  return new ConditionalFormatRule({ ranges, formula: stored.formula, style: stored.style })
}

export class ConditionalFormatRuleBuilder extends RuleParts implements Methods<'ConditionalFormatRuleBuilder'> {
  readonly service = 'ConditionalFormatRuleBuilder'

  constructor(parts: Parts = { ranges: [], formula: null, style: {} }) {
    super(parts)
  }

  build(): ConditionalFormatRule {
    const { ranges, formula } = this.parts
    if (ranges.length === 0) throw new Exception('Conditional format rule must have at least one range.')
    if (formula === null) throw new Exception('Conditional format rule must have a condition.')
    return new ConditionalFormatRule(this.parts)
  }

  setRanges(ranges: readonly Range[]): this {
    this.parts = { ...this.parts, ranges }
    return this
  }

  /** Relative to the first cell of the first range. */
  whenFormulaSatisfied(formula: string): this {
    this.parts = { ...this.parts, formula }
    return this
  }

  setBackground(color: string | null): this {
    return this.#look({ background: readColor(color) })
  }

  setFontColor(color: string | null): this {
    return this.#look({ color: readColor(color) })
  }

  setBold(bold: boolean | null): this {
    return this.#look({ bold: bold ?? undefined })
  }

  setItalic(italic: boolean | null): this {
    return this.#look({ italic: italic ?? undefined })
  }

  setUnderline(underline: boolean | null): this {
    return this.#look({ underline: underline ?? undefined })
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.#look({ strikethrough: strikethrough ?? undefined })
  }

  #look(patch: StylePatch): this {
    this.parts = { ...this.parts, style: patchStyle(this.parts.style, patch) ?? {} }
    return this
  }
}

class BooleanCondition extends Service implements Methods<'BooleanCondition'> {
  readonly service = 'BooleanCondition'
  readonly #formula: string
  readonly #style: Style

  constructor(formula: string, style: Style) {
    super()
    this.#formula = formula
    this.#style = style
  }

  getCriteriaType(): EnumValue {
    return BooleanCriteria.constants.CUSTOM_FORMULA
  }

  getCriteriaValues(): string[] {
    return [this.#formula]
  }

  getBackground(): string | null {
    return this.#style.background ?? null
  }

  getFontColor(): string | null {
    return this.#style.color ?? null
  }

  getBold(): boolean | null {
    return this.#style.bold ?? null
  }

  getItalic(): boolean | null {
    return this.#style.italic ?? null
  }

  getUnderline(): boolean | null {
    return this.#style.underline ?? null
  }

  getStrikethrough(): boolean | null {
    return this.#style.strikethrough ?? null
  }
}
