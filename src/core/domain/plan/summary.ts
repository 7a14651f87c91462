// What the plan gives and what it says of itself: contacts on their days, capacity, who is not reached, sources to work.

import { SOURCE } from '../../words/lists.ts'
import { normaliseWord } from '../../words/word.ts'
import type { Day } from '../day.ts'
import type { SourceName } from '../model.ts'
import { type NormChannel, type Prospect, type Settings, TIERS, type Tier } from '../model.ts'
import { type Card, dueCount, normSize } from './card.ts'
import type { Filling, Taken } from './filling.ts'
import { lastContact } from './history.ts'
import type { Team } from './team.ts'
import type { Plan, PlanInput, PlannedContact, PlanWarning, SourceYield } from './types.ts'
import { DAYS } from './visit.ts'

/** From so many contacts on, a source is judged by what it brought (method.md 10). */
const MEASURED_FROM = 10

export interface Requests {
  /** Contacts that promises and norms ask for, by channel. */
  readonly asked: Readonly<Record<NormChannel, number>>
  /** Cards that want a norm contact this week. */
  readonly wanting: readonly Card[]
}

export function requestsOf(cards: readonly Card[], promised: readonly Taken[]): Requests {
  const asked = { call: 0, meeting: 0 }
  for (const { channel } of promised) asked[channel]++
  const wanting = cards.filter(card => {
    const due = dueCount(card)
    for (let i = 0; i < due; i++) asked[card.open[i]!.channel]++
    return due > 0
  })
  return { asked, wanting }
}

export function describePlan(
  input: PlanInput,
  monday: Day,
  cards: readonly Card[],
  filling: Filling,
  requests: Requests,
  logged: number,
  warnings: readonly PlanWarning[],
): Plan {
  const { settings, prospects } = input
  const { team } = filling
  const contacts = contactsOf(filling, monday)
  const needed = sum(team.weeks.map(week => week.needed))
  const shortfall = Math.max(0, needed - logged - contacts.length)
  return {
    monday,
    deals: sum(team.weeks.map(week => week.deals)),
    needed,
    logged,
    shortfall,
    contacts,
    capacity: capacityOf(team, requests, settings),
    notReached: countByTier(requests.wanting.filter(card => card.inWeek === 0)),
    sourcesToWork: shortfall > 0 ? sourcesInOrder(cards) : [],
    owners: team.weeks.map(({ name, deals, needed, logged, planned }) => ({
      owner: name,
      deals,
      needed,
      logged,
      planned,
    })),
    assigned: cards
      .filter(card => card.planned > 0 && card.prospect.owner.trim() === '' && team.weeks[card.owner]!.name !== '')
      .map(card => ({ prospectId: card.prospect.id, owner: team.weeks[card.owner]!.name })),
    withoutTier: cards.filter(card => card.tier === null).length,
    warnings: [
      ...unknownOwners(prospects, team),
      ...warnings,
      ...(hasNoDay(team) ? [{ kind: 'noWorkingDay' } as const] : []),
    ],
  }
}

/** Settles every owner's days and puts the contacts in date order, within a date in plan order. */
function contactsOf(filling: Filling, monday: Day): PlannedContact[] {
  const offsets = filling.team.weeks.map(week => week.settle())
  const next = offsets.map(() => 0)
  const dated = filling.taken.map(taken => ({
    taken,
    date: taken.day ?? monday + offsets[taken.owner]![next[taken.owner]!++]!,
  }))
  // Sorting is stable: taken is in plan order already.
  dated.sort((a, b) => a.date - b.date)
  return dated.map(({ taken, date }) => ({
    prospectId: taken.card.prospect.id,
    date,
    channel: taken.channel,
    purpose: taken.purpose,
    tier: taken.card.tier,
    owner: filling.team.weeks[taken.owner]!.name,
    number: taken.contact?.number ?? null,
    norm: normSize(taken.card),
    cycleWeek: taken.card.cycle.week,
    lastContact: lastContact(taken.card),
    promisedFor: taken.promisedFor,
  }))
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
function sourcesInOrder(cards: readonly Card[]): SourceYield[] {
  const yields = (Object.keys(SOURCE) as SourceName[]).map(source => ({ source, contacts: 0, deals: 0 }))
  for (const { prospect, contacts, deals } of cards) {
    const own = contacts > 0 && yields.find(({ source }) => source === prospect.source)
    if (!own) continue
    own.contacts += contacts
    own.deals += deals
  }
  const measured = yields.filter(source => source.contacts >= MEASURED_FROM)
  const others = yields.filter(source => source.contacts < MEASURED_FROM)
  // a.deals / a.contacts against b.deals / b.contacts, without fractions.
  measured.sort((a, b) => b.deals * a.contacts - a.deals * b.contacts)
  return [...measured, ...others]
}

function unknownOwners(prospects: readonly Prospect[], team: Team): PlanWarning[] {
  const counts = new Map<string, number>()
  for (const { owner } of prospects) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  const unknown = new Map<string, { owner: string; prospects: number }>()
  for (const [text, count] of counts) {
    const key = normaliseWord(text)
    if (key === '' || team.find(text) >= 0) continue
    const owner = text.trim()
    const known = unknown.get(key)
    // Of several spellings always the same one, whatever the order of the cards.
    if (!known) unknown.set(key, { owner, prospects: count })
    else {
      known.prospects += count
      if (owner < known.owner) known.owner = owner
    }
  }
  return [...unknown.keys()].sort().map(key => ({ kind: 'unknownOwner', ...unknown.get(key)! }))
}

function hasNoDay(team: Team): boolean {
  return team.weeks.every(week => week.workingDays === 0)
}

function countByTier(cards: readonly Card[]): Partial<Record<Tier, number>> {
  const counts = new Map<Tier, number>()
  for (const { tier } of cards) if (tier !== null) counts.set(tier, (counts.get(tier) ?? 0) + 1)
  return Object.fromEntries(TIERS.filter(tier => counts.has(tier)).map(tier => [tier, counts.get(tier)!]))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
