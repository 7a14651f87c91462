// How formulas are read: separators, precedence, references, names, text.
import { beforeEach, describe, expect, test } from 'vitest'
import { Board } from './board.ts'

let board: Board
beforeEach(() => {
  board = new Board().put('A1', [1, 'High'], [2, 'Low'], [3, null], [4, 'high'])
})

test.each([
  ['=1+2*3', 7],
  ['=(1+2)*3', 9],
  ['=-2^2', 4],
  ['=2^3^2', 64],
  ['=50%*4', 2],
  ['=-A1%', -0.01],
  ['=1+1=2', true],
  ['=1&2+3', '15'],
  ['="a""b"&"c"', 'a"bc'],
  ['=TRUE', true],
  ['=true()', true],
  ['=.5+1.5e1', 15.5],
  ['= SUM( A1 ; A2 ) ', 3],
  ['=SUM(A1,A2)', 3],
  ['=LOG10(100)', 2],
  ['=$A$1+A$2+$A3', 6],
  ['=sum(a1:a4)', 10],
  ['=MAIN!A4', 4],
])('%s', (formula, expected) => {
  expect(board.result(formula)).toBe(expected)
})

test.each([
  ['=1>2', false],
  ['="abc"="ABC"', true],
  ['="a*"="abc"', false],
  ['="b">"A"', true],
  ['=99<"a"', true],
  ['="z"<FALSE', true],
  ['=C1=""', true],
  ['=C1=0', true],
  ['=C1=FALSE', true],
  ['=""=0', false],
  ['=TRUE&1', 'TRUE1'],
  ['=C1&"x"', 'x'],
  ['=0.1+0.2&""', '0.3'],
  ['="3"+"20%"', 3.2],
  ['=TRUE+1', 2],
  ['=2<>2', false],
  ['=2>=2', true],
  ['=1<=0', false],
])('operators: %s', (formula, expected) => {
  expect(board.result(formula)).toBe(expected)
})

describe('references', () => {
  test.each([
    ['=SUM(A:A)', 10],
    ['=SUM(A2:A)', 9],
    ['=SUM(A2:2)', 2],
    ['=SUM(2:3)', 5],
    ['=SUM(A2:3)', 5],
    ['=COUNTA(A1:B)', 7],
    ['=ROWS(A3:A)', 18],
    ['=COLUMNS(A:C)', 3],
    ['=SUM(A3:A1)', 6],
    ['=SUM(A1:A9999)', 10],
  ])('%s', (formula, expected) => {
    expect(board.result(formula)).toBe(expected)
  })

  test('other sheets, with quotes where the name needs them', () => {
    board.workbook.addSheet('Contact log')
    board.workbook.addSheet("Owner's list")
    board.workbook.addSheet('Журнал')
    board.put("'Contact log'!A1", [5], [6]).put("'Owner''s list'!B2", [7]).put('Журнал!C3', [8])
    expect(board.result("=SUM('Contact log'!A:F)")).toBe(11)
    expect(board.result("='Owner''s list'!B2")).toBe(7)
    expect(board.result('=Журнал!C3+1')).toBe(9)
    expect(board.result('=SUM(журнал!A:Z)')).toBe(8)
  })

  test('a sheet that is not there, and a cell outside', () => {
    expect(board.result('=Nowhere!A1')).toBe('#REF!')
    expect(board.message('J1')).toBe("Unresolved sheet name 'Nowhere'.")
    expect(board.result('=A9999')).toBe('#REF!')
    expect(board.result('=#REF!+1')).toBe('#REF!')
  })

  test('named ranges, in any case, closed and open', () => {
    board.workbook.setName('Marks', board.sheet, board.area('A2:A3').area)
    expect(board.result('=SUM(marks)')).toBe(5)
    board.workbook.setName('Оценки', board.sheet, { row: 1, column: 0, rows: 1, columns: 1 })
    expect(board.result('=Оценки*2')).toBe(4)
    expect(board.result('=Nothing+1')).toBe('#NAME?')
    expect(board.message('J1')).toBe("Unknown range name: 'NOTHING'.")
  })

  test('an array literal takes columns by \\ and rows by ;', () => {
    board.put('C1', ['={1\\2;3\\4}'])
    expect(board.values('C1:D2')).toEqual([
      [1, 2],
      [3, 4],
    ])
  })

  test('an array literal holds texts with signs in them, and ranges', () => {
    board.put('C1', ['={"a;b"\\"c,d";A1:B2}'])
    expect(board.values('C1:D3')).toEqual([
      ['a;b', 'c,d'],
      [1, 'High'],
      [2, 'Low'],
    ])
    expect(board.result('={A1:A2;A1:B2}')).toBe('#VALUE!')
  })
})

test.each(['=1+', '=(1', '=SUM(1', '=1 2', '={1', '="a', '=A1:', '=?', '='])('%s can not be read', formula => {
  board.put('J1', [formula])
  expect(board.raw('J1')).toEqual({ error: '#ERROR!', message: 'Formula parse error.' })
})

test('functions that are not there', () => {
  expect(board.result('=QUERY(A:A;"select A")')).toBe('#NAME?')
  expect(board.message('J1')).toBe('not in the local Sheets: QUERY')
  expect(board.result('=PRIORTY_TIER(1)')).toBe('#NAME?')
  expect(board.message('J1')).toBe("Unknown function: 'PRIORTY_TIER'.")
})

test('a sum of thousands of cells', () => {
  expect(board.result(`=${Array.from({ length: 5000 }, () => 'A2').join('+')}`)).toBe(10_000)
})

test('errors say what happened', () => {
  expect(board.result('=1/0')).toBe('#DIV/0!')
  expect(board.message('J1')).toBe('Function DIVIDE parameter 2 cannot be zero.')
  expect(board.result('=B1+1')).toBe('#VALUE!')
  expect(board.message('J1')).toContain("'High' is a text")
  expect(board.result('=IF(1)')).toBe('#N/A')
  expect(board.message('J1')).toBe('Wrong number of arguments to IF. Expected 2 to 3 arguments, but got 1 arguments.')
  expect(board.result('=ROUND()')).toBe('#N/A')
})

test('an error keeps its sentence on its way through other formulas', () => {
  board.put('C1', ['=1/0'], ['=C1+1'], ['=SUM(C1:C2)'])
  expect(board.message('C3')).toBe('Function DIVIDE parameter 2 cannot be zero.')
})
