// The invariants themselves: each has to notice a plan that was spoilt on purpose.
import { expect, it } from 'vitest'
import { buildPlan } from '../../../../src/core/domain/plan/build.ts'
import type { Plan, PlannedContact } from '../../../../src/core/domain/plan/types.ts'
import { card, cards, FRI, input, logged, MON, need, promise, SAT, THU, TUE } from './cards.ts'
import { type Case, checkDays, checkNoSlotLeft, checkOrder, checkSlots, checkTargets, openCase } from './invariants.ts'

const week = input(
  [
    ...cards(12, { tierByHand: 1, added: MON - 7 }),
    card('Q-1', { organisation: 'Acme' }),
    card('Q-2', { organisation: 'Acme' }),
    card('A', promise(THU)),
    card('L', { status: 'lost' }),
  ],
  { log: [logged(MON, 'P-12')], settings: { ...need(13), callsPerDay: 2, meetingsPerDay: 1 }, today: MON },
)
const plan = buildPlan(week)

const spoil = (change: (contacts: readonly PlannedContact[]) => readonly PlannedContact[]) => {
  const contacts = change(plan.contacts)
  return openCase(week, { ...plan, contacts } satisfies Plan)
}
/** The plan with the contacts of one prospect and purpose changed. */
const alter = (prospectId: string, fields: Partial<PlannedContact>) =>
  spoil(contacts => contacts.map(contact => (contact.prospectId === prospectId ? { ...contact, ...fields } : contact)))
const checks = { checkSlots, checkTargets, checkNoSlotLeft, checkOrder, checkDays }
const broken = (found: Case) =>
  Object.entries(checks).flatMap(([name, check]) => {
    try {
      check(found)
      return []
    } catch {
      return [name]
    }
  })

it('the plan as it is breaks nothing', () => {
  expect(plan.contacts.length).toBe(12)
  expect(broken(spoil(contacts => contacts))).toEqual([])
})

it.each<[string, Parameters<typeof alter>[1], string]>([
  ['a day off', { date: SAT }, 'checkSlots'],
  ['before today', { date: MON - 1 }, 'checkSlots'],
  ['after the week', { date: MON + 7 }, 'checkSlots'],
])('%s', (_, fields, check) => {
  expect(broken(alter('P-1', fields))).toContain(check)
})

it('a full day, a second contact on a day, a promise moved', () => {
  expect(broken(spoil(contacts => contacts.map(contact => ({ ...contact, date: TUE }))))).toContain('checkSlots')
  expect(broken(alter('A', { date: FRI }))).toContain('checkSlots')
})

it('a contact left out, a promise left out', () => {
  const first = plan.contacts.find(({ purpose }) => purpose === 'norm')!
  const short = broken(spoil(contacts => contacts.filter(contact => contact !== first)))
  expect(short).toEqual(expect.arrayContaining(['checkNoSlotLeft', 'checkOrder']))
  expect(broken(spoil(contacts => contacts.filter(({ purpose }) => purpose !== 'promised')))).toContain('checkTargets')
})

it('a second qualify call of an organisation', () => {
  const twin = plan.contacts.find(({ prospectId }) => prospectId === 'Q-1')!
  expect(broken(spoil(contacts => [...contacts, { ...twin, prospectId: 'Q-2', date: FRI }]))).toContain('checkTargets')
})

it('more than the target', () => {
  const found = openCase({ ...week, settings: { ...week.settings, ...need(6) } }, plan)
  expect(broken(found)).toContain('checkTargets')
})

it('an uneven schedule', () => {
  const uneven = input(cards(6), { settings: need(6) })
  const even = buildPlan(uneven)
  const contacts = even.contacts.map(contact => (contact.date > TUE ? { ...contact, date: TUE } : contact))
  expect(broken(openCase(uneven, even))).toEqual([])
  expect(broken(openCase(uneven, { ...even, contacts }))).toEqual(['checkDays'])
})

it('what nobody wants, twice the same, somebody who is never planned', () => {
  expect(() => alter('P-1', { purpose: 'ifPossible' })).toThrow('nobody wants')
  expect(() => spoil(contacts => [...contacts, contacts[0]!])).toThrow('twice')
  expect(() => alter('A', { prospectId: 'L', purpose: 'norm' })).toThrow('nobody wants')
})
