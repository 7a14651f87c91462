// Saving settings: as typed, all or nothing, wherever the cells stand.
import { describe, expect, it } from 'vitest'
import { column, open } from '../sheets/open.ts'

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
    expect(() => call('saveSettings', { values: { deals: '-1' } })).toThrow('нужно: целое число от 0 до 1000')
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
      ['boris', 2],
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

describe('the tables of Settings', () => {
  it('may be changed and grow: cards, formulas and plan go by them', () => {
    const { call, addon, values } = open()
    call('setUp', {})
    const heading = values('Settings').findIndex(row => row.includes('One-off'))
    const at = values('Settings')[heading]!.indexOf('Income')
    const cell = (down: number, right: number) => `${'ABCDEFGHIJKLM'[at + right]}${heading + 1 + down}`
    addon.edit('Settings', cell(4, 0), [['Very high', 1, 1, 1, 2]])
    addon.edit('Settings', cell(1, 2), 3)
    const norms = values('Settings').findIndex(row => row[at] === 'Tier')
    addon.edit('Settings', `${'ABCDEFGHIJKLM'[at + 2]}${norms + 2}`, 9)
    const { warnings } = call('importProspects', {
      rows: [
        { row: 2, cells: { name: 'A', income: 'very HIGH', relationship: 'One-off' } },
        { row: 3, cells: { name: 'B', income: 'High', relationship: 'New' } },
        { row: 4, cells: { name: 'C', income: 'High', relationship: 'Rare' } },
      ],
    })
    expect(warnings).toEqual([])
    expect(column(values('Prospects'), 'Income')).toEqual(['Very high', 'High', 'High'])
    expect(column(values('Prospects'), 'Tier')).toEqual([2, 3, 1])
    expect(column(values('Prospects'), 'Calls required')).toEqual([4, 3, 9])
    const { contacts } = call('buildPlan', {})
    expect(Object.fromEntries(contacts.map(({ prospect, tier }) => [prospect, tier]))).toEqual({ A: 2, B: 3, C: 1 })
  })

  it('with a hole count as the default, and the plan says which cell', () => {
    const { call, addon, values } = open({ formulas: false })
    call('setUp', { language: 'ru' })
    const heading = values('Настройки').findIndex(row => row.includes('Разовый'))
    addon.edit('Настройки', `G${heading + 2}`, 'да')
    const { warnings } = call('buildPlan', {})
    expect(warnings.join()).toContain(`Настройки!G${heading + 2}, Приоритет по состоятельности и отношениям`)
    expect(warnings.join()).toContain('содержит «да»; впишите туда приоритет от 1 до 5')
  })
})
