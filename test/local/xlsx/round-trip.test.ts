// A workbook written to .xlsx and read again is the same workbook.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Filter } from '../../../src/local/workbook/filter.ts'
import type { Scalar } from '../../../src/local/workbook/model.ts'
import { Workbook } from '../../../src/local/workbook/workbook.ts'
import { readXlsx } from '../../../src/local/xlsx/read.ts'
import { writeXlsx } from '../../../src/local/xlsx/write.ts'
import { describeWorkbook } from './compare.ts'

const DATE = { numberFormat: 'dd.mm.yyyy' } as const

async function roundTrip(workbook: Workbook): Promise<Workbook> {
  return readXlsx(await writeXlsx(workbook))
}

function workbookOf(cells: readonly (readonly Scalar[])[]): Workbook {
  const workbook = new Workbook()
  const sheet = workbook.addSheet('Sheet1')
  for (const [row, line] of cells.entries()) {
    for (const [column, value] of line.entries()) sheet.patch(row, column, { value })
  }
  return workbook
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'Гостевой дом «Сирень», ёлка',
    '=1+1',
    '+7 912 000-00-00',
    '\'quoted\' "twice"',
    ' spaces around ',
    'two\nlines\r\nand\ttabs',
    '_x0041_ is no A',
    '#REF!',
    '0012',
    'TRUE',
    '<b>&amp;</b>',
    'я'.repeat(40_000),
  ),
)

const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  text,
  fc.double({ noDefaultInfinity: true, noNaN: true }).map(value => value + 0),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('#REF!', '#N/A', '#DIV/0!', '#VALUE!').map(error => ({ error, message: '' }) as Scalar),
)

describe('values', () => {
  test('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(scalar, { maxLength: 5 }), { maxLength: 8 }), async rows => {
        const before = workbookOf(rows)
        const after = await roundTrip(before)
        expect([...after.sheets[0]!.cells()]).toEqual([...before.sheets[0]!.cells()])
      }),
      { numRuns: 60 },
    )
  })

  test('dates are the same serial numbers under any format, whatever zone the machine is in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2_958_465 }),
        fc.integer({ min: 0, max: 86_399 }),
        fc.constantFrom('yyyy-mm-dd', 'dd.mm.yyyy', 'ddd d mmm', 'dd.mm.yyyy hh:mm'),
        async (day, second, numberFormat) => {
          const workbook = new Workbook()
          const sheet = workbook.addSheet('Sheet1')
          sheet.set(0, 0, { value: day, style: { numberFormat } })
          sheet.set(1, 0, { value: day + second / 86_400, style: { numberFormat } })
          const after = (await roundTrip(workbook)).sheets[0]!
          expect(after.get(0, 0)).toEqual({ value: day, style: { numberFormat } })
          expect(after.get(1, 0)!.value).toBeCloseTo(day + second / 86_400, 7)
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('a whole workbook', () => {
  test('keeps looks, layout, rules, names and what belongs to Sheets alone', async () => {
    const workbook = new Workbook({ name: 'План «Весна»', locale: 'ru_RU', timeZone: 'Asia/Yekaterinburg' })
    workbook.properties.set('page', 'x'.repeat(700))
    workbook.properties.set('кто', 'Анна ')
    const clients = workbook.addSheet('Клиенты', { rows: 500, columns: 30 })
    const lists = workbook.addSheet("Owner's lists", { rows: 40, columns: 5, id: 77 })
    const secret = workbook.addSheet('Black box')
    clients.set(0, 0, { value: 'ID', style: { bold: true, background: '#1a73e8', color: '#ffffff' } })
    clients.set(1, 0, { value: 'P-0001', note: 'Первая карточка\nвторая строка' })
    clients.set(1, 1, { value: 46_349, style: DATE, validation: { kind: 'date', strict: true, help: 'День' } })
    clients.set(1, 2, { value: true, validation: { kind: 'checkbox' } })
    clients.set(2, 2, { value: false, validation: { kind: 'checkbox' } })
    const words = ['Высокая', 'Средняя', 'Низкая']
    for (const row of [1, 2, 3]) {
      const help = 'Одно из слов'
      clients.set(row, 3, { value: '', validation: { kind: 'list', values: words, strict: false, help } })
      clients.set(row, 4, { value: '', validation: { kind: 'list', values: words, strict: false, help } })
      clients.set(row, 5, { value: 2, validation: { kind: 'number', min: 0, max: 3, strict: true, help: '' } })
      clients.set(row, 6, {
        value: '',
        validation: {
          kind: 'listFrom',
          sheet: "Owner's lists",
          area: { row: 1, column: 0, rows: 9, columns: 1 },
          strict: true,
          help: '',
        },
      })
      clients.set(row, 7, {
        value: '',
        validation: { kind: 'formula', formula: `=LEN($A${row + 1})>2`, strict: true, help: 'Длиннее' },
      })
    }
    clients.set(4, 0, {
      value: 'всё сразу',
      style: {
        italic: true,
        underline: true,
        strikethrough: true,
        fontSize: 14,
        fontFamily: 'Georgia',
        horizontal: 'center',
        vertical: 'middle',
        wrap: 'wrap',
        border: { top: '#000000', bottom: '#cc0000', left: '#00cc00', right: '#0000cc' },
      },
    })
    clients.set(20, 3, { value: '', style: { background: '#fbfaf4' } })
    clients.set(22, 5, { value: '', style: { numberFormat: '@' }, validation: { kind: 'checkbox' } })
    clients.frozenRows = 1
    clients.frozenColumns = 2
    clients.gridlines = false
    clients.tabColor = '#34a853'
    clients.columnWidths.set(0, 60).set(1, 221).set(7, 37)
    clients.rowHeights.set(0, 42).set(9, 100)
    clients.hiddenRows.add(6).add(7)
    clients.hiddenColumns.add(8)
    clients.merges = [{ row: 10, column: 0, rows: 2, columns: 3 }]
    clients.set(10, 0, { value: 'merged' })
    clients.filter = new Filter({ row: 0, column: 0, rows: 500, columns: 9 }).with(3, {
      hiddenValues: ['Низкая'],
      condition: null,
    })
    clients.conditionalFormats = [
      {
        areas: [
          { row: 1, column: 0, rows: 499, columns: 5 },
          { row: 1, column: 8, rows: 499, columns: 1 },
        ],
        formula: '=$F2=1',
        style: { background: '#fce8e6', bold: true },
      },
      { areas: [{ row: 1, column: 1, rows: 499, columns: 1 }], formula: '=$B2<TODAY()', style: { color: '#c5221f' } },
    ]
    clients.protections = [
      { area: { row: 0, column: 0, rows: 1, columns: 30 }, description: 'Заголовки', warningOnly: true },
    ]
    lists.protections = [{ area: null, description: 'Списки', warningOnly: false }]
    secret.hidden = true
    workbook.setName('cp_id', clients, { row: 0, column: 0, rows: 500, columns: 1 })
    workbook.setName('cp_list', lists, { row: 1, column: 0, rows: 9, columns: 2 })
    workbook.setName('cp_one', lists, { row: 4, column: 4, rows: 1, columns: 1 })
    workbook.activeSheet = lists
    const after = await roundTrip(workbook)
    expect(describeWorkbook(after)).toEqual(describeWorkbook(workbook))
  })

  test('sheet names that Excel refuses are changed, formulas along with them', async () => {
    const workbook = new Workbook()
    const long = workbook.addSheet('A name that is longer than Excel ever takes')
    workbook.addSheet('A name that is longer than Excel would take')
    workbook.addSheet('History')
    long.set(0, 0, { value: 1 })
    workbook.sheets[2]!.set(0, 0, { value: 1, formula: "='A name that is longer than Excel ever takes'!A1" })
    const after = await roundTrip(workbook)
    const names = after.sheets.map(sheet => sheet.name)
    expect(new Set(names).size).toBe(3)
    expect(names.every(name => name.length <= 31)).toBe(true)
    expect(after.sheets[2]!.get(0, 0)!.formula).toBe(`='${names[0]}'!A1`)
  })
})
