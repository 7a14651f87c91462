// The Settings sheet as values: where each setting and table stands, and what they come to.
import type { NormTable, Owner, Settings, TierTable } from '../domain/model.ts'
import { type RawCell, readNumber, textOf } from '../words/cells.ts'
import { readIncome, readRelationship } from '../words/lists.ts'
import { DEFAULT_NORMS, DEFAULT_SETTINGS, DEFAULT_TIERS, SETTING_LABELS, type SettingKey } from '../words/settings.ts'
import { OWNER_HEADINGS, type OwnerKey, SETTINGS_COLUMNS } from '../words/sheets.ts'
import { normaliseWord, wordReader } from '../words/word.ts'
import { type RulesProblem, readNormHeading, readNormTable, readTierTable } from './rules-table.ts'
import { blankOwner, readDays, readSetting, SETTING_KEYS } from './setting.ts'

type Values = readonly (readonly RawCell[])[]

/** A cell or the upper left corner of a block, counted from 0 within the values. */
export interface Corner {
  readonly row: number
  readonly column: number
}

export interface Block extends Corner {
  readonly rows: number
  readonly columns: number
}

export interface SettingsPlaces {
  /** The cell that holds each setting's value. */
  readonly values: ReadonlyMap<SettingKey, Corner>
  readonly tiers: Block | null
  readonly norms: Block | null
  /** From its headings down to the last row that may hold an owner; `columns` gives each heading's place. */
  readonly owners: { readonly headingRow: number; readonly columns: ReadonlyMap<OwnerKey, number> } | null
}

/** What could not be used, with the cell as Sheets names it when the values begin at A1. The default stands in. */
export type SettingsProblem =
  | { readonly kind: 'value'; readonly cell: string; readonly key: SettingKey; readonly got: string }
  | { readonly kind: 'owner'; readonly cell: string; readonly column: OwnerKey; readonly got: string }
  | { readonly kind: 'tiers'; readonly cell: string; readonly problem: RulesProblem }
  | { readonly kind: 'norms'; readonly cell: string; readonly problem: RulesProblem }

export interface SettingsReading {
  readonly settings: Settings
  readonly problems: readonly SettingsProblem[]
}

/** The settings that a sheet's values hold, wherever they stand; what is missing or can't be used has its default. */
export function readSettingsTable(values: Values, places = findSettings(values)): SettingsReading {
  const problems: SettingsProblem[] = []
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = { ...DEFAULT_SETTINGS }
  const take = <K extends SettingKey>(key: K, at: Corner) => {
    const reading = readSetting(key, values[at.row]?.[at.column] ?? '')
    if (reading.ok) settings[key] = reading.value
    else problems.push({ kind: 'value', cell: cellName(at), key, got: reading.got })
  }
  for (const [key, at] of places.values) take(key, at)
  const owners = readOwners(values, places, problems)
  if (owners.length > 0) settings.owners = owners
  settings.tiers = readTiers(values, places.tiers, problems)
  settings.norms = readNorms(values, places.norms, problems)
  return { settings, problems }
}

function readTiers(values: Values, block: Block | null, problems: SettingsProblem[]): TierTable {
  if (!block) return DEFAULT_TIERS
  const reading = readTierTable(cut(values, block))
  if (reading.ok) return reading.table
  problems.push({ kind: 'tiers', cell: cellOfProblem(block, reading.problem), problem: reading.problem })
  return DEFAULT_TIERS
}

function readNorms(values: Values, block: Block | null, problems: SettingsProblem[]): NormTable {
  if (!block) return DEFAULT_NORMS
  const reading = readNormTable(cut(values, block))
  if (reading.ok) return reading.table
  problems.push({ kind: 'norms', cell: cellOfProblem(block, reading.problem), problem: reading.problem })
  return DEFAULT_NORMS
}

function cellOfProblem(block: Block, problem: RulesProblem): string {
  if (problem.kind !== 'cell') return cellName(block)
  return cellName({ row: block.row + problem.row - 1, column: block.column + problem.column - 1 })
}

/** The owners' table row by row; a row without a name is none, a name already read is left out. */
function readOwners(values: Values, places: SettingsPlaces, problems: SettingsProblem[]): Owner[] {
  const owners = new Map<string, Owner>()
  for (const row of ownerRows(values, places)) {
    const columns = places.owners!.columns
    const raw = (key: OwnerKey) => {
      const column = columns.get(key)
      return column === undefined ? '' : (values[row]![column] ?? '')
    }
    const bad = (column: OwnerKey) => {
      problems.push({
        kind: 'owner',
        cell: cellName({ row, column: columns.get(column)! }),
        column,
        got: textOf(raw(column)),
      })
    }
    const whole = (key: 'goal' | 'callsPerDay' | 'meetingsPerDay') => {
      if (textOf(raw(key)) === '') return null
      const number = readNumber(raw(key))
      if (number !== null && Number.isInteger(number) && number >= 0) return number
      bad(key)
      return null
    }
    const name = textOf(raw('name'))
    if (owners.has(normaliseWord(name))) continue
    const daysOff = readDays(raw('daysOff'))
    if (daysOff === null) bad('daysOff')
    owners.set(normaliseWord(name), {
      ...blankOwner(name),
      goal: whole('goal'),
      callsPerDay: whole('callsPerDay'),
      meetingsPerDay: whole('meetingsPerDay'),
      daysOff: daysOff ?? [],
    })
  }
  return [...owners.values()]
}

/** The rows of the owners' table that have a name, down to the next table below it or the end. */
export function ownerRows(values: Values, places: SettingsPlaces): readonly number[] {
  const name = places.owners?.columns.get('name')
  if (!places.owners || name === undefined) return []
  const rows: number[] = []
  const others = [places.tiers, places.norms].filter(block => block && block.row > places.owners!.headingRow)
  const end = others.reduce((least, block) => Math.min(least, block!.row), values.length)
  for (let row = places.owners.headingRow + 1; row < end; row++) {
    if (textOf(values[row]![name] ?? '') !== '') rows.push(row)
  }
  return rows
}

const LABELS = new Map(
  SETTING_KEYS.filter(key => key !== 'owners').flatMap(key =>
    [...SETTING_LABELS[key].en, ...SETTING_LABELS[key].ru].map(label => [normaliseWord(label), key] as const),
  ),
)
const KEYS = new Set<string>(SETTING_KEYS)
const readSettingsHeading = wordReader(SETTINGS_COLUMNS)
const readOwnerHeading = wordReader(OWNER_HEADINGS)

/** Finds every setting by its key or its label in either language, and the three tables by their headings. */
export function findSettings(values: Values): SettingsPlaces {
  const texts = values.map(row => row.map(textOf))
  const valueColumn = findValueColumn(texts)
  const found = new Map<SettingKey, Corner>()
  for (const [row, line] of texts.entries()) {
    const byKey = line.findIndex(text => KEYS.has(text) && !found.has(text as SettingKey))
    const column = byKey >= 0 ? byKey : line.findIndex(text => LABELS.has(normaliseWord(text)))
    if (column < 0) continue
    const key = byKey >= 0 ? (line[column] as SettingKey) : LABELS.get(normaliseWord(line[column]!))!
    if (!found.has(key)) found.set(key, { row, column: valueColumn ?? column + 1 })
  }
  return {
    values: found,
    tiers: findBlock(texts, isTierTable),
    norms: findBlock(texts, ([heading]) => {
      const words = heading!.map(readNormHeading)
      return words.includes('calls') && words.includes('meetings')
    }),
    owners: findOwners(texts),
  }
}

function findValueColumn(texts: Texts): number | null {
  for (const line of texts) {
    const words = line.map(readSettingsHeading)
    if (words.includes('value') && (words.includes('label') || words.includes('key'))) return words.indexOf('value')
  }
  return null
}

function findOwners(texts: Texts): SettingsPlaces['owners'] {
  for (const [headingRow, line] of texts.entries()) {
    const columns = new Map<OwnerKey, number>()
    for (const [column, text] of line.entries()) {
      const key = readOwnerHeading(text)
      if (key !== null && !columns.has(key)) columns.set(key, column)
    }
    if (columns.has('name') && columns.size >= 2) return { headingRow, columns }
  }
  return null
}

type Texts = readonly (readonly string[])[]

/** Relationships across and income levels down, or the other way round; one word of the method's on each side will do. */
function isTierTable(table: Texts): boolean {
  const [top, below] = [table[0]!, table.slice(1).flat()]
  const has = (line: readonly string[], read: (text: string) => unknown) => line.some(text => read(text) !== null)
  return (
    (has(top, readRelationship) && has(below, readIncome)) || (has(top, readIncome) && has(below, readRelationship))
  )
}

/** The first such block: filled cells side by side, down to a blank row. The corner above the rows' labels may be blank. */
function findBlock(texts: Texts, isWanted: (block: Texts) => boolean): Block | null {
  for (const [row, line] of texts.entries()) {
    for (const [from, to] of groupsOf(line)) {
      const column = from > 0 && (texts[row + 1]?.[from - 1] ?? '') !== '' ? from - 1 : from
      let end = row + 1
      while (end < texts.length && texts[end]!.slice(column, to + 1).some(text => text !== '')) end++
      const block = texts.slice(row, end).map(cells => cells.slice(column, to + 1))
      if (isWanted(block)) return { row, column, rows: end - row, columns: to - column + 1 }
    }
  }
  return null
}

/** Stretches of filled cells: first and last column of each. */
function groupsOf(line: readonly string[]): [number, number][] {
  const groups: [number, number][] = []
  for (const [column, text] of line.entries()) {
    if (text === '') continue
    const last = groups[groups.length - 1]
    if (last && last[1] === column - 1) last[1] = column
    else groups.push([column, column])
  }
  return groups
}

/** The tier or the norm table alone, where the values hold more of Settings than that. */
export function rulesWithin(values: Values, kind: 'tiers' | 'norms'): Values {
  const places = findSettings(values)
  const block = places[kind]
  return block && (places.values.size > 0 || (places.tiers && places.norms)) ? cut(values, block) : values
}

function cut(values: Values, block: Block): RawCell[][] {
  return values
    .slice(block.row, block.row + block.rows)
    .map(row => Array.from({ length: block.columns }, (_, index) => row[block.column + index] ?? ''))
}

/** A cell as Sheets names it: row 0, column 2 is C1. */
export function cellName(at: Corner): string {
  let letters = ''
  for (let rest = at.column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${at.row + 1}`
}
