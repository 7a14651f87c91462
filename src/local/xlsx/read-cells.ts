// The cells of a sheet out of exceljs: values, formulas, looks and notes.
import ExcelJS from 'exceljs'
import { parseReference } from '../workbook/a1.ts'
import { patchCell } from '../workbook/cell.ts'
import type { CellError, Scalar, Style } from '../workbook/model.ts'
import type { Sheet } from '../workbook/sheet.ts'
import { unwrapFormula } from './dummy-function.ts'
import { fromExcelFormula } from './formula-text.ts'
import { type DefaultFont, fromFileStyle } from './styles.ts'

const ERRORS: ReadonlySet<string> = new Set([
  '#REF!',
  '#ERROR!',
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
])
const MS_A_DAY = 86_400_000
/** The serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569

interface Content {
  readonly value: Scalar
  readonly formula?: string
  /** The value was put here by another cell's formula. */
  readonly spilled?: true
}

export function readCells(file: ExcelJS.Worksheet, sheet: Sheet, font: DefaultFont): void {
  const styles = styleCache(font)
  const inArrays = arrayMembers(file)
  // Rows without values too: their cells may look like something, and take certain values only.
  file.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const at = [rowNumber - 1, columnNumber - 1] as const
      const own = cell.isMerged && cell.master !== cell ? { value: '' } : readContent(cell)
      const content = inArrays.has(cell.address) ? { ...own, spilled: true } : own
      if (content.spilled) sheet.setSpilled(...at, content.value)
      const style = styles(cell.style)
      const note = readNote(cell.note)
      const patch = content.spilled ? { value: '' } : { value: content.value, formula: content.formula ?? null }
      const made = patchCell(undefined, { ...patch, style, note })
      if (made) sheet.set(...at, made)
    })
  })
}

function readContent(cell: ExcelJS.Cell): Content {
  if (cell.type !== ExcelJS.ValueType.Formula) return { value: readValue(cell.value) }
  const value = readResult(cell.result)
  const text = cell.formula
  if (!text) return { value }
  const wrapped = unwrapFormula(text)
  if (wrapped?.formula === null) return { value, spilled: true }
  if (wrapped) return { value, formula: `=${wrapped.formula}` }
  // LibreOffice writes the two truth values as formulas, with a number for a result where a format asks for one.
  if (/^(?:TRUE|FALSE)\(\)$/i.test(text)) return { value: text.startsWith('T') }
  const formula = fromExcelFormula(text)
  return { value, formula: isArray(cell) ? `=ARRAYFORMULA(${formula.slice(1)})` : formula }
}

function readValue(value: ExcelJS.CellValue): Scalar {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Date) return serialOf(value)
  if ('richText' in value) return value.richText.map(part => part.text).join('')
  if ('error' in value) return readError(value.error)
  if ('text' in value) return readValue(value.text as ExcelJS.CellValue)
  return ''
}

/** A result may be an error that Excel does not have, which is then its text. */
function readResult(result: ExcelJS.CellValue): Scalar {
  const value = readValue(result)
  return typeof value === 'string' && ERRORS.has(value) ? readError(value) : value
}

function readError(code: string): CellError {
  return { error: (ERRORS.has(code) ? code : '#ERROR!') as CellError['error'], message: '' }
}

/** exceljs hands over dates as the milliseconds of a zone-free calendar. */
function serialOf(date: Date): number {
  const time = date.getTime()
  return Number.isNaN(time) ? 0 : time / MS_A_DAY + UNIX_EPOCH
}

/** Cells other than the first of an Excel array formula: the formula fills them anew. */
function arrayMembers(file: ExcelJS.Worksheet): ReadonlySet<string> {
  const members = new Set<string>()
  file.eachRow(row =>
    row.eachCell(cell => {
      const reference = isArray(cell) ? modelOf(cell).ref : undefined
      const area =
        reference && parseReference(reference, () => ({ rows: file.rowCount, columns: file.columnCount }))?.area
      if (!area) return
      for (let down = 0; down < area.rows; down++) {
        for (let right = 0; right < area.columns; right++) {
          if (down + right > 0) members.add(file.getCell(area.row + 1 + down, area.column + 1 + right).address)
        }
      }
    }),
  )
  return members
}

function isArray(cell: ExcelJS.Cell): boolean {
  return modelOf(cell).shareType === 'array'
}

function modelOf(cell: ExcelJS.Cell): { shareType?: string; ref?: string } {
  return cell.model as { shareType?: string; ref?: string }
}

function readNote(note: string | ExcelJS.Comment | undefined): string | null {
  if (!note) return null
  const text = typeof note === 'string' ? note : (note.texts ?? []).map(part => part.text).join('')
  return text || null
}

/** Styles of a file are few and shared: each is read once. */
function styleCache(font: DefaultFont): (file: Partial<ExcelJS.Style>) => Style | null {
  const read = new Map<string, Style | null>()
  return file => {
    const key = JSON.stringify(file)
    let style = read.get(key)
    if (style === undefined) {
      style = fromFileStyle(file, font)
      read.set(key, style)
    }
    return style
  }
}
