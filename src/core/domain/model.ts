// The nouns of the method: prospect, log entry, owner, settings. Plain data, language-free words.
import type { Day } from './day.ts'

/** The five priority tiers (method.md 8). */
export type Tier = 1 | 2 | 3 | 4 | 5
export const TIERS: readonly Tier[] = [1, 2, 3, 4, 5]

export type Size = 'large' | 'medium' | 'small'
export type Channel = 'call' | 'meeting' | 'message'
/** The two channels that norms, targets and plans count (method.md 5). */
export type NormChannel = 'call' | 'meeting'
export type Outcome = 'noAnswer' | 'talked' | 'meetingSet' | 'offerSent' | 'postponed' | 'deal' | 'refused'
export type Status = 'open' | 'paused' | 'lost' | 'doNotContact'
export type SourceName =
  | 'referrals'
  | 'partners'
  | 'neighbours'
  | 'communities'
  | 'colleagues'
  | 'competitors'
  | 'other'

/** The lecture's income levels. A team may add levels of its own to the tier table; those are free words. */
export type IncomeLevel = 'high' | 'medium' | 'low'
/** The lecture's relationships; likewise extensible by the tier table. */
export type Relationship = 'rare' | 'new' | 'loyal' | 'oneOff'

/** A mark of 1 to 3 (workplace, appearance, car, stability) or of 0 to 3 (need, power). */
export type Mark = 0 | 1 | 2 | 3

/** One card (method.md 6). Text fields are '' when empty, everything else null. */
export interface Prospect {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly size: Size | null
  readonly source: SourceName | null
  /** An `IncomeLevel`, or the normalised word of a level the team added to its tier table. */
  readonly income: string | null
  /** A `Relationship`, or the normalised word of one the team added to its tier table. */
  readonly relationship: string | null
  readonly need: Mark | null
  readonly power: Mark | null
  readonly workplace: Mark | null
  readonly appearance: Mark | null
  readonly car: Mark | null
  readonly stability: Mark | null
  readonly tierByHand: Tier | null
  readonly added: Day | null
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly district: string
  readonly walkMinutes: number | null
  readonly personal: string
  readonly serviceTerms: string
  readonly nextAction: string
  readonly nextActionDate: Day | null
  readonly nextChannel: Channel | null
  readonly furtherActions: string
  readonly owner: string
  readonly status: Status | null
  readonly pausedUntil: Day | null
  readonly notes: string
}

/** One row of the contact log. A blank outcome means the contact took place. */
export interface LogEntry {
  readonly date: Day
  readonly prospectId: string
  readonly channel: Channel
  readonly outcome: Outcome | null
  readonly owner: string
  readonly notes: string
}

/** One row of the owners' table. Null limits and goal fall back to the team's. */
export interface Owner {
  readonly name: string
  readonly goal: number | null
  readonly callsPerDay: number | null
  readonly meetingsPerDay: number | null
  readonly daysOff: readonly Day[]
}

/** Tier by income and relationship; keys are the words as `Prospect` holds them. */
export type TierTable = Readonly<Record<string, Readonly<Record<string, Tier>>>>

/** Contacts with one prospect in one cycle (method.md 8 and 9). */
export interface Norm {
  readonly calls: number
  readonly meetings: number
}
export type NormTable = Readonly<Record<Tier, Norm>>

export type Language = 'en' | 'ru'
export type PlanSize = 'needed' | 'norms'
export type BusinessSize = 'small' | 'medium' | 'large'

export interface Settings {
  readonly businessSize: BusinessSize
  readonly districts: readonly string[]
  /** Deals wanted a week, whole. */
  readonly deals: number
  readonly contactsPerDeal: number
  /** Wanted certainty of the goal, above 0 and below 1; null plans for the average. */
  readonly certainty: number | null
  readonly cycleWeeks: number
  /** Where cycles of cards without a date start; null is the Monday of the planned week. */
  readonly cycleStart: Day | null
  /** Monday 0 to Sunday 6. */
  readonly workingDays: readonly number[]
  readonly holidays: readonly Day[]
  readonly callsPerDay: number
  readonly meetingsPerDay: number
  readonly minutesPerCall: number
  readonly minutesPerMeeting: number
  readonly gapDays: number
  readonly maxPerWeek: number
  readonly planSize: PlanSize
  readonly owners: readonly Owner[]
  readonly language: Language
  readonly tiers: TierTable
  readonly norms: NormTable
}
