// The sample's competitors, typed into their sheet as a person would: there is no call that imports them.
import { parseDay } from '../../core/domain/day.ts'
import type { CompetitorKey } from '../../core/words/sheets.ts'
import type { Workbook } from '../workbook/workbook.ts'

const UNIX_EPOCH = 25_569

/** Fills the rows below the headings, found by the names that the add-on gave their cells. */
export function putCompetitors(
  workbook: Workbook,
  rows: readonly Readonly<Partial<Record<CompetitorKey, string>>>[],
): void {
  for (const [index, row] of rows.entries()) {
    for (const [key, text] of Object.entries(row)) {
      const heading = workbook.named(`cp_competitors_${key}`)
      if (!heading) throw new Error(`the Competitors sheet has no column ${key}`)
      const { sheet, area } = heading
      sheet.patch(area.row + 1 + index, area.column, { value: typedValue(text) })
    }
  }
}

/** Numbers and dates as Sheets takes them when they are typed. */
function typedValue(text: string): string | number {
  const day = parseDay(text)
  if (day !== null) return day + UNIX_EPOCH
  return /^\d+$/.test(text) ? Number(text) : text
}
