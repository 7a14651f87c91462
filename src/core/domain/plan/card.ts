// A prospect as the week's plan sees it: tier, norm, cycle, what is done, and the numbered contacts still to make.
import { type Cycle, cycleAt } from '../cycle.ts'
import type { Day } from '../day.ts'
import type { Norm, NormChannel, Prospect, Settings, Size, Tier } from '../model.ts'
import { compareNaturally } from '../natural-order.ts'
import { scoreOf } from '../score.ts'
import { incomeOf, normOf, tierOf } from '../tiers.ts'
import { type History, lastContact, noHistory } from './history.ts'
import { DAYS, type DaySet } from './relaxation.ts'

/** A contact still to make: number k of the cycle's n. */
export interface Numbered {
  readonly number: number
  readonly channel: NormChannel
}

export interface Card {
  readonly prospect: Prospect
  /** Its place in the input's own order of IDs does not matter; this only tells cards apart. */
  readonly index: number
  readonly tier: Tier | null
  /** For a prospect without a tier: one call, to qualify. */
  readonly norm: Norm
  readonly cycle: Cycle
  readonly history: History
  readonly score: number | null
  /** New or without a tier: ordered by size before score (method.md 10, Order). */
  readonly isFresh: boolean
  /** Contacts still to make in this cycle, promised ones taken out. */
  readonly open: Numbered[]
  /** Days that promises take, those beyond the week too: the gap is kept from them. */
  readonly promisedDays: Day[]
  /** Contacts in this week: logged, promised and planned. */
  inWeek: number
  /** Planned ones among them. */
  planned: number
  /** The owner's place in the team; -1 until one is chosen. */
  owner: number
}

const SIZES: readonly (Size | null)[] = ['large', 'medium', 'small', null]
const QUALIFY: Norm = { calls: 1, meetings: 0 }
/** Before any day, and a number that subtracts to 0 from itself. */
const NEVER = -1e9

/** A card before the log was read; `history` is filled by `readHistory` and then `countDone` closes it. */
export function openCard(prospect: Prospect, index: number, settings: Settings, monday: Day, owner: number): Card {
  const tier = tierOf(prospect, settings.tiers)
  return {
    prospect,
    index,
    tier,
    norm: tier === null ? QUALIFY : normOf(prospect, tier, settings.norms),
    cycle: cycleAt(monday, prospect.added, settings.cycleStart, settings.cycleWeeks),
    history: noHistory(),
    score: scoreOf(incomeOf(prospect), prospect.need, prospect.power)?.score ?? null,
    isFresh: tier === null || prospect.relationship === 'new',
    open: [],
    promisedDays: [],
    inWeek: 0,
    planned: 0,
    owner,
  }
}

export function normSize(card: Card): number {
  return card.norm.calls + card.norm.meetings
}

/**
 * Fills what is still to make: numbers done + 1 to n, each taking the channel with more left, a call on a tie. Done is
 * for each channel at most its norm. Source: method.md 9 and 10.
 */
export function countDone(card: Card): void {
  let calls = card.norm.calls - Math.min(card.history.done.call, card.norm.calls)
  let meetings = card.norm.meetings - Math.min(card.history.done.meeting, card.norm.meetings)
  card.inWeek = card.history.inWeek
  for (let number = normSize(card) - calls - meetings + 1; calls + meetings > 0; number++) {
    const channel = meetings > calls ? 'meeting' : 'call'
    if (channel === 'call') calls--
    else meetings--
    card.open.push({ number, channel })
  }
}

/** Takes the first contact of a channel out of what is still to make; null when none is left. */
export function takeFirst(card: Card, channel: NormChannel): Numbered | null {
  const at = card.open.findIndex(contact => contact.channel === channel)
  return at < 0 ? null : card.open.splice(at, 1)[0]!
}

/** Whether number k is due by this week of the cycle: (2k - 1) W <= 2 n w. */
export function isDue(card: Card, contact: Numbered): boolean {
  return (2 * contact.number - 1) * card.cycle.weeks <= 2 * normSize(card) * card.cycle.week
}

/** Whether the team may turn to this prospect on a day at all. */
export function isOpenOn(prospect: Prospect, day: Day): boolean {
  if (prospect.status === 'lost' || prospect.status === 'doNotContact') return false
  return prospect.status !== 'paused' || (prospect.pausedUntil !== null && day >= prospect.pausedUntil)
}

/** The days of the week on which a contact with this prospect keeps the gap to all that is logged or promised. */
export function openDays(card: Card, monday: Day, gap: number, from: Day | null): DaySet {
  let days = 0
  for (let offset = 0; offset < DAYS; offset++) {
    const day = monday + offset
    const isNear = (other: Day) => Math.abs(other - day) <= gap
    if ((from !== null && day < from) || !isOpenOn(card.prospect, day)) continue
    if (!card.history.near.some(isNear) && !card.promisedDays.some(isNear)) days |= 1 << offset
  }
  return days
}

/** Which of two cards comes first when their contacts have the same place (method.md 10, Order). */
export function compareCards(a: Card, b: Card): number {
  return (
    (a.tier ?? 6) - (b.tier ?? 6) ||
    Number(b.isFresh) - Number(a.isFresh) ||
    (a.isFresh ? bySize(a, b) || byScore(a, b) : byScore(a, b) || bySize(a, b)) ||
    (lastContact(a.history) ?? NEVER) - (lastContact(b.history) ?? NEVER) ||
    compareNaturally(a.prospect.id, b.prospect.id)
  )
}

function bySize(a: Card, b: Card): number {
  return SIZES.indexOf(a.prospect.size) - SIZES.indexOf(b.prospect.size)
}

function byScore(a: Card, b: Card): number {
  return (b.score ?? -1) - (a.score ?? -1)
}
