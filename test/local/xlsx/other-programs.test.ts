// What a file says so that other programs show the same: dates in the workbook's language, check boxes, fitted rows.
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { Workbook } from '../../../src/local/workbook/workbook.ts'
import { readXlsx } from '../../../src/local/xlsx/read.ts'
import { writeXlsx } from '../../../src/local/xlsx/write.ts'

async function openPlainly(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return book.worksheets[0]!
}

test.each([
  ['ru_RU', 'ddd dd.mm', '[$-419]ddd dd.mm'],
  ['en_US', 'ddd d mmm', '[$-409]ddd d mmm'],
  ['ru_RU', 'dd.mm.yyyy', 'dd.mm.yyyy'],
  ['ru_RU', '0 "ddd"', '0 "ddd"'],
  ['fr_FR', 'ddd d mmm', 'ddd d mmm'],
])('in a workbook of %s the format %s is written %s, and reads back as it was', async (locale, format, written) => {
  const workbook = new Workbook({ locale })
  workbook.addSheet('Sheet1').set(0, 0, { value: 46_349, style: { numberFormat: format } })
  const bytes = await writeXlsx(workbook)
  expect((await openPlainly(bytes)).getCell('A1').numFmt).toBe(written)
  expect((await readXlsx(bytes)).sheets[0]!.get(0, 0)!.style).toEqual({ numberFormat: format })
})

test('check boxes have a format that shows boxes, which is not the cell’s own', async () => {
  const workbook = new Workbook()
  workbook.addSheet('Sheet1').set(0, 0, { value: true, validation: { kind: 'checkbox' } })
  const bytes = await writeXlsx(workbook)
  expect((await openPlainly(bytes)).getCell('A1').numFmt).toContain('☑')
  expect((await readXlsx(bytes)).sheets[0]!.get(0, 0)).toEqual({ value: true, validation: { kind: 'checkbox' } })
})

test('truth values that LibreOffice wrote as formulas are values again', async () => {
  const book = new ExcelJS.Workbook()
  const file = book.addWorksheet('Sheet1')
  file.getCell('A1').value = { formula: 'TRUE()', result: 1, date1904: false }
  file.getCell('A2').value = { formula: 'FALSE()', result: false, date1904: false }
  const sheet = (await readXlsx(new Uint8Array(await book.xlsx.writeBuffer()))).sheets[0]!
  expect([sheet.get(0, 0), sheet.get(1, 0)]).toEqual([{ value: true }, { value: false }])
})

test('rows with wrapped text get a height that fits it, and stay fitted', async () => {
  const workbook = new Workbook()
  const sheet = workbook.addSheet('Sheet1')
  const words = 'слово '.repeat(30).trim()
  sheet.set(0, 0, { value: words, style: { wrap: 'wrap' } })
  sheet.set(1, 0, { value: words })
  sheet.set(2, 0, { value: 'a\nb', style: { wrap: 'wrap', fontSize: 20 } })
  sheet.set(3, 0, { value: words, style: { wrap: 'wrap' } })
  sheet.rowHeights.set(3, 30)
  const bytes = await writeXlsx(workbook)
  const file = await openPlainly(bytes)
  expect(file.getRow(1).height).toBeGreaterThan(100)
  expect(file.getRow(2).height).toBeUndefined()
  expect(file.getRow(3).height).toBeGreaterThan(45)
  const xml = await (await JSZip.loadAsync(bytes)).file('xl/worksheets/sheet1.xml')!.async('string')
  expect(xml.match(/customHeight="1"/g)).toHaveLength(1)
  expect([...(await readXlsx(bytes)).sheets[0]!.rowHeights]).toEqual([[3, 30]])
})

test('a wide sheet prints on several pages side by side, a narrow one on one', async () => {
  const workbook = new Workbook()
  const wide = workbook.addSheet('Sheet1', { rows: 10, columns: 50 })
  for (let column = 0; column < 50; column++) wide.set(0, column, { value: column })
  expect((await openPlainly(await writeXlsx(workbook))).pageSetup).toMatchObject({
    fitToWidth: 3,
    orientation: 'landscape',
  })
  for (let column = 5; column < 50; column++) wide.hiddenColumns.add(column)
  expect((await openPlainly(await writeXlsx(workbook))).pageSetup).toMatchObject({ fitToWidth: 1, fitToHeight: 0 })
})
