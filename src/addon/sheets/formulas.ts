// How a computed column is written: one formula in the heading cell that spills over every row below.
import type { SheetKey } from '../../core/words/sheets.ts'

/** What a formula of one sheet needs to know of the others: references that follow their columns wherever they move. */
export interface FormulaPlaces {
  /** A whole column of the formula's own sheet, from its heading on: `B1:B`. */
  readonly column: (key: string) => string
  /** A whole column of another sheet of ours: `'Contact log'!A1:A`. */
  readonly other: (sheet: SheetKey, key: string) => string
  /** The heading cell of a column of another sheet of ours. */
  readonly otherHeading: (sheet: SheetKey, key: string) => string
}

/**
 * The formula for a heading cell: the heading in its own row, the body below. The range begins at the heading, so that
 * sorting the rows and inserting rows anywhere, right below the heading too, moves nothing. No `,` and no decimals:
 * they mean different things in different locales.
 */
export function spill(heading: string, columnRange: string, headingCell: string, body: string): string {
  return `=ARRAYFORMULA(IF(ROW(${columnRange})=ROW(${headingCell});${quoted(heading)};${body}))`
}

/** Text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`
}

/** The column's letters; 1 is A. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** `'Contact log'!`, quoted whatever the name. */
export function sheetPrefix(name: string): string {
  return `'${name.replace(/'/g, "''")}'!`
}

/** Whether the text of a column is one of these words, in any case, as a number that counts 1 or 0. */
export function isOneOf(column: string, words: readonly string[]): string {
  return words.map(word => `(${column}=${quoted(word)})`).join('+')
}

/**
 * The contact log as the custom functions take it, with its headings. The headings are written out rather than read,
 * so that a team may rename them. `ids` and `channel` stand in for those columns where something else is counted.
 */
export function logTable(at: FormulaPlaces, instead: { ids?: string; channel?: string } = {}): string {
  const parts = [
    ['date', 'Date', at.other('log', 'date')],
    ['prospectId', 'Prospect ID', instead.ids ?? at.other('log', 'prospectId')],
    ['channel', 'Channel', instead.channel ?? at.other('log', 'channel')],
    ['outcome', 'Outcome', at.other('log', 'outcome')],
  ] as const
  const first = at.other('log', 'date')
  const isHeading = `ROW(${first})=ROW(${at.otherHeading('log', 'date')})`
  return `HSTACK(${parts.map(([, heading, body]) => `IF(${isHeading};${quoted(heading)};${body})`).join(';')})`
}
