// What has been typed and not saved, by card: kept while other cards are opened, and after every failure.
import { CARD_KEYS, type CardKey, type CardValues, writeCardValues } from '../../../core/import/card-values.ts'
import { BLANK_PROSPECT } from '../../../core/import/records.ts'
import type { CardView } from '../../../core/protocol/card.ts'

export interface Draft {
  /** The card as it was when it was opened; null for a new one. */
  readonly base: CardView | null
  readonly values: CardValues
}

/** By ID; '' is the new card. */
export type Drafts = ReadonlyMap<string, Draft>

export const NEW = ''

export const BLANK_VALUES: CardValues = writeCardValues({ ...BLANK_PROSPECT, tierByHandReason: '' })

export function draftOf(card: CardView | null): Draft {
  return { base: card, values: card?.values ?? BLANK_VALUES }
}

/** What was typed, by field. */
export function changesIn({ base, values }: Draft): Partial<CardValues> {
  const before = base?.values ?? BLANK_VALUES
  const changed = CARD_KEYS.filter(key => values[key].trim() !== before[key].trim())
  return Object.fromEntries(changed.map(key => [key, values[key]])) as Partial<Record<CardKey, string>>
}

export function isDirty(draft: Draft): boolean {
  return Object.keys(changesIn(draft)).length > 0
}

/** A card just saved, with whatever was typed while it was on its way. */
export function afterSaving(sent: CardValues, now: CardValues, saved: CardView): Draft {
  const typed = CARD_KEYS.filter(key => now[key] !== sent[key])
  return { base: saved, values: { ...saved.values, ...Object.fromEntries(typed.map(key => [key, now[key]])) } }
}

/** The drafts with this card in place of whatever was there; cards without input of their own are let go. */
export function withDraft(drafts: Drafts, id: string, draft: Draft): Drafts {
  return new Map([...drafts].filter(([key, other]) => key !== id && isDirty(other))).set(id, draft)
}
