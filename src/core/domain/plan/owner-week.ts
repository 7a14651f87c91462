// One owner's week while it fills: which contacts fit together, and in the end on which days.
import { type ChannelIndex, DAYS, type DaySet, type Frame, type Visit } from './relaxation.ts'
import { type Budget, SMALL_WEEK, search, settle } from './schedule.ts'

/** Relaxations one contact may cost before it counts as not fitting; in a small week so many that none gets there. */
const BUDGET_SMALL = 100_000
const BUDGET_A_CONTACT = 500
const BUDGET_A_WEEK = 5_000

export class OwnerWeek {
  /** Contacts planned, promised ones included. */
  planned = 0
  /** Contacts of this week in the log. */
  logged = 0
  /** Days on which this owner works, from today on. */
  readonly workingDays: DaySet
  /** Whether a contact was left out because the search ran out of budget rather than because it can't fit. */
  private unsure = false
  private readonly room: [number[], number[]]
  private readonly standing: number[] = new Array(DAYS).fill(0)
  private readonly visits: Visit[] = []
  /** The day of each visit in a schedule that holds them all. */
  private days: readonly number[] = []
  /** Visits by channel. */
  private readonly taken: [number, number] = [0, 0]
  /** A prospect's visits by their places among all. */
  private readonly mates = new Map<number, number[]>()
  /** What was found not to fit. As a week only fills, the like of it will not fit later either. */
  private readonly refused = new Set<string>()
  private readonly fit: Budget = { left: BUDGET_A_WEEK }

  constructor(
    readonly name: string,
    readonly deals: number,
    readonly needed: number,
    readonly limits: readonly [number, number],
    workingDays: readonly number[],
    readonly gap: number,
  ) {
    this.workingDays = workingDays.reduce((set, day) => set | (1 << day), 0)
    const slots = (limit: number) => Array.from({ length: DAYS }, (_, day) => (workingDays.includes(day) ? limit : 0))
    this.room = [slots(limits[0]), slots(limits[1])]
  }

  get reachedTarget(): boolean {
    return this.planned + this.logged >= this.needed
  }

  get gaveUp(): boolean {
    return this.unsure
  }

  /** A promised contact stands on its day and takes a slot there, whether there is one or not. */
  stand(channel: ChannelIndex, day: number): void {
    this.planned++
    this.standing[day]!++
    this.room[channel][day]!--
  }

  /** A contact that the log holds takes its slot. */
  spend(channel: ChannelIndex, day: number): void {
    this.room[channel][day]!--
  }

  /** Slots of a channel on a day that promises and the log leave; below 0 where they take more than there are. */
  slotsLeft(channel: ChannelIndex, day: number): number {
    return this.room[channel][day]!
  }

  /** Whether any slot of a channel is left at all. Once there is none there never will be. */
  hasRoom(channel: ChannelIndex): boolean {
    let slots = 0
    for (let day = 0; day < DAYS; day++) {
      if ((this.workingDays >> day) & 1) slots += Math.max(0, this.room[channel][day]!)
    }
    return slots > this.taken[channel]
  }

  /** Takes the visit when it and all taken before it can be placed together (method.md 10, Fit). */
  take(visit: Visit): boolean {
    if (this.takeOpenSlot(visit)) return true
    const likeness = this.likenessOf(visit)
    if (this.refused.has(likeness)) return false
    const visits = [...this.visits, visit]
    const isSmall = visits.length <= SMALL_WEEK
    const left = isSmall ? BUDGET_SMALL : Math.min(BUDGET_A_CONTACT, this.fit.left)
    const budget = { left }
    const open = visits.map(v => v.days)
    const found = left > 0 ? search(visits, open, this.frame(), budget, { first: true }) : null
    if (!isSmall) this.fit.left -= left - budget.left
    if (found) return this.keep(visit, found.days)
    if (budget.left <= 0) this.unsure = true
    this.refused.add(likeness)
    return false
  }

  /** Takes the visit only where a slot stands open in the schedule as it is. */
  takeOpenSlot(visit: Visit): boolean {
    const day = this.openDayOf(visit)
    return day >= 0 && this.keep(visit, [...this.days, day])
  }

  /** The days of all visits taken, in the order they were taken; call it when the week is full. */
  settle(): readonly number[] {
    const open = this.visits.map(visit => visit.days)
    this.days = settle(this.visits, open, this.frame(), { left: BUDGET_A_WEEK }, this.days).slice()
    return this.days
  }

  private frame(): Frame {
    return { room: this.room, standing: this.standing, gap: this.gap }
  }

  private keep(visit: Visit, days: readonly number[]): true {
    const mates = this.mates.get(visit.prospect)
    if (mates) mates.push(this.visits.length)
    else this.mates.set(visit.prospect, [this.visits.length])
    this.visits.push(visit)
    this.days = days
    this.taken[visit.channel]++
    this.planned++
    return true
  }

  /** The first day on which the visit fits into the schedule as it is, or -1. */
  private openDayOf({ channel, days, prospect }: Visit): number {
    if (!this.hasRoom(channel)) return -1
    const slots = this.room[channel].slice()
    for (const [i, day] of this.days.entries()) if (this.visits[i]!.channel === channel) slots[day]!--
    const mates = this.mates.get(prospect)
    for (let day = 0; day < DAYS; day++) {
      if (!((days >> day) & 1) || slots[day]! <= 0) continue
      if (!mates?.some(i => Math.abs(this.days[i]! - day) <= this.gap)) return day
    }
    return -1
  }

  /** Two visits with the same likeness fit or do not fit alike. */
  private likenessOf({ channel, days, prospect }: Visit): string {
    const mates = this.mates.get(prospect)
    const others = mates ? mates.map(i => `${this.visits[i]!.channel}.${this.visits[i]!.days}`).sort() : []
    return [`${channel}.${days}`, ...others].join(' ')
  }
}
