// What the page is told of a sheet besides its cells: sizes, hidden lines, dropdowns, the filter.
import { hiddenByFilter } from '../services/filter.ts'
import { shown } from '../services/range-values.ts'
import type { Area, Cell, Validation } from '../workbook/model.ts'
import type { Sheet, SheetState } from '../workbook/workbook.ts'
import type { RuleView, SheetLayout } from './wire.ts'

/** Compute values first. */
export function viewLayout(sheet: Sheet, state: SheetState, rules: readonly RuleView[]): SheetLayout {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: sheet.rowCount,
    columns: sheet.columnCount,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    gridlines: sheet.gridlines,
    tabColor: sheet.tabColor,
    widths: [...state.columnWidths],
    heights: [...state.rowHeights],
    fixedRows: [...state.fixedRows].sort((a, b) => a - b),
    hiddenRows: hiddenRows(sheet),
    hiddenColumns: [...state.hiddenColumns].sort((a, b) => a - b),
    merges: sheet.merges,
    rules,
    filter: sheet.filter && { area: sheet.filter.area, active: [...sheet.filter.criteria.keys()] },
    protectedAreas: sheet.protections.map(({ area, description, warningOnly }) => ({
      area: area ?? sheet.whole,
      description,
      warningOnly,
    })),
  }
}

function hiddenRows(sheet: Sheet): number[] {
  const rows = new Set(sheet.hiddenRows)
  const { filter } = sheet
  if (filter && filter.criteria.size > 0) {
    for (let row = filter.area.row + 1; row < filter.area.row + filter.area.rows; row++) {
      if (hiddenByFilter(sheet, row)) rows.add(row)
    }
  }
  return [...rows].sort((a, b) => a - b)
}

/** A rule of a sheet, and where it holds. */
export interface RuleGroup {
  readonly rule: Validation
  readonly areas: readonly Area[]
}

/** Dropdowns and check boxes of a sheet, those that are alike together. */
export function groupRules(sheet: Sheet, state: SheetState): RuleGroup[] {
  const groups = new Map<string, { readonly rule: Validation; readonly runs: Map<string, Area> }>()
  const keys = new Map<Validation, string | null>()
  for (let column = 0; column < sheet.columnCount; column++) {
    for (let row = 0; row < state.cells.length; ) {
      const key = keyOf(state.cells[row]?.[column], keys)
      let end = row + 1
      while (end < state.cells.length && keyOf(state.cells[end]?.[column], keys) === key) end++
      if (key !== null) addRun(groups, state.cells[row]![column]!.validation!, key, row, column, end - row)
      row = end
    }
  }
  return [...groups.values()].map(({ rule, runs }) => ({ rule, areas: [...runs.values()] }))
}

/** Lists in ranges have the values that stand there now. */
export function viewRules(sheet: Sheet, groups: readonly RuleGroup[]): RuleView[] {
  return groups.map(({ rule, areas }) => ({
    values: rule.kind === 'list' ? rule.values : rule.kind === 'listFrom' ? listValues(sheet, rule) : null,
    areas,
  }))
}

/** Null where there is no rule that shows. */
function keyOf(cell: Cell | undefined, keys: Map<Validation, string | null>): string | null {
  const rule = cell?.validation
  if (!rule) return null
  let key = keys.get(rule)
  if (key === undefined) {
    const shows = rule.kind === 'list' || rule.kind === 'listFrom' || rule.kind === 'checkbox'
    key = shows ? JSON.stringify(rule) : null
    keys.set(rule, key)
  }
  return key
}

/** Neighbouring columns with a run of the same rows make one area. */
function addRun(
  groups: Map<string, { readonly rule: Validation; readonly runs: Map<string, Area> }>,
  rule: Validation,
  key: string,
  row: number,
  column: number,
  rows: number,
): void {
  let group = groups.get(key)
  if (!group) {
    group = { rule, runs: new Map() }
    groups.set(key, group)
  }
  const left = `${row} ${rows} ${column - 1}`
  const neighbour = group.runs.get(left)
  if (neighbour) group.runs.delete(left)
  const first = neighbour?.column ?? column
  group.runs.set(`${row} ${rows} ${column}`, { row, rows, column: first, columns: column - first + 1 })
}

export function listValues(home: Sheet, rule: Extract<Validation, { kind: 'listFrom' }>): string[] {
  const source = home.workbook.sheet(rule.sheet)
  const values = new Set<string>()
  const { area } = rule
  for (let row = area.row; source && row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const text = shown(source, row, column)
      if (text !== '') values.add(text)
    }
  }
  return [...values]
}
