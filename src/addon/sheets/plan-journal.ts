// What the last build changed, kept with the document so that it can be undone as one step.
import type { LogEntry, Prospect } from '../../core/domain/model.ts'
import type { CellValue } from './cells.ts'
import type { TableRecord } from './table.ts'

export type Cells = readonly CellValue[]

/** One thing before and after the build. */
export interface Change<T> {
  readonly before: T
  readonly after: T
}

type LoggedFields = Partial<Pick<LogEntry, 'outcome' | 'notes'>>

export interface Journal {
  readonly week: string
  /** By ID of the prospect. */
  readonly cards: readonly (readonly [string, Change<TableRecord<keyof Prospect>>])[]
  readonly entries: readonly (LogEntry & { readonly contactId: string })[]
  /** By contact ID. */
  readonly corrections: readonly (readonly [string, Change<LoggedFields>])[]
  /** Rows of other weeks' sheets. */
  readonly others: readonly { readonly week: string; readonly rows: readonly Change<Cells>[] }[]
  /** The sheet as it was, by places of its rows; null where the build made it. */
  readonly before: {
    readonly rows: readonly (readonly [number, Cells])[]
    readonly band: readonly string[]
    /** Whose rows showed while the others were hidden; null for the whole team's. */
    readonly shown: string | null
  } | null
  /** The same after the build. */
  readonly shown: string | null
  /** The rows as the build left them, each with the place that it had or took before they were sorted. */
  readonly after: readonly (readonly [number, Cells])[]
}

/** A build that was too large to be kept. */
export interface LostJournal {
  readonly week: string
  readonly tooLarge: true
}

const KEY = 'lastBuild'
/** Whose rows alone show, by week: which rows of a sheet are hidden could only be asked row by row. */
const SHOWN = 'shownOwners'
/** Characters of one property: three bytes each at most, of the 9 KB that a property holds. */
const PART = 2_900
/** Parts of one journal, well inside the 500 KB of all properties of a document. */
const MOST_PARTS = 120

/** Keeps this journal in place of the last one. What can't be kept must not stop the build. */
export function keepJournal(journal: Journal): void {
  const text = JSON.stringify(journal)
  const lost: LostJournal = { week: journal.week, tooLarge: true }
  const parts = text.length > PART * MOST_PARTS ? [JSON.stringify(lost)] : partsOf(text)
  const store = PropertiesService.getDocumentProperties()
  try {
    const shown = withShown(store.getProperty(SHOWN), journal.week, journal.shown)
    const values: Record<string, string> = { [KEY]: String(parts.length), [SHOWN]: shown }
    // Parts of a longer journal before this one give their room back.
    const before = Number(store.getProperty(KEY) ?? 0)
    for (let part = parts.length; part < before; part++) values[`${KEY}.${part}`] = ''
    for (const [part, value] of parts.entries()) values[`${KEY}.${part}`] = value
    store.setProperties(values)
  } catch (error) {
    if (typeof console !== 'undefined') console.warn(String(error))
    store.deleteProperty(KEY)
  }
}

export function readJournal(): Journal | LostJournal | null {
  const values = PropertiesService.getDocumentProperties().getProperties()
  const count = Number(values[KEY] ?? 0)
  if (count === 0) return null
  const parts = Array.from({ length: count }, (_, part) => values[`${KEY}.${part}`] ?? '')
  return JSON.parse(parts.join('')) as Journal | LostJournal
}

/** Once its build is undone. */
export function dropJournal({ week, before }: Journal): void {
  const store = PropertiesService.getDocumentProperties()
  store.deleteProperty(KEY)
  store.setProperty(SHOWN, withShown(store.getProperty(SHOWN), week, before?.shown ?? null))
}

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
