// What the settings sidebar and the build dialog are given, and how little they trust.
import { describe, expect, it } from 'vitest'
import { build } from '../../../src/build/build.ts'
import { HANDLERS } from '../../../src/build/bundle.ts'
import type { Answer, CallName } from '../../../src/core/protocol.ts'
import { open, snapshot } from '../sheets/open.ts'

describe('the settings as they are typed', () => {
  it('are the defaults in the user’s language before set-up, and nothing is written', () => {
    const { call, workbook } = open({ formulas: false, userLocale: 'ru' })
    const before = snapshot(workbook)
    const view = call('readSettings', {})
    expect(view).toMatchObject({ hasProspects: false, sheet: '', owners: [], problems: [] })
    expect(view.values).toMatchObject({ deals: '3', businessSize: 'Малый', workingDays: 'Пн, Вт, Ср, Чт, Пт' })
    expect(snapshot(workbook)).toEqual(before)
  })

  it('can be saved as they were read, which changes nothing', () => {
    const { call, workbook } = open({ formulas: false })
    call('setUp', {})
    call('saveSettings', {
      values: {
        certainty: '85.5%',
        contactsPerDeal: '4.5',
        holidays: '2026-12-31, 2027-01-01',
        districts: 'A, B',
        owners: 'Eve, Oleg',
        cycleStart: '2026-11-03',
      },
    })
    const before = snapshot(workbook)
    const { values } = call('readSettings', {})
    expect(values).toMatchObject({ certainty: '85.5%', contactsPerDeal: '4.5', cycleStart: '2026-11-03' })
    call('saveSettings', { values })
    expect(snapshot(workbook)).toEqual(before)
  })

  it('name what stands in the sheet and can’t be used', () => {
    const { call, workbook } = open({ formulas: false })
    call('setUp', {})
    const sheet = workbook.sheet('Settings')!
    const row = Array.from({ length: 30 }, (_, at) => sheet.value(at, 1)).indexOf('gapDays')
    sheet.patch(row, 2, { value: 'often' })
    const { problems, values } = call('readSettings', {})
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('often')
    expect(values.gapDays).toBe('2')
  })
})

describe('the build dialog', () => {
  it('is offered this week and the next, the one a build takes, goal and owners', () => {
    const { call, workbook } = open({ formulas: false })
    call('setUp', {})
    call('saveSettings', { values: { owners: 'Eve, Oleg', deals: '4', certainty: '80' } })
    const before = snapshot(workbook)
    expect(call('openBuild', {})).toEqual({
      weeks: [
        { week: '2026-W48', monday: '2026-11-23' },
        { week: '2026-W49', monday: '2026-11-30' },
      ],
      usual: '2026-W48',
      deals: 4,
      hasOwnGoals: false,
      owners: ['Eve', 'Oleg'],
      contactsPerDeal: 5,
      certainty: 0.8,
    })
    call('saveSettings', { values: { workingDays: 'Mon' } })
    expect(call('openBuild', {}).usual).toBe('2026-W49')
    call('saveSettings', { values: { workingDays: 'Mon-Fri' } })
    expect(before).toBeDefined()
  })

  it('says what to do in a spreadsheet without our sheets', () => {
    const { call } = open({ formulas: false })
    expect(() => call('openBuild', {})).toThrow(/Set up/)
  })
})

describe('calls', () => {
  const opened = open({ formulas: false })
  opened.call('setUp', {})

  it.each<[CallName, unknown]>([
    ['readSettings', { all: true }],
    ['showSidebar', {}],
    ['showSidebar', { name: 'build' }],
    ['showSidebar', { name: '../Code' }],
    ['showSidebar', { name: ['card'] }],
    ['openBuild', { week: '2026-W48' }],
    ['startImport', { file: 'a.csv' }],
    ['startImport', { file: 'x'.repeat(301), rows: 1 }],
    ['startImport', { file: 'a.csv', rows: -1 }],
    ['startImport', { file: 'a.csv', rows: 1.5 }],
    ['importPart', { id: 'x', part: 0 }],
    ['importPart', { id: 'x', part: '0', rows: [] }],
    ['importPart', { id: 'x', part: 0, rows: [{ row: 2, cells: { tier: '1' } }] }],
    ['importPart', { id: 'x', part: 0, rows: Array(5001).fill({ row: 2, cells: { name: 'A' } }) }],
    ['importPart', { id: 'nobody’s', part: 0, rows: [] }],
    ['importPart', { id: 'x', part: 0, rows: [], reserved: 7 }],
    ['undoImport', { id: 'x' }],
    ['undoImport', { id: 'x', keepChanged: 'yes' }],
    ['undoImport', { id: 'x', keepChanged: false }],
    ['endImport', {}],
  ])('%s refuses %j in one sentence and changes nothing', (name, args) => {
    const before = snapshot(opened.workbook)
    const answer = opened.addon.rpc('rpc', name, args) as Answer<CallName>
    expect(answer.ok).toBe(false)
    expect(answer.ok ? '' : answer.message).toMatch(/^(?!.*(?:Error|undefined|Something went wrong)).{10,300}$/)
    expect(snapshot(opened.workbook)).toEqual(before)
  })
})

describe('pages', () => {
  it('are under 120 KB each with everything inside', async () => {
    const { html } = await build()
    expect([...html.keys()]).toEqual(expect.arrayContaining(['build', 'import', 'settings']))
    for (const [name, page] of html) {
      // What the server compiles, and no browser loads.
      if (name === HANDLERS) continue
      expect(Buffer.byteLength(page), name).toBeLessThan(120_000)
      expect(page, name).not.toMatch(/<script[^>]+src=|<link|@import/)
    }
  })
})
