// A sheet as scripts hold it: name, content as a whole, rules, selection.
import { parseReference } from '../workbook/a1.ts'
import type { Protection as StoredProtection } from '../workbook/model.ts'
import { rewriteReferences } from '../workbook/references.ts'
import type { Methods } from './calls.ts'
import { readColor } from './colors.ts'
import { type ConditionalFormatRule, ruleOf } from './conditional-format.ts'
import { type EnumValue, SheetType } from './enums.ts'
import { Exception, mismatch } from './exception.ts'
import { Filter } from './filter.ts'
import { NamedRange } from './named-range.ts'
import { Protection } from './protection.ts'
import { Range } from './range.ts'
import { areaOf, integers } from './range-address.ts'
import { RangeList } from './range-list.ts'
import { SheetLines } from './sheet-lines.ts'
import { Spreadsheet } from './spreadsheet.ts'
import { writeValues } from './write.ts'

export class Sheet extends SheetLines implements Methods<'Sheet'> {
  readonly service = 'Sheet'

  getParent(): Spreadsheet {
    return new Spreadsheet(this.host)
  }

  getName(): string {
    return this.sheet.name
  }

  getSheetName(): string {
    return this.sheet.name
  }

  setName(name: string): this {
    if (typeof name !== 'string' || name === '') throw mismatch('SpreadsheetApp.Sheet.setName', [name])
    this.sheet.workbook.renameSheet(this.sheet, name)
    return this
  }

  getSheetId(): number {
    return this.sheet.id
  }

  /** From 1. */
  getIndex(): number {
    return this.sheet.workbook.sheets.indexOf(this.sheet) + 1
  }

  getType(): EnumValue {
    return SheetType.constants.GRID
  }

  /** A1 notation, or row and column from 1 with numbers of rows and columns. */
  getRange(first: string | number, column?: number, rows: number = 1, columns: number = 1): Range {
    if (typeof first === 'string' && column === undefined) return rangeAt(this, first)
    const [r, c, high, wide] = integers('Sheet.getRange', [first, column, rows, columns])
    return new Range(this.host, this.sheet, areaOf(this.sheet, r!, c!, high!, wide!))
  }

  getRangeList(notations: readonly string[]): RangeList {
    return new RangeList(notations.map(notation => rangeAt(this, notation)))
  }

  /** From A1 to the last content; A1 alone on an empty sheet. */
  getDataRange(): Range {
    const rows = Math.max(1, this.getLastRow())
    return new Range(this.host, this.sheet, { row: 0, column: 0, rows, columns: Math.max(1, this.getLastColumn()) })
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.getRange(row, column, rows, columns).getValues()
  }

  /** [C] what a formula spills counts, be it empty text: a whole-column formula reaches the last row of the sheet. */
  getLastRow(): number {
    this.host.calculator.refresh()
    return this.sheet.reach().rows
  }

  getLastColumn(): number {
    this.host.calculator.refresh()
    return this.sheet.reach().columns
  }

  /** Below the last content, even where that is a spilled value far down. */
  appendRow(contents: readonly unknown[]): this {
    if (!Array.isArray(contents) || contents.length === 0) throw mismatch('SpreadsheetApp.Sheet.appendRow', [contents])
    const area = { row: this.getLastRow(), column: 0, rows: 1, columns: contents.length }
    writeValues(this.sheet, area, [contents], this.host.now())
    return this
  }

  /** Content and formats, or what the options name; notes and validations stay. */
  clear(options: { contentsOnly?: boolean; formatOnly?: boolean } = {}): this {
    const { contentsOnly, formatOnly } = options
    const all = !(contentsOnly || formatOnly)
    this.#whole.patch(() => ({
      ...(all || contentsOnly ? { value: '', formula: null } : {}),
      ...(all || formatOnly ? { style: null } : {}),
    }))
    if (all || formatOnly) this.sheet.conditionalFormats = []
    return this
  }

  clearContents(): this {
    return this.clear({ contentsOnly: true })
  }

  clearFormats(): this {
    return this.clear({ formatOnly: true })
  }

  clearNotes(): this {
    this.#whole.clearNote()
    return this
  }

  /** The rows below the frozen ones, by one column. */
  sort(column: number, ascending = true): this {
    const { frozenRows, columnCount, rowCount } = this.sheet
    const area = { row: frozenRows, column: 0, rows: rowCount - frozenRows, columns: columnCount }
    new Range(this.host, this.sheet, area).sort({ column, ascending })
    return this
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.sheet.conditionalFormats.map(rule => ruleOf(this.host, this.sheet, rule))
  }

  setConditionalFormatRules(rules: readonly ConditionalFormatRule[]): void {
    const stored = rules.map(rule => rule.stored(this.sheet))
    for (const { formula } of stored) {
      rewriteReferences(formula, found => {
        // [C] other sheets are out of reach but through INDIRECT.
        if (found.sheet !== null && found.sheet.toLowerCase() !== this.sheet.name.toLowerCase()) {
          throw new Exception('Conditional format rule cannot reference a different sheet.')
        }
        return found
      })
    }
    this.sheet.conditionalFormats = stored
  }

  clearConditionalFormatRules(): void {
    this.sheet.conditionalFormats = []
  }

  getFilter(): Filter | null {
    return this.sheet.filter ? new Filter(this.host, this.sheet) : null
  }

  getNamedRanges(): NamedRange[] {
    const { names } = this.sheet.workbook
    return names.filter(named => named.sheet === this.sheet).map(named => new NamedRange(this.host, named.name))
  }

  protect(): Protection {
    const standing = this.sheet.protections.find(one => one.area === null)
    const stored: StoredProtection = standing ?? { area: null, description: '', warningOnly: false }
    if (!standing) this.sheet.protections = [...this.sheet.protections, stored]
    return new Protection(this.host, this.sheet, stored)
  }

  getProtections(type: EnumValue): Protection[] {
    return this.sheet.protections
      .filter(one => (one.area === null) === (type.label === 'SHEET'))
      .map(one => new Protection(this.host, this.sheet, one))
  }

  /** Nothing lies over the cells of the local Sheets. */
  getCharts(): [] {
    return []
  }

  getDrawings(): [] {
    return []
  }

  getImages(): [] {
    return []
  }

  isSheetHidden(): boolean {
    return this.sheet.hidden
  }

  hideSheet(): this {
    if (this.sheet.workbook.sheets.every(one => one.hidden || one === this.sheet)) {
      throw new Exception("You can't hide all the sheets in a document.")
    }
    this.sheet.hidden = true
    return this
  }

  showSheet(): this {
    this.sheet.hidden = false
    return this
  }

  getTabColor(): string | null {
    return this.sheet.tabColor
  }

  setTabColor(color: string | null): this {
    this.sheet.tabColor = readColor(color) ?? null
    return this
  }

  hasHiddenGridlines(): boolean {
    return !this.sheet.gridlines
  }

  setHiddenGridlines(hide: boolean): this {
    this.sheet.gridlines = !hide
    return this
  }

  activate(): this {
    this.sheet.workbook.activeSheet = this.sheet
    return this
  }

  getActiveRange(): Range {
    return new Range(this.host, this.sheet, this.sheet.selection)
  }

  getActiveCell(): Range {
    return new Range(this.host, this.sheet, { ...this.sheet.selection, rows: 1, columns: 1 })
  }

  getCurrentCell(): Range {
    return this.getActiveCell()
  }

  setActiveRange(range: Range): Range {
    return range.activate()
  }

  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? rangeAt(this, range) : range).activate()
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate()
  }

  /** Within the one spreadsheet that there is. */
  copyTo(_spreadsheet: Spreadsheet): Sheet {
    const { workbook } = this.sheet
    let name = `Copy of ${this.sheet.name}`
    for (let number = 2; workbook.sheet(name); number++) name = `Copy of ${this.sheet.name} ${number}`
    return new Sheet(this.host, workbook.copySheet(this.sheet, name))
  }

  get #whole(): Range {
    return new Range(this.host, this.sheet, this.sheet.whole)
  }
}

/** By A1 notation of the sheet, or the name of a named range. Throws `Range not found`. */
export function rangeAt(sheet: Sheet, notation: string): Range {
  const { workbook } = sheet.sheet
  const find = (name: string | null) => (name === null ? sheet.sheet : workbook.sheet(name))
  const parsed = parseReference(notation, name => {
    const found = find(name)
    return found && { rows: found.rowCount, columns: found.columnCount }
  })
  const found = parsed && find(parsed.sheet)
  if (parsed && found) {
    const { row, column, rows, columns } = parsed.area
    return new Range(sheet.host, found, areaOf(found, row + 1, column + 1, rows, columns))
  }
  const named = workbook.named(notation)
  if (!named) throw new Exception('Range not found')
  return new Range(sheet.host, named.sheet, named.area)
}
