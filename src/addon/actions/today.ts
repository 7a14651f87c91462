// Today: this week's contacts of whoever opens the sidebar, and who that is.
import { TODAY_REFUSALS } from '../../core/i18n/today-refusals.ts'
import type { TodayCalls, TodayView } from '../../core/protocol/today.ts'
import { nearestRival } from '../sheets/nearest-rival.ts'
import { readTodayWeek } from '../sheets/today-week.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'
import { viewToday } from './today-view.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Writes nothing but IDs of cards that have none. Throws a `UserError` for a person who is no owner. */
export function openToday(spreadsheet: Spreadsheet, { person }: TodayCalls['openToday']['args']): TodayView {
  return locked(() => {
    const week = readTodayWeek(spreadsheet)
    const view = viewToday(week, person ?? rememberedPerson(spreadsheet), nearestRival(spreadsheet, week.workbook))
    if (person !== undefined) {
      if (person !== '' && view.person !== person)
        throw new UserError({
          en: () => TODAY_REFUSALS.unknownPerson.en(person),
          ru: () => TODAY_REFUSALS.unknownPerson.ru(person),
        })
      PropertiesService.getUserProperties().setProperty(personKey(spreadsheet), `=${person}`)
    }
    return view
  })
}

/** Who the user said to be in this spreadsheet: '' is everyone, null is nobody yet. */
export function rememberedPerson(spreadsheet: Spreadsheet): string | null {
  const kept = PropertiesService.getUserProperties().getProperty(personKey(spreadsheet))
  return kept === null ? null : kept.slice(1)
}

/** A user's properties are the same in every spreadsheet. */
function personKey(spreadsheet: Spreadsheet): string {
  return `person.${spreadsheet.getId()}`
}
