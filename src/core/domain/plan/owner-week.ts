// One owner's week while it fills: which contacts fit together, and in the end on which days.
import { Chains } from './chains.ts'
import { narrow, narrowAll } from './narrowing.ts'
import { Schedule } from './schedule.ts'
import { type Budget, Search, SMALL_WEEK } from './search.ts'
import { settle } from './settle.ts'
import { type ChannelIndex, DAYS, type DaySet, firstOf, type Visit } from './visit.ts'

/** Relaxations one contact may cost before it counts as not fitting; in a small week so many that none gets there. */
const BUDGET_SMALL = 100_000
const BUDGET_A_CONTACT = 500
const BUDGET_A_WEEK = 5_000

export class OwnerWeek {
  /** Contacts planned, promised ones included. */
  planned = 0
  /** Contacts of this week in the log. */
  logged = 0
  /** Those of them that were to learn about a prospect which has no tier yet. */
  qualified = 0
  /** Days on which this owner works, from today on. */
  readonly workingDays: DaySet
  /** Whether a contact was left out because the search ran out of budget rather than because it can't fit. */
  private unsure = false
  private readonly schedule: Schedule
  private readonly chains: Chains
  private isSettled = false
  /** What was found not to fit. As a week only fills, the like of it will not fit later either. */
  private readonly refused = new Set<string>()
  private readonly fit: Budget = { left: BUDGET_A_WEEK }

  constructor(
    readonly name: string,
    readonly deals: number,
    readonly needed: number,
    readonly limits: readonly [number, number],
    workingDays: readonly number[],
    gap: number,
  ) {
    this.workingDays = workingDays.reduce((set, day) => set | (1 << day), 0)
    const slots: number[] = []
    for (const limit of limits)
      for (let day = 0; day < DAYS; day++) slots.push((this.workingDays >> day) & 1 ? limit : 0)
    this.schedule = new Schedule(slots, gap)
    this.chains = new Chains(this.schedule)
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
    this.schedule.stand(channel, day)
  }

  /** A contact that the log holds takes its slot. */
  spend(channel: ChannelIndex, day: number): void {
    this.schedule.spend(channel, day)
  }

  /** Slots of a channel that are left on a day; below 0 where promises and the log take more than there are. */
  slotsLeft(channel: ChannelIndex, day: number): number {
    return this.schedule.slotsLeft(channel * DAYS + day)
  }

  /** Whether any slot of a channel is left at all. Once there is none there never will be. */
  hasRoom(channel: ChannelIndex): boolean {
    return this.schedule.hasRoom(channel)
  }

  /** Takes the visit when it and all taken before it can be placed together (method.md 10, Fit). */
  take(visit: Visit): boolean {
    return this.takeOpenSlot(visit) || this.makeRoom(visit)
  }

  /** Takes the visit only where a slot stands open in the schedule as it is. */
  takeOpenSlot(visit: Visit): boolean {
    if (!this.hasRoom(visit.channel)) return false
    return this.keepIf(visit, i => {
      const day = this.openDayOf(i)
      if (day >= 0) this.schedule.put(i, day)
      return day >= 0
    })
  }

  /** The days of all visits taken, in the order they were taken; call it when the week is full. */
  settle(): readonly number[] {
    if (!this.isSettled) settle(this.schedule)
    this.isSettled = true
    return this.schedule.days
  }

  /** Of some days those that keep the gap to the other visits with a visit's prospect. */
  apart(days: DaySet, visit: number): DaySet {
    return this.schedule.apart(days, visit)
  }

  /** Adds a visit if `place` finds a day for it. */
  private keepIf(visit: Visit, place: (i: number) => boolean): boolean {
    if (!place(this.schedule.add(visit))) {
      this.schedule.drop()
      return false
    }
    this.planned++
    this.isSettled = false
    return true
  }

  /** The least loaded day on which a visit fits into the schedule as it is, or -1. */
  private openDayOf(i: number): number {
    const { schedule } = this
    const lane = schedule.lanes[i]!
    let best = -1
    for (let rest = schedule.apart(schedule.visits[i]!.days, i); rest !== 0; rest &= rest - 1) {
      const day = firstOf(rest)
      if (schedule.slotsLeft(lane + day) <= 0) continue
      if (best < 0 || schedule.total[day]! < schedule.total[best]!) best = day
    }
    return best
  }

  /** Takes a visit by moving others. */
  private makeRoom(visit: Visit): boolean {
    if (!this.hasRoom(visit.channel)) return false
    const likeness = this.likenessOf(visit)
    if (this.refused.has(likeness)) return false
    if (this.keepIf(visit, i => this.placeByMoving(i))) return true
    this.refused.add(likeness)
    return false
  }

  private placeByMoving(i: number): boolean {
    const { schedule, chains } = this
    const { visits } = schedule
    const open = visits.map(other => other.days)
    if (!narrowAll(open, schedule)) return false
    // What no chain reaches, gaps left out, can't be had at all.
    chains.find(open, {})
    const reached = open[i]! & chains.days(visits[i]!.channel)
    if (reached === 0) return false
    for (let rest = reached; rest !== 0; rest &= rest - 1) {
      const there = open.slice()
      const day = firstOf(rest)
      there[i] = 1 << day
      if (narrow(there, schedule.group(i), schedule.clear) && chains.bring(there, i, day, {})) return true
    }
    const isSmall = visits.length <= SMALL_WEEK
    const left = isSmall ? BUDGET_SMALL : Math.min(BUDGET_A_CONTACT, this.fit.left)
    const budget = { left }
    const found = left > 0 ? new Search(schedule).run(open, budget, { first: true }) : null
    if (!isSmall) this.fit.left -= left - budget.left
    if (found) schedule.putAll(found)
    else if (budget.left <= 0) this.unsure = true
    return found !== null
  }

  /** Two visits with the same likeness fit or do not fit alike. */
  private likenessOf({ channel, days, prospect }: Visit): string {
    const { visits } = this.schedule
    const others = this.schedule.visitsWith(prospect).map(i => `${visits[i]!.channel}.${visits[i]!.days}`)
    return [`${channel}.${days}`, ...others.sort()].join(' ')
  }
}
