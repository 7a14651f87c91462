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

/**
 * Gets the arguments as Google passes them: ranges as rows of values, dates as Date, blank cells as ''. The rows may be
 * the calculator's own: whoever hands them on to a script, which may change them, makes copies.
 */
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
  const rows = new Array<readonly unknown[]>(whole.length)
  for (let row = 0; row < whole.length; row++) rows[row] = lineToScript(whole[row]!, zone)
  return rows
}

/** The line itself where nothing in it is otherwise in a script. */
function lineToScript(line: readonly Single[], zone: string): readonly unknown[] {
  for (const cell of line) if (typeof cell === 'object') return line.map(one => cellToScript(one, zone))
  return line
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
  const rows = new Array<readonly Single[]>(result.length)
  for (let row = 0; row < result.length; row++) rows[row] = lineFromScript(result[row], width, zone)
  return simplify(rows)
}

/** A row of that width; the line itself where nothing in it is otherwise in a cell. */
function lineFromScript(line: unknown, width: number, zone: string): readonly Single[] {
  if (!Array.isArray(line)) return lineFromScript([line], width, zone)
  const cells: readonly unknown[] = line
  if (cells.length === width && cells.every(isSingle)) return cells
  const row = new Array<Single>(width)
  for (let column = 0; column < width; column++) row[column] = cellFromScript(cells[column], zone)
  return row
}

function isSingle(value: unknown): value is string | number | boolean {
  if (typeof value === 'string') return value !== ''
  return typeof value === 'number' ? Number.isFinite(value) : typeof value === 'boolean'
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
