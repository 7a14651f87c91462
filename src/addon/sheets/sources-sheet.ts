// The Sources sheet: the seven sources of method.md 3 and what each has brought so far, marketing beside them.

import type { SourceName } from '../../core/domain/model.ts'
import { MARKETING_HINT, SOURCE_HINTS } from '../../core/i18n/sheets.ts'
import { SOURCE } from '../../core/words/lists.ts'
import { SHEET_NAMES, SOURCE_COLUMNS, type SourceKey } from '../../core/words/sheets.ts'
import { type FormulaPlaces, isOneOf } from './formulas.ts'
import type { ColumnSpec, SheetSpec } from './schema.ts'

/**
 * Adds up a column of Prospects over the cards of each source. Cards hold a source in either language, so both of its
 * names count; a row of the team's own may have one name. A product of matrices, since it costs least: one row a
 * source, one column a card, 1 where they meet. The line of marketing has what its sheet adds up to.
 */
function perSource(at: FormulaPlaces, amounts: string, marketing: string): string {
  const [name, otherName] = [at.column('source'), at.column('otherName')]
  const cards = `TRANSPOSE(${at.other('prospects', 'source')})`
  const meets = `(${name}=${cards})+(${otherName}=${cards})*(${otherName}<>"")`
  const ofMarketing = isOneOf(name, [...SHEET_NAMES.marketing.en, ...SHEET_NAMES.marketing.ru])
  return `IF(${name}="";"";IF(${ofMarketing};${marketing};MMULT(${meets};${amounts})))`
}

function total(at: FormulaPlaces, what: 'contacts' | 'deals', marketing: string): string {
  const amounts = at.other('prospects', what)
  return perSource(at, `IF(ISNUMBER(${amounts});${amounts};0)`, marketing)
}

const sumOf = (at: FormulaPlaces, key: 'prospects' | 'deals') => `SUM(${at.other('marketing', key)})`

const COMPUTED: Partial<Record<SourceKey, Pick<ColumnSpec, 'formula' | 'format'>>> = {
  prospects: {
    formula: at => perSource(at, `(${at.other('prospects', 'source')}<>"")*1`, sumOf(at, 'prospects')),
    format: '0',
  },
  // Whom a tool brought, and so which contacts, no card knows.
  contacts: { formula: at => total(at, 'contacts', '""'), format: '0' },
  deals: { formula: at => total(at, 'deals', sumOf(at, 'deals')), format: '0' },
  rate: {
    formula: ({ column }) => `IFERROR(IF(${column('contacts')}>0;${column('deals')}/${column('contacts')};"");"")`,
    format: '0%',
  },
}
const WIDTHS: Partial<Record<SourceKey, number>> = { source: 190, hint: 690, notes: 300, otherName: 160 }

export const SOURCES_SHEET: SheetSpec = {
  key: 'sources',
  mayLack: true,
  names: SHEET_NAMES.sources,
  frozenColumns: 1,
  rows: 15,
  columns: (Object.keys(SOURCE_COLUMNS) as SourceKey[]).map((key): ColumnSpec => {
    const shown = { key, names: SOURCE_COLUMNS[key], width: WIDTHS[key] ?? 96 }
    const computed = COMPUTED[key]
    if (computed) return { ...shown, cell: null, ...computed }
    const wrap = key === 'hint' || key === 'notes' ? { wrap: true as const } : {}
    return { ...shown, cell: { kind: 'text' }, ...wrap, ...(key === 'otherName' ? { hidden: true as const } : {}) }
  }),
  colours: [],
  firstRows: language => [
    ...(Object.keys(SOURCE) as SourceName[]).map(source => ({
      source: SOURCE[source][language][0],
      hint: SOURCE_HINTS[source][language],
      otherName: SOURCE[source][language === 'en' ? 'ru' : 'en'][0],
    })),
    { source: SHEET_NAMES.marketing[language][0], hint: MARKETING_HINT[language] },
  ],
}
