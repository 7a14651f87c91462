// How a cell looks, to and from exceljs.
import type ExcelJS from 'exceljs'
import type { Style } from '../workbook/model.ts'

/** What a cell without a style of its own is written in; Sheets' own default. */
export const DEFAULT_FONT = { name: 'Arial', size: 10 } as const

/** Check boxes as LibreOffice can show and print them; Excel shows TRUE and FALSE whatever the format. */
export const CHECKBOX_FORMAT = '[=1]"☑";[=0]"☐";General'

/** Names of days and months are in the language of whoever opens a file, unless the format says which (Windows' codes). */
const NAMED_DATE = /ddd|mmm/i
const LANGUAGE_CODES: Readonly<Record<string, string>> = { en: '[$-409]', ru: '[$-419]' }
const LANGUAGE_CODE = /^\[\$-(?:409|419)\]/

export interface DefaultFont {
  readonly name: string
  readonly size: number
}

type Side = 'top' | 'bottom' | 'left' | 'right'
const SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right']

export function toFileColor(color: string): { argb: string } {
  return { argb: `FF${color.slice(1).toUpperCase()}` }
}

/** Null for colours of a theme, which a sheet here does not have. */
export function fromFileColor(color: Partial<ExcelJS.Color> | undefined): string | null {
  const argb = color?.argb
  return argb && /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(argb) ? `#${argb.slice(-6).toLowerCase()}` : null
}

/** `locale` is the workbook's. */
export function toFileStyle(style: Style, locale: string): Partial<ExcelJS.Style> {
  const file: Partial<ExcelJS.Style> = { font: toFileFont(style) }
  if (style.numberFormat !== undefined) file.numFmt = withLanguage(style.numberFormat, locale)
  if (style.background !== undefined) {
    file.fill = { type: 'pattern', pattern: 'solid', fgColor: toFileColor(style.background) }
  }
  const alignment: Partial<ExcelJS.Alignment> = {}
  if (style.horizontal !== undefined) alignment.horizontal = style.horizontal
  if (style.vertical !== undefined) alignment.vertical = style.vertical
  if (style.wrap === 'wrap') alignment.wrapText = true
  if (Object.keys(alignment).length > 0) file.alignment = alignment
  const border = toFileBorder(style)
  if (border) file.border = border
  return file
}

/** The parts of a conditional format's style; unlike a cell's it says nothing of what it leaves alone. */
export function toFileDifference(style: Style): Partial<ExcelJS.Style> {
  const file: Partial<ExcelJS.Style> = {}
  const { color, bold, italic, underline, strikethrough } = style
  const font: Partial<ExcelJS.Font> = {}
  if (bold !== undefined) font.bold = bold
  if (italic !== undefined) font.italic = italic
  if (underline !== undefined) font.underline = underline
  if (strikethrough !== undefined) font.strike = strikethrough
  if (color !== undefined) font.color = toFileColor(color)
  if (Object.keys(font).length > 0) file.font = font
  if (style.background !== undefined) {
    const color = toFileColor(style.background)
    // Excel takes a difference's solid colour from the background, other programs from the foreground.
    file.fill = { type: 'pattern', pattern: 'solid', fgColor: color, bgColor: color }
  }
  const border = toFileBorder(style)
  if (border) file.border = border
  return file
}

/** Null when the cell looks like any other. */
export function fromFileStyle(file: Partial<ExcelJS.Style>, standard: DefaultFont): Style | null {
  const style: { -readonly [K in keyof Style]: Style[K] } = {}
  const { font, alignment } = file
  const format = file.numFmt?.replace(LANGUAGE_CODE, '')
  if (format && format !== 'General' && format !== CHECKBOX_FORMAT) style.numberFormat = format
  if (font?.bold) style.bold = true
  if (font?.italic) style.italic = true
  if (font?.underline && font.underline !== 'none') style.underline = true
  if (font?.strike) style.strikethrough = true
  const color = fromFileColor(font?.color)
  if (color) style.color = color
  if (font?.size && font.size !== standard.size) style.fontSize = font.size
  if (font?.name && font.name !== standard.name) style.fontFamily = font.name
  const background = fromFileFill(file.fill)
  if (background) style.background = background
  const { horizontal, vertical } = alignment ?? {}
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') style.horizontal = horizontal
  if (vertical === 'top' || vertical === 'middle' || vertical === 'bottom') style.vertical = vertical
  if (alignment?.wrapText) style.wrap = 'wrap'
  const border = fromFileBorder(file.border)
  if (border) style.border = border
  return Object.keys(style).length > 0 ? style : null
}

function withLanguage(format: string, locale: string): string {
  const code = LANGUAGE_CODES[locale.slice(0, 2)]
  const bare = format.replace(/"[^"]*"/g, '')
  return code && NAMED_DATE.test(bare) && !bare.includes('[$-') ? code + format : format
}

function toFileFont(style: Style): Partial<ExcelJS.Font> {
  const font: Partial<ExcelJS.Font> = {
    name: style.fontFamily ?? DEFAULT_FONT.name,
    size: style.fontSize ?? DEFAULT_FONT.size,
  }
  if (style.bold) font.bold = true
  if (style.italic) font.italic = true
  if (style.underline) font.underline = true
  if (style.strikethrough) font.strike = true
  if (style.color !== undefined) font.color = toFileColor(style.color)
  return font
}

function fromFileFill(fill: ExcelJS.Fill | undefined): string | null {
  if (fill?.type !== 'pattern') return null
  if (fill.pattern === 'solid') return fromFileColor(fill.fgColor) ?? fromFileColor(fill.bgColor)
  // A conditional format may leave the pattern out: its colour is then the background.
  return fill.pattern === undefined ? fromFileColor(fill.bgColor) : null
}

function toFileBorder(style: Style): Partial<ExcelJS.Borders> | null {
  const border: Partial<Record<Side, ExcelJS.Border>> = {}
  for (const side of SIDES) {
    const color = style.border?.[side]
    if (color !== undefined) border[side] = { style: 'thin', color: toFileColor(color) }
  }
  return Object.keys(border).length > 0 ? border : null
}

function fromFileBorder(border: Partial<ExcelJS.Borders> | undefined): Style['border'] | null {
  const style: Partial<Record<Side, string>> = {}
  for (const side of SIDES) {
    const line = border?.[side]
    if (line?.style) style[side] = fromFileColor(line.color) ?? '#000000'
  }
  return Object.keys(style).length > 0 ? style : null
}
