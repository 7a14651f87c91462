// The order in which contacts are taken (method.md 10, Order): the next one of all that may still be taken.
import type { NormChannel } from '../model.ts'
import type { Cards } from './cards.ts'
import { Heap } from './heap.ts'
import type { Crowd, Numbered, Situation } from './situation.ts'

/** A contact's place in the cycle, (2k - 1) / (2n); a promise beyond the norm has none and comes last. */
export function placeOf({ size }: Situation, contact: Numbered | null): number {
  // Equal fractions give equal numbers and different ones differ: division rounds correctly.
  return contact ? (2 * contact.number - 1) / (2 * size) : Number.POSITIVE_INFINITY
}

/** The first open contact of a channel from `from` on and before `end`; `end` when there is none. */
function nextOf({ open }: Situation, channel: NormChannel, from: number, end: number): number {
  let next = from
  while (next < end && open[next]!.channel !== channel) next++
  return next
}

/** One card's contacts of one channel: those of its situation from `next` on and before `end`. */
export interface Lane {
  /** The card's place among all, and its turn. */
  readonly card: number
  readonly rank: number
  readonly next: number
  readonly end: number
}

/** Cards of one situation whose next contact of a channel has the same place. */
interface Waiting {
  readonly crowd: Crowd
  readonly next: number
  readonly end: number
}

/** What one owner and channel have at one place of the cycle. */
interface Stop {
  readonly place: number
  readonly waiting: Waiting[]
  readonly lanes: Lane[]
}

/** So many lanes are drawn first; whenever they were too few, twice as many. A week takes few of a large crowd. */
const DRAWN_FIRST = 32

/** The contacts of one owner and channel, stop by stop: cards are looked at only once their place is reached. */
class Group {
  private readonly stops = new Map<number, Stop>()
  /** The stops to come, the next one last. */
  private readonly ahead: Stop[] = []
  private here: Stop = { place: 0, waiting: [], lanes: [] }
  /** The next lanes at the stop, in order, and how many have been left behind. */
  private drawn: Lane[] = []
  private at = 0
  /** How many are at the stop beside the drawn ones and those before them. */
  private undrawn = 0
  private most = DRAWN_FIRST

  constructor(
    readonly owner: number,
    readonly channel: NormChannel,
    private readonly cards: Cards,
  ) {}

  /** The place of the next contact; undefined when none is left. */
  get place(): number | undefined {
    const isHere = this.at < this.drawn.length || this.undrawn > 0
    return isHere ? this.here.place : this.ahead[this.ahead.length - 1]?.place
  }

  get first(): Lane {
    if (this.at === this.drawn.length) {
      if (this.undrawn === 0) this.goOn()
      this.draw()
    }
    return this.drawn[this.at]!
  }

  /** Lets the cards of a crowd wait where their first contact from `from` on and before `end` is. */
  add(crowd: Crowd, from: number, end: number): void {
    const next = nextOf(crowd.situation, this.channel, from, end)
    if (next < end) this.stopFor(crowd.situation, next).waiting.push({ crowd, next, end })
  }

  /** Leaves the first contact behind; with `drop`, all of its card's. */
  skip(drop: boolean): void {
    const { first } = this
    const situation = this.cards.situation(first.card)
    const next = nextOf(situation, this.channel, first.next + 1, first.end)
    if (!drop && next < first.end) this.stopFor(situation, next).lanes.push({ ...first, next })
    this.at++
  }

  private goOn(): void {
    this.here = this.ahead.pop()!
    const { waiting, lanes } = this.here
    this.drawn = []
    this.undrawn = waiting.reduce((sum, { crowd }) => sum + crowd.size, lanes.length)
    this.most = DRAWN_FIRST
  }

  /** Draws the next lanes of the stop: those first in order after all that were drawn before. */
  private draw(): void {
    const { cards, most } = this
    const { waiting, lanes } = this.here
    const last = this.drawn[this.drawn.length - 1]
    const compare = (a: Lane, b: Lane) => a.rank - b.rank || cards.compare(a.card, b.card)
    const drawn: Lane[] = []
    let limit = Number.POSITIVE_INFINITY
    const offer = (lane: Lane) => {
      if (last && compare(lane, last) <= 0) return
      if (drawn.push(lane) < 2 * most) return
      cut()
      limit = drawn[most - 1]!.rank
    }
    const cut = () => {
      drawn.sort(compare)
      if (drawn.length > most) drawn.length = most
    }
    for (const lane of lanes) if (lane.rank <= limit) offer(lane)
    for (const { crowd, next, end } of waiting) {
      for (let card = crowd.first; card >= 0; card = crowd.after(card)) {
        const rank = cards.rank(card)
        if (rank <= limit) offer({ card, rank, next, end })
      }
    }
    cut()
    this.drawn = drawn
    this.at = 0
    this.undrawn -= drawn.length
    this.most = 2 * most
  }

  private stopFor(situation: Situation, next: number): Stop {
    const place = placeOf(situation, situation.open[next]!)
    let stop = this.stops.get(place)
    if (!stop) {
      stop = { place, waiting: [], lanes: [] }
      this.stops.set(place, stop)
      let at = this.ahead.length
      while (at > 0 && this.ahead[at - 1]!.place < place) at--
      this.ahead.splice(at, 0, stop)
    }
    return stop
  }
}

/** Whether an owner, or anyone for -1, still takes contacts of a channel. Once it does not it never will. */
export type IsOpen = (owner: number, channel: NormChannel) => boolean

/** Gives the contacts of many cards one by one in order, at a cost that grows with how many are asked for. */
export class Queue {
  private readonly byKey: (Group | undefined)[] = []
  private groups: Heap<Group> | null = null

  constructor(
    private readonly cards: Cards,
    private readonly isOpen: IsOpen,
  ) {}

  /** Adds the open contacts of a crowd from the one at `from` to the one before `end`. */
  add(crowd: Crowd, from: number, end: number): void {
    if (from >= end) return
    this.groupOf(crowd.owner, 'call').add(crowd, from, end)
    this.groupOf(crowd.owner, 'meeting').add(crowd, from, end)
  }

  private groupOf(owner: number, channel: NormChannel): Group {
    const key = 2 * (owner + 1) + (channel === 'call' ? 0 : 1)
    let group = this.byKey[key]
    if (!group) {
      group = new Group(owner, channel, this.cards)
      this.byKey[key] = group
    }
    return group
  }

  /** The lane whose contact is next; null when none is left. */
  peek(): Lane | null {
    this.groups ??= new Heap(
      this.byKey.filter(
        (group): group is Group => group?.place !== undefined && this.isOpen(group.owner, group.channel),
      ),
      (a, b) => (a.place === b.place ? this.cards.compare(a.first.card, b.first.card) < 0 : a.place! < b.place!),
    )
    for (let group = this.groups.first; group; group = this.groups.first) {
      if (this.isOpen(group.owner, group.channel)) return group.first
      this.groups.dropFirst()
    }
    return null
  }

  /** Goes on to the contact after the next one; with `drop`, the rest of its lane is left behind. */
  skip(drop: boolean): void {
    const groups = this.groups!
    groups.first!.skip(drop)
    if (groups.first!.place === undefined) groups.dropFirst()
    else groups.sinkFirst()
  }
}
