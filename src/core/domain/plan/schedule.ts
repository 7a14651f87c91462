// Days for a set of contacts under every rule of a week: slots, days open to each, and the gap between two of one prospect.
import { narrow, withoutNear } from './narrowing.ts'
import { DAYS, type DaySet, type Frame, type Placement, relax, unevenness, type Visit } from './relaxation.ts'
import { soothe } from './soothe.ts'

/** How many relaxations a search may still solve; it is spent, and what is not found by then counts as not there. */
export interface Budget {
  left: number
}

/** Visits of the same prospect, by visit; empty for the most. */
export function partnersOf(visits: readonly Visit[]): readonly (readonly number[])[] {
  const byProspect = new Map<number, number[]>()
  visits.forEach((visit, i) => {
    const same = byProspect.get(visit.prospect)
    if (same) same.push(i)
    else byProspect.set(visit.prospect, [i])
  })
  return visits.map((visit, i) => byProspect.get(visit.prospect)!.filter(j => j !== i))
}

/**
 * The most even schedule with a sum of squares below `below`, or null when there is none (or the budget ran out first).
 * With `first`, any schedule will do. Branch and bound over the pairs that the flow puts too near to each other.
 */
export function search(
  visits: readonly Visit[],
  daysOf: readonly DaySet[],
  frame: Frame,
  budget: Budget,
  goal: { readonly below?: number; readonly first?: boolean } = {},
  partners = partnersOf(visits),
): Placement | null {
  let best: Placement | null = null
  let below = goal.below ?? Number.POSITIVE_INFINITY

  const visit = (open: DaySet[], changed: readonly number[]): void => {
    if ((goal.first && best) || budget.left <= 0) return
    for (const i of changed) if (!narrow(open, i, partners[i]!, frame.gap)) return
    budget.left--
    const placement = relax(visits, open, frame)
    if (!placement) return
    const cost = unevenness(placement)
    if (!goal.first && cost >= below) return
    const pair = soothe(visits, open, partners, frame.gap, placement)
    if (!pair) {
      best = placement
      below = cost
      return
    }
    const [i] = pair
    const day = placement.days[i]!
    const fixed = open.slice()
    fixed[i] = 1 << day
    visit(fixed, [i])
    const elsewhere = open.slice()
    elsewhere[i]! &= ~(1 << day)
    visit(elsewhere, [i])
  }

  // Each prospect once, by the first of its visits.
  const firsts = visits.map((_, i) => i).filter(i => partners[i]!.length > 0 && partners[i]!.every(j => j > i))
  visit(daysOf.slice(), firsts)
  return best
}

/** Up to so many visits every question is searched to its end; beyond, a search that drags on counts as a no. */
export const SMALL_WEEK = 12
const BUDGET_A_QUESTION = 40
/** The first question, how even the days can be at all, is asked once and may take longer. */
const BUDGET_EVENNESS = 1_000

/**
 * The final dates of a set that fits: as even as can be, and among such schedules the one whose dates, in the order of
 * the visits, are lexicographically least (method.md 10, Days). `known` is any schedule of the set.
 */
export function settle(
  visits: readonly Visit[],
  daysOf: readonly DaySet[],
  frame: Frame,
  budget: Budget,
  known: readonly number[],
): readonly number[] {
  const partners = partnersOf(visits)
  const ask: Ask = (open, below) => {
    const goal = below === undefined ? {} : { below }
    if (visits.length <= SMALL_WEEK) return search(visits, open, frame, budget, goal, partners)
    const most = below === undefined ? BUDGET_EVENNESS : BUDGET_A_QUESTION
    const question = { left: Math.min(budget.left, most) }
    budget.left -= question.left
    const found = search(visits, open, frame, question, goal, partners)
    budget.left += question.left
    return found
  }
  const level = (placement: Placement) => levelled(visits, daysOf, partners, frame, placement)
  let even = level(ask(daysOf) ?? placementOf(visits, known, frame))
  for (;;) {
    const early = earliest(visits, daysOf, partners, frame, even, ask)
    const least = unevenness(early)
    // Trades may have opened the way for a move that makes the days more even yet; where all was searched they never do.
    even = level(early)
    if (unevenness(even) === least) return even.days
  }
}

type Ask = (open: readonly DaySet[], below?: number) => Placement | null

/** As even as `even`, with each visit in turn on the earliest day it can have beside those before it. */
function earliest(
  visits: readonly Visit[],
  daysOf: readonly DaySet[],
  partners: readonly (readonly number[])[],
  frame: Frame,
  even: Placement,
  ask: Ask,
): Placement {
  const open = daysOf.slice()
  const least = unevenness(even)
  let now = even
  for (let i = 0; i < visits.length; i++) {
    for (let day = 0; day < now.days[i]!; day++) {
      if (!((open[i]! >> day) & 1)) continue
      const fixed = fix(open, partners, i, day, frame.gap)
      const earlier = byTrade(visits, fixed, partners, frame, now, i, day) ?? ask(fixed, least + 1)
      if (!earlier) continue
      now = earlier
      break
    }
    const fixed = fix(open, partners, i, now.days[i]!, frame.gap)
    fixed.forEach((set, j) => {
      open[j] = set
    })
  }
  return now
}

/** Visit i on an earlier day by trading with one that stands there, and what has to give way after that; mostly enough. */
function byTrade(
  visits: readonly Visit[],
  open: readonly DaySet[],
  partners: readonly (readonly number[])[],
  frame: Frame,
  now: Placement,
  i: number,
  day: number,
): Placement | null {
  const from = now.days[i]!
  for (let k = i + 1; k < visits.length; k++) {
    if (now.days[k] !== day || visits[k]!.channel !== visits[i]!.channel || !((open[k]! >> from) & 1)) continue
    const days = now.days.slice()
    days[i] = day
    days[k] = from
    // What now stands too near is moved on; in the end every visit must stand on a day that is open to it.
    const traded = { ...now, days }
    if (!soothe(visits, open, partners, frame.gap, traded) && days.every((d, j) => (open[j]! >> d) & 1)) return traded
  }
  return null
}

function fix(
  open: readonly DaySet[],
  partners: readonly (readonly number[])[],
  i: number,
  day: number,
  gap: number,
): DaySet[] {
  const fixed = open.slice()
  fixed[i] = 1 << day
  for (const partner of partners[i]!) fixed[partner] = withoutNear(fixed[partner]!, day, gap)
  return fixed
}

/** Moves single visits to days with at least two contacts fewer, as long as there are such: for weeks too large to search. */
function levelled(
  visits: readonly Visit[],
  open: readonly DaySet[],
  partners: readonly (readonly number[])[],
  frame: Frame,
  placement: Placement,
): Placement {
  const { days, load, total } = placement
  const canStand = (i: number, day: number) =>
    ((open[i]! >> day) & 1) === 1 &&
    load[visits[i]!.channel][day]! < frame.room[visits[i]!.channel][day]! &&
    partners[i]!.every(j => Math.abs(days[j]! - day) > frame.gap)
  for (let moved = true; moved; ) {
    moved = false
    for (let i = 0; i < visits.length; i++) {
      for (let day = 0; day < DAYS; day++) {
        const from = days[i]!
        if (total[day]! > total[from]! - 2 || !canStand(i, day)) continue
        const slots = load[visits[i]!.channel]
        slots[from]!--
        slots[day]!++
        total[from]!--
        total[day]!++
        days[i] = day
        moved = true
      }
    }
  }
  return placement
}

function placementOf(visits: readonly Visit[], days: readonly number[], frame: Frame): Placement {
  const load: [number[], number[]] = [new Array(DAYS).fill(0), new Array(DAYS).fill(0)]
  const total = frame.standing.slice()
  visits.forEach((visit, i) => {
    load[visit.channel][days[i]!]!++
    total[days[i]!]!++
  })
  return { days: days.slice(), load, total }
}
