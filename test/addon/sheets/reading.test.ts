// Reading the workbook: days in the spreadsheet's own zone, long logs in parts, and how many calls it takes.
import { describe, expect, it } from 'vitest'
import { column, type Opened, open } from './open.ts'

/** Cards and log rows put straight into the sheets, as people and years do. */
function fill({ workbook, values }: Opened, cards: number, contacts: number): void {
  const put = (name: string, rows: number, cells: Record<string, (row: number) => string | number>) => {
    const sheet = workbook.sheet(name)!
    const headings = values(name)[0]!
    for (const [heading, value] of Object.entries(cells)) {
      const at = headings.indexOf(heading)
      for (let row = 1; row <= rows; row++) sheet.patch(row, at, { value: value(row) })
    }
  }
  const id = (row: number) => `P-${String(row).padStart(4, '0')}`
  put('Prospects', cards, {
    ID: id,
    Name: row => `Name ${row}`,
    Income: () => 'High',
    Relationship: () => 'New',
    Added: row => 46_000 + (row % 300),
  })
  put('Contact log', contacts, {
    Date: row => 46_100 + (row % 200),
    'Prospect ID': row => id((row % cards) + 1),
    Channel: () => 'Call',
  })
}

describe('dates', () => {
  it.each(['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata', 'Europe/Moscow'])(
    'are the days that the sheet shows, in %s',
    timeZone => {
      const { call, addon, values } = open({ formulas: false, timeZone })
      call('setUp', {})
      const rows = [{ row: 2, cells: { id: 'P-1', name: 'A', nextActionDate: '2026-11-27', nextAction: 'call back' } }]
      call('importProspects', { rows })
      const again = [{ row: 2, cells: { id: 'P-1', name: 'A', owner: 'Vera' } }]
      call('importProspects', { rows: again })
      expect(column(values('Prospects'), 'Next action date')).toEqual([46_353])
      expect(call('buildPlan', {}).contacts).toMatchObject([{ date: '2026-11-27', purpose: 'promised' }])
      expect(addon.log).toEqual([])
    },
  )
})

describe('service calls', () => {
  it('are as many for 10,000 cards and 10,000 contacts as for 100', () => {
    const counts = [100, 10_000].map(size => {
      const opened = open({ formulas: false })
      opened.call('setUp', {})
      fill(opened, size, size)
      opened.addon.calls.reset()
      expect(opened.call('importLog', { rows: [] }).warnings).toEqual([])
      const reading = [opened.addon.calls.read, opened.addon.calls.write]
      opened.addon.calls.reset()
      const { planned } = opened.call('buildPlan', {})
      expect(planned).toBe(15)
      return [...reading, opened.addon.calls.read, opened.addon.calls.write]
    })
    expect(counts[1]).toEqual(counts[0])
  })

  it('grow by one for each 20,000 rows of a long log, and every row is read', () => {
    const opened = open({ formulas: false })
    opened.call('setUp', {})
    fill(opened, 5, 20_001)
    opened.addon.calls.reset()
    const last = { date: '2026-11-24', prospectId: 'P-0001', channel: 'Call' }
    opened.call('importLog', { rows: [{ row: 2, cells: last }] })
    expect(opened.addon.calls.byMethod.get('Range.getValues')).toBe(4)
    expect(opened.workbook.sheet('Contact log')!.value(20_002, 1)).toBe('P-0001')
  })
})
