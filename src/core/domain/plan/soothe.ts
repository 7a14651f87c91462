// Mends a schedule in which two contacts of one prospect stand too near, by trades that leave the days' loads as they are.
import type { Schedule } from './schedule.ts'
import type { DaySet } from './visit.ts'

/**
 * Trades days between visits of one channel as long as fewer pairs stand too near for it. `schedule` has the visits and the
 * gap, `days` their days, which change in place. Answers a visit that still stands too near to another, or null.
 */
export function soothe(schedule: Schedule, open: readonly DaySet[], days: number[]): number | null {
  const { visits, lanes, clear } = schedule
  /** The visits of visit i's prospect that would stand too near to a day. */
  const clashes = (i: number, day: number): number => {
    const group = schedule.group(i)
    let near = 0
    for (let n = 0; n < group.length; n++) {
      const j = group[n]!
      if (j !== i && !((clear[day]! >> days[j]!) & 1)) near++
    }
    return near
  }
  const trade = (i: number): boolean => {
    const here = days[i]!
    const now = clashes(i, here)
    for (let k = 0; k < days.length; k++) {
      const there = days[k]!
      if (there === here || lanes[k] !== lanes[i] || visits[k]!.prospect === visits[i]!.prospect) continue
      if (!((open[i]! >> there) & 1) || !((open[k]! >> here) & 1)) continue
      if (clashes(i, there) + clashes(k, here) < now + clashes(k, there)) {
        days[i] = there
        days[k] = here
        return true
      }
    }
    return false
  }
  for (;;) {
    let left: number | null = null
    let traded = false
    for (let i = 0; i < days.length; i++) {
      if (schedule.group(i).length === 1 || clashes(i, days[i]!) === 0) continue
      if (trade(i)) traded = true
      else left ??= i
    }
    if (!traded) return left
  }
}
