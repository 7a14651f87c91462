// Arguments taken as a whole: the wrong table, none, headings anywhere and in any order, errors among the cells.
import { describe, expect, it } from 'vitest'
import type { FunctionName } from '../../../src/core/i18n/functions.ts'
import { call, errorCell } from './call.ts'

type Table = readonly (readonly unknown[])[]

const PROSPECTS: Table = [
  ['ID', 'Name', 'Income', 'Relationship', 'Next channel'],
  ['P-1', 'Anna', 'High', 'Rare', 'Call'],
  ['P-2', 'Boris', 'Medium', 'Rare', 'Meeting'],
  ['P-3', 'Clara', 'High', 'New', 'Call'],
]
const LOG: Table = [
  ['Date', 'Prospect ID', 'Prospect', 'Channel', 'Outcome', 'Owner', 'Notes'],
  ['2026-11-24', 'P-1', 'Anna', 'Call', 'Talked', '', ''],
  ['2026-11-24', 'P-2', 'Boris', 'Meeting', 'Talked', '', ''],
]
const SETTINGS: Table = [
  ['Setting', 'Value', '', 'Income', 'Rare', 'New', 'Loyal', 'One-off'],
  ['callsPerDay', 2, '', 'High', 3, 3, 3, 3],
  ['language', 'ru', '', 'Medium', 4, 4, 4, 4],
  ['', '', '', 'Low', 5, 5, 5, 5],
  ['', '', '', '', '', '', '', ''],
  ['', '', '', 'Tier', 'Meetings', 'Calls', '', ''],
  ...[1, 2, 3, 4, 5].map(tier => ['', '', '', tier, 6, 7, '', '']),
]
const RUSSIAN_LOG: Table = [
  ['Дата', 'ID клиента', 'Клиент', 'Вид контакта', 'Результат'],
  ['2026-11-24', 'P-1', 'Анна', 'Звонок', 'Разговор состоялся'],
]
const RUSSIAN_PROSPECTS: Table = [
  ['ID', 'Клиент', 'Вид контакта'],
  ['P-1', 'Анна', 'Звонок'],
]
const PLAN = call('CONTACT_PLAN', PROSPECTS, 3, '2026-W48') as Table
const REF = errorCell('#REF!')
const WEEK = '2026-W48'

const TAKES = {
  prospects: 'the prospects with their headings, Name, Organisation or ID among them',
  log: 'the contact log with its headings, Date and Prospect ID among them',
  settings: 'the Settings sheet as a range',
  rules: 'the tier table with its headings, income levels on one side and relationships on the other',
  norms: 'the norm table with its headings Tier, Calls and Meetings',
  districts: 'names of districts',
}

describe('what is no such table is refused with what it is and what is taken', () => {
  it.each<[keyof typeof TAKES, FunctionName, unknown[], string]>([
    ['prospects', 'CONTACT_PLAN', [LOG, 3, WEEK], 'Date, Prospect ID, Prospect, Channel, Outcome, Owner, Notes…'],
    [
      'prospects',
      'CONTACT_PLAN',
      [LOG.map(row => row.slice(0, 2)), 3, WEEK],
      'Date, Prospect ID, 2026-11-24, P-1, 2026-11-24, P-2',
    ],
    ['prospects', 'CONTACT_PLAN', [PLAN, 3, WEEK], 'Date, Channel, Prospect ID, Client, Tier, Owner, Purpose, W…'],
    ['prospects', 'CONTACT_PLAN', [SETTINGS, 3, WEEK], 'Setting, Value, Income, Rare, New, Loyal, One-off, callsPer…'],
    ['prospects', 'CONTACT_PLAN', [PROSPECTS.slice(1, 2), 3, WEEK], 'P-1, Anna, High, Rare, Call'],
    ['prospects', 'CONTACT_PLAN', ['Prospects', 3, WEEK], 'Prospects'],
    ['prospects', 'CONTACT_PLAN', [REF, 3, WEEK], '#REF!'],
    [
      'log',
      'CONTACT_PLAN',
      [PROSPECTS, 3, WEEK, PROSPECTS.slice(0, 1)],
      'ID, Name, Income, Relationship, Next channel',
    ],
    [
      'log',
      'CONTACT_PLAN',
      [PROSPECTS, 3, WEEK, PLAN.slice(0, 1)],
      'Date, Channel, Prospect ID, Client, Tier, Owner, Purpose, W…',
    ],
    ['log', 'CONTACT_PLAN', [PROSPECTS, 3, WEEK, [['Date'], ['2026-11-24']]], 'Date, 2026-11-24'],
    ['log', 'CONTACTS_DONE', ['P-1', PROSPECTS.slice(0, 1), ''], 'ID, Name, Income, Relationship, Next channel'],
    [
      'log',
      'CONTACTS_DONE',
      ['P-1', PLAN.slice(0, 1), ''],
      'Date, Channel, Prospect ID, Client, Tier, Owner, Purpose, W…',
    ],
    ['log', 'CONTACTS_DONE', ['P-1', [['When', 'Prospect ID']], ''], 'When, Prospect ID'],
    ['log', 'CONTACTS_DONE', ['P-1', LOG.slice(2), ''], '2026-11-24, P-2, Boris, Meeting, Talked'],
    ['log', 'CONTACTS_DONE', ['P-1', REF, ''], '#REF!'],
    ['log', 'CONTACTS_DONE', ['P-1', 46349, ''], '46349'],
    [
      'settings',
      'CONTACT_PLAN',
      [PROSPECTS, 3, WEEK, '', PROSPECTS.slice(0, 1)],
      'ID, Name, Income, Relationship, Next channel',
    ],
    [
      'settings',
      'CONTACT_PLAN',
      [PROSPECTS, 3, WEEK, '', LOG.slice(0, 1)],
      'Date, Prospect ID, Prospect, Channel, Outcome, Owner, Notes',
    ],
    ['settings', 'CONTACT_PLAN', [PROSPECTS, 3, WEEK, '', 'Settings'], 'Settings'],
    ['settings', 'CONTACT_PLAN', [PROSPECTS, 3, WEEK, '', [[REF]]], '#REF!'],
    [
      'rules',
      'PRIORITY_TIER',
      ['High', 'Rare', LOG.slice(0, 1)],
      'Date, Prospect ID, Prospect, Channel, Outcome, Owner, Notes',
    ],
    ['rules', 'TIER_REASON', ['High', 'Rare', 'method'], 'method'],
    ['rules', 'PRIORITY_TIER', ['High', 'Rare', REF], '#REF!'],
    ['norms', 'CALLS_REQUIRED', [1, LOG.slice(0, 1)], 'Date, Prospect ID, Prospect, Channel, Outcome, Owner, Notes'],
    ['norms', 'MEETINGS_REQUIRED', [1, [['Channel'], ['Call'], ['Meeting'], ['Call']]], 'Channel, Call, Meeting, Call'],
    [
      'norms',
      'CALLS_REQUIRED',
      [
        1,
        [
          ['Tier', 'Meetings'],
          [1, 5],
        ],
      ],
      'Tier, Meetings, 1, 5',
    ],
    ['norms', 'CALLS_REQUIRED', [1, 5], '5'],
    ['districts', 'IN_CATCHMENT', ['Large', '', 'Centre', REF], '#REF!'],
    ['districts', 'IN_CATCHMENT', ['Large', '', 'Centre', [[REF], ['']]], '#REF!'],
  ])('%s of %s (%#)', (argument, name, args, got) => {
    expect(() => call(name, ...args)).toThrow(
      new Error(`${name}: ${argument} is "${got}", but takes ${TAKES[argument]}.`),
    )
  })

  it.each<[FunctionName, unknown[], string]>([
    [
      'CONTACT_PLAN',
      [RUSSIAN_LOG, 3, WEEK],
      'CONTACT_PLAN: аргумент prospects равен «Дата, ID клиента, Клиент, Вид контакта, Результат, 2026-11-…», а нужно: клиенты вместе с заголовками, среди которых Клиент, Организация или ID.',
    ],
    [
      'CONTACT_PLAN',
      [RUSSIAN_PROSPECTS, 3, WEEK, RUSSIAN_PROSPECTS],
      'CONTACT_PLAN: аргумент log равен «ID, Клиент, Вид контакта, P-1, Анна, Звонок», а нужно: журнал контактов вместе с заголовками, среди которых Дата и ID клиента.',
    ],
    [
      'CONTACT_PLAN',
      [RUSSIAN_PROSPECTS, 3, WEEK, RUSSIAN_LOG, RUSSIAN_PROSPECTS],
      'CONTACT_PLAN: аргумент settings равен «ID, Клиент, Вид контакта, P-1, Анна, Звонок», а нужно: лист Настройки диапазоном.',
    ],
    [
      'PRIORITY_TIER',
      ['Высокая', 'Редкий', RUSSIAN_PROSPECTS],
      'PRIORITY_TIER: аргумент rules равен «ID, Клиент, Вид контакта, P-1, Анна, Звонок», а нужно: таблица приоритетов вместе с заголовками: с одной стороны состоятельность, с другой отношения.',
    ],
    [
      'CALLS_REQUIRED',
      [1, RUSSIAN_PROSPECTS],
      'CALLS_REQUIRED: аргумент norms равен «ID, Клиент, Вид контакта, P-1, Анна, Звонок», а нужно: таблица норм вместе с заголовками Приоритет, Звонки и Встречи.',
    ],
  ])('in Russian: %s (%#)', (name, args, sentence) => {
    expect(() => call(name, ...args)).toThrow(new Error(sentence))
  })

  it('speaks the language of what it shows, whatever stands further down', () => {
    const sources = [['Source', 'Where to look', 'What each of them has brought so far', 'Notes'], ['Отзывы']]
    expect(() => call('CONTACT_PLAN', sources, 3, WEEK)).toThrow(/^CONTACT_PLAN: prospects is "Source, /)
  })

  it('names all of a range where one value is taken', () => {
    expect(() => call('CONTACT_PLAN', PROSPECTS, [[1], [2]], WEEK)).toThrow(
      'CONTACT_PLAN: deals is "1, 2", but takes a whole number from 0 to 1000.',
    )
  })
})

describe('a table is found', () => {
  const plan = (...args: unknown[]) => call('CONTACT_PLAN', PROSPECTS, 3, WEEK, ...args)
  const turnedRound = (table: Table) => table.map(row => [...row].reverse())
  const below = (table: Table) => [['', '', ''], ['Our own list', '', ''], [''], ...table, ['', '']]

  it.each([
    ['with its columns in another order', turnedRound],
    ['below a title and blank rows, ragged', below],
    ['beside blank columns', (table: Table) => table.map(row => ['', ...row, '', ''])],
    ['with a column nobody knows, and error cells in it', (table: Table) => table.map(row => [REF, ...row])],
  ])('%s', (_, changed) => {
    expect(call('CONTACT_PLAN', changed(PROSPECTS), 3, WEEK, changed(LOG))).toEqual(plan(LOG))
    expect(call('CONTACTS_DONE', [['P-1'], ['P-2'], ['P-3']], changed(LOG), '')).toEqual([[1], [1], [0]])
  })

  it('with error cells for values: they are blank, and a row of the log without its day or ID is none', () => {
    const log = [...LOG, [REF, 'P-1', '', 'Call', '', '', ''], ['2026-11-25', REF, '', 'Call', '', '', '']]
    expect(plan(log)).toEqual(plan(LOG))
    expect(call('CONTACTS_DONE', [['P-1'], [REF]], log, '')).toEqual([[1], ['?']])
  })

  it('in the whole Settings sheet, or in the part of it that holds the tables', () => {
    const tables = SETTINGS.map(row => row.slice(3))
    for (const settings of [SETTINGS, tables, below(SETTINGS)]) {
      expect(call('PRIORITY_TIER', 'High', 'Rare', settings)).toBe(3)
      expect(call('CALLS_REQUIRED', 1, settings)).toBe(7)
      expect(call('MEETINGS_REQUIRED', 1, settings)).toBe(6)
    }
    expect((plan('', SETTINGS) as Table)[0]![0]).toBe('Дата')
  })

  it('with headings alone, or not given at all', () => {
    expect(plan(LOG.slice(0, 1), SETTINGS.slice(0, 2))).toHaveLength(6)
    expect(plan([['', '']], [['']])).toEqual(plan())
    expect(call('CONTACTS_DONE', [['P-1'], ['']], [['', ''], ['']], '')).toEqual([[''], ['']])
    expect(call('PRIORITY_TIER', 'High', 'Rare', [['', ''], ['']])).toBe(1)
  })

  it('and the preview speaks the language of its headings, wherever they stand', () => {
    const [headings] = call('CONTACT_PLAN', below(RUSSIAN_PROSPECTS).slice(2), 3, WEEK) as Table
    expect(headings![0]).toBe('Дата')
  })
})

it('a list of districts is as long as a sheet', () => {
  const districts = Array.from({ length: 100_000 }, (_, index) => [`District ${index}`])
  const started = Date.now()
  expect(call('IN_CATCHMENT', 'Large', '', 'District 99999', districts)).toBe(true)
  expect(Date.now() - started).toBeLessThan(5000)
})
