// The red corner of a cell with a value that its dropdown has not.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Workbook } from '../../src/local/workbook/workbook.ts'
import { type OpenedPage, openPage } from './harness.ts'

const workbook = new Workbook({ name: 'Marks', locale: 'en_US' })
const sheet = workbook.addSheet('Marks')
let sheets: OpenedPage
beforeAll(async () => {
  const validation = { kind: 'list', values: ['High', 'Low'], strict: false, help: '' } as const
  for (const [row, value] of ['High', 'Unheard of', '', 'Low'].entries()) {
    sheet.set(row, 0, { value: `${4 - row}` })
    sheet.set(row, 1, { value, validation })
  }
  sheets = await openPage({ workbook })
})
afterAll(() => sheets?.close())

/** The cells whose upper right corner is red, as drawn. */
async function marked(): Promise<string[]> {
  const places = await Promise.all(['B1', 'B2', 'B3', 'B4'].map(async a1 => ({ a1, ...(await sheets.place(a1)) })))
  return (await sheets.page.evaluate(`new Promise(resolve => requestAnimationFrame(() => {
    const [canvas] = [...document.querySelectorAll('.grid canvas')].sort((a, b) => b.width - a.width)
    const box = canvas.getBoundingClientRect()
    const scale = canvas.width / box.width
    resolve(${JSON.stringify(places)}.filter(({ x, y, width }) => {
      const place = [(x + width - 3 - box.left) * scale, (y + 2 - box.top) * scale]
      const [red, green, blue] = canvas.getContext('2d').getImageData(...place.map(Math.round), 1, 1).data
      return red > 180 && green < 120 && blue < 120
    }).map(({ a1 }) => a1))
  }))`)) as string[]
}

it('is drawn where the value is not in the list, follows the value when rows are sorted, and goes with it', async () => {
  await expect.poll(marked).toEqual(['B2'])
  await sheets.click('A1')
  await sheets.menu('Data', 'Sort sheet by column, A to Z')
  await expect.poll(marked).toEqual(['B3'])
  await sheets.type('B3', 'Low')
  await expect.poll(marked).toEqual([])
  await sheets.type('B4', 'Lower')
  await expect.poll(marked).toEqual(['B4'])
  expect(sheets.problems).toEqual([])
})
