// A range of prospects with its headings, as a sheet holds it, to cards.
import type { Prospect, TierTable } from '../domain/model.ts'
import type { RawCell } from '../words/cells.ts'
import { PLANNING_COLUMNS, type ProspectKey } from '../words/columns.ts'
import { findHeadingRow, isBlankRow } from './file-table.ts'
import { idCounter } from './ids.ts'
import { matchHeadings } from './range-headings.ts'
import { readColumns } from './records.ts'

export interface ProspectTable {
  readonly prospects: readonly Prospect[]
  /** The columns that were found; none when no heading is known. */
  readonly columns: readonly ProspectKey[]
}

/**
 * The cards of a range, in its order, with all that a plan asks of them; what can't be used is blank. Blank rows, and rows without ID, name and
 * organisation, are left out; a card without an ID gets the next free one, as an import would give it.
 */
export function readProspectTable(values: readonly (readonly RawCell[])[], tiers: TierTable): ProspectTable {
  const top = findHeadingRow(values, row => matchHeadings(row, PLANNING_COLUMNS).filter(Boolean).length)
  if (top < 0) return { prospects: [], columns: [] }
  const keys = matchHeadings(
    values[top]!.map(cell => (typeof cell === 'string' ? cell : '')),
    PLANNING_COLUMNS,
  )
  const prospects: Prospect[] = []
  for (let index = top + 1; index < values.length; index++) {
    const row = values[index]!
    if (isBlankRow(row)) continue
    const { prospect } = readColumns(PLANNING_COLUMNS, rawsOf(row, keys), tiers)
    if (prospect.id === '' && prospect.name === '' && prospect.organisation === '') continue
    prospects.push(prospect)
  }
  const nextId = idCounter(prospects.map(prospect => prospect.id))
  return {
    prospects: prospects.map(prospect => (prospect.id === '' ? { ...prospect, id: nextId() } : prospect)),
    columns: keys.filter(key => key !== null),
  }
}

/** The cells of a row by the columns they stand in. */
export function rawsOf<K extends string>(
  row: readonly RawCell[],
  keys: readonly (K | null)[],
): Partial<Record<K, RawCell>> {
  const raws: Partial<Record<K, RawCell>> = {}
  keys.forEach((key, column) => {
    const raw = row[column]
    if (key !== null && raw !== undefined) raws[key] = raw
  })
  return raws
}
