// Reads the whole workbook, one read a sheet: settings, cards and log, with the open tables for later writes.
import { type Day, parseDay } from '../../core/domain/day.ts'
import { idFinder } from '../../core/domain/id-finder.ts'
import type { Language, LogEntry, Prospect, Settings } from '../../core/domain/model.ts'
import { firstFew } from '../../core/i18n/import.ts'
import { notSetUp, SHEET_WARNINGS, saySettingsProblem } from '../../core/i18n/sheets.ts'
import { idCounter } from '../../core/import/ids.ts'
import { problemWarnings, type RowProblem } from '../../core/import/problem-report.ts'
import { readLogEntry, readProspect } from '../../core/import/records.ts'
import { readSettingsTable } from '../../core/import/settings-table.ts'
import type { RawCell } from '../../core/words/cells.ts'
import { LOG_COLUMNS, type LogKey, PROSPECT_COLUMNS, type ProspectKey } from '../../core/words/columns.ts'
import type { LogExtra, ProspectExtra } from '../../core/words/sheets.ts'
import { UserError } from '../user-error.ts'
import { cellReader } from './cells.ts'
import { findSheet, layoutOf } from './locate.ts'
import { LOG_SHEET } from './log-sheet.ts'
import { type Places, readPlaces } from './names.ts'
import { clearBegunCards } from './new-cards.ts'
import { passOverNoCards } from './no-cards.ts'
import { PROSPECTS_SHEET } from './prospects-sheet.ts'
import { readValues } from './read-values.ts'
import type { SheetSpec } from './schema.ts'
import { openSettings } from './settings-place.ts'
import { Table, type TableRecord } from './table.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

export type ProspectTable = Table<ProspectKey | ProspectExtra>
export type LogTable = Table<LogKey | LogExtra>

export interface WorkbookReading {
  readonly language: Language
  readonly settings: Settings
  /** Cards, log and warnings are worked out when they are first asked for, from what the tables hold then. */
  readonly prospects: readonly Prospect[]
  readonly log: readonly LogEntry[]
  readonly prospectTable: ProspectTable
  readonly logTable: LogTable
  /** Sentences in the workbook's language. */
  readonly warnings: readonly string[]
  /** Those of them that tell what this reading itself has changed, and that no later one will say. */
  readonly repairs: readonly string[]
  /** In the spreadsheet's own time zone. */
  readonly today: Day
  /** Our named ranges, for whoever opens further sheets. */
  readonly places: Places
  /** What getValues gave to raw cells, in the spreadsheet's own time zone. */
  readonly read: (value: unknown) => RawCell
}

/**
 * Everything the method needs. Cards without an ID get one here, and of cards with the same ID the later ones get a new
 * one, in one write; a blank row is none, totals are none, and what is left of a card that never came in whole goes. Throws a `UserError` when the workbook is not set up.
 */
export function readWorkbook(spreadsheet: Spreadsheet): WorkbookReading {
  const zone = spreadsheet.getSpreadsheetTimeZone()
  const read = cellReader(zone)
  const places = readPlaces(spreadsheet)
  const settingsSheet = openSettings(spreadsheet, places, read)
  if (!settingsSheet) throw new UserError(notSetUp('settings'))
  const { settings, problems } = readSettingsTable(settingsSheet.values)
  const { language } = settings
  const context = { spreadsheet, places, read, language }
  const prospectTable: ProspectTable = openTable(context, PROSPECTS_SHEET, 'id')
  const logTable: LogTable = openTable(context, LOG_SHEET, null)
  const name = problems.length > 0 ? settingsSheet.sheet.getName() : ''
  const settingsWarnings = problems.map(problem => saySettingsProblem(language, name, problem))
  clearBegunCards(prospectTable)
  const passedOver = passOverNoCards(prospectTable)
  const repairs = giveIds(prospectTable, logTable)
  const cards = once(() => readProspects(prospectTable, settings))
  const entries = once(() => readLog(logTable, idFinder(new Set(prospectTable.rows.map(({ id }) => id)))))
  return {
    language,
    settings,
    get prospects() {
      return cards().items
    },
    get log() {
      return entries().items
    },
    prospectTable,
    logTable,
    get warnings() {
      return [...settingsWarnings, ...passedOver, ...repairs, ...cards().warnings, ...entries().warnings]
    },
    repairs,
    today: todayIn(zone),
    places,
    read,
  }
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

interface Reading<T> {
  readonly items: readonly T[]
  readonly warnings: readonly string[]
}

/** Today in the spreadsheet's time zone. */
export function todayIn(zone: string): Day {
  return parseDay(Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd'))!
}

interface OpenContext {
  readonly spreadsheet: Spreadsheet
  readonly places: Places
  readonly read: (value: unknown) => RawCell
  readonly language: Language
}

/** Opens a register with one read of its sheet; throws a `UserError` when there is none. */
export function openTable<K extends string>(
  { spreadsheet, places, read, language }: OpenContext,
  spec: SheetSpec,
  idKey: K | null,
): Table<K> {
  const sheet = findSheet(spreadsheet, spec, places)
  if (!sheet) throw new UserError(notSetUp(spec.key))
  const values = readValues(sheet)
  const layout = layoutOf(spec, sheet.getSheetId(), places, values)
  return new Table<K>(spec, { sheet, layout, values, read, language, idKey })
}

/** The IDs of all cards and all that the log holds: no new card takes over what was logged for one that is gone. */
export function usedIds(cards: ProspectTable, log: LogTable): string[] {
  return [...cards.rows.map(row => row.id), ...log.rows.map(({ row }) => log.textAt(row, 'prospectId'))]
}

/** Gives an ID to every card that has none or whose ID a card above has too; one write, none where all is well. */
function giveIds(table: ProspectTable, log: LogTable): string[] {
  const seen = new Set<string>()
  const wanting = table.rows.filter(({ id }) => {
    if (id === '' || seen.has(id)) return true
    seen.add(id)
    return false
  })
  if (wanting.length === 0 || table.columnOf('id') === null) return []
  const nextId = idCounter(usedIds(table, log))
  const changes = new Map<number, TableRecord<'id'>>()
  const repeated: string[] = []
  for (const { row, id } of wanting) {
    const given = nextId()
    changes.set(row, { id: given })
    if (id !== '') repeated.push(SHEET_WARNINGS.newId[table.language](row, id, given))
  }
  table.changeRows(changes)
  if (repeated.length === 0) return []
  const { language } = table
  return [SHEET_WARNINGS.sameIds[language](table.sheet.getName(), firstFew(language, repeated))]
}

function readProspects(table: ProspectTable, settings: Settings): Reading<Prospect> {
  const problems: RowProblem<ProspectKey>[] = []
  const prospects = table.rows.map(({ row }) => {
    const reading = readProspect(table.rawsOf(row), settings.tiers)
    for (const problem of reading.problems) problems.push({ row, ...problem })
    return reading.prospect
  })
  return { items: prospects, warnings: problemWarnings(problems, PROSPECT_COLUMNS, settings.language, 'sheet') }
}

/** A row without a date or an ID is no entry; it is named and left alone. `idOf` tells which card a typed ID means. */
function readLog(table: LogTable, idOf: (typed: string) => string): Reading<LogEntry> {
  const problems: RowProblem<LogKey>[] = []
  const unusable: number[] = []
  const log: LogEntry[] = []
  for (const { row } of table.rows) {
    const reading = readLogEntry(table.rawsOf(row))
    for (const problem of reading.problems) problems.push({ row, ...problem })
    if (reading.entry) log.push({ ...reading.entry, prospectId: idOf(reading.entry.prospectId) })
    else unusable.push(row)
  }
  const { language } = table
  const warnings = [...problemWarnings(problems, LOG_COLUMNS, language, 'sheet')]
  if (unusable.length > 0) {
    warnings.push(
      SHEET_WARNINGS.logRows[language](
        table.sheet.getName(),
        unusable.length,
        firstFew(language, unusable.map(String)),
      ),
    )
  }
  return { items: log, warnings }
}
