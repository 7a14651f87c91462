// What was promised: next actions that are due, and rows of the plan that a person moved or added (method.md 10).
import type { Day } from '../day.ts'
import type { NormChannel } from '../model.ts'
import { Card, isOpenOn } from './card.ts'
import type { Cards } from './cards.ts'
import type { Numbered } from './situation.ts'
import type { KeptRow, PlanWarning } from './types.ts'
import { DAYS } from './visit.ts'

/** A promise as it is known: for a day that may be past, in the week, or beyond it. */
export interface Promised {
  readonly card: Card
  readonly channel: NormChannel
  readonly date: Day
  /** The first contact of its channel that was still to make; null beyond the norm. */
  readonly contact: Numbered | null
}

/**
 * The promises of this week or before, and on the cards the days of others: of later ones, and where the week is planned
 * ahead of those that an earlier week has still before it.
 */
export function readPromises(
  cards: Cards,
  keptRows: ReadonlyMap<string, readonly KeptRow[]>,
  today: Day,
  warnings: PlanWarning[],
): Promised[] {
  const { monday } = cards
  const sunday = monday + DAYS - 1
  const isElsewhen = ({ date }: { readonly date: Day }) => date > sunday || (date < monday && date >= today)
  const promises: Promised[] = []
  for (const card of cardsInOrder(cards, keptRows)) {
    const rows = keptRows.get(card.prospect.id)
    const kept = (rows ?? []).slice().sort(byDate)
    const own = kept.some(row => row.isNextAction) ? null : nextActionOf(card, sunday, warnings)
    if (own && isElsewhen(own) && !isLogged(card, own)) card.standOff(own.date)
    for (const promise of own && !isElsewhen(own) ? [own, ...kept] : kept) {
      if (isLogged(card, promise)) continue
      const { channel, date } = promise
      const contact = card.takeFirst(channel)
      // A row of another week, or moved to a later one, is that contact still: it is not wanted a second time in this one.
      if (date > sunday || ('isElsewhere' in promise && promise.isElsewhere)) card.standOff(date)
      else promises.push({ card, channel, date, contact })
    }
  }
  return promises
}

/** The cards that have a next action with a date or a kept row. */
function cardsInOrder(cards: Cards, keptRows: ReadonlyMap<string, unknown>): readonly Card[] {
  const kept = [...keptRows.keys()].map(id => cards.find(id)).filter(card => card !== undefined)
  const places = new Set([...cards.dated, ...kept.map(card => card.index)])
  return [...places].sort((a, b) => a - b).map(i => new Card(cards, i))
}

/** A promise is kept once the log holds a contact of its channel on its day or later. */
function isLogged(card: Card, { channel, date }: Pick<Promised, 'channel' | 'date'>): boolean {
  const last = card.last(channel)
  return last !== null && last >= date
}

/** The card's next action as a promise; without a channel it is a call. */
function nextActionOf(card: Card, sunday: Day, warnings: PlanWarning[]): { channel: NormChannel; date: Day } | null {
  const { id, nextActionDate: date, nextChannel } = card.prospect
  if (date === null) return null
  if (nextChannel === 'message') {
    // A message is outside the norms: it has no row, but nobody should wonder where it went.
    if (date <= sunday && isOpenOn(card.prospect, sunday)) {
      warnings.push({ kind: 'badNextChannel', prospectId: id, channel: nextChannel })
    }
    return null
  }
  return { channel: nextChannel ?? 'call', date }
}

function byDate(a: KeptRow, b: KeptRow): number {
  return a.date - b.date || (a.channel < b.channel ? -1 : a.channel > b.channel ? 1 : 0)
}
