// Which card a typed ID means: some programs have IDs that differ by case alone.
import { describe, expect, it } from 'vitest'
import { idFinder } from '../../../src/core/domain/id-finder.ts'

describe('the card that an ID means', () => {
  const idOf = idFinder(new Set(['P-1', 'п-2', '00QAb', '00Qab']))

  it.each([
    ['P-1', 'P-1'],
    ['p-1', 'P-1'],
    ['П-2', 'п-2'],
    ['00QAb', '00QAb'],
    ['00Qab', '00Qab'],
    // Two cards fit, or none: it stays as typed.
    ['00QAB', '00QAB'],
    ['P-9', 'P-9'],
    ['', ''],
  ])('%s is %s', (typed, id) => {
    expect(idOf(typed)).toBe(id)
  })

  it('is none of an empty list', () => {
    expect(idFinder(new Set())('P-1')).toBe('P-1')
  })
})
