// The order in which contacts are taken: a heap over cards, each with its contacts in the order of their numbers.
import { type Card, compareCards, type Numbered, normSize } from './card.ts'

/** One card's contacts of a kind, the first of which is next. */
export interface Lane {
  readonly card: Card
  readonly contacts: readonly Numbered[]
  next: number
}

/** Below 0 when a's contact comes first: its place in the cycle, (2k - 1) / (2n), compared exactly; then its card. */
export function compareContacts(a: Card, x: Numbered | null, b: Card, y: Numbered | null): number {
  if (x && y) {
    const difference = (2 * x.number - 1) * normSize(b) - (2 * y.number - 1) * normSize(a)
    if (difference !== 0) return difference
  } else if (x || y) {
    // A promise beyond the norm has no place in the cycle and comes after those that have one.
    return x ? -1 : 1
  }
  return compareCards(a, b)
}

/** Gives the contacts of many cards one by one in order, at a cost that grows with how many are asked for. */
export class Queue {
  readonly #heap: Lane[]

  constructor(lanes: readonly Lane[]) {
    this.#heap = lanes.filter(lane => lane.contacts.length > lane.next)
    for (let i = (this.#heap.length >> 1) - 1; i >= 0; i--) this.#sink(i)
  }

  /** The card whose contact is next and that contact; null when none is left. */
  peek(): { readonly card: Card; readonly contact: Numbered } | null {
    const lane = this.#heap[0]
    return lane ? { card: lane.card, contact: lane.contacts[lane.next]! } : null
  }

  /** Leaves the next contact behind. */
  skip(): void {
    const lane = this.#heap[0]!
    lane.next++
    if (lane.next >= lane.contacts.length) this.drop()
    else this.#sink(0)
  }

  /** Leaves all contacts of the next card behind. */
  drop(): void {
    const last = this.#heap.pop()!
    if (this.#heap.length > 0) {
      this.#heap[0] = last
      this.#sink(0)
    }
  }

  #sink(start: number): void {
    const heap = this.#heap
    const lane = heap[start]!
    let at = start
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && this.#isBefore(heap[child + 1]!, heap[child]!)) child++
      if (!this.#isBefore(heap[child]!, lane)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = lane
  }

  #isBefore(a: Lane, b: Lane): boolean {
    return compareContacts(a.card, a.contacts[a.next]!, b.card, b.contacts[b.next]!) < 0
  }
}
