// The final dates of a week: as even as can be, and among such schedules the earliest in plan order (method.md 10, Days).
import { Chains } from './chains.ts'
import { narrow, narrowAll } from './narrowing.ts'
import type { Schedule } from './schedule.ts'
import { type Budget, Search, SMALL_WEEK } from './search.ts'
import { ALL_DAYS, copyInto, type DaySet, firstOf } from './visit.ts'

const BUDGET_A_WEEK = 5_000
const BUDGET_A_QUESTION = 40
/** The first question, how even the days can be at all, is asked once and may take longer. */
const BUDGET_EVENNESS = 1_000

/**
 * Gives the visits their final dates: as even as can be, and among such schedules the one whose dates, in the order of the
 * visits, are lexicographically least. Chains of moves answer nearly everything; a search is asked only where the gap
 * between two visits of one prospect stands in their way.
 */
export function settle(schedule: Schedule): void {
  const open = schedule.visits.map(visit => visit.days)
  narrowAll(open, schedule)
  const settling = new Settling(schedule)
  let isLeast: boolean
  do {
    isLeast = settling.levelOut(open)
    settling.putEarliest(open.slice(), isLeast)
    // Trades may have opened the way for a move that makes the days more even yet; where all was searched they never do.
  } while (!isLeast && settling.chains.evenOut(open, { apart: true }))
}

class Settling {
  readonly chains: Chains
  private readonly budget: Budget = { left: BUDGET_A_WEEK }
  private search: Search | null = null
  private readonly there: DaySet[] = []

  constructor(private readonly schedule: Schedule) {
    this.chains = new Chains(schedule)
  }

  /** Spreads the visits evenly. Answers whether no schedule is more even, not even one that keeps no gap. */
  levelOut(open: readonly DaySet[]): boolean {
    const { chains, schedule } = this
    while (chains.evenOut(open, { apart: true }));
    const isLeast = () => !chains.evenOut(open, { isTrial: true })
    return isLeast() || (this.ask(open, schedule.unevenness, BUDGET_EVENNESS) && isLeast())
  }

  /** Each visit in turn on the earliest day it can have beside those before it, the days as even as they are. */
  putEarliest(open: DaySet[], isLeast: boolean): void {
    const { schedule, chains } = this
    const { visits, days, total, clear } = schedule
    // Could a visit stand earlier than one before it that is like it, so could that one, by trading with it.
    const earliest = new Map<number | string, number>()
    for (let i = 0; i < visits.length; i++) {
      const from = days[i]!
      const likeness = this.likenessOf(open, i)
      const earlier = open[i]! & ((1 << from) - 1) & (ALL_DAYS << (earliest.get(likeness) ?? 0))
      if (earlier !== 0) {
        schedule.lift(i)
        // No chain makes the days more even. So what none reaches, gaps left out, can't be had at all.
        chains.find(open, isLeast ? { first: i, most: total[from]!, trade: true } : { first: i })
        schedule.put(i, from)
        this.putOnFirst(open, i, earlier & chains.days(visits[i]!.channel))
      }
      earliest.set(likeness, days[i]!)
      open[i] = 1 << days[i]!
      narrow(open, schedule.group(i), clear)
    }
  }

  /** Two visits are alike when the same days are open to them, and to those of their prospects that come after them. */
  private likenessOf(open: readonly DaySet[], i: number): number | string {
    const { lanes } = this.schedule
    const like = (j: number) => open[j]! << lanes[j]!
    const group = this.schedule.group(i)
    if (group[group.length - 1] === i) return like(i)
    return [
      like(i),
      ...group
        .filter(j => j > i)
        .map(like)
        .sort(),
    ].join(' ')
  }

  /** Puts a visit on the first of some days on which it can stand, those before it where they are, the days as even. */
  private putOnFirst(open: readonly DaySet[], i: number, some: DaySet): void {
    const { schedule, chains } = this
    for (let rest = some; rest !== 0; rest &= rest - 1) {
      const day = firstOf(rest)
      const there = copyInto(this.there, open)
      there[i] = 1 << day
      if (!narrow(there, schedule.group(i), schedule.clear)) continue
      if (chains.bring(there, i, day, { first: i, keepEven: true })) return
      if (this.ask(there, schedule.unevenness + 1, BUDGET_A_QUESTION)) return
    }
  }

  /** Puts all visits on days with a sum of squares below `below`; false when there are none, or none was found in time. */
  private ask(open: readonly DaySet[], below: number, most: number): boolean {
    const { schedule, budget } = this
    this.search ??= new Search(schedule)
    const isSmall = schedule.visits.length <= SMALL_WEEK
    const question = { left: isSmall ? budget.left : Math.min(budget.left, most) }
    budget.left -= question.left
    const found = this.search.run(open, question, { below })
    budget.left += question.left
    if (found) schedule.putAll(found)
    return found !== null
  }
}
