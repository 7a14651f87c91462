// The log is the truth: a tick reaches it exactly once, by `onEdit` or at the next build, and corrections in it stay.
import { describe, expect, it } from 'vitest'
import { withFault } from '../failures/faults.ts'
import { Desk, letters, people, serial } from './desk.ts'

const promise = { nextAction: 'Send the offer', nextActionDate: '2026-11-24', furtherActions: 'Show the rooms' }

function start(count = 30) {
  const desk = new Desk().prospects(people(count))
  desk.build()
  return desk
}

function logCell(desk: Desk, heading: string, row: number): string {
  const sheet = desk.workbook.sheet('Contact log')!
  const column = Array.from({ length: 12 }, (_, at) => sheet.value(0, at)).indexOf(heading)
  return `${letters(column)}${row}`
}

it('an ID that was typed into the log in another case is that card’s, for the plan as for the functions', () => {
  const desk = new Desk().prospects(people(30))
  desk.build()
  const planned = new Set(desk.plan().rows.map(row => row.prospectId))
  const sheet = desk.workbook.sheet('Contact log')!
  const { prospectId } = desk.plan().rows[0]!
  for (const [column, value] of [serial('2026-11-24'), String(prospectId).toLowerCase(), 'Call'].entries()) {
    sheet.set(1, column, { value })
  }
  expect(planned).toContain(prospectId)
  expect(desk.build()).toMatchObject({ logged: 1, planned: 14 })
  const days = desk.plan().rows.flatMap(row => (row.prospectId === prospectId ? [Number(row.date)] : []))
  for (const day of days) expect(Math.abs(day - serial('2026-11-24'))).toBeGreaterThan(2)
})

describe('a tick or an outcome typed while onEdit runs', () => {
  it('is in the log at once, and once after any number of builds', () => {
    const desk = start()
    const { line, contactId, prospectId, owner } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true })
    expect(desk.register('Contact log')).toMatchObject([
      { Date: serial('2026-11-23'), 'Prospect ID': prospectId, Outcome: '', Owner: owner, 'Contact ID': contactId },
    ])
    desk.plan().type(line, { outcome: 'No answer' })
    expect(desk.register('Contact log')).toMatchObject([{ Outcome: 'No answer', 'Contact ID': contactId }])
    expect(desk.build()).toMatchObject({ logged: 0, planned: 15 })
    desk.build()
    expect(desk.register('Contact log')).toHaveLength(1)
    expect(desk.plan().find('contactId', contactId)).toMatchObject({ done: true, outcome: 'No answer' })
    desk.plan().type(desk.plan().find('contactId', contactId).line, { outcome: 'Deal', notes: 'two rooms' })
    expect(desk.build()).toMatchObject({ logged: 1 })
    expect(desk.register('Contact log')).toMatchObject([{ Outcome: 'Deal', Notes: 'two rooms' }])
  })

  it('is the same as one found by the build: next action, refusal, next step', () => {
    const run = (how: 'type' | 'write') => {
      const cards = ['Aurora', 'Borealis', 'Cora'].map(name => ({ name, ...promise }))
      const desk = new Desk().prospects([...cards, ...people(20)])
      desk.build()
      const plan = desk.plan()
      plan[how](plan.find('client', 'Aurora').line, { done: true })
      plan[how](plan.find('client', 'Borealis').line, { outcome: 'Refused', notes: 'too dear' })
      plan[how](plan.find('client', 'Cora').line, { done: true, nextStep: 'Sign', nextDate: '2026-12-02' })
      const report = desk.build()
      return { report, log: desk.register('Contact log'), cards: desk.register('Prospects'), again: desk.build() }
    }
    const typed = run('type')
    expect(typed).toEqual(run('write'))
    expect(typed.log).toHaveLength(3)
    expect(typed.report.warnings.join()).toContain('Borealis refused')
    expect(typed.again.warnings.join()).not.toContain('Borealis refused')
    expect(typed.cards[0]).toMatchObject({ 'Next action': 'Show the rooms', 'Further actions': '' })
  })

  it('taken off again before the next build is out of the log again', () => {
    const desk = start()
    const { line } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true }).type(desk.plan().rows[1]!.line, { done: true }).type(line, { done: false })
    expect(desk.register('Contact log')).toHaveLength(1)
    expect(desk.build()).toMatchObject({ logged: 1, planned: 14 })
    expect(desk.plan().rows.filter(row => row.done)).toHaveLength(1)
  })

  it('waits for the build where someone else is writing, and where the row has no ID yet', () => {
    const desk = start()
    desk.addon.lockedElsewhere = true
    desk.plan().type(desk.plan().rows[0]!.line, { done: true })
    desk.addon.lockedElsewhere = false
    desk.plan().add({ client: 'Client 25', done: true })
    expect(desk.register('Contact log')).toEqual([])
    expect(desk.build()).toMatchObject({ logged: 2 })
    expect(desk.register('Contact log')).toHaveLength(2)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('after a build that was cut off at write %i is logged whole, once', first => {
    const desk = start()
    const { line, contactId } = desk.plan().rows[0]!
    desk.plan().write(line, { done: true })
    withFault({ cost: 'write', first, last: Number.POSITIVE_INFINITY }, desk.addon, () => desk.answer('buildPlan', {}))
    desk.plan().type(line, { outcome: 'Deal' })
    for (let build = 0; build < 2; build++) {
      expect(desk.build()).toMatchObject({ logged: 1, planned: 14 })
      expect(desk.register('Contact log')).toMatchObject([
        { 'Contact ID': contactId, Date: serial('2026-11-23'), Outcome: 'Deal' },
      ])
    }
  })

  it('where the log has the contact without a day that can be read gives it one', () => {
    const desk = start()
    const { line, contactId } = desk.plan().rows[0]!
    const at = () => desk.plan().find('contactId', contactId).line
    desk.plan().type(line, { done: true })
    desk.build()
    desk.addon.edit('Contact log', logCell(desk, 'Date', 2), 'yesterday')
    desk.build()
    desk.plan().type(at(), { done: false })
    desk.build()
    desk.plan().type(at(), { done: true })
    expect(desk.build()).toMatchObject({ logged: 1, planned: 14 })
    expect(desk.register('Contact log')).toMatchObject([{ Date: serial('2026-11-23') }])
  })

  it('pasted down many rows is logged row by row, or by the next build', () => {
    const desk = start()
    const plan = desk.plan()
    const column = letters(plan.column('done'))
    desk.addon.edit(plan.sheet, `${column}${plan.rows[0]!.line}`, [[true], [true], [true]])
    expect(desk.register('Contact log')).toHaveLength(3)
    expect(desk.build()).toMatchObject({ logged: 3, planned: 12 })
  })

  it('costs few calls, however long the log, and nothing but a look elsewhere', () => {
    const costs = [1_200, 4_000].map(entries => {
      const desk = start()
      const rows = Array.from({ length: entries }, (_, i) => ({
        date: '2026-09-01',
        prospectId: `P-${1000 + i}`,
        channel: 'Call',
      }))
      desk.logged(rows)
      const cost = (edit: () => void) => {
        desk.addon.calls.reset()
        edit()
        return [desk.addon.calls.read, desk.addon.calls.write]
      }
      const { line } = desk.plan().rows[0]!
      return [cost(() => desk.plan().type(line, { notes: 'x' })), cost(() => desk.plan().type(line, { done: true }))]
    })
    expect(costs[0]).toEqual(costs[1])
    expect(costs[0]![0]![1]).toBe(0)
    expect(costs[0]![1]![0]).toBeLessThanOrEqual(30)
  })
})

describe('a correction in the log', () => {
  it('is shown by the plan and stays', () => {
    const desk = start()
    const { line, contactId } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true, outcome: 'Talked' })
    desk.build()
    desk.addon.edit('Contact log', logCell(desk, 'Outcome', 2), 'No answer')
    desk.addon.edit('Contact log', logCell(desk, 'Notes', 2), 'it was the porter')
    expect(desk.build()).toMatchObject({ logged: 0, planned: 15 })
    expect(desk.plan().find('contactId', contactId)).toMatchObject({ outcome: 'No answer', notes: 'it was the porter' })
    desk.build()
    expect(desk.register('Contact log')).toMatchObject([{ Outcome: 'No answer', Notes: 'it was the porter' }])
  })

  it.each([
    ['shortened', 'two rooms'],
    ['cleared', ''],
  ])('that leaves the notes %s is taken over by the plan and by My week', (_, notes) => {
    const desk = new Desk()
    desk.call('saveSettings', { values: { owners: 'Anna' } })
    desk.prospects(people(30)).build()
    desk.call('myWeek', { owner: 'Anna' })
    const { line, contactId } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true, notes: 'two rooms; he was drunk' })
    desk.build()
    desk.addon.edit('Contact log', logCell(desk, 'Notes', 2), notes)
    for (let build = 0; build < 2; build++) {
      desk.build()
      expect(desk.register('Contact log')).toMatchObject([{ Notes: notes }])
      for (const name of ['Plan 2026-W48', 'My week Anna']) {
        expect(desk.plan(name).find('contactId', contactId).notes).toBe(notes)
      }
    }
  })

  it('of notes on the plan is taken over by the log, shortened or cleared', () => {
    const desk = start()
    const { line, contactId } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true, notes: 'two rooms; he was drunk' })
    for (const notes of ['two rooms', '']) {
      desk.build()
      desk.plan().type(desk.plan().find('contactId', contactId).line, { notes })
      desk.build()
      expect(desk.register('Contact log')).toMatchObject([{ Notes: notes }])
    }
  })

  it('and one on the plan since the last build both stay, each in its field', () => {
    const desk = start()
    const { line, contactId } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true, outcome: 'Talked' })
    desk.build()
    desk.addon.edit('Contact log', logCell(desk, 'Outcome', 2), 'Deal')
    desk.plan().write(desk.plan().find('contactId', contactId).line, { notes: 'two rooms' })
    desk.build()
    expect(desk.register('Contact log')).toMatchObject([{ Outcome: 'Deal', Notes: 'two rooms' }])
    expect(desk.plan().find('contactId', contactId)).toMatchObject({ outcome: 'Deal', notes: 'two rooms' })
  })

  it('that deletes a row takes the contact out of the count, and nothing logs it anew', () => {
    const desk = start()
    desk.plan().type(desk.plan().rows[0]!.line, { done: true })
    expect(desk.build()).toMatchObject({ logged: 1, planned: 14 })
    desk.workbook.deleteLines(desk.workbook.sheet('Contact log')!, 'row', 1, 1)
    expect(desk.build()).toMatchObject({ logged: 0, planned: 15 })
    desk.build()
    expect(desk.register('Contact log')).toEqual([])
  })

  it('that changes the day counts on that day', () => {
    const desk = start()
    desk.plan().type(desk.plan().rows[0]!.line, { done: true })
    desk.build()
    desk.addon.edit('Contact log', logCell(desk, 'Date', 2), '2026-11-20')
    expect(desk.build()).toMatchObject({ logged: 0, planned: 15 })
    expect(desk.register('Contact log')).toMatchObject([{ Date: serial('2026-11-20') }])
  })
})
