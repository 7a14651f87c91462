// The Contact log sheet: every call, meeting and message, attempts too (method.md 5).

import type { Language } from '../../core/domain/model.ts'
import { LOG_HELP } from '../../core/i18n/columns.ts'
import { UNKNOWN_ID } from '../../core/i18n/sheets.ts'
import { LOG_COLUMNS, type LogKey } from '../../core/words/columns.ts'
import { LOG_EXTRAS, SHEET_NAMES } from '../../core/words/sheets.ts'
import { type FormulaPlaces, quoted } from './formulas.ts'
import type { ColumnSpec, SheetSpec } from './schema.ts'

const WIDTHS: Readonly<Record<LogKey, number>> = {
  date: 96,
  prospectId: 96,
  channel: 110,
  outcome: 160,
  owner: 120,
  notes: 340,
}

/** Whose ID a row has: the name on the card, or the organisation. */
function client({ column, other }: FormulaPlaces, language: Language): string {
  const [name, organisation] = [other('prospects', 'name'), other('prospects', 'organisation')]
  const cards = `HSTACK(${other('prospects', 'id')};IF(${name}="";${organisation};${name}))`
  const id = column('prospectId')
  return `IF(${id}="";"";IFERROR(VLOOKUP(${id};${cards};2;0);${quoted(UNKNOWN_ID[language])}))`
}

const CLIENT: ColumnSpec = {
  key: 'client',
  names: LOG_EXTRAS.client,
  cell: null,
  formula: client,
  width: 180,
  help: LOG_HELP.client,
}

const CONTACT_ID: ColumnSpec = {
  key: 'contactId',
  names: LOG_EXTRAS.contactId,
  cell: { kind: 'text' },
  width: 110,
  help: LOG_HELP.contactId,
  hidden: true,
}

export const LOG_SHEET: SheetSpec = {
  key: 'log',
  names: SHEET_NAMES.log,
  frozenColumns: 0,
  columns: [
    ...LOG_COLUMNS.flatMap(({ key, names, cell }) => {
      const wrap = key === 'notes' ? { wrap: true as const } : {}
      const column: ColumnSpec = { key, names, cell, width: WIDTHS[key], help: LOG_HELP[key], ...wrap }
      return key === 'prospectId' ? [column, CLIENT] : [column]
    }),
    CONTACT_ID,
  ],
  colours: [],
}
