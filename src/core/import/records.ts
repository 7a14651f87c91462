// Cells of a row to a card or a log entry: the one place where raw cells become the method's nouns.
import type { LogEntry, Prospect, TierTable } from '../domain/model.ts'
import { type CellProblem, type CellReading, type RawCell, readCell, textOf } from '../words/cells.ts'
import { type Column, LOG_COLUMNS, type LogKey, PROSPECT_COLUMNS, type ProspectKey } from '../words/columns.ts'
import { stemWord } from '../words/word.ts'

export interface Problem<K extends string> {
  readonly key: K
  readonly problem: CellProblem
}

/** The cells of a row by the columns they stand in. */
type ProspectCells = Readonly<Partial<Record<ProspectKey, RawCell>>>

interface ProspectReading {
  readonly prospect: Prospect
  readonly problems: readonly Problem<ProspectKey>[]
}

/** A card with nothing on it. */
export const BLANK_PROSPECT: Prospect = {
  id: '',
  name: '',
  organisation: '',
  size: null,
  source: null,
  income: null,
  relationship: null,
  need: null,
  power: null,
  workplace: null,
  appearance: null,
  car: null,
  stability: null,
  tierByHand: null,
  added: null,
  phone: '',
  email: '',
  address: '',
  district: '',
  walkMinutes: null,
  personal: '',
  serviceTerms: '',
  nextAction: '',
  nextActionDate: null,
  nextChannel: null,
  furtherActions: '',
  owner: '',
  status: null,
  pausedUntil: null,
  notes: '',
}

/**
 * The card that a row's cells make. What can't be used is blank on the card and named in `problems`; income and
 * relationship take the method's words first, then those of the team's tier table. Never throws.
 */
export function readProspect(raws: ProspectCells, tiers: TierTable): ProspectReading {
  return readColumns(PROSPECT_COLUMNS, raws, tiers)
}

/** The same of some columns alone; the rest of the card is blank. */
export function readColumns(
  columns: readonly Column<ProspectKey>[],
  raws: ProspectCells,
  tiers: TierTable,
): ProspectReading {
  const fields: Partial<Record<ProspectKey, string | number>> = {}
  const problems: Problem<ProspectKey>[] = []
  for (const { key, cell } of columns) {
    const raw = raws[key]
    if (raw === undefined || raw === '') continue
    let reading = readCell(cell, raw)
    if (reading.problem?.kind === 'word') reading = ownWord(key, reading, tiers)
    if (key === 'walkMinutes' && typeof reading.value === 'number' && reading.value < 0) {
      reading = { value: null, problem: { kind: 'number', text: textOf(raw) } }
    }
    if (reading.value !== null) fields[key] = reading.value
    if (reading.problem) problems.push({ key, problem: reading.problem })
  }
  // Each column's kind gives the very type of its field: readCell's lists are keyed by the model's own words.
  return { prospect: { ...BLANK_PROSPECT, ...(fields as Partial<Prospect>) }, problems }
}

/**
 * The entry that a row of the log makes; null without a date or a prospect's ID. Without a channel it is a call, as a
 * promise is (method.md 10); a channel that isn't known is kept as a message, which no norm counts, and named.
 */
export function readLogEntry(raws: Readonly<Partial<Record<LogKey, RawCell>>>): {
  entry: LogEntry | null
  problems: readonly Problem<LogKey>[]
} {
  const fields: Partial<Record<LogKey, string | number>> = {}
  const problems: Problem<LogKey>[] = []
  for (const { key, cell } of LOG_COLUMNS) {
    const raw = raws[key]
    if (raw === undefined || raw === '') continue
    const { value, problem } = readCell(cell, raw)
    if (value !== null) fields[key] = value
    if (key === 'channel' && problem?.kind === 'word') {
      fields.channel = 'message'
      problems.push({ key, problem: { kind: 'unknownChannel', text: problem.text } })
    } else if (problem) problems.push({ key, problem })
  }
  if (fields.date === undefined || fields.prospectId === undefined) return { entry: null, problems }
  return { entry: { ...BLANK_ENTRY, ...(fields as Pick<LogEntry, 'date' | 'prospectId'>) }, problems }
}

const BLANK_ENTRY: Omit<LogEntry, 'date' | 'prospectId'> = { channel: 'call', outcome: null, owner: '', notes: '' }

/** A word outside the method's lists that the team's own tier table knows. */
function ownWord(key: ProspectKey, reading: CellReading, tiers: TierTable): CellReading {
  if (key !== 'income' && key !== 'relationship') return reading
  const own = ownWordsOf(tiers)[key].get(stemWord(reading.problem!.text))
  return own === undefined ? reading : { value: own, problem: null }
}

interface OwnWords {
  readonly income: ReadonlyMap<string, string>
  readonly relationship: ReadonlyMap<string, string>
}
const ownWords = new WeakMap<TierTable, OwnWords>()

/** A tier table's words by their stems, made once for each table. */
function ownWordsOf(tiers: TierTable): OwnWords {
  let words = ownWords.get(tiers)
  if (!words) {
    const stems = (keys: readonly string[]) => new Map(keys.map(key => [stemWord(key), key]))
    words = {
      income: stems(Object.keys(tiers)),
      relationship: stems(Object.keys(tiers).flatMap(income => Object.keys(tiers[income]!))),
    }
    ownWords.set(tiers, words)
  }
  return words
}
