// Files of other programs: a download of Google Sheets, and what is no workbook at all.
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { Workbook } from '../../../src/local/workbook/workbook.ts'
import { XlsxProblem } from '../../../src/local/xlsx/problem.ts'
import { readXlsx } from '../../../src/local/xlsx/read.ts'
import { writeXlsx } from '../../../src/local/xlsx/write.ts'
import { googleFile } from './google-file.ts'

describe('a download of Google Sheets', () => {
  test('opens with its formulas unwrapped and spilled cells left to them', async () => {
    const sheet = (await readXlsx(await googleFile())).sheet('Клиенты')!
    expect(sheet.get(0, 4)).toMatchObject({
      value: 'Tier',
      formula: '=ARRAYFORMULA(IF(ROW(B:B)=1,"Tier",LEN(B:B)))',
    })
    expect([sheet.get(1, 4)?.value, sheet.value(1, 4), sheet.value(2, 4)]).toEqual([undefined, 3, 'нет'])
    expect(sheet.get(0, 6)!.formula).toBe('=IFNA(TEXTJOIN("; ",TRUE,B2:B1000),"")')
    expect(sheet.get(0, 8)).toMatchObject({ formula: '=ARRAYFORMULA(C2:C3*2)', value: 10 })
    expect([sheet.get(1, 8), sheet.value(1, 8)]).toEqual([undefined, 20])
  })

  test('keeps values, dates, rules, notes and whole-column names', async () => {
    const workbook = await readXlsx(await googleFile())
    const sheet = workbook.sheet('Клиенты')!
    expect(sheet.get(1, 2)).toMatchObject({ value: 46_349, style: { numberFormat: 'dd.mm.yyyy' } })
    expect([sheet.get(1, 3)!.value, sheet.get(2, 3)!.value]).toEqual([true, false])
    expect(sheet.get(1, 1)).toMatchObject({ value: 'ООО «Ромашка»', note: 'Заметка' })
    expect(sheet.get(500, 2)!.validation).toEqual({ kind: 'date', strict: true, help: '' })
    expect(sheet.get(999, 1)!.validation).toEqual({
      kind: 'listFrom',
      sheet: 'Списки',
      area: { row: 0, column: 0, rows: 3, columns: 1 },
      strict: false,
      help: 'Слово',
    })
    expect(sheet.frozenRows).toBe(1)
    expect(sheet.conditionalFormats).toEqual([
      {
        areas: [{ row: 1, column: 0, rows: 999, columns: 5 }],
        formula: '=$E2=3',
        style: { background: '#fce8e6' },
      },
    ])
    expect(workbook.names.map(({ name, sheet: on, area }) => [name, on.name, area])).toEqual([
      ['cp_prospects_id', 'Клиенты', { row: 0, column: 0, rows: 1000, columns: 1 }],
      ['cp_words', 'Списки', { row: 0, column: 0, rows: 3, columns: 1 }],
    ])
  })

  test('survives being written and read again', async () => {
    const once = await readXlsx(await googleFile())
    const twice = await readXlsx(await writeXlsx(once))
    for (const sheet of once.sheets) {
      expect([...twice.sheet(sheet.name)!.cells()]).toEqual([...sheet.cells()])
    }
  })
})

test('a rule on a whole column of a million cells does not stall', async () => {
  const workbook = new Workbook()
  const sheet = workbook.addSheet('Sheet1')
  sheet.set(1, 0, { value: 'a', validation: { kind: 'list', values: ['a', 'b'], strict: true, help: '' } })
  const zip = await JSZip.loadAsync(await writeXlsx(workbook))
  const path = 'xl/worksheets/sheet1.xml'
  const xml = await zip.file(path)!.async('string')
  zip.file(path, xml.replace('sqref="A2"', 'sqref="A2:A1048576"'))
  const started = Date.now()
  const after = (await readXlsx(await zip.generateAsync({ type: 'uint8array' }))).sheets[0]!
  expect(after.get(999, 0)!.validation).toMatchObject({ kind: 'list' })
  expect(after.rowCount).toBe(1000)
  expect(Date.now() - started).toBeLessThan(5000)
})

describe('what is no workbook', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  async function problemOf(file: Uint8Array): Promise<string> {
    const problem = await readXlsx(file).catch(error => error)
    expect(problem).toBeInstanceOf(XlsxProblem)
    return (problem as XlsxProblem).kind
  }

  test('is refused with a reason', async () => {
    expect(await problemOf(bytes('Name,Phone\nA,1'))).toBe('damaged')
    expect(await problemOf(new Uint8Array(0))).toBe('damaged')
    expect(await problemOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('encrypted')
    const letter = new JSZip().file('word/document.xml', '<w:document/>')
    expect(await problemOf(await letter.generateAsync({ type: 'uint8array' }))).toBe('other')
  })

  test('also when it is cut short or scrambled inside', async () => {
    const workbook = new Workbook()
    workbook.addSheet('Sheet1').set(0, 0, { value: 'x' })
    const whole = await writeXlsx(workbook)
    expect(await problemOf(whole.slice(0, whole.length / 2))).toBe('damaged')
    const zip = await JSZip.loadAsync(whole)
    zip.file('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c')
    expect(await problemOf(await zip.generateAsync({ type: 'uint8array' }))).toBe('damaged')
  })
})
