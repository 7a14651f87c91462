// What an import of prospects adds, merges, rejects and says.
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/core/domain/day.ts'
import type { Prospect } from '../../../src/core/domain/model.ts'
import { planImport } from '../../../src/core/import/plan-import.ts'
import { type Cells, card, options, plan, rowsOf, TODAY } from './importing.ts'

describe('new cards', () => {
  it('keep the ID of the file, or count on from the largest', () => {
    const { additions } = plan(
      [card({ id: 'P-0007', name: 'Old' })],
      { name: 'A' },
      { id: '001x0000002xLCVAA2', name: 'B' },
      { id: '2', name: 'C' },
      { id: 'P-0011', name: 'D' },
      { name: 'E' },
    )
    expect(additions.map(({ id }) => id)).toEqual(['P-0012', '001x0000002xLCVAA2', '2', 'P-0011', 'P-0013'])
    expect(plan([], { name: 'A' }).additions[0]!.id).toBe('P-0001')
    expect(plan([card({ id: 'P-9999', name: 'Z' })], { name: 'A' }).additions[0]!.id).toBe('P-10000')
  })

  it('are dated today where the file has no date, unless they are the first of the sheet', () => {
    const rows: Cells[] = [{ name: 'A' }, { name: 'B', added: '2026-03-01' }]
    expect(plan([card({ id: '1', name: 'Old' })], ...rows).additions.map(({ added }) => added)).toEqual([
      TODAY,
      parseDay('2026-03-01'),
    ])
    expect(plan([], ...rows).additions.map(({ added }) => added)).toEqual([null, parseDay('2026-03-01')])
  })
})

describe('totals', () => {
  it('come in as every row with a name, and are named', () => {
    const done = plan([], { name: 'Anna' }, { name: 'Итого', need: '3' }, { name: 'Total: 2', phone: '2' })
    expect(done.additions).toHaveLength(3)
    expect(done.warnings).toEqual([
      "2 rows look like a total, not a client: row 3 'Итого'; row 4 'Total: 2'. Take them out of the file, or delete the cards afterwards.",
    ])
  })

  it('are no clients of that name', () => {
    expect(
      plan([], { name: 'Total', organisation: 'Total SA' }, { name: 'Total', phone: '+33 1 47' }).warnings,
    ).toEqual([])
  })
})

describe('rejected rows', () => {
  it('are those without name and organisation, by number and with a reason', () => {
    const done = plan([], { name: 'A' }, { phone: '123' }, { organisation: 'B' }, { name: '#REF!' })
    expect(done.rejected).toEqual([
      { row: 3, reason: expect.stringContaining('Organisation') },
      { row: 5, reason: expect.stringContaining('Name') },
    ])
    expect([done.read, done.additions.length, done.merged]).toEqual([4, 2, 0])
    expect(planImport([], rowsOf({ phone: '1' }), options('ru')).rejected[0]!.reason).toContain('Организация')
  })
})

describe('merged rows', () => {
  it('have an ID already read', () => {
    const done = plan([card({ id: '7', name: 'Anna' })], { id: '7', name: 'Anna', phone: '555' })
    expect(done).toMatchObject({ additions: [], merges: [{ id: '7', fields: { phone: '555' } }], merged: 1, read: 1 })
  })

  it('have the same name and the same phone or e-mail address', () => {
    expect(
      plan([], { name: 'Anna', phone: '+7 916 123-45-67' }, { name: ' ANNA', phone: '8(916)1234567' }),
    ).toMatchObject({ merged: 1, additions: [{ name: 'Anna', phone: '+7 916 123-45-67' }] })
    expect(plan([], { name: 'Anna', email: 'A@x.com' }, { name: 'anna', email: 'a@X.com' }).merged).toBe(1)
    expect(plan([], { organisation: 'Aurora', phone: '1234567' }, { name: 'aurora', phone: '123-45-67' }).merged).toBe(
      1,
    )
    expect(plan([], { name: 'Anna', phone: '123' }, { name: 'Anna', phone: '123' }).merged).toBe(0)
    expect(plan([], { name: 'Anna', phone: '1234567' }, { name: 'Boris', phone: '1234567' }).merged).toBe(0)
    expect(plan([], { name: 'Anna' }, { name: 'Anna' }).merged).toBe(0)
  })

  it('fill blanks and overwrite nothing', () => {
    const done = plan(
      [],
      { name: 'Anna', phone: '1234567', notes: 'first', income: 'High' },
      { name: 'Anna', phone: '1234567', notes: 'second', district: 'Centre', income: 'Low', need: '2' },
      { name: 'Anna', phone: '1234567', district: 'North', email: 'a@x.com' },
    )
    expect(done.additions).toEqual([
      card({
        id: 'P-0001',
        name: 'Anna',
        phone: '1234567',
        notes: 'first',
        income: 'high',
        district: 'Centre',
        need: 2,
        email: 'a@x.com',
      }),
    ])
  })

  it('fill a card of the sheet from several rows, each field once', () => {
    const done = plan(
      [card({ id: '7', name: 'Anna', phone: '1234567', notes: 'ours' })],
      { id: '7', notes: 'theirs', district: 'Centre' },
      { name: 'Anna', phone: '1234567', district: 'North', email: 'a@x.com' },
    )
    expect(done.rejected).toHaveLength(1)
    expect(done.merges).toEqual([{ id: '7', fields: { district: 'North', email: 'a@x.com' } }])
  })

  it('belong together through a third, whatever the order', () => {
    const rows: Cells[] = [
      { name: 'Anna', phone: '1234567' },
      { name: 'Anna', email: 'a@x.com' },
      { name: 'Anna', phone: '1234567', email: 'a@x.com' },
    ]
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
    ])
      expect(plan([], ...order.map(index => rows[index]!))).toMatchObject({ merged: 2, additions: [{ name: 'Anna' }] })
  })

  it('go to the card of their own ID rather than to a namesake', () => {
    const existing = [
      card({ id: '1', name: 'Anna', phone: '1234567' }),
      card({ id: '2', name: 'Anna', phone: '1234567' }),
    ]
    expect(plan(existing, { id: '2', name: 'Anna', phone: '1234567', notes: 'x' }).merges).toEqual([
      { id: '2', fields: { notes: 'x' } },
    ])
  })

  it('without a name go to the card of their organisation with their phone', () => {
    const existing = [card({ id: '1', name: 'Anna', organisation: 'Aurora', phone: '1234567' })]
    expect(plan(existing, { organisation: 'Aurora', phone: '1234567' }).merged).toBe(1)
    expect(plan(existing, { organisation: 'Aurora', phone: '7654321' }).merged).toBe(0)
    expect(plan(existing, { name: 'Aurora', phone: '1234567' }).merged).toBe(0)
  })

  it('are named where something needs a look', () => {
    const existing = [card({ id: '7', name: 'Anna', phone: '1234567' })]
    expect(plan(existing, { id: '7', name: 'Boris' }).warnings).toEqual([
      expect.stringMatching(/^1 row had the ID of a card with another name.*row 2 'Boris' → 7 'Anna'/),
    ])
    expect(plan(existing, { id: '9', name: 'Anna', phone: '1234567' }).warnings).toEqual([
      expect.stringMatching(/^1 row went into a card with another ID: row 2 'Anna' → 7 'Anna'/),
    ])
  })
})

describe('a second import', () => {
  it('of a file changes nothing at all', () => {
    const rows: Cells[] = [
      { id: '7', name: 'Anna', phone: '1234567' },
      { name: 'Anna', phone: '1234567', notes: 'tall' },
      { name: 'Vera' },
      { name: 'Vera' },
      { organisation: 'Aurora', district: 'Centre' },
    ]
    const cards = plan([card({ id: '1', name: 'Old' })], ...rows).additions
    expect(cards).toHaveLength(4)
    const edited = cards.map(one => ({ ...one, owner: 'Jane', nextAction: 'call back' }))
    expect(plan(edited, ...rows)).toMatchObject({ additions: [], merges: [], merged: 5, warnings: [] })
  })
})

describe('cards that look alike', () => {
  const warned = (existing: readonly Prospect[], ...cells: Cells[]) => plan(existing, ...cells).warnings

  it('are kept and named in one sentence', () => {
    const warnings = warned(
      [card({ id: '7', name: 'Anna', phone: '1234567' })],
      { name: 'Boris', phone: '1234567' },
      { name: 'Vera Smith', organisation: 'Aurora' },
      { name: 'Smith Vera', organisation: 'aurora' },
      { name: 'Vera Smyth', organisation: 'Aurora' },
    )
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/^3 new cards look like another one/)
    expect(warnings[0]).toContain("row 2 'Boris' and 7 'Anna' (same phone or e-mail)")
    expect(warnings[0]).toContain("row 4 'Smith Vera' and row 3 'Vera Smith'")
    expect(warnings[0]).toContain("row 5 'Vera Smyth' and row 3 'Vera Smith'")
  })

  it('are not those who share the line of their organisation, nor namesakes elsewhere', () => {
    expect(
      warned(
        [],
        { name: 'Anna', organisation: 'Aurora', phone: '1234567' },
        { name: 'Boris', organisation: 'AURORA', phone: '1234567' },
        { name: 'Anna', organisation: 'Borealis', phone: '7654321' },
      ),
    ).toEqual([])
    expect(warned([], { name: 'Anna' }, { name: 'Anna' })).toHaveLength(1)
  })
})

describe('words that are not known', () => {
  it('leave the cell blank with one sentence for each column and word', () => {
    const rows: Cells[] = Array.from({ length: 6 }, (_, index) => ({
      name: `Client ${'ABCDEF'[index]}`,
      status: index < 4 ? 'warm' : 'Lost',
    }))
    const done = plan([], ...rows, { name: 'G', status: ' WARM ', need: '9' })
    expect(done.warnings).toEqual([
      "Need: '9' isn't a mark (row 8); write a whole number from 0 to 3. The cell was left blank.",
      "Status: 'warm' isn't known (5 rows, first 2, 3, 4); write Open, Paused, Lost or Do not contact. The cells were left blank.",
    ])
    expect(done.additions.map(({ status }) => status)).toEqual([null, null, null, null, 'lost', 'lost', null])
  })

  it('are said in Russian, and say where own words belong', () => {
    const done = planImport([], rowsOf({ name: 'Анна', income: 'огромная' }), options('ru'))
    expect(done.warnings).toEqual([
      'Финансовая состоятельность: «огромная» — неизвестное значение (строка 2); напишите: Высокая, Средняя или Низкая или добавьте это слово в таблицу приоритетов в Настройках. Ячейка оставлена пустой.',
    ])
  })

  it('do not flood: a dozen of a column, then a number', () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      name: `Client number ${index * 1000}`,
      added: `day ${index}`,
    }))
    const done = plan([], ...rows)
    const added = done.warnings.filter(warning => warning.startsWith('Added'))
    expect(added).toHaveLength(13)
    expect(added[12]).toBe("Added: 28 more values can't be used (28 rows). The cells were left blank.")
  })

  it('name dates that can be read two ways once', () => {
    const done = plan([], { name: 'A', added: '03/04/2026' }, { name: 'B', added: '05/06/2026' })
    expect(done.warnings).toEqual([
      "Added: dates like '03/04/2026' can be read two ways (2 rows, first 2, 3); the day was taken first. Where that is wrong, write them like 2026-11-23.",
    ])
    expect(done.additions[0]!.added).toBe(parseDay('2026-04-03'))
  })
})
