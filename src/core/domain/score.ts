// How promising a prospect is, from 0 to 100 (method.md 7).
import { INCOME_LEVELS } from './income.ts'
import type { Mark } from './model.ts'

const WEIGHTS = { income: 40, need: 35, power: 25 } as const
const BEST_MARK = 3

/**
 * 0 to 100, whole: 40 for income, 35 for need, 25 for purchasing power, each by thirds, rounded half up. Unknown
 * parts are left out and the rest is scaled to 100; null when none is known. An income level of the team's own has no
 * place among low, medium and high and counts as unknown. Source: method.md 7.
 */
export function scoreOf(income: string | null, need: Mark | null, power: Mark | null): number | null {
  const level = income === null ? -1 : (INCOME_LEVELS as readonly string[]).indexOf(income)
  let reached = 0
  let possible = 0
  if (level >= 0) {
    reached += WEIGHTS.income * (level + 1)
    possible += WEIGHTS.income * BEST_MARK
  }
  if (need !== null) {
    reached += WEIGHTS.need * need
    possible += WEIGHTS.need * BEST_MARK
  }
  if (power !== null) {
    reached += WEIGHTS.power * power
    possible += WEIGHTS.power * BEST_MARK
  }
  if (possible === 0) return null
  // Whole numbers throughout: floor(x + 1/2) of the fraction 100 * reached / possible, free of binary fractions.
  return Math.floor((200 * reached + possible) / (2 * possible))
}
