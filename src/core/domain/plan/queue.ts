// The order in which contacts are taken (method.md 10, Order): the next one of all that may still be taken.
import type { NormChannel } from '../model.ts'
import { type Card, compareCards, type Numbered, normSize } from './card.ts'
import { Heap } from './heap.ts'

/** A contact's place in the cycle, (2k - 1) / (2n); a promise beyond the norm has none and comes last. */
export function placeOf(card: Card, contact: Numbered | null): number {
  // Equal fractions give equal numbers and different ones differ: division rounds correctly.
  return contact ? (2 * contact.number - 1) / (2 * normSize(card)) : Number.POSITIVE_INFINITY
}

/** One card's contacts of one channel, the first of which is next. */
export class Lane {
  /** The next contact's place in the cycle. */
  place = 0
  private next: number

  constructor(
    readonly card: Card,
    readonly channel: NormChannel,
    from: number,
    readonly end: number,
  ) {
    this.next = from - 1
    this.skip()
  }

  get isDone(): boolean {
    return this.next >= this.end
  }

  get contact(): Numbered {
    return this.card.open[this.next]!
  }

  /** Leaves the next contact behind. */
  skip(): void {
    const { open } = this.card
    do this.next++
    while (this.next < this.end && open[this.next]!.channel !== this.channel)
    if (this.next < this.end) this.place = placeOf(this.card, this.contact)
  }
}

/** The lanes of one owner and channel: they close together. */
interface Group {
  readonly owner: number
  readonly channel: NormChannel
  readonly lanes: Heap<Lane>
}

/** Whether an owner, or anyone for -1, still takes contacts of a channel. Once it does not it never will. */
export type IsOpen = (owner: number, channel: NormChannel) => boolean

/** Gives the contacts of many cards one by one in order, at a cost that grows with how many are asked for. */
export class Queue {
  private readonly groups: Heap<Group>
  private readonly isOpen: IsOpen

  constructor(lanes: Iterable<Lane>, isOpen: IsOpen) {
    const groups = new Map<number, Lane[]>()
    for (const lane of lanes) {
      const key = 2 * lane.card.owner + (lane.channel === 'call' ? 0 : 1)
      const group = groups.get(key)
      if (group) group.push(lane)
      else groups.set(key, [lane])
    }
    const heaps = [...groups.values()].map(group => {
      const { card, channel } = group[0]!
      return { owner: card.owner, channel, lanes: new Heap(group, isBefore) }
    })
    this.groups = new Heap(heaps, (a, b) => isBefore(a.lanes.first!, b.lanes.first!))
    this.isOpen = isOpen
  }

  /** The lane whose contact is next; null when none is left. */
  peek(): Lane | null {
    for (let group = this.groups.first; group; group = this.groups.first) {
      if (this.isOpen(group.owner, group.channel)) return group.lanes.first!
      this.groups.dropFirst()
    }
    return null
  }

  /** Goes on to the contact after the next one; with `drop`, the rest of its lane is left behind. */
  skip(drop = false): void {
    const { lanes } = this.groups.first!
    const lane = lanes.first!
    lane.skip()
    if (drop || lane.isDone) lanes.dropFirst()
    else lanes.sinkFirst()
    if (lanes.first) this.groups.sinkFirst()
    else this.groups.dropFirst()
  }
}

function isBefore(a: Lane, b: Lane): boolean {
  return a.place === b.place ? compareCards(a.card, b.card) < 0 : a.place < b.place
}
