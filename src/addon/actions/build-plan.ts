// Builds or rebuilds a week's plan: what people did goes into the log, the core plans, the sheet is written.
import { formatDay, formatWeek } from '../../core/domain/day.ts'
import type { Prospect } from '../../core/domain/model.ts'
import { sourcesInOrder } from '../../core/domain/plan/sources.ts'
import type { Plan } from '../../core/domain/plan/types.ts'
import { BUILD_STEPS, planChanges, type RowChanges, undoRefusal } from '../../core/i18n/plan-changes.ts'
import { planRefusal } from '../../core/i18n/plan-notices.ts'
import type { PlanPreview } from '../../core/protocol/plan.ts'
import type { Calls, PlanReport } from '../../core/protocol.ts'
import { type BandFigures, bandLines, doneCount, isCounted, overdueCount } from '../sheets/plan-band.ts'
import { rowChanges } from '../sheets/plan-changes.ts'
import { closeJournal, keepJournal } from '../sheets/plan-journal.ts'
import { type LaidRow, plannedCount } from '../sheets/plan-layout.ts'
import { markPlanSheet, type PlanContent, writePlanSheet } from '../sheets/plan-sheet.ts'
import type { CarriedState } from '../sheets/plan-state.ts'
import type { TableRecord } from '../sheets/table.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'
import { ownWeeks } from './own-weeks.ts'
import { draftPlan, type PlanDraft } from './plan-draft.ts'
import { journalOf } from './plan-record.ts'
import { takeBackBroken } from './plan-undo.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Either the plan was built, or rows would leave that nobody agreed to take out: then nothing was written. */
export type BuildOrChanges = { readonly report: PlanReport } | { readonly week: string; readonly changes: RowChanges }

/**
 * Reads everything, works everything out, writes down what it is about to change, and only then writes: cards, log, plan
 * sheets. A run that was cut off between two writes is taken back by the next one, which then builds from what was there
 * before it. With `agreed`, only rows of these contact IDs may leave. Throws a `UserError`. Source: method.md 10.
 */
export function buildPlan(spreadsheet: Spreadsheet, request: Calls['buildPlan']['args']): PlanReport {
  return locked(() => {
    const draft = freshDraft(spreadsheet, request)
    if (request.agreed && !isAgreed(changesOf(draft), new Set(request.agreed))) {
      throw new UserError(planRefusal.notAgreed())
    }
    return write(spreadsheet, draft)
  })
}

/** The same where a person can be asked: only rows whose contact IDs were agreed to may leave. `say` tells what it is at. */
export function buildAgreed(
  spreadsheet: Spreadsheet,
  request: Calls['buildPlan']['args'],
  agreed: ReadonlySet<string>,
  say: (step: string) => void,
): BuildOrChanges {
  return locked(() => {
    const draft = freshDraft(spreadsheet, request)
    const changes = changesOf(draft)
    if (!isAgreed(changes, agreed)) return { week: formatWeek(draft.week), changes }
    say(BUILD_STEPS.writing[draft.workbook.language](formatWeek(draft.week), draft.rows.length))
    return { report: write(spreadsheet, draft) }
  })
}

/** What building would change, with the question to ask where rows would leave. Writes nothing. */
export function previewPlan(spreadsheet: Spreadsheet, request: Calls['previewPlan']['args']): PlanPreview {
  return locked(() => {
    const draft = freshDraft(spreadsheet, request)
    const { removed, moved, added } = changesOf(draft)
    const week = formatWeek(draft.week)
    const asks = removed.length > 0
    return {
      week,
      isNew: !draft.sheets.has(draft.week),
      removed: removed.map(({ contactId, client, date, channel }) => ({
        contactId,
        client,
        date: date === null ? null : formatDay(date),
        channel,
      })),
      moved,
      added,
      question: asks ? planChanges[draft.workbook.language](week, { removed, moved, added }) : '',
    }
  })
}

/** From what was there before a build that was cut off. */
function freshDraft(spreadsheet: Spreadsheet, request: Calls['buildPlan']['args']): PlanDraft {
  takeBackBroken(spreadsheet, request.week)
  return draftPlan(spreadsheet, request)
}

function isAgreed({ removed }: RowChanges, agreed: ReadonlySet<string>): boolean {
  return removed.every(({ contactId }) => agreed.has(contactId))
}

function changesOf({ sheets, week, state, rows }: PlanDraft): RowChanges {
  return rowChanges(sheets.get(week)?.rows ?? [], state.target.postponed, rows)
}

function write(spreadsheet: Spreadsheet, draft: PlanDraft): PlanReport {
  const { workbook, state, plan } = draft
  const report = describe(draft)
  const content = contentOf(draft, report)
  const cards = cardChanges(state.cards, plan)
  const own = ownWeeks(draft)

  const canUndo = keepJournal(journalOf(draft, cards, own))
  const lasting = canUndo ? [] : [undoRefusal.tooLarge(report.week)[workbook.language]()]
  workbook.prospectTable.change(cards)
  workbook.logTable.changeRows(state.corrections)
  workbook.logTable.append(state.entries)
  for (const { sheet, changed } of state.others) markPlanSheet(sheet, changed, workbook.language)
  const sheet = writePlanSheet(spreadsheet, draft.sheets.get(draft.week) ?? null, content)
  for (const { sheet: mine, content } of own) {
    if ('rows' in content) writePlanSheet(spreadsheet, mine, content)
    else markPlanSheet(mine, content, workbook.language)
  }
  closeJournal()
  show(spreadsheet, sheet)
  return { ...report, warnings: [...report.warnings, ...lasting], sheet: sheet.getName() }
}

/** Nothing that is worth calling a whole build failed. */
function show(spreadsheet: Spreadsheet, sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
  try {
    spreadsheet.setActiveSheet(sheet)
  } catch (error) {
    if (typeof console !== 'undefined') console.warn(String(error))
  }
}

/** Next actions that people moved on, and owners the plan chose for cards without one, in one go. */
function cardChanges(cards: CarriedState['cards'], plan: Plan): ReadonlyMap<string, TableRecord<keyof Prospect>> {
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
  return changes
}

type Figures = Omit<BandFigures, 'owners'>

/** The team's figures, or those of the one owner whose rows show. */
function figuresOf({ plan, rows, owner, state }: PlanDraft): Figures & { readonly planned: number } {
  const week = owner === null ? plan : plan.owners.find(other => other.owner === owner)!
  const { deals, needed, logged, notReached } = week
  const planned = plannedCount(rows, owner)
  const shortfall = Math.max(0, needed - logged - planned)
  // One owner may fall short where the team does not.
  const inOrder = () =>
    owner === null ? plan.sourcesToWork : sourcesInOrder(state.log, id => state.prospects.get(id)?.source ?? null)
  const sourcesToWork = shortfall > 0 ? inOrder().map(({ source }) => source) : []
  return { deals, needed, logged, planned, shortfall, capacity: { ...week.capacity }, notReached, sourcesToWork }
}

function describe(draft: PlanDraft): Omit<PlanReport, 'sheet'> {
  const { plan, rows, owner, workbook } = draft
  const rowOf = new Map(rows.map(({ contact, row }) => [contact, row]))
  const read = workbook.prospects.length
  return {
    week: formatWeek(plan.monday),
    ...figuresOf(draft),
    contacts: plan.contacts.flatMap(contact => {
      const row = rowOf.get(contact)!
      if (owner !== null && row.owner !== owner) return []
      const { prospectId, channel, tier, purpose } = contact
      const { client: prospect, why } = row
      return [{ date: formatDay(contact.date), channel, prospectId, prospect, tier, owner: row.owner, purpose, why }]
    }),
    prospects: { read, kept: read, withoutTier: plan.withoutTier, merged: 0, rejected: [] },
    warnings: [...workbook.warnings, ...draft.warnings],
  }
}

function contentOf({ plan, rows, owner, workbook, standing, warnings }: PlanDraft, figures: Figures): PlanContent {
  const { language } = workbook
  const isShown = ({ row }: LaidRow) => owner === null || row.owner === owner
  const owners = plan.owners.map(week => week.owner).filter(name => name !== '')
  // The formula counts the rows of the sheet, so what the log holds beside them comes on top.
  const logged = figures.logged - rows.filter(row => isShown(row) && isCounted(row.row)).length
  return {
    week: plan.monday,
    language,
    rows,
    band: at => {
      const counts = { done: doneCount(at, owner), overdue: overdueCount(at, owner) }
      const byRows = () => plan.owners.map(week => ({ ...week, planned: plannedCount(rows, week.owner) }))
      const sideBySide = owner === null ? byRows() : []
      return bandLines(
        plan.monday,
        { ...figures, logged, owners: sideBySide },
        warnings,
        standing,
        owner,
        counts,
        language,
      )
    },
    othersRows: rows.filter(row => !isShown(row)).length,
    hasOwners: owners.length > 0,
    owners,
  }
}
