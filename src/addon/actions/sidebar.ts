// Opens the sidebars, and answers the first call that each of them makes.
import { formatDay } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import { MENU, PRODUCT } from '../../core/i18n/menu.ts'
import { readSettingsTable } from '../../core/import/settings-table.ts'
import type { SidebarStart } from '../../core/protocol.ts'
import { cellReader } from '../sheets/cells.ts'
import { readPlaces } from '../sheets/names.ts'
import { todayIn } from '../sheets/read-workbook.ts'
import { openSettings } from '../sheets/settings-place.ts'
import { sayFailure } from './failure.ts'
import { spokenLanguage } from './language.ts'
import { userLanguage } from './user-language.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** A menu handler for the sidebar in `dist/NAME.html`, titled as its menu item. */
export function sidebarOpener(name: keyof typeof MENU): () => void {
  return () => telling(() => openPage(name))
}

/** The same for a dialog, of a size in pixels. */
export function dialogOpener(name: keyof typeof MENU, size: { width: number; height: number }): () => void {
  return () =>
    telling(language => {
      const page = HtmlService.createHtmlOutputFromFile(name).setWidth(size.width).setHeight(size.height)
      SpreadsheetApp.getUi().showModalDialog(page, MENU[name][language])
    })
}

/** Opens a sidebar in place of the one that is open. */
export function openPage(name: keyof typeof MENU): void {
  const language = spokenLanguage(SpreadsheetApp.getActiveSpreadsheet())
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(name).setTitle(MENU[name][language]))
}

function telling(open: (language: Language) => void): void {
  const language = spokenLanguage(SpreadsheetApp.getActiveSpreadsheet())
  try {
    open(language)
  } catch (error) {
    const ui = SpreadsheetApp.getUi()
    ui.alert(PRODUCT, sayFailure(error, language), ui.ButtonSet.OK)
  }
}

export function openSidebar(spreadsheet: Spreadsheet): SidebarStart {
  const zone = spreadsheet.getSpreadsheetTimeZone()
  const settings = openSettings(spreadsheet, readPlaces(spreadsheet), cellReader(zone))
  return {
    language: settings ? readSettingsTable(settings.values).settings.language : userLanguage(),
    locale: spreadsheet.getSpreadsheetLocale(),
    today: formatDay(todayIn(zone)),
    isSetUp: settings !== null,
  }
}
