// An opened register: its rows as raw cells by column key, and block writes that leave everybody else's cells alone.
import type { Language } from '../../core/domain/model.ts'
import { type RawCell, textOf } from '../../core/words/cells.ts'
import type { CellKind } from '../../core/words/columns.ts'
import { type CellValue, cellOf, formatOf, type ModelValue, unchanged } from './cells.ts'
import { runsOf } from './column-runs.ts'
import type { Layout } from './locate.ts'
import { inputColumns, type SheetSpec } from './schema.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** Values by column key, as the method's records hold them. */
export type TableRecord<K extends string> = Readonly<Partial<Record<K, ModelValue>>>

export interface TableRow {
  /** The row in the sheet, from 1. */
  readonly row: number
  /** '' in a table without IDs, and in a row that has none yet. */
  readonly id: string
}

interface Contents {
  readonly sheet: Sheet
  readonly layout: Layout
  /** What getValues gave, from the sheet's first row and column on. */
  readonly values: readonly (readonly unknown[])[]
  readonly read: (value: unknown) => RawCell
  readonly language: Language
  /** The column that names a row, if any. */
  readonly idKey: string | null
}

export class Table<K extends string> {
  readonly sheet: Sheet
  readonly language: Language
  readonly headingRow: number
  private readonly spec: SheetSpec
  private readonly columns: ReadonlyMap<string, number>
  private readonly values: unknown[][]
  private readonly read: (value: unknown) => RawCell
  private readonly idKey: string | null
  private found: TableRow[]
  private readonly passed = new Set<number>()

  constructor(spec: SheetSpec, contents: Contents) {
    this.spec = spec
    this.sheet = contents.sheet
    this.language = contents.language
    this.headingRow = contents.layout.headingRow
    this.columns = contents.layout.columns
    this.values = contents.values.map(row => [...row])
    this.read = contents.read
    this.idKey = contents.idKey
    this.found = this.findRows()
  }

  /** The rows that hold anything in the columns people fill in, from the top. */
  get rows(): readonly TableRow[] {
    return this.found
  }

  /** The row below the last one that holds anything. */
  get freeRow(): number {
    const last = this.found[this.found.length - 1]?.row ?? this.headingRow
    return Math.max(last, ...this.passed) + 1
  }

  /** The column in the sheet, from 1; null when the team has deleted it. */
  columnOf(key: string): number | null {
    return this.columns.get(key) ?? null
  }

  /** Whether a column of the sheet, from 1, is one of ours, be it filled in or reckoned. */
  isOurs(column: number): boolean {
    return [...this.columns.values()].includes(column)
  }

  /** The heading as it now reads; the schema's own word where the column is missing. */
  headingOf(key: string): string {
    const column = this.columnOf(key)
    const typed = column === null ? '' : textOf(this.read(this.values[this.headingRow - 1]?.[column - 1]))
    return typed || this.spec.columns.find(spec => spec.key === key)!.names[this.language][0]
  }

  /** The cells of a row by key; columns that are missing are left out. */
  rawsOf(row: number): Partial<Record<K, RawCell>> {
    const raws: Partial<Record<string, RawCell>> = {}
    const values = this.values[row - 1] ?? []
    for (const { key } of inputColumns(this.spec)) {
      const column = this.columns.get(key)
      if (column !== undefined) raws[key] = this.read(values[column - 1])
    }
    return raws as Partial<Record<K, RawCell>>
  }

  /** One cell of a row; '' where its column is missing. */
  rawAt(row: number, key: K): RawCell {
    const column = this.columns.get(key)
    return column === undefined ? '' : this.read(this.values[row - 1]?.[column - 1])
  }

  /** The same as text. */
  textAt(row: number, key: K): string {
    return textOf(this.rawAt(row, key))
  }

  /**
   * Puts records below the last row: two writes for each run of adjacent columns of ours, whatever the number of records.
   * All of them or, where Sheets fails, none. The first column of ours comes in last: until it is there a row is none, and
   * the same records are written over it where Sheets failed to clear it.
   */
  append(records: readonly TableRecord<K>[]): void {
    if (records.length === 0) return
    const first = this.begunRow(records) ?? this.freeRow
    const missing = first + records.length - 1 - this.sheet.getMaxRows()
    if (missing > 0) this.sheet.insertRowsAfter(this.sheet.getMaxRows(), missing)
    const written: Range[] = []
    try {
      for (const { column, keys } of this.runsOfRow()) {
        const specs = keys.map(key => this.input(key))
        const range = this.sheet.getRange(first, column, records.length, keys.length)
        const formats = specs.map(({ cell }) => formatOf(cell, this.language))
        range.setNumberFormats(records.map(() => formats))
        written.push(range)
        range.setValues(records.map(record => specs.map(({ key, cell }) => this.cell(cell, record[key as K]))))
      }
    } catch (error) {
      // Half a record would stand beside the whole one that a second try brings.
      for (const range of written) range.clearContent()
      throw error
    }
    this.remember(first, records)
  }

  /** Clears, of these rows, those that lack all that `append` writes last. */
  clearBegun(first: number, count: number): void {
    const runs = this.runsOfRow()
    const last = runs.pop()?.keys ?? []
    const isBegun = ({ row }: TableRow) =>
      row >= first && row < first + count && last.every(key => this.textAt(row, key as K) === '')
    const begun = this.found.filter(isBegun).map(({ row }) => row)
    for (let from = 0, to = 0; from < begun.length; from = to) {
      while (begun[to] === begun[from]! + to - from) to++
      for (const { column, keys } of runs) {
        this.sheet.getRange(begun[from]!, column, to - from, keys.length).clearContent()
      }
    }
    const cleared = runs.flatMap(({ keys }) => keys)
    for (const row of begun) for (const key of cleared) this.put(row, key, '')
    this.found = this.findRows()
  }

  /** Puts one column's values into the rows with these IDs: one write from the first to the last of them. */
  fill(key: K, values: ReadonlyMap<string, ModelValue>): void {
    this.change(new Map([...values].map(([id, value]) => [id, { [key]: value } as TableRecord<K>])))
  }

  /** Puts several columns' values into the rows with these IDs: one write for each run of adjacent changed columns. */
  change(changes: ReadonlyMap<string, TableRecord<K>>): void {
    const rowOf = new Map(this.found.map(row => [row.id, row.row]))
    const byRow = new Map<number, TableRecord<K>>()
    for (const [id, record] of changes) {
      const row = id === '' ? undefined : rowOf.get(id)
      if (row !== undefined) byRow.set(row, record)
    }
    this.changeRows(byRow)
  }

  /**
   * The same by row in the sheet, all of it or, where Sheets fails, nothing. Formulas that stand between the changed cells
   * are put back as formulas.
   */
  changeRows(changes: ReadonlyMap<number, TableRecord<K>>): void {
    const keys = inputColumns(this.spec)
      .map(column => column.key)
      .filter(key => this.columns.has(key) && [...changes.values()].some(record => record[key as K] !== undefined))
    if (keys.length === 0) return
    const rows = [...changes.keys()]
    const first = rows.reduce((least, row) => Math.min(least, row))
    const last = rows.reduce((most, row) => Math.max(most, row))
    const written: { readonly range: Range; readonly before: unknown[][] }[] = []
    try {
      for (const { column, keys: run } of this.runs(keys)) {
        const range = this.sheet.getRange(first, column, last - first + 1, run.length)
        const before = range
          .getFormulas()
          .map((line, down) =>
            line.map((formula, across) => formula || unchanged(this.valueAt(first + down, column + across))),
          )
        written.push({ range, before })
        range.setValues(
          before.map((line, down) =>
            run.map((key, across) => {
              const value = changes.get(first + down)?.[key as K]
              return value === undefined ? line[across] : this.cell(this.input(key).cell, value)
            }),
          ),
        )
      }
    } catch (error) {
      for (const { range, before } of written) range.setValues(before)
      throw error
    }
    for (const [row, record] of changes) {
      for (const key of keys) if (record[key as K] !== undefined) this.put(row, key, record[key as K]!)
    }
    this.found = this.findRows()
  }

  /** How many writes a change of these columns takes. */
  countWrites(keys: readonly K[]): number {
    return this.runs(keys).length
  }

  /** What `textAt` gives of a value once it is written. */
  textOnceWritten(key: K, value: ModelValue | undefined): string {
    const { cell } = this.input(key)
    if (cell.kind === 'date' && typeof value === 'number') return textOf({ day: value })
    return textOf(String(this.cell(cell, value)).replace(/^'/, ''))
  }

  /** Rows of the sheet that hold something but are no records: they are passed over from now on. */
  passOver(rows: readonly number[]): void {
    for (const row of rows) this.passed.add(row)
    this.found = this.findRows()
  }

  private cell(cell: CellKind, value: ModelValue | undefined): CellValue {
    return cellOf(cell, value, this.language)
  }

  private input(key: string) {
    return inputColumns(this.spec).find(column => column.key === key)!
  }

  private valueAt(row: number, column: number): unknown {
    return this.values[row - 1]?.[column - 1] ?? ''
  }

  /** Keeps what was written, so that a later write or reading sees it. */
  private remember(first: number, records: readonly TableRecord<K>[]): void {
    for (const [index, record] of records.entries()) {
      for (const { key } of inputColumns(this.spec)) this.put(first + index, key, record[key as K] ?? '')
    }
    this.found = this.findRows()
  }

  private put(row: number, key: string, value: ModelValue): void {
    const column = this.columns.get(key)
    if (column === undefined) return
    while (this.values.length < row) this.values.push([])
    const cell = this.cell(this.input(key).cell, value)
    this.values[row - 1]![column - 1] = typeof cell === 'string' ? cell.replace(/^'/, '') : cell
  }

  private runs(keys: readonly string[]) {
    return runsOf(keys.flatMap(key => (this.columns.has(key) ? [[key, this.columns.get(key)!] as const] : [])))
  }

  /** All that is filled in, as it is written into a new row: the run with the first column comes last. */
  private runsOfRow() {
    const isLast = ({ keys }: { readonly keys: readonly string[] }) => Number(keys.includes(this.firstKey))
    const runs = this.runs(inputColumns(this.spec).map(column => column.key))
    return runs.sort((a, b) => isLast(a) - isLast(b))
  }

  private get firstKey(): string {
    return inputColumns(this.spec)[0]!.key
  }

  /** Where these very records were begun by a run that was cut off: rows that hold some of their cells and no others. */
  private begunRow(records: readonly TableRecord<K>[]): number | null {
    const begun = [...this.found.map(({ row }) => row), ...this.passed].filter(
      row => this.rawAt(row, this.firstKey as K) === '',
    )
    const isBegun = (row: number, record: TableRecord<K>) =>
      inputColumns(this.spec).every(({ key }) => {
        const now = this.textAt(row, key as K)
        return now === '' || (key !== this.firstKey && now === this.textOnceWritten(key as K, record[key as K]))
      })
    return begun.find(row => records.every((record, index) => isBegun(row + index, record))) ?? null
  }

  private findRows(): TableRow[] {
    const rows: TableRow[] = []
    const places = inputColumns(this.spec).flatMap(({ key }) => this.columns.get(key) ?? [])
    const idColumn = this.idKey === null ? null : this.columnOf(this.idKey)
    for (let row = this.headingRow + 1; row <= this.values.length; row++) {
      const values = this.values[row - 1]!
      if (this.passed.has(row) || !places.some(column => !isBlank(values[column - 1]))) continue
      rows.push({ row, id: idColumn === null ? '' : textOf(this.read(values[idColumn - 1])) })
    }
    return rows
  }
}

function isBlank(value: unknown): boolean {
  return value === '' || value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}
