// How rows or columns that are inserted, deleted or moved carry areas and references along.
import type { Area } from './model.ts'
import type { Ends } from './references.ts'

export type Axis = 'row' | 'column'

/** Where each line goes; null is deleted. `size` is the number of lines before. */
export interface LineMove {
  readonly axis: Axis
  readonly size: number
  readonly to: (line: number) => number | null
}

export function insertion(axis: Axis, size: number, at: number, count: number): LineMove {
  return { axis, size, to: line => (line < at ? line : line + count) }
}

export function deletion(axis: Axis, size: number, at: number, count: number): LineMove {
  return { axis, size, to: line => (line < at ? line : line < at + count ? null : line - count) }
}

/** Lines `from` to `from + count - 1` go before the line that now is `before`. */
export function movement(axis: Axis, size: number, from: number, count: number, before: number): LineMove {
  const to = (line: number) => {
    if (line >= from && line < from + count) return line - from + (before > from ? before - count : before)
    if (line >= from + count && line < before) return line - count
    if (line < from && line >= before) return line + count
    return line
  }
  return { axis, size, to }
}

/** First and last line of a span after the move; null when none of it is left. */
export function moveSpan(move: LineMove, first: number, last: number): readonly [number, number] | null {
  const start = move.to(first)
  const end = move.to(last)
  if (start !== null && end !== null && end - start >= last - first) return [start, end]
  let low = Number.POSITIVE_INFINITY
  let high = -1
  for (let line = first; line <= Math.min(last, move.size - 1); line++) {
    const to = move.to(line)
    if (to === null) continue
    if (to < low) low = to
    if (to > high) high = to
  }
  return high < 0 ? null : [low, high]
}

export function moveArea(move: LineMove, area: Area): Area | null {
  const byRow = move.axis === 'row'
  const first = byRow ? area.row : area.column
  const span = moveSpan(move, first, first + (byRow ? area.rows : area.columns) - 1)
  if (!span) return null
  const count = span[1] - span[0] + 1
  return byRow ? { ...area, row: span[0], rows: count } : { ...area, column: span[0], columns: count }
}

export function moveEnds(move: LineMove, ends: Ends): Ends | null {
  const byRow = move.axis === 'row'
  const first = byRow ? ends.row : ends.column
  const last = byRow ? ends.lastRow : ends.lastColumn
  if (first === null && last === null) return ends
  if (first === null || last === null) {
    const span = moveSpan(move, first ?? 0, last ?? move.size - 1)
    if (!span) return null
    const open = first === null ? { first: null, last: span[1] } : { first: span[0], last: null }
    return byRow
      ? { ...ends, row: open.first, lastRow: open.last }
      : { ...ends, column: open.first, lastColumn: open.last }
  }
  const span = moveSpan(move, Math.min(first, last), Math.max(first, last))
  if (!span) return null
  return byRow ? { ...ends, row: span[0], lastRow: span[1] } : { ...ends, column: span[0], lastColumn: span[1] }
}
