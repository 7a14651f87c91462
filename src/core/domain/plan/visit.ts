// A contact that wants a day of its owner's week.

/** Call 0, meeting 1. */
export type ChannelIndex = 0 | 1
export const DAYS = 7
/** Days as a bit set, Monday the lowest bit. */
export type DaySet = number
export const ALL_DAYS: DaySet = 2 ** DAYS - 1

export interface Visit {
  readonly channel: ChannelIndex
  readonly days: DaySet
  /** Whom it is with: two visits of one prospect keep the gap. */
  readonly prospect: number
}

/** The days of a set, Monday first. */
export function daysOf(set: DaySet): readonly number[] {
  const days: number[] = []
  for (let day = 0; day < DAYS; day++) if ((set >> day) & 1) days.push(day)
  return days
}
