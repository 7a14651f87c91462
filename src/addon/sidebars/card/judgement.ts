// What the method makes of a card as it is typed: tier, score, norm, zone and what is missing.
import { catchmentMinutes, inCatchment } from '../../../core/domain/catchment.ts'
import { incomeFromMarks } from '../../../core/domain/income.ts'
import type { IncomeLevel, Norm, Prospect, Tier } from '../../../core/domain/model.ts'
import { scoreOf } from '../../../core/domain/score.ts'
import { incomeOf, normOf, tierFor, tierOf } from '../../../core/domain/tiers.ts'
import { type CardFields, type CardValues, readCardValues } from '../../../core/import/card-values.ts'
import { BLANK_PROSPECT } from '../../../core/import/records.ts'
import type { CardFrame } from '../../../core/protocol/card.ts'

export interface Judgement {
  readonly card: Prospect & CardFields
  readonly isOrganisation: boolean
  readonly income: string | null
  /** What the marks point to, whatever was set by hand. */
  readonly byMarks: IncomeLevel | null
  /** Where show would lift the level and stability does not bear it out. */
  readonly show: 'capped' | 'notEnough' | null
  readonly tier: Tier | null
  /** By the table, whatever was set by hand. */
  readonly tableTier: Tier | null
  readonly norm: Norm | null
  readonly score: number | null
  readonly inZone: boolean | null
  readonly zoneMinutes: number | null
}

export function judge(values: CardValues, frame: CardFrame): Judgement {
  const { fields } = readCardValues(values, frame.tiers)
  const card = { ...BLANK_PROSPECT, tierByHandReason: '', ...fields }
  const isOrganisation = card.name === '' && card.organisation !== ''
  const marks = isOrganisation ? { ...card, appearance: null, car: null } : card
  const byMarks = incomeFromMarks(marks)
  const income = incomeOf(card)
  const tier = tierOf(card, frame.tiers)
  return {
    card,
    isOrganisation,
    income,
    byMarks,
    show: card.income === null ? showOf(marks, byMarks) : null,
    tier,
    tableTier: income === null || card.relationship === null ? null : tierFor(income, card.relationship, frame.tiers),
    norm: tier === null ? null : normOf(card, tier, frame.norms),
    score: scoreOf(income, card.need, card.power),
    inZone: inCatchment(frame.businessSize, card.walkMinutes, card.district, frame.districts),
    zoneMinutes: catchmentMinutes(frame.businessSize),
  }
}

/** Only where someone gave a mark for show or for stability: a blank mark bites nobody. */
function showOf(marks: Prospect, level: IncomeLevel | null): Judgement['show'] {
  const isGiven = marks.appearance !== null || marks.car !== null || marks.stability !== null
  if (level === null || !isGiven || marks.stability === 3) return null
  if (level === incomeFromMarks({ ...marks, stability: 3 })) return null
  return marks.stability === 1 && level !== incomeFromMarks({ ...marks, stability: 2 }) ? 'capped' : 'notEnough'
}
