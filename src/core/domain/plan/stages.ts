// The turns in which a week fills: qualify, norm, forward, the rest of qualify, if possible (method.md 10, How much).
import { normaliseWord } from '../../words/word.ts'
import { type Card, isDue, type Numbered } from './card.ts'
import type { Filling } from './filling.ts'
import type { OwnerWeek } from './owner-week.ts'
import { type Lane, Queue } from './queue.ts'
import type { Purpose } from './types.ts'

/** A fifth of the week's contacts may go to learning about prospects without a tier. */
const QUALIFY_SHARE = 5

type MayTake = (week: OwnerWeek, owner: number) => boolean

/** The contacts a norm asks for by this week: tiers 1 to 4, place in the cycle reached. */
export function dueOf(card: Card): readonly Numbered[] {
  return card.tier === null || card.tier === 5 ? [] : card.open.filter(contact => isDue(card, contact))
}

/** Takes contacts of available cards turn by turn. `wholeNorm` takes all the norm asks for, beyond the target too. */
export function fill(cards: readonly Card[], filling: Filling, wholeNorm: boolean): void {
  const { weeks } = filling.team
  const untilTarget: MayTake = week => !week.reachedTarget
  const qualified = weeks.map(() => 0)
  const quota = weeks.map(week => Math.ceil(week.needed / QUALIFY_SHARE))

  const untiered = cards.filter(card => card.tier === null)
  const qualify = new Queue(untiered.map(card => lane(card, card.open)))
  const rest: Card[] = []
  const withinQuota: MayTake = (week, owner) => !week.reachedTarget && qualified[owner]! < quota[owner]!
  while (weeks.some(withinQuota)) {
    const next = qualify.peek()
    if (!next) break
    if (placeQualify(filling, next.card, next.contact, withinQuota)) qualified[next.card.owner]!++
    else rest.push(next.card)
    qualify.skip()
  }

  const tiered = cards.filter(card => card.tier !== null && card.tier !== 5)
  const takesNorm: MayTake = wholeNorm ? () => true : untilTarget
  takeAll(
    filling,
    tiered.map(card => lane(card, dueOf(card))),
    'norm',
    takesNorm,
  )
  takeAll(
    filling,
    tiered.map(card => lane(card, card.open, dueOf(card).length)),
    'forward',
    untilTarget,
  )

  for (const card of rest) {
    if (!weeks.some(untilTarget)) break
    placeQualify(filling, card, card.open[0]!, untilTarget)
  }
  for (let next = qualify.peek(); next && weeks.some(untilTarget); next = qualify.peek()) {
    placeQualify(filling, next.card, next.contact, untilTarget)
    qualify.skip()
  }
  takeAll(
    filling,
    cards.filter(card => card.tier === 5).map(card => lane(card, card.open)),
    'ifPossible',
    untilTarget,
  )
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

function lane(card: Card, contacts: readonly Numbered[], next = 0): Lane {
  return { card, contacts, next }
}

function takeAll(filling: Filling, lanes: readonly Lane[], purpose: Purpose, mayTake: MayTake): void {
  const { weeks } = filling.team
  if (!weeks.some(mayTake)) return
  const queue = new Queue(lanes)
  for (let next = queue.peek(); next && weeks.some(mayTake); next = queue.peek()) {
    const { card, contact } = next
    filling.place(card, contact, purpose, mayTake)
    const isClosed = card.inWeek >= filling.maxPerWeek || (card.owner >= 0 && !mayTake(weeks[card.owner]!, card.owner))
    if (isClosed) queue.drop()
    else queue.skip()
  }
}

/** One qualifying call a week is enough for an organisation. */
function placeQualify(
  filling: Filling,
  card: Card,
  contact: Numbered,
  mayTake: MayTake,
  onlyOpenSlot = false,
): boolean {
  const organisation = normaliseWord(card.prospect.organisation)
  if (organisation !== '' && filling.organisations.has(organisation)) return false
  if (!filling.place(card, contact, 'qualify', mayTake, onlyOpenSlot)) return false
  filling.organisations.add(organisation)
  return true
}
