// What a build is to write on the owners' own sheets: the week's rows, each with the owner's cells and colours beside it.
import { normaliseWord } from '../../core/words/word.ts'
import { alike, isChangedRow, myWeekRange, ownRow } from '../sheets/my-week.ts'
import type { PlanSheet } from '../sheets/plan-find.ts'
import type { SheetRow } from '../sheets/plan-rows.ts'
import type { PlanContent } from '../sheets/plan-sheet.ts'
import { myWeekContent } from './my-week.ts'
import type { PlanDraft } from './plan-draft.ts'

export interface OwnWeek {
  /** The name of its range. */
  readonly range: string
  readonly sheet: PlanSheet
  /** What the sheet is to hold; or, of one that keeps its rows, those to write once more as what the plan has taken over. */
  readonly content: PlanContent | readonly SheetRow[]
}

/** A sheet that nothing is written on is left out. */
export function ownWeeks(draft: PlanDraft): readonly OwnWeek[] {
  const { plan, own, following } = draft
  const owners = new Map(plan.owners.map(({ owner }) => [myWeekRange(owner), owner]))
  return [...own].flatMap(([range, sheet]): OwnWeek[] => {
    const owner = owners.get(range)
    if (owner !== undefined && following.has(sheet)) return [{ range, sheet, content: weekOf(draft, owner, sheet) }]
    const taken = takenOver(draft, sheet)
    return taken.length > 0 ? [{ range, sheet, content: taken }] : []
  })
}

function weekOf(draft: PlanDraft, owner: string, sheet: PlanSheet): PlanContent {
  const { workbook, week, rows, state } = draft
  const added = addedIds(draft, sheet)
  const places = new Map(sheet.rows.map(line => [line.row.contactId, line.index]))
  for (const [place, contactId] of added) places.set(contactId, place)
  const ownRows = rows
    .filter(({ row }) => normaliseWord(row.owner) === normaliseWord(owner) && row.contactId !== '')
    .map(line => ownRow(line, places.get(line.row.contactId) ?? null))
  const placeOf = placesOfAdded(draft, sheet)
  const strays = state.target.left
    .filter(line => line.row.contactId === '' && placeOf.has(line.index))
    .map(({ row, unread, index }) => ({ row, unread, from: placeOf.get(index)!, contact: null }))
  return myWeekContent(workbook, week, owner, [...ownRows, ...strays])
}

/** What was changed or added on a sheet that this build leaves to itself: else the next one would take it for new. */
function takenOver(draft: PlanDraft, sheet: PlanSheet): readonly SheetRow[] {
  const added = addedIds(draft, sheet)
  const alone = new Set(placesOfAdded(draft, sheet).values())
  const planned = new Map(draft.rows.map(line => [line.row.contactId, line]))
  return sheet.rows.flatMap(mine => {
    const laid = planned.get(added.get(mine.index) ?? '')
    if (laid) return [alike(mine, laid)]
    return !alone.has(mine.index) && mine.row.contactId !== '' && isChangedRow(mine) ? [alike(mine, mine)] : []
  })
}

/** By its place on the sheet, the contact that a row added there is on the plan. */
function addedIds(draft: PlanDraft, sheet: PlanSheet): ReadonlyMap<number, string> {
  const { done, kept, left } = draft.state.target
  const placeOf = placesOfAdded(draft, sheet)
  return new Map(
    [...done, ...kept, ...left].flatMap(({ index, row }) => {
      const place = placeOf.get(index)
      return place === undefined || row.contactId === '' ? [] : [[place, row.contactId]]
    }),
  )
}

/** By the index that it has in this build, the place of each row added on the sheet. */
function placesOfAdded({ added }: PlanDraft, sheet: PlanSheet): ReadonlyMap<number, number> {
  return new Map(added.filter(line => line.own === sheet).map(line => [line.index, line.place]))
}
