// What a person does to the grid by mouse: filling, moving, filtering, sorting, merging, whole rows and columns.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Workbook } from '../../src/local/workbook/workbook.ts'
import { type OpenedPage, openPage } from './harness.ts'

const ROWS = [
  ['ID', 'Name', 'Size', 'Sum', 'Double'],
  ['P-1', 'Zoe', 'Large', 10],
  ['P-2', 'Ann', 'Small', 30],
  ['P-3', 'Max', 'Large', 20],
  ['P-4', 'Eva', '', 40],
]

describe('a small table', () => {
  const workbook = new Workbook({ name: 'Small', locale: 'en_US' })
  const sheet = workbook.addSheet('Table')
  let sheets: OpenedPage
  beforeAll(async () => {
    for (const [row, values] of ROWS.entries()) {
      for (const [column, value] of values.entries()) sheet.set(row, column, { value })
      if (row > 0) sheet.set(row, 4, { value: '', formula: `=D${row + 1}*2` })
    }
    sheet.patch(2, 1, { note: 'Rings at noon', style: { bold: true } })
    sheets = await openPage({ workbook })
  })
  afterAll(() => sheets?.close())

  /** The first rows and columns as they stand. */
  const block = async (first: number, count: number, columns = 5) =>
    (await sheets.values('Table')).slice(first - 1, first - 1 + count).map(line => line.slice(0, columns))
  const column = async (at: number) => (await sheets.values('Table')).slice(1, 5).map(row => row[at])
  const undo = () => sheets.menu('Edit', 'Undo')

  /** What a drag does shows with the next picture. */
  const painted = () =>
    sheets.page.evaluate('new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))')

  /** Takes hold where the pointer says that something can be dragged, once it does. */
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }, pointer?: RegExp) => {
    const { mouse } = sheets.page
    let nudge = 0
    const cursor = async () => {
      nudge = 1 - nudge
      await mouse.move(from.x, from.y + nudge)
      return String(
        await sheets.page.evaluate(`[...document.querySelectorAll('.grid canvas')].map(one => one.style.cursor)`),
      )
    }
    if (pointer) await expect.poll(cursor).toMatch(pointer)
    else await mouse.move(from.x, from.y)
    await painted()
    await mouse.down()
    await painted()
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
    await mouse.move(to.x, to.y, { steps: 3 })
    await painted()
    await mouse.up()
    await sheets.idle()
  }
  const middle = async (a1: string) => {
    const { x, y, width, height } = await sheets.place(a1)
    return { x: x + width / 2, y: y + height / 2 }
  }
  const select = async (first: string, last: string) => {
    await sheets.click(first)
    const [from, to] = [first, last].map(a1 => ({ column: a1.charCodeAt(0), row: Number(a1.slice(1)) }))
    for (let column = from!.column; column < to!.column; column++) await sheets.page.keyboard.press('Shift+ArrowRight')
    for (let row = from!.row; row < to!.row; row++) await sheets.page.keyboard.press('Shift+ArrowDown')
  }
  /** Drags the little square of a selection that ends at a cell. */
  const fill = async (last: string, to: string) => {
    const { x, y, width, height } = await sheets.place(last)
    await drag({ x: x + width, y: y + height }, await middle(to), /crosshair/)
  }

  it('the fill handle goes on with a series and with a formula', async () => {
    await sheets.type('G1', '5')
    await sheets.type('G2', '8')
    await select('G1', 'G2')
    await fill('G2', 'G5')
    await expect
      .poll(async () => (await sheets.values('Table')).slice(0, 5).map(row => row[6]))
      .toEqual([5, 8, 11, 14, 17])
    await sheets.type('H1', '=G1+$G$2')
    await sheets.click('H1')
    await fill('H1', 'H3')
    await expect.poll(() => Promise.all(['H1', 'H2', 'H3'].map(sheets.shown))).toEqual(['13', '16', '19'])
  })

  it('a selection dragged by its edge moves; what refers to it follows', async () => {
    await select('G1', 'G2')
    const { x, y } = await sheets.place('G2')
    await drag({ x, y: y - 4 }, await middle('J8'), /move|grab/)
    await expect.poll(() => Promise.all(['G1', 'J8', 'J9', 'H1'].map(sheets.shown))).toEqual(['', '5', '8', '13'])
    await undo()
    await expect.poll(() => sheets.shown('G1')).toBe('5')
  })

  it('rows and columns are moved by their headings', async () => {
    const order = await column(0)
    const head = async (a1: string) => ({ x: (await sheets.place('A1')).x - 20, y: (await middle(a1)).y })
    const from = await head('A2')
    await sheets.page.mouse.click(from.x, from.y)
    await drag(from, { x: from.x, y: (await sheets.place('A4')).y + 18 })
    await expect.poll(() => column(0)).toEqual([order[1], order[2], order[0], order[3]])
    expect(await column(4)).toEqual([60, 40, 20, 80])
    await undo()
    expect(await column(0)).toEqual(order)
    // The third column, before the second.
    const above = async (a1: string) => ({ x: (await middle(a1)).x, y: (await sheets.place('A1')).y - 12 })
    const third = await above('C1')
    await sheets.page.mouse.click(third.x, third.y)
    await drag(third, { ...third, x: (await sheets.place('B1')).x + 4 })
    await expect.poll(async () => (await block(1, 1))[0]).toEqual(['ID', 'Size', 'Name', 'Sum', 'Double'])
    expect(await column(4)).toEqual([20, 60, 40, 80])
    await undo()
    expect(await block(1, 1)).toEqual([ROWS[0]])
  })

  it('sorting a range takes IDs, notes and looks along', async () => {
    await select('A2', 'E5')
    await sheets.menu('Data', 'Sort range, Z to A')
    expect(await column(0)).toEqual(['P-4', 'P-3', 'P-2', 'P-1'])
    expect(await column(4)).toEqual([80, 40, 60, 20])
    expect(sheet.get(3, 1)).toMatchObject({ value: 'Ann', note: 'Rings at noon', style: { bold: true } })
    await undo()
    expect(sheet.get(2, 1)?.note).toBe('Rings at noon')
  })

  it('a filter has a button in each heading, hides rows, and is left out of what is copied', async () => {
    await select('A1', 'E5')
    await sheets.menu('Data', 'Create a filter')
    const { x, y, width, height } = await sheets.place('C1')
    await sheets.page.mouse.click(x + width - 11, y + height / 2)
    const menu = sheets.page.getByRole('dialog', { name: 'Filter by values…' })
    await menu.waitFor()
    expect(await menu.getByRole('checkbox').count()).toBe(3)
    await menu.getByLabel('Small').uncheck()
    await menu.getByRole('button', { name: 'OK' }).click()
    await sheets.idle()
    const height3 = async () => (await sheets.place('A3')).height
    await expect.poll(height3).toBe(0)
    await select('B2', 'B3')
    // Over the hidden row.
    await sheets.page.keyboard.press('Control+c')
    await sheets.click('K2')
    await sheets.page.keyboard.press('Control+v')
    await expect.poll(() => Promise.all(['K2', 'K4', 'K5'].map(sheets.shown))).toEqual(['Zoe', '', ''])
    expect((await sheets.values('Table'))[2]![10]).toBe('Max')
    await undo()
    await sheets.page.mouse.click(x + width - 11, y + height / 2)
    await menu.getByRole('button', { name: 'Sort Z to A' }).click()
    await sheets.idle()
    expect(await column(2)).toEqual(['Small', 'Large', 'Large', ''])
    await undo()
    await sheets.menu('Data', 'Remove filter')
    await expect.poll(height3).toBeGreaterThan(0)
  })

  it('merged cells show as one, and come apart', async () => {
    const width = async () => (await sheets.place('A8')).width
    const alone = await width()
    await sheets.type('A8', 'Both')
    await select('A8', 'B9')
    await sheets.menu('Format', 'Merge cells')
    await expect.poll(width).toBe(2 * alone)
    await sheets.menu('Format', 'Unmerge')
    await expect.poll(width).toBe(alone)
    expect(await sheets.shown('A8')).toBe('Both')
  })

  it('inserted and deleted columns take formulas along', async () => {
    await sheets.click('D2', { button: 'right' })
    await sheets.page.getByRole('menuitem', { name: 'Insert column left' }).click()
    await sheets.idle()
    expect(await block(2, 1, 6)).toEqual([['P-1', 'Zoe', 'Large', '', 10, 20]])
    await sheets.click('A3', { button: 'right' })
    await sheets.page.getByRole('menuitem', { name: 'Delete row' }).click()
    await sheets.idle()
    expect(await block(3, 1, 6)).toEqual([['P-3', 'Max', 'Large', '', 20, 40]])
    expect(sheets.problems).toEqual([])
  })
})
