// A row that went to a later week and is changed after it: what was typed last is what is meant (method.md 10, Rebuilding).
import { expect, it } from 'vitest'
import { Desk, people, serial } from './desk.ts'

const W49 = 'Plan 2026-W49'

/** A row moved to Tuesday of the next week, whose plan was built then. */
function start() {
  const desk = new Desk().prospects(people(30))
  desk.build()
  const { line, contactId, client, prospectId } = desk.plan().rows[5]!
  desk.plan().type(line, { date: '2026-12-01' })
  desk.build({ week: '2026-W49' })
  const type = (fields: Parameters<ReturnType<Desk['plan']>['type']>[1]) =>
    desk.plan().type(desk.plan().find('contactId', contactId).line, fields)
  const card = () => desk.register('Prospects').find(one => one.ID === prospectId)!
  const onTuesday = () => desk.plan(W49).rows.filter(row => row.client === client && row.date === serial('2026-12-01'))
  return { desk, contactId, client, type, card, onTuesday }
}

it('left as it is leaves its plan by the wish of whoever moved it', () => {
  const { desk, client, onTuesday } = start()
  expect(onTuesday()).toHaveLength(1)
  expect(desk.call('previewPlan', {}).removed.map(row => row.client)).not.toContain(client)
  desk.build()
  expect(desk.plan().rows.map(row => row.date)).not.toContain(serial('2026-12-01'))
  desk.build({ week: '2026-W49' })
  expect(onTuesday()).toHaveLength(1)
})

it('moved back stands on that day with its note, and the later week has it no longer', () => {
  const { desk, contactId, type, card, onTuesday } = start()
  type({ date: '2026-11-26', notes: 'here on Thursday after all' })
  for (let build = 0; build < 2; build++) {
    desk.build()
    expect(desk.plan().find('contactId', contactId)).toMatchObject({
      date: serial('2026-11-26'),
      notes: 'here on Thursday after all',
      why: expect.stringContaining('Moved by hand to Thu 26 Nov'),
    })
    desk.build({ week: '2026-W49' })
    expect(onTuesday()).toEqual([])
  }
  type({ done: true })
  desk.build()
  expect(card()['Next action']).toBe('')
})

it('moved on to another day, or given a note, is so on the card too', () => {
  const { desk, type, card } = start()
  const before = card()['Next action']
  type({ date: '2026-12-03' })
  desk.build({ week: '2026-W49' })
  expect(card()).toMatchObject({
    'Next action date': serial('2026-12-03'),
    'Next action': before,
    'Further actions': '',
  })
  type({ notes: 'ask for the boss' })
  for (let build = 0; build < 2; build++) {
    desk.build()
    expect(card()).toMatchObject({
      'Next action date': serial('2026-12-03'),
      'Next action': `${before} (ask for the boss)`,
      'Further actions': '',
    })
  }
})

it('given a note once the card has it no longer stays for the note alone', () => {
  const { desk, contactId, type, card, onTuesday } = start()
  desk.plan(W49).type(onTuesday()[0]!.line, { done: true })
  desk.build({ week: '2026-W49' })
  expect(card()['Next action']).toBe('')
  type({ notes: 'was glad' })
  desk.build()
  expect(card()['Next action']).toBe('')
  expect(desk.plan().find('contactId', contactId)).toMatchObject({ notes: 'was glad', purpose: 'left' })
})

it('ticked where it stands is done, and the card is done with it', () => {
  const { desk, type, card, onTuesday } = start()
  type({ done: true })
  desk.build({ week: '2026-W49' })
  expect(desk.register('Contact log')).toHaveLength(1)
  expect(card()['Next action']).toBe('')
  expect(onTuesday()).toEqual([])
})
