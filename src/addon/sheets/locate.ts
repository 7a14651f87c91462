// Finds our sheets and their columns: by named range first, by the words of the headings where the names are gone.
import { SHEET_NAMES, type SheetKey } from '../../core/words/sheets.ts'
import { type Names, normaliseWord } from '../../core/words/word.ts'
import { type Place, type Places, placeOf } from './names.ts'
import { inputColumns, type SheetSpec } from './schema.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Where a sheet's columns stand, counted from 1. */
export interface Layout {
  readonly headingRow: number
  readonly columns: ReadonlyMap<string, number>
}

/** Our sheet of this kind; null when there is none. A team's own sheet under the same name is not ours. */
export function findSheet(spreadsheet: Spreadsheet, spec: SheetSpec, places: Places): Sheet | null {
  const keys = spec.columns.map(column => column.key)
  return findSheetBy(spreadsheet, spec.key, keys, places, sheet => hasOurHeadings(sheet, spec))
}

/** The same for any keys that named ranges may have, and any way to know a sheet whose names are lost. */
export function findSheetBy(
  spreadsheet: Spreadsheet,
  sheetKey: SheetKey,
  keys: readonly string[],
  places: Places,
  isOurs: (sheet: Sheet) => boolean,
): Sheet | null {
  const named = namedSheet(sheetKey, keys, places)
  if (named) return named
  for (const name of sheetNames(sheetKey)) {
    const sheet = spreadsheet.getSheetByName(name)
    if (sheet && isOurs(sheet)) return sheet
  }
  return null
}

/** The names a sheet of ours may have got at set-up. */
function sheetNames(key: SheetKey): readonly string[] {
  const names = [...new Set([...SHEET_NAMES[key].en, ...SHEET_NAMES[key].ru])]
  return [...names, ...names.map(spareName)]
}

/** What our sheet is called where the team has one of that name. */
function spareName(name: string): string {
  return `${name} (Contact Planner)`
}

/** The names that a new sheet can't have, in lower case. */
export function takenNames(spreadsheet: Spreadsheet): Set<string> {
  return new Set(spreadsheet.getSheets().map(sheet => sheet.getName().toLowerCase()))
}

/** This name, or one like it that no sheet has yet; it is taken from now on. */
export function freeName(taken: Set<string>, name: string): string {
  let free = name
  for (let count = 1; taken.has(free.toLowerCase()); count++) {
    free = count === 1 ? spareName(name) : `${spareName(name)} ${count}`
  }
  taken.add(free.toLowerCase())
  return free
}

export interface MadeSheet {
  readonly sheet: Sheet
  readonly name: string
  /** False: it was there, blank. */
  readonly isNew: boolean
}

/**
 * A sheet of this name, or of one like it where the team has one with something on it. What is blank is gone on with: a
 * run that was cut off has left it, or a person has put it there for this. `at` is a new one's place, counted from 0.
 */
export function makeSheet(spreadsheet: Spreadsheet, usual: string, at: number): MadeSheet {
  const taken = takenNames(spreadsheet)
  const standing = [usual, spareName(usual)].map(name => spreadsheet.getSheetByName(name))
  const blank = standing.find(sheet => sheet?.getLastRow() === 0)
  if (blank) return { sheet: blank, name: blank.getName(), isNew: false }
  const name = freeName(taken, usual)
  return { sheet: spreadsheet.insertSheet(name, at), name, isNew: true }
}

/** The sheet on which most of the named ranges lie. */
function namedSheet(sheetKey: SheetKey, keys: readonly string[], places: Places): Sheet | null {
  const votes = new Map<number, { sheet: Sheet; count: number }>()
  for (const key of keys) {
    const place = placeOf(places, sheetKey, key)
    if (!place) continue
    const vote = votes.get(place.sheetId) ?? { sheet: place.sheet, count: 0 }
    votes.set(place.sheetId, { ...vote, count: vote.count + 1 })
  }
  let best: { sheet: Sheet; count: number } | null = null
  for (const vote of votes.values()) if (!best || vote.count > best.count) best = vote
  return best?.sheet ?? null
}

/** A sheet whose names are lost is taken for ours only when every column that people fill in is there, later ones apart. */
function hasOurHeadings(sheet: Sheet, spec: SheetSpec): boolean {
  const width = sheet.getLastColumn()
  if (width === 0) return false
  const headings = sheet.getRange(1, 1, 1, width).getValues()[0]!
  const columns = columnsByWords(spec, headings, new Set())
  return inputColumns(spec).every(column => column.later || columns.has(column.key))
}

/** The layout of our sheet, from the named ranges and the values of its upper rows (the sheet's first row first). */
export function layoutOf(
  spec: SheetSpec,
  sheetId: number,
  places: Places,
  values: readonly (readonly unknown[])[],
): Layout {
  const found = new Map<string, Place>()
  for (const { key } of spec.columns) {
    const place = placeOf(places, spec.key, key)
    if (place && place.sheetId === sheetId) found.set(key, place)
  }
  const headingRow = mostCommon([...found.values()].map(place => place.row)) ?? 1
  const columns = new Map([...found].map(([key, place]) => [key, place.column]))
  const words = columnsByWords(spec, values[headingRow - 1] ?? [], new Set(columns.values()))
  for (const [key, column] of words) if (!columns.has(key)) columns.set(key, column)
  return { headingRow, columns }
}

/** Columns whose heading is one of our words, those in `taken` left out. */
function columnsByWords(
  spec: SheetSpec,
  headings: readonly unknown[],
  taken: ReadonlySet<number>,
): Map<string, number> {
  const columns = new Map<string, number>()
  const free = new Map<string, number>()
  for (const [index, heading] of headings.entries()) {
    const word = normaliseWord(String(heading ?? ''))
    if (word !== '' && !free.has(word) && !taken.has(index + 1)) free.set(word, index + 1)
  }
  for (const column of spec.columns) {
    const at = wordsOf(column.names).map(word => free.get(word))
    const first = at.find(place => place !== undefined)
    if (first !== undefined) columns.set(column.key, first)
  }
  return columns
}

function wordsOf(names: Names): string[] {
  return [...names.en, ...names.ru].map(normaliseWord)
}

function mostCommon(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  let best: number | null = null
  for (const [number, count] of counts) if (best === null || count > counts.get(best)!) best = number
  return best
}
