// A contact that is done has one day: that of the log, which follows the row where a person moves it.
import { describe, expect, it } from 'vitest'
import { Desk, type PlanView, people, serial } from './desk.ts'

const WEDNESDAY = '2026-11-25'

function start() {
  const desk = new Desk({ today: WEDNESDAY })
  desk.call('saveSettings', { values: { owners: 'Anna' } })
  desk.prospects(people(30))
  desk.build()
  desk.call('myWeek', { owner: 'Anna' })
  return desk
}

const log = (desk: Desk) => desk.register('Contact log')
const mine = (desk: Desk) => desk.plan('My week Anna')
/** The day of a contact on the plan, on the owner's own sheet and in the log. */
const days = (desk: Desk, contactId: unknown) => [
  ...[desk.plan(), mine(desk)].map(sheet => sheet.find('contactId', contactId).date),
  log(desk).find(entry => entry['Contact ID'] === contactId)?.Date,
]
const move = (view: PlanView, contactId: unknown, date: string) =>
  view.type(view.find('contactId', contactId).line, { date })

function correctLog(desk: Desk, date: string) {
  const sheet = desk.workbook.sheet('Contact log')!
  desk.addon.edit(sheet, 'A2', date)
}

describe('a done row that is moved to another day', () => {
  for (const [where, view] of [
    ['the plan', (desk: Desk) => desk.plan()],
    ['My week', mine],
  ] as const) {
    it(`on ${where} takes the log along, once, with a word about it; the undo brings both back`, () => {
      const desk = start()
      const { line, contactId, client } = desk.plan().rows[0]!
      desk.plan().type(line, { done: true })
      desk.build()
      expect(days(desk, contactId)).toEqual(Array(3).fill(serial(WEDNESDAY)))
      move(view(desk), contactId, '2026-11-24')
      const { warnings } = desk.build()
      expect(warnings).toContain(`${client} was moved after it was done: the log has the contact on Tue 24 Nov now.`)
      expect(days(desk, contactId)).toEqual(Array(3).fill(serial('2026-11-24')))
      expect(desk.build().warnings.join()).not.toContain('was moved after')
      expect(log(desk)).toHaveLength(1)
      move(view(desk), contactId, '2026-11-23')
      desk.build()
      desk.call('undoBuild', {})
      expect(days(desk, contactId)[2]).toBe(serial('2026-11-24'))
    })
  }

  it('may be moved before any build saw the tick', () => {
    const desk = start()
    const { line, contactId } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true }).type(line, { date: '2026-11-24' })
    desk.build()
    expect(days(desk, contactId)).toEqual(Array(3).fill(serial('2026-11-24')))
  })

  it('to a day still to come goes back to the day of the log, with a word about it', () => {
    const desk = start()
    const { line, contactId, client } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true })
    desk.build()
    move(desk.plan(), contactId, '2026-11-27')
    expect(desk.build().warnings.join()).toContain(
      `${client} is done and can't move to a day still to come: the row is back on Wed 25 Nov, as in the log.`,
    )
    expect(days(desk, contactId)).toEqual(Array(3).fill(serial(WEDNESDAY)))
    expect(desk.build().warnings.join()).not.toContain('still to come')
  })

  it('before it is done stays where it was moved to, and the log has the day of the tick', () => {
    const desk = start()
    const { line, contactId } = desk.plan().rows[0]!
    desk.plan().type(line, { date: '2026-11-27' }).type(line, { done: true })
    const expected = [serial('2026-11-27'), serial('2026-11-27'), serial(WEDNESDAY)]
    for (let build = 0; build < 3; build++) {
      expect(desk.build().warnings).toEqual([])
      expect(days(desk, contactId)).toEqual(expected)
      desk.today++
    }
  })

  it('stays moved when the tick is taken off again', () => {
    const desk = start()
    const { line, contactId } = desk.plan().rows[0]!
    desk.plan().type(line, { date: '2026-11-27' }).type(line, { done: true }).type(line, { done: false })
    desk.build()
    expect(desk.plan().find('contactId', contactId)).toMatchObject({ done: false, date: serial('2026-11-27') })
  })

  it('on the plan of a week that is over takes the log along too', () => {
    const desk = start()
    const { line, contactId } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true })
    desk.build()
    desk.today += 7
    desk.build()
    move(desk.plan(), contactId, '2026-11-24')
    expect(desk.build().warnings.join()).toContain('the log has the contact on Tue 24 Nov now')
    expect(log(desk)).toMatchObject([{ Date: serial('2026-11-24') }])
    expect(desk.build().warnings.join()).not.toContain('was moved after')
  })
})

describe('a day that is corrected in the log', () => {
  it('shows on the plan and on My week, and stays', () => {
    const desk = start()
    const { line, contactId } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true })
    desk.build()
    correctLog(desk, '2026-11-23')
    for (let build = 0; build < 2; build++) {
      expect(desk.build().warnings).toEqual([])
      expect(days(desk, contactId)).toEqual(Array(3).fill(serial('2026-11-23')))
    }
  })

  it('gives way to the row where that was moved since', () => {
    const desk = start()
    const { line, contactId } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true })
    desk.build()
    correctLog(desk, '2026-11-23')
    move(desk.plan(), contactId, '2026-11-24')
    desk.build()
    expect(days(desk, contactId)).toEqual(Array(3).fill(serial('2026-11-24')))
  })
})

it('a day is nobody’s correction where the team deleted the column that tells', () => {
  const desk = start()
  const { line, contactId } = desk.plan().rows[0]!
  desk.plan().type(line, { date: '2026-11-27' }).type(line, { done: true })
  desk.build()
  const { sheet } = desk.plan()
  desk.workbook.deleteLines(sheet, 'column', desk.plan().column('plannedDate'), 1)
  desk.today += 2
  expect(desk.build().warnings.join()).not.toContain('was moved after')
  expect(log(desk)).toMatchObject([{ Date: serial(WEDNESDAY), 'Contact ID': contactId }])
})

describe('a done row whose channel or owner was wrong', () => {
  const entry = (desk: Desk) => log(desk).map(({ Channel, Owner }) => [Channel, Owner])
  const shown = (desk: Desk, contactId: unknown) => {
    const { channel, owner } = desk.plan().find('contactId', contactId)
    return [channel, owner]
  }
  function ticked(isByEdit: boolean) {
    const desk = new Desk({ today: WEDNESDAY })
    desk.call('saveSettings', { values: { owners: 'Anna, Boris' } })
    desk.prospects(people(20).map(one => ({ ...one, owner: 'Anna' })))
    desk.build()
    const { line, contactId } = desk.plan().rows[0]!
    if (isByEdit) desk.plan().type(line, { done: true })
    else desk.plan().write(line, { done: true })
    desk.build()
    return { desk, contactId }
  }

  it.each([true, false])('takes the log along (logged as it was ticked: %s); the undo brings both back', isByEdit => {
    const { desk, contactId } = ticked(isByEdit)
    desk.plan().type(desk.plan().find('contactId', contactId).line, { channel: 'Meeting', owner: 'Boris' })
    desk.build()
    expect(entry(desk)).toEqual([['Meeting', 'Boris']])
    expect(shown(desk, contactId)).toEqual(['Meeting', 'Boris'])
    desk.build()
    expect(entry(desk)).toEqual([['Meeting', 'Boris']])
    desk.plan().type(desk.plan().find('contactId', contactId).line, { channel: 'Call' })
    desk.build()
    desk.call('undoBuild', {})
    expect(entry(desk)).toEqual([['Meeting', 'Boris']])
  })

  it('shows what was corrected in the log', () => {
    const { desk, contactId } = ticked(true)
    const sheet = desk.workbook.sheet('Contact log')!
    const headings = Array.from({ length: 8 }, (_, column) => String(sheet.value(0, column)))
    const edit = (heading: string, value: string) =>
      desk.addon.edit(sheet, `${'ABCDEFGH'[headings.indexOf(heading)]}2`, value)
    edit('Channel', 'Meeting')
    edit('Owner', 'Boris')
    desk.build()
    expect(shown(desk, contactId)).toEqual(['Meeting', 'Boris'])
    desk.build()
    expect(entry(desk)).toEqual([['Meeting', 'Boris']])
  })
})
