// References in formulas: which ones are found, how they read when moved, and what stays untouched.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Found, offsetReferences, rewriteReferences } from '../../../src/local/workbook/references.ts'

function found(formula: string): Found[] {
  const all: Found[] = []
  rewriteReferences(formula, one => {
    all.push(one)
    return one
  })
  return all
}

describe('references of a formula', () => {
  it.each([
    ['=A1', 1],
    ['=SUM($B$2:C10;Sheet2!D4)', 2],
    ["='Plan 2026-W48'!A:A", 1],
    ['=A2:A', 1],
    ['=2:5', 1],
    ['=ARRAYFORMULA(IF(ROW(F:F)=1;"Tier";PRIORITY_TIER(F:F;G:G;rules)))', 3],
    ['="A1 is text, ""B2"" too"&C3', 1],
    ['=LOG10(5)+ATAN2(1;2)', 0],
    ['=named_A1+tax1.rate', 0],
    ["='It''s'!B2", 1],
    ['=Клиенты!B2:B', 1],
    ['=1.5*A1E', 0],
  ])('%s has %i', (formula, count) => {
    expect(found(formula)).toHaveLength(count)
    expect(rewriteReferences(formula, one => one)).toBe(formula)
  })

  it('reads the sheet without its quotes and open ends as null', () => {
    expect(found("='It''s'!$B2:C")[0]).toMatchObject({ sheet: "It's", row: 1, column: 1, lastRow: null, lastColumn: 2 })
  })

  it('writes #REF! for what is gone', () => {
    expect(rewriteReferences('=A1+Sheet2!B2', one => (one.sheet ? null : one))).toBe('=A1+#REF!')
  })
})

describe('a copied formula', () => {
  it('moves relative ends and keeps fixed ones', () => {
    expect(offsetReferences('=A1+$A1+A$1+$A$1+B2:B', 2, 1)).toBe('=B3+$A3+B$1+$A$1+C4:C')
  })

  it('leaves a range of one cell a range', () => {
    expect(offsetReferences('=SUM(A1:A1)', 1, 1)).toBe('=SUM(B2:B2)')
  })

  it('that would leave the sheet is an error', () => {
    expect(offsetReferences('=A1', -1, 0)).toBe('=#REF!')
  })

  it('moved there and back is what it was', () => {
    const row = fc.integer({ min: 50, max: 900 })
    const column = fc.constantFrom('M', 'Z', 'AB', '$K')
    const reference = fc.tuple(column, row, column, row).map(([c1, r1, c2, r2]) => `${c1}${r1}:${c2}${r2}`)
    fc.assert(
      fc.property(reference, fc.integer({ min: -9, max: 50 }), fc.integer({ min: -9, max: 9 }), (ref, down, right) => {
        const formula = `=SUM(${ref};"${ref}")`
        expect(offsetReferences(offsetReferences(formula, down, right), -down, -right)).toBe(formula)
      }),
    )
  })
})
