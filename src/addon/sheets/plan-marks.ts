// How rows that a person moved or added are told from those that a build made.
import type { Channel } from '../../core/domain/model.ts'
import type { PlanRow } from './plan-rows.ts'

/** How a row that a person moved to another day is marked, before the purpose it had. */
export const MOVED = 'moved:'
/** The same where its channel was changed, and its day was not. */
export const CHANGED = 'changed:'
/** The same where a time was agreed, and nothing else changed: it is a row like others once the time is gone. */
export const AGREED = 'agreed:'
/** The strongest first: a row that was moved says so, whatever else was changed in it. */
const MARKS = [MOVED, CHANGED, AGREED, ''] as const
type Mark = (typeof MARKS)[number]

/** How a person changed a row that a build made; '' where nobody did. */
export function markOf(purpose: string): Mark {
  return MARKS.find(mark => purpose.startsWith(mark))!
}

/** The purpose that a row has beside its mark. */
export function unmarked(purpose: string): string {
  return purpose.slice(markOf(purpose).length)
}

/** A purpose with this mark, unless it has a stronger one. */
export function marked(purpose: string, mark: Mark): string {
  return MARKS.indexOf(mark) < MARKS.indexOf(markOf(purpose)) ? `${mark}${unmarked(purpose)}` : purpose
}

/** The purpose of an open row of a build, marked with what a person did to it since it was planned, or before that. */
export function markedSince({ date, plannedDate, plannedChannel, time, purpose }: PlanRow, channel: Channel): string {
  const before = time === '' && markOf(purpose) === AGREED ? unmarked(purpose) : purpose
  if (date !== null && date !== plannedDate) return marked(before, MOVED)
  return marked(before, channel !== plannedChannel ? CHANGED : time !== '' ? AGREED : '')
}

/** The mark of a row that a person added. */
export const BY_HAND = 'byHand'
/** The mark of a row that went to a later week, on its card; only sheets of other weeks keep such rows. */
export const POSTPONED = 'postponed'
/** The mark of an overdue row of an earlier week that a later week's plan has now. */
export const TAKEN_OVER = 'takenOver'
/** Before what `onEdit` logged of a row: the card does not know of it yet. */
export const LOGGED_BY_EDIT = '+'
/** The mark of a row that stays only for what is written in it. */
export const LEFT = 'left'

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
