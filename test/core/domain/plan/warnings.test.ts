// What a plan warns of (method.md 10): promises on days off and full days, names and words it cannot use.
import { describe, expect, it } from 'vitest'
import type { Prospect } from '../../../../src/core/domain/model.ts'
import { buildPlan } from '../../../../src/core/domain/plan/build.ts'
import type { PlanInput } from '../../../../src/core/domain/plan/types.ts'
import { card, cards, FRI, input, line, logged, MON, owner, promise, SAT, TUE } from './cards.ts'

const warnings = (week: PlanInput) => buildPlan(week).warnings
const lines = (week: PlanInput) => buildPlan(week).contacts.map(line)

it('an overdue promise waits for the next week where no day of its owner is left, and is asked for all the same', () => {
  const daysOff = [MON, TUE, MON + 2, MON + 3, FRI]
  const owners = [owner('Anna', { daysOff }), owner('Boris')]
  const week = input([card('A', { ...promise(MON - 3), owner: 'Anna' })], { settings: { owners } })
  const plan = buildPlan(week)
  expect(plan.contacts.filter(({ purpose }) => purpose === 'promised')).toEqual([])
  expect(plan.warnings).toEqual([{ kind: 'noDayForPromise', prospectId: 'A', date: MON - 3, owner: 'Anna' }])
  expect(plan.owners.map(({ capacity }) => capacity.asked)).toEqual([1, 0])
  expect(warnings({ ...week, prospects: [card('A', { ...promise(MON - 3), owner: 'Anna', status: 'lost' })] })).toEqual(
    [],
  )
})

describe('a promised action stands on its own date, day off or full (the plan warns)', () => {
  const promised = (date: number, fields: Partial<Prospect> = {}) => [card('A', { ...promise(date), ...fields })]

  it.each([
    ['a day that is no working day', input(promised(SAT)), SAT, ''],
    ['a holiday', input(promised(TUE), { settings: { holidays: [TUE] } }), TUE, ''],
    [
      'a day off of the owner',
      input(promised(TUE, { owner: 'Anna' }), { settings: { owners: [owner('Anna', { daysOff: [TUE] })] } }),
      TUE,
      'Anna',
    ],
  ])('%s', (_, week, date, name) => {
    expect(buildPlan(week).contacts).toMatchObject([{ prospectId: 'A', date, purpose: 'promised' }])
    expect(warnings(week)).toEqual([{ kind: 'dayOffPromise', prospectId: 'A', date, owner: name }])
  })

  it('a full day, for what is promised there and for what is logged there', () => {
    const two = input([card('A', promise(TUE)), card('B', promise(TUE))], { settings: { callsPerDay: 1 } })
    const full = { kind: 'fullDay', date: TUE, channel: 'call', owner: '', promised: 2, logged: 0, limit: 1 }
    expect(lines(two)).toEqual(['Tue call A promised 1', 'Tue call B promised 1'])
    expect(warnings(two)).toEqual([full])
    const one = input(promised(MON), { log: [logged(MON, 'B')], settings: { callsPerDay: 1 } })
    expect(warnings(one)).toMatchObject([{ kind: 'fullDay', date: MON, promised: 1, logged: 1, limit: 1 }])
  })

  it('each owner, channel and day apart', () => {
    const owners = [owner('Anna', { callsPerDay: 1, meetingsPerDay: 1 }), owner('Boris', { callsPerDay: 1 })]
    const by = (id: string, name: string, date: number, channel: 'call' | 'meeting') =>
      card(id, { ...promise(date, channel), owner: name })
    const week = input(
      [
        by('A', 'Anna', TUE, 'call'),
        by('B', 'Anna', TUE, 'call'),
        by('C', 'Anna', TUE, 'meeting'),
        by('D', 'Anna', FRI, 'call'),
        by('E', 'Boris', TUE, 'call'),
      ],
      { settings: { owners } },
    )
    expect(warnings(week)).toEqual([
      { kind: 'fullDay', date: TUE, channel: 'call', owner: 'Anna', promised: 2, logged: 0, limit: 1 },
    ])
  })

  it('nothing on a working day with room', () => {
    expect(warnings(input(promised(FRI), { settings: { callsPerDay: 1 } }))).toEqual([])
  })
})

describe('names, words and weeks the plan cannot use', () => {
  it('an owner that is not in the table: planned as without owner, warned of, the card not overwritten', () => {
    const week = input([card('A', { owner: 'Zoe' }), card('B', { owner: 'Zoe' })], {
      settings: { owners: [owner('Anna')] },
    })
    const plan = buildPlan(week)
    expect(plan.warnings).toEqual([{ kind: 'unknownOwner', owner: 'Zoe', prospects: 2 }])
    expect(plan.contacts.map(contact => contact.owner)).toEqual(['Anna', 'Anna'])
    expect(plan.assigned).toEqual([])
  })

  it('a message as the next channel: messages are outside norms and plans', () => {
    const week = input([card('A', promise(TUE, 'message'))])
    expect(warnings(week)).toEqual([{ kind: 'badNextChannel', prospectId: 'A', channel: 'message' }])
    expect(lines(week)).toEqual(['Mon call A qualify 1'])
    expect(warnings(input([card('A', promise(MON + 6, 'message'))]))).toHaveLength(1)
    expect(warnings(input([card('A', promise(MON + 7, 'message'))]))).toEqual([])
  })

  it('a week without a working day left', () => {
    for (const week of [input(cards(2), { today: SAT }), input(cards(2), { settings: { workingDays: [] } })]) {
      expect(warnings(week)).toEqual([{ kind: 'noWorkingDay' }])
      expect(lines(week)).toEqual([])
    }
  })

  it('a week that is over: nothing is planned before today, nor outside the week', () => {
    expect(lines(input([card('A', promise(TUE)), card('B')], { today: MON + 9 }))).toEqual([])
  })

  it('no prospects at all: all of the target is short, with all seven sources to work', () => {
    const plan = buildPlan(input([]))
    expect(plan).toMatchObject({ needed: 15, shortfall: 15, contacts: [], warnings: [] })
    expect(plan.sourcesToWork.map(({ source }) => source)).toEqual([
      'referrals',
      'partners',
      'neighbours',
      'communities',
      'colleagues',
      'competitors',
      'other',
    ])
  })
})

it('share is what is asked over the slots left, and 1 where only something is asked', () => {
  const file = [card('A', promise(TUE)), card('B', promise(FRI, 'meeting'))]
  expect(buildPlan(input(file)).capacity.share).toBeCloseTo(2 / 55, 10)
  expect(buildPlan(input(file, { settings: { callsPerDay: 0, meetingsPerDay: 0 } })).capacity.share).toBe(1)
  expect(buildPlan(input([], { settings: { callsPerDay: 0, meetingsPerDay: 0 } })).capacity.share).toBe(0)
})

it('rows that people moved or added count as promised on their date', () => {
  const next = card('A', { tierByHand: 3, added: MON, ...promise(MON, 'meeting') })
  const kept = [
    { prospectId: 'A', channel: 'meeting', date: FRI, isNextAction: true },
    { prospectId: 'B', channel: 'call', date: TUE, isNextAction: false },
  ] as const
  const week = { ...input([next, card('B')], { settings: { deals: 0 } }), kept }
  expect(lines(week)).toEqual(['Tue call B promised 1', 'Fri meeting A promised 2'])
  expect(lines({ ...week, today: TUE, log: [logged(TUE, 'B')] })).toEqual(['Fri meeting A promised 2'])
})
