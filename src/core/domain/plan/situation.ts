// What cards of one tier, norm, week of the cycle and number of contacts done have in common: the contacts still to make.
import type { NormChannel, Tier } from '../model.ts'

/** A contact still to make: number k of the cycle's n. */
export interface Numbered {
  readonly number: number
  readonly channel: NormChannel
}

export class Situation {
  /** How many of the open contacts the norm asks for by this week, in tiers 1 to 4: those with (2k - 1) W <= 2 n w. */
  readonly due: number
  /** The cards in this situation, by their owner's place and 1: 0 for those without one. */
  readonly crowds: (Crowd | undefined)[] = []

  /** `size` is the n of the norm, `open` the contacts still to make by number, promised ones left out. */
  constructor(
    readonly tier: Tier | null,
    readonly size: number,
    readonly open: readonly Numbered[],
    private readonly week: number,
    private readonly weeks: number,
  ) {
    const most = 2 * size * week
    let due = 0
    if (tier !== null && tier !== 5) while (due < open.length && (2 * open[due]!.number - 1) * weeks <= most) due++
    this.due = due
  }

  /** The situation once a contact is promised. */
  without(contact: Numbered): Situation {
    const open = this.open.filter(other => other !== contact)
    return new Situation(this.tier, this.size, open, this.week, this.weeks)
  }
}

/** Cards of one owner in the same situation, by their places among all. */
export class Crowd {
  size = 0
  /** The card that joined last, -1 for none. */
  first = -1

  /** `owner` is -1 for cards without one; `links` leads from each card to the next of its crowd, for all crowds. */
  constructor(
    readonly situation: Situation,
    readonly owner: number,
    private readonly links: Int32Array,
  ) {}

  add(card: number): void {
    this.links[card] = this.first
    this.first = card
    this.size++
  }

  /** The card that joined before another, -1 after the last. */
  after(card: number): number {
    return this.links[card]!
  }
}

/** Numbers done + 1 to n, each taking the channel with more left, a call on a tie (method.md 10). */
export function numbered(size: number, calls: number, meetings: number): readonly Numbered[] {
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
