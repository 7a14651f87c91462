// Tables of rules as teams lay them out: any order, either language, turned round, with rows of their own, with holes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNormTable, readTierTable, ruleWords } from '../../../src/core/import/rules-table.ts'
import type { RawCell } from '../../../src/core/words/cells.ts'
import { DEFAULT_NORMS, DEFAULT_TIERS } from '../../../src/core/words/settings.ts'

const METHOD: RawCell[][] = [
  ['', 'Rare', 'New', 'Loyal', 'One-off'],
  ['High', 1, 2, 1, 5],
  ['Medium', 4, 4, 3, 5],
  ['Low', 5, 5, 4, 5],
]
const NORMS: RawCell[][] = [
  ['Tier', 'Meetings', 'Calls'],
  [1, 5, 5],
  [2, 4, 4],
  [3, 3, 3],
  [4, 2, 2],
  [5, 1, 0],
]
const turned = (values: RawCell[][]) => values[0]!.map((_, column) => values.map(row => row[column]!))
const shuffle = <T>(items: T[]) => fc.shuffledSubarray(items, { minLength: items.length })

describe('the tier table', () => {
  it('is read in any order of rows and columns, and turned round', () => {
    fc.assert(
      fc.property(shuffle([1, 2, 3]), shuffle([1, 2, 3, 4]), fc.boolean(), (rows, columns, isTurned) => {
        const values = [0, ...rows].map(row => [0, ...columns].map(column => METHOD[row]![column]!))
        expect(readTierTable(isTurned ? turned(values) : values)).toEqual({ ok: true, table: DEFAULT_TIERS })
      }),
    )
  })

  it('is read in Russian, with text for numbers, blank rows around it and notes beside it', () => {
    const reading = readTierTable([
      ['', '', '', '', '', ''],
      ['Состоятельность', 'новые', ' РЕДКИЙ ', 'Постоянный', 'Разовые', 'Заметки'],
      ['Высокий', '2', '1', 1, 5, 'наша'],
      ['средняя', 4, 4, 3, 5, ''],
      ['Низкая', 5, 5, '4', 5, ''],
      ['', '', '', '', '', ''],
    ])
    expect(reading).toEqual({ ok: true, table: DEFAULT_TIERS })
  })

  it('keeps levels and relationships that a team added, under their own words', () => {
    const reading = readTierTable([
      ['', 'Rare', 'Partner'],
      ['VIP ', 1, 1],
      ['High', 2, 3],
    ])
    expect(reading).toEqual({ ok: true, table: { VIP: { rare: 1, Partner: 1 }, high: { rare: 2, Partner: 3 } } })
    if (!reading.ok) return
    const words = ruleWords(reading.table)
    expect([words.income('vip'), words.income('высокая'), words.income('Low')]).toEqual(['VIP', 'high', null])
    expect([words.relationship('PARTNER'), words.relationship('loyal')]).toEqual(['Partner', null])
  })

  it('says which cell has a hole, upright and turned', () => {
    const values = METHOD.map(row => [...row])
    values[2]![3] = ''
    const hole = { kind: 'cell', wants: 'tier', value: '', rowHeading: 'Medium', columnHeading: 'Loyal' }
    expect(readTierTable(values)).toEqual({ ok: false, problem: { ...hole, row: 3, column: 4 } })
    expect(readTierTable(turned(values))).toEqual({
      ok: false,
      problem: { ...hole, rowHeading: 'Loyal', columnHeading: 'Medium', row: 4, column: 3 },
    })
    values[2]![3] = 6
    expect(readTierTable(values)).toMatchObject({ ok: false, problem: { kind: 'cell', value: '6' } })
  })

  it('refuses a level that stands there twice, and a range that is no such table', () => {
    expect(readTierTable([...METHOD, ['высокая', 1, 1, 1, 1]])).toEqual({
      ok: false,
      problem: { kind: 'twice', heading: 'высокая' },
    })
    expect(readTierTable([['a', 'b']])).toEqual({ ok: false, problem: { kind: 'noTierHeadings' } })
    expect(readTierTable([])).toEqual({ ok: false, problem: { kind: 'noTierHeadings' } })
  })

  it('never throws', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom('High', 'Rare', 'Новый', '__proto__'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), values => {
        expect(typeof readTierTable(values).ok).toBe('boolean')
        expect(typeof readNormTable(values).ok).toBe('boolean')
      }),
    )
  })
})

describe('the norm table', () => {
  it('is read in any order and turned round', () => {
    fc.assert(
      fc.property(shuffle([1, 2, 3, 4, 5]), shuffle([0, 1, 2]), fc.boolean(), (rows, columns, isTurned) => {
        const values = [0, ...rows].map(row => columns.map(column => NORMS[row]![column]!))
        expect(readNormTable(isTurned ? turned(values) : values)).toEqual({ ok: true, table: DEFAULT_NORMS })
      }),
    )
  })

  it('is read in Russian, with tiers in words', () => {
    const rows: RawCell[][] = [1, 2, 3, 4, 5].map(tier => [`Уровень ${tier}`, tier === 5 ? 0 : 6 - tier, '1'])
    const reading = readNormTable([['Приоритет', 'Звонки', 'Встречи'], ...rows])
    expect(reading).toMatchObject({ ok: true, table: { 1: { calls: 5, meetings: 1 }, 5: { calls: 0, meetings: 1 } } })
  })

  it('says which cell or tier is missing', () => {
    const values = NORMS.map(row => [...row])
    values[4]![2] = 'two'
    expect(readNormTable(values)).toEqual({
      ok: false,
      problem: {
        kind: 'cell',
        wants: 'contacts',
        row: 5,
        column: 3,
        rowHeading: '4',
        columnHeading: 'Calls',
        value: 'two',
      },
    })
    expect(readNormTable(NORMS.slice(0, 5))).toEqual({ ok: false, problem: { kind: 'missingTier', tier: 5 } })
    expect(readNormTable([['Tier', 'Calls']])).toEqual({ ok: false, problem: { kind: 'noNormHeadings' } })
  })
})
