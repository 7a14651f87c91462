// Which cards a card may be the same prospect as: shown to a person before a card is saved, never merged unasked.
import type { Prospect } from '../domain/model.ts'
import { keysOf, likeKey, nearlySameName } from './duplicates.ts'

export interface Likely {
  readonly card: Prospect
  /** A phone or an e-mail address, or the name or nearly the name. */
  readonly shared: 'contact' | 'name'
}

/** So many are shown at most. */
const MOST = 5

/**
 * Cards with the same phone or e-mail address, or with the same name or nearly it, words in any order, unless both name
 * different organisations. Those with the same phone or address come first.
 */
export function likelyDuplicates(card: Prospect, others: readonly Prospect[]): readonly Likely[] {
  const own = keysOf(card)
  const likely: Likely[] = []
  for (const other of others) {
    if (other.id !== '' && other.id === card.id) continue
    const keys = keysOf(other)
    const sameLine = own.contacts.some(contact => keys.contacts.includes(contact))
    const apart = own.organisation !== '' && keys.organisation !== '' && own.organisation !== keys.organisation
    const isAlike = own.hasName === keys.hasName && (sameWords(own, keys) || nearlySameName(own.name, keys.name))
    if (sameLine) likely.push({ card: other, shared: 'contact' })
    else if (isAlike && !apart && own.name !== '') likely.push({ card: other, shared: 'name' })
  }
  return likely.sort((a, b) => Number(a.shared === 'name') - Number(b.shared === 'name')).slice(0, MOST)
}

function sameWords(one: { readonly name: string }, other: { readonly name: string }): boolean {
  const words = ({ name }: { readonly name: string }) =>
    likeKey({ name, organisation: '' } as Parameters<typeof likeKey>[0])
  return words(one) === words(other)
}
