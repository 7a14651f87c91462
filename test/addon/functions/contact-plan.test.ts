// CONTACT_PLAN: the core's plan for the same cards, log, settings and today, as rows of a sheet.
import { describe, expect, it } from 'vitest'
import { formatDay, parseDay, parseWeek } from '../../../src/core/domain/day.ts'
import { buildPlan } from '../../../src/core/domain/plan/build.ts'
import { readLogTable } from '../../../src/core/import/log-table.ts'
import { readProspectTable } from '../../../src/core/import/prospect-table.ts'
import type { RawCell } from '../../../src/core/words/cells.ts'
import { DEFAULT_SETTINGS, DEFAULT_TIERS } from '../../../src/core/words/settings.ts'
import { call } from './call.ts'

const INCOMES = ['High', 'Medium', 'Low', '']
const RELATIONSHIPS = ['Rare', 'New', 'Loyal', 'One-off', '']
const PROSPECTS: RawCell[][] = [
  ['Relationship', 'ID', 'Name', 'Organisation', 'Income', 'Added', 'Next action', 'Next action date', 'Next channel'],
  ...Array.from({ length: 40 }, (_, index): RawCell[] => [
    RELATIONSHIPS[index % 5]!,
    `P-${index + 1}`,
    index % 3 ? `Client ${index + 1}` : '',
    `Firm ${index + 1}`,
    INCOMES[index % 4]!,
    `2026-1${index % 2}-0${1 + (index % 9)}`,
    index === 7 ? 'Send the offer' : '',
    index === 7 ? '2026-11-24' : '',
    index === 7 ? 'Meeting' : '',
  ]),
]
const LOG: RawCell[][] = [
  ['Date', 'Prospect ID', 'Channel', 'Outcome'],
  ['2026-11-20', 'P-1', 'Call', 'Talked'],
  ['2026-11-23', 'P-21', 'Meeting', 'Talked'],
  ['2026-11-23', 'P-9', 'Call', 'No answer'],
]
const SETTINGS: RawCell[][] = [
  ['Setting', 'Value'],
  ['callsPerDay', 2],
  ['meetingsPerDay', 1],
  ['gapDays', 1],
  ['holidays', '2026-11-26'],
  ['deals', 99],
  ['language', 'ru'],
]

function expected(deals: number, today: string, log: RawCell[][], settings: Partial<typeof DEFAULT_SETTINGS> = {}) {
  const { prospects } = readProspectTable(PROSPECTS, DEFAULT_TIERS)
  const plan = buildPlan({
    prospects,
    log: readLogTable(log).entries,
    settings: { ...DEFAULT_SETTINGS, ...settings, deals },
    week: parseWeek('2026-W48')!,
    today: parseDay(today)!,
  })
  return plan.contacts.map(contact => [formatDay(contact.date), contact.prospectId, contact.tier ?? ''])
}

function planned(...args: unknown[]): { headings: unknown[]; rows: unknown[][]; contacts: unknown[][] } {
  const [headings, ...rows] = call('CONTACT_PLAN', ...args) as unknown[][]
  return { headings: headings!, rows, contacts: rows.map(row => [row[0], row[2], row[4]]) }
}

describe('the preview', () => {
  it('has the contacts of the core, on their days', () => {
    const { headings, rows, contacts } = planned(PROSPECTS, 3, '2026-W48')
    expect(headings).toEqual([
      'Date',
      'Channel',
      'Prospect ID',
      'Client',
      'Tier',
      'Owner',
      'Purpose',
      'What to do',
      'Why',
    ])
    expect(contacts).toEqual(expected(3, '2026-11-23', []))
    expect(contacts).toHaveLength(15)
    expect(rows.every(row => row.length === headings.length)).toBe(true)
    const promised = rows.find(row => row[2] === 'P-8')!
    expect(promised.slice(0, 8)).toEqual([
      '2026-11-24',
      'Meeting',
      'P-8',
      'Client 8',
      '',
      '',
      'Promised',
      'Send the offer',
    ])
  })

  it('goes by log, settings and today', () => {
    const settings = { callsPerDay: 2, meetingsPerDay: 1, gapDays: 1, holidays: [parseDay('2026-11-26')!] }
    expect(planned(PROSPECTS, 3, '2026-W48', LOG, SETTINGS, '2026-11-24').contacts).toEqual(
      expected(3, '2026-11-24', LOG, settings),
    )
    expect(planned(PROSPECTS, 2, '2026-W48', LOG).contacts).toEqual(expected(2, '2026-11-23', LOG))
  })

  it('takes any day of the week for the week, and numbers as text', () => {
    const plan = planned(PROSPECTS, 3, '2026-W48').rows
    for (const week of [
      '2026-w48',
      ' 2026-W48 ',
      '2026-11-29',
      '23.11.2026',
      46350,
      new Date('2026-11-27T00:00:00Z'),
    ]) {
      expect(planned(PROSPECTS, '3', week).rows).toEqual(plan)
    }
  })

  it('speaks the language of Settings, else that of the headings', () => {
    const russian = [
      ['ID', 'Клиент', 'Финансовая состоятельность', 'Отношения'],
      ['P-1', 'Аврора', 'Высокая', 'Редкий'],
    ]
    expect(planned(russian, 1, '2026-W48').rows[0]!.slice(0, 7)).toEqual([
      '2026-11-23',
      'Звонок',
      'P-1',
      'Аврора',
      1,
      '',
      'По норме',
    ])
    expect(planned(PROSPECTS, 1, '2026-W48', '', SETTINGS).headings[0]).toBe('Дата')
  })

  it('gives the later of two cards with one ID an ID of its own', () => {
    const twins = [
      ['ID', 'Name', 'Income', 'Relationship'],
      ['P-1', 'Anna', 'High', 'Rare'],
      ['P-1', 'Boris', 'High', 'New'],
    ]
    const clients = new Map(planned(twins, 1, '2026-W48').rows.map(row => [row[2], row[3]]))
    expect([...clients].sort()).toEqual([
      ['P-0002', 'Boris'],
      ['P-1', 'Anna'],
    ])
  })

  it('is blank while something required is, and only headings while there is nobody', () => {
    expect(call('CONTACT_PLAN', PROSPECTS, '', '2026-W48')).toBe('')
    expect(call('CONTACT_PLAN', PROSPECTS, 3, '')).toBe('')
    expect(
      call(
        'CONTACT_PLAN',
        [
          ['', ''],
          ['', ''],
        ],
        3,
        '2026-W48',
      ),
    ).toBe('')
    expect(
      planned(
        [
          ['ID', 'Name'],
          ['', ''],
        ],
        3,
        '2026-W48',
      ).rows,
    ).toEqual([])
  })

  it.each([
    [[PROSPECTS, 'many', '2026-W48'], 'CONTACT_PLAN: deals is "many", but takes a whole number from 0 to 1000.'],
    [[PROSPECTS, 3, '2027-W53'], 'CONTACT_PLAN: week is "2027-W53", but takes a week such as 2026-W48, or a date.'],
    [
      [PROSPECTS, 3, 'сорок'],
      'CONTACT_PLAN: аргумент week равен «сорок», а нужно: неделя, например 2026-W48, или дата.',
    ],
    [
      [[['Клиент'], ['Анна']], '1,5', '2026-W48'],
      'CONTACT_PLAN: аргумент deals равен «1,5», а нужно: целое число от 0 до 1000.',
    ],
    [
      [[['a'], ['b']], 3, '2026-W48'],
      'CONTACT_PLAN: prospects is "a, b", but takes the prospects with their headings, Name, Organisation or ID among them.',
    ],
    [
      [PROSPECTS, 3, '2026-W48', [['a']]],
      'CONTACT_PLAN: log is "a", but takes the contact log with its headings, Date and Prospect ID among them.',
    ],
    [
      [PROSPECTS, 3, '2026-W48', '', '', 'today'],
      'CONTACT_PLAN: today is "today", but takes a date, such as 2026-11-23.',
    ],
  ])('refuses in one sentence (%#)', (args, sentence) => {
    expect(() => call('CONTACT_PLAN', ...args)).toThrow(new Error(sentence))
  })
})
