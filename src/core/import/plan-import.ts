// What an import of prospects would do: which rows are new cards, which fill blanks of cards there are, which can't go in.
import type { Day } from '../domain/day.ts'
import type { Language, Prospect, TierTable } from '../domain/model.ts'
import { firstFew, IMPORT_TEXTS } from '../i18n/import.ts'
import type { FileRow, RowReport } from '../protocol.ts'
import { PROSPECT_COLUMNS, type ProspectKey } from '../words/columns.ts'
import { isTotal } from '../words/total.ts'
import { known } from './duplicates.ts'
import { idCounter } from './ids.ts'
import { likenessWarnings, mergeWarnings, type PlacedCard } from './likeness.ts'
import { problemWarnings, type RowProblem } from './problem-report.ts'
import { readProspect } from './records.ts'
import { type Target, targetsOf } from './targets.ts'

export interface ImportOptions {
  readonly tiers: TierTable
  readonly today: Day
  readonly language: Language
  /** Whether the new cards are the sheet's first ones; left out, they are when the sheet has none. */
  readonly isFirst?: boolean
  /** IDs that no new card may get beside those in use: those of rows that are yet to come. */
  readonly reserved?: readonly string[]
}

/** What becomes of a row that can go in. */
export interface PlacedRow {
  readonly row: number
  readonly incoming: Prospect
  /** The card it is or goes into, as it stands after the import; a card of the sheet as it stood before. */
  readonly card: Prospect
  /** `new` makes the card; `sheet` and `file` go into a card of the sheet, or of another row. */
  readonly kind: 'new' | 'sheet' | 'file'
  /** The row that makes the card; null for a card of the sheet. */
  readonly cardRow: number | null
  /** What it fills in on a card that it goes into. */
  readonly fills: readonly ProspectKey[]
}

export interface ImportPlan {
  /** New cards, each with its ID, in the order of the file. */
  readonly additions: readonly Prospect[]
  /** What is filled in on cards there are, by ID; only fields that were blank. */
  readonly merges: readonly { readonly id: string; readonly fields: Partial<Prospect> }[]
  /** Rows that came in; each is a new card, merged, or rejected. */
  readonly read: number
  readonly merged: number
  readonly rejected: readonly RowReport[]
  readonly warnings: readonly string[]
  /** Every row that is not rejected, in the order of the file. */
  readonly placed: readonly PlacedRow[]
}

/**
 * Rows with the ID of a card, or with its name and its phone or e-mail address, are merged into it, be it a card of
 * the sheet or of an earlier row: blanks are filled, nothing is overwritten. Which rows belong together does not
 * depend on their order. New cards keep the ID of the file or get the next free one, and are dated today where the
 * file has no date, unless they are the sheet's first: `cycleStart` speaks for those (method.md 9). A second import of
 * the same rows adds nothing. Linear in the rows (contract.md, `merged` and `rejected`).
 */
export function planImport(
  existing: readonly Prospect[],
  incoming: readonly FileRow<ProspectKey>[],
  options: ImportOptions,
): ImportPlan {
  const { language } = options
  const { rows, rejected, problems } = readRows(incoming, options)
  const cards = existing.map(known)
  const targets = targetsOf(rows, cards)
  const { drafts, fields, fills } = fold(rows, targets, existing)
  const added = finished(drafts, existing, rows, options)
  const placed = rows.map(({ row, card: incoming }, index): PlacedRow => {
    const target = targets[index]!
    const common = { row, incoming, fills: fills[index]! }
    if (target.kind === 'card') return { ...common, card: existing[target.index]!, kind: 'sheet', cardRow: null }
    const { card, row: cardRow } = added.get(target.index)!
    return { ...common, card, kind: target.index === index ? 'new' : 'file', cardRow }
  })
  const merged = rows.flatMap((row, index) => {
    const { kind, card } = placed[index]!
    return kind === 'new' ? [] : [{ ...row, into: card }]
  })
  const additions = [...added.values()]
  return {
    additions: additions.map(({ card }) => card),
    merges: [...fields].map(([index, filled]) => ({ id: existing[index]!.id, fields: filled })),
    read: incoming.length,
    merged: merged.length,
    rejected,
    warnings: [
      ...problemWarnings(problems, PROSPECT_COLUMNS, language, 'file'),
      ...totalWarnings(rows, language),
      ...mergeWarnings(merged, language),
      ...likenessWarnings(cards, additions, language),
    ],
    placed,
  }
}

/** The rows that can go in, and what can't. */
function readRows(incoming: readonly FileRow<ProspectKey>[], { tiers, language }: ImportOptions) {
  const rows: PlacedCard[] = []
  const rejected: RowReport[] = []
  const problems: RowProblem<ProspectKey>[] = []
  for (const { row, cells } of incoming) {
    const { prospect, problems: found } = readProspect(cells, tiers)
    if (prospect.name === '' && prospect.organisation === '') {
      rejected.push({ row, reason: IMPORT_TEXTS.nameless[language]() })
      continue
    }
    rows.push({ row, ...known(prospect) })
    for (const problem of found) problems.push({ row, ...problem })
  }
  return { rows, rejected, problems }
}

/** Rows that seem to add up others: they are named, since nobody but a person can be sure. */
function totalWarnings(rows: readonly PlacedCard[], language: Language): string[] {
  const totals = rows.filter(
    ({ card: { name, organisation, email, address, phone } }) =>
      isTotal(name) && organisation + email + address === '' && phone.replace(/\D/g, '').length < 5,
  )
  if (totals.length === 0) return []
  const said = totals.map(({ row, card }) => IMPORT_TEXTS.rowName[language](row, card.name))
  return [IMPORT_TEXTS.totals[language](totals.length, firstFew(language, said))]
}

/** New cards by the row they begin with, blanks filled on cards there are by their place, and what each row fills. */
function fold(rows: readonly PlacedCard[], targets: readonly Target[], existing: readonly Prospect[]) {
  const drafts = new Map<number, PlacedCard>()
  const fields = new Map<number, Partial<Prospect>>()
  const fills = rows.map((placed, row): ProspectKey[] => {
    const { kind, index } = targets[row]!
    if (kind === 'card') {
      const before = fields.get(index)
      const more = blanksFilled(existing[index]!, placed.card, before)
      if (more) fields.set(index, { ...before, ...more })
      return keysIn(more)
    }
    const draft = drafts.get(index)
    if (!draft) {
      drafts.set(index, placed)
      return []
    }
    const id = draft.card.id || placed.card.id
    const more = blanksFilled(draft.card, placed.card)
    drafts.set(index, { row: draft.row, ...known({ ...draft.card, ...more, id }) })
    return keysIn(more)
  })
  return { drafts, fields, fills }
}

function keysIn(fields: Partial<Prospect> | null): ProspectKey[] {
  return Object.keys(fields ?? {}) as ProspectKey[]
}

/** The new cards with their IDs and the day they were added. */
function finished(
  drafts: ReadonlyMap<number, PlacedCard>,
  existing: readonly Prospect[],
  rows: readonly PlacedCard[],
  { today, isFirst = existing.length === 0, reserved = [] }: ImportOptions,
): Map<number, PlacedCard> {
  const nextId = idCounter([...[...existing, ...rows.map(({ card }) => card)].map(card => card.id), ...reserved])
  const added = new Map<number, PlacedCard>()
  for (const [index, draft] of drafts) {
    const since = draft.card.added ?? (isFirst ? null : today)
    added.set(index, { ...draft, card: { ...draft.card, id: draft.card.id || nextId(), added: since } })
  }
  return added
}

/** What a later row adds to a card: its fields still blank there, the ID never. Null when there are none. */
function blanksFilled(card: Prospect, later: Prospect, before: Partial<Prospect> = {}): Partial<Prospect> | null {
  let fields: Partial<Record<ProspectKey, string | number>> | null = null
  for (const { key } of PROSPECT_COLUMNS) {
    const value = later[key]
    if (value === null || value === '' || key === 'id' || !isBlank(card[key]) || key in before) continue
    fields = fields ?? {}
    fields[key] = value
  }
  // Each value is taken from the same field of a card.
  return fields as Partial<Prospect> | null
}

function isBlank(value: Prospect[ProspectKey]): boolean {
  return value === null || value === ''
}
