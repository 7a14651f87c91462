// The local Sheets in a real browser: what a person does with mouse and keys, and what stands in the workbook then.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedPage, openPage } from './harness.ts'

describe('an empty workbook', () => {
  let sheets: OpenedPage
  beforeAll(async () => {
    sheets = await openPage({ start: 'blank' })
  })
  afterAll(() => sheets?.close())

  it('computes custom functions and spilling formulas as they are typed', async () => {
    await sheets.type('A1', '=PRIORITY_TIER("High","New")')
    await sheets.type('C1', '=SEQUENCE(3;2)')
    expect([await sheets.shown('A1'), await sheets.shown('D3')]).toEqual(['2', '6'])
    expect((await sheets.values('Sheet1')).slice(0, 3)).toEqual([
      [2, '', 1, 2],
      ['', '', 3, 4],
      ['', '', 5, 6],
    ])
  })

  it('says on hover what is wrong with a cell', async () => {
    await sheets.type('A5', '=PRIORITY_TIER("Rich","New")')
    await expect.poll(() => sheets.shown('A5')).toBe('#ERROR!')
    await sheets.click('B7')
    const { x, y } = await sheets.place('A5')
    await sheets.page.mouse.move(x + 20, y + 5)
    await sheets.page.mouse.move(x + 24, y + 8)
    await sheets.page.getByRole('tooltip').getByText('Rich').waitFor()
    // The grid's own words for it would come a moment later.
    await sheets.page.waitForTimeout(300)
    expect(await sheets.page.getByText('Error', { exact: true }).count()).toBe(1)
  })

  it('reads typing as Sheets does, and gives it back to the editor', async () => {
    await sheets.type('A10', '10%')
    await sheets.type('B10', "'007")
    await sheets.type('C10', '12/31/2026')
    expect((await sheets.values('Sheet1'))[9]).toEqual([0.1, '007', 46387, ''])
    expect([await sheets.shown('A10'), await sheets.shown('B10')]).toEqual(['10%', '007'])
    // Opened and left as it was, a cell keeps its value.
    for (const cell of ['A10', 'B10', 'C10']) {
      await sheets.click(cell)
      await sheets.page.keyboard.press('F2')
      await sheets.page.keyboard.press('Enter')
      await sheets.idle()
    }
    expect((await sheets.values('Sheet1'))[9]).toEqual([0.1, '007', 46387, ''])
  })

  it('clears, undoes and does again', async () => {
    await sheets.click('A10')
    await sheets.page.keyboard.press('Delete')
    await sheets.idle()
    await expect.poll(() => sheets.shown('A10')).toBe('')
    await sheets.page.keyboard.press('Control+z')
    await sheets.idle()
    await expect.poll(() => sheets.shown('A10')).toBe('10%')
    await sheets.menu('Edit', 'Redo')
    await expect.poll(() => sheets.shown('A10')).toBe('')
    await sheets.menu('Edit', 'Undo')
    expect((await sheets.values('Sheet1'))[9]![0]).toBe(0.1)
  })

  /** Presses a key with Ctrl at a cell. */
  const press = async (a1: string, key: string) => {
    await sheets.click(a1)
    await sheets.page.keyboard.press(`Control+${key}`)
    await sheets.idle()
  }
  const cells = async (...places: string[]) => Promise.all(places.map(a1 => sheets.shown(a1)))

  it('an editor that is opened on a formula shows it, and leaves it as it was', async () => {
    await sheets.type('F1', '1')
    await sheets.type('F2', '2')
    await sheets.type('G1', '=F1*10')
    await sheets.click('G1')
    await sheets.page.keyboard.press('F2')
    await sheets.page.locator('body[data-editing=true]').waitFor()
    await sheets.page.keyboard.press('Enter')
    await sheets.idle()
    await sheets.type('F1', '3')
    await expect.poll(() => sheets.shown('G1')).toBe('30')
    await sheets.menu('Edit', 'Undo')
  })

  it('copies formulas with their references by keys and by the menu, and undoes it', async () => {
    await press('G1', 'c')
    await press('G2', 'v')
    await expect.poll(() => sheets.shown('G2')).toBe('20')
    await press('G2', 'z')
    await expect.poll(() => sheets.shown('G2')).toBe('')
    // What was copied is still to be pasted, as values too.
    await press('H2', 'Shift+v')
    await sheets.click('G2')
    await sheets.menu('Edit', 'Paste')
    await expect.poll(() => cells('G2', 'H2')).toEqual(['20', '10'])
    await sheets.type('F2', '4')
    await expect.poll(() => cells('G2', 'H2')).toEqual(['40', '10'])
    await sheets.menu('Edit', 'Undo')
  })

  it('what refers to cells that are cut follows them', async () => {
    await press('F2', 'x')
    await press('H5', 'v')
    await expect.poll(() => cells('F2', 'H5', 'G2')).toEqual(['', '2', '20'])
    await sheets.type('H5', '4')
    await expect.poll(() => sheets.shown('G2')).toBe('40')
    await sheets.menu('Edit', 'Undo')
    await sheets.menu('Edit', 'Undo')
    await expect.poll(() => cells('F2', 'H5', 'G2')).toEqual(['2', '', '20'])
  })

  it('takes a table from elsewhere, as text and as HTML', async () => {
    const block = async (row: number, rows: number) =>
      (await sheets.values('Sheet1')).slice(row - 1, row - 1 + rows).map(line => line.slice(5, 7))
    await sheets.click('F7')
    await sheets.paste('x\ty\n"a\nb"\t=1+2\n"say ""hi"""\t6" pipe')
    const table = [
      ['x', 'y'],
      ['a\nb', 3],
      ['say "hi"', '6" pipe'],
    ]
    expect(await block(7, 3)).toEqual(table)
    const html = `<meta charset="utf-8"><style>td{}</style><table><tr><td colspan="2">Both &amp; all</td></tr>
      <tr><td>a<br>b</td><td>one  more</td></tr></table>`
    await sheets.click('F7')
    await sheets.paste('Both & all\na b\tone more', html)
    expect(await block(7, 3)).toEqual([['Both & all', ''], ['a\nb', 'one more'], table[2]])
    await sheets.menu('Edit', 'Undo')
    expect(await block(7, 3)).toEqual(table)
    // Of a page that holds a table among other things the text is taken.
    await sheets.click('F20')
    await sheets.paste('Prices\nroom', '<p>Prices</p><table><tr><td>room</td></tr></table>')
    expect(await block(20, 2)).toEqual([
      ['Prices', ''],
      ['room', ''],
    ])
    await sheets.menu('Edit', 'Undo')
  })

  it('gives what it copies to other programs as text and as HTML', async () => {
    await sheets.click('F7')
    await sheets.page.keyboard.press('Shift+ArrowRight')
    await sheets.page.keyboard.press('Shift+ArrowDown')
    await sheets.page.keyboard.press('Control+c')
    const text = String(await sheets.page.evaluate('navigator.clipboard.readText()'))
    expect(text.replaceAll('\r\n', '\n')).toBe('x\ty\n"a\nb"\t3')
    const html = await sheets.page.evaluate(
      `navigator.clipboard.read().then(([item]) => item.getType('text/html')).then(blob => blob.text())`,
    )
    expect(html).toMatch(/<td[^>]*>a<br[^>]*>b<\/td>/)
  })

  it('inserts, deletes and moves lines; formulas go along', async () => {
    await sheets.click('A1')
    await sheets.menu('Insert', 'Insert row above')
    expect([await sheets.shown('A2'), await sheets.shown('G2'), await sheets.shown('D4')]).toEqual(['2', '10', '6'])
    await sheets.menu('Edit', 'Undo')
    await expect.poll(() => sheets.shown('A1')).toBe('2')
    await sheets.click('B3', { button: 'right' })
    await sheets.page.getByRole('menuitem', { name: 'Delete column' }).click()
    await sheets.idle()
    expect([await sheets.shown('B1'), await sheets.shown('F1')]).toEqual(['1', '10'])
    await sheets.page.keyboard.press('Control+z')
    await sheets.idle()
    await expect.poll(() => sheets.shown('C1')).toBe('1')
  })

  it('adds, renames, reorders, hides and deletes sheets', async () => {
    const names = async () => (await sheets.workbook()).sheets.map(({ name }) => name)
    await sheets.menu('Insert', 'Sheet')
    expect(await names()).toEqual(['Sheet1', 'Sheet2'])
    await sheets.type('A1', '=Sheet1!G1+1')
    await expect.poll(() => sheets.shown('A1')).toBe('11')
    await sheets.tabMenu('Sheet1', 'Rename')
    await sheets.page.getByRole('dialog').getByRole('textbox').fill('First one')
    await sheets.page.getByRole('button', { name: 'OK' }).click()
    await sheets.idle()
    await sheets.tabMenu('First one', 'Move right')
    expect(await names()).toEqual(['Sheet2', 'First one'])
    await sheets.sheet('Sheet2')
    await sheets.type('A2', "='First one'!G1+2")
    expect([await sheets.shown('A1'), await sheets.shown('A2')]).toEqual(['11', '12'])
    await sheets.tabMenu('Sheet2', 'Hide sheet')
    expect(await sheets.page.getByText('Sheet2', { exact: true }).count()).toBe(0)
    await sheets.menu('View', 'Hidden sheets', 'Sheet2')
    await sheets.tabMenu('Sheet2', 'Delete')
    expect(await names()).toEqual(['First one'])
    await sheets.menu('Edit', 'Undo')
    expect(await names()).toEqual(['Sheet2', 'First one'])
  })

  it('has had no error of its own, and asked nobody else', () => {
    expect(sheets.problems).toEqual([])
  })
})
