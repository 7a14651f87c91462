// The turns in which a week fills: qualify, norm, forward, the rest of qualify, if possible (method.md 10, How much).
import type { NormChannel } from '../model.ts'
import { type Card, dueCount } from './card.ts'
import { CHANNEL_INDEX, type Filling } from './filling.ts'
import type { OwnerWeek } from './owner-week.ts'
import { type IsOpen, Lane, Queue } from './queue.ts'
import { remember } from './remember.ts'
import type { Purpose } from './types.ts'

/** A fifth of the week's contacts may go to learning about prospects without a tier. */
const QUALIFY_SHARE = 5

const NORM_CHANNELS: readonly NormChannel[] = ['call', 'meeting']

type MayTake = (week: OwnerWeek, owner: number) => boolean

/** Takes contacts of available cards turn by turn. `wholeNorm` takes all the norm asks for, beyond the target too. */
export function fill(cards: readonly Card[], filling: Filling, wholeNorm: boolean): void {
  const { weeks } = filling.team
  const untilTarget: MayTake = week => !week.reachedTarget
  const takesNorm: MayTake = wholeNorm ? () => true : untilTarget
  const qualified = weeks.map(() => 0)
  const quota = weeks.map(week => Math.ceil(week.needed / QUALIFY_SHARE))
  const withinQuota: MayTake = (week, owner) => !week.reachedTarget && qualified[owner]! < quota[owner]!

  const untiered = cards.filter(card => card.tier === null)
  const tiered = cards.filter(card => card.tier !== null && card.tier !== 5)
  const done = new Set<Card>()
  takeAll(filling, untiered, 'qualify', withinQuota, card => {
    qualified[card.owner]!++
    done.add(card)
  })
  // Whoever found no place here has a turn again below.
  filling.refused.length = 0
  takeAll(filling, tiered, 'norm', takesNorm)
  takeAll(filling, tiered, 'forward', untilTarget)
  const rest = untiered.filter(card => !done.has(card))
  takeAll(filling, rest, 'qualify', untilTarget)
  const fifth = cards.filter(card => card.tier === 5)
  takeAll(filling, fifth, 'ifPossible', untilTarget)
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

function takeAll(
  filling: Filling,
  cards: readonly Card[],
  purpose: Purpose,
  mayTake: MayTake,
  onTaken?: (card: Card) => void,
): void {
  const { weeks } = filling.team
  const isOpen: IsOpen = (owner, channel) => {
    if (owner < 0) return weeks.some((_, any) => isOpen(any, channel))
    const week = weeks[owner]!
    return week.hasRoom(CHANNEL_INDEX[channel]) && mayTake(week, owner)
  }
  const queue = new Queue(lanesOf(cards, purpose, isOpen), isOpen)
  for (let lane = queue.peek(); lane; lane = queue.peek()) {
    const { card, contact } = lane
    if (filling.place(card, contact, purpose, mayTake)) onTaken?.(card)
    queue.skip(card.inWeek >= filling.maxPerWeek)
  }
}

/** A lane for each card and channel with contacts of a purpose, where they may be taken. */
function lanesOf(cards: readonly Card[], purpose: Purpose, isOpen: IsOpen): readonly Lane[] {
  const lanes: Lane[] = []
  // Asked once for each owner rather than for each card.
  const mayStart = remember((owner: number) => NORM_CHANNELS.filter(channel => isOpen(owner, channel)))
  for (const card of cards) {
    const from = purpose === 'forward' ? dueCount(card) : 0
    const end = purpose === 'norm' ? dueCount(card) : card.open.length
    if (from >= end) continue
    for (const channel of mayStart(card.owner)) {
      const lane = new Lane(card, channel, from, end)
      if (!lane.isDone) lanes.push(lane)
    }
  }
  return lanes
}
