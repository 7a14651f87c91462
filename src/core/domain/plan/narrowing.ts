// Which days are left to the visits of one prospect once they have to keep their gap from each other.
import type { Schedule } from './schedule.ts'
import { ALL_DAYS, DAYS, type DaySet, firstOf } from './visit.ts'

/** A day set without the days too near to one of its days. */
export function withoutNear(days: DaySet, day: number, gap: number): DaySet {
  let open = days
  for (let near = Math.max(0, day - gap); near <= Math.min(DAYS - 1, day + gap); near++) open &= ~(1 << near)
  return open
}

/** By day, the days that keep a gap from it. */
export function clearOf(gap: number): readonly DaySet[] {
  const clear: DaySet[] = []
  for (let day = 0; day < DAYS; day++) clear.push(withoutNear(ALL_DAYS, day, gap))
  return clear
}

/** Beyond so many contacts with one prospect in a week its days are not tried out against each other. */
const MOST_TRIED = 4

/**
 * Takes out of the day sets of one prospect's visits, in place, every day on which no choice of days for the others keeps
 * the gap. False when no choice is left at all. `clear`: by day, the days that keep the gap from it.
 */
export function narrow(open: DaySet[], group: readonly number[], clear: readonly DaySet[]): boolean {
  if (group.length === 1) return open[group[0]!] !== 0
  if (group.length > MOST_TRIED) return keepApart(open, group, clear)
  const kept = [0, 0, 0, 0]
  if (!choose(open, group, clear, 0, ALL_DAYS, kept)) return false
  for (let n = 0; n < group.length; n++) open[group[n]!] = kept[n]!
  return true
}

/** `narrow` for every prospect. */
export function narrowAll(open: DaySet[], schedule: Schedule): boolean {
  for (let i = 0; i < open.length; i++) {
    const group = schedule.group(i)
    if (group[0] === i && !narrow(open, group, schedule.clear)) return false
  }
  return true
}

/** Whether a group's visits from the nth on can stand on free days; adds the days on which they can to those kept. */
function choose(
  open: readonly DaySet[],
  group: readonly number[],
  clear: readonly DaySet[],
  n: number,
  free: DaySet,
  kept: DaySet[],
): boolean {
  let days = open[group[n]!]! & free
  if (n < group.length - 1) {
    for (let rest = days; rest !== 0; rest &= rest - 1) {
      const day = firstOf(rest)
      if (!choose(open, group, clear, n + 1, free & clear[day]!, kept)) days &= ~(1 << day)
    }
  }
  kept[n]! |= days
  return days !== 0
}

/** The cheaper half of `narrow`: a visit that has one day left takes the days near it from the others. */
function keepApart(open: DaySet[], group: readonly number[], clear: readonly DaySet[]): boolean {
  const done = new Set<number>()
  for (let i = group.find(isSettled); i !== undefined; i = group.find(isSettled)) {
    done.add(i)
    const near = clear[firstOf(open[i]!)]!
    for (const j of group) if (j !== i) open[j]! &= near
  }
  return group.every(j => open[j] !== 0)

  function isSettled(i: number): boolean {
    const days = open[i]!
    return !done.has(i) && days !== 0 && (days & (days - 1)) === 0
  }
}
