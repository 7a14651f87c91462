// Dates of a script against the serial numbers of a sheet, in the spreadsheet's time zone.

const DAY_MS = 86_400_000
/** Serial number of 1970-01-01. */
export const EPOCH_SERIAL = 25_569

const clocks = new Map<string, Intl.DateTimeFormat>()

const moments = new Map<string, number>()
const MOMENTS_KEPT = 100_000

/** The moment a date serial stands for on the wall clocks of the zone. */
export function momentOf(serial: number, zone: string): Date {
  // A column holds the same few days over and over, and asking Intl is slow.
  const key = `${zone} ${serial}`
  let time = moments.get(key)
  if (time === undefined) {
    time = findMoment(serial, zone)
    if (moments.size >= MOMENTS_KEPT) moments.clear()
    moments.set(key, time)
  }
  return new Date(time)
}

function findMoment(serial: number, zone: string): number {
  const wall = Math.round((serial - EPOCH_SERIAL) * DAY_MS)
  // Twice, since the offset asked for first may be that of the other side of a clock change.
  const first = wall - offset(wall, zone)
  return wall - offset(first, zone)
}

/** The date serial, with time of day, that the clocks of the zone show at a moment. */
export function serialOf(moment: Date, zone: string): number {
  const time = moment.getTime()
  return (time + offset(time, zone)) / DAY_MS + EPOCH_SERIAL
}

/** Milliseconds by which the clocks of the zone are ahead of UTC at a moment. */
function offset(time: number, zone: string): number {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    clocks.set(zone, clock)
  }
  const parts = new Map(clock.formatToParts(time).map(part => [part.type, Number(part.value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return shown - Math.floor(time / 1000) * 1000
}
