// The Prospects sheet: the cards of method.md 6, and what the method makes of each.

import { type Language, TIERS } from '../../core/domain/model.ts'
import { PROSPECT_HELP } from '../../core/i18n/columns.ts'
import { TIER_WORDS, ZONE_WORDS } from '../../core/i18n/sheets.ts'
import { PROSPECT_COLUMNS, type ProspectKey } from '../../core/words/columns.ts'
import { OUTCOME, STATUS } from '../../core/words/lists.ts'
import { PROSPECT_EXTRAS, type ProspectExtra, SHEET_NAMES } from '../../core/words/sheets.ts'
import { dateFormat } from './cells.ts'
import { type FormulaPlaces, isOneOf, logTable, quoted } from './formulas.ts'
import { nameOf, TABLE_NAMES } from './names.ts'
import type { ColumnSpec, SheetSpec } from './schema.ts'
import { COLOURS, TIER_COLOURS } from './styles.ts'

const WIDTHS: Partial<Record<ProspectKey, number>> = {
  id: 74,
  name: 160,
  organisation: 180,
  email: 190,
  phone: 135,
  address: 190,
  need: 80,
  walkMinutes: 80,
  income: 135,
  power: 120,
  source: 130,
  tierByHand: 80,
}
const WRAPPED: readonly ProspectKey[] = ['personal', 'serviceTerms', 'nextAction', 'furtherActions', 'notes']

const SETTING = (key: string) => nameOf('settings', key)

/** The level typed, else what the marks point to; an organisation alone has no appearance and no car (method.md 7). */
function incomeUsed(at: FormulaPlaces, language: Language): string {
  const { column } = at
  const isOrganisation = `(${column('name')}="")*(${column('organisation')}<>"")`
  const unlessOrganisation = (key: string) => `IF(${isOrganisation};"";${column(key)})`
  const marks = `${column('workplace')};${unlessOrganisation('appearance')};${unlessOrganisation('car')};${column('stability')}`
  return `IF(${column('income')}="";INCOME_LEVEL(${marks};"${language}");${column('income')})`
}

/** A tier set by hand wins (method.md 8). */
function tier({ column }: FormulaPlaces): string {
  const table = `PRIORITY_TIER(${column('incomeUsed')};${column('relationship')};${TABLE_NAMES.tiers})`
  return `IF(ISNUMBER(${column('tierByHand')});${column('tierByHand')};${table})`
}

function tierReason({ column }: FormulaPlaces, language: Language): string {
  const [income, relationship] = [column('incomeUsed'), column('relationship')]
  const word = (key: keyof typeof TIER_WORDS) => quoted(TIER_WORDS[key][language])
  const why = column('tierByHandReason')
  const byHand = `${word('byHand')}&IF(${why}="";"";${quoted(': ')}&${why})`
  const missing = `IF(${income}<>"";${word('noRelationship')};IF(${relationship}="";${word('neither')};${word('noIncome')}))`
  const reason = `TIER_REASON(${income};${relationship};${TABLE_NAMES.tiers})`
  const found = `IF((${income}="")+(${relationship}="");${missing};${reason})`
  return `IF(${column('name')}&${column('organisation')}="";"";IF(ISNUMBER(${column('tierByHand')});${byHand};${found}))`
}

/** The norm, except that a need of 0 means one call in tiers 1 to 4 and nothing in tier 5 (method.md 7). */
function required({ column }: FormulaPlaces, norm: string, withoutNeed: string): string {
  const byNorm = `${norm}(${column('tier')};${TABLE_NAMES.norms})`
  return `IF(${column('tier')}="";"";IF(${column('need')}&""="0";${withoutNeed};${byNorm}))`
}

/** Contacts of this cycle, or of the whole log. */
function done(at: FormulaPlaces, channel: string, log: string, from = ''): string {
  const { column } = at
  return `IF(${column('id')}="";"";CONTACTS_DONE(${column('id')};${log};${quoted(channel)}${from}))`
}

/** Every log row whose outcome is a deal, as a contact with its prospect, whatever its channel. */
function dealsLog(at: FormulaPlaces): string {
  const isDeal = isOneOf(at.other('log', 'outcome'), [...OUTCOME.deal.en, ...OUTCOME.deal.ru])
  return logTable(at, { ids: `IF(${isDeal};${at.other('log', 'prospectId')};"")`, channel: quoted('Call') })
}

/** The Monday on which the cycle of today began (method.md 9). Serial number 2 is a Monday. */
function cycleStart({ column }: FormulaPlaces): string {
  const monday = (day: string) => `(${day}-MOD(${day}-2;7))`
  const weeks = `IF(ISNUMBER(${SETTING('cycleWeeks')});${SETTING('cycleWeeks')};12)`
  const start = `IF(ISNUMBER(${SETTING('cycleStart')});${SETTING('cycleStart')};TODAY())`
  const from = monday(`IF(ISNUMBER(${column('added')});${column('added')};${start})`)
  return `IF(${column('id')}="";"";${monday('TODAY()')}-MOD(${monday('TODAY()')}-${from};7*${weeks}))`
}

/** Whether the client lies in the zone, in words; blank where that isn't known (method.md 1). */
function inZone({ column }: FormulaPlaces, language: Language): string {
  const zone = `${SETTING('businessSize')};${column('walkMinutes')};${column('district')};${SETTING('districts')}`
  // What a boolean reads as text depends on the locale, so it is compared with one that is known.
  const cases = `(1=1)&"";${quoted(ZONE_WORDS.inside[language])};(1=0)&"";${quoted(ZONE_WORDS.outside[language])};""`
  return `IF(${column('id')}="";"";SWITCH(IN_CATCHMENT(${zone})&"";${cases}))`
}

const REASON: ColumnSpec = {
  key: 'tierByHandReason',
  names: PROSPECT_EXTRAS.tierByHandReason,
  cell: { kind: 'text' },
  width: 180,
  help: PROSPECT_HELP.tierByHandReason,
  wrap: true,
}

function computed(
  key: ProspectExtra,
  width: number,
  formula: NonNullable<ColumnSpec['formula']>,
  more: Partial<ColumnSpec> = {},
): ColumnSpec {
  return { key, names: PROSPECT_EXTRAS[key], cell: null, formula, width, help: PROSPECT_HELP[key], ...more }
}

/** Computed columns by the column of a prospect file that they follow. */
const AFTER: Partial<Record<ProspectKey, readonly ColumnSpec[]>> = {
  organisation: [
    computed('tier', 84, tier, { format: '0' }),
    computed(
      'score',
      64,
      ({ column }) => `PROSPECT_SCORE(${column('incomeUsed')};${column('need')};${column('power')})`,
      {
        format: '0',
      },
    ),
    computed('callsDone', 76, at => done(at, 'Call', logTable(at), `;${at.column('cycleStart')}`), { format: '0' }),
    computed('callsRequired', 76, at => required(at, 'CALLS_REQUIRED', `IF(${at.column('tier')}&""="5";0;1)`), {
      format: '0',
    }),
    computed('meetingsDone', 86, at => done(at, 'Meeting', logTable(at), `;${at.column('cycleStart')}`), {
      format: '0',
    }),
    computed('meetingsRequired', 86, at => required(at, 'MEETINGS_REQUIRED', '0'), { format: '0' }),
  ],
  stability: [computed('incomeUsed', 130, incomeUsed), computed('tierReason', 340, tierReason)],
  tierByHand: [REASON],
  walkMinutes: [computed('inZone', 76, inZone)],
  notes: [
    computed('contacts', 80, at => done(at, '', logTable(at)), { format: '0' }),
    computed('deals', 70, at => done(at, '', dealsLog(at)), { format: '0' }),
    computed('cycleStart', 96, cycleStart, { format: dateFormat, hidden: true }),
  ],
}

export const PROSPECTS_SHEET: SheetSpec = {
  key: 'prospects',
  names: SHEET_NAMES.prospects,
  frozenColumns: 2,
  columns: PROSPECT_COLUMNS.flatMap(({ key, names, cell }) => {
    const wrap = WRAPPED.includes(key) ? { wrap: true as const } : {}
    const width = WIDTHS[key] ?? (WRAPPED.includes(key) ? 220 : 105)
    return [{ key, names, cell, width, help: PROSPECT_HELP[key], ...wrap }, ...(AFTER[key] ?? [])]
  }),
  colours: [
    ...TIERS.map(tier => ({
      columns: ['tier'],
      when: (cellOf: (column: string) => string) => `=${cellOf('tier')}=${tier}`,
      background: TIER_COLOURS[tier],
    })),
    {
      columns: ['nextActionDate'],
      when: cellOf => `=AND(ISNUMBER(${cellOf('nextActionDate')});${cellOf('nextActionDate')}<TODAY())`,
      color: COLOURS.late,
    },
    {
      columns: ['inZone'],
      when: (cellOf, language) => `=${cellOf('inZone')}=${quoted(ZONE_WORDS.outside[language])}`,
      color: COLOURS.late,
    },
    {
      columns: ['name', 'organisation', 'status'],
      when: cellOf => {
        const status = cellOf('status')
        return `=AND(${status}<>"";${[...STATUS.open.en, ...STATUS.open.ru].map(word => `${status}<>${quoted(word)}`).join(';')})`
      },
      color: COLOURS.quiet,
    },
  ],
}
