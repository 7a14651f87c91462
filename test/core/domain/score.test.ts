// The score of a prospect, with its parts known and unknown.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../src/core/domain/model.ts'
import { scoreOf } from '../../../src/core/domain/score.ts'

const level = fc.constantFrom('low', 'medium', 'high', null)
const mark = fc.constantFrom<Mark | null>(0, 1, 2, 3, null)

describe('score', () => {
  it.each([
    ['high', 3, 3, 100],
    ['low', 0, 0, 13],
    ['high', 2, 1, 72],
    // 40 x 2/3 + 35 + 0 = 61.67
    ['medium', 3, 0, 62],
    // (40 x 1/3 + 35 x 1/3) / 75 = 33.3
    ['low', 1, null, 33],
    [null, null, 1, 33],
    [null, 0, null, 0],
    // 100 x (40 + 25 x 2/3) / 65 = 87.18
    ['high', null, 2, 87],
    ['vip', 3, 3, 100],
  ] as const)('income %s, need %s, power %s: %d', (income, need, power, score) => {
    expect(scoreOf(income, need, power)).toBe(score)
  })

  it('is none when nothing is known', () => {
    expect(scoreOf(null, null, null)).toBeNull()
    expect(scoreOf('vip', null, null)).toBeNull()
  })

  it('is whole, 0 to 100, rounded half up, and never falls with a better part', () => {
    fc.assert(
      fc.property(level, mark, mark, (income, need, power) => {
        const found = scoreOf(income, need, power)
        if (found === null) return income === null && need === null && power === null
        const parts = [
          [40, income === null ? null : ['', 'low', 'medium', 'high'].indexOf(income)],
          [35, need],
          [25, power],
        ].filter((part): part is [number, number] => part[1] !== null)
        const possible = parts.reduce((sum, [weight]) => sum + weight, 0)
        const exact = (100 * parts.reduce((sum, [weight, got]) => sum + (weight * got) / 3, 0)) / possible
        expect(Number.isInteger(found)).toBe(true)
        expect(found - exact).toBeGreaterThan(-0.5 - 1e-9)
        expect(found - exact).toBeLessThanOrEqual(0.5 + 1e-9)
        if (need !== null && need < 3) {
          expect(scoreOf(income, (need + 1) as Mark, power)!).toBeGreaterThanOrEqual(found)
        }
        return true
      }),
    )
  })
})
