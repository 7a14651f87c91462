// One reading of everything the Today sidebar shows: the week's plan, the log of it, and who can do it.
import { type Day, mondayOf } from '../../core/domain/day.ts'
import type { Language, Prospect } from '../../core/domain/model.ts'
import { ownersOf } from '../../core/domain/plan/team.ts'
import { defaultWeek } from '../../core/domain/plan-week.ts'
import { readProspect } from '../../core/import/records.ts'
import { isErrorText } from '../../core/words/cells.ts'
import { runsOf } from './column-runs.ts'
import { LazyMap } from './lazy-map.ts'
import { type LoggedContact, readLogged } from './logged.ts'
import {
  type AddedRow,
  addedRows,
  alike,
  mergeOwnRows,
  myWeekRange,
  NO_PLACE,
  readMyWeeks,
  weekOfMyWeek,
} from './my-week.ts'
import { type Carried, carryOver } from './plan-carry.ts'
import { PLAN_COLUMNS } from './plan-columns.ts'
import { standsElsewhere, withoutCopies } from './plan-copies.ts'
import { findPlanSheet, type PlanSheet } from './plan-find.ts'
import { POSTPONED } from './plan-marks.ts'
import { type SheetRow, writePlanRow } from './plan-rows.ts'
import { mendHalves } from './plan-sheet.ts'
import { readWorkbook, type WorkbookReading } from './read-workbook.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

export interface TodayWeek {
  readonly workbook: WorkbookReading
  /** The Monday of the week that shows. */
  readonly monday: Day
  /** With what was ticked, typed and added on the owners' own sheets since the last build. */
  readonly plan: PlanSheet | null
  /** The rows of it that stand on an owner's own sheet alone. */
  readonly added: readonly AddedRow[]
  /** The owners' own sheets of a week. */
  readonly own: readonly PlanSheet[]
  /** Read from their rows one by one, as they are asked for. */
  readonly prospects: LazyMap<Prospect>
  /** What the log holds by contact ID. */
  readonly logged: ReadonlyMap<string, LoggedContact>
}

/** The week of today, or the next one where only that is planned and no working day of this one is left. */
export function readTodayWeek(spreadsheet: Spreadsheet, week: Day | null = null): TodayWeek {
  const workbook = readWorkbook(spreadsheet)
  const { today, settings, places, read } = workbook
  const mondays = week === null ? [mondayOf(today), defaultWeek(today, settings)] : [week]
  const planOf = (monday: Day) => {
    const found = findPlanSheet(spreadsheet, places, monday, read)
    return found && 'sheet' in found ? found : null
  }
  const sheets = [...new Set(mondays)].map(monday => ({ monday, plan: planOf(monday) }))
  const { monday, plan } = sheets.find(one => one.plan !== null) ?? sheets[0]!
  const sheetsOf = readMyWeeks(places, read)
  const own = [...sheetsOf.values()]
  const owned = ownersOf(settings, cardOwners(workbook)).flatMap(({ name }) => {
    const sheet = sheetsOf.get(myWeekRange(name))
    return sheet && (weekOfMyWeek(sheet) ?? monday) === monday ? [{ owner: name, own: sheet }] : []
  })
  const added = plan ? addedRows(owned, plan.rows, monday) : []
  const merged =
    plan &&
    mergeOwnRows(
      withoutCopies(
        plan.rows,
        standsElsewhere(monday, other => planOf(other)?.rows ?? []),
      ),
      own.flatMap(({ rows }) => rows),
    )
  return {
    workbook,
    monday,
    plan: merged && { ...plan, rows: [...merged, ...added] },
    added,
    own,
    prospects: cardsOf(workbook),
    logged: readLogged(workbook.logTable),
  }
}

function cardsOf({ prospectTable, settings }: WorkbookReading): LazyMap<Prospect> {
  const rows = new Map(prospectTable.rows.map(({ row, id }) => [id, row]))
  return new LazyMap(rows, row => readProspect(prospectTable.rawsOf(row), settings.tiers).prospect)
}

/** Whom the cards name, for a team whose owners are not in Settings. */
export function cardOwners({ prospectTable, settings }: WorkbookReading): readonly Pick<Prospect, 'owner'>[] {
  if (settings.owners.length > 0) return []
  return prospectTable.rows.map(({ row }) => {
    const owner = prospectTable.textAt(row, 'owner')
    return { owner: isErrorText(owner) ? '' : owner }
  })
}

/** A row of the plan as it stands, with the prospect it names. */
export interface WeekLine extends SheetRow {
  /** What the log holds of it; null where it holds nothing. */
  readonly logged: LoggedContact | null
  readonly isDone: boolean
}

/** The rows of the plan that are contacts of the week, done ones included, in the order of the sheet. */
export function linesOf(week: TodayWeek): readonly WeekLine[] {
  if (!week.plan) return []
  const { done, kept, open } = carry(week, week.plan.rows)
  const ticked = new Set<SheetRow>(done)
  const rows = new Map(week.plan.rows.map(line => [line.index, line]))
  return [...done, ...kept, ...open]
    .filter(({ row }) => row.purpose !== POSTPONED && week.prospects.has(row.prospectId))
    .map(line => {
      const logged = week.logged.get(line.row.contactId) ?? null
      const isDone = ticked.has(line) || logged !== null
      // A done row comes back as the next build will leave it; here it counts as it stands.
      const { row } = rows.get(line.index)!
      const stands = { ...row, contactId: line.row.contactId, prospectId: line.row.prospectId }
      return { ...line, row: ticked.has(line) ? stands : line.row, logged, isDone }
    })
    .sort((a, b) => orderOf(a) - orderOf(b))
}

/** Rows that the plan has no place for come last, as they were added. */
function orderOf({ index }: SheetRow): number {
  return index > NO_PLACE ? index : AFTER_ALL - index
}

const AFTER_ALL = 1e9

/** What rows of the plan mean for log and cards, by the rules of a build. Touches nothing. */
export function carry(week: TodayWeek, rows: readonly SheetRow[]): Carried {
  const { monday, prospects, workbook } = week
  const { today, language } = workbook
  const loggedIds = new Set(week.logged.keys())
  const loggedAs = (contactId: string) => week.logged.get(contactId)?.entry ?? null
  return carryOver({ monday, today, language, rows, prospects, loggedIds, loggedAs, log: () => workbook.log })
}

/** Writes a row into its place on the plan, and on its owner's own sheet where it stands there too. */
export function markPlanRow({ plan, own, added, workbook }: TodayWeek, line: SheetRow): void {
  const alone = added.find(({ index }) => index === line.index)
  if (alone) {
    markRow(alone.own, { ...line, index: alone.place }, workbook.language)
    return
  }
  if (plan) markRow(plan, line, workbook.language)
  for (const sheet of own) {
    const same = sheet.rows.find(({ row }) => row.contactId === line.row.contactId)
    if (same) markRow(sheet, alike(same, line), workbook.language)
  }
}

/** Touches nothing else on a sheet that is whole: one write for each run of our columns. */
function markRow(plan: PlanSheet, line: SheetRow, language: Language): void {
  mendHalves(plan)
  const cells = writePlanRow(line, language)
  for (const { column, keys } of runsOf(plan.places)) {
    const range = plan.sheet.getRange(plan.headingRow + 1 + line.index, column + 1, 1, keys.length)
    range.setValues([keys.map(key => cells[PLAN_COLUMNS.findIndex(other => other.key === key)]!)])
  }
}
