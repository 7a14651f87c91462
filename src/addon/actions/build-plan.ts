// Builds or rebuilds a week's plan: what people did goes into the log, the core plans, the sheet is written.
import { type Day, formatDay, formatWeek, mondayOf, parseWeek } from '../../core/domain/day.ts'
import type { Prospect, Settings } from '../../core/domain/model.ts'
import { buildPlan as planWeek } from '../../core/domain/plan/build.ts'
import type { Plan } from '../../core/domain/plan/types.ts'
import { defaultWeek } from '../../core/domain/plan-week.ts'
import { planNotice, planRefusal, planWarning } from '../../core/i18n/plan-notices.ts'
import type { Calls, PlanReport } from '../../core/protocol.ts'
import { normaliseWord } from '../../core/words/word.ts'
import { type BandFigures, bandLines, doneCount, isCounted, overdueCount } from '../sheets/plan-band.ts'
import { findPlanSheet, type PlanSheet, plannedWeeks } from '../sheets/plan-find.ts'
import { type LaidRow, layOutRows } from '../sheets/plan-layout.ts'
import { markPlanSheet, type PlanContent, writePlanSheet } from '../sheets/plan-sheet.ts'
import { type CarriedState, carryAll } from '../sheets/plan-state.ts'
import { type ProspectTable, readWorkbook, type WorkbookReading } from '../sheets/read-workbook.ts'
import type { TableRecord } from '../sheets/table.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Plan sheets so many days before and after the planned week are looked through for ticks. */
const TICKS_WITHIN = 28

/**
 * Reads everything, works everything out, and only then writes: cards, log, plan sheet. Ticks are in the log by their
 * contact IDs, so a run that was cut off between two writes is made good by the next. Throws a `UserError`.
 * Source: method.md 10.
 */
export function buildPlan(spreadsheet: Spreadsheet, request: Calls['buildPlan']['args']): PlanReport {
  return locked(() => build(spreadsheet, request))
}

function build(spreadsheet: Spreadsheet, request: Calls['buildPlan']['args']): PlanReport {
  const workbook = readWorkbook(spreadsheet)
  const { language, settings, today } = workbook
  const week = chooseWeek(request.week, today, settings)
  const sheets = openPlanSheets(spreadsheet, workbook, week)
  const state = carryAll(workbook, sheets, week)

  const prospects = [...state.prospects.values()]
  const kept = state.target.kept.map(line => line.kept)
  const plan = planWeek({ prospects, log: state.log, settings, week, today, kept })
  const owner = chooseOwner(request.owner, plan)
  const nameOf = (id: string) => clientName(state.prospects.get(id))
  const warnings = [
    ...state.notices.map(notice => planNotice[language](notice)),
    ...plan.warnings.map(warning =>
      planWarning[language](warning, 'prospectId' in warning ? nameOf(warning.prospectId) : ''),
    ),
  ]
  const layout = { plan, carried: state.target, prospects: state.prospects, settings, language, owner }
  const rows = layOutRows({ ...layout, loggedIds: state.loggedIds })
  const report = describe(plan, rows, owner, workbook, [...workbook.warnings, ...warnings])
  const content = contentOf(plan, rows, owner, workbook, report, warnings)

  writeCards(workbook.prospectTable, state.cards, plan)
  workbook.logTable.changeRows(state.corrections)
  workbook.logTable.append(state.entries)
  for (const { sheet, carried } of state.others) markPlanSheet(sheet, [...carried.done, ...carried.postponed], language)
  const sheet = writePlanSheet(spreadsheet, sheets.get(week) ?? null, content)
  spreadsheet.setActiveSheet(sheet)
  return { ...report, sheet: sheet.getName() }
}

function chooseWeek(typed: string | undefined, today: Day, settings: Settings): Day {
  if (typed === undefined || typed.trim() === '') return defaultWeek(today, settings)
  const week = parseWeek(typed.trim().toUpperCase())
  if (week === null) throw new UserError(planRefusal.badWeek(typed))
  if (week < mondayOf(today)) throw new UserError(planRefusal.pastWeek(formatWeek(week), formatWeek(today)))
  return week
}

/** The owner as the plan names it; null for the whole team. */
function chooseOwner(typed: string | undefined, plan: Plan): string | null {
  if (typed === undefined || typed.trim() === '') return null
  const known = plan.owners.map(({ owner }) => owner).filter(name => name !== '')
  const found = known.find(name => normaliseWord(name) === normaliseWord(typed))
  if (found === undefined) throw new UserError(planRefusal.unknownOwner(typed, known))
  return found
}

/** The plan sheet of the week, if there is one, and those of the weeks around it, by their Mondays in order. */
function openPlanSheets(
  spreadsheet: Spreadsheet,
  { places, read }: WorkbookReading,
  week: Day,
): ReadonlyMap<Day, PlanSheet> {
  const around = plannedWeeks(places).filter(other => Math.abs(other - week) <= TICKS_WITHIN)
  const sheets = new Map<Day, PlanSheet>()
  for (const monday of [...new Set([...around, week])].sort((a, b) => a - b)) {
    const sheet = findPlanSheet(spreadsheet, places, monday, read)
    if (sheet && 'foreign' in sheet) {
      if (monday === week) throw new UserError(planRefusal.foreignSheet(sheet.foreign))
    } else if (sheet) sheets.set(monday, sheet)
  }
  return sheets
}

/** Next actions that people moved on, and owners the plan chose for cards without one, in one go. */
function writeCards(table: ProspectTable, cards: CarriedState['cards'], plan: Plan): void {
  const changes = new Map<string, TableRecord<keyof Prospect>>()
  for (const [id, { nextAction, nextActionDate, nextChannel, furtherActions }] of cards) {
    changes.set(id, {
      nextAction: nextAction ?? '',
      nextActionDate: nextActionDate ?? null,
      nextChannel: nextChannel ?? null,
      furtherActions: furtherActions ?? '',
    })
  }
  for (const { prospectId, owner } of plan.assigned) changes.set(prospectId, { ...changes.get(prospectId), owner })
  table.change(changes)
}

function clientName(prospect: Prospect | undefined): string {
  return prospect ? prospect.name || prospect.organisation : ''
}

/** The team's figures, or those of the one owner whose rows show. */
function figuresOf(
  plan: Plan,
  rows: readonly LaidRow[],
  owner: string | null,
): BandFigures & { readonly planned: number } {
  const week = owner === null ? plan : plan.owners.find(other => other.owner === owner)!
  const planned = rows.filter(({ contact, row }) => contact !== null && (owner === null || row.owner === owner)).length
  const shortfall = Math.max(0, week.needed - week.logged - planned)
  const sourcesToWork = shortfall > 0 ? plan.sourcesToWork.map(({ source }) => source) : []
  return { deals: week.deals, needed: week.needed, logged: week.logged, planned, shortfall, sourcesToWork }
}

function describe(
  plan: Plan,
  rows: readonly LaidRow[],
  owner: string | null,
  workbook: WorkbookReading,
  warnings: readonly string[],
): Omit<PlanReport, 'sheet'> {
  const rowOf = new Map(rows.map(({ contact, row }) => [contact, row]))
  const read = workbook.prospects.length
  return {
    week: formatWeek(plan.monday),
    ...figuresOf(plan, rows, owner),
    capacity: { ...plan.capacity },
    contacts: plan.contacts.flatMap(contact => {
      const row = rowOf.get(contact)!
      if (owner !== null && row.owner !== owner) return []
      const { prospectId, channel, tier, purpose } = contact
      const { client: prospect, why } = row
      return [{ date: formatDay(contact.date), channel, prospectId, prospect, tier, owner: row.owner, purpose, why }]
    }),
    notReached: plan.notReached,
    prospects: { read, kept: read, withoutTier: plan.withoutTier, merged: 0, rejected: [] },
    warnings,
  }
}

function contentOf(
  plan: Plan,
  rows: readonly LaidRow[],
  owner: string | null,
  { language }: WorkbookReading,
  figures: BandFigures,
  warnings: readonly string[],
): PlanContent {
  const isShown = ({ row }: LaidRow) => owner === null || row.owner === owner
  const owners = plan.owners.map(week => week.owner).filter(name => name !== '')
  // The formula counts the rows of the sheet, so what the log holds beside them comes on top.
  const logged = figures.logged - rows.filter(row => isShown(row) && isCounted(row.row)).length
  return {
    week: plan.monday,
    language,
    rows,
    band: at => {
      const counts = { done: doneCount(at, owner, language), overdue: overdueCount(at, owner) }
      return bandLines(plan, { ...figures, logged }, warnings, owner, counts, language)
    },
    othersRows: rows.filter(row => !isShown(row)).length,
    hasOwners: owners.length > 0,
    owners,
  }
}
