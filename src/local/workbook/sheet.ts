// One sheet of a workbook: its cells, the values spilled over them, and how it is laid out.
import { contains, overlaps } from './a1.ts'
import { type CellPatch, patchCell } from './cell.ts'
import type { Filter } from './filter.ts'
import { type FormulaCell, FormulaCells } from './formula-cells.ts'
import { Grid, moveKeys, moveSet, type Rows, refill, reset } from './grid.ts'
import { type LineMove, moveArea, moveSpan } from './lines.ts'
import type { Area, Cell, ConditionalFormat, Protection, Scalar } from './model.ts'
import type { Workbook } from './workbook.ts'

export const DEFAULT_ROWS = 1000
export const DEFAULT_COLUMNS = 26

export class Sheet {
  readonly workbook: Workbook
  readonly id: number
  #name: string
  #cells = new Grid<Cell>()
  #spilled = new Grid<Scalar>()
  readonly #formulas = new FormulaCells()

  rowCount: number
  columnCount: number
  hidden = false
  frozenRows = 0
  frozenColumns = 0
  gridlines = true
  tabColor: string | null = null
  /** Pixels, only where they differ from the default (100 wide, 21 high). */
  readonly columnWidths = new Map<number, number>()
  readonly rowHeights = new Map<number, number>()
  /** Those of them that a person has set: they stay as they are whatever is in the row. */
  readonly fixedRows = new Set<number>()
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new Set<number>()
  merges: readonly Area[] = []
  conditionalFormats: readonly ConditionalFormat[] = []
  protections: readonly Protection[] = []
  filter: Filter | null = null
  /** The range selected when the sheet is in front. */
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 }

  /** Made by `Workbook.addSheet`. */
  constructor(workbook: Workbook, id: number, name: string, rows = DEFAULT_ROWS, columns = DEFAULT_COLUMNS) {
    this.workbook = workbook
    this.id = id
    this.#name = name
    this.rowCount = rows
    this.columnCount = columns
  }

  /** Changed by `Workbook.renameSheet`, since formulas name it too. */
  get name(): string {
    return this.#name
  }

  /** For `Workbook.renameSheet`. */
  takeName(name: string): void {
    this.#name = name
  }

  get whole(): Area {
    return { row: 0, column: 0, rows: this.rowCount, columns: this.columnCount }
  }

  get(row: number, column: number): Cell | undefined {
    return this.#cells.get(row, column)
  }

  /** The cells of a row by column, ending with the last; for reading many at once. */
  line(row: number): readonly (Cell | undefined)[] {
    return this.#cells.line(row)
  }

  /** The same of what formulas elsewhere spilled over the row. */
  spilledLine(row: number): readonly (Scalar | undefined)[] {
    return this.#spilled.line(row)
  }

  /** Puts a cell, or undefined to empty it, and grows the sheet to hold it. Tells watchers when value or formula changed. */
  set(row: number, column: number, cell: Cell | undefined): void {
    if (this.#put(row, column, cell)) this.workbook.touch(this, { row, column, rows: 1, columns: 1 })
  }

  patch(row: number, column: number, patch: CellPatch): void {
    this.set(row, column, patchCell(this.get(row, column), patch))
  }

  /** Sets every cell of an area from what stands there; watchers hear of it once. */
  write(area: Area, change: (old: Cell | undefined, row: number, column: number) => Cell | undefined): void {
    let changed = false
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const old = this.#cells.get(row, column)
        const cell = change(old, row, column)
        if (cell !== old && this.#put(row, column, cell)) changed = true
      }
    }
    if (changed) this.workbook.touch(this, area)
  }

  #put(row: number, column: number, cell: Cell | undefined): boolean {
    const old = this.#cells.get(row, column)
    this.#cells.set(row, column, cell)
    if (row >= this.rowCount) this.rowCount = row + 1
    if (column >= this.columnCount) this.columnCount = column + 1
    if (old?.formula !== cell?.formula) this.#formulas.changed(row)
    return old?.formula !== cell?.formula || (old?.value ?? '') !== (cell?.value ?? '')
  }

  /** The computed value as it stands: what spilled over the cell, else the cell's own. Ask the calculator first. */
  value(row: number, column: number): Scalar {
    return this.#spilled.get(row, column) ?? this.#cells.get(row, column)?.value ?? ''
  }

  /** What a formula elsewhere spilled over this cell. Kept by the calculator; never stored in files as the cell's own. */
  spilled(row: number, column: number): Scalar | undefined {
    return this.#spilled.get(row, column)
  }

  /** For the calculator: no watcher hears of it. */
  setSpilled(row: number, column: number, value: Scalar | undefined): void {
    this.#spilled.set(row, column, value)
  }

  clearSpilled(): void {
    this.#spilled.clear()
  }

  /** For the calculator: the result of the formula in this cell, without telling watchers. */
  setComputed(row: number, column: number, value: Scalar): void {
    const cell = this.#cells.get(row, column)
    if (cell?.formula !== undefined && cell.value !== value) this.#cells.set(row, column, { ...cell, value })
  }

  /** All cells that hold anything, row by row. */
  cells(): Iterable<readonly [row: number, column: number, cell: Cell]> {
    return this.#cells.entries()
  }

  /** All cells with a formula, row by row. */
  formulas(): readonly FormulaCell[] {
    return this.#formulas.list(this.#cells)
  }

  /** Rows and columns up to the last content: values, formulas and spilled values count, looks and validations don't. */
  extent(): { rows: number; columns: number } {
    return this.#extent(value => value !== '')
  }

  /** As Sheets finds the last row and column: what a formula spills counts even where it is empty text. */
  reach(): { rows: number; columns: number } {
    return this.#extent(() => true)
  }

  #extent(countsSpilled: (value: Scalar) => boolean): { rows: number; columns: number } {
    const own = this.#cells.extent(cell => cell.value !== '' || cell.formula !== undefined)
    if (this.#spilled.isEmpty) return own
    const over = this.#spilled.extent(countsSpilled)
    return { rows: Math.max(own.rows, over.rows), columns: Math.max(own.columns, over.columns) }
  }

  mergeAt(row: number, column: number): Area | null {
    return this.merges.find(area => contains(area, row, column)) ?? null
  }

  /** Takes away every merge that touches the area. */
  breakApart(area: Area): void {
    this.merges = this.merges.filter(merge => !overlaps(merge, area))
  }

  /** For `Workbook.copySheet`: all of the other sheet but its name and its protections. */
  copyFrom(other: Sheet): void {
    for (const [row, column, cell] of other.cells()) this.set(row, column, cell)
    this.frozenRows = other.frozenRows
    this.frozenColumns = other.frozenColumns
    this.gridlines = other.gridlines
    this.tabColor = other.tabColor
    for (const [column, width] of other.columnWidths) this.columnWidths.set(column, width)
    for (const [row, height] of other.rowHeights) this.rowHeights.set(row, height)
    for (const row of other.fixedRows) this.fixedRows.add(row)
    for (const row of other.hiddenRows) this.hiddenRows.add(row)
    for (const column of other.hiddenColumns) this.hiddenColumns.add(column)
    this.merges = other.merges
    this.conditionalFormats = other.conditionalFormats
    this.filter = other.filter
  }

  /** For `Workbook.capture`: all there is to it; rows that stayed as they were in `earlier` are shared with it. */
  capture(earlier?: SheetState): SheetState {
    return {
      id: this.id,
      name: this.#name,
      cells: this.#cells.capture(earlier?.cells),
      spilled: this.#spilled.capture(earlier?.spilled),
      layout: {
        rowCount: this.rowCount,
        columnCount: this.columnCount,
        hidden: this.hidden,
        frozenRows: this.frozenRows,
        frozenColumns: this.frozenColumns,
        gridlines: this.gridlines,
        tabColor: this.tabColor,
        merges: this.merges,
        conditionalFormats: this.conditionalFormats,
        protections: this.protections,
        filter: this.filter,
      },
      columnWidths: new Map(this.columnWidths),
      rowHeights: new Map(this.rowHeights),
      fixedRows: new Set(this.fixedRows),
      hiddenRows: new Set(this.hiddenRows),
      hiddenColumns: new Set(this.hiddenColumns),
    }
  }

  /** For `Workbook.restore`. */
  restore(state: SheetState): void {
    this.#name = state.name
    this.#cells.restore(state.cells)
    this.#spilled.restore(state.spilled)
    this.#formulas.forget()
    Object.assign(this, state.layout)
    refill(this.columnWidths, state.columnWidths)
    refill(this.rowHeights, state.rowHeights)
    reset(this.fixedRows, state.fixedRows)
    reset(this.hiddenRows, state.hiddenRows)
    reset(this.hiddenColumns, state.hiddenColumns)
  }

  /** For `Workbook.moveLines`: cells and layout follow; references are the workbook's. */
  moveLines(move: LineMove, count: number): void {
    this.#cells.move(move)
    this.#spilled.move(move)
    this.#formulas.forget()
    moveKeys(this.columnWidths, 'column', move)
    moveKeys(this.rowHeights, 'row', move)
    moveSet(this.fixedRows, 'row', move)
    moveSet(this.hiddenRows, 'row', move)
    moveSet(this.hiddenColumns, 'column', move)
    const isSameSize = count === move.size
    if (move.axis === 'row') {
      this.rowCount = count
      if (!isSameSize) this.frozenRows = moveFrozen(move, this.frozenRows)
    } else {
      this.columnCount = count
      if (!isSameSize) this.frozenColumns = moveFrozen(move, this.frozenColumns)
    }
    const areas = (list: readonly Area[]) => list.flatMap(area => moveArea(move, area) ?? [])
    this.merges = areas(this.merges).filter(area => area.rows * area.columns > 1)
    this.conditionalFormats = this.conditionalFormats
      .map(rule => ({ ...rule, areas: areas(rule.areas) }))
      .filter(rule => rule.areas.length > 0)
    this.protections = this.protections.flatMap(protection => {
      const area = protection.area && moveArea(move, protection.area)
      return protection.area && !area ? [] : [{ ...protection, area }]
    })
    this.filter = this.filter?.moved(move) ?? null
  }
}

/** A sheet as it stood once; nothing in it changes any more. */
export interface SheetState {
  readonly id: number
  readonly name: string
  readonly cells: Rows<Cell>
  readonly spilled: Rows<Scalar>
  readonly layout: Pick<Sheet, LayoutKey>
  readonly columnWidths: ReadonlyMap<number, number>
  readonly rowHeights: ReadonlyMap<number, number>
  readonly fixedRows: ReadonlySet<number>
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
}

type LayoutKey =
  | 'rowCount'
  | 'columnCount'
  | 'hidden'
  | 'frozenRows'
  | 'frozenColumns'
  | 'gridlines'
  | 'tabColor'
  | 'merges'
  | 'conditionalFormats'
  | 'protections'
  | 'filter'

/** Frozen lines stay frozen, with what came between them. */
function moveFrozen(move: LineMove, frozen: number): number {
  const span = frozen > 0 ? moveSpan(move, 0, frozen - 1) : null
  return span ? span[1] + 1 : 0
}
