// Takes the last import back: the cards it made go, the blanks it filled are blank again, what people changed stays.
import type { Prospect } from '../../core/domain/model.ts'
import { IMPORT_REFUSALS } from '../../core/i18n/import-refusals.ts'
import type { ImportCalls } from '../../core/protocol/import.ts'
import { textOf } from '../../core/words/cells.ts'
import type { ProspectKey } from '../../core/words/columns.ts'
import { dropImportJournal, type Journal } from '../sheets/import-journal.ts'
import { type ProspectTable, readWorkbook, type WorkbookReading } from '../sheets/read-workbook.ts'
import type { TableRecord } from '../sheets/table.ts'
import { journalOf } from './import-parts.ts'
import { printOf, printOfCard } from './import-prints.ts'
import { locked } from './lock.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Call = ImportCalls['undoImport']

/** So many stretches of rows are taken out in one run, since each costs Sheets a tenth of a second. */
const MOST_STRETCHES = 400
/** Cards named in a refusal. */
const NAMED = 5
/** Rows that stay below the headings, so that there is something to type into. */
const SPARE_ROWS = 100

/** Throws a `UserError` when it is not the last import any more. */
export function undoImport(spreadsheet: Spreadsheet, { id, keepChanged }: Call['args']): Call['result'] {
  return locked(() => {
    const journal = journalOf(spreadsheet, id, IMPORT_REFUSALS.nothingToUndo)
    const workbook = readWorkbook(spreadsheet)
    const { removable, blanks, changed } = sort(journal, workbook)
    if (changed.length > 0 && !keepChanged) {
      const cards = changed.slice(0, NAMED).map(card => `${card.id} ${card.name || card.organisation}`)
      return { kind: 'changed', count: changed.length, cards }
    }
    workbook.prospectTable.change(blanks)
    const stretches = stretchesOf(removable)
    const now = stretches.slice(0, MOST_STRETCHES)
    removeRows(workbook.prospectTable, now)
    const removed = now.reduce((sum, { count }) => sum + count, 0)
    const left = removable.length - removed
    if (left === 0) dropImportJournal(spreadsheet, journal)
    return { kind: 'done', removed, emptied: blanks.size, kept: changed.length, left }
  })
}

interface Sorted {
  /** Rows of the sheet. */
  readonly removable: readonly number[]
  readonly blanks: ReadonlyMap<string, TableRecord<ProspectKey>>
  readonly changed: readonly Prospect[]
}

/** What is as the import left it, and what somebody has changed or contacted since. Cards that are gone are gone. */
function sort(journal: Journal, { prospects, prospectTable, log }: WorkbookReading): Sorted {
  const byId = new Map(prospects.map((card, index) => [card.id, { card, row: prospectTable.rows[index]!.row }]))
  const contacted = new Set(log.map(entry => entry.prospectId))
  const ownRows = rowsWithMore(prospectTable)
  const prints = new Map<string, string>()
  // Which of its own cards a part that was cut off has filled nobody knows; new ones came in whole or not at all.
  const unsure = new Set<string>()
  const removable: number[] = []
  const blanks = new Map<string, TableRecord<ProspectKey>>()
  const changed = new Map<string, Prospect>()
  for (const { added, isDone } of journal.parts) {
    for (const [id, print] of added) {
      if (!isDone && prints.has(id)) unsure.add(id)
      prints.set(id, print)
    }
  }
  for (const [id, print] of prints) {
    const found = byId.get(id)
    if (!found) continue
    const isOurs = unsure.has(id) || printOfCard(found.card) === print
    if (isOurs && !contacted.has(id) && !ownRows.has(found.row)) removable.push(found.row)
    else changed.set(id, found.card)
  }
  for (const { filled } of journal.parts) {
    for (const [id, fields] of filled) {
      const card = byId.get(id)?.card
      if (!card) continue
      for (const [key, print] of fields) {
        if (card[key] === null || card[key] === '') continue
        if (printOf(card[key]) === print) blanks.set(id, { ...blanks.get(id), [key]: '' })
        else changed.set(id, card)
      }
    }
  }
  return { removable, blanks, changed: [...changed.values()] }
}

/** Rows in which the team has written into columns that no file brings: its own ones, or the reason for a tier. */
function rowsWithMore(table: ProspectTable): Set<number> {
  const { sheet, headingRow, rows } = table
  const found = new Set<number>()
  const last = rows[rows.length - 1]?.row ?? headingRow
  for (let column = 1; column <= sheet.getLastColumn(); column++) {
    if (table.isOurs(column) || last === headingRow) continue
    const range = sheet.getRange(headingRow + 1, column, last - headingRow, 1)
    const formulas = range.getFormulas()
    range.getValues().forEach(([value], index) => {
      if (value !== '' && value !== false && formulas[index]![0] === '') found.add(headingRow + 1 + index)
    })
  }
  for (const { row } of rows) if (textOf(table.rawsOf(row).tierByHandReason ?? '') !== '') found.add(row)
  return found
}

interface Stretch {
  readonly first: number
  readonly count: number
}

/** Rows side by side, from the bottom, so that taking one out moves none of the others. */
function stretchesOf(rows: readonly number[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const row of [...rows].sort((a, b) => b - a)) {
    const last = stretches[stretches.length - 1]
    if (last && last.first === row + 1) stretches[stretches.length - 1] = { first: row, count: last.count + 1 }
    else stretches.push({ first: row, count: 1 })
  }
  return stretches
}

function removeRows({ sheet, headingRow }: ProspectTable, stretches: readonly Stretch[]): void {
  const count = stretches.reduce((sum, stretch) => sum + stretch.count, 0)
  const missing = headingRow + SPARE_ROWS - (sheet.getMaxRows() - count)
  // Sheets does not let go of the last row that is not frozen.
  if (count > 0 && missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing)
  for (const { first, count: rows } of stretches) sheet.deleteRows(first, rows)
}
