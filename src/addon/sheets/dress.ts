// Puts a register's new columns on its sheet: headings, formulas, formats, dropdowns, colours, names.
import type { Language } from '../../core/domain/model.ts'
import { RECKONED } from '../../core/i18n/columns.ts'
import type { SheetKey } from '../../core/words/sheets.ts'
import { type CellValue, formatOf, plainText } from './cells.ts'
import { putRules } from './colour-rules.ts'
import { columnLetters } from './formulas.ts'
import { nameOf } from './names.ts'
import type { ColumnSpec, SheetSpec } from './schema.ts'
import { formulaOf, type Stand } from './stand.ts'
import { COLOURS } from './styles.ts'
import { ruleFor } from './validation.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

const HEADING_HEIGHT = 44

/**
 * Writes what a stand lacks and nothing else: looks, then names, then all headings in one write. What was cut off before
 * that is a blank sheet, which is made anew, or columns with names and no headings, which get them.
 */
export function dress(
  spreadsheet: Spreadsheet,
  stand: Stand,
  stands: ReadonlyMap<SheetKey, Stand>,
  language: Language,
): void {
  if (stand.added.length > 0) dressColumns(stand, language)
  for (const key of stand.unnamed) {
    const cell = stand.sheet.getRange(stand.headingRow, stand.columns.get(key)!)
    spreadsheet.setNamedRange(nameOf(stand.spec.key, key), cell)
  }
  if (stand.added.length > 0) writeColumns(stand, stands, language)
  writeBroken(stand, stands, language)
}

/** Puts back headings that are gone, and formulas, each under the heading that stands in its place. */
export function writeBroken(stand: Stand, stands: ReadonlyMap<SheetKey, Stand>, language: Language): void {
  for (const { column, heading } of stand.broken) {
    const cell = stand.sheet.getRange(stand.headingRow, stand.columns.get(column.key)!)
    if (!column.formula) cell.setValue(column.names[language][0])
    const formula = column.formula ? formulaOf(stand, stands, column, language, heading) : null
    if (formula) cell.setFormula(formula)
  }
}

function dressColumns(stand: Stand, language: Language): void {
  const { sheet, added, headingRow } = stand
  const first = firstOf(stand)
  const wanting = first + added.length - 1 - sheet.getMaxColumns()
  if (wanting > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), wanting)
  const kept = stand.isNew ? stand.spec.rows : undefined
  const spare = kept === undefined ? 0 : sheet.getMaxRows() - kept
  if (spare > 0) sheet.deleteRows(sheet.getMaxRows() - spare + 1, spare)
  const heading = sheet.getRange(headingRow, first, 1, added.length)
  const body = sheet.getRange(headingRow + 1, first, sheet.getMaxRows() - headingRow, added.length)
  const everyRow = <T>(line: T[]): T[][] => Array.from({ length: body.getNumRows() }, () => line)

  body.setNumberFormats(everyRow(added.map(column => formatFor(column, language))))
  body.setDataValidations(everyRow(added.map(column => ruleFor(column, language))))
  body.setFontColors(everyRow(added.map(column => (column.cell ? COLOURS.headingText : COLOURS.computedText))))
  body.setWraps(everyRow(added.map(column => column.wrap === true)))
  body.setHorizontalAlignments(everyRow(added.map(alignmentOf)))
  body.setVerticalAlignment('top')

  heading.setNotes([added.map(column => noteOf(column, language))])
  heading.setBackgrounds([added.map(column => (column.cell ? COLOURS.heading : COLOURS.computedHeading))])
  heading.setFontColor(COLOURS.headingText)
  heading.setFontWeight('bold')
  heading.setVerticalAlignment('middle')
  heading.setHorizontalAlignments([added.map(alignmentOf)])
  heading.setWrap(true)
  for (const [from, count, width] of widthRuns(added)) sheet.setColumnWidths(first + from, count, width)
  for (const [index, column] of added.entries()) if (column.hidden) sheet.hideColumns(first + index)
  putRules(sheet, body, coloursOf(stand, language))
  if (stand.isNew) {
    sheet.setRowHeight(headingRow, HEADING_HEIGHT)
    sheet.setFrozenRows(headingRow)
    if (stand.spec.frozenColumns > 0) sheet.setFrozenColumns(stand.spec.frozenColumns)
  }
}

/** The column of the first that is new; the others stand beside it. */
function firstOf({ added, columns }: Stand): number {
  return columns.get(added[0]!.key)!
}

function writeColumns(stand: Stand, stands: ReadonlyMap<SheetKey, Stand>, language: Language): void {
  const { sheet, added, headingRow } = stand
  const headings = added.map(column =>
    column.formula ? formulaOf(stand, stands, column, language)! : column.names[language][0],
  )
  const rows = stand.isNew ? firstRows(stand.spec, language) : []
  sheet.getRange(headingRow, firstOf(stand), 1 + rows.length, added.length).setValues([headings, ...rows])
}

function firstRows(spec: SheetSpec, language: Language): CellValue[][] {
  const rows = spec.firstRows?.(language) ?? []
  return rows.map(row => spec.columns.map(column => plainText(row[column.key] ?? '')))
}

function noteOf({ help, formula }: ColumnSpec, language: Language): string {
  return [formula && RECKONED[language], help?.[language]].filter(Boolean).join(' ')
}

function formatFor(column: ColumnSpec, language: Language): string {
  if (typeof column.format === 'function') return column.format(language)
  return column.format ?? (column.cell ? formatOf(column.cell, language) : 'General')
}

function alignmentOf(column: ColumnSpec): 'left' | 'center' {
  const kind = column.cell?.kind
  const isNumber = kind === undefined ? column.format !== undefined : kind !== 'text' && kind !== 'list'
  return isNumber ? 'center' : 'left'
}

/** Neighbours of one width: place of the first, how many, width. */
function widthRuns(columns: readonly ColumnSpec[]): [number, number, number][] {
  const runs: [number, number, number][] = []
  for (const [index, { width }] of columns.entries()) {
    const last = runs[runs.length - 1]
    if (last && last[2] === width) last[1]++
    else runs.push([index, 1, width])
  }
  return runs
}

/** The colour rules of the new columns. */
function coloursOf(stand: Stand, language: Language): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const { sheet, spec, headingRow, columns } = stand
  const added = new Set(stand.added.map(column => column.key))
  return spec.colours.flatMap(rule => {
    const coloured = rule.columns.filter(key => added.has(key))
    if (coloured.length === 0) return []
    const cellOf = (key: string) => `$${columnLetters(columns.get(key)!)}${headingRow + 1}`
    const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(rule.when(cellOf, language))
    if (rule.background) builder.setBackground(rule.background)
    if (rule.color) builder.setFontColor(rule.color)
    const height = sheet.getMaxRows() - headingRow
    const ranges = coloured.map(key => sheet.getRange(headingRow + 1, columns.get(key)!, height, 1))
    return [builder.setRanges(ranges).build()]
  })
}
