// What a cell says, kind by kind.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../../../src/core/domain/day.ts'
import { type RawCell, readCell, readNumber, textOf } from '../../../src/core/words/cells.ts'
import { type CellKind, LOG_COLUMNS, PROSPECT_COLUMNS } from '../../../src/core/words/columns.ts'

const TEXT: CellKind = { kind: 'text' }
const DATE: CellKind = { kind: 'date' }
const NUMBER: CellKind = { kind: 'number' }
const TIER: CellKind = { kind: 'tier' }
const cellOf = (key: string) => PROSPECT_COLUMNS.find(column => column.key === key)!.cell
const day = (text: string) => parseDay(text)!

describe('text', () => {
  it.each<[RawCell, string | null]>([
    [79161234567, '79161234567'],
    [1.5e21, '1500000000000000000000'],
    [1e-7, '0.0000001'],
    [-2.5e-8, '-0.000000025'],
    [3.5, '3.5'],
    [true, 'TRUE'],
    [{ day: day('2026-11-23') }, '2026-11-23'],
    ['  Hotel Aurora\u00a0', 'Hotel Aurora'],
    ["'+7 916 123-45-67", '+7 916 123-45-67'],
    ["'n Beetje", "'n Beetje"],
    ['="00123"', '00123'],
    ['   ', null],
    ['', null],
    [Number.NaN, null],
  ])('%o reads %o', (raw, value) => expect(readCell(TEXT, raw)).toEqual({ value, problem: null }))
})

describe('dates', () => {
  it.each<[RawCell, string]>([
    ['2026-11-23', '2026-11-23'],
    ['2026-1-5', '2026-01-05'],
    ['2024-08-13T18:04:34.666+00:00', '2024-08-13'],
    ['2006-04-15T23:59:59.000Z', '2006-04-15'],
    ['2026-11-23 9:30', '2026-11-23'],
    ['20261123', '2026-11-23'],
    ['20120305T131933Z', '2012-03-05'],
    ['23.11.2026', '2026-11-23'],
    ['23.11.26', '2026-11-23'],
    ['1.2.2026 г.', '2026-02-01'],
    ['23/11/2026', '2026-11-23'],
    ['11/23/2026', '2026-11-23'],
    ['11/11/2026', '2026-11-11'],
    ['11/23/2026, 4:15 PM', '2026-11-23'],
    ['23 Nov 2026', '2026-11-23'],
    ['November 23, 2026', '2026-11-23'],
    ['23 ноября 2026 г.', '2026-11-23'],
    ['5 мая 2026', '2026-05-05'],
    [{ day: day('2026-11-23') }, '2026-11-23'],
    [46349, '2026-11-23'],
    [46349.75, '2026-11-23'],
    ['46349', '2026-11-23'],
  ])('%o is %s', (raw, iso) => {
    const { value, problem } = readCell(DATE, raw)
    expect(problem).toBeNull()
    expect(formatDay(value as number)).toBe(iso)
  })

  it('takes the day first where a slash date could be either, and says so', () => {
    expect(readCell(DATE, '03/04/2026')).toEqual({
      value: day('2026-04-03'),
      problem: { kind: 'ambiguousDate', text: '03/04/2026' },
    })
  })

  it.each<RawCell>(['2026-02-30', '31.04.2026', 'soon', 2026, 7, true, '13/13/2026', '23 Foo 2026', '19999', 80001])(
    '%o is no date',
    raw => expect(readCell(DATE, raw)).toEqual({ value: null, problem: { kind: 'date', text: textOf(raw) } }),
  )
})

describe('numbers', () => {
  it.each<[RawCell, number | null]>([
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1234567],
    ['1,000', null],
    ['12,500 min', null],
    ['0,125', 0.125],
    ['1,25', 1.25],
    ['1234,500', 1234.5],
    ['1.000', 1],
    ['20%', 0.2],
    ['12,5 %', 0.125],
    ['-4', -4],
    ['−4', -4],
    ['15 min', 15],
    ['15 минут', 15],
    [7, 7],
    ['', null],
    ['.', null],
    ['1,2,3', null],
    ['about 5', null],
    ['1e3', null],
    [true, null],
    [{ day: 5 }, null],
    [Number.POSITIVE_INFINITY, null],
  ])('%o reads %o', (raw, value) => expect(readNumber(raw)).toBe(value))
})

describe('marks and tiers', () => {
  it('takes whole marks within the bounds of the column', () => {
    for (const raw of [0, '0', '3', '2,0', '2.0', 1]) expect(readCell(cellOf('need'), raw).problem).toBeNull()
    expect(readCell(cellOf('need'), '2,0').value).toBe(2)
    for (const raw of [-1, 4, '2,5', 'two', true])
      expect(readCell(cellOf('need'), raw)).toEqual({ value: null, problem: { kind: 'mark', text: textOf(raw) } })
    expect(readCell(cellOf('car'), 0).problem?.kind).toBe('mark')
  })

  it.each<[RawCell, number]>([
    [2, 2],
    ['2', 2],
    ['2,0', 2],
    ['Tier 2', 2],
    ['tier2', 2],
    ['2 уровень', 2],
    ['2-й уровень', 2],
    ['Уровень 5', 5],
  ])('%o is tier %i', (raw, tier) => expect(readCell(TIER, raw)).toEqual({ value: tier, problem: null }))

  it.each<RawCell>([0, 6, 2.5, 'first', '12', true])('%o is no tier', raw =>
    expect(readCell(TIER, raw)).toEqual({ value: null, problem: { kind: 'tier', text: textOf(raw) } }),
  )
})

describe('words', () => {
  it('reads either language in any case, gender and number', () => {
    expect(readCell(cellOf('income'), ' ВЫСОКИЙ ').value).toBe('high')
    expect(readCell(cellOf('relationship'), 'Лояльные').value).toBe('loyal')
    expect(readCell(cellOf('relationship'), 'one  off').value).toBe('oneOff')
    expect(readCell(cellOf('status'), 'do not CONTACT').value).toBe('doNotContact')
  })

  it('leaves a word that is not known blank', () => {
    expect(readCell(cellOf('status'), 'warm')).toEqual({ value: null, problem: { kind: 'word', text: 'warm' } })
    expect(readCell(cellOf('status'), 'toString').value).toBeNull()
    expect(readCell(cellOf('size'), 5).problem).toEqual({ kind: 'word', text: '5' })
  })
})

describe('error cells', () => {
  it('are blank with a problem, whatever the column', () => {
    for (const error of ['#REF!', '#N/A', '#DIV/0!', '#NAME?', '#ССЫЛКА!', '#Н/Д'])
      for (const { cell } of PROSPECT_COLUMNS)
        expect(readCell(cell, error)).toEqual({ value: null, problem: { kind: 'error', text: error } })
    expect(readCell(TEXT, '#1 hotel').value).toBe('#1 hotel')
  })
})

const anyRaw: fc.Arbitrary<RawCell> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789.,/-: TZ%#+\'"="АБянмйgh\u00a0') }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.record({ day: fc.oneof(fc.integer(), fc.double()) }),
)

describe('any value', () => {
  it('never throws, and gives a blank exactly with nothing or a reason', () => {
    const kinds = [...PROSPECT_COLUMNS, ...LOG_COLUMNS].map(column => column.cell)
    fc.assert(
      fc.property(fc.constantFrom(...kinds, NUMBER), anyRaw, (cell, raw) => {
        const { value, problem } = readCell(cell, raw)
        if (textOf(raw) === '') return value === null && problem === null
        return value === null ? problem !== null : problem === null || problem.kind === 'ambiguousDate'
      }),
      { numRuns: 3000 },
    )
  })

  it('reads a number as it was written', () => {
    fc.assert(fc.property(fc.integer(), n => readNumber(String(n)) === n && readCell(NUMBER, n).value === n))
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), n => Number(textOf(n)) === n))
  })

  it('reads a day as it was written, in every unambiguous way', () => {
    const within = { min: day('1970-01-01'), max: day('2069-12-31') }
    fc.assert(
      fc.property(fc.integer(within), n => {
        const [year, month, date] = formatDay(n).split('-')
        const ways: RawCell[] = [
          formatDay(n),
          `${date}.${month}.${year}`,
          `${date}.${month}.${year!.slice(2)}`,
          `${year}/${month}/${date}`,
          n + 25569,
          { day: n },
        ]
        return ways.every(way => readCell(DATE, way).value === n)
      }),
    )
  })
})
