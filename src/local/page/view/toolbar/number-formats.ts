// The number formats that the toolbar offers, in the order and with the examples of Google's menu.
import type { Entry } from '../menus.ts'
import { say } from '../words.ts'

/** The sign of a locale's money, and whether it stands before the number. */
function moneyOf(locale: string): { readonly sign: string; readonly first: boolean } {
  const [language, country] = locale.split('_')
  const SIGNS: Readonly<Record<string, string>> = {
    US: '$',
    GB: '£',
    BR: 'R$',
    KZ: '₸',
    PL: 'zł',
    RU: '₽',
    TR: '₺',
    UA: '₴',
  }
  return { sign: SIGNS[country ?? ''] ?? '€', first: language === 'en' || country === 'BR' || country === 'TR' }
}

/** What the button shows: Google has letters for the rouble, which many fonts have no sign for. */
export function currencySign(locale: string): string {
  const { sign } = moneyOf(locale)
  return sign === '₽' ? 'р.' : sign
}

export function currencyFormat(locale: string, digits = '#,##0.00'): string {
  const { sign, first } = moneyOf(locale)
  return first ? `"${sign}"${digits}` : `${digits} "${sign}"`
}

export const PERCENT = '0.00%'

/** `use` is given the format; null is for none. */
export function formatEntries(locale: string, use: (format: string | null) => void): Entry[] {
  const tag = locale.replace('_', '-')
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
  const money = (text: string) => {
    const { sign, first } = moneyOf(locale)
    return first ? `${sign}${text}` : `${text} ${sign}`
  }
  const day = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).format(Date.UTC(2008, 8, 26))
  const entry = (word: Parameters<typeof say>[0], keys: string, format: string | null): Entry => ({
    label: say(word),
    keys,
    run: () => use(format),
  })
  return [
    entry('automatic', '', null),
    entry('plainText', '', '@'),
    'separator',
    entry('number', number(1000.12, 2), '#,##0.00'),
    entry('percent', `${number(10.12, 2)}%`, PERCENT),
    entry('scientific', `${number(1.01, 2)}E+03`, '0.00E+00'),
    'separator',
    entry('currency', money(number(1000.12, 2)), currencyFormat(locale)),
    entry('roundCurrency', money(number(1000, 0)), currencyFormat(locale, '#,##0')),
    'separator',
    entry('date', day, dateFormat(tag)),
    entry('time', '15:59:00', 'h:mm:ss'),
    entry('dateTime', `${day} 15:59:00`, `${dateFormat(tag)} h:mm:ss`),
    entry('duration', '24:01:00', '[h]:mm:ss'),
  ]
}

/** A date as the locale writes it, in numbers. */
function dateFormat(tag: string): string {
  const names: Readonly<Record<string, string>> = { day: 'd', month: 'm', year: 'yyyy' }
  const parts = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).formatToParts(Date.UTC(2001, 1, 3))
  // Some locales end a date with a letter; only what stands between numbers is kept.
  const last = parts.findLastIndex(({ type }) => type !== 'literal')
  return parts
    .slice(0, last + 1)
    .map(({ type, value }) => {
      const letters = names[type]
      if (letters === undefined) return value
      return type === 'year' ? letters : letters.repeat(value.length)
    })
    .join('')
}
