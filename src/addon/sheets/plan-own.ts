// What a plan sheet holds in columns of the team's own: what was typed there, told from what formulas show there.
import type { Places } from './plan-rows.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** A formula that fills the cells below it, which have no formula of their own to tell them from typed ones. */
const FILLS = /^=\s*\{|\bARRAYFORMULA\s*\(/i

/**
 * The rows below the headings, from 0, that hold cells of the team's own, each with whether something was typed there. A box
 * without a tick counts as blank, and so does what a formula further up fills in: that goes down all rows and moves with none.
 */
export function ownCells(
  sheet: Sheet,
  values: readonly (readonly unknown[])[],
  { headingRow, places }: { readonly headingRow: number; readonly places: Places },
): ReadonlyMap<number, { readonly hasText: boolean }> {
  const ours = new Set(places.values())
  const isOwn = (value: unknown, column: number) => value !== '' && value !== false && !ours.has(column)
  const found = new Map<number, { readonly hasText: boolean }>()
  // A second read only where the team has cells of its own.
  if (!values.slice(headingRow).some(line => line.some(isOwn))) return found
  const formulas = sheet.getDataRange().getFormulas()
  const filled = new Set<number>()
  for (const [row, line] of values.entries()) {
    const formulaAt = (column: number) => formulas[row]?.[column] ?? ''
    for (const column of line.keys()) {
      // In the headings a formula stands for its column; above them it may as well be a total of what is typed.
      if (formulaAt(column) !== '' && (row === headingRow - 1 || FILLS.test(formulaAt(column)))) filled.add(column)
    }
    if (row < headingRow) continue
    const own = [...line.keys()].filter(column => isOwn(line[column], column))
    const hasText = own.some(column => formulaAt(column) === '' && !filled.has(column))
    if (hasText || own.some(column => formulaAt(column) !== '')) found.set(row - headingRow, { hasText })
  }
  return found
}
