// What owners have of their own, saved from the form into their table.
import { beforeEach, describe, expect, it } from 'vitest'
import { type Opened, open, snapshot } from '../sheets/open.ts'

let opened: Opened
beforeEach(() => {
  opened = open({ formulas: false })
  opened.call('setUp', {})
})

const save = (owners: Parameters<typeof opened.call<'saveSettings'>>[1]['owners']) =>
  opened.call('saveSettings', { values: {}, ...(owners ? { owners } : {}) })
const owners = () => opened.call('readSettings', {}).owners
const NONE = { goal: '', callsPerDay: '', meetingsPerDay: '', daysOff: '' }

describe('owners', () => {
  it('are saved with goal, limits and days off, and read back as they were typed', () => {
    const eve = { name: 'Eve', goal: '2', callsPerDay: '5', meetingsPerDay: '0', daysOff: '2026-11-24' }
    expect(save([eve, { name: 'Oleg', daysOff: '24.12.2026, 2026-12-28..2026-12-29' }]).saved).toEqual(['owners'])
    expect(owners()).toEqual([eve, { name: 'Oleg', ...NONE, daysOff: '2026-12-24, 2026-12-28, 2026-12-29' }])
  })

  it('count in the plan: nothing on a day off, no more calls than the limit, the goal', () => {
    opened.call('importProspects', {
      rows: Array.from({ length: 30 }, (_, at) => ({
        row: at + 2,
        cells: { name: `Client ${at}`, income: 'High', relationship: 'New' },
      })),
    })
    save([{ name: 'Eve', goal: '1', callsPerDay: '1', meetingsPerDay: '9', daysOff: '2026-11-26' }])
    const { needed, contacts } = opened.call('buildPlan', {})
    expect(needed).toBe(5)
    expect(contacts.length).toBe(5)
    expect(contacts.map(contact => contact.date)).not.toContain('2026-11-26')
    const calls = contacts.filter(({ channel }) => channel === 'call').map(({ date }) => date)
    expect(new Set(calls).size).toBe(calls.length)
  })

  it('of one who stays only what is given changes; one who goes leaves a blank row, a new one takes it', () => {
    save([
      { name: 'Eve', goal: '2' },
      { name: 'Oleg', goal: '1', callsPerDay: '4' },
    ])
    save([{ name: 'oleg', goal: '' }, { name: 'Vera' }])
    expect(owners()).toEqual([
      { name: 'Vera', ...NONE },
      { name: 'oleg', ...NONE, callsPerDay: '4' },
    ])
  })

  it('all or nothing: a value that can’t be used is named with its owner, and nothing is saved', () => {
    save([{ name: 'Eve' }])
    const before = snapshot(opened.workbook)
    expect(() =>
      save([
        { name: 'Eve', goal: '2' },
        { name: 'Oleg', callsPerDay: 'many' },
      ]),
    ).toThrow("Calls a day of Oleg can't be “many”: it takes a whole number from 0 to 200.")
    expect(() =>
      opened.call('saveSettings', { values: { deals: '7' }, owners: [{ name: 'Eve', daysOff: 'soon' }] }),
    ).toThrow(/Days off of Eve can't be “soon”/)
    expect(snapshot(opened.workbook)).toEqual(before)
  })

  it.each([
    [{ values: {}, owners: 'Eve' }],
    [{ values: {}, owners: [{ goal: '1' }] }],
    [{ values: {}, owners: [{ name: 'Eve', goal: 1 }] }],
    [{ values: {}, owners: [{ name: 'Eve', salary: '1' }] }],
    [{ values: {}, owners: Array(201).fill({ name: 'Eve' }) }],
  ])('refuse %j in one sentence', args => {
    const before = snapshot(opened.workbook)
    const answer = opened.addon.rpc('rpc', 'saveSettings', args) as { ok: boolean; message: string }
    expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/^(?!.*Something went wrong).{10,300}$/) })
    expect(snapshot(opened.workbook)).toEqual(before)
  })
})
