// An owner's own sheet of the week, made from the plan as it stands; later builds keep the two alike.
import { type Day, formatWeek } from '../../core/domain/day.ts'
import { ownersOf } from '../../core/domain/plan/team.ts'
import { defaultWeek } from '../../core/domain/plan-week.ts'
import { noPlanSheet } from '../../core/i18n/calendar.ts'
import { PRODUCT } from '../../core/i18n/menu.ts'
import { planRefusal } from '../../core/i18n/plan-notices.ts'
import { WHOSE_WEEK } from '../../core/i18n/team.ts'
import type { Calls } from '../../core/protocol.ts'
import { normaliseWord } from '../../core/words/word.ts'
import { myWeekName, myWeekPlace, myWeekRange, ownRow } from '../sheets/my-week.ts'
import { myWeekLines } from '../sheets/plan-band.ts'
import { findPlanSheet, readPlanSheet } from '../sheets/plan-find.ts'
import type { LaidRow } from '../sheets/plan-layout.ts'
import { type PlanContent, writePlanSheet } from '../sheets/plan-sheet.ts'
import { readWorkbook, type WorkbookReading } from '../sheets/read-workbook.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'
import { run } from './menu.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Throws a `UserError` for an owner nobody knows and where the week has no plan. */
export function myWeek(spreadsheet: Spreadsheet, args: Calls['myWeek']['args']): Calls['myWeek']['result'] {
  return locked(() => {
    const workbook = readWorkbook(spreadsheet)
    const { settings, today, places, read, language } = workbook
    const known = ownerNames(workbook)
    const owner = known.find(name => normaliseWord(name) === normaliseWord(args.owner))
    if (owner === undefined) throw new UserError(planRefusal.unknownOwner(args.owner, known))
    const place = places.get(myWeekRange(owner))
    const standing = place ? readPlanSheet(place.sheet, read) : null
    // One without a name was begun by a run that was cut off.
    const named = place ? null : spreadsheet.getSheetByName(myWeekName(language, owner))
    const begun = named && myWeekPlace(places, named.getSheetId()) === null ? named : null
    const found = begun && readPlanSheet(begun, read)
    if (standing) {
      spreadsheet.setActiveSheet(standing.sheet)
      return { sheet: standing.sheet.getName(), rows: standing.rows.length }
    }
    const week = defaultWeek(today, settings)
    const plan = findPlanSheet(spreadsheet, places, week, read)
    if (!plan || 'foreign' in plan) throw new UserError(noPlanSheet(formatWeek(week)))
    const rows = plan.rows
      .filter(({ row }) => row.contactId !== '' && normaliseWord(row.owner) === normaliseWord(owner))
      .map(line => ownRow(line, null))
    const content = myWeekContent(workbook, week, owner, rows)
    const sheet = writePlanSheet(spreadsheet, found && { ...found, isWorn: true }, content)
    spreadsheet.setActiveSheet(sheet)
    return { sheet: sheet.getName(), rows: rows.length }
  })
}

/** Asks who wants the sheet, where the team has owners. */
export function myWeekFromMenu(): void {
  run((spreadsheet, language) => {
    const ui = SpreadsheetApp.getUi()
    const known = ownerNames(locked(() => readWorkbook(spreadsheet)))
    const answer = ui.prompt(PRODUCT, WHOSE_WEEK[language](known), ui.ButtonSet.OK_CANCEL)
    if (answer.getSelectedButton() !== ui.Button.OK) return null
    return myWeek(spreadsheet, { owner: answer.getResponseText() }).sheet
  })
}

export function myWeekContent(
  { language, settings, prospects }: WorkbookReading,
  week: Day,
  owner: string,
  rows: readonly LaidRow[],
): PlanContent {
  const owners = ownersOf(settings, prospects).map(({ name }) => name)
  return {
    week,
    language,
    rows,
    band: at => myWeekLines(week, owner, at, language),
    othersRows: 0,
    hasOwners: false,
    owners,
    place: { name: myWeekName(language, owner), range: myWeekRange(owner) },
  }
}

function ownerNames({ settings, prospects }: WorkbookReading): readonly string[] {
  return ownersOf(settings, prospects)
    .map(({ name }) => name)
    .filter(name => name !== '')
}
