// What an import of prospects would do: which rows are new cards, which fill blanks of cards there are, which can't go in.
import type { Day } from '../domain/day.ts'
import type { Language, Prospect, TierTable } from '../domain/model.ts'
import { IMPORT_TEXTS } from '../i18n/import.ts'
import type { FileRow, RowReport } from '../protocol.ts'
import { PROSPECT_COLUMNS, type ProspectKey } from '../words/columns.ts'
import { idCounter } from './ids.ts'
import { likenessWarnings, mergeWarnings, type PlacedCard } from './likeness.ts'
import { problemWarnings, type RowProblem } from './problem-report.ts'
import { readProspect } from './records.ts'
import { targetsOf } from './targets.ts'

export interface ImportOptions {
  readonly tiers: TierTable
  readonly today: Day
  readonly language: Language
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
  const { language, tiers, today } = options
  const rejected: RowReport[] = []
  const problems: RowProblem<ProspectKey>[] = []
  const rows: PlacedCard[] = []
  for (const { row, cells } of incoming) {
    const { prospect, problems: found } = readProspect(cells, tiers)
    if (prospect.name === '' && prospect.organisation === '') {
      rejected.push({ row, reason: IMPORT_TEXTS.nameless[language]() })
      continue
    }
    rows.push({ row, card: prospect })
    for (const problem of found) problems.push({ row, ...problem })
  }

  const targets = targetsOf(
    rows.map(({ card }) => card),
    existing,
  )
  const filled = new Map<number, Partial<Prospect>>()
  const drafts = new Map<number, PlacedCard>()
  rows.forEach(({ row, card }, index) => {
    const target = targets[index]!
    if (target.kind === 'card') {
      const before = filled.get(target.index)
      const fields = blanksFilled(existing[target.index]!, card, before)
      if (fields) filled.set(target.index, { ...before, ...fields })
      return
    }
    const draft = drafts.get(target.index)
    const whole = draft ? { ...draft.card, id: draft.card.id || card.id, ...blanksFilled(draft.card, card) } : card
    drafts.set(target.index, { row: draft?.row ?? row, card: whole })
  })

  const nextId = idCounter([...existing, ...rows.map(({ card }) => card)].map(card => card.id))
  const added = new Map<number, PlacedCard>()
  for (const [index, { row, card }] of drafts) {
    const since = card.added ?? (existing.length > 0 ? today : null)
    added.set(index, { row, card: { ...card, id: card.id || nextId(), added: since } })
  }
  const merged = rows.flatMap((placed, index) => {
    const target = targets[index]!
    if (target.kind === 'card') return [{ ...placed, into: existing[target.index]! }]
    return target.index === index ? [] : [{ ...placed, into: added.get(target.index)!.card }]
  })
  const additions = [...added.values()]
  return {
    additions: additions.map(({ card }) => card),
    merges: [...filled].map(([index, fields]) => ({ id: existing[index]!.id, fields })),
    read: incoming.length,
    merged: merged.length,
    rejected,
    warnings: [
      ...problemWarnings(problems, PROSPECT_COLUMNS, language, 'file'),
      ...mergeWarnings(merged, language),
      ...likenessWarnings(existing, additions, language),
    ],
  }
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
