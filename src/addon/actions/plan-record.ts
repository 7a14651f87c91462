// What a build is about to change, as it is and as it will be, to be kept before it is changed.
import { type Asked, askedSince } from '../../core/domain/attainment.ts'
import { formatWeek } from '../../core/domain/day.ts'
import type { Prospect } from '../../core/domain/model.ts'
import { readLogEntry } from '../../core/import/records.ts'
import { normaliseWord } from '../../core/words/word.ts'
import type { PlanSheet } from '../sheets/plan-find.ts'
import {
  askedContacts,
  type Journal,
  NOTHING_ASKED,
  type PlacedCells,
  type SheetBefore,
  shownOwner,
} from '../sheets/plan-journal.ts'
import { type LaidRow, plannedCount } from '../sheets/plan-layout.ts'
import { bandOf } from '../sheets/plan-restore.ts'
import { type SheetRow, writePlanRow } from '../sheets/plan-rows.ts'
import { placeRows, rowCells } from '../sheets/plan-sheet.ts'
import { contactRows } from '../sheets/plan-state.ts'
import type { TableRecord } from '../sheets/table.ts'
import type { OwnWeek } from './own-weeks.ts'
import type { PlanDraft } from './plan-draft.ts'

type CardFields = TableRecord<keyof Prospect>

/** Two reads a sheet: its band and the formulas in it. */
export function journalOf(draft: PlanDraft, cards: ReadonlyMap<string, CardFields>, own: readonly OwnWeek[]): Journal {
  const { workbook, week, state, rows } = draft
  const { language, prospects, logTable } = workbook
  const byId = new Map(prospects.map(prospect => [prospect.id, prospect]))
  const ids = new Map([...contactRows(logTable)].map(([id, row]) => [row, id]))
  const sheet = draft.sheets.get(week) ?? null
  const beforeOf = (plan: PlanSheet, shown: string | null): SheetBefore => ({
    rows: plan.rows.map(line => [line.index, writePlanRow(line, language)]),
    band: bandOf(plan),
    shown,
  })
  const afterOf = (laid: readonly LaidRow[], plan: PlanSheet | null): readonly PlacedCells[] => {
    const places = placeRows(laid, plan)
    return laid.map((row, index) => [places[index]!, rowCells(row, index, language)])
  }
  const marked = (plan: PlanSheet, changed: readonly SheetRow[]): readonly PlacedCells[] => {
    const lines = new Map([...plan.rows, ...changed].map(line => [line.index, line]))
    return [...lines.values()].map(line => [line.index, writePlanRow(line, language)])
  }
  const asked = askedContacts()[formatWeek(week)] ?? NOTHING_ASKED
  return {
    week: formatWeek(week),
    asked: { before: asked, after: askedSince(asked, askedNow(draft), mostAsked(draft)) },
    cards: [...cards].map(([id, after]) => [id, { before: fieldsOf(byId.get(id)!, after), after }]),
    entries: state.entries,
    corrections: [...state.corrections].map(([row, after]) => {
      const entry = readLogEntry(logTable.rawsOf(row)).entry!
      return [ids.get(row)!, { before: fieldsOf(entry, after), after }]
    }),
    others: state.others.map(({ monday, sheet, changed: lines }) => {
      const built = new Map(sheet.rows.map(line => [line.index, line]))
      const after = new Map(lines.map(line => [line.index, line]))
      const changed = [...after.values()].map(line => ({
        before: writePlanRow(built.get(line.index)!, language),
        after: writePlanRow(line, language),
      }))
      return { week: formatWeek(monday), rows: changed.filter(row => !isSame(row.before, row.after)) }
    }),
    before: sheet && beforeOf(sheet, shownOwner(formatWeek(week))),
    shown: draft.owner,
    after: afterOf(rows, sheet),
    own: own.map(({ range, sheet: plan, content }) => [
      range,
      {
        before: beforeOf(plan, null),
        after: 'rows' in content ? afterOf(content.rows, plan) : marked(plan, content),
      },
    ]),
  }
}

function askedNow({ plan, rows }: PlanDraft): Asked {
  const owners = plan.owners.map(({ owner, logged }) => [normaliseWord(owner), logged + plannedCount(rows, owner)])
  return { team: plan.logged + plan.contacts.length, owners: Object.fromEntries(owners) }
}

/** What goal and, where the plan is as large as they are, norms and promises ask for, however few days are left. */
function mostAsked({ plan, input }: PlanDraft): number {
  if (input.settings.planSize !== 'norms') return plan.needed
  const qualifying = plan.contacts.filter(({ purpose }) => purpose === 'qualify').length
  return Math.max(plan.needed, plan.logged + plan.capacity.asked + qualifying)
}

/** Those fields of a record that a change names. */
export function fieldsOf<T extends object, K extends keyof T>(
  record: T,
  named: Partial<Record<K, unknown>>,
): Pick<T, K> {
  return Object.fromEntries((Object.keys(named) as K[]).map(key => [key, record[key]])) as Pick<T, K>
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b))
}

/** Objects by name of their fields, in one order. */
function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
