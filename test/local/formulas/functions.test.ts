// The functions people type, over a small table.
import { beforeEach, describe, expect, test } from 'vitest'
import { Board } from './board.ts'

let board: Board
beforeEach(() => {
  board = new Board().put(
    'A1',
    ['P-1', 'High', 10],
    ['P-2', 'Low', 20],
    ['P-3', null, 30],
    ['P-4', 'High', null],
    ['P-5', 'x', 50],
  )
})

test.each([
  ['=INDEX(A:A;MATCH("low";B:B;0))', 'P-2'],
  ['=INDEX(A1:C5;2;3)', 20],
  ['=MATCH("none";B:B;0)', '#N/A'],
  ['=SUM(C:C)', 110],
  ['=SUM(INDEX(A1:C5;0;3))', 110],
  ['=AVERAGE(C1:C5)', 27.5],
  ['=MAX(C:C)-MIN(C:C)', 40],
  ['=COUNT(C:C)', 4],
  ['=COUNTA(B1:B5)', 4],
  ['=COUNTBLANK(B1:B5)', 1],
  ['=COUNTIF(B:B;"high")', 2],
  ['=COUNTIF(C:C;">15")', 3],
  ['=COUNTIF(A:A;"P-*")', 5],
  ['=COUNTIFS(B:B;"High";C:C;">5")', 1],
  ['=SUMIF(B:B;"High";C:C)', 10],
  ['=SUMIFS(C:C;B:B;"<>High";C:C;"<50")', 50],
  ['=SUMPRODUCT((B1:B5="High")*(C1:C5>5))', 1],
  ['=VLOOKUP("P-2";A:C;3;FALSE)', 20],
  ['=XLOOKUP("P-3";A:A;C:C)', 30],
  ['=XLOOKUP("P-9";A:A;C:C;"none")', 'none'],
  ['=IF(C1>5;"yes";"no")', 'yes'],
  ['=IF(FALSE;1)', false],
  ['=IF(C4;1;2)', 2],
  ['=IF("x";1;2)', '#VALUE!'],
  ['=IFS(C1>15;"a";C2>15;"b")', 'b'],
  ['=IFS(FALSE;1)', '#N/A'],
  ['=SWITCH(B2;"High";1;"LOW";2;3)', 2],
  ['=SWITCH("z";"High";1;3)', 3],
  ['=IFERROR(1/0)', ''],
  ['=IFERROR(1/0;"bad")', 'bad'],
  ['=IFERROR(NONSENSE(1);"bad")', 'bad'],
  ['=IFNA(MATCH("q";A:A;0);"none")', 'none'],
  ['=IFNA(1/0;"none")', '#DIV/0!'],
  ['=AND(C1=10;C2=20)', true],
  ['=OR(C1=11;NOT(FALSE))', true],
  ['=ROW()', 1],
  ['=COLUMN()', 10],
  ['=ROW(C4)', 4],
  ['=LEN("  ab")', 4],
  ['=UPPER(LEFT(B1;2))', 'HI'],
  ['=TRIM("  a  b ")', 'a b'],
  ['=SUBSTITUTE("a-b";"-";"+")', 'a+b'],
  ['=REGEXMATCH(A1;"^P-\\d+$")', true],
  ['=REGEXREPLACE("a1b2";"\\d";"")', 'ab'],
  ['=TEXT(0.256;"0.0%")', '25.6%'],
  ['=TEXT(DATE(2026;11;23);"dd.mm.yyyy")', '23.11.2026'],
  ['=VALUE("12")', 12],
  ['=ROUND(2.345;2)', 2.35],
  ['=MOD(-3;5)', 2],
  ['=INT(-1.5)', -2],
  ['=TEXTJOIN(", ";TRUE;B1:B5)', 'High, Low, High, x'],
  ['=JOIN("-";A1:A3)', 'P-1-P-2-P-3'],
  ['=JOIN(", ";"a";1;TRUE)', 'a, 1, TRUE'],
  ['=CONCATENATE("a";1;"b")', 'a1b'],
  ['=ISBLANK(C4)', true],
  ['=ISERROR(1/0)', true],
  ['=ISNUMBER(C1)', true],
  ['=ISFORMULA(J1)', true],
  ['=CHOOSE(2;"a";"b")', 'b'],
  ['=SUM(OFFSET(C1;1;0;2))', 50],
  ['=INDIRECT("C"&2)', 20],
  ['=SUM(INDIRECT("C1:C3"))', 60],
  ['=INDIRECT("nothing here")', '#REF!'],
  ['=SUM(SEQUENCE(4))', 10],
  ['=RANK(20;C1:C5)', 3],
  ['=LARGE(C1:C5;2)', 30],
])('%s', (formula, expected) => {
  expect(board.result(formula)).toBe(expected)
})

describe('dates', () => {
  test.each([
    ['=TODAY()', 46349],
    ['=TODAY()-WEEKDAY(TODAY();3)', 46349],
    ['=WEEKDAY(TODAY();2)', 1],
    ['=YEAR(TODAY())*100+MONTH(TODAY())', 202611],
    ['=DATE(2026;12;1)-TODAY()', 8],
    ['=EDATE(TODAY();1)', 46379],
    ['=EOMONTH(TODAY();0)', 46356],
    ['=ISOWEEKNUM(TODAY())', 48],
    ['=NETWORKDAYS(TODAY();TODAY()+6)', 5],
    ['="2026-11-24"-TODAY()', 1],
    ['=""&TODAY()', '2026-11-23'],
  ])('%s', (formula, expected) => {
    expect(board.result(formula)).toBe(expected)
  })
})

describe('LET and lambdas', () => {
  test.each([
    ['=LET(x;2;y;x+1;x*y)', 6],
    ['=LET(X;5;x+1)', 6],
    ['=LAMBDA(a;b;a-b)(5;3)', 2],
    ['=LET(f;LAMBDA(x;x*2);f(4))', 8],
    ['=SUM(MAP(C1:C3;LAMBDA(v;v/10)))', 6],
    ['=REDUCE(0;C1:C5;LAMBDA(a;v;a+v))', 110],
    ['=SUM(BYROW(C1:C3;LAMBDA(r;SUM(r))))', 60],
    ['=SUM(BYCOL(A1:C2;LAMBDA(c;COUNTA(c))))', 6],
    ['=SUM(MAKEARRAY(2;3;LAMBDA(r;c;r*c)))', 18],
    ['=INDEX(SCAN(0;C1:C3;LAMBDA(a;v;a+v));3)', 60],
    ['=LAMBDA(x;x+1)', '#N/A'],
    ['=MAP(C1:C2;LAMBDA(a;b;1))', '#N/A'],
  ])('%s', (formula, expected) => {
    expect(board.result(formula)).toBe(expected)
  })
})

describe('functions that give arrays', () => {
  test('FILTER takes several conditions', () => {
    board.put('E1', ['=FILTER(A:C;B:B="High")'])
    expect(board.values('E1:G3')).toEqual([
      ['P-1', 'High', 10],
      ['P-4', 'High', ''],
      ['', '', ''],
    ])
    expect(board.put('E1', ['=FILTER(A1:A5;B1:B5="High";C1:C5=10)']).column('E1:E2')).toEqual(['P-1', ''])
    expect(board.put('E1', ['=FILTER(A1:A5;B1:B5="none")']).value('E1')).toBe('#N/A')
    expect(board.put('E1', ['=FILTER(A1:A5;B1:B4="High")']).value('E1')).toBe('#N/A')
  })

  test('SORT takes several columns and leaves its source alone', () => {
    board.put('E1', ['=SORT(A1:C5;2;TRUE;3;FALSE)'])
    expect(board.column('E1:E5')).toEqual(['P-1', 'P-4', 'P-2', 'P-5', 'P-3'])
    expect(board.column('A1:A5')).toEqual(['P-1', 'P-2', 'P-3', 'P-4', 'P-5'])
    expect(board.put('E1', ['=SORT(C1:C5;1;FALSE)']).column('E1:E5')).toEqual([50, 30, 20, 10, ''])
    expect(board.put('E1', ['=SORT(A1:A5;C1:C5;FALSE)']).column('E1:E5')).toEqual(['P-5', 'P-3', 'P-2', 'P-1', 'P-4'])
    expect(board.put('E1', ['=SORT(A1:C5;9;TRUE)']).value('E1')).toBe('#VALUE!')
  })

  test('UNIQUE', () => {
    board.put('E1', ['=UNIQUE(B1:B5)'])
    expect(board.column('E1:E5')).toEqual(['High', 'Low', '', 'x', ''])
    expect(board.put('E1', ['=COUNTA(UNIQUE(B1:B5;FALSE;TRUE))']).value('E1')).toBe(2)
  })

  test('SPLIT', () => {
    board.put('E1', ['=SPLIT("a, 2;c";",;")'])
    expect(board.values('E1:H1')).toEqual([['a', 2, 'c', '']])
    board.put('E1', ['=SPLIT("a--b";"--";FALSE)'])
    expect(board.values('E1:F1')).toEqual([['a', 'b']])
    board.put('E1', ['=SPLIT("a,,b";",";TRUE;FALSE)'])
    expect(board.values('E1:G1')).toEqual([['a', '', 'b']])
    board.put('E1', ['=ARRAYFORMULA(SPLIT(A1:A2;"-"))'])
    expect(board.values('E1:F2')).toEqual([
      ['P', 1],
      ['P', 2],
    ])
  })

  test('TRANSPOSE and SEQUENCE', () => {
    board.put('E1', ['=TRANSPOSE(A1:A3)'], ['=SEQUENCE(2;2)'])
    expect(board.values('E1:G3')).toEqual([
      ['P-1', 'P-2', 'P-3'],
      [1, 2, ''],
      [3, 4, ''],
    ])
  })
})

test('IF works out only the branch it takes', () => {
  let calls = 0
  board.functions.set('COUNTED', () => ++calls)
  expect(board.result('=IF(TRUE;1;COUNTED())')).toBe(1)
  expect(board.result('=IFERROR(2;COUNTED())')).toBe(2)
  expect(calls).toBe(0)
})

describe('in a Russian workbook', () => {
  test.each([
    ['="3,5"+1', 4.5],
    ['="23.11.2026"-TODAY()', 0],
    ['=2.5&" ч"', '2,5 ч'],
    ['=COUNTIF(A1:A2;">2,5")', 1],
    ['=SUM(A1:A2)', 5.5],
    ['=JOIN(" ";A1:A2)', '2,5 3'],
    ['=IF("0,0";1;2)', 2],
  ])('%s', (formula, expected) => {
    const russian = new Board(20, 10, 'Europe/Moscow', 'ru_RU').put('A1', [2.5], [3])
    expect(russian.result(formula)).toBe(expected)
  })
})
