// A week's contacts as an iCalendar file (RFC 5545), for any calendar to take in.
import { type Day, formatDay } from './day.ts'

export interface CalendarEvent {
  /** The same for the same contact whenever it is written, so that a second import updates instead of doubling. */
  readonly uid: string
  /** Tops that of any earlier file that had the event (RFC 5545, 3.8.7.4). */
  readonly sequence: number
  /** It is to leave the calendars that have it. */
  readonly isCancelled: boolean
  readonly date: Day
  /** `9:30`, `14.00`, `14:00-15:30`; anything else, or '', makes an event of the whole day. */
  readonly time: string
  /** How long it takes where the time has no end. */
  readonly minutes: number
  readonly summary: string
  readonly location: string
  /** Lines under the summary. */
  readonly description: readonly string[]
}

/**
 * The text of an .ics file. Times are the place's own, without a zone, as people agree on them; `stamp` is the moment of
 * writing in milliseconds since 1970, by which calendars know the newer of two.
 */
export function writeIcs(events: readonly CalendarEvent[], name: string, stamp: number): string {
  const written = `${compact(new Date(stamp).toISOString().slice(0, 19))}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Contact Planner//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(event => linesOf(event, written)),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

function linesOf(event: CalendarEvent, written: string): string[] {
  const { uid, sequence, isCancelled, summary, location, description } = event
  const text = description.filter(line => line !== '').join('\n')
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${written}`,
    `LAST-MODIFIED:${written}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...whenOf(event),
    `SUMMARY:${escaped(summary)}`,
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
    'END:VEVENT',
  ]
}

/** `9:30`, `14.00`, `9`, `3pm`, `15 ч`. */
const POINT = '(\\d{1,2})(?:[:.](\\d{2})|\\s*(?:h|ч)\\.?)?\\s*([ap]\\.?m\\.?)?'
/** One of them, or from one to another, with `at`, `в` or the like before it. */
const TIME = new RegExp(`^(?:(?:at|from|в|во|с)\\s+)?${POINT}(?:\\s*(?:[-–—]|to|till|until|до)\\s*${POINT})?$`, 'i')
const NOON = 12 * 60

/** Minutes after midnight of the start and the end; null where the text is no time of day. */
export function readTimes(text: string, minutes: number): { readonly start: number; readonly end: number } | null {
  const parts = TIME.exec(text.trim())
  if (!parts) return null
  const [, hour, minute, half, endHour, endMinute, endHalf] = parts
  const end = endHour === undefined ? null : minuteOf(endHour, endMinute, endHalf)
  const first = minuteOf(hour!, minute, half)
  if (first === null) return null
  // In `3-4pm` the afternoon is meant for both.
  const isAfternoon = half === undefined && end !== null && end >= NOON && endHalf !== undefined && first + NOON < end
  const start = isAfternoon ? first + NOON : first
  return { start, end: end !== null && end > start ? end : start + Math.max(1, minutes) }
}

function minuteOf(hour: string, minute = '00', half = ''): number | null {
  const [hours, minutes] = [Number(hour), Number(minute)]
  if (hours > 23 || minutes > 59 || (half !== '' && (hours === 0 || hours > 12))) return null
  if (half === '') return hours * 60 + minutes
  return (hours % 12) * 60 + minutes + (/^p/i.test(half) ? NOON : 0)
}

function whenOf({ date, time, minutes }: CalendarEvent): string[] {
  const times = readTimes(time, minutes)
  if (!times) {
    // The end of a whole day is the day after it; calls and meetings without a time leave the day free.
    const [first, next] = [compact(formatDay(date)), compact(formatDay(date + 1))]
    return [`DTSTART;VALUE=DATE:${first}`, `DTEND;VALUE=DATE:${next}`, 'TRANSP:TRANSPARENT']
  }
  return [`DTSTART:${moment(date, times.start)}`, `DTEND:${moment(date, times.end)}`, 'TRANSP:OPAQUE']
}

function moment(date: Day, minute: number): string {
  const [day, rest] = [date + Math.floor(minute / 1440), minute % 1440]
  const two = (value: number) => String(value).padStart(2, '0')
  return `${compact(formatDay(day))}T${two(Math.floor(rest / 60))}${two(rest % 60)}00`
}

function compact(text: string): string {
  return text.replace(/[-:]/g, '')
}

function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // Signs that no calendar takes, such as what a paste may bring along.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, sign => `\\${sign}`)
      .replace(/\n/g, '\\n')
  )
}

/** Lines of at most 75 bytes, none broken inside a letter; what goes on begins with a blank. */
function folded(line: string): string {
  const parts: string[] = []
  let [part, bytes] = ['', 0]
  for (const letter of line) {
    const size = bytesOf(letter)
    if (bytes + size > 75) {
      parts.push(part)
      ;[part, bytes] = [' ', 1]
    }
    part += letter
    bytes += size
  }
  return [...parts, part].join('\r\n')
}

/** In UTF-8. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
