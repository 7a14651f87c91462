// Finds rows that were moved, as by a sort or an insertion, so that a page can move what it has instead of being told it again.

import type { Rows } from '../workbook/grid.ts'
import type { Cell } from '../workbook/model.ts'
import type { MovedRows } from './wire.ts'

/** For each row that was moved the row where it was before. A cell is never changed in place, so it tells its row. */
export function findMoved(now: Rows<Cell>, before: Rows<Cell>): ReadonlyMap<number, number> {
  const moved = new Map<number, number>()
  let places: Map<Cell, number> | null = null
  for (let row = 0; row < now.length; row++) {
    const cell = now[row] === before[row] ? undefined : firstOf(now[row])
    if (!cell || cell === firstOf(before[row])) continue
    places ??= placesOf(before)
    const from = places.get(cell)
    if (from !== undefined) moved.set(row, from)
  }
  return moved
}

/** Neighbours that were neighbours before go together. */
export function runsOf(moved: ReadonlyMap<number, number>): MovedRows[] {
  const runs: [to: number, from: number, count: number][] = []
  for (const [to, from] of moved) {
    const last = runs.at(-1)
    if (last && last[0] + last[2] === to && last[1] + last[2] === from) last[2]++
    else runs.push([to, from, 1])
  }
  return runs
}

function placesOf(rows: Rows<Cell>): Map<Cell, number> {
  const places = new Map<Cell, number>()
  for (const [row, line] of rows.entries()) {
    const cell = firstOf(line)
    if (cell) places.set(cell, row)
  }
  return places
}

/** A formula that moves is another one, so it tells nothing. */
function firstOf(line: readonly (Cell | undefined)[] | undefined): Cell | undefined {
  return line?.find(cell => cell !== undefined && cell.formula === undefined)
}
