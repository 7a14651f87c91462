// The order of the rows on a plan sheet that the team sorted itself. Touches nothing.
import type { CellValue } from './cells.ts'
import { PLAN_COLUMNS } from './plan-columns.ts'
import type { LaidRow } from './plan-layout.ts'
import { type SheetRow, writePlanRow } from './plan-rows.ts'

/**
 * The places, from 0, that the rows to be written take on a sheet whose rows people sorted since the last build; null
 * where they left the plan's order. A sort by one column takes new rows in; after any other, new rows come last.
 * `hidden` is how many rows at the end are another owner's and stay there.
 */
export function ownOrder(
  before: readonly SheetRow[],
  rows: readonly LaidRow[],
  hidden: number,
): readonly number[] | null {
  const placed = before.filter(line => line.row.order !== null)
  if (placed.every((line, index) => index === 0 || placed[index - 1]!.row.order! < line.row.order!)) return null
  const sorted = sortOf(placed)
  const shown = rows.length - hidden
  const isHidden = (index: number) => Number(index >= shown)
  const keys = sorted && rows.map(row => cellAt(row, sorted.column))
  const places = rows.map(({ from }) => from ?? AFTER_ALL)
  const inOrder = rows
    .map((_, index) => index)
    .sort(
      (a, b) =>
        isHidden(a) - isHidden(b) ||
        (sorted && keys ? compare(keys[a]!, keys[b]!, sorted.sign) : places[a]! - places[b]!) ||
        a - b,
    )
  const ranks = new Array<number>(rows.length)
  for (const [rank, index] of inOrder.entries()) ranks[index] = rank
  return ranks
}

const AFTER_ALL = 1e9

interface Sort {
  readonly column: number
  readonly sign: 1 | -1
}

/** The one column that explains the order: rows alike in it stand as the last build put them. */
function sortOf(lines: readonly SheetRow[]): Sort | null {
  for (const [column, { hidden }] of PLAN_COLUMNS.entries()) {
    if (hidden) continue
    const keys = lines.map(line => cellAt(line, column))
    if (keys.every(key => key === keys[0])) continue
    for (const sign of [1, -1] as const) {
      const isSo = lines.every((line, index) => {
        if (index === 0) return true
        const order = compare(keys[index - 1]!, keys[index]!, sign)
        return order < 0 || (order === 0 && lines[index - 1]!.row.order! < line.row.order!)
      })
      if (isSo) return { column, sign }
    }
  }
  return null
}

/** A cell as Sheets sorts it: numbers as they are, text in any case. */
function cellAt(line: Pick<SheetRow, 'row' | 'unread'>, column: number): CellValue {
  const value = writePlanRow(line, 'en')[column]!
  return typeof value === 'string' ? value.replace(/^'/, '').toLowerCase() : value
}

/** Numbers, then text, then boxes; blanks last whichever way. */
function compare(a: CellValue, b: CellValue, sign: 1 | -1): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  const ranks = RANKS.indexOf(typeof a) - RANKS.indexOf(typeof b)
  return sign * (ranks || (a < b ? -1 : a > b ? 1 : 0))
}

const RANKS = ['number', 'string', 'boolean']
