// Chains of moves: one visit comes to a day, another makes room for it there by going to a third, and so on to a free slot.
import { type Schedule, SLOTS } from './schedule.ts'
import { ALL_DAYS, type ChannelIndex, copyInto, DAYS, type DaySet, firstOf } from './visit.ts'

/** Slots as a bit set: the days of calls, above them those of meetings. */
type SlotSet = number
const NO_CHAIN = -1
/** More than the contacts of any day. */
const ANY_NUMBER = 2 ** 30

export interface ChainRules {
  /** Visits before this one stay where they are. */
  readonly first?: number
  /** The day at the chain's end has at most so many contacts so far. Days between keep their numbers. */
  readonly most?: number
  /** One contact more on a day between may be made up for by one fewer on a fuller day: the days stay as even. */
  readonly trade?: boolean
  /** Each visit keeps the gap to the others of its prospect as they stand. */
  readonly apart?: boolean
}

/** Chains within one schedule. It is asked hundreds of times a week, so it keeps its lists from one question to the next. */
export class Chains {
  /** Moves from each slot to the end of a chain. */
  private readonly steps: number[] = new Array(SLOTS).fill(NO_CHAIN)
  /** The slots by their moves to the end. */
  private readonly slotsAt: SlotSet[] = new Array(SLOTS + 1).fill(0)
  /** The slots to which the visits of each slot may go from there. */
  private readonly onward: SlotSet[] = new Array(SLOTS).fill(0)
  private reached: SlotSet = 0
  /** The days open to each visit. */
  private open: readonly DaySet[] = []
  private readonly kept: DaySet[] = []
  private first = 0
  private trade = false
  /** The moves of one chain: visits, the days to which they go, and those from which they come. */
  private readonly moved: number[] = []
  private readonly to: number[] = []
  private readonly from: number[] = []
  private readonly before: number[] = []

  constructor(private readonly schedule: Schedule) {}

  /** Finds every slot that a chain leads from; `open` are the days open to each visit. */
  find(open: readonly DaySet[], { first = 0, most = ANY_NUMBER, trade = false, apart = false }: ChainRules): void {
    const { schedule, steps, slotsAt, onward } = this
    this.first = first
    this.trade = trade
    this.open = apart && schedule.hasGroups ? this.keepApart(open) : open
    let reached = 0
    for (let slot = 0; slot < SLOTS; slot++) {
      const isEnd = schedule.slotsLeft(slot) > 0 && schedule.total[slot % DAYS]! <= most
      if (isEnd) reached |= 1 << slot
      steps[slot] = isEnd ? 0 : NO_CHAIN
      onward[slot] = 0
    }
    this.reached = reached
    slotsAt[0] = reached
    this.readMoves()
    for (let step = 1; slotsAt[step - 1] !== 0; step++) {
      let found = 0
      for (let slot = 0; slot < SLOTS; slot++) {
        if (steps[slot] !== NO_CHAIN || !this.leadsOn(slot)) continue
        steps[slot] = step
        found |= 1 << slot
      }
      slotsAt[step] = found
      this.reached |= found
    }
  }

  /** The days on which one more visit of a channel can be had. */
  days(channel: ChannelIndex): DaySet {
    return (this.reached >> (channel * DAYS)) & ALL_DAYS
  }

  /** Puts a visit on a day that can be had, after the moves of the chain; false, and nothing moved, where gaps forbid it. */
  move(visit: number, day: number): boolean {
    const { schedule, steps, open, moved, to, from } = this
    moved[0] = visit
    to[0] = day
    from[0] = schedule.lift(visit)
    let count = 1
    for (let slot = schedule.lanes[visit]! + day; steps[slot]! > 0; count++) {
      const onward = this.slotsAt[steps[slot]! - 1]!
      const next = this.nextFrom(slot, onward)
      // The chain that was counted with the visit where it stood is not there without it.
      if (next < 0) {
        schedule.put(visit, from[0])
        return false
      }
      const lane = schedule.lanes[next]!
      slot = firstOf((open[next]! << lane) & onward)
      moved[count] = next
      to[count] = slot - lane
      from[count] = schedule.days[next]!
    }
    for (let n = 0; n < count; n++) schedule.put(moved[n]!, to[n]!)
    let isApart = true
    for (let n = 0; n < count; n++) isApart = isApart && schedule.isApart(moved[n]!)
    if (!isApart) for (let n = 0; n < count; n++) schedule.put(moved[n]!, from[n]!)
    return isApart
  }

  /**
   * Puts a visit on a day by chains of moves, those of its prospect that would stand too near on others; false, and nothing
   * moved, where that does not do. `open` has the visit on that day already; with `keepEven` the days stay as even as they are.
   */
  bring(open: readonly DaySet[], visit: number, day: number, { first = 0, keepEven = false }): boolean {
    const { schedule } = this
    const { unevenness } = schedule
    const before = copyInto(this.before, schedule.days)
    const group = [visit, ...schedule.tooNear(visit, day)]
    for (const i of group) schedule.lift(i)
    for (const i of group) {
      const most = keepEven ? schedule.total[before[i]!]! : ANY_NUMBER
      this.find(open, { first, most, trade: keepEven, apart: true })
      if (!this.moveToAny(i, schedule.apart(open[i]!, i))) break
    }
    const isDone = group.every(i => schedule.days[i]! >= 0)
    if (isDone && (!keepEven || schedule.unevenness <= unevenness)) return true
    schedule.putAll(before)
    return false
  }

  /**
   * Takes one contact off a day, by a chain of moves, for one more on a day with at least two fewer; false when there is no
   * such chain. Without gaps to keep, the days are as even as can be when there is none. With `isTrial` nothing is moved.
   */
  evenOut(open: readonly DaySet[], { apart = false, isTrial = false }): boolean {
    const { visits, days, total } = this.schedule
    const least = this.schedule.leastWithRoom()
    for (let day = 0; day < DAYS; day++) {
      if (total[day]! < least + 2) continue
      this.find(open, { most: total[day]! - 2, apart })
      for (let i = 0; i < visits.length; i++) {
        if (days[i] !== day) continue
        const others = this.open[i]! & ~(1 << day)
        if (isTrial ? (others & this.days(visits[i]!.channel)) !== 0 : this.moveToAny(i, others)) return true
      }
    }
    return false
  }

  /** Puts a visit on the first of some days on which it can be had. */
  moveToAny(i: number, days: DaySet): boolean {
    for (let rest = days & this.days(this.schedule.visits[i]!.channel); rest !== 0; rest &= rest - 1) {
      if (this.move(i, firstOf(rest))) return true
    }
    return false
  }

  private keepApart(open: readonly DaySet[]): readonly DaySet[] {
    const { schedule, kept } = this
    for (let i = 0; i < open.length; i++) kept[i] = schedule.apart(open[i]!, i)
    return kept
  }

  private readMoves(): void {
    const { open, onward } = this
    const { days, lanes } = this.schedule
    for (let i = this.first; i < days.length; i++) {
      const day = days[i]!
      if (day >= 0) onward[lanes[i]! + day]! |= (open[i]! & ~(1 << day)) << lanes[i]!
    }
  }

  /** Whether a visit makes room in a slot, or makes up for one more on its day, by going to where a chain leads on. */
  private leadsOn(slot: number): boolean {
    const { onward, reached } = this
    if ((onward[slot]! & reached) !== 0) return true
    if (this.schedule.slotsLeft(slot) <= 0) return false
    const day = slot % DAYS
    for (let from = 0; from < DAYS; from++) {
      if (((onward[from]! | onward[DAYS + from]!) & reached) !== 0 && this.makesUp(from, day)) return true
    }
    return false
  }

  /** Whether one contact fewer on a day makes up for one more on another. */
  private makesUp(from: number, day: number): boolean {
    const { total } = this.schedule
    return from === day || (this.trade && total[from]! > total[day]!)
  }

  /** The first visit that makes room in a slot, or makes up for one more on its day, by going on to some slots; -1 for none. */
  private nextFrom(slot: number, onward: SlotSet): number {
    const { open } = this
    const { days, lanes } = this.schedule
    const isFree = this.schedule.slotsLeft(slot) > 0
    for (let i = this.first; i < days.length; i++) {
      const from = days[i]!
      if (from < 0 || ((open[i]! << lanes[i]!) & onward) === 0) continue
      if (lanes[i]! + from === slot || (isFree && this.makesUp(from, slot % DAYS))) return i
    }
    return -1
  }
}
