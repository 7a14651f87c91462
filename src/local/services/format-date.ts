// Utilities.formatDate: a moment on a zone's wall clock by a pattern of Java's SimpleDateFormat, names in English.
import { offsetAt } from '../workbook/dates.ts'
import { absent, Exception } from './exception.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Throws for a letter that is not here, week years (`YYYY`) among them, since they are a trap. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  if (!Number.isFinite(instant)) throw new Exception('Invalid argument: date')
  const offset = offsetOf(instant, zone)
  const wall = new Date(instant + offset)
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'")
    return field(run, wall, offset)
  })
}

function offsetOf(instant: number, zone: string): number {
  const custom = /^GMT([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (custom) {
    return (custom[1] === '-' ? -1 : 1) * (Number(custom[2]) * 60 + Number(custom[3] ?? 0)) * 60_000
  }
  try {
    return offsetAt(instant, zone)
  } catch {
    // Java takes a zone it does not know for GMT without a word; here it is named.
    throw absent(`the time zone ${zone}`)
  }
}

function field(run: string, wall: Date, offset: number): string {
  const padded = (number: number) => String(number).padStart(run.length, '0')
  const hours = wall.getUTCHours()
  switch (run.charAt(0)) {
    case 'y':
      return run.length === 2 ? String(wall.getUTCFullYear() % 100).padStart(2, '0') : padded(wall.getUTCFullYear())
    case 'M': {
      const name = MONTHS[wall.getUTCMonth()]!
      return run.length > 3 ? name : run.length === 3 ? name.slice(0, 3) : padded(wall.getUTCMonth() + 1)
    }
    case 'd':
      return padded(wall.getUTCDate())
    case 'H':
      return padded(hours)
    case 'h':
      return padded(hours % 12 || 12)
    case 'a':
      return hours < 12 ? 'AM' : 'PM'
    case 'm':
      return padded(wall.getUTCMinutes())
    case 's':
      return padded(wall.getUTCSeconds())
    case 'S':
      return padded(wall.getUTCMilliseconds())
    case 'E': {
      const name = WEEKDAYS[wall.getUTCDay()]!
      return run.length > 3 ? name : name.slice(0, 3)
    }
    case 'u':
      return padded(wall.getUTCDay() || 7)
    case 'Z':
      return zoneText(offset, '')
    case 'X':
      return offset === 0 ? 'Z' : zoneText(offset, run.length === 3 ? ':' : '')
    default:
      throw absent(`Utilities.formatDate with ${run}`)
  }
}

function zoneText(offset: number, colon: string): string {
  const minutes = Math.abs(offset) / 60_000
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}${colon}${two(minutes % 60)}`
}
