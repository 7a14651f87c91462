// How rows that a person moved, added or copied are told from those that a build made.
import type { PlanRow, SheetRow } from './plan-rows.ts'

/** How a row that a person moved or agreed a time for is marked, before the purpose it had. */
export const MOVED = 'moved:'
/** The mark of a row that a person added. */
export const BY_HAND = 'byHand'
/** The mark of a row that went to a later week, on its card; only sheets of other weeks keep such rows. */
export const POSTPONED = 'postponed'
/** Before what `onEdit` logged of a row: the card does not know of it yet. */
export const LOGGED_BY_EDIT = '+'
/** The mark of a row that stays only for what is written in it. */
export const LEFT = 'left'

/**
 * A copied row has its original's hidden ID: all but the one that still is as built count as added by hand, and a copy
 * in which nothing was changed counts for nothing.
 */
export function withoutCopies(lines: readonly SheetRow[]): readonly SheetRow[] {
  const originals = new Map<string, SheetRow>()
  for (const line of lines) {
    const known = originals.get(line.row.contactId)
    if (!known || (isAsBuilt(line.row) && !isAsBuilt(known.row))) originals.set(line.row.contactId, line)
  }
  return lines.flatMap(line => {
    const original = originals.get(line.row.contactId)!
    if (line.row.contactId === '' || original === line) return [line]
    if (JSON.stringify(original.row) === JSON.stringify(line.row)) return []
    return [{ ...line, row: { ...line.row, ...FRESH, prospectId: '', purpose: BY_HAND } }]
  })
}

/** What the last build knew of a row, gone. */
export const FRESH = {
  contactId: '',
  plannedDate: null,
  plannedChannel: null,
  plannedOwner: '',
  due: null,
  cardDate: null,
  logged: null,
  loggedAs: '',
  carried: '',
  plannedClient: '',
} as const satisfies Partial<PlanRow>

function isAsBuilt(row: PlanRow): boolean {
  return row.date === row.plannedDate && row.channel === row.plannedChannel
}
