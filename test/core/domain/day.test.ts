// Days and ISO weeks, year ends above all.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, formatDay, formatWeek, mondayOf, parseDay, parseWeek, weekdayOf } from '../../../src/core/domain/day.ts'

const day = (text: string) => parseDay(text)!

describe('days', () => {
  it('counts from 1970-01-01, a Thursday', () => {
    expect(parseDay('1970-01-01')).toBe(0)
    expect(weekdayOf(0)).toBe(3)
    expect(weekdayOf(day('2026-11-23'))).toBe(0)
    expect(weekdayOf(day('1969-12-28'))).toBe(6)
  })

  it('refuses days that do not exist', () => {
    expect(parseDay('2026-02-29')).toBeNull()
    expect(parseDay('2028-02-29')).not.toBeNull()
    expect(parseDay('2026-13-01')).toBeNull()
    expect(parseDay('23.11.2026')).toBeNull()
    expect(dayOf(26, 11, 23)).toBeNull()
  })

  it('writes what it reads', () => {
    fc.assert(fc.property(fc.integer({ min: -300_000, max: 2_000_000 }), n => parseDay(formatDay(n)) === n))
  })
})

describe('ISO weeks', () => {
  it.each([
    ['2026-11-23', '2026-W48'],
    ['2026-12-28', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2025-12-29', '2026-W01'],
    ['2024-12-30', '2025-W01'],
  ])('%s lies in %s', (date, week) => {
    expect(formatWeek(day(date))).toBe(week)
    expect(parseWeek(week)).toBe(mondayOf(day(date)))
  })

  it('refuses weeks that do not exist', () => {
    expect(parseWeek('2027-W53')).toBeNull()
    expect(parseWeek('2026-W00')).toBeNull()
    expect(parseWeek('2026-48')).toBeNull()
  })

  it('gives each Monday one week', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 1_000_000 }), n => {
        const monday = mondayOf(n)
        return parseWeek(formatWeek(n)) === monday && formatWeek(monday + 6) === formatWeek(n)
      }),
    )
  })
})
