// The weekly plan on thousands of made-up weeks: equal to the exhaustive reference where that can be told, and true to
// section 10 of the method everywhere. The seeds are fixed, so that a run says the same everywhere.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mondayOf } from '../../../../src/core/domain/day.ts'
import { buildPlan } from '../../../../src/core/domain/plan/build.ts'
import type { Plan, PlanInput } from '../../../../src/core/domain/plan/types.ts'
import { cutTo, hasDaysLeft, LARGE, type Scale, SMALL, weeksToPlan, withRowsElsewhere, YEAR_ENDS } from './generate.ts'
import { checkDays, checkNoSlotLeft, checkOrder, checkSlots, checkTargets, openCase } from './invariants.ts'
import { fitByCounting, fitByMatching } from './placing-large.ts'
import { countCandidates, planByReference, type ReferencePlan } from './reference.ts'
import { countFigures } from './reference-figures.ts'

/** "By exhaustive comparison up to 12 candidates." */
const CANDIDATES = 12

/** Runs a check on so many weeks that the text speaks of. */
function onWeeks(scale: Scale, numRuns: number, seed: number, check: (week: PlanInput) => void): void {
  const weeks = weeksToPlan(scale).filter(hasDaysLeft)
  fc.assert(fc.property(weeks, check), { numRuns, seed, endOnFailure: true })
}

const byCard = (plan: Pick<Plan, 'assigned'>) =>
  [...plan.assigned].sort((a, b) => a.prospectId.localeCompare(b.prospectId))

/** Everything the reference says, said by the plan. */
function expectEqual(plan: Plan, reference: ReferencePlan): void {
  const { contacts, assigned, ...figures } = reference
  expect(plan.contacts).toEqual(contacts)
  expect(plan).toMatchObject(figures)
  expect(plan.notReached).toEqual(figures.notReached)
  expect(plan.owners).toEqual(figures.owners)
  expect(byCard(plan)).toEqual(byCard({ assigned }))
}

const compareSmall = (week: PlanInput) => {
  const small = cutTo(CANDIDATES, week, countCandidates)
  expectEqual(buildPlan(small), planByReference(small))
}

describe('small weeks equal the exhaustive reference', () => {
  it('of all kinds', () => {
    onWeeks(SMALL, 4000, 1, compareSmall)
  })

  it('with little room: one call and one meeting a day, gaps that bind, more cards', () => {
    const tight = { ...SMALL, prospects: { min: 4, max: 12 }, gapDays: fc.constantFrom(1, 2, 3), oneInPromised: 8 }
    onWeeks(
      { ...tight, callsPerDay: fc.constant(1), meetingsPerDay: fc.constant(1), deals: fc.constantFrom(3, 5, 9) },
      1500,
      2,
      compareSmall,
    )
  })

  it('with rows of the plan that people moved or added', () => {
    onWeeks({ ...SMALL, kept: true }, 1500, 3, compareSmall)
  })

  it('with rows of other weeks’ plans', () => {
    const weeks = withRowsElsewhere(weeksToPlan({ ...SMALL, kept: true }).filter(hasDaysLeft))
    fc.assert(fc.property(weeks, compareSmall), { numRuns: 1000, seed: 6, endOnFailure: true })
  })

  it('at the ends of years', () => {
    onWeeks({ ...SMALL, mondays: YEAR_ENDS }, 1000, 4, compareSmall)
  })

  it('with more candidates than that', () => {
    const scale = { ...SMALL, prospects: { min: 6, max: 14 }, oneInPromised: 8 }
    onWeeks(scale, 500, 5, week => {
      const cut = cutTo(2 * CANDIDATES, week, countCandidates)
      expectEqual(buildPlan(cut), planByReference(cut))
    })
  })
})

describe('large weeks', () => {
  /** Every check of the method, and how often the plan falls short of what it promises for 12 candidates alone. */
  const checkAll = (scale: Scale, weeks: number, seed: number, change = (week: PlanInput) => week) => {
    const slips: string[] = []
    onWeeks(scale, weeks, seed, drawn => {
      const week = change(drawn)
      const plan = buildPlan(week)
      const found = openCase(week, plan)
      checkSlots(found)
      checkTargets(found)
      checkNoSlotLeft(found)
      for (const check of [checkOrder, checkDays]) {
        try {
          check(found)
        } catch (slip) {
          slips.push(String(slip))
        }
      }
      const figures = countFigures(week, found.files, found.seats, plan.contacts)
      expect(plan).toMatchObject(figures)
      expect(plan.notReached).toEqual(figures.notReached)
      expect(plan.owners).toEqual(figures.owners)
      expect(plan.monday).toBe(mondayOf(week.week))
      expect(plan.contacts.map(({ date }) => date)).toEqual(plan.contacts.map(({ date }) => date).sort((a, b) => a - b))
      const choices = new Map(plan.assigned.map(({ prospectId, owner }) => [prospectId, owner]))
      for (const { prospectId, owner } of plan.contacts) expect(choices.get(prospectId) ?? owner).toBe(owner)
    })
    expect(slips.length, slips.join('\n')).toBe(0)
  }

  it('break no limit, gap, day or target, leave no slot free, keep the order, are even, and add up', () => {
    checkAll(LARGE, 1500, 11)
  })

  it('with norms as the size of the plan', () => {
    checkAll(LARGE, 500, 12, week => ({ ...week, settings: { ...week.settings, planSize: 'norms' } }))
  })

  it('with hundreds of prospects', () => {
    checkAll({ ...LARGE, prospects: { min: 300, max: 800 }, oneInPromised: 30 }, 60, 13)
  })

  it('with hardly a promise and a long log', () => {
    checkAll({ ...LARGE, rowsEach: 6, oneInPromised: 100 }, 500, 14)
  })

  const chosen = ({ contacts }: Pick<Plan, 'contacts'>) =>
    contacts.map(row => `${row.prospectId} ${row.purpose} ${row.number} ${row.channel} ${row.owner}`).sort()
  const anyDay: Parameters<typeof planByReference>[2] = (items, room) => items.map(() => room.days[0]!)

  it('gapDays 0, nothing promised, nothing logged: exactly the set that counting allows, days differ by one at most', () => {
    const scale = { ...LARGE, gapDays: fc.constant(0), oneInPromised: 0, log: false }
    onWeeks(scale, 300, 15, week => {
      const prospects = week.prospects.map(prospect => ({ ...prospect, pausedUntil: null }))
      const bare = { ...week, prospects, log: [] }
      const plan = buildPlan(bare)
      expect(chosen(plan)).toEqual(chosen(planByReference(bare, fitByCounting, anyDay)))
      for (const { owner, days } of openCase(bare, plan).seats) {
        const counts = days.map(day => plan.contacts.filter(row => row.owner === owner.name && row.date === day).length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }
    })
  })

  it('one contact a week with a prospect: exactly the set that a matching allows', () => {
    onWeeks(LARGE, 300, 16, week => {
      const single = { ...week, settings: { ...week.settings, maxPerWeek: 1 } }
      expect(chosen(buildPlan(single))).toEqual(chosen(planByReference(single, fitByMatching, anyDay)))
    })
  })
})

describe('same input, same plan', () => {
  const freeze = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value
    for (const inner of Object.values(value)) freeze(inner)
    return Object.freeze(value)
  }

  it('twice, and the input stays as it was', () => {
    onWeeks({ ...LARGE, kept: true }, 100, 21, week => {
      const before = JSON.stringify(week)
      expect(buildPlan(freeze(week))).toEqual(buildPlan(week))
      expect(JSON.stringify(week)).toBe(before)
    })
  })

  it('whatever the order of the rows, and on any day of the week', () => {
    /** Every third row once more on its day, by somebody else and with another outcome. */
    const twice = (log: PlanInput['log']) => [
      ...log,
      ...log.filter((_, index) => index % 3 === 0).map(row => ({ ...row, owner: 'Boris', outcome: 'talked' as const })),
    ]
    const shuffled = weeksToPlan({ ...LARGE, kept: true })
      .map(week => ({ ...week, log: twice(week.log) }))
      .chain(week =>
        fc.record({
          week: fc.constant(week),
          prospects: fc.shuffledSubarray([...week.prospects], { minLength: week.prospects.length }),
          log: fc.shuffledSubarray(week.log, { minLength: week.log.length }),
          day: fc.integer({ min: 0, max: 6 }),
        }),
      )
    fc.assert(
      fc.property(shuffled, ({ week, prospects, log, day }) => {
        const other = { ...week, prospects, log, week: mondayOf(week.week) + day }
        const [plan, again] = [buildPlan(week), buildPlan(other)]
        expect({ ...again, assigned: byCard(again) }).toEqual({ ...plan, assigned: byCard(plan) })
      }),
      { numRuns: 200, seed: 22, endOnFailure: true },
    )
  })
})
