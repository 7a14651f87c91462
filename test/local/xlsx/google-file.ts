// A workbook as Google Sheets downloads it: no document properties, a drawing for each sheet, whole-column names,
// formulas that Excel lacks wrapped, spilled cells as computed values.
import ExcelJS from 'exceljs'
import JSZip from 'jszip'

const DRAWING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'

export async function googleFile(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Клиенты', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.getColumn(1).width = 9.63
  const wrapped = (formula: string, value: string | number) => ({
    formula: `IFERROR(__xludf.DUMMYFUNCTION("${formula.replace(/"/g, '""')}"),${typeof value === 'number' ? `${value}.0` : `"${value}"`})`,
    result: value,
    date1904: false,
  })
  const spilled = (value: string | number) => wrapped('"COMPUTED_VALUE"', value)
  sheet.addRow(['ID', 'Клиент', 'Добавлен', 'Готово', wrapped('ARRAYFORMULA(IF(ROW(B:B)=1,"Tier",LEN(B:B)))', 'Tier')])
  sheet.addRow(['P-0001', 'ООО «Ромашка»', new Date(Date.UTC(2026, 10, 23)), true, spilled(3)])
  sheet.addRow(['P-0002', '+7 912 000-00-00', new Date(Date.UTC(2026, 0, 1)), false, spilled('нет')])
  for (const row of [2, 3]) sheet.getCell(row, 3).numFmt = 'dd.mm.yyyy'
  sheet.getCell('G1').value = {
    formula: '_xlfn.IFNA(_xlfn.TEXTJOIN("; ",TRUE,B2:B1000),"")',
    result: 'a',
    date1904: false,
  }
  sheet.getCell('H1').value = { formula: 'SUM(A2:A1000)', result: 0, date1904: false }
  // Its types leave out the kind of formula, here one array over both cells.
  const arrays = sheet as unknown as {
    fillFormula(range: string, formula: string, results: number[], kind: string): void
  }
  arrays.fillFormula('I1:I2', 'C2:C3*2', [10, 20], 'array')
  sheet.getCell('B2').note = 'Заметка'
  const rules = sheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } }
  rules.dataValidations.add('C2:C1000', {
    type: 'custom',
    allowBlank: true,
    showErrorMessage: true,
    formulae: ['OR(NOT(ISERROR(DATEVALUE(C2))), AND(ISNUMBER(C2), LEFT(CELL("format", C2))="D"))'],
  })
  rules.dataValidations.add('B2:B1000', {
    type: 'list',
    allowBlank: true,
    showInputMessage: true,
    prompt: 'Слово',
    formulae: ["'Списки'!$A$1:$A$3"],
  })
  sheet.addConditionalFormatting({
    ref: 'A2:E1000',
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: ['$E2=3'],
        style: {
          fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFCE8E6' }, bgColor: { argb: 'FFFCE8E6' } },
        },
      },
    ],
  })
  const lists = book.addWorksheet('Списки')
  for (const word of ['Раз', 'Два', 'Три']) lists.addRow([word])
  return asGoogleDoes(new Uint8Array(await book.xlsx.writeBuffer()))
}

async function asGoogleDoes(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  zip.remove('docProps')
  const edit = async (path: string, by: (text: string) => string) =>
    zip.file(path, by(await zip.file(path)!.async('string')))
  await edit('_rels/.rels', text => text.replace(/<Relationship [^>]*docProps[^>]*\/>/g, ''))
  await edit('[Content_Types].xml', text => text.replace(/<Override [^>]*docProps[^>]*\/>/g, ''))
  await edit('xl/workbook.xml', text =>
    text.replace(
      '</sheets>',
      '</sheets><definedNames><definedName name="cp_prospects_id">\'Клиенты\'!$A:$A</definedName><definedName name="cp_words">\'Списки\'!$A$1:$A$3</definedName><definedName hidden="1" localSheetId="0" name="_xlnm._FilterDatabase">\'Клиенты\'!$A$1:$E$1000</definedName></definedNames>',
    ),
  )
  zip.file('xl/drawings/drawing1.xml', DRAWING)
  await edit('xl/worksheets/sheet2.xml', text => text.replace('</worksheet>', '<drawing r:id="rId1"/></worksheet>'))
  zip.file(
    'xl/worksheets/_rels/sheet2.xml.rels',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
  )
  return zip.generateAsync({ type: 'uint8array' })
}
