// The register of competitors as their sidebar sees it: the nearest first, each found again wherever its row has gone.
import { type Competitor, type CompetitorField, nearestFirst } from '../../core/domain/competitors.ts'
import { type Day, formatDay } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import { notSetUp } from '../../core/i18n/sheets.ts'
import { versionOf } from '../../core/import/card-values.ts'
import { COMPETITOR_CELLS, readCompetitor, writeCompetitorValues } from '../../core/import/competitor-values.ts'
import { readSettingsTable } from '../../core/import/settings-table.ts'
import type { CompetitorMark, CompetitorsAnswer, CompetitorView } from '../../core/protocol/competitors.ts'
import { textOf } from '../../core/words/cells.ts'
import { normaliseWord } from '../../core/words/word.ts'
import { UserError } from '../user-error.ts'
import { cellReader } from './cells.ts'
import { COMPETITORS_SHEET } from './competitors-sheet.ts'
import { type Places, readPlaces } from './names.ts'
import { openTable, todayIn } from './read-workbook.ts'
import { openSettings } from './settings-place.ts'
import type { Table } from './table.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

const FIELDS = Object.keys(COMPETITOR_CELLS) as CompetitorField[]

/** A competitor with the row it stands in. */
export interface CompetitorRow extends Competitor {
  readonly row: number
}

export interface CompetitorRegister {
  readonly table: Table<CompetitorField>
  /** The nearest first; rows that have no name yet last. */
  readonly competitors: readonly CompetitorRow[]
  /** Owners of the settings; none where the team has no table of them. */
  readonly owners: readonly string[]
  readonly language: Language
  readonly today: Day
  readonly places: Places
}

/** One read of Settings and one of the competitors. Throws a `UserError` when one of them is missing. */
export function openCompetitorRegister(spreadsheet: Spreadsheet): CompetitorRegister {
  const zone = spreadsheet.getSpreadsheetTimeZone()
  const read = cellReader(zone)
  const places = readPlaces(spreadsheet)
  const sheet = openSettings(spreadsheet, places, read)
  if (!sheet) throw new UserError(notSetUp('settings'))
  const { language, owners } = readSettingsTable(sheet.values).settings
  const table = openTable<CompetitorField>({ spreadsheet, places, read, language }, COMPETITORS_SHEET, null)
  const found = table.rows.map(({ row }) => ({ ...readCompetitor(table.rawsOf(row)), row }))
  const isNamed = (one: Competitor) => one.name !== ''
  return {
    table,
    competitors: [...nearestFirst(found.filter(isNamed)), ...found.filter(one => !isNamed(one))],
    owners: owners.map(owner => owner.name),
    language,
    today: todayIn(zone),
    places,
  }
}

export function competitorsAnswer(register: CompetitorRegister): CompetitorsAnswer {
  const { table, competitors, owners } = register
  const people = new Set([...owners, ...competitors.map(one => one.who)])
  people.delete('')
  return {
    competitors: competitors.map(one => competitorView(register, one)),
    people: [...people].slice(0, 200),
    missing: FIELDS.filter(key => table.columnOf(key) === null).map(key => table.headingOf(key)),
  }
}

export function competitorView(register: CompetitorRegister, competitor: CompetitorRow): CompetitorView {
  const { row, name, entered } = competitor
  return {
    row,
    name,
    version: competitorVersion(register, row),
    values: writeCompetitorValues(competitor),
    entered: entered === null ? null : formatDay(entered),
  }
}

/** The competitor as it was marked, wherever it stands now; undefined when it was changed or is gone. */
export function findMarked(register: CompetitorRegister, { row, version }: CompetitorMark): CompetitorRow | undefined {
  const same = register.competitors.filter(one => competitorVersion(register, one.row) === version)
  return same.find(one => one.row === row) ?? same[0]
}

/** By its name in any case; undefined when none or several have it. */
export function findNamed({ competitors }: CompetitorRegister, name: string): CompetitorRow | undefined {
  const wanted = normaliseWord(name)
  const found = competitors.filter(one => normaliseWord(one.name) === wanted)
  return wanted !== '' && found.length === 1 ? found[0] : undefined
}

/** By what stands in the cells, so that a word nobody knows counts as a change too. */
function competitorVersion({ table }: CompetitorRegister, row: number): string {
  const raws = table.rawsOf(row)
  return versionOf(FIELDS.map(key => textOf(raws[key] ?? '')))
}
