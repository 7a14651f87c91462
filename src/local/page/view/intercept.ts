// What a person does in the grid, turned into edits for the server before Univer does it itself. Nothing is done in the grid alone:
// a command that is neither the view's own nor understood here is refused, and so is any change of the data that got past.
import { CanceledError, CommandType, type ICommandInfo } from '@univerjs/core'
import type { Area, Edit } from '../wire.ts'
import type { Grid } from './grid.ts'
import { areaOf, type GridRange, sheetNumber } from './grid-data.ts'

/** Moving about, looking, and typing before it is entered. */
const VIEW_ONLY =
  /^(sheet\.command\.(scroll|select|move-selection|expand-selection|set-worksheet-activate|change-zoom|set-zoom|set-scroll|set-worksheet-show$)|sheet\.operation|ui-sheet|doc|ui\.|univer\.operation|formula|formula-ui|editor)/
/** What only the server does: change the grid's data, and calculate. Row heights that follow the text are the view's own. */
const DATA =
  /^(sheet\.mutation\.(?!set-worksheet-row-auto-height|mark-dirty)|data-validation\.mutation|formula\.mutation\.set-formula-calculation-start)/

export interface Hands {
  edit(edit: Edit): void
  undo(): void
  redo(): void
  copy(cut: boolean): void
  paste(only: 'all' | 'values' | 'format'): void
  refuse(command: string): void
}

export function intercept(grid: Grid, hands: Hands): void {
  grid.commands.beforeCommandExecuted(command => {
    if (command.type === CommandType.MUTATION) {
      if (!DATA.test(command.id) || grid.isOurs(command.params)) return
      throw new CanceledError()
    }
    if (grid.applying) return
    if (command.type !== CommandType.COMMAND || VIEW_ONLY.test(command.id)) return
    // While a cell is typed in, these are the editor's.
    if (document.body.dataset.editing === 'true' && command.id.startsWith('univer.command.')) return
    const handler = HANDLERS[command.id]
    if (handler) handler(new Work(grid, hands, command))
    else if (/^(sheets?|data-validation)\./.test(command.id)) hands.refuse(command.id)
    else return
    throw new CanceledError()
  })
}

type Params = Readonly<Record<string, unknown>>

class Work {
  readonly grid: Grid
  readonly hands: Hands
  readonly id: string
  readonly params: Params

  constructor(grid: Grid, hands: Hands, command: Readonly<ICommandInfo>) {
    this.grid = grid
    this.hands = hands
    this.id = command.id
    this.params = (command.params ?? {}) as Params
  }

  get sheet(): number {
    const key = this.params.subUnitId
    return typeof key === 'string' ? sheetNumber(key) : (this.grid.front ?? 0)
  }

  /** The ranges of the command, else what is selected. */
  areas(): Area[] {
    const { range, ranges } = this.params
    const given = (Array.isArray(ranges) ? ranges : range ? [range] : null) as GridRange[] | null
    return (given ?? this.grid.selections()).map(one => areaOf(one, this.grid.layout(this.sheet)))
  }

  range(name: string): Area {
    return areaOf(this.params[name] as GridRange, this.grid.layout(this.sheet))
  }

  lines(axis: 'row' | 'column'): number[] {
    return this.areas().flatMap(area => {
      const [first, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns]
      return Array.from({ length: count }, (_, index) => first + index)
    })
  }
}

const HANDLERS: Readonly<Record<string, (work: Work) => void>> = {
  'sheet.command.set-range-values': enterValues,
  'sheet.command.clear-selection-content': clear,
  'sheet.command.clear-selection-all': clear,
  'sheet.command.auto-clear-content': work =>
    work.hands.edit({ kind: 'clear', sheet: work.sheet, areas: [work.range('clearRange')] }),
  'sheet.command.clear-selection-format': work =>
    work.hands.edit({ kind: 'style', sheet: work.sheet, areas: work.areas(), style: NO_STYLE }),
  'sheet.command.auto-fill': work =>
    work.hands.edit({
      kind: 'fill',
      sheet: work.sheet,
      from: work.range('sourceRange'),
      to: work.range('targetRange'),
    }),
  'sheet.command.copy-down': work => fillFrom(work, 'row'),
  'sheet.command.copy-right': work => fillFrom(work, 'column'),
  'sheet.command.move-range': work =>
    work.hands.edit({
      kind: 'copy',
      sheet: work.sheet,
      target: work.range('toRange'),
      from: { sheet: work.sheet, area: work.range('fromRange') },
      cut: true,
      only: 'all',
    }),
  'sheet.command.move-rows': work => moveLines(work, 'row'),
  'sheet.command.move-cols': work => moveLines(work, 'column'),
  'sheet.command.delta-row-height': work => dragSize(work, 'row'),
  'sheet.command.delta-column-width': work => dragSize(work, 'column'),
  'sheet.command.set-row-height': work => setSize(work, 'row', Number(work.params.value)),
  'sheet.command.set-worksheet-col-width': work => setSize(work, 'column', Number(work.params.value)),
  'sheet.command.set-row-is-auto-height': work => setSize(work, 'row', null),
  'sheet.command.set-col-is-auto-width': work => setSize(work, 'column', null),
  'sheet.command.set-col-auto-width': work => setSize(work, 'column', null),
  'sheet.command.set-rows-hidden': work => hideLines(work, 'row', true),
  'sheet.command.set-col-hidden': work => hideLines(work, 'column', true),
  'sheet.command.set-specific-rows-visible': work => hideLines(work, 'row', false),
  'sheet.command.set-selected-rows-visible': work => hideLines(work, 'row', false),
  'sheet.command.set-col-visible-on-cols': work => hideLines(work, 'column', false),
  'sheet.command.set-selected-cols-visible': work => hideLines(work, 'column', false),
  'sheet.command.set-frozen': work => {
    const { ySplit, xSplit } = work.params
    work.hands.edit({ kind: 'freeze', sheet: work.sheet, rows: Number(ySplit), columns: Number(xSplit) })
  },
  'sheet.command.cancel-frozen': work => work.hands.edit({ kind: 'freeze', sheet: work.sheet, rows: 0, columns: 0 }),
  'sheet.command.insert-sheet': work => work.hands.edit({ kind: 'addSheet', after: work.grid.front }),
  'sheet.command.remove-sheet': work => work.hands.edit({ kind: 'removeSheet', sheet: work.sheet }),
  'sheet.command.remove-sheet-confirm': work => work.hands.edit({ kind: 'removeSheet', sheet: work.sheet }),
  'sheet.command.copy-sheet': work => work.hands.edit({ kind: 'copySheet', sheet: work.sheet }),
  'sheet.command.set-worksheet-name': work =>
    work.hands.edit({ kind: 'renameSheet', sheet: work.sheet, name: String(work.params.name) }),
  'sheet.command.set-worksheet-order': work =>
    work.hands.edit({ kind: 'moveSheet', sheet: work.sheet, index: Number(work.params.order) }),
  'sheet.command.set-worksheet-hidden': work => work.hands.edit({ kind: 'hideSheet', sheet: work.sheet, hidden: true }),
  'sheet.command.set-tab-color': work =>
    work.hands.edit({ kind: 'tabColor', sheet: work.sheet, color: String(work.params.value) || null }),
  'sheet.command.set-bold': work => toggle(work, 'bold'),
  'sheet.command.set-range-bold': work => toggle(work, 'bold'),
  'sheet.command.set-italic': work => toggle(work, 'italic'),
  'sheet.command.set-range-italic': work => toggle(work, 'italic'),
  'sheet.command.set-underline': work => toggle(work, 'underline'),
  'sheet.command.set-range-underline': work => toggle(work, 'underline'),
  'sheet.command.set-stroke': work => toggle(work, 'strikethrough'),
  'sheet.command.set-range-stroke': work => toggle(work, 'strikethrough'),
  'univer.command.undo': work => work.hands.undo(),
  'univer.command.redo': work => work.hands.redo(),
  'univer.command.copy': work => work.hands.copy(false),
  'univer.command.cut': work => work.hands.copy(true),
  'univer.command.paste': work => work.hands.paste('all'),
  'sheet.command.paste-value': work => work.hands.paste('values'),
  'sheet.command.paste-format': work => work.hands.paste('format'),
}

export const NO_STYLE = {
  numberFormat: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  color: null,
  background: null,
  fontSize: null,
  fontFamily: null,
  horizontal: null,
  vertical: null,
  wrap: null,
  border: null,
} as const

interface Entered {
  readonly v?: unknown
  readonly f?: string | null
  readonly t?: number | null
  readonly p?: { readonly body?: { readonly dataStream?: string } } | null
}

/** From the editor, the formula bar, a dropdown or a check box: one value for a range. */
function enterValues(work: Work): void {
  const { value } = work.params
  const [area] = work.areas()
  if (!area || typeof value !== 'object' || value === null) return
  const entered = value as Entered
  if (!('v' in entered) && !('f' in entered) && !('p' in entered)) {
    work.hands.refuse(work.id)
    return
  }
  const rule = work.grid
    .layout(work.sheet)
    ?.rules.find(
      ({ values, areas }) =>
        values === null &&
        areas.some(
          ({ row, column, rows, columns }) =>
            area.row >= row && area.row < row + rows && area.column >= column && area.column < column + columns,
        ),
    )
  if (rule && (entered.v === 0 || entered.v === 1 || entered.v === '0' || entered.v === '1')) {
    work.hands.edit({ kind: 'tick', sheet: work.sheet, areas: [area], ticked: Number(entered.v) === 1 })
    return
  }
  work.hands.edit({ kind: 'type', sheet: work.sheet, area, text: typedText(entered) })
}

function typedText({ v, f, t, p }: Entered): string {
  if (f) return f
  if (p?.body?.dataStream !== undefined) return p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n')
  // Univer takes the apostrophe away from what is to stay text.
  return t === 4 ? `'${String(v)}` : String(v ?? '')
}

function clear(work: Work): void {
  work.hands.edit({ kind: 'clear', sheet: work.sheet, areas: work.areas() })
}

/** Ctrl+D and Ctrl+R: the first line of the selection over the rest, or the line before a single one. */
function fillFrom(work: Work, axis: 'row' | 'column'): void {
  const [area] = work.areas()
  if (!area) return
  const byRow = axis === 'row'
  const count = byRow ? area.rows : area.columns
  const first = (byRow ? area.row : area.column) - (count === 1 ? 1 : 0)
  if (first < 0) return
  const from = byRow ? { ...area, row: first, rows: 1 } : { ...area, column: first, columns: 1 }
  work.hands.edit({
    kind: 'copy',
    sheet: work.sheet,
    target: area,
    from: { sheet: work.sheet, area: from },
    cut: false,
    only: 'all',
  })
}

function moveLines(work: Work, axis: 'row' | 'column'): void {
  const [selected] = work.grid.selections()
  const to = work.params.toRange as GridRange
  if (!selected) return
  const byRow = axis === 'row'
  const [from, last] = byRow ? [selected.startRow, selected.endRow] : [selected.startColumn, selected.endColumn]
  const before = byRow ? to.startRow : to.startColumn
  work.hands.edit({ kind: 'move', sheet: work.sheet, axis, from, count: last - from + 1, before })
}

/** All selected lines take the size, when the dragged one is among them. */
function dragSize(work: Work, axis: 'row' | 'column'): void {
  const byRow = axis === 'row'
  const anchor = Number(byRow ? work.params.anchorRow : work.params.anchorCol)
  const sheet = work.grid.workbook?.getActiveSheet(true)
  if (!sheet) return
  const size = byRow ? sheet.getRowHeight(anchor) : sheet.getColumnWidth(anchor)
  const pixels = size + Number(byRow ? work.params.deltaY : work.params.deltaX)
  const whole = work.grid.selections().filter(range => range.rangeType === (byRow ? 1 : 2))
  const selected = whole.flatMap(range => {
    const [first, last] = byRow ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn]
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
  const lines = selected.includes(anchor) ? selected : [anchor]
  work.hands.edit({ kind: 'resize', sheet: work.sheet, axis, lines, pixels })
}

function setSize(work: Work, axis: 'row' | 'column', pixels: number | null): void {
  work.hands.edit({ kind: 'resize', sheet: work.sheet, axis, lines: work.lines(axis), pixels })
}

function hideLines(work: Work, axis: 'row' | 'column', hidden: boolean): void {
  for (const area of work.areas()) {
    const [at, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns]
    work.hands.edit({ kind: 'hide', sheet: work.sheet, axis, at, count, hidden })
  }
}

function toggle(work: Work, part: 'bold' | 'italic' | 'underline' | 'strikethrough'): void {
  const on = isOn(work.grid, part)
  work.hands.edit({ kind: 'style', sheet: work.sheet, areas: work.areas(), style: { [part]: on ? null : true } })
}

/** Of the first selected cell. */
export function isOn(grid: Grid, part: 'bold' | 'italic' | 'underline' | 'strikethrough'): boolean {
  const range = grid.running.api.getActiveWorkbook()?.getActiveSheet()?.getSelection()?.getActiveRange()
  const style = range?.getCellStyleData()
  if (!style) return false
  if (part === 'bold') return style.bl === 1
  if (part === 'italic') return style.it === 1
  return (part === 'underline' ? style.ul : style.st)?.s === 1
}
