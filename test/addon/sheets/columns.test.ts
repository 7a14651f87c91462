// Columns and rows as a team treats them: moved, renamed, inserted, sorted, and columns of its own beside ours.
import { describe, expect, it } from 'vitest'
import { sortArea } from '../../../src/local/workbook/sort.ts'
import { column, columnOf, type Opened, open } from './open.ts'

const ROWS = [
  { row: 2, cells: { name: 'Anna', income: 'High', relationship: 'New', phone: '0441 2233', added: '2026-11-23' } },
  { row: 3, cells: { name: 'Boris', income: 'Medium', relationship: 'Loyal', owner: 'Vera', added: '2026-11-23' } },
  { row: 4, cells: { name: 'Clara', income: 'Low', relationship: 'Rare', notes: 'calls back', added: '2026-11-23' } },
]

function filled(): Opened {
  const opened = open()
  opened.call('setUp', {})
  opened.call('importProspects', { rows: ROWS })
  return opened
}

describe('moved and renamed columns', () => {
  it('are found wherever they stand and whatever they are called', () => {
    const { call, workbook, values } = filled()
    const sheet = workbook.sheet('Prospects')!
    workbook.moveLines(sheet, 'column', columnOf(values('Prospects'), 'Phone'), 1, 1)
    workbook.moveLines(sheet, 'column', columnOf(values('Prospects'), 'ID'), 1, 12)
    workbook.insertLines(sheet, 'column', 3, 2)
    for (const [heading, own] of [
      ['Name', 'Who'],
      ['Phone', 'Mobile'],
      ['ID', 'Number'],
    ] as const) {
      sheet.patch(0, columnOf(values('Prospects'), heading), { value: own })
    }
    // A column of the team's own that looks like one of ours.
    sheet.set(0, 3, { value: 'Name' })
    sheet.set(1, 3, { value: 'not a name' })
    workbook.renameSheet(sheet, 'Our people')

    const { merged, kept } = call('importProspects', {
      rows: [
        { row: 2, cells: { name: 'Anna', phone: '0441 2233', district: 'North' } },
        { row: 3, cells: { name: 'Dora', phone: '+7 900', income: 'High', relationship: 'Rare' } },
      ],
    })
    expect([merged, kept]).toEqual([1, 1])
    const table = values('Our people')
    expect(column(table, 'Who')).toEqual(['Anna', 'Boris', 'Clara', 'Dora'])
    expect(column(table, 'Mobile')).toEqual(['0441 2233', '', '', '+7 900'])
    expect(column(table, 'Number')).toEqual(['P-0001', 'P-0002', 'P-0003', 'P-0004'])
    expect(column(table, 'District')).toEqual(['North', '', '', ''])
    expect(column(table, 'Tier')).toEqual([2, 3, 5, 1])
    expect(column(table, 'Name')).toEqual(['not a name', '', '', ''])
    expect(call('setUp', {}).made).toEqual([])
  })

  it('of the log may be renamed too: done is still counted', () => {
    const { call, workbook, values } = filled()
    const log = workbook.sheet('Contact log')!
    for (const heading of ['Date', 'Prospect ID', 'Channel', 'Outcome']) {
      log.patch(0, columnOf(values('Contact log'), heading), { value: `Our ${heading.length}` })
    }
    workbook.moveLines(log, 'column', 0, 1, 7)
    call('importLog', {
      rows: [
        { row: 2, cells: { date: '2026-11-24', prospectId: 'P-0001', channel: 'Call', outcome: 'Talked' } },
        { row: 3, cells: { date: '2026-11-24', prospectId: 'P-0001', channel: 'Call', outcome: 'No answer' } },
        { row: 4, cells: { date: '2026-11-25', prospectId: 'P-0002', channel: 'Встреча', outcome: 'Сделка' } },
      ],
    })
    const table = values('Prospects')
    expect(column(table, 'Calls done')).toEqual([1, 0, 0])
    expect(column(table, 'Meetings done')).toEqual([0, 1, 0])
    expect(column(table, 'Deals')).toEqual([0, 1, 0])
  })

  it('a deleted column is blank on reading and left out of writing', () => {
    const { call, workbook, values } = filled()
    const sheet = workbook.sheet('Prospects')!
    workbook.deleteLines(sheet, 'column', columnOf(values('Prospects'), 'Owner'), 1)
    call('importProspects', { rows: [{ row: 2, cells: { name: 'Dora', owner: 'Vera', notes: 'x' } }] })
    expect(column(values('Prospects'), 'Notes')).toEqual(['', '', 'calls back', 'x'])
  })
})

describe('columns of the team', () => {
  it('keep their formulas and values through imports and merges', () => {
    const { call, workbook, values } = filled()
    const sheet = workbook.sheet('Prospects')!
    const at = columnOf(values('Prospects'), 'Address')
    workbook.insertLines(sheet, 'column', at, 1)
    sheet.set(0, at, { value: 'Call link' })
    for (const row of [1, 2, 3, 4]) sheet.set(row, at, { value: '', formula: `="tel:"&Y${row + 1}` })
    const own = sheet.formulas().filter(cell => cell.column === at)
    call('importProspects', {
      rows: [
        { row: 2, cells: { id: 'P-0001', name: 'Anna', email: 'a@b.c', address: 'High St 1' } },
        { row: 3, cells: { id: 'P-0003', name: 'Clara', email: 'c@b.c', address: 'High St 3' } },
        { row: 4, cells: { name: 'Dora' } },
      ],
    })
    expect(sheet.formulas().filter(cell => cell.column === at)).toEqual(own)
    expect(column(values('Prospects'), 'Address')).toEqual(['High St 1', '', 'High St 3', ''])
  })

  it('a formula typed into a column of ours survives a write beside it', () => {
    const { call, workbook, values } = filled()
    const sheet = workbook.sheet('Prospects')!
    const at = columnOf(values('Prospects'), 'Email')
    sheet.patch(2, at, { formula: '=LOWER("B@X.Y")' })
    call('importProspects', {
      rows: [
        { row: 2, cells: { id: 'P-0001', name: 'Anna', email: 'a@b.c' } },
        { row: 3, cells: { id: 'P-0003', name: 'Clara', email: 'c@b.c' } },
      ],
    })
    expect(sheet.get(2, at)?.formula).toBe('=LOWER("B@X.Y")')
    expect(column(values('Prospects'), 'Email')).toEqual(['a@b.c', 'b@x.y', 'c@b.c'])
  })
})

describe('rows', () => {
  const tiers = (values: Opened['values']) => {
    const table = values('Prospects')
    return Object.fromEntries(column(table, 'Name').map((name, index) => [name, column(table, 'Tier')[index]]))
  }

  it('may be sorted: every computed cell follows its row', () => {
    const { workbook, values, addon } = filled()
    const sheet = workbook.sheet('Prospects')!
    addon.calculator.refresh()
    const name = columnOf(values('Prospects'), 'Name')
    sortArea(sheet, { row: 1, column: 0, rows: 3, columns: sheet.columnCount }, [{ column: name, ascending: false }])
    expect(column(values('Prospects'), 'Name')).toEqual(['Clara', 'Boris', 'Anna'])
    expect(tiers(values)).toEqual({ Anna: 2, Boris: 3, Clara: 5 })
    expect(column(values('Prospects'), 'ID')).toEqual(['P-0003', 'P-0002', 'P-0001'])
  })

  it.each([1, 2, 4])('may be inserted before row %i counted from the headings', at => {
    const { workbook, values, addon } = filled()
    workbook.insertLines(workbook.sheet('Prospects')!, 'row', at, 1)
    addon.edit('Prospects', `B${at + 1}`, 'Zoe')
    expect(tiers(values)).toEqual({ Anna: 2, Boris: 3, Clara: 5, Zoe: '' })
    expect(column(values('Prospects'), 'ID')).toContain('P-0004')
  })

  it('may be inserted above the headings', () => {
    const { call, workbook, values } = filled()
    workbook.insertLines(workbook.sheet('Prospects')!, 'row', 0, 2)
    workbook.sheet('Prospects')!.set(0, 0, { value: 'Our clients' })
    call('importProspects', { rows: [{ row: 2, cells: { name: 'Dora', income: 'High', relationship: 'One-off' } }] })
    const table = values('Prospects').slice(2)
    expect(column(table, 'Tier')).toEqual([2, 3, 5, 5])
    expect(column(table, 'Name')).toEqual(['Anna', 'Boris', 'Clara', 'Dora'])
    expect(call('setUp', {}).made).toEqual([])
  })
})
