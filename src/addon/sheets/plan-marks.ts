// How rows that a person moved or added are told from those that a build made.
import type { PlanRow } from './plan-rows.ts'

/** How a row that a person moved or agreed a time for is marked, before the purpose it had. */
export const MOVED = 'moved:'
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
