// The cells of a sheet into exceljs: values, formulas, looks and notes; row heights and hidden rows with them.
import type ExcelJS from 'exceljs'
import type { Cell, Scalar, Style } from '../workbook/model.ts'
import type { Sheet } from '../workbook/sheet.ts'
import { wrapFormula } from './dummy-function.ts'
import { toExcelFormula, withCommas } from './formula-text.ts'
import type { Names } from './references.ts'
import { CHECKBOX_FORMAT, toFileStyle } from './styles.ts'
import { DEFAULT_HEIGHT, escapeText, toFileHeight } from './units.ts'

/** The error codes that Excel has too. */
const EXCEL_ERRORS = new Set(['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!'])

export function writeCells(file: ExcelJS.Worksheet, sheet: Sheet, names: Names): void {
  const styles = styleCache(sheet.workbook.locale)
  for (const [row, column, cell] of sheet.cells()) {
    const spilled = cell.formula === undefined ? sheet.spilled(row, column) : undefined
    const value =
      spilled === undefined || spilled === '' ? fileValue(sheet, row, column, cell, names) : computed(spilled)
    if (value === null && !cell.style && !cell.note) continue
    const target = file.getCell(row + 1, column + 1)
    if (value !== null) target.value = value
    const style = shownStyle(cell)
    if (style) target.style = styles(style)
    if (cell.note) target.note = escapeText(cell.note)
  }
  writeSpilled(file, sheet)
  for (const [row, height] of sheet.rowHeights) file.getRow(row + 1).height = toFileHeight(height)
  for (const row of sheet.hiddenRows) {
    const line = file.getRow(row + 1)
    line.hidden = true
    // exceljs leaves out empty rows, hidden or not, unless they have a height.
    line.height = toFileHeight(sheet.rowHeights.get(row) ?? DEFAULT_HEIGHT)
  }
}

function shownStyle({ style, validation }: Cell): Style | undefined {
  if (validation?.kind !== 'checkbox' || style?.numberFormat !== undefined) return style
  return { ...style, numberFormat: CHECKBOX_FORMAT }
}

/** Cells that hold nothing of their own but what a formula elsewhere shows in them. */
function writeSpilled(file: ExcelJS.Worksheet, sheet: Sheet): void {
  const { rows, columns } = sheet.extent()
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = sheet.spilled(row, column)
      if (value === undefined || value === '' || sheet.get(row, column)) continue
      file.getCell(row + 1, column + 1).value = computed(value)
    }
  }
}

function fileValue(sheet: Sheet, row: number, column: number, cell: Cell, names: Names): ExcelJS.CellValue {
  if (cell.formula === undefined) return plainValue(cell.value)
  const spills = sheet.spilled(row + 1, column) !== undefined || sheet.spilled(row, column + 1) !== undefined
  const known = spills || isUnreadable(cell.value) ? null : toExcelFormula(cell.formula, names)
  const formula = known ?? wrapFormula(withCommas(cell.formula), cell.value)
  // A formula longer than Excel takes leaves only its result.
  return formula === null ? plainValue(cell.value) : formulaValue(formula, cell.value)
}

/** Google could not read the formula, so Excel can't either. */
function isUnreadable(value: Scalar): boolean {
  return typeof value === 'object' && (value.error === '#ERROR!' || value.error === '#NAME?')
}

function computed(value: Scalar): ExcelJS.CellValue {
  const formula = wrapFormula(null, value)
  return formula === null ? null : formulaValue(formula, value)
}

function formulaValue(formula: string, value: Scalar): ExcelJS.CellFormulaValue {
  if (value === '') return { formula, date1904: false }
  const result = typeof value === 'object' && !EXCEL_ERRORS.has(value.error) ? value.error : value
  return {
    formula,
    result: typeof result === 'object' ? { error: result.error as ExcelJS.CellErrorValue['error'] } : result,
    date1904: false,
  }
}

function plainValue(value: Scalar): ExcelJS.CellValue {
  if (value === '') return null
  if (typeof value === 'string') return escapeText(value)
  if (typeof value !== 'object') return value
  // A cell may hold no other error than Excel's own.
  return EXCEL_ERRORS.has(value.error) ? { error: value.error as ExcelJS.CellErrorValue['error'] } : value.error
}

/** exceljs writes a style once for each object it is given. */
function styleCache(locale: string): (style: Style) => Partial<ExcelJS.Style> {
  const written = new Map<string, Partial<ExcelJS.Style>>()
  return style => {
    const key = JSON.stringify(style)
    let file = written.get(key)
    if (!file) {
      file = toFileStyle(style, locale)
      written.set(key, file)
    }
    return file
  }
}
