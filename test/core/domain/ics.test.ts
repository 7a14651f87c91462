// The calendar file, read back by a parser that is not ours.
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../../../src/core/domain/day.ts'
import { type CalendarEvent, readTimes, writeIcs } from '../../../src/core/domain/ics.ts'

const STAMP = Date.UTC(2026, 10, 23, 9, 30)
const EVENT: CalendarEvent = {
  uid: '2026-W48/P-0001/1@contact-planner',
  sequence: 0,
  isCancelled: false,
  date: parseDay('2026-11-24')!,
  time: '',
  minutes: 60,
  summary: 'Meeting: Hotel Aurora',
  location: '5, Main St; 2nd floor',
  description: ['Arrange and hold a meeting', 'Tier 1: contact 3 of 10'],
}

function read(text: string): { events: ICAL.Event[]; stamps: string[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const parts = calendar.getAllSubcomponents('vevent')
  return {
    events: parts.map(part => new ICAL.Event(part)),
    stamps: parts.map(part => String(part.getFirstPropertyValue('dtstamp'))),
  }
}

describe('an event', () => {
  it('is of the whole day where no time is typed', () => {
    const { events, stamps } = read(writeIcs([EVENT], 'Plan', STAMP))
    expect(stamps).toEqual(['2026-11-23T09:30:00Z'])
    const [event] = events
    expect(event!.uid).toBe(EVENT.uid)
    expect(event!.startDate.isDate).toBe(true)
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual(['2026-11-24', '2026-11-25'])
    expect(event!.summary).toBe('Meeting: Hotel Aurora')
    expect(event!.location).toBe('5, Main St; 2nd floor')
    expect(event!.description).toBe('Arrange and hold a meeting\nTier 1: contact 3 of 10')
  })

  it.each([
    ['9:30', '2026-11-24T09:30:00', '2026-11-24T10:30:00'],
    ['14.00', '2026-11-24T14:00:00', '2026-11-24T15:00:00'],
    ['14:00–14:20', '2026-11-24T14:00:00', '2026-11-24T14:20:00'],
    ['23:30', '2026-11-24T23:30:00', '2026-11-25T00:30:00'],
  ])('at %s is at that time of the place', (time, start, end) => {
    const [event] = read(writeIcs([{ ...EVENT, time }], 'Plan', STAMP)).events
    expect(event!.startDate.isDate).toBe(false)
    expect(event!.startDate.zone.tzid).toBe('floating')
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual([start, end])
  })

  it.each([
    ['3pm', 15 * 60, 15 * 60 + 30],
    ['12 am', 0, 30],
    ['12:15 p.m.', 12 * 60 + 15, 12 * 60 + 45],
    ['9', 9 * 60, 9 * 60 + 30],
    ['в 14:00', 14 * 60, 14 * 60 + 30],
    ['15 ч', 15 * 60, 15 * 60 + 30],
    ['9.30-10', 9 * 60 + 30, 10 * 60],
    ['с 10 до 11:30', 10 * 60, 11 * 60 + 30],
    ['3-4pm', 15 * 60, 16 * 60],
    ['11-1pm', 11 * 60, 13 * 60],
    ['At 10 to 9', 10 * 60, 10 * 60 + 30],
  ])('%s is read as people write it', (time, start, end) => {
    expect(readTimes(time, 30)).toEqual({ start, end })
  })

  it.each(['13pm', '0am', '9.5', '10 11', 'at', '2026-11-24', 'after lunch', '25:00', '12:60', '1030', '-1:00'])(
    'at “%s” has no time',
    time => {
      expect(readTimes(time, 15)).toBeNull()
    },
  )
})

it('comes back as it was written, whatever the letters, in lines of at most 75 bytes that end with CR LF', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.constantFrom('Гостиница «Аврора», ул. Ленина, 5; вход со двора \\ звонить', 'a\nb', 'x:y;z', '😀'.repeat(40)),
  )
  const event = fc.record({
    uid: fc.stringMatching(/^[A-Z0-9/-]{1,40}@contact-planner$/),
    sequence: fc.nat(),
    isCancelled: fc.boolean(),
    date: fc.integer({ min: 15_000, max: 30_000 }),
    time: fc.constantFrom('', '9:30', '18:00-19:00'),
    minutes: fc.integer({ min: 1, max: 600 }),
    summary: text,
    location: text,
    description: fc.array(text, { maxLength: 3 }),
  })
  const clean = (value: string) =>
    value
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what a calendar can't hold is left out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
  fc.assert(
    fc.property(fc.array(event, { maxLength: 4 }), text, (events, name) => {
      const written = writeIcs(events, name, STAMP)
      const lines = written.split('\r\n')
      expect(lines.pop()).toBe('')
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]/)
      }
      const found = read(written).events
      expect(found).toHaveLength(events.length)
      for (const [index, event] of events.entries()) {
        const back = found[index]!
        expect(back.uid).toBe(event.uid)
        expect(back.sequence).toBe(event.sequence)
        expect(back.component.getFirstPropertyValue('status')).toBe(event.isCancelled ? 'CANCELLED' : 'CONFIRMED')
        expect(back.startDate.toString().slice(0, 10)).toBe(formatDay(event.date))
        expect(back.summary).toBe(clean(event.summary))
        expect(back.location ?? '').toBe(clean(event.location))
        expect(back.description ?? '').toBe(clean(event.description.filter(line => line !== '').join('\n')))
      }
    }),
    { numRuns: 300 },
  )
})
