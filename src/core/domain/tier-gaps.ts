// Combinations of income and relationship that cards have and the tier table lacks, as when a row of it was deleted.
import type { Prospect, TierTable } from './model.ts'
import { incomeOf, tierFor } from './tiers.ts'

export interface TierGap {
  readonly income: string
  readonly relationship: string
  readonly cards: number
}

/** The gaps, those of most cards first. A card with a tier by hand, or without either word, has none. Source: method.md 8. */
export function tierGaps(prospects: readonly Prospect[], tiers: TierTable): readonly TierGap[] {
  const gaps = new Map<string, TierGap>()
  for (const prospect of prospects) {
    const { relationship } = prospect
    const income = prospect.tierByHand === null ? incomeOf(prospect) : null
    if (income === null || relationship === null || tierFor(income, relationship, tiers) !== null) continue
    const key = JSON.stringify([income, relationship])
    gaps.set(key, { income, relationship, cards: (gaps.get(key)?.cards ?? 0) + 1 })
  }
  return [...gaps.values()].sort((a, b) => b.cards - a.cards)
}
