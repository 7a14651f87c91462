// The clock the add-on runs by: the real one, or one that stands at noon of a given day.
import type { Day } from '../../core/domain/day.ts'

const MS_A_DAY = 86_400_000

/** Noon of a day in a time zone (IANA name), in milliseconds since 1970. */
export function noonIn(day: Day, timeZone: string): number {
  const noon = day * MS_A_DAY + MS_A_DAY / 2
  // The zone's offset at about that time; no zone changes its clocks at noon.
  return noon - offsetAt(noon, timeZone)
}

/** The calendar day that a moment has in a time zone. */
export function dayIn(time: number, timeZone: string): Day {
  return Math.floor((time + offsetAt(time, timeZone)) / MS_A_DAY)
}

/** How far the zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time)
  const part = (type: string) => Number(parts.find(one => one.type === type)!.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return local - Math.floor(time / 1000) * 1000
}

export function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
