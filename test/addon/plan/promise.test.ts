// The card's next action follows the log: what is done moves on, an attempt keeps no promise (method.md 5, 6).
import { describe, expect, it } from 'vitest'
import { Desk, letters, people, serial } from './desk.ts'

const WEDNESDAY = '2026-11-25'

function start(nextActionDate = WEDNESDAY, furtherActions = 'Show the rooms', nextAction = 'Send the offer') {
  const aurora = { name: 'Aurora', added: '2026-09-07', income: 'Low', relationship: 'One-off' }
  const desk = new Desk().prospects([{ ...aurora, nextAction, nextActionDate, furtherActions }, ...people(20)])
  desk.build()
  const { contactId } = desk.plan().find('client', 'Aurora')
  const type = (fields: Parameters<ReturnType<Desk['plan']>['type']>[1]) => {
    desk.plan().type(desk.plan().find('contactId', contactId).line, fields)
    desk.build()
  }
  const inLog = (outcome: string) => {
    const column = Object.keys(desk.register('Contact log')[0]!).indexOf('Outcome')
    desk.addon.edit('Contact log', `${letters(column)}2`, outcome)
    desk.build()
  }
  const card = () => desk.register('Prospects').find(one => one.Name === 'Aurora')!
  const open = () => desk.plan().rows.filter(row => row.client === 'Aurora' && row.done !== true)
  return { desk, type, inLog, card, open }
}

const NEXT = { 'Next action': 'Show the rooms', 'Next action date': '', 'Further actions': '' }
const PROMISE = {
  'Next action': 'Send the offer',
  'Next action date': serial(WEDNESDAY),
  'Further actions': 'Show the rooms',
}

type Story = ReturnType<typeof start>
const WHERE: readonly [string, (story: Story, outcome: string) => void][] = [
  ['on the plan', ({ type }, outcome) => type({ outcome })],
  ['in the log', ({ inLog }, outcome) => inLog(outcome)],
]

describe.each(WHERE)('an outcome that is corrected %s', (_, correct) => {
  it('from no answer to talked finishes the promise, once, before its day too', () => {
    const story = start()
    story.type({ outcome: 'No answer' })
    expect(story.card()).toMatchObject(PROMISE)
    expect(story.open()).toHaveLength(1)
    correct(story, 'Talked')
    for (let build = 0; build < 2; build++) {
      expect(story.card()).toMatchObject(NEXT)
      expect(story.open()).toEqual([])
      story.desk.build()
    }
  })

  it('from a bare tick to no answer puts the promise back before what came after it, once', () => {
    const story = start(WEDNESDAY, '2026-12-11 Meeting: show the rooms')
    story.type({ done: true })
    expect(story.card()).toMatchObject({ 'Next action': 'show the rooms', 'Next action date': serial('2026-12-11') })
    correct(story, 'No answer')
    for (let build = 0; build < 2; build++) {
      expect(story.card()).toMatchObject({ ...PROMISE, 'Further actions': '2026-12-11 Meeting: show the rooms' })
      expect(story.open()).toMatchObject([{ what: 'Send the offer', date: serial(WEDNESDAY) }])
      story.desk.build()
    }
    correct(story, 'Talked')
    expect(story.card()).toMatchObject({ 'Next action': 'show the rooms', 'Next action date': serial('2026-12-11') })
  })

  it('puts nothing back where another contact has kept the promise, nor what the card had no longer', () => {
    const kept = start('2026-11-23')
    kept.type({ done: true })
    kept.desk.logged([{ date: '2026-11-23', prospectId: 'P-0001', channel: 'Call', outcome: 'Talked' }])
    correct(kept, 'No answer')
    expect(kept.card()).toMatchObject(NEXT)
    const changed = start('2026-11-23')
    changed.desk.typeOnCard('P-0001', { 'Next action': 'Write', 'Next action date': '2026-12-04' })
    changed.type({ done: true })
    correct(changed, 'No answer')
    expect(changed.card()).toMatchObject({ 'Next action': 'Write', 'Further actions': 'Show the rooms' })
  })
})

it('a promise without words comes back without words', () => {
  const { type, card } = start(WEDNESDAY, '', '')
  type({ done: true })
  expect(card()).toMatchObject({ 'Next action date': '' })
  type({ outcome: 'No answer' })
  expect(card()).toMatchObject({ 'Next action': '', 'Next action date': serial(WEDNESDAY) })
})

it('no answer with a new day, said after a bare tick, is the promise on that day', () => {
  const { type, card } = start()
  type({ done: true })
  type({ outcome: 'No answer', nextDate: '2026-11-27' })
  expect(card()).toMatchObject({ ...PROMISE, 'Next action date': serial('2026-11-27') })
})
