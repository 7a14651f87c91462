// Fills the owners' weeks: who gets a contact, in the order and the number of method.md 10.
import { normaliseWord } from '../../words/word.ts'
import type { Day } from '../day.ts'
import type { NormChannel } from '../model.ts'
import type { Card } from './card.ts'
import type { OwnerWeek } from './owner-week.ts'
import { remember } from './remember.ts'
import type { Numbered } from './situation.ts'
import type { Team } from './team.ts'
import type { Purpose } from './types.ts'
import { ALL_DAYS, type DaySet } from './visit.ts'

/** A contact that was taken, with where it stands: a fixed day, or the place among its owner's visits. */
export interface Taken {
  readonly card: Card
  readonly channel: NormChannel
  readonly purpose: Purpose
  readonly contact: Numbered | null
  readonly owner: number
  /** Set for a promise; the others get theirs when the week is settled. */
  readonly day: Day | null
  readonly promisedFor: Day | null
}

export interface Refused {
  readonly card: Card
  readonly contact: Numbered
  readonly purpose: Purpose
}

export const CHANNEL_INDEX = { call: 0, meeting: 1 } as const satisfies Record<NormChannel, 0 | 1>

/** Marks a day set that was asked for, be it empty. */
const KNOWN = ALL_DAYS + 1

export class Filling {
  readonly taken: Taken[] = []
  /** What found no place although it was wanted, kept only where a search gave up before it was sure. */
  readonly refused: Refused[] = []
  /** Promises that no day of this week is left for. */
  readonly waiting: Pick<Taken, 'channel' | 'owner'>[] = []
  /** By card, the days open to it; nothing where that has not been asked yet. */
  private readonly openDays: Uint8Array
  /** Organisations that have their one qualifying contact of the week. */
  private readonly organisations = new Set<string>()
  private readonly organisationOf = remember(normaliseWord)

  constructor(
    readonly team: Team,
    readonly monday: Day,
    readonly maxPerWeek: number,
    cards: number,
  ) {
    this.openDays = new Uint8Array(cards)
  }

  /** Places a contact if it fits; `mayTake` says which owners still take contacts of this kind. */
  place(
    card: Card,
    contact: Numbered,
    purpose: Purpose,
    mayTake: (week: OwnerWeek, owner: number) => boolean,
    onlyOpenSlot = false,
  ): boolean {
    if (card.inWeek >= this.maxPerWeek || (purpose === 'qualify' && this.isQualified(card))) return false
    const open = this.openDaysOf(card)
    if (open === 0) return false
    const owners = card.owner >= 0 ? [card.owner] : this.team.byFewestContacts()
    let unsure = false
    for (const owner of owners) {
      const week = this.team.weeks[owner]!
      if (!mayTake(week, owner)) continue
      const days = open & week.workingDays
      if (days === 0) continue
      const visit = { channel: CHANNEL_INDEX[contact.channel], days, prospect: card.index }
      if (!(onlyOpenSlot ? week.takeOpenSlot(visit) : week.take(visit))) {
        unsure ||= week.gaveUp
        continue
      }
      card.plan(owner)
      this.noteQualified(card)
      this.taken.push({ card, channel: contact.channel, purpose, contact, owner, day: null, promisedFor: null })
      return true
    }
    if (unsure) this.refused.push({ card, contact, purpose })
    return false
  }

  /** One contact a week is enough to learn about an organisation. */
  noteQualified(card: Card): void {
    if (card.tier === null) this.organisations.add(this.organisationOf(card.prospect.organisation))
  }

  private isQualified({ prospect }: Card): boolean {
    const organisation = this.organisationOf(prospect.organisation)
    return organisation !== '' && this.organisations.has(organisation)
  }

  /** The days open to a card before anything is planned. */
  openDaysOf(card: Card): DaySet {
    const known = this.openDays[card.index]!
    if (known !== 0) return known & ALL_DAYS
    const days = card.openDays()
    this.openDays[card.index] = days | KNOWN
    return days
  }
}
