// The one open spreadsheet: its sheets, named ranges, selection and settings.
import type { Sheet as ModelSheet } from '../workbook/workbook.ts'
import type { Methods } from './calls.ts'
import type { EnumValue } from './enums.ts'
import { Exception, mismatch } from './exception.ts'
import type { Host } from './host.ts'
import { checkName, NamedRange } from './named-range.ts'
import type { Protection } from './protection.ts'
import { Range } from './range.ts'
import { integers } from './range-address.ts'
import { RangeList } from './range-list.ts'
import { Service } from './service.ts'
import { rangeAt, Sheet } from './sheet.ts'

interface InsertOptions {
  readonly template?: Sheet
}

export class Spreadsheet extends Service implements Methods<'Spreadsheet'> {
  readonly service = 'Spreadsheet'
  readonly #host: Host

  constructor(host: Host) {
    super()
    this.#host = host
  }

  get #workbook() {
    return this.#host.workbook
  }

  #sheet(sheet: ModelSheet): Sheet {
    return new Sheet(this.#host, sheet)
  }

  getId(): string {
    return 'local-spreadsheet'
  }

  getUrl(): string {
    return 'https://docs.google.com/spreadsheets/d/local-spreadsheet/edit'
  }

  getName(): string {
    return this.#workbook.name
  }

  rename(name: string): void {
    this.#workbook.name = name
  }

  getSpreadsheetLocale(): string {
    return this.#workbook.locale
  }

  setSpreadsheetLocale(locale: string): void {
    this.#workbook.locale = locale
  }

  getSpreadsheetTimeZone(): string {
    return this.#workbook.timeZone
  }

  setSpreadsheetTimeZone(zone: string): void {
    this.#workbook.timeZone = zone
  }

  getSheets(): Sheet[] {
    return this.#workbook.sheets.map(sheet => this.#sheet(sheet))
  }

  getNumSheets(): number {
    return this.#workbook.sheets.length
  }

  getSheetByName(name: string): Sheet | null {
    if (typeof name !== 'string') throw mismatch('SpreadsheetApp.Spreadsheet.getSheetByName', [name])
    const sheet = this.#workbook.sheet(name)
    return sheet && this.#sheet(sheet)
  }

  getSheetById(id: number): Sheet | null {
    const sheet = this.#workbook.sheets.find(one => one.id === id)
    return sheet ? this.#sheet(sheet) : null
  }

  getActiveSheet(): Sheet {
    return this.#sheet(this.#workbook.activeSheet)
  }

  getSheetName(): string {
    return this.getActiveSheet().getName()
  }

  getSheetId(): number {
    return this.getActiveSheet().getSheetId()
  }

  setActiveSheet(sheet: Sheet, restoreSelection = false): Sheet {
    if (restoreSelection !== true) sheet.sheet.selection = { row: 0, column: 0, rows: 1, columns: 1 }
    return sheet.activate()
  }

  /** Name, index from 0 and a template, each optional, in Google's order. The new sheet comes to the front. */
  insertSheet(...args: readonly unknown[]): Sheet {
    const name = args.find(arg => typeof arg === 'string')
    const index = args.find(arg => typeof arg === 'number')
    const options = args.find((arg): arg is InsertOptions => typeof arg === 'object' && arg !== null)
    // [C] without an index the sheet goes behind the active one.
    const at = index ?? this.#workbook.sheets.indexOf(this.#workbook.activeSheet) + 1
    if (at < 0 || at > this.#workbook.sheets.length) throw mismatch('SpreadsheetApp.Spreadsheet.insertSheet', args)
    const title = name ?? this.#freeName()
    if (this.#workbook.sheet(title)) {
      throw new Exception(`A sheet with the name "${title}" already exists. Please enter another name.`)
    }
    const template = options?.template?.sheet
    const made = template
      ? this.#workbook.copySheet(template, title, at)
      : this.#workbook.addSheet(title, { index: at })
    return this.#sheet(made).activate()
  }

  #freeName(): string {
    let number = this.#workbook.sheets.length + 1
    while (this.#workbook.sheet(`Sheet${number}`)) number++
    return `Sheet${number}`
  }

  deleteSheet(sheet: Sheet): void {
    if (!this.#workbook.sheets.includes(sheet.sheet)) throw new Exception('The sheet does not exist.')
    this.#workbook.removeSheet(sheet.sheet)
  }

  deleteActiveSheet(): Sheet {
    this.#workbook.removeSheet(this.#workbook.activeSheet)
    return this.getActiveSheet()
  }

  duplicateActiveSheet(): Sheet {
    const { activeSheet } = this.#workbook
    const copy = this.#sheet(activeSheet).copyTo(this)
    this.#workbook.moveSheet(copy.sheet, this.#workbook.sheets.indexOf(activeSheet) + 1)
    return copy.activate()
  }

  /** From 1. */
  moveActiveSheet(position: number): void {
    const [to] = integers('Spreadsheet.moveActiveSheet', [position]) as [number]
    if (to < 1 || to > this.#workbook.sheets.length) throw new Exception('Argument cannot be out of range: pos')
    this.#workbook.moveSheet(this.#workbook.activeSheet, to - 1)
  }

  renameActiveSheet(name: string): void {
    this.getActiveSheet().setName(name)
  }

  getRange(notation: string): Range {
    return rangeAt(this.getActiveSheet(), notation)
  }

  getRangeList(notations: readonly string[]): RangeList {
    return new RangeList(notations.map(notation => this.getRange(notation)))
  }

  getRangeByName(name: string): Range | null {
    const named = this.#workbook.named(name)
    return named && new Range(this.#host, named.sheet, named.area)
  }

  getNamedRanges(): NamedRange[] {
    return this.#workbook.names.map(named => new NamedRange(this.#host, named.name))
  }

  setNamedRange(name: string, range: Range): void {
    this.#workbook.setName(checkName(name), range.sheet, range.area)
  }

  removeNamedRange(name: string): void {
    if (!this.#workbook.removeName(name)) throw new Exception(`The named range ${name} does not exist.`)
  }

  getProtections(type: EnumValue): Protection[] {
    return this.getSheets().flatMap(sheet => sheet.getProtections(type))
  }

  getDataRange(): Range {
    return this.getActiveSheet().getDataRange()
  }

  getLastRow(): number {
    return this.getActiveSheet().getLastRow()
  }

  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn()
  }

  appendRow(contents: readonly unknown[]): Sheet {
    return this.getActiveSheet().appendRow(contents)
  }

  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange()
  }

  getActiveCell(): Range {
    return this.getActiveSheet().getActiveCell()
  }

  getCurrentCell(): Range {
    return this.getActiveCell()
  }

  setActiveRange(range: Range): Range {
    return range.activate()
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate()
  }

  toast(message: string, title = '', _timeoutSeconds: number | null = null): void {
    this.#host.toasts.push({ message: String(message), title })
  }
}
