// IDs are found exactly as a map would find them, whatever they look like.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { IdIndex } from '../../../../src/core/domain/plan/id-index.ts'

const ids = fc.oneof(
  fc.nat({ max: 120 }).map(number => `P-${number}`),
  fc.nat({ max: 120 }).map(number => `P-${String(number).padStart(4, '0')}`),
  fc.nat({ max: 99_999_999 }).map(number => `K${number}`),
  fc.constantFrom(
    '',
    'P-',
    'P',
    '7',
    '07',
    '007',
    'P-1a',
    'Pa1',
    'P-99999999999',
    'П-12',
    'P-1２',
    'P-12 ',
    '-1',
    'P--1',
  ),
  fc.string({ maxLength: 6 }),
)

it('answers as a map does', () => {
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 60 }), fc.array(ids, { maxLength: 60 }), (known, asked) => {
      const index = new IdIndex(known.length)
      const map = new Map<string, number>()
      for (const [place, id] of known.entries()) {
        index.set(id, place)
        map.set(id, place)
      }
      for (const id of [...known, ...asked]) expect([id, index.find(id)]).toEqual([id, map.get(id) ?? -1])
    }),
    { numRuns: 2000, seed: 51 },
  )
})
