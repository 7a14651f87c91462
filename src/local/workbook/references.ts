// Rewrites the references in a formula when rows, columns or sheets move or a formula is copied.
import { columnLetters, columnNumber, quoteSheet, unquoteSheet } from './a1.ts'

/** One end-to-end reference as written; null is an end that the reference leaves open. A single cell has both ends equal. */
export interface Ends {
  readonly row: number | null
  readonly column: number | null
  readonly lastRow: number | null
  readonly lastColumn: number | null
}

export interface Found extends Ends {
  /** As named in the formula, or null for the formula's own sheet. */
  readonly sheet: string | null
  /** Written as one cell, not as a range that holds one. */
  readonly single: boolean
  /** Which ends carry a `$`. */
  readonly fixed: { row: boolean; column: boolean; lastRow: boolean; lastColumn: boolean }
}

export type Rewrite = (found: Found) => (Ends & { readonly sheet: string | null }) | null

const SHEET = String.raw`(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)`
const OPEN = String.raw`(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d*)?`
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|${SHEET}(?:${CELL}:${OPEN}|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)?|(\$?)([1-9]\d*):(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d*)|${CELL})(?![\p{L}\p{N}_(.])|[\p{L}_][\p{L}\p{N}_.]*|\d+(?:\.\d+)?`,
  'gu',
)

/** Every reference of the formula through `rewrite`; null becomes `#REF!`. Text in quotes, names and functions stay. */
export function rewriteReferences(formula: string, rewrite: Rewrite): string {
  return formula.replace(TOKEN, (...match: (string | undefined)[]) => {
    const whole = match[0]!
    const found = readFound(match)
    if (!found) return whole
    const moved = rewrite(found)
    if (!moved) return '#REF!'
    return writeFound(found, moved)
  })
}

function readFound(match: readonly (string | undefined)[]): Found | null {
  const [
    ,
    sheet,
    d1,
    c1,
    d2,
    r1,
    d3,
    c2,
    d4,
    r2,
    cd1,
    cc1,
    cd2,
    cc2,
    cd3,
    cr2,
    rd1,
    rr1,
    rd2,
    rc2,
    rd3,
    rr2,
    sd1,
    sc,
    sd2,
    sr,
  ] = match
  const name = sheet === undefined ? null : unquoteSheet(sheet)
  const column = (letters: string | undefined) => (letters ? columnNumber(letters) : null)
  const row = (digits: string | undefined) => (digits ? Number(digits) - 1 : null)
  if (sc) {
    const fixed = { row: !!sd2, column: !!sd1, lastRow: !!sd2, lastColumn: !!sd1 }
    return {
      sheet: name,
      row: row(sr),
      column: column(sc),
      lastRow: row(sr),
      lastColumn: column(sc),
      single: true,
      fixed,
    }
  }
  if (c1 && (c2 || r2)) {
    const fixed = { row: !!d2, column: !!d1, lastRow: !!d4, lastColumn: !!d3 }
    return {
      sheet: name,
      row: row(r1),
      column: column(c1),
      lastRow: row(r2),
      lastColumn: column(c2),
      single: false,
      fixed,
    }
  }
  if (cc1) {
    const fixed = { row: false, column: !!cd1, lastRow: !!cd3, lastColumn: !!cd2 }
    return {
      sheet: name,
      row: null,
      column: column(cc1),
      lastRow: row(cr2),
      lastColumn: column(cc2),
      single: false,
      fixed,
    }
  }
  if (rr1) {
    const fixed = { row: !!rd1, column: false, lastRow: !!rd3, lastColumn: !!rd2 }
    return {
      sheet: name,
      row: row(rr1),
      column: null,
      lastRow: row(rr2),
      lastColumn: column(rc2),
      single: false,
      fixed,
    }
  }
  return null
}

function writeFound(found: Found, ends: Ends & { readonly sheet: string | null }): string {
  const corner = (row: number | null, column: number | null, fixedRow: boolean, fixedColumn: boolean) =>
    (column === null ? '' : `${fixedColumn ? '$' : ''}${columnLetters(column)}`) +
    (row === null ? '' : `${fixedRow ? '$' : ''}${row + 1}`)
  const { fixed } = found
  const first = corner(ends.row, ends.column, fixed.row, fixed.column)
  const single = found.single && ends.row === ends.lastRow && ends.column === ends.lastColumn
  const last = single ? '' : `:${corner(ends.lastRow, ends.lastColumn, fixed.lastRow, fixed.lastColumn)}`
  return `${ends.sheet === null ? '' : `${quoteSheet(ends.sheet)}!`}${first}${last}`
}

/** The formula as it reads when copied that many rows and columns away: ends with `$` stay. */
export function offsetReferences(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula
  return rewriteReferences(formula, found => {
    const step = (at: number | null, by: number, fixed: boolean) => (at === null || fixed ? at : at + by)
    const moved = {
      sheet: found.sheet,
      row: step(found.row, rows, found.fixed.row),
      column: step(found.column, columns, found.fixed.column),
      lastRow: step(found.lastRow, rows, found.fixed.lastRow),
      lastColumn: step(found.lastColumn, columns, found.fixed.lastColumn),
    }
    const ends = [moved.row, moved.column, moved.lastRow, moved.lastColumn]
    return ends.some(end => end !== null && end < 0) ? null : moved
  })
}

const WORD = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*/gu

/** The formula with a named range under its new name; text in quotes, sheets and functions stay. */
export function renameWord(formula: string, name: string, next: string): string {
  return formula.replace(WORD, (word, at: number) => {
    const after = formula.charAt(at + word.length)
    return after !== '(' && after !== '!' && word.toLowerCase() === name.toLowerCase() ? next : word
  })
}
