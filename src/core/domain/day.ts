// Plain calendar days and ISO weeks: no clock, no zone, no time of day.

/** A calendar day as the number of days since 1970-01-01 (a Thursday). Whole, may be negative. */
export type Day = number

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const ISO_WEEK = /^(\d{4})-W(\d{2})$/
const MS_A_DAY = 86_400_000

/** The day of a year, month (1 to 12) and day of month, or null when the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth))
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
  return same ? date.getTime() / MS_A_DAY : null
}

/** `2026-11-23` to a day; null for any other shape and for days that do not exist. */
export function parseDay(text: string): Day | null {
  const parts = ISO_DAY.exec(text)
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}

/** A day as `2026-11-23`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10)
}

/** Monday 0 to Sunday 6. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The Monday of the ISO week a day lies in. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day)
}

/** The Monday of an ISO week such as `2026-W53`; null for any other shape and for weeks that do not exist. */
export function parseWeek(text: string): Day | null {
  const parts = ISO_WEEK.exec(text)
  if (!parts) return null
  // 4 January always lies in week 1.
  const fourth = dayOf(Number(parts[1]), 1, 4)
  const week = Number(parts[2])
  if (fourth === null || week < 1) return null
  const monday = mondayOf(fourth) + (week - 1) * 7
  return formatWeek(monday) === text ? monday : null
}

/** The ISO week a day lies in, as `2026-W48`. Its year is that of the week's Thursday. */
export function formatWeek(day: Day): string {
  const thursday = mondayOf(day) + 3
  const year = Number(formatDay(thursday).slice(0, 4))
  const first = mondayOf(dayOf(year, 1, 4)!)
  const week = (mondayOf(day) - first) / 7 + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
