// Weeks for the comparison with the solver, and what a plan lacks beside the solver's answer.
import fc from 'fast-check'
import type { Plan, PlanInput, PlannedContact } from '../../../../src/core/domain/plan/types.ts'
import { hasDaysLeft, LARGE, type Scale, SMALL, weeksToPlan } from './generate.ts'
import type { Wanted } from './reference-file.ts'
import type { Solved } from './solver.ts'

/** With and without gaps, promises, log, holidays and days off; from any day of the week; up to four owners. */
export const SCALES: Readonly<Record<'small' | 'middling' | 'tight' | 'large' | 'norms', Scale>> = {
  small: SMALL,
  middling: { ...LARGE, prospects: { min: 10, max: 40 } },
  tight: {
    ...LARGE,
    prospects: { min: 15, max: 60 },
    callsPerDay: fc.constantFrom(1, 2, 3),
    meetingsPerDay: fc.constantFrom(1, 2),
    deals: fc.integer({ min: 5, max: 30 }),
    gapDays: fc.constantFrom(1, 2, 3),
  },
  large: LARGE,
  norms: LARGE,
}

/** So many weeks of a scale; a prospect without an owner gets one, for who takes it is a question of its own. */
export function drawWeeks(name: keyof typeof SCALES, count: number, seed: number): readonly PlanInput[] {
  const weeks = fc.sample(weeksToPlan(SCALES[name]).filter(hasDaysLeft), { numRuns: count, seed })
  return weeks.map(withOwners).map(week => {
    return name === 'norms' ? { ...week, settings: { ...week.settings, planSize: 'norms' } } : week
  })
}

function withOwners(week: PlanInput): PlanInput {
  const owners = week.settings.owners.map(({ name }) => name)
  const names = owners.length > 0 ? owners : ['Anna']
  const prospects = week.prospects.map((prospect, index) =>
    names.includes(prospect.owner) ? prospect : { ...prospect, owner: names[index % names.length]! },
  )
  const log = week.log.map(row => (owners.length > 0 ? row : { ...row, owner: 'Anna' }))
  return { ...week, prospects, log }
}

export interface Distance {
  /** Whether plan and solver took the same contacts. */
  readonly isSame: boolean
  /**
   * In weighted places: of N wanted contacts the one at place i of the order weighs N + 1 - i; the weight of what the best
   * set has and the plan lacks, and that of the best set.
   */
  readonly lacking: number
  readonly best: number
  /** By how much the plan's sum of squares of contacts a day is above the least; told only for the same set. */
  readonly uneven: number
}

export function distanceOf(plan: Plan, { order, taken, squares }: Solved): Distance {
  const free = plan.contacts.filter(({ purpose }) => purpose !== 'promised')
  const ours = new Set(free.map(contact => nameOf(contact, contact.prospectId)))
  const weigh = (wanted: readonly Wanted[]) => wanted.reduce((sum, one) => sum + order.length - order.indexOf(one), 0)
  const best = order.filter(wanted => taken.has(wanted))
  const lacking = best.filter(wanted => !ours.has(nameOf(wanted, wanted.file.prospect.id)))
  const isSame = lacking.length === 0 && best.length === free.length
  const days = new Map<string, number>()
  for (const { owner, date } of plan.contacts) days.set(`${owner} ${date}`, (days.get(`${owner} ${date}`) ?? 0) + 1)
  const sum = [...days.values()].reduce((all, count) => all + count * count, 0)
  return { isSame, lacking: weigh(lacking), best: weigh(best), uneven: isSame ? sum - squares : 0 }
}

function nameOf(
  { purpose, number, channel }: Pick<PlannedContact, 'purpose' | 'number' | 'channel'>,
  id: string,
): string {
  return [id, purpose, number, channel].join(' ')
}
