// What the plan gives and what it says of itself: contacts on their days, capacity, who is not reached, sources to work.

import { normaliseWord } from '../../words/word.ts'
import { claimsOf } from './claims.ts'
import { contactsOf } from './contacts.ts'
import type { Filling } from './filling.ts'
import { remember } from './remember.ts'
import { sourcesInOrder } from './sources.ts'
import type { Team } from './team.ts'
import type { Plan, PlanInput, PlanWarning } from './types.ts'
import type { FilledWeek } from './week.ts'

export function describePlan(input: PlanInput, week: FilledWeek): Plan {
  const { monday, cards, filling, warnings } = week
  const logged = cards.logged.length
  const { team } = filling
  const contacts = contactsOf(week)
  const needed = sum(team.weeks.map(({ needed }) => needed))
  const shortfall = Math.max(0, needed - logged - contacts.length)
  const claims = claimsOf(week, input.settings)
  const sourceOf = (id: string) => cards.find(id)?.prospect.source ?? null
  return {
    monday,
    deals: sum(team.weeks.map(week => week.deals)),
    needed,
    logged,
    shortfall,
    contacts,
    ...claims.team,
    sourcesToWork: shortfall > 0 ? sourcesInOrder(input.log, sourceOf) : [],
    owners: team.weeks.map(({ name, deals, needed, logged, planned }, place) => ({
      owner: name,
      deals,
      needed,
      logged,
      planned,
      ...claims.owners[place]!,
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

/** The owners that the plan chose, in the order of the cards. */
function assignedOf({ taken, team }: Filling): Plan['assigned'] {
  const blank = taken.filter(({ card }) => card.prospect.owner.trim() === '')
  const chosen = new Map(blank.map(({ card, owner }) => [card.index, { card, owner: team.weeks[owner]!.name }]))
  return [...chosen.values()]
    .filter(({ owner }) => owner !== '')
    .sort((a, b) => a.card.index - b.card.index)
    .map(({ card, owner }) => ({ prospectId: card.prospect.id, owner }))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
