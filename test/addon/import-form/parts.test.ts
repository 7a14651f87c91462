// An import in parts: whole after every part, in once, and taken back as one step unless somebody changed it since.
import { beforeEach, describe, expect, it } from 'vitest'
import type { FileRow } from '../../../src/core/protocol.ts'
import type { ProspectKey } from '../../../src/core/words/columns.ts'
import { withFault } from '../failures/faults.ts'
import { column, columnOf, type Opened, open, snapshot } from '../sheets/open.ts'

let opened: Opened
beforeEach(() => {
  opened = open({ formulas: false })
  opened.call('setUp', {})
})

type Row = FileRow<ProspectKey>
const rowsOf = (cells: readonly Row['cells'][]): Row[] => cells.map((row, index) => ({ row: index + 2, cells: row }))
const many = (count: number) =>
  rowsOf(Array.from({ length: count }, (_, index) => ({ name: `Client ${index}`, phone: `555-${1000000 + index}` })))

function bring(parts: readonly (readonly Row[])[]): string {
  const { id } = opened.call('startImport', { file: 'a.csv', rows: parts.flat().length })
  parts.forEach((rows, part) => {
    opened.call('importPart', { id, part, rows })
  })
  opened.call('endImport', { id })
  return id
}
const ids = () => column(opened.values('Prospects'), 'ID').filter(id => id !== '')
const names = () => column(opened.values('Prospects'), 'Name').filter(name => name !== '')
const hidden = () => opened.workbook.sheets.filter(sheet => sheet.hidden).map(sheet => sheet.name)

function type(id: string, heading: string, value: string): void {
  const values = opened.values('Prospects')
  const row = values.findIndex(line => line[0] === id)
  opened.workbook.sheet('Prospects')!.patch(row, columnOf(values, heading), { value })
}

describe('parts', () => {
  it('come in like the whole file, with IDs that no later row has', () => {
    const rows = rowsOf([{ name: 'A' }, { name: 'B', id: 'P-0002' }, { name: 'C' }])
    const { id } = opened.call('startImport', { file: 'a.csv', rows: 3 })
    const first = opened.call('importPart', { id, part: 0, rows: [rows[0]!], reserved: 'P-0002' })
    expect(first).toMatchObject({ kept: 1, merged: 0, rejected: [] })
    opened.call('importPart', { id, part: 1, rows: rows.slice(1), reserved: 'P-0002' })
    expect(ids()).toEqual(['P-0003', 'P-0002', 'P-0004'])
    // The sheet's first cards follow cycleStart, those of later parts too.
    expect(column(opened.values('Prospects'), 'Added').every(day => day === '')).toBe(true)
  })

  it('come in once, also when an answer was lost and the part is sent again', () => {
    const { id } = opened.call('startImport', { file: 'a.csv', rows: 2 })
    const part = { id, part: 0, rows: many(2) }
    const first = opened.call('importPart', part)
    expect(opened.call('importPart', part)).toEqual(first)
    expect(names()).toHaveLength(2)
  })

  it('name rows that cannot go in', () => {
    const { id } = opened.call('startImport', { file: 'a.csv', rows: 1 })
    const report = opened.call('importPart', { id, part: 0, rows: [{ row: 7, cells: { phone: '1' } }] })
    expect(report.rejected).toEqual([{ row: 7, reason: expect.stringContaining('Name') }])
  })

  it('leave one hidden sheet behind and the sheet in front where it was', () => {
    const front = opened.workbook.activeSheet
    bring([many(3)])
    bring([many(4)])
    expect(hidden()).toEqual(['Last import (Contact Planner)'])
    expect(opened.workbook.activeSheet).toBe(front)
  })

  it('of two imports at once the second waits, and may begin when the first was silent for two minutes', () => {
    const { id } = opened.call('startImport', { file: 'a.csv', rows: 9 })
    expect(() => opened.call('startImport', { file: 'b.csv', rows: 1 })).toThrow(/Another import/)
    opened.call('endImport', { id })
    opened.call('startImport', { file: 'b.csv', rows: 1 })
    expect(() => opened.call('importPart', { id, part: 1, rows: many(1) })).toThrow(/stopped/)
  })

  it('the desk gives cards column by column, owners and the last import', () => {
    bring([
      rowsOf([
        { name: 'A', owner: 'Eve' },
        { name: 'B', phone: '+7 900 000-00-00' },
      ]),
    ])
    expect(opened.call('openImport', {})).toMatchObject({
      count: 2,
      cards: { id: ['P-0001', 'P-0002'], name: ['A', 'B'], owner: ['Eve', ''], phone: ['', '+7 900 000-00-00'] },
      owners: ['Eve'],
      last: { file: 'a.csv', rows: 2, done: 2, added: 2, filled: 0 },
    })
  })
})

describe('while somebody else is at work', () => {
  it('another builds the plan between two parts, and nothing is lost or doubled', () => {
    opened.call('saveSettings', { values: { owners: 'Eve' } })
    const rows = many(30)
    const { id } = opened.call('startImport', { file: 'a.csv', rows: 30 })
    opened.call('importPart', { id, part: 0, rows: rows.slice(0, 20) })
    const report = opened.call('buildPlan', {})
    expect(report.planned).toBeGreaterThan(0)
    opened.call('importPart', { id, part: 1, rows: rows.slice(20) })
    opened.call('endImport', { id })
    expect(names()).toEqual(rows.map(({ cells }) => cells.name))
    const planned = opened.values('Plan 2026-W48')
    opened.call('buildPlan', {})
    expect(opened.values('Plan 2026-W48').length).toBe(planned.length)
    // Cards that the plan gave an owner have been changed since, and stay.
    const owned = column(opened.values('Prospects'), 'Owner').filter(owner => owner === 'Eve').length
    expect(owned).toBeGreaterThan(0)
    expect(opened.call('undoImport', { id, keepChanged: true })).toMatchObject({ kept: owned, removed: 30 - owned })
  })

  it('another adds the same client first, and the part goes into that card', () => {
    const { id } = opened.call('startImport', { file: 'a.csv', rows: 1 })
    opened.call('importProspects', { rows: rowsOf([{ name: 'Anna', phone: '900 111 22 33' }]) })
    const rows = rowsOf([{ name: 'Anna', phone: '900 111 22 33', email: 'a@b.example' }])
    expect(opened.call('importPart', { id, part: 0, rows })).toMatchObject({ kept: 0, merged: 1 })
    expect(names()).toEqual(['Anna'])
  })
})

describe('taking it back', () => {
  const undo = (id: string, keepChanged = false) => opened.call('undoImport', { id, keepChanged })

  it('leaves everything as it was', () => {
    opened.call('importProspects', {
      rows: rowsOf([{ name: 'Anna', phone: '8 (900) 111-22-33', notes: '=1+1' }, { name: 'Boris' }]),
    })
    const before = snapshot(opened.workbook)
    const id = bring([
      many(3),
      rowsOf([
        { name: 'Anna', phone: '+7 900 111 22 33', email: 'a@b.example', notes: 'x', nextActionDate: '2026-12-01' },
        { name: "'=hostile", notes: '\tline\r\nline ', income: 'high', need: '2', walkMinutes: '3,5', district: '@x' },
      ]),
    ])
    expect(names()).toHaveLength(6)
    expect(undo(id)).toEqual({ kind: 'done', removed: 4, emptied: 1, kept: 0, left: 0 })
    expect(cellsIn(snapshot(opened.workbook))).toEqual(cellsIn(before))
    expect(hidden()).toEqual([])
    expect(() => undo(id)).toThrow(/no longer/)
  })

  it('works when all rows of the sheet are the import’s, and there is room to type afterwards', () => {
    const id = bring([many(1200)])
    expect(undo(id)).toMatchObject({ removed: 1200, left: 0 })
    expect(names()).toEqual([])
    expect(opened.workbook.sheet('Prospects')!.rowCount).toBeGreaterThan(100)
    bring([many(2)])
    expect(names()).toHaveLength(2)
  })

  it('takes back what came in of an import broken off half way', () => {
    const { id } = opened.call('startImport', { file: 'a.csv', rows: 10 })
    opened.call('importPart', { id, part: 0, rows: many(4) })
    expect(opened.call('openImport', {}).last).toMatchObject({ done: 4, rows: 10, added: 4 })
    expect(undo(id)).toMatchObject({ removed: 4 })
    expect(() => opened.call('importPart', { id, part: 1, rows: many(9).slice(4) })).toThrow(/stopped/)
  })

  it.each([false, true])(
    'takes back what came in of a part that was cut off at any write (for good: %s)',
    isForGood => {
      opened.call('importProspects', { rows: rowsOf([{ name: 'Anna', phone: '900 111 22 33' }]) })
      const cards = () => [ids(), names(), column(opened.values('Prospects'), 'Email')[0]]
      const before = cards()
      const rows = [...many(3), { row: 9, cells: { name: 'Anna', phone: '900 111 22 33', email: 'a@b.example' } }]
      for (let first = 1, isCutOff = true; isCutOff; first++) {
        const { id } = opened.call('startImport', { file: 'a.csv', rows: 4 })
        const last = isForGood ? Number.POSITIVE_INFINITY : first
        withFault({ cost: 'write', first, last }, opened.addon, () => {
          isCutOff = !(opened.addon.rpc('rpc', 'importPart', { id, part: 0, rows }) as { ok: boolean }).ok
        })
        expect([first, undo(id)]).toMatchObject([first, { kind: 'done', kept: 0 }])
        expect([first, ...cards()]).toEqual([first, ...before])
      }
    },
  )

  it('an import broken off within a part is brought to its end by another one of the same file', () => {
    const parts = [many(3), many(6).slice(2)]
    bring(parts)
    const cards = () => ['ID', 'Name', 'Phone', 'Added'].map(heading => column(opened.values('Prospects'), heading))
    const whole = cards()
    for (let first = 1, isCutOff = true; isCutOff; first += 3) {
      opened = open({ formulas: false })
      opened.call('setUp', {})
      const { id } = opened.call('startImport', { file: 'a.csv', rows: 7 })
      opened.call('importPart', { id, part: 0, rows: parts[0]! })
      withFault({ cost: 'write', first, last: Number.POSITIVE_INFINITY }, opened.addon, () => {
        isCutOff = !(opened.addon.rpc('rpc', 'importPart', { id, part: 1, rows: parts[1]! }) as { ok: boolean }).ok
      })
      opened.call('endImport', { id })
      bring(parts)
      expect([first, ...cards()]).toEqual([first, ...whole])
    }
  })

  it('leaves the card that somebody made while a part was cut off', () => {
    const { id } = opened.call('startImport', { file: 'a.csv', rows: 2 })
    withFault({ cost: 'write', first: 5, last: Number.POSITIVE_INFINITY }, opened.addon, () => {
      opened.addon.rpc('rpc', 'importPart', { id, part: 0, rows: many(2) })
    })
    opened.call('saveCard', { values: { name: 'Nina' } })
    expect(ids()).toEqual(['P-0001'])
    expect(undo(id)).toEqual({ kind: 'changed', count: 1, cards: ['P-0001 Nina'] })
    expect(undo(id, true)).toMatchObject({ removed: 0, kept: 1 })
    expect(names()).toEqual(['Nina'])
  })

  it('refuses with names where a card was changed or contacted since, and then leaves just these', () => {
    opened.call('importProspects', { rows: rowsOf([{ name: 'Anna', phone: '900 111 22 33' }]) })
    const id = bring([
      many(4),
      rowsOf([{ name: 'Anna', phone: '900 111 22 33', email: 'a@b.example', notes: 'from the file' }]),
    ])
    type('P-0002', 'Notes', 'spoke to her')
    type('P-0001', 'Notes', 'not from the file')
    opened.call('importLog', {
      rows: [{ row: 2, cells: { date: '2026-11-24', prospectId: 'P-0003', channel: 'Call' } }],
    })
    const before = snapshot(opened.workbook)
    expect(undo(id)).toEqual({
      kind: 'changed',
      count: 3,
      cards: ['P-0002 Client 0', 'P-0003 Client 1', 'P-0001 Anna'],
    })
    expect(snapshot(opened.workbook)).toEqual(before)
    expect(undo(id, true)).toEqual({ kind: 'done', removed: 2, emptied: 1, kept: 3, left: 0 })
    expect(names()).toEqual(['Anna', 'Client 0', 'Client 1'])
    expect(column(opened.values('Prospects'), 'Notes').slice(0, 2)).toEqual(['not from the file', 'spoke to her'])
    expect(column(opened.values('Prospects'), 'Email').every(email => email === '')).toBe(true)
  })

  it('keeps a card in whose row the team wrote into a column of its own', () => {
    const id = bring([many(2)])
    const sheet = opened.workbook.sheet('Prospects')!
    const at = opened.values('Prospects')[0]!.length
    opened.workbook.insertLines(sheet, 'column', at, 1)
    sheet.patch(0, at, { value: 'Our column' })
    sheet.patch(1, at, { value: 'worth keeping' })
    expect(undo(id)).toMatchObject({ kind: 'changed', cards: ['P-0001 Client 0'] })
  })

  it('of cards in a plan leaves nothing in the next build', () => {
    opened.call('importProspects', { rows: rowsOf([{ name: 'Anna', income: 'High', relationship: 'Rare' }]) })
    const id = bring([rowsOf([{ name: 'Boris', income: 'High', relationship: 'Rare' }])])
    expect(opened.call('buildPlan', {}).contacts.map(contact => contact.prospect)).toContain('Boris')
    expect(undo(id)).toMatchObject({ kind: 'done', removed: 1 })
    expect(new Set(opened.call('buildPlan', {}).contacts.map(contact => contact.prospect))).toEqual(new Set(['Anna']))
  })

  it('works for 10,000 cards', () => {
    const rows = many(10_000)
    const id = bring(Array.from({ length: 10 }, (_, part) => rows.slice(part * 1000, part * 1000 + 1000)))
    expect(names()).toHaveLength(10_000)
    expect(undo(id)).toEqual({ kind: 'done', removed: 10_000, emptied: 0, kept: 0, left: 0 })
    expect(names()).toEqual([])
  })

  it('finds its cards wherever sorting has put them', () => {
    opened.call('importProspects', { rows: rowsOf([{ name: 'Boris' }, { name: 'Zoe' }]) })
    const id = bring([rowsOf([{ name: 'Anna' }, { name: 'Vera' }])])
    const sheet = opened.workbook.sheet('Prospects')!
    const order = ['P-0003', 'P-0001', 'P-0004', 'P-0002']
    const lines = order.map((_, index) => index)
    const cells = lines.map(line => Array.from({ length: 40 }, (_, at) => sheet.value(line + 1, at)))
    order.forEach((wanted, to) => {
      const from = cells.find(line => line[0] === wanted)!
      from.forEach((value, at) => {
        if (at < 30) sheet.patch(to + 1, at, { value })
      })
    })
    expect(names()).toEqual(['Anna', 'Boris', 'Vera', 'Zoe'])
    expect(undo(id)).toMatchObject({ removed: 2 })
    expect(names()).toEqual(['Boris', 'Zoe'])
  })
})

/** The cells that hold something, sheet by sheet; how blank ones look does not count. */
function cellsIn(whole: unknown): unknown {
  const { sheets } = whole as { sheets: { name: string; cells: unknown[] }[] }
  return sheets.map(({ name, cells }) => {
    const filled = cells.map(cell => JSON.stringify(cell)).filter(cell => !cell.includes('"value":""'))
    return { name, filled }
  })
}
