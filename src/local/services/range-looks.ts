// How a range looks: number formats, fonts, colours, alignment, wrapping, borders.
import { StyleChanges, type StylePatch } from '../workbook/cell.ts'
import type { Style } from '../workbook/model.ts'
import { readColor } from './colors.ts'
import { type EnumValue, WrapStrategy } from './enums.ts'
import { absent, Exception } from './exception.ts'
import { RangeValues } from './range-values.ts'

type Matrix<T> = readonly (readonly T[])[]

/** [C] what a cell without a format of its own answers. */
const AUTOMATIC = '0.###############'

const numberFormat = (format: string): StylePatch => ({
  numberFormat: format === AUTOMATIC || format === 'General' || format === '' ? undefined : format,
})
const background = (color: string | null): StylePatch => ({ background: readColor(color) })
const fontColor = (color: string | null): StylePatch => ({ color: readColor(color) })
const fontFamily = (family: string | null): StylePatch => ({ fontFamily: family ?? undefined })
const fontSize = (size: number): StylePatch => ({ fontSize: size })
const fontWeight = (weight: string | null): StylePatch => ({ bold: pick(weight, { bold: true, normal: undefined }) })
const fontStyle = (style: string | null): StylePatch => ({ italic: pick(style, { italic: true, normal: undefined }) })
const fontLine = (line: string | null): StylePatch => ({
  underline: pick(line, { underline: true, 'line-through': undefined, none: undefined }),
  strikethrough: line === 'line-through' ? true : undefined,
})
const horizontal = (alignment: string | null): StylePatch => ({
  horizontal: pick(alignment, { left: 'left', center: 'center', right: 'right', normal: undefined } as const),
})
const vertical = (alignment: string | null): StylePatch => ({
  vertical: pick(alignment, { top: 'top', middle: 'middle', bottom: 'bottom' } as const),
})
const wrap = (on: boolean): StylePatch => ({ wrap: on ? 'wrap' : 'overflow' })
const wrapStrategy = (strategy: EnumValue): StylePatch => ({
  wrap: pick(strategy.label, { WRAP: 'wrap', OVERFLOW: 'overflow', CLIP: 'clip' } as const),
})

/** Null is the default. Throws for a word that Sheets does not know. */
function pick<K extends string, T>(word: string | null, choices: Readonly<Record<K, T>>): T | undefined {
  if (word === null) return undefined
  if (!Object.hasOwn(choices, word)) throw new Exception(`Invalid argument: ${word}`)
  return choices[word as K]
}

export abstract class RangeLooks extends RangeValues {
  setNumberFormat(format: string): this {
    return this.#one(numberFormat(format))
  }

  setNumberFormats(formats: Matrix<string>): this {
    return this.#many('setNumberFormats', formats, numberFormat)
  }

  setBackground(color: string | null): this {
    return this.#one(background(color))
  }

  setBackgrounds(colors: Matrix<string | null>): this {
    return this.#many('setBackgrounds', colors, background)
  }

  setFontColor(color: string | null): this {
    return this.#one(fontColor(color))
  }

  setFontColors(colors: Matrix<string | null>): this {
    return this.#many('setFontColors', colors, fontColor)
  }

  setFontFamily(family: string | null): this {
    return this.#one(fontFamily(family))
  }

  setFontFamilies(families: Matrix<string | null>): this {
    return this.#many('setFontFamilies', families, fontFamily)
  }

  setFontSize(size: number): this {
    return this.#one(fontSize(size))
  }

  setFontSizes(sizes: Matrix<number>): this {
    return this.#many('setFontSizes', sizes, fontSize)
  }

  setFontWeight(weight: string | null): this {
    return this.#one(fontWeight(weight))
  }

  setFontWeights(weights: Matrix<string | null>): this {
    return this.#many('setFontWeights', weights, fontWeight)
  }

  setFontStyle(style: string | null): this {
    return this.#one(fontStyle(style))
  }

  setFontStyles(styles: Matrix<string | null>): this {
    return this.#many('setFontStyles', styles, fontStyle)
  }

  setFontLine(line: string | null): this {
    return this.#one(fontLine(line))
  }

  setFontLines(lines: Matrix<string | null>): this {
    return this.#many('setFontLines', lines, fontLine)
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.#one(horizontal(alignment))
  }

  setHorizontalAlignments(alignments: Matrix<string | null>): this {
    return this.#many('setHorizontalAlignments', alignments, horizontal)
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.#one(vertical(alignment))
  }

  setVerticalAlignments(alignments: Matrix<string | null>): this {
    return this.#many('setVerticalAlignments', alignments, vertical)
  }

  setWrap(on: boolean): this {
    return this.#one(wrap(on))
  }

  setWraps(all: Matrix<boolean>): this {
    return this.#many('setWraps', all, wrap)
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.#one(wrapStrategy(strategy))
  }

  setWrapStrategies(strategies: Matrix<EnumValue>): this {
    return this.#many('setWrapStrategies', strategies, wrapStrategy)
  }

  getNumberFormat() {
    return this.getNumberFormats()[0]![0]!
  }

  getNumberFormats() {
    return this.#looks(style => style?.numberFormat ?? AUTOMATIC)
  }

  getBackground() {
    return this.getBackgrounds()[0]![0]!
  }

  getBackgrounds() {
    return this.#looks(style => style?.background ?? '#ffffff')
  }

  getFontFamily() {
    return this.getFontFamilies()[0]![0]!
  }

  getFontFamilies() {
    return this.#looks(style => style?.fontFamily ?? 'Arial')
  }

  getFontSize() {
    return this.getFontSizes()[0]![0]!
  }

  getFontSizes() {
    return this.#looks(style => style?.fontSize ?? 10)
  }

  getFontWeight() {
    return this.getFontWeights()[0]![0]!
  }

  getFontWeights() {
    return this.#looks(style => (style?.bold ? 'bold' : 'normal'))
  }

  getFontStyle() {
    return this.getFontStyles()[0]![0]!
  }

  getFontStyles() {
    return this.#looks(style => (style?.italic ? 'italic' : 'normal'))
  }

  getFontLine() {
    return this.getFontLines()[0]![0]!
  }

  getFontLines() {
    return this.#looks(style => (style?.underline ? 'underline' : style?.strikethrough ? 'line-through' : 'none'))
  }

  getHorizontalAlignment() {
    return this.getHorizontalAlignments()[0]![0]!
  }

  getHorizontalAlignments() {
    return this.#looks(style => style?.horizontal ?? 'general')
  }

  getVerticalAlignment() {
    return this.getVerticalAlignments()[0]![0]!
  }

  getVerticalAlignments() {
    return this.#looks(style => style?.vertical ?? 'bottom')
  }

  getWrap() {
    return this.getWraps()[0]![0]!
  }

  getWraps() {
    return this.#looks(style => style?.wrap === 'wrap')
  }

  getWrapStrategy() {
    return this.getWrapStrategies()[0]![0]!
  }

  getWrapStrategies() {
    return this.#looks(
      style =>
        WrapStrategy.constants[
          ({ wrap: 'WRAP', clip: 'CLIP', overflow: 'OVERFLOW' } as const)[style?.wrap ?? 'overflow']
        ],
    )
  }

  /** Null leaves a side as it is, false takes its line away. Vertical and horizontal are the lines inside the range. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    inside: boolean | null,
    between: boolean | null,
    color: string | null = null,
    style: EnumValue | null = null,
  ): this {
    if (style && style.label !== 'SOLID') throw absent(`BorderStyle.${style.label}`)
    const line = readColor(color) ?? '#000000'
    const { row, column, rows, columns } = this.area
    // Which sides of a cell get or lose their line, as one letter each.
    const sides = (r: number, c: number) =>
      [
        r === row ? top : between,
        r === row + rows - 1 ? bottom : between,
        c === column ? left : inside,
        c === column + columns - 1 ? right : inside,
      ]
        .map(on => (on === null ? '-' : on ? 'y' : 'n'))
        .join('')
    const styles = new StyleChanges((kind: string, old) => {
      const border: { -readonly [K in keyof NonNullable<Style['border']>]: string } = { ...old?.border }
      for (const [index, side] of (['top', 'bottom', 'left', 'right'] as const).entries()) {
        if (kind[index] === 'n') delete border[side]
        else if (kind[index] === 'y') border[side] = line
      }
      return { border: Object.keys(border).length > 0 ? border : undefined }
    })
    return this.patch((r, c, cell) => ({ style: styles.of(sides(r, c), cell?.style) }))
  }

  #looks<T>(look: (style: Style | undefined) => T): T[][] {
    return this.each((row, column) => look(this.sheet.get(row, column)?.style))
  }

  #one(patch: StylePatch): this {
    const styles = new StyleChanges(() => patch)
    return this.patch((_, __, cell) => ({ style: styles.of(undefined, cell?.style) }))
  }

  #many<T>(method: string, looks: Matrix<T>, toPatch: (look: T) => StylePatch): this {
    const sized = this.sized(method, looks)
    const styles = new StyleChanges(toPatch)
    return this.patch((row, column, cell) => ({
      style: styles.of(sized[row - this.area.row]![column - this.area.column]!, cell?.style),
    }))
  }
}
