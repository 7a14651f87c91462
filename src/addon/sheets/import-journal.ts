// What the last import changed, on a hidden sheet of its own, so that it can be taken back whole: also one broken off.

import type { Language } from '../../core/domain/model.ts'
import { JOURNAL_SHEET } from '../../core/i18n/import-refusals.ts'
import type { ProspectKey } from '../../core/words/columns.ts'
import { plainText } from './cells.ts'
import { makeSheet } from './locate.ts'
import { readPlaces } from './names.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Marks the sheet. */
const NAME = 'cp_import'
/** A cell holds 50,000 characters. */
const PIECE = 40_000
/** How many cells one part may take: far more than thousands of rows need. */
const PIECES = 20
const HEAD_WIDTH = 7

export interface JournalHead {
  readonly id: string
  readonly file: string
  readonly rows: number
  /** Whether more parts are to come. */
  readonly isOpen: boolean
  /** When it was last heard of, in milliseconds since 1970. */
  readonly time: number
  /** Whether the sheet had no cards before it. */
  readonly isFirst: boolean
}

/** What one part changed. Hashes stand for what it wrote. */
export interface JournalPart {
  readonly part: number
  /** Rows of the file in it. */
  readonly rows: number
  readonly kept: number
  readonly merged: number
  /** False: the run that wrote it may have been cut off half way. */
  readonly isDone: boolean
  /** New cards by ID, as they were left. */
  readonly added: readonly (readonly [id: string, hash: string])[]
  /** Blanks filled on cards that were there before. */
  readonly filled: readonly (readonly [id: string, fields: readonly (readonly [ProspectKey, string])[]])[]
}

export interface Journal {
  readonly sheet: Sheet
  readonly head: JournalHead
  readonly parts: readonly JournalPart[]
}

/** The journal of the last import; null when there is none that can be read. */
export function readImportJournal(spreadsheet: Spreadsheet): Journal | null {
  const sheet = readPlaces(spreadsheet).get(NAME)?.sheet
  if (!sheet) return null
  const [first, ...rest] = sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), sheet.getMaxColumns()).getValues()
  try {
    const [id, file, rows, isOpen, time, isFirst] = first!
    // Made by a run that was cut off before it wrote anything.
    if (id === '') return null
    const parts = rest
      .filter(line => line[0] !== '')
      .map((line): JournalPart => {
        const [part, rows, kept, merged, state, ...pieces] = line
        const { added, filled } = JSON.parse(pieces.join('')) as Pick<JournalPart, 'added' | 'filled'>
        const counts = { part: Number(part), rows: Number(rows), kept: Number(kept), merged: Number(merged) }
        return { ...counts, isDone: state === 'done', added, filled }
      })
    return {
      sheet,
      head: {
        id: String(id),
        file: String(file),
        rows: Number(rows),
        isOpen: isOpen === 'open',
        time: Number(time),
        isFirst: isFirst === 'first',
      },
      parts,
    }
  } catch {
    // Somebody has changed the sheet by hand: there is nothing that could be taken back from it.
    return null
  }
}

/** Begins a journal in place of the last one, in one write: until it is done the last one stands. */
export function startImportJournal(spreadsheet: Spreadsheet, head: JournalHead, language: Language): void {
  const sheet = readPlaces(spreadsheet).get(NAME)?.sheet ?? addSheet(spreadsheet, language)
  const [height, width] = [Math.max(1, sheet.getLastRow()), Math.max(HEAD_WIDTH, sheet.getLastColumn())]
  const range = sheet.getRange(1, 1, height, width)
  const blank = Array.from({ length: height }, () => Array<string>(width).fill(''))
  blank[0]!.splice(0, HEAD_WIDTH, ...headCells(head))
  range.setNumberFormat('@')
  range.setValues(blank)
}

export function writeHead(sheet: Sheet, head: JournalHead): void {
  const range = sheet.getRange(1, 1, 1, HEAD_WIDTH)
  range.setNumberFormat('@')
  range.setValues([headCells(head)])
}

function headCells({ id, file, rows, isOpen, time, isFirst }: JournalHead): string[] {
  const texts = [id, file, String(rows), isOpen ? 'open' : 'ended', String(time), isFirst ? 'first' : 'more', '']
  return texts.map(plainText)
}

/** Writes down what a part is about to change, before it does. */
export function writePart(sheet: Sheet, row: number, { added, filled, ...part }: JournalPart): void {
  const text = JSON.stringify({ added, filled })
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at) =>
    text.slice(at * PIECE, (at + 1) * PIECE),
  )
  const counts = [part.part, part.rows, part.kept, part.merged].map(String)
  const cells = [...counts, part.isDone ? 'done' : 'begun', ...pieces].map(plainText)
  const missing = cells.length - sheet.getMaxColumns()
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing)
  if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), row - sheet.getMaxRows())
  const range = sheet.getRange(row, 1, 1, cells.length)
  range.setNumberFormat('@')
  range.setValues([cells])
}

/** Says that all of a part stands in the sheet. */
export function finishPart(sheet: Sheet, row: number): void {
  sheet.getRange(row, 5).setValue('done')
}

/** Forgets the last import. */
export function dropImportJournal(spreadsheet: Spreadsheet, { sheet }: Pick<Journal, 'sheet'>): void {
  const front = spreadsheet.getActiveSheet()
  const isFront = front.getSheetId() === sheet.getSheetId()
  spreadsheet.deleteSheet(sheet)
  try {
    if (!isFront) spreadsheet.setActiveSheet(front)
    for (const named of spreadsheet.getNamedRanges()) if (named.getName().toLowerCase() === NAME) named.remove()
  } catch (error) {
    // The import is forgotten, and a name without cells means nothing.
    if (typeof console !== 'undefined') console.warn(String(error))
  }
}

/** Blank until it is known by its name, so that a second try goes on with it. */
function addSheet(spreadsheet: Spreadsheet, language: Language): Sheet {
  const front = spreadsheet.getActiveSheet()
  const { sheet } = makeSheet(spreadsheet, JOURNAL_SHEET[language], spreadsheet.getNumSheets())
  if (front.getSheetId() !== sheet.getSheetId()) spreadsheet.setActiveSheet(front)
  sheet.hideSheet()
  const columns = HEAD_WIDTH + PIECES
  if (sheet.getMaxColumns() < columns) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns())
  spreadsheet.setNamedRange(NAME, sheet.getRange(1, 1))
  return sheet
}
