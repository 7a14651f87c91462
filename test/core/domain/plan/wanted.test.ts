// What is wanted, promises and norms (method.md 10), sentence by sentence, on weeks small
// enough to work out by hand. The reference that the properties compare with has to give the same answers.
import { describe, expect, it } from 'vitest'
import type { Day } from '../../../../src/core/domain/day.ts'
import { buildPlan } from '../../../../src/core/domain/plan/build.ts'
import type { PlanInput } from '../../../../src/core/domain/plan/types.ts'
import { card, input, line, logged, MON, MONDAY, need, promise, THU, TIER_1, TUE, WED, weekday } from './cards.ts'
import { planByReference } from './reference.ts'

describe.each([
  ['the plan', buildPlan],
  ['the reference', planByReference],
] as const)('%s', (_, plan) => {
  const lines = (week: PlanInput) => plan(week).contacts.map(line)
  const daysOf = (week: PlanInput) => plan(week).contacts.map(weekday)

  describe('promised: a next action dated in this week or before and not yet logged', () => {
    it('stands on its own date, as a call where no channel is named', () => {
      expect(lines(input([card('P-1', { ...TIER_1, ...promise(THU) })], { settings: need(0) }))).toEqual([
        'Thu call P-1 promised 1',
      ])
    })

    it('takes the first contact of its channel that is still to make', () => {
      // Tier 1 goes call, meeting, call, meeting ...; the second is its first meeting.
      expect(lines(input([card('P-1', { ...TIER_1, ...promise(THU, 'meeting') })], { settings: need(0) }))).toEqual([
        'Thu meeting P-1 promised 2',
      ])
    })

    it('is one more where the norm has none of its channel left', () => {
      expect(lines(input([card('P-1', { tierByHand: 5, ...promise(THU, 'call') })], { settings: need(0) }))).toEqual([
        'Thu call P-1 promised -',
      ])
    })

    it('an overdue one stands on the first working day from today', () => {
      const overdue = [card('P-1', promise(TUE)), card('P-2', promise(MON - 30))]
      expect(daysOf(input(overdue, { today: WED, settings: need(0) }))).toEqual(['Wed', 'Wed'])
      expect(daysOf(input(overdue, { today: WED, settings: { ...need(0), holidays: [WED] } }))).toEqual(['Thu', 'Thu'])
    })

    it('an overdue one stands on Monday when the week is planned ahead', () => {
      expect(daysOf(input([card('P-1', promise(MON - 4))], { today: MON - 3, settings: need(0) }))).toEqual(['Mon'])
    })

    it('one that this week has still before it is not planned in the next one as well, and keeps its gap', () => {
      const ahead = input([card('P-1', { ...TIER_1, ...promise(MON - 3) })], { today: MON - 4, settings: need(3) })
      expect(lines(ahead).filter(text => text.includes('promised'))).toEqual([])
      const gap = { ...ahead, settings: { ...ahead.settings, gapDays: 3 } }
      expect(daysOf(gap)[0]).toBe('Tue')
      expect(lines({ ...ahead, today: MON - 2 })[0]).toBe('Mon call P-1 promised 1')
    })

    it('one of a later week is not planned', () => {
      expect(lines(input([card('P-1', { ...TIER_1, ...promise(MON + 7) })], { settings: need(0) }))).toEqual([])
    })

    it('is done with once its channel is logged on its date or later, not by an attempt or another channel', () => {
      const week = (log: PlanInput['log']) =>
        input([card('P-1', promise(MON - 3))], { log, today: WED, settings: need(0) })
      expect(lines(week([logged(MON - 3, 'P-1', 'call')]))).toEqual([])
      expect(lines(week([logged(TUE, 'P-1', 'call', 'talked')]))).toEqual([])
      const open = ['Wed call P-1 promised 1']
      expect(lines(week([logged(MON - 4, 'P-1', 'meeting')]))).toEqual(open)
      expect(lines(week([logged(TUE, 'P-1', 'call', 'noAnswer')]))).toEqual(open)
      expect(lines(week([logged(TUE, 'P-1', 'call', 'postponed')]))).toEqual(open)
      expect(lines(week([logged(TUE, 'P-1', 'message')]))).toEqual(open)
    })

    it('every promised, whatever the target, the limits, the gap and the most a week', () => {
      const week = input([card('P-1', { ...TIER_1, ...promise(TUE) }), card('P-2', promise(TUE))], {
        log: [logged(MON, 'P-1')],
        settings: { ...need(0), maxPerWeek: 1, callsPerDay: 1 },
      })
      expect(lines(week)).toEqual(['Tue call P-1 promised 3', 'Tue call P-2 promised 1'])
    })
  })

  describe('norm: place <= w / W, that is (2k - 1) W <= 2 n w', () => {
    it.each([
      // tier, k, the first week of twelve in which (2k - 1) * 12 <= 2 * n * w
      [1, 1, 1],
      [1, 2, 2],
      [1, 10, 12],
      [2, 1, 1],
      [2, 2, 3],
      [3, 1, 1],
      [3, 2, 3],
      [3, 3, 5],
      [4, 1, 2],
      [4, 2, 5],
      [4, 4, 11],
    ] as const)('tier %i: contact %i is due from week %i', (tierByHand, k, due) => {
      const inWeek = (week: number) => {
        const added = MONDAY - 7 * (week - 1)
        // Enough contacts done in the cycle's own first days to stand at k, longer ago than any gap.
        const log = Array.from({ length: k - 1 }, (_, index) =>
          logged(added, 'P-1', index % 2 === 0 ? 'call' : 'meeting'),
        )
        return lines(
          input([card('P-1', { tierByHand, added })], { log, settings: { ...need(50), maxPerWeek: 99, gapDays: 0 } }),
        )
      }
      if (due > 1) expect(inWeek(due - 1).find(text => text.endsWith(` ${k}`))).toContain('forward')
      const now = inWeek(due).find(text => text.endsWith(` ${k}`))
      // In the very week of those contacts there is no second one on the day, yet the kind shows on a later day.
      expect(now).toContain('norm')
    })

    it('each takes the channel with more left, a call on a tie', () => {
      const week = (log: PlanInput['log']) =>
        input([card('P-1', { tierByHand: 3, added: MON - 21 })], {
          log,
          settings: { ...need(50), maxPerWeek: 9, gapDays: 0 },
        })
      expect(lines(week([]))).toEqual([
        'Mon call P-1 norm 1',
        'Tue meeting P-1 norm 2',
        'Wed call P-1 forward 3',
        'Thu meeting P-1 forward 4',
        'Fri call P-1 forward 5',
      ])
      expect(lines(week([logged(MON - 20, 'P-1'), logged(MON - 19, 'P-1'), logged(MON - 18, 'P-1')]))).toEqual([
        'Mon meeting P-1 forward 4',
        'Tue meeting P-1 forward 5',
        'Wed meeting P-1 forward 6',
      ])
    })

    it('done is what the log holds in the current cycle, for each channel at most the norm', () => {
      const week = (log: PlanInput['log'], added: Day) =>
        input([card('P-1', { tierByHand: 4, added })], { log, settings: { ...need(50), maxPerWeek: 1 } })
      const calls = [0, 1, 2, 3].map(back => logged(MON - 5 - back, 'P-1'))
      // Four calls fill the two calls of tier 4 and no more: its two meetings are left.
      expect(lines(week(calls, MON - 14))).toEqual(['Mon meeting P-1 forward 3'])
      // The same four lie in the cycle that ended on Sunday.
      expect(lines(week(calls, MON - 84))).toEqual(['Mon call P-1 forward 1'])
      expect(plan(week(calls, MON - 84)).contacts[0]).toMatchObject({ cycleWeek: 1, norm: 4, lastContact: MON - 5 })
    })

    it('a blank date of adding: the cycle starts at cycleStart, moved back to a Monday', () => {
      const week = (cycleStart: Day | null) =>
        plan(input([card('P-1', { tierByHand: 4 })], { settings: { cycleStart } })).contacts[0]
      expect(week(MON - 1)).toMatchObject({ cycleWeek: 2, purpose: 'norm' })
      expect(week(MON + 4)).toMatchObject({ cycleWeek: 1, purpose: 'forward' })
      expect(week(null)).toMatchObject({ cycleWeek: 1, purpose: 'forward' })
    })

    it('attempts, postponed meetings and messages count for no norm', () => {
      const log = [
        logged(MON - 6, 'P-1', 'call', 'noAnswer'),
        logged(MON - 5, 'P-1', 'meeting', 'postponed'),
        logged(MON - 4, 'P-1', 'message', 'talked'),
      ]
      const week = input([card('P-1', { tierByHand: 4, added: MON - 14 })], { log })
      expect(plan(week).contacts[0]).toMatchObject({ number: 1, channel: 'call', lastContact: null })
    })

    it('a need of 0 means one call a cycle in tiers 1 to 4 and nothing in tier 5', () => {
      const week = (tierByHand: 1 | 5, log: PlanInput['log'] = []) =>
        lines(input([card('P-1', { tierByHand, need: 0, added: MON - 35 })], { log }))
      expect(week(1)).toEqual(['Mon call P-1 norm 1'])
      expect(week(1, [logged(MON - 10, 'P-1')])).toEqual([])
      expect(week(5)).toEqual([])
    })
  })
})
