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
  const steps: Steps = { kind: [], from: [], before: [] }
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
    if (!addToBestDay(kind, load, total, frame) && !augment(kind, kinds, load, total, frame, steps)) return null
  }
  const days = new Array<number>(visits.length)
  for (const kind of kinds) {
    let next = 0
    for (let day = 0; day < DAYS; day++) for (let n = 0; n < kind.on[day]!; n++) days[kind.visits[next++]!] = day
  }
  return { days, load, total }
}

/** How each slot was reached: which kind's visit comes in, from which day it was pushed, and by whose coming. */
interface Steps {
  readonly kind: (Kind | undefined)[]
  readonly from: number[]
  readonly before: number[]
}

/** The short way: no path can end on a day less loaded than the least loaded of the week. */
function addToBestDay(kind: Kind, load: [number[], number[]], total: number[], frame: Frame): boolean {
  let least = total[0]!
  for (let day = 1; day < DAYS; day++) if (total[day]! < least) least = total[day]!
  const slots = load[kind.channel]
  for (let day = 0; day < DAYS; day++) {
    if (total[day] !== least || !((kind.days >> day) & 1) || slots[day]! >= frame.room[kind.channel][day]!) continue
    kind.on[day]!++
    slots[day]!++
    total[day]!++
    return true
  }
  return false
}

function augment(
  kind: Kind,
  kinds: readonly Kind[],
  load: [number[], number[]],
  total: number[],
  frame: Frame,
  steps: Steps,
): boolean {
  for (let slot = 0; slot < 2 * DAYS; slot++) steps.kind[slot] = undefined
  const queue: number[] = []
  reach(kind, -1, -1, steps, queue)
  let last = -1
  for (let head = 0; head < queue.length; head++) {
    const slot = queue[head]!
    const day = slot % DAYS
    const channel = slot < DAYS ? 0 : 1
    const isFree = load[channel][day]! < frame.room[channel][day]!
    if (isFree && (last < 0 || total[day]! < total[last % DAYS]!)) last = slot
    for (const other of kinds) {
      // A visit of the other channel makes no room in this slot, but it may leave the day to even things out.
      if (other.on[day]! > 0 && (other.channel === channel || isFree)) reach(other, day, slot, steps, queue)
    }
  }
  if (last < 0) return false
  for (let slot = last; slot >= 0; slot = steps.before[slot]!) {
    const coming = steps.kind[slot]!
    const from = steps.from[slot]!
    const day = slot % DAYS
    coming.on[day]!++
    load[coming.channel][day]!++
    total[day]!++
    if (from < 0) continue
    coming.on[from]!--
    load[coming.channel][from]!--
    total[from]!--
  }
  return true
}

function reach(kind: Kind, from: number, before: number, steps: Steps, queue: number[]): void {
  for (let day = 0; day < DAYS; day++) {
    const slot = kind.channel * DAYS + day
    if (!((kind.days >> day) & 1) || steps.kind[slot]) continue
    steps.kind[slot] = kind
    steps.from[slot] = from
    steps.before[slot] = before
    queue.push(slot)
  }
}
