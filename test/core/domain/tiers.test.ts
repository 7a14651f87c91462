// Tiers and norms: the method's whole table, hands over marks, needs of 0.
import { describe, expect, it } from 'vitest'
import type { Prospect, Tier } from '../../../src/core/domain/model.ts'
import { incomeOf, normOf, tierFor, tierOf } from '../../../src/core/domain/tiers.ts'
import { BLANK_PROSPECT } from '../../../src/core/import/records.ts'
import { DEFAULT_NORMS, DEFAULT_TIERS } from '../../../src/core/words/settings.ts'

const card = (fields: Partial<Prospect>): Prospect => ({ ...BLANK_PROSPECT, name: 'Aurora', ...fields })

describe('tiers', () => {
  it.each([
    ['high', [1, 2, 1, 5]],
    ['medium', [4, 4, 3, 5]],
    ['low', [5, 5, 4, 5]],
  ])('%s: %j by rare, new, loyal, one-off', (income, expected) => {
    expect(
      ['rare', 'new', 'loyal', 'oneOff'].map(relationship => tierFor(income, relationship, DEFAULT_TIERS)),
    ).toEqual(expected)
  })

  it('is none for words outside the table, inherited names too', () => {
    expect(tierFor('vip', 'rare', DEFAULT_TIERS)).toBeNull()
    expect(tierFor('constructor', 'length', DEFAULT_TIERS)).toBeNull()
    expect(tierFor('high', 'constructor', DEFAULT_TIERS)).toBeNull()
  })

  it('follows the hand first, then income set by hand, then the marks', () => {
    expect(tierOf(card({ tierByHand: 4, income: 'high', relationship: 'rare' }), DEFAULT_TIERS)).toBe(4)
    expect(tierOf(card({ income: 'low', workplace: 3, relationship: 'loyal' }), DEFAULT_TIERS)).toBe(4)
    expect(tierOf(card({ workplace: 3, relationship: 'rare' }), DEFAULT_TIERS)).toBe(1)
    expect(tierOf(card({ relationship: 'rare' }), DEFAULT_TIERS)).toBeNull()
    expect(tierOf(card({ income: 'high' }), DEFAULT_TIERS)).toBeNull()
  })

  it('judges an organisation without looks or car', () => {
    const marks = { workplace: 2, appearance: 1, car: 1, stability: 3 } as const
    expect(incomeOf(card(marks))).toBe('medium')
    expect(incomeOf(card({ ...marks, name: '', organisation: 'Aurora Ltd' }))).toBe('high')
  })
})

describe('norms', () => {
  it('are those of the tier', () => {
    expect(normOf(card({}), 1, DEFAULT_NORMS)).toEqual({ calls: 5, meetings: 5 })
    expect(normOf(card({ need: 1 }), 5, DEFAULT_NORMS)).toEqual({ calls: 0, meetings: 1 })
  })

  it('are one call for a need of 0, nothing in tier 5', () => {
    const norms = ([1, 2, 3, 4, 5] as Tier[]).map(tier => normOf(card({ need: 0 }), tier, DEFAULT_NORMS))
    expect(norms).toEqual([1, 1, 1, 1, 0].map(calls => ({ calls, meetings: 0 })))
  })
})
