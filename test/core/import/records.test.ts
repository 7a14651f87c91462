// Rows of cells to cards and log entries.
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/core/domain/day.ts'
import { BLANK_PROSPECT, readLogEntry, readProspect } from '../../../src/core/import/records.ts'
import { DEFAULT_TIERS } from '../../../src/core/words/settings.ts'

describe('a card', () => {
  it('takes every kind of cell', () => {
    const { prospect, problems } = readProspect(
      {
        id: 'P-0001',
        name: 'Hotel Aurora',
        income: 'Высокая',
        relationship: 'Редко обращается',
        need: '3',
        phone: 74951234567,
        walkMinutes: '7,5',
        nextActionDate: '23.11.2026',
        tierByHand: 'Tier 2',
      },
      DEFAULT_TIERS,
    )
    expect(problems).toEqual([])
    expect(prospect).toEqual({
      ...BLANK_PROSPECT,
      id: 'P-0001',
      name: 'Hotel Aurora',
      income: 'high',
      relationship: 'rare',
      need: 3,
      phone: '74951234567',
      walkMinutes: 7.5,
      nextActionDate: parseDay('2026-11-23'),
      tierByHand: 2,
    })
  })

  it('keeps the row where a cell can not be used', () => {
    const { prospect, problems } = readProspect(
      { name: 'Aurora', status: 'warm', need: 7, walkMinutes: '-3', owner: '#N/A', size: '' },
      DEFAULT_TIERS,
    )
    expect(prospect).toEqual({ ...BLANK_PROSPECT, name: 'Aurora' })
    expect(problems).toEqual([
      { key: 'need', problem: { kind: 'mark', text: '7' } },
      { key: 'walkMinutes', problem: { kind: 'number', text: '-3' } },
      { key: 'owner', problem: { kind: 'error', text: '#N/A' } },
      { key: 'status', problem: { kind: 'word', text: 'warm' } },
    ])
  })

  it("knows the words of the team's own tier table", () => {
    const tiers = { ...DEFAULT_TIERS, 'очень высокая': { rare: 1, partner: 2 } } as const
    const read = (income: string, relationship: string) =>
      readProspect({ income, relationship }, tiers as typeof DEFAULT_TIERS)
    expect(read('Очень высокий', 'Partner').prospect).toMatchObject({
      income: 'очень высокая',
      relationship: 'partner',
    })
    expect(read('huge', 'constructor').problems.map(({ key }) => key)).toEqual(['income', 'relationship'])
  })
})

describe('a log entry', () => {
  it('needs a date and an ID', () => {
    const entry = { date: parseDay('2026-11-23')!, prospectId: '17', channel: 'meeting', outcome: 'deal' } as const
    expect(readLogEntry({ date: '2026-11-23', prospectId: 17, channel: 'Встреча', outcome: 'Сделка' })).toEqual({
      entry: { ...entry, owner: '', notes: '' },
      problems: [],
    })
    expect(readLogEntry({ prospectId: 17, channel: 'Call' }).entry).toBeNull()
    expect(readLogEntry({ date: '2026-11-23' }).entry).toBeNull()
    expect(readLogEntry({ date: 'yesterday', prospectId: 1 })).toEqual({
      entry: null,
      problems: [{ key: 'date', problem: { kind: 'date', text: 'yesterday' } }],
    })
  })

  it('is a call without a channel, and a message with one that is not known', () => {
    const row = { date: '2026-11-23', prospectId: 'P-0001' }
    expect(readLogEntry(row).entry?.channel).toBe('call')
    const pigeon = readLogEntry({ ...row, channel: 'Pigeon' })
    expect(pigeon.entry?.channel).toBe('message')
    expect(pigeon.problems).toEqual([{ key: 'channel', problem: { kind: 'unknownChannel', text: 'Pigeon' } }])
  })
})
