// Rows that people moved or added on the plans of weeks that are over, and that were not done: they go to the week at hand.
import type { Day } from '../../core/domain/day.ts'
import { tookPlace } from '../../core/domain/log.ts'
import type { LogEntry, Prospect } from '../../core/domain/model.ts'
import { isOpenOn } from '../../core/domain/plan/card.ts'
import type { Carried, KeptLine } from './plan-carry.ts'
import { freshContactId } from './plan-entry.ts'
import { TAKEN_OVER } from './plan-marks.ts'
import type { SheetRow } from './plan-rows.ts'

export interface OverdueRow {
  /** The Monday of the plan that the row stands on. */
  readonly monday: Day
  /** The row there, once the week's plan has it. */
  readonly old: SheetRow
  /** The row on the week's plan, still promised for the day that it was promised for. */
  readonly line: KeptLine
}

export interface OverdueInput {
  readonly week: Day
  readonly today: Day
  readonly carried: ReadonlyMap<Day, Carried>
  readonly prospects: ReadonlyMap<string, Prospect>
  readonly log: readonly LogEntry[]
  readonly loggedIds: ReadonlySet<string>
  /** An index that no row has; the rows here have it and those below it. */
  readonly index: number
}

/**
 * The overdue promises of earlier plans (method.md 10, Rebuilding). What was the card's own next action is on the card
 * still; whom nobody is to turn to now keeps the row until that is over.
 */
export function overdueRows({ week, today, carried, prospects, log, loggedIds, index }: OverdueInput): OverdueRow[] {
  const usedIds = new Set(loggedIds)
  const { done, kept, open, left } = carried.get(week)!
  for (const { row } of [...done, ...kept, ...open, ...left]) usedIds.add(row.contactId)
  const isOverdue = ({ kept: { prospectId, channel, date }, row, index }: KeptLine) =>
    index >= 0 &&
    date < today &&
    row.cardDate === null &&
    isOpenOn(prospects.get(prospectId)!, Math.max(today, week)) &&
    !log.some(
      entry => entry.prospectId === prospectId && entry.channel === channel && entry.date >= date && tookPlace(entry),
    )
  const lines = [...carried].flatMap(([monday, found]) =>
    monday < week ? found.kept.filter(isOverdue).map(line => ({ monday, line })) : [],
  )
  return lines.map(({ monday, line }, count) => {
    const contactId = freshContactId(week, line.row.prospectId, usedIds)
    usedIds.add(contactId)
    return {
      monday,
      old: { ...line, row: { ...line.row, purpose: TAKEN_OVER } },
      line: { ...line, row: { ...line.row, contactId }, index: index - count },
    }
  })
}
