// An import of prospects as its tests ask for it.
import { parseDay } from '../../../src/core/domain/day.ts'
import type { Language, Prospect } from '../../../src/core/domain/model.ts'
import { type ImportPlan, planImport } from '../../../src/core/import/plan-import.ts'
import { BLANK_PROSPECT } from '../../../src/core/import/records.ts'
import type { FileRow } from '../../../src/core/protocol.ts'
import type { ProspectKey } from '../../../src/core/words/columns.ts'
import { DEFAULT_TIERS } from '../../../src/core/words/settings.ts'

export type Cells = FileRow<ProspectKey>['cells']

export const TODAY = parseDay('2026-11-23')!
export const options = (language: Language = 'en') => ({ tiers: DEFAULT_TIERS, today: TODAY, language })
export const rowsOf = (...cells: Cells[]) => cells.map((each, index) => ({ row: index + 2, cells: each }))
export const plan = (existing: readonly Prospect[], ...cells: Cells[]) =>
  planImport(existing, rowsOf(...cells), options())
export const card = (fields: Partial<Prospect>): Prospect => ({ ...BLANK_PROSPECT, ...fields })

/** The cards as they stand after an import. */
export function apply(existing: readonly Prospect[], done: ImportPlan): Prospect[] {
  const fields = new Map(done.merges.map(merge => [merge.id, merge.fields]))
  return [...existing.map(one => ({ ...one, ...fields.get(one.id) })), ...done.additions]
}
