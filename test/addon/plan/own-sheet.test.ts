// What the team makes of a plan sheet stays: its sorting, columns, colours, names and places.
import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../src/local/xlsx/read.ts'
import { writeXlsx } from '../../../src/local/xlsx/write.ts'
import { Desk, letters, type PlanView, people } from './desk.ts'

describe('a sheet that the team made its own', () => {
  it('is found under another name, with its columns moved, renamed and one deleted', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const { sheet } = desk.plan()
    desk.workbook.renameSheet(sheet, 'This week')
    const plan = desk.plan('This week')
    desk.workbook.moveLines(sheet, 'column', plan.column('notes'), 1, 1)
    desk.workbook.moveLines(sheet, 'column', plan.column('contactId'), 1, 0)
    sheet.patch(plan.keyRow + 1, plan.column('client'), { value: 'Who' })
    desk.workbook.deleteLines(sheet, 'column', plan.column('address'), 1)
    const before = plan.rows
    plan.type(before[0]!.line, { notes: 'moved column' }).type(before[1]!.line, { done: true })
    expect(desk.build()).toMatchObject({ sheet: 'This week', logged: 1, planned: 14 })
    expect(plan.find('contactId', before[0]!.contactId).notes).toBe('moved column')
    expect(plan.find('contactId', before[1]!.contactId).done).toBe(true)
    expect(sheet.value(plan.keyRow + 1, plan.column('client'))).toBe('Who')
    expect(desk.workbook.sheets.filter(other => other.name.startsWith('Plan'))).toHaveLength(0)
  })

  it('keeps own columns, their formulas, colours and notes with their rows', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const { sheet } = desk.plan()
    desk.workbook.insertLines(sheet, 'column', 4, 1)
    const plan = desk.plan()
    const { line, contactId } = plan.rows[0]!
    desk.addon.edit(sheet, `E${line}`, 'VIP')
    desk.addon.edit(sheet, `E${plan.rows[1]!.line}`, `=${letters(plan.column('client'))}${plan.rows[1]!.line}&"!"`)
    sheet.patch(line - 1, plan.column('client'), { style: { background: '#ff0000' }, note: 'ask for the boss' })
    plan.type(line, { date: '2026-11-27' })
    const second = plan.rows[1]!.contactId
    desk.build()
    const row = plan.find('contactId', contactId).line - 1
    expect(row).not.toBe(line - 1)
    expect(sheet.value(row, 4)).toBe('VIP')
    expect(sheet.get(row, plan.column('client'))).toMatchObject({
      style: { background: '#ff0000' },
      note: 'ask for the boss',
    })
    const other = plan.find('contactId', second).line
    expect(sheet.get(other - 1, 4)!.formula).toBe(`=${letters(plan.column('client'))}${other}&"!"`)
  })

  it('gives no client the colours, lettering and notes of one that has left, and the undo brings them back', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const plan = desk.plan()
    const { line, prospectId, contactId } = plan.rows[4]!
    const style = {
      background: '#ff0000',
      color: '#00ff00',
      bold: true,
      italic: true,
      strikethrough: true,
      fontSize: 9,
    }
    const mark = { style, note: 'calls back himself' }
    const marked = () =>
      desk.plan().rows.filter(row => {
        const cell = plan.sheet.get(row.line - 1, plan.column('client'))
        const { background, color, bold, italic, strikethrough } = cell?.style ?? {}
        return [background, color, bold, italic, strikethrough, cell?.note].some(look => look !== undefined)
      })
    plan.sheet.patch(line - 1, plan.column('client'), mark)
    desk.typeOnCard(prospectId, { Status: 'Lost' })
    for (let build = 0; build < 3; build++) {
      expect(desk.build().planned).toBe(15)
      expect(marked()).toEqual([])
    }
    desk.typeOnCard(prospectId, { Status: 'Open' })
    plan.sheet.patch(plan.rows[0]!.line - 1, plan.column('client'), mark)
    const [first] = plan.rows
    desk.typeOnCard(first!.prospectId, { Status: 'Lost' })
    desk.build()
    expect(marked()).toEqual([])
    desk.call('undoBuild', {})
    expect(marked().map(row => row.contactId)).toEqual([first!.contactId])
    expect(contactId).not.toBe(first!.contactId)
  })

  it('gives a row in the place of one that has left the looks of a new sheet', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const plan = desk.plan()
    const looks = (line: number) =>
      Array.from({ length: plan.sheet.columnCount }, (_, column) => plan.sheet.get(line - 1, column)?.style)
    const gone = plan.rows.slice(5)
    const before = looks(gone[0]!.line)
    for (const { line } of gone) {
      for (let column = 0; column < plan.sheet.columnCount; column++) {
        plan.sheet.patch(line - 1, column, { style: { ...before[column]!, color: '#ff0000', strikethrough: true } })
      }
    }
    desk.call('saveSettings', { values: { deals: '1' } })
    for (let build = 0; build < 2; build++) desk.build()
    for (const { prospectId } of gone) desk.typeOnCard(prospectId, { Status: 'Lost' })
    desk.call('saveSettings', { values: { deals: '3' } })
    desk.build()
    expect(plan.rows).toHaveLength(15)
    for (const { line } of plan.rows.slice(5)) expect(looks(line)).toEqual(before)
  })

  it('keeps what is typed in an own column with its client, who may leave and come back', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const plan = desk.plan()
    const own = letters(plan.sheet.columnCount)
    desk.workbook.insertLines(plan.sheet, 'column', plan.sheet.columnCount, 1)
    const { line, prospectId, client } = plan.rows[4]!
    desk.addon.edit(plan.sheet, `${own}${line}`, 'bring wine')
    for (const row of plan.rows) if (row.line !== line) desk.addon.edit(plan.sheet, `${own}${row.line}`, '=1+1')
    const beside = () =>
      desk.plan().rows.flatMap(row => {
        const text = plan.sheet.value(row.line - 1, plan.sheet.columnCount - 1)
        return text === 'bring wine' ? [row.client] : []
      })
    desk.typeOnCard(prospectId, { Status: 'Paused' })
    expect(desk.build().planned).toBe(15)
    expect(beside()).toEqual([client])
    // Formulas of the team's own go down all rows: they keep no row that leaves.
    expect(desk.plan().rows).toHaveLength(16)
    desk.typeOnCard(prospectId, { Status: '' })
    desk.build()
    expect(beside()).toEqual([client])
    expect(desk.plan().rows.filter(row => row.prospectId === prospectId)).toHaveLength(1)
    expect(desk.build().planned).toBe(15)
  })

  it.each([
    [
      'boxes without a tick',
      (plan: PlanView, own: number) => {
        for (const { line } of plan.rows) plan.sheet.set(line - 1, own, { value: false })
      },
    ],
    [
      'what one formula in the headings fills',
      (plan: PlanView, own: number) => {
        const clients = `${letters(plan.column('client'))}${plan.keyRow + 3}:${letters(plan.column('client'))}`
        plan.sheet.set(plan.keyRow + 1, own, { value: '', formula: `={"Letters"; ARRAYFORMULA(LEN(${clients}))}` })
      },
    ],
    [
      'what one formula in the first row fills',
      (plan: PlanView, own: number) => {
        const clients = `${letters(plan.column('client'))}${plan.keyRow + 3}:${letters(plan.column('client'))}`
        plan.sheet.set(plan.keyRow + 2, own, { value: '', formula: `=ARRAYFORMULA(LEN(${clients}))` })
      },
    ],
  ] as const)('lets rows leave and come beside an own column of %s', (_, fill) => {
    const desk = new Desk({ formulas: true }).prospects(people(60))
    desk.build()
    const plan = desk.plan()
    const own = plan.sheet.columnCount
    desk.workbook.insertLines(plan.sheet, 'column', own, 1)
    fill(plan, own)
    const { rowCount } = plan.sheet
    desk.call('saveSettings', { values: { deals: '1' } })
    expect(desk.call('previewPlan', {}).removed).toHaveLength(10)
    desk.build()
    expect(plan.rows).toHaveLength(5)
    desk.call('saveSettings', { values: { deals: '3' } })
    for (let build = 0; build < 2; build++) desk.build()
    expect(plan.rows).toHaveLength(15)
    expect(plan.sheet.rowCount).toBe(rowCount)
  })

  it('keeps what is typed or ticked in an own column that has its total above the plan', () => {
    const desk = new Desk({ formulas: true }).prospects(people(60))
    desk.build()
    const plan = desk.plan()
    const own = plan.sheet.columnCount
    desk.workbook.insertLines(plan.sheet, 'column', own, 1)
    plan.sheet.set(0, own, { value: '', formula: `=COUNTA(${letters(own)}${plan.keyRow + 3}:${letters(own)})` })
    const [ticked, typed] = [plan.rows[13]!, plan.rows[14]!]
    desk.addon.edit(plan.sheet, `${letters(own)}${ticked.line}`, true)
    desk.addon.edit(plan.sheet, `${letters(own)}${typed.line}`, 'bring wine')
    desk.call('saveSettings', { values: { deals: '1' } })
    desk.build()
    expect(plan.rows).toHaveLength(7)
    expect(plan.sheet.value(plan.find('contactId', ticked.contactId).line - 1, own)).toBe(true)
    expect(plan.sheet.value(plan.find('contactId', typed.contactId).line - 1, own)).toBe('bring wine')
  })

  it('grows with a larger goal, colours, boxes and counts included', () => {
    const desk = new Desk({ formulas: true }).prospects(people(60))
    desk.build()
    const plan = desk.plan()
    desk.call('saveSettings', { values: { deals: '8' } })
    expect(desk.build().planned).toBe(40)
    expect(plan.rows).toHaveLength(40)
    const last = plan.rows[39]!.line
    expect(plan.sheet.get(last - 1, plan.column('done'))!.validation).toEqual({ kind: 'checkbox' })
    for (const { areas } of plan.sheet.conditionalFormats) {
      expect(areas[0]!.row + areas[0]!.rows).toBeGreaterThanOrEqual(last)
    }
    plan.type(last, { done: true })
    expect(plan.band[1]).toContain('contacts done: 1 of 40')
  })

  it('may be sorted in any way', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const plan = desk.plan()
    plan.type(plan.rows[3]!.line, { notes: 'mine', done: true })
    const before = plan.rows.map(row => row.contactId)
    const { contactId } = plan.rows[3]!
    // The last row is taken to the top, as sorting does.
    desk.workbook.moveLines(plan.sheet, 'row', plan.rows[14]!.line - 1, 1, plan.rows[0]!.line - 1)
    desk.build()
    expect(plan.rows.map(row => row.contactId).sort()).toEqual([...before].sort())
    expect(plan.find('contactId', contactId)).toMatchObject({ notes: 'mine', done: true })
  })

  it('comes back from an .xlsx as it was', async () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const { contactId, line } = desk.plan().rows[0]!
    desk.plan().type(line, { done: true, time: '09:30', notes: 'saved' })
    const again = new Desk({ workbook: await readXlsx(await writeXlsx(desk.workbook)) })
    expect(again.build()).toMatchObject({ logged: 1, planned: 14, sheet: 'Plan 2026-W48' })
    expect(again.plan().find('contactId', contactId)).toMatchObject({ done: true, time: '09:30', notes: 'saved' })
    expect(again.build()).toEqual({ ...desk.build() })
  })

  it('that only has the name of a plan is never written on', () => {
    const desk = new Desk().prospects(people(5))
    desk.workbook.addSheet('Plan 2026-W48').patch(0, 0, { value: 'our own' })
    const answer = desk.answer('buildPlan', {})
    expect(answer).toEqual({
      ok: false,
      message: 'The sheet “Plan 2026-W48” was not made by Contact Planner: rename it and build the plan again.',
    })
    expect(desk.workbook.sheet('Plan 2026-W48')!.extent()).toEqual({ rows: 1, columns: 1 })
  })
})
