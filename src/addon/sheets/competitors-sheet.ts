// The Competitors sheet: the nearest, what they do better and worse, and what is decided (method.md 4).
import { COMPETITOR_HELP } from '../../core/i18n/columns.ts'
import type { CellKind } from '../../core/words/columns.ts'
import { COMPETITOR_COLUMNS, type CompetitorKey, SHEET_NAMES } from '../../core/words/sheets.ts'
import type { FormulaPlaces } from './formulas.ts'
import type { ColumnSpec, SheetSpec } from './schema.ts'
import { COLOURS } from './styles.ts'

/** Days after which an entry is stale (method.md 4). */
const STALE_DAYS = 90

const CELLS: Partial<Record<CompetitorKey, CellKind>> = {
  walkMinutes: { kind: 'number' },
  byWhen: { kind: 'date' },
  entered: { kind: 'date' },
}
const WIDTHS: Partial<Record<CompetitorKey, number>> = {
  walkMinutes: 80,
  nearest: 76,
  decision: 260,
  who: 120,
  byWhen: 96,
  entered: 96,
}

function nearest({ column }: FormulaPlaces): string {
  const minutes = column('walkMinutes')
  return `IF(ISNUMBER(${minutes});COUNTIF(${minutes};"<"&${minutes})+1;"")`
}

export const COMPETITORS_SHEET: SheetSpec = {
  key: 'competitors',
  names: SHEET_NAMES.competitors,
  frozenColumns: 1,
  rows: 60,
  columns: (Object.keys(COMPETITOR_COLUMNS) as CompetitorKey[]).map((key): ColumnSpec => {
    const shown = { key, names: COMPETITOR_COLUMNS[key], width: WIDTHS[key] ?? 170, help: COMPETITOR_HELP[key] }
    if (key === 'nearest') return { ...shown, cell: null, formula: nearest, format: '0' }
    return { ...shown, cell: CELLS[key] ?? { kind: 'text' }, ...(CELLS[key] ? {} : { wrap: true as const }) }
  }),
  colours: [
    {
      columns: ['nearest', 'name'],
      when: cellOf => `=AND(ISNUMBER(${cellOf('nearest')});${cellOf('nearest')}<=3)`,
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
