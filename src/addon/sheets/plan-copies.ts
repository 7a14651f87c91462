// How rows that were copied are told from their originals, whose hidden IDs they have.
import type { Day } from '../../core/domain/day.ts'
import { entryOf, isAsWritten, weekOfContact, withoutEditMark } from './plan-entry.ts'
import { BY_HAND, FRESH } from './plan-marks.ts'
import type { PlanRow, SheetRow } from './plan-rows.ts'

/**
 * All rows with one ID but the one that still is as built count as added by hand, and so do all with the ID of another
 * week's row, which `isElsewhere` tells; a copy in which nothing was changed counts for nothing.
 */
export function withoutCopies(
  lines: readonly SheetRow[],
  isElsewhere: (contactId: string) => boolean = () => false,
): readonly SheetRow[] {
  const originals = new Map<string, SheetRow>()
  for (const line of lines) {
    const known = originals.get(line.row.contactId)
    if (!known || (isAsBuilt(line.row) && !isAsBuilt(known.row))) originals.set(line.row.contactId, line)
  }
  return lines.flatMap(line => {
    const { row } = line
    if (row.contactId === '') return [line]
    const isOfOther = isElsewhere(row.contactId)
    const original = originals.get(row.contactId)!
    if (!isOfOther && original === line) return [line]
    // Its original may have changed since on another sheet, so that what is done tells by what it was logged as.
    const isPlain = isOfOther
      ? row.logged !== null && isAsBuilt(row)
      : JSON.stringify(original.row) === JSON.stringify(row)
    return isPlain ? [] : [{ ...line, row: { ...row, ...FRESH, prospectId: '', purpose: BY_HAND } }]
  })
}

/** Whether a contact on the sheet of a week stands on that of the week it was planned for; each is looked at once, if at all. */
export function standsElsewhere(
  monday: Day,
  rowsOf: (week: Day) => readonly SheetRow[],
): (contactId: string) => boolean {
  const known = new Map<Day, ReadonlySet<string>>()
  return contactId => {
    const week = weekOfContact(contactId)
    if (week === null || week === monday) return false
    const ids = known.get(week) ?? new Set(rowsOf(week).map(({ row }) => row.contactId))
    known.set(week, ids)
    return ids.has(contactId)
  }
}

function isAsBuilt(row: PlanRow): boolean {
  const isAsPlanned = row.date === row.plannedDate && row.channel === row.plannedChannel && isAsWritten(row) !== false
  return isAsPlanned && (row.logged === null || entryOf(row) === withoutEditMark(row).loggedAs)
}
