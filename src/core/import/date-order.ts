// Slash dates of a file: one date that can be read one way only tells how all the others are meant.
import { formatDay } from '../domain/day.ts'
import type { FileRow } from '../protocol.ts'
import type { Column } from '../words/columns.ts'
import { readSlashDate, slashOrder } from '../words/dates.ts'

/** The rows with their slash dates as year-month-day where the file shows its order; else as they are. */
export function alignDates<K extends string>(
  rows: readonly FileRow<K>[],
  columns: readonly Column<K>[],
): readonly FileRow<K>[] {
  const keys = columns.filter(column => column.cell.kind === 'date').map(column => column.key)
  const orders = new Set<'dayFirst' | 'monthFirst'>()
  for (const { cells } of rows) {
    for (const key of keys) {
      const order = slashOrder(cells[key] ?? '')
      if (order) orders.add(order)
    }
  }
  const [order] = orders
  if (order === undefined || orders.size > 1) return rows
  return rows.map(row => {
    const cells: Partial<Record<K, string>> = { ...row.cells }
    for (const key of keys) {
      const day = readSlashDate(cells[key] ?? '', order)
      if (day !== null) cells[key] = formatDay(day)
    }
    return { row: row.row, cells }
  })
}
