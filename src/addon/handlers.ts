// What the menu, an edit and the sidebars set off, by the names of the globals in main.ts: compiled into handlers.html.
import { dialogOpener, sidebarOpener } from './actions/sidebar.ts'

export { completeEdit as onEdit } from './actions/edit.ts'
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
