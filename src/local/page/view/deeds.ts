// What menus, buttons and keys can have done: each asks the user what is still missing, and then the server.
import type { Clipboard } from './clipboard.ts'
import { askColour } from './colour-box.ts'
import { ask } from './dialogs.ts'
import type { Files } from './files.ts'
import { type FilterValue, showFilterMenu } from './filter-box.ts'
import type { Grid } from './grid.ts'
import { areaOf } from './grid-data.ts'
import type { Deeds } from './main-menus.ts'
import type { Session } from './session.ts'
import { askSettings, type Settings } from './settings.ts'
import { language, say } from './words.ts'

export function makeDeeds(grid: Grid, session: Session, clipboard: Clipboard, files: Files): Deeds {
  const edit: Deeds['edit'] = one => {
    // What was copied may be elsewhere or different after it.
    clipboard.mark.clear()
    void session.edit(one)
  }

  async function askText(title: string, message: string): Promise<string | null> {
    const { button, text } = await ask({ kind: 'prompt', title, message, buttons: 'OK_CANCEL' })
    return button === 'OK' ? (text ?? '') : null
  }

  async function changeSettings({ language: wanted, locale, timeZone }: Settings): Promise<void> {
    const { latest } = session
    if (locale !== latest?.locale || timeZone !== latest.timeZone) {
      await session.edit({ kind: 'settings', locale, timeZone })
    }
    // All that stands in the page is in its language, so it is made anew.
    if (wanted !== language && (await session.api.ask('language', { language: wanted }))) location.reload()
  }

  return {
    grid,
    clipboard,
    edit,
    runScript: name => void session.runScript(name),
    openFile: () => files.picker.click(),
    openSample: () => void files.openSample(),
    download: () => void files.download(),
    async rename() {
      const name = await askText(say('rename'), session.latest?.name ?? '')
      if (name) edit({ kind: 'rename', name })
    },
    settings() {
      if (session.latest) askSettings({ ...session.latest, language }, settings => void changeSettings(settings))
    },
    async note() {
      const sheet = grid.front
      const [range] = grid.selections()
      if (sheet === null || !range) return
      const text = await askText(say('note'), '')
      if (text !== null) edit({ kind: 'note', sheet, row: range.startRow, column: range.startColumn, text })
    },
    colour(part) {
      const sheet = grid.front
      const areas = grid.selections().map(range => areaOf(range, sheet === null ? undefined : grid.layout(sheet)))
      if (sheet === null) return
      askColour(say(part === 'color' ? 'textColor' : 'fill'), colour =>
        edit({ kind: 'style', sheet, areas, style: { [part]: colour } }),
      )
    },
    tabColour: sheet => askColour(say('tabColor'), color => edit({ kind: 'tabColor', sheet, color })),
    async renameSheet(sheet) {
      const name = await askText(say('rename'), grid.layout(sheet)?.name ?? '')
      if (name) edit({ kind: 'renameSheet', sheet, name })
    },
    async filterColumn(column = grid.selections()[0]?.startColumn) {
      const sheet = grid.front
      const area = sheet === null ? undefined : grid.layout(sheet)?.filter?.area
      if (sheet === null || column === undefined || !area) return
      const reply = await session.api.ask('filterValues', { sheet, column })
      const values = reply?.result as readonly FilterValue[] | undefined
      const heading = grid.placeOf(area.row, column)
      if (!values || !heading) return
      const rows = { ...area, row: area.row + 1, rows: area.rows - 1 }
      showFilterMenu(
        values,
        { x: heading.x, y: heading.y + heading.height },
        {
          sort: ascending => edit({ kind: 'sort', sheet, area: rows, column, ascending }),
          filter: hidden => edit({ kind: 'filterColumn', sheet, column, hidden }),
          closed: () => session.focusGrid(),
        },
      )
    },
    addOnMenus: () => session.menus,
    locale: () => session.latest?.locale ?? 'en_US',
    can: () => ({ undo: session.latest?.canUndo === true, redo: session.latest?.canRedo === true }),
  }
}
