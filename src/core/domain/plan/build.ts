// The weekly contact plan (method.md 10): from cards, log and settings to who is contacted on which day, and why.
import { mondayOf } from '../day.ts'
import type { NormChannel } from '../model.ts'
import { type Card, countDone, isOpenOn, openCards } from './card.ts'
import { CHANNEL_INDEX, Filling } from './filling.ts'
import { readHistories } from './history.ts'
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
  const cards = openCards(prospects, settings, monday, name => team.find(name))
  const byId = new Map<string, Card>()
  for (const card of cards) byId.set(card.prospect.id, card)
  const filling = new Filling(team, monday, settings.gapDays, settings.maxPerWeek)

  const logged = readHistories(input.log, byId, monday, settings.gapDays)
  countDone(cards)
  for (const card of cards) {
    // A prospect without an owner goes to the owner of its last contact.
    if (card.owner < 0) card.owner = team.find(card.lastOwner)
  }
  for (const entry of logged) {
    const card = byId.get(entry.prospectId)
    const named = team.find(entry.owner)
    const week = team.weeks[named >= 0 ? named : Math.max(0, card?.owner ?? 0)]!
    week.logged++
    week.spend(CHANNEL_INDEX[entry.channel as NormChannel], entry.date - monday)
    if (card) filling.noteQualified(card)
  }

  const promises = readPromises(cards, keptById(input.kept ?? []), sunday, warnings)
  const available = cards.filter(card => isOpenOn(card.prospect, sunday))
  standPromises(promises, filling, today, warnings)
  // Before the week fills: what promises and norms ask does not depend on what fits.
  const requests = requestsOf(available, filling.taken)
  fill(available, filling, settings.planSize === 'norms')
  return describePlan(input, monday, cards, filling, requests, logged.length, warnings)
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
