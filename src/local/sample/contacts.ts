// A month of contacts of the sample guest house, ending with the week before the planned one.
import type { Channel, Outcome } from '../../core/domain/model.ts'
import type { Card, Text } from './card.ts'

export interface Contact {
  /** Index of the card. */
  readonly card: number
  /** Days from the planned week's Monday; always before it, so that the week's target is whole. */
  readonly day: number
  readonly channel: Channel
  readonly outcome: Outcome
  readonly notes: Text | null
}

const WEEKS = 4
const CONTACTS_A_DAY = 3

/** What came of them, in turn: about one contact in six is a deal, and now and then nobody answers. */
const OUTCOMES: readonly (readonly [Outcome, Text | null])[] = [
  ['talked', ['Interested, asked for prices', 'Интересно, спросили цены']],
  ['noAnswer', null],
  ['offerSent', null],
  ['deal', ['Booked two rooms', 'Забронировали два номера']],
  ['talked', null],
  ['meetingSet', ['Wants to see the rooms', 'Хотят посмотреть номера']],
  ['talked', ['Remembers us well', 'Хорошо нас помнят']],
  ['postponed', null],
  ['offerSent', ['Terms for groups', 'Условия для групп']],
  ['talked', null],
  ['deal', ['A long weekend', 'Длинные выходные']],
]

/**
 * Three contacts each working day with those cards in turn that were there by then, are clients by now and have no
 * promise open, which a contact would close.
 */
export function contactsOf(cards: readonly Card[]): Contact[] {
  const queue = cards.flatMap((card, index) => (card.relationship && !card.promise && !card.status ? [index] : []))
  const contacts: Contact[] = []
  for (let week = -WEEKS; week < 0; week++) {
    for (let weekday = 0; weekday < 5; weekday++) {
      for (let slot = 0; slot < CONTACTS_A_DAY; slot++) {
        const next = queue.findIndex(index => cards[index]!.weeks > -week)
        const [card] = queue.splice(next, 1)
        queue.push(card!)
        const [outcome, notes] = OUTCOMES[contacts.length % OUTCOMES.length]!
        // Only a call can go unanswered.
        const channel = slot === 1 && outcome !== 'noAnswer' ? 'meeting' : 'call'
        contacts.push({ card: card!, day: week * 7 + weekday, channel, outcome, notes })
      }
    }
  }
  return [...contacts, ...beginnings(cards), ...refusals(cards)]
}

/** The talks in which the open promises were made. */
function beginnings(cards: readonly Card[]): Contact[] {
  return cards.flatMap((card, index) =>
    card.promise
      ? [
          {
            card: index,
            day: -12 - (index % 3),
            channel: 'call',
            outcome: 'talked',
            notes: card.promise.action,
          } as const,
        ]
      : [],
  )
}

/** What made a lost card lost. */
function refusals(cards: readonly Card[]): Contact[] {
  return cards.flatMap((card, index) =>
    card.status === 'lost'
      ? [{ card: index, day: -10, channel: 'call' as const, outcome: 'refused' as const, notes: card.notes ?? null }]
      : [],
  )
}
