// What the client card's sidebar asks of the add-on and gets back.
import type { BusinessSize, Channel, NormChannel, NormTable, Outcome, Tier, TierTable } from '../domain/model.ts'
import type { CardValues } from '../import/card-values.ts'

/** What a form needs to judge a card as it is typed. */
export interface CardFrame {
  readonly tiers: TierTable
  readonly norms: NormTable
  readonly businessSize: BusinessSize
  readonly districts: readonly string[]
  /** Names that the owners' table or the cards hold. */
  readonly owners: readonly string[]
  /** How many cards there are. */
  readonly count: number
}

export interface CardView {
  readonly id: string
  readonly values: CardValues
  /** Changes with every change of the card's cells; given back on saving. */
  readonly version: string
  /** `2026-11-23`, or null. */
  readonly added: string | null
  /** From 1, in the order of the sheet. */
  readonly place: number
  readonly previous: string | null
  readonly next: string | null
  readonly cycle: { readonly end: string; readonly week: number; readonly weeks: number }
  readonly done: Readonly<Record<NormChannel, number>>
  readonly contacts: number
  readonly deals: number
  readonly last: readonly {
    readonly date: string
    readonly channel: Channel
    readonly outcome: Outcome | null
    readonly owner: string
    readonly notes: string
  }[]
}

export interface CardAnswer {
  readonly frame: CardFrame
  /** Null when no card was asked for and no row of one is selected, or when the card is gone. */
  readonly card: CardView | null
}

export interface FoundCard {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly phone: string
  readonly tier: Tier | null
}

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly frame: CardFrame; readonly card: CardView }
  /** Somebody changed the card since it was opened; null when it is gone. Nothing was written. */
  | { readonly kind: 'changed'; readonly card: CardView | null }
  /** Other cards that may be the same prospect. Nothing was written. */
  | { readonly kind: 'alike'; readonly cards: readonly (CardView & { readonly shared: 'contact' | 'name' })[] }

export interface CardCalls {
  /** A card by its ID, or that of the selected row. `show` selects its row where the sheet of cards is in front. */
  openCard: { args: { id?: string; show?: boolean }; result: CardAnswer }
  /** Whose row is selected, in the sheet of cards or in the log; a cheap call. */
  selectedCard: { args: Record<string, never>; result: { readonly id: string | null } }
  /** Cards by a part of name, organisation or phone. */
  searchCards: { args: { text: string }; result: { readonly found: readonly FoundCard[]; readonly more: number } }
  /**
   * Writes the given fields of a card, or makes a new one where there is no `id`. `version` is that of the card as it was
   * opened. `apart` says that the likely duplicates were seen and are other prospects.
   */
  saveCard: {
    args: { id?: string; version?: string; values: Partial<CardValues>; apart?: boolean }
    result: SaveAnswer
  }
  /** Makes one card of two: `values` are written to `id`, the log of `other` goes to it, and the row of `other` goes. */
  mergeCards: {
    args: { id: string; version: string; other: string; otherVersion: string; values: Partial<CardValues> }
    result: SaveAnswer
  }
}
