// A card as its form holds it: every field as text, each read and checked the same in the form and in the add-on.
import { formatDay, parseDay } from '../domain/day.ts'
import type { Prospect, TierTable } from '../domain/model.ts'
import { readNumber } from '../words/cells.ts'
import { type CellKind, PROSPECT_COLUMNS, type ProspectKey } from '../words/columns.ts'

/** The fields that a person fills in, by the column they go to. */
export type CardKey = Exclude<ProspectKey, 'id' | 'added'> | 'tierByHandReason'

/** Texts as typed, lists by their key, days as `2026-11-23`, numbers in digits; '' is blank. */
export type CardValues = Readonly<Record<CardKey, string>>

/** A card with the reason for its tier by hand, which no prospect file has. */
export type CardFields = Omit<Prospect, 'id' | 'added'> & { readonly tierByHandReason: string }

export type CardProblem = 'date' | 'number' | 'mark' | 'tier' | 'word'

const COLUMNS: readonly { readonly key: CardKey; readonly cell: CellKind }[] = [
  ...PROSPECT_COLUMNS.flatMap(({ key, cell }) => (key === 'id' || key === 'added' ? [] : [{ key, cell }])),
  { key: 'tierByHandReason', cell: { kind: 'text' } },
]

export const CARD_KEYS: readonly CardKey[] = COLUMNS.map(column => column.key)

/** Fields of a card as its form shows them. */
export function writeCardValues(card: CardFields): CardValues {
  const values: Partial<Record<CardKey, string>> = {}
  for (const { key, cell } of COLUMNS) {
    const value = card[key]
    values[key] = value === null ? '' : cell.kind === 'date' ? formatDay(Number(value)) : String(value)
  }
  return values as CardValues
}

/** The fields that texts of a form stand for, and which of them can't be used. Never throws. */
export function readCardValues(
  values: Readonly<Partial<Record<CardKey, string>>>,
  tiers: TierTable,
): { readonly fields: Partial<CardFields>; readonly problems: readonly { key: CardKey; problem: CardProblem }[] } {
  const fields: Partial<Record<CardKey, string | number | null>> = {}
  const problems: { key: CardKey; problem: CardProblem }[] = []
  for (const { key, cell } of COLUMNS) {
    const text = values[key]?.trim()
    if (text === undefined) continue
    const value = text === '' ? (cell.kind === 'text' ? '' : null) : readField(key, cell, text, tiers)
    if (value === undefined) problems.push({ key, problem: cell.kind === 'list' ? 'word' : (cell.kind as CardProblem) })
    else fields[key] = value
  }
  // Each column's kind gives the very type of its field.
  return { fields: fields as Partial<CardFields>, problems }
}

/** Undefined for a text that its column can't hold. */
function readField(key: CardKey, cell: CellKind, text: string, tiers: TierTable): string | number | undefined {
  switch (cell.kind) {
    case 'text':
      return text
    case 'date':
      return parseDay(text) ?? undefined
    case 'number': {
      const number = readNumber(text)
      return number !== null && number >= 0 ? number : undefined
    }
    case 'mark':
      return /^[0-3]$/.test(text) && Number(text) >= cell.from ? Number(text) : undefined
    case 'tier':
      return /^[1-5]$/.test(text) ? Number(text) : undefined
    case 'list':
      return listWords(key, cell.words, tiers).includes(text) ? text : undefined
  }
}

/** The words a list takes; income and relationship take those of the team's own tier table too. */
function listWords(key: CardKey, words: Readonly<Record<string, unknown>>, tiers: TierTable): readonly string[] {
  if (key === 'income') return incomesOf(tiers)
  return key === 'relationship' ? relationshipsOf(tiers) : Object.keys(words)
}

/** The method's income levels and those that the team added to its tier table. */
export function incomesOf(tiers: TierTable): readonly string[] {
  return [...new Set(['high', 'medium', 'low', ...Object.keys(tiers)])]
}

/** The method's relationships and those that the team added to its tier table. */
export function relationshipsOf(tiers: TierTable): readonly string[] {
  const own = Object.keys(tiers).flatMap(income => Object.keys(tiers[income]!))
  return [...new Set(['rare', 'new', 'loyal', 'oneOff', ...own])]
}

/** A short text that differs whenever one of the texts does (cyrb53: 53 bits, so that no two versions meet by chance). */
export function versionOf(texts: readonly string[]): string {
  const whole = JSON.stringify(texts)
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < whole.length; index++) {
    const code = whole.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
