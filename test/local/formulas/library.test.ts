// What is relied on in Univer's function library beyond its documentation. A new version of it has to pass here first.
import { ALL_IMPLEMENTED_FUNCTIONS, CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula'
import { beforeEach, expect, test } from 'vitest'
import { callLibrary, hasLibraryFunction, type Place } from '../../../src/local/formulas/library.ts'
import { DateNumber, fail, type Matrix, Reference, transpose, type Value } from '../../../src/local/formulas/values.ts'
import { Workbook } from '../../../src/local/workbook/workbook.ts'

const sheet = new Workbook().addSheet('Main', { rows: 100, columns: 20 })
const TABLE: Matrix = [
  [3, 'b', null],
  [1, 'a', true],
  [2, 'c', new DateNumber(46349, 'yyyy-mm-dd')],
]
const range = new Reference(sheet, { row: 4, column: 2, rows: 3, columns: 3 })
const column = new Reference(sheet, { row: 4, column: 2, rows: 3, columns: 1 })

let table: Matrix
let place: Place

beforeEach(() => {
  table = TABLE.map(line => [...line])
  place = { sheet, row: 0, column: 0, read: ({ area }) => (area.columns === 1 ? table.map(line => [line[0]!]) : table) }
})

const call = (name: string, ...args: Value[]) => callLibrary(name, args, place)

test('the functions that people type are there', () => {
  const wanted =
    'INDEX MATCH SUM COUNT COUNTA COUNTIF COUNTIFS SUMIF SUMIFS AVERAGE AVERAGEIF MIN MAX ROUND ABS INT MOD AND OR NOT TEXT ' +
    'VALUE LEFT RIGHT MID LEN TRIM UPPER LOWER PROPER FIND SEARCH SUBSTITUTE TEXTJOIN CONCATENATE DATE YEAR MONTH DAY WEEKDAY ' +
    'ISOWEEKNUM EDATE EOMONTH NETWORKDAYS WORKDAY DATEVALUE VLOOKUP HLOOKUP XLOOKUP OFFSET CHOOSE SUMPRODUCT TRANSPOSE ' +
    'SEQUENCE RANK LARGE SMALL MEDIAN STDEV ISBLANK ISNUMBER ISTEXT ISERROR NA REGEXMATCH REGEXEXTRACT REGEXREPLACE HYPERLINK'
  expect(wanted.split(' ').filter(name => !hasLibraryFunction(name))).toEqual([])
})

test('a reference comes back as where it points', () => {
  expect(call('INDEX', range, 2, 3)).toEqual(new Reference(sheet, { row: 5, column: 4, rows: 1, columns: 1 }))
  expect(call('INDEX', range, 0, 1)).toEqual(column)
  expect(call('OFFSET', range, 1, 1, 2, 1)).toEqual(new Reference(sheet, { row: 5, column: 3, rows: 2, columns: 1 }))
  expect(call('OFFSET', range, 200, 0)).toEqual(fail('#REF!', 'Function evaluates to an out of bounds range.'))
  expect(call('INDEX', range, 9, 1)).toMatchObject({ error: '#REF!' })
})

test('functions that want a reference read it where it is asked for', () => {
  expect(call('COUNTIF', column, '>1')).toBe(2)
  expect(call('SUMIF', column, '>1', column)).toBe(5)
  expect(call('SUM', range)).toBe(46355)
})

test('dates are told from numbers by their format', () => {
  expect(call('DATE', 2026, 11, 23)).toEqual(new DateNumber(46349, 'yyyy-mm-dd'))
  expect(call('EDATE', new DateNumber(46349, 'dd.mm.yyyy'), 1)).toEqual(new DateNumber(46379, 'yyyy-mm-dd'))
  expect(call('YEAR', new DateNumber(46349, 'dd.mm.yyyy'))).toBe(2026)
})

test('blanks, errors and arrays of one cell', () => {
  const broken = fail('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.')
  expect(call('SUM', null, 1)).toBe(1)
  expect(call('ABS', broken)).toBe(broken)
  expect(call('SUM', [[1, broken]])).toBe(broken)
  expect(call('LEN', [['abc']])).toBe(3)
  expect(call('MATCH', 'q', column, 0)).toEqual(fail('#N/A', 'Did not find a value in MATCH evaluation.'))
})

test('values are looked up as they are now, not as they were', () => {
  expect(call('MATCH', 2, column, 0)).toBe(3)
  expect(call('COUNTIF', column, 2)).toBe(1)
  table = [[2], [2], [5]]
  expect(call('MATCH', 2, column, 0)).toBe(1)
  expect(call('COUNTIF', column, 2)).toBe(2)
  expect(CELL_INVERTED_INDEX_CACHE.getCellValuePositions('workbook', String(sheet.id), 2)).toBeUndefined()
})

test('no function changes what it is given, or throws', () => {
  const names = ALL_IMPLEMENTED_FUNCTIONS.map(([, name]) => String(name)).filter(hasLibraryFunction)
  expect(names.length).toBeGreaterThan(450)
  const sets: Value[][] = [
    [],
    [range],
    [column],
    [column, column],
    [range, 1],
    [1, range],
    ['a', column, 1],
    [range, column, 1],
    [1, 2, 3],
    ['a', 'b', 'c'],
    [range, 1, 1, 1],
    [null, true, fail('#N/A', 'x'), new DateNumber(4, 'yyyy-mm-dd')],
  ]
  // Small numbers only, since some functions make arrays as large as they are told.
  const before: Matrix = [
    [3, 'b', null],
    [1, 'a', true],
    [2, 'c', new DateNumber(4, 'yyyy-mm-dd')],
  ]
  // One array for all, as a range is while its cells stay the same.
  const shared = before.map(line => [...line])
  place = { ...place, read: ({ area }) => (area.columns === 1 ? sharedColumn : shared) }
  const sharedColumn = shared.map(line => [line[0]!])
  for (const name of names) {
    for (const args of sets) expect(() => callLibrary(name, args, place), name).not.toThrow()
    expect(callLibrary('TRANSPOSE', [range], place), name).toEqual(transpose(before))
  }
})
