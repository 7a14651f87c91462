// What an import tells of cards that met: rows that went into another card, and cards that only look like another.
import type { Language, Prospect } from '../domain/model.ts'
import { firstFew, IMPORT_TEXTS, type LikePair } from '../i18n/import.ts'
import { shorten } from '../i18n/say.ts'
import { type CardKeys, type KnownCard, likeKey, nearlySameName, textKey } from './duplicates.ts'

/** Names are said up to so many characters. */
const NAME = 80

/** A card with the row it came from. */
export interface PlacedCard extends KnownCard {
  readonly row: number
}

/** A row that went into a card, new or already there. */
export interface MergedRow extends PlacedCard {
  readonly into: Prospect
}

/** Merged rows worth a look: those with the ID of someone of another name, and those whose own ID is no longer there. */
export function mergeWarnings(merged: readonly MergedRow[], language: Language): string[] {
  const others = merged.filter(({ card, into }) => card.id !== '' && card.id === into.id && isOtherName(card, into))
  const gone = merged.filter(({ card, into }) => card.id !== '' && card.id !== into.id)
  const said = (rows: readonly MergedRow[]) =>
    firstFew(
      language,
      rows.map(({ row, card, into }) =>
        [IMPORT_TEXTS.rowName[language](row, shown(card)), IMPORT_TEXTS.idName[language](into.id, shown(into))].join(
          ' → ',
        ),
      ),
    )
  return [
    ...(others.length > 0 ? [IMPORT_TEXTS.sameIdOtherName[language](others.length, said(others))] : []),
    ...(gone.length > 0 ? [IMPORT_TEXTS.idsGone[language](gone.length, said(gone))] : []),
  ]
}

/** At most so many cards of one organisation, or with one phone, are compared with each other. */
const COMPARED = 40

/**
 * New cards that look like another one but were kept apart, in one sentence: with its phone or e-mail address under
 * another name (unless both are of one organisation, whose line they then share), or with its name or nearly its name
 * in the same organisation.
 */
export function likenessWarnings(
  existing: readonly KnownCard[],
  added: readonly PlacedCard[],
  language: Language,
): string[] {
  if (added.length === 0) return []
  const seen = likeFinder()
  for (const card of existing) seen.put({ row: null, ...card })
  const pairs: LikePair[] = []
  for (const { row, card, keys } of added) {
    const like = seen.find(keys)
    if (like) {
      const { row: otherRow, card: other } = like.other
      pairs.push({
        row,
        name: shown(card),
        other: otherRow === null ? { id: other.id } : { row: otherRow },
        otherName: shown(other),
        shared: like.shared,
      })
    }
    seen.put({ row, card, keys })
  }
  if (pairs.length === 0) return []
  const texts = pairs.map(({ row, name, other, otherName, shared }) =>
    IMPORT_TEXTS.likePair[language](
      IMPORT_TEXTS.rowName[language](row, name),
      'row' in other
        ? IMPORT_TEXTS.rowName[language](other.row, otherName)
        : IMPORT_TEXTS.idName[language](other.id, otherName),
      shared,
    ),
  )
  return [IMPORT_TEXTS.likePairs[language](pairs.length, firstFew(language, texts))]
}

interface Seen extends KnownCard {
  /** Null for a card of the sheet. */
  readonly row: number | null
}

/** Remembers cards and finds an earlier one that a card looks like; a card costs the same however many there are. */
function likeFinder() {
  const byContact = new Map<string, Seen[]>()
  const byName = new Map<string, Seen>()
  const byOrganisation = new Map<string, Seen[]>()
  const put = (map: Map<string, Seen[]>, key: string, seen: Seen) => {
    const list = map.get(key)
    if (!list) map.set(key, [seen])
    else if (list.length < COMPARED) list.push(seen)
  }
  return {
    put(seen: Seen) {
      const { contacts, organisation, hasName } = seen.keys
      for (const contact of contacts) put(byContact, contact, seen)
      const like = likeKey(seen.keys)
      if (!byName.has(like)) byName.set(like, seen)
      if (organisation !== '' && hasName) put(byOrganisation, organisation, seen)
    },
    find(keys: CardKeys): { other: Seen; shared: LikePair['shared'] } | null {
      const { name, organisation } = keys
      for (const contact of keys.contacts) {
        const other = byContact.get(contact)?.find(seen => {
          const shareLine = organisation !== '' && seen.keys.organisation === organisation
          return !shareLine && seen.keys.name !== name
        })
        if (other) return { other, shared: 'contact' }
      }
      const namesake = byName.get(likeKey(keys))
      const colleagues = keys.hasName && !namesake ? byOrganisation.get(organisation) : undefined
      const other = namesake ?? colleagues?.find(seen => nearlySameName(seen.keys.name, name))
      return other ? { other, shared: 'name' } : null
    },
  }
}

function isOtherName(one: Prospect, other: Prospect): boolean {
  if (one.name !== '' && other.name !== '') return textKey(one.name) !== textKey(other.name)
  return one.name === other.name && textKey(one.organisation) !== textKey(other.organisation)
}

function shown(card: Prospect): string {
  return shorten(card.name || card.organisation, NAME)
}
