// Writes the SWOT tables: one write for the words and one for each of their looks, on two columns that fit a printed page.
import type { Competitor, Point } from '../../core/domain/competitors.ts'
import { SWOT_SHEET } from '../../core/words/sheets.ts'
import { plainText } from './cells.ts'
import type { CompetitorRegister } from './competitors.ts'
import { makeSheet } from './locate.ts'
import { SWOT_NAME } from './names.ts'
import { COLOURS } from './styles.ts'
import { layOutLines, type SwotLine, type SwotLineKind } from './swot-layout.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** Two of these make the three tables about as high as an upright page is for their width. */
const WIDTH = 420

const SIZES: Readonly<Partial<Record<SwotLineKind, number>>> = { title: 14, name: 12, staleName: 12, gap: 4 }
const SIZE = 10

const BOLD: readonly SwotLineKind[] = ['title', 'name', 'staleName', 'heads']

/** Light enough for print in grey too; the heads say whose a quadrant is. */
const HEADS: Readonly<Record<Point, string>> = {
  strength: '#dde7f3',
  weakness: '#e9ebee',
  threat: '#f9d5c5',
  opportunity: '#d8ebd3',
}

/** Makes the sheet, or writes the one there is anew; columns beside the tables are left alone. The sheet is shown. */
export function writeSwotSheet(
  spreadsheet: Spreadsheet,
  { table, language, today, places }: CompetitorRegister,
  competitors: readonly Competitor[],
): Sheet {
  const source = table.sheet.getName()
  const lines = layOutLines(competitors, source, language, today)
  const place = places.get(SWOT_NAME)
  if (place) {
    const { sheet, row, column } = place
    const rows = sheet.getMaxRows() - row + 1
    sheet.getRange(row, column, rows, 2).clear()
    if (lines.length > rows) sheet.insertRowsAfter(sheet.getMaxRows(), lines.length - rows)
    write(sheet.getRange(row, column, lines.length, 2), lines)
    spreadsheet.setActiveSheet(sheet)
    return sheet
  }
  const { sheet } = makeSheet(spreadsheet, SWOT_SHEET[language][0], table.sheet.getIndex())
  fitGrid(sheet, lines.length)
  sheet.setColumnWidths(1, 2, WIDTH)
  sheet.setHiddenGridlines(true)
  // Known by its name before anything stands in it, so that the next try writes it anew.
  spreadsheet.setNamedRange(SWOT_NAME, sheet.getRange(1, 1))
  write(sheet.getRange(1, 1, lines.length, 2), lines)
  spreadsheet.setActiveSheet(sheet)
  return sheet
}

/** No larger than the tables, so that it prints without empty pages. */
function fitGrid(sheet: Sheet, rows: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()]
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows)
  else if (rows < maxRows) sheet.deleteRows(rows + 1, maxRows - rows)
  if (maxColumns > 2) sheet.deleteColumns(3, maxColumns - 2)
}

function write(range: Range, lines: readonly SwotLine[]): void {
  const all = <T>(cellOf: (line: SwotLine, side: 0 | 1) => T): T[][] =>
    lines.map(line => [cellOf(line, 0), cellOf(line, 1)])
  range.setNumberFormat('@')
  range.setFontSizes(all(({ kind }) => SIZES[kind] ?? SIZE))
  range.setFontWeights(all(({ kind }, side) => (BOLD.includes(kind) && !isAside(kind, side) ? 'bold' : 'normal')))
  range.setFontColors(all(({ kind }) => (kind === 'made' ? COLOURS.computedText : COLOURS.headingText)))
  range.setBackgrounds(all(backgroundOf))
  range.setHorizontalAlignments(all(({ kind }, side) => (isAside(kind, side) ? 'right' : 'left')))
  range.setVerticalAlignments(all(({ kind }) => (kind === 'quadrants' ? 'top' : 'middle')))
  // What stands alone in its line may run on to the right.
  range.setWraps(all(({ kind }) => kind !== 'title' && kind !== 'made'))
  range.setValues(all(({ cells }, side) => plainText(cells[side])))
  frameTables(range, lines)
  giveRoom(range, lines)
}

/** Pixels of a line of text at size 10, and above and below it. */
const LINE = 17
const ROOM = 5
/** Letters that stand side by side in a cell at size 10. */
const LETTERS = 56

/** The rows' heights: what Sheets gives them at least, and what programs that don't fit rows to their text show. */
function giveRoom(range: Range, lines: readonly SwotLine[]): void {
  const heights = lines.map(heightOf)
  for (let from = 0, to = 0; from < heights.length; from = to) {
    while (heights[to] === heights[from] && to < heights.length) to++
    range.getSheet().setRowHeights(range.getRow() + from, to - from, heights[from]!)
  }
}

function heightOf({ kind, cells }: SwotLine): number {
  if (kind === 'gap') return 12
  const scale = (SIZES[kind] ?? SIZE) / SIZE
  const isAlone = kind === 'title' || kind === 'made'
  const rows = isAlone ? [1] : cells.map(cell => countRows(cell, LETTERS / scale))
  return Math.ceil(Math.max(...rows) * LINE * scale) + ROOM
}

function countRows(text: string, letters: number): number {
  return text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / letters)), 0)
}

/** The right cell of a line that is headed by its left one. */
function isAside(kind: SwotLineKind, side: 0 | 1): boolean {
  return side === 1 && (kind === 'name' || kind === 'staleName' || kind === 'decision')
}

function backgroundOf({ kind, points }: SwotLine, side: 0 | 1): string | null {
  if (kind === 'heads') return HEADS[points![side]]
  if (kind === 'decision') return COLOURS.entry
  return kind === 'staleName' && side === 1 ? COLOURS.stale : null
}

/** A frame around each table and lines between its quadrants: one write a table. */
function frameTables(range: Range, lines: readonly SwotLine[]): void {
  const sheet = range.getSheet()
  for (const [index, { kind }] of lines.entries()) {
    if (kind !== 'heads' || lines[index - 1]?.kind === 'quadrants') continue
    const length = lines.slice(index).findIndex(line => line.kind === 'decision') + 1
    sheet
      .getRange(range.getRow() + index, range.getColumn(), length, 2)
      .setBorder(true, true, true, true, true, true, COLOURS.quiet, SpreadsheetApp.BorderStyle.SOLID)
  }
}
