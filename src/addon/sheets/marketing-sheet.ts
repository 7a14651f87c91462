// The Marketing sheet: the tools of method.md 2, whom each is for, what it costs and what it has brought.
import { MARKETING_HELP } from '../../core/i18n/columns.ts'
import { MARKETING_TOOLS } from '../../core/i18n/sheets.ts'
import { MARKETING_COLUMNS, type MarketingKey, SHEET_NAMES } from '../../core/words/sheets.ts'
import type { FormulaPlaces } from './formulas.ts'
import type { ColumnSpec, SheetSpec } from './schema.ts'

/** Grouped as the spreadsheet's locale has it; which currency, the team knows. */
const MONEY = '#,##0.00'

/** What one of them cost; blank where nothing was paid down or nobody came. */
function costPer(key: 'prospects' | 'deals') {
  return ({ column }: FormulaPlaces): string =>
    `IFERROR(IF(ISNUMBER(${column('cost')})*(${column(key)}>0);${column('cost')}/${column(key)};"");"")`
}

const KINDS: Readonly<Record<MarketingKey, Pick<ColumnSpec, 'cell' | 'width'> & Partial<ColumnSpec>>> = {
  tool: { cell: { kind: 'text' }, width: 210, offers: language => MARKETING_TOOLS[language] },
  audience: { cell: { kind: 'text' }, width: 240, wrap: true },
  from: { cell: { kind: 'date' }, width: 96 },
  until: { cell: { kind: 'date' }, width: 96 },
  cost: { cell: { kind: 'number' }, width: 100, format: MONEY },
  prospects: { cell: { kind: 'number' }, width: 96 },
  deals: { cell: { kind: 'number' }, width: 96 },
  costPerProspect: { cell: null, width: 100, format: MONEY, formula: costPer('prospects') },
  costPerDeal: { cell: null, width: 100, format: MONEY, formula: costPer('deals') },
  notes: { cell: { kind: 'text' }, width: 300, wrap: true },
}

export const MARKETING_SHEET: SheetSpec = {
  key: 'marketing',
  names: SHEET_NAMES.marketing,
  frozenColumns: 1,
  mayLack: true,
  rows: 60,
  columns: (Object.keys(MARKETING_COLUMNS) as MarketingKey[]).map(key => ({
    key,
    names: MARKETING_COLUMNS[key],
    help: MARKETING_HELP[key],
    ...KINDS[key],
  })),
  colours: [],
}
