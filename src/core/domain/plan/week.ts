// One week filled: who is contacted by which channel, and whose slots that takes, before days are settled.
import { type Day, mondayOf } from '../day.ts'
import type { NormChannel } from '../model.ts'
import { Cards } from './cards.ts'
import { crowdsOf } from './crowds.ts'
import { CHANNEL_INDEX, Filling } from './filling.ts'
import { type Promised, readPromises } from './promises.ts'
import type { Crowd } from './situation.ts'
import { fill } from './stages.ts'
import { standPromises } from './standing.ts'
import { Team } from './team.ts'
import type { KeptRow, PlanInput, PlanWarning } from './types.ts'

export interface FilledWeek {
  readonly monday: Day
  readonly cards: Cards
  /** Those of this week or before, the ones that a pause or a week without a day holds back included. */
  readonly promises: readonly Promised[]
  readonly filling: Filling
  readonly crowds: readonly Crowd[]
  readonly warnings: readonly PlanWarning[]
}

/** The input is not changed. Source: method.md 10. */
export function fillWeek(input: PlanInput): FilledWeek {
  const { settings, today, prospects } = input
  const monday = mondayOf(input.week)
  const warnings: PlanWarning[] = []
  const team = new Team(settings, prospects, monday, today)
  const cards = new Cards(input, team, monday)
  const filling = new Filling(team, monday, settings.maxPerWeek, prospects.length)
  for (const entry of cards.logged) {
    const card = cards.find(entry.prospectId)
    const named = team.find(entry.owner)
    const week = team.weeks[named >= 0 ? named : Math.max(0, card?.owner ?? 0)]!
    week.logged++
    week.spend(CHANNEL_INDEX[entry.channel as NormChannel], entry.date - monday)
    if (!card) continue
    filling.noteQualified(card)
    if (card.tier === null) week.qualified++
  }

  const promises = readPromises(cards, keptById(input.kept ?? []), today, warnings)
  standPromises(cards, promises, filling, today, warnings)
  const crowds = crowdsOf(cards)
  fill(cards, crowds, filling, settings.planSize === 'norms')
  return { monday, cards, promises, filling, crowds, warnings }
}

function keptById(rows: readonly KeptRow[]): ReadonlyMap<string, readonly KeptRow[]> {
  const byId = new Map<string, KeptRow[]>()
  for (const row of rows) {
    const known = byId.get(row.prospectId)
    if (known) known.push(row)
    else byId.set(row.prospectId, [row])
  }
  return byId
}
