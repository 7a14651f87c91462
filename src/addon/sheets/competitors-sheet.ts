// The Competitors sheet: the nearest, what they do better and worse, and what is decided (method.md 4).
import { NEAREST, STALE_DAYS } from '../../core/domain/competitors.ts'
import { COMPETITOR_HELP } from '../../core/i18n/columns.ts'
import { COMPETITOR_CELLS } from '../../core/import/competitor-values.ts'
import { COMPETITOR_COLUMNS, type CompetitorKey, SHEET_NAMES } from '../../core/words/sheets.ts'
import type { FormulaPlaces } from './formulas.ts'
import type { ColumnSpec, SheetSpec } from './schema.ts'
import { COLOURS } from './styles.ts'

const WIDTHS: Partial<Record<CompetitorKey, number>> = {
  walkMinutes: 80,
  nearest: 76,
  decisionKind: 130,
  decision: 260,
  who: 120,
  byWhen: 96,
  entered: 96,
}

/** By minutes, ties by name; those without minutes after them, by name. */
function nearest({ column }: FormulaPlaces): string {
  const [name, minutes] = [column('name'), column('walkMinutes')]
  const nearer = `COUNTIFS(${name};"<>";${minutes};"<"&${minutes})`
  const known = `COUNTIFS(${name};"<>";${minutes};">=0")`
  const before = (same: string) => `COUNTIFS(${name};"<"&${name};${minutes};${same})+1`
  return `IF(${name}="";"";IF(ISNUMBER(${minutes});${nearer}+${before(minutes)};${known}+${before('""')}))`
}

export const COMPETITORS_SHEET: SheetSpec = {
  key: 'competitors',
  names: SHEET_NAMES.competitors,
  frozenColumns: 1,
  rows: 60,
  columns: (Object.keys(COMPETITOR_COLUMNS) as CompetitorKey[]).map((key): ColumnSpec => {
    const shown = { key, names: COMPETITOR_COLUMNS[key], width: WIDTHS[key] ?? 170, help: COMPETITOR_HELP[key] }
    if (key === 'nearest') return { ...shown, cell: null, formula: nearest, format: '0' }
    const cell = COMPETITOR_CELLS[key]
    return {
      ...shown,
      cell,
      ...(cell.kind === 'text' ? { wrap: true as const } : {}),
      // Workbooks set up by version 0.1 had neither.
      ...(/^(?:threat|opportunity|decisionKind)/.test(key) ? { later: true as const } : {}),
    }
  }),
  colours: [
    {
      columns: ['nearest', 'name'],
      when: cellOf => `=AND(ISNUMBER(${cellOf('nearest')});${cellOf('nearest')}<=${NEAREST})`,
      background: COLOURS.near,
    },
    {
      columns: ['entered'],
      when: cellOf => `=AND(ISNUMBER(${cellOf('entered')});TODAY()-${cellOf('entered')}>${STALE_DAYS})`,
      background: COLOURS.stale,
      color: COLOURS.late,
    },
  ],
}
