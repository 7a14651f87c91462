// When two cards are the same prospect, and when they only look like it (contract.md, `merged`).
import type { Prospect } from '../domain/model.ts'
import { normaliseWord } from '../words/word.ts'

/** What a card is known by, in the form in which cards are compared. */
export interface CardKeys {
  readonly id: string
  /** For a card without a name its organisation counts as the name. */
  readonly name: string
  readonly hasName: boolean
  readonly organisation: string
  /** Phones and e-mail addresses alike. */
  readonly contacts: readonly string[]
  /** Two cards that share one of these are the same prospect: its ID, or its name with a phone or an e-mail address. */
  readonly same: readonly string[]
}

/** A card with what it is known by. */
export interface KnownCard {
  readonly card: Prospect
  readonly keys: CardKeys
}

/** Fewer digits than this are no phone that could tell two prospects apart. */
const PHONE_DIGITS = 7

const DIGIT = /\d/

const EXTENSION = /(?:ext|x|доб|вн|#)[.\s=]*\d+[\s)]*$/i

/** A phone's digits without its extension, +7 and 8 alike; null when they are too few. */
export function phoneKey(text: string): string | null {
  const digits = text.replace(EXTENSION, '').replace(/\D+/g, '').replace(/^00/, '')
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

/** Works out what a card is known by. */
export function keysOf(card: Prospect): CardKeys {
  const organisation = textKey(card.organisation)
  const name = textKey(card.name) || organisation
  const contacts = [...phoneKeys(card.phone), ...emailKeys(card.email)]
  const same = name === '' ? [] : contacts.map(contact => `${contact}|${name}`)
  if (card.id !== '') same.unshift(`id|${card.id}`)
  return { id: card.id, name, hasName: card.name !== '', organisation, contacts, same }
}

/** A card with what it is known by, worked out once. */
export function known(card: Prospect): KnownCard {
  return { card, keys: keysOf(card) }
}

/** A name or an organisation as it is compared; of signs alone, as it stands. */
export function textKey(text: string): string {
  return text === '' ? '' : normaliseWord(text) || text
}

/** A row without a name also is any card of its organisation with its phone or e-mail address. */
export function organisationKeys({ organisation, contacts }: CardKeys): string[] {
  return organisation === '' ? [] : contacts.map(contact => `${contact}|${organisation}`)
}

/** A name whatever the order of its words, within its organisation. */
export function likeKey({ name, organisation }: CardKeys): string {
  return `${name.split(' ').sort().join(' ')}|${organisation}`
}

/**
 * Whether two names differ in one letter at most: one too many, one too few, or another one. Short names never do, nor
 * do names with other numbers: School 12 is not School 2.
 */
export function nearlySameName(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 6 || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  const replaced = short.length === long.length ? 1 : 0
  if (DIGIT.test(long.slice(start, start + 1) + short.slice(start, start + replaced))) return false
  return short.slice(start + replaced) === long.slice(start + 1)
}
