// What a workbook's locale decides: decimal sign, order of a date, words for true and false.
import { getLocale } from 'numfmt'

export interface Locale {
  /** BCP 47. */
  readonly tag: string
  readonly decimal: string
  /** What stands between thousands. */
  readonly group: string
  readonly order: 'dmy' | 'mdy' | 'ymd'
  readonly dateSeparator: string
  /** What Sheets gives a date without a format of its own. */
  readonly dateFormat: string
  readonly truth: readonly [yes: string, no: string]
}

const known = new Map<string, Locale>()

/** From Sheets' way of writing it, `ru_RU`. */
export function localeOf(name: string): Locale {
  let locale = known.get(name)
  if (!locale) {
    locale = derive(name.replace('_', '-'))
    known.set(name, locale)
  }
  return locale
}

function derive(tag: string): Locale {
  const parts = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).formatToParts(Date.UTC(2001, 1, 3))
  let dateFormat = ''
  let order = ''
  let dateSeparator = ''
  for (const { type, value } of parts) {
    if (type === 'year') dateFormat += 'yyyy'
    else if (type === 'month') dateFormat += 'm'.repeat(value.length)
    else if (type === 'day') dateFormat += 'd'.repeat(value.length)
    // Some locales end a date with a letter; only what stands between numbers is kept.
    else if (order.length < 3) {
      dateFormat += value
      dateSeparator ||= value.trim()
    }
    if (type === 'year' || type === 'month' || type === 'day') order += type.charAt(0)
  }
  const number = new Intl.NumberFormat(tag).formatToParts(1234567.5)
  const words = getLocale(tag)?.bool
  return {
    tag,
    decimal: number.find(part => part.type === 'decimal')?.value ?? '.',
    group: number.find(part => part.type === 'group')?.value ?? '',
    order: order === 'mdy' || order === 'ymd' ? order : 'dmy',
    dateSeparator,
    dateFormat,
    truth: [words?.[0] ?? 'TRUE', words?.[1] ?? 'FALSE'],
  }
}
