// Whose contact a row is: where another client is typed in, a row or an entry of the log is copied, or a card renamed.
import { describe, expect, it } from 'vitest'
import { STORY } from '../today/desk.ts'
import { Desk, type PlanView, people, serial } from './desk.ts'

function start() {
  const desk = new Desk()
  desk.call('saveSettings', { values: { owners: 'Anna' } })
  desk.prospects(people(30))
  desk.build()
  desk.call('myWeek', { owner: 'Anna' })
  return desk
}

const whose = (desk: Desk) => desk.register('Contact log').map(entry => entry['Prospect ID'])

describe('another client typed over an open row', () => {
  describe.each(['Plan 2026-W48', 'My week Anna'])('of %s', name => {
    it.each(['with onEdit', 'without it', 'in Today'])('has the contact, ticked %s', how => {
      const desk = start()
      const { line, client } = desk.plan(name).rows[0]!
      if (how === 'without it') desk.plan(name).write(line, { client: 'Client 30', done: true })
      else desk.plan(name).type(line, { client: 'Client 30' })
      if (how === 'with onEdit') desk.plan(name).type(line, { done: true })
      if (how === 'in Today') {
        const { key } = desk.call('openToday', {}).open.find(contact => contact.client === 'Client 30')!
        desk.call('logContact', { week: '2026-W48', key, story: STORY })
      }
      const { warnings } = desk.build()
      expect(whose(desk)).toEqual(['P-0030'])
      expect(warnings).toEqual([])
      for (const sheet of [desk.plan(), desk.plan('My week Anna')]) {
        expect(sheet.find('client', 'Client 30')).toMatchObject({ prospectId: 'P-0030', done: true })
        expect(sheet.rows.filter(row => row.client === client && row.done === true)).toEqual([])
      }
      desk.build()
      expect(whose(desk)).toEqual(['P-0030'])
    })
  })

  it.each(['with onEdit', 'without it'])(
    'of the plan has nothing of the tick on My week, which is the client’s there (%s)',
    how => {
      const desk = start()
      const { line, contactId, prospectId, client } = desk.plan().rows[3]!
      desk.plan().type(line, { client: 'Client 30' })
      const mine = desk.plan('My week Anna')
      mine[how === 'with onEdit' ? 'type' : 'write'](mine.find('contactId', contactId).line, { done: true })
      desk.build()
      expect(whose(desk)).toEqual([prospectId])
      expect(desk.plan().find('contactId', contactId)).toMatchObject({ client, done: true })
      expect(desk.plan().find('client', 'Client 30')).toMatchObject({ purpose: 'byHand', done: false })
    },
  )

  it('of My week has it once, too, where the next week is built ahead', () => {
    const desk = start()
    const view = desk.plan('My week Anna')
    view.write(view.rows[0]!.line, { client: 'Client 30', done: true })
    for (const week of ['2026-W49', '2026-W49', '2026-W48', '2026-W48']) {
      desk.build({ week })
      expect(whose(desk)).toEqual(['P-0030'])
    }
    expect(view.find('client', 'Client 30')).toMatchObject({ prospectId: 'P-0030', done: true })
  })

  it('of a row that is logged changes nothing', () => {
    const desk = start()
    const view = desk.plan('My week Anna')
    const { line, contactId, client, prospectId } = view.rows[0]!
    view.type(line, { done: true }).type(line, { client: 'Client 30' })
    desk.build()
    expect(whose(desk)).toEqual([prospectId])
    expect(view.find('contactId', contactId)).toMatchObject({ client })
  })

  it('that nobody knows leaves the contact whose it was', () => {
    const desk = start()
    const { line, prospectId } = desk.plan().rows[0]!
    desk.plan().type(line, { client: 'the tall one' }).type(line, { done: true })
    desk.build()
    expect(whose(desk)).toEqual([prospectId])
  })
})

describe('a card that is renamed', () => {
  const lee = { name: 'Ann Lee', income: 'High', relationship: 'Rare', added: '2026-09-07' }

  it('keeps its rows, though a namesake has the old name', () => {
    const desk = new Desk().prospects([
      { ...lee, organisation: 'Inn' },
      { ...lee, organisation: 'Spa', status: 'Do not contact' },
      ...people(20),
    ])
    desk.build()
    const { line, contactId } = desk.plan().find('prospectId', 'P-0001')
    desk.plan().write(line, { outcome: 'Deal' })
    desk.typeOnCard('P-0001', { Name: 'Ann Lee (Inn)' })
    desk.build()
    expect(whose(desk)).toEqual(['P-0001'])
    expect(desk.register('Contact log')[0]!['Contact ID']).toBe(contactId)
  })
})

/** All cells of a row, hidden ones too, as they are copied with the whole row. */
const cellsOf = ({ sheet }: PlanView, line: number) =>
  Array.from({ length: sheet.columnCount }, (_, column) => sheet.value(line - 1, column))

function pasteRow(desk: Desk, view: PlanView, cells: ReturnType<typeof cellsOf>): number {
  const line = Math.max(...view.rows.map(row => row.line)) + 1
  desk.addon.edit(view.sheet, `A${line}`, [cells])
  return line
}

const logged = (desk: Desk) =>
  desk.register('Contact log').map(entry => [entry.Date, entry['Prospect ID'], entry.Outcome])

describe('a row copied to the plan of another week', () => {
  const W49 = 'Plan 2026-W49'

  function copied(fields: Parameters<PlanView['type']>[1]) {
    const desk = start()
    const { line, contactId, prospectId, client } = desk.plan().rows[0]!
    if (fields.done) desk.plan().type(line, fields)
    desk.build({ week: '2026-W49' })
    const original = desk.plan().find('contactId', contactId)
    const at = pasteRow(desk, desk.plan(W49), cellsOf(desk.plan(), original.line))
    return { desk, at, original, contactId, prospectId, client }
  }

  it('done, is a contact of its own with what is typed into it', () => {
    const { desk, at, prospectId } = copied({ done: true, outcome: 'Talked' })
    desk.today += 10
    desk.plan(W49).type(at, { date: '2026-12-02', outcome: 'Deal' })
    for (let build = 0; build < 2; build++) {
      desk.build()
      expect(logged(desk)).toEqual([
        [serial('2026-11-23'), prospectId, 'Talked'],
        [serial('2026-12-02'), prospectId, 'Deal'],
      ])
    }
    expect(desk.plan().rows.filter(row => row.done === true)).toMatchObject([{ outcome: 'Talked' }])
  })

  it('done, counts for nothing while nothing is typed into it', () => {
    const { desk, contactId } = copied({ done: true, outcome: 'Talked' })
    const before = logged(desk)
    desk.plan().type(desk.plan().find('contactId', contactId).line, { notes: 'two rooms' })
    desk.today += 10
    desk.build()
    expect(logged(desk)).toEqual(before)
    expect(desk.plan(W49).rows.filter(row => row.done === true)).toEqual([])
  })

  it.each(['with onEdit', 'without it', 'in Today'])('open, is one of its own, ticked %s', how => {
    const { desk, at, original, contactId, prospectId, client } = copied({})
    desk.plan(W49).type(at, { date: '2026-12-03' })
    desk.plan().type(original.line, { done: true })
    desk.today += 10
    if (how === 'with onEdit') desk.plan(W49).type(at, { done: true })
    if (how === 'without it') desk.plan(W49).write(at, { done: true })
    if (how === 'in Today') {
      const { open } = desk.call('openToday', {})
      const { key } = open.find(one => one.client === client && one.date === '2026-12-03')!
      expect(key).not.toBe(contactId)
      desk.call('logContact', { week: '2026-W49', key, story: STORY })
    }
    for (let build = 0; build < 2; build++) {
      desk.build()
      expect(logged(desk).map(([date, id]) => [date, id])).toEqual([
        [serial('2026-11-23'), prospectId],
        [serial('2026-12-03'), prospectId],
      ])
    }
  })
})

describe('a done row copied above itself', () => {
  it.each([{ client: 'Client 30' }, { outcome: 'Deal' }])('is the one of the two that got %o', fields => {
    const desk = start()
    const { line, contactId, prospectId } = desk.plan().rows[1]!
    desk.plan().type(line, { done: true, outcome: 'Talked' })
    desk.build()
    const at = desk.plan().find('contactId', contactId).line
    const copy = cellsOf(desk.plan(), at)
    desk.workbook.insertLines(desk.plan().sheet, 'row', at - 1, 1)
    desk.addon.edit(desk.plan().sheet, `A${at}`, [copy])
    desk.plan().type(at, fields)
    desk.build()
    const entries = desk.register('Contact log')
    expect(entries.map(entry => entry['Prospect ID'])).toEqual([prospectId, fields.client ? 'P-0030' : prospectId])
    expect(entries[0]).toMatchObject({ 'Contact ID': contactId, Outcome: 'Talked' })
    expect(new Set(entries.map(entry => entry['Contact ID'])).size).toBe(2)
  })
})

describe('a row of the log that is copied', () => {
  it.each(['onEdit', 'a build'])('leaves the row of the plan with the first of the two, whatever %s logged', by => {
    const desk = new Desk({ today: '2026-11-25' }).prospects(people(30))
    desk.build()
    const { line, contactId } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true, outcome: 'Talked' })
    if (by === 'a build') desk.build()
    const sheet = desk.workbook.sheet('Contact log')!
    desk.addon.edit(sheet, 'A3', [Array.from({ length: sheet.columnCount }, (_, column) => sheet.value(1, column))])
    desk.addon.edit(sheet, 'A3', '2026-11-23')
    desk.plan().type(desk.plan().find('contactId', contactId).line, { outcome: 'Deal' })
    desk.build()
    expect(desk.plan().find('contactId', contactId)).toMatchObject({ date: serial('2026-11-25'), outcome: 'Deal' })
    expect(logged(desk).map(([date, , outcome]) => [date, outcome])).toEqual([
      [serial('2026-11-25'), 'Deal'],
      [serial('2026-11-23'), 'Talked'],
    ])
    expect(desk.call('openToday', {}).logged.find(({ key }) => key === contactId)).toMatchObject({ outcome: 'deal' })
  })
})
