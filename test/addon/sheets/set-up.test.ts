// Setting up: what a new workbook gets, and that what is there is left alone.
import { describe, expect, it, vi } from 'vitest'
import { LOG_COLUMNS, PROSPECT_COLUMNS } from '../../../src/core/words/columns.ts'
import { Sheet } from '../../../src/local/services/sheet.ts'
import type { Workbook } from '../../../src/local/workbook/workbook.ts'
import { blankWorkbook, column, columnOf, open, snapshot } from './open.ts'

describe('a new workbook', () => {
  it.each([
    ['en', ['Prospects', 'Contact log', 'Competitors', 'Sources', 'Marketing', 'Settings']],
    ['ru', ['Клиенты', 'Журнал контактов', 'Конкуренты', 'Источники', 'Маркетинг', 'Настройки']],
  ] as const)('gets its sheets in %s in place of the blank one', (language, names) => {
    const { call, workbook, values } = open({ formulas: false })
    expect(call('setUp', { language })).toEqual({ language, made: names, warnings: [] })
    expect(workbook.sheets.map(sheet => sheet.name)).toEqual(names)
    expect(workbook.activeSheet.name).toBe(names[0])
    const headings = (columns: typeof PROSPECT_COLUMNS | typeof LOG_COLUMNS) =>
      columns.map(({ names }) => names[language][0])
    const shown = values(names[0])[0]!.filter(heading => headings(PROSPECT_COLUMNS).includes(String(heading)))
    expect(shown).toEqual(headings(PROSPECT_COLUMNS))
    expect(values(names[1])[0]).toEqual(expect.arrayContaining(headings(LOG_COLUMNS)))
    expect(column(values(names[3]), language === 'en' ? 'Source' : 'Источник')).toHaveLength(8)
  })

  it('speaks the language of the user when nobody says which', () => {
    const { call } = open({ formulas: false, userLocale: 'ru_RU' })
    expect(call('setUp', {}).language).toBe('ru')
  })

  it('keeps phones, IDs and dates what they are, and offers words without insisting', () => {
    const { call, workbook, values } = open()
    call('setUp', {})
    const sheet = workbook.sheet('Prospects')!
    const at = (heading: string, row = 1) => sheet.get(row, columnOf(values('Prospects'), heading))
    expect(at('ID')?.style?.numberFormat).toBe('@')
    expect(at('Phone', sheet.rowCount - 1)?.style?.numberFormat).toBe('@')
    expect(at('Added')?.style?.numberFormat).toBe('yyyy-mm-dd')
    expect(at('Income', sheet.rowCount - 1)?.validation).toMatchObject({
      kind: 'list',
      values: ['High', 'Medium', 'Low'],
      strict: false,
    })
    expect(at('Need')?.validation).toMatchObject({ kind: 'number', min: 0, max: 3, strict: false })
    expect(at('Workplace')?.validation).toMatchObject({ kind: 'number', min: 1, max: 3 })
    expect(at('Next action date')?.validation).toMatchObject({ kind: 'date' })
    expect(at('Tier', 0)?.note).toMatch(/^Reckoned by a formula\. From 1/)
    expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([1, 2])
    expect(sheet.conditionalFormats.filter(rule => /^=\$D2=[1-5]$/.test(rule.formula))).toHaveLength(5)
    expect(sheet.hiddenColumns).toEqual(new Set([columnOf(values('Prospects'), 'Cycle start')]))
  })

  it('writes formulas that mean the same in every locale', () => {
    const { call, workbook } = open({ formulas: false })
    call('setUp', {})
    const formulas = workbook.sheets.flatMap(sheet => sheet.formulas())
    expect(formulas.length).toBeGreaterThan(15)
    for (const { row, formula } of formulas) {
      expect(row).toBe(0)
      const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '')
      expect(code).not.toMatch(/,|\d\.\d|[{}\\]|TRUE|FALSE/)
    }
  })

  it('starts cycles of undated cards in the week of set-up', () => {
    const { call, values } = open({ formulas: false })
    call('setUp', {})
    const row = values('Settings').find(line => line[1] === 'cycleStart')!
    expect(row[2]).toBe(46_349) // 2026-11-23, a Monday
  })
})

describe('the sheet that a new workbook opens with', () => {
  const setUp = (touch: (workbook: Workbook) => void): readonly string[] => {
    const { call, workbook } = open({ formulas: false })
    touch(workbook)
    call('setUp', {})
    return workbook.sheets.map(sheet => sheet.name)
  }
  const first = (workbook: Workbook) => workbook.sheet('Sheet1')!

  it.each<[string, (workbook: Workbook) => void]>([
    ['a word', workbook => first(workbook).set(4, 2, { value: 'x' })],
    ['a note', workbook => first(workbook).set(4, 2, { value: '', note: 'x' })],
    ['a colour', workbook => first(workbook).set(4, 2, { value: '', style: { background: '#ffcc00' } })],
    ['a box', workbook => first(workbook).set(4, 2, { value: '', validation: { kind: 'checkbox' } })],
    ['a name', workbook => workbook.setName('mine', first(workbook), { row: 0, column: 0, rows: 1, columns: 1 })],
    ['fewer columns', workbook => workbook.deleteLines(first(workbook), 'column', 3, 1)],
    ['a sheet of the team beside it', workbook => void workbook.addSheet('Ours')],
    ['a name of its own', workbook => workbook.renameSheet(first(workbook), 'Sheet of Anna')],
  ])('stays with %s', (_, touch) => expect(setUp(touch)[0]).toMatch(/^Sheet/))

  it('stays when the team has put a chart on it', () => {
    vi.spyOn(Sheet.prototype, 'getCharts').mockReturnValue([{}] as unknown as [])
    expect(setUp(() => undefined)[0]).toBe('Sheet1')
    vi.restoreAllMocks()
  })

  it.each(['Sheet1', 'Лист1'])('goes as %s, also when an earlier set-up has left it', name => {
    const { call, workbook } = open({ formulas: false })
    workbook.renameSheet(first(workbook), name)
    call('setUp', {})
    expect(workbook.sheet(name)).toBeNull()
    workbook.addSheet(name)
    expect(call('setUp', {}).made).toEqual([])
    expect(workbook.sheet(name)).toBeNull()
  })
})

describe('setting up again', () => {
  it('puts back a heading that was blanked out', () => {
    const { call, workbook, values } = open({ formulas: false })
    call('setUp', {})
    const at = columnOf(values('Prospects'), 'Phone')
    workbook.sheet('Prospects')!.patch(0, at, { value: '' })
    call('setUp', {})
    expect(values('Prospects')[0]![at]).toBe('Phone')
  })

  it.each(['en', 'ru'] as const)('changes nothing and writes nothing (%s)', language => {
    const { call, workbook, addon } = open()
    call('setUp', { language })
    const before = snapshot(workbook)
    addon.calls.reset()
    expect(call('setUp', { language: language === 'en' ? 'ru' : 'en' })).toEqual({ language, made: [], warnings: [] })
    expect(addon.calls.write).toBe(0)
    expect(snapshot(workbook)).toEqual(before)
  })

  it('puts back a deleted column, at the end, with its formula, and names it', () => {
    const { call, workbook, values, addon } = open()
    call('setUp', {})
    const sheet = workbook.sheet('Prospects')!
    for (const heading of ['Score', 'Phone']) {
      workbook.deleteLines(sheet, 'column', columnOf(values('Prospects'), heading), 1)
    }
    expect(call('setUp', {}).made).toEqual(['Prospects: Score, Phone'])
    expect(values('Prospects')[0]!.slice(-2)).toEqual(['Score', 'Phone'])
    call('importProspects', {
      rows: [{ row: 2, cells: { name: 'A', income: 'High', need: '3', power: '3', phone: '01' } }],
    })
    expect(values('Prospects')[1]!.slice(-2)).toEqual([100, '01'])
    addon.calls.reset()
    call('setUp', {})
    expect(addon.calls.write).toBe(0)
  })

  it('mends a formula that was typed over, under the heading that was typed', () => {
    const { call, workbook, values } = open()
    call('setUp', {})
    const at = columnOf(values('Prospects'), 'Tier')
    workbook.sheet('Prospects')!.patch(0, at, { value: 'Priority "now"', formula: null })
    call('importProspects', { rows: [{ row: 2, cells: { name: 'A', income: 'High', relationship: 'New' } }] })
    expect(values('Prospects')[1]![at]).toBe('')
    call('setUp', {})
    expect(
      values('Prospects')
        .slice(0, 2)
        .map(row => row[at]),
    ).toEqual(['Priority "now"', 2])
    expect(workbook.named('cp_prospects_tier')?.area).toMatchObject({ row: 0, column: at })
  })

  it('mends formulas that lost a sheet', () => {
    const { call, workbook, values } = open()
    call('setUp', {})
    workbook.removeSheet(workbook.sheet('Contact log')!)
    expect(call('setUp', {}).made).toEqual(['Contact log'])
    call('importProspects', { rows: [{ row: 2, cells: { name: 'A' } }] })
    call('importLog', { rows: [{ row: 2, cells: { date: '2026-11-24', prospectId: 'P-0001', channel: 'Call' } }] })
    expect(column(values('Prospects'), 'Calls done')[0]).toBe(1)
    expect(column(values('Contact log'), 'Prospect')[0]).toBe('A')
  })

  it('puts back what is gone from Settings and keeps what was changed', () => {
    const { call, workbook, values } = open({ formulas: false })
    call('setUp', {})
    call('saveSettings', { values: { deals: '7' } })
    const settings = workbook.sheet('Settings')!
    const row = values('Settings').findIndex(line => line[1] === 'gapDays')
    for (let at = 0; at < 4; at++) settings.set(row, at, undefined)
    expect(call('setUp', {}).made).toEqual(['Free days between contacts with one prospect'])
    const list = values('Settings')
    expect(list.find(line => line[1] === 'gapDays')).toMatchObject({ 2: 2 })
    expect(list.find(line => line[1] === 'deals')).toMatchObject({ 2: 7 })
    expect(call('setUp', {}).made).toEqual([])
  })
})

describe('sheets of the team', () => {
  it('are never written to; ours get another name and a warning', () => {
    const workbook = blankWorkbook()
    for (const name of ['Prospects', 'Settings', 'contact LOG']) {
      const own = workbook.addSheet(name)
      own.set(0, 0, { value: 'Name' })
      own.set(1, 0, { value: '=1+1', formula: '=1+1' })
    }
    const before = snapshot(workbook) as { sheets: unknown[] }
    const { call, addon } = open({ workbook, formulas: false })
    const { made, warnings } = call('setUp', {})
    expect(made).toEqual([
      'Prospects (Contact Planner)',
      'Contact log (Contact Planner)',
      'Competitors',
      'Sources',
      'Marketing',
      'Settings (Contact Planner)',
    ])
    expect(warnings).toHaveLength(3)
    expect(warnings[0]).toContain('“Prospects (Contact Planner)”')
    expect((snapshot(workbook) as { sheets: unknown[] }).sheets.slice(0, 4)).toEqual(before.sheets)
    call('importProspects', { rows: [{ row: 2, cells: { name: 'A' } }] })
    expect(workbook.sheet('Prospects (Contact Planner)')!.value(1, 0)).toBe('P-0001')
    addon.calls.reset()
    expect(call('setUp', {}).made).toEqual([])
    expect(addon.calls.write).toBe(0)
  })

  it('that is blank under the name of ours becomes ours', () => {
    const workbook = blankWorkbook()
    workbook.addSheet('Contact log')
    const { call } = open({ workbook, formulas: false })
    expect(call('setUp', {})).toMatchObject({ made: expect.arrayContaining(['Contact log']), warnings: [] })
    expect(workbook.sheets.filter(sheet => sheet.name.startsWith('Contact log'))).toHaveLength(1)
    expect(workbook.sheet('Contact log')!.value(0, 0)).toBe('Date')
  })

  it('a workbook whose names are lost is known by its headings and gets its names back', () => {
    const { call, workbook } = open()
    call('setUp', { language: 'ru' })
    const names = workbook.names
    for (const { name } of names) workbook.removeName(name)
    expect(call('setUp', { language: 'en' })).toEqual({ language: 'ru', made: [], warnings: [] })
    const found = (list: typeof names) => list.map(({ name, area }) => ({ name, row: area.row, column: area.column }))
    expect(found(workbook.names)).toEqual(expect.arrayContaining(found(names)))
  })
})
