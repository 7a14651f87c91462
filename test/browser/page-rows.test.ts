// Rows as high as their wrapped text, measured by what the browser draws it in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Workbook } from '../../src/local/workbook/workbook.ts'
import { type OpenedPage, openPage } from './harness.ts'

const LONG = 'Asked for the autumn price list twice, WANTS THE CORPORATE DISCOUNT; call the reception. '
  .repeat(2)
  .trim()
const PLAIN = 21

describe('a row with wrapped text', { timeout: 20_000 }, () => {
  const workbook = new Workbook({ name: 'Notes', locale: 'en_US' })
  const sheet = workbook.addSheet('Notes')
  let sheets: OpenedPage
  beforeAll(async () => {
    for (let row = 0; row < 8; row++) {
      sheet.set(row, 0, { value: row })
      for (const [column, vertical] of (['top', 'middle', 'bottom'] as const).entries()) {
        sheet.set(row, column + 1, { value: '', style: { wrap: 'wrap', vertical } })
      }
    }
    sheet.patch(1, 1, { value: LONG })
    // As a script sets heights, and as a person does.
    sheet.rowHeights.set(2, 40)
    sheet.rowHeights.set(3, 30)
    sheet.fixedRows.add(3)
    sheets = await openPage({ workbook })
  })
  afterAll(() => sheets?.close())

  const height = async (row: number) => (await sheets.place(`A${row}`)).height
  /** Pixels that the text takes in a column so wide: its words, line by line, each with the space after it. */
  const needed = (text: string, width: number) =>
    sheets.page.evaluate(`{
      const context = document.createElement('canvas').getContext('2d')
      context.font = '10pt Arial'
      let lines = 1
      let line = ''
      for (const word of ${JSON.stringify(text)}.split(' ')) {
        const longer = line === '' ? word : line + ' ' + word
        const fits = line === '' || context.measureText(longer + ' ').width <= ${width} - 4
        if (!fits) lines++
        line = fits ? longer : word
      }
      const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('A')
      lines * (fontBoundingBoxAscent + fontBoundingBoxDescent)
    }`) as Promise<number>
  const fits = async (row: number, text: string, width: number) => {
    const least = await needed(text, width)
    await expect.poll(() => height(row)).toBeGreaterThanOrEqual(Math.floor(least))
    // No line too much either.
    expect(await height(row)).toBeLessThan(least + 17)
  }

  it('is as high as all its lines as soon as the page opens', async () => {
    await fits(2, LONG, 100)
    expect(await height(1)).toBe(PLAIN)
  })

  it('grows with what is typed, from a height that a script has set, too; not from one that a person has', async () => {
    await sheets.type('C3', LONG)
    await fits(3, LONG, 100)
    await sheets.type('C4', LONG)
    expect(await height(4)).toBe(30)
    await sheets.menu('Edit', 'Undo')
    await sheets.menu('Edit', 'Undo')
    await expect.poll(() => height(3)).toBe(40)
  })

  it('fits again when its column is wider, and follows its text when rows are sorted', async () => {
    sheet.columnWidths.set(1, 300)
    await sheets.page.evaluate(`dispatchEvent(new Event('focus'))`)
    await sheets.idle()
    await fits(2, LONG, 300)
    await sheets.click('A1')
    await sheets.menu('Data', 'Sort sheet by column, Z to A')
    await fits(7, LONG, 300)
    await expect.poll(() => height(2)).toBe(PLAIN)
    expect(sheets.problems).toEqual([])
  })
})
