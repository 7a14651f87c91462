// What was promised on the plan of a week that is over and not done is still promised (method.md 10, Rebuilding).
import { describe, expect, it } from 'vitest'
import { Desk, people, serial } from './desk.ts'

const W49 = 'Plan 2026-W49'
const THURSDAY = '2026-11-26'
const occasional = { income: 'Low', relationship: 'One-off', added: '2026-09-07' }
const zed = { ...occasional, name: 'Zed' }

/** A plan with a row for Zed that was added by hand for Thursday. */
function start() {
  const desk = new Desk().prospects([zed, ...people(30)])
  desk.build()
  desk.plan().add({ client: 'Zed', date: THURSDAY, time: '10:00', notes: 'promised the brochure' })
  desk.build()
  return desk
}

const nextWeek = (desk: Desk) => {
  desk.today += 7
  return desk.build()
}
const rowsOf = (desk: Desk, client: string, sheet = W49) => desk.plan(sheet).rows.filter(row => row.client === client)

describe('a row that was added by hand and not done', () => {
  it('stands on the next plan as an overdue promise with what was written in it, once', () => {
    const desk = start()
    for (let build = 0; build < 3; build++) {
      expect(build === 0 ? nextWeek(desk) : desk.build()).toMatchObject({ planned: 15 })
      expect(rowsOf(desk, 'Zed')).toMatchObject([
        {
          date: serial('2026-11-30'),
          time: '10:00',
          notes: 'promised the brochure',
          why: 'Agreed for Thu 26 Nov, 10:00, overdue by 4 days; no contact so far.',
          contactId: '2026-W49/P-0001/1',
        },
      ])
      expect(rowsOf(desk, 'Zed', 'Plan 2026-W48')).toHaveLength(1)
    }
    nextWeek(desk)
    expect(rowsOf(desk, 'Zed', 'Plan 2026-W50')).toMatchObject([
      {
        date: serial('2026-12-07'),
        why: expect.stringContaining('overdue by 11 days'),
        contactId: '2026-W50/P-0001/1',
      },
    ])
  })

  it('is logged from there once, and gone then', () => {
    const desk = start()
    nextWeek(desk)
    desk.plan(W49).type(rowsOf(desk, 'Zed')[0]!.line, { done: true })
    desk.build()
    expect(desk.register('Contact log')).toMatchObject([{ 'Contact ID': '2026-W49/P-0001/1' }])
    nextWeek(desk)
    expect(rowsOf(desk, 'Zed', 'Plan 2026-W50')).toEqual([])
  })

  it('stays away where it was deleted from either plan', () => {
    const [old, fresh] = [start(), start()]
    const drop = (desk: Desk, sheet: string) => {
      const plan = desk.plan(sheet)
      desk.workbook.deleteLines(plan.sheet, 'row', rowsOf(desk, 'Zed', sheet)[0]!.line - 1, 1)
    }
    drop(old, 'Plan 2026-W48')
    nextWeek(old)
    expect(rowsOf(old, 'Zed')).toEqual([])
    nextWeek(fresh)
    drop(fresh, W49)
    fresh.build()
    expect(rowsOf(fresh, 'Zed')).toEqual([])
  })

  it.each<[string, (desk: Desk) => void]>([
    ['ticked after all', desk => desk.plan().type(rowsOf(desk, 'Zed', 'Plan 2026-W48')[0]!.line, { done: true })],
    [
      'with a contact in the log since',
      desk => desk.logged([{ date: '2026-11-27', prospectId: 'P-0001', channel: 'Call' }]),
    ],
    ['of a client that is lost', desk => desk.typeOnCard('P-0001', { Status: 'Lost' })],
  ])('%s is not on the next plan', (_, end) => {
    const desk = start()
    desk.today += 7
    end(desk)
    desk.build()
    expect(rowsOf(desk, 'Zed')).toEqual([])
  })

  it('waits for its client while the card is paused', () => {
    const desk = start()
    desk.typeOnCard('P-0001', { Status: 'Paused', 'Paused until': '2026-12-07' })
    nextWeek(desk)
    expect(rowsOf(desk, 'Zed')).toEqual([])
    nextWeek(desk)
    expect(rowsOf(desk, 'Zed', 'Plan 2026-W50')).toHaveLength(1)
  })

  it('stays with its week while that has a working day left', () => {
    const desk = start()
    desk.today += 4
    desk.build({ week: '2026-W49' })
    expect(rowsOf(desk, 'Zed')).toEqual([])
    desk.today++
    desk.build({ week: '2026-W49' })
    expect(rowsOf(desk, 'Zed')).toMatchObject([{ date: serial('2026-11-30') }])
  })

  it('is on the old plan alone again once the build is undone', () => {
    const desk = start()
    const before = desk.plan().rows
    nextWeek(desk)
    desk.call('undoBuild', {})
    expect(desk.workbook.sheet(W49)).toBeNull()
    expect(desk.plan().rows).toEqual(before)
    desk.build()
    expect(rowsOf(desk, 'Zed')).toHaveLength(1)
  })
})

it('a row that was moved and not done is still promised for the day it was moved to', () => {
  const desk = new Desk().prospects(people(30))
  desk.build()
  const { line, client } = desk.plan().rows[0]!
  desk.plan().type(line, { date: THURSDAY })
  nextWeek(desk)
  expect(rowsOf(desk, String(client))[0]).toMatchObject({
    date: serial('2026-11-30'),
    why: 'Moved by hand to Thu 26 Nov, overdue by 4 days; no contact so far.',
  })
})

it('the card’s own next action that was moved and not done is planned once, as the card says', () => {
  const desk = new Desk().prospects([
    { ...zed, nextAction: 'Send the offer', nextActionDate: '2026-11-24' },
    ...people(30),
  ])
  desk.build()
  desk.plan().type(rowsOf(desk, 'Zed', 'Plan 2026-W48')[0]!.line, { date: THURSDAY })
  nextWeek(desk)
  expect(rowsOf(desk, 'Zed')).toMatchObject([
    { what: 'Send the offer', why: expect.stringContaining('Promised for Tue 24') },
  ])
})
