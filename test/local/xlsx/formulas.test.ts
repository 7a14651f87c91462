// Formulas: those Excel has stay formulas, the others are written as Google writes them.
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Scalar } from '../../../src/local/workbook/model.ts'
import { Workbook } from '../../../src/local/workbook/workbook.ts'
import { unwrapFormula, wrapFormula } from '../../../src/local/xlsx/dummy-function.ts'
import { fromExcelFormula, toExcelFormula } from '../../../src/local/xlsx/formula-text.ts'
import { readXlsx } from '../../../src/local/xlsx/read.ts'
import { writeXlsx } from '../../../src/local/xlsx/write.ts'

const names = {
  rowsOf: (sheet: string | null) => (sheet === null ? 500 : 200),
  sheetName: (name: string) => name,
}

describe('a formula for Excel', () => {
  test.each([
    ['=SUM(A1;B1)', 'SUM(A1,B1)'],
    ['=SUM(A2:A)', 'SUM(A2:A500)'],
    ["=SUM('Мой лист'!$B$2:$B)", "SUM('Мой лист'!$B$2:$B200)"],
    ['=COUNTIF(F:F;"a;b")', 'COUNTIF(F:F,"a;b")'],
    ['=INDEX({1\\2;3\\4};1;2)', 'INDEX({1,2;3,4},1,2)'],
    ['=ifna(maxifs(A:A,B:B,1),0)', '_xlfn.IFNA(_xlfn.MAXIFS(A:A,B:B,1),0)'],
    ['=IF(A1="say ""hi""";1;2)', 'IF(A1="say ""hi""",1,2)'],
    ['=cp_deals*5', 'cp_deals*5'],
  ])('%s is %s', (formula, expected) => {
    expect(toExcelFormula(formula, names)).toBe(expected)
  })

  test.each([
    '=PRIORITY_TIER(F2;G2)',
    '=ARRAYFORMULA(A1:A3*2)',
    '=IF(A1;REGEXMATCH(B1;"x");"")',
    '={"Tier";A1}',
    '=IFERROR(A1/B1)',
    '=SUM(A1',
    '=SUM(A1))',
    '="open',
    '=SUM (A1)',
  ])('%s is none', formula => {
    expect(toExcelFormula(formula, names)).toBeNull()
  })

  test('the prefixes of later functions go when it is read', () => {
    expect(fromExcelFormula('_xlfn._xlws.FILTER(A1:A3,_xlfn.XOR(B1,"_xlfn."))')).toBe('=FILTER(A1:A3,XOR(B1,"_xlfn."))')
  })
})

describe('a formula that Excel lacks', () => {
  test('is wrapped as Google wraps it', () => {
    expect(wrapFormula('PRIORITY_TIER("High","Rare")', 1)).toBe(
      'IFERROR(__xludf.DUMMYFUNCTION("PRIORITY_TIER(""High"",""Rare"")"),1)',
    )
    expect(wrapFormula(null, 'say "hi"')).toBe('IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"say ""hi""")')
  })

  test('comes out again whole, whatever it says and however long it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 900 }), formula => {
        fc.pre(!formula.startsWith('=') && formula !== '"COMPUTED_VALUE"')
        const wrapped = wrapFormula(formula, 'x')
        expect(wrapped).not.toBeNull()
        expect(unwrapFormula(wrapped!)).toEqual({ formula })
        for (const piece of wrapped!.match(/"(?:[^"]|"")*"/g)!) expect(piece.length).toBeLessThanOrEqual(257)
      }),
    )
  })

  test('is read with the @ and the line breaks that programs put in', () => {
    expect(unwrapFormula('IFERROR(@__xludf.DUMMYFUNCTION("SUM(\nTO"&"DAY())\n"),666.0)')).toEqual({
      formula: 'SUM(\nTODAY())\n',
    })
    expect(unwrapFormula('IFERROR(A1,"__xludf.DUMMYFUNCTION(")')).toBeNull()
  })
})

describe('in a file', () => {
  async function roundTrip(formula: string, value: Scalar) {
    const workbook = new Workbook()
    const sheet = workbook.addSheet('Sheet1', { rows: 500, columns: 10 })
    sheet.set(0, 0, { value, formula })
    const bytes = await writeXlsx(workbook)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    return { inside: book.worksheets[0]!.getCell('A1'), cell: (await readXlsx(bytes)).sheets[0]!.get(0, 0) }
  }

  test.each<[string, Scalar, string]>([
    ['=SUM(B2:B9)', 12.5, 'SUM(B2:B9)'],
    ['=IFNA(B1;"none")', 'none', '_xlfn.IFNA(B1,"none")'],
    ['=B1>3', true, 'B1>3'],
    ['=B1>3', false, 'B1>3'],
    ['=B1/0', { error: '#DIV/0!', message: '' }, 'B1/0'],
    ['=COUNTA(B:B)', 0, 'COUNTA(B:B)'],
    ['=B1', '', 'B1'],
    ['=CONTACTS_NEEDED(3)', 15, 'IFERROR(__xludf.DUMMYFUNCTION("CONTACTS_NEEDED(3)"),15)'],
    ['=NOSUCH(', { error: '#ERROR!', message: '' }, 'IFERROR(__xludf.DUMMYFUNCTION("NOSUCH("),"#ERROR!")'],
  ])('%s with the value %s', async (formula, value, expected) => {
    const { inside, cell } = await roundTrip(formula, value)
    expect(inside.formula).toBe(expected)
    expect(cell).toEqual({ value, formula: formula.replace(/;/g, ',') })
  })

  test('spilled cells are marked as computed, and come back as spilled and not as cells', async () => {
    const workbook = new Workbook()
    const sheet = workbook.addSheet('Sheet1')
    const formula = '=ARRAYFORMULA(IF(ROW(F:F)=1,"Tier",PRIORITY_TIER(F:F,G:G)))'
    sheet.set(0, 2, { value: 'Tier', formula, style: { bold: true } })
    sheet.setSpilled(1, 2, 3)
    sheet.set(1, 2, { value: '', style: { horizontal: 'center' } })
    sheet.setSpilled(2, 2, 'none')
    sheet.setSpilled(3, 2, '')
    const bytes = await writeXlsx(workbook)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    expect(book.worksheets[0]!.getCell('C3').formula).toBe(
      'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"none")',
    )
    expect(book.worksheets[0]!.getCell('C4').value).toBeNull()
    const after = (await readXlsx(bytes)).sheets[0]!
    expect([...after.cells()]).toEqual([
      [0, 2, { value: 'Tier', formula, style: { bold: true } }],
      [1, 2, { value: '', style: { horizontal: 'center' } }],
    ])
    expect([after.value(1, 2), after.value(2, 2), after.value(3, 2)]).toEqual([3, 'none', ''])
  })
})
