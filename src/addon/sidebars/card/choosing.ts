// Two versions of a card, field by field: what differs, what stays unless somebody says otherwise.
import { CARD_KEYS, type CardKey, type CardValues } from '../../../core/import/card-values.ts'
import { emailKeys, phoneKeys } from '../../../core/import/duplicates.ts'

export type Side = 'ours' | 'theirs' | 'both'

export interface Pair {
  readonly ours: CardValues
  readonly theirs: CardValues
}

/** Fields that can hold two texts, with what goes between them. */
const JOINED: Partial<Record<CardKey, string>> = {
  phone: '; ',
  email: '; ',
  personal: '\n',
  serviceTerms: '\n',
  furtherActions: '\n',
  notes: '\n',
}

export function canHoldBoth(key: CardKey, { ours, theirs }: Pair): boolean {
  return JOINED[key] !== undefined && ours[key] !== '' && theirs[key] !== ''
}

/** Fields that differ, phones and addresses that are only written differently left out. */
export function differing({ ours, theirs }: Pair): readonly CardKey[] {
  return CARD_KEYS.filter(key => ours[key].trim() !== theirs[key].trim() && !isSameLine(key, ours[key], theirs[key]))
}

function isSameLine(key: CardKey, one: string, other: string): boolean {
  const keys = key === 'phone' ? phoneKeys : key === 'email' ? emailKeys : null
  if (keys === null) return false
  const [ours, theirs] = [keys(one), keys(other)]
  return ours.length > 0 && ours.join() === theirs.join()
}

/** After a change by someone else: whoever changed a field keeps it, and where both did, what was typed here stays. */
export function sidesAfterChange(pair: Pair, base: CardValues): ReadonlyMap<CardKey, Side> {
  return new Map(differing(pair).map(key => [key, pair.ours[key] === base[key] ? 'theirs' : 'ours']))
}

/** For one card of two: what one of them lacks comes from the other, texts are both kept, else the older card's stays. */
export function sidesOfMerge(pair: Pair): ReadonlyMap<CardKey, Side> {
  return new Map(
    differing(pair).map(key => {
      if (pair.theirs[key] === '') return [key, 'ours']
      return [key, canHoldBoth(key, pair) ? 'both' : 'theirs']
    }),
  )
}

export function chosenValues(pair: Pair, sides: ReadonlyMap<CardKey, Side>): CardValues {
  const values: Record<CardKey, string> = { ...pair.theirs }
  for (const [key, side] of sides) {
    if (side === 'ours') values[key] = pair.ours[key]
    if (side === 'both') values[key] = joined(key, pair)
  }
  return values
}

export function joined(key: CardKey, { ours, theirs }: Pair): string {
  return theirs[key].includes(ours[key]) ? theirs[key] : [theirs[key], ours[key]].join(JOINED[key] ?? ' ')
}
