// Shapes: every function answers a range as it answers its cells one by one, whatever the cells hold.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FunctionName } from '../../../src/core/i18n/functions.ts'
import { call, errorCell, outcome } from './call.ts'

const LOG = [
  ['Date', 'Prospect ID', 'Channel', 'Outcome'],
  ['2026-11-02', 'P-1', 'Call', 'Talked'],
  ['2026-11-09', 'P-1', 'Meeting', ''],
]

const word = fc.constantFrom(
  'High',
  'low ',
  'Средняя',
  'Rare',
  'Новый',
  'loyal',
  'Large',
  'малый',
  'Call',
  'встреча',
  'ru',
)
const numeric = fc.oneof(
  fc.integer({ min: -2, max: 9 }),
  fc.constantFrom('3', '3,5', '20%', ' 2 ', 0.2, 1e9, 1e-9, Number.NaN),
)
const strange = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.constantFrom<unknown>('', null, undefined, '2026-11-05', new Date('2026-11-05T00:00:00Z'), new Date(Number.NaN)),
  fc.constantFrom<unknown>(errorCell('#REF!'), errorCell('#N/A'), {}, Object.create(null), Symbol('cell'), 5n, () => 1),
  fc.constantFrom<unknown>(new Date(8.64e15), Number.POSITIVE_INFINITY, '__proto__', 'constructor', -0),
)
const cell: fc.Arbitrary<unknown> = fc.oneof(word, word, numeric, numeric, strange)

/** Functions by the arguments that go cell by cell; a table stands where one is taken. */
const CELLWISE: readonly (readonly [FunctionName, readonly (readonly unknown[][] | null)[]])[] = [
  ['PRIORITY_TIER', [null, null]],
  ['TIER_REASON', [null, null]],
  ['CALLS_REQUIRED', [null]],
  ['MEETINGS_REQUIRED', [null]],
  ['CONTACTS_DONE', [null, LOG, null, null, null]],
  ['CONTACTS_NEEDED', [null, null, null]],
  ['DEALS_EXPECTED', [null, null]],
  ['DEALS_CHANCE', [null, null, null]],
  ['CONVERSION_RATE', [null, null]],
  ['INCOME_LEVEL', [null, null, null, null, null]],
  ['PROSPECT_SCORE', [null, null, null]],
  ['CATCHMENT_MINUTES', [null]],
  ['IN_CATCHMENT', [null, null, null]],
]

/** What a cell of a range shows for what the same values alone give: `?` for a refusal, the first of a row. */
function asCell(single: ReturnType<typeof outcome>): unknown {
  if ('refused' in single) return '?'
  return Array.isArray(single.value) ? (single.value as unknown[][])[0]![0] : single.value
}

describe.each(CELLWISE)('%s', (name, slots) => {
  const count = slots.filter(slot => slot === null).length
  const argsOf = (values: readonly unknown[]) => {
    const left = [...values]
    return slots.map(slot => slot ?? left.shift())
  }
  const size = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 3 }) })
  const grids = size.chain(({ rows, columns }) => {
    const grid = fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    })
    return fc.array(grid, { minLength: count, maxLength: count })
  })

  it('answers a range as its cells one by one, and throws for none', () => {
    fc.assert(
      fc.property(grids, ranges => {
        const answers = call(name, ...argsOf(ranges)) as unknown[][]
        expect(answers).toHaveLength(ranges[0]!.length)
        for (const [row, line] of answers.entries()) {
          expect(line).toHaveLength(ranges[0]![0]!.length)
          for (const [column, answer] of line.entries()) {
            const single = outcome(name, ...argsOf(ranges.map(range => range[row]![column])))
            expect(answer).toEqual(asCell(single))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('takes a single value with each cell of a range', () => {
    fc.assert(
      fc.property(
        grids,
        fc.nat({ max: count - 1 }),
        fc.array(cell, { minLength: count, maxLength: count }),
        (ranges, kept, singles) => {
          const mixed = ranges.map((range, index) => (index === kept ? range : singles[index]))
          const mix = outcome(name, ...argsOf(mixed))
          const spread = ranges.map((range, index) =>
            index === kept ? range : range.map(row => row.map(() => singles[index])),
          )
          // A single value that can't be used is refused; as cells of a range it gives ? and the rest stands.
          if ('refused' in mix) expect(mix.refused).toMatch(new RegExp(`^${name}: .*\\.$`, 's'))
          else expect(mix.value).toEqual(call(name, ...argsOf(spread)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('refuses single values in one sentence, or answers', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: count, maxLength: count }), values => {
        const single = outcome(name, ...argsOf(values))
        if ('refused' in single) expect(single.refused).toMatch(new RegExp(`^${name}: .*\\.$`, 's'))
        else expect(['string', 'number', 'boolean', 'object']).toContain(typeof single.value)
      }),
      { numRuns: 100 },
    )
  })
})

describe('whole columns', () => {
  it('with what no sheet ever holds in a cell give ? there', () => {
    expect(call('CALLS_REQUIRED', [[[[1]]], [[]], [1]])).toEqual([['?'], ['?'], [5]])
    expect(call('CALLS_REQUIRED', [])).toEqual([])
  })

  it('leave blank rows blank, and a heading among the words costs nothing but its own cell', () => {
    const income = [['Income'], ['High'], ['Средняя'], [''], ['']]
    const relationship = [['Relationship'], ['Rare'], ['Новый'], [''], ['Rare']]
    expect(call('PRIORITY_TIER', income, relationship)).toEqual([['?'], [1], [4], [''], ['']])
  })

  it('of different length are refused', () => {
    expect(() => call('PRIORITY_TIER', [['High'], ['Low']], [['Rare']])).toThrow(/2×1 .* 1×1/)
    expect(() => call('PRIORITY_TIER', [['Высокая'], ['Низкая']], [['Редкий']])).toThrow(/диапазоны разного размера/)
  })

  it('answer in the shape of a row or a block too, and take ragged rows as blank at the end', () => {
    expect(call('CALLS_REQUIRED', [[1, 2], [3]])).toEqual([
      [5, 4],
      [3, ''],
    ])
  })
})

describe('what must rise or fall', () => {
  const share = fc.integer({ min: 1, max: 99 }).map(percent => percent / 100)

  it('more deals or more certainty never take fewer contacts, more contacts never a smaller chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        share,
        share,
        fc.integer({ min: 1, max: 30 }),
        (deals, ratio, certainty, more) => {
          const needed = call('CONTACTS_NEEDED', deals, ratio, certainty) as number
          expect(call('CONTACTS_NEEDED', deals + more, ratio, certainty)).toBeGreaterThanOrEqual(needed)
          expect(call('CONTACTS_NEEDED', deals, ratio, Math.min(0.999, certainty + more / 100))).toBeGreaterThanOrEqual(
            needed,
          )
          const chance = call('DEALS_CHANCE', needed, deals, ratio) as number
          expect(chance).toBeGreaterThanOrEqual(certainty - 1e-9)
          expect(call('DEALS_CHANCE', needed + more, deals, ratio)).toBeGreaterThanOrEqual(chance - 1e-12)
        },
      ),
    )
  })
})
