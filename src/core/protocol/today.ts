// What the Today sidebar asks of the add-on and gets back.
import type { Channel, Mark, Outcome, SourceName, Tier } from '../domain/model.ts'
import type { FoundCard } from './card.ts'

/** What happened in a contact and what comes of it, as the form tells it. Days are `2026-11-23`; '' is none. */
export interface ContactStory {
  readonly outcome: Outcome
  readonly channel: Channel
  readonly notes: string
  /** The day it happened; '' leaves it to the plan: the earlier of the planned day and today. */
  readonly day: string
  readonly nextText: string
  readonly nextDate: string
  readonly nextChannel: Channel | ''
  /** What was learned of the client; '' leaves the card as it is. */
  readonly need: string
  readonly income: string
  readonly relationship: string
  /** What a refusal means for the card. */
  readonly after: 'lost' | 'paused' | ''
}

export interface Briefing {
  readonly last: { date: string; channel: Channel; outcome: Outcome | null; notes: string } | null
  readonly serviceTerms: string
}

/** The nearest competitor's first weakness and what we set against it. */
export interface Rival {
  readonly name: string
  readonly weakness: string
  readonly answer: string
}

/** One open contact of the week. */
export interface TodayContact {
  /** The contact ID. A row that a person added gets its own with this key as it is logged. */
  readonly key: string
  readonly prospectId: string
  readonly client: string
  readonly organisation: string
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly date: string
  readonly time: string
  readonly channel: Channel
  readonly tier: Tier | null
  readonly what: string
  readonly why: string
  /** The day of a promise that has passed. */
  readonly due: string | null
  /** The card's next action is what this contact is for. */
  readonly isPromise: boolean
  /** What moves up on the card once a promise is done; '' when nothing does. */
  readonly following: string
  readonly briefing: Briefing
  readonly need: Mark | null
  readonly income: string | null
  readonly relationship: string | null
  /** Deals in the log so far. */
  readonly deals: number
}

/** A contact of the week that the log or a tick says is done. */
export interface DoneContact {
  readonly key: string
  readonly client: string
  readonly date: string
  readonly channel: Channel
  readonly outcome: Outcome | null
  readonly notes: string
  readonly isPlanned: boolean
}

export interface TodayView {
  /** `2026-W48`. */
  readonly week: string
  readonly today: string
  /** The first working day after today. */
  readonly nextDay: string
  readonly hasPlan: boolean
  /** Who there is to be; empty where the team has no names. */
  readonly people: readonly string[]
  /** Who the user is: '' is everyone, null not chosen yet. */
  readonly person: string | null
  readonly needed: number
  readonly done: number
  readonly open: readonly TodayContact[]
  readonly logged: readonly DoneContact[]
  readonly rival: Rival | null
  /** Words that the tier table takes, those of the team included. */
  readonly incomes: readonly string[]
  readonly relationships: readonly string[]
}

export type LogAnswer =
  /** `tier` is the card's, where this contact was the one to tell it. */
  | { readonly kind: 'logged'; readonly view: TodayView; readonly client: string; readonly tier: Tier | null }
  /** The log holds this contact already; what it holds stands. */
  | { readonly kind: 'already'; readonly view: TodayView; readonly outcome: Outcome | null }
  /** The row or the card is no longer there; nothing was written. */
  | { readonly kind: 'gone'; readonly view: TodayView }
  /** Cards with the same phone; nothing was written. */
  | { readonly kind: 'alike'; readonly cards: readonly FoundCard[] }

export interface TodayCalls {
  /** The week's contacts. `person` is remembered for this user in this spreadsheet. */
  openToday: { args: { person?: string }; result: TodayView }
  /** Logs a contact of the plan and ticks its row; the same contact is logged once however often this is called. */
  logContact: { args: { week: string; key: string; story: ContactStory }; result: LogAnswer }
  /**
   * Logs a contact that was not planned, with a card that is there (`id`) or a new one. `token` is the form's own: called
   * again with the same one, nothing is logged twice. `apart` says that cards with the same phone were seen.
   */
  addContact: {
    args: {
      token: string
      story: ContactStory
      id?: string
      name?: string
      phone?: string
      source?: SourceName
      apart?: boolean
    }
    result: LogAnswer
  }
}
