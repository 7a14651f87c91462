// Several ranges that are changed by one call.
import type { Methods } from './calls.ts'
import type { EnumValue } from './enums.ts'
import type { Range } from './range.ts'
import type { ClearOptions } from './range-values.ts'
import { Service } from './service.ts'

export class RangeList extends Service implements Methods<'RangeList'> {
  readonly service = 'RangeList'
  readonly #ranges: readonly Range[]

  constructor(ranges: readonly Range[]) {
    super()
    this.#ranges = ranges
  }

  getRanges(): Range[] {
    return [...this.#ranges]
  }

  activate = () => this.#each(range => range.activate())
  setValue = (value: unknown) => this.#each(range => range.setValue(value))
  setFormula = (formula: string) => this.#each(range => range.setFormula(formula))
  setNote = (note: string | null) => this.#each(range => range.setNote(note))
  clear = (options?: ClearOptions) => this.#each(range => range.clear(options))
  clearContent = () => this.#each(range => range.clearContent())
  clearFormat = () => this.#each(range => range.clearFormat())
  clearNote = () => this.#each(range => range.clearNote())
  clearDataValidations = () => this.#each(range => range.clearDataValidations())
  breakApart = () => this.#each(range => range.breakApart())
  check = () => this.#each(range => range.check())
  uncheck = () => this.#each(range => range.uncheck())
  insertCheckboxes = (checked?: unknown, unchecked?: unknown) =>
    this.#each(range => range.insertCheckboxes(checked, unchecked))
  removeCheckboxes = () => this.#each(range => range.removeCheckboxes())
  setBackground = (color: string | null) => this.#each(range => range.setBackground(color))
  setFontColor = (color: string | null) => this.#each(range => range.setFontColor(color))
  setFontFamily = (family: string | null) => this.#each(range => range.setFontFamily(family))
  setFontLine = (line: string | null) => this.#each(range => range.setFontLine(line))
  setFontSize = (size: number) => this.#each(range => range.setFontSize(size))
  setFontStyle = (style: string | null) => this.#each(range => range.setFontStyle(style))
  setFontWeight = (weight: string | null) => this.#each(range => range.setFontWeight(weight))
  setHorizontalAlignment = (alignment: string | null) => this.#each(range => range.setHorizontalAlignment(alignment))
  setVerticalAlignment = (alignment: string | null) => this.#each(range => range.setVerticalAlignment(alignment))
  setWrap = (on: boolean) => this.#each(range => range.setWrap(on))
  setWrapStrategy = (strategy: EnumValue) => this.#each(range => range.setWrapStrategy(strategy))
  setNumberFormat = (format: string) => this.#each(range => range.setNumberFormat(format))
  setBorder = (...args: Parameters<Range['setBorder']>) => this.#each(range => range.setBorder(...args))

  #each(change: (range: Range) => void): this {
    for (const range of this.#ranges) change(range)
    return this
  }
}
