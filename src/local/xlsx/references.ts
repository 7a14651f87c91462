// How a file points at cells: absolute references, and sheets under the names that Excel accepts.
import { columnLetters, parseReference, unquoteSheet } from '../workbook/a1.ts'
import type { Area } from '../workbook/model.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** What formulas written into a file need to know of the workbook around them. */
export interface Names {
  /** The number of rows of a sheet; null is the formula's own. */
  rowsOf(sheet: string | null): number
  /** The name of a sheet in the file. */
  sheetName(name: string): string
}

const LONGEST_NAME = 31

/** Names for all sheets that Excel accepts: short enough, without its forbidden characters, each once. */
export function fileSheetNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const given = new Map<string, string>()
  for (const name of names) {
    const plain = name.replace(/[*?:/\\[\]]/g, ' ').replace(/^'|'$/g, ' ')
    const base = plain.toLowerCase() === 'history' || plain.trim() === '' ? `${plain}_` : plain
    let wanted = base.slice(0, LONGEST_NAME)
    for (let number = 2; taken.has(wanted.toLowerCase()); number++) {
      const ending = ` (${number})`
      wanted = base.slice(0, LONGEST_NAME - ending.length) + ending
    }
    taken.add(wanted.toLowerCase())
    given.set(name, wanted)
  }
  return given
}

/** `$B$2:$C$5`. */
export function absoluteArea(area: Area): string {
  const first = `$${columnLetters(area.column)}$${area.row + 1}`
  if (area.rows === 1 && area.columns === 1) return first
  return `${first}:$${columnLetters(area.column + area.columns - 1)}$${area.row + area.rows}`
}

/** The same, and `$B:$C` where the area is whole columns of a sheet with so many rows. */
export function absoluteColumns(area: Area, rows: number): string {
  if (area.row !== 0 || area.rows < rows) return absoluteArea(area)
  return `$${columnLetters(area.column)}:$${columnLetters(area.column + area.columns - 1)}`
}

/** Takes `'My sheet'!$A$2:$A$9` apart; `home` is the sheet of a reference that names none. */
export function readAbsolute(text: string, home: string): { sheet: string; reference: string } | null {
  const plain = text.trim().replace(/^=/, '')
  const bang = plain.lastIndexOf('!')
  const reference = plain.slice(bang + 1)
  if (!/^\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/i.test(reference)) return null
  return { sheet: bang < 0 ? home : unquoteSheet(plain.slice(0, bang)), reference }
}

/** The cells of a reference in a sheet of the workbook; open ends reach to the sheet's size. */
export function areaIn(workbook: Workbook, sheet: string, reference: string): Area | null {
  const found = workbook.sheet(sheet)
  if (!found) return null
  const size = { rows: found.rowCount, columns: found.columnCount }
  return parseReference(reference, () => size)?.area ?? null
}
