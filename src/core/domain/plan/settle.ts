// The final dates of a week: as even as can be, and among such schedules the earliest in plan order (method.md 10, Days).
import { bring, Chains, evenOut } from './chains.ts'
import { narrow, narrowAll } from './narrowing.ts'
import type { Schedule } from './schedule.ts'
import { type Budget, Search, SMALL_WEEK } from './search.ts'
import { type DaySet, daysOf } from './visit.ts'

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
  const ask = asker(schedule)
  let isLeast: boolean
  do {
    isLeast = levelOut(schedule, open, ask)
    putEarliest(schedule, open.slice(), isLeast, ask)
    // Trades may have opened the way for a move that makes the days more even yet; where all was searched they never do.
  } while (!isLeast && evenOut(schedule, schedule.keepingApart(open)))
}

/** Puts all visits on days with a sum of squares below `below`; false when there are none, or none was found in time. */
type Ask = (open: readonly DaySet[], below: number, most: number) => boolean

function asker(schedule: Schedule): Ask {
  const budget: Budget = { left: BUDGET_A_WEEK }
  const isSmall = schedule.visits.length <= SMALL_WEEK
  let search: Search | null = null
  return (open, below, most) => {
    search ??= new Search(schedule)
    const question = { left: isSmall ? budget.left : Math.min(budget.left, most) }
    budget.left -= question.left
    const found = search.run(open, question, { below })
    budget.left += question.left
    if (found) schedule.putAll(found)
    return found !== null
  }
}

/** Spreads the visits evenly. Answers whether no schedule is more even, not even one that keeps no gap. */
function levelOut(schedule: Schedule, open: readonly DaySet[], ask: Ask): boolean {
  while (evenOut(schedule, schedule.keepingApart(open)));
  if (!evenOut(schedule, open, true)) return true
  return ask(open, schedule.unevenness, BUDGET_EVENNESS) && !evenOut(schedule, open, true)
}

/** Each visit in turn on the earliest day it can have beside those before it, the days as even as they are. */
function putEarliest(schedule: Schedule, open: DaySet[], isLeast: boolean, ask: Ask): void {
  const { visits, days, total, gap } = schedule
  for (let i = 0; i < visits.length; i++) {
    const partners = schedule.partners(i)
    const from = days[i]!
    const earlier = open[i]! & ((1 << from) - 1)
    if (earlier !== 0) {
      schedule.lift(i)
      // No chain makes the days more even. So what none reaches, gaps left out, can't be had at all.
      const chains = new Chains(schedule, open, isLeast ? { first: i, most: total[from]!, trade: true } : { first: i })
      const reached = earlier & chains.days(visits[i]!.channel)
      schedule.put(i, from)
      daysOf(reached).some(day => {
        const there = open.slice()
        there[i] = 1 << day
        if (!narrow(there, i, partners, gap)) return false
        return (
          bring(schedule, there, i, day, { first: i, keepEven: true }) ||
          ask(there, schedule.unevenness + 1, BUDGET_A_QUESTION)
        )
      })
    }
    open[i] = 1 << days[i]!
    if (partners.length > 0) narrow(open, i, partners, gap)
  }
}
