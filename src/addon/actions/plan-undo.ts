// Undoes the last build as one step, or not at all where something was changed after it; also one that was cut off.
import { formatWeek, parseWeek } from '../../core/domain/day.ts'
import type { LogEntry, Prospect } from '../../core/domain/model.ts'
import { undoRefusal } from '../../core/i18n/plan-changes.ts'
import { readLogEntry } from '../../core/import/records.ts'
import type { Calls } from '../../core/protocol.ts'
import { readMyWeeks } from '../sheets/my-week.ts'
import { findPlanSheet, type PlanSheet, planRangeName } from '../sheets/plan-find.ts'
import {
  type Cells,
  type Change,
  closeJournal,
  dropJournal,
  isJournalOpen,
  type Journal,
  type PlacedCells,
  readJournal,
} from '../sheets/plan-journal.ts'
import { LOGGED_BY_EDIT } from '../sheets/plan-marks.ts'
import { isBetween, matchPlaces, planRestore } from '../sheets/plan-restore.ts'
import { type PlanRow, writePlanRow } from '../sheets/plan-rows.ts'
import { ORDER, putCells } from '../sheets/plan-sheet.ts'
import { contactRows } from '../sheets/plan-state.ts'
import { readWorkbook, type WorkbookReading } from '../sheets/read-workbook.ts'
import type { TableRecord } from '../sheets/table.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'
import { chooseWeek } from './plan-draft.ts'
import { fieldsOf, isSame } from './plan-record.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type CardFields = TableRecord<keyof Prospect>

/**
 * Takes the last build back: plan sheets, log and cards. Each step leaves what the next try knows again, so that one cut
 * off goes on where it was. Throws a `UserError` where anything of the build was changed since.
 */
export function undoBuild(spreadsheet: Spreadsheet): Calls['undoBuild']['result'] {
  return locked(() => {
    const journal = readJournal()
    if (!journal) throw new UserError(undoRefusal.nothing())
    if ('tooLarge' in journal) throw new UserError(undoRefusal.tooLarge(journal.week))
    undo(spreadsheet, readWorkbook(spreadsheet), journal)
    return { week: journal.week }
  })
}

/**
 * Takes back a build that was cut off, so that the next one finds what it found. Where people have changed something of it
 * meanwhile it stays, but for cards that the next build changes again: those were to change once.
 */
export function takeBackBroken(spreadsheet: Spreadsheet, wanted: string | undefined): void {
  if (!isJournalOpen()) return
  const journal = readJournal()
  if (!journal) return
  const workbook = readWorkbook(spreadsheet)
  if ('tooLarge' in journal) {
    takeBackCards(spreadsheet, workbook, journal)
    return
  }
  const isOther = formatWeek(chooseWeek(wanted, workbook.today, workbook.settings)) !== journal.week
  if (isOther && isWhole(spreadsheet, workbook, journal)) {
    closeJournal()
    return
  }
  try {
    undo(spreadsheet, workbook, journal)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    takeBackCards(spreadsheet, workbook, journal)
  }
}

/** Cards whose contacts did not come into the log, or whose plan does not know it yet: the next build changes them again. */
function takeBackCards(
  spreadsheet: Spreadsheet,
  workbook: WorkbookReading,
  { cards, entries }: Pick<Journal, 'cards' | 'entries'>,
): void {
  const logged = contactRows(workbook.logTable)
  const weeks = new Set(entries.map(({ contactId }) => contactId.split('/')[0]!))
  const rows = [...weeks].flatMap(week => findPlan(spreadsheet, workbook, week)?.rows ?? [])
  const isNews = ({ logged, loggedAs }: PlanRow) => logged === null || loggedAs.startsWith(LOGGED_BY_EDIT)
  const news = new Set(rows.flatMap(({ row }) => (isNews(row) ? [row.contactId] : [])))
  const isKnown = (contactId: string) => logged.has(contactId) && !news.has(contactId)
  const known = new Set(entries.flatMap(({ contactId, prospectId }) => (isKnown(contactId) ? [prospectId] : [])))
  undoCards(workbook, { cards: cards.filter(([id]) => !known.has(id)) }, () => undefined)()
  closeJournal()
}

/** Another week's plan whose rows all stand is nobody's to take away, whatever failed after them. */
function isWhole(spreadsheet: Spreadsheet, workbook: WorkbookReading, { week, after }: Journal): boolean {
  const plan = findPlan(spreadsheet, workbook, week)
  return plan !== null && matchPlaces(cellsOf(plan, workbook), after) !== null
}

/** Everything is looked at before anything is written. What the build did not come to change is left as it is. */
function undo(spreadsheet: Spreadsheet, workbook: WorkbookReading, journal: Journal): void {
  const refuse = (place: string): never => {
    throw new UserError(undoRefusal.changed(journal.week, place))
  }
  const steps = [
    undoCards(workbook, journal, refuse),
    undoLog(workbook, journal, refuse),
    ...journal.others.map(({ week, rows }) => {
      const plan = findPlan(spreadsheet, workbook, week) ?? refuse(week)
      return undoRows(plan, rows, workbook, refuse)
    }),
    undoPlan(spreadsheet, workbook, journal, refuse),
    ...undoOwn(workbook, journal),
  ]
  for (const step of steps) step()
  dropJournal(journal)
}

type Refuse = (place: string) => never | undefined

/** Field by field, since a run that was cut off may have changed some of a card's. */
function undoCards(
  { prospects, prospectTable }: WorkbookReading,
  { cards }: Pick<Journal, 'cards'>,
  refuse: Refuse,
): () => void {
  const byId = new Map(prospects.map(prospect => [prospect.id, prospect]))
  const changes = new Map<string, CardFields>()
  for (const [id, { before, after }] of cards) {
    const card = byId.get(id)
    if (!card) {
      refuse(id)
      continue
    }
    const now = fieldsOf(card, after)
    const keys = Object.keys(after) as (keyof Prospect)[]
    if (!keys.every(key => isSame(now[key], after[key]) || isSame(now[key], before[key]))) {
      refuse(card.name || card.organisation)
    } else if (!isSame(now, before)) changes.set(id, before)
  }
  return () => prospectTable.change(changes)
}

function undoLog({ logTable }: WorkbookReading, journal: Journal, refuse: Refuse): () => void {
  const rows = contactRows(logTable)
  const changes = new Map<number, TableRecord<keyof LogEntry | 'contactId'>>()
  const entryAt = (row: number) => readLogEntry(logTable.rawsOf(row)).entry
  const change = () => refuse(logTable.sheet.getName())
  for (const { contactId, ...entry } of journal.entries) {
    const row = rows.get(contactId)
    if (row === undefined) continue
    // Without its day it was half written, or half taken out.
    const now = entryAt(row)
    if (now && !isSame(now, entry)) change()
    else changes.set(row, { ...blankOf(entry), contactId: '' })
  }
  for (const [contactId, { before, after }] of journal.corrections) {
    const row = rows.get(contactId)
    const entry = row === undefined ? null : entryAt(row)
    if (row === undefined || !entry) change()
    else if (isSame(fieldsOf(entry, after), after)) changes.set(row, before)
    else if (!isSame(fieldsOf(entry, after), before)) change()
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
    const found = [...back].find(([, now]) => isBetween(now, before, after))
    if (found) back.set(found[0], [...before])
    else refuse(plan.sheet.getName())
  }
  return () => putCells(plan, plan.height, index => back.get(index) ?? null, language)
}

function undoPlan(
  spreadsheet: Spreadsheet,
  workbook: WorkbookReading,
  { week, before, after }: Journal,
  refuse: Refuse,
): () => void {
  const plan = findPlan(spreadsheet, workbook, week)
  const nothing = () => undefined
  if (!plan) {
    if (before) refuse(week)
    return nothing
  }
  const now = cellsOf(plan, workbook)
  if (before)
    return planRestore(plan, now, { before, after }, workbook.language) ?? refuse(plan.sheet.getName()) ?? nothing
  if (plan.ownRows.size > 0 || (now.length > 0 && !matchPlaces(now, after))) refuse(plan.sheet.getName())
  return () => {
    const name = planRangeName(parseWeek(week)!)
    if (workbook.places.has(name.toLowerCase())) spreadsheet.removeNamedRange(name)
    spreadsheet.deleteSheet(plan.sheet)
  }
}

/**
 * The owners' own sheets as they were, with what the build took from them, to be taken by the next one. One that was worked
 * on since stays as it is; without its base the next build sees what was written there.
 */
function undoOwn(workbook: WorkbookReading, { own }: Journal): (() => void)[] {
  const known = new Map(own)
  return [...readMyWeeks(workbook.places, workbook.read)].map(([range, plan]) => {
    const kept = known.get(range)
    const restored = kept && planRestore(plan, cellsOf(plan, workbook), kept, workbook.language)
    return restored ?? (() => forgetBase(plan))
  })
}

function forgetBase({ sheet, headingRow, height, places }: PlanSheet): void {
  const column = places.get('carried')
  if (column !== undefined && height > 0) sheet.getRange(headingRow + 1, column + 1, height, 1).clearContent()
}

/** A row that holds its place in the order alone is one that an undo was about to blank. */
function cellsOf(plan: PlanSheet, { language }: WorkbookReading): readonly PlacedCells[] {
  const rows = plan.rows.map(line => [line.index, writePlanRow(line, language)] as const)
  return rows.filter(([, cells]) => cells.some((cell, column) => column !== ORDER && cell !== '' && cell !== false))
}

function findPlan(spreadsheet: Spreadsheet, { places, read }: WorkbookReading, week: string): PlanSheet | null {
  const found = findPlanSheet(spreadsheet, places, parseWeek(week)!, read)
  return found && 'sheet' in found ? found : null
}

function blankOf(entry: LogEntry): TableRecord<keyof LogEntry> {
  return Object.fromEntries(Object.keys(entry).map(key => [key, '']))
}
