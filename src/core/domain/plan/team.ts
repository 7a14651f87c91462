// Who works this week, with which goal, on which days and with how many slots (method.md 10, Team).
import { normaliseWord } from '../../words/word.ts'
import { contactsNeeded } from '../contacts-needed.ts'
import { type Day, weekdayOf } from '../day.ts'
import type { Owner, Prospect, Settings } from '../model.ts'
import { compareNaturally } from '../natural-order.ts'
import { OwnerWeek } from './owner-week.ts'
import { remember } from './remember.ts'

/** The owners of Settings; with none there, whoever stands on the cards; with none there either, one without a name. */
export function ownersOf(settings: Settings, prospects: readonly Pick<Prospect, 'owner'>[]): readonly Owner[] {
  if (settings.owners.length > 0) return settings.owners
  const names = new Map<string, string>()
  for (const owner of new Set(prospects.map(prospect => prospect.owner))) {
    const key = normaliseWord(owner)
    const known = names.get(key)
    // Of several spellings always the same one, whatever the order of the cards.
    if (key !== '' && (known === undefined || owner.trim() < known)) names.set(key, owner.trim())
  }
  if (names.size === 0) names.set('', '')
  return [...names.values()]
    .sort(compareNaturally)
    .map(name => ({ name, goal: null, callsPerDay: null, meetingsPerDay: null, daysOff: [] }))
}

/** Each owner's goal in deals: its own, or an equal share of the team's in whole deals, the first owners one more. */
export function goalsOf(deals: number, owners: readonly Pick<Owner, 'goal'>[]): readonly number[] {
  const share = Math.floor(deals / owners.length)
  const rest = deals - share * owners.length
  return owners.map((owner, i) => owner.goal ?? share + Math.min(1, Math.max(0, rest - i)))
}

/** Days of the week, Monday 0, on which an owner can still be planned. */
export function workingDaysOf(owner: Owner, settings: Settings, monday: Day, today: Day): readonly number[] {
  return [0, 1, 2, 3, 4, 5, 6].filter(offset => {
    const day = monday + offset
    return (
      day >= today &&
      settings.workingDays.includes(weekdayOf(day)) &&
      !settings.holidays.includes(day) &&
      !owner.daysOff.includes(day)
    )
  })
}

export class Team {
  readonly weeks: readonly OwnerWeek[]
  private readonly byName = new Map<string, number>()

  constructor(settings: Settings, prospects: readonly Pick<Prospect, 'owner'>[], monday: Day, today: Day) {
    const owners = ownersOf(settings, prospects)
    const goals = goalsOf(settings.deals, owners)
    this.weeks = owners.map((owner, i) => {
      const needed = contactsNeeded(goals[i]!, 1 / settings.contactsPerDeal, settings.certainty)
      const limits = [
        owner.callsPerDay ?? settings.callsPerDay,
        owner.meetingsPerDay ?? settings.meetingsPerDay,
      ] as const
      const days = workingDaysOf(owner, settings, monday, today)
      return new OwnerWeek(owner.name, goals[i]!, needed, limits, days, settings.gapDays)
    })
    owners.forEach((owner, i) => {
      const key = normaliseWord(owner.name)
      if (!this.byName.has(key)) this.byName.set(key, i)
    })
  }

  /** Which owner a name means, in any case and spacing; -1 when none. */
  readonly find = remember((name: string): number => {
    const key = normaliseWord(name)
    // A blank owner is an owner only in a team that has no names at all.
    return key === '' && this.weeks[0]!.name !== '' ? -1 : (this.byName.get(key) ?? -1)
  })

  /** The owners' places, whoever has the fewest contacts first. */
  byFewestContacts(): readonly number[] {
    const contacts = this.weeks.map(week => week.planned + week.logged)
    return contacts.map((_, i) => i).sort((a, b) => contacts[a]! - contacts[b]! || a - b)
  }
}
