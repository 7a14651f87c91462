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

/** The first day of a set, or the first slot of a set of slots; the set has one at least. */
export function firstOf(set: DaySet): number {
  return 31 - Math.clz32(set & -set)
}

/** The last day of a set, which has one at least. */
export function lastOf(set: DaySet): number {
  return 31 - Math.clz32(set)
}

/** Puts numbers into a list that is kept, in place of a new one for each question. */
export function copyInto(list: number[], numbers: readonly number[]): number[] {
  for (let i = 0; i < numbers.length; i++) list[i] = numbers[i]!
  return list
}
