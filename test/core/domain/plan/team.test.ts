// The team, who is never planned, and what the plan says of itself (method.md 10), sentence by sentence, on weeks small
// enough to work out by hand. The reference that the properties compare with has to give the same answers.
import { describe, expect, it } from 'vitest'
import { buildPlan } from '../../../../src/core/domain/plan/build.ts'
import type { PlanInput } from '../../../../src/core/domain/plan/types.ts'
import {
  card,
  cards,
  day,
  FRI,
  input,
  line,
  logged,
  MON,
  need,
  owner,
  promise,
  THU,
  TIER_1,
  TIER_4,
  TUE,
  WED,
} from './cards.ts'
import { planByReference } from './reference.ts'

describe.each([
  ['the plan', buildPlan],
  ['the reference', planByReference],
] as const)('%s', (_, plan) => {
  const lines = (week: PlanInput) => plan(week).contacts.map(line)

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
