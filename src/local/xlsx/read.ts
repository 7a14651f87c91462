// An .xlsx file as a workbook: one of this product, of Google Sheets, of Excel or of LibreOffice.
import ExcelJS from 'exceljs'
import { Filter } from '../workbook/filter.ts'
import { DEFAULT_COLUMNS, DEFAULT_ROWS, type Sheet } from '../workbook/sheet.ts'
import { Workbook } from '../workbook/workbook.ts'
import { type OpenedPackage, openPackage, type SheetExtras } from './package.ts'
import { XlsxProblem } from './problem.ts'
import { readCells } from './read-cells.ts'
import { readRules } from './read-rules.ts'
import { areaIn, readAbsolute } from './references.ts'
import { fromFileColor } from './styles.ts'
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, fromFileHeight, fromFileWidth } from './units.ts'

/**
 * Spilled cells come back as spilled values, not as cells of their own, so that their formula can spill again. Throws
 * an `XlsxProblem` for a file that is encrypted, damaged or of another kind.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const opened = await openPackage(bytes)
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(opened.bytes as unknown as ExcelJS.Buffer)
  } catch {
    throw new XlsxProblem('damaged')
  }
  const files = book.worksheets
  if (files.length === 0) throw new XlsxProblem('damaged')
  return readWorkbook(book, files, opened)
}

function readWorkbook(book: ExcelJS.Workbook, files: readonly ExcelJS.Worksheet[], opened: OpenedPackage): Workbook {
  const { extras, font } = opened
  const workbook = new Workbook({
    name: extras?.name ?? (book.title || 'Untitled spreadsheet'),
    ...(extras && { locale: extras.locale, timeZone: extras.timeZone }),
  })
  for (const [key, value] of extras?.properties ?? []) workbook.properties.set(key, value)
  const kept = new Map((extras?.sheets ?? []).map(sheet => [sheet.name, sheet]))
  const ids = new Set<number>()
  for (const file of files) {
    const known = kept.get(file.name)
    const size = sizeOf(file, known)
    const sheet = workbook.addSheet(file.name, known && !ids.has(known.id) ? { ...size, id: known.id } : size)
    ids.add(sheet.id)
    readCells(file, sheet, font)
    readLayout(file, sheet, known)
  }
  // Rules may point at any sheet, so they come once all of them stand.
  for (const file of files) readRules(file, workbook.sheet(file.name)!)
  for (const { name, reference } of opened.names) {
    const found = readAbsolute(reference, '')
    const sheet = found && workbook.sheet(found.sheet)
    const area = sheet && areaIn(workbook, sheet.name, found.reference)
    if (sheet && area) workbook.setName(name, sheet, area)
  }
  const active = workbook.sheets[(book.views as ExcelJS.Workbook['views'] | null)?.[0]?.activeTab ?? 0]
  if (active && !active.hidden) workbook.activeSheet = active
  return workbook
}

function sizeOf(file: ExcelJS.Worksheet, known: SheetExtras | undefined): { rows: number; columns: number } {
  return {
    rows: Math.max(file.rowCount, known?.rows ?? DEFAULT_ROWS),
    columns: Math.max(file.actualColumnCount, known?.columns ?? DEFAULT_COLUMNS),
  }
}

function readLayout(file: ExcelJS.Worksheet, sheet: Sheet, known: SheetExtras | undefined): void {
  sheet.hidden = file.state !== 'visible'
  sheet.tabColor = fromFileColor(file.properties.tabColor)
  // A file may hold no views at all, which exceljs's types don't say.
  const view = (file.views as ExcelJS.Worksheet['views'] | null)?.[0]
  if (view) sheet.gridlines = view.showGridLines !== false
  if (view?.state === 'frozen') {
    sheet.frozenRows = view.ySplit ?? 0
    sheet.frozenColumns = view.xSplit ?? 0
  }
  for (const [at, column] of (file.columns ?? []).entries()) {
    if (at >= sheet.columnCount) break
    const width = column.width === undefined ? DEFAULT_WIDTH : fromFileWidth(column.width)
    if (width !== DEFAULT_WIDTH && width > 0) sheet.columnWidths.set(at, width)
    if (column.hidden) sheet.hiddenColumns.add(at)
  }
  file.eachRow({ includeEmpty: true }, (row, number) => {
    const height = row.height === undefined ? DEFAULT_HEIGHT : fromFileHeight(row.height)
    if (height !== DEFAULT_HEIGHT && height > 0) sheet.rowHeights.set(number - 1, height)
    if (row.hidden) sheet.hiddenRows.add(number - 1)
  })
  const areas = (references: readonly string[]) =>
    references.flatMap(reference => areaIn(sheet.workbook, sheet.name, reference) ?? [])
  sheet.merges = areas(file.model.merges ?? [])
  const [filtered] = typeof file.autoFilter === 'string' ? areas([file.autoFilter]) : []
  if (filtered) sheet.filter = new Filter(filtered, new Map(known?.filters ?? []))
  sheet.protections =
    known?.protections ?? (isProtected(file) ? [{ area: null, description: '', warningOnly: false }] : [])
}

/** Left out of exceljs's own types. */
function isProtected(file: ExcelJS.Worksheet): boolean {
  return (file as unknown as { sheetProtection?: { sheet?: boolean } | null }).sheetProtection?.sheet === true
}
