// The register of cards as the client card's sidebar sees it: one card by its row, its neighbours and its log.

import { standingOf } from '../../core/domain/card-standing.ts'
import { formatDay } from '../../core/domain/day.ts'
import type { LogEntry, Prospect, Settings } from '../../core/domain/model.ts'
import { notSetUp } from '../../core/i18n/sheets.ts'
import { CARD_KEYS, type CardFields, versionOf, writeCardValues } from '../../core/import/card-values.ts'
import { readLogEntry, readProspect } from '../../core/import/records.ts'
import { readSettingsTable } from '../../core/import/settings-table.ts'
import type { CardFrame, CardView } from '../../core/protocol/card.ts'
import { textOf } from '../../core/words/cells.ts'
import { UserError } from '../user-error.ts'
import { cellReader } from './cells.ts'
import { LOG_SHEET } from './log-sheet.ts'
import { nameOf, readPlaces } from './names.ts'
import { type PlanContext, prospectInPlan } from './plan-prospects.ts'
import { PROSPECTS_SHEET } from './prospects-sheet.ts'
import { type LogTable, openTable, type ProspectTable, todayIn } from './read-workbook.ts'
import { openSettings } from './settings-place.ts'
import type { TableRow } from './table.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

export interface CardRegister extends PlanContext {
  readonly settings: Settings
  readonly table: ProspectTable
  /** Opened when it is first asked for. */
  readonly log: () => LogTable
  readonly today: number
}

/** Opens settings and cards with one read each, and repairs nothing. Throws a `UserError` when one is missing. */
export function openRegister(spreadsheet: Spreadsheet): CardRegister {
  const zone = spreadsheet.getSpreadsheetTimeZone()
  const read = cellReader(zone)
  const places = readPlaces(spreadsheet)
  const sheet = openSettings(spreadsheet, places, read)
  if (!sheet) throw new UserError(notSetUp('settings'))
  const { settings } = readSettingsTable(sheet.values)
  const context = { spreadsheet, places, read, language: settings.language }
  let log: LogTable | null = null
  return {
    spreadsheet,
    places,
    read,
    settings,
    table: openTable(context, PROSPECTS_SHEET, 'id'),
    log: () => {
      log ??= openTable(context, LOG_SHEET, null) as LogTable
      return log
    },
    today: todayIn(zone),
  }
}

/** The row of a card; undefined when there is none, or when two rows have the ID and nobody could tell which is meant. */
export function rowOf({ table }: CardRegister, id: string): TableRow | undefined {
  const rows = table.rows.filter(row => row.id === id)
  return rows.length === 1 && id !== '' ? rows[0] : undefined
}

export function cardAt({ table, settings }: CardRegister, row: number): Prospect & CardFields {
  const raws = table.rawsOf(row)
  const { prospect } = readProspect(raws, settings.tiers)
  return { ...prospect, tierByHandReason: textOf(raws.tierByHandReason ?? '') }
}

export function frameOf(register: CardRegister): CardFrame {
  const { tiers, norms, businessSize, districts, owners } = register.settings
  const names = owners.map(owner => owner.name)
  const typed = names.length > 0 ? [] : register.table.rows.map(({ row }) => register.table.textAt(row, 'owner'))
  return {
    tiers,
    norms,
    businessSize,
    districts,
    owners: [...new Set([...names, ...typed])].filter(name => name !== '').slice(0, 200),
    count: register.table.rows.length,
  }
}

/** A card with everything the sidebar shows beside it. */
export function viewOf(register: CardRegister, { row, id }: TableRow): CardView {
  const { table, settings, today } = register
  const card = cardAt(register, row)
  const index = table.rows.findIndex(other => other.row === row)
  const standing = standingOf(logOf(register, id), card.added, settings, today)
  return {
    id,
    values: writeCardValues(card),
    version: versionAt(register, row),
    added: card.added === null ? null : formatDay(card.added),
    place: index + 1,
    previous: neighbour(register, index, -1),
    next: neighbour(register, index, 1),
    cycle: { end: formatDay(standing.cycle.end), week: standing.cycle.week, weeks: standing.cycle.weeks },
    done: standing.done,
    contacts: standing.contacts,
    deals: standing.deals,
    last: standing.last.map(({ date, channel, outcome, owner, notes }) => ({
      date: formatDay(date),
      channel,
      outcome,
      owner,
      notes,
    })),
  }
}

/** By what the card says; a word nobody knows counts as it stands. */
export function versionAt(register: CardRegister, row: number): string {
  const raws = register.table.rawsOf(row)
  const values = writeCardValues(cardAt(register, row))
  return versionOf(CARD_KEYS.map(key => values[key] || textOf(raws[key] ?? '')))
}

/** The next card up or down that can be opened by its ID. */
function neighbour({ table }: CardRegister, index: number, step: 1 | -1): string | null {
  for (let at = index + step; at >= 0 && at < table.rows.length; at += step) {
    const { id } = table.rows[at]!
    if (id !== '' && id !== table.rows[index]!.id) return id
  }
  return null
}

function logOf(register: CardRegister, id: string): LogEntry[] {
  const entries: LogEntry[] = []
  for (const row of logRowsOf(register, id)) {
    const { entry } = readLogEntry(register.log().rawsOf(row))
    if (entry) entries.push(entry)
  }
  return entries
}

/** The rows of the log with this ID. */
export function logRowsOf(register: CardRegister, id: string): number[] {
  const log = register.log()
  return log.rows.flatMap(({ row }) => (log.textAt(row, 'prospectId') === id ? [row] : []))
}

/** The ID in the selected row of cards, log or plan, in a few reads. Null elsewhere, '' on a card without ID. */
export function selectedId(spreadsheet: Spreadsheet): string | null {
  const range = spreadsheet.getActiveRange()
  if (!range) return null
  const sheet = range.getSheet()
  for (const name of [nameOf('prospects', 'id'), nameOf('log', 'prospectId')]) {
    const heading = spreadsheet.getRangeByName(name)
    if (!heading || heading.getSheet().getSheetId() !== sheet.getSheetId()) continue
    if (range.getRow() <= heading.getRow()) return null
    return textOf(String(sheet.getRange(range.getRow(), heading.getColumn()).getValue() ?? ''))
  }
  const read = cellReader(spreadsheet.getSpreadsheetTimeZone())
  return prospectInPlan({ spreadsheet, places: readPlaces(spreadsheet), read }, sheet, range.getRow())
}
