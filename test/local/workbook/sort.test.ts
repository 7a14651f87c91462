// Sorting rows: the order of kinds, blanks last, looks and formulas along.
import { expect, it } from 'vitest'
import { sortArea } from '../../../src/local/workbook/sort.ts'
import { Workbook } from '../../../src/local/workbook/workbook.ts'

function column(...values: (string | number | boolean)[]) {
  const sheet = new Workbook().addSheet('S')
  for (const [row, value] of values.entries()) if (value !== '') sheet.set(row, 0, { value })
  return sheet
}

const sorted = (values: (string | number | boolean)[], ascending: boolean) => {
  const sheet = column(...values)
  sortArea(sheet, { row: 0, column: 0, rows: values.length, columns: 1 }, [{ column: 0, ascending }])
  return values.map((_, row) => sheet.value(row, 0))
}

it('puts numbers before text before truth, and blanks last both ways', () => {
  expect(sorted(['b', '', 2, true, 'a', 10], true)).toEqual([2, 10, 'a', 'b', true, ''])
  expect(sorted(['b', '', 2, true, 'a', 10], false)).toEqual([true, 'b', 'a', 10, 2, ''])
})

it('keeps the order of equal rows and moves looks, rules, notes and relative references along', () => {
  const sheet = new Workbook().addSheet('S')
  sheet.set(1, 0, { value: 2, note: 'second', style: { bold: true } })
  sheet.set(1, 1, { value: 0, formula: '=A2*$A$1' })
  sheet.set(2, 0, { value: 1, validation: { kind: 'checkbox' } })
  sortArea(sheet, { row: 1, column: 0, rows: 2, columns: 2 }, [{ column: 0, ascending: true }])
  expect(sheet.get(1, 0)).toEqual({ value: 1, validation: { kind: 'checkbox' } })
  expect(sheet.get(2, 0)).toEqual({ value: 2, note: 'second', style: { bold: true } })
  expect(sheet.get(2, 1)?.formula).toBe('=A3*$A$1')
})

it('goes to the second key where the first is equal', () => {
  const sheet = new Workbook().addSheet('S')
  for (const [row, [a, b]] of [
    [1, 'b'],
    [0, 'z'],
    [1, 'a'],
  ].entries()) {
    sheet.set(row, 0, { value: a! })
    sheet.set(row, 1, { value: b! })
  }
  const keys = [
    { column: 0, ascending: false },
    { column: 1, ascending: true },
  ]
  sortArea(sheet, { row: 0, column: 0, rows: 3, columns: 2 }, keys)
  expect([0, 1, 2].map(row => sheet.value(row, 1))).toEqual(['a', 'b', 'z'])
})
