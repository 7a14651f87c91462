// What files and ranges share: where the headings stand, and what a reading of a file gives back.
import type { FileRow } from '../protocol.ts'
import { type RawCell, textOf } from '../words/cells.ts'

/** The rows of a file. With an `error`, one sentence for the user, there are none; `notes` speak of the whole file. */
export interface FileReading<K extends string> {
  readonly rows: readonly FileRow<K>[]
  readonly notes: readonly string[]
  readonly error: string | null
}

/** More rows than a file of contacts has; what puts rows into a workbook takes no more. */
export const MOST_FILE_ROWS = 100_000

/** Titles and blank lines may stand above the headings, but not more rows than this. */
export const HEADING_ROWS = 20

/** The row with the most known headings (the first of them), -1 when no row has one. */
export function findHeadingRow(
  table: readonly (readonly RawCell[])[],
  known: (headings: readonly string[]) => number,
): number {
  let best = -1
  let most = 0
  for (let index = 0; index < Math.min(table.length, HEADING_ROWS); index++) {
    const count = known(table[index]!.map(textOf))
    if (count > most) [best, most] = [index, count]
  }
  return best
}

/** Whether nothing stands in a row. */
export function isBlankRow(row: readonly RawCell[]): boolean {
  return row.every(cell => textOf(cell) === '')
}

/** The headings of columns that hold something and are not imported; a number stands for one without a heading. */
export function unusedHeadings(
  headings: readonly string[],
  isUsed: (column: number) => boolean,
  rows: readonly (readonly string[])[],
): (string | number)[] {
  const filled = new Set<number>()
  for (const row of rows) for (let i = 0; i < row.length; i++) if (!isUsed(i) && row[i]!.trim() !== '') filled.add(i)
  return [...filled].sort((a, b) => a - b).map(column => headings[column]?.trim() || column + 1)
}
