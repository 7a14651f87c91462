// Reading Settings: wherever rows and tables stand, in either language, with defaults for what can't be used.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/core/domain/day.ts'
import type { Settings } from '../../../src/core/domain/model.ts'
import { readSetting, SETTING_KEYS, showSetting } from '../../../src/core/import/setting.ts'
import { readSettingsTable } from '../../../src/core/import/settings-table.ts'
import type { RawCell } from '../../../src/core/words/cells.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/words/settings.ts'

const day = (text: string) => parseDay(text)!

describe('readSetting', () => {
  it.each([
    ['deals', '3', 3],
    ['deals', 4, 4],
    ['deals', '3.5', null],
    ['deals', '-1', null],
    ['contactsPerDeal', '3,5', 3.5],
    ['contactsPerDeal', '0.5', null],
    ['certainty', '80%', 0.8],
    ['certainty', 0.8, 0.8],
    ['certainty', '80', 0.8],
    ['certainty', '1', null],
    ['certainty', '150%', null],
    ['certainty', '0', null],
    ['businessSize', ' СРЕДНЕЕ ', 'medium'],
    ['businessSize', 'huge', null],
    ['districts', 'North, Old Town;South', ['North', 'Old Town', 'South']],
    ['workingDays', 'Mon,Tue,Wed,Thu,Fri', [0, 1, 2, 3, 4]],
    ['workingDays', 'пн-ср, сб', [0, 1, 2, 5]],
    ['workingDays', 'Sat-Mon', [0, 5, 6]],
    ['workingDays', 'Mon, Funday', null],
    ['holidays', '2026-12-31', [day('2026-12-31')]],
    ['holidays', { day: 20_000 }, [20_000]],
    [
      'holidays',
      '01.01.2027..03.01.2027, 2026-12-31',
      ['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'].map(day),
    ],
    ['holidays', '2027-01-03..2027-01-01', null],
    ['holidays', '0001-01-01..9999-01-01', null],
    ['cycleStart', '2026-02-30', null],
    ['planSize', 'Нормы', 'norms'],
    ['language', 'Русский', 'ru'],
    ['language', 'ru', 'ru'],
    ['language', 'de', null],
    ['gapDays', '0', 0],
    ['maxPerWeek', '8', null],
  ] as const)('%s of %j is %j', (key, raw, wanted) => {
    const reading = readSetting(key, raw as RawCell)
    expect(reading.ok ? reading.value : null).toEqual(wanted)
  })

  it('takes a blank for the default', () => {
    for (const key of SETTING_KEYS) expect(readSetting(key, ' ')).toEqual({ ok: true, value: DEFAULT_SETTINGS[key] })
  })

  it('reads back what it shows, in both languages', () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      certainty: 0.9,
      districts: ['A', 'B'],
      holidays: [day('2026-12-31')],
      cycleStart: day('2026-11-02'),
      businessSize: 'large',
      planSize: 'norms',
      language: 'ru',
    }
    for (const language of ['en', 'ru'] as const) {
      for (const key of SETTING_KEYS) {
        const shown = showSetting(key, settings[key], language)
        const raw = key === 'cycleStart' ? { day: shown as number } : shown
        expect(readSetting(key, raw)).toEqual({ ok: true, value: settings[key] })
      }
    }
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SETTING_KEYS),
        fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.record({ day: fc.integer() })),
        (key, raw) => typeof readSetting(key, raw).ok === 'boolean',
      ),
    )
  })
})

const TABLES: RawCell[][] = [
  ['Состоятельность', 'Новый', 'VIP', ''],
  ['Высокая', 1, 1, ''],
  ['Сверхвысокая', 1, 1, ''],
  ['', '', '', ''],
  ['Tier', 'Calls', 'Meetings', ''],
  ...[1, 2, 3, 4, 5].map(tier => [tier, tier + 1, tier] as RawCell[]),
  ['', '', '', ''],
  ['Name', 'Days off', 'Deals a week', 'Calls a day'],
  ['Anna', '2026-11-26', 2, ''],
  ['', '', '', ''],
  ['Boris', { day: 20_785 }, 'two', 4],
  ['anna', '', 9, 9],
]

describe('readSettingsTable', () => {
  it('finds keys, labels and tables wherever they stand', () => {
    const { settings, problems } = readSettingsTable([
      ['', 'Our rules', '', '', '', '', ''],
      ['', 'Сделок в неделю (цель)', 7, '', '', '', ''],
      ['', 'renamed', 'gapDays', 1, '', '', ''],
      ...TABLES.map(row => ['', '', ...row]),
    ])
    expect(settings.deals).toBe(7)
    expect(settings.gapDays).toBe(1)
    expect(settings.maxPerWeek).toBe(DEFAULT_SETTINGS.maxPerWeek)
    expect(settings.tiers).toEqual({ high: { new: 1, VIP: 1 }, Сверхвысокая: { new: 1, VIP: 1 } })
    expect(settings.norms[5]).toEqual({ calls: 6, meetings: 5 })
    expect(settings.owners).toEqual([
      { name: 'Anna', goal: 2, callsPerDay: null, meetingsPerDay: null, daysOff: [day('2026-11-26')] },
      { name: 'Boris', goal: null, callsPerDay: 4, meetingsPerDay: null, daysOff: [20_785] },
    ])
    expect(problems).toEqual([{ kind: 'owner', cell: 'E18', column: 'goal', got: 'two' }])
  })

  it('reads a plain list of keys and values, as a formula may be given', () => {
    const { settings, problems } = readSettingsTable([
      ['deals', 5],
      ['owners', 'Anna, Boris'],
      ['certainty', '90%'],
    ])
    expect(settings).toMatchObject({ deals: 5, certainty: 0.9 })
    expect(settings.owners.map(owner => owner.name)).toEqual(['Anna', 'Boris'])
    expect(problems).toEqual([])
  })

  it('keeps the default for what can’t be used, and names the cell', () => {
    const { settings, problems } = readSettingsTable([
      ['Setting', 'Key', 'Our notes', 'Value'],
      ['', 'deals', 'x', 'many'],
      ['', 'callsPerDay', '5', ''],
      ['', '', '', ''],
      ['Income', 'New', 'Rare', ''],
      ['High', 1, 'first', ''],
    ])
    expect(settings.deals).toBe(DEFAULT_SETTINGS.deals)
    expect(settings.callsPerDay).toBe(DEFAULT_SETTINGS.callsPerDay)
    expect(settings.tiers).toBe(DEFAULT_SETTINGS.tiers)
    expect(problems.map(({ kind, cell }) => [kind, cell])).toEqual([
      ['value', 'D2'],
      ['tiers', 'C6'],
    ])
  })

  it('is the defaults for a sheet that holds nothing of it', () => {
    expect(readSettingsTable([])).toEqual({ settings: DEFAULT_SETTINGS, problems: [] })
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(fc.string(), fc.double(), fc.boolean()))), values => {
        readSettingsTable(values)
      }),
    )
  })
})
