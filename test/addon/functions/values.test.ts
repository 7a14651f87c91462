// What each function answers: the figures of the contract, words and numbers as people type them, sentences that refuse.
import { describe, expect, it } from 'vitest'
import type { FunctionName } from '../../../src/core/i18n/functions.ts'
import { call, errorCell } from './call.ts'

const RULES = [
  ['', 'Rare', 'New', 'Loyal', 'One-off'],
  ['Low', 5, 5, 4, 5],
  ['VIP', 1, 1, 1, 2],
  ['Medium', 4, 4, 3, 5],
  ['High', 1, 3, 1, 5],
]
const NORMS = [
  ['Встречи', 'Приоритет', 'Звонки'],
  [0, 5, 0],
  [1, 4, 2],
  [1, 3, 3],
  [1, 2, 4],
  [9, 1, 9],
]
const LOG = [
  ['Channel', 'Date', 'Notes', 'Prospect ID', 'Outcome'],
  ['Call', new Date('2026-11-02T00:00:00Z'), '', 'P-1', 'Talked'],
  ['звонок', '03.11.2026', '', 'P-1', 'Не дозвонились'],
  ['Meeting', '2026-11-04', '', 'P-1', 'Postponed'],
  ['Встреча', 46331, '', 'P-1', ''],
  ['Message', '2026-11-06', '', 'P-1', 'Talked'],
  ['Call', '2026-11-07', '', 'P-2', 'Deal'],
  ['Call', errorCell('#REF!'), '', 'P-2', 'Deal'],
  ['', '', '', '', ''],
]

describe('values', () => {
  it.each<[FunctionName, unknown[], unknown]>([
    ['PRIORITY_TIER', ['High', 'Rare'], 1],
    ['PRIORITY_TIER', ['  высокий ', 'НОВЫЕ'], 2],
    ['PRIORITY_TIER', ['Средняя', 'Seasonal'], 5],
    ['PRIORITY_TIER', ['Low', 'Лояльный'], 4],
    ['PRIORITY_TIER', ['', 'Rare'], ''],
    ['PRIORITY_TIER', ['High', undefined], ''],
    ['PRIORITY_TIER', ['High', 'New', RULES], 3],
    ['PRIORITY_TIER', ['vip', 'Разовый', RULES], 2],
    ['PRIORITY_TIER', ['High', 'New', ''], 2],
    ['TIER_REASON', ['High', 'Rare'], 'Tier 1: high income, rarely uses the service, the most promising.'],
    ['TIER_REASON', ['Средняя', 'Постоянный'], 'Приоритет 3: средняя состоятельность, постоянный клиент.'],
    ['TIER_REASON', ['High', 'New', RULES], "Tier 3: high income, a new client, by the team's own table."],
    ['TIER_REASON', ['VIP', 'New', RULES], "Tier 1: income VIP, a new client, by the team's own table."],
    ['CALLS_REQUIRED', [1], 5],
    ['CALLS_REQUIRED', ['5'], 0],
    ['CALLS_REQUIRED', ['2 уровень'], 4],
    ['CALLS_REQUIRED', [1, NORMS], 9],
    ['MEETINGS_REQUIRED', [5], 1],
    ['MEETINGS_REQUIRED', [2, NORMS], 1],
    ['CONTACTS_DONE', ['P-1', LOG, ''], 2],
    ['CONTACTS_DONE', ['P-1', LOG, 'Call'], 1],
    ['CONTACTS_DONE', [' P-1 ', LOG, 'встреча'], 1],
    ['CONTACTS_DONE', ['P-1', LOG, '', '2026-11-03'], 1],
    ['CONTACTS_DONE', ['P-1', LOG, '', '', new Date('2026-11-03T00:00:00Z')], 1],
    ['CONTACTS_DONE', ['P-2', LOG, ''], 1],
    ['CONTACTS_DONE', ['P-9', LOG, ''], 0],
    ['CONTACTS_DONE', ['P-9', '', ''], ''],
    [
      'CONTACTS_DONE',
      [
        'P-9',
        [
          ['Date', 'Prospect ID'],
          ['', ''],
        ],
        '',
      ],
      0,
    ],
    ['CONTACTS_NEEDED', [3], 15],
    ['CONTACTS_NEEDED', [3, 0.2, 0.9], 25],
    ['CONTACTS_NEEDED', ['3', '20%', '90%'], 25],
    ['CONTACTS_NEEDED', ['3', '0,2', ' 90 % '], 25],
    ['CONTACTS_NEEDED', ['', 0.2], ''],
    ['DEALS_EXPECTED', [15], 3],
    ['DEALS_EXPECTED', ['3,5', '10%'], 0.35],
    ['CONVERSION_RATE', ['', 3], ''],
    ['INCOME_LEVEL', [2, 2, 2, 3], 'High'],
    ['INCOME_LEVEL', ['2', '', '', '3', 'RU'], 'Высокая'],
    ['INCOME_LEVEL', [3, '', '', 1, 'ru'], 'Средняя'],
    ['INCOME_LEVEL', ['', 3, 3, 3], ''],
    ['PROSPECT_SCORE', ['High', 3, 3], 100],
    ['PROSPECT_SCORE', ['высокая', 2, 1], 72],
    ['PROSPECT_SCORE', ['', 0, ''], 0],
    ['PROSPECT_SCORE', ['', '', ''], ''],
    ['PROSPECT_SCORE', [], ''],
    ['CATCHMENT_MINUTES', ['малое'], 10],
    ['CATCHMENT_MINUTES', ['Medium'], 20],
    ['CATCHMENT_MINUTES', ['крупный'], ''],
    ['IN_CATCHMENT', ['Small', 10], true],
    ['IN_CATCHMENT', ['Small', '10,5'], false],
    ['IN_CATCHMENT', ['Medium', ''], ''],
    ['IN_CATCHMENT', ['Large', '', 'Центр'], true],
    ['IN_CATCHMENT', ['Large', '', 'центр', 'Север, Центр'], true],
    ['IN_CATCHMENT', ['Large', '', 'Юг', [['Север'], [''], ['Центр']]], false],
  ])('%s %j', (name, args, expected) => {
    expect(call(name, ...args)).toEqual(expected)
  })

  it('gives the chance of 3 deals from 15 contacts', () => {
    expect(call('DEALS_CHANCE', 15, 3)).toBeCloseTo(0.602, 4)
  })

  it('gives rate, low and high in one row for single values, and the rate in each cell of a range', () => {
    const [row] = call('CONVERSION_RATE', 15, 3) as [number[]]
    expect(row).toHaveLength(3)
    expect(row![0]).toBe(0.2)
    expect(row![1]).toBeCloseTo(0.0705, 4)
    expect(row![2]).toBeCloseTo(0.4519, 4)
    expect(call('CONVERSION_RATE', [[15], [''], [3]], [[3], [1], [4]])).toEqual([[0.2], [''], ['?']])
  })
})

describe('a single value that can’t be used is refused in one sentence', () => {
  it.each<[FunctionName, unknown[], string]>([
    ['PRIORITY_TIER', ['Hgh', 'Rare'], 'PRIORITY_TIER: income is "Hgh", but takes High, Medium or Low.'],
    [
      'PRIORITY_TIER',
      ['Высокая', 'Частый'],
      'PRIORITY_TIER: аргумент relationship равен «Частый», а нужно: Редкий, Новый, Постоянный или Разовый.',
    ],
    ['PRIORITY_TIER', ['Mid', 'Rare', RULES], 'PRIORITY_TIER: income is "Mid", but takes Low, VIP, Medium or High.'],
    ['PRIORITY_TIER', [7, 'Редкий'], 'PRIORITY_TIER: аргумент income равен «7», а нужно: Высокая, Средняя или Низкая.'],
    ['CALLS_REQUIRED', [6], 'CALLS_REQUIRED: tier is "6", but takes a whole number from 1 to 5.'],
    ['CALLS_REQUIRED', ['шесть'], 'CALLS_REQUIRED: аргумент tier равен «шесть», а нужно: целое число от 1 до 5.'],
    ['CALLS_REQUIRED', [errorCell('#REF!')], 'CALLS_REQUIRED: tier is "#REF!", but takes a whole number from 1 to 5.'],
    ['CONTACTS_NEEDED', [-1], 'CONTACTS_NEEDED: deals is "-1", but takes a number from 0 to 100000.'],
    [
      'CONTACTS_NEEDED',
      [3, 20],
      'CONTACTS_NEEDED: conversion is "20", but takes a share above 0 and up to 1, such as 0.2 or 20%.',
    ],
    [
      'CONTACTS_NEEDED',
      [3, 0.2, 1],
      'CONTACTS_NEEDED: certainty is "1", but takes a share above 0 and below 1, such as 0.9 or 90%.',
    ],
    ['CONVERSION_RATE', [3, 4], 'CONVERSION_RATE: deals is "4", but takes no more than contacts.'],
    ['CONTACTS_DONE', ['P-1', LOG, 'Message'], 'CONTACTS_DONE: channel is "Message", but takes Call or Meeting.'],
    ['INCOME_LEVEL', [4], 'INCOME_LEVEL: workplace is "4", but takes a whole number from 1 to 3.'],
    ['IN_CATCHMENT', ['Small', true], 'IN_CATCHMENT: minutes is "TRUE", but takes a number from 0.'],
    [
      'PRIORITY_TIER',
      [
        'High',
        'New',
        [
          ['', 'New', 'Rare'],
          ['High', 1, 'x'],
        ],
      ],
      'PRIORITY_TIER: in rules, the table\'s cell "High" / "Rare" (its row 2, column 3) holds "x"; put a tier from 1 to 5 there.',
    ],
    [
      'CALLS_REQUIRED',
      [
        1,
        [
          ['Приоритет', 'Звонки', 'Встречи'],
          [1, '', 2],
        ],
      ],
      'CALLS_REQUIRED: в аргументе norms ячейка таблицы «1» / «Звонки» (её строка 2, столбец 2) пуста; впишите туда целое число контактов.',
    ],
    [
      'DEALS_CHANCE',
      [[[1, 2]], [[1], [2]]],
      'DEALS_CHANCE: the ranges differ in shape, contacts has 1×2 cells and deals has 2×1; make them the same.',
    ],
  ])('%s %j', (name, args, sentence) => {
    expect(() => call(name, ...args)).toThrow(new Error(sentence))
  })

  it('shows no more of a long value than fits a sentence', () => {
    expect(() => call('PRIORITY_TIER', 'x'.repeat(5000), 'Rare')).toThrow(/^.{0,200}$/)
    expect(() => call('PRIORITY_TIER', 'two\nlines', 'Rare')).toThrow(/^PRIORITY_TIER: income is "two lines"/)
    const rules = [
      ['', 'Rare', 'x'.repeat(5000)],
      ['High', 'y'.repeat(5000), 1],
    ]
    expect(() => call('PRIORITY_TIER', 'High', 'Rare', rules)).toThrow(/^.{0,300}$/)
  })
})
