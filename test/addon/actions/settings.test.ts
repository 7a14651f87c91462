// Saving settings: as typed, all or nothing, wherever the cells stand.
import { describe, expect, it } from 'vitest'
import { open } from '../sheets/open.ts'

describe('saveSettings', () => {
  it('puts what was typed where the setting stands, as a person reads it', () => {
    const { call, workbook, values } = open({ formulas: false })
    call('setUp', {})
    const sheet = workbook.sheet('Settings')!
    workbook.insertLines(sheet, 'row', 4, 2)
    workbook.renameSheet(sheet, 'Rules')
    const { saved } = call('saveSettings', {
      values: {
        deals: '4',
        certainty: '90%',
        businessSize: 'крупный',
        districts: 'North; South',
        workingDays: 'Mon-Thu,Sat',
        holidays: '2026-12-31, 01.01.2027..03.01.2027',
        cycleStart: '2026-11-02',
        planSize: 'NORMS',
        contactsPerDeal: '3,5',
      },
    })
    expect(saved).toHaveLength(9)
    const list = Object.fromEntries(values('Rules').map(row => [row[1], row[2]]))
    expect(list).toMatchObject({
      deals: 4,
      certainty: 0.9,
      businessSize: 'Large',
      districts: 'North, South',
      workingDays: 'Mon, Tue, Wed, Thu, Sat',
      holidays: '2026-12-31, 2027-01-01, 2027-01-02, 2027-01-03',
      cycleStart: 46_328,
      planSize: 'norms',
      contactsPerDeal: 3.5,
    })
  })

  it('saves nothing when one value can’t be used, and names each such value', () => {
    const { call, values } = open({ formulas: false })
    call('setUp', {})
    const before = values('Settings')
    const save = () => call('saveSettings', { values: { deals: '5', gapDays: 'two', certainty: '100%' } })
    expect(save).toThrow(/gapDays .*“two”.*whole number from 0 to 60.*certainty .*“100%”/)
    expect(values('Settings')).toEqual(before)
  })

  it('speaks Russian in a Russian workbook', () => {
    const { call, values } = open({ formulas: false })
    call('setUp', { language: 'ru' })
    expect(() => call('saveSettings', { values: { deals: '-1' } })).toThrow('нужно целое число от 0 до 1000')
    call('saveSettings', { values: { workingDays: 'Mon,Tue', planSize: 'norms', language: 'ru' } })
    const list = Object.fromEntries(values('Настройки').map(row => [row[1], row[2]]))
    expect(list).toMatchObject({ workingDays: 'Пн, Вт', planSize: 'нормы', language: 'Русский' })
  })

  it('of owners fills their table and leaves those who stay as they are', () => {
    const { call, workbook, values } = open({ formulas: false })
    call('setUp', {})
    call('saveSettings', { values: { owners: 'Anna, Boris, Clara' } })
    const sheet = workbook.sheet('Settings')!
    const heading = values('Settings').findIndex(row => row.includes('Deals a week'))
    const at = values('Settings')[heading]!.indexOf('Name')
    sheet.patch(heading + 2, at + 1, { value: 2 })
    call('saveSettings', { values: { owners: 'boris,=Dora' } })
    const table = values('Settings')
      .slice(heading + 1)
      .map(row => row.slice(at, at + 2))
    expect(table.filter(row => row[0] !== '')).toEqual([
      ['=Dora', ''],
      ['Boris', 2],
    ])
    expect(sheet.formulas()).toEqual([])
    call('saveSettings', { values: { owners: '' } })
    expect(
      values('Settings')
        .slice(heading + 1)
        .every(row => (row[at] ?? '') === ''),
    ).toBe(true)
  })

  it('with a bad value typed into the sheet the default counts and the plan says which cell', () => {
    const { call, workbook, values } = open({ formulas: false })
    call('setUp', {})
    const row = values('Settings').findIndex(line => line[1] === 'deals')
    workbook.sheet('Settings')!.patch(row, 2, { value: 'many' })
    const { deals, warnings } = call('buildPlan', {})
    expect(deals).toBe(3)
    expect(warnings.join()).toContain(`Settings!C${row + 1}: “Deals wanted a week” can't be “many”`)
  })
})
