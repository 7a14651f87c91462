// Whose contact a row is: where another client is typed in, a row or an entry of the log is copied, or a card renamed.
import { describe, expect, it } from 'vitest'
import { STORY } from '../today/desk.ts'
import { Desk, people } from './desk.ts'

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
