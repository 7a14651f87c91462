// Slots, fit and days (method.md 10), sentence by sentence, on weeks small
// enough to work out by hand. The reference that the properties compare with has to give the same answers.
import { describe, expect, it } from 'vitest'
import type { Day } from '../../../../src/core/domain/day.ts'
import { buildPlan } from '../../../../src/core/domain/plan/build.ts'
import type { PlanInput } from '../../../../src/core/domain/plan/types.ts'
import {
  card,
  cards,
  FRI,
  input,
  line,
  logged,
  MON,
  need,
  promise,
  SAT,
  THU,
  TIER_1,
  TUE,
  WED,
  weekday,
} from './cards.ts'
import { planByReference } from './reference.ts'

describe.each([
  ['the plan', buildPlan],
  ['the reference', planByReference],
] as const)('%s', (_, plan) => {
  const lines = (week: PlanInput) => plan(week).contacts.map(line)
  const daysOf = (week: PlanInput) => plan(week).contacts.map(weekday)

  describe('slots', () => {
    const own = { settings: { ...need(50), maxPerWeek: 9 } }

    it('working days that are no holiday and not before today', () => {
      expect(daysOf(input(cards(15), { today: WED }))).toEqual([
        ...Array(5).fill('Wed'),
        ...Array(5).fill('Thu'),
        ...Array(5).fill('Fri'),
      ])
      const fourDays = ['Mon', 'Tue', 'Thu', 'Fri'].flatMap((name, index) => Array(index < 3 ? 4 : 3).fill(name))
      expect(daysOf(input(cards(15), { settings: { holidays: [WED] } }))).toEqual(fourDays)
      expect(daysOf(input(cards(15), { today: SAT }))).toEqual([])
      expect(daysOf(input(cards(2), { settings: { workingDays: [1, 5] } }))).toEqual(['Tue', 'Sat'])
    })

    it('a limit a day of calls and one of meetings', () => {
      expect(lines(input(cards(9, TIER_1), { settings: { callsPerDay: 1, meetingsPerDay: 0 } }))).toHaveLength(5)
      const built = lines(
        input(cards(9, { tierByHand: 5 }), { settings: { ...need(9), workingDays: [0], meetingsPerDay: 2 } }),
      )
      expect(built).toEqual(['Mon meeting P-1 ifPossible 1', 'Mon meeting P-2 ifPossible 1'])
    })

    it('less what is promised or logged there', () => {
      const week = input([card('A', promise(TUE)), card('B', { ...TIER_1, ...promise(TUE) }), ...cards(9)], {
        log: [logged(MON, 'C')],
        settings: { ...need(50), callsPerDay: 2, workingDays: [0, 1] },
      })
      expect(lines(week)).toEqual(['Mon call P-1 qualify 1', 'Tue call B promised 1', 'Tue call A promised 1'])
    })

    it('at most one contact a day with one prospect', () => {
      const week = input([card('P-1', TIER_1)], { settings: { ...own.settings, gapDays: 0 } })
      expect(daysOf(week)).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri'])
      expect(daysOf({ ...week, log: [logged(MON, 'P-1')] })).toEqual(['Tue', 'Wed', 'Thu', 'Fri'])
    })

    it('at least gapDays calendar days free between two contacts with one prospect', () => {
      const week = (gapDays: number, log: PlanInput['log'] = []) =>
        daysOf(input([card('P-1', { ...TIER_1, added: MON - 7 })], { log, settings: { ...own.settings, gapDays } }))
      expect(week(1)).toEqual(['Mon', 'Wed', 'Fri'])
      expect(week(2)).toEqual(['Mon', 'Thu'])
      expect(week(3)).toEqual(['Mon', 'Fri'])
      expect(week(4)).toEqual(['Mon'])
      expect(week(2, [logged(MON - 3, 'P-1')])).toEqual(['Mon', 'Thu'])
      expect(week(2, [logged(MON - 2, 'P-1')])).toEqual(['Tue', 'Fri'])
      expect(week(2, [logged(MON - 1, 'P-1', 'meeting')])).toEqual(['Wed'])
      for (const outcome of ['noAnswer', 'postponed'] as const) {
        expect(week(2, [logged(MON - 1, 'P-1', 'meeting', outcome)])).toEqual(['Mon', 'Thu'])
      }
    })

    it('the gap holds on both sides of a promise', () => {
      const week = input([card('P-1', { ...TIER_1, ...promise(WED) })], own)
      expect(daysOf(week)).toEqual(['Wed'])
      expect(daysOf({ ...week, settings: { ...week.settings, gapDays: 1 } })).toEqual(['Mon', 'Wed', 'Fri'])
    })

    it('no prospect gets more than maxPerWeek contacts in a week, promised and logged ones counted', () => {
      const alone = { ...need(50), gapDays: 0 }
      expect(lines(input([card('P-1', TIER_1)], { settings: alone }))).toHaveLength(2)
      const log = [logged(MON, 'P-1')]
      expect(lines(input([card('P-1', TIER_1)], { log, today: TUE, settings: alone }))).toHaveLength(1)
      expect(lines(input([card('P-1', { ...TIER_1, ...promise(FRI) })], { settings: alone }))).toHaveLength(2)
      const both = input([card('P-1', { ...TIER_1, ...promise(FRI) })], { log, today: TUE, settings: alone })
      expect(lines(both)).toEqual(['Fri call P-1 promised 3'])
    })

    it('after an attempt without answer the next working day is open', () => {
      const week = (at: Day, today: Day) =>
        daysOf(input([card('P-1')], { log: [logged(at, 'P-1', 'call', 'noAnswer')], today }))
      expect(week(MON, MON)).toEqual(['Tue'])
      expect(week(MON, TUE)).toEqual(['Tue'])
      expect(week(FRI, FRI)).toEqual([])
    })

    it('after three in a row, the next week', () => {
      const inVain = (...dates: readonly Day[]) => dates.map(date => logged(date, 'P-1', 'call', 'noAnswer'))
      const week = (log: PlanInput['log'], today: Day) => daysOf(input([card('P-1')], { log, today }))
      expect(week(inVain(MON - 5, MON - 4, MON - 3), MON)).toEqual(['Mon'])
      expect(week(inVain(MON - 4, MON - 3, MON), TUE)).toEqual([])
      expect(week(inVain(MON - 3, MON), TUE)).toEqual(['Tue'])
      const answered = [...inVain(MON - 20, MON - 19), logged(MON - 18, 'P-1', 'meeting', 'talked'), ...inVain(MON)]
      expect(daysOf(input([card('P-1', TIER_1)], { log: answered, today: TUE, settings: { maxPerWeek: 1 } }))).toEqual([
        'Tue',
      ])
    })
  })

  describe('fit and days', () => {
    it('a contact is in the plan exactly when it and all that were taken before can be placed together', () => {
      // One call a day on Monday and Tuesday. B's promise on Thursday leaves it Monday alone, so A moves to Tuesday.
      const week = input(
        [card('A', { ...TIER_1, income: 'high' }), card('B', { ...TIER_1, ...promise(THU, 'meeting') })],
        {
          settings: { ...need(50), workingDays: [0, 1], callsPerDay: 1, meetingsPerDay: 0 },
        },
      )
      expect(lines(week)).toEqual(['Mon call B norm 1', 'Tue call A norm 1', 'Thu meeting B promised 2'])
    })

    it('what does not fit is passed over for what does', () => {
      // Tier 1 after one call: its next is a meeting, for which there is no slot; the call after it has one.
      const log = [logged(MON - 10, 'P-1')]
      const week = input([card('P-1', { ...TIER_1, added: MON - 14 })], {
        log,
        settings: { ...need(50), maxPerWeek: 1, meetingsPerDay: 0 },
      })
      expect(lines(week)).toEqual(['Mon call P-1 norm 3'])
    })

    it('contacts are spread evenly, promised ones counted', () => {
      const promised = [1, 2, 3].map(index => card(`A-${index}`, promise(TUE)))
      const week = input([...promised, ...cards(7)], { settings: need(10) })
      expect(daysOf(week)).toEqual(['Mon', 'Mon', 'Tue', 'Tue', 'Tue', 'Wed', 'Wed', 'Thu', 'Thu', 'Fri'])
    })

    it('among even schedules the dates are lexicographically least in plan order', () => {
      const week = input(cards(7), { settings: need(7) })
      expect(lines(week)).toEqual(
        ['Mon', 'Mon', 'Tue', 'Tue', 'Wed', 'Thu', 'Fri'].map((name, index) => `${name} call P-${index + 1} qualify 1`),
      )
    })

    it('within a date contacts stand in plan order', () => {
      const week = input([card('P-1', TIER_1), card('P-2', TIER_1), card('Q'), card('P-3', promise(MON))], {
        settings: { ...need(4), workingDays: [0] },
      })
      expect(lines(week)).toEqual([
        'Mon call P-3 promised 1',
        'Mon call Q qualify 1',
        'Mon call P-1 norm 1',
        'Mon call P-2 norm 1',
      ])
    })
  })
})
