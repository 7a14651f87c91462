// One prospect as the week's plan sees it: a row of all the cards.
import type { Day } from '../day.ts'
import type { NormChannel, Prospect, Tier } from '../model.ts'
import type { Cards } from './cards.ts'
import type { Numbered, Situation } from './situation.ts'
import { DAYS, type DaySet } from './visit.ts'

export class Card {
  /** `index` is the card's place among all. */
  constructor(
    private readonly cards: Cards,
    readonly index: number,
  ) {}

  get prospect(): Prospect {
    return this.cards.prospects[this.index]!
  }

  get tier(): Tier | null {
    return this.cards.tier(this.index)
  }

  get situation(): Situation {
    return this.cards.situation(this.index)
  }

  /** The owner's place in the team, -1 until one is chosen. */
  get owner(): number {
    return this.cards.owner(this.index)
  }

  /** Contacts of the week: logged, promised and planned ones. */
  get inWeek(): number {
    return this.cards.histories.inWeek(this.index)
  }

  get cycleWeek(): number {
    return this.cards.cycleWeek(this.index)
  }

  get lastContact(): Day | null {
    return this.cards.histories.lastContact(this.index)
  }

  /** The last contact of a channel, whenever it was. */
  last(channel: NormChannel): Day | null {
    return this.cards.histories.last(this.index, channel)
  }

  /** Counts a contact of the week, with the owner who has it. */
  plan(owner: number): void {
    this.cards.setOwner(this.index, owner)
    this.cards.histories.addInWeek(this.index)
  }

  /** Takes the first contact of a channel out of what is still to make; null when none is left. */
  takeFirst(channel: NormChannel): Numbered | null {
    const first = this.situation.open.find(contact => contact.channel === channel)
    if (first === undefined) return null
    this.cards.setSituation(this.index, this.situation.without(first))
    return first
  }

  /** Keeps the gap from a promise's day. */
  standOff(day: Day): void {
    this.cards.histories.standOff(this.index, day)
  }

  /** The days of the week that keep the gap to all that is logged or promised. */
  clearDays(): DaySet {
    return this.cards.histories.clearDays(this.index)
  }

  /** The days of the week on which a contact keeps the gap to all that is logged or promised, no pause or attempt in its way. */
  openDays(): DaySet {
    const { cards, index, prospect } = this
    let days = cards.histories.openDays(index)
    for (let offset = 0; offset < DAYS; offset++) if (!isOpenOn(prospect, cards.monday + offset)) days &= ~(1 << offset)
    return days
  }
}

/** Whether the team may turn to this prospect on a day at all. */
export function isOpenOn(prospect: Prospect, day: Day): boolean {
  if (prospect.status === 'lost' || prospect.status === 'doNotContact') return false
  return prospect.status !== 'paused' || (prospect.pausedUntil !== null && day >= prospect.pausedUntil)
}
