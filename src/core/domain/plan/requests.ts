// What promises and norms ask of the week, before it fills.
import type { NormChannel } from '../model.ts'
import type { Cards } from './cards.ts'
import type { Taken } from './filling.ts'
import { Crowd } from './situation.ts'

/** What the cards that may be planned want before the week fills: that does not depend on what fits. */
export interface Requests {
  /** Contacts that promises and norms ask for, by channel. */
  readonly asked: Readonly<Record<NormChannel, number>>
  /** The cards that may be planned, by what they want. */
  readonly crowds: readonly Crowd[]
}

export function requestsOf(cards: Cards, promised: readonly Taken[]): Requests {
  const crowds: Crowd[] = []
  const links = new Int32Array(cards.prospects.length)
  // Backwards, so that each crowd leads through the cards in their order in memory.
  for (let i = cards.prospects.length - 1; i >= 0; i--) {
    if (!cards.isAvailable(i)) continue
    const situation = cards.situation(i)
    const owner = cards.owner(i)
    let crowd = situation.crowds[owner + 1]
    if (!crowd) {
      crowd = new Crowd(situation, owner, links)
      situation.crowds[owner + 1] = crowd
      crowds.push(crowd)
    }
    crowd.add(i)
  }
  const asked = { call: 0, meeting: 0 }
  for (const { channel } of promised) asked[channel]++
  for (const { situation, size } of crowds) {
    for (let n = 0; n < situation.due; n++) asked[situation.open[n]!.channel] += size
  }
  return { asked, crowds }
}
