// Writes a plan onto its sheet: one write a block of adjacent columns, the same number of calls for any number of rows.
import type { Day } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import { type PlanKey, planSheetName } from '../../core/i18n/plan.ts'
import type { CellValue } from './cells.ts'
import { runsOf } from './column-runs.ts'
import { columnLetters } from './formulas.ts'
import { freeName, takenNames } from './locate.ts'
import { BAND_LINES } from './plan-band.ts'
import { PLAN_COLUMNS } from './plan-columns.ts'
import { type PlanSheet, planRangeName } from './plan-find.ts'
import { formatOfColumn, formatPlanSheet, giveRoom, headingsOf, resetLooks, validationOfColumn } from './plan-format.ts'
import { mendHeads } from './plan-heads.ts'
import type { LaidRow } from './plan-layout.ts'
import { ownOrder } from './plan-order.ts'
import { BLANK_ROW, type Places, type SheetRow, writePlanRow } from './plan-rows.ts'
import { withTyped } from './plan-typed.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** Blank rows kept below the plan, ready for what people add by hand. */
const SPARE_ROWS = 6

/** Everything that is written, worked out before the first write. */
export interface PlanContent {
  readonly week: Day
  readonly language: Language
  readonly rows: readonly LaidRow[]
  /** The band's lines, given how formulas write the columns of the rows. */
  readonly band: (at: (key: PlanKey) => string) => readonly string[]
  /** How many rows at the end are another owner's and hidden; 0 for the whole team's plan. */
  readonly othersRows: number
  /** Whether the column of owners has anything to say. */
  readonly hasOwners: boolean
  /** Where the sheet is another than the week's plan: its name and that of its range. */
  readonly place?: { readonly name: string; readonly range: string }
  /** Names offered in the column of owners. */
  readonly owners: readonly string[]
}

/** Writes a plan on a new sheet, or over the one that was read. Own columns, colours and notes of rows go with the rows. */
export function writePlanSheet(spreadsheet: Spreadsheet, found: PlanSheet | null, content: PlanContent): Sheet {
  return found ? rewrite(mendHeads(spreadsheet, found, content), content) : writeNew(spreadsheet, content)
}

/** Its looks come first and its name last: until its headings stand a sheet is blank, and the next try goes on with it. */
function writeNew(spreadsheet: Spreadsheet, content: PlanContent): Sheet {
  const name = content.place?.name ?? planSheetName(content.language, content.week)
  const standing = spreadsheet.getSheetByName(name)
  const isBlank = standing !== null && standing.getLastRow() === 0
  const free = standing && !isBlank ? freeName(takenNames(spreadsheet), name) : name
  const sheet = standing && isBlank ? standing : spreadsheet.insertSheet(free, 0)
  try {
    const keyRow = BAND_LINES + 1
    const places: Places = new Map(PLAN_COLUMNS.map(({ key }, column) => [key, column]))
    const height = content.rows.length + SPARE_ROWS
    fitGrid(sheet, keyRow + 1 + height, PLAN_COLUMNS.length)
    const plan: PlanSheet = {
      sheet,
      keyRow,
      headingRow: keyRow + 1,
      places,
      isWorn: false,
      height: 0,
      rows: [],
      rejoined: [],
      ownRows: new Set(),
    }
    formatPlanSheet(plan, height, content)
    giveRoom(plan, content.rows.length)
    sheet
      .getRange(keyRow, 1, 2, PLAN_COLUMNS.length)
      .setValues([PLAN_COLUMNS.map(({ key }) => key), headingsOf(content.language)])
    writeRows(plan, content, height, null)
    writeBand(plan, content, height)
    spreadsheet.setNamedRange(
      content.place?.range ?? planRangeName(content.week),
      sheet.getRange(keyRow, 1, 1, PLAN_COLUMNS.length),
    )
    return sheet
  } catch (error) {
    // A sheet half written would be taken for a plan.
    spreadsheet.deleteSheet(sheet)
    throw error
  }
}

function rewrite(plan: PlanSheet, content: PlanContent): Sheet {
  const { sheet } = plan
  const height = Math.max(plan.height, lastPlace(plan, content.rows) + SPARE_ROWS)
  growGrid(plan, content.rows, plan.headingRow + height)
  if (content.rows.length > plan.rows.length) giveRoom(plan, content.rows.length)
  clearLooks(plan, content.rows)
  const ranks = ownOrder(plan.rows, content.rows, content.othersRows)
  writeRows(plan, content, height, ranks)
  sortRows(plan, height)
  if (ranks) writeOrder(plan, ranks)
  writeBand(plan, content, height)
  return sheet
}

/** More rows for the plan, in front of the last one where that is free, so that colours and counts take them in. */
function growGrid({ sheet, headingRow, ownRows }: PlanSheet, rows: readonly LaidRow[], wanted: number): void {
  const now = sheet.getMaxRows()
  const last = now - headingRow - 1
  if (wanted <= now) return
  if (ownRows.has(last) || rows.some(({ from }) => from === last)) sheet.insertRowsAfter(now, wanted - now)
  else sheet.insertRowsBefore(now, wanted - now)
}

/** Puts what was carried over into the rows of another week's sheet, each in its place. */
export function markPlanSheet(plan: PlanSheet, changed: readonly SheetRow[], language: Language): void {
  if (changed.length === 0) return
  const rows = new Map([...plan.rows, ...changed].map(line => [line.index, line]))
  const lines = Array.from({ length: plan.height }, (_, index) => {
    const line = rows.get(index)
    return line ? writePlanRow(line, language) : null
  })
  const typed = withTyped(plan, lines, language)
  putCells(plan, plan.height, index => typed[index]!, language)
}

/** Writes into a row's place what is other than before: one write for each run of such columns, none where nothing is. */
export function changeRow(plan: PlanSheet, before: SheetRow, after: SheetRow, language: Language): void {
  const [was, now] = [writePlanRow(before, language), writePlanRow(after, language)]
  const changed = new Map<PlanKey, number>()
  for (const [at, { key }] of PLAN_COLUMNS.entries()) {
    const column = plan.places.get(key)
    if (column !== undefined && was[at] !== now[at]) changed.set(key, column)
  }
  for (const { column, keys } of runsOf(changed)) {
    const range = plan.sheet.getRange(plan.headingRow + 1 + before.index, column + 1, 1, keys.length)
    range.setValues([keys.map(key => now[PLAN_COLUMNS.findIndex(other => other.key === key)]!)])
  }
}

/**
 * Where a sort took the rows apart: the hidden cells back beside their rows, before anything is written into one of them.
 * In English, which is read in any workbook and shows nowhere.
 */
export function mendHalves({ rejoined, ...plan }: PlanSheet): void {
  if (rejoined.length === 0) return
  const lines = new Map(rejoined.map(line => [line.index, writePlanRow(line, 'en')]))
  const columns = PLAN_COLUMNS.flatMap(({ key, hidden }, at) => {
    const place = plan.places.get(key)
    return hidden && place !== undefined ? [[at, place] as const] : []
  })
  for (const { column, keys } of runsOf(columns)) {
    const range = plan.sheet.getRange(plan.headingRow + 1, column + 1, plan.height, keys.length)
    const cells = Array.from({ length: plan.height }, (_, index) => lines.get(index) ?? BLANK_CELLS)
    range.setValues(cells.map(line => keys.map(at => line[at]!)))
  }
}

/** Writes the columns of ours in so many rows below the headings; a row without cells becomes blank. */
export function putCells(
  plan: PlanSheet,
  height: number,
  cellsAt: (index: number) => readonly CellValue[] | null,
  language: Language,
): void {
  const cells = Array.from({ length: height }, (_, index) => cellsAt(index) ?? BLANK_CELLS)
  for (const { column, keys } of runsOf(plan.places)) {
    const columns = keys.map(key => PLAN_COLUMNS.findIndex(other => other.key === key))
    const range = plan.sheet.getRange(plan.headingRow + 1, column + 1, height, keys.length)
    const formats = columns.map(at => formatOfColumn(PLAN_COLUMNS[at]!, language))
    range.setNumberFormats(cells.map(() => formats))
    range.setValues(cells.map(line => columns.map(at => line[at]!)))
  }
}

const BLANK_CELLS: readonly CellValue[] = writePlanRow({ row: BLANK_ROW, unread: {} }, 'en')

/** A new sheet's grid, no larger than the plan: it scrolls and prints without empty pages. */
function fitGrid(sheet: Sheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()]
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows)
  else if (rows < maxRows) sheet.deleteRows(rows + 1, maxRows - rows)
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns)
  else if (columns < maxColumns) sheet.deleteColumns(columns + 1, maxColumns - columns)
}

/**
 * Where each row goes: a row that stays keeps its place, so that the team's own cells, colours and notes stay with it, and
 * a new one takes the first place that no row had before, nor a cell of the team's. The place of a row that leaves stays
 * free, since its colours are that client's, and an undo brings it back. Places count from 0 below the headings.
 */
export function placeRows(
  rows: readonly LaidRow[],
  before: Pick<PlanSheet, 'rows' | 'ownRows'> | null,
): readonly number[] {
  const taken = new Set<number>(before?.ownRows)
  for (const { index } of before?.rows ?? []) taken.add(index)
  let next = 0
  return rows.map(({ from }) => {
    if (from !== null) return from
    while (taken.has(next)) next++
    return next++
  })
}

/** Takes what an earlier row has left of looks and notes off the places of new ones. */
function clearLooks(plan: PlanSheet, rows: readonly LaidRow[]): void {
  const fresh = placeRows(rows, plan).filter((_, index) => rows[index]!.from === null)
  if (fresh.length > 0) resetLooks(plan, fresh)
}

function lastPlace(plan: PlanSheet, rows: readonly LaidRow[]): number {
  return placeRows(rows, plan).reduce((most, place) => Math.max(most, place + 1), 0)
}

/** `ranks` are the rows' places in an order of the team's own; without them they stand in the order of the plan. */
function writeRows(plan: PlanSheet, content: PlanContent, height: number, ranks: readonly number[] | null): void {
  const lines: (readonly CellValue[] | null)[] = Array.from({ length: height }, () => null)
  placeRows(content.rows, plan).forEach((place, index) => {
    lines[place] = rowCells(content.rows[index]!, ranks ? ranks[index]! : index, content.language)
  })
  const cells = withTyped(plan, lines, content.language).map(line => line ?? BLANK_CELLS)
  for (const run of runsOf(plan.places)) {
    const range = plan.sheet.getRange(plan.headingRow + 1, run.column + 1, height, run.keys.length)
    const columns = run.keys.map(key => PLAN_COLUMNS.findIndex(column => column.key === key))
    const formats = columns.map(at => formatOfColumn(PLAN_COLUMNS[at]!, content.language))
    const validations = columns.map(at => validationOfColumn(PLAN_COLUMNS[at]!, content))
    range.setNumberFormats(cells.map(() => formats))
    range.setDataValidations(cells.map(() => validations))
    range.setValues(cells.map(line => columns.map(at => line[at]!)))
  }
}

/** A row's cells with its place in the plan, from 0. */
export function rowCells(row: LaidRow, place: number, language: Language): CellValue[] {
  const cells = writePlanRow(row, language)
  cells[ORDER] = place + 1
  return cells
}

export const ORDER = PLAN_COLUMNS.findIndex(({ key }) => key === 'order')

/** The rows' places in the plan, once they stand in the team's own order: the next build sees that they were sorted. */
function writeOrder(plan: PlanSheet, ranks: readonly number[]): void {
  const column = plan.places.get('order')
  if (column === undefined) return
  const cells: number[][] = []
  for (const [index, rank] of ranks.entries()) cells[rank] = [index + 1]
  if (cells.length > 0) plan.sheet.getRange(plan.headingRow + 1, column + 1, cells.length, 1).setValues(cells)
}

/** Brings the rows into the order of the column of places, everything in them included; blank ones go last. */
export function sortRows(plan: PlanSheet, height: number): void {
  const column = plan.places.get('order')
  if (column === undefined) return
  const { sheet } = plan
  sheet.getRange(plan.headingRow + 1, 1, height, sheet.getMaxColumns()).sort({ column: column + 1, ascending: true })
}

function writeBand(plan: PlanSheet, content: PlanContent, height: number): void {
  const { sheet, headingRow } = plan
  const lines = content.band(key => {
    const letters = columnLetters((plan.places.get(key) ?? 0) + 1)
    return `$${letters}$${headingRow + 1}:$${letters}$${headingRow + height}`
  })
  const band = bandRange(plan)
  if (band) putBand(plan, band, lines)
  sheet.showRows(headingRow + 1, height)
  if (content.othersRows > 0) {
    sheet.hideRows(headingRow + 1 + content.rows.length - content.othersRows, content.othersRows)
  }
}

/** The cells of the band, one below the other; null where the team took them away. */
export function bandRange({ sheet, keyRow, places }: PlanSheet): Range | null {
  const lines = Math.min(BAND_LINES, (keyRow ?? 1) - 1)
  return lines === 0 ? null : sheet.getRange(keyRow! - lines, (places.get('done') ?? 0) + 1, lines, 1)
}

/** Writes the band's lines and hides those that say nothing, and the row of keys. */
export function putBand({ sheet, keyRow }: PlanSheet, band: Range, lines: readonly string[]): void {
  const [first, room] = [band.getRow(), band.getNumRows()]
  const used = Math.min(lines.length, room)
  band.setValues(Array.from({ length: room }, (_, index) => [lines[index] ?? '']))
  sheet.showRows(first, room)
  sheet.hideRows(first + used, keyRow! - first - used + 1)
}
