// Moments as serial numbers of a time zone and back: in a sheet a date is days since 1899-12-30, on the wall clock of the spreadsheet's zone.

const DAY = 86_400_000
const EPOCH_SERIAL = 25_569
const QUARTER = 900_000

const formatters = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, Map<number, number>>()

/** The instant as a serial number on the zone's wall clock, to the millisecond. */
export function serialOf(instant: number, zone: string): number {
  return (instant + offsetAt(instant, zone)) / DAY + EPOCH_SERIAL
}

/**
 * The instant of a serial number. A wall time that a clock change repeats gives one of both; one that it skips, such as
 * midnight in Santiago on a day in September, the time after the gap, so that a date stays on its day.
 */
export function instantOf(serial: number, zone: string): number {
  const wall = Math.round((serial - EPOCH_SERIAL) * DAY)
  const [first, second] = [-DAY, DAY].map(near => wall - offsetAt(wall + near, zone)) as [number, number]
  for (const instant of [first, second]) if (instant + offsetAt(instant, zone) === wall) return instant
  return Math.max(first, second)
}

/** Milliseconds that the zone's wall clock is ahead of UTC. Throws a RangeError for a zone that does not exist. */
export function offsetAt(instant: number, zone: string): number {
  let known = offsets.get(zone)
  if (!known) {
    known = new Map()
    offsets.set(zone, known)
  }
  // Clocks change at quarters of an hour only, so one look-up serves each quarter.
  const quarter = Math.floor(instant / QUARTER) * QUARTER
  let offset = known.get(quarter)
  if (offset === undefined) {
    offset = wallClock(quarter, zone) - quarter
    known.set(quarter, offset)
  }
  return offset
}

function wallClock(instant: number, zone: string): number {
  let formatter = formatters.get(zone)
  if (!formatter) {
    const numeric = 'numeric' as const
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    })
    formatters.set(zone, formatter)
  }
  const parts: Record<string, string> = {}
  for (const { type, value } of formatter.formatToParts(instant)) parts[type] = value
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year)
  const date = new Date(0)
  date.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day))
  date.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second))
  return date.getTime()
}
