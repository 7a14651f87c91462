// Numbers, texts and dates as a spreadsheet reads and writes them.
import { format as formatNumber, parseValue } from 'numfmt'

/** A text as the number it reads as (`3`, `20%`, `2026-11-23`), or null. */
export function readNumber(text: string): number | null {
  const found = parseValue(text.trim())
  return typeof found?.v === 'number' ? found.v : null
}

export function formatDate(serial: number, format: string): string {
  return formatNumber(format, serial, { leap1900: false })
}

/** As `&` writes a number: at most 15 digits. */
export function writeNumber(number: number): string {
  return String(Number(number.toPrecision(15))).replace('e', 'E')
}
