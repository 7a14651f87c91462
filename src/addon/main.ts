// Every global function that Sheets, its menu and the sidebars call, wired and nothing else.
import { completeEdit } from './actions/edit.ts'
import { addMenu } from './actions/menu.ts'
import { dialogOpener, sidebarOpener } from './actions/sidebar.ts'

export function onOpen(): void {
  addMenu()
}

export function onInstall(): void {
  addMenu()
}

export function onEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  completeEdit(event)
}

export { handOverFromMenu as menuHandOver } from './actions/hand-over.ts'
export {
  functionsHelp as menuFunctionsHelp,
  planNextWeek as menuPlanNextWeek,
  planThisWeek as menuPlanThisWeek,
  setUpFromMenu as menuSetUp,
  undoFromMenu as menuUndoBuild,
} from './actions/menu.ts'
export { myWeekFromMenu as menuMyWeek } from './actions/my-week.ts'
export { rpc } from './rpc.ts'

export const menuToday = sidebarOpener('today')
export const menuCard = sidebarOpener('card')
export const menuCompetitors = sidebarOpener('competitors')
export const menuImport = sidebarOpener('import')
export const menuSettings = sidebarOpener('settings')
export const menuBuild = dialogOpener('build', { width: 380, height: 520 })
