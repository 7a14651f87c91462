// What the mouse and the keys do over the whole page, beyond what the grid makes of them.
import type { Grid } from './grid.ts'
import { cellMenu, columnMenu, type Deeds, rowMenu, tabMenu } from './main-menus.ts'
import { openMenu } from './menus.ts'
import { say } from './words.ts'

/** Pixels. */
const TRIANGLE = 18

/** The menus under the right button of the mouse, in `place`, where the grid is. */
export function listenForMenus(place: HTMLElement, grid: Grid, deeds: Deeds): void {
  place.addEventListener(
    'contextmenu',
    event => {
      event.preventDefault()
      const tab = (event.target as HTMLElement).closest<HTMLElement>('[data-id^="sheet-"]')
      if (tab) {
        openTabMenu(tab, event.clientX, event.clientY)
        event.stopImmediatePropagation()
        return
      }
      if (!(event.target instanceof HTMLCanvasElement)) return
      // The grid moves its selection first.
      setTimeout(() => {
        const type = grid.selections()[0]?.rangeType
        const entries = type === 1 ? rowMenu(deeds) : type === 2 ? columnMenu(deeds) : cellMenu(deeds)
        openMenu(say('edit'), entries, event.clientX, event.clientY)
      })
    },
    true,
  )
  // The little triangle at the end of a tab.
  place.addEventListener('click', event => {
    const tab = (event.target as HTMLElement).closest<HTMLElement>('[data-id^="sheet-"]')
    if (tab && event.clientX > tab.getBoundingClientRect().right - TRIANGLE)
      openTabMenu(tab, event.clientX, event.clientY)
  })

  function openTabMenu(tab: HTMLElement, x: number, y: number): void {
    const sheet = Number(tab.dataset.id!.replace('sheet-', ''))
    openMenu(grid.layout(sheet)?.name ?? '', tabMenu(deeds, sheet), x, y)
  }
}

export function listenForKeys(grid: Grid, deeds: Deeds): void {
  addEventListener(
    'keydown',
    event => {
      const command = event.ctrlKey || event.metaKey
      if (command && event.key.toLowerCase() === 'o') {
        event.preventDefault()
        deeds.openFile()
      } else if (event.shiftKey && event.key === 'F11') {
        event.preventDefault()
        deeds.edit({ kind: 'addSheet', after: grid.front })
      }
    },
    true,
  )
}

/** Says on the body whether a cell is being typed in. */
export function markEditing(grid: Grid): void {
  grid.commands.onCommandExecuted(({ id, params }) => {
    if (id !== 'sheet.operation.set-cell-edit-visible') return
    document.body.dataset.editing = String((params as { visible: boolean }).visible)
  })
}
