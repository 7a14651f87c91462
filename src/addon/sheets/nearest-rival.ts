// The nearest competitor as a seller needs it at the telephone: its first weakness and what we set against it.
import { nearestFirst, PLACES } from '../../core/domain/competitors.ts'
import type { Rival } from '../../core/protocol/today.ts'
import { readNumber, textOf } from '../../core/words/cells.ts'
import { COMPETITORS_SHEET } from './competitors-sheet.ts'
import { findSheet } from './locate.ts'
import { openTable, type WorkbookReading } from './read-workbook.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Null where no competitor has a weakness written down. Our answer is the opportunity beside it, else the decision. */
export function nearestRival(spreadsheet: Spreadsheet, { places, read, language }: WorkbookReading): Rival | null {
  if (!findSheet(spreadsheet, COMPETITORS_SHEET, places)) return null
  const table = openTable<string>({ spreadsheet, places, read, language }, COMPETITORS_SHEET, null)
  const named = table.rows.flatMap(({ row }) => {
    const raws = table.rawsOf(row)
    const text = (key: string) => textOf(raws[key] ?? '')
    const place = PLACES.find(one => text(`weakness${one}`) !== '')
    if (text('name') === '' || place === undefined) return []
    const rival = {
      name: text('name'),
      weakness: text(`weakness${place}`),
      answer: text(`opportunity${place}`) || text('decision'),
    }
    return [{ ...rival, walkMinutes: readNumber(raws.walkMinutes ?? ''), rival }]
  })
  return nearestFirst(named)[0]?.rival ?? null
}
