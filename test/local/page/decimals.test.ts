// More and fewer decimals: what happens to number formats, and what is left alone.
import { describe, expect, it } from 'vitest'
import { shiftDecimals } from '../../../src/local/page/decimals.ts'

describe('a number format with one decimal more or less', () => {
  it.each([
    ['0', 1, '0.0'],
    ['0.0', -1, '0'],
    ['0', -1, '0'],
    ['#,##0.00', 1, '#,##0.000'],
    ['0.00%', -1, '0.0%'],
    ['0.00E+00', 1, '0.000E+00'],
    ['"km 0" 0.0;[Red]-0.0', -1, '"km 0" 0;[Red]-0'],
    ['"a;0"0.0;0', 1, '"a;0"0.00;0.0'],
    ['#,##0.00 "₽"', -1, '#,##0.0 "₽"'],
    ['yyyy-mm-dd', 1, 'yyyy-mm-dd'],
    ['@', 1, '@'],
  ] as const)('%s by %i is %s', (format, step, expected) => {
    expect(shiftDecimals(format, 1.5, step)).toBe(expected)
  })

  it('starts from what a number without a format shows', () => {
    expect([shiftDecimals(undefined, 1.25, -1), shiftDecimals(undefined, 3, 1)]).toEqual(['0.0', '0.0'])
  })
})
