// Wilson's interval against published examples.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from '../../../src/core/domain/conversion.ts'

describe('the ratio with its interval', () => {
  it.each([
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d lies between %d and %d', (deals, contacts, low, high) => {
    const ratio = wilson(deals, contacts)!
    expect(ratio.rate).toBe(deals / contacts)
    expect(ratio.low).toBeCloseTo(low, 4)
    expect(ratio.high).toBeCloseTo(high, 4)
  })

  it('ends at exactly 0 and 1, and has nothing to say of no contacts or of more deals than contacts', () => {
    expect(wilson(0, 7)!.low).toBe(0)
    expect(wilson(7, 7)!.high).toBe(1)
    expect(wilson(0, 0)).toBeNull()
    expect(wilson(8, 7)).toBeNull()
    expect(wilson(-1, 7)).toBeNull()
  })

  it('holds the ratio, narrows with more contacts, and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (contacts, seed) => {
        const deals = seed % (contacts + 1)
        const ratio = wilson(deals, contacts)!
        const larger = wilson(deals * 4, contacts * 4)!
        const mirrored = wilson(contacts - deals, contacts)!
        expect(ratio.low).toBeLessThanOrEqual(ratio.rate)
        expect(ratio.high).toBeGreaterThanOrEqual(ratio.rate)
        expect(larger.high - larger.low).toBeLessThan(ratio.high - ratio.low)
        expect(mirrored.low).toBeCloseTo(1 - ratio.high, 12)
      }),
    )
  })
})
