// An owner's own sheet of the week: it and the plan are kept alike, at once for ticks and at the next build for the rest.
import { describe, expect, it } from 'vitest'
import { STORY } from '../today/desk.ts'
import { Desk, letters, people, serial } from './desk.ts'
import { mine, start } from './my-week.ts'

describe('My week', () => {
  it('holds the owner’s rows of the plan and no others', () => {
    const desk = start()
    expect(desk.workbook.activeSheet.name).toBe('My week Anna')
    expect(mine(desk).band[0]).toBe('My week, Anna: 23–29 Nov 2026')
    const rows = desk.plan().rows.filter(row => row.owner === 'Anna')
    expect(mine(desk).rows.map(row => row.contactId)).toEqual(rows.map(row => row.contactId))
    expect(desk.call('myWeek', { owner: 'Anna' }).sheet).toBe('My week Anna')
    expect(desk.workbook.sheets.filter(sheet => sheet.name.startsWith('My week'))).toHaveLength(1)
  })

  it('counts what is done and overdue as it is ticked, in both languages', () => {
    for (const [language, sheet, said] of [
      [
        'en',
        'My week Anna',
        (done: number, overdue: number) => `Contacts done: ${done} of 15 here · overdue: ${overdue}`,
      ],
      [
        'ru',
        'Моя неделя Anna',
        (done: number, overdue: number) => `Контактов сделано: ${done} из 15 на этом листе · просрочено: ${overdue}`,
      ],
    ] as const) {
      const desk = new Desk({ language, formulas: true })
      desk.call('saveSettings', { values: { owners: 'Anna, Olga', deals: '6' } })
      desk.prospects(people(40).map((one, i) => ({ ...one, owner: i % 2 === 0 ? 'Anna' : 'Olga' })))
      desk.build()
      desk.call('myWeek', { owner: 'Anna' })
      const view = desk.plan(sheet)
      expect(view.band[1]).toBe(said(0, 0))
      view.type(view.rows[0]!.line, { done: true })
      view.type(view.rows[1]!.line, { outcome: language === 'en' ? 'No answer' : 'Не дозвонились' })
      expect(view.band[1]).toBe(said(1, 0))
      desk.build()
      expect(view.band).toHaveLength(2)
      expect(view.band[1]).toMatch(/^.*: 1 (?:of|из) 1\d /)
      const open = view.rows.filter(row => row.done !== true && Number(row.date) === serial('2026-11-23')).length
      desk.today++
      expect(view.band[1]).toContain(`: ${open}`)
      expect(open).toBeGreaterThan(0)
    }
  })

  it('has ticks, outcomes, notes, moved days and added rows that count like those in the plan', () => {
    const desk = start()
    const [first, second, third] = mine(desk).rows
    mine(desk).type(first!.line, { done: true, outcome: 'Talked', notes: 'two rooms' })
    mine(desk).type(second!.line, { date: '2026-11-27' }).type(third!.line, { notes: 'ask for the boss' })
    mine(desk).add({ client: 'Client 39', date: '2026-11-26', what: 'Congratulate' })
    expect(desk.build()).toMatchObject({ logged: 1 })
    expect(desk.register('Contact log')).toMatchObject([
      { Outcome: 'Talked', Notes: 'two rooms', 'Contact ID': first!.contactId },
    ])
    for (const plan of [desk.plan(), mine(desk)]) {
      expect(plan.find('contactId', first!.contactId)).toMatchObject({ done: true, outcome: 'Talked' })
      expect(plan.find('contactId', second!.contactId).date).toBe(serial('2026-11-27'))
      expect(plan.find('contactId', third!.contactId).notes).toBe('ask for the boss')
      expect(plan.find('client', 'Client 39')).toMatchObject({ what: 'Congratulate', owner: 'Anna' })
    }
    const before = [desk.plan().rows, mine(desk).rows]
    desk.build()
    expect([desk.plan().rows, mine(desk).rows]).toEqual(before)
    expect(desk.register('Contact log')).toHaveLength(1)
  })

  it('shows what was done in the plan, and keeps the owner’s own cells by the row', () => {
    const desk = start()
    const { sheet } = mine(desk)
    const third = mine(desk).rows[2]!
    desk.workbook.insertLines(sheet, 'column', sheet.columnCount, 1)
    desk.addon.edit(sheet, `${letters(sheet.columnCount - 1)}${third.line}`, 'VIP')
    desk.plan().type(desk.plan().find('contactId', third.contactId).line, { done: true })
    desk.build()
    const row = mine(desk).find('contactId', third.contactId)
    expect(row.done).toBe(true)
    expect(sheet.value(row.line - 1, sheet.columnCount - 1)).toBe('VIP')
  })

  it('stays with the week that people work on while the next one is planned ahead', () => {
    const desk = start()
    const [ticked, noted] = mine(desk).rows
    mine(desk).write(ticked!.line, { done: true }).write(noted!.line, { notes: 'ring after 16', time: '16:00' })
    mine(desk).add({ client: 'Client 30', notes: 'added there' })
    const shown = () => mine(desk).rows.map(row => [row.contactId, row.client, row.done, row.notes, row.time])
    const before = shown()
    for (let build = 0; build < 2; build++) {
      const ahead = desk.build({ week: '2026-W49' })
      expect(ahead.contacts.length).toBeGreaterThan(0)
      expect(shown()).toEqual(before)
      expect(desk.plan('Plan 2026-W49').rows.some(row => row.notes === 'added there')).toBe(false)
    }
    expect(desk.register('Contact log')).toHaveLength(1)
    desk.build()
    expect(mine(desk).find('notes', 'added there').client).toBe('Client 30')
    expect(mine(desk).find('notes', 'ring after 16')).toMatchObject({ contactId: noted!.contactId, time: '16:00' })
    expect(desk.plan().find('contactId', noted!.contactId)).toMatchObject({ notes: 'ring after 16', time: '16:00' })
    expect(desk.register('Contact log')).toHaveLength(1)
    desk.today += 7
    desk.build()
    expect(mine(desk).rows.some(row => String(row.contactId).startsWith('2026-W49/'))).toBe(true)
  })

  it('goes on into the next week with what was not yet seen of the last', () => {
    const desk = start()
    const { line, contactId } = mine(desk).rows[0]!
    mine(desk).type(line, { done: true })
    desk.today += 7
    desk.build()
    expect(desk.register('Contact log').map(entry => entry['Contact ID'])).toEqual([contactId])
    expect(desk.plan('Plan 2026-W48').find('contactId', contactId).done).toBe(true)
    expect(mine(desk).rows.every(row => String(row.contactId).startsWith('2026-W49/'))).toBe(true)
  })

  it('loses nothing when the build that took it is undone', () => {
    const desk = start()
    const { line, contactId } = mine(desk).rows[0]!
    mine(desk).write(line, { done: true, notes: 'two rooms' })
    desk.build()
    desk.call('undoBuild', {})
    expect(desk.register('Contact log')).toEqual([])
    expect(desk.build()).toMatchObject({ logged: 1 })
    expect(desk.register('Contact log')).toMatchObject([{ Notes: 'two rooms', 'Contact ID': contactId }])
  })

  it('is asked for in the menu, in Russian too, and refused for nobody and without a plan', () => {
    const desk = new Desk({ language: 'ru' })
    desk.call('saveSettings', { values: { owners: 'Анна, Ольга' } })
    desk.prospects(people(10))
    expect(desk.answer('myWeek', { owner: 'Анна' })).toEqual({
      ok: false,
      message: 'Плана на 2026-W48 ещё нет: сначала постройте его.',
    })
    expect(desk.answer('myWeek', { owner: 'Борис' }).ok).toBe(false)
    desk.build()
    desk.addon.answers.push({ button: 'OK', text: 'анна' })
    desk.addon.run('menuMyWeek')
    expect(desk.addon.alerts.at(-1)!.message).toBe('Чья неделя? Анна, Ольга')
    expect(desk.workbook.activeSheet.name).toBe('Моя неделя Анна')
  })
})

describe('a tick on My week', () => {
  const log = (desk: Desk) => desk.register('Contact log')

  it('is in the log at once and once, with the box of the plan set too', () => {
    const desk = start()
    const { line, contactId, prospectId } = mine(desk).rows[2]!
    mine(desk).type(line, { notes: 'two rooms' }).type(line, { done: true })
    expect(log(desk)).toMatchObject([{ 'Prospect ID': prospectId, Notes: 'two rooms', 'Contact ID': contactId }])
    expect(desk.plan().find('contactId', contactId)).toMatchObject({ done: true, notes: 'two rooms' })
    mine(desk).type(line, { outcome: 'Deal' })
    expect(log(desk)).toMatchObject([{ Outcome: 'Deal', Notes: 'two rooms' }])
    expect(desk.plan().find('contactId', contactId).outcome).toBe('Deal')
    expect(desk.build()).toMatchObject({ logged: 1, planned: 29 })
    desk.build()
    expect(log(desk)).toHaveLength(1)
  })

  it('taken off again is out of the log and off the plan, wherever it was set', () => {
    const desk = start()
    const { line, contactId } = mine(desk).rows[0]!
    const isDone = () => [mine(desk), desk.plan()].map(sheet => sheet.find('contactId', contactId).done)
    mine(desk).type(line, { done: true }).type(line, { done: false })
    expect([log(desk), isDone()]).toEqual([[], [false, false]])
    desk.plan().type(desk.plan().find('contactId', contactId).line, { done: true })
    expect([log(desk).length, isDone()]).toEqual([1, [true, true]])
    mine(desk).type(line, { done: false })
    expect([log(desk), isDone()]).toEqual([[], [false, false]])
    expect(desk.build()).toMatchObject({ logged: 0, planned: 30 })
  })

  it('that a build has logged comes back with a word about it, as on the plan', () => {
    const desk = start()
    const { line, contactId } = mine(desk).rows[0]!
    mine(desk).type(line, { done: true })
    desk.build()
    mine(desk).type(mine(desk).find('contactId', contactId).line, { done: false })
    expect(desk.build().warnings.join()).toContain('the tick was taken off')
    expect(mine(desk).find('contactId', contactId).done).toBe(true)
    expect(log(desk)).toHaveLength(1)
  })

  it('that onEdit missed is found by the next build', () => {
    const desk = start()
    const [first, second] = mine(desk).rows
    desk.addon.lockedElsewhere = true
    mine(desk).type(first!.line, { done: true })
    desk.addon.lockedElsewhere = false
    mine(desk).type(second!.line, { done: true })
    expect(log(desk)).toHaveLength(1)
    expect(desk.build()).toMatchObject({ logged: 2 })
    expect(
      log(desk)
        .map(entry => entry['Contact ID'])
        .sort(),
    ).toEqual([first!.contactId, second!.contactId].sort())
  })

  it('leaves what was typed on the plan since, and is not undone by the owner’s older cells', () => {
    const desk = start()
    const { line, contactId } = mine(desk).rows[0]!
    const planLine = desk.plan().find('contactId', contactId).line
    mine(desk).write(line, { outcome: 'Talked' })
    desk.plan().type(planLine, { notes: 'from the plan' }).type(planLine, { outcome: 'Deal' })
    expect(log(desk)).toMatchObject([{ Outcome: 'Deal', Notes: 'from the plan' }])
    expect(mine(desk).find('contactId', contactId)).toMatchObject({ outcome: 'Deal', notes: 'from the plan' })
    expect(desk.build()).toMatchObject({ logged: 1 })
    expect(log(desk)).toMatchObject([{ Outcome: 'Deal', Notes: 'from the plan' }])
  })

  it('leaves the notes of both sheets, where both were written since the last build', () => {
    const desk = start()
    const { line, contactId } = mine(desk).rows[0]!
    mine(desk).type(line, { notes: 'mine' })
    desk.plan().type(desk.plan().find('contactId', contactId).line, { notes: 'theirs' })
    desk.build()
    desk.build()
    for (const view of [desk.plan(), mine(desk)]) {
      expect(view.find('contactId', contactId).notes).toBe('theirs\nmine')
    }
  })

  it('that onEdit missed is found however long nobody built', () => {
    const desk = start()
    const { line, contactId } = mine(desk).rows[0]!
    mine(desk).write(line, { done: true })
    desk.today += 84
    desk.build()
    expect(log(desk).map(entry => entry['Contact ID'])).toEqual([contactId])
  })

  it('keeps the order in which the owner sorted the sheet', () => {
    const desk = start()
    const ids = () => mine(desk).rows.map(row => row.contactId)
    const before = ids()
    desk.plan().type(desk.plan().find('contactId', before[3]).line, { done: true })
    desk.call('logContact', { week: '2026-W48', key: String(before[5]), story: STORY })
    desk.build()
    expect([...ids()].sort()).toEqual([...before].sort())
    expect(mine(desk).rows.map(row => row.date)).toEqual([...mine(desk).rows.map(row => row.date)].sort())
  })
})
