// What a week of the team asks for and has room for, from the settings alone (method.md 5 and 10).
import { contactsNeeded } from './contacts-needed.ts'
import type { Owner, Settings } from './model.ts'
import { goalsOf } from './plan/team.ts'

type Limits = Pick<Owner, 'goal' | 'callsPerDay' | 'meetingsPerDay'>

export interface WeekCapacity {
  /** Contacts that the goal takes. */
  readonly needed: number
  /** Hours that these take, all of them calls or all of them meetings: the least and the most, whichever is which. */
  readonly neededHours: readonly [least: number, most: number]
  /** Calls and meetings that the limits of a whole week let in, holidays and days off aside. */
  readonly calls: number
  readonly meetings: number
  /** Hours that all of these take. */
  readonly hours: number
}

/** A team without owners counts as one person. Source: method.md 5 and 10, How much, Slots, Team. */
export function weekCapacity(
  settings: Pick<
    Settings,
    | 'deals'
    | 'contactsPerDeal'
    | 'certainty'
    | 'workingDays'
    | 'callsPerDay'
    | 'meetingsPerDay'
    | 'minutesPerCall'
    | 'minutesPerMeeting'
  >,
  owners: readonly Limits[],
): WeekCapacity {
  const team: readonly Limits[] = owners.length > 0 ? owners : [{ goal: null, callsPerDay: null, meetingsPerDay: null }]
  const days = settings.workingDays.length
  const { minutesPerCall, minutesPerMeeting } = settings
  const calls = days * sum(team.map(owner => owner.callsPerDay ?? settings.callsPerDay))
  const meetings = days * sum(team.map(owner => owner.meetingsPerDay ?? settings.meetingsPerDay))
  const needed = sum(
    goalsOf(settings.deals, team).map(deals => contactsNeeded(deals, 1 / settings.contactsPerDeal, settings.certainty)),
  )
  const hoursOf = (minutes: number) => (needed * minutes) / 60
  return {
    needed,
    neededHours: [
      hoursOf(Math.min(minutesPerCall, minutesPerMeeting)),
      hoursOf(Math.max(minutesPerCall, minutesPerMeeting)),
    ],
    calls,
    meetings,
    hours: (calls * minutesPerCall + meetings * minutesPerMeeting) / 60,
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
