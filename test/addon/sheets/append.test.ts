// A row that Sheets fails to write is not left half there, so that a second try makes no second one.
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '../../../src/core/protocol.ts'
import { Exception } from '../../../src/local/services/exception.ts'
import { Sheet } from '../../../src/local/workbook/sheet.ts'
import { withFault } from '../failures/faults.ts'
import { column, columnOf, open, snapshot } from './open.ts'

afterEach(() => void vi.restoreAllMocks())

it('a card is appended whole or not at all, whichever of its writes fails', () => {
  const write = Sheet.prototype.write
  for (let failing = 1, done = false; !done; failing++) {
    expect(failing).toBeLessThan(50)
    const { addon, workbook } = open({ formulas: false })
    addon.rpc('rpc', 'setUp', {})
    const before = snapshot(workbook)
    const add = () =>
      addon.rpc('rpc', 'importProspects', {
        rows: [{ row: 2, cells: { name: 'Anna', phone: '1' } }],
      }) as Answer<'importProspects'>
    let count = 0
    vi.spyOn(Sheet.prototype, 'write').mockImplementation(function (this: Sheet, ...args) {
      if (++count === failing) throw new Exception('Service Spreadsheets failed.')
      write.apply(this, args)
    })
    done = add().ok
    vi.restoreAllMocks()
    if (done) continue
    expect(snapshot(workbook)).toEqual(before)
    expect(add()).toMatchObject({ ok: true, value: { kept: 1, merged: 0 } })
  }
})

describe('of cards whose run was cut off before their IDs and names came in', () => {
  const cutOff = () => {
    const opened = open({ formulas: false })
    opened.call('setUp', {})
    const rows = [1, 2, 3].map(number => ({
      row: number,
      cells: { name: `Card ${number}`, phone: `555-100${number}` },
    }))
    // All but the last of the runs of columns.
    withFault({ cost: 'write', first: 8, last: Number.POSITIVE_INFINITY }, opened.addon, () => {
      opened.addon.rpc('rpc', 'importProspects', { rows })
    })
    const phones = () => column(opened.values('Prospects'), 'Phone')
    expect(phones()).toEqual(['555-1001', '555-1002', '555-1003'])
    const at = (heading: string) => columnOf(opened.values('Prospects'), heading)
    return { ...opened, phones, at, sheet: opened.workbook.sheet('Prospects')! }
  }

  it('nothing is taken for cards', () => {
    const { call, phones } = cutOff()
    expect(call('openImport', {}).count).toBe(0)
    expect(phones().join('')).toBe('')
  })

  it('what a person has typed there since stays, and becomes a card', () => {
    const { call, phones, at, sheet, values } = cutOff()
    sheet.patch(2, at('Name'), { value: 'Nina' })
    call('importProspects', { rows: [{ row: 2, cells: { name: 'Olga' } }] })
    expect(phones()).toEqual(['', '555-1002', ''])
    const cards = values('Prospects').slice(1)
    expect(cards.map(card => card[at('Name')])).toEqual(['', 'Nina', 'Olga'])
    expect(cards.map(card => card[at('ID')])).toEqual(['', 'P-0001', 'P-0002'])
  })
})
