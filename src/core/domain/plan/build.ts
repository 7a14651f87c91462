// The weekly contact plan (method.md 10): from cards, log and settings to who is contacted on which day, and why.
import { mondayOf } from '../day.ts'
import type { NormChannel } from '../model.ts'
import { Cards } from './cards.ts'
import { CHANNEL_INDEX, Filling } from './filling.ts'
import { readPromises } from './promises.ts'
import { fill } from './stages.ts'
import { standPromises } from './standing.ts'
import { describePlan, requestsOf } from './summary.ts'
import { Team } from './team.ts'
import type { KeptRow, Plan, PlanInput, PlanWarning } from './types.ts'

/**
 * Builds one ISO week's plan. Same input, same plan, in whatever order cards and log rows come; the input is not
 * changed. Prospects' IDs are taken to be unique. Source: method.md 10.
 */
export function buildPlan(input: PlanInput): Plan {
  const { settings, today, prospects } = input
  const monday = mondayOf(input.week)
  const sunday = monday + 6
  const warnings: PlanWarning[] = []
  const team = new Team(settings, prospects, monday, today)
  const cards = new Cards(input, team, monday)
  const filling = new Filling(team, monday, settings.maxPerWeek)
  for (const entry of cards.logged) {
    const card = cards.find(entry.prospectId)
    const named = team.find(entry.owner)
    const week = team.weeks[named >= 0 ? named : Math.max(0, card?.owner ?? 0)]!
    week.logged++
    week.spend(CHANNEL_INDEX[entry.channel as NormChannel], entry.date - monday)
    if (card) filling.noteQualified(card)
  }

  const promises = readPromises(cards, keptById(input.kept ?? []), sunday, warnings)
  standPromises(cards, promises, filling, today, warnings)
  const requests = requestsOf(cards, filling.taken)
  fill(cards, requests.crowds, filling, settings.planSize === 'norms')
  return describePlan(input, monday, cards, filling, requests, warnings)
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
