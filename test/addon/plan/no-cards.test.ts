// Rows of the sheet of cards that are no cards: totals, and rows that name nobody.
import { expect, it } from 'vitest'
import { Desk, people } from './desk.ts'

it('totals and rows that name nobody are left out, and said', () => {
  const desk = new Desk().prospects(people(3))
  const sheet = desk.workbook.sheet('Prospects')!
  const headings = Array.from({ length: sheet.columnCount }, (_, column) => sheet.get(0, column)?.value)
  const paste = (row: number, heading: string, value: string) =>
    sheet.set(row - 1, headings.indexOf(heading), { value })
  paste(5, 'Name', 'Итого:')
  paste(6, 'Notes', 'call them all')
  paste(7, 'Phone', '+7 999 111-22-33')
  const { warnings } = desk.build()
  expect(warnings.filter(text => /row [56]/.test(text))).toEqual([
    '“Prospects”: row 5 adds up others and is no client; give it an ID if it is one.',
    '“Prospects”: row 6 names nobody and is left out; fill in the client, the organisation or a phone.',
  ])
  const hasId = (row: number) => (sheet.get(row - 1, headings.indexOf('ID'))?.value ?? '') !== ''
  expect([4, 5, 6, 7].map(hasId)).toEqual([true, false, false, true])
  expect(desk.plan().rows.map(({ client }) => client)).not.toContain('Итого:')
})
