// The Settings sheet as it stands: where it is, what it holds, and how a value gets into it.

import { SETTING_KEYS } from '../../core/import/setting.ts'
import { findSettings, type SettingsPlaces } from '../../core/import/settings-table.ts'
import type { RawCell } from '../../core/words/cells.ts'
import { findSheetBy } from './locate.ts'
import type { Places } from './names.ts'
import { readValues } from './read-values.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

export interface SettingsSheet {
  readonly sheet: Sheet
  readonly values: readonly (readonly RawCell[])[]
  readonly places: SettingsPlaces
}

/** Opens Settings with one read; null when the workbook has none, or a blank one that a cut-off run has left. */
export function openSettings(
  spreadsheet: Spreadsheet,
  places: Places,
  read: (value: unknown) => RawCell,
): SettingsSheet | null {
  const sheet = findSheetBy(spreadsheet, 'settings', SETTING_KEYS, places, isSettings)
  if (!sheet) return null
  const values = readValues(sheet).map(row => row.map(read))
  if (values.length === 0) return null
  return { sheet, values, places: findSettings(values) }
}

/** A sheet that lost its names is ours when most of the settings stand in it. */
function isSettings(sheet: Sheet): boolean {
  const texts = readValues(sheet).map(row => row.map(value => (typeof value === 'string' ? value : '')))
  return findSettings(texts).values.size > SETTING_KEYS.length / 2
}
