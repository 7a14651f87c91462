// The arguments of the commands: what is read, and the one line for what can't be.
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/domain/day.ts'
import { guessLanguage, readArguments } from '../../../src/local/cli/arguments.ts'
import { UsageProblem } from '../../../src/local/cli/problem.ts'

test('everything the contract names', () => {
  const argv =
    'list.csv --week 2026-w48 --today=2026-11-23 --owner Anna --log log.csv --deals 4 --set cycleweeks=8 --set holidays=2026-11-25,2026-11-26 --lang RU --out plan.xlsx --json'
  expect(readArguments(argv.split(' '))).toEqual({
    file: 'list.csv',
    week: '2026-W48',
    today: parseDay('2026-11-23'),
    owner: 'Anna',
    log: 'log.csv',
    settings: { deals: '4', cycleWeeks: '8', holidays: '2026-11-25,2026-11-26' },
    language: 'ru',
    out: 'plan.xlsx',
    keep: null,
    json: true,
    help: false,
  })
})

test('nothing at all', () => {
  expect(readArguments([])).toEqual({
    file: null,
    week: null,
    today: null,
    owner: null,
    log: null,
    settings: {},
    language: null,
    out: null,
    keep: null,
    json: false,
    help: false,
  })
})

test('a folder to keep the workbook in is for `npm start` alone', () => {
  expect(readArguments(['--keep', 'folder'], 'start')).toMatchObject({ file: null, keep: 'folder' })
})

test('of two for one setting the later counts, and a value may hold = and spaces', () => {
  const { settings } = readArguments(['--deals', '2', '--set', 'deals=5', '--set', 'districts= Old Town, a=b '])
  expect(settings).toEqual({ deals: '5', districts: 'Old Town, a=b' })
})

describe('mistakes are said in one line that names them', () => {
  test.each([
    [['a.csv', 'b c.csv'], 'b c.csv'],
    [['a.csv', '--wek', '2026-W48'], '--wek'],
    [['a.csv', '-x'], '-x'],
    [['a.csv', '--week'], '--week'],
    [['a.csv', '--week', '--json'], '--week'],
    [['a.csv', '--json=yes'], '--json'],
    [['a.csv', '--week', '2026-W54'], '2026-W54'],
    [['a.csv', '--week', '48'], '48'],
    [['a.csv', '--today', '2026-02-30'], '2026-02-30'],
    [['a.csv', '--lang', 'de'], 'de'],
    [['a.csv', '--set', 'deals'], 'deals'],
    [['a.csv', '--set', '=3'], '=3'],
    [['a.csv', '--set', 'deal=3'], 'cycleWeeks'],
    [['a.csv', '--out', 'plan.xls'], 'plan.xls'],
    [['a.csv', '--keep', 'folder'], '--keep'],
  ])('%j', (argv, named) => {
    let caught: unknown = null
    try {
      readArguments(argv)
    } catch (error) {
      caught = error
    }
    expect(caught).toBeInstanceOf(UsageProblem)
    for (const language of ['en', 'ru'] as const) {
      const text = (caught as UsageProblem).in(language)
      expect(text).toContain(named)
      expect(text).not.toContain('\n')
    }
    expect((caught as UsageProblem).in('ru')).toMatch(/[а-я]/)
  })
})

test('the language of a mistake is known before the arguments are read', () => {
  expect(guessLanguage(['--wek', '--lang', 'ru'])).toBe('ru')
  expect(guessLanguage(['--lang=ru'])).toBe('ru')
  expect(guessLanguage(['--lang'])).toBe('en')
  expect(guessLanguage(['--lang', 'xx'])).toBe('en')
})
