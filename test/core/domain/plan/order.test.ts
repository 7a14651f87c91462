// The kinds in turn and the order within a kind (method.md 10), sentence by sentence, on weeks small
// enough to work out by hand. The reference that the properties compare with has to give the same answers.
import { describe, expect, it } from 'vitest'
import type { Prospect } from '../../../../src/core/domain/model.ts'
import { buildPlan } from '../../../../src/core/domain/plan/build.ts'
import type { PlanInput } from '../../../../src/core/domain/plan/types.ts'
import { card, cards, input, line, logged, MON, need, promise, TIER_1, TIER_4, TUE, WED } from './cards.ts'
import { planByReference } from './reference.ts'

describe.each([
  ['the plan', buildPlan],
  ['the reference', planByReference],
] as const)('%s', (_, plan) => {
  const lines = (week: PlanInput) => plan(week).contacts.map(line)

  describe('the kinds in turn', () => {
    const UNKNOWN = Array.from({ length: 20 }, (_, index) => card(`Q-${index + 1}`))
    const kinds = (week: PlanInput) => {
      const counts: Record<string, number> = {}
      for (const { purpose } of plan(week).contacts) counts[purpose] = (counts[purpose] ?? 0) + 1
      return counts
    }

    it('qualify comes first up to a fifth of the contacts needed, then norm until the target is reached', () => {
      expect(kinds(input([...cards(20, TIER_1), ...UNKNOWN]))).toEqual({ qualify: 3, norm: 12 })
    })

    it('the fifth is rounded up', () => {
      const six = { deals: 2, contactsPerDeal: 3 }
      expect(kinds(input([...cards(20, TIER_1), ...UNKNOWN], { settings: six }))).toEqual({ qualify: 2, norm: 4 })
    })

    it('what the log holds of this week counts towards the fifth, as the plan is built again', () => {
      const log = UNKNOWN.slice(0, 2).map(({ id }) => logged(MON, id))
      expect(kinds(input([...cards(20, TIER_1), ...UNKNOWN], { log, today: TUE }))).toEqual({ qualify: 1, norm: 12 })
    })

    it('qualify only while the target is not reached', () => {
      const promised = ['A', 'B'].map(id => card(id, { ...TIER_1, ...promise(WED) }))
      expect(kinds(input([...promised, ...UNKNOWN], { settings: need(2) }))).toEqual({ promised: 2 })
    })

    it('forward, the rest of qualify and the meetings of tier 5 come last, in this turn', () => {
      const everyone = [...cards(2, TIER_4), ...UNKNOWN.slice(0, 4), card('Z', { tierByHand: 5 })]
      const week = (contacts: number) => kinds(input(everyone, { settings: { ...need(contacts), maxPerWeek: 1 } }))
      expect(week(2)).toEqual({ qualify: 1, forward: 1 })
      expect(week(5)).toEqual({ qualify: 3, forward: 2 })
      expect(week(6)).toEqual({ qualify: 4, forward: 2 })
      expect(week(7)).toEqual({ qualify: 4, forward: 2, ifPossible: 1 })
    })

    it('tier 5: one meeting if possible, no call, and none once it was held', () => {
      const week = (log: PlanInput['log']) => lines(input([card('P-1', { tierByHand: 5, added: MON - 7 })], { log }))
      expect(week([])).toEqual(['Mon meeting P-1 ifPossible 1'])
      expect(week([logged(MON - 6, 'P-1', 'meeting')])).toEqual([])
    })

    it('planSize norms: all of the norm that fits, beyond the target too, and nothing else beyond it', () => {
      const week = input([...cards(20, TIER_1), ...UNKNOWN], { settings: { planSize: 'norms' } })
      expect(kinds(week)).toEqual({ qualify: 3, norm: 20 })
    })

    it('contacts already logged in this week are taken off the target', () => {
      const log = [0, 1, 2, 3].map(index => logged(MON, `P-${index + 1}`))
      const built = plan(input(cards(30, TIER_1), { log, today: TUE }))
      expect(built).toMatchObject({ needed: 15, logged: 4, shortfall: 0 })
      expect(built.contacts).toHaveLength(11)
    })

    it('qualify: one call a cycle, and one a week for an organisation', () => {
      const acme = [
        card('P-1', { organisation: 'Acme', size: 'small' }),
        card('P-2', { organisation: ' ACME ', size: 'large' }),
      ]
      expect(lines(input([...acme, card('P-3'), card('P-4')]))).toEqual([
        'Mon call P-2 qualify 1',
        'Tue call P-3 qualify 1',
        'Wed call P-4 qualify 1',
      ])
      expect(lines(input(acme, { log: [logged(MON, 'P-2')], today: TUE }))).toEqual([])
      const lastWeek = input(acme, { log: [logged(MON - 5, 'P-2')], settings: { cycleStart: MON - 7 } })
      expect(lines(lastWeek)).toEqual(['Mon call P-1 qualify 1'])
    })

    it('500 bare contacts in 55 organisations: 15 calls at 15 organisations, three a day', () => {
      const file = Array.from({ length: 500 }, (_, index) =>
        card(`P-${index + 1}`, { organisation: `Organisation ${index % 55}` }),
      )
      const built = plan(input(file))
      expect(built.contacts.map(line)).toEqual(
        Array.from(
          { length: 15 },
          (_, index) => `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri'][Math.floor(index / 3)]} call P-${index + 1} qualify 1`,
        ),
      )
    })
  })

  describe('the order within a kind', () => {
    const first = (...prospects: readonly Prospect[]) =>
      plan(input(prospects, { settings: { ...need(1), holidays: [] } })).contacts[0]?.prospectId
    /** Tiers with a need of 0 share one place, for they have one call a cycle. */
    const same = { need: 0, added: MON - 35 } as const

    it('whoever is furthest behind in the cycle comes first', () => {
      // Week 2: places 1/20 (tier 1), 1/8 (tier 4), 3/20 (tier 1 again).
      const week = input([card('A', { tierByHand: 4, added: MON - 7 }), card('B', { tierByHand: 1, added: MON - 7 })], {
        settings: need(3),
      })
      expect(lines(week)).toEqual(['Mon call B norm 1', 'Tue call A norm 1', 'Thu meeting B norm 2'])
      expect(lines({ ...week, settings: { ...week.settings, deals: 2 } })).toEqual([
        'Mon call B norm 1',
        'Tue call A norm 1',
      ])
    })

    it('then the tier', () => {
      expect(first(card('A', { tierByHand: 2, ...same }), card('B', { tierByHand: 1, ...same }))).toBe('B')
    })

    it('then new before others, whatever their score', () => {
      const rare = card('A', { ...TIER_4, relationship: 'rare', power: 3, need: 3, income: 'high' })
      expect(first(rare, card('B', { ...TIER_4, relationship: 'new' }))).toBe('B')
    })

    it('among new size and then score', () => {
      const fresh = { ...TIER_4, relationship: 'new' } as const
      expect(first(card('A', { ...fresh, size: 'small', power: 3 }), card('B', { ...fresh, size: 'medium' }))).toBe('B')
      expect(first(card('A', { ...fresh }), card('B', { ...fresh, size: 'small' }))).toBe('B')
      expect(first(card('A', { ...fresh, power: 1 }), card('B', { ...fresh, power: 2 }))).toBe('B')
    })

    it('among others score and then size, a blank score last', () => {
      const rare = { ...TIER_4, relationship: 'rare' } as const
      expect(
        first(card('A', { ...rare, size: 'large', power: 1 }), card('B', { ...rare, size: 'small', power: 2 })),
      ).toBe('B')
      expect(first(card('A', { ...rare, size: 'small' }), card('B', { ...rare, size: 'large' }))).toBe('B')
      expect(first(card('A', { ...rare, size: 'large' }), card('B', { ...rare, power: 0 }))).toBe('B')
    })

    it('then the longest without contact, never before all', () => {
      const old = { tierByHand: 4, added: MON - 84 } as const
      const chosen = (log: PlanInput['log']) =>
        plan(input([card('A', old), card('B', old)], { log, settings: need(1) })).contacts[0]?.prospectId
      expect(chosen([logged(MON - 20, 'A'), logged(MON - 21, 'B')])).toBe('B')
      expect(chosen([logged(MON - 20, 'A')])).toBe('B')
      expect(chosen([logged(MON - 20, 'A', 'call', 'noAnswer')])).toBe('A')
    })

    it('then ID, digit runs as numbers', () => {
      expect(first(card('P-10'), card('P-9'))).toBe('P-9')
      expect(first(card('P-0010'), card('P-9'))).toBe('P-9')
    })
  })
})
