// The heights of rows that the page is told: what a person sets stays, what a script sets is the least. It measures the rest
// itself (browser/page-rows.test.ts).
import { expect, it } from 'vitest'
import { OpenDocument } from '../../../src/local/page/document.ts'
import type { Edit, Reply } from '../../../src/local/page/wire.ts'
import { Workbook } from '../../../src/local/workbook/workbook.ts'

const PAGE = { page: 'p', at: null }
const LONG = 'word '.repeat(60)

it('a row keeps the height that a person has set, wherever it goes, until it is to fit again', () => {
  const workbook = new Workbook()
  const sheet = workbook.addSheet('Sheet1')
  const document = new OpenDocument({
    workbook,
    code: 'function onOpen() {}',
    html: {},
    now: () => 0,
    userLocale: 'en',
  })
  document.open('p')
  const edit = (one: Edit) => document.edit(PAGE, one)
  const heights = (reply: Reply) => new Map(reply.changes.sheets[0]?.layout.heights)
  const fixed = (reply: Reply) => reply.changes.sheets[0]?.layout.fixedRows
  sheet.set(0, 0, { value: '', style: { wrap: 'wrap' } })
  sheet.set(1, 0, { value: '', style: { wrap: 'wrap' } })
  // As a script does.
  sheet.rowHeights.set(0, 30)
  const rows = { kind: 'resize', sheet: sheet.id, axis: 'row', lines: [1] } as const
  const resized = edit({ ...rows, pixels: 40 })
  expect([...heights(resized)]).toEqual([
    [0, 30],
    [1, 40],
  ])
  expect(fixed(resized)).toEqual([1])
  const area = { row: 0, column: 0, rows: 2, columns: 1 }
  const { layout } = edit({ kind: 'type', sheet: sheet.id, area, text: LONG }).changes.sheets[0]!
  expect(layout).toEqual({})
  const moved = edit({ kind: 'insert', sheet: sheet.id, axis: 'row', at: 0, count: 2, likeNext: true })
  expect(heights(moved).get(3)).toBe(40)
  expect(fixed(moved)).toEqual([3])
  expect(heights(edit({ kind: 'undo' })).get(1)).toBe(40)
  expect(heights(edit({ ...rows, pixels: null })).get(1)).toBeUndefined()
  edit({ kind: 'undo' })
  expect(sheet.fixedRows).toEqual(new Set([1]))
})
