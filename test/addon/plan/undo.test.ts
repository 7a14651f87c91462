// Undoing the last build, as one step; through the shipped add-on.
import { describe, expect, it } from 'vitest'
import { sortArea } from '../../../src/local/workbook/sort.ts'
import { withFault } from '../failures/faults.ts'
import { cellsOf, Desk, letters, people } from './desk.ts'

/** What a sheet shows, looks and rules left aside. */
function valuesOf(desk: Desk, name: string): string[] {
  const sheet = desk.workbook.sheet(name)!
  const { rows, columns } = sheet.extent()
  const lines = Array.from({ length: rows }, (_, row) =>
    JSON.stringify(
      Array.from({ length: columns }, (_, column) => sheet.get(row, column)?.formula ?? sheet.value(row, column)),
    ),
  )
  while (lines.length > 0 && /^\[(?:false|""|,)*\]$/.test(lines[lines.length - 1]!)) lines.pop()
  return lines
}

describe('undoing the last build', () => {
  const promise = { nextAction: 'Send the offer', nextActionDate: '2026-11-24', furtherActions: 'Show the rooms' }

  it('takes a first build back: the sheet goes, owners chosen for cards go', () => {
    const desk = new Desk()
    desk.call('saveSettings', { values: { owners: 'Anna, Olga' } })
    desk.prospects(people(30))
    const before = valuesOf(desk, 'Prospects')
    desk.build()
    expect(valuesOf(desk, 'Prospects')).not.toEqual(before)
    desk.addon.run('menuUndoBuild')
    expect(desk.addon.toasts.map(toast => toast.message)).toEqual([
      'The build of 2026-W48 is undone: plan, log and cards are as they were before it.',
    ])
    expect(desk.workbook.sheet('Plan 2026-W48')).toBeNull()
    expect(valuesOf(desk, 'Prospects')).toEqual(before)
    expect(desk.build().planned).toBe(15)
  })

  it('takes a rebuild back: rows, band, log, cards, own cells and colours, and can be built again', () => {
    const desk = new Desk().prospects([{ name: 'Aurora', ...promise }, ...people(60)])
    desk.build()
    const plan = desk.plan()
    const { sheet } = plan
    plan.write(plan.find('client', 'Aurora').line, { done: true, outcome: 'Talked', nextStep: 'Sign' })
    plan.type(plan.rows[4]!.line, { notes: 'mine' }).type(plan.rows[2]!.line, { date: '2026-11-27' })
    const line = plan.rows[2]!.line - 1
    const own = sheet.columnCount
    desk.workbook.insertLines(sheet, 'column', own, 1)
    desk.addon.edit(sheet, `${letters(own)}${line + 1}`, 'VIP')
    sheet.patch(line, plan.column('client'), { style: { background: '#ff0000' } })
    desk.call('saveSettings', { values: { deals: '5' } })
    const before = ['Plan 2026-W48', 'Contact log', 'Prospects'].map(name => valuesOf(desk, name))
    const report = desk.build()
    expect(report).toMatchObject({ logged: 1, planned: 24 })
    expect(desk.call('undoBuild', {})).toEqual({ week: '2026-W48' })
    expect(['Plan 2026-W48', 'Contact log', 'Prospects'].map(name => valuesOf(desk, name))).toEqual(before)
    expect(sheet.value(line, own)).toBe('VIP')
    expect(sheet.get(line, plan.column('client'))!.style!.background).toBe('#ff0000')
    expect(desk.build()).toEqual(report)
  })

  it('is refused in one sentence where anything was changed since, and then changes nothing', () => {
    const change: readonly [string, (desk: Desk) => void][] = [
      ['Plan 2026-W48', desk => desk.plan().type(desk.plan().rows[5]!.line, { notes: 'after the build' })],
      ['Contact log', desk => desk.addon.edit('Contact log', `${letters(logColumn(desk, 'Outcome'))}2`, 'Deal')],
      ['Aurora', desk => desk.addon.edit('Prospects', `${letters(cardColumn(desk, 'Next action'))}2`, 'Other')],
    ]
    for (const [place, edit] of change) {
      const desk = new Desk().prospects([{ name: 'Aurora', ...promise }, ...people(30)])
      desk.build()
      desk.plan().write(desk.plan().find('client', 'Aurora').line, { done: true })
      desk.build()
      edit(desk)
      const before = cellsOf(desk)
      expect(desk.answer('undoBuild', {})).toEqual({
        ok: false,
        message: `The build of 2026-W48 can't be undone, since “${place}” was changed after it; correct that by hand.`,
      })
      expect(cellsOf(desk)).toBe(before)
    }
  })

  it('shows again whose rows showed, with the others hidden', () => {
    const desk = new Desk()
    desk.call('saveSettings', { values: { owners: 'Anna, Olga', deals: '4' } })
    desk.prospects(people(40).map((one, i) => ({ ...one, owner: i % 2 === 0 ? 'Anna' : 'Olga' })))
    const hidden = () =>
      desk
        .plan()
        .rows.filter(row => row.hidden)
        .map(row => row.owner)
    desk.build({ owner: 'Anna' })
    const before = hidden()
    expect(new Set(before)).toEqual(new Set(['Olga']))
    desk.build()
    expect(hidden()).toEqual([])
    desk.call('undoBuild', {})
    expect(hidden()).toEqual(before)
    desk.build({ owner: 'Olga' })
    expect(new Set(hidden())).toEqual(new Set(['Anna']))
    desk.call('undoBuild', {})
    expect(hidden()).toEqual(before)
    desk.build()
    desk.build({ owner: 'Olga' })
    desk.call('undoBuild', {})
    expect(hidden()).toEqual([])
  })

  it('works once, and says so the second time', () => {
    const desk = new Desk({ language: 'ru' }).prospects(people(10))
    expect(desk.answer('undoBuild', {})).toMatchObject({ ok: false })
    desk.build()
    desk.call('undoBuild', {})
    expect(desk.answer('undoBuild', {})).toEqual({
      ok: false,
      message: 'Отменять нечего: последнее построение уже отменено или плана ещё не было.',
    })
  })

  it('takes back a build that broke off half way', () => {
    const desk = new Desk().prospects(people(20))
    desk.build()
    desk.plan().write(desk.plan().rows[0]!.line, { done: true, nextStep: 'Ring up' })
    const names = ['Plan 2026-W48', 'Contact log', 'Prospects']
    const before = names.map(name => valuesOf(desk, name))
    const { sheet } = desk.plan()
    const { write } = sheet
    sheet.write = () => {
      throw new Error('Service error: Spreadsheets')
    }
    expect(desk.answer('buildPlan', {}).ok).toBe(false)
    sheet.write = write
    expect(names.map(name => valuesOf(desk, name))).not.toEqual(before)
    desk.call('undoBuild', {})
    expect(names.map(name => valuesOf(desk, name))).toEqual(before)
  })

  it.each([20, 1200])('a build of a team with %i clients that was cut off costs no promise of a card', count => {
    const owners = Array.from({ length: 40 }, (_, at) => `Owner ${at + 1}`)
    const desk = new Desk({ today: '2026-11-23' })
    desk.call('saveSettings', { values: { owners: owners.join(', '), planSize: count > 50 ? 'norms' : 'needed' } })
    desk.prospects([
      {
        name: 'Aurora',
        nextAction: 'offer',
        nextActionDate: '2026-11-23',
        furtherActions: '2026-11-23 Call: second\n2026-12-11 Meeting: third',
        added: '2026-09-07',
        owner: 'Owner 1',
      },
      ...people(count).map((one, at) => ({ ...one, owner: owners[at % 40]! })),
    ])
    const first = desk.build()
    expect(first.warnings.some(text => text.includes('too large to be kept'))).toBe(count > 50)
    const plan = desk.plan()
    plan.write(plan.rows.find(row => row.client === 'Aurora' && row.purpose === 'promised')!.line, { done: true })
    withFault({ cost: 'write', first: 3, last: Number.POSITIVE_INFINITY }, desk.addon, () => {
      expect(desk.answer('buildPlan', {}).ok).toBe(false)
    })
    desk.build()
    const [card] = desk.register('Prospects')
    expect([card!['Next action'], card!['Further actions']]).toEqual(['second', '2026-12-11 Meeting: third'])
    expect(desk.register('Contact log')).toHaveLength(1)
  })

  it.each([3, 4, 5, 6, 7, 8, 9, 10])(
    'where one broke off at write %i and the plan was sorted since, a promise is done once',
    first => {
      const desk = new Desk()
      const furtherActions = '2026-11-23 Call: second\n2026-12-11 Meeting: third'
      desk.prospects([{ name: 'Aurora', ...promise, nextActionDate: '2026-11-23', furtherActions }, ...people(30)])
      desk.build()
      desk.plan().write(desk.plan().find('client', 'Aurora').line, { done: true, outcome: 'Talked' })
      desk.call('saveSettings', { values: { deals: '4' } })
      withFault({ cost: 'write', first, last: Number.POSITIVE_INFINITY }, desk.addon, () => {
        expect(desk.answer('buildPlan', {}).ok).toBe(false)
      })
      const plan = desk.plan()
      const { sheet, keyRow, rows } = plan
      const area = { row: keyRow + 2, column: 0, rows: rows.length, columns: sheet.columnCount }
      sortArea(sheet, area, [{ column: plan.column('client'), ascending: true }])
      desk.build()
      expect(desk.register('Contact log')).toHaveLength(1)
      expect(desk.register('Prospects')[0]).toMatchObject({
        'Next action': 'second',
        'Further actions': '2026-12-11 Meeting: third',
      })
    },
  )

  it('says when a build was too large to be kept', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    for (const { line } of desk.plan().rows.slice(0, 9)) {
      desk.plan().write(line, { notes: `${line}${'n'.repeat(45_000)}` })
    }
    desk.build()
    expect(desk.answer('undoBuild', {})).toMatchObject({
      ok: false,
      message: expect.stringContaining('too large to be kept') as string,
    })
  })

  it('takes marks on the sheet of another week back too', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    desk.plan().write(desk.plan().rows[0]!.line, { done: true })
    const before = valuesOf(desk, 'Plan 2026-W48')
    desk.build({ week: '2026-W49' })
    expect(valuesOf(desk, 'Plan 2026-W48')).not.toEqual(before)
    desk.call('undoBuild', {})
    expect(desk.workbook.sheet('Plan 2026-W49')).toBeNull()
    expect(valuesOf(desk, 'Plan 2026-W48')).toEqual(before)
    expect(desk.register('Contact log')).toEqual([])
  })
})

const headings = (desk: Desk, name: string) =>
  Array.from({ length: 60 }, (_, column) => String(desk.workbook.sheet(name)!.value(0, column)))
const logColumn = (desk: Desk, heading: string) => headings(desk, 'Contact log').indexOf(heading)
const cardColumn = (desk: Desk, heading: string) => headings(desk, 'Prospects').indexOf(heading)
