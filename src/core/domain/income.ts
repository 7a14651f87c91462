// The income level that four marks point to (method.md 7).
import type { IncomeLevel, Mark } from './model.ts'

/** Lowest first, so that a level's place is its mark less one. */
export const INCOME_LEVELS: readonly IncomeLevel[] = ['low', 'medium', 'high']

/** What a blank mark counts, workplace apart. */
const BLANK_MARK = 2

export interface IncomeMarks {
  readonly workplace: Mark | null
  readonly appearance: Mark | null
  readonly car: Mark | null
  readonly stability: Mark | null
}

/**
 * The level of the workplace; one step up when stability is 3 and appearance and car make 4 or more together; at most
 * medium when stability is 1. Marks are 1 to 3, a blank one counts 2. Null without a workplace. Source: method.md 7.
 */
export function incomeFromMarks(marks: IncomeMarks): IncomeLevel | null {
  if (marks.workplace === null) return null
  const stability = marks.stability ?? BLANK_MARK
  const shown = (marks.appearance ?? BLANK_MARK) + (marks.car ?? BLANK_MARK)
  const raised = marks.workplace + (stability === 3 && shown >= 4 ? 1 : 0)
  const level = Math.min(raised, stability === 1 ? 2 : 3)
  return INCOME_LEVELS[level - 1] ?? null
}
