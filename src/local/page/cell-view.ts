// What the page is told of one cell: what it shows, what its editor shows, its looks, its note and its problem.
import { display, showsDate } from '../services/display.ts'
import { readInput } from '../services/input.ts'
import type { Locale } from '../services/locale.ts'
import type { Cell, Scalar, Style, Validation } from '../workbook/model.ts'
import { kindOf, type StyleTable } from './styles.ts'
import type { CellExtras, CellView } from './wire.ts'

export interface Surroundings {
  readonly locale: Locale
  readonly styles: StyleTable
  /** What a rule asks that the value does not meet, or null. */
  readonly breach: (rule: Validation, value: Scalar) => string | null
}

/** Null for a cell with nothing in it. */
export function viewCell(
  cell: Cell | undefined,
  spilled: Scalar | undefined,
  look: Style | undefined,
  around: Surroundings,
): CellView | null {
  if (!cell && spilled === undefined && !look) return null
  const value = spilled ?? cell?.value ?? ''
  const isBox = cell?.validation?.kind === 'checkbox' && (typeof value === 'boolean' || value === '')
  const style = around.styles.of(cell?.style, look, isBox ? 'centred' : kindOf(value))
  const custom = extrasOf(cell, spilled, value, around)
  if (value === '' && !cell?.formula && !style && !custom && !isBox) return null
  return {
    v: isBox ? (value === true ? 1 : 0) : display(value, cell?.style?.numberFormat, around.locale),
    t: isBox ? 3 : 1,
    ...(cell?.formula === undefined ? {} : { f: cell.formula }),
    ...(style === undefined ? {} : { s: style }),
    ...(custom === null ? {} : { custom }),
  }
}

function extrasOf(
  cell: Cell | undefined,
  spilled: Scalar | undefined,
  value: Scalar,
  { locale, breach }: Surroundings,
): CellExtras | null {
  const format = cell?.style?.numberFormat
  const edit = cell?.formula === undefined ? editText(value, format, locale) : null
  const problem = typeof value === 'object' ? value.message : cell?.validation ? breach(cell.validation, value) : null
  const extras: CellExtras = {
    ...(edit === null || edit === display(value, format, locale) ? {} : { edit }),
    ...(cell?.note ? { note: cell.note } : {}),
    ...(problem === null ? {} : { problem }),
    ...(spilled === undefined ? {} : { spilled: true }),
  }
  return Object.keys(extras).length > 0 ? extras : null
}

/** What, typed into the cell, would give the value that it holds. */
export function editText(value: Scalar, format: string | undefined, locale: Locale): string {
  if (typeof value === 'object') return value.error
  if (typeof value === 'boolean') return locale.truth[value ? 0 : 1]
  if (typeof value === 'string') {
    const asTyped = readInput(value, locale, 2000, format === '@')
    return value === '' || (asTyped === value && !value.startsWith("'")) ? value : `'${value}`
  }
  if (format !== undefined && showsDate(format)) {
    const whole = Number.isInteger(value)
    const timeOnly = value > 0 && value < 1
    return display(value, timeOnly ? 'h:mm:ss' : `${locale.dateFormat}${whole ? '' : ' h:mm:ss'}`, locale)
  }
  if (format?.includes('%')) return `${plainNumber(value * 100, locale)}%`
  return plainNumber(value, locale)
}

function plainNumber(value: number, locale: Locale): string {
  return String(Number(value.toPrecision(15))).replace('.', locale.decimal)
}
