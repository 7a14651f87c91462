// One owner's visits on their days, and the room that a week has for them.
import { clearOf } from './narrowing.ts'
import { type ChannelIndex, DAYS, type DaySet, type Visit } from './visit.ts'

/** Calls of Monday to Sunday, then meetings. */
export const SLOTS = 2 * DAYS
/** The day of a visit that is on none. */
const NOWHERE = -1
const NO_GAP = -1
const NONE: readonly number[] = []

export class Schedule {
  readonly visits: Visit[] = []
  /** The day of each visit, 0 to 6. */
  readonly days: number[] = []
  /** The slot on Monday of each visit's channel: its day added gives the slot it stands in. */
  readonly lanes: number[] = []
  /** All contacts by day, those included that stand there. */
  readonly total: number[] = new Array(DAYS).fill(0)
  /** By day, the days that keep the gap from it. */
  readonly clear: readonly DaySet[]
  /** Whether any prospect has had two visits: only then does the gap matter. */
  hasGroups = false
  /** Slots left on each day, calls first; below 0 where promises and the log take more than there are. */
  private readonly free: number[]
  /** By each visit, all visits with its prospect. */
  private readonly groups: number[][] = []

  /** `slots`: how many there are on each day, calls first. `gap`: days that stay free between two visits of one prospect. */
  constructor(slots: readonly number[], gap: number) {
    this.free = slots.slice()
    this.clear = clearOf(gap)
  }

  /** Whether any slot of a channel is left at all. Once there is none there never will be. */
  hasRoom(channel: ChannelIndex): boolean {
    const lane = channel * DAYS
    for (let day = 0; day < DAYS; day++) if (this.free[lane + day]! > 0) return true
    return false
  }

  /** A contact that nothing moves takes its slot, whether there is one or not. */
  stand(channel: ChannelIndex, day: number): void {
    this.total[day]!++
    this.spend(channel, day)
  }

  /** A contact that the log holds takes its slot. */
  spend(channel: ChannelIndex, day: number): void {
    this.free[channel * DAYS + day]!--
  }

  slotsLeft(slot: number): number {
    return this.free[slot]!
  }

  /** Adds a visit that is on no day yet, and answers its place among all. */
  add(visit: Visit): number {
    const i = this.visits.push(visit) - 1
    const first = this.firstWith(visit.prospect)
    if (first < i) {
      this.hasGroups = true
      this.groups[first]!.push(i)
      this.groups.push(this.groups[first]!)
    } else this.groups.push([i])
    this.days.push(NOWHERE)
    this.lanes.push(visit.channel * DAYS)
    return i
  }

  /** Takes back the visit that was added last and is on no day. */
  drop(): void {
    this.visits.pop()
    this.days.pop()
    this.lanes.pop()
    this.groups.pop()!.pop()
  }

  /** The visits with a prospect by their places among all. */
  visitsWith(prospect: number): readonly number[] {
    return this.groups[this.firstWith(prospect)] ?? NONE
  }

  /** The first visit with a prospect; their number where there is none. */
  private firstWith(prospect: number): number {
    let i = 0
    while (i < this.visits.length && this.visits[i]!.prospect !== prospect) i++
    return i
  }

  /** The visits with visit i's prospect, itself among them. */
  group(i: number): readonly number[] {
    return this.groups[i]!
  }

  /** The same visits with no gap to keep, on the days on which they stand. */
  withoutGaps(): Schedule {
    const copy = new Schedule(this.free, NO_GAP)
    for (let day = 0; day < DAYS; day++) copy.total[day] = this.total[day]!
    for (let i = 0; i < this.visits.length; i++) {
      copy.add(this.visits[i]!)
      copy.days[i] = this.days[i]!
    }
    return copy
  }

  /** Takes a visit off its day and answers which that was. */
  lift(i: number): number {
    const day = this.days[i]!
    this.put(i, NOWHERE)
    return day
  }

  /** Puts a visit on a day, wherever it was before. */
  put(i: number, day: number): void {
    const from = this.days[i]!
    if (from === day) return
    const lane = this.lanes[i]!
    if (from !== NOWHERE) {
      this.free[lane + from]!++
      this.total[from]!--
    }
    this.days[i] = day
    if (day === NOWHERE) return
    this.free[lane + day]!--
    this.total[day]!++
  }

  /** Other days for all visits; `days` may be longer. */
  putAll(days: readonly number[]): void {
    for (let i = 0; i < this.visits.length; i++) this.put(i, days[i]!)
  }

  /** The fewest contacts on a day with a slot left. */
  leastWithRoom(): number {
    let least = Number.POSITIVE_INFINITY
    for (let slot = 0; slot < SLOTS; slot++) if (this.free[slot]! > 0) least = Math.min(least, this.total[slot % DAYS]!)
    return least
  }

  /** The sum of squares of the days' contacts: least when they are spread evenly. */
  get unevenness(): number {
    let sum = 0
    for (let day = 0; day < DAYS; day++) sum += this.total[day]! ** 2
    return sum
  }

  /** Other visits of visit i's prospect that stand too near to a day. */
  tooNear(i: number, day: number): readonly number[] {
    const group = this.groups[i]!
    if (group.length === 1) return NONE
    const near = ~this.clear[day]!
    return group.filter(j => j !== i && this.days[j] !== NOWHERE && (near >> this.days[j]!) & 1)
  }

  /** Whether visit i keeps the gap to the others of its prospect. */
  isApart(i: number): boolean {
    return this.apart(1 << this.days[i]!, i) !== 0
  }

  /** Of some days those that keep the gap to the other visits of visit i's prospect as they stand now. */
  apart(days: DaySet, i: number): DaySet {
    const group = this.groups[i]!
    let open = days
    for (let n = 0; n < group.length; n++) {
      const j = group[n]!
      if (j !== i && this.days[j] !== NOWHERE) open &= this.clear[this.days[j]!]!
    }
    return open
  }
}
