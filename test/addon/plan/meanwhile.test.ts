// What people type on the sheets while a build is at work stays, and comes into the log once.
import { expect, it } from 'vitest'
import type { PlanKey } from '../../../src/core/i18n/plan.ts'
import { restore, save } from '../failures/faults.ts'
import { Desk, type PlanView, people, serial } from './desk.ts'
import { mine, start } from './my-week.ts'

type Fields = Partial<Record<PlanKey, string | number | boolean>>

/** A build during which something happens right before one of its writes, counted from 1. Gives the writes by name. */
function buildWhile(desk: Desk, write: number, happens: () => void, args: { week?: string } = {}): string[] {
  const { calls } = desk.addon
  const { add } = calls
  const writes: string[] = []
  calls.add = (method, kind) => {
    add.call(calls, method, kind)
    if (kind === 'write' && writes.push(method) === write) happens()
  }
  try {
    desk.build(args)
  } finally {
    calls.add = add
  }
  return writes
}

/** How many writes of a rebuild come before it writes the block of rows, looks and all. */
function writesBefore(desk: Desk, args: { week?: string } = {}): number {
  const saved = save(desk.workbook)
  const writes = buildWhile(desk, 0, () => undefined, args)
  restore(desk.workbook, saved)
  return writes.indexOf('Range.setNumberFormats')
}

/** The `onEdit` that waited for the build: of what was typed it knows only where. */
function edited(desk: Desk, { sheet, column }: { sheet: PlanView['sheet']; column: number }, line: number): void {
  desk.addon.edited(sheet, { row: line - 1, column, rows: 1, columns: 1 }, '')
}

it('logs a tick once, whenever it is made before the rows are written', () => {
  const desk = new Desk().prospects(people(30))
  desk.build()
  const { line, contactId } = desk.plan().rows[3]!
  const last = writesBefore(desk)
  expect(last).toBeGreaterThan(0)
  const saved = save(desk.workbook)
  for (let write = 1; write <= last; write++) {
    restore(desk.workbook, saved)
    const plan = desk.plan()
    buildWhile(desk, write, () => plan.write(line, { done: true, outcome: 'Talked' }))
    expect(plan.find('contactId', contactId)).toMatchObject({ done: true, outcome: 'Talked' })
    edited(desk, { sheet: plan.sheet, column: plan.column('done') }, line)
    for (let build = 0; build < 2; build++) desk.build()
    expect(desk.register('Contact log')).toMatchObject([{ 'Contact ID': contactId, Outcome: 'Talked' }])
  }
})

it.each<[string, Fields, Fields]>([
  ['a note', { notes: 'ring twice' }, { notes: 'ring twice' }],
  ['another day', { date: serial('2026-11-27') }, { date: serial('2026-11-27'), purpose: 'moved:norm' }],
  ['a time', { time: '14:30' }, { time: '14:30' }],
  ['a next step', { nextStep: 'Offer', nextDate: serial('2026-12-02') }, { nextStep: 'Offer' }],
])('keeps %s', (_, typed, stands) => {
  const desk = new Desk().prospects(people(30))
  desk.build()
  const { line, contactId } = desk.plan().rows[3]!
  buildWhile(desk, 1, () => desk.plan().write(line, typed))
  expect(desk.plan().find('contactId', contactId)).toMatchObject(typed)
  desk.build()
  expect(desk.plan().find('contactId', contactId)).toMatchObject(stands)
})

it('keeps an outcome on a row whose tick that build logs, and the log follows it', () => {
  const desk = new Desk().prospects(people(30))
  desk.build()
  const { line, contactId } = desk.plan().rows[3]!
  desk.plan().write(line, { done: true })
  buildWhile(desk, 1, () => desk.plan().write(line, { outcome: 'Deal' }))
  desk.build()
  expect(desk.register('Contact log')).toMatchObject([{ 'Contact ID': contactId, Outcome: 'Deal' }])
})

it('keeps a row that was to leave, and one that was just added', () => {
  const desk = new Desk().prospects(people(30))
  desk.build()
  desk.call('saveSettings', { values: { deals: '1' } })
  const { line, contactId } = desk.plan().rows[14]!
  buildWhile(desk, 1, () => {
    desk.plan().write(line, { done: true })
    desk.plan().write(line + 2, { client: 'Client 30', notes: 'rang us' })
  })
  expect(desk.plan().rows).toHaveLength(7)
  desk.build()
  expect(desk.register('Contact log')).toMatchObject([{ 'Contact ID': contactId }])
  expect(desk.plan().find('notes', 'rang us').client).toBe('Client 30')
})

it('leaves rows that were sorted meanwhile to what the build has read', () => {
  const desk = new Desk().prospects(people(30))
  desk.build()
  const before = desk.plan().rows.map(row => [row.contactId, row.client, row.date])
  const [first, second] = desk.plan().rows
  buildWhile(desk, 1, () => desk.workbook.moveLines(desk.plan().sheet, 'row', first!.line - 1, 1, second!.line + 3))
  expect(desk.plan().rows.map(row => [row.contactId, row.client, row.date])).toEqual(before)
})

it('keeps what is typed on the sheets of other weeks and of owners', () => {
  const desk = start()
  desk.build({ week: '2026-W49' })
  const ahead = desk.plan('Plan 2026-W49').rows
  const [typedAhead, doneAhead] = [ahead[3]!, ahead[4]!]
  const own = mine(desk).rows[2]!
  // The build has something to write there, too.
  desk.plan('Plan 2026-W49').write(doneAhead.line, { done: true })
  buildWhile(desk, 1, () => {
    desk.plan('Plan 2026-W49').write(typedAhead.line, { done: true })
    mine(desk).write(own.line, { outcome: 'Deal' })
  })
  for (let build = 0; build < 2; build++) desk.build()
  const ids = [doneAhead, typedAhead, own].map(row => row.contactId)
  expect(
    desk
      .register('Contact log')
      .map(entry => entry['Contact ID'])
      .sort(),
  ).toEqual(ids.sort())
})
