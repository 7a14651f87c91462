// PRIORITY_TIER and TIER_REASON (method.md 8).
import type { Language } from '../../core/domain/model.ts'
import { tierFor } from '../../core/domain/tiers.ts'
import { sayTierReason } from '../../core/i18n/functions.ts'
import { DEFAULT_TIERS } from '../../core/words/settings.ts'
import { languageOf } from './argument.ts'
import { define, type Kind, requiredBy, whole } from './spread.ts'
import { type Rules, readRules } from './tables.ts'

const income = requiredBy('rules', (rules: Rules) => rules.income)
const relationship = requiredBy('rules', (rules: Rules) => rules.relationship)

export const priorityTier = define(
  'PRIORITY_TIER',
  { income, relationship, rules: whole(readRules('PRIORITY_TIER')) },
  ({ income, relationship, rules }) => tierFor(income, relationship, rules.tiers) ?? '',
)

/** A word with the language it was typed in, so that the reason answers in the same. */
function spoken<T>(kind: Kind<T>): Kind<{ readonly meaning: T; readonly language: Language | null }> {
  return {
    read: raw => {
      const meaning = kind.read(raw)
      return meaning === undefined ? undefined : { meaning, language: languageOf(raw) }
    },
    takes: kind.takes,
  }
}

export const tierReason = define(
  'TIER_REASON',
  {
    income: requiredBy('rules', (rules: Rules) => spoken(rules.income)),
    relationship: requiredBy('rules', (rules: Rules) => spoken(rules.relationship)),
    rules: whole(readRules('TIER_REASON')),
  },
  ({ income, relationship, rules }) => {
    const tier = tierFor(income.meaning, relationship.meaning, rules.tiers)
    if (tier === null) return ''
    const language = income.language === 'ru' || relationship.language === 'ru' ? 'ru' : 'en'
    const byMethod = tierFor(income.meaning, relationship.meaning, DEFAULT_TIERS)
    return sayTierReason[language](tier, income.meaning, relationship.meaning, tier !== byMethod)
  },
)
