// Calls the add-on's functions with what Google would give them, and takes what they return as Google would.
import { instantOf, serialOf } from '../workbook/dates.ts'
import type { Scope } from './evaluation.ts'
import {
  DateNumber,
  fail,
  isError,
  isMatrix,
  Lambda,
  type Matrix,
  Reference,
  type Single,
  simplify,
  type Value,
} from './values.ts'

/** Gets the arguments as Google passes them: ranges as rows of values, dates as Date, blank cells as ''. */
export type CustomFunction = (args: readonly unknown[]) => unknown

const DATE_FORMAT = 'yyyy-mm-dd'

/** Undefined is an argument left out. A throw is an #ERROR! that carries its message. */
export function callCustom(
  custom: CustomFunction,
  args: readonly (Value | undefined)[],
  scope: Scope,
): Single | Matrix {
  const zone = scope.around.workbook.timeZone
  const given = args.map(arg => (arg === undefined ? undefined : toScript(arg, scope, zone)))
  try {
    return fromScript(custom(given), zone)
  } catch (error) {
    return fail('#ERROR!', describeThrown(error))
  }
}

/** A range of one cell is a single value, as in Google. */
function toScript(value: Value, scope: Scope, zone: string): unknown {
  if (value instanceof Lambda) return '#N/A'
  const whole = simplify(value instanceof Reference ? scope.read(value) : value)
  if (!isMatrix(whole)) return cellToScript(whole, zone)
  // Copies, since the script may change what it is given. Plain loops here and below: columns have ten thousand short rows.
  const rows: unknown[][] = []
  for (const line of whole) {
    const copy: unknown[] = []
    for (const cell of line) copy.push(cellToScript(cell, zone))
    rows.push(copy)
  }
  return rows
}

function cellToScript(cell: Single, zone: string): unknown {
  if (cell === null) return ''
  if (typeof cell !== 'object') return cell
  if (cell instanceof DateNumber) return new Date(instantOf(cell.serial, zone))
  return isError(cell) ? cell.error : cell
}

/** Rows of values spill; one row of plain values stands as a column. */
function fromScript(result: unknown, zone: string): Single | Matrix {
  if (!Array.isArray(result)) return cellFromScript(result, zone)
  let width = 0
  for (const line of result) width = Math.max(width, Array.isArray(line) ? line.length : 1)
  if (width === 0) return null
  const rows: Single[][] = []
  for (const line of result as readonly unknown[]) {
    const from: readonly unknown[] = Array.isArray(line) ? line : [line]
    const to: Single[] = []
    for (let column = 0; column < width; column++) to.push(cellFromScript(from[column], zone))
    rows.push(to)
  }
  return simplify(rows)
}

function cellFromScript(value: unknown, zone: string): Single {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : fail('#NUM!', 'Result was not a number.')
  }
  if (isDate(value)) {
    return Number.isNaN(value.getTime())
      ? fail('#NUM!', 'Result was not a date.')
      : new DateNumber(serialOf(value.getTime(), zone), DATE_FORMAT)
  }
  return String(value)
}

/** Also of a Date that was made in a context of its own. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]'
}

/** As Sheets shows it: `Error: message (line N)`. What a script threw may come wrapped, as the cause of another error. */
function describeThrown(thrown: unknown): string {
  const cause = typeof thrown === 'object' && thrown !== null && 'cause' in thrown ? thrown.cause : thrown
  if (typeof cause !== 'object' || cause === null) return `Error: ${String(cause)}`
  const { name, message, stack } = cause as { name?: unknown; message?: unknown; stack?: unknown }
  const line = /^\s+at .*?:(\d+):\d+\)?$/m.exec(String(stack ?? ''))?.[1]
  return `${String(name ?? 'Error')}: ${String(message ?? cause)}${line ? ` (line ${line})` : ''}`
}
