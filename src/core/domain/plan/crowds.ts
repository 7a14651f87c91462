// The cards that may be planned, by what they want before the week fills: that does not depend on what fits.
import type { Cards } from './cards.ts'
import { Crowd } from './situation.ts'

export function crowdsOf(cards: Cards): readonly Crowd[] {
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
  return crowds
}
