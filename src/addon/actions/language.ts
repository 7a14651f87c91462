// Which language to speak: the workbook's once it has Settings, the user's own until then.
import type { Language } from '../../core/domain/model.ts'
import { readSettingsTable } from '../../core/import/settings-table.ts'
import { cellReader } from '../sheets/cells.ts'
import { readPlaces } from '../sheets/names.ts'
import { openSettings } from '../sheets/settings-place.ts'
import { userLanguage } from './user-language.ts'

/** For messages about failures, so it never fails itself. */
export function spokenLanguage(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Language {
  try {
    const read = cellReader(spreadsheet.getSpreadsheetTimeZone())
    const settings = openSettings(spreadsheet, readPlaces(spreadsheet), read)
    return settings ? readSettingsTable(settings.values).settings.language : userLanguage()
  } catch {
    return userLanguage()
  }
}
