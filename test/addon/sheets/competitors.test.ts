// The Competitors sheet: who is nearest, and what is stale.
import { expect, it } from 'vitest'
import { column, columnOf, open } from './open.ts'

it('ranks competitors by minutes, ties by name, those without minutes last', () => {
  const { call, addon, values, workbook } = open()
  call('setUp', {})
  addon.edit('Competitors', 'A2', [
    ['Near', '', 4],
    ['Far', '', 12],
    ['Unknown', '', ''],
    ['Also near', '', 4],
    ['', 'nameless', 1],
    ['Another unknown', '', ''],
  ])
  expect(column(values('Competitors'), 'Nearest')).toEqual([2, 3, 5, 1, '', 4])
  const sheet = workbook.sheet('Competitors')!
  const entered = columnOf(values('Competitors'), 'Entered')
  const stale = sheet.conditionalFormats.find(rule => rule.formula.includes('>90'))!
  expect(stale.areas).toEqual([{ row: 1, column: entered, rows: sheet.rowCount - 1, columns: 1 }])
})
