// The income level that marks point to: each clause of the method, and all 3^4 marks against a reading of its text.
import { describe, expect, it } from 'vitest'
import { INCOME_LEVELS, incomeFromMarks } from '../../../src/core/domain/income.ts'
import type { Mark } from '../../../src/core/domain/model.ts'

const marks = (workplace: Mark | null, appearance: Mark | null, car: Mark | null, stability: Mark | null) => ({
  workplace,
  appearance,
  car,
  stability,
})

describe('income from marks', () => {
  it.each([
    ['the workplace alone', marks(2, null, null, null), 'medium'],
    ['no workplace', marks(null, 3, 3, 3), null],
    ['a step up for stability with looks and car of 4', marks(2, 2, 2, 3), 'high'],
    ['blank looks and car count 2 each', marks(1, null, null, 3), 'medium'],
    ['no step up when looks and car fall short', marks(2, 1, 2, 3), 'medium'],
    ['never above high', marks(3, 3, 3, 3), 'high'],
    ['at most medium without stability', marks(3, 3, 3, 1), 'medium'],
    ['low stays low without stability', marks(1, 3, 3, 1), 'low'],
    ['show alone lifts nobody', marks(1, 3, 3, 2), 'low'],
  ])('%s', (_, given, expected) => {
    expect(incomeFromMarks(given)).toBe(expected)
  })

  it('never falls with a better mark', () => {
    const all: (Mark | null)[] = [1, 2, 3]
    const level = (w: Mark | null, a: Mark | null, c: Mark | null, s: Mark | null) =>
      INCOME_LEVELS.indexOf(incomeFromMarks(marks(w, a, c, s))!)
    for (const w of all)
      for (const a of all)
        for (const c of all)
          for (const s of all) {
            const here = level(w, a, c, s)
            for (const better of all) {
              if (better! >= w!) expect(level(better, a, c, s)).toBeGreaterThanOrEqual(here)
              if (better! >= a!) expect(level(w, better, c, s)).toBeGreaterThanOrEqual(here)
              if (better! >= c!) expect(level(w, a, better, s)).toBeGreaterThanOrEqual(here)
              if (better! >= s!) expect(level(w, a, c, better)).toBeGreaterThanOrEqual(here)
            }
          }
  })
})
