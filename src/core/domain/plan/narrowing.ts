// Which days are left to the visits of one prospect once they have to keep their gap from each other.
import type { Schedule } from './schedule.ts'
import { DAYS, type DaySet } from './visit.ts'

/** A day set without the days too near to one of its days. */
export function withoutNear(days: DaySet, day: number, gap: number): DaySet {
  let open = days
  for (let near = Math.max(0, day - gap); near <= Math.min(DAYS - 1, day + gap); near++) open &= ~(1 << near)
  return open
}

/** Beyond so many contacts with one prospect in a week its days are not tried out against each other. */
const MOST_TRIED = 4

/**
 * Takes out of a prospect's day sets, in place, every day on which no choice of days for its other visits keeps the gap.
 * False when no choice is left at all.
 */
export function narrow(open: DaySet[], i: number, partners: readonly number[], gap: number): boolean {
  const group = [i, ...partners]
  if (group.length > MOST_TRIED) return keepApart(open, group, gap)
  const kept = group.map(() => 0)
  const chosen: number[] = []
  const choose = (at: number): boolean => {
    if (at === group.length) {
      chosen.forEach((day, j) => {
        kept[j]! |= 1 << day
      })
      return true
    }
    let any = false
    for (let day = 0; day < DAYS; day++) {
      if (!((open[group[at]!]! >> day) & 1) || chosen.some(other => Math.abs(other - day) <= gap)) continue
      chosen.push(day)
      if (choose(at + 1)) any = true
      chosen.pop()
    }
    return any
  }
  if (!choose(0)) return false
  group.forEach((j, at) => {
    open[j] = kept[at]!
  })
  return true
}

/** `narrow` for every prospect with several visits. */
export function narrowAll(open: DaySet[], schedule: Schedule): boolean {
  return open.every((_, i) => {
    const partners = schedule.partners(i)
    return partners.length === 0 || partners[0]! < i || narrow(open, i, partners, schedule.gap)
  })
}

/** The cheaper half of `narrow`: a visit that has one day left takes the days near it from the others. */
function keepApart(open: DaySet[], group: readonly number[], gap: number): boolean {
  const done = new Set<number>()
  for (let i = group.find(isSettled); i !== undefined; i = group.find(isSettled)) {
    done.add(i)
    const day = 31 - Math.clz32(open[i]!)
    for (const j of group) if (j !== i) open[j] = withoutNear(open[j]!, day, gap)
  }
  return group.every(j => open[j] !== 0)

  function isSettled(i: number): boolean {
    const days = open[i]!
    return !done.has(i) && days !== 0 && (days & (days - 1)) === 0
  }
}
