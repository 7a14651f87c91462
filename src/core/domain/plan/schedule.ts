// One owner's visits on their days, and the room that a week has for them.
import { withoutNear } from './narrowing.ts'
import { type ChannelIndex, DAYS, type DaySet, type Visit } from './visit.ts'

/** Calls of Monday to Sunday, then meetings. */
export const SLOTS = 2 * DAYS
/** The day of a visit that is on none. */
const NOWHERE = -1
const NO_GAP = -1
const NONE: readonly never[] = []

export class Schedule {
  readonly visits: Visit[] = []
  /** The day of each visit, 0 to 6. */
  readonly days: number[] = []
  /** All contacts by day, those included that stand there. */
  readonly total: number[] = new Array(DAYS).fill(0)
  readonly standing: number[] = new Array(DAYS).fill(0)
  private readonly load: number[] = new Array(SLOTS).fill(0)
  private readonly taken: [number, number] = [0, 0]
  /** Visits of one prospect by the prospect, and by each of them where it has several. */
  private readonly byProspect = new Map<number, number[]>()
  private readonly mates: (readonly number[] | null)[] = []
  /** Whether any prospect has two visits: only then does the gap matter. */
  private hasMates = false

  /** `room`: free slots by channel, then day; the schedule takes it over. `gap`: days that stay free between two visits. */
  constructor(
    readonly room: readonly [number[], number[]],
    readonly gap: number,
  ) {}

  /** Whether any slot of a channel is left at all. Once there is none there never will be. */
  hasRoom(channel: ChannelIndex): boolean {
    let slots = 0
    for (const free of this.room[channel]) slots += Math.max(0, free)
    return slots > this.taken[channel]
  }

  /** A contact that nothing moves takes its slot, whether there is one or not. */
  stand(channel: ChannelIndex, day: number): void {
    this.standing[day]!++
    this.total[day]!++
    this.room[channel][day]!--
  }

  isFree(channel: ChannelIndex, day: number): boolean {
    return this.load[channel * DAYS + day]! < this.room[channel][day]!
  }

  /** Adds a visit that is on no day yet, and answers its place among all. */
  add(visit: Visit): number {
    const i = this.visits.push(visit) - 1
    const own = this.byProspect.get(visit.prospect)
    if (own) {
      for (const j of own) this.mates[j] = own
      own.push(i)
      this.hasMates = true
    } else this.byProspect.set(visit.prospect, [i])
    this.mates.push(own ?? null)
    this.days.push(NOWHERE)
    this.taken[visit.channel]++
    return i
  }

  /** Takes back the visit that was added last and is on no day. */
  drop(): void {
    const { channel, prospect } = this.visits.pop()!
    this.days.pop()
    this.mates.pop()
    this.taken[channel]--
    const own = this.byProspect.get(prospect)!
    own.pop()
    if (own.length === 0) this.byProspect.delete(prospect)
  }

  /** The visits with a prospect by their places among all. */
  visitsWith(prospect: number): readonly number[] {
    return this.byProspect.get(prospect) ?? NONE
  }

  /** The other visits with visit i's prospect. */
  partners(i: number): readonly number[] {
    return this.mates[i]?.filter(j => j !== i) ?? NONE
  }

  /** The same visits with no gap to keep, on no day yet. */
  withoutGaps(): Schedule {
    const copy = new Schedule(this.room, NO_GAP)
    copy.standing.forEach((_, day) => {
      copy.total[day] = this.standing[day]!
    })
    for (const visit of this.visits) copy.add(visit)
    return copy
  }

  /** Takes a visit off its day and answers which that was. */
  lift(i: number): number {
    const day = this.days[i]!
    if (day === NOWHERE) return day
    this.load[this.visits[i]!.channel * DAYS + day]!--
    this.total[day]!--
    this.days[i] = NOWHERE
    return day
  }

  /** Puts a visit on a day, wherever it was before. */
  put(i: number, day: number): void {
    this.lift(i)
    if (day === NOWHERE) return
    this.days[i] = day
    this.load[this.visits[i]!.channel * DAYS + day]!++
    this.total[day]!++
  }

  /** Other days for all visits. */
  putAll(days: readonly number[]): void {
    for (let i = 0; i < days.length; i++) this.put(i, days[i]!)
  }

  /** The sum of squares of the days' contacts: least when they are spread evenly. */
  get unevenness(): number {
    return this.total.reduce((sum, n) => sum + n * n, 0)
  }

  /** Other visits of visit i's prospect that stand too near to a day. */
  tooNear(i: number, day: number): readonly number[] {
    return (this.mates[i] ?? []).filter(j => j !== i && this.days[j]! >= 0 && Math.abs(this.days[j]! - day) <= this.gap)
  }

  /** The days open to each visit without those too near to the others of its prospect as they stand now. */
  keepingApart(open: readonly DaySet[]): readonly DaySet[] {
    return this.hasMates ? open.map((days, i) => this.apart(days, i)) : open
  }

  /** Of some days those that keep the gap to the other visits of visit i's prospect as they stand now. */
  apart(days: DaySet, i: number): DaySet {
    const mates = this.mates[i]
    let open = days
    if (mates)
      for (const j of mates) if (j !== i && this.days[j]! >= 0) open = withoutNear(open, this.days[j]!, this.gap)
    return open
  }
}
