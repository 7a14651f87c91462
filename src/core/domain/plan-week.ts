// Which week a plan is for when nobody says.
import { type Day, mondayOf, weekdayOf } from './day.ts'
import type { Settings } from './model.ts'

/** The Monday of the week of today, or of the next one when no working day of it is left. Source: contract.md, --week. */
export function defaultWeek(today: Day, settings: Pick<Settings, 'workingDays' | 'holidays'>): Day {
  const monday = mondayOf(today)
  for (let day = today; day < monday + 7; day++) {
    if (settings.workingDays.includes(weekdayOf(day)) && !settings.holidays.includes(day)) return monday
  }
  return monday + 7
}
