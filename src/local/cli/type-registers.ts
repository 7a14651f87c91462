// The sample's competitors and marketing, typed into their sheets as a person would: there is no call that imports them.
import { parseDay } from '../../core/domain/day.ts'
import type { Sample } from '../sample/sample.ts'
import type { Workbook } from '../workbook/workbook.ts'

const UNIX_EPOCH = 25_569

type Typed = 'competitors' | 'marketing'

export function typeRegisters(workbook: Workbook, sample: Pick<Sample, Typed>): void {
  for (const register of ['competitors', 'marketing'] as const) typeRows(workbook, register, sample[register])
}

/** Fills the rows below the headings, found by the names that the add-on gave their cells. */
function typeRows(workbook: Workbook, register: Typed, rows: Sample[Typed]): void {
  for (const [index, row] of rows.entries()) {
    for (const [key, text] of Object.entries(row)) {
      const heading = workbook.named(`cp_${register}_${key}`)
      if (!heading) throw new Error(`the sheet of ${register} has no column ${key}`)
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
