// Rows of the sheet of cards that are no cards: totals under a column, and rows that name nobody.
import type { Prospect } from '../../core/domain/model.ts'
import { firstFew } from '../../core/i18n/import.ts'
import { NO_CARDS } from '../../core/i18n/no-cards.ts'
import { isTotal } from '../../core/words/total.ts'
import type { ProspectTable } from './read-workbook.ts'

const ADDS_UP = /\b(?:SUM|SUBTOTAL|COUNTA?|AVERAGE)\(/i
/** Whoever has one of these is somebody. */
const CONTACTS = ['organisation', 'phone', 'email', 'address'] as const

/** Has the table pass over them, and says so: only rows without an ID can be meant. One read where there are any. */
export function passOverNoCards(table: ProspectTable): string[] {
  const { sheet, language } = table
  const rows = table.rows.filter(({ id }) => id === '').map(({ row }) => row)
  if (rows.length === 0 || table.columnOf('id') === null) return []
  const first = Math.min(...rows)
  const formulas = sheet.getRange(first, 1, Math.max(...rows) - first + 1, sheet.getLastColumn()).getFormulas()
  const lacks = (row: number, keys: readonly (keyof Prospect)[]) => keys.every(key => table.textAt(row, key) === '')
  const addsUp = (row: number) =>
    formulas[row - first]!.some((text, column) => table.isOurs(column + 1) && ADDS_UP.test(text))
  const totals = rows.filter(row => lacks(row, CONTACTS) && (isTotal(table.textAt(row, 'name')) || addsUp(row)))
  const nameless = rows.filter(row => !totals.includes(row) && lacks(row, ['name', ...CONTACTS]))
  table.passOver([...totals, ...nameless])
  return Object.entries({ totals, nameless }).flatMap(([kind, found]) => {
    if (found.length === 0) return []
    const list = firstFew(language, found.map(String))
    return [NO_CARDS[kind as keyof typeof NO_CARDS][language](sheet.getName(), list)]
  })
}
