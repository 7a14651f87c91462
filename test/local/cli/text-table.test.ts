// Tables of plain text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layTable, wrap } from '../../../src/local/cli/text-table.ts'

test('columns line up, empty ones are left out, the flexible one wraps', () => {
  const lines = layTable(
    [
      { heading: 'Дата', cells: ['Пн 23.11', 'Вт 24.11'] },
      { heading: 'Owner', cells: ['', ''] },
      { heading: 'Why', cells: ['a short one', 'a sentence that does not fit'], flexible: true },
    ],
    32,
  )
  expect(lines).toEqual([
    'Дата      Why',
    '────────  ──────────────────────',
    'Пн 23.11  a short one',
    'Вт 24.11  a sentence that does',
    '          not fit',
  ])
})

test('wrapping loses nothing and keeps to the width', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 60 }), (text, width) => {
      const lines = wrap(text, width)
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width)
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})
