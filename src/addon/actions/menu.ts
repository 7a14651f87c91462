// What the menu's items do: each runs an action and tells how it went.
import { formatWeek, mondayOf } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import { OUTCOMES, PRODUCT } from '../../core/i18n/menu.ts'
import { BUILD_ANSWERS, BUILD_STEPS, planChanges } from '../../core/i18n/plan-changes.ts'
import { todayIn } from '../sheets/read-workbook.ts'
import { millionsTooMany } from './build-limits.ts'
import { buildAgreed } from './build-plan.ts'
import { sayFailure } from './failure.ts'
import { helpWithFunctions } from './functions-help.ts'
import { spokenLanguage } from './language.ts'
import { undoBuild } from './plan-undo.ts'
import { setUp } from './set-up.ts'
import { readSettings } from './settings-form.ts'
import { openPage } from './sidebar.ts'

/** How long a step's toast stays where no other takes its place. */
const STEP_SECONDS = 30

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

export function setUpFromMenu(): void {
  run(spreadsheet => {
    const isNew = readSettings(spreadsheet).sheet === ''
    const { made, warnings, language } = setUp(spreadsheet, {})
    // A new workbook begins with the first-run guide.
    if (isNew) openPage('settings')
    if (warnings.length > 0) tell(warnings.join('\n\n'))
    return made.length > 0 ? OUTCOMES.setUpDone[language](made) : OUTCOMES.setUpNothing[language]()
  })
}

/** The week of today, or the next one when no working day of it is left. */
export function planThisWeek(): void {
  run((spreadsheet, language) => planWeek(spreadsheet, language))
}

export function planNextWeek(): void {
  run((spreadsheet, language) => {
    const today = todayIn(spreadsheet.getSpreadsheetTimeZone())
    return planWeek(spreadsheet, language, formatWeek(mondayOf(today) + 7))
  })
}

export function functionsHelp(): void {
  run(spreadsheet => {
    helpWithFunctions(spreadsheet)
    return null
  })
}

export function undoFromMenu(): void {
  run((spreadsheet, language) => BUILD_ANSWERS.undone[language](undoBuild(spreadsheet).week))
}

/** Asks before rows leave, without the lock, which no alert outlives; and again if other rows would leave by then. */
function planWeek(spreadsheet: Spreadsheet, language: Language, week?: string): string {
  const ui = SpreadsheetApp.getUi()
  const isAnsweredYes = (question: string) => ui.alert(PRODUCT, question, ui.ButtonSet.YES_NO) === ui.Button.YES
  const millions = millionsTooMany(spreadsheet)
  if (millions !== null && !isAnsweredYes(BUILD_ANSWERS.tooMuch[language](millions))) {
    return BUILD_ANSWERS.notBuilt[language]()
  }
  const say = (step: string) => spreadsheet.toast(step, PRODUCT, STEP_SECONDS)
  const agreed = new Set<string>()
  for (;;) {
    say(BUILD_STEPS.reading[language]())
    const built = buildAgreed(spreadsheet, week === undefined ? {} : { week }, agreed, say)
    if ('report' in built) {
      const { report } = built
      const sheet = spreadsheet.getSheetByName(report.sheet)
      if (sheet) spreadsheet.setActiveSheet(sheet)
      return OUTCOMES.planBuilt[language](report.week, report.planned, report.needed, report.shortfall)
    }
    if (!isAnsweredYes(planChanges[language](built.week, built.changes))) return BUILD_ANSWERS.notBuilt[language]()
    for (const { contactId } of built.changes.removed) agreed.add(contactId)
  }
}

/** A toast for what went well, an alert for what did not. */
export function run(action: (spreadsheet: Spreadsheet, language: Language) => string | null): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  const language = spokenLanguage(spreadsheet)
  try {
    const outcome = action(spreadsheet, language)
    if (outcome !== null) spreadsheet.toast(outcome, PRODUCT)
  } catch (error) {
    tell(sayFailure(error, language))
  }
}

function tell(message: string): void {
  const ui = SpreadsheetApp.getUi()
  ui.alert(PRODUCT, message, ui.ButtonSet.OK)
}
