// A card as its form holds it: what goes out comes back, and what can't be used is named.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CARD_KEYS,
  incomesOf,
  readCardValues,
  relationshipsOf,
  versionOf,
  writeCardValues,
} from '../../../src/core/import/card-values.ts'
import { likelyDuplicates } from '../../../src/core/import/likely.ts'
import { BLANK_PROSPECT } from '../../../src/core/import/records.ts'
import { DEFAULT_TIERS } from '../../../src/core/words/settings.ts'

const TIERS = { ...DEFAULT_TIERS, vip: { rare: 1, 'on hold': 3 } } as const

describe('the fields of a card', () => {
  const mark = fc.constantFrom(null, 1, 2, 3)
  const text = fc.string().map(typed => typed.trim())
  const day = fc.option(fc.integer({ min: 0, max: 40_000 }))
  const card = fc.record({
    name: text,
    notes: text,
    income: fc.constantFrom(null, 'high', 'vip'),
    relationship: fc.constantFrom(null, 'oneOff', 'on hold'),
    status: fc.constantFrom(null, 'doNotContact', 'paused'),
    workplace: mark,
    need: fc.constantFrom(null, 0, 3),
    tierByHand: fc.constantFrom(null, 1, 5),
    walkMinutes: fc.constantFrom(null, 0, 7, 12.5),
    nextActionDate: day,
    pausedUntil: day,
    tierByHandReason: text,
  })

  it('come back as they went out', () => {
    fc.assert(
      fc.property(card, fields => {
        const { id: _, added: __, ...whole } = { ...BLANK_PROSPECT, ...fields } as typeof BLANK_PROSPECT & typeof fields
        expect(readCardValues(writeCardValues(whole), TIERS)).toEqual({ fields: whole, problems: [] })
      }),
    )
  })

  it('never throw, whatever is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CARD_KEYS), fc.string(), (key, typed) => {
        const { fields, problems } = readCardValues({ [key]: typed }, TIERS)
        expect(Object.keys(fields).length + problems.length).toBe(1)
      }),
    )
  })

  it('take the words of the team’s own table', () => {
    expect(incomesOf(TIERS)).toEqual(['high', 'medium', 'low', 'vip'])
    expect(relationshipsOf(TIERS)).toEqual(['rare', 'new', 'loyal', 'oneOff', 'on hold'])
    expect(readCardValues({ income: 'vip' }, DEFAULT_TIERS).problems).toEqual([{ key: 'income', problem: 'word' }])
  })
})

describe('a version', () => {
  it('differs when any text does, also where it moves from one field to the next', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
        expect(versionOf(one) === versionOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
    expect(versionOf(['a', ''])).not.toBe(versionOf(['', 'a']))
  })
})

describe('likely duplicates', () => {
  const others = Array.from({ length: 9 }, (_, index) => ({
    ...BLANK_PROSPECT,
    id: `P-${index}`,
    name: 'Anna Petrova',
    phone: index === 8 ? '+7 921 123-45-67' : '',
  }))

  it('are five at most, those with the same phone first, and never the card itself', () => {
    const found = likelyDuplicates({ ...others[8]!, id: 'P-0' }, others)
    expect(found.map(({ card, shared }) => [card.id, shared])).toEqual([
      ['P-8', 'contact'],
      ['P-1', 'name'],
      ['P-2', 'name'],
      ['P-3', 'name'],
      ['P-4', 'name'],
    ])
  })

  it('are none for cards without a name', () => {
    expect(likelyDuplicates(BLANK_PROSPECT, [{ ...BLANK_PROSPECT, id: 'P-1' }])).toEqual([])
  })
})
