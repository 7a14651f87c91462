// The menus of the bar and those under the right button of the mouse: each entry does something that the server can do.
import type { Edit, ShownMenu, StyleChange } from '../wire.ts'
import type { Clipboard } from './clipboard.ts'
import type { Grid } from './grid.ts'
import { areaOf } from './grid-data.ts'
import { isOn, NO_STYLE } from './intercept.ts'
import { closeMenus, type Entry, type MenuOfBar } from './menus.ts'
import { say } from './words.ts'

export interface Deeds {
  readonly grid: Grid
  readonly clipboard: Clipboard
  edit(edit: Edit): void
  runScript(name: string): void
  openFile(): void
  openSample(): void
  download(): void
  rename(): void
  settings(): void
  note(): void
  colour(part: 'background' | 'color'): void
  tabColour(sheet: number): void
  renameSheet(sheet: number): void
  /** Of the selected column if none is given. */
  filterColumn(column?: number): void
  addOnMenus(): readonly ShownMenu[]
  /** Of the workbook, as Sheets writes it: `ru_RU`. */
  locale(): string
  can(): { readonly undo: boolean; readonly redo: boolean }
}

type AddOnEntry = ShownMenu['entries'][number]

export function barMenus(deeds: Deeds): MenuOfBar[] {
  const { grid, clipboard, edit } = deeds
  return [
    {
      label: say('file'),
      entries: () => [
        { label: say('newFromSample'), run: deeds.openSample },
        { label: say('open'), keys: 'Ctrl+O', run: deeds.openFile },
        'separator',
        { label: say('download'), run: deeds.download },
        'separator',
        { label: say('rename'), run: deeds.rename },
        { label: say('settings'), run: deeds.settings },
      ],
    },
    {
      label: say('edit'),
      entries: () => [
        { label: say('undo'), keys: 'Ctrl+Z', disabled: !deeds.can().undo, run: () => edit({ kind: 'undo' }) },
        { label: say('redo'), keys: 'Ctrl+Y', disabled: !deeds.can().redo, run: () => edit({ kind: 'redo' }) },
        'separator',
        ...clipboardEntries(clipboard),
        'separator',
        {
          label: say('clear'),
          keys: 'Del',
          run: () => withSelection(grid, (sheet, areas) => edit({ kind: 'clear', sheet, areas })),
        },
      ],
    },
    {
      label: say('view'),
      entries: () => [
        { label: say('freezeRow'), run: () => freeze(deeds, 'row') },
        { label: say('freezeColumn'), run: () => freeze(deeds, 'column') },
        {
          label: say('unfreeze'),
          run: () => withSelection(grid, sheet => edit({ kind: 'freeze', sheet, rows: 0, columns: 0 })),
        },
        'separator',
        { label: say('hiddenSheets'), entries: () => hiddenSheets(deeds) },
      ],
    },
    {
      label: say('insert'),
      entries: () => [
        ...lineEntries(deeds, 'row', 'insert'),
        ...lineEntries(deeds, 'column', 'insert'),
        'separator',
        {
          label: say('checkbox'),
          run: () => withSelection(grid, (sheet, areas) => edit({ kind: 'checkboxes', sheet, areas })),
        },
        { label: say('note'), keys: 'Shift+F2', run: deeds.note },
        'separator',
        { label: say('sheet'), keys: 'Shift+F11', run: () => edit({ kind: 'addSheet', after: grid.front }) },
      ],
    },
    { label: say('format'), entries: () => formatEntries(deeds) },
    { label: say('data'), entries: () => dataEntries(deeds) },
    { label: say('extensions'), entries: () => extensionEntries(deeds) },
  ]
}

function clipboardEntries(clipboard: Clipboard): Entry[] {
  return [
    { label: say('cut'), keys: 'Ctrl+X', run: () => clipboard.copy(true) },
    { label: say('copy'), keys: 'Ctrl+C', run: () => clipboard.copy(false) },
    { label: say('paste'), keys: 'Ctrl+V', run: () => clipboard.paste('all') },
    { label: say('pasteValues'), keys: 'Ctrl+Shift+V', run: () => clipboard.paste('values') },
    { label: say('pasteFormat'), run: () => clipboard.paste('format') },
  ]
}

export function cellMenu(deeds: Deeds): Entry[] {
  return [
    ...clipboardEntries(deeds.clipboard),
    'separator',
    ...lineEntries(deeds, 'row', 'insert'),
    ...lineEntries(deeds, 'column', 'insert'),
    'separator',
    ...lineEntries(deeds, 'row', 'delete'),
    ...lineEntries(deeds, 'column', 'delete'),
    'separator',
    ...(filterHolds(deeds) ? [{ label: say('filterColumn'), run: () => deeds.filterColumn() }] : []),
    { label: say('note'), run: deeds.note },
  ]
}

export function rowMenu(deeds: Deeds): Entry[] {
  return [
    ...clipboardEntries(deeds.clipboard),
    'separator',
    ...lineEntries(deeds, 'row', 'insert'),
    ...lineEntries(deeds, 'row', 'delete'),
    ...lineEntries(deeds, 'row', 'hide'),
    { label: say('resetRows'), run: () => resetSizes(deeds, 'row') },
  ]
}

export function columnMenu(deeds: Deeds): Entry[] {
  return [
    ...clipboardEntries(deeds.clipboard),
    'separator',
    ...lineEntries(deeds, 'column', 'insert'),
    ...lineEntries(deeds, 'column', 'delete'),
    ...lineEntries(deeds, 'column', 'hide'),
    'separator',
    ...sortEntries(deeds),
  ]
}

export function tabMenu(deeds: Deeds, sheet: number): Entry[] {
  const { grid, edit } = deeds
  const at = grid.order.indexOf(sheet)
  return [
    { label: say('removeSheet'), run: () => edit({ kind: 'removeSheet', sheet }) },
    { label: say('duplicate'), run: () => edit({ kind: 'copySheet', sheet }) },
    { label: say('rename'), run: () => deeds.renameSheet(sheet) },
    { label: say('tabColor'), run: () => deeds.tabColour(sheet) },
    { label: say('hideSheet'), run: () => edit({ kind: 'hideSheet', sheet, hidden: true }) },
    'separator',
    {
      label: say('moveRight'),
      disabled: at === grid.order.length - 1,
      run: () => edit({ kind: 'moveSheet', sheet, index: at + 1 }),
    },
    { label: say('moveLeft'), disabled: at === 0, run: () => edit({ kind: 'moveSheet', sheet, index: at - 1 }) },
  ]
}

type Selected = ReturnType<typeof areaOf>

/** Nothing is done where nothing is selected. */
export function withSelection(grid: Grid, work: (sheet: number, areas: Selected[]) => void): void {
  const sheet = grid.front
  if (sheet === null) return
  const areas = grid.selections().map(range => areaOf(range, grid.layout(sheet)))
  if (areas.length > 0) work(sheet, areas)
}

export function restyle({ grid, edit }: Deeds, style: StyleChange): void {
  withSelection(grid, (sheet, areas) => edit({ kind: 'style', sheet, areas, style }))
}

function lineEntries(deeds: Deeds, axis: 'row' | 'column', what: 'insert' | 'delete' | 'hide'): Entry[] {
  const byRow = axis === 'row'
  const run = (work: (sheet: number, at: number, count: number) => void) => () =>
    withSelection(deeds.grid, (sheet, [area]) =>
      work(sheet, byRow ? area!.row : area!.column, byRow ? area!.rows : area!.columns),
    )
  const { edit } = deeds
  if (what === 'insert') {
    const insert = (below: boolean) =>
      run((sheet, at, count) =>
        edit({ kind: 'insert', sheet, axis, at: below ? at + count : at, count, likeNext: !below }),
      )
    return [
      { label: say(byRow ? 'rowAbove' : 'columnLeft'), run: insert(false) },
      { label: say(byRow ? 'rowBelow' : 'columnRight'), run: insert(true) },
    ]
  }
  if (what === 'delete') {
    const remove = run((sheet, at, count) => edit({ kind: 'delete', sheet, axis, at, count }))
    return [{ label: say(byRow ? 'deleteRows' : 'deleteColumns'), run: remove }]
  }
  const hide = (hidden: boolean) => run((sheet, at, count) => edit({ kind: 'hide', sheet, axis, at, count, hidden }))
  return [
    { label: say(byRow ? 'hideRows' : 'hideColumns'), run: hide(true) },
    { label: say(byRow ? 'showRows' : 'showColumns'), run: hide(false) },
  ]
}

function resetSizes({ grid, edit }: Deeds, axis: 'row' | 'column'): void {
  withSelection(grid, (sheet, [area]) => {
    const lines = Array.from({ length: area!.rows }, (_, index) => area!.row + index)
    edit({ kind: 'resize', sheet, axis, lines, pixels: null })
  })
}

function freeze({ grid, edit }: Deeds, axis: 'row' | 'column'): void {
  withSelection(grid, (sheet, [area]) => {
    if (axis === 'row') edit({ kind: 'freeze', sheet, rows: area!.row + area!.rows, columns: null })
    else edit({ kind: 'freeze', sheet, rows: null, columns: area!.column + area!.columns })
  })
}

function hiddenSheets({ grid, edit }: Deeds): Entry[] {
  const hidden = grid.order.filter(id => grid.layout(id)?.hidden)
  if (hidden.length === 0) return [{ label: say('noHiddenSheets'), disabled: true, run: closeMenus }]
  return hidden.map(sheet => ({
    label: grid.layout(sheet)!.name,
    run: () => edit({ kind: 'hideSheet', sheet, hidden: false }),
  }))
}

function formatEntries(deeds: Deeds): Entry[] {
  const { grid, edit } = deeds
  const style = (change: StyleChange) => () => restyle(deeds, change)
  const toggle = (part: 'bold' | 'italic' | 'underline' | 'strikethrough') => () =>
    style({ [part]: isOn(grid, part) ? null : true })()
  const merge = (merged: boolean) => () =>
    withSelection(grid, (sheet, [area]) => edit({ kind: 'merge', sheet, area: area!, merged }))
  return [
    { label: say('bold'), keys: 'Ctrl+B', run: toggle('bold') },
    { label: say('italic'), keys: 'Ctrl+I', run: toggle('italic') },
    { label: say('underline'), keys: 'Ctrl+U', run: toggle('underline') },
    { label: say('strikethrough'), run: toggle('strikethrough') },
    'separator',
    { label: say('alignLeft'), run: style({ horizontal: 'left' }) },
    { label: say('alignCenter'), run: style({ horizontal: 'center' }) },
    { label: say('alignRight'), run: style({ horizontal: 'right' }) },
    { label: say('wrap'), run: style({ wrap: 'wrap' }) },
    { label: say('overflow'), run: style({ wrap: 'overflow' }) },
    'separator',
    { label: say('textColor'), run: () => deeds.colour('color') },
    { label: say('fill'), run: () => deeds.colour('background') },
    'separator',
    { label: say('automatic'), run: style({ numberFormat: null }) },
    { label: say('plainText'), run: style({ numberFormat: '@' }) },
    { label: say('percent'), run: style({ numberFormat: '0.00%' }) },
    { label: say('date'), run: style({ numberFormat: 'yyyy-mm-dd' }) },
    'separator',
    { label: say('merge'), run: merge(true) },
    { label: say('unmerge'), run: merge(false) },
    'separator',
    { label: say('clearFormat'), keys: 'Ctrl+\\', run: style(NO_STYLE) },
  ]
}

function sortEntries({ grid, edit }: Deeds): Entry[] {
  const sort = (ascending: boolean) => () =>
    withSelection(grid, (sheet, [area]) => edit({ kind: 'sort', sheet, area: null, column: area!.column, ascending }))
  return [
    { label: say('sortAZ'), run: sort(true) },
    { label: say('sortZA'), run: sort(false) },
  ]
}

function dataEntries(deeds: Deeds): Entry[] {
  const { grid, edit } = deeds
  const sortRange = (ascending: boolean) => () =>
    withSelection(grid, (sheet, [area]) => edit({ kind: 'sort', sheet, area: area!, column: area!.column, ascending }))
  const hasFilter = grid.front !== null && grid.layout(grid.front)?.filter
  const filter = hasFilter
    ? {
        label: say('removeFilter'),
        run: () => withSelection(grid, sheet => edit({ kind: 'filter', sheet, area: null })),
      }
    : {
        label: say('createFilter'),
        run: () => withSelection(grid, (sheet, [area]) => edit({ kind: 'filter', sheet, area: area! })),
      }
  return [
    ...sortEntries(deeds),
    'separator',
    { label: say('sortRangeAZ'), run: sortRange(true) },
    { label: say('sortRangeZA'), run: sortRange(false) },
    'separator',
    filter,
    { label: say('filterColumn'), disabled: !filterHolds(deeds), run: () => deeds.filterColumn() },
  ]
}

function filterHolds({ grid }: Deeds): boolean {
  const filter = grid.front === null ? null : grid.layout(grid.front)?.filter
  const [range] = grid.selections()
  if (!filter || !range) return false
  return range.startColumn >= filter.area.column && range.startColumn < filter.area.column + filter.area.columns
}

/** Sheets puts an add-on's own menu under its name; other menus of a script would stand in the bar. */
function extensionEntries(deeds: Deeds): Entry[] {
  const menus = deeds.addOnMenus()
  if (menus.length === 0) return [{ label: say('noAddOn'), disabled: true, run: closeMenus }]
  const toEntry = (entry: AddOnEntry): Entry => {
    if (entry.kind === 'separator') return 'separator'
    if (entry.kind === 'item') return { label: entry.label, run: () => deeds.runScript(entry.run) }
    return { label: entry.label, entries: () => entry.entries.map(toEntry) }
  }
  return menus.map(({ caption, entries }) => ({
    label: caption ?? say('addOn'),
    entries: () => entries.map(toEntry),
  }))
}
