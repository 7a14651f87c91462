// What a cell shows: its computed value through its number format, in the workbook's locale.
import { format, isDateFormat } from 'numfmt'
import type { Scalar } from '../workbook/model.ts'
import type { Locale } from './locale.ts'

const dates = new Map<string, boolean>()

/** Whether numbers under this format are dates or times, and so come to scripts as `Date`. */
export function showsDate(pattern: string): boolean {
  let known = dates.get(pattern)
  if (known === undefined) {
    known = isDateFormat(pattern) === true
    dates.set(pattern, known)
  }
  return known
}

/** Without a pattern numbers show up to ten decimals. A pattern that can't be read shows the value without one. */
export function display(value: Scalar, pattern: string | undefined, locale: Locale): string {
  if (value === '') return ''
  if (typeof value === 'object') return value.error
  if (typeof value === 'boolean') return locale.truth[value ? 0 : 1]
  if (typeof value === 'string')
    return pattern?.includes('@') && pattern !== '@' ? through(pattern, value, locale) : value
  if (pattern === undefined || pattern === '@') return general(value, locale)
  return through(pattern, value, locale)
}

function through(pattern: string, value: string | number, locale: Locale): string {
  try {
    return format(pattern, value, { locale: locale.tag, leap1900: false })
  } catch {
    return typeof value === 'number' ? general(value, locale) : value
  }
}

function general(value: number, locale: Locale): string {
  const size = Math.abs(value)
  if (size >= 1e15 || (size !== 0 && size < 1e-9))
    return value.toExponential(2).replace('.', locale.decimal).toUpperCase()
  return String(Number(value.toFixed(10))).replace('.', locale.decimal)
}
