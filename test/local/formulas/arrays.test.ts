// Array mode, what spills, and what stands in the way of it.
import { beforeEach, describe, expect, test } from 'vitest'
import { Board } from './board.ts'

let board: Board
beforeEach(() => {
  board = new Board().put('A1', ['Income', 'Relation'], ['High', 'New'], ['Low', 'Loyal'], [null, 'New'])
})

describe('ARRAYFORMULA', () => {
  test('works on whole columns from a heading cell', () => {
    board.put('D1', ['=ARRAYFORMULA(IF(ROW(A:A)=1;"Key";IF(A:A="";"";A:A&"/"&B:B)))'])
    expect(board.column('D1:D5')).toEqual(['Key', 'High/New', 'Low/Loyal', '', ''])
    expect(board.column('D20:D20')).toEqual([''])
  })

  test('works on dates', () => {
    board.format('C1:C20', 'yyyy-mm-dd').put('C2', [46346], [46349], [46000])
    board.put('D1', [
      '=ARRAYFORMULA(IF(ROW(C:C)=1;"Cycle";IF(C:C="";"";TODAY()-WEEKDAY(TODAY();3)-MOD(TODAY()-C:C;84))))',
    ])
    expect(board.column('D1:D5')).toEqual(['Cycle', 46346, 46349, 46336, ''])
  })

  test('takes rows with columns, and leaves #N/A where sizes differ', () => {
    board.put('D1', ['=ARRAYFORMULA(SEQUENCE(2)*{10\\20\\30})'])
    expect(board.values('D1:F2')).toEqual([
      [10, 20, 30],
      [20, 40, 60],
    ])
    board.put('D1', ['=ARRAYFORMULA(SEQUENCE(3)+SEQUENCE(2))'])
    expect(board.column('D1:D3')).toEqual([2, 4, '#N/A'])
  })

  test('reaches library functions and conditions', () => {
    board.put('D1', ['=ARRAYFORMULA(LEN(A1:A4))'])
    expect(board.column('D1:D4')).toEqual([6, 4, 3, 0])
    board.put('D1', ['=ARRAYFORMULA(IFERROR(MATCH(A1:A4;{"Low";"High"};0);"-"))'])
    expect(board.column('D1:D4')).toEqual(['-', 2, 1, '-'])
    board.put('D1', ['=SUM(ARRAYFORMULA((A1:A4="High")*1))'])
    expect(board.value('D1')).toBe(1)
    board.put('D1', ['=ARRAYFORMULA(COUNTIF(B:B;B2:B4))'])
    expect(board.column('D1:D3')).toEqual([2, 1, 2])
    board.put('D1', ['=ARRAYFORMULA(VLOOKUP(A2:A3;{"Low"\\1;"High"\\3};2;FALSE))'])
    expect(board.column('D1:D2')).toEqual([3, 1])
    board.put('D1', ['=ARRAYFORMULA(SWITCH(A2:A4;"High";1;"Low";2;"?"))'])
    expect(board.column('D1:D3')).toEqual([1, 2, '?'])
    board.put('D1', ['=ARRAYFORMULA(IFS(A2:A4="High";1;TRUE;2))'])
    expect(board.column('D1:D3')).toEqual([1, 2, 2])
  })
})

describe('without ARRAYFORMULA', () => {
  test('an operator, and a parameter for one value, sees the cell of its own row or column', () => {
    board.put('D2', ['=A:A&"!"'], ['=LEN(A:A)'], ['=IF(B1:B9="New";1;2)'])
    expect(board.column('D2:D4')).toEqual(['High!', 3, 1])
    expect(board.put('A7', ['=A1:D1&""']).value('A7')).toBe('Income')
    expect(board.put('D2', ['=A1:B4&""']).value('D2')).toBe('#VALUE!')
    expect(board.put('D9', ['=A1:A4&""']).value('D9')).toBe('#VALUE!')
    expect(board.value('D3')).toBe(3)
  })

  test('a bare range spills, and so does an array literal of it', () => {
    board.put('D1', ['={A1:B2}'])
    expect(board.values('D1:E2')).toEqual([
      ['Income', 'Relation'],
      ['High', 'New'],
    ])
  })

  test('MMULT multiplies matrices by itself, and refuses blanks, booleans and sizes that do not fit', () => {
    board.put('D1', ['=MMULT({1\\2;3\\4};{5\\6;7\\8})'])
    expect(board.values('D1:E2')).toEqual([
      [19, 22],
      [43, 50],
    ])
    board.put('D1', ['=MMULT(TRANSPOSE(A2:A4="High")*1;(B2:B4<>"")*1)'])
    expect(board.value('D1')).toBe(1)
    board.put('D4', [
      '=MMULT({1\\2};{"3";4})',
      '=MMULT({TRUE\\2};{3;4})',
      '=MMULT(A4:B4;{3;4})',
      '=MMULT({1\\2};{3\\4})',
    ])
    expect(board.values('D4:G4')).toEqual([[11, '#VALUE!', '#VALUE!', '#VALUE!']])
    expect(board.put('D4', ['=MMULT(1/0;1)']).value('D4')).toBe('#DIV/0!')
  })

  test('SUMPRODUCT works on arrays by itself', () => {
    expect(board.put('D1', ['=SUMPRODUCT((A2:A4="High")+(B2:B4="New"))']).value('D1')).toBe(3)
  })
})

describe('spilling', () => {
  const SPILL = '={1;2;3}'

  test('fills the cells below and beside, which have no content of their own', () => {
    board.put('D1', [SPILL])
    expect(board.column('D1:D4')).toEqual([1, 2, 3, ''])
    expect(board.sheet.get(1, 3)).toBeUndefined()
    expect(board.sheet.spilled(1, 3)).toBe(2)
    expect(board.sheet.get(0, 3)?.value).toBe(1)
  })

  test('stops at a cell that is taken, and names it', () => {
    board.put('D3', ['mine']).put('D1', [SPILL])
    expect(board.raw('D1')).toEqual({
      error: '#REF!',
      message: 'Array result was not expanded because it would overwrite data in D3.',
    })
    expect(board.column('D1:D3')).toEqual(['#REF!', '', 'mine'])
    board.put('D3', [null])
    expect(board.column('D1:D3')).toEqual([1, 2, 3])
    board.put('D2', [0])
    expect(board.column('D1:D3')).toEqual(['#REF!', 0, ''])
  })

  test('a cell that only looks like something is free', () => {
    board.format('D1:D20', '0').put('D1', [SPILL])
    expect(board.column('D1:D3')).toEqual([1, 2, 3])
  })

  test('two that want the same cells', () => {
    board.put('D1', [SPILL]).put('E1', [null]).put('C3', ['={7\\8}'])
    expect(board.column('D1:D3')).toEqual([1, 2, 3])
    expect(board.value('C3')).toBe('#REF!')
    board.put('D1', [null])
    expect(board.values('C3:D3')).toEqual([[7, 8]])
  })

  test('cells that another gives back are taken', () => {
    board.put('D1', ['=FILTER(A2:A4;B2:B4<>"none")']).put('C3', ['={7\\8}'])
    expect(board.values('C3:D3')).toEqual([['#REF!', '']])
    board.put('B4', ['none'])
    expect(board.values('C3:D3')).toEqual([[7, 8]])
  })

  test('goes away with its formula, and follows a smaller result', () => {
    board.put('D1', ['=FILTER(A2:A4;B2:B4="New")'])
    board.put('A4', ['Low'])
    expect(board.column('D1:D3')).toEqual(['High', 'Low', ''])
    board.put('B4', ['Rare'])
    expect(board.column('D1:D3')).toEqual(['High', '', ''])
    expect(board.sheet.spilled(1, 3)).toBeUndefined()
    board.put('B4', ['New'])
    expect(board.column('D1:D2')).toEqual(['High', 'Low'])
    board.put('D1', [null])
    expect(board.column('D1:D2')).toEqual(['', ''])
  })

  test('has to fit the sheet', () => {
    board.put('D2', ['=ARRAYFORMULA(A:A&"")'])
    expect(board.message('D2')).toBe('Result was not automatically expanded, please insert more rows (1).')
    board.put('J1', ['={1\\2}'])
    expect(board.message('J1')).toBe('Result was not automatically expanded, please insert more columns (1).')
  })

  test('its values can be used, also by formulas that do not name its first cell', () => {
    board.put('E1', ['=SUM(D2:D3)']).put('D1', [SPILL]).put('F1', ['=D3*10'])
    expect(board.value('E1')).toBe(5)
    expect(board.value('F1')).toBe(30)
    board.put('D1', ['={1;20;30}'])
    expect(board.value('E1')).toBe(50)
    expect(board.value('F1')).toBe(300)
    board.put('D1', [null])
    expect(board.value('E1')).toBe(0)
  })

  test('a text of no length and a blank look the same and count differently', () => {
    board.put('D1', ['=ARRAYFORMULA(IF(A1:A4="";"";1))'])
    board.put('E1', ['=COUNTA(D1:D9)'], ['=D4=""'], ['=ISBLANK(D4)'], ['=ISBLANK(D5)'], ['=D4+1'])
    expect(board.column('E1:E5')).toEqual([4, true, false, true, '#VALUE!'])
    expect(board.sheet.value(3, 3)).toBe('')
    board.put('D1', ['=ARRAYFORMULA(IF(A1:A4="";;1))'])
    expect(board.column('E1:E5')).toEqual([3, true, true, true, 1])
  })
})

describe('circles', () => {
  const CIRCULAR = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.'

  test('a formula in a column that it reads', () => {
    board.put('D1', ['=ARRAYFORMULA(IF(ROW(D:D)=1;"x";LEN(D:D)))'])
    expect(board.raw('D1')).toEqual({ error: '#REF!', message: CIRCULAR })
  })

  test('asking for rows of its own column is none', () => {
    board.put('D1', ['=ARRAYFORMULA(IF(ROW(D:D)=1;"x";LEN(A:A)))'])
    expect(board.column('D1:D3')).toEqual(['x', 4, 3])
  })

  test('two and three in a ring, and who reads them', () => {
    board.put('D1', ['=E1+1', '=F1+1', '=D1+1', '=D1*2', '=A2'])
    expect(board.values('D1:H1')).toEqual([['#REF!', '#REF!', '#REF!', '#REF!', 'High']])
    expect(board.message('E1')).toBe(CIRCULAR)
    expect(board.message('G1')).toBe(CIRCULAR)
    board.put('F1', [1])
    expect(board.values('D1:G1')).toEqual([[3, 2, 1, 6]])
  })

  test('through what a formula spills', () => {
    board.put('D1', ['={E1;2}', '=D2+1'])
    expect([board.value('D1'), board.value('E1')]).toContain('#REF!')
    expect(board.message('D1') || board.message('E1')).toBe(CIRCULAR)
    board.put('D1', ['=ARRAYFORMULA(D2:D4&"")'])
    expect(board.message('D1')).toBe(CIRCULAR)
  })

  test('through INDIRECT', () => {
    board.put('D1', ['=INDIRECT("E1")', '=INDIRECT("D1")'], ['=INDIRECT("D2")'])
    expect(board.column('D1:D2')).toEqual(['#REF!', '#REF!'])
    expect(board.message('D2')).toBe(CIRCULAR)
  })
})
