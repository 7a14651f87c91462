// Date cells are read to the same day in every zone a spreadsheet can be set to.
import { describe, expect, it } from 'vitest'
import { dayOfDate, rawOf } from '../../../src/addon/functions/argument.ts'
import { formatDay, parseDay } from '../../../src/core/domain/day.ts'
import { call } from './call.ts'

const HOUR = 3_600_000

/** Minutes by which a zone is ahead of UTC at an instant. */
function offsetAt(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const part = (type: string) => Number(parts.find(found => found.type === type)!.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return (local - instant) / 60_000
}

/** The instant at which a day begins in a zone, as Sheets hands it over. */
function midnight(zone: string, day: string): { date: Date; offset: number } {
  const utc = Date.parse(`${day}T00:00:00Z`)
  let offset = offsetAt(zone, utc)
  offset = offsetAt(zone, utc - offset * 60_000)
  return { date: new Date(utc - offset * 60_000), offset }
}

describe('date cells', () => {
  const days = ['2026-01-01', '2026-03-29', '2026-07-15', '2026-11-01', '2026-11-23', '2027-12-31']

  it('are read right in every zone but those of a few islands', () => {
    const wrong = new Set<number>()
    let checked = 0
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      for (const day of days) {
        const { date, offset } = midnight(zone, day)
        checked += 1
        if (formatDay(dayOfDate(date)!) !== day) wrong.add(offset / 60)
      }
    }
    expect(checked).toBeGreaterThan(2000)
    expect([...wrong].sort((a, b) => a - b)).toEqual([-11, 14])
  })

  it.each([
    ['UTC', 0],
    ['Moscow', 3],
    ['Vladivostok', 10],
    ['New Zealand in summer', 13],
    ['Chatham in summer', 13.75],
    ['New York', -5],
    ['Hawaii', -10],
    ['India', 5.5],
    ['Newfoundland', -3.5],
  ])('%s', (_, hours) => {
    const date = new Date(Date.UTC(2026, 10, 23) - hours * HOUR)
    expect(dayOfDate(date)).toBe(parseDay('2026-11-23'))
  })

  it('take the UTC day of a time stamp, and nothing of an invalid or unwritable date', () => {
    expect(formatDay(dayOfDate(new Date('2026-11-23T15:31:07.250Z'))!)).toBe('2026-11-23')
    expect(dayOfDate(new Date(Number.NaN))).toBeNull()
    expect(dayOfDate(new Date(8.64e15))).toBeNull()
    expect(rawOf(new Date(Number.NaN))).toBe('#VALUE!')
  })

  it('count the same whether they come as dates, serial numbers or text', () => {
    const { date } = midnight('Europe/Moscow', '2026-11-23')
    const log = (day: unknown) => [
      ['Date', 'Prospect ID', 'Channel'],
      [day, 'P-1', 'Call'],
    ]
    for (const day of [date, 46349, '46349', '2026-11-23', '23.11.2026', '23 Nov 2026']) {
      for (const bound of [date, 46349, '2026-11-23']) {
        expect(call('CONTACTS_DONE', 'P-1', log(day), '', bound, bound)).toBe(1)
      }
      expect(call('CONTACTS_DONE', 'P-1', log(day), '', '2026-11-24')).toBe(0)
      expect(call('CONTACTS_DONE', 'P-1', log(day), '', '', '2026-11-22')).toBe(0)
    }
  })
})
