// A week's plan without any sheet: built, edited as a person would, carried over and built again.

import { type Carried, carryOver } from '../../../src/addon/sheets/plan-carry.ts'
import { PLAN_COLUMNS } from '../../../src/addon/sheets/plan-columns.ts'
import { type LaidRow, layOutRows } from '../../../src/addon/sheets/plan-layout.ts'
import {
  BLANK_ROW,
  type Places,
  type PlanRow,
  readPlanRows,
  writePlanRow,
} from '../../../src/addon/sheets/plan-rows.ts'
import { parseDay } from '../../../src/core/domain/day.ts'
import type { Language, LogEntry, Prospect, Settings } from '../../../src/core/domain/model.ts'
import { buildPlan } from '../../../src/core/domain/plan/build.ts'
import type { Plan } from '../../../src/core/domain/plan/types.ts'
import { BLANK_PROSPECT } from '../../../src/core/import/records.ts'
import type { RawCell } from '../../../src/core/words/cells.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/words/settings.ts'

export const day = (text: string) => parseDay(text)!
export const MONDAY = day('2026-11-23')

export function card(id: string, fields: Partial<Prospect> = {}): Prospect {
  return {
    ...BLANK_PROSPECT,
    id,
    name: `Client ${id}`,
    income: 'high',
    relationship: 'new',
    added: day('2026-09-07'),
    ...fields,
  }
}

/** Prospects of tiers 1 to 4 in turn, all well into their cycle. */
export function cards(count: number): Prospect[] {
  const kinds = [
    { income: 'high', relationship: 'rare' },
    { income: 'high', relationship: 'new' },
    { income: 'medium', relationship: 'loyal' },
    { income: 'medium', relationship: 'new' },
  ]
  return Array.from({ length: count }, (_, i) => card(`P-${String(i + 1).padStart(4, '0')}`, kinds[i % kinds.length]!))
}

const PLACES: Places = new Map(PLAN_COLUMNS.map(({ key }, column) => [key, column]))

/** Rows to cells and back, as a sheet would hand them over: dates as days, text without its apostrophe. */
export function throughCells(rows: readonly Pick<LaidRow, 'row' | 'unread'>[], language: Language) {
  const values = rows.map(row =>
    writePlanRow(row, language).map((value, column): RawCell => {
      if (typeof value === 'string') return value.replace(/^'/, '')
      return PLAN_COLUMNS[column]!.cell.kind === 'date' && typeof value === 'number' ? { day: value - 25_569 } : value
    }),
  )
  return readPlanRows(values, PLACES)
}

export class Story {
  prospects: Map<string, Prospect>
  log: (LogEntry & { contactId?: string })[] = []
  rows: readonly LaidRow[] = []
  today = MONDAY
  settings: Settings
  language: Language = 'en'
  owner: string | null = null
  plan!: Plan
  carried!: Carried

  constructor(prospects: readonly Prospect[], settings: Partial<Settings> = {}) {
    this.prospects = new Map(prospects.map(prospect => [prospect.id, prospect]))
    this.settings = { ...DEFAULT_SETTINGS, ...settings }
  }

  build(): this {
    const { language, today, settings } = this
    const loggedIds = new Set(this.log.flatMap(({ contactId }) => (contactId ? [contactId] : [])))
    const rows = throughCells(this.rows, language)
    const loggedAs = (id: string) => this.log.find(({ contactId }) => contactId === id) ?? null
    const { prospects: known, log } = this
    const input = { monday: MONDAY, today, language, rows, prospects: known, loggedIds, loggedAs, log: () => log }
    this.carried = carryOver(input)
    for (const [id, fields] of this.carried.cards) this.prospects.set(id, { ...this.prospects.get(id)!, ...fields })
    this.log = this.log.map(entry => ({ ...entry, ...this.carried.corrections.get(entry.contactId ?? '') }))
    this.log.push(...this.carried.entries)
    for (const { contactId } of this.carried.entries) loggedIds.add(contactId)
    const kept = this.carried.kept.map(line => line.kept)
    const prospects = [...this.prospects.values()]
    this.plan = buildPlan({ prospects, log: this.log, settings, week: MONDAY, today, kept })
    const layout = { plan: this.plan, carried: this.carried, prospects: this.prospects, settings, language }
    this.rows = layOutRows({ ...layout, loggedIds, owner: this.owner })
    return this
  }

  /** The values of the rows, as the sheet shows them. */
  get shown(): readonly PlanRow[] {
    return this.rows.map(({ row }) => row)
  }

  edit(index: number, fields: Partial<PlanRow>): this {
    this.rows = this.rows.map((line, i) => (i === index ? { ...line, row: { ...line.row, ...fields } } : line))
    return this
  }

  add(fields: Partial<PlanRow>): this {
    this.rows = [...this.rows, { row: { ...BLANK_ROW, ...fields }, unread: {}, from: null, contact: null }]
    return this
  }

  reorder(order: (rows: readonly LaidRow[]) => readonly LaidRow[]): this {
    this.rows = order(this.rows)
    return this
  }

  find(fields: Partial<PlanRow>): PlanRow | undefined {
    return this.shown.find(row => Object.entries(fields).every(([key, value]) => row[key as keyof PlanRow] === value))
  }
}
