// Looks for days for a set of contacts under every rule of a week, where chains of moves do not settle it.
import { Chains } from './chains.ts'
import { narrow } from './narrowing.ts'
import type { Schedule } from './schedule.ts'
import { soothe } from './soothe.ts'
import type { DaySet } from './visit.ts'

/** How many relaxations a search may still solve; it is spent, and what is not found by then counts as not there. */
export interface Budget {
  left: number
}

/** Up to so many visits every question is searched to its end; beyond, a search that drags on counts as a no. */
export const SMALL_WEEK = 12

interface Goal {
  /** The sum of squares of the days' contacts has to be less than this. */
  readonly below?: number
  /** Any schedule will do. */
  readonly first?: boolean
}

/**
 * Branch and bound over the pairs that stand too near to each other when the gaps are left out. Leaving them out gives a
 * flow, which chains of moves make as even as can be; from question to question it changes little and is kept.
 */
export class Search {
  private readonly flow: Schedule
  private readonly chains: Chains

  constructor(private readonly schedule: Schedule) {
    this.flow = schedule.withoutGaps()
    this.chains = new Chains(this.flow)
  }

  /**
   * The days of the most even schedule that meets the goal; null when there is none, or the budget ran out first. `open` are
   * the days open to each visit, narrowed.
   */
  run(open: readonly DaySet[], budget: Budget, goal: Goal): readonly number[] | null {
    const { schedule, flow } = this
    let best: readonly number[] | null = null
    let below = goal.below ?? Number.POSITIVE_INFINITY

    const look = (sets: readonly DaySet[]): void => {
      if ((goal.first && best) || budget.left <= 0) return
      budget.left--
      if (!this.flowInto(sets)) return
      const { unevenness } = flow
      if (!goal.first && unevenness >= below) return
      const days = flow.days.slice()
      const i = soothe(schedule, sets, days)
      if (i === null) {
        best = days
        below = unevenness
        return
      }
      const there = 1 << days[i]!
      for (const choice of [there, sets[i]! & ~there]) {
        const rest = sets.slice()
        rest[i] = choice
        if (narrow(rest, schedule.group(i), schedule.clear)) look(rest)
      }
    }

    flow.putAll(schedule.days)
    look(open)
    return best
  }

  /** Changes the days of the flow so that each visit has one that is open to it, as evenly as can be. */
  private flowInto(open: readonly DaySet[]): boolean {
    const { flow, chains } = this
    const { days } = flow
    for (let i = 0; i < days.length; i++) if (!((open[i]! >> days[i]!) & 1)) flow.lift(i)
    for (let i = 0; i < days.length; i++) {
      if (days[i]! >= 0) continue
      chains.find(open, {})
      if (!chains.moveToAny(i, open[i]!)) return false
    }
    while (chains.evenOut(open, {}));
    return true
  }
}
