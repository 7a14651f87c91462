// Short ways to write down a plan's input: a card, a log row, settings, a whole input.
import { type Day, parseDay, weekdayOf } from '../../../../src/core/domain/day.ts'
import type { Channel, LogEntry, Outcome, Owner, Prospect, Settings } from '../../../../src/core/domain/model.ts'
import type { PlanInput, PlannedContact } from '../../../../src/core/domain/plan/types.ts'
import { DEFAULT_SETTINGS } from '../../../../src/core/words/settings.ts'

/** `2026-11-23` as a day; an impossible one is a mistake in the test. */
export function day(text: string): Day {
  const found = parseDay(text)
  if (found === null) throw new Error(`${text} is no day`)
  return found
}

/** The Monday most examples plan from: 2026-W48, twelve full weeks before any holiday of theirs. */
export const MONDAY = day('2026-11-23')
/** Monday to Saturday of that week. */
export const [MON, TUE, WED, THU, FRI, SAT] = [0, 1, 2, 3, 4, 5].map(offset => MONDAY + offset) as [
  Day,
  Day,
  Day,
  Day,
  Day,
  Day,
]

const BLANK: Prospect = {
  id: '',
  name: '',
  organisation: '',
  size: null,
  source: null,
  income: null,
  relationship: null,
  need: null,
  power: null,
  workplace: null,
  appearance: null,
  car: null,
  stability: null,
  tierByHand: null,
  added: null,
  phone: '',
  email: '',
  address: '',
  district: '',
  walkMinutes: null,
  personal: '',
  serviceTerms: '',
  nextAction: '',
  nextActionDate: null,
  nextChannel: null,
  furtherActions: '',
  owner: '',
  status: null,
  pausedUntil: null,
  notes: '',
}

/** A card with everything blank but what is given. */
export function card(id: string, fields: Partial<Prospect> = {}): Prospect {
  return { ...BLANK, id, name: `Client ${id}`, ...fields }
}

/** `count` cards P-1, P-2 and so on, all alike. */
export function cards(count: number, fields: Partial<Prospect> = {}): readonly Prospect[] {
  return Array.from({ length: count }, (_, index) => card(`P-${index + 1}`, fields))
}

/** Fields of a card with its cycle's first contacts before it. */
export const TIER_1 = { tierByHand: 1, added: MONDAY } as const
export const TIER_4 = { tierByHand: 4, added: MONDAY } as const

/** The fields of a next action. */
export function promise(date: Day, nextChannel: Channel | null = null) {
  return { nextAction: 'send the offer', nextActionDate: date, nextChannel }
}

/** Settings whose goal takes exactly so many contacts. */
export function need(contacts: number) {
  return { deals: contacts, contactsPerDeal: 1 }
}

/** A row of the log; a blank outcome is a contact that took place. */
export function logged(
  date: Day,
  prospectId: string,
  channel: Channel = 'call',
  outcome: Outcome | null = null,
  owner = '',
): LogEntry {
  return { date, prospectId, channel, outcome, owner, notes: '' }
}

/** A row of the owners' table. */
export function owner(name: string, fields: Partial<Owner> = {}): Owner {
  return { name, goal: null, callsPerDay: null, meetingsPerDay: null, daysOff: [], ...fields }
}

/** The default settings but for what is given. */
export function settings(fields: Partial<Settings> = {}): Settings {
  return { ...DEFAULT_SETTINGS, ...fields }
}

/** An input for `MONDAY`'s week, seen on that Monday, under default settings, but for what is given. */
export function input(
  prospects: readonly Prospect[],
  given: Partial<Omit<PlanInput, 'settings' | 'prospects'>> & { settings?: Partial<Settings> } = {},
): PlanInput {
  return {
    log: [],
    week: MONDAY,
    today: MONDAY,
    ...given,
    prospects,
    settings: settings(given.settings),
  }
}

/** `Mon` to `Sun`, the day of a planned contact. */
export function weekday({ date }: PlannedContact): string {
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekdayOf(date)]!
}

/** `Mon call P-1 norm 1`: a planned contact's day, channel, prospect, purpose and k. */
export function line(contact: PlannedContact): string {
  const { channel, prospectId, purpose, number } = contact
  return [weekday(contact), channel, prospectId, purpose, number ?? '-'].join(' ')
}
