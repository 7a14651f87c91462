// What a build is to write on the owners' own sheets: the week's rows, each with the owner's cells and colours beside it.
import { normaliseWord } from '../../core/words/word.ts'
import { myWeekRange, ownRow } from '../sheets/my-week.ts'
import type { PlanSheet } from '../sheets/plan-find.ts'
import type { PlanContent } from '../sheets/plan-sheet.ts'
import { myWeekContent } from './my-week.ts'
import type { PlanDraft } from './plan-draft.ts'

export interface OwnWeek {
  /** The name of its range. */
  readonly range: string
  readonly sheet: PlanSheet
  readonly content: PlanContent
}

export function ownWeeks({ workbook, week, plan, rows, own, added, state }: PlanDraft): readonly OwnWeek[] {
  const { done, kept, left } = state.target
  return plan.owners.flatMap(({ owner }) => {
    const range = myWeekRange(owner)
    const sheet = own.get(range)
    if (!sheet) return []
    const placeOf = new Map(added.filter(line => line.own === sheet).map(line => [line.index, line.place]))
    const places = new Map(sheet.rows.map(line => [line.row.contactId, line.index]))
    for (const line of [...done, ...kept, ...left]) {
      const place = placeOf.get(line.index)
      if (place !== undefined) places.set(line.row.contactId, place)
    }
    const ownRows = rows
      .filter(({ row }) => normaliseWord(row.owner) === normaliseWord(owner) && row.contactId !== '')
      .map(line => ownRow(line, places.get(line.row.contactId) ?? null))
    const strays = left
      .filter(line => line.row.contactId === '' && placeOf.has(line.index))
      .map(({ row, unread, index }) => ({ row, unread, from: placeOf.get(index)!, contact: null }))
    return [{ range, sheet, content: myWeekContent(workbook, week, owner, [...ownRows, ...strays]) }]
  })
}
