// The contact cycle: the period that a norm is for (method.md 9).
import { type Day, mondayOf } from './day.ts'

export interface Cycle {
  /** A Monday. */
  readonly start: Day
  /** The first day after the cycle, a Monday. */
  readonly end: Day
  /** Which week of the cycle the asked-for day lies in, from 1. */
  readonly week: number
  /** How many weeks the cycle has. */
  readonly weeks: number
}

/**
 * The cycle of a prospect that a day lies in. Cycles start on the Monday of the week in which the card was added and
 * repeat; a card without that date follows `cycleStart`, moved back to a Monday; without either, the day's own week.
 * Source: method.md 9.
 */
export function cycleAt(day: Day, added: Day | null, cycleStart: Day | null, weeks: number): Cycle {
  const first = mondayOf(added ?? cycleStart ?? day)
  const since = Math.floor((mondayOf(day) - first) / 7)
  const week = ((since % weeks) + weeks) % weeks
  const start = mondayOf(day) - week * 7
  return { start, end: start + weeks * 7, week: week + 1, weeks }
}
