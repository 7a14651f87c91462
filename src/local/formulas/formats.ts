// Numbers and dates as texts, in the way of the workbook's locale.
import { format as formatNumber } from 'numfmt'
import { readInput } from '../services/input.ts'
import { localeOf } from '../services/locale.ts'

/** How texts are read and written where a formula mixes them with numbers. */
export interface Texts {
  /** A text as the number it reads as when typed (`3,5`, `20%`, `23.11.2026`), or null. */
  readNumber(text: string): number | null
  /** As `&` writes a number: at most 15 digits. */
  writeNumber(number: number): string
  writeDate(serial: number, format: string): string
}

/** `locale` as Sheets writes it, `ru_RU`; `year` is the one of dates without a year. */
export function textsOf(name: string, year: number): Texts {
  const locale = localeOf(name)
  return {
    readNumber(text) {
      const input = readInput(text.trim(), locale, year, false)
      if (typeof input === 'object' && 'value' in input) return input.value
      return typeof input === 'number' ? input : null
    },
    writeNumber(number) {
      if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number)
      return String(Number(number.toPrecision(15)))
        .replace('.', locale.decimal)
        .replace('e', 'E')
    },
    writeDate: (serial, format) => formatNumber(format, serial, { locale: locale.tag, leap1900: false }),
  }
}
