// INCOME_LEVEL and PROSPECT_SCORE (method.md 7).
import { incomeFromMarks } from '../../core/domain/income.ts'
import { scoreOf } from '../../core/domain/score.ts'
import { INCOME } from '../../core/words/lists.ts'
import { income, language, mark } from './kinds.ts'
import { define, optional, required } from './spread.ts'

export const incomeLevel = define(
  'INCOME_LEVEL',
  {
    workplace: required(mark(1)),
    appearance: optional(mark(1)),
    car: optional(mark(1)),
    stability: optional(mark(1)),
    language: optional(language),
  },
  ({ language, ...marks }) => {
    const level = incomeFromMarks(marks)
    return level === null ? '' : INCOME[level][language ?? 'en'][0]
  },
)

export const prospectScore = define(
  'PROSPECT_SCORE',
  { income: optional(income), need: optional(mark(0)), power: optional(mark(0)) },
  ({ income, need, power }) => scoreOf(income, need, power) ?? '',
)
