// One owner's week while it fills: which contacts fit together, and in the end on which days.
import { type ChannelIndex, DAYS, type DaySet, type Frame, type Visit } from './relaxation.ts'
import { type Budget, partnersOf, SMALL_WEEK, search, settle } from './schedule.ts'

/** Relaxations one contact may cost before it counts as not fitting; in a small week so many that none gets there. */
const BUDGET_SMALL = 100_000
const BUDGET_A_CONTACT = 1_500
const BUDGET_A_WEEK = 15_000

export class OwnerWeek {
  /** Contacts planned, promised ones included. */
  planned = 0
  /** Contacts of this week in the log. */
  logged = 0
  /** Days on which this owner works, from today on. */
  readonly workingDays: DaySet
  /** Whether a contact was left out because the search ran out of budget rather than because it can't fit. */
  #gaveUp = false
  readonly #room: [number[], number[]]
  readonly #standing: number[] = new Array(DAYS).fill(0)
  readonly #visits: Visit[] = []
  #days: number[] = []
  /** What was found not to fit. As a week only fills, the like of it will not fit later either. */
  readonly #refused = new Set<string>()
  readonly #fit: Budget = { left: BUDGET_A_WEEK }

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
    this.#room = [slots(limits[0]), slots(limits[1])]
  }

  get reachedTarget(): boolean {
    return this.planned + this.logged >= this.needed
  }

  get gaveUp(): boolean {
    return this.#gaveUp
  }

  /** A promised contact stands on its day and takes a slot there, whether there is one or not. */
  stand(channel: ChannelIndex, day: number): void {
    this.planned++
    this.#standing[day]!++
    this.#room[channel][day]!--
  }

  /** A contact that the log holds takes its slot. */
  spend(channel: ChannelIndex, day: number): void {
    this.#room[channel][day]!--
  }

  /** Slots of a channel on a day that promises and the log leave; below 0 where they take more than there are. */
  slotsLeft(channel: ChannelIndex, day: number): number {
    return this.#room[channel][day]!
  }

  /** Takes the visit when it and all taken before it can be placed together (method.md 10, Fit). */
  take(visit: Visit): boolean {
    const at = this.#direct(visit)
    if (at >= 0) return this.#keep(visit, [...this.#days, at])
    const likeness = this.#likenessOf(visit)
    if (this.#refused.has(likeness)) return false
    const visits = [...this.#visits, visit]
    const left = visits.length <= SMALL_WEEK ? BUDGET_SMALL : Math.min(BUDGET_A_CONTACT, this.#fit.left)
    const budget = { left }
    const found = search(
      visits,
      visits.map(v => v.days),
      this.#frame(),
      budget,
      { first: true },
    )
    if (visits.length > SMALL_WEEK) this.#fit.left -= left - budget.left
    if (found) return this.#keep(visit, found.days)
    if (budget.left <= 0) this.#gaveUp = true
    this.#refused.add(likeness)
    return false
  }

  /** Takes the visit only where a slot stands open in the schedule as it is. */
  takeOpenSlot(visit: Visit): boolean {
    const at = this.#direct(visit)
    return at >= 0 && this.#keep(visit, [...this.#days, at])
  }

  /** The days of all visits taken, in the order they were taken; call it when the week is full. */
  settle(): readonly number[] {
    const open = this.#visits.map(visit => visit.days)
    this.#days = settle(this.#visits, open, this.#frame(), { left: BUDGET_A_WEEK }, this.#days).slice()
    return this.#days
  }

  #frame(): Frame {
    return { room: this.#room, standing: this.#standing, gap: this.gap }
  }

  #keep(visit: Visit, days: number[]): true {
    this.#visits.push(visit)
    this.#days = days
    this.planned++
    return true
  }

  /** The first day on which the visit fits into the schedule as it is, or -1. */
  #direct(visit: Visit): number {
    for (let day = 0; day < DAYS; day++) {
      if (!((visit.days >> day) & 1)) continue
      let used = 0
      let clash = false
      this.#visits.forEach((other, i) => {
        if (other.channel === visit.channel && this.#days[i] === day) used++
        if (other.prospect === visit.prospect && Math.abs(this.#days[i]! - day) <= this.gap) clash = true
      })
      if (!clash && used < this.#room[visit.channel][day]!) return day
    }
    return -1
  }

  /** Two visits with the same likeness fit or do not fit alike. */
  #likenessOf(visit: Visit): string {
    const visits = [...this.#visits, visit]
    const partners = partnersOf(visits)[visits.length - 1]!
    const others = partners.map(i => `${visits[i]!.channel}.${visits[i]!.days}`).sort()
    return [`${visit.channel}.${visit.days}`, ...others].join(' ')
  }
}
