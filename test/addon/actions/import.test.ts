// Importing cards and log rows: text stays text, IDs hold, nothing of the team's is lost.
import { describe, expect, it } from 'vitest'
import { column, columnOf, open } from '../sheets/open.ts'

describe('text from outside', () => {
  const hostile = ['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1)', "'quoted", '\t=1', '=cmd|calc']

  it.each([true, false])('never becomes a formula, a number or a date (plain text format kept: %s)', formatKept => {
    const { call, workbook } = open({ formulas: false })
    call('setUp', {})
    const sheet = workbook.sheet('Prospects')!
    if (!formatKept)
      sheet.write(
        sheet.whole,
        cell => cell && { value: cell.value, ...(cell.formula ? { formula: cell.formula } : {}) },
      )
    const before = sheet.formulas().length
    call('importProspects', {
      rows: hostile.map((text, index) => ({
        row: index + 2,
        cells: { name: text, phone: '0123', organisation: '1/2', notes: text, address: 'TRUE', district: '1e3' },
      })),
    })
    expect(sheet.formulas()).toHaveLength(before)
    const cell = (row: number, heading: string) => sheet.value(row, columnOf([headings], heading))
    const headings = Array.from({ length: sheet.columnCount }, (_, at) => sheet.value(0, at))
    for (const [index, text] of hostile.entries()) {
      expect(cell(index + 1, 'Name')).toBe(text.trim())
      expect(cell(index + 1, 'Phone')).toBe('0123')
      expect(cell(index + 1, 'Organisation')).toBe('1/2')
      expect(cell(index + 1, 'Address')).toBe('TRUE')
      expect(cell(index + 1, 'District')).toBe('1e3')
    }
  })

  it('stays text when a merge writes over the cells around it', () => {
    const { call, workbook, values } = open({ formulas: false })
    call('setUp', {})
    const rows = ['A', '=B', 'C'].map((name, index) => ({
      row: index + 2,
      cells: { name, notes: '=1+1', phone: '0123' },
    }))
    call('importProspects', { rows })
    call('importProspects', {
      rows: [1, 3].map(at => ({
        row: at + 1,
        cells: { id: `P-000${at}`, name: rows[at - 1]!.cells.name, owner: '=Eve' },
      })),
    })
    expect(column(values('Prospects'), 'Notes')).toEqual(['=1+1', '=1+1', '=1+1'])
    expect(column(values('Prospects'), 'Owner')).toEqual(['=Eve', '', '=Eve'])
    expect(
      workbook
        .sheet('Prospects')!
        .formulas()
        .every(cell => cell.row === 0),
    ).toBe(true)
  })
})

describe('IDs', () => {
  it('are given to rows that people typed, and to the later of two rows with the same one', () => {
    const { call, workbook, values } = open({ formulas: false })
    call('setUp', {})
    call('importProspects', { rows: [{ row: 2, cells: { id: 'P-0007', name: 'A' } }] })
    const sheet = workbook.sheet('Prospects')!
    for (const [row, id, name] of [
      [2, '', 'B'],
      [3, 'P-0007', 'C'],
      [6, '', 'D'],
    ] as const) {
      sheet.patch(row, 0, { value: id })
      sheet.patch(row, 1, { value: name })
    }
    const { warnings } = call('importProspects', { rows: [{ row: 2, cells: { name: 'E' } }] })
    expect(column(values('Prospects'), 'ID')).toEqual(['P-0007', 'P-0008', 'P-0009', '', '', 'P-0010', 'P-0011'])
    expect(column(values('Prospects'), 'Name')).toEqual(['A', 'B', 'C', '', '', 'D', 'E'])
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/^Prospects: .*row 4: P-0009 for P-0007/)
    expect(call('importProspects', { rows: [] }).warnings).toEqual([])
  })
})

describe('an import', () => {
  it('goes on below the last card, past the end of the sheet, and writes words in the language of the workbook', () => {
    const { call, workbook } = open({ formulas: false })
    call('setUp', { language: 'ru' })
    const count = workbook.sheet('Клиенты')!.rowCount + 50
    const rows = Array.from({ length: count }, (_, index) => ({
      row: index + 2,
      cells: { name: `Client ${index}`, income: 'High', status: 'Paused', added: '2026-11-20', need: '2' },
    }))
    expect(call('importProspects', { rows })).toMatchObject({ read: count, kept: count, merged: 0, rejected: [] })
    const sheet = workbook.sheet('Клиенты')!
    expect(sheet.rowCount).toBe(count + 1)
    const headings = Array.from({ length: sheet.columnCount }, (_, at) => sheet.value(0, at))
    const last = (heading: string) => sheet.get(count, columnOf([headings], heading))
    expect(last('ID')?.value).toBe(`P-${count}`)
    expect(last('Финансовая состоятельность')?.value).toBe('Высокая')
    expect(last('Статус')?.value).toBe('На паузе')
    expect(last('Добавлен')).toMatchObject({ value: 46_346, style: { numberFormat: 'dd.mm.yyyy' } })
    expect(last('Потребность')?.value).toBe(2)
  })

  it('of the same rows again adds nothing', () => {
    const { call, values } = open({ formulas: false })
    call('setUp', {})
    const rows = [{ row: 2, cells: { id: 'X-1', name: 'A' } }]
    call('importProspects', { rows })
    expect(call('importProspects', { rows })).toMatchObject({ read: 1, kept: 0, merged: 1 })
    expect(column(values('Prospects'), 'ID')).toEqual(['X-1'])
    const log = [{ row: 2, cells: { date: '24.11.2026', prospectId: 'X-1', channel: 'звонок', notes: '=1' } }]
    expect(call('importLog', { rows: log })).toMatchObject({ kept: 1 })
    expect(call('importLog', { rows: log })).toMatchObject({ kept: 0, merged: 1 })
    expect(
      values('Contact log')
        .slice(1)
        .map(row => row.filter(cell => cell !== '')),
    ).toEqual([[46_350, 'X-1', 'Call', '=1']])
  })

  it('makes as many service calls for 900 cards as for 10', () => {
    const calls = [10, 900].map(count => {
      const { call, addon } = open({ formulas: false })
      call('setUp', {})
      addon.calls.reset()
      call('importProspects', {
        rows: Array.from({ length: count }, (_, index) => ({ row: index + 2, cells: { name: `N${index}` } })),
      })
      call('importLog', {
        rows: Array.from({ length: count }, (_, index) => ({
          row: index + 2,
          cells: { date: '2026-11-24', prospectId: `P-${String(index + 1).padStart(4, '0')}` },
        })),
      })
      return [addon.calls.read, addon.calls.write]
    })
    expect(calls[1]).toEqual(calls[0])
  })

  it('needs a workbook that is set up, and says so', () => {
    const { call } = open({ formulas: false })
    expect(() => call('importProspects', { rows: [] })).toThrow('choose “Set up” in its menu first')
  })

  it('does nothing while someone else writes', () => {
    const { call, addon, values } = open({ formulas: false, userLocale: 'ru' })
    call('setUp', {})
    addon.lockedElsewhere = true
    expect(() => call('importProspects', { rows: [{ row: 2, cells: { name: 'A' } }] })).toThrow(
      'повторите через минуту',
    )
    expect(values('Клиенты')).toHaveLength(1)
  })
})
