// Saves a client card: checked against what others changed meanwhile and against cards that may be the same prospect.
import { CARD_REFUSALS, refuseField } from '../../core/i18n/card-refusals.ts'
import {
  CARD_KEYS,
  type CardFields,
  type CardKey,
  type CardValues,
  readCardValues,
  writeCardValues,
} from '../../core/import/card-values.ts'
import { idCounter } from '../../core/import/ids.ts'
import { likelyDuplicates } from '../../core/import/likely.ts'
import { BLANK_PROSPECT } from '../../core/import/records.ts'
import type { CardCalls, SaveAnswer } from '../../core/protocol/card.ts'
import {
  type CardRegister,
  cardAt,
  frameOf,
  logRowsOf,
  openRegister,
  rowOf,
  versionAt,
  viewOf,
} from '../sheets/cards.ts'
import { appendCards } from '../sheets/new-cards.ts'
import { moveOwnCells } from '../sheets/own-cells.ts'
import { repointPlans } from '../sheets/plan-prospects.ts'
import { usedIds } from '../sheets/read-workbook.ts'
import { dropRowStep, keepRowStep, takeBackRowStep } from '../sheets/row-step.ts'
import type { TableRow } from '../sheets/table.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** What a card is known by: only when one of these changes is it compared with the others. */
const KNOWN_BY: readonly CardKey[] = ['name', 'organisation', 'phone', 'email']

/** Writes the changed fields alone, one write for each run of adjacent columns. Throws a `UserError`. */
export function saveCard(spreadsheet: Spreadsheet, args: CardCalls['saveCard']['args']): SaveAnswer {
  return locked(() => {
    const register = openRegister(spreadsheet)
    const row = args.id === undefined ? null : (rowOf(register, args.id) ?? 'gone')
    if (row === 'gone') return { kind: 'changed', card: null }
    if (row !== null && !isAsSeen(register, row, args.version)) {
      return { kind: 'changed', card: viewOf(register, row) }
    }
    const before: CardFields = row === null ? { ...BLANK_PROSPECT, tierByHandReason: '' } : cardAt(register, row.row)
    const changes = changesOf(register, before, args.values)
    const alike = args.apart ? [] : likeCards(register, { ...before, ...changes }, row?.id ?? '', changes)
    if (alike.length > 0) return { kind: 'alike', cards: alike }
    const saved = row === null ? add(register, changes) : change(register, row, changes)
    return { kind: 'saved', frame: frameOf(register), card: viewOf(register, saved) }
  })
}

/**
 * One card of two. What the team keeps about the other card in columns of its own moves to cells that are blank, and to
 * the notes where both hold something. Throws a `UserError`.
 */
export function mergeCards(spreadsheet: Spreadsheet, args: CardCalls['mergeCards']['args']): SaveAnswer {
  return locked(() => {
    const register = openRegister(spreadsheet)
    const [row, other] = [rowOf(register, args.id), rowOf(register, args.other)]
    if (!row || !other || row.row === other.row) return { kind: 'changed', card: row ? viewOf(register, row) : null }
    if (!isAsSeen(register, row, args.version)) return { kind: 'changed', card: viewOf(register, row) }
    if (versionAt(register, other.row) !== args.otherVersion) return { kind: 'changed', card: viewOf(register, other) }
    const before = cardAt(register, row.row)
    const changes = changesOf(register, before, args.values)
    // All but the card itself can be done again; the card comes last, beside a step that puts it back.
    const left = moveOwnCells(register.table, other.row, row.row)
    repointPlans(register, args.other, { ...before, ...changes })
    const entries = logRowsOf(register, args.other)
    if (entries.length > 0) register.log().changeRows(new Map(entries.map(at => [at, { prospectId: args.id }])))
    const notes = [changes.notes ?? before.notes, ...left].filter(text => text !== '').join('\n')
    change(register, row, { ...changes, ...(left.length === 0 ? {} : { notes }) }, other)
    register.table.sheet.deleteRow(other.row)
    dropRowStep()
    const after = openRegister(spreadsheet)
    return { kind: 'saved', frame: frameOf(after), card: viewOf(after, rowOf(after, args.id)!) }
  })
}

/** Whether a card is what whoever saves it has seen: where an earlier try was cut off half way, once it is put back. */
function isAsSeen(register: CardRegister, row: TableRow, version: string | undefined): boolean {
  const isSeen = versionAt(register, row.row) === version
  return takeBackRowStep(register.table, row, isSeen) ? versionAt(register, row.row) === version : isSeen
}

/** The fields that differ from what stands. Throws a `UserError` for what can't be used, and for a card without a name. */
function changesOf(
  { settings, table }: CardRegister,
  before: CardFields,
  values: Partial<CardValues>,
): Partial<CardFields> {
  const { fields, problems } = readCardValues(values, settings.tiers)
  if (problems.length > 0) {
    const { key, problem } = problems[0]!
    throw new UserError(refuseField(problem, table.headingOf(key)))
  }
  const texts = writeCardValues(before)
  const after = writeCardValues({ ...before, ...fields })
  const changed = CARD_KEYS.filter(key => after[key] !== texts[key])
  if (after.name === '' && after.organisation === '') throw new UserError(CARD_REFUSALS.nameless)
  const missing = changed.find(key => table.columnOf(key) === null)
  if (missing !== undefined) throw new UserError(CARD_REFUSALS.noColumn(table.headingOf(missing)))
  return Object.fromEntries(changed.map(key => [key, fields[key]])) as Partial<CardFields>
}

function likeCards(register: CardRegister, card: CardFields, id: string, changes: Partial<CardFields>) {
  if (!KNOWN_BY.some(key => key in changes)) return []
  const rows = register.table.rows.filter(row => row.id !== '')
  const others = rows.map(({ row }) => cardAt(register, row))
  return likelyDuplicates({ ...card, id, added: null }, others).flatMap(({ card: other, shared }) => {
    const row = rowOf(register, other.id)
    return row ? [{ ...viewOf(register, row), shared }] : []
  })
}

function add({ table, log, today }: CardRegister, fields: Partial<CardFields>): TableRow {
  const id = idCounter(usedIds(table, log()))()
  if (table.columnOf('id') === null) throw new UserError(CARD_REFUSALS.noColumn(table.headingOf('id')))
  appendCards(table, [{ ...BLANK_PROSPECT, tierByHandReason: '', ...fields, id, added: today }])
  return table.rows.find(row => row.id === id)!
}

/** With `other` the step stays open until that row is gone. */
function change(
  { table }: CardRegister,
  row: TableRow,
  fields: Partial<CardFields>,
  other: TableRow | null = null,
): TableRow {
  if (Object.keys(fields).length === 0) return row
  const isKept = keepRowStep(table, row, fields, other?.id ?? null)
  table.changeRows(new Map([[row.row, fields]]))
  if (isKept && !other) dropRowStep()
  return row
}
