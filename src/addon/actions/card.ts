// The client card: opens one, finds some, and tells whose row is selected.
import { tierOf } from '../../core/domain/tiers.ts'
import { phoneKeys } from '../../core/import/duplicates.ts'
import type { CardAnswer, CardCalls, FoundCard } from '../../core/protocol/card.ts'
import { normaliseWord } from '../../core/words/word.ts'
import { type CardRegister, cardAt, frameOf, openRegister, rowOf, selectedId, viewOf } from '../sheets/cards.ts'
import { readWorkbook } from '../sheets/read-workbook.ts'
import { locked } from './lock.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Throws a `UserError` when the workbook is not set up. */
export function openCard(spreadsheet: Spreadsheet, { id, show }: CardCalls['openCard']['args']): CardAnswer {
  let register = openRegister(spreadsheet)
  let wanted = id ?? selectedId(spreadsheet)
  if (wanted !== null && !rowOf(register, wanted) && isUnclear(register, wanted)) {
    // Cards without an ID, or with one that another has too, get theirs before anything can be said of them.
    locked(() => readWorkbook(spreadsheet))
    register = openRegister(spreadsheet)
    wanted = id ?? selectedId(spreadsheet)
  }
  const row = wanted === null ? undefined : rowOf(register, wanted)
  if (row && show) showRow(spreadsheet, register, row.row)
  return { frame: frameOf(register), card: row ? viewOf(register, row) : null }
}

export function selectedCard(spreadsheet: Spreadsheet): CardCalls['selectedCard']['result'] {
  return { id: selectedId(spreadsheet) || null }
}

/** So many are shown. */
const MOST_FOUND = 20
const FEWEST_DIGITS = 3

/** Every word must stand in name or organisation; digits are looked for in phones, however they are written. */
export function searchCards(
  spreadsheet: Spreadsheet,
  { text }: CardCalls['searchCards']['args'],
): CardCalls['searchCards']['result'] {
  const register = openRegister(spreadsheet)
  const { table } = register
  const words = normaliseWord(text).split(' ')
  const digits = /^[\d\s()+.-]+$/.test(text) ? text.replace(/\D/g, '').replace(/^8(?=\d{3})/, '') : ''
  if (words.join('') === '') return { found: [], more: 0 }
  const found: FoundCard[] = []
  let more = 0
  for (const { row, id } of table.rows) {
    if (id === '') continue
    const [name, organisation] = [table.textAt(row, 'name'), table.textAt(row, 'organisation')]
    const phone = table.textAt(row, 'phone')
    const known = normaliseWord(`${name} ${organisation}`)
    const hasPhone = digits.length >= FEWEST_DIGITS && phoneDigits(phone).some(key => key.includes(digits))
    if (!hasPhone && !words.every(word => known.includes(word))) continue
    if (found.length === MOST_FOUND) more++
    else {
      const tier = tierOf(cardAt(register, row), register.settings.tiers)
      found.push({ id, name, organisation, phone, tier })
    }
  }
  return { found, more }
}

function phoneDigits(phone: string): readonly string[] {
  return [...phoneKeys(phone), phone.replace(/\D/g, '')]
}

function isUnclear({ table }: CardRegister, id: string): boolean {
  return table.rows.some(row => row.id === id)
}

/** Only where the cards are in front already: nobody is taken off the sheet they work on. */
function showRow(spreadsheet: Spreadsheet, { table }: CardRegister, row: number): void {
  if (spreadsheet.getActiveSheet().getSheetId() !== table.sheet.getSheetId()) return
  table.sheet.setActiveRange(table.sheet.getRange(row, table.columnOf('name') ?? 1))
}
