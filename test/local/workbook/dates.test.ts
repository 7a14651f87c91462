// Moments and serial numbers across zones and clock changes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, offsetAt, serialOf } from '../../../src/local/workbook/dates.ts'

describe('serial numbers', () => {
  it('count days from 1899-12-30 on the wall clock of the zone', () => {
    expect(serialOf(Date.UTC(1899, 11, 31), 'Etc/UTC')).toBe(1)
    expect(serialOf(Date.UTC(2026, 10, 23), 'Etc/UTC')).toBe(46_349)
    expect(serialOf(Date.UTC(2026, 10, 22, 21), 'Europe/Moscow')).toBe(46_349)
    expect(serialOf(Date.UTC(2026, 10, 23, 12), 'America/New_York')).toBeCloseTo(46_349 + 7 / 24, 9)
  })

  it('of a midnight are whole in summer and winter', () => {
    expect(instantOf(46_349, 'Europe/Berlin')).toBe(Date.UTC(2026, 10, 22, 23))
    expect(instantOf(46_204, 'Europe/Berlin')).toBe(Date.UTC(2026, 5, 30, 22))
  })

  it('come back as the same moment', () => {
    const zone = fc.constantFrom('Etc/UTC', 'Europe/Moscow', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu')
    // The hour that a clock change repeats is one moment or the other.
    const moment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) })
    fc.assert(
      fc.property(moment, zone, (instant, where) => {
        fc.pre(offsetAt(instant - 7_200_000, where) === offsetAt(instant + 7_200_000, where))
        expect(instantOf(serialOf(instant, where), where)).toBe(instant)
      }),
    )
  })

  it('of a midnight that a clock change skips stay on their day', () => {
    const santiago = 46_271
    expect(new Date(instantOf(santiago, 'America/Santiago')).toISOString()).toBe('2026-09-06T04:00:00.000Z')
    for (const zone of ['America/Santiago', 'America/Havana', 'Africa/Cairo', 'Asia/Beirut']) {
      for (let day = 46_023; day < 46_023 + 365; day++) {
        expect(Math.floor(serialOf(instantOf(day, zone), zone) + 1e-9), `${zone} ${day}`).toBe(day)
      }
    }
  })

  it('of a zone that does not exist throw', () => {
    expect(() => offsetAt(0, 'Mars/Olympus')).toThrow(RangeError)
  })
})
