// An owner's own sheet of the week: the same rows as on the plan, so that nobody's filter hides rows from others.
import type { Language } from '../../core/domain/model.ts'
import type { RawCell } from '../../core/words/cells.ts'
import { normaliseWord } from '../../core/words/word.ts'
import type { Places } from './names.ts'
import { type PlanSheet, readPlanSheet } from './plan-find.ts'
import type { LaidRow } from './plan-layout.ts'
import { BY_HAND } from './plan-marks.ts'
import type { PlanRow, SheetRow } from './plan-rows.ts'

const SHEET: Readonly<Record<Language, string>> = { en: 'My week', ru: 'Моя неделя' }
const PREFIX = 'cp_my_'

/** `My week Anna`, `Моя неделя Анна`; signs that no sheet's name takes are left out. */
export function myWeekName(language: Language, owner: string): string {
  return `${SHEET[language]} ${owner.replace(/[[\]*?:/\\']/g, '')}`.slice(0, 100).trim()
}

/** The name of the range that marks an owner's sheet: letters of any script as numbers. */
export function myWeekRange(owner: string): string {
  const letters = [...normaliseWord(owner)].map(letter => letter.codePointAt(0)!.toString(16))
  return `${PREFIX}${letters.join('_')}`.slice(0, 200)
}

/** The owners' sheets that there are, by the names of their ranges; one read each. */
export function readMyWeeks(places: Places, read: (value: unknown) => RawCell): ReadonlyMap<string, PlanSheet> {
  const sheets = new Map<string, PlanSheet>()
  for (const [name, { sheet }] of places) {
    const own = name.startsWith(PREFIX) ? readPlanSheet(sheet, read) : null
    if (own) sheets.set(name, own)
  }
  return sheets
}

/** What a person may change on either sheet. */
const EDITED = ['done', 'date', 'time', 'channel', 'outcome', 'nextStep', 'nextDate', 'notes', 'owner'] as const
/** Without a base these alone can be told from what a build wrote. */
const WRITTEN = [
  'done',
  'time',
  'outcome',
  'nextStep',
  'nextDate',
  'notes',
] as const satisfies readonly (typeof EDITED)[number][]

/** A row for an owner's sheet. Its hidden `carried` column tells what was written, so that changes are seen. */
export function ownRow({ row, unread }: Pick<LaidRow, 'row' | 'unread'>, from: number | null): LaidRow {
  return { row: { ...row, carried: JSON.stringify(EDITED.map(key => row[key])) }, unread, from, contact: null }
}

/** The plan's rows with what was changed on an owner's sheet since it was written; a change there wins. */
export function mergeOwnRows(rows: readonly SheetRow[], own: readonly SheetRow[]): readonly SheetRow[] {
  const byId = new Map(own.map(line => [line.row.contactId, line]))
  return rows.map(line => {
    const mine = line.row.contactId === '' ? undefined : byId.get(line.row.contactId)
    const changes = mine ? changesOf(mine.row) : {}
    if (!mine || (Object.keys(changes).length === 0 && Object.keys(mine.unread).length === 0)) return line
    return { ...line, row: { ...line.row, ...changes }, unread: { ...line.unread, ...mine.unread } }
  })
}

function changesOf(row: PlanRow): Partial<PlanRow> {
  const base = readBase(row.carried)
  const changed = base
    ? EDITED.filter((key, index) => row[key] !== base[index])
    : WRITTEN.filter(key => row[key] !== '' && row[key] !== null && row[key] !== false)
  return Object.fromEntries(changed.map(key => [key, row[key]]))
}

function readBase(text: string): readonly unknown[] | null {
  try {
    const base: unknown = JSON.parse(text)
    return Array.isArray(base) ? base : null
  } catch {
    return null
  }
}

/** Rows that the owner added on the own sheet, as rows added to the plan by hand; they have no place there yet. */
export function addedRows(own: readonly SheetRow[], owner: string): readonly SheetRow[] {
  return own
    .filter(({ row }) => row.contactId === '')
    .map(line => ({
      ...line,
      index: NO_PLACE - line.index,
      row: { ...line.row, purpose: BY_HAND, owner: line.row.owner || owner },
    }))
}

/** Places below this are none: the row is not on the sheet yet. */
const NO_PLACE = -1
