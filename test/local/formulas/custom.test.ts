// What the add-on's functions are given and what is made of what they return.
import { runInNewContext } from 'node:vm'
import { beforeEach, describe, expect, test } from 'vitest'
import { Board } from './board.ts'

let board: Board
let calls: (readonly unknown[])[]
let answer: unknown

beforeEach(() => {
  calls = []
  answer = 'done'
  board = setUp(new Board())
})

function setUp(made: Board): Board {
  made.functions.set('TRY', args => {
    calls.push(args)
    return answer
  })
  return made.put('A1', ['a', 1, true], ['b', null, false], ['c', '=1/0', 2])
}

function given(formula: string): readonly unknown[] {
  calls = []
  board.result(formula)
  expect(calls).toHaveLength(1)
  return calls[0]!
}

describe('arguments', () => {
  test('single values as they are', () => {
    expect(given('=TRY("x";1,5;TRUE;-2%;"")')).toEqual(['x', 1, 5, true, -0.02, ''])
    expect(given('=try(A1;B1;C1)')).toEqual(['a', 1, true])
  })

  test('a blank cell and an empty text are both an empty text', () => {
    expect(given('=TRY(B2)')).toEqual([''])
    expect(given('=TRY(IF(FALSE;1;))')).toEqual([''])
  })

  test('a range as rows of values', () => {
    expect(given('=TRY(A1:C2)')).toEqual([
      [
        ['a', 1, true],
        ['b', '', false],
      ],
    ])
    expect(given('=TRY(A1:A1)')).toEqual(['a'])
    expect(given('=TRY(A1:C1)')).toEqual([[['a', 1, true]]])
  })

  test('an open range reaches to the end of the sheet', () => {
    const [rows] = given('=TRY(A2:A)') as [unknown[][]]
    expect(rows).toHaveLength(19)
    expect(rows.slice(0, 3)).toEqual([['b'], ['c'], ['']])
  })

  test('arguments left out are undefined', () => {
    expect(given('=TRY(;1;)')).toEqual([undefined, 1, undefined])
    expect(given('=TRY()')).toEqual([])
  })

  test('errors come as what they print', () => {
    expect(given('=TRY(B3;B2:B3)')).toEqual(['#DIV/0!', [[''], ['#DIV/0!']]])
  })

  test('numbers under a date format are dates at midnight of the spreadsheet', () => {
    board = setUp(new Board(20, 10, 'America/New_York'))
    board.format('D1:D2', 'dd.mm.yyyy').put('D1', [46349], [46204.5])
    expect(given('=TRY(D1:D2;46349)')).toEqual([
      [[new Date('2026-11-23T05:00:00Z')], [new Date('2026-07-01T16:00:00Z')]],
      46349,
    ])
    expect(given('=TRY(TODAY();TODAY()+1;TODAY()-D1)')).toEqual([
      new Date('2026-11-23T05:00:00Z'),
      new Date('2026-11-24T05:00:00Z'),
      0,
    ])
  })

  test('arrays that were computed', () => {
    expect(given('=ARRAYFORMULA(TRY(A1:A3&"!"))')).toEqual([[['a!'], ['b!'], ['c!']]])
    expect(given('=TRY({1\\2})')).toEqual([[[1, 2]]])
    expect(given('=TRY(FILTER(A1:A3;C1:C3=TRUE))')).toEqual(['a'])
  })

  test('named ranges', () => {
    board.workbook.setName('rules', board.sheet, board.area('A1:B2').area)
    expect(given('=TRY(Rules)')).toEqual([
      [
        ['a', 1],
        ['b', ''],
      ],
    ])
  })

  test('MAP calls once for each cell, ARRAYFORMULA once in all', () => {
    board.result('=MAP(A1:A3;LAMBDA(x;TRY(x)))')
    expect(calls).toEqual([['a'], ['b'], ['c']])
    given('=ARRAYFORMULA(IF(ROW(A:A)=1;"Tier";TRY(A:A;B:B)))')
  })
})

describe('results', () => {
  function shown(value: unknown): unknown {
    answer = value
    board.put('E1', [null]).put('E1', ['=TRY()'])
    const rows = board.values('E1:F3')
    return rows.slice(1).every(row => row.every(cell => cell === '')) && rows[0]![1] === '' ? rows[0]![0] : rows
  }

  test('single values', () => {
    expect(['x', 2.5, false, 0].map(shown)).toEqual(['x', 2.5, false, 0])
    expect([null, undefined, ''].map(shown)).toEqual(['', '', ''])
    expect([Number.NaN, Number.POSITIVE_INFINITY].map(shown)).toEqual(['#NUM!', '#NUM!'])
  })

  test('rows spill, ragged ones too', () => {
    expect(shown([['Tier', 1], [2]])).toEqual([
      ['Tier', 1],
      [2, ''],
      ['', ''],
    ])
    expect(shown([['x']])).toBe('x')
    expect(shown([])).toBe('')
    expect(shown([1, 2, 3])).toEqual([
      [1, ''],
      [2, ''],
      [3, ''],
    ])
  })

  test('a date is its serial number in the zone of the spreadsheet', () => {
    expect(shown(new Date('2026-11-23T00:00:00Z'))).toBe(46349)
    board = setUp(new Board(20, 10, 'Asia/Vladivostok'))
    expect(shown([[new Date('2026-11-22T14:00:00Z')]])).toBe(46349)
    expect(shown(new Date(Number.NaN))).toBe('#NUM!')
  })

  test('dates and arrays of another context', () => {
    expect(shown(runInNewContext('[[new Date(Date.UTC(2026, 10, 23)), 7]]'))).toEqual([
      [46349, 7],
      ['', ''],
      ['', ''],
    ])
  })

  test('a blank among the results is blank', () => {
    answer = [[1], [''], [null], [2]]
    board.put('E1', ['=TRY()'], [null], [null], [null]).put('F1', ['=COUNTA(E1:E9)'])
    expect(board.value('F1')).toBe(2)
  })
})

describe('throws', () => {
  test('become #ERROR! with the message and the line', () => {
    const code = '\n\n(() => { throw new TypeError("income is \'Hi\'.") })()'
    board.functions.set('FAIL', () => runInNewContext(code, {}, { filename: 'Code.js' }))
    expect(board.result('=FAIL(1)')).toBe('#ERROR!')
    expect(board.message('J1')).toBe("TypeError: income is 'Hi'. (line 3)")
    expect(board.result('=IFERROR(FAIL(1);"caught")')).toBe('caught')
  })

  test('wrapped in an error of the host', () => {
    board.functions.set('FAIL', () => {
      try {
        return runInNewContext('null.x', {}, { filename: 'Code.js' })
      } catch (error) {
        throw new Error(`TypeError: ${error}`, { cause: error })
      }
    })
    expect(board.result('=FAIL()')).toBe('#ERROR!')
    expect(board.message('J1')).toMatch(/^TypeError: Cannot read properties of null .* \(line 1\)$/)
  })

  test('of anything', () => {
    board.functions.set('FAIL', () => {
      throw 'plain'
    })
    expect(board.result('=FAIL()')).toBe('#ERROR!')
    expect(board.message('J1')).toBe('Error: plain')
  })
})

test('a function that asks the sheet while it is worked out gets an answer', () => {
  board.functions.set('PEEK', () => board.value('A1'))
  expect(board.result('=PEEK()')).toBe('a')
})
