// Which language to speak: the workbook's once it has Settings, the user's own until then.
import type { Language } from '../../core/domain/model.ts'
import { readSettingsTable } from '../../core/import/settings-table.ts'
import { cellReader } from '../sheets/cells.ts'
import { readPlaces } from '../sheets/names.ts'
import { openSettings } from '../sheets/settings-place.ts'

/** The user's language as far as the product speaks it. Touches no document. */
export function userLanguage(): Language {
  return Session.getActiveUserLocale().toLowerCase().startsWith('ru') ? 'ru' : 'en'
}

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
