// A careless hand on the sheets: deleted columns, rows and sheets, cleared cells, copies. No work is lost, none is logged twice.
import { describe, expect, it } from 'vitest'
import type { PlanKey } from '../../../src/core/i18n/plan.ts'
import { Desk, letters, people, serial } from './desk.ts'

function start(count = 30) {
  const desk = new Desk().prospects(people(count))
  desk.build()
  return desk
}

const log = (desk: Desk) => desk.register('Contact log').map(entry => entry['Contact ID'])
const cardsOf = (desk: Desk) =>
  desk
    .plan()
    .rows.map(row => row.prospectId)
    .sort()

describe('a column of the plan that is deleted', () => {
  const keys: readonly PlanKey[] = [
    ...(['done', 'date', 'client', 'channel', 'why', 'owner', 'contactId', 'prospectId', 'purpose'] as const),
    ...(['plannedDate', 'plannedChannel', 'plannedClient', 'due', 'cardDate'] as const),
    ...(['logged', 'loggedAs', 'carried', 'order'] as const),
  ]
  it.each(keys)('%s: nothing is lost, planned or logged twice', key => {
    const desk = start()
    const plan = desk.plan()
    const before = cardsOf(desk)
    const [first, second, third] = plan.rows
    plan.type(first!.line, { done: true })
    plan.write(second!.line, { outcome: 'Talked' }).write(third!.line, { notes: 'keep me' })
    desk.workbook.deleteLines(plan.sheet, 'column', plan.column(key), 1)
    for (let build = 0; build < 3; build++) expect(desk.build()).toMatchObject({ logged: 2, planned: 13 })
    expect(log(desk)).toHaveLength(2)
    expect(cardsOf(desk)).toEqual(before)
    expect(desk.plan().find('notes', 'keep me').client).toBe(third!.client)
    expect(desk.plan().rows.filter(row => row.done === true)).toHaveLength(2)
    expect(desk.workbook.sheets.filter(sheet => sheet.name.startsWith('Plan'))).toHaveLength(1)
  })

  it('with all hidden ones is too much: the build says so, and what mends it does', () => {
    const desk = start()
    const plan = desk.plan()
    plan.type(plan.rows[0]!.line, { done: true })
    desk.workbook.deleteLines(plan.sheet, 'column', plan.column('contactId'), 12)
    expect(desk.answer('buildPlan', {})).toEqual({
      ok: false,
      message:
        'The sheet “Plan 2026-W48” has lost the hidden columns that tell its rows apart: bring them back with Undo or File > Version history, or delete the sheet and build again; what the contact log holds stays.',
    })
    desk.workbook.removeSheet(plan.sheet)
    expect(desk.build()).toMatchObject({ logged: 1, planned: 14 })
    expect(log(desk)).toHaveLength(1)
  })
})

describe('what can’t be read', () => {
  it('as a day or a channel of a planned row stands in its notes; an added row waits for a day', () => {
    const desk = start(12)
    const plan = desk.plan()
    const [first, second, third] = plan.rows
    plan.type(first!.line, { date: 'Friday after lunch', notes: 'ask for the boss' })
    plan.type(second!.line, { channel: 'Zoom' }).type(third!.line, { nextDate: 'after Easter' })
    plan.add({ client: 'Client 12', date: 'next Friday', time: '10:00' })
    const { warnings } = desk.build()
    expect(warnings).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Client \d+: “Zoom” on the plan sheet can't be read and stands in the row's notes now/),
        expect.stringMatching(/^Client 12: “next Friday” on the plan sheet can't be read; choose/),
      ]),
    )
    for (let build = 0; build < 2; build++) {
      expect(desk.plan().find('contactId', first!.contactId)).toMatchObject({
        date: first!.date,
        notes: 'ask for the boss\nFriday after lunch',
      })
      expect(desk.plan().find('contactId', second!.contactId)).toMatchObject({
        channel: second!.channel,
        notes: 'Zoom',
      })
      expect(desk.plan().find('contactId', third!.contactId).nextDate).toBe('after Easter')
      expect(desk.plan().find('date', 'next Friday')).toMatchObject({ client: 'Client 12', time: '10:00', why: '' })
      desk.build()
    }
    const { line } = desk.plan().find('date', 'next Friday')
    desk.plan().type(line, { date: '2026-11-27' })
    desk.build()
    expect(desk.plan().find('time', '10:00')).toMatchObject({ date: serial('2026-11-27'), purpose: 'byHand' })
  })
})

describe('a time', () => {
  it('that is pasted as a time of day is read as it shows', () => {
    const desk = start(4)
    const plan = desk.plan()
    const [first] = plan.rows
    plan.sheet.set(first!.line - 1, plan.column('time'), { value: 0.625, style: { numberFormat: 'hh:mm' } })
    desk.build()
    const row = desk.plan().find('client', first!.client as string)
    expect(row).toMatchObject({ time: '15:00', date: first!.date })
    expect(row.why).toContain('15:00')
  })
})

describe('the head of the plan', () => {
  it.each([
    ['the row of keys', 0],
    ['the row of headings', 1],
  ])('%s deleted: the next build puts it back, and ticks are logged at once again', (_, row) => {
    const desk = start()
    const plan = desk.plan()
    const before = plan.rows.map(line => line.contactId)
    plan.write(plan.rows[1]!.line, { done: true })
    desk.workbook.deleteLines(plan.sheet, 'row', plan.keyRow + row, 1)
    expect(desk.build()).toMatchObject({ logged: 1, planned: 14 })
    expect(
      desk
        .plan()
        .rows.map(line => line.contactId)
        .sort(),
    ).toEqual([...before].sort())
    expect(desk.plan().sheet.value(desk.plan().keyRow + 1, 0)).toBe('Done')
    expect(desk.plan().sheet.hiddenRows.has(desk.plan().keyRow)).toBe(true)
    desk.plan().type(desk.plan().rows[3]!.line, { done: true })
    expect(log(desk)).toHaveLength(2)
    desk.workbook.renameSheet(plan.sheet, 'Our plan')
    expect(desk.build()).toMatchObject({ logged: 2, planned: 13, sheet: 'Our plan' })
  })

  it('cleared with its whole column comes back with the ticks of the log', () => {
    const desk = start()
    const plan = desk.plan()
    plan.type(plan.rows[0]!.line, { done: true })
    const column = letters(plan.column('done'))
    desk.addon.edit(plan.sheet, `${column}1:${column}${plan.sheet.rowCount}`, '')
    expect(desk.build()).toMatchObject({ logged: 1, planned: 14 })
    expect(desk.plan().rows.filter(row => row.done === true)).toHaveLength(1)
    expect(desk.plan().column('done')).toBe(0)
    expect(log(desk)).toHaveLength(1)
  })

  it('pushed down by lines of the team’s own moves with them', () => {
    const desk = start()
    desk.workbook.insertLines(desk.plan().sheet, 'row', 0, 3)
    desk.plan().type(desk.plan().rows[0]!.line, { done: true })
    expect(log(desk)).toHaveLength(1)
    expect(desk.build()).toMatchObject({ logged: 1, planned: 14 })
    expect(desk.plan().sheet.value(3, 0)).toBe('Contact plan, week 48: 23–29 Nov 2026')
  })
})

it('ticks cleared all at once come off where onEdit logged them, and come back where a build did', () => {
  const desk = start()
  desk.plan().type(desk.plan().rows[0]!.line, { done: true })
  desk.build()
  const plan = desk.plan()
  plan.type(plan.rows[1]!.line, { done: true })
  const column = letters(plan.column('done'))
  desk.addon.edit(plan.sheet, `${column}${plan.keyRow + 3}:${column}${plan.sheet.rowCount}`, '')
  expect(log(desk)).toHaveLength(1)
  expect(desk.build().warnings).toHaveLength(1)
  expect(desk.plan().rows.filter(row => row.done === true)).toHaveLength(1)
})

it('hidden IDs pasted over lose no row and log none twice', () => {
  const desk = start()
  const before = cardsOf(desk)
  const { rows } = desk.plan()
  desk.plan().type(rows[5]!.line, { done: true })
  desk.plan().write(rows[0]!.line, { contactId: 'x', notes: 'n1' })
  desk.plan().write(rows[1]!.line, { prospectId: 'zzz', outcome: 'Talked', notes: 'n2' })
  desk.plan().write(rows[2]!.line, { contactId: String(rows[4]!.contactId), notes: 'n3' })
  desk.plan().write(rows[5]!.line, { prospectId: '', contactId: '' })
  for (let build = 0; build < 2; build++) expect(desk.build()).toMatchObject({ logged: 2, planned: 13 })
  expect(log(desk)).toHaveLength(2)
  expect(cardsOf(desk)).toEqual(before)
  for (const [note, row] of [
    ['n1', 0],
    ['n2', 1],
    ['n3', 2],
  ] as const) {
    expect(desk.plan().find('notes', note).client).toBe(rows[row]!.client)
  }
})

it('a copied sheet says that it is one, and the plan stays the plan', () => {
  const desk = start()
  const copy = desk.workbook.copySheet(desk.plan().sheet, 'Copy of Plan 2026-W48')
  desk.plan(copy.name).type(desk.plan(copy.name).rows[0]!.line, { done: true })
  expect(desk.addon.toasts.map(toast => toast.message)).toEqual([
    'This sheet is a copy: what is ticked here is not logged and stays out of the plan; tick it on “Plan 2026-W48”.',
  ])
  expect(desk.build()).toMatchObject({ logged: 0, planned: 15, sheet: 'Plan 2026-W48' })
})

it('another time zone leaves the days of the rows', () => {
  const desk = start()
  const plan = desk.plan()
  plan.type(plan.rows[0]!.line, { done: true }).type(plan.rows[5]!.line, { date: '2026-11-27' })
  desk.build()
  const before = desk.plan().rows
  desk.workbook.timeZone = 'America/Los_Angeles'
  desk.build()
  expect(desk.plan().rows).toEqual(before)
})

it('an outcome in the other language is the same outcome', () => {
  const desk = start()
  desk.plan().type(desk.plan().rows[0]!.line, { outcome: 'сделка' })
  expect(desk.register('Contact log')).toMatchObject([{ Outcome: 'Deal' }])
  desk.build()
  expect(desk.plan().rows[0]).toMatchObject({ done: true, outcome: 'Deal' })
})

it('a log row deleted after its tick stays deleted, whatever is built; a done row moved is logged once', () => {
  const desk = start()
  desk.plan().type(desk.plan().rows[0]!.line, { done: true })
  desk.workbook.deleteLines(desk.workbook.sheet('Contact log')!, 'row', 1, 1)
  expect(desk.build()).toMatchObject({ logged: 0, planned: 15 })
  expect(log(desk)).toEqual([])
  const { line } = desk.plan().rows[3]!
  desk.plan().type(line, { done: true }).type(line, { date: '2026-11-27' })
  desk.build()
  desk.plan().type(desk.plan().find('date', serial('2026-11-27')).line, { date: '2026-12-03' })
  desk.build({ week: '2026-W49' })
  expect(log(desk)).toHaveLength(1)
})

describe('a sheet that is deleted', () => {
  it.each(['Prospects', 'Contact log'])('%s is missed in one sentence, before and after it is made anew', name => {
    const desk = start()
    desk.workbook.removeSheet(desk.workbook.sheet(name)!)
    const answer = desk.answer('buildPlan', {})
    expect(answer.ok ? '' : answer.message).toContain(
      `The sheet ${name} is not there: if it was deleted, File > Version`,
    )
    expect(desk.call('setUp', {})).toMatchObject({
      made: [name],
      warnings: [
        `The sheet “${name}” was not there, so a new, empty one was made; if it was deleted, File > Version history > See version history has the old one with all its rows.`,
      ],
    })
    expect(desk.call('setUp', {})).toMatchObject({ made: [], warnings: [] })
  })

  it('is no news in a new workbook', () => {
    expect(new Desk().call('setUp', {}).warnings).toEqual([])
  })

  it('says so in Russian', () => {
    const desk = new Desk({ language: 'ru' })
    desk.workbook.removeSheet(desk.workbook.sheet('Клиенты')!)
    expect(desk.call('setUp', {}).warnings[0]).toMatch(
      /^Листа «Клиенты» не было, поэтому создан новый, пустой; .*«История версий»/,
    )
  })
})

it('a row deleted from the tier table is named with the cards that need it', () => {
  const cards = [
    { name: 'A', income: 'Low', relationship: 'Rare' },
    { name: 'B', income: 'Low', relationship: 'Rare' },
    { name: 'C', income: 'Low', relationship: 'Loyal' },
    { name: 'D', income: 'Low', relationship: 'Loyal', tierByHand: '2' },
  ]
  const desk = new Desk().prospects([...cards, ...people(10)])
  expect(desk.build().warnings).toEqual([])
  const sheet = desk.workbook.sheet('Settings')!
  const row = Array.from({ length: sheet.rowCount }, (_, at) => sheet.value(at, 5)).indexOf('Low')
  for (let column = 5; column < 10; column++) sheet.set(row, column, { value: '' })
  expect(desk.build().warnings).toEqual([
    'Settings: the tier table has no tier for Low + Rare (2 cards), Low + Loyal (1 card), so these cards are planned as cards without a tier; put the row or column back, or set their tier by hand.',
  ])
})
