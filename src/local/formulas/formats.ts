// Numbers, texts and dates as a spreadsheet reads and writes them.
import { numfmt } from '@univerjs/core'

const dates = new Map<string, boolean>()

/** Whether a number under this format is a date or a time. */
export function isDateFormat(format: string): boolean {
  let is = dates.get(format)
  if (is === undefined) {
    is = numfmt.isDateFormat(format)
    dates.set(format, is)
  }
  return is
}

/** A text as the number it reads as (`3`, `20%`, `2026-11-23`), or null. */
export function readNumber(text: string): number | null {
  const found = numfmt.parseValue(text.trim())
  return typeof found?.v === 'number' ? found.v : null
}

export function formatDate(serial: number, format: string): string {
  return numfmt.format(format, serial)
}

/** As `&` writes a number: at most 15 digits. */
export function writeNumber(number: number): string {
  return String(Number(number.toPrecision(15))).replace('e', 'E')
}
