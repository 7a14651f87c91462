// Brings the workbook to what the schema says: makes what is missing, leaves what is there.
import type { Day } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import { SHEET_WARNINGS } from '../../core/i18n/sheets.ts'
import { readSettingsTable } from '../../core/import/settings-table.ts'
import { SHEET_NAMES, type SheetKey } from '../../core/words/sheets.ts'
import { cellReader } from './cells.ts'
import { COMPETITORS_SHEET } from './competitors-sheet.ts'
import { dress, writeBroken } from './dress.ts'
import { removeFirstSheet } from './first-sheet.ts'
import { type MadeSheet, makeSheet } from './locate.ts'
import { LOG_SHEET } from './log-sheet.ts'
import { MARKETING_SHEET } from './marketing-sheet.ts'
import { type Places, readPlaces } from './names.ts'
import { PROSPECTS_SHEET } from './prospects-sheet.ts'
import { todayIn } from './read-workbook.ts'
import type { SheetSpec } from './schema.ts'
import { openSettings } from './settings-place.ts'
import { fillSettings, mendSettings } from './settings-sheet.ts'
import { SOURCES_SHEET } from './sources-sheet.ts'
import { findStand, newStand, type Stand, withoutAdded } from './stand.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

export const REGISTERS: readonly SheetSpec[] = [
  PROSPECTS_SHEET,
  LOG_SHEET,
  COMPETITORS_SHEET,
  SOURCES_SHEET,
  MARKETING_SHEET,
]

export interface SetUpResult {
  readonly language: Language
  /** Sheets, columns and settings that were made or put back. */
  readonly made: readonly string[]
  readonly warnings: readonly string[]
}

/** Where all is in place nothing is written. `language` counts only for a workbook without Settings. */
export function setUpWorkbook(spreadsheet: Spreadsheet, wanted: Language): SetUpResult {
  const zone = spreadsheet.getSpreadsheetTimeZone()
  const today: Day = todayIn(zone)
  const places = readPlaces(spreadsheet)
  const settings = openSettings(spreadsheet, places, cellReader(zone))
  const language = settings ? readSettingsTable(settings.values).settings.language : wanted
  const found = REGISTERS.map(spec => findStand(spreadsheet, spec, places))
  const made: string[] = []
  const warnings: string[] = []

  const make = (key: SheetKey): MadeSheet => {
    const usual = SHEET_NAMES[key][language][0]
    const making = makeSheet(spreadsheet, usual, spreadsheet.getNumSheets())
    made.push(making.name)
    if (making.name !== usual) warnings.push(SHEET_WARNINGS.notOurs[language](usual, making.name))
    return making
  }
  const stands = new Map<SheetKey, Stand>()
  for (const [index, spec] of REGISTERS.entries()) {
    const stand = found[index]
    if (stand) {
      stands.set(spec.key, stand)
      if (stand.added.length > 0)
        made.push(`${stand.name}: ${stand.added.map(column => column.names[language][0]).join(', ')}`)
    } else {
      const { sheet, name, isNew } = make(spec.key)
      // A workbook with Settings had them all; what people put in is not to be missed without a word.
      if (settings && isNew && !spec.mayLack) warnings.push(SHEET_WARNINGS.gone[language](name))
      stands.set(spec.key, newStand(spec, sheet, name))
    }
  }
  // Settings come first, since formulas of the registers name its cells.
  const settingsSheet = settings?.sheet ?? make('settings').sheet
  if (settings) made.push(...mendSettings(spreadsheet, settings, places, language, today))
  else fillSettings(spreadsheet, settingsSheet, language, today)
  for (const stand of stands.values()) dress(spreadsheet, stand, stands, language)
  if (stands.get('prospects')!.isNew) spreadsheet.setActiveSheet(stands.get('prospects')!.sheet)
  removeFirstSheet(spreadsheet, [settingsSheet, ...[...stands.values()].map(({ sheet }) => sheet)])
  return { language, made, warnings }
}

/** Puts back the formulas of computed columns alone; what else is missing, and what reads it, is left to set-up. */
export function mendFormulas(spreadsheet: Spreadsheet, places: Places): void {
  const settings = openSettings(spreadsheet, places, cellReader(spreadsheet.getSpreadsheetTimeZone()))
  if (!settings) return
  const { language } = readSettingsTable(settings.values).settings
  const stands = new Map<SheetKey, Stand>()
  for (const spec of REGISTERS) {
    const stand = findStand(spreadsheet, spec, places)
    if (stand) stands.set(spec.key, withoutAdded(stand))
  }
  for (const stand of stands.values()) writeBroken(stand, stands, language)
}
