// Finds rows that were moved, as by a sort or an insertion, so that a page can move what it has instead of being told it again.
import type { Rows } from '../workbook/grid.ts'
import type { Cell } from '../workbook/model.ts'
import type { MovedRows } from './wire.ts'

/**
 * For each row that was moved the row where it was before, for each that was only left null. A cell is never changed in
 * place, so it tells its row.
 */
export function findMoved(now: Rows<Cell>, before: Rows<Cell>): ReadonlyMap<number, number | null> {
  const moved = new Map<number, number | null>()
  const places = new Map<Cell, number>()
  for (const [row, line] of before.entries()) {
    const cell = line === now[row] ? undefined : firstOf(line)
    if (cell && cell !== firstOf(now[row])) places.set(cell, row)
  }
  if (places.size === 0) return moved
  for (const [row, line] of now.entries()) {
    const cell = line === before[row] ? undefined : firstOf(line)
    const from = cell && places.get(cell)
    if (!cell || from === undefined) continue
    places.delete(cell)
    moved.set(row, from)
  }
  for (const from of [...moved.values()]) if (from !== null && !moved.has(from)) moved.set(from, null)
  return moved
}

/** Neighbours that were neighbours before go together. */
export function runsOf(moved: ReadonlyMap<number, number | null>): MovedRows[] {
  const runs: [to: number, from: number, count: number][] = []
  for (const [to, from] of moved) {
    if (from === null) continue
    const last = runs.at(-1)
    if (last && last[0] + last[2] === to && last[1] + last[2] === from) last[2]++
    else runs.push([to, from, 1])
  }
  return runs
}

/** A formula that moves is another one, so it tells nothing. */
function firstOf(line: readonly (Cell | undefined)[] | undefined): Cell | undefined {
  return line?.find(cell => cell !== undefined && cell.formula === undefined)
}
