// The functions typed into cells of the local Sheets: single and spilled, over whole columns, with dates of the sheet's zone.
import { beforeAll, describe, expect, it } from 'vitest'
import { type Built, build } from '../../src/build/build.ts'
import { functionsHelp } from '../../src/core/i18n/function-help.ts'
import { createCalculator } from '../../src/local/formulas/calculator.ts'
import { type Addon, openAddon } from '../../src/local/runtime.ts'
import type { Scalar } from '../../src/local/workbook/model.ts'
import type { Sheet } from '../../src/local/workbook/sheet.ts'
import { Workbook } from '../../src/local/workbook/workbook.ts'

/** 2026-11-25, a Wednesday of the ISO week 2026-W48. */
const TODAY = 20_782
const SERIAL_EPOCH = 25_569

let built: Built
beforeAll(async () => {
  built = await build()
})

interface Opened {
  readonly addon: Addon
  readonly sheet: Sheet
  /** Types a block at the upper left corner of columns A to ... */
  readonly fill: (values: readonly (readonly Scalar[])[], column?: number) => void
  /** Types a formula into Z1 and gives what it shows, with `rows` and `columns` of what it spills. */
  readonly show: (formula: string, rows?: number, columns?: number) => unknown
}

const FORMULA_COLUMN = 25

function open(options: { timeZone?: string; locale?: string } = {}): Opened {
  const workbook = new Workbook(options)
  const sheet = workbook.addSheet('Sheet1', { rows: 100, columns: 60 })
  const addon = openAddon({
    code: built.code,
    html: Object.fromEntries(built.html),
    workbook,
    now: () => (TODAY + 0.5) * 86_400_000,
    calculator: functions => createCalculator(workbook, functions, () => TODAY),
  })
  const plain = (value: Scalar) => (typeof value === 'object' ? value.error : value)
  return {
    addon,
    sheet,
    fill: (values, column = 0) => {
      for (const [row, line] of values.entries()) {
        for (const [index, value] of line.entries()) if (value !== '') sheet.set(row, column + index, { value })
      }
    },
    show: (formula, rows = 1, columns = 1) => {
      sheet.set(0, FORMULA_COLUMN, { value: '', formula })
      addon.calculator.refresh()
      const shown = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => plain(sheet.value(row, FORMULA_COLUMN + column))),
      )
      return rows === 1 && columns === 1 ? shown[0]![0] : shown
    },
  }
}

describe('typed into a cell', () => {
  it.each([
    ['=PRIORITY_TIER("High", "Rare")', 1],
    ['=PRIORITY_TIER("высокая"; " новый ")', 2],
    ['=TIER_REASON("High", "Rare")', 'Tier 1: high income, rarely uses the service, the most promising.'],
    ['=CALLS_REQUIRED(1)', 5],
    ['=MEETINGS_REQUIRED(5)', 1],
    ['=CONTACTS_NEEDED(3)', 15],
    ['=CONTACTS_NEEDED(3, 20%, 90%)', 25],
    ['=CONTACTS_NEEDED(3;;80%)', 21],
    ['=DEALS_EXPECTED(15)', 3],
    ['=ROUND(DEALS_CHANCE(15, 3), 4)', 0.602],
    ['=INCOME_LEVEL(2, 2, 2, 3)', 'High'],
    ['=INCOME_LEVEL(2;;;3;"ru")', 'Высокая'],
    ['=PROSPECT_SCORE("High", 2, 1)', 72],
    ['=PROSPECT_SCORE(A1, A2, A3)', ''],
    ['=CATCHMENT_MINUTES("Small")', 10],
    ['=IN_CATCHMENT("Small", 12)', false],
    ['=WALK_MINUTES("59.9343, 30.3351"; "59.9398, 30.3146")', 16.2],
    ['=PRIORITY_TIER(1/0, "Rare")', '#ERROR!'],
  ])('%s', (formula, expected) => {
    expect(open().show(formula)).toBe(expected)
  })

  it('spills rate, low and high of single values over three cells', () => {
    const [row] = open().show('=CONVERSION_RATE(15, 3)', 1, 3) as number[][]
    expect(row!.map(value => Number(value.toFixed(4)))).toEqual([0.2, 0.0705, 0.4519])
  })

  it('tells in the cell’s error what it takes', () => {
    const { sheet, show } = open()
    expect(show('=PRIORITY_TIER("Hgh", "Rare")')).toBe('#ERROR!')
    const value = sheet.value(0, FORMULA_COLUMN)
    expect(typeof value === 'object' && value.message).toContain(
      'PRIORITY_TIER: income is "Hgh", but takes High, Medium or Low.',
    )
  })

  it.each(['en', 'ru'] as const)('the examples of the help page show what it says (%s)', language => {
    const asShown = (value: unknown) => {
      if (typeof value === 'boolean') return { en: ['FALSE', 'TRUE'], ru: ['ЛОЖЬ', 'ИСТИНА'] }[language][Number(value)]
      return String(value)
    }
    for (const { name, example, shows } of functionsHelp(language)) {
      if (name === 'CONTACTS_DONE' || name === 'CONTACT_PLAN') continue
      const wide = name === 'CONVERSION_RATE'
      const shown = [open().show(example, 1, wide ? 3 : 1)].flat(2)
      for (const [index, part] of shows.split(' · ').entries()) {
        const decimals = /[.,](\d+)$/.exec(part)?.[1]?.length
        const value = shown[index]
        const text = typeof value === 'number' && decimals ? value.toFixed(decimals) : asShown(value)
        expect(`${example} ${language === 'ru' && decimals ? text!.replace('.', ',') : text}`).toBe(
          `${example} ${part}`,
        )
      }
    }
  })
})

describe('spilled', () => {
  const words = [
    ['Income', 'Relationship', 'Tier'],
    ['High', 'Rare', 1],
    ['средняя', 'Постоянный', 3],
    ['', '', ''],
    ['Huge', 'New', 9],
    ['Low', 'Loyal', 4],
  ]

  it('answers whole open columns, blanks blank, and what can’t be used with ?', () => {
    const { fill, show } = open()
    fill(words)
    expect(show('=PRIORITY_TIER(A2:A, B2:B)', 6)).toEqual([[1], [3], [''], ['?'], [4], ['']])
    expect(show('=CALLS_REQUIRED(C2:C)', 6)).toEqual([[5], [3], [''], ['?'], [2], ['']])
    expect(show('=PRIORITY_TIER(A2:A3, "New")', 2)).toEqual([[2], [4]])
  })

  it('works from a heading cell inside ARRAYFORMULA, error cells among its input', () => {
    const { fill, sheet, show } = open()
    fill(words)
    sheet.set(3, 0, { value: '', formula: '=1/0' })
    sheet.set(3, 1, { value: 'New' })
    expect(show('=ARRAYFORMULA(IF(ROW(A:A)=1;"Tier";PRIORITY_TIER(A:A;B:B)))', 6)).toEqual([
      ['Tier'],
      [1],
      [3],
      ['?'],
      ['?'],
      [4],
    ])
  })

  it('takes the tables of rules as ranges, in any order, and names the cell of a hole', () => {
    const { fill, sheet, show } = open()
    fill(words)
    fill(
      [
        ['', 'Loyal', 'New', 'Rare'],
        ['VIP', 1, 1, 1],
        ['Medium', 2, 2, 2],
        ['High', 3, 3, 3],
      ],
      5,
    )
    sheet.set(4, 0, { value: 'vip' })
    expect(show('=PRIORITY_TIER(A2:A6;B2:B6;F1:I4)', 5)).toEqual([[3], [2], [''], [1], ['?']])
    sheet.set(2, 7, { value: 'x' })
    expect(show('=PRIORITY_TIER(A2:A6;B2:B6;F1:I4)')).toBe('#ERROR!')
    const value = sheet.value(0, FORMULA_COLUMN)
    expect(typeof value === 'object' && value.message).toContain('"Medium" / "New" (its row 3, column 3) holds "x"')
  })

  it.each(['Etc/UTC', 'Europe/Moscow', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'Pacific/Honolulu'])(
    'counts contacts by the sheet’s own days in %s',
    timeZone => {
      const { sheet, fill, show } = open({ timeZone })
      const date = (day: number) => ({ value: day + SERIAL_EPOCH, style: { numberFormat: 'yyyy-mm-dd' } })
      fill([
        ['Date', 'Prospect ID', 'Channel', 'Outcome'],
        ['', 'P-1', 'Call', 'Talked'],
        ['', 'P-1', 'Meeting', ''],
        ['', 'P-2', 'Call', 'No answer'],
        ['', 'P-2', 'Call', 'Deal'],
      ])
      for (const [index, day] of [TODAY - 2, TODAY, TODAY, TODAY + 1].entries()) sheet.set(index + 1, 0, date(day))
      fill([['P-1'], ['P-2'], ['']], 6)
      sheet.set(0, 8, date(TODAY))
      expect(show('=CONTACTS_DONE(G1:G3;A:D;"")', 3)).toEqual([[2], [1], ['']])
      expect(show('=CONTACTS_DONE(G1:G3;A:D;"";I1;I1)', 3)).toEqual([[1], [0], ['']])
      expect(show('=CONTACTS_DONE(G1:G3;A:D;"Call";;I1)', 3)).toEqual([[1], [0], ['']])
    },
  )
})

describe('the preview beside the menu’s plan', () => {
  it('has the same contacts on the same days, from the workbook’s own sheets', () => {
    const { addon, sheet, show } = open()
    const call = (name: string, args: unknown) => {
      const answer = addon.rpc('rpc', name, args) as { ok: boolean; value: { contacts: Record<string, unknown>[] } }
      expect(answer).toMatchObject({ ok: true })
      return answer.value
    }
    call('setUp', { language: 'en' })
    const cells = (index: number) => ({
      name: `Client ${index}`,
      organisation: `Firm ${index}`,
      income: ['High', 'Medium', 'Low', ''][index % 4]!,
      relationship: ['Rare', 'New', 'Loyal', 'One-off', ''][index % 5]!,
    })
    call('importProspects', {
      rows: Array.from({ length: 30 }, (_, index) => ({ row: index + 2, cells: cells(index) })),
    })
    call('importLog', {
      rows: [{ row: 2, cells: { date: '2026-11-24', prospectId: 'P-0001', channel: 'Call', outcome: 'Talked' } }],
    })
    call('saveSettings', { values: { gapDays: '1', callsPerDay: '3' } })
    const preview = show(
      '=CONTACT_PLAN(Prospects!A:AZ; 4; "2026-W48"; \'Contact log\'!A:H; Settings!A:Z; "2026-11-25")',
      60,
      5,
    ) as unknown[][]
    expect(sheet.value(0, FORMULA_COLUMN)).toBe('Date')
    call('saveSettings', { values: { deals: '4' } })
    const { contacts } = call('buildPlan', { week: '2026-W48' })
    expect(contacts.length).toBeGreaterThan(10)
    expect(
      preview
        .slice(1)
        .filter(([date]) => date !== '')
        .map(([date, , id, client, tier]) => [date, id, client, tier]),
    ).toEqual(contacts.map(({ date, prospectId, prospect, tier }) => [date, prospectId, prospect, tier ?? '']))
  })
})
