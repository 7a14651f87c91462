// Section 10 of the method, sentence by sentence, on weeks small enough to work out by hand. The reference that the
// properties compare with has to give the same answers.
import { describe, expect, it } from 'vitest'
import type { Day } from '../../../../src/core/domain/day.ts'
import type { Prospect } from '../../../../src/core/domain/model.ts'
import { buildPlan } from '../../../../src/core/domain/plan/build.ts'
import type { PlanInput, PlannedContact } from '../../../../src/core/domain/plan/types.ts'
import { card, cards, day, input, logged, MONDAY, owner } from './cards.ts'
import { planByReference } from './reference.ts'

const [MON, TUE, WED, THU, FRI, SAT] = [0, 1, 2, 3, 4, 5].map(offset => MONDAY + offset) as [
  Day,
  Day,
  Day,
  Day,
  Day,
  Day,
]
const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
/** `Mon call P-1 norm 1`: the day within the week, channel, prospect, purpose, k. */
const line = (contact: PlannedContact) =>
  [
    NAMES[(((contact.date - MONDAY) % 7) + 7) % 7],
    contact.channel,
    contact.prospectId,
    contact.purpose,
    contact.number ?? '-',
  ].join(' ')
const promise = (date: Day, nextChannel: Prospect['nextChannel'] = null) => ({
  nextAction: 'send the offer',
  nextActionDate: date,
  nextChannel,
})
/** A goal of exactly so many contacts. */
const need = (contacts: number) => ({ deals: contacts, contactsPerDeal: 1 })
const TIER_1 = { tierByHand: 1, added: MONDAY } as const
const TIER_4 = { tierByHand: 4, added: MONDAY } as const

describe.each([
  ['the plan', buildPlan],
  ['the reference', planByReference],
] as const)('%s', (_, plan) => {
  const lines = (week: PlanInput) => plan(week).contacts.map(line)
  const daysOf = (week: PlanInput) => plan(week).contacts.map(({ date }) => NAMES[date - MONDAY])

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
        Array.from({ length: 15 }, (_, index) => `${NAMES[Math.floor(index / 3)]} call P-${index + 1} qualify 1`),
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
        settings: { ...own(1), meetingsPerDay: 0 },
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

  describe('the team', () => {
    const ANNA = owner('Anna')
    const BORIS = owner('Boris')
    const owners = (week: PlanInput) => plan(week).contacts.map(contact => `${contact.prospectId} ${contact.owner}`)

    it('a blank goal is an equal share of the deals, in whole deals, the first owners one more', () => {
      const built = plan(
        input([...cards(20, { owner: 'Anna' })], { settings: { deals: 5, owners: [ANNA, BORIS, owner('Vera')] } }),
      )
      expect(built.owners.map(({ deals, needed, planned }) => [deals, needed, planned])).toEqual([
        [2, 10, 10],
        [2, 10, 0],
        [1, 5, 0],
      ])
      expect(built).toMatchObject({ deals: 5, needed: 25, shortfall: 15 })
    })

    it('each owner has a goal, limits and days off of its own', () => {
      const anna = owner('Anna', { goal: 4, callsPerDay: 1, daysOff: [TUE] })
      const boris = owner('Boris', { goal: 1 })
      const file = [...cards(9, { owner: 'Anna' }), card('B-1', { owner: 'Boris' }), card('B-2', { owner: 'Boris' })]
      const week = input(file, { settings: { contactsPerDeal: 1, owners: [anna, boris] } })
      expect(lines(week)).toEqual([
        'Mon call B-1 qualify 1',
        'Mon call P-1 qualify 1',
        'Wed call P-2 qualify 1',
        'Thu call P-3 qualify 1',
        'Fri call P-4 qualify 1',
      ])
    })

    it('a prospect without an owner goes to the owner of its last contact', () => {
      const log = [logged(MON - 9, 'P-1', 'call', null, 'Anna'), logged(MON - 8, 'P-1', 'meeting', null, 'Boris')]
      const week = input([card('P-1', { tierByHand: 4, added: MON - 84 })], {
        log,
        settings: { owners: [ANNA, BORIS] },
      })
      expect(plan(week).assigned).toEqual([{ prospectId: 'P-1', owner: 'Boris' }])
    })

    it('else to the one with the fewest contacts who can place it', () => {
      const team = { ...need(6), owners: [ANNA, BORIS] }
      expect(owners(input(cards(4), { settings: team })).sort()).toEqual([
        'P-1 Anna',
        'P-2 Boris',
        'P-3 Anna',
        'P-4 Boris',
      ])
      const log = [logged(MON, 'A-1', 'call', null, 'Anna')]
      expect(owners(input([...cards(2), card('A-1', { owner: 'Anna' })], { log, settings: team })).sort()).toEqual([
        'P-1 Boris',
        'P-2 Anna',
      ])
      const off = owner('Anna', { callsPerDay: 0 })
      expect(owners(input(cards(2), { settings: { ...team, owners: [off, BORIS] } }))).toEqual([
        'P-1 Boris',
        'P-2 Boris',
      ])
    })

    it('and nobody takes it beyond the own target', () => {
      const built = plan(input(cards(4), { settings: { ...need(3), owners: [ANNA, BORIS] } }))
      expect(built.owners.map(({ planned }) => planned)).toEqual([2, 1])
    })
  })

  it('never planned: lost, paused until their date, do-not-contact, their promises too', () => {
    const all = { ...TIER_1, ...promise(WED) }
    const gone = [
      card('A', { ...all, status: 'lost' }),
      card('B', { ...all, status: 'doNotContact' }),
      card('C', { ...all, status: 'paused' }),
      card('D', { ...all, status: 'paused', pausedUntil: MON + 7 }),
    ]
    expect(lines(input(gone))).toEqual([])
    expect(lines(input([card('E', { ...TIER_1, status: 'paused', pausedUntil: MON - 1 })]))).not.toEqual([])
    expect(lines(input([card('F', { ...TIER_1, status: 'open' })]))).not.toEqual([])
  })

  it('contacts needed follow the wanted certainty', () => {
    expect(plan(input(cards(40), { settings: { certainty: 0.9 } }))).toMatchObject({ needed: 25, shortfall: 0 })
  })

  describe('what the plan says of itself', () => {
    it('what norm and promises ask and what the week holds, in contacts and hours', () => {
      const file = [...cards(4, TIER_1), card('A', { ...TIER_4, ...promise(FRI, 'meeting') }), card('Q')]
      expect(plan(input(file)).capacity).toMatchObject({ calls: 40, meetings: 15, asked: 5, hours: 2 })
      expect(plan(input(file, { today: THU })).capacity).toMatchObject({ calls: 16, meetings: 6, asked: 5, hours: 2 })
    })

    it('whom it does not reach: prospects by tier that wanted a norm contact and got none', () => {
      const week = input([...cards(8, TIER_1), card('T-4', TIER_4)], {
        settings: { callsPerDay: 1, meetingsPerDay: 0 },
      })
      expect(plan(week)).toMatchObject({ notReached: { 1: 3 }, needed: 15, shortfall: 10 })
    })

    it('short of the target, the sources in the order to work them', () => {
      const file = [
        card('A', { source: 'competitors' }),
        card('B', { source: 'colleagues' }),
        card('C', { source: 'referrals' }),
      ]
      const log = [
        ...Array.from({ length: 10 }, (_, index) => logged(MON - 30 - index, 'A', 'call', index < 2 ? 'deal' : null)),
        ...Array.from({ length: 20 }, (_, index) => logged(MON - 30 - index, 'B', 'call', index < 5 ? 'deal' : null)),
        ...Array.from({ length: 9 }, (_, index) => logged(MON - 30 - index, 'C', 'call', 'deal')),
        ...Array.from({ length: 9 }, (_, index) => logged(MON - 50 - index, 'A', 'call', 'noAnswer')),
      ]
      expect(plan(input(file, { log })).sourcesToWork).toEqual([
        { source: 'colleagues', contacts: 20, deals: 5 },
        { source: 'competitors', contacts: 10, deals: 2 },
        { source: 'referrals', contacts: 9, deals: 9 },
        { source: 'partners', contacts: 0, deals: 0 },
        { source: 'neighbours', contacts: 0, deals: 0 },
        { source: 'communities', contacts: 0, deals: 0 },
        { source: 'other', contacts: 0, deals: 0 },
      ])
      expect(plan(input(file, { log, settings: need(1) })).sourcesToWork).toEqual([])
    })
  })

  it('a week on the far side of a year end is the second of a cycle begun in the last one', () => {
    const added = day('2026-12-31')
    const week = (text: string) => {
      const monday = day(text)
      return plan(input([card('P-1', { tierByHand: 4, added })], { week: monday + 6, today: monday })).contacts[0]
    }
    expect(week('2026-12-28')).toMatchObject({ date: day('2026-12-28'), cycleWeek: 1, purpose: 'forward' })
    expect(week('2027-01-04')).toMatchObject({ date: day('2027-01-04'), cycleWeek: 2, purpose: 'norm' })
  })
})

/** A prospect alone with the week, taking so many contacts at most. */
function own(maxPerWeek: number) {
  return { deals: 50, contactsPerDeal: 1, maxPerWeek }
}
