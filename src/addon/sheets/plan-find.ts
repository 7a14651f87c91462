// Finds plan sheets and reads them: by named range, then by name; columns by their hidden keys, then by their headings.
import { type Day, formatWeek, parseWeek } from '../../core/domain/day.ts'
import { PLAN_HEADINGS, type PlanKey, planSheetName } from '../../core/i18n/plan.ts'
import type { RawCell } from '../../core/words/cells.ts'
import { normaliseWord } from '../../core/words/word.ts'
import type { Places as NamedPlaces } from './names.ts'
import { PLAN_COLUMNS } from './plan-columns.ts'
import { weekOfContact } from './plan-entry.ts'
import { rejoinHalves } from './plan-halves.ts'
import { ownCells } from './plan-own.ts'
import { type Places, readPlanRows, type SheetRow } from './plan-rows.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** A plan sheet as it stands. Rows and columns count from 1 here, as Sheets counts. */
export interface PlanSheet {
  readonly sheet: Sheet
  /** The row of headings; the plan's rows begin below it. */
  readonly headingRow: number
  /** The hidden row of machine keys; null where the team deleted it. */
  readonly keyRow: number | null
  /** Columns from 0. */
  readonly places: Places
  /** Whether keys, headings or the range's name are gone: the next build puts them back. */
  readonly isWorn: boolean
  /** Rows below the headings that the data reaches down to, blank ones between included. */
  readonly height: number
  readonly rows: readonly SheetRow[]
  /** All rows as they belong together, where people sorted the columns that show alone; blank where they are whole. */
  readonly rejoined: readonly SheetRow[]
  /** Rows below the headings, from 0, that hold something in columns of the team's own. */
  readonly ownRows: ReadonlySet<number>
  /** How its cells were read; missing while the sheet is being made. */
  readonly read?: (value: unknown) => RawCell
}

/** A sheet has the plan's name but is not ours, or it was ours and has lost what tells its rows apart. */
export interface ForeignSheet {
  readonly foreign: string
  readonly wasOurs: boolean
}

const NAME = /^cp_plan_(\d{4})_w(\d{2})$/

/** The name of the range that marks a week's plan sheet; it survives renaming and .xlsx. */
export function planRangeName(week: Day): string {
  return `cp_plan_${formatWeek(week).replace('-', '_')}`
}

/** The Mondays of the weeks that have a plan sheet, by named range. */
export function plannedWeeks(named: NamedPlaces): readonly Day[] {
  return [...named.keys()].flatMap(name => {
    const parts = NAME.exec(name)
    const week = parts && parseWeek(`${parts[1]}-W${parts[2]}`)
    return week === null ? [] : [week]
  })
}

/** A week's plan sheet, read once; null when there is none. */
export function findPlanSheet(
  spreadsheet: Spreadsheet,
  named: NamedPlaces,
  week: Day,
  read: (value: unknown) => RawCell,
): PlanSheet | ForeignSheet | null {
  const name = planSheetName('en', week)
  const ours = named.get(planRangeName(week).toLowerCase())?.sheet
  const sheet = ours ?? spreadsheet.getSheetByName(name) ?? spreadsheet.getSheetByName(planSheetName('ru', week))
  if (!sheet) return null
  const plan = readPlanSheet(sheet, read)
  if (plan) return ours ? plan : { ...plan, isWorn: true }
  // A run that was cut off may have left it blank.
  if (!ours && sheet.getLastRow() === 0) return null
  return { foreign: sheet.getName(), wasOurs: ours !== undefined }
}

/** A sheet with the columns of a plan, read once; null for any other. */
export function readPlanSheet(sheet: Sheet, read: (value: unknown) => RawCell): PlanSheet | null {
  const values = sheet.getDataRange().getValues()
  const heads = findHeads(values)
  if (!heads) return null
  const body = values.slice(heads.headingRow).map(line => line.map(read))
  const own = ownCells(sheet, values, heads)
  const found = readPlanRows(body, heads.places).map(line =>
    own.get(line.index)?.hasText ? { ...line, hasOwnText: true } : line,
  )
  const rows = rejoinHalves(found)
  const rejoined = rows === found ? [] : rows
  return { sheet, ...heads, height: body.length, rows, rejoined, ownRows: new Set(own.keys()), read }
}

type Heads = Pick<PlanSheet, 'headingRow' | 'keyRow' | 'places' | 'isWorn'>

/** The row that names the columns: that of keys, which has its headings below, or else that of headings. */
function findHeads(values: readonly (readonly unknown[])[]): Heads | null {
  const upper = values.slice(0, UPPER_ROWS)
  for (const [index, line] of upper.entries()) {
    const found = placesBy(line, key => [key.toLowerCase()])
    if (!isTold(found)) continue
    const below = upper[index + 1] ?? []
    const places = withCleared(found, column => `${line[column] ?? ''}${below[column] ?? ''}` === '')
    const hasHeadings = weekOfContact(String(below[places.get('contactId') ?? -1] ?? '')) === null
    const isWorn = !hasHeadings || places.size > found.size || PUT_BACK.some(key => !places.has(key))
    return { keyRow: index + 1, headingRow: index + (hasHeadings ? 2 : 1), places, isWorn }
  }
  for (const [index, line] of upper.entries()) {
    const places = placesBy(line, key => [...PLAN_HEADINGS[key].en, ...PLAN_HEADINGS[key].ru].map(normaliseWord))
    if (VITAL.every(key => places.has(key))) return { keyRow: null, headingRow: index + 1, places, isWorn: true }
  }
  return null
}

/** A team may put lines of its own above the plan. */
const UPPER_ROWS = 40

/** Columns without which a sheet is no plan. */
const VITAL = ['contactId', 'prospectId', 'client', 'done', 'date'] as const satisfies readonly PlanKey[]

/** Columns that a build puts back; the team may delete any other. */
export const PUT_BACK: readonly PlanKey[] = [...VITAL, 'plannedClient']

/** Without these, what is in the log already could not be told from what is not. */
function isTold(places: Places): boolean {
  return places.size >= VITAL.length && (places.has('contactId') || (places.has('prospectId') && places.has('logged')))
}

/** A column cleared with its key and heading still stands beside its neighbour. */
function withCleared(places: Places, isBlank: (column: number) => boolean): Places {
  const all = new Map(places)
  for (const [index, { key }] of PLAN_COLUMNS.entries()) {
    if (all.has(key)) continue
    const before = all.get(PLAN_COLUMNS[index - 1]?.key ?? key)
    const after = all.get(PLAN_COLUMNS[index + 1]?.key ?? key)
    const column = before === undefined ? (after ?? 0) - 1 : before + 1
    const isBetween = index === 0 ? after !== undefined : before !== undefined && after === before + 2
    if (isBetween && column >= 0 && isBlank(column)) all.set(key, column)
  }
  return all
}

function placesBy(line: readonly unknown[], wordsOf: (key: PlanKey) => readonly string[]): Places {
  const places = new Map<PlanKey, number>()
  const words = line.map(value => normaliseWord(String(value ?? '')))
  for (const { key } of PLAN_COLUMNS) {
    const accepted = wordsOf(key)
    const at = words.findIndex(word => accepted.includes(word))
    if (at >= 0) places.set(key, at)
  }
  return places
}
