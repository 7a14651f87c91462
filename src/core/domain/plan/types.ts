// What the weekly contact plan takes and gives (method.md 10).
import type { Day } from '../day.ts'
import type { Channel, LogEntry, Norm, NormChannel, Prospect, Settings, SourceName, Tier } from '../model.ts'

/** Why a contact is wanted, in the order of method.md 10. */
export type Purpose = 'promised' | 'norm' | 'forward' | 'qualify' | 'ifPossible'

/** An open row of the plan sheet that a person moved or added: it counts as promised on its date. */
export interface KeptRow {
  readonly prospectId: string
  readonly channel: NormChannel
  readonly date: Day
  /** The row is the prospect's own next action, moved to another day. */
  readonly isNextAction: boolean
  /** The row stands on another week's plan: it is that contact and keeps its gap, and is not planned here as well. */
  readonly isElsewhere?: boolean
}

export interface PlanInput {
  readonly prospects: readonly Prospect[]
  readonly log: readonly LogEntry[]
  readonly settings: Settings
  /** Any day of the week to plan. */
  readonly week: Day
  readonly today: Day
  readonly kept?: readonly KeptRow[]
}

/**
 * Why a contact stands on its day and on no earlier one: the first working day left; the days are spread evenly; earlier
 * ones have no slot of its channel left; they keep no gap from another contact of the prospect; the prospect was tried
 * without answer; it was paused. Source: method.md 10, Slots and Days.
 */
export type DayReason = 'first' | 'even' | 'full' | 'apart' | 'tried' | 'paused'

export interface PlannedContact {
  readonly prospectId: string
  readonly date: Day
  readonly channel: NormChannel
  readonly purpose: Purpose
  readonly tier: Tier | null
  /** '' where the team has no owners. */
  readonly owner: string
  /** Which of the cycle's contacts this is (k of n), null for a promise beyond the norm. */
  readonly number: number | null
  /** How many contacts the norm asks for in a cycle (n). */
  readonly norm: number
  /** The week of the prospect's cycle (w), from 1. */
  readonly cycleWeek: number
  /** The last contact that took place before the plan, null when there was none. */
  readonly lastContact: Day | null
  /** A promise: the day it was promised for, before any overdue shift. */
  readonly promisedFor: Day | null
  /** What is still to make of the norm, this contact included: its channel is the one with more left. Null for a promise. */
  readonly left: Norm | null
  /** Null for a promise, which stands on its own day. */
  readonly dayReason: DayReason | null
}

export type PlanWarning =
  | {
      readonly kind: 'dayOffPromise' | 'noDayForPromise'
      readonly prospectId: string
      readonly date: Day
      readonly owner: string
    }
  | {
      readonly kind: 'fullDay'
      readonly date: Day
      readonly channel: NormChannel
      readonly owner: string
      readonly promised: number
      readonly logged: number
      readonly limit: number
    }
  | { readonly kind: 'unknownOwner'; readonly owner: string; readonly prospects: number }
  | { readonly kind: 'noWorkingDay' }
  | { readonly kind: 'badNextChannel'; readonly prospectId: string; readonly channel: Channel }

/** What one of the seven sources has yielded so far (method.md 10, what the plan says of itself). */
export interface SourceYield {
  readonly source: SourceName
  readonly contacts: number
  readonly deals: number
}

/** What is asked of a week against what it holds. */
export interface Claims {
  readonly capacity: {
    /** Slots of the week's days that are left. */
    readonly calls: number
    readonly meetings: number
    /** Contacts that promises and norms ask for this week. */
    readonly asked: number
    /** asked / (calls + meetings); 0 when there is no slot and nothing is asked, 1 when only something is asked. */
    readonly share: number
    readonly hours: number
  }
  /** Prospects by tier that wanted a norm contact this week and got none. */
  readonly notReached: Readonly<Partial<Record<Tier, number>>>
}

/** One owner's week; cards that no owner has count in the team's claims alone. */
export interface OwnerWeek extends Claims {
  readonly owner: string
  readonly deals: number
  readonly needed: number
  readonly logged: number
  readonly planned: number
}

export interface Plan extends Claims {
  /** The Monday of the planned week. */
  readonly monday: Day
  readonly deals: number
  /** Contacts the goal asks for, before the log. */
  readonly needed: number
  /** Contacts of this week that the log holds. */
  readonly logged: number
  readonly shortfall: number
  /** In date order, within a date in plan order. */
  readonly contacts: readonly PlannedContact[]
  /** All seven, best first; empty unless there is a shortfall. */
  readonly sourcesToWork: readonly SourceYield[]
  readonly owners: readonly OwnerWeek[]
  /** Owners the plan chose for cards without one. */
  readonly assigned: readonly { readonly prospectId: string; readonly owner: string }[]
  readonly withoutTier: number
  readonly warnings: readonly PlanWarning[]
}
