// What building a week again changes on its sheet, to be said before it is done. Touches nothing.
import type { RowChange, RowChanges } from '../../core/i18n/plan-changes.ts'
import type { LaidRow } from './plan-layout.ts'
import { POSTPONED } from './plan-marks.ts'
import type { SheetRow } from './plan-rows.ts'

/** Rows that leave, come and move to another day. Rows that a person moved to a later week leave by their own wish. */
export function rowChanges(
  before: readonly SheetRow[],
  postponed: readonly SheetRow[],
  rows: readonly LaidRow[],
): RowChanges {
  const going = new Set(postponed.map(line => line.index))
  const staying = new Map(rows.flatMap(row => (row.from === null ? [] : [[row.from, row] as const])))
  const removed: RowChange[] = []
  let moved = 0
  for (const { row, index } of before) {
    const next = staying.get(index)
    if (next) moved += Number(next.row.date !== row.date)
    else if (!going.has(index) && row.purpose !== POSTPONED) {
      removed.push({ contactId: row.contactId, client: row.client, date: row.date, channel: row.channel })
    }
  }
  return { removed, moved, added: rows.length - staying.size }
}
