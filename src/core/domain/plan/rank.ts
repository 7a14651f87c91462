// Whose turn it is among contacts of the same place in the cycle (method.md 10, Order).
import type { Day } from '../day.ts'
import type { Prospect, Size, Tier } from '../model.ts'
import { scoreOf } from '../score.ts'
import { incomeOf } from '../tiers.ts'

const SIZES: readonly (Size | null)[] = ['large', 'medium', 'small', null]
/** Scores are 0 to 100; the last one stands for a blank one. */
const SCORES = 102
/** So many days before and after the planned week, 179 years each, have a place of their own; the rest share the ends. */
const SPAN = 2 ** 16

/** What the card itself says of its turn, as one number below 2 ** 13: tier, new or not, size and score by that. */
export function standingOf(prospect: Prospect, tier: Tier | null): number {
  const isFresh = tier === null || prospect.relationship === 'new'
  const size = SIZES.indexOf(prospect.size)
  const score = SCORES - 1 - (scoreOf(incomeOf(prospect), prospect.need, prospect.power) ?? -1)
  const standing = isFresh ? size * SCORES + score : SIZES.length * SCORES + score * SIZES.length + size
  return (tier ?? 6) * 2 * SIZES.length * SCORES + standing
}

/** The turn by standing, then by the longest time without contact, as a number below 2 ** 30: such take no memory. */
export function rankOf(standing: number, lastContact: Day | null, monday: Day): number {
  // Never counts as longest ago.
  const since = lastContact === null ? 0 : Math.min(Math.max(1, lastContact - monday + SPAN), 2 * SPAN - 1)
  return standing * 2 * SPAN + since
}
