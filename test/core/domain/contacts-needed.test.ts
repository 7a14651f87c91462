// Contacts for a goal: the method's own figures, exact fractions, and what must hold for every goal.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contactsNeeded,
  DEFAULT_CONVERSION,
  dealsChance,
  dealsExpected,
} from '../../../src/core/domain/contacts-needed.ts'

/** P(Binomial(n, a/b) >= deals) as a fraction of whole numbers: no rounding anywhere. */
function exactChance(n: number, deals: number, a: bigint, b: bigint): { over: bigint; under: bigint } {
  let choose = 1n
  let over = 0n
  for (let k = 0; k <= n; k += 1) {
    if (k >= deals) over += choose * a ** BigInt(k) * (b - a) ** BigInt(n - k)
    choose = (choose * BigInt(n - k)) / BigInt(k + 1)
  }
  return { over, under: b ** BigInt(n) }
}

const percent = fc.integer({ min: 1, max: 99 })
const goal = fc.integer({ min: 1, max: 12 })

describe('contacts needed on average', () => {
  it('is the lecture’s rule by default: 15 for 3', () => {
    expect(contactsNeeded(3, DEFAULT_CONVERSION)).toBe(15)
    expect(contactsNeeded(0, DEFAULT_CONVERSION)).toBe(0)
    expect(contactsNeeded(1, 1)).toBe(1)
    expect(contactsNeeded(7, 1 / 3)).toBe(21)
    expect(contactsNeeded(2.5, 0.2)).toBe(13)
  })

  it('is the smallest number that meets the goal', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 5000, noNaN: true }),
        fc.double({ min: 1e-4, max: 1, noNaN: true }),
        (deals, p) => {
          const n = contactsNeeded(deals, p)
          return n * p >= deals - 1e-9 && (n === 0 || (n - 1) * p < deals - 1e-9)
        },
      ),
    )
  })

  it('is exact where conversion is one deal in so many contacts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (deals, perDeal) => {
        return contactsNeeded(deals, 1 / perDeal) === deals * perDeal
      }),
    )
  })
})

describe('contacts needed with certainty', () => {
  it.each([
    // method.md 5
    [3, 0.2, 0.8, 21],
    [3, 0.2, 0.9, 25],
    [3, 0.2, 0.95, 30],
    // worked out with 60 decimal digits
    [1, 0.001, 0.999, 6905],
    [10, 0.05, 0.99, 371],
    [37, 0.37, 0.999, 147],
    [250, 0.013, 0.5, 19205],
    [1000, 0.2, 0.9, 5182],
    [1000, 0.999, 0.95, 1003],
    [1000, 0.001, 0.01, 927944],
    [1000, 0.001, 0.95, 1052551],
    [1000, 0.001, 0.999999999, 1201372],
    // met exactly
    [1, 0.9, 0.9, 1],
    [1, 0.5, 0.5, 1],
    [1, 0.2, 0.36, 2],
    [1, 0.2, 0.488, 3],
    [4, 1, 0.9, 4],
  ])('%d deals at %d, %d certain: %d', (deals, p, certainty, expected) => {
    const started = performance.now()
    expect(contactsNeeded(deals, p, certainty)).toBe(expected)
    expect(performance.now() - started).toBeLessThan(50)
  })

  it('agrees with exact fractions', () => {
    fc.assert(
      fc.property(goal, fc.integer({ min: 5, max: 99 }), percent, (deals, p, certainty) => {
        const reached = (n: number) => {
          const { over, under } = exactChance(n, deals, BigInt(p), 100n)
          return over * 100n >= BigInt(certainty) * under
        }
        const n = contactsNeeded(deals, p / 100, certainty / 100)
        return reached(n) && (n === deals || !reached(n - 1))
      }),
      { numRuns: 60 },
    )
  })

  it('never asks fewer contacts for more deals, more certainty or a worse ratio', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        percent,
        percent,
        fc.integer({ min: 1, max: 20 }),
        (deals, p, c, more) => {
          const [ratio, certainty] = [p / 100, c / 100]
          const n = contactsNeeded(deals, ratio, certainty)
          expect(contactsNeeded(deals + more, ratio, certainty)).toBeGreaterThanOrEqual(n)
          expect(contactsNeeded(deals, ratio, Math.min(0.999, certainty + more / 100))).toBeGreaterThanOrEqual(n)
          expect(contactsNeeded(deals, Math.min(1, ratio + more / 100), certainty)).toBeLessThanOrEqual(n)
        },
      ),
    )
  })
})

describe('the chance of so many deals', () => {
  it.each([
    [15, 3, 0.2, 0.601976790745088],
    [100, 50, 0.2, 2.1392506626195779e-11],
    [1_000_000, 1000, 0.001, 0.504211555166992],
    [1_000_000, 1200, 0.001, 4.58963860610075e-10],
    [5000, 1, 0.001, 0.993278888040134],
    [300, 290, 0.9, 1.0683761418743671e-5],
  ])('of %d contacts %d deals at %d', (contacts, deals, p, chance) => {
    expect(dealsChance(contacts, deals, p) / chance).toBeCloseTo(1, 10)
  })

  it('is certain of none, and rules out more deals than contacts', () => {
    expect(dealsChance(0, 0, 0.2)).toBe(1)
    expect(dealsChance(5, 6, 0.9)).toBe(0)
    expect(dealsChance(5, 5, 1)).toBe(1)
  })

  it('agrees with exact fractions, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 90 }), percent, (contacts, deals, p) => {
        const { over, under } = exactChance(contacts, deals, BigInt(p), 100n)
        const exact = Number((over * 10n ** 18n) / under) / 1e18
        const chance = dealsChance(contacts, deals, p / 100)
        return chance >= 0 && chance <= 1 && Math.abs(chance - exact) < 1e-12
      }),
      { numRuns: 80 },
    )
  })
})

describe('deals expected', () => {
  it('is contacts times conversion, as people write it', () => {
    expect(dealsExpected(15, 0.2)).toBe(3)
    expect(dealsExpected(3, 0.2)).toBe(0.6)
    expect(dealsExpected(0, 0.2)).toBe(0)
    expect(dealsExpected(7, 0.1)).toBe(0.7)
  })
})
