// What an import of a contact log adds, merges, rejects and says.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/core/domain/day.ts'
import type { LogEntry } from '../../../src/core/domain/model.ts'
import { planLogImport } from '../../../src/core/import/plan-log-import.ts'
import type { FileRow } from '../../../src/core/protocol.ts'
import type { LogKey } from '../../../src/core/words/columns.ts'

type Cells = FileRow<LogKey>['cells']
const options = { knownIds: new Set(['P-0001', 'P-0002']), language: 'en' as const }
const plan = (existing: readonly LogEntry[], ...cells: Cells[]) =>
  planLogImport(
    existing,
    cells.map((each, index) => ({ row: index + 2, cells: each })),
    options,
  )

describe('a log', () => {
  it('takes rows with a date and an ID', () => {
    const done = plan([], {
      date: '23.11.2026',
      prospectId: 'P-0001',
      channel: 'Звонок',
      outcome: 'Сделка',
      owner: 'Jane',
    })
    expect(done).toEqual({
      additions: [
        {
          date: parseDay('2026-11-23'),
          prospectId: 'P-0001',
          channel: 'call',
          outcome: 'deal',
          owner: 'Jane',
          notes: '',
        },
      ],
      read: 1,
      merged: 0,
      rejected: [],
      warnings: [],
    })
  })

  it('takes an ID in another case, where one card alone has it so', () => {
    const imported = (knownIds: string[], prospectId: string) =>
      planLogImport([], [{ row: 2, cells: { date: '2026-11-23', prospectId } }], {
        ...options,
        knownIds: new Set(knownIds),
      })
    expect(imported(['P-0001'], 'p-0001')).toMatchObject({ additions: [{ prospectId: 'P-0001' }], warnings: [] })
    expect(imported(['00xA', '00xa'], '00xa').additions[0]).toMatchObject({ prospectId: '00xa' })
    const unclear = imported(['00xA', '00xa'], '00XA')
    expect(unclear.additions[0]).toMatchObject({ prospectId: '00XA' })
    expect(unclear.warnings).toHaveLength(1)
  })

  it('rejects the others by number and with a reason', () => {
    const done = plan([], { prospectId: 'P-0001' }, { date: 'soon', prospectId: 'P-0001' }, { date: '2026-11-23' }, {})
    expect(done.additions).toEqual([])
    expect(done.rejected).toEqual([
      { row: 2, reason: 'Date is blank; write it like 2026-11-23' },
      { row: 3, reason: "Date: 'soon' isn't a date; write it like 2026-11-23" },
      { row: 4, reason: "Prospect ID is blank; write the client's ID" },
      { row: 5, reason: 'Date is blank; write it like 2026-11-23' },
    ])
    expect(done.warnings).toEqual([])
  })

  it('keeps an ID that no card has, and words that are not known, with a warning', () => {
    const row = { date: '2026-11-23', prospectId: '77', channel: 'Pigeon', outcome: 'Sang' }
    const done = plan([], row, { ...row, prospectId: '78' }, { ...row, prospectId: '77' })
    expect(done.additions).toHaveLength(3)
    expect(done.additions[0]).toMatchObject({ channel: 'message', outcome: null })
    expect(done.warnings).toEqual([
      "Channel: 'Pigeon' isn't known (3 rows, first 2, 3, 4); write Call, Meeting or Message. Until then they count as messages, which no norm asks for.",
      expect.stringContaining("Outcome: 'Sang' isn't known"),
      "Prospect ID: 3 rows of the log name clients that aren't in the sheet: 77; 78. The rows were kept; correct the IDs, or import the clients.",
    ])
  })

  it('merges what stands there already, as often as it does', () => {
    const call = { date: '2026-11-23', prospectId: 'P-0001', channel: 'Call', outcome: 'No answer' }
    const first = plan([], call, call, { ...call, notes: 'later' })
    expect(first.additions).toHaveLength(3)
    expect(plan(first.additions, call, call)).toMatchObject({ additions: [], merged: 2 })
    expect(plan(first.additions, call, call, call)).toMatchObject({ additions: [{ outcome: 'noAnswer' }], merged: 2 })
  })

  it('adds nothing the second time, whatever it holds', () => {
    const cells = fc.record(
      {
        date: fc.constantFrom('2026-11-23', '24.11.2026', 'soon', ''),
        prospectId: fc.constantFrom('P-0001', 'P-0002', '9', ''),
        channel: fc.constantFrom('Call', 'Встреча', 'pigeon', ''),
        outcome: fc.constantFrom('Deal', 'Отказ', 'sang', ''),
        notes: fc.constantFrom('', 'a'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(cells), fc.array(cells), (before, rows) => {
        const there = plan([], ...before).additions
        const once = plan(there, ...rows)
        expect(once.additions.length + once.merged + once.rejected.length).toBe(once.read)
        const twice = plan([...there, ...once.additions], ...rows)
        expect(twice.additions).toEqual([])
        expect(twice.merged).toBe(twice.read - twice.rejected.length)
      }),
      { numRuns: 500 },
    )
  })
})
