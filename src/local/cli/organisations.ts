// Which organisation a prospect is of, as its card in the workbook says; the plan's report does not tell.
import type { Workbook } from '../workbook/workbook.ts'

/** By prospect ID; empty where the columns can't be found. */
export function organisationsOf(workbook: Workbook): ReadonlyMap<string, string> {
  const id = workbook.named('cp_prospects_id')
  const organisation = workbook.named('cp_prospects_organisation')
  const found = new Map<string, string>()
  if (!id || !organisation || id.sheet !== organisation.sheet) return found
  const { sheet } = id
  const { rows } = sheet.extent()
  for (let row = id.area.row + 1; row < rows; row++) {
    const key = sheet.value(row, id.area.column)
    if (key !== '') found.set(String(key), String(sheet.value(row, organisation.area.column)))
  }
  return found
}
