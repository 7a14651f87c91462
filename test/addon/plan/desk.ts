// The shipped add-on on a local workbook, with the plan sheet as a person sees and edits it: rows by column key.
import { build } from '../../../src/build/build.ts'
import { type Day, parseDay } from '../../../src/core/domain/day.ts'
import type { Language } from '../../../src/core/domain/model.ts'
import type { PlanKey } from '../../../src/core/i18n/plan.ts'
import type { Answer, CallName, Calls, FileRow, PlanReport } from '../../../src/core/protocol.ts'
import type { LogKey, ProspectKey } from '../../../src/core/words/columns.ts'
import { createCalculator } from '../../../src/local/formulas/calculator.ts'
import { type Addon, openAddon } from '../../../src/local/runtime.ts'
import { type Sheet, Workbook } from '../../../src/local/workbook/workbook.ts'

const { code, html } = await build()
const MS_A_DAY = 86_400_000
const EPOCH_SERIAL = 25_569

export const day = (text: string): Day => parseDay(text)!
export const serial = (text: string) => day(text) + EPOCH_SERIAL

export interface DeskOptions {
  readonly language?: Language
  readonly today?: string
  readonly timeZone?: string
  readonly formulas?: boolean
  readonly workbook?: Workbook
}

export class Desk {
  readonly workbook: Workbook
  readonly addon: Addon
  today: Day

  constructor(options: DeskOptions = {}) {
    const { language = 'en', today = '2026-11-23', timeZone = 'Europe/Moscow', formulas = false } = options
    this.workbook = options.workbook ?? new Workbook({ timeZone, locale: language === 'ru' ? 'ru_RU' : 'en_US' })
    this.today = day(today)
    if (!options.workbook) this.workbook.addSheet('Sheet1')
    this.addon = openAddon({
      code,
      html: Object.fromEntries(html),
      workbook: this.workbook,
      now: () => (this.today + 0.5) * MS_A_DAY,
      ...(formulas ? { calculator: custom => createCalculator(this.workbook, custom, () => this.today) } : {}),
    })
    this.call('setUp', { language })
  }

  answer<N extends CallName>(name: N, args: Calls[N]['args']): Answer<N> {
    this.addon.calls.reset()
    return this.addon.rpc('rpc', name, args) as Answer<N>
  }

  call<N extends CallName>(name: N, args: Calls[N]['args']): Calls[N]['result'] {
    const answer = this.answer(name, args)
    if (!answer.ok) throw new Error(answer.message)
    return answer.value
  }

  prospects(rows: readonly Partial<Record<ProspectKey, string>>[]): this {
    this.call('importProspects', { rows: numbered(rows) })
    return this
  }

  logged(rows: readonly Partial<Record<LogKey, string>>[]): this {
    this.call('importLog', { rows: numbered(rows) })
    return this
  }

  /** Types into a card of the Prospects sheet, by heading. */
  typeOnCard(id: unknown, fields: Readonly<Record<string, string>>): this {
    const sheet = this.workbook.sheet('Prospects')!
    const { rows, columns } = sheet.extent()
    const row = Array.from({ length: rows }, (_, at) => at).find(at => sheet.value(at, 0) === id)!
    const headings = Array.from({ length: columns }, (_, column) => String(sheet.value(0, column)))
    for (const [heading, value] of Object.entries(fields)) sheet.set(row, headings.indexOf(heading), { value })
    return this
  }

  build(args: Calls['buildPlan']['args'] = {}): PlanReport {
    return this.call('buildPlan', args)
  }

  /** The plan sheet of a week, by the name it has or once had. */
  plan(name = 'Plan 2026-W48'): PlanView {
    return new PlanView(this, this.workbook.sheet(name)!)
  }

  /** The rows of a register below its headings, by heading. */
  register(name: string): Record<string, unknown>[] {
    const sheet = this.workbook.sheet(name)!
    this.addon.calculator.refresh()
    const { rows, columns } = sheet.extent()
    const line = (row: number) => Array.from({ length: columns }, (_, column) => sheet.value(row, column))
    const headings = line(0).map(String)
    const records = Array.from({ length: rows - 1 }, (_, row) => {
      const values = line(row + 1)
      return Object.fromEntries(headings.map((heading, column) => [heading, values[column]]))
    })
    return records.filter(record => record[headings[0]!] !== '')
  }
}

function numbered<K extends string>(rows: readonly Partial<Record<K, string>>[]): FileRow<K>[] {
  return rows.map((cells, index) => ({ row: index + 2, cells }))
}

/** What a plan sheet shows, found by its hidden keys. */
export class PlanView {
  readonly #desk: Desk
  readonly sheet: Sheet

  constructor(desk: Desk, sheet: Sheet) {
    this.#desk = desk
    this.sheet = sheet
  }

  get keyRow(): number {
    for (let row = 0; row < this.sheet.rowCount; row++) {
      for (let column = 0; column < this.sheet.columnCount; column++) {
        if (this.sheet.value(row, column) === 'contactId') return row
      }
    }
    throw new Error('The sheet has no row of keys.')
  }

  column(key: PlanKey): number {
    const row = this.keyRow
    for (let column = 0; column < this.sheet.columnCount; column++)
      if (this.sheet.value(row, column) === key) return column
    throw new Error(`The sheet has no column ${key}.`)
  }

  /** The lines of the band that show. */
  get band(): string[] {
    this.#desk.addon.calculator.refresh()
    return Array.from({ length: this.keyRow }, (_, row) => row)
      .filter(row => !this.sheet.hiddenRows.has(row))
      .map(row => String(this.sheet.value(row, this.column('done'))))
  }

  /** Rows that name a client, top to bottom, each with its row number as Sheets counts. */
  get rows(): (Record<PlanKey, unknown> & { line: number; hidden: boolean })[] {
    const keys = Array.from({ length: this.sheet.columnCount }, (_, column) => this.sheet.value(this.keyRow, column))
    const first = this.keyRow + 2
    return Array.from({ length: this.sheet.rowCount - first }, (_, index) => first + index)
      .map(row => {
        const cells = keys.map((key, column) => [key || `own${column}`, this.sheet.value(row, column)])
        return { ...Object.fromEntries(cells), line: row + 1, hidden: this.sheet.hiddenRows.has(row) }
      })
      .filter(row => row.client !== '' || row.notes !== '')
  }

  find(key: PlanKey, value: unknown) {
    const row = this.rows.find(row => row[key] === value)
    if (!row) throw new Error(`No row has ${key} ${value}.`)
    return row
  }

  /** A person types into a row of the sheet. */
  type(line: number, fields: Partial<Record<PlanKey, string | number | boolean>>): this {
    for (const [key, value] of Object.entries(fields)) {
      this.#desk.addon.edit(this.sheet, `${letters(this.column(key as PlanKey))}${line}`, value)
    }
    return this
  }

  /** The same while `onEdit` does not run, as on a phone without it or in a paste of many rows. */
  write(line: number, fields: Partial<Record<PlanKey, string | number | boolean>>): this {
    for (const [key, value] of Object.entries(fields)) this.sheet.set(line - 1, this.column(key as PlanKey), { value })
    return this
  }

  /** A person types into the first blank row below the plan. */
  add(fields: Partial<Record<PlanKey, string | number | boolean>>): this {
    return this.type(Math.max(this.keyRow + 2, ...this.rows.map(row => row.line)) + 1, fields)
  }
}

export function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`
}

/** Prospects of tiers 1 to 4 in turn, their cards added eleven weeks before 2026-W48. */
export function people(count: number, fields: Partial<Record<ProspectKey, string>> = {}) {
  const kinds = [
    ['High', 'Rare'],
    ['High', 'New'],
    ['Medium', 'Loyal'],
    ['Medium', 'New'],
  ] as const
  return Array.from({ length: count }, (_, i) => {
    const [income, relationship] = kinds[i % kinds.length]!
    const name = `Client ${i + 1}`
    return {
      name,
      organisation: `Firm ${i + 1}`,
      phone: `+7 900 000-${i}`,
      income,
      relationship,
      added: '2026-09-07',
      ...fields,
    }
  })
}

/** Every cell of the sheets that a build writes, looks included. */
export const cellsOf = (desk: Desk) =>
  JSON.stringify(
    ['Plan 2026-W48', 'Contact log', 'Prospects'].map(name =>
      [...desk.workbook.sheet(name)!.cells()].map(cell => cell),
    ),
  )
