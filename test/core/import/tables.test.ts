// Ranges with headings, as sheets and formulas hand them over, to cards and entries.
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/core/domain/day.ts'
import { readLogTable } from '../../../src/core/import/log-table.ts'
import { readProspectTable } from '../../../src/core/import/prospect-table.ts'
import { BLANK_PROSPECT } from '../../../src/core/import/records.ts'
import { DEFAULT_TIERS } from '../../../src/core/words/settings.ts'

describe('a range of prospects', () => {
  it('is read in its order, blank rows and the columns of others left out', () => {
    const { prospects, columns } = readProspectTable(
      [
        ['Приоритет', 'Клиент', 'ID', 'Дата действия', 'Потребность', 'Цвет'],
        [1, 'Анна', 'P-0002', { day: parseDay('2026-11-23')! }, 3, 'red'],
        ['', '', '', '', '', ''],
        [2, 'Борис', '', '24.11.2026', '2,0', ''],
        ['', '', '', '', 3, 'a row of nobody'],
        ['', '', 'P-0009', '', 5, ''],
      ],
      DEFAULT_TIERS,
    )
    expect(columns).toEqual(['name', 'id', 'nextActionDate', 'need'])
    expect(prospects).toEqual([
      { ...BLANK_PROSPECT, id: 'P-0002', name: 'Анна', nextActionDate: parseDay('2026-11-23'), need: 3 },
      { ...BLANK_PROSPECT, id: 'P-0010', name: 'Борис', nextActionDate: parseDay('2026-11-24'), need: 2 },
      { ...BLANK_PROSPECT, id: 'P-0009' },
    ])
  })

  it('without a known heading has no columns', () => {
    for (const values of [[], [[]], [['a', 1, true]]])
      expect(readProspectTable(values, DEFAULT_TIERS)).toEqual({ prospects: [], columns: [] })
  })
})

describe('a range of the log', () => {
  it('gives the entries that have a date and an ID', () => {
    const { entries, columns } = readLogTable([
      ['Date', 'Prospect', 'Prospect ID', 'Channel', 'Outcome', 'Owner', 'Notes'],
      [{ day: 20000 }, 'Anna', 'P-0001', 'Meeting', 'Deal', 'Jane', 'signed'],
      [45569, 'Anna', 7, '', '', '', ''],
      ['', '', 'P-0001', 'Call', '', '', ''],
      ['#REF!', '', 'P-0001', 'Call', '', '', ''],
    ])
    expect(columns).toHaveLength(6)
    expect(entries).toEqual([
      { date: 20000, prospectId: 'P-0001', channel: 'meeting', outcome: 'deal', owner: 'Jane', notes: 'signed' },
      { date: 20000, prospectId: '7', channel: 'call', outcome: null, owner: '', notes: '' },
    ])
  })
})
