// One decimal more or less, as the buttons of the toolbar have it.
import { showsDate } from '../services/display.ts'

const MOST = 10
/** What stands in quotes, brackets or behind a backslash; the end of a section; the digits before and after the point. */
const PARTS = /"[^"]*"|\\.|\[[^\]]*\]|;|([0#?](?:[0#?,]*[0#?])?)(?:\.([0#?]+))?/g

/** The format with `step` decimals more; the format itself where there are none to change, as in dates and plain text. */
export function shiftDecimals(format: string | undefined, value: number, step: 1 | -1): string | undefined {
  if (format === undefined) return pattern('0', decimalsOf(value) + step)
  if (format.includes('@') || showsDate(format)) return format
  // The first digits of each section; those of an exponent come later.
  let found = false
  return format.replace(PARTS, (part, whole?: string, fraction = '') => {
    if (part === ';') found = false
    if (whole === undefined || found) return part
    found = true
    return pattern(whole, fraction.length + step)
  })
}

function pattern(whole: string, decimals: number): string {
  const count = Math.max(0, Math.min(decimals, MOST))
  return count === 0 ? whole : `${whole}.${'0'.repeat(count)}`
}

/** As many as are shown without a format. */
function decimalsOf(value: number): number {
  return String(Number(value.toFixed(MOST))).split('.')[1]?.length ?? 0
}
