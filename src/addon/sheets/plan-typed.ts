// What people typed on a plan sheet after a build had read it: cells are locked for nobody while it works.
import type { Language } from '../../core/domain/model.ts'
import type { CellValue } from './cells.ts'
import { PLAN_COLUMNS } from './plan-columns.ts'
import type { PlanSheet } from './plan-find.ts'
import { BLANK_ROW, readPlanRows, writePlanRow } from './plan-rows.ts'

/** The cells of each row below the headings; null for a blank one. */
export type Lines = readonly (readonly CellValue[] | null)[]

/**
 * The lines that are to be written, with what was typed since the sheet was read in its cells: the `onEdit` that waits or
 * the next build finds it there. One more read, right before the write, since what is typed between the two is lost.
 */
export function withTyped(plan: PlanSheet, lines: Lines, language: Language): Lines {
  const { sheet, headingRow, places, read } = plan
  if (!read) return lines
  const values = sheet.getRange(headingRow + 1, 1, lines.length, Math.max(...places.values()) + 1).getValues()
  const known = new Map(plan.rows.map(line => [line.index, line]))
  const all = [...lines]
  for (const now of readPlanRows(
    values.map(line => line.map(read)),
    places,
  )) {
    const before = known.get(now.index) ?? { row: BLANK_ROW, unread: {} }
    // Another row stands here now: somebody sorted them.
    if (before.row.contactId !== now.row.contactId) continue
    const [was, is] = [writePlanRow(before, language), writePlanRow(now, language)]
    const isTyped = PLAN_COLUMNS.map(({ hidden }, column) => !hidden && is[column] !== was[column])
    if (!isTyped.includes(true)) continue
    const line = lines[now.index]
    // A row that was to leave stays, after all that have a place in the plan.
    if (!line) all[now.index] = writePlanRow({ ...now, row: { ...now.row, order: null } }, language)
    else if (known.has(now.index)) all[now.index] = line.map((cell, column) => (isTyped[column] ? is[column]! : cell))
  }
  return all
}
