// The two tables a team can change: tiers by income and relationship, norms by tier (method.md 8).
import type { Norm, NormTable, Tier, TierTable } from '../domain/model.ts'
import { TIERS } from '../domain/model.ts'
import { type RawCell, readCell, readNumber, textOf } from '../words/cells.ts'
import { readIncome, readRelationship } from '../words/lists.ts'
import { NORM_HEADINGS } from '../words/sheets.ts'
import { stemWord, wordReader } from '../words/word.ts'

type Values = readonly (readonly RawCell[])[]

/** Why a table can't be used; row and column count from 1 within the table. */
export type RulesProblem =
  | {
      /** A cell where a tier, or a number of contacts, is wanted. */
      readonly kind: 'cell'
      readonly wants: 'tier' | 'contacts'
      readonly row: number
      readonly column: number
      readonly rowHeading: string
      readonly columnHeading: string
      readonly value: string
    }
  | { readonly kind: 'twice'; readonly heading: string }
  | { readonly kind: 'noTierHeadings' }
  | { readonly kind: 'noNormHeadings' }
  | { readonly kind: 'missingTier'; readonly tier: Tier }

export type TierTableReading =
  | { readonly ok: true; readonly table: TierTable }
  | { readonly ok: false; readonly problem: RulesProblem }
export type NormTableReading =
  | { readonly ok: true; readonly table: NormTable }
  | { readonly ok: false; readonly problem: RulesProblem }

interface Heading {
  readonly index: number
  readonly text: string
}

/**
 * The tier table of a range with headings: income levels down and relationships across, or the other way round, in any
 * order and either language. Levels and relationships that the team added are kept as typed.
 */
export function readTierTable(values: Values): TierTableReading {
  const turned = transpose(values)
  const upright = headingsAcross(values, readRelationship) >= headingsAcross(turned, readRelationship)
  const rows = upright ? values : turned
  const top = rows.findIndex(row => row.some(cell => readRelationship(textOf(cell)) !== null))
  if (top < 0) return { ok: false, problem: { kind: 'noTierHeadings' } }
  const side = labelColumn(rows, top, text => readIncome(text) !== null)
  if (side < 0) return { ok: false, problem: { kind: 'noTierHeadings' } }
  const levels = labels(rows, side, top + 1).filter(level => isPart(rows[level.index]!, level.text, readIncome, side))
  const relationships = headings(rows[top]!, side).filter(relationship =>
    isPart(
      rows.slice(top + 1).map(row => row[relationship.index] ?? ''),
      relationship.text,
      readRelationship,
    ),
  )
  const table = new Map<string, Readonly<Record<string, Tier>>>()
  const known = new Set<string>()
  for (const level of levels) {
    const income = readIncome(level.text) ?? level.text
    if (isTwice(known, income)) return { ok: false, problem: { kind: 'twice', heading: level.text } }
    const row = new Map<string, Tier>()
    const across = new Set<string>()
    for (const heading of relationships) {
      const relationship = readRelationship(heading.text) ?? heading.text
      if (isTwice(across, relationship)) return { ok: false, problem: { kind: 'twice', heading: heading.text } }
      const raw = rows[level.index]?.[heading.index] ?? ''
      const tier = readCell({ kind: 'tier' }, raw).value as Tier | null
      if (tier === null) return { ok: false, problem: hole('tier', level, heading, raw, upright) }
      row.set(relationship, tier)
    }
    table.set(income, Object.fromEntries(row))
  }
  return { ok: true, table: Object.fromEntries(table) }
}

export const readNormHeading = wordReader(NORM_HEADINGS)

/** The norm table of a range with headings: tiers down, calls and meetings across, or the other way round. */
export function readNormTable(values: Values): NormTableReading {
  const turned = transpose(values)
  const upright = headingsAcross(values, readNormHeading) >= headingsAcross(turned, readNormHeading)
  const rows = upright ? values : turned
  const isNorm = (cell: RawCell) => ['calls', 'meetings'].includes(readNormHeading(textOf(cell)) ?? '')
  const top = rows.findIndex(row => row.some(isNorm))
  const across = top < 0 ? [] : headings(rows[top]!, -1)
  const find = (key: 'tier' | 'calls' | 'meetings') => {
    const [only, other] = across.filter(heading => readNormHeading(heading.text) === key)
    return other ? undefined : only
  }
  const [calls, meetings] = [find('calls'), find('meetings')]
  // A log has these words too, over and over.
  if (!calls || !meetings) return { ok: false, problem: { kind: 'noNormHeadings' } }
  const side = find('tier')?.index ?? labelColumn(rows, top, text => tierIn(text) !== null)
  const table: Partial<Record<Tier, Norm>> = {}
  for (const label of side < 0 ? [] : labels(rows, side, top + 1)) {
    const tier = tierIn(label.text)
    if (tier === null) continue
    if (table[tier]) return { ok: false, problem: { kind: 'twice', heading: label.text } }
    const counts: number[] = []
    for (const heading of [calls, meetings]) {
      const raw = rows[label.index]?.[heading.index] ?? ''
      const count = readNumber(raw)
      if (count === null || count < 0 || !Number.isInteger(count)) {
        return { ok: false, problem: hole('contacts', label, heading, raw, upright) }
      }
      counts.push(count)
    }
    table[tier] = { calls: counts[0]!, meetings: counts[1]! }
  }
  const missing = TIERS.find(tier => !table[tier])
  if (missing) return { ok: false, problem: { kind: 'missingTier', tier: missing } }
  return { ok: true, table: table as NormTable }
}

/** A level or relationship under which a word of the team's stands in the table: the method's words first, then own ones. */
export function ruleWords(tiers: TierTable): {
  readonly income: (typed: string) => string | null
  readonly relationship: (typed: string) => string | null
  readonly incomes: readonly string[]
  readonly relationships: readonly string[]
} {
  const incomes = Object.keys(tiers)
  const relationships = [...new Set(incomes.flatMap(income => Object.keys(tiers[income]!)))]
  return {
    income: lookup(incomes, readIncome),
    relationship: lookup(relationships, readRelationship),
    incomes,
    relationships,
  }
}

function lookup(keys: readonly string[], read: (typed: string) => string | null): (typed: string) => string | null {
  const own = new Map(keys.map(key => [stemWord(key), key]))
  const known = new Set(keys)
  return typed => {
    const word = read(typed)
    return word !== null && known.has(word) ? word : (own.get(stemWord(typed)) ?? null)
  }
}

/** Whether a word was there before, in whatever case; it is from now on. */
function isTwice(known: Set<string>, word: string): boolean {
  const stem = stemWord(word)
  if (known.has(stem)) return true
  known.add(stem)
  return false
}

function tierIn(text: string): Tier | null {
  return readCell({ kind: 'tier' }, text).value as Tier | null
}

function transpose(values: Values): Values {
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0)
  return Array.from({ length: width }, (_, column) => values.map(row => row[column] ?? ''))
}

/** The most headings that stand in one row: tells which way round a table lies. */
function headingsAcross(values: Values, read: (text: string) => unknown): number {
  return values.reduce((most, row) => Math.max(most, row.filter(cell => read(textOf(cell)) !== null).length), 0)
}

/** The column that holds the rows' labels. */
function labelColumn(rows: Values, top: number, isLabel: (text: string) => boolean): number {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  for (let column = 0; column < width; column += 1) {
    if (rows.slice(top + 1).some(row => isLabel(textOf(row[column] ?? '')))) return column
  }
  return -1
}

function labels(rows: Values, column: number, from: number): readonly Heading[] {
  return rows
    .map((row, index) => ({ index, text: textOf(row[column] ?? '') }))
    .filter(label => label.index >= from && label.text !== '')
}

function headings(row: readonly RawCell[], side: number): readonly Heading[] {
  return row
    .map((cell, index) => ({ index, text: textOf(cell) }))
    .filter(heading => heading.index !== side && heading.text !== '')
}

/** A known heading is always part of the table; any other only where it leads to a tier, so that notes may stand beside. */
function isPart(
  cells: readonly RawCell[],
  heading: string,
  read: (text: string) => string | null,
  except = -1,
): boolean {
  return (
    read(heading) !== null ||
    cells.some((cell, index) => index !== except && readCell({ kind: 'tier' }, cell).value !== null)
  )
}

function hole(wants: 'tier' | 'contacts', row: Heading, column: Heading, raw: RawCell, upright: boolean): RulesProblem {
  return {
    kind: 'cell',
    wants,
    row: (upright ? row.index : column.index) + 1,
    column: (upright ? column.index : row.index) + 1,
    rowHeading: upright ? row.text : column.text,
    columnHeading: upright ? column.text : row.text,
    value: textOf(raw),
  }
}
