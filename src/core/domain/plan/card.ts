// A prospect as the week's plan sees it: tier, norm, cycle, what is done, and the numbered contacts still to make.
import { type Cycle, cycleAt } from '../cycle.ts'
import type { Day } from '../day.ts'
import type { Norm, NormChannel, Prospect, Settings, Size, Tier } from '../model.ts'
import { compareNaturally } from '../natural-order.ts'
import { scoreOf } from '../score.ts'
import { incomeOf, normOf, tierOf } from '../tiers.ts'
import { History, lastContact } from './history.ts'
import { remember } from './remember.ts'
import { DAYS, type DaySet } from './visit.ts'

/** A contact still to make: number k of the cycle's n. */
export interface Numbered {
  readonly number: number
  readonly channel: NormChannel
}

const NONE: readonly never[] = []

/** A card, from its history on. `inWeek` counts logged contacts first, then promised and planned ones too. */
export class Card extends History {
  /** Its turn among contacts of the same place, IDs apart; known once the log is read. */
  rank = 0
  /** Contacts still to make in this cycle by number, promised ones taken out. Cards share these lists. */
  open: readonly Numbered[] = NONE
  /** Days that promises take, those beyond the week too: the gap is kept from them. */
  promisedDays: readonly Day[] = NONE
  /** Contacts planned in this week, promised ones included. */
  planned = 0

  /**
   * `index` only tells cards apart; `norm` is one call without a tier, to qualify; `owner` is its place in the team, -1
   * until one is chosen.
   */
  constructor(
    readonly prospect: Prospect,
    readonly index: number,
    readonly tier: Tier | null,
    readonly norm: Norm,
    cycle: Cycle,
    public owner: number,
  ) {
    super(cycle)
  }
}

const SIZES: readonly (Size | null)[] = ['large', 'medium', 'small', null]
const QUALIFY: Norm = { calls: 1, meetings: 0 }

/** Cards before the log is read; `readHistories` fills their histories and `countDone` closes them. */
export function openCards(
  prospects: readonly Prospect[],
  settings: Settings,
  monday: Day,
  ownerOf: (name: string) => number,
): readonly Card[] {
  const cycleOf = remember((added: Day | null) => cycleAt(monday, added, settings.cycleStart, settings.cycleWeeks))
  return prospects.map((prospect, index) => {
    const tier = tierOf(prospect, settings.tiers)
    const norm = tier === null ? QUALIFY : normOf(prospect, tier, settings.norms)
    return new Card(prospect, index, tier, norm, cycleOf(prospect.added), ownerOf(prospect.owner))
  })
}

export function normSize(card: Card): number {
  return card.norm.calls + card.norm.meetings
}

/** More than any norm asks for. */
const MANY = 2 ** 16

/** Fills in what is still to make. Done is for each channel at most its norm. Source: method.md 9. */
export function countDone(cards: readonly Card[]): void {
  const openOf = remember((key: number) => {
    const [size, calls, meetings] = [Math.floor(key / MANY / MANY), Math.floor(key / MANY) % MANY, key % MANY]
    return numbered(size, calls, meetings)
  })
  for (const card of cards) {
    const { norm } = card
    const calls = Math.max(0, norm.calls - card.callsDone)
    const meetings = Math.max(0, norm.meetings - card.meetingsDone)
    card.open = openOf((normSize(card) * MANY + calls) * MANY + meetings)
    card.rank = rankOf(card)
  }
}

/** Numbers done + 1 to n, each taking the channel with more left, a call on a tie (method.md 10). */
function numbered(size: number, calls: number, meetings: number): readonly Numbered[] {
  const open: Numbered[] = []
  let [callsLeft, meetingsLeft] = [calls, meetings]
  for (let number = size - calls - meetings + 1; number <= size; number++) {
    const channel = meetingsLeft > callsLeft ? 'meeting' : 'call'
    if (channel === 'call') callsLeft--
    else meetingsLeft--
    open.push({ number, channel })
  }
  return open
}

/** Takes the first contact of a channel out of what is still to make; null when none is left. */
export function takeFirst(card: Card, channel: NormChannel): Numbered | null {
  const first = card.open.find(contact => contact.channel === channel)
  if (first === undefined) return null
  card.open = card.open.filter(contact => contact !== first)
  return first
}

/** Keeps the gap from a promise's day. */
export function standOff(card: Card, day: Day): void {
  card.promisedDays = [...card.promisedDays, day]
}

/** How many of a card's open contacts the norm asks for by this week, in tiers 1 to 4: those with (2k - 1) W <= 2 n w. */
export function dueCount(card: Card): number {
  const { tier, open, cycle } = card
  if (tier === null || tier === 5) return 0
  const most = 2 * normSize(card) * cycle.week
  let count = 0
  while (count < open.length && (2 * open[count]!.number - 1) * cycle.weeks <= most) count++
  return count
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
    if (!card.nearDays.some(isNear) && !card.promisedDays.some(isNear)) days |= 1 << offset
  }
  return days
}

/** Which of two cards comes first when their contacts have the same place (method.md 10, Order). */
export function compareCards(a: Card, b: Card): number {
  return a.rank - b.rank || compareNaturally(a.prospect.id, b.prospect.id)
}

/** Days from any calendar lie within so many of 1970. */
const ALL_DAYS = 2 ** 22
const SCORES = 102

/** The order of cards but for their IDs as one number: tier, new or not, size and score by that, the last contact. */
function rankOf(card: Card): number {
  const { tier, prospect } = card
  const isFresh = tier === null || prospect.relationship === 'new'
  const size = SIZES.indexOf(prospect.size)
  const score = SCORES - 1 - (scoreOf(incomeOf(prospect), prospect.need, prospect.power)?.score ?? -1)
  const standing = isFresh ? size * SCORES + score : SIZES.length * SCORES + score * SIZES.length + size
  const last = lastContact(card)
  // Never counts as longest ago.
  const sinceWhen = last === null ? 0 : last + ALL_DAYS
  return ((tier ?? 6) * 2 * SIZES.length * SCORES + standing) * 2 * ALL_DAYS + sinceWhen
}
