// What a build leaves to people: it asks before rows leave, keeps the team's own sorting, and takes two people at once.
import { describe, expect, it } from 'vitest'
import { sortArea } from '../../../src/local/workbook/sort.ts'
import { cellsOf, Desk, type PlanView, people, serial } from './desk.ts'

/** A person sorts the plan's rows by a column. */
function sortBy(plan: PlanView, column: number, ascending = true): void {
  const [row, rows] = [plan.keyRow + 2, plan.rows.length]
  sortArea(plan.sheet, { row, column: 0, rows, columns: plan.sheet.columnCount }, [{ column, ascending }])
}

describe('a rebuild from the menu that would take rows out', () => {
  const start = () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    desk.call('saveSettings', { values: { deals: '2' } })
    return desk
  }

  it('says what changes and asks; no means that nothing is changed', () => {
    const desk = start()
    const before = cellsOf(desk)
    desk.addon.answers.push({ button: 'NO' })
    desk.addon.run('menuPlanThisWeek')
    expect(desk.addon.alerts).toHaveLength(1)
    expect(desk.addon.alerts[0]).toMatchObject({ kind: 'alert', buttons: 'YES_NO' })
    expect(desk.addon.alerts[0]!.message).toMatch(
      /^Building 2026-W48 again takes 5 rows out of the plan: Client \d+ \(\w{3} \d+ Nov\), .*0 new, \d+ on another day/,
    )
    expect(desk.addon.toasts.at(-1)!.message).toBe('Nothing was changed.')
    expect(cellsOf(desk)).toBe(before)
  })

  it('builds when the answer is yes, and asks nothing when no row leaves', () => {
    const desk = start()
    desk.addon.answers.push({ button: 'YES' })
    desk.addon.run('menuPlanThisWeek')
    expect(desk.plan().rows).toHaveLength(10)
    desk.addon.run('menuPlanThisWeek')
    desk.plan().type(desk.plan().rows[0]!.line, { done: true })
    desk.addon.run('menuPlanThisWeek')
    expect(desk.addon.alerts).toHaveLength(1)
  })

  it('can be looked at beforehand, with nothing written', () => {
    const desk = start()
    const before = cellsOf(desk)
    const preview = desk.call('previewPlan', {})
    expect(preview).toMatchObject({ week: '2026-W48', isNew: false, added: 0 })
    expect(preview.removed).toHaveLength(5)
    expect(preview.question).toContain('takes 5 rows out')
    expect(desk.call('previewPlan', { week: '2026-W49' })).toMatchObject({ isNew: true, removed: [], question: '' })
    expect(cellsOf(desk)).toBe(before)
    expect(desk.addon.calls.write).toBe(0)
  })

  it('is not done where other rows would leave than those that were agreed to', () => {
    const desk = start()
    const before = cellsOf(desk)
    const [first, ...others] = desk.call('previewPlan', {}).removed.map(({ contactId }) => contactId)
    expect(desk.answer('buildPlan', { agreed: others })).toEqual({
      ok: false,
      message:
        'Nothing was built: other rows would leave the plan than were shown. Look at them, and build again if they may.',
    })
    expect(cellsOf(desk)).toBe(before)
    expect(desk.answer('buildPlan', { agreed: 'all' as never })).toMatchObject({ ok: false })
    expect(desk.answer('buildPlan', { agreed: [first!, ...others] })).toMatchObject({ ok: true })
  })
})

describe('rows that the team sorted itself', () => {
  it('stay sorted by that column, new ones among them', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const plan = desk.plan()
    const clients = () => plan.rows.map(row => String(row.client).toLowerCase())
    sortBy(plan, plan.column('client'))
    const sorted = [...clients()].sort()
    expect(clients()).toEqual(sorted)
    desk.call('saveSettings', { values: { deals: '4' } })
    desk.build()
    expect(plan.rows).toHaveLength(20)
    expect(clients()).toEqual([...clients()].sort())
    plan.type(plan.rows[3]!.line, { done: true })
    desk.build()
    expect(clients()).toEqual([...clients()].sort())
    sortBy(plan, plan.column('client'), false)
    desk.build()
    expect(clients()).toEqual([...clients()].sort().reverse())
  })

  it('by hand stay in that order, new ones after them', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const plan = desk.plan()
    desk.workbook.moveLines(plan.sheet, 'row', plan.rows[14]!.line - 1, 1, plan.rows[0]!.line - 1)
    const before = plan.rows.map(row => row.contactId)
    desk.build()
    expect(plan.rows.map(row => row.contactId)).toEqual(before)
    desk.call('saveSettings', { values: { deals: '4' } })
    desk.build()
    expect(plan.rows.map(row => row.contactId).slice(0, 15)).toEqual(before)
    expect(plan.rows).toHaveLength(20)
  })

  it('come back into the order of the plan when they are sorted by date again', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const plan = desk.plan()
    const before = plan.rows.map(row => row.contactId)
    sortBy(plan, plan.column('client'))
    desk.build()
    sortBy(plan, plan.column('order'))
    desk.build()
    expect(plan.rows.map(row => row.contactId)).toEqual(before)
  })
})

describe('two people at once', () => {
  it('get one sheet for the week, whoever comes second', () => {
    const one = new Desk().prospects(people(40))
    const two = new Desk({ workbook: one.workbook })
    const report = one.build()
    one.plan().type(one.plan().rows[0]!.line, { done: true })
    expect(two.build()).toMatchObject({ week: report.week, sheet: report.sheet, logged: 1, planned: 14 })
    expect(one.build()).toMatchObject({ logged: 1, planned: 14 })
    expect(one.workbook.sheets.filter(sheet => sheet.name.startsWith('Plan'))).toHaveLength(1)
    expect(one.register('Contact log')).toHaveLength(1)
    expect(one.plan().find('done', true).date).toBe(serial('2026-11-23'))
  })

  it('are kept apart by the lock: who waits too long is told and writes nothing', () => {
    const desk = new Desk().prospects(people(10))
    const names = desk.workbook.sheets.map(sheet => sheet.name)
    desk.addon.lockedElsewhere = true
    for (const call of ['buildPlan', 'undoBuild', 'previewPlan'] as const) {
      expect(desk.answer(call, {})).toEqual({
        ok: false,
        message: 'Someone else is changing this spreadsheet with Contact Planner right now; try again in a minute.',
      })
    }
    expect(desk.workbook.sheets.map(sheet => sheet.name)).toEqual(names)
    expect(desk.addon.calls.write).toBe(0)
    desk.addon.lockedElsewhere = false
    expect(desk.build().planned).toBeGreaterThan(0)
  })
})
