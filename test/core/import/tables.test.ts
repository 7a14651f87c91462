// Ranges with headings, as sheets and formulas hand them over, to cards and entries.
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/core/domain/day.ts'
import { readLogTable } from '../../../src/core/import/log-table.ts'
import { problemWarnings } from '../../../src/core/import/problem-report.ts'
import { readProspectTable } from '../../../src/core/import/prospect-table.ts'
import { BLANK_PROSPECT } from '../../../src/core/import/records.ts'
import { PROSPECT_COLUMNS } from '../../../src/core/words/columns.ts'
import { DEFAULT_TIERS } from '../../../src/core/words/settings.ts'

describe('a range of prospects', () => {
  it('is read in its order, blank rows and the columns of others left out', () => {
    const { prospects, problems, columns } = readProspectTable(
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
    expect(problems).toEqual([{ row: 6, key: 'need', problem: { kind: 'mark', text: '5' } }])
    expect(problemWarnings(problems, PROSPECT_COLUMNS, 'en', 'sheet')).toEqual([
      "Need: '5' isn't a mark (row 6); write a whole number from 0 to 3. The cell counts as blank.",
    ])
  })

  it('without a known heading has no columns', () => {
    for (const values of [[], [[]], [['a', 1, true]]])
      expect(readProspectTable(values, DEFAULT_TIERS)).toEqual({ prospects: [], problems: [], columns: [] })
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
