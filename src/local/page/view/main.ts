// The page: a title and menus on top, Univer's grid below, the sidebar beside it, and the server behind it all.
import './style.css'
import { Clipboard } from './clipboard.ts'
import { makeDeeds } from './deeds.ts'
import { showToast } from './dialogs.ts'
import { element } from './dom.ts'
import { makeFiles } from './files.ts'
import { showFilterButtons } from './filter-buttons.ts'
import { listenToFrames } from './frames.ts'
import { Grid } from './grid.ts'
import { makeHandle } from './handle.ts'
import { intercept } from './intercept.ts'
import { listenForKeys, listenForMenus, markEditing } from './listeners.ts'
import { barMenus, type Deeds } from './main-menus.ts'
import { menuBar } from './menus.ts'
import { Session } from './session.ts'
import { SidePane } from './side-pane.ts'
import { Status } from './status.ts'
import { makeToolbar } from './toolbar/toolbar.ts'
import { showTooltips } from './tooltip.ts'
import { language, say } from './words.ts'

const root = document.querySelector<HTMLElement>('#page')!
const title = element('button', { type: 'button', class: 'title', click: () => deeds.rename() })
const place = element('div', { class: 'grid', id: 'grid' })
const side = element('div', { class: 'sidebar', hidden: true })

const status = new Status(root)
const grid = new Grid(place, language)
const pane = new SidePane(side, () => dispatchEvent(new Event('resize')))
const session = new Session(grid, pane, status, name => {
  title.textContent = name
  document.title = `${name} - Contact Planner`
  toolbar.refresh()
})
const clipboard = new Clipboard(
  grid,
  one => void session.edit(one),
  () => showToast({ title: '', message: say('clipboard') }),
)
const files = makeFiles(session, pane, status)
const deeds: Deeds = makeDeeds(grid, session, clipboard, files)
const toolbar = makeToolbar(deeds)

intercept(grid, {
  edit: deeds.edit,
  undo: () => deeds.edit({ kind: 'undo' }),
  redo: () => deeds.edit({ kind: 'redo' }),
  copy: cut => clipboard.copy(cut),
  paste: only => void clipboard.paste(only),
  refuse: () => showToast({ title: '', message: say('notHere') }),
})
markEditing(grid)
listenForMenus(place, grid, deeds)
listenForKeys(grid, deeds)
addEventListener('focus', () => {
  // Another tab may have changed the workbook.
  if (session.latest) void session.api.ask('sync', {})
})

root.append(
  element(
    'header',
    { class: 'topbar' },
    element('span', { class: 'logo', 'aria-hidden': 'true' }),
    element(
      'div',
      { class: 'heading' },
      element(
        'div',
        { class: 'title-row' },
        title,
        element(
          'span',
          { class: 'chip', title: say('kept' in document.documentElement.dataset ? 'kept' : 'local') },
          'local',
        ),
        status.line,
      ),
      menuBar(barMenus(deeds)),
    ),
  ),
  toolbar.bar,
  element('main', { class: 'work' }, place, side),
  files.picker,
)
listenToFrames(session.api)
void session.api.open().then(async reply => {
  if (!reply) return
  await grid.drawn()
  showTooltips(grid)
  showFilterButtons(grid, column => deeds.filterColumn(column))
  Object.assign(globalThis, { localSheets: makeHandle(grid, () => session.api.pending) })
  root.dataset.ready = 'true'
})
