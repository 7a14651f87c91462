// A workbook as an .xlsx file that Excel, LibreOffice and Google Sheets open.
import ExcelJS from 'exceljs'
import { formatArea, quoteSheet } from '../workbook/a1.ts'
import type { Sheet } from '../workbook/sheet.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { fittedHeights } from './fitted-rows.ts'
import { completePackage, type DefinedName, type Extras } from './package.ts'
import { absoluteColumns, fileSheetNames, type Names } from './references.ts'
import { toFileColor } from './styles.ts'
import { DEFAULT_WIDTH, toFileHeight, toFileWidth } from './units.ts'
import { writeCells } from './write-cells.ts'
import { writeRules } from './write-rules.ts'

const A4 = 9
/** So many pixels still print legibly side by side on a landscape page. */
const LEGIBLE_WIDTH = 1600
/** Pixels that an upright page takes without being too small to read. */
const PORTRAIT_WIDTH = 900

/**
 * Values, formulas with their last results, looks, layout, validations, conditional formats, notes and names. What
 * Excel has no place for (locale, time zone, document properties, protections of areas) stands in custom properties.
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const given = fileSheetNames(workbook.sheets.map(sheet => sheet.name))
  const sheetName = (name: string) => given.get(workbook.sheet(name)?.name ?? '') ?? name
  const fitted: ReadonlySet<number>[] = []
  for (const sheet of workbook.sheets) {
    const names: Names = {
      rowsOf: name => (name === null ? sheet : workbook.sheet(name))?.rowCount ?? sheet.rowCount,
      sheetName,
    }
    const file = book.addWorksheet(sheetName(sheet.name), { state: sheet.hidden ? 'hidden' : 'visible' })
    writeCells(file, sheet, names)
    writeRules(file, sheet, names)
    await writeLayout(file, sheet)
    const heights = fittedHeights(sheet)
    for (const [row, height] of heights) file.getRow(row + 1).height = toFileHeight(height)
    fitted.push(new Set(heights.keys()))
  }
  book.title = workbook.name
  const active = workbook.sheets.length > 0 ? workbook.sheets.indexOf(workbook.activeSheet) : 0
  book.views = [{ x: 0, y: 0, width: 20000, height: 15000, firstSheet: 0, activeTab: active, visibility: 'visible' }]
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  return completePackage(bytes, definedNames(workbook, sheetName), extras(workbook, sheetName), fitted)
}

async function writeLayout(file: ExcelJS.Worksheet, sheet: Sheet): Promise<void> {
  file.properties.defaultColWidth = toFileWidth(DEFAULT_WIDTH)
  if (sheet.tabColor) file.properties.tabColor = toFileColor(sheet.tabColor)
  const columns = new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])
  for (const at of columns) {
    const column = file.getColumn(at + 1)
    column.width = toFileWidth(sheet.columnWidths.get(at) ?? DEFAULT_WIDTH)
    if (sheet.hiddenColumns.has(at)) column.hidden = true
  }
  const { frozenRows, frozenColumns } = sheet
  const look = { showGridLines: sheet.gridlines }
  file.views =
    frozenRows + frozenColumns > 0
      ? [{ ...look, state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows }]
      : [{ ...look, state: 'normal' }]
  for (const { row, column, rows, columns } of sheet.merges) {
    file.mergeCellsWithoutStyle(row + 1, column + 1, row + rows, column + columns)
  }
  if (sheet.filter) file.autoFilter = formatArea(sheet.filter.area)
  if (sheet.protections.some(protection => protection.area === null && !protection.warningOnly)) {
    await file.protect('', { formatColumns: true, formatRows: true, sort: true, autoFilter: true })
  }
  Object.assign(file.pageSetup, {
    orientation: shownWidth(sheet) <= PORTRAIT_WIDTH ? 'portrait' : 'landscape',
    paperSize: A4,
    fitToPage: true,
    fitToWidth: pagesWide(sheet),
    fitToHeight: 0,
  })
}

/** One page, unless that would print a wide sheet too small to read. */
function pagesWide(sheet: Sheet): number {
  return Math.max(1, Math.round(shownWidth(sheet) / LEGIBLE_WIDTH))
}

/** Pixels from the first column to the last that holds something. */
function shownWidth(sheet: Sheet): number {
  const { columns } = sheet.extent()
  let pixels = 0
  for (let column = 0; column < columns; column++) {
    if (!sheet.hiddenColumns.has(column)) pixels += sheet.columnWidths.get(column) ?? DEFAULT_WIDTH
  }
  return pixels
}

function definedNames(workbook: Workbook, sheetName: (name: string) => string): DefinedName[] {
  const titles = workbook.sheets.flatMap((sheet, index) =>
    sheet.frozenRows > 0
      ? [
          {
            name: '_xlnm.Print_Titles',
            reference: `${quoteSheet(sheetName(sheet.name))}!$1:$${sheet.frozenRows}`,
            sheet: index,
          },
        ]
      : [],
  )
  const own = workbook.names.map(({ name, sheet, area }) => ({
    name,
    reference: `${quoteSheet(sheetName(sheet.name))}!${absoluteColumns(area, sheet.rowCount)}`,
  }))
  return [...titles, ...own]
}

function extras(workbook: Workbook, sheetName: (name: string) => string): Extras {
  return {
    name: workbook.name,
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    properties: [...workbook.properties],
    sheets: workbook.sheets.map(sheet => ({
      name: sheetName(sheet.name),
      id: sheet.id,
      rows: sheet.rowCount,
      columns: sheet.columnCount,
      protections: sheet.protections,
      filters: [...(sheet.filter?.criteria ?? [])],
    })),
  }
}
