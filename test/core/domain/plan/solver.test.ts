// The plan against the integer-programming solver HiGHS: the same contacts where section 10 says exact, and how far from
// the best set and the most even days elsewhere.
import loadHighs from 'highs'
import { describe, expect, it } from 'vitest'
import { buildPlan } from '../../../../src/core/domain/plan/build.ts'
import type { PlanInput } from '../../../../src/core/domain/plan/types.ts'
import { countCandidates } from './reference.ts'
import { planBySolver } from './solver.ts'
import { distanceOf, drawWeeks, SCALES } from './solver-weeks.ts'

const highs = await loadHighs()
const distance = (week: PlanInput) => distanceOf(buildPlan(week), planBySolver(week, highs))

describe('the plan and the solver', () => {
  it('take the same contacts on the most even days, up to 12 candidates', () => {
    const weeks = drawWeeks('small', 300, 31).filter(week => countCandidates(week) <= 12)
    expect(weeks.length).toBeGreaterThan(120)
    for (const week of weeks) expect(distance(week)).toMatchObject({ isSame: true, uneven: 0 })
  })

  it('take the same contacts with gapDays 0, nothing promised and nothing logged', () => {
    for (const week of drawWeeks('large', 30, 32)) {
      const prospects = week.prospects.map(prospect => ({ ...prospect, nextActionDate: null, pausedUntil: null }))
      const bare = { ...week, prospects, log: [], settings: { ...week.settings, gapDays: 0 } }
      expect(distance(bare)).toMatchObject({ isSame: true, uneven: 0 })
    }
  })

  it.each(Object.keys(SCALES) as (keyof typeof SCALES)[])(
    '%s weeks lack at most 1% of the best set in weighted places, in all',
    name => {
      const found = drawWeeks(name, 35, 33).map(distance)
      const sum = (key: 'lacking' | 'best' | 'uneven') => found.reduce((all, one) => all + one[key], 0)
      expect(sum('best')).toBeGreaterThan(0)
      expect(sum('lacking') / sum('best')).toBeLessThanOrEqual(0.01)
      expect(found.filter(({ uneven }) => uneven > 0).length).toBeLessThanOrEqual(1)
    },
  )

  it('notice a plan that lacks a contact and one whose days are uneven', () => {
    const week = drawWeeks('large', 20, 34).find(drawn => buildPlan(drawn).contacts.length > 20)!
    const plan = buildPlan(week)
    const solved = planBySolver(week, highs)
    const free = plan.contacts.find(({ purpose }) => purpose !== 'promised')!
    const without = { ...plan, contacts: plan.contacts.filter(contact => contact !== free) }
    expect(distanceOf(without, solved)).toMatchObject({ isSame: false })
    expect(distanceOf(without, solved).lacking).toBeGreaterThan(0)
    const heaped = plan.contacts.map(contact => ({ ...contact, date: plan.monday + 4 }))
    expect(distanceOf({ ...plan, contacts: heaped }, solved).uneven).toBeGreaterThan(0)
  })
})
