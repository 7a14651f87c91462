// The local Sheets in a real browser: what a person does with mouse and keys, and what stands in the workbook then.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedPage, openPage } from './harness.ts'

describe('from an empty workbook', () => {
  let sheets: OpenedPage
  beforeAll(async () => {
    sheets = await openPage({ start: 'blank' })
  })
  afterAll(() => sheets?.close())

  it('custom functions and spilling formulas are computed as they are typed', async () => {
    await sheets.type('A1', '=PRIORITY_TIER("High","New")')
    await sheets.type('C1', '=SEQUENCE(3;2)')
    expect([await sheets.shown('A1'), await sheets.shown('D3')]).toEqual(['2', '6'])
    expect((await sheets.values('Sheet1')).slice(0, 3)).toEqual([
      [2, '', 1, 2],
      ['', '', 3, 4],
      ['', '', 5, 6],
    ])
  })

  it('the add-on’s menu sets the workbook up', async () => {
    await sheets.menu('Extensions', 'Contact Planner', 'Set up')
    const names = (await sheets.workbook()).sheets.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Prospects', 'Contact log', 'Settings']))
    expect(sheets.problems).toEqual([])
  })
})
