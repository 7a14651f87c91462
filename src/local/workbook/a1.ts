// A1 notation to areas and back. Rows and columns count from 0 here.
import type { Area } from './model.ts'

/** 0 is A, 25 Z, 26 AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}

/** A cell as `B2`, anything else as `B2:C3`. */
export function formatArea(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`
  if (area.rows === 1 && area.columns === 1) return first
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`
}

export interface Reference {
  readonly sheet: string | null
  readonly area: Area
}

const ENDS = /^\$?([A-Z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Z]{1,3})?\$?([1-9]\d*)?)?$/i

/** `B2`, `A:C`, `2:5`, `A2:C`, each also with `Sheet!` or `'My sheet'!` in front; open ends reach to the size given. Null: no such reference. */
export function parseReference(
  text: string,
  sizeOf: (sheet: string | null) => { rows: number; columns: number } | null,
): Reference | null {
  const bang = text.lastIndexOf('!')
  const sheet = bang < 0 ? null : unquoteSheet(text.slice(0, bang))
  const match = ENDS.exec(text.slice(bang + 1))
  const size = sizeOf(sheet)
  if (!match || !size) return null
  const [, fromColumn, fromRow, toColumn, toRow] = match
  if (!text.includes(':', bang + 1)) {
    if (!fromColumn || !fromRow) return null
    return { sheet, area: { row: Number(fromRow) - 1, column: columnNumber(fromColumn), rows: 1, columns: 1 } }
  }
  if (!(fromColumn || fromRow) || !(toColumn || toRow)) return null
  if (!!fromColumn !== !!toColumn && !!fromRow !== !!toRow) return null
  const columns = span(
    fromColumn ? columnNumber(fromColumn) : null,
    toColumn ? columnNumber(toColumn) : null,
    size.columns,
  )
  const rows = span(fromRow ? Number(fromRow) - 1 : null, toRow ? Number(toRow) - 1 : null, size.rows)
  return { sheet, area: { row: rows.from, column: columns.from, rows: rows.count, columns: columns.count } }
}

function span(a: number | null, b: number | null, size: number): { from: number; count: number } {
  const from = Math.min(a ?? b ?? 0, b ?? a ?? 0)
  const to = a === null || b === null ? size - 1 : Math.max(a, b)
  if (a === null && b === null) return { from: 0, count: size }
  return { from, count: Math.max(1, to - from + 1) }
}

/** As formulas and A1 references write it: quotes only where needed. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`
}

export function unquoteSheet(text: string): string {
  return text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  )
}
