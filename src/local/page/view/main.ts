// The page: a title and menus on top, Univer's grid below, the sidebar beside it, and the server behind it all.
import './style.css'
import type { Changes, Edit, Reply, RequestName, ShownMenu } from '../wire.ts'
import { Api } from './api.ts'
import { Clipboard } from './clipboard.ts'
import { askColour } from './colour-box.ts'
import { ask, showToast, tell } from './dialogs.ts'
import { element } from './dom.ts'
import { type FilterValue, showFilterMenu } from './filter-box.ts'
import { showFilterButtons } from './filter-buttons.ts'
import { listenToFrames } from './frames.ts'
import { Grid } from './grid.ts'
import { areaOf } from './grid-data.ts'
import { makeHandle } from './handle.ts'
import { intercept } from './intercept.ts'
import { barMenus, cellMenu, columnMenu, type Deeds, rowMenu, tabMenu } from './main-menus.ts'
import { menuBar, openMenu } from './menus.ts'
import { askSettings, type Settings } from './settings.ts'
import { SidePane, showDialog } from './side-pane.ts'
import { showTooltips } from './tooltip.ts'
import { language, say } from './words.ts'

const root = document.querySelector<HTMLElement>('#page')!
const title = element('button', { type: 'button', class: 'title', click: () => deeds.rename() })
const status = element('span', { class: 'status', role: 'status' })
const place = element('div', { class: 'grid', id: 'grid' })
const side = element('div', { class: 'sidebar', hidden: true })
const picker = element('input', {
  type: 'file',
  accept: '.xlsx,.csv,.vcf,.txt,.tsv',
  hidden: true,
  'aria-label': say('open'),
})

let menus: readonly ShownMenu[] = []
let latest: Changes | null = null

const grid = new Grid(place, language)
const pane = new SidePane(side, () => dispatchEvent(new Event('resize')))
const api = new Api({
  at() {
    const sheet = grid.front
    const [range] = grid.selections()
    return sheet === null || !range ? null : { sheet, area: areaOf(range, grid.layout(sheet)) }
  },
  take(changes) {
    latest = changes
    title.textContent = changes.name
    document.title = `${changes.name} - Contact Planner`
    if (changes.turn === 0) grid.start(changes)
    else grid.apply(changes)
  },
  show,
  ask: question => {
    busy(false)
    return ask(question)
  },
  fail: message => void tell(say('problem'), message || say('gone')),
})

function show(reply: Reply, name: RequestName): void {
  const { shown, changes, error } = reply
  menus = reply.menus
  if (shown.moved && changes.turn > 0) {
    grid.activate(changes.front)
    grid.select(changes.front, changes.selection)
  }
  for (const toast of shown.toasts) showToast(toast)
  if (shown.sidebar) pane.show(shown.sidebar)
  if (shown.dialog) showDialog(shown.dialog)
  // What a sidebar asked for fails in the sidebar.
  if (error && name !== 'rpc') void tell(say('problem'), error)
  void shown.alerts.reduce<Promise<void>>(
    (before, { title: head, message }) => before.then(() => tell(head, message)),
    Promise.resolve(),
  )
}

/** Menus and dialogs that close leave nothing in focus. */
function focusGrid(): void {
  if (document.activeElement === document.body || document.activeElement === null) grid.focus()
}

function busy(on: boolean): void {
  status.textContent = on ? say('working') : ''
  root.toggleAttribute('aria-busy', on)
}

async function edit(one: Edit): Promise<void> {
  const slow = setTimeout(() => busy(true), 400)
  const reply = await api.edit(one)
  clearTimeout(slow)
  busy(false)
  const moves = one.kind === 'addSheet' || one.kind === 'copySheet' || one.kind === 'hideSheet'
  if (reply && moves) grid.activate(reply.changes.front)
  focusGrid()
}

const clipboard = new Clipboard(
  grid,
  one => void edit(one),
  () => showToast({ title: '', message: say('clipboard') }),
)

const deeds: Deeds = {
  grid,
  clipboard,
  edit: one => void edit(one),
  async runScript(name) {
    showRunning(true)
    // A failing function is told of as an error.
    await api.ask('menu', { run: name })
    showRunning(false)
    focusGrid()
  },
  openFile: () => picker.click(),
  openSample: () => void replaceWorkbook('', null),
  async download() {
    const blob = await api.download()
    if (!blob) return
    const link = element('a', { download: `${latest?.name ?? 'workbook'}.xlsx`, href: URL.createObjectURL(blob) })
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  },
  async rename() {
    const { button, text } = await ask({
      kind: 'prompt',
      title: say('rename'),
      message: latest?.name ?? '',
      buttons: 'OK_CANCEL',
    })
    if (button === 'OK' && text) void edit({ kind: 'rename', name: text })
  },
  settings() {
    if (latest) askSettings({ ...latest, language }, settings => void changeSettings(settings))
  },
  async note() {
    const sheet = grid.front
    const [range] = grid.selections()
    if (sheet === null || !range) return
    const { button, text } = await ask({ kind: 'prompt', title: say('note'), message: '', buttons: 'OK_CANCEL' })
    if (button === 'OK')
      void edit({ kind: 'note', sheet, row: range.startRow, column: range.startColumn, text: text ?? '' })
  },
  colour(part) {
    const sheet = grid.front
    const areas = grid.selections().map(range => areaOf(range, sheet === null ? undefined : grid.layout(sheet)))
    if (sheet === null) return
    askColour(
      say(part === 'color' ? 'textColor' : 'fill'),
      colour => void edit({ kind: 'style', sheet, areas, style: { [part]: colour } }),
    )
  },
  tabColour: sheet => askColour(say('tabColor'), color => void edit({ kind: 'tabColor', sheet, color })),
  async renameSheet(sheet) {
    const name = grid.layout(sheet)?.name ?? ''
    const { button, text } = await ask({ kind: 'prompt', title: say('rename'), message: name, buttons: 'OK_CANCEL' })
    if (button === 'OK' && text) void edit({ kind: 'renameSheet', sheet, name: text })
  },
  async filterColumn(column = grid.selections()[0]?.startColumn) {
    const sheet = grid.front
    const area = sheet === null ? undefined : grid.layout(sheet)?.filter?.area
    if (sheet === null || column === undefined || !area) return
    const reply = await api.ask('filterValues', { sheet, column })
    const values = reply?.result as readonly FilterValue[] | undefined
    const heading = grid.placeOf(area.row, column)
    if (!values || !heading) return
    const rows = { ...area, row: area.row + 1, rows: area.rows - 1 }
    showFilterMenu(
      values,
      { x: heading.x, y: heading.y + heading.height },
      {
        sort: ascending => void edit({ kind: 'sort', sheet, area: rows, column, ascending }),
        filter: hidden => void edit({ kind: 'filterColumn', sheet, column, hidden }),
        closed: focusGrid,
      },
    )
  },
  addOnMenus: () => menus,
  can: () => ({ undo: latest?.canUndo === true, redo: latest?.canRedo === true }),
}

async function changeSettings({ language: wanted, locale, timeZone }: Settings): Promise<void> {
  if (locale !== latest?.locale || timeZone !== latest.timeZone) await edit({ kind: 'settings', locale, timeZone })
  // All that stands in the page is in its language, so it is made anew.
  if (wanted !== language && (await api.ask('language', { language: wanted }))) location.reload()
}

/** As Google does while a script runs. */
function showRunning(on: boolean): void {
  status.textContent = on ? say('running') : ''
  root.toggleAttribute('aria-busy', on)
}

async function replaceWorkbook(name: string, bytes: string | null): Promise<void> {
  const { button } = await ask({ kind: 'alert', title: say('open'), message: say('replace'), buttons: 'OK_CANCEL' })
  if (button !== 'OK') return
  busy(true)
  pane.close()
  await api.ask('file', { name, bytes, language })
  busy(false)
}

picker.addEventListener('change', async () => {
  const file = picker.files?.[0]
  picker.value = ''
  if (file) await replaceWorkbook(file.name, await base64Of(file))
})

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

intercept(grid, {
  edit: one => void edit(one),
  undo: () => void edit({ kind: 'undo' }),
  redo: () => void edit({ kind: 'redo' }),
  copy: cut => clipboard.copy(cut),
  paste: only => void clipboard.paste(only),
  refuse: () => showToast({ title: '', message: say('notHere') }),
})

grid.commands.onCommandExecuted(({ id, params }) => {
  if (id !== 'sheet.operation.set-cell-edit-visible') return
  document.body.dataset.editing = String((params as { visible: boolean }).visible)
})

place.addEventListener(
  'contextmenu',
  event => {
    event.preventDefault()
    const tab = (event.target as HTMLElement).closest<HTMLElement>('[data-id^="sheet-"]')
    if (tab) {
      const sheet = Number(tab.dataset.id!.replace('sheet-', ''))
      openMenu(grid.layout(sheet)?.name ?? '', tabMenu(deeds, sheet), event.clientX, event.clientY)
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

addEventListener(
  'keydown',
  event => {
    const command = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (command && key === 'o') {
      event.preventDefault()
      deeds.openFile()
    } else if (event.shiftKey && event.key === 'F11') {
      event.preventDefault()
      void edit({ kind: 'addSheet', after: grid.front })
    }
  },
  true,
)

addEventListener('focus', () => {
  // Another tab may have changed the workbook.
  if (latest) void api.ask('sync', {})
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
        status,
      ),
      menuBar(barMenus(deeds)),
    ),
  ),
  element('main', { class: 'work' }, place, side),
  picker,
)
listenToFrames(api)
void api.open().then(async reply => {
  if (!reply) return
  await grid.drawn()
  showTooltips(grid)
  showFilterButtons(grid, column => deeds.filterColumn(column))
  Object.assign(globalThis, { localSheets: makeHandle(grid, () => api.pending) })
  root.dataset.ready = 'true'
})
