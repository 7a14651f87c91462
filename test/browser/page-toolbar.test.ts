// The toolbar: what its buttons do to the workbook and show of the active cell, by mouse and by keys, and in a narrow window.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Workbook } from '../../src/local/workbook/workbook.ts'
import { type OpenedPage, openPage } from './harness.ts'

function makeWorkbook(locale: string) {
  const workbook = new Workbook({ name: 'Toolbar', locale })
  const sheet = workbook.addSheet('Table')
  sheet.set(0, 0, { value: 'Name' })
  sheet.set(0, 1, { value: 1234.5 })
  return { workbook, sheet }
}

describe('the toolbar', () => {
  const { workbook, sheet } = makeWorkbook('en_US')
  let sheets: OpenedPage
  beforeAll(async () => {
    sheets = await openPage({ workbook })
  })
  afterAll(() => sheets?.close())

  const tool = (name: string) => sheets.page.getByRole('toolbar').getByRole('button', { name, exact: true })
  const press = async (name: string) => {
    await tool(name).click()
    await sheets.idle()
  }
  const style = (row: number, column: number) => sheet.get(row, column)?.style
  const isPressed = (name: string) => expect.poll(() => tool(name).getAttribute('aria-pressed'))

  it('makes bold, shows that it is, and takes both back with the undo button', async () => {
    await sheets.click('A1')
    await expect.poll(() => tool('Undo').getAttribute('aria-disabled')).toBe('true')
    await press('Bold')
    expect(style(0, 0)).toEqual({ bold: true })
    await isPressed('Bold').toBe('true')
    await sheets.click('B1')
    await isPressed('Bold').toBe('false')
    await press('Undo')
    expect(style(0, 0)).toBeUndefined()
    await expect.poll(() => tool('Redo').getAttribute('aria-disabled')).toBe('false')
  })

  it('fills with a colour from the palette', async () => {
    await sheets.click('A1')
    await press('Fill colour')
    await sheets.page.getByRole('dialog', { name: 'Fill colour' }).getByRole('button', { name: '#ffff00' }).click()
    await sheets.idle()
    expect(style(0, 0)).toEqual({ background: '#ffff00' })
  })

  it('changes number formats and decimals', async () => {
    await sheets.click('B1')
    for (const [name, shown] of [
      ['Increase decimal places', '1234.50'],
      ['Decrease decimal places', '1234.5'],
      ['Format as currency', '$1,234.50'],
      ['Decrease decimal places', '$1,234.5'],
    ] as const) {
      await press(name)
      await expect.poll(() => sheets.shown('B1')).toBe(shown)
    }
    await press('More formats')
    await sheets.page.getByRole('menuitem', { name: 'Scientific' }).click()
    await expect.poll(() => sheets.shown('B1')).toBe('1.23E+03')
  })

  it('wraps, aligns and draws lines; a size is typed', async () => {
    await sheets.click('A1')
    await press('Text wrapping')
    await sheets.page.getByRole('menuitemradio', { name: 'Wrap text' }).click()
    await press('Borders')
    await sheets.page.getByRole('button', { name: 'Bottom border' }).click()
    await sheets.page.getByRole('textbox', { name: 'Font size' }).fill('14')
    await sheets.page.keyboard.press('Enter')
    await sheets.idle()
    expect(style(0, 0)).toMatchObject({ wrap: 'wrap', fontSize: 14, border: { bottom: '#000000' } })
  })

  it('gives the looks of one cell to another', async () => {
    await sheets.click('A1')
    await press('Paint format')
    await sheets.click('C3')
    await sheets.idle()
    await expect.poll(() => style(2, 2)).toEqual(style(0, 0))
    await isPressed('Paint format').toBe('false')
  })

  it('draws the grid larger, and cells are still where they are clicked', async () => {
    const { width } = await sheets.place('A1')
    await press('Zoom')
    await sheets.page.getByRole('menuitemradio', { name: '150%' }).click()
    await expect.poll(async () => (await sheets.place('A1')).width).toBe(width * 1.5)
    await sheets.type('D8', 'here')
    expect((await sheets.values('Table'))[7]?.[3]).toBe('here')
    expect(sheets.problems).toEqual([])
  })
})

describe('in Russian, in a narrow window', () => {
  const { workbook, sheet } = makeWorkbook('ru_RU')
  let sheets: OpenedPage
  beforeAll(async () => {
    sheets = await openPage({ workbook, language: 'ru' })
    await sheets.page.setViewportSize({ width: 620, height: 500 })
  })
  afterAll(() => sheets?.close())

  it('keeps what does not fit below a button, and is walked through by arrows', async () => {
    const { page } = sheets
    await sheets.click('A1')
    await page.keyboard.press('Control+Alt+Shift+M')
    await page.keyboard.press('End')
    const focused = () => page.evaluate('document.activeElement.title')
    expect(await focused()).toBe('Ещё')
    const bar = page.getByRole('toolbar', { name: 'Панель инструментов' })
    const [right, end] = await Promise.all([
      bar.getByRole('button', { name: 'Ещё' }).boundingBox(),
      bar.boundingBox(),
    ]).then(boxes => boxes.map(box => box!.x + box!.width))
    expect(right).toBeLessThanOrEqual(end!)
    await page.keyboard.press('Enter')
    const rest = page.getByRole('toolbar', { name: 'Ещё' })
    await rest.getByRole('button', { name: 'Вертикальное выравнивание' }).click()
    await page.getByRole('menuitemradio', { name: 'По верхнему краю' }).click()
    await sheets.idle()
    expect(sheet.get(0, 0)?.style).toEqual({ vertical: 'top' })
    await page.keyboard.press('Home')
    await page.setViewportSize({ width: 1280, height: 500 })
    await bar.getByRole('button', { name: 'Создать фильтр' }).waitFor()
    expect(await page.getByRole('toolbar').count()).toBe(1)
    expect(sheets.problems).toEqual([])
  })
})
