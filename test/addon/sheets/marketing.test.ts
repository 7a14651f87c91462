// The Marketing sheet: what each tool costs and brings, its total beside the sources', and workbooks that lack it.
import { describe, expect, it } from 'vitest'
import { column, columnOf, type Opened, open, snapshot } from './open.ts'

const TOOLS = [
  { Tool: 'Advertising', From: 46_300, Cost: 320, 'Prospects gained': 8, 'Deals won': 1 },
  { Tool: 'Leaflets in lifts', Cost: 12.5, 'Prospects gained': 0 },
  { Tool: 'Newsletter', 'Prospects gained': 9, 'Deals won': 3 },
  { Tool: 'Event', Cost: 'a lot', 'Prospects gained': 'many', 'Deals won': 2 },
]

function type({ workbook, values }: Opened, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const sheet = workbook.sheet('Marketing')!
  for (const [index, row] of rows.entries()) {
    for (const [heading, value] of Object.entries(row)) {
      sheet.patch(1 + index, columnOf(values('Marketing'), heading), { value })
    }
  }
}

describe('the Marketing sheet', () => {
  it('offers tools without insisting, and has money as the locale groups it', () => {
    const { call, workbook, values } = open({ formulas: false })
    call('setUp', { language: 'ru' })
    const sheet = workbook.sheet('Маркетинг')!
    const at = (heading: string) => sheet.get(1, columnOf(values('Маркетинг'), heading))
    expect(at('Инструмент')?.validation).toMatchObject({ kind: 'list', strict: false })
    expect(at('Инструмент')?.validation).toMatchObject({
      values: expect.arrayContaining(['Связи с общественностью', 'Реклама', 'Партизанский маркетинг']),
    })
    expect(at('Начало')?.validation).toMatchObject({ kind: 'date' })
    expect(at('Затраты')?.style?.numberFormat).toBe('#,##0.00')
  })

  it('reckons what a prospect and a deal cost, blank where that can not be said', () => {
    const opened = open()
    opened.call('setUp', {})
    type(opened, TOOLS)
    const table = opened.values('Marketing')
    expect(column(table, 'Cost of a prospect')).toEqual([40, '', '', ''])
    expect(column(table, 'Cost of a deal')).toEqual([320, '', '', ''])
  })

  it('adds up on a line of Sources, below the seven, which keep their own sums', () => {
    const opened = open()
    opened.call('setUp', {})
    type(opened, TOOLS)
    opened.call('importProspects', { rows: [{ row: 2, cells: { id: 'P-1', name: 'A', source: 'Partners' } }] })
    opened.call('importLog', {
      rows: [{ row: 2, cells: { date: '2026-11-24', prospectId: 'P-1', channel: 'Call', outcome: 'Deal' } }],
    })
    const sources = opened.values('Sources').map(row => [row[0], ...row.slice(2, 6)])
    expect(sources[2]).toEqual(['Partners', 1, 1, 1, 1])
    expect(sources[7]).toEqual(['Other', 0, 0, 0, ''])
    expect(sources[8]).toEqual(['Marketing', 17, '', 6, ''])
  })
})

describe('a workbook of before', () => {
  /** As version 0.1.0 set it up. */
  function earlier(): Opened {
    const opened = open({ formulas: false })
    opened.call('setUp', {})
    const { workbook } = opened
    workbook.removeSheet(workbook.sheet('Marketing')!)
    for (const { name } of [...workbook.names]) if (name.startsWith('cp_marketing')) workbook.removeName(name)
    const sources = workbook.sheet('Sources')!
    for (const key of ['prospects', 'contacts', 'deals']) {
      const at = workbook.named(`cp_sources_${key}`)!.area.column
      sources.patch(0, at, { formula: `=ARRAYFORMULA(IF(ROW(A1:A)=ROW(A1);"${key}";0))` })
    }
    for (let at = 0; at < 8; at++) sources.set(8, at, undefined)
    return opened
  }

  it('gets the sheet when it is set up again, without a warning, and nothing else changes', () => {
    const { call, workbook, addon } = earlier()
    const others = () =>
      (snapshot(workbook) as { sheets: { name: string }[] }).sheets.filter(sheet => sheet.name !== 'Marketing')
    const before = others()
    expect(call('setUp', {})).toEqual({ language: 'en', made: ['Marketing'], warnings: [] })
    expect(others()).toEqual(before)
    addon.calls.reset()
    expect(call('setUp', {}).made).toEqual([])
    expect(addon.calls.write).toBe(0)
  })

  it('has its formulas mended without it', () => {
    const { addon, workbook } = earlier()
    const at = workbook.named('cp_prospects_tier')!.area.column
    addon.edit('Prospects', `${String.fromCharCode(65 + at)}1`, 'Rank')
    expect(workbook.sheet('Prospects')!.get(0, at)?.formula).toMatch(/"Rank";.*PRIORITY_TIER/)
  })
})

it('a formula that lacks a sheet is left as typed until that is set up, and others are mended', () => {
  const { addon, call, workbook } = open({ formulas: false })
  call('setUp', {})
  workbook.removeSheet(workbook.sheet('Contact log')!)
  const at = (key: string) => workbook.named(`cp_prospects_${key}`)!.area.column
  const [tier, done] = [at('tier'), at('callsDone')]
  const sheet = workbook.sheet('Prospects')!
  sheet.patch(0, done, { formula: null, value: 'Called' })
  addon.edit('Prospects', `${String.fromCharCode(65 + tier)}1`, 'Rank')
  expect(sheet.get(0, tier)?.formula).toContain('"Rank"')
  expect(sheet.get(0, done)).toMatchObject({ value: 'Called' })
  expect(sheet.get(0, done)?.formula ?? null).toBe(null)
  call('setUp', {})
  expect(sheet.get(0, done)?.formula).toMatch(/"Called".*'Contact log'!/)
})
