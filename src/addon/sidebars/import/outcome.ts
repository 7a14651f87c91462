// What importing a file will do, worked out in the page from the sheet's cards, and the parts in which it is sent.
import type { Day } from '../../../core/domain/day.ts'
import type { Prospect } from '../../../core/domain/model.ts'
import { largestId } from '../../../core/import/ids.ts'
import { type ImportPlan, planImport } from '../../../core/import/plan-import.ts'
import { BLANK_PROSPECT } from '../../../core/import/records.ts'
import type { ImportDesk } from '../../../core/protocol/import.ts'
import type { FileRow } from '../../../core/protocol.ts'
import type { ProspectKey } from '../../../core/words/columns.ts'
import { spoken } from '../shared/spoken.ts'

type Rows = readonly FileRow<ProspectKey>[]

/** Values for all rows that say nothing themselves. */
export type ForAll = Readonly<Record<'relationship' | 'source' | 'owner', string>>

/** Rows of one call: few enough for the six minutes that Google gives a run, also on a long sheet. */
const ROWS_A_PART = 1000

export function cardsOf({ count, cards }: ImportDesk): readonly Prospect[] {
  const keys = Object.keys(cards) as ProspectKey[]
  return Array.from({ length: count }, (_, index) => {
    const fields: Partial<Record<ProspectKey, string | number | null>> = {}
    for (const key of keys) fields[key] = cards[key]![index]!
    // Each column holds the very field of the cards.
    return { ...BLANK_PROSPECT, ...(fields as Partial<Prospect>) }
  })
}

export function withForAll(rows: Rows, forAll: ForAll): Rows {
  const given = Object.entries(forAll).filter(([, value]) => value.trim() !== '')
  if (given.length === 0) return rows
  const common = Object.fromEntries(given)
  return rows.map(({ row, cells }) => ({ row, cells: { ...common, ...cells } }))
}

export function outcomeOf(rows: Rows, cards: readonly Prospect[], tiers: ImportDesk['tiers'], today: Day): ImportPlan {
  return planImport(cards, rows, { tiers, today, language: spoken.language })
}

/** The rows in parts, those of one prospect together, so that each part leaves the sheet whole. */
export function partsOf(rows: Rows, { placed }: ImportPlan): Rows[] {
  const groupOf = new Map(placed.map(({ row, cardRow, card }) => [row, cardRow === null ? `card ${card.id}` : cardRow]))
  const groups = new Map<unknown, FileRow<ProspectKey>[]>()
  for (const row of rows) {
    const key = groupOf.get(row.row) ?? `alone ${row.row}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const parts: FileRow<ProspectKey>[][] = []
  let part: FileRow<ProspectKey>[] = []
  for (const group of groups.values()) {
    if (part.length > 0 && part.length + group.length > ROWS_A_PART) {
      parts.push(part)
      part = []
    }
    for (const row of group) {
      if (part.length >= ROWS_A_PART) {
        parts.push(part)
        part = []
      }
      part.push(row)
    }
  }
  if (part.length > 0) parts.push(part)
  return parts
}

/** The largest of our IDs in the file, which no new card of an earlier part may get. */
export function reservedId(rows: Rows): string | null {
  return largestId(rows.flatMap(({ cells }) => cells.id ?? []))
}
