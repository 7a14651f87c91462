// Conditions and lookups: what they match, and that the index finds what a plain search finds.
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { Board, type Input } from './board.ts'

let board: Board
beforeEach(() => {
  board = new Board().put(
    'A1',
    ['P-1', 'High', 10, true],
    ['P-2', 'low', 20, false],
    ['P-3', null, -30, null],
    ['P-4', 'HIGH', null, 'TRUE'],
    ['P*5', 'x', 50, 0],
  )
})

test.each([
  ['=COUNTIF(B1:B5;"High")', 2],
  ['=COUNTIF(B1:B5;"=high")', 2],
  ['=COUNTIF(B1:B5;"<>High")', 3],
  ['=COUNTIF(B1:B5;"")', 1],
  ['=COUNTIF(B1:B5;"=")', 1],
  ['=COUNTIF(B1:B5;"<>")', 4],
  ['=COUNTIF(A1:A5;"P-?")', 4],
  ['=COUNTIF(A1:A5;"P~*5")', 1],
  ['=COUNTIF(A1:A5;"<>p-*")', 1],
  ['=COUNTIF(A1:A4;">P-2")', 2],
  ['=COUNTIF(C1:C5;20)', 1],
  ['=COUNTIF(C1:C5;"20")', 1],
  ['=COUNTIF(C1:C5;">=20")', 2],
  ['=COUNTIF(C1:C5;"<0")', 1],
  ['=COUNTIF(C1:C5;"<"&C1)', 1],
  ['=COUNTIF(C1:C5;"<>20")', 4],
  ['=COUNTIF(D1:D5;TRUE)', 1],
  ['=COUNTIF(D1:D5;FALSE)', 1],
  ['=COUNTIF({1;2;2};2)', 2],
  ['=COUNTIF(A1:D5;"High")', 2],
  ['=COUNTIFS(B1:B5;"high";C1:C5;">0")', 1],
  ['=COUNTIFS(B1:B5;"high";C1:C4;">0")', '#VALUE!'],
  ['=COUNTIFS(B1:B5;"high";C1:C5)', '#N/A'],
  ['=SUMIF(C1:C5;">0")', 80],
  ['=SUMIF(B1:B5;"High";C1)', 10],
  ['=SUMIFS(C1:C5;B1:B5;"<>high")', 40],
  ['=AVERAGEIF(C1:C5;">0")', 80 / 3],
  ['=AVERAGEIF(C1:C5;">99")', '#DIV/0!'],
  ['=AVERAGEIFS(C1:C5;B1:B5;"low")', 20],
  ['=MAXIFS(C1:C5;A1:A5;"P-*")', 20],
  ['=MINIFS(C1:C5;A1:A5;"P-*")', -30],
  ['=MINIFS(C1:C5;A1:A5;"none")', 0],
])('%s', (formula, expected) => {
  expect(board.result(formula)).toBe(expected)
})

test.each([
  ['=MATCH("p-3";A1:A5;0)', 3],
  ['=MATCH(20;C1:C5;0)', 2],
  ['=MATCH("20";C1:C5;0)', '#N/A'],
  ['=MATCH(TRUE;D1:D5;0)', 1],
  ['=MATCH("*4";A1:A5;0)', 4],
  ['=MATCH("P~*5";A1:A5;0)', 5],
  ['=MATCH("low";{"High"\\"Low"};0)', 2],
  ['=MATCH(3;{1;2;5})', 2],
  ['=MATCH(3;{5;4;1};-1)', 2],
  ['=MATCH(1;A1:D5;0)', '#N/A'],
  ['=MATCH(1/0;A1:A5;0)', '#DIV/0!'],
  ['=VLOOKUP("P-2";A1:C5;2;FALSE)', 'low'],
  ['=VLOOKUP("P-2";A1:C5;3;0)', 20],
  ['=VLOOKUP("P-9";A1:C5;3;0)', '#N/A'],
  ['=VLOOKUP("P-2";A1:C5;4;0)', '#REF!'],
  ['=VLOOKUP("P-2";A1:C5;0;0)', '#VALUE!'],
  ['=VLOOKUP(25;{10\\"a";20\\"b";30\\"c"};2)', 'b'],
  ['=VLOOKUP("P-4";A1:C5;3;0)=""', true],
  ['=XLOOKUP("p-2";A1:A5;C1:C5)', 20],
  ['=XLOOKUP("q";A1:A5;C1:C5)', '#N/A'],
  ['=XLOOKUP("q";A1:A5;C1:C5;"none")', 'none'],
  ['=XLOOKUP(25;{10;20;30};{1;2;3};;-1)', 2],
  ['=XLOOKUP(2;{1\\2};{"a"\\"b"})', 'b'],
  ['=SUM(XLOOKUP("P-2";A1:A5;C1:D5))', 20],
])('%s', (formula, expected) => {
  expect(board.result(formula)).toBe(expected)
})

test('a value that is not found is named', () => {
  board.result('=VLOOKUP("P-9";A1:C5;3;0)')
  expect(board.message('J1')).toBe("Did not find value 'P-9' in VLOOKUP evaluation.")
})

describe('whole columns at once', () => {
  test('of conditions', () => {
    board.put('F1', ['=ARRAYFORMULA(COUNTIF(B1:B5;B1:B5))'])
    expect(board.column('F1:F5')).toEqual([2, 1, 0, 2, 1])
    board.put('F1', ['=ARRAYFORMULA(SUMIF(B1:B5;{"high"\\"low"};C1:C5))'])
    expect(board.values('F1:G1')).toEqual([[10, 20]])
  })

  test('of keys, and of several result columns', () => {
    board.put('F1', ['=ARRAYFORMULA(IFERROR(VLOOKUP({"P-2";"P-9";"P-1"};A1:C5;{3\\2};0);"-"))'])
    expect(board.values('F1:G3')).toEqual([
      [20, 'low'],
      ['-', '-'],
      [10, 'High'],
    ])
    board.put('F1', ['=ARRAYFORMULA(XLOOKUP({"P-2";"P-9"};A1:A5;C1:C5;"?"))'])
    expect(board.column('F1:F2')).toEqual([20, '?'])
  })

  test('stacks', () => {
    board.put('F1', ['=HSTACK(A1:A2;B1:C1)'])
    expect(board.values('F1:H2')).toEqual([
      ['P-1', 'High', 10],
      ['P-2', '#N/A', '#N/A'],
    ])
    board.put('F1', [null]).put('F1', ['=VSTACK(A1:B1;C1)'])
    expect(board.values('F1:G2')).toEqual([
      ['P-1', 'High'],
      [10, '#N/A'],
    ])
  })
})

test.each([
  ['=ISNUMBER(C1)', true],
  ['=ISNUMBER(TODAY())', true],
  ['=ISNUMBER("1")', false],
  ['=ISTEXT(B1)', true],
  ['=ISTEXT(B3)', false],
  ['=ISNONTEXT(B3)', true],
  ['=ISBLANK(B3)', true],
  ['=ISBLANK("")', false],
  ['=ISLOGICAL(D2)', true],
  ['=ISERROR(NA())', true],
  ['=ISERR(NA())', false],
  ['=ISNA(NA())', true],
  ['=MOD(7;3)', 1],
  ['=MOD(-7;3)', 2],
  ['=MOD(7;-3)', -2],
  ['=MOD(1;0)', '#DIV/0!'],
])('%s', (formula, expected) => {
  expect(board.result(formula)).toBe(expected)
})

describe('against a plain search', () => {
  const input = fc.constantFrom<Input>('a', 'A', 'b', '', 1, 2, -1, 0, true, false, null)
  const column = fc.array(input, { minLength: 1, maxLength: 20 })
  const same = (a: Input, b: Input) =>
    typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b

  test('COUNTIF and MATCH', () => {
    fc.assert(
      fc.property(column, fc.constantFrom<Input>('a', 'B', 1, 2, 0, true), (cells, wanted) => {
        const one = new Board(20, 3).put('A1', ...cells.map(cell => [cell])).put('B1', [wanted])
        one.put('C1', [`=COUNTIF(A1:A${cells.length};B1)`], [`=IFERROR(MATCH(B1;A1:A${cells.length};0);0)`])
        expect(one.column('C1:C2')).toEqual([
          cells.filter(cell => same(cell, wanted)).length,
          cells.findIndex(cell => same(cell, wanted)) + 1,
        ])
      }),
      { numRuns: 200 },
    )
  })
})
