// Undoes the last build as one step, or not at all where something was changed after it.
import { formatWeek, parseWeek } from '../../core/domain/day.ts'
import type { LogEntry, Prospect } from '../../core/domain/model.ts'
import { undoRefusal } from '../../core/i18n/plan-changes.ts'
import { readLogEntry } from '../../core/import/records.ts'
import type { Calls } from '../../core/protocol.ts'
import { plainText } from '../sheets/cells.ts'
import { readMyWeeks } from '../sheets/my-week.ts'
import { PLAN_COLUMNS } from '../sheets/plan-columns.ts'
import { findPlanSheet, type PlanSheet, planRangeName } from '../sheets/plan-find.ts'
import { type Cells, type Change, dropJournal, type Journal, readJournal, shownOwner } from '../sheets/plan-journal.ts'
import { writePlanRow } from '../sheets/plan-rows.ts'
import { bandRange, placeRows, putBand, putCells, rowCells, sortRows } from '../sheets/plan-sheet.ts'
import { contactRows } from '../sheets/plan-state.ts'
import { readWorkbook, type WorkbookReading } from '../sheets/read-workbook.ts'
import type { TableRecord } from '../sheets/table.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'
import type { PlanDraft } from './plan-draft.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type CardFields = TableRecord<keyof Prospect>

/** What a build is about to change, as it is and as it will be. One read: the formulas of the band. */
export function journalOf(draft: PlanDraft, cards: ReadonlyMap<string, CardFields>): Journal {
  const { workbook, week, state, rows } = draft
  const { language, prospects, logTable } = workbook
  const byId = new Map(prospects.map(prospect => [prospect.id, prospect]))
  const ids = new Map([...contactRows(logTable)].map(([id, row]) => [row, id]))
  const sheet = draft.sheets.get(week) ?? null
  const places = placeRows(rows, sheet?.ownRows ?? new Set())
  return {
    week: formatWeek(week),
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
    before: sheet && {
      rows: sheet.rows.map(line => [line.index, writePlanRow(line, language)]),
      band: bandOf(sheet),
      shown: shownOwner(formatWeek(week)),
    },
    shown: draft.owner,
    after: rows.map((row, index) => [places[index]!, rowCells(row, index, language)]),
  }
}

/** Takes the last build back: plan sheet, log and cards. Throws a `UserError` where anything of it was changed since. */
export function undoBuild(spreadsheet: Spreadsheet): Calls['undoBuild']['result'] {
  return locked(() => {
    const journal = readJournal()
    if (!journal) throw new UserError(undoRefusal.nothing())
    if ('tooLarge' in journal) throw new UserError(undoRefusal.tooLarge(journal.week))
    const workbook = readWorkbook(spreadsheet)
    const steps = undoSteps(spreadsheet, workbook, journal)
    for (const step of steps) step()
    // What the build took from the owners' own sheets is to be taken by the next one again.
    for (const own of readMyWeeks(workbook.places, workbook.read).values()) forgetBase(own)
    dropJournal(journal)
    return { week: journal.week }
  })
}

function forgetBase({ sheet, headingRow, height, places }: PlanSheet): void {
  const column = places.get('carried')
  if (column !== undefined && height > 0) sheet.getRange(headingRow + 1, column + 1, height, 1).clearContent()
}

/** Everything is looked at before anything is written. What the build did not come to change is left as it is. */
function undoSteps(spreadsheet: Spreadsheet, workbook: WorkbookReading, journal: Journal): (() => void)[] {
  const refuse = (place: string): never => {
    throw new UserError(undoRefusal.changed(journal.week, place))
  }
  return [
    undoCards(workbook, journal, refuse),
    undoLog(workbook, journal, refuse),
    ...journal.others.map(({ week, rows }) => {
      const plan = findPlan(spreadsheet, workbook, week) ?? refuse(week)
      return undoRows(plan, rows, workbook, refuse)
    }),
    undoPlan(spreadsheet, workbook, journal, refuse),
  ]
}

type Refuse = (place: string) => never

function undoCards({ prospects, prospectTable }: WorkbookReading, { cards }: Journal, refuse: Refuse): () => void {
  const byId = new Map(prospects.map(prospect => [prospect.id, prospect]))
  const changes = new Map<string, CardFields>()
  for (const [id, { before, after }] of cards) {
    const card = byId.get(id) ?? refuse(id)
    const now = fieldsOf(card, after)
    if (isSame(now, after)) changes.set(id, before)
    else if (!isSame(now, before)) refuse(card.name || card.organisation)
  }
  return () => prospectTable.change(changes)
}

function undoLog({ logTable }: WorkbookReading, journal: Journal, refuse: Refuse): () => void {
  const rows = contactRows(logTable)
  const changes = new Map<number, TableRecord<keyof LogEntry | 'contactId'>>()
  const entryAt = (row: number) => readLogEntry(logTable.rawsOf(row)).entry
  for (const { contactId, ...entry } of journal.entries) {
    const row = rows.get(contactId)
    if (row === undefined) continue
    if (!isSame(entryAt(row), entry)) refuse(logTable.sheet.getName())
    changes.set(row, { ...blankOf(entry), contactId: '' })
  }
  for (const [contactId, { before, after }] of journal.corrections) {
    const row = rows.get(contactId)
    const entry = row === undefined ? null : entryAt(row)
    if (row === undefined || !entry) refuse(logTable.sheet.getName())
    else if (isSame(fieldsOf(entry, after), after)) changes.set(row, before)
    else if (!isSame(fieldsOf(entry, after), before)) refuse(logTable.sheet.getName())
  }
  return () => logTable.changeRows(changes)
}

function undoRows(
  plan: PlanSheet,
  rows: readonly Change<Cells>[],
  { language }: WorkbookReading,
  refuse: Refuse,
): () => void {
  const back = new Map(plan.rows.map(line => [line.index, writePlanRow(line, language)]))
  for (const { before, after } of rows) {
    const find = (cells: Cells) => [...back].find(([, now]) => isSame(now, cells))
    const found = find(after)
    if (found) back.set(found[0], [...before])
    else if (!find(before)) refuse(plan.sheet.getName())
  }
  return () => putCells(plan, plan.height, index => back.get(index) ?? null)
}

function undoPlan(
  spreadsheet: Spreadsheet,
  workbook: WorkbookReading,
  { week, before, after }: Journal,
  refuse: Refuse,
): () => void {
  const plan = findPlan(spreadsheet, workbook, week)
  if (!plan) return before ? refuse(week) : () => undefined
  const now = plan.rows.map(line => [line.index, writePlanRow(line, workbook.language)] as const)
  if (before && isSame(now, before.rows)) return () => undefined
  const places = matchPlaces(now, after) ?? refuse(plan.sheet.getName())
  if (!before) {
    if (plan.ownRows.size > 0) refuse(plan.sheet.getName())
    return () => {
      const name = planRangeName(parseWeek(week)!)
      if (workbook.places.has(name.toLowerCase())) spreadsheet.removeNamedRange(name)
      spreadsheet.deleteSheet(plan.sheet)
    }
  }
  return () => restore(plan, before, places)
}

/** The places that the rows had before they were sorted, by where they stand; null where a row is not as it was left. */
function matchPlaces(
  now: readonly (readonly [number, Cells])[],
  after: Journal['after'],
): ReadonlyMap<number, number> | null {
  if (now.length !== after.length) return null
  const left = new Map(after.map(([place, cells]) => [JSON.stringify(cells), place]))
  const places = new Map<number, number>()
  for (const [index, cells] of now) {
    const place = left.get(JSON.stringify(cells))
    if (place === undefined) return null
    places.set(index, place)
  }
  return places
}

/** The team's own cells, colours and notes go back with their rows. */
function restore(plan: PlanSheet, before: NonNullable<Journal['before']>, places: ReadonlyMap<number, number>): void {
  const rows = new Map(before.rows)
  const height = [...rows.keys(), ...places.values()].reduce((most, place) => Math.max(most, place + 1), plan.height)
  const column = plan.places.get('order')
  if (column !== undefined) {
    const taken = new Set(places.values())
    const free = Array.from({ length: height }, (_, place) => place).filter(place => !taken.has(place))
    const cells = Array.from({ length: height }, (_, index) => [(places.get(index) ?? free.shift()!) + 1])
    plan.sheet.getRange(plan.headingRow + 1, column + 1, height, 1).setValues(cells)
    sortRows(plan, height)
  }
  putCells(plan, height, index => rows.get(index) ?? null)
  const band = bandRange(plan)
  if (band) putBand(plan, band, before.band)
  plan.sheet.showRows(plan.headingRow + 1, height)
  if (before.shown) hideOthers(plan, before.rows, before.shown)
}

/** One owner's view again: the other owners' rows hidden, one call for each run of them. */
function hideOthers(plan: PlanSheet, rows: readonly (readonly [number, Cells])[], shown: string): void {
  const others = rows.flatMap(([place, cells]) => (cells[OWNER] === plainText(shown) ? [] : [place]))
  others.sort((a, b) => a - b)
  for (let from = 0; from < others.length; ) {
    let to = from
    while (others[to + 1] === others[to]! + 1) to++
    plan.sheet.hideRows(plan.headingRow + 1 + others[from]!, to - from + 1)
    from = to + 1
  }
}

const OWNER = PLAN_COLUMNS.findIndex(({ key }) => key === 'owner')

/** The band's lines as they were written: formulas as formulas, and no blank ones at the end. */
function bandOf(plan: PlanSheet): string[] {
  const band = bandRange(plan)
  if (!band) return []
  const formulas = band.getFormulas()
  const lines = band.getValues().map(([value], index) => formulas[index]![0] || String(value))
  while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop()
  return lines
}

function findPlan(spreadsheet: Spreadsheet, { places, read }: WorkbookReading, week: string): PlanSheet | null {
  const found = findPlanSheet(spreadsheet, places, parseWeek(week)!, read)
  return found && 'sheet' in found ? found : null
}

/** Those fields of a record that a change names. */
function fieldsOf<T extends object, K extends keyof T>(record: T, named: Partial<Record<K, unknown>>): Pick<T, K> {
  return Object.fromEntries((Object.keys(named) as K[]).map(key => [key, record[key]])) as Pick<T, K>
}

function blankOf(entry: LogEntry): TableRecord<keyof LogEntry> {
  return Object.fromEntries(Object.keys(entry).map(key => [key, '']))
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b))
}

/** Objects by name of their fields, in one order. */
function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
