// The order of IDs: digit runs as numbers, everything else as text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNaturally } from '../../../src/core/domain/natural-order.ts'

const sign = (a: string, b: string) => Math.sign(compareNaturally(a, b))

const runsOf = (text: string): readonly string[] => text.match(/\d+|\D+/g) ?? []

/** The same order run by run, without a thought for speed. */
function byRuns(a: string, b: string): number {
  const [left, right] = [runsOf(a), runsOf(b)]
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [x, y] = [left[at]!, right[at]!]
    const areNumbers = /^\d/.test(x) && /^\d/.test(y)
    const order = areNumbers ? Number(BigInt(x) - BigInt(y)) : Number(x > y) - Number(x < y)
    if (order !== 0) return Math.sign(order)
  }
  return Math.sign(left.length - right.length) || Number(a > b) - Number(a < b)
}

describe('the order of IDs', () => {
  it.each([
    ['P-2', 'P-10'],
    ['P-9', 'P-0010'],
    ['P-01', 'P-1'],
    ['P', 'P-1'],
    ['A-9', 'B-1'],
    ['7', 'P'],
    ['P1', 'PA'],
    ['P-99999999999999999998', 'P-99999999999999999999'],
  ])('%s comes before %s', (first, second) => {
    expect(sign(first, second)).toBe(-1)
    expect(sign(second, first)).toBe(1)
  })

  it('is the order of the runs', () => {
    const id = fc.array(fc.constantFrom('0', '1', '9', '00', 'P', 'p', '-', ' ', 'я'), { maxLength: 8 })
    const ids = fc.tuple(id, id).map(pair => pair.map(parts => parts.join('')) as [string, string])
    fc.assert(
      fc.property(ids, ([a, b]) => {
        expect(sign(a, b)).toBe(byRuns(a, b))
      }),
      { numRuns: 3000, seed: 1 },
    )
  })
})
