// Contacts beside the plan, a chance acquaintance included; and who the sidebar is for.
import { describe, expect, it } from 'vitest'
import type { TodayCalls } from '../../../src/core/protocol/today.ts'
import { people, serial } from '../plan/desk.ts'
import { STORY, TodayDesk as Team, type TodayDesk, todayDesk } from './desk.ts'

const TOKEN = 'abcdef012345'

function add(desk: TodayDesk, args: Partial<TodayCalls['addContact']['args']>) {
  return desk.call('addContact', { token: TOKEN, story: STORY, ...args })
}

describe('+ contact', () => {
  it('logs one with a known client, which counts towards the target', () => {
    const desk = todayDesk()
    const answer = add(desk, { id: 'P-0002', story: { ...STORY, notes: 'met at the fair', channel: 'meeting' } })
    expect(answer).toMatchObject({ kind: 'logged', client: 'Boris Ivanov', view: { done: 1 } })
    expect(desk.logRows.at(-1)).toMatchObject({
      Date: serial('2026-11-23'),
      'Prospect ID': 'P-0002',
      Channel: 'Meeting',
      Notes: 'met at the fair',
      'Contact ID': `2026-W48/P-0002/${TOKEN}`,
    })
    expect(desk.view.logged).toMatchObject([{ client: 'Boris Ivanov', isPlanned: false }])
    expect(desk.plan().rows.filter(row => row.done)).toEqual([])
  })

  it('makes a card of a chance acquaintance, added today, from the communities', () => {
    const desk = todayDesk()
    const story = { ...STORY, nextText: 'Send the price list', nextDate: '2026-11-24' }
    expect(add(desk, { name: ' Yan Berg ', phone: '=+7 900 111-22-33', story })).toMatchObject({ kind: 'logged' })
    expect(desk.card('P-0005')).toMatchObject({
      Name: 'Yan Berg',
      Phone: '=+7 900 111-22-33',
      Source: 'Communities',
      Added: serial('2026-11-23'),
      'Next action': 'Send the price list',
      'Next action date': serial('2026-11-24'),
    })
    expect(desk.logRows.at(-1)).toMatchObject({ 'Prospect ID': 'P-0005', Outcome: 'Talked' })
    desk.build()
    expect(desk.open('Yan Berg')).toMatchObject({ date: '2026-11-24', isPromise: true })
  })

  it('with the same token nothing is logged or made twice', () => {
    const desk = todayDesk()
    add(desk, { name: 'Yan Berg' })
    const [cards, log] = [desk.register('Prospects'), desk.logRows]
    expect(add(desk, { name: 'Yan Berg' })).toMatchObject({ kind: 'already', outcome: 'talked' })
    expect([desk.register('Prospects'), desk.logRows]).toEqual([cards, log])
  })

  it('shows the card that has this phone; another person gets a new one once that is said', () => {
    const desk = todayDesk()
    const log = desk.logRows
    const args = { name: 'Anna P.', phone: '8 (921) 123 45 67' }
    expect(add(desk, args)).toEqual({
      kind: 'alike',
      cards: [{ id: 'P-0001', name: 'Anna Petrova', organisation: 'Hotel Aurora', phone: '+7 921 123-45-67', tier: 1 }],
    })
    expect(desk.logRows).toEqual(log)
    expect(add(desk, { ...args, apart: true })).toMatchObject({ kind: 'logged', client: 'Anna P.' })
    expect(desk.register('Prospects')).toHaveLength(5)
  })

  it('takes the card with the same name and phone for the same person', () => {
    const desk = todayDesk()
    expect(add(desk, { name: 'anna petrova', phone: '89211234567' })).toMatchObject({ client: 'Anna Petrova' })
    expect(desk.register('Prospects')).toHaveLength(4)
  })

  it('finishes a promise that it keeps', () => {
    const desk = todayDesk()
    add(desk, { id: 'P-0001' })
    expect(desk.card('P-0001')).toMatchObject({ 'Next action': 'show the rooms' })
  })

  it('says when the card is gone, and asks for a name', () => {
    const desk = todayDesk()
    expect(add(desk, { id: 'P-0099' }).kind).toBe('gone')
    expect(() => add(desk, { name: '  ' })).toThrow('The new card has no name yet')
  })

  it('works in a week without a plan', () => {
    const desk = new Team()
    desk.prospects(people(1))
    expect(desk.view).toMatchObject({ hasPlan: false, open: [], week: '2026-W48' })
    expect(add(desk, { name: 'Yan Berg' })).toMatchObject({ kind: 'logged', view: { done: 1, hasPlan: false } })
  })
})

describe('whose contacts show', () => {
  const team = () => {
    const desk = new Team()
    desk.prospects([...people(4, { owner: 'Olga' }), ...people(4, { owner: 'Pavel', phone: '' })])
    desk.build()
    return desk
  }

  it('is asked where the team has names, and remembered', () => {
    const desk = team()
    expect(desk.view).toMatchObject({ people: ['Olga', 'Pavel'], person: null })
    desk.call('openToday', { person: 'Olga' })
    expect(desk.view.person).toBe('Olga')
    const ids = new Set(desk.view.open.map(({ prospectId }) => prospectId))
    expect([...ids].every(id => desk.card(id).Owner === 'Olga')).toBe(true)
    const all = desk.call('openToday', { person: '' })
    expect(all.person).toBe('')
    expect(all.open.length).toBeGreaterThan(ids.size)
    expect(all.needed).toBe(15)
  })

  it('each has a target and a count of their own', () => {
    const desk = team()
    desk.call('openToday', { person: 'Pavel' })
    const { needed, open } = desk.view
    expect(needed).toBe(5)
    desk.log(open[0]!)
    expect(desk.view.done).toBe(1)
    expect(desk.call('openToday', { person: 'Olga' }).done).toBe(0)
  })

  it('what is done on the owner’s own sheet is done here, and the other way round', () => {
    const desk = team()
    desk.call('myWeek', { owner: 'Olga' })
    desk.call('openToday', { person: 'Olga' })
    const [first, second] = desk.view.open
    const own = desk.plan('My week Olga')
    own.write(own.find('contactId', first!.key).line, { done: true })
    expect(desk.view).toMatchObject({ done: 1 })
    expect(desk.log(second!, { notes: 'told here' }).kind).toBe('logged')
    expect(own.find('contactId', second!.key)).toMatchObject({ done: true, outcome: 'Talked', notes: 'told here' })
    desk.build()
    expect(desk.logRows.map(row => row['Contact ID']).sort()).toEqual([first!.key, second!.key].sort())
  })

  it('a new contact is logged as the person’s, and the new card is theirs', () => {
    const desk = team()
    desk.call('openToday', { person: 'Pavel' })
    add(desk, { name: 'Yan Berg' })
    expect(desk.logRows.at(-1)).toMatchObject({ Owner: 'Pavel' })
    expect(desk.register('Prospects').at(-1)).toMatchObject({ Name: 'Yan Berg', Owner: 'Pavel' })
  })

  it('nobody can be whom the team does not have', () => {
    const desk = team()
    expect(() => desk.call('openToday', { person: 'Mallory' })).toThrow('“Mallory” is no owner here')
    expect(desk.view.person).toBeNull()
  })
})

describe('the briefing', () => {
  it('has the last talk, the service terms, and our answer to the nearest competitor', () => {
    const desk = todayDesk()
    const sheet = desk.workbook.sheet('Competitors')!
    const type = (row: number, cells: Readonly<Record<string, string>>) => {
      for (const [heading, value] of Object.entries(cells)) {
        const column = Array.from({ length: 40 }, (_, at) => at).find(at => sheet.value(0, at) === heading)!
        const name = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`
        desk.addon.edit(sheet, `${name}${row}`, value)
      }
    }
    type(2, { Competitor: 'Far Inn', 'Walk minutes': '9', 'Weakness 1': 'old beds' })
    type(3, {
      Competitor: 'Near Inn',
      'Walk minutes': '2',
      'Weakness 2': 'no parking',
      'What we do about it': 'free parking',
    })
    expect(desk.view.rival).toEqual({ name: 'Near Inn', weakness: 'no parking', answer: 'free parking' })
    type(3, { 'Our opportunity 2': 'a yard of our own' })
    expect(desk.view.rival?.answer).toBe('a yard of our own')
    expect(desk.open('Anna Petrova').briefing).toEqual({
      last: { date: '2026-11-09', channel: 'call', outcome: 'talked', notes: 'asked for prices' },
      serviceTerms: 'a quiet hall for 40',
    })
  })
})

describe('what comes in is checked', () => {
  const good = { week: '2026-W48', key: 'x', story: STORY }
  it.each([
    ['openToday', { person: 7 }],
    ['openToday', { person: 'x'.repeat(501) }],
    ['openToday', { other: '' }],
    ['logContact', {}],
    ['logContact', { ...good, week: '2026-W99' }],
    ['logContact', { ...good, key: { toString: 1 } }],
    ['logContact', { ...good, story: null }],
    ['logContact', { ...good, story: [STORY] }],
    ['logContact', { ...good, story: { ...STORY, outcome: 'won' } }],
    ['logContact', { ...good, story: { ...STORY, outcome: 'constructor' } }],
    ['logContact', { ...good, story: { ...STORY, channel: '' } }],
    ['logContact', { ...good, story: { ...STORY, nextDate: '2026-02-30' } }],
    ['logContact', { ...good, story: { ...STORY, day: 'today' } }],
    ['logContact', { ...good, story: { ...STORY, need: '4' } }],
    ['logContact', { ...good, story: { ...STORY, after: 'doNotContact' } }],
    ['logContact', { ...good, story: { ...STORY, notes: 'x'.repeat(5001) } }],
    ['logContact', { ...good, story: { ...STORY, prospectId: 'P-0001' } }],
    ['addContact', { token: 'a/b/c/d/e', story: STORY, name: 'A' }],
    ['addContact', { token: TOKEN, story: STORY, name: 'A', source: '__proto__' }],
    ['addContact', { token: TOKEN, story: STORY, name: 'A', apart: 'yes' }],
    ['addContact', { token: TOKEN, story: STORY, name: 'A', owner: 'Olga' }],
  ] as const)('%s %j is refused in one sentence, and nothing is written', (name, args) => {
    const desk = SHARED
    const before = desk.logRows.length
    const answer = desk.addon.rpc('rpc', name, args) as { ok: boolean; message: string }
    expect(answer.ok).toBe(false)
    expect(answer.message).toMatch(/can't be used: it takes/)
    expect(desk.logRows).toHaveLength(before)
  })
})

const SHARED = todayDesk()
