// An import from the sidebar, part by part: each is consistent in itself, written down first, and comes in once.
import type { Prospect } from '../../core/domain/model.ts'
import { IMPORT_REFUSALS } from '../../core/i18n/import-refusals.ts'
import { type ImportPlan, planImport } from '../../core/import/plan-import.ts'
import type { CardColumns, ImportCalls, LastImport, PartReport } from '../../core/protocol/import.ts'
import { PROSPECT_COLUMNS, type ProspectKey } from '../../core/words/columns.ts'
import {
  finishPart,
  type Journal,
  type JournalPart,
  readImportJournal,
  startImportJournal,
  writeHead,
  writePart,
} from '../sheets/import-journal.ts'
import { appendCards } from '../sheets/new-cards.ts'
import { readWorkbook, usedIds } from '../sheets/read-workbook.ts'
import { UserError } from '../user-error.ts'
import { printOf, printOfCard } from './import-prints.ts'
import { spokenLanguage } from './language.ts'
import { locked } from './lock.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Args<N extends keyof ImportCalls> = ImportCalls[N]['args']
type Result<N extends keyof ImportCalls> = ImportCalls[N]['result']

/** An import that was silent for so long, in milliseconds, was broken off. */
const SILENCE = 120_000

/** What it takes to show beforehand what an import will do. Throws a `UserError`. */
export function openImport(spreadsheet: Spreadsheet): Result<'openImport'> {
  return locked(() => {
    const { prospects, settings } = readWorkbook(spreadsheet)
    const journal = readImportJournal(spreadsheet)
    const names = settings.owners.map(owner => owner.name)
    return {
      count: prospects.length,
      cards: columnsOf(prospects),
      tiers: settings.tiers,
      owners: names.length > 0 ? names : distinct(prospects.map(({ owner }) => owner)),
      last: journal && describe(journal),
    }
  })
}

function columnsOf(prospects: readonly Prospect[]): CardColumns {
  const columns: Partial<Record<ProspectKey, Prospect[ProspectKey][]>> = {}
  for (const { key } of PROSPECT_COLUMNS) {
    if (prospects.some(card => card[key] !== null && card[key] !== '')) columns[key] = prospects.map(card => card[key])
  }
  // Each column holds the very field of the cards.
  return columns as CardColumns
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.filter(name => name !== ''))]
}

export function startImport(spreadsheet: Spreadsheet, { file, rows }: Args<'startImport'>): Result<'startImport'> {
  return locked(() => {
    const before = readImportJournal(spreadsheet)
    const now = Date.now()
    if (before?.head.isOpen && now - before.head.time < SILENCE) throw new UserError(IMPORT_REFUSALS.running)
    const id = Utilities.getUuid()
    const isFirst = before?.head.isFirst === true && isBrokenOff(before, file, rows)
    const head = { id, file, rows, isOpen: true, time: now, isFirst }
    startImportJournal(spreadsheet, head, spokenLanguage(spreadsheet))
    return { id }
  })
}

/** Works the part out on the sheet as it stands, writes down what it will change, and changes it. Throws a `UserError`. */
export function importPart(
  spreadsheet: Spreadsheet,
  { id, part, rows, reserved }: Args<'importPart'>,
): Result<'importPart'> {
  return locked(() => {
    const journal = journalOf(spreadsheet, id, IMPORT_REFUSALS.replaced)
    const { prospects, prospectTable, logTable, settings, today, language, repairs } = readWorkbook(spreadsheet)
    const used = [...usedIds(prospectTable, logTable), ...(reserved ? [reserved] : [])]
    const isFirst = journal.head.isFirst || (part === 0 && prospects.length === 0)
    const options = { tiers: settings.tiers, today, language, isFirst, reserved: used }
    const plan = planImport(prospects, rows, options)
    const at = journal.parts.findIndex(known => known.part === part)
    const known = journal.parts[at]
    const row = at < 0 ? journal.parts.length + 2 : at + 2
    if (known && (known.isDone || isIn(known, prospects))) {
      if (!known.isDone) finishPart(journal.sheet, row)
      // An answer that was lost on its way is given again.
      return report(known, plan, repairs)
    }
    const changes = changesOf(plan, prospects, journal)
    const counts = { part, rows: rows.length, kept: plan.additions.length, merged: plan.merged }
    const written: JournalPart = { ...counts, isDone: false, ...joined(known, changes) }
    writePart(journal.sheet, row, written)
    writeHead(journal.sheet, { ...journal.head, isFirst, isOpen: true, time: Date.now() })
    SpreadsheetApp.flush()
    prospectTable.change(new Map(plan.merges.map(({ id, fields }) => [id, fields])))
    appendCards(prospectTable, plan.additions)
    finishPart(journal.sheet, row)
    return report(written, plan, repairs)
  })
}

export function endImport(spreadsheet: Spreadsheet, { id }: Args<'endImport'>): Result<'endImport'> {
  return locked(() => {
    const journal = readImportJournal(spreadsheet)
    if (journal?.head.id !== id) return { last: null }
    writeHead(journal.sheet, { ...journal.head, isOpen: false })
    return { last: describe(journal) }
  })
}

/** The journal of this very import; throws a `UserError` when it is another's. */
export function journalOf(spreadsheet: Spreadsheet, id: string, refusal: typeof IMPORT_REFUSALS.replaced): Journal {
  const journal = readImportJournal(spreadsheet)
  if (journal?.head.id !== id) throw new UserError(refusal)
  return journal
}

function report({ kept, merged }: JournalPart, { rejected }: ImportPlan, repairs: readonly string[]): PartReport {
  return { kept, merged, rejected, repairs }
}

/** The changes with the prints of what they leave; of a card that this import made, the whole card once more. */
function changesOf(
  { additions, merges }: ImportPlan,
  prospects: readonly Prospect[],
  { parts }: Journal,
): Pick<JournalPart, 'added' | 'filled'> {
  const own = new Set(parts.flatMap(part => part.added.map(([id]) => id)))
  const byId = new Map(prospects.map(card => [card.id, card]))
  const added = additions.map(card => [card.id, printOfCard(card)] as const)
  const filled: JournalPart['filled'][number][] = []
  for (const { id, fields } of merges) {
    if (own.has(id)) added.push([id, printOfCard({ ...byId.get(id)!, ...fields })])
    else filled.push([id, (Object.keys(fields) as ProspectKey[]).map(key => [key, printOf(fields[key])] as const)])
  }
  return { added, filled }
}

/** Whether an import of this very file came to no end, so that the next one goes on with it. */
function isBrokenOff(journal: Journal, file: string, rows: number): boolean {
  const { head, parts } = journal
  return head.file === file && head.rows === rows && (parts.some(part => !part.isDone) || describe(journal).done < rows)
}

/** Whether all of a part stands in the sheet, whose new cards come in last and together. */
function isIn({ kept, added }: JournalPart, prospects: readonly Prospect[]): boolean {
  const ids = new Set(prospects.map(({ id }) => id))
  return kept > 0 && added.every(([id]) => ids.has(id))
}

/** A part that was cut off and is done again has changed what both runs changed. */
function joined(
  before: JournalPart | undefined,
  { added, filled }: Pick<JournalPart, 'added' | 'filled'>,
): Pick<JournalPart, 'added' | 'filled'> {
  if (!before) return { added, filled }
  const fields = new Map(before.filled)
  for (const [id, prints] of filled) fields.set(id, [...new Map([...(fields.get(id) ?? []), ...prints])])
  return { added: [...new Map([...before.added, ...added])], filled: [...fields] }
}

export function describe({ head, parts }: Journal): LastImport {
  return {
    id: head.id,
    file: head.file,
    rows: head.rows,
    done: parts.reduce((sum, part) => sum + part.rows, 0),
    added: new Set(parts.flatMap(part => part.added.map(([id]) => id))).size,
    filled: new Set(parts.flatMap(part => part.filled.map(([id]) => id))).size,
  }
}
