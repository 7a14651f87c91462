// A row of a plan sheet as values with names: read from cells, written to cells.
import type { Day } from '../../core/domain/day.ts'
import type { Channel, Language, Outcome, Tier } from '../../core/domain/model.ts'
import type { PlanKey } from '../../core/i18n/plan.ts'
import { type RawCell, readCell, textOf } from '../../core/words/cells.ts'
import { type CellValue, cellOf, plainText } from './cells.ts'
import { PLAN_COLUMNS, type PlanColumn } from './plan-columns.ts'

/** One row. Text is '' when empty, everything else null. Fields after `notes` tell what the last build wrote. */
export interface PlanRow {
  readonly done: boolean
  readonly date: Day | null
  readonly time: string
  readonly channel: Channel | null
  readonly client: string
  readonly organisation: string
  readonly tier: Tier | null
  readonly phone: string
  readonly address: string
  readonly what: string
  readonly why: string
  readonly owner: string
  readonly outcome: Outcome | null
  readonly nextStep: string
  readonly nextDate: Day | null
  readonly notes: string
  /** '' on a row that a person added. */
  readonly contactId: string
  readonly prospectId: string
  /** A `Purpose`, or one of the marks of `plan-carry.ts`. */
  readonly purpose: string
  readonly plannedDate: Day | null
  readonly plannedChannel: Channel | null
  readonly plannedOwner: string
  /** A promise shown on a later day than it was made for: that earlier day. */
  readonly due: Day | null
  /** The date of the card's next action, when the row is that action. */
  readonly cardDate: Day | null
  /** The day on which the log holds this contact. */
  readonly logged: Day | null
  /** Outcome and notes as they were put into the log. */
  readonly loggedAs: string
  /** The next step and date as they were put on the card. */
  readonly carried: string
  /** The row's place in the plan, from 1, given when it is written. */
  readonly order: number | null
  /** Client and organisation as they were written, to see which row the hidden cells belong to. */
  readonly plannedClient: string
}

export const BLANK_ROW: PlanRow = {
  done: false,
  date: null,
  time: '',
  channel: null,
  client: '',
  organisation: '',
  tier: null,
  phone: '',
  address: '',
  what: '',
  why: '',
  owner: '',
  outcome: null,
  nextStep: '',
  nextDate: null,
  notes: '',
  contactId: '',
  prospectId: '',
  purpose: '',
  plannedDate: null,
  plannedChannel: null,
  plannedOwner: '',
  due: null,
  cardDate: null,
  logged: null,
  loggedAs: '',
  carried: '',
  order: null,
  plannedClient: '',
}

/** A row as it stands on the sheet. */
export interface SheetRow {
  readonly row: PlanRow
  /** Its place among the rows below the headings, from 0. */
  readonly index: number
  /** What was typed where it can't be read, by column: it is written back as it is. */
  readonly unread: Readonly<Partial<Record<PlanKey, string>>>
  /** Whether something was typed beside it, in a column of the team's own; a formula there goes down all rows. */
  readonly hasOwnText?: boolean
}

/** Where each column stands, from 0. A column that the team deleted is missing. */
export type Places = ReadonlyMap<PlanKey, number>

/** The rows below the headings that hold anything of ours, in the order of the sheet. */
export function readPlanRows(values: readonly (readonly RawCell[])[], places: Places): readonly SheetRow[] {
  const columns = PLAN_COLUMNS.flatMap(column => {
    const at = places.get(column.key)
    return at === undefined ? [] : [{ column, at }]
  })
  const rows: SheetRow[] = []
  values.forEach((cells, index) => {
    const fields: Partial<Record<PlanKey, string | number | boolean>> = {}
    const unread: Partial<Record<PlanKey, string>> = {}
    for (const { column, at } of columns) {
      const raw = cells[at] ?? ''
      if (raw === '' || raw === false) continue
      const { value, lost } = readPlanCell(column, raw)
      if (value !== null) fields[column.key] = value
      if (lost !== '') unread[column.key] = lost
    }
    if (Object.keys(fields).length === 0 && Object.keys(unread).length === 0) return
    // Cleared or deleted, it still stands in the contact ID.
    fields.prospectId ??= prospectOfContact(String(fields.contactId ?? ''))
    // Each column's kind gives the very type of its field, as PLAN_COLUMNS says.
    rows.push({ row: { ...BLANK_ROW, ...(fields as Partial<PlanRow>) }, index, unread })
  })
  return rows
}

/** `P-0001` of `2026-W48/P-0001/1`; '' for any other ID. */
function prospectOfContact(contactId: string): string {
  return /^\d{4}-W\d{2}\/(.+)\/[^/]+$/.exec(contactId)?.[1] ?? ''
}

function readPlanCell(
  { cell }: PlanColumn,
  raw: RawCell,
): { readonly value: string | number | boolean | null; readonly lost: string } {
  // Any mark in the column of ticks is a tick, should the team have replaced the boxes.
  if (cell.kind === 'check') return { value: !/^(?:false|ложь|no|нет|0|-)?$/i.test(textOf(raw)), lost: '' }
  const { value, problem } = readCell(cell, raw)
  return { value, lost: value === null && problem !== null ? problem.text : '' }
}

/** The cells of a row in the order of PLAN_COLUMNS. */
export function writePlanRow({ row, unread }: Omit<SheetRow, 'index'>, language: Language): CellValue[] {
  return PLAN_COLUMNS.map(({ key, cell }) => {
    const value = row[key]
    if (typeof value === 'boolean') return value
    if (value === null || value === '') return plainText(unread[key] ?? '')
    return cellOf(cell.kind === 'check' ? { kind: 'text' } : cell, value, language)
  })
}
