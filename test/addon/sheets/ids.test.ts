// IDs of cards that are gone are not given again: what was logged for one client never becomes another's.
import { expect, it } from 'vitest'
import type { Answer, CallName } from '../../../src/core/protocol.ts'
import { STORY } from '../today/desk.ts'
import { open } from './open.ts'

const MAY_COME: readonly (readonly [string, CallName, object])[] = [
  ['the card', 'saveCard', { values: { name: 'Vera' } }],
  ['an import', 'importProspects', { rows: [{ row: 2, cells: { name: 'Vera' } }] }],
  ['a contact that was not planned', 'addContact', { token: 'abcdef012345', story: STORY, name: 'Vera' }],
]

function withOneGone() {
  const opened = open({ formulas: false })
  opened.addon.rpc('rpc', 'setUp', {})
  opened.addon.rpc('rpc', 'importProspects', { rows: [{ row: 2, cells: { name: 'Anna' } }] })
  opened.addon.rpc('rpc', 'importLog', {
    rows: [{ row: 2, cells: { date: '2026-11-20', prospectId: 'P-0001', channel: 'Call', outcome: 'Talked' } }],
  })
  opened.workbook.deleteLines(opened.workbook.sheet('Prospects')!, 'row', 1, 1)
  return opened
}

function idOf(workbook: ReturnType<typeof open>['workbook'], name: string): unknown {
  const sheet = workbook.sheet('Prospects')!
  for (let row = 1; row < 10; row++) if (sheet.value(row, 1) === name) return sheet.value(row, 0)
  return null
}

it.each(MAY_COME)('%s gives the next one', (_, call, args) => {
  const { addon, workbook } = withOneGone()
  expect(addon.rpc('rpc', call, args) as Answer<CallName>).toMatchObject({ ok: true })
  expect(idOf(workbook, 'Vera')).toBe('P-0002')
})

it('a card typed into the sheet gets the next one', () => {
  const { addon, workbook } = withOneGone()
  addon.edit('Prospects', 'B2', 'Vera')
  expect(idOf(workbook, 'Vera')).toBe('P-0002')
})
