// What a row of a plan is in the log and on its card, and the ID under which the log knows it.
import { type Day, formatWeek, mondayOf, parseWeek } from '../../core/domain/day.ts'
import type { LogEntry } from '../../core/domain/model.ts'
import { BY_HAND, CHANGED, LEFT, LOGGED_BY_EDIT, MOVED, marked, POSTPONED, TAKEN_OVER } from './plan-marks.ts'
import type { PlanRow } from './plan-rows.ts'

/** What a row says of the step after it, to see when it changes. */
export function stepOf(row: PlanRow): string {
  return row.nextStep === '' && row.nextDate === null ? '' : `${row.nextDate ?? ''}|${row.nextStep}`
}

/** Whom a row shows, to see when another is typed or the cells beside it are another row's. */
export function clientOf(row: Pick<PlanRow, 'client' | 'organisation'>): string {
  return `${row.client}|${row.organisation}`
}

/** Whether the client's name still is what was written; null where that is not known. */
export function isAsWritten({ client, plannedClient }: PlanRow): boolean | null {
  return plannedClient === '' ? null : client === '' || plannedClient.startsWith(`${client}|`)
}

/** What a row says for the log beside its day and client, to see when it changes. */
export function entryOf(row: Pick<PlanRow, 'outcome' | 'notes'>): string {
  return `${row.outcome ?? ''}|${row.notes}`
}

/** What the log got of a row; null where it was never told. */
export function splitLogged({ loggedAs }: PlanRow): { readonly outcome: string; readonly notes: string } | null {
  const bar = loggedAs.indexOf('|')
  return bar < 0 ? null : { outcome: loggedAs.slice(0, bar), notes: loggedAs.slice(bar + 1) }
}

/**
 * A text that was changed in two places: what was written in both stands side by side; else what is new, be it shorter
 * than before or nothing at all.
 */
export function bothTexts(one: string, other: string, was: unknown): string {
  if (one === was) return other
  if (other === was) return one
  if (other.includes(one)) return other
  return one.includes(other) ? one : `${one}\n${other}`
}

export function withoutEditMark(row: PlanRow): PlanRow {
  return row.loggedAs.startsWith(LOGGED_BY_EDIT) ? { ...row, loggedAs: row.loggedAs.slice(LOGGED_BY_EDIT.length) } : row
}

/** A row that comes into the log. Its client, day, channel and owner are known from now on, so that others typed later are seen. */
export function withDayKnown(row: PlanRow): PlanRow {
  return withKnown(row, { plannedDate: row.date, plannedChannel: row.channel, plannedOwner: row.owner })
}

/** A row whose channel and owner the log has, while its day is still to be compared. */
export function withOthersKnown(row: PlanRow): PlanRow {
  return withKnown(row, { plannedDate: row.plannedDate, plannedChannel: row.channel, plannedOwner: row.owner })
}

function withKnown(row: PlanRow, known: Pick<PlanRow, 'plannedDate' | 'plannedChannel' | 'plannedOwner'>): PlanRow {
  const isBuilt = !['', BY_HAND, LEFT, POSTPONED, TAKEN_OVER].includes(row.purpose)
  const isChanged = known.plannedChannel !== row.plannedChannel
  const mark = known.plannedDate !== row.plannedDate ? MOVED : isChanged ? CHANGED : ''
  return {
    ...row,
    ...known,
    plannedClient: row.plannedClient || clientOf(row),
    purpose: isBuilt ? marked(row.purpose, mark) : row.purpose,
  }
}

/** What a done row is in the log. */
export function entryOfRow(row: PlanRow, contactId: string, date: Day): LogEntry & { readonly contactId: string } {
  const { prospectId, channel, outcome, owner, notes } = row
  return { date, prospectId, channel: channel ?? 'call', outcome, owner, notes, contactId }
}

/** The day a done row is logged on: the earlier of its own and today. */
export function dayDone(row: PlanRow, today: Day): Day {
  return Math.min(row.date ?? row.plannedDate ?? today, today)
}

/** `2026-W48/P-0001/1`: the first free number of this prospect in this week, the same on every build. */
export function freshContactId(week: Day, prospectId: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = `${formatWeek(mondayOf(week))}/${prospectId}/${number}`
    if (!used.has(id)) return id
  }
}

/** The Monday of the week whose plan gave a contact its ID; null for an ID from elsewhere. */
export function weekOfContact(contactId: string): Day | null {
  return parseWeek(contactId.split('/')[0]!)
}
