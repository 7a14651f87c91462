// Where each row of an import goes: into a card of the sheet, or into the new card of the first row of its group.
import type { Prospect } from '../domain/model.ts'
import { PROSPECT_COLUMNS } from '../words/columns.ts'
import { type KnownCard, organisationKeys } from './duplicates.ts'

/** `card`: one of the existing, by its place among them. `row`: the new card of that row, which may be the row itself. */
export interface Target {
  readonly kind: 'card' | 'row'
  readonly index: number
}

/**
 * The target of every row. Rows that share a key, also through others, are one prospect whatever their order; when one
 * of them is a card of the sheet, all of them are.
 */
export function targetsOf(rows: readonly KnownCard[], existing: readonly KnownCard[]): Target[] {
  const find = cardFinder(existing)
  const groups = groupsOf(rows)
  const cards = rows.map(find)
  const cardOfGroup = new Map<number, number>()
  cards.forEach((card, index) => {
    const group = groups[index]!
    if (card !== null) cardOfGroup.set(group, Math.min(card, cardOfGroup.get(group) ?? card))
  })
  return groups.map((group, index) => {
    const card = cards[index] ?? cardOfGroup.get(group)
    return card === undefined ? { kind: 'row', index: group } : { kind: 'card', index: card }
  })
}

/** The first row of each row's group: union-find over the keys that rows share. */
function groupsOf(rows: readonly KnownCard[]): number[] {
  const parent = rows.map((_, index) => index)
  const root = (index: number) => {
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  const firstWith = new Map<string, number>()
  rows.forEach(({ keys }, index) => {
    for (const key of keys.same) {
      const first = firstWith.get(key)
      if (first === undefined) firstWith.set(key, index)
      else {
        const [one, other] = [root(first), root(index)]
        parent[Math.max(one, other)] = Math.min(one, other)
      }
    }
  })
  return rows.map((_, index) => root(index))
}

/** So many cards of one name, or of one organisation, are compared field by field, no more. */
const NAMESAKES = 50

/** Finds the card of the sheet that a row is: by ID, else by name and phone or e-mail; null when it is none. */
function cardFinder(existing: readonly KnownCard[]): (row: KnownCard) => number | null {
  const byKey = new Map<string, number>()
  const byOrganisation = new Map<string, number>()
  const namesakes = new Map<string, number[]>()
  const put = (map: Map<string, number>, key: string, index: number) => {
    if (!map.has(key)) map.set(key, index)
  }
  existing.forEach(({ keys }, index) => {
    for (const key of keys.same) put(byKey, key, index)
    for (const key of organisationKeys(keys)) put(byOrganisation, key, index)
    for (const name of new Set([keys.name, keys.organisation])) {
      const others = namesakes.get(name)
      if (!others) namesakes.set(name, [index])
      else if (others.length < NAMESAKES) others.push(index)
    }
  })
  return ({ card: row, keys }) => {
    for (const key of keys.same) {
      const card = byKey.get(key)
      if (card !== undefined) return card
    }
    if (!keys.hasName) {
      for (const key of organisationKeys(keys)) {
        const card = byOrganisation.get(key)
        if (card !== undefined) return card
      }
    }
    // A row with nothing to know it by is the card that says all the row does: else importing it again would add it.
    if (keys.same.length > 0) return null
    return namesakes.get(keys.name)?.find(index => saysAllOf(existing[index]!.card, row)) ?? null
  }
}

function saysAllOf(card: Prospect, row: Prospect): boolean {
  return PROSPECT_COLUMNS.every(({ key }) => row[key] === null || row[key] === '' || row[key] === card[key])
}
