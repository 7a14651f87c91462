// When two cards are the same prospect, and when they only look like it (contract.md, `merged`).
import type { Prospect } from '../domain/model.ts'
import { normaliseWord } from '../words/word.ts'

type Identity = Pick<Prospect, 'id' | 'name' | 'organisation' | 'phone' | 'email'>

/** Fewer digits than this are no phone that could tell two prospects apart. */
const PHONE_DIGITS = 7

/** A phone's digits without its extension, +7 and 8 alike; null when they are too few. */
export function phoneKey(text: string): string | null {
  const digits = text
    .replace(/(?:;?ext\.?|x|доб\.?|вн\.?|#)\s*=?\s*\d+\s*\)?\s*$/i, '')
    .replace(/\D/g, '')
    .replace(/^00/, '')
  if (digits.length < PHONE_DIGITS) return null
  return digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits
}

/** Every phone of a cell. */
export function phoneKeys(text: string): string[] {
  return text === '' ? [] : text.split(/[;,\n/]/).flatMap(part => phoneKey(part) ?? [])
}

/** Every e-mail address of a cell, in lower case. */
export function emailKeys(text: string): string[] {
  return text === ''
    ? []
    : text
        .toLowerCase()
        .split(/[\s;,<>]+/)
        .filter(part => part.includes('@'))
}

/** The name a card goes by: for one without a name its organisation counts as the name. */
export function nameKey(card: Identity): string {
  return textKey(card.name) || textKey(card.organisation)
}

/** A name or an organisation as it is compared; of signs alone, as it stands. */
export function textKey(text: string): string {
  return normaliseWord(text) || text
}

/** Phones and e-mail addresses alike. */
export function contactKeys(card: Identity): string[] {
  return [...phoneKeys(card.phone), ...emailKeys(card.email)]
}

/** Two cards that share one of these are the same prospect: its ID, or its name with a phone or an e-mail address. */
export function sameKeys(card: Identity): string[] {
  const name = nameKey(card)
  const keys = name === '' ? [] : contactKeys(card).map(contact => `${contact}|${name}`)
  return card.id === '' ? keys : [`id|${card.id}`, ...keys]
}

/** A row without a name also is any card of its organisation with its phone or e-mail address. */
export function organisationKeys(card: Identity): string[] {
  const organisation = textKey(card.organisation)
  return organisation === '' ? [] : contactKeys(card).map(contact => `${contact}|${organisation}`)
}

/** A name whatever the order of its words, within its organisation. */
export function likeKey(card: Identity): string {
  return `${nameKey(card).split(' ').sort().join(' ')}|${textKey(card.organisation)}`
}

/** Whether two names differ in one letter at most: one too many, one too few, or another one. Short names never do. */
export function nearlySameName(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 6 || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  const rest = short.length === long.length ? short.slice(start + 1) : short.slice(start)
  return rest === long.slice(start + 1)
}
