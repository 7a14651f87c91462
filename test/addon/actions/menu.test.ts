// The menu, its handlers and what happens while people type.
import { describe, expect, it } from 'vitest'
import { column, open } from '../sheets/open.ts'

describe('the menu', () => {
  it.each([
    [
      'en_GB',
      [
        'Today',
        'Client card',
        'Import clients',
        'Competitors and SWOT',
        'Build a plan…',
        'Build this week’s plan',
        'Build next week’s plan',
        'My week',
        'Undo the last build',
        'Hand over an owner’s clients',
        'Settings and first steps',
        'Set up',
        'Functions help',
      ],
    ],
    [
      'ru',
      [
        'Сегодня',
        'Карточка клиента',
        'Импорт клиентов',
        'Конкуренты и SWOT',
        'Построить план…',
        'План на эту неделю',
        'План на следующую неделю',
        'Моя неделя',
        'Отменить последнее построение',
        'Передать клиентов другому',
        'Настройки и первые шаги',
        'Подготовить таблицу',
        'Справка по функциям',
      ],
    ],
    [
      'de',
      [
        'Today',
        'Client card',
        'Import clients',
        'Competitors and SWOT',
        'Build a plan…',
        'Build this week’s plan',
        'Build next week’s plan',
        'My week',
        'Undo the last build',
        'Hand over an owner’s clients',
        'Settings and first steps',
        'Set up',
        'Functions help',
      ],
    ],
  ])('is in the language of the user (%s) and needs no document', (userLocale, labels) => {
    const { addon } = open({ formulas: false, userLocale })
    addon.open('NONE')
    const menu = addon.menus[0]!
    expect(menu.caption).toBeNull()
    expect(menu.entries.map(entry => ('label' in entry ? entry.label : ''))).toEqual(labels)
    for (const entry of menu.entries) {
      if ('handler' in entry) expect(addon.names).toContain(entry.handler)
    }
    const fresh = open({ formulas: false, userLocale })
    fresh.addon.install()
    expect(fresh.addon.menus).toEqual(addon.menus)
  })

  it('sets up, tells what is new, and the second time that nothing was to be done', () => {
    const { addon, workbook } = open({ formulas: false })
    addon.run('menuSetUp')
    expect(workbook.sheet('Prospects')).not.toBeNull()
    expect(addon.toasts[0]!.message).toContain('Prospects')
    addon.run('menuSetUp')
    expect(addon.toasts[1]!.message).toContain('nothing was changed')
  })

  it('builds the plan of this week and of the next, and shows the sheet', () => {
    const { addon, call, workbook } = open({ formulas: false })
    call('setUp', {})
    call('importProspects', { rows: [{ row: 2, cells: { name: 'A', income: 'High', relationship: 'Rare' } }] })
    addon.run('menuPlanThisWeek')
    expect(workbook.activeSheet.name).toBe('Plan 2026-W48')
    addon.run('menuPlanNextWeek')
    expect(workbook.activeSheet.name).toBe('Plan 2026-W49')
    expect(addon.toasts.map(toast => toast.message)).toEqual([
      'Reading cards, log and plans…',
      '2026-W48: writing 1 row…',
      expect.stringMatching(/^2026-W48: 1 contact planned/),
      'Reading cards, log and plans…',
      '2026-W49: writing 2 rows…',
      expect.stringMatching(/^2026-W49: 2 contacts planned/),
    ])
    expect(addon.alerts).toEqual([])
  })

  it('asks before it starts where cards and log are more than six minutes may suffice for', () => {
    const { addon, call, workbook } = open({ formulas: false })
    call('setUp', {})
    const log = workbook.sheet('Contact log')!
    log.set(999_999, 0, { value: 'far below' })
    addon.answers.push({ button: 'NO' })
    const reads = addon.calls.read
    addon.run('menuPlanThisWeek')
    expect(addon.calls.read - reads).toBeLessThan(20)
    expect(addon.alerts.map(({ message }) => message)).toEqual([expect.stringMatching(/hold about \d+ million cells/)])
    expect(addon.toasts.map(toast => toast.message)).toEqual(['Nothing was changed.'])
    expect(workbook.sheets.some(({ name }) => name.startsWith('Plan '))).toBe(false)
  })

  it('says in an alert what is missing', () => {
    const { addon } = open({ formulas: false, userLocale: 'ru' })
    addon.run('menuPlanThisWeek')
    expect(addon.alerts[0]!.message).toContain('сначала выберите в меню «Подготовить таблицу»')
    expect(addon.toasts.map(toast => toast.message)).toEqual(['Читаем карточки, журнал и планы…'])
  })

  it('adds the help on functions once, and leaves a sheet of that name alone', () => {
    const { addon, call, workbook, values } = open({ formulas: false })
    call('setUp', {})
    workbook.addSheet('Functions').set(0, 0, { value: 'mine' })
    addon.run('menuFunctionsHelp')
    addon.run('menuFunctionsHelp')
    expect(values('Functions')).toEqual([['mine']])
    expect(column(values('Functions (Contact Planner)'), 'Function').join()).toContain('CONTACTS_NEEDED(deals')
    expect(workbook.sheets.filter(sheet => sheet.name.startsWith('Functions'))).toHaveLength(2)
    expect(workbook.sheet('Functions (Contact Planner)')!.formulas()).toEqual([])
  })
})

describe('typing', () => {
  it('a new card gives it an ID and the date of today', () => {
    const { addon, call, values } = open({ formulas: false })
    call('setUp', {})
    addon.edit('Prospects', 'B2', 'Anna')
    addon.edit('Prospects', 'B4', [
      ['Boris', 'Beta'],
      ['', ''],
      ['', 'Gamma'],
    ])
    addon.edit('Prospects', 'B2', 'Annabel')
    expect(column(values('Prospects'), 'ID')).toEqual(['P-0001', '', 'P-0002', '', 'P-0003'])
    expect(column(values('Prospects'), 'Added')).toEqual([46_351, '', 46_351, '', 46_351])
  })

  it('elsewhere, or where there is nothing to know a card by, changes nothing', () => {
    const { addon, call, workbook, values } = open({ formulas: false })
    addon.edit('Sheet1', 'B2', 'x')
    call('setUp', {})
    addon.edit('Sheet1', 'B2', 'Anna')
    addon.edit('Prospects', 'A1', 'Number')
    addon.edit('Prospects', 'P2', 3)
    expect(workbook.sheet('Sheet1')!.extent()).toEqual({ rows: 2, columns: 2 })
    expect(values('Prospects')[1]![0]).toBe('')
    expect(addon.log).toEqual([])
  })
})

describe('typing over a formula', () => {
  const filled = () => {
    const opened = open()
    opened.call('setUp', {})
    const cells = { income: 'High', relationship: 'New' }
    opened.call('importProspects', {
      rows: ['A', 'B'].map((name, index) => ({ row: index + 2, cells: { name, ...cells } })),
    })
    return opened
  }

  it('renames a computed column and keeps it alive', () => {
    const { addon, values } = filled()
    addon.edit('Prospects', 'D1', 'Priority')
    expect(column(values('Prospects'), 'Priority')).toEqual([2, 2])
    addon.edit('Prospects', 'D1', '')
    expect(column(values('Prospects'), 'Tier')).toEqual([2, 2])
  })

  it('puts a tier where tiers are set by hand', () => {
    const { addon, values } = filled()
    addon.edit('Prospects', 'D3', 4)
    expect(column(values('Prospects'), 'Tier')).toEqual([2, 4])
    expect(column(values('Prospects'), 'Tier by hand')).toEqual(['', 4])
    expect(addon.toasts[0]!.message).toContain('Tier 4 was put into “Tier by hand”')
  })

  it('takes out anything else, so that the column stays', () => {
    const { addon, values } = filled()
    addon.edit('Prospects', 'C2', [
      ['Org', 5, 'x'],
      ['Org', 5, 'y'],
    ])
    expect(column(values('Prospects'), 'Tier')).toEqual([2, 2])
    expect(column(values('Prospects'), 'Organisation')).toEqual(['Org', 'Org'])
    expect(column(values('Prospects'), 'Tier by hand')).toEqual(['', ''])
    expect(addon.toasts[0]!.message).toContain('“Tier” is reckoned')
    expect(addon.log).toEqual([])
  })

  it('leaves the team’s own formulas to the team', () => {
    const { addon, workbook } = filled()
    const sheet = workbook.addSheet('Own')
    sheet.set(0, 0, { value: '', formula: '=ARRAYFORMULA(ROW(A1:A3))' })
    addon.edit('Own', 'A5', 'x')
    addon.edit('Own', 'B1', 'x')
    expect(sheet.value(4, 0)).toBe('x')
    expect(addon.toasts).toEqual([])
  })
})
