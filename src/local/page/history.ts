// What can be undone: the workbook as it stood after each thing done to it.
import type { Cell } from '../workbook/model.ts'
import type { SheetState, Workbook, WorkbookState } from '../workbook/workbook.ts'

const MOST_STEPS = 100

export class History {
  readonly #workbook: Workbook
  #states: WorkbookState[]
  #at = 0
  #steps = 0

  constructor(workbook: Workbook) {
    this.#workbook = workbook
    this.#states = [workbook.capture()]
  }

  /** The workbook as it stands; changes made since the last call become one step. */
  record(): WorkbookState {
    const last = this.#states[this.#at]!
    const now = this.#workbook.capture(last)
    if (isSame(last, now)) {
      this.#states[this.#at] = now
      return now
    }
    this.#states = [...this.#states.slice(Math.max(0, this.#at + 1 - MOST_STEPS), this.#at + 1), now]
    this.#at = this.#states.length - 1
    this.#steps++
    return now
  }

  get state(): WorkbookState {
    return this.#states[this.#at]!
  }

  /** Takes in what changed without anyone doing it, such as what a new day does to formulas. */
  refresh(): WorkbookState {
    this.#states[this.#at] = this.#workbook.capture(this.state)
    return this.state
  }

  /** How often anything was done, undone or done again. */
  get steps(): number {
    return this.#steps
  }

  get canUndo(): boolean {
    return this.#at > 0
  }

  get canRedo(): boolean {
    return this.#at < this.#states.length - 1
  }

  undo(): void {
    if (this.canUndo) this.#go(this.#at - 1)
  }

  redo(): void {
    if (this.canRedo) this.#go(this.#at + 1)
  }

  #go(at: number): void {
    this.#at = at
    this.#steps++
    this.#workbook.restore(this.state)
  }
}

function isSame(a: WorkbookState, b: WorkbookState): boolean {
  if (a.sheets.length !== b.sheets.length) return false
  const cells = a.sheets.every((one, index) => sameRows(one.cells, b.sheets[index]!.cells))
  return cells && JSON.stringify(rest(a)) === JSON.stringify(rest(b))
}

function sameRows(a: SheetState['cells'], b: SheetState['cells']): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index] || sameRow(row, b[index]!))
}

function sameRow(a: SheetState['cells'][number], b: SheetState['cells'][number]): boolean {
  return a.length === b.length && a.every((cell, column) => cell === b[column] || sameCell(cell, b[column]))
}

/** What a formula comes to is nobody's doing. */
function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (!a || !b || a.formula !== b.formula || (a.formula === undefined && a.value !== b.value)) return false
  return a.style === b.style && a.validation === b.validation && a.note === b.note
}

/** All but the cells, as something to compare. */
function rest({ sheets, ...state }: WorkbookState): unknown {
  return [
    state,
    sheets.map(
      ({ cells, spilled, columnWidths, rowHeights, fixedRows, hiddenRows, hiddenColumns, layout, ...sheet }) => [
        sheet,
        { ...layout, filter: layout.filter && [layout.filter.area, ...layout.filter.criteria] },
        [...columnWidths],
        [...rowHeights],
        [...fixedRows],
        [...hiddenRows],
        [...hiddenColumns],
      ],
    ),
  ]
}
