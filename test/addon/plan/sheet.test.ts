// The plan sheet through the shipped add-on: what it shows, and that building again keeps what people did.
import { describe, expect, it } from 'vitest'
import { PLAN_HEADINGS, type PlanKey } from '../../../src/core/i18n/plan.ts'
import { Desk, people, serial } from './desk.ts'

describe('a first build', () => {
  const desk = new Desk({ formulas: true }).prospects(people(60))
  const report = desk.build()
  const plan = desk.plan()

  it('answers what the sheet shows', () => {
    expect(report).toMatchObject({
      week: '2026-W48',
      sheet: 'Plan 2026-W48',
      deals: 3,
      needed: 15,
      logged: 0,
      planned: 15,
    })
    expect(report).toMatchObject({ shortfall: 0, sourcesToWork: [], prospects: { read: 60, kept: 60, withoutTier: 0 } })
    expect(report.contacts).toHaveLength(15)
    expect(plan.rows).toHaveLength(15)
    plan.rows.forEach((row, index) => {
      const contact = report.contacts[index]!
      expect(row).toMatchObject({
        date: serial(contact.date),
        client: contact.prospect,
        prospectId: contact.prospectId,
      })
      expect(row).toMatchObject({ why: contact.why, tier: contact.tier, purpose: contact.purpose, done: false })
    })
  })

  it('has the sheet in front, its headings frozen, its keys and marks hidden', () => {
    expect(desk.workbook.activeSheet).toBe(plan.sheet)
    expect(desk.workbook.sheets[0]).toBe(plan.sheet)
    expect(plan.sheet.frozenRows).toBe(plan.keyRow + 2)
    expect(plan.sheet.hiddenRows.has(plan.keyRow)).toBe(true)
    for (const key of ['contactId', 'prospectId', 'purpose', 'plannedDate', 'logged', 'order', 'owner'] as const) {
      expect(plan.sheet.hiddenColumns.has(plan.column(key))).toBe(true)
    }
    expect(plan.sheet.hiddenColumns.has(plan.column('notes'))).toBe(false)
  })

  it('shows dates with their weekday, phones as text, boxes to tick and outcomes to choose', () => {
    const row = plan.rows[0]!.line - 1
    const cell = (key: PlanKey) => plan.sheet.get(row, plan.column(key))!
    expect(cell('date').style!.numberFormat).toBe('ddd d mmm')
    expect(plan.rows[0]!.phone).toMatch(/^\+7 900/)
    expect(cell('done').validation).toEqual({ kind: 'checkbox' })
    expect(cell('outcome').validation).toMatchObject({ kind: 'list', strict: false })
  })

  it('says the week, done of needed, what is asked and who is not reached', () => {
    expect(plan.band[0]).toBe('Contact plan, week 48: 23–29 Nov 2026')
    expect(plan.band[1]).toBe('Goal: 3 deals · contacts done: 0 of 15 needed · overdue: 0')
    expect(plan.band[2]).toMatch(
      /^Norms and promises ask for \d+ contacts, [\d.]+ h · this week holds 40 calls, 15 meetings/,
    )
    expect(plan.band[3]).toMatch(/^Due but not reached this week: \d+ of tier \d/)
  })

  it('counts ticks and outcomes as they are made, and what became overdue', () => {
    plan.type(plan.rows[0]!.line, { done: true }).type(plan.rows[1]!.line, { outcome: 'No answer' })
    expect(plan.band[1]).toContain('contacts done: 1 of 15')
    plan.type(plan.rows[1]!.line, { outcome: 'Не дозвонились' })
    expect(plan.band[1]).toContain('contacts done: 1 of 15')
    desk.today += 1
    // Of the three rows of Monday one is ticked and one has an outcome.
    expect(plan.band[1]).toContain('overdue: 1')
  })
})

describe('building again', () => {
  it('changes nothing when nobody did anything', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const before = JSON.stringify([...desk.plan().sheet.cells()])
    const names = desk.workbook.sheets.map(sheet => sheet.name)
    desk.build()
    expect(JSON.stringify([...desk.plan().sheet.cells()])).toBe(before)
    expect(desk.workbook.sheets.map(sheet => sheet.name)).toEqual(names)
  })

  it('logs a tick once, keeps its row, and counts it', () => {
    const desk = new Desk({ formulas: true }).prospects(people(60))
    desk.build()
    const { line, contactId, client, prospectId } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true, outcome: 'Talked', notes: 'call after 5' })
    expect(desk.build()).toMatchObject({ logged: 1, planned: 14 })
    expect(desk.build()).toMatchObject({ logged: 1, planned: 14 })
    const log = desk.register('Contact log')
    expect(log).toHaveLength(1)
    expect(log[0]).toMatchObject({
      'Prospect ID': prospectId,
      Prospect: client,
      Outcome: 'Talked',
      Notes: 'call after 5',
    })
    expect(log[0]!.Date).toBe(serial('2026-11-23'))
    expect(desk.plan().find('contactId', contactId)).toMatchObject({
      done: true,
      outcome: 'Talked',
      notes: 'call after 5',
    })
    expect(desk.plan().band[1]).toContain('contacts done: 1 of 15')
  })

  it('brings an outcome that is typed later into the log', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const { line, contactId } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true })
    expect(desk.build()).toMatchObject({ logged: 1, planned: 14 })
    desk.plan().type(desk.plan().find('contactId', contactId).line, { outcome: 'No answer', notes: 'rang twice' })
    expect(desk.build()).toMatchObject({ logged: 0, planned: 15 })
    expect(desk.register('Contact log')).toMatchObject([{ Outcome: 'No answer', Notes: 'rang twice' }])
  })

  it('keeps a row on the day it was moved to, and one with its agreed time', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const [first, second] = desk.plan().rows
    desk.plan().type(first!.line, { date: '2026-11-27' }).type(second!.line, { time: '10:30' })
    const report = desk.build()
    expect(report.planned).toBe(15)
    expect(desk.plan().find('contactId', first!.contactId).date).toBe(serial('2026-11-27'))
    expect(desk.plan().find('contactId', second!.contactId)).toMatchObject({ date: second!.date, time: '10:30' })
    expect(report.contacts.filter(contact => contact.purpose === 'promised')).toHaveLength(2)
  })

  it('takes a row added by hand for a promise, and leaves one of nobody we know', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    desk.plan().add({ client: 'client 55', date: '2026-11-26', what: 'Congratulate' })
    desk.plan().add({ client: 'Nobody', notes: 'from the fair' })
    const report = desk.build()
    expect(report.contacts.find(contact => contact.prospect === 'Client 55')).toMatchObject({
      date: '2026-11-26',
      purpose: 'promised',
    })
    expect(desk.plan().find('client', 'Client 55')).toMatchObject({ what: 'Congratulate', phone: '+7 900 000-54' })
    expect(desk.plan().find('client', 'Nobody').notes).toBe('from the fair')
    expect(report.warnings.join()).toContain('“Nobody” on the plan sheet is nobody in Prospects')
  })

  it('puts a next step on the card, and moves further actions up', () => {
    const card = { name: 'Aurora', nextAction: 'Offer', nextActionDate: '2026-11-23', furtherActions: 'Sign' }
    const desk = new Desk().prospects([card, { ...card, name: 'Borealis' }])
    desk.build()
    desk
      .plan()
      .type(desk.plan().find('client', 'Aurora').line, { done: true, nextStep: 'Ring up', nextDate: '2026-12-02' })
    desk.plan().type(desk.plan().find('client', 'Borealis').line, { done: true })
    desk.build()
    const cards = desk.register('Prospects')
    expect(cards[0]).toMatchObject({ 'Next action': 'Ring up', 'Next action date': serial('2026-12-02') })
    expect(cards[1]).toMatchObject({ 'Next action': 'Sign', 'Next action date': '', 'Further actions': '' })
  })

  it('finds ticks on the sheet of the week before', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const { line, prospectId } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true })
    desk.build({ week: '2026-W49' })
    desk.build({ week: '2026-W49' })
    expect(desk.register('Contact log').map(entry => entry['Prospect ID'])).toEqual([prospectId])
    desk.build({ week: '2026-W48' })
    expect(desk.register('Contact log')).toHaveLength(1)
  })
})

it('speaks Russian in a Russian workbook', () => {
  const desk = new Desk({ language: 'ru', formulas: true }).prospects(people(60))
  const report = desk.build()
  expect(report.sheet).toBe('План 2026-W48')
  const plan = desk.plan('План 2026-W48')
  expect(plan.band[0]).toBe('План контактов, неделя 48: 23–29 ноября 2026 г.')
  expect(plan.band[1]).toBe('Цель: 3 сделки · контактов сделано: 0 из 15 нужных · просрочено: 0')
  expect(plan.rows[0]).toMatchObject({ channel: 'Звонок', what: 'Плановый звонок' })
  for (const [key, names] of Object.entries(PLAN_HEADINGS)) {
    expect(plan.sheet.value(plan.keyRow + 1, plan.column(key as PlanKey))).toBe(names.ru[0])
  }
  plan.type(plan.rows[0]!.line, { outcome: 'Сделка' })
  expect(plan.band[1]).toContain('сделано: 1 из 15')
  expect(desk.build()).toMatchObject({ logged: 1 })
  expect(desk.register('Журнал контактов')[0]).toMatchObject({ Результат: 'Сделка' })
})

it('neutralises text from outside that looks like a formula', () => {
  const desk = new Desk({ formulas: true }).prospects([
    { name: '=HYPERLINK("http://x")', organisation: '+cmd', nextAction: '@SUM(1)', nextActionDate: '2026-11-24' },
  ])
  desk.build()
  desk.build()
  const row = desk.plan().find('what', '@SUM(1)')
  expect(row).toMatchObject({ client: '=HYPERLINK("http://x")', organisation: '+cmd' })
  expect(desk.plan().sheet.formulas()).toHaveLength(1)
})

describe('when a write fails half way', () => {
  it('a new plan sheet is taken away again, and the next build is whole', () => {
    const desk = new Desk().prospects(people(20))
    const names = desk.workbook.sheets.map(sheet => sheet.name)
    const setName = desk.workbook.setName
    desk.workbook.setName = () => {
      throw new Error('Service error: Spreadsheets')
    }
    expect(desk.answer('buildPlan', {}).ok).toBe(false)
    desk.workbook.setName = setName
    expect(desk.workbook.sheets.map(sheet => sheet.name)).toEqual(names)
    expect(desk.build().planned).toBe(15)
  })

  it('a plan sheet stays as it was, and what had reached the log by then is not logged again', () => {
    const desk = new Desk().prospects(people(20))
    desk.build()
    const plan = desk.plan()
    plan.type(plan.rows[0]!.line, { done: true, nextStep: 'Ring up' })
    const before = JSON.stringify([...plan.sheet.cells()])
    const { write } = plan.sheet
    plan.sheet.write = () => {
      throw new Error('Service error: Spreadsheets')
    }
    expect(desk.answer('buildPlan', {}).ok).toBe(false)
    plan.sheet.write = write
    expect(JSON.stringify([...plan.sheet.cells()])).toBe(before)
    expect(desk.register('Contact log')).toHaveLength(1)
    expect(desk.build()).toMatchObject({ logged: 1 })
    expect(desk.register('Contact log')).toHaveLength(1)
    expect(desk.register('Prospects').filter(card => card['Next action'] === 'Ring up')).toHaveLength(1)
  })
})

it('makes the same number of service calls for 100 and for 10,000 prospects, on the first build and the next', () => {
  const counts = [100, 10_000].map(count => {
    const desk = new Desk().prospects(people(count))
    const found: number[] = []
    for (let i = 0; i < 2; i++) {
      desk.build()
      found.push(desk.addon.calls.read, desk.addon.calls.write)
      const [first, second] = desk.plan().rows
      desk.plan().type(first!.line, { done: true }).type(second!.line, { date: '2026-11-27' })
    }
    desk.build()
    return [...found, desk.addon.calls.read, desk.addon.calls.write]
  })
  expect(counts[1]).toEqual(counts[0])
  // Of the calls of a rebuild few may be writes: one a block.
  expect(counts[0]![3]).toBeLessThanOrEqual(14)
})
