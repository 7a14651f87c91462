// Mends a schedule in which two contacts of one prospect stand too near, by trades that leave the days' loads as they are.
import type { DaySet, Visit } from './visit.ts'

/**
 * Trades days between visits of one channel as long as fewer pairs stand too near for it. Changes `days` in place; answers
 * a pair that still does, or null when none is left.
 */
export function soothe(
  visits: readonly Visit[],
  open: readonly DaySet[],
  partners: readonly (readonly number[])[],
  gap: number,
  days: number[],
): readonly [number, number] | null {
  const clashes = (i: number, day: number, but = -1): number => {
    let near = 0
    for (const j of partners[i]!) if (j !== but && Math.abs(days[j]! - day) <= gap) near++
    return near
  }
  const trade = (i: number): boolean => {
    const here = days[i]!
    const now = clashes(i, here)
    for (let k = 0; k < visits.length; k++) {
      const there = days[k]!
      if (there === here || visits[k]!.channel !== visits[i]!.channel || visits[k]!.prospect === visits[i]!.prospect) {
        continue
      }
      if (!((open[i]! >> there) & 1) || !((open[k]! >> here) & 1)) continue
      if (clashes(i, there) + clashes(k, here) < now + clashes(k, there)) {
        days[i] = there
        days[k] = here
        return true
      }
    }
    return false
  }
  let pair: readonly [number, number] | null = null
  for (let again = true; again; ) {
    again = false
    pair = null
    for (let i = 0; i < visits.length; i++) {
      if (partners[i]!.length === 0 || clashes(i, days[i]!) === 0) continue
      if (trade(i)) again = true
      else pair ??= [i, partners[i]!.find(j => Math.abs(days[j]! - days[i]!) <= gap)!]
    }
  }
  return pair
}
