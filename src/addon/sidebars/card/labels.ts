// What the fields of a card are called and what their lists offer, from the words that the sheet uses too.

import { parseDay } from '../../../core/domain/day.ts'
import { CARD } from '../../../core/i18n/card.ts'
import { type CardKey, type CardValues, incomesOf, relationshipsOf } from '../../../core/import/card-values.ts'
import type { CardFrame } from '../../../core/protocol/card.ts'
import { PROSPECT_COLUMNS } from '../../../core/words/columns.ts'
import { INCOME, RELATIONSHIP } from '../../../core/words/lists.ts'
import { PROSPECT_EXTRAS } from '../../../core/words/sheets.ts'
import type { Choice } from '../shared/fields.tsx'
import { sayDay, spoken, text } from '../shared/spoken.ts'
import { wordOf } from '../shared/words.ts'

export function labelOf(key: CardKey): string {
  const names = key === 'tierByHandReason' ? PROSPECT_EXTRAS.tierByHandReason : columnOf(key)!.names
  return names[spoken.language][0]
}

/** A value as a person reads it; '' stays ''. */
export function shownValue(key: CardKey, value: string, today: number): string {
  const cell = columnOf(key)?.cell
  if (value === '' || cell === undefined) return value
  if (cell.kind === 'list') return wordOf(cell.words, value)
  const day = cell.kind === 'date' ? parseDay(value) : null
  return day === null ? value : sayDay(day, today)
}

/** All words of a list field, with a blank one first. */
export function choicesOf(key: CardKey, blank: string): readonly Choice[] {
  const cell = columnOf(key)?.cell
  if (cell?.kind !== 'list') return []
  const { words } = cell
  return [{ value: '', label: blank }, ...Object.keys(words).map(value => ({ value, label: wordOf(words, value) }))]
}

export function incomeChoices({ tiers }: CardFrame, blank: string): readonly Choice[] {
  return [{ value: '', label: blank }, ...incomesOf(tiers).map(value => ({ value, label: wordOf(INCOME, value) }))]
}

export function relationshipChoices({ tiers }: CardFrame): readonly Choice[] {
  const words = relationshipsOf(tiers).map(value => ({ value, label: wordOf(RELATIONSHIP, value) }))
  return [{ value: '', label: text(CARD.byMarksNone) }, ...words]
}

/** Marks from the least to 3, with a blank one first. */
export function markChoices(from: 0 | 1): readonly Choice[] {
  const marks = ['0', '1', '2', '3'].slice(from).map(value => ({ value, label: value }))
  return [{ value: '', label: '–', name: text(CARD.notGiven) }, ...marks]
}

export function nameOf(values: Pick<CardValues, 'name' | 'organisation'>): string {
  return values.name.trim() || values.organisation.trim() || text(CARD.nameless)
}

function columnOf(key: CardKey) {
  return PROSPECT_COLUMNS.find(column => column.key === key)
}
