// What one page has seen of the workbook, and what it must be told to see it as it stands.
import { localeOf } from '../services/locale.ts'
import type { Scalar, Style, Validation } from '../workbook/model.ts'
import type { Sheet, SheetState, Workbook, WorkbookState } from '../workbook/workbook.ts'
import { type Surroundings, viewCell } from './cell-view.ts'
import type { ConditionalLooks } from './conditional.ts'
import { findMoved, runsOf } from './moved-rows.ts'
import { groupRules, type RuleGroup, viewLayout, viewRules } from './sheet-view.ts'
import type { StyleTable } from './styles.ts'
import type { CellView, RowChange, SheetChange, SheetLayout } from './wire.ts'

type Looks = ReturnType<ConditionalLooks['of']>

/** What was seen of one sheet. */
interface Seen {
  readonly state: SheetState
  readonly looks: Looks
  readonly layout: SheetLayout
  readonly rules: readonly RuleGroup[]
}

export interface WatchChanges {
  readonly sheets: readonly SheetChange[]
  readonly styles: Readonly<Record<string, unknown>>
}

export class Watch {
  readonly #workbook: Workbook
  readonly #looks: ConditionalLooks
  readonly #styles: StyleTable
  #seen = new Map<number, Seen>()
  #stylesSeen = 0
  #locale = ''

  constructor(workbook: Workbook, looks: ConditionalLooks, styles: StyleTable) {
    this.#workbook = workbook
    this.#looks = looks
    this.#styles = styles
  }

  /** What changed since the last time, up to `state`, which is the workbook as it stands. */
  changes(state: WorkbookState): WatchChanges {
    const { locale } = this.#workbook
    if (locale !== this.#locale) {
      // Every number may look different.
      this.#locale = locale
      for (const [id, seen] of this.#seen)
        this.#seen.set(id, { ...seen, state: { ...seen.state, cells: [], spilled: [] } })
    }
    const sheets: SheetChange[] = []
    const seen = new Map<number, Seen>()
    for (const sheetState of state.sheets) {
      const sheet = this.#workbook.sheets.find(one => one.id === sheetState.id)!
      const before = this.#seen.get(sheet.id)
      const { change, now } = this.#compare(sheet, sheetState, before)
      seen.set(sheet.id, now)
      if (!before || change.moved.length > 0 || change.rows.length > 0 || Object.keys(change.layout).length > 0)
        sheets.push(change)
    }
    this.#seen = seen
    const styles = this.#styles.since(this.#stylesSeen)
    this.#stylesSeen = this.#styles.size
    return { sheets, styles }
  }

  #compare(sheet: Sheet, state: SheetState, before: Seen | undefined): { change: SheetChange; now: Seen } {
    const looks = this.#looks.of(sheet, state)
    const around: Surroundings = { locale: localeOf(this.#locale), styles: this.#styles, breach }
    const rows: RowChange[] = []
    const moved = before ? findMoved(state.cells, before.state.cells) : new Map<number, number | null>()
    let rulesMoved = !before || before.state.layout.columnCount !== state.layout.columnCount
    const height = Math.max(
      state.cells.length,
      state.spilled.length,
      looks.length,
      before?.state.cells.length ?? 0,
      before?.state.spilled.length ?? 0,
      before?.looks.length ?? 0,
    )
    for (let row = 0; row < height; row++) {
      const [cells, spilled, look] = [state.cells[row], state.spilled[row], looks[row]]
      const from = moved.get(row)
      // Rules don't move with rows, so they are held against what stood there.
      const replaced = before?.state.cells[row]
      const source = from === null ? undefined : before
      const at = from ?? row
      const [oldCells, oldSpilled, oldLook] = [source?.state.cells[at], source?.state.spilled[at], source?.looks[at]]
      if (from === undefined && cells === oldCells && spilled === oldSpilled && sameLooks(look, oldLook)) continue
      const changed: (readonly [number, CellView | null])[] = []
      const width = Math.max(
        ...[cells, spilled, look, oldCells, oldSpilled, oldLook, replaced].map(line => line?.length ?? 0),
      )
      for (let column = 0; column < width; column++) {
        const [cell, old] = [cells?.[column], oldCells?.[column]]
        if (cell?.validation !== replaced?.[column]?.validation) rulesMoved = true
        if (cell === old && spilled?.[column] === oldSpilled?.[column] && look?.[column] === oldLook?.[column]) continue
        const view = viewCell(cell, spilled?.[column], look?.[column], around)
        const known = viewCell(old, oldSpilled?.[column], oldLook?.[column], around)
        if (!before ? view !== null : JSON.stringify(view) !== JSON.stringify(known)) changed.push([column, view])
      }
      if (changed.length > 0) rows.push([row, changed])
    }
    const rules = rulesMoved ? groupRules(sheet, state) : before!.rules
    const layout = viewLayout(sheet, state, viewRules(sheet, rules))
    const change = { id: sheet.id, layout: changedParts(layout, before?.layout), moved: runsOf(moved), rows }
    return { change, now: { state, looks, layout, rules } }
  }
}

function sameLooks(
  a: readonly (Style | undefined)[] | undefined,
  b: readonly (Style | undefined)[] | undefined,
): boolean {
  if (a === b) return true
  if ((a?.length ?? 0) !== (b?.length ?? 0)) return false
  return a!.every((look, column) => look === b![column])
}

function changedParts(now: SheetLayout, before: SheetLayout | undefined): Partial<SheetLayout> {
  if (!before) return now
  const keys = Object.keys(now) as (keyof SheetLayout)[]
  const changed = keys.filter(
    key => now[key] !== before[key] && JSON.stringify(now[key]) !== JSON.stringify(before[key]),
  )
  return Object.fromEntries(changed.map(key => [key, now[key]]))
}

/** Lists are looked after by the grid itself. */
function breach(rule: Validation, value: Scalar): string | null {
  if (value === '' || typeof value === 'object') return null
  if (rule.kind === 'date' && typeof value !== 'number') return rule.help || 'Invalid: Input must be a valid date'
  if (rule.kind === 'number' && (typeof value !== 'number' || value < rule.min || value > rule.max)) {
    return rule.help || `Invalid: Input must be a number${bounds(rule.min, rule.max)}`
  }
  return null
}

function bounds(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return ` of at least ${min}`
  if (min === Number.NEGATIVE_INFINITY) return ` of at most ${max}`
  return ` between ${min} and ${max}`
}
