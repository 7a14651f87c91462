// What is worked out again after an edit, and that nothing else is.
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { createCalculator } from '../../../src/local/formulas/calculator.ts'
import { columnLetters } from '../../../src/local/workbook/a1.ts'
import type { Sheet } from '../../../src/local/workbook/workbook.ts'
import { Board } from './board.ts'

let board: Board
let calls: number

beforeEach(() => {
  calls = 0
  board = new Board()
  board.functions.set('COUNTED', ([value]) => {
    calls++
    return value
  })
})

describe('after an edit', () => {
  test('only what depends on it', () => {
    board.put('A1', [1, 2]).put('C1', ['=COUNTED(A1)', '=COUNTED(B1)', '=SUM(C1:D1)'])
    expect(board.value('E1')).toBe(3)
    expect(calls).toBe(2)
    board.put('A1', [10])
    expect(board.value('E1')).toBe(12)
    expect(calls).toBe(3)
  })

  test('nothing when nothing changed, or only looks', () => {
    board.put('A1', [1]).put('C1', ['=COUNTED(A1)'])
    board.refresh()
    board.refresh()
    board.format('A5:A6', '0.00')
    board.refresh()
    expect(calls).toBe(1)
  })

  test('not what reads a result that stays the same', () => {
    board.put('A1', [1, '=MIN(A1;5)', '=COUNTED(B1)', '=COUNTED(C1)+A1'])
    expect(board.value('D1')).toBe(2)
    calls = 0
    board.put('A1', [7])
    expect(board.values('B1:D1')).toEqual([[5, 5, 12]])
    // All three differ; next only the last one does.
    expect(calls).toBe(2)
    board.put('A1', [8])
    expect(board.values('B1:D1')).toEqual([[5, 5, 13]])
    expect(calls).toBe(3)
    // The cell that is given again what it gave before.
    board.put('B1', [5])
    expect(board.values('B1:D1')).toEqual([[5, 5, 13]])
    expect(calls).toBe(4)
  })

  test('not what reads a spilled column, unless a cell of it changes', () => {
    board.put('A1', ['x'], ['y']).put('C1', ['=ARRAYFORMULA(UPPER(A1:A3))']).put('E1', ['=COUNTED(C2)'])
    expect(board.value('E1')).toBe('Y')
    board.put('A2', ['Y'])
    expect(board.value('E1')).toBe('Y')
    expect(calls).toBe(1)
    board.put('A3', ['z'])
    expect(board.column('C1:C3')).toEqual(['X', 'Y', 'Z'])
    expect(calls).toBe(2)
    board.put('A2', [null])
    expect(board.value('E1')).toBe('')
    expect(calls).toBe(3)
  })

  test('a blank result and a text of no length are two results', () => {
    board.put('A1', [1, '=IF(A1=1;;"")', '=ISBLANK(B1)'])
    expect(board.value('C1')).toBe(true)
    board.put('A1', [2])
    expect(board.value('C1')).toBe(false)
  })

  test('a circle with a way out of errors comes to rest', () => {
    board.put('A1', ['=IFERROR(B1+C1;0)', '=A1', 1])
    const first = board.values('A1:B1')
    board.put('C1', [2])
    expect(board.values('A1:B1')).toEqual(first)
  })

  test('a formula that takes the place of another, and one that goes', () => {
    board.put('A1', [1, '=A1+1', '=B1*10'])
    expect(board.value('C1')).toBe(20)
    board.put('B1', ['=A1+2'])
    expect(board.value('C1')).toBe(30)
    board.put('B1', [7])
    expect(board.value('C1')).toBe(70)
    board.put('B1', [null])
    expect(board.value('C1')).toBe(0)
  })

  test('a formula written again over itself', () => {
    board.put('A1', [1, '=A1+1'])
    board.refresh()
    board.put('B1', [null]).put('B1', ['=A1+1'])
    expect(board.value('B1')).toBe(2)
  })

  test('of another sheet, and of many cells', () => {
    const log = board.workbook.addSheet('Log', { rows: 200, columns: 3 })
    board.put('A1', ['=SUM(Log!A:A)', '=COUNTED(COUNTA(Log!B:B))'])
    expect(board.value('A1')).toBe(0)
    for (let row = 0; row < 200; row++) log.patch(row, 0, { value: 1 })
    expect(board.value('A1')).toBe(200)
  })

  test('a custom function gets a whole column in one call', () => {
    board.put('A1', ['Income'], ['High'], ['Low'])
    board.functions.set('TIER', args => {
      calls++
      return (args[0] as unknown[][]).map(([income]) => [income === 'High' ? 1 : income === '' ? '' : 5])
    })
    board.put('C1', ['=ARRAYFORMULA(IF(ROW(A:A)=1;"Tier";TIER(A:A;B:B)))'])
    expect(board.column('C1:C4')).toEqual(['Tier', 1, 5, ''])
    board.put('A4', ['High'])
    expect(board.column('C1:C4')).toEqual(['Tier', 1, 5, 1])
    expect(calls).toBe(2)
  })

  test('one column formula after another, each called once', () => {
    board.put('A1', ['Income'], ['High'], ['Low'])
    // The first reads what the second spills, and stands before it.
    board.put('C1', ['=COUNTED(D2:D)', '=ARRAYFORMULA(IF(ROW(A:A)=1;"x";IF(A:A="";;A:A&"!")))'])
    board.put('E1', ['=COUNTED(C2:C3)'])
    expect(board.values('C1:E3')).toEqual([
      ['High!', 'x', 'Low!'],
      ['Low!', 'High!', ''],
      ['', 'Low!', ''],
    ])
    expect(calls).toBe(2)
  })
})

describe('open ranges', () => {
  test('grow with their sheet', () => {
    board.put('A1', [1], [2]).put('C1', ['=SUM(A2:A)', '=ROWS(A:A)', '=COUNTED(COUNTA(B:B))'])
    expect(board.values('C1:E1')).toEqual([[2, 20, 0]])
    board.put('A25', [10])
    expect(board.values('C1:E1')).toEqual([[12, 25, 0]])
    board.workbook.insertLines(board.sheet, 'row', 1, 3)
    expect(board.values('C1:D1')).toEqual([[12, 28]])
  })

  test('carry a spilled column along', () => {
    board.put('A1', ['Head'], ['a']).put('C1', ['=ARRAYFORMULA(IF(ROW(A:A)=1;"Copy";A:A&""))'])
    expect(board.column('C1:C2')).toEqual(['Copy', 'a'])
    board.put('A25', ['z'])
    expect(board.value('C25')).toBe('z')
  })
})

describe('what moves', () => {
  test('inserted and deleted rows', () => {
    board.put('A1', [1], [2], [3]).put('C1', ['=SUM(A1:A3)'], ['=ARRAYFORMULA(A1:A3*10)'])
    expect(board.column('C1:C4')).toEqual([6, 10, 20, 30])
    board.workbook.insertLines(board.sheet, 'row', 1, 1)
    board.put('A2', [100])
    expect(board.column('C1:C6')).toEqual([106, '', 10, 1000, 20, 30])
    board.workbook.deleteLines(board.sheet, 'row', 1, 1)
    expect(board.column('C1:C5')).toEqual([6, 10, 20, 30, ''])
  })

  test('named ranges', () => {
    board.put('A1', [1], [2]).put('C1', ['=SUM(marks)'])
    expect(board.value('C1')).toBe('#NAME?')
    board.workbook.setName('Marks', board.sheet, board.area('A1:A1').area)
    expect(board.value('C1')).toBe(1)
    board.workbook.setName('Marks', board.sheet, board.area('A1:A2').area)
    expect(board.value('C1')).toBe(3)
    board.put('A2', [5])
    expect(board.value('C1')).toBe(6)
    board.workbook.removeName('marks')
    expect(board.value('C1')).toBe('#NAME?')
  })

  test('sheets that come, go and take another name', () => {
    board.put('A1', ["=SUM('Log 2'!A:A)"])
    expect(board.value('A1')).toBe('#REF!')
    const log = board.workbook.addSheet('Log 2')
    log.patch(0, 0, { value: 4 })
    expect(board.value('A1')).toBe(4)
    board.workbook.renameSheet(log, 'Log')
    log.patch(1, 0, { value: 6 })
    expect(board.value('A1')).toBe(10)
    board.workbook.removeSheet(log)
    expect(board.value('A1')).toBe('#REF!')
  })
})

describe('the day', () => {
  test('TODAY follows the clock, and only what asks for it', () => {
    board.put('A1', ['=TODAY()', '=A1+1', '=COUNTED(1)'])
    expect(board.values('A1:C1')).toEqual([[46349, 46350, 1]])
    board.today = '2026-11-24'
    expect(board.values('A1:C1')).toEqual([[46350, 46351, 1]])
    expect(calls).toBe(1)
  })
})

describe('unsteady formulas', () => {
  test('INDIRECT and OFFSET follow what they point at, in order', () => {
    board.put('A1', ['=SUM(INDIRECT("B1:B"&C1))', '=D1*2', 2, 5], [null, '=B1+1'])
    expect(board.value('A1')).toBe(21)
    board.put('D1', [1])
    expect(board.value('A1')).toBe(5)
    board.put('A5', ['=SUM(OFFSET(B1;0;0;2))'])
    expect(board.value('A5')).toBe(5)
    board.put('D1', [2])
    expect(board.value('A5')).toBe(9)
  })
})

describe('long chains', () => {
  const LENGTH = 5000

  test.each(['down', 'up'])('%s', direction => {
    const tall = new Board(LENGTH, 2)
    const down = direction === 'down'
    for (let row = 0; row < LENGTH; row++) {
      const start = down ? row === 0 : row === LENGTH - 1
      tall.sheet.patch(row, 0, start ? { value: 1 } : { formula: `=A${down ? row : row + 2}+1` })
    }
    expect(tall.value(`A${down ? LENGTH : 1}`)).toBe(LENGTH)
    tall.put(`A${down ? 1 : LENGTH}`, [11])
    expect(tall.value(`A${down ? LENGTH : 1}`)).toBe(LENGTH + 10)
  })

  test('each reading all before it', () => {
    const tall = new Board(300, 1).put('A1', [1])
    for (let row = 1; row < 300; row++) tall.sheet.patch(row, 0, { formula: `=SUM(A$1:A${row})/A${row}` })
    expect(tall.value('A2')).toBe(1)
    expect(tall.value('A3')).toBe(2)
    expect(tall.value('A300')).toBeTypeOf('number')
  })
})

describe('whatever is edited, the values are those of a fresh calculation', () => {
  const ROWS = 8
  const COLUMNS = 4
  const cell = fc.tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1)).map(([r, c]) => `${columnLetters(c)}${r + 1}`)
  const range = fc.oneof(
    fc.tuple(cell, cell).map(([a, b]) => `${a}:${b}`),
    fc.tuple(fc.nat(COLUMNS - 1), fc.nat(COLUMNS - 1)).map(([a, b]) => `${columnLetters(a)}:${columnLetters(b)}`),
    fc.tuple(cell, fc.nat(COLUMNS - 1)).map(([a, b]) => `${a}:${columnLetters(b)}`),
  )
  const formula = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(cell, cell).map(([a, b]) => `=${a}+${b}`) },
    { weight: 3, arbitrary: range.map(a => `=SUM(${a})+1`) },
    { weight: 1, arbitrary: cell.map(a => `=INDIRECT("${a}")+1`) },
    { weight: 1, arbitrary: range.map(a => `=ROWS(${a})`) },
  )
  const content = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -9, max: 9 }) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 4, arbitrary: formula },
  )
  const edit = fc.record({ at: cell, content, refresh: fc.boolean() })

  function shown(sheet: Sheet): unknown[] {
    return [...sheet.cells()].map(([row, column]) => {
      const value = sheet.value(row, column)
      return [row, column, typeof value === 'object' ? value.error : value]
    })
  }

  test('with chains, ranges and circles', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 5, maxLength: 60 }), edits => {
        const edited = new Board(ROWS, COLUMNS)
        for (const { at, content, refresh } of edits) {
          edited.put(at, [content])
          if (refresh) edited.refresh()
        }
        edited.refresh()
        const incremental = shown(edited.sheet)
        createCalculator(edited.workbook, new Map(), () => 20_780).refresh()
        expect(incremental).toEqual(shown(edited.sheet))
      }),
      { numRuns: 300 },
    )
  })

  test('with arrays that spill, shrink and stand in each other’s way', () => {
    const spill = fc.oneof(
      fc.nat(7).map(row => `=FILTER(E1:E8;E1:E8>=E${row + 1})`),
      fc.nat(7).map(row => `=ARRAYFORMULA(IF(E1:E3=E${row + 1};"";E1:E3))`),
      fc.constant('=ARRAYFORMULA(G1:G2&"x")'),
    )
    // Arrays stand in column F, numbers in E, and what reads both in A to D; so no array feeds itself.
    const step = fc.oneof(
      fc.record({ at: fc.constantFrom('F1', 'F4'), content: fc.option(spill, { nil: null }) }),
      fc.record({ at: fc.nat(7).map(r => `E${r + 1}`), content: fc.integer({ min: -3, max: 3 }) }),
      fc.record({ at: fc.constantFrom('F2', 'F3', 'F6'), content: fc.constantFrom(null, 7) }),
      fc.record({
        at: cell,
        content: fc.oneof(
          fc.integer({ min: -3, max: 3 }),
          fc.tuple(fc.constantFrom('G1', 'F2', 'F5', 'E2'), fc.constantFrom('E1', 'E4')).map(([a, b]) => `=${a}+${b}`),
          fc.constant('=SUM(F:F)'),
        ),
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.boolean()), { minLength: 5, maxLength: 40 }), steps => {
        const edited = new Board(ROWS, 8)
        for (const [{ at, content }, refresh] of steps) {
          edited.put(at, [content])
          if (refresh) edited.refresh()
        }
        const incremental = edited.values('A1:H8')
        createCalculator(edited.workbook, new Map(), () => 20_780).refresh()
        expect(incremental).toEqual(edited.values('A1:H8'))
      }),
      { numRuns: 300 },
    )
  })
})
