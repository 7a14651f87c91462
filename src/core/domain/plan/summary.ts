// What the plan gives and what it says of itself: contacts on their days, capacity, who is not reached, sources to work.

import { SOURCE } from '../../words/lists.ts'
import { normaliseWord } from '../../words/word.ts'
import { tookPlace } from '../log.ts'
import type { LogEntry, SourceName } from '../model.ts'
import { type Settings, TIERS, type Tier } from '../model.ts'
import type { Cards } from './cards.ts'
import { contactsOf } from './contacts.ts'
import type { Filling } from './filling.ts'
import { remember } from './remember.ts'
import type { Requests } from './requests.ts'
import type { Crowd } from './situation.ts'
import type { Team } from './team.ts'
import type { Plan, PlanInput, PlanWarning, SourceYield } from './types.ts'
import { DAYS } from './visit.ts'
import type { FilledWeek } from './week.ts'

/** From so many contacts on, a source is judged by what it brought (method.md 10). */
const MEASURED_FROM = 10

export function describePlan(input: PlanInput, week: FilledWeek): Plan {
  const { monday, cards, filling, requests, warnings } = week
  const { settings } = input
  const logged = cards.logged.length
  const { team } = filling
  const contacts = contactsOf(week)
  const needed = sum(team.weeks.map(({ needed }) => needed))
  const shortfall = Math.max(0, needed - logged - contacts.length)
  return {
    monday,
    deals: sum(team.weeks.map(week => week.deals)),
    needed,
    logged,
    shortfall,
    contacts,
    capacity: capacityOf(team, requests, settings),
    notReached: notReachedOf(cards, requests.crowds),
    sourcesToWork: shortfall > 0 ? sourcesInOrder(cards, input.log) : [],
    owners: team.weeks.map(({ name, deals, needed, logged, planned }) => ({
      owner: name,
      deals,
      needed,
      logged,
      planned,
    })),
    assigned: assignedOf(filling),
    withoutTier: cards.withoutTier,
    warnings: [
      ...unknownOwners(cards.strangers),
      ...warnings,
      ...(hasNoDay(team) ? [{ kind: 'noWorkingDay' } as const] : []),
    ],
  }
}

function capacityOf(team: Team, { asked }: Requests, settings: Settings): Plan['capacity'] {
  let calls = 0
  let meetings = 0
  for (const { workingDays, limits } of team.weeks) {
    for (let day = 0; day < DAYS; day++) {
      if (!((workingDays >> day) & 1)) continue
      calls += limits[0]
      meetings += limits[1]
    }
  }
  const all = asked.call + asked.meeting
  const share = calls + meetings > 0 ? all / (calls + meetings) : all > 0 ? 1 : 0
  const hours = (asked.call * settings.minutesPerCall + asked.meeting * settings.minutesPerMeeting) / 60
  return { calls, meetings, asked: all, share, hours }
}

/** All seven: by deals a contact where enough was measured, then the others in the lecture's order. */
function sourcesInOrder(cards: Cards, log: readonly LogEntry[]): SourceYield[] {
  const yields = (Object.keys(SOURCE) as SourceName[]).map(source => ({ source, contacts: 0, deals: 0 }))
  const bySource = new Map<SourceName | null, (typeof yields)[number]>(yields.map(own => [own.source, own]))
  for (const entry of log) {
    if (!tookPlace(entry)) continue
    const own = bySource.get(cards.find(entry.prospectId)?.prospect.source ?? null)
    if (!own) continue
    own.contacts++
    if (entry.outcome === 'deal') own.deals++
  }
  const measured = yields.filter(source => source.contacts >= MEASURED_FROM)
  const others = yields.filter(source => source.contacts < MEASURED_FROM)
  // a.deals / a.contacts against b.deals / b.contacts, without fractions.
  measured.sort((a, b) => b.deals * a.contacts - a.deals * b.contacts)
  return [...measured, ...others]
}

function unknownOwners(strangers: readonly string[]): PlanWarning[] {
  const unknown = new Map<string, { owner: string; prospects: number }>()
  const keyOf = remember(normaliseWord)
  for (const text of strangers) {
    const key = keyOf(text)
    if (key === '') continue
    const owner = text.trim()
    const known = unknown.get(key)
    // Of several spellings always the same one, whatever the order of the cards.
    if (!known) unknown.set(key, { owner, prospects: 1 })
    else {
      known.prospects++
      if (owner < known.owner) known.owner = owner
    }
  }
  return [...unknown.keys()].sort().map(key => ({ kind: 'unknownOwner', ...unknown.get(key)! }))
}

function hasNoDay(team: Team): boolean {
  return team.weeks.every(week => week.workingDays === 0)
}

/** Prospects that wanted a norm contact and have none in the week, by tier. */
function notReachedOf(cards: Cards, crowds: readonly Crowd[]): Partial<Record<Tier, number>> {
  const counts = TIERS.map(() => 0)
  for (const { situation, size } of crowds) if (situation.due > 0) counts[situation.tier! - 1]! += size
  for (const i of cards.histories.haveContact()) {
    const { tier, due } = cards.situation(i)
    if (due > 0 && cards.isAvailable(i)) counts[tier! - 1]!--
  }
  return Object.fromEntries(TIERS.map(tier => [tier, counts[tier - 1]!] as const).filter(([, count]) => count > 0))
}

/** The owners that the plan chose, in the order of the cards. */
function assignedOf({ taken, team }: Filling): Plan['assigned'] {
  const chosen = new Map(taken.map(({ card, owner }) => [card.index, { card, owner: team.weeks[owner]!.name }]))
  return [...chosen.values()]
    .filter(({ card, owner }) => card.prospect.owner.trim() === '' && owner !== '')
    .sort((a, b) => a.card.index - b.card.index)
    .map(({ card, owner }) => ({ prospectId: card.prospect.id, owner }))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
