// A week's contacts put on days with the rules between two contacts of one prospect left out: a flow, solved exactly.

/** Call 0, meeting 1. */
export type ChannelIndex = 0 | 1
export const DAYS = 7
/** Days as a bit set, Monday the lowest bit. */
export type DaySet = number

/** A contact that wants a day. */
export interface Visit {
  readonly channel: ChannelIndex
  readonly days: DaySet
  /** Whom it is with: two visits of one prospect keep the gap. */
  readonly prospect: number
}

/** One owner's week. */
export interface Frame {
  /** Free slots by channel, then day. */
  readonly room: readonly [readonly number[], readonly number[]]
  /** Contacts that stand on a day already (promised ones). */
  readonly standing: readonly number[]
  /** Days that stay free between two contacts with one prospect. */
  readonly gap: number
}

/** Visits of one channel and one set of days are alike: the flow moves their numbers, not each of them. */
interface Kind {
  readonly channel: ChannelIndex
  readonly days: DaySet
  readonly visits: number[]
  readonly on: number[]
}

export interface Placement {
  /** The day of each visit, 0 to 6. */
  readonly days: number[]
  /** Visits by channel, then day. */
  readonly load: [number[], number[]]
  /** All contacts by day, standing ones included. */
  readonly total: number[]
}

/** The sum of squares of the days' contacts: least when they are spread evenly. */
export function unevenness(placement: Placement): number {
  return placement.total.reduce((sum, n) => sum + n * n, 0)
}

/**
 * Days for all visits within the free slots, as evenly as can be; null when there are not enough slots. Each visit goes
 * in by the augmenting path that ends on the least loaded day, which keeps the whole the most even one (successive
 * shortest paths under a convex cost).
 */
export function relax(visits: readonly Visit[], daysOf: readonly DaySet[], frame: Frame): Placement | null {
  const byKey = new Map<number, Kind>()
  const kinds: Kind[] = []
  const load: [number[], number[]] = [new Array(DAYS).fill(0), new Array(DAYS).fill(0)]
  const total = frame.standing.slice()
  for (let i = 0; i < visits.length; i++) {
    const { channel } = visits[i]!
    const days = daysOf[i]!
    const key = days * 2 + channel
    const kind = byKey.get(key) ?? { channel, days, visits: [], on: new Array<number>(DAYS).fill(0) }
    if (kind.visits.length === 0) {
      byKey.set(key, kind)
      kinds.push(kind)
    }
    kind.visits.push(i)
    if (!augment(kind, kinds, load, total, frame)) return null
  }
  const days = new Array<number>(visits.length)
  for (const kind of kinds) {
    let next = 0
    for (let day = 0; day < DAYS; day++) for (let n = 0; n < kind.on[day]!; n++) days[kind.visits[next++]!] = day
  }
  return { days, load, total }
}

/** How a slot was reached: which kind's visit comes in, from which day it was pushed, and by whose coming. */
interface Step {
  readonly kind: Kind
  readonly from: number
  readonly before: number
}

function augment(
  kind: Kind,
  kinds: readonly Kind[],
  load: [number[], number[]],
  total: number[],
  frame: Frame,
): boolean {
  const steps = new Array<Step | undefined>(2 * DAYS)
  const queue: number[] = []
  const reach = (by: Kind, from: number, before: number) => {
    for (let day = 0; day < DAYS; day++) {
      const slot = by.channel * DAYS + day
      if ((by.days >> day) & 1 && !steps[slot]) {
        steps[slot] = { kind: by, from, before }
        queue.push(slot)
      }
    }
  }
  reach(kind, -1, -1)
  let last = -1
  for (let head = 0; head < queue.length; head++) {
    const slot = queue[head]!
    const day = slot % DAYS
    const channel = slot < DAYS ? 0 : 1
    const isFree = load[channel][day]! < frame.room[channel][day]!
    if (isFree && (last < 0 || total[day]! < total[last % DAYS]!)) last = slot
    for (const other of kinds) {
      // A visit of the other channel makes no room in this slot, but it may leave the day to even things out.
      if (other.on[day]! > 0 && (other.channel === channel || isFree)) reach(other, day, slot)
    }
  }
  if (last < 0) return false
  for (let slot = last; slot >= 0; ) {
    const { kind: coming, from, before }: Step = steps[slot]!
    const day = slot % DAYS
    coming.on[day]!++
    load[coming.channel][day]!++
    total[day]!++
    if (from >= 0) {
      coming.on[from]!--
      load[coming.channel][from]!--
      total[from]!--
    }
    slot = before
  }
  return true
}
