// Short ways to write down a plan's input: a card, a log row, settings, a whole input.
import { type Day, parseDay } from '../../../../src/core/domain/day.ts'
import type { Channel, LogEntry, Outcome, Owner, Prospect, Settings } from '../../../../src/core/domain/model.ts'
import type { PlanInput } from '../../../../src/core/domain/plan/types.ts'
import { DEFAULT_SETTINGS } from '../../../../src/core/words/settings.ts'

/** `2026-11-23` as a day; an impossible one is a mistake in the test. */
export function day(text: string): Day {
  const found = parseDay(text)
  if (found === null) throw new Error(`${text} is no day`)
  return found
}

/** The Monday most examples plan from: 2026-W48, twelve full weeks before any holiday of theirs. */
export const MONDAY = day('2026-11-23')

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
