// The workbook in Univer's grid: built from what the server sent, changed as it says, edits handed on.
import {
  ICommandService as CommandServiceId,
  type ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core'
import { IRenderManagerService } from '@univerjs/engine-render'
import { IMarkSelectionService } from '@univerjs/sheets-ui'
import { ILayoutService } from '@univerjs/ui'
import type { Area, Changes, SheetChange, SheetLayout } from '../wire.ts'
import { showDropdownButtons } from './dropdown-buttons.ts'
import { setCells, tellOf } from './grid-cells.ts'
import { frozen, type GridRange, rangeOf, sheetData, sheetKey, sheetNumber, UNIT, workbookData } from './grid-data.ts'
import { dressHeadings } from './grid-look.ts'
import { inject } from './interceptors.ts'
import { RuleSync } from './rules.ts'
import { Sizes } from './sizes.ts'
import { type Running, startUniver } from './univer.ts'

export class Grid {
  readonly running: Running
  readonly rules: RuleSync
  readonly #sizes: Sizes
  #layouts = new Map<number, SheetLayout>()
  #order: readonly number[] = []
  #applying = 0
  /** Parameters of the changes that the server asked for. */
  readonly #ours = new WeakSet<object>()

  constructor(container: HTMLElement, language: 'en' | 'ru') {
    this.running = startUniver(container, language)
    this.rules = new RuleSync(this)
    this.#sizes = new Sizes(this)
  }

  /** Whether what happens in the grid now is the server's doing. */
  get applying(): boolean {
    return this.#applying > 0
  }

  /** Whether the change with these parameters is the server's; what the grid makes of it by itself is not. */
  isOurs(params: unknown): boolean {
    return typeof params === 'object' && params !== null && this.#ours.has(params)
  }

  get commands(): ICommandService {
    return this.running.univer.__getInjector().get(CommandServiceId)
  }

  get workbook(): Workbook | null {
    return (
      this.running.univer
        .__getInjector()
        .get(IUniverInstanceService)
        .getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET) ?? null
    )
  }

  layout(id: number): SheetLayout | undefined {
    return this.#layouts.get(id)
  }

  get order(): readonly number[] {
    return this.#order
  }

  /** Rows of the sheet in front that its filter hides. */
  filteredRows(): ReadonlySet<number> {
    const layout = this.front === null ? undefined : this.#layouts.get(this.front)
    if (!layout?.filter || layout.filter.active.length === 0) return new Set()
    const { row, rows } = layout.filter.area
    return new Set(layout.hiddenRows.filter(one => one > row && one < row + rows))
  }

  /** The number of the sheet in front. */
  get front(): number | null {
    const sheet = this.workbook?.getActiveSheet(true)
    return sheet ? sheetNumber(sheet.getSheetId()) : null
  }

  /** What is selected, the last area first. */
  selections(): GridRange[] {
    const sheet = this.running.api.getActiveWorkbook()?.getActiveSheet()
    const list = sheet?.getSelection()?.getActiveRangeList() ?? []
    return list.map(range => range.getRange())
  }

  select(id: number, area: Area): void {
    const sheet = this.running.api.getActiveWorkbook()?.getSheetBySheetId(sheetKey(id))
    if (!sheet) return
    const layout = this.#layouts.get(id)
    const rows = Math.min(area.rows, (layout?.rows ?? area.rows) - area.row)
    const columns = Math.min(area.columns, (layout?.columns ?? area.columns) - area.column)
    if (rows < 1 || columns < 1) return
    sheet.setActiveSelection(sheet.getRange(area.row, area.column, rows, columns))
  }

  activate(id: number): void {
    if (this.front === id) return
    this.#command('sheet.operation.set-worksheet-active', { unitId: UNIT, subUnitId: sheetKey(id) })
  }

  #command(id: string, params: object): void {
    this.quietly(() => this.commands.syncExecuteCommand(id, params))
  }

  /** Changes the view without the change being taken for an edit. */
  quietly<T>(work: () => T): T {
    this.#applying++
    try {
      return work()
    } finally {
      this.#applying--
    }
  }

  /** Where a cell of the sheet in front is in the window, in pixels, in view or not. */
  placeOf(row: number, column: number): { x: number; y: number; width: number; height: number } | null {
    const render = this.running.univer.__getInjector().get(IRenderManagerService).getRenderById(UNIT)
    const main = render?.scene.getViewport('viewMain')
    const cell = this.running.api.getActiveWorkbook()?.getActiveSheet()?.getRange(row, column).getCell()
    if (!render || !main || !cell) return null
    const layout = this.front === null ? undefined : this.#layouts.get(this.front)
    const { startX, startY, endX, endY } = cell.mergeInfo
    const canvas = render.engine.getCanvasElement().getBoundingClientRect()
    const left = startX - (column < (layout?.frozenColumns ?? 0) ? 0 : main.viewportScrollX)
    const top = startY - (row < (layout?.frozenRows ?? 0) ? 0 : main.viewportScrollY)
    const { zoom } = this
    return {
      x: canvas.left + left * zoom,
      y: canvas.top + top * zoom,
      width: (endX - startX) * zoom,
      height: (endY - startY) * zoom,
    }
  }

  /** How large the sheet in front is drawn; 1 is as it is. */
  get zoom(): number {
    return this.workbook?.getActiveSheet(true)?.getZoomRatio() ?? 1
  }

  /** Keys go to the grid. */
  focus(): void {
    this.running.univer.__getInjector().get(ILayoutService).focus()
  }

  /** Once the grid is drawn and can be scrolled. */
  async drawn(): Promise<void> {
    const { api, univer } = this.running
    if (api.getCurrentLifecycleStage() < LifecycleStages.Rendered) {
      await new Promise<void>(resolve => {
        api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
          if (stage >= LifecycleStages.Rendered) resolve()
        })
      })
    }
    this.quietly(() => this.#sizes.fitAll())
    // The grid would wait some seconds more before it takes the little square of a selection for a handle.
    univer.__getInjector().get(LifecycleService).stage = LifecycleStages.Steady
  }

  /** Everything anew. */
  start(changes: Changes): void {
    this.quietly(() => {
      this.#layouts = new Map(changes.sheets.map(sheet => [sheet.id, sheet.layout as SheetLayout]))
      this.#order = changes.order
      const old = this.workbook
      if (old) {
        this.running.univer.__getInjector().get(IMarkSelectionService).removeAllShapes()
        this.running.api.disposeUnit(UNIT)
      }
      const visible = changes.order.filter(id => !this.#layouts.get(id)!.hidden)
      this.running.api.createWorkbook(workbookData(changes, changes.front ?? visible[0]))
      // The grid's own parts are there once it has a workbook.
      if (!old) {
        inject(this.running)
        showDropdownButtons(this)
      }
      dressHeadings(this.running)
      this.rules.start(changes)
      this.#sizes.start()
    })
    this.select(changes.front, changes.selection)
  }

  apply(changes: Changes): void {
    this.quietly(() => {
      const { workbook } = this
      if (!workbook) return
      workbook.addStyles(changes.styles as Parameters<Workbook['addStyles']>[0])
      const gone = this.#order.filter(id => !changes.order.includes(id))
      for (const change of changes.sheets) {
        if (this.#order.includes(change.id)) this.#changeSheet(workbook, change)
        else this.#addSheet(change, changes.order)
      }
      if (gone.length > 0) this.activate(changes.front)
      for (const id of gone) {
        this.#mutate('remove-sheet', id, { subUnitName: this.#layouts.get(id)?.name })
        this.#layouts.delete(id)
      }
      this.#order = changes.order
      this.#putInOrder(workbook)
      this.rules.apply(changes)
      this.#sizes.apply(changes)
    })
  }

  #addSheet(change: SheetChange, order: readonly number[]): void {
    this.#layouts.set(change.id, change.layout as SheetLayout)
    const index = order.indexOf(change.id)
    this.mutate('sheet.mutation.insert-sheet', change.id, { index, sheet: sheetData(change) })
  }

  #putInOrder(workbook: Workbook): void {
    for (const [index, id] of this.#order.entries()) {
      const { sheetOrder } = workbook.getConfig()
      const at = sheetOrder.indexOf(sheetKey(id))
      if (at === index || at < 0) continue
      this.#mutate('set-worksheet-order', id, { fromOrder: at, toOrder: index })
    }
  }

  #changeSheet(workbook: Workbook, change: SheetChange): void {
    const { id, layout } = change
    const before = this.#layouts.get(id)!
    const now = { ...before, ...layout }
    this.#layouts.set(id, now)
    const sheet = workbook.getSheetBySheetId(sheetKey(id))
    if (!sheet) return
    if (layout.name !== undefined) this.#mutate('set-worksheet-name', id, { name: layout.name })
    if (layout.hidden !== undefined) this.#mutate('set-worksheet-hidden', id, { hidden: layout.hidden ? 1 : 0 })
    if (layout.tabColor !== undefined) this.#mutate('set-tab-color', id, { color: layout.tabColor ?? '' })
    if (layout.rows !== undefined) this.#mutate('set-worksheet-row-count', id, { rowCount: layout.rows })
    if (layout.columns !== undefined) this.#mutate('set-worksheet-column-count', id, { columnCount: layout.columns })
    if (layout.merges !== undefined) {
      const old = before.merges.map(rangeOf)
      if (old.length > 0) this.#mutate('remove-worksheet-merge', id, { ranges: old })
      if (now.merges.length > 0) this.#mutate('add-worksheet-merge', id, { ranges: now.merges.map(rangeOf) })
    }
    if (layout.gridlines !== undefined)
      this.#mutate('toggle-gridlines', id, { showGridlines: layout.gridlines ? 1 : 0 })
    if (layout.frozenRows !== undefined || layout.frozenColumns !== undefined)
      this.#mutate('set-frozen', id, frozen(now))
    setCells(this, sheet, change)
    for (const area of layout.filter === undefined ? [] : [before.filter?.area, now.filter?.area]) {
      if (area) tellOf(this, sheet, id, { ...area, rows: 1 })
    }
  }

  #mutate(name: string, id: number, params: object): void {
    this.mutate(`sheet.mutation.${name}`, id, params)
  }

  /** Changes a sheet of the view as the server says. */
  mutate(name: string, id: number, params: object): void {
    const own = { unitId: UNIT, subUnitId: sheetKey(id), ...params }
    this.#ours.add(own)
    this.commands.syncExecuteCommand(name, own)
  }
}
