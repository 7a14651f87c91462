// An owner's own sheet of the week: the same rows as on the plan, so that nobody's filter hides rows from others.
import type { Day } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import type { PlanKey } from '../../core/i18n/plan.ts'
import type { RawCell } from '../../core/words/cells.ts'
import { normaliseWord } from '../../core/words/word.ts'
import type { Place, Places } from './names.ts'
import { withoutCopies } from './plan-copies.ts'
import { bothTexts, isAsWritten, stepOf, weekOfContact } from './plan-entry.ts'
import { type PlanSheet, readPlanSheet } from './plan-find.ts'
import type { LaidRow } from './plan-layout.ts'
import { BY_HAND, LEFT } from './plan-marks.ts'
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

/** The place of the owner's sheet that this is; null for any other sheet. */
export function myWeekPlace(places: Places, sheetId: number): Place | null {
  for (const [name, place] of places) if (name.startsWith(PREFIX) && place.sheetId === sheetId) return place
  return null
}

/** The owners' sheets that there are, by the names of their ranges; one read each. */
export function readMyWeeks(places: Places, read: (value: unknown) => RawCell): ReadonlyMap<string, PlanSheet> {
  const sheets = new Map<string, PlanSheet>()
  for (const [name, place] of places) {
    const own = name.startsWith(PREFIX) ? readMyWeek(place, read) : null
    if (own) sheets.set(name, own)
  }
  return sheets
}

/** One owner's sheet, on which a copied row counts as one that the owner added. */
export function readMyWeek({ sheet }: Place, read: (value: unknown) => RawCell): PlanSheet | null {
  const own = readPlanSheet(sheet, read)
  return own && { ...own, rows: withoutCopies(own.rows) }
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

/** What stands in an owner's row once it is alike with the plan's, in its own place. */
export function alike(mine: SheetRow, line: Pick<SheetRow, 'row' | 'unread'>): SheetRow {
  const { row, unread } = ownRow(line, null)
  return { row: { ...row, order: mine.row.order }, unread, index: mine.index }
}

/**
 * The plan's rows with what was changed on an owner's sheet since it was written; a change there wins, but for the
 * columns in `but`.
 */
export function mergeOwnRows(
  rows: readonly SheetRow[],
  own: readonly SheetRow[],
  but: ReadonlySet<PlanKey> = new Set(),
): readonly SheetRow[] {
  // After a row was given to a colleague, both have it.
  const byId = new Map<string, SheetRow[]>()
  for (const line of own) {
    const { contactId } = line.row
    if (contactId !== '') byId.set(contactId, [...(byId.get(contactId) ?? []), line])
  }
  return rows.map(line => (byId.get(line.row.contactId) ?? []).reduce((merged, mine) => merge(merged, mine, but), line))
}

function merge(line: SheetRow, mine: SheetRow, but: ReadonlySet<PlanKey>): SheetRow {
  if (isTypedOver(line) && !isTypedOver(mine)) return line
  const changes = fieldsBut(changesOf(line.row, mine.row), but)
  const unread = fieldsBut(mine.unread, but)
  if (Object.keys(changes).length === 0 && Object.keys(unread).length === 0) return line
  return { ...line, row: { ...line.row, ...changes }, unread: { ...line.unread, ...unread } }
}

/** What an owner's row says of its client is not of the one that was typed over it on the plan. */
function isTypedOver({ row }: SheetRow): boolean {
  return row.logged === null && isAsWritten(row) === false
}

/** Whether something was changed in an owner's row since it was written. */
export function isChangedRow({ row }: SheetRow): boolean {
  return Object.keys(changesOf(row, row)).length > 0
}

function fieldsBut<T extends object>(fields: T, but: ReadonlySet<PlanKey>): T {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !but.has(key as PlanKey))) as T
}

function changesOf(plan: PlanRow, row: PlanRow): Partial<PlanRow> {
  const base = readBase(row.carried)
  const changed = base
    ? EDITED.filter((key, index) => row[key] !== base[index])
    : WRITTEN.filter(key => row[key] !== '' && row[key] !== null && row[key] !== false)
  const changes = changed.map(key => {
    const was = base ? base[EDITED.indexOf(key)] : ''
    return [key, key === 'notes' || key === 'nextStep' ? bothTexts(plan[key], row[key], was) : row[key]] as const
  })
  const isOther = row.logged === null && row.client !== plan.client && isAsWritten(row) === false
  return { ...Object.fromEntries(changes), ...(isOther ? { client: row.client } : {}) }
}

function readBase(text: string): readonly unknown[] | null {
  try {
    const base: unknown = JSON.parse(text)
    return Array.isArray(base) ? base : null
  } catch {
    return null
  }
}

/** A row that stands on an owner's own sheet alone. It has no place on the plan yet, so its index is below `NO_PLACE`. */
export interface AddedRow extends SheetRow {
  readonly own: PlanSheet
  /** Its place on the own sheet, from 0 below the headings. */
  readonly place: number
}

/** The index of what has no place on the plan. */
export const NO_PLACE = -1

/**
 * Rows that owners added on their own sheets, as rows added to the plan by hand. One with an ID was logged by the Today
 * form, or came with a build that was undone and was added or worked on: where `known`, the plans, lack it, it is added
 * again. With a `week`, only those of that week.
 */
export function addedRows(
  sheets: readonly { readonly owner: string; readonly own: PlanSheet }[],
  known: readonly SheetRow[],
  week: Day | null = null,
): readonly AddedRow[] {
  const ids = new Set(known.map(line => line.row.contactId))
  const isLost = (row: PlanRow) =>
    !ids.has(row.contactId) &&
    (week === null || weekOfContact(row.contactId) === week) &&
    (row.purpose === BY_HAND || isWorkedOn(row))
  const isAdded = (row: PlanRow) => readBase(row.carried) === null && (row.contactId === '' || isLost(row))
  const added = sheets.flatMap(({ owner, own }) =>
    own.rows.filter(({ row }) => isAdded(row)).map(line => ({ owner, own, line })),
  )
  return added.map(({ owner, own, line }, count) => ({
    ...line,
    own,
    place: line.index,
    index: NO_PLACE - 1 - count,
    row: { ...line.row, purpose: BY_HAND, owner: line.row.owner || owner },
  }))
}

/** A row of a plan that stands on an owner's own sheet alone. */
export interface StrandedRow extends AddedRow {
  /** The Monday of the week that it is carried over with. */
  readonly week: Day
}

/**
 * Rows of plans that stand on an owner's sheet alone, with what was done there since: of a week without a plan sheet any
 * such row, else those with a tick or an outcome alone, since a row that was taken out of the plan stays away. What is
 * only written there of another week than the planned one stays on that one's plan. `taken` indices below `NO_PLACE` are
 * in use.
 */
export function strandedRows(
  sheets: readonly PlanSheet[],
  plans: ReadonlyMap<Day, PlanSheet>,
  planned: Day,
  taken: number,
): readonly StrandedRow[] {
  const standing = [...plans.values()].flatMap(({ rows }) => rows.filter(line => !isTypedOver(line)))
  const ids = new Set(standing.map(line => line.row.contactId))
  const isStranded = ({ row, unread }: SheetRow) => {
    const base = readBase(row.carried)
    const week = weekOfContact(row.contactId)
    if (base === null || week === null || ids.has(row.contactId)) return false
    const changed = EDITED.filter((key, index) => row[key] !== base[index])
    if (!plans.has(week)) return changed.length > 0 || Object.keys(unread).length > 0
    return row.logged === null && isDone(row) && changed.some(key => key === 'done' || key === 'outcome')
  }
  // A row that was copied to a colleague's sheet is done once.
  const found = new Map(
    sheets.flatMap(own => own.rows.filter(isStranded).map(line => [line.row.contactId, { own, line }] as const)),
  )
  return [...found.values()].map(({ own, line }, count) => {
    const row = { ...line.row, carried: line.row.logged === null ? '' : stepAtBase(line.row) }
    const week = weekOfContact(row.contactId)!
    const isOver = week !== planned && !isDone(row) && row.logged === null && (row.date ?? week) <= week + 6
    const place = { own, place: line.index, index: NO_PLACE - 1 - taken - count }
    return { ...line, ...place, row: isOver ? onlyWritten(row) : row, week: isOver ? planned : week }
  })
}

function isDone(row: PlanRow): boolean {
  return row.done || row.outcome !== null
}

/** As a row that stays only for what is written in it. */
function onlyWritten(row: PlanRow): PlanRow {
  const notes = [row.time, row.notes].filter(text => text !== '').join(' ')
  return { ...row, purpose: LEFT, time: '', notes, plannedDate: row.date, plannedChannel: row.channel }
}

/** What the card was told of the step after a row, as the plan's own column says it. */
function stepAtBase(row: PlanRow): string {
  const base = readBase(row.carried)!
  const [nextStep, nextDate] = (['nextStep', 'nextDate'] as const).map(key => base[EDITED.indexOf(key)])
  return stepOf({ ...row, nextStep: String(nextStep ?? ''), nextDate: typeof nextDate === 'number' ? nextDate : null })
}

function isWorkedOn(row: PlanRow): boolean {
  return WRITTEN.some(key => row[key] !== '' && row[key] !== null && row[key] !== false) || row.date !== row.plannedDate
}

/**
 * Whether an owner's sheet goes over to the plan of a week. While the week that it shows is the one that people work on,
 * `current`, a plan made ahead leaves it alone.
 */
export function followsPlan(own: PlanSheet, week: Day, current: Day): boolean {
  const shown = weekOfMyWeek(own)
  return shown === null || shown >= week || shown < current
}

/** The Monday of the week that an owner's sheet shows, the latest of its rows; null where nothing on it tells. */
export function weekOfMyWeek({ rows }: PlanSheet): Day | null {
  return rows.reduce<Day | null>((latest, { row }) => {
    const week = weekOfContact(row.contactId)
    return week === null || (latest !== null && latest > week) ? latest : week
  }, null)
}
