// The turns in which a week fills: qualify, norm, forward, the rest of qualify, if possible (method.md 10, How much).
import type { Tier } from '../model.ts'
import { Card } from './card.ts'
import type { Cards } from './cards.ts'
import { CHANNEL_INDEX, type Filling } from './filling.ts'
import type { OwnerWeek } from './owner-week.ts'
import { type IsOpen, Queue } from './queue.ts'
import type { Crowd } from './situation.ts'
import type { Purpose } from './types.ts'

/** A fifth of the week's contacts may go to learning about prospects without a tier. */
const QUALIFY_SHARE = 5

/** What a tier's contacts are for. */
const PURPOSES: Readonly<Record<Tier | 'none', readonly Purpose[]>> = {
  1: ['norm', 'forward'],
  2: ['norm', 'forward'],
  3: ['norm', 'forward'],
  4: ['norm', 'forward'],
  5: ['ifPossible'],
  none: ['qualify'],
}

type MayTake = (week: OwnerWeek, owner: number) => boolean

/** Takes contacts of these cards turn by turn. `wholeNorm` takes all the norm asks for, beyond the target too. */
export function fill(cards: Cards, crowds: readonly Crowd[], filling: Filling, wholeNorm: boolean): void {
  const { weeks } = filling.team
  const untilTarget: MayTake = week => !week.reachedTarget
  const takesNorm: MayTake = wholeNorm ? () => true : untilTarget
  const withinQuota: MayTake = week => !week.reachedTarget && week.qualified < Math.ceil(week.needed / QUALIFY_SHARE)

  const take = (purpose: Purpose, mayTake: MayTake, turn: Partial<Turn> = {}) =>
    takeAll(cards, crowds, filling, { purpose, mayTake, isDone: () => false, onTaken: () => {}, ...turn })
  const done = new Set<number>()
  take('qualify', withinQuota, {
    onTaken: card => {
      weeks[card.owner]!.qualified++
      done.add(card.index)
    },
  })
  // Whoever found no place here has a turn again below.
  filling.refused.length = 0
  take('norm', takesNorm)
  take('forward', untilTarget)
  take('qualify', untilTarget, { isDone: card => done.has(card.index) })
  take('ifPossible', untilTarget)
  fillOpenSlots(filling, purpose => (purpose === 'norm' ? takesNorm : untilTarget))
}

/** Where a search gave up before it was sure, a contact may still find a slot that the settled schedule leaves open. */
function fillOpenSlots(filling: Filling, rule: (purpose: Purpose) => MayTake): void {
  let refused = filling.refused.splice(0)
  for (let before = -1; refused.length > 0 && refused.length !== before; ) {
    before = refused.length
    for (const week of filling.team.weeks) week.settle()
    refused = refused.filter(
      ({ card, contact, purpose }) => !filling.place(card, contact, purpose, rule(purpose), true),
    )
    filling.refused.length = 0
  }
}

interface Turn {
  readonly purpose: Purpose
  readonly mayTake: MayTake
  readonly isDone: (card: Card) => boolean
  readonly onTaken: (card: Card) => void
}

function takeAll(cards: Cards, crowds: readonly Crowd[], filling: Filling, turn: Turn): void {
  const { purpose, mayTake, isDone, onTaken } = turn
  const { weeks } = filling.team
  const isOpen: IsOpen = (owner, channel) => {
    if (owner < 0) return weeks.some((_, any) => isOpen(any, channel))
    const week = weeks[owner]!
    return week.hasRoom(CHANNEL_INDEX[channel]) && mayTake(week, owner)
  }
  if (!isOpen(-1, 'call') && !isOpen(-1, 'meeting')) return
  const queue = new Queue(cards, isOpen)
  for (const crowd of crowds) {
    const { tier, due, open } = crowd.situation
    if (!PURPOSES[tier ?? 'none'].includes(purpose)) continue
    queue.add(crowd, purpose === 'forward' ? due : 0, purpose === 'norm' ? due : open.length)
  }
  for (let lane = queue.peek(); lane; lane = queue.peek()) {
    const card = new Card(cards, lane.card)
    const isOut = isDone(card)
    if (!isOut && filling.place(card, card.situation.open[lane.next]!, purpose, mayTake)) onTaken(card)
    queue.skip(isOut || card.inWeek >= filling.maxPerWeek)
  }
}
