// Which tier a prospect has and which norm follows from it (method.md 7 and 8).
import { incomeFromMarks } from './income.ts'
import type { Norm, NormTable, Prospect, Tier, TierTable } from './model.ts'

/** The tier of an income level and a relationship; null where the table has no such row or column. */
export function tierFor(income: string, relationship: string, tiers: TierTable): Tier | null {
  const row = tiers[income]
  // A free word such as "constructor" finds what every object inherits, which is never a row of numbers.
  const tier = typeof row === 'object' ? row[relationship] : null
  return typeof tier === 'number' ? tier : null
}

/** The income level set by hand, else the one the marks point to; null when neither is known. Source: method.md 7. */
export function incomeOf(
  prospect: Pick<Prospect, 'income' | 'name' | 'organisation' | 'workplace' | 'appearance' | 'car' | 'stability'>,
): string | null {
  const { income, workplace, stability } = prospect
  if (income !== null || workplace === null) return income
  // A card of an organisation alone has no appearance and no car to judge by.
  const isOrganisation = prospect.name === '' && prospect.organisation !== ''
  return incomeFromMarks(isOrganisation ? { workplace, stability, appearance: null, car: null } : prospect)
}

/** The tier set by hand, else the table's; null without an income level or a relationship. Source: method.md 8. */
export function tierOf(prospect: Prospect, tiers: TierTable): Tier | null {
  if (prospect.tierByHand !== null) return prospect.tierByHand
  const income = incomeOf(prospect)
  if (income === null || prospect.relationship === null) return null
  return tierFor(income, prospect.relationship, tiers)
}

/** Contacts for one cycle. A need of 0 means one call in tiers 1 to 4 and nothing in tier 5. Source: method.md 7, 8. */
export function normOf(prospect: Pick<Prospect, 'need'>, tier: Tier, norms: NormTable): Norm {
  if (prospect.need === 0) return { calls: tier === 5 ? 0 : 1, meetings: 0 }
  return norms[tier]
}
