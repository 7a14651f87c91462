// Every global function that Sheets, its menu and the sidebars call, wired and nothing else.
import { addMenu } from './actions/menu-bar.ts'
import { later } from './later.ts'

export function onOpen(): void {
  addMenu()
}

export function onInstall(): void {
  addMenu()
}

export const onEdit = later('onEdit')
export const rpc = later('rpc')

export const menuToday = later('menuToday')
export const menuCard = later('menuCard')
export const menuImport = later('menuImport')
export const menuCompetitors = later('menuCompetitors')
export const menuBuild = later('menuBuild')
export const menuPlanThisWeek = later('menuPlanThisWeek')
export const menuPlanNextWeek = later('menuPlanNextWeek')
export const menuMyWeek = later('menuMyWeek')
export const menuUndoBuild = later('menuUndoBuild')
export const menuHandOver = later('menuHandOver')
export const menuSettings = later('menuSettings')
export const menuSetUp = later('menuSetUp')
export const menuFunctionsHelp = later('menuFunctionsHelp')
