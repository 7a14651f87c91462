// Sparse storage of one thing for each cell, rows and columns counted from 0.
import type { Axis, LineMove } from './lines.ts'

export type Rows<T> = readonly (readonly (T | undefined)[])[]

export class Grid<T> {
  #rows: (T | undefined)[][] = []

  get(row: number, column: number): T | undefined {
    return this.#rows[row]?.[column]
  }

  set(row: number, column: number, item: T | undefined): void {
    let line = this.#rows[row]
    if (!line) {
      if (item === undefined) return
      while (this.#rows.length <= row) this.#rows.push([])
      line = this.#rows[row]!
    }
    // The first item of a line, often its only one, takes room for what stands before it and no more.
    if (line.length === 0 && item !== undefined) this.#rows[row] = lineUpTo(column, item)
    else {
      while (line.length < column) line.push(undefined)
      line[column] = item
    }
  }

  /** What stands in a row, up to its last item; for reading many cells at once. */
  line(row: number): readonly (T | undefined)[] {
    return this.#rows[row] ?? NOTHING
  }

  clear(): void {
    this.#rows = []
  }

  /** Rows that anything was ever put in, or that stand before such a row. */
  get height(): number {
    return this.#rows.length
  }

  /** Whether nothing was ever put in, which saves looking. */
  get isEmpty(): boolean {
    return this.#rows.length === 0
  }

  *entries(): Generator<readonly [row: number, column: number, item: T]> {
    for (let row = 0; row < this.#rows.length; row++) {
      const line = this.#rows[row]!
      for (let column = 0; column < line.length; column++) {
        const item = line[column]
        if (item !== undefined) yield [row, column, item]
      }
    }
  }

  /** Rows and columns up to the last item that counts. */
  extent(counts: (item: T) => boolean): { rows: number; columns: number } {
    let rows = 0
    let columns = 0
    for (let row = 0; row < this.#rows.length; row++) {
      const line = this.#rows[row]!
      for (let column = line.length - 1; column >= 0; column--) {
        const item = line[column]
        if (item === undefined || !counts(item)) continue
        rows = row + 1
        if (column >= columns) columns = column + 1
        break
      }
    }
    return { rows, columns }
  }

  /** A copy of the rows to come back to; those equal to an earlier copy's are shared with it. */
  capture(earlier?: Rows<T>): Rows<T> {
    return this.#rows.map((line, row) => {
      const known = earlier?.[row]
      return known && isSameLine(known, line) ? known : [...line]
    })
  }

  restore(rows: Rows<T>): void {
    this.#rows = rows.map(line => [...line])
  }

  move(move: LineMove): void {
    if (move.axis === 'row') this.#rows = moveLines(this.#rows, move, () => [])
    else for (const [row, line] of this.#rows.entries()) this.#rows[row] = moveLines(line, move, () => undefined)
  }
}

const NOTHING: readonly undefined[] = []

function lineUpTo<T>(column: number, item: T): (T | undefined)[] {
  if (column === 0) return [item]
  const line = new Array<T | undefined>(column + 1).fill(undefined)
  line[column] = item
  return line
}

function isSameLine(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let column = 0; column < a.length; column++) if (a[column] !== b[column]) return false
  return true
}

function moveLines<L>(lines: readonly L[], move: LineMove, blank: () => L): L[] {
  const moved: L[] = []
  for (const [line, content] of lines.entries()) {
    const to = move.to(line)
    if (to === null) continue
    while (moved.length < to) moved.push(blank())
    moved[to] = content
  }
  return moved
}

/** The same for what is kept by line alone, such as widths. */
export function moveKeys<V>(map: Map<number, V>, axis: Axis, move: LineMove): void {
  if (axis !== move.axis) return
  const old = [...map]
  map.clear()
  for (const [line, value] of old) {
    const to = move.to(line)
    if (to !== null) map.set(to, value)
  }
}

/** The same for a set of lines. */
export function moveSet(lines: Set<number>, axis: Axis, move: LineMove): void {
  if (axis !== move.axis) return
  const old = [...lines]
  lines.clear()
  for (const line of old) {
    const to = move.to(line)
    if (to !== null) lines.add(to)
  }
}

export function refill(sizes: Map<number, number>, from: ReadonlyMap<number, number>): void {
  sizes.clear()
  for (const [line, size] of from) sizes.set(line, size)
}

export function reset(lines: Set<number>, from: ReadonlySet<number>): void {
  lines.clear()
  for (const line of from) lines.add(line)
}
