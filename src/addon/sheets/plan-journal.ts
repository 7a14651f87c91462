// What the last build changed, kept with the document so that it can be undone as one step.
import type { Asked } from '../../core/domain/attainment.ts'
import type { LogEntry, Prospect } from '../../core/domain/model.ts'
import type { CellValue } from './cells.ts'
import type { TableRecord } from './table.ts'

export type Cells = readonly CellValue[]

/** One thing before and after the build. */
export interface Change<T> {
  readonly before: T
  readonly after: T
}

type LoggedFields = Partial<Omit<LogEntry, 'prospectId'>>

export interface Journal {
  readonly week: string
  /** By ID of the prospect. */
  readonly cards: readonly (readonly [string, Change<TableRecord<keyof Prospect>>])[]
  readonly entries: readonly (LogEntry & { readonly contactId: string })[]
  /** By contact ID. */
  readonly corrections: readonly (readonly [string, Change<LoggedFields>])[]
  /** Rows of other weeks' sheets. */
  readonly others: readonly { readonly week: string; readonly rows: readonly Change<Cells>[] }[]
  /** What the week is held against when it is past. */
  readonly asked: Change<Asked>
  /** The sheet as it was; null where the build made it. */
  readonly before: SheetBefore | null
  /** Whose rows show after the build. */
  readonly shown: string | null
  /** The rows as the build left them, each with the place that it had or took before they were sorted. */
  readonly after: readonly PlacedCells[]
  /** The owners' own sheets, by the names of their ranges. */
  readonly own: readonly (readonly [string, { readonly before: SheetBefore; readonly after: readonly PlacedCells[] }])[]
}

/** The cells of a row with its place below the headings. */
export type PlacedCells = readonly [number, Cells]

/** A plan sheet as it was. */
export interface SheetBefore {
  readonly rows: readonly PlacedCells[]
  readonly band: readonly string[]
  /** Whose rows showed while the others were hidden; null for the whole team's. */
  readonly shown: string | null
}

/** What is kept of a build that is too large to be kept whole: enough to take its cards back, should it be cut off. */
export interface LostJournal extends Pick<Journal, 'week' | 'cards' | 'entries'> {
  readonly tooLarge: true
}

const KEY = 'lastBuild'
/** Set while a build writes: where it stays, the build was cut off. */
const OPEN = 'openBuild'
/** Whose rows alone show, by week: which rows of a sheet are hidden could only be asked row by row. */
const SHOWN = 'shownOwners'
/** What the plans of the last weeks have asked for, by week: late rebuilds hold fewer, and sheets are deleted. */
const ASKED = 'askedByWeek'
const WEEKS_KEPT = 20
/** Characters of one property: three bytes each at most, of the 9 KB that a property holds. */
const PART = 2_900
/** Parts of one journal, well inside the 500 KB of all properties of a document. */
const MOST_PARTS = 120

/**
 * Keeps this journal in place of the last one, open until the build has written all. What can't be kept must not stop it.
 * Answers whether the build can be undone.
 */
export function keepJournal(journal: Journal): boolean {
  const { week, cards, entries } = journal
  const fits = (text: string) => text.length <= PART * MOST_PARTS
  const whole = packed(journal)
  const canUndo = fits(whole)
  const lost = canUndo ? '' : packed({ week, tooLarge: true, cards, entries })
  const parts = partsOf(canUndo ? whole : fits(lost) ? lost : packed({ week, tooLarge: true, cards: [], entries: [] }))
  const store = PropertiesService.getDocumentProperties()
  try {
    const shown = withShown(store.getProperty(SHOWN), week, journal.shown)
    const values: Record<string, string> = {
      [KEY]: String(parts.length),
      [SHOWN]: shown,
      [OPEN]: week,
      [ASKED]: withAsked(journal.asked.after, week),
    }
    // Parts of a longer journal before this one give their room back.
    const before = Number(store.getProperty(KEY) ?? 0)
    for (let part = parts.length; part < before; part++) values[`${KEY}.${part}`] = ''
    for (const [part, value] of parts.entries()) values[`${KEY}.${part}`] = value
    store.setProperties(values)
    return canUndo
  } catch (error) {
    if (typeof console !== 'undefined') console.warn(String(error))
    store.deleteProperty(KEY)
    return false
  }
}

/** All that the build changes is written. */
export function closeJournal(): void {
  PropertiesService.getDocumentProperties().deleteProperty(OPEN)
}

/** Whether the last build was cut off before it had written all. */
export function isJournalOpen(): boolean {
  return (PropertiesService.getDocumentProperties().getProperty(OPEN) ?? '') !== ''
}

export function readJournal(): Journal | LostJournal | null {
  const values = PropertiesService.getDocumentProperties().getProperties()
  const count = Number(values[KEY] ?? 0)
  if (count === 0) return null
  const parts = Array.from({ length: count }, (_, part) => values[`${KEY}.${part}`] ?? '')
  return unpacked(parts.join(''))
}

/** Once its build is undone. */
export function dropJournal({ week, before, asked }: Pick<Journal, 'week' | 'before' | 'asked'>): void {
  const store = PropertiesService.getDocumentProperties()
  const shown = withShown(store.getProperty(SHOWN), week, before?.shown ?? null)
  store.setProperties({ [KEY]: '0', [OPEN]: '', [SHOWN]: shown, [ASKED]: withAsked(asked.before, week) })
}

/** What the plans of the last weeks have asked for, by week; the names of owners in the form in which they are compared. */
export function askedContacts(): Readonly<Record<string, Asked>> {
  return JSON.parse(PropertiesService.getDocumentProperties().getProperty(ASKED) ?? '{}') as Record<string, Asked>
}

export const NOTHING_ASKED: Asked = { team: 0, owners: {} }

/** In one property: where names are many or long, the oldest weeks keep the team's figures alone. */
function withAsked(asked: Asked, week: string): string {
  const { [week]: _, ...others } = askedContacts()
  const all = asked.team > 0 ? { ...others, [week]: asked } : others
  const weeks = Object.entries(all).sort().slice(-WEEKS_KEPT)
  const text = () => JSON.stringify(Object.fromEntries(weeks))
  for (let at = 0; at < weeks.length && text().length > PART; at++) {
    const [week, { team }] = weeks[at]!
    weeks[at] = [week, { team, owners: {} }]
  }
  return text()
}

/** As text in which what is said again and again, before and after the build, stands once. */
function packed(journal: Journal | LostJournal): string {
  const places = new Map<string, number>()
  const body: unknown = JSON.parse(
    JSON.stringify(journal, (_, value: unknown) => {
      if (typeof value !== 'string' || (value.length < SHORTEST && !value.startsWith(MARK))) return value
      if (!places.has(value)) places.set(value, places.size)
      return `${MARK}${places.get(value)!}`
    }),
  )
  return JSON.stringify([[...places.keys()], body])
}

/** One that an earlier version kept stands as it is. */
function unpacked(text: string): Journal | LostJournal {
  const kept = JSON.parse(text) as Journal | LostJournal | [texts: string[], body: unknown]
  if (!Array.isArray(kept)) {
    return 'after' in kept ? { ...kept, own: [], asked: NEVER_ASKED } : { ...kept, cards: [], entries: [] }
  }
  const [texts, body] = kept
  const whole = JSON.parse(JSON.stringify(body), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(MARK) ? texts[Number(value.slice(MARK.length))]! : value,
  ) as Journal | LostJournal
  return { asked: NEVER_ASKED, ...whole }
}

const NEVER_ASKED: Change<Asked> = { before: NOTHING_ASKED, after: NOTHING_ASKED }

/** A sign of nobody's language, before the place of a text. */
const MARK = '\ue000'
const SHORTEST = 5

/** Whose rows alone show on the sheet of a week since its last build; null for the whole team's. */
export function shownOwner(week: string): string | null {
  return readShown(PropertiesService.getDocumentProperties().getProperty(SHOWN))[week] ?? null
}

function withShown(kept: string | null, week: string, owner: string | null): string {
  const { [week]: _, ...others } = readShown(kept)
  return JSON.stringify(owner === null ? others : { ...others, [week]: owner })
}

function readShown(kept: string | null): Readonly<Record<string, string>> {
  return JSON.parse(kept ?? '{}') as Record<string, string>
}

function partsOf(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / PART) }, (_, part) => text.slice(part * PART, (part + 1) * PART))
}
