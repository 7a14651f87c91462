// A row that Sheets fails to write is not left half there, so that a second try makes no second one.
import { afterEach, expect, it, vi } from 'vitest'
import type { Answer } from '../../../src/core/protocol.ts'
import { Exception } from '../../../src/local/services/exception.ts'
import { Sheet } from '../../../src/local/workbook/sheet.ts'
import { open, snapshot } from './open.ts'

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
