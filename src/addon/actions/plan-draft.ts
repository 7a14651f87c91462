// Everything a build of a week's plan would do, worked out from one reading of the workbook; nothing is written.
import { type Day, formatWeek, mondayOf, parseWeek } from '../../core/domain/day.ts'
import type { Prospect, Settings } from '../../core/domain/model.ts'
import { buildPlan as planWeek } from '../../core/domain/plan/build.ts'
import { ownersOf } from '../../core/domain/plan/team.ts'
import type { Plan, PlanInput } from '../../core/domain/plan/types.ts'
import { defaultWeek } from '../../core/domain/plan-week.ts'
import { tierGaps } from '../../core/domain/tier-gaps.ts'
import { givenNotice, planNotice, planRefusal, planWarning, tierGapNotice } from '../../core/i18n/plan-notices.ts'
import type { Calls } from '../../core/protocol.ts'
import { normaliseWord } from '../../core/words/word.ts'
import {
  type AddedRow,
  addedRows,
  followsPlan,
  myWeekRange,
  NO_PLACE,
  readMyWeeks,
  strandedRows,
  weekOfMyWeek,
} from '../sheets/my-week.ts'
import type { BandStanding } from '../sheets/plan-band.ts'
import { findPlanSheet, type PlanSheet, plannedWeeks } from '../sheets/plan-find.ts'
import { givenTooMuch } from '../sheets/plan-given.ts'
import { type LaidRow, layOutRows } from '../sheets/plan-layout.ts'
import type { SheetRow } from '../sheets/plan-rows.ts'
import { type CarriedState, carryAll } from '../sheets/plan-state.ts'
import { readWorkbook, type WorkbookReading } from '../sheets/read-workbook.ts'
import { UserError } from '../user-error.ts'
import { standingOf } from './plan-standing.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Plan sheets so many days before and after the planned week are looked through for ticks; those before are looked back on. */
const DAYS_BACK = 56
const DAYS_AHEAD = 28

export interface PlanDraft {
  readonly workbook: WorkbookReading
  /** The Monday of the planned week. */
  readonly week: Day
  /** The plan sheets of this week and the weeks around it, by their Mondays in order. */
  readonly sheets: ReadonlyMap<Day, PlanSheet>
  /** The owners' own sheets, those of people who have left the team among them, by the names of their ranges. */
  readonly own: ReadonlyMap<string, PlanSheet>
  /** Those that show this week from now on. */
  readonly following: ReadonlySet<PlanSheet>
  /** Rows that stand there alone. */
  readonly added: readonly AddedRow[]
  readonly state: CarriedState
  readonly input: PlanInput
  readonly plan: Plan
  /** Whose rows show; null for the whole team. */
  readonly owner: string | null
  readonly rows: readonly LaidRow[]
  readonly standing: BandStanding
  /** Sentences in the workbook's language, beside those of the reading. */
  readonly warnings: readonly string[]
}

/** Reads everything and works everything out. Throws a `UserError`. Source: method.md 10. */
export function draftPlan(spreadsheet: Spreadsheet, request: Calls['buildPlan']['args']): PlanDraft {
  const workbook = readWorkbook(spreadsheet)
  const { language, settings, today } = workbook
  const week = chooseWeek(request.week, today, settings)
  const own = readMyWeeks(workbook.places, workbook.read)
  const current = defaultWeek(today, settings)
  const following = new Set([...own.values()].filter(sheet => followsPlan(sheet, week, current)))
  const sheets = openPlanSheets(spreadsheet, workbook, week, [...own.values()])
  const team = ownersOf(settings, workbook.prospects)
  // What stands on the sheet of someone who has left the team goes to whoever has the card now.
  const owners = new Map(team.map(({ name }) => [myWeekRange(name), name]))
  const owned = [...own].flatMap(([range, sheet]) =>
    following.has(sheet) ? [{ owner: owners.get(range) ?? '', own: sheet }] : [],
  )
  const added = addedRows(
    owned,
    [...sheets.values()].flatMap(sheet => sheet.rows),
  )
  const stranded = strandedRows([...own.values()], sheets, week, added.length)
  const ownRows = [...own.values()].flatMap(({ rows }) => rows)
  const state = carryAll(workbook, sheets, week, { rows: ownRows, added, stranded })
  const prospects = [...state.prospects.values()]
  const kept = [...state.target.kept.map(line => line.kept), ...state.elsewhere]
  const input = { prospects, log: state.log, settings, week, today, kept }
  const plan = planWeek(input)
  const owner = chooseOwner(request.owner, plan)
  // What can't be told on an owner's sheet stays there: on the plan it would come again with every build.
  const isStray = (line: SheetRow) => line.index < NO_PLACE && line.row.contactId === ''
  const carried = { ...state.target, left: state.target.left.filter(line => !isStray(line)) }
  const layout = { plan, carried, prospects: state.prospects, settings, language, owner }
  const rows = layOutRows({ ...layout, loggedIds: state.loggedIds })
  const gaps = tierGaps(prospects, settings.tiers)
  const warnings = [
    ...(gaps.length > 0 ? [tierGapNotice[language](gaps)] : []),
    ...state.notices.map(notice => planNotice[language](notice)),
    ...plan.warnings.map(warning =>
      planWarning[language](
        warning,
        'prospectId' in warning ? clientName(state.prospects.get(warning.prospectId)) : '',
      ),
    ),
    ...givenTooMuch(rows, team, settings).map(given => givenNotice[language](given)),
  ]
  const standing = standingOf(workbook, sheets, state, plan, owner)
  return {
    workbook,
    week,
    sheets,
    own,
    following,
    added: [...added, ...stranded],
    state,
    input,
    plan,
    owner,
    rows,
    standing,
    warnings,
  }
}

/** The Monday of the week that was typed, or of the week a plan is for when nothing was. Throws a `UserError`. */
export function chooseWeek(typed: string | undefined, today: Day, settings: Settings): Day {
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

/** The plan sheets of the week, of the weeks around it and of those on owners' sheets, by their Mondays in order. */
function openPlanSheets(
  spreadsheet: Spreadsheet,
  { places, read }: WorkbookReading,
  week: Day,
  own: readonly PlanSheet[],
): ReadonlyMap<Day, PlanSheet> {
  const isNear = (other: Day) => other >= week - DAYS_BACK && other <= week + DAYS_AHEAD
  // However old the week of an owner's sheet: what was done there is about to be written over.
  const shown = new Set(own.map(weekOfMyWeek))
  const around = plannedWeeks(places).filter(other => isNear(other) || shown.has(other))
  const sheets = new Map<Day, PlanSheet>()
  for (const monday of [...new Set([...around, week])].sort((a, b) => a - b)) {
    const sheet = findPlanSheet(spreadsheet, places, monday, read)
    if (sheet && 'foreign' in sheet) {
      if (monday === week) {
        throw new UserError(planRefusal[sheet.wasOurs ? 'brokenSheet' : 'foreignSheet'](sheet.foreign))
      }
    } else if (sheet) sheets.set(monday, sheet)
  }
  return sheets
}

function clientName(prospect: Prospect | undefined): string {
  return prospect ? prospect.name || prospect.organisation : ''
}
