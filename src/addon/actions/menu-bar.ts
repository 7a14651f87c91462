// The add-on's menu, built when a document is opened.
import { MENU } from '../../core/i18n/menu.ts'
import { userLanguage } from './user-language.ts'

/** Menu items by the name of the global function that Sheets calls. */
const ITEMS = [
  ['menuToday', 'today'],
  ['menuCard', 'card'],
  ['menuImport', 'import'],
  ['menuCompetitors', 'competitors'],
  ['menuBuild', 'build'],
  ['menuPlanThisWeek', 'planThisWeek'],
  ['menuPlanNextWeek', 'planNextWeek'],
  ['menuMyWeek', 'myWeek'],
  ['menuUndoBuild', 'undoBuild'],
  ['menuHandOver', 'handOver'],
  ['menuSettings', 'settings'],
  ['menuSetUp', 'setUp'],
  ['menuFunctionsHelp', 'functionsHelp'],
] as const satisfies readonly (readonly [string, keyof typeof MENU])[]

/** Touches no document: it also runs where the add-on is installed but not yet allowed to. */
export function addMenu(): void {
  const language = userLanguage()
  const menu = SpreadsheetApp.getUi().createAddonMenu()
  for (const [handler, label] of ITEMS) menu.addItem(MENU[label][language], handler)
  menu.addToUi()
}
