// The computed columns say what the core says, for any card and any log.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inCatchment } from '../../../src/core/domain/catchment.ts'
import { cycleAt } from '../../../src/core/domain/cycle.ts'
import { formatDay } from '../../../src/core/domain/day.ts'
import { tookPlace } from '../../../src/core/domain/log.ts'
import type { Language } from '../../../src/core/domain/model.ts'
import { scoreOf } from '../../../src/core/domain/score.ts'
import { incomeOf, normOf, tierOf } from '../../../src/core/domain/tiers.ts'
import { ZONE_WORDS } from '../../../src/core/i18n/sheets.ts'
import { readLogEntry, readProspect } from '../../../src/core/import/records.ts'
import { PROSPECT_COLUMNS } from '../../../src/core/words/columns.ts'
import { CHANNEL, INCOME, OUTCOME, RELATIONSHIP, SOURCE } from '../../../src/core/words/lists.ts'
import { DEFAULT_NORMS, DEFAULT_TIERS } from '../../../src/core/words/settings.ts'
import { PROSPECT_EXTRAS } from '../../../src/core/words/sheets.ts'
import type { Names } from '../../../src/core/words/word.ts'
import { column, open, TODAY } from './open.ts'

const blankOr = (values: fc.Arbitrary<string>) => fc.option(values, { nil: '', freq: 3 })
const word = (list: Readonly<Record<string, Names>>) =>
  fc.constantFrom(...Object.values(list).flatMap(names => [names.en[0], names.ru[0]]))
const digit = (from: number, to: number) => fc.integer({ min: from, max: to }).map(String)
const date = (from: number, to: number) => fc.integer({ min: TODAY + from, max: TODAY + to }).map(formatDay)

const card = fc.record({
  name: fc.constantFrom('', 'Ann'),
  organisation: fc.constantFrom('Org', 'Org'),
  income: blankOr(word(INCOME)),
  relationship: blankOr(word(RELATIONSHIP)),
  need: blankOr(digit(0, 3)),
  power: blankOr(digit(0, 3)),
  workplace: blankOr(digit(1, 3)),
  appearance: blankOr(digit(1, 3)),
  car: blankOr(digit(1, 3)),
  stability: blankOr(digit(1, 3)),
  tierByHand: fc.option(digit(1, 5), { nil: '', freq: 1 }),
  added: blankOr(date(-400, 30)),
  walkMinutes: blankOr(digit(0, 25)),
  source: blankOr(word(SOURCE)),
})
function zoneWord(inside: boolean | null, language: Language): string {
  return inside === null ? '' : ZONE_WORDS[inside ? 'inside' : 'outside'][language]
}

const IDS = Array.from({ length: 30 }, (_, index) => `P-${String(index + 1).padStart(4, '0')}`)
const contact = fc.record({
  date: date(-200, 0),
  prospectId: fc.constantFrom(...IDS),
  channel: word(CHANNEL),
  outcome: blankOr(word(OUTCOME)),
})

it.each(['en', 'ru'] as const)('what formulas reckon is what the plan goes by (%s)', language => {
  fc.assert(
    fc.property(
      fc.array(card, { minLength: 30, maxLength: 30 }),
      fc.array(contact, { minLength: 60, maxLength: 60 }),
      (cards, contacts) => {
        const { call, values } = open()
        call('setUp', { language })
        call('saveSettings', { values: { cycleStart: '2026-10-07', cycleWeeks: '5' } })
        call('importProspects', {
          rows: cards.map((cells, index) => ({ row: index + 2, cells: { id: IDS[index]!, ...cells } })),
        })
        call('importLog', { rows: contacts.map((cells, index) => ({ row: index + 2, cells })) })

        const table = values(language === 'en' ? 'Prospects' : 'Клиенты')
        const shown = (key: keyof typeof PROSPECT_EXTRAS) => column(table, PROSPECT_EXTRAS[key][language][0])
        const prospects = cards.map(
          (cells, index) => readProspect({ id: IDS[index]!, ...cells }, DEFAULT_TIERS).prospect,
        )
        const log = contacts.map(cells => readLogEntry(cells).entry!)
        const expected = prospects.map(prospect => {
          const tier = tierOf(prospect, DEFAULT_TIERS)
          const norm = tier && normOf(prospect, tier, DEFAULT_NORMS)
          const cycle = cycleAt(TODAY, prospect.added, TODAY - 50, 5)
          const own = log.filter(entry => entry.prospectId === prospect.id)
          const done = (channel: string) =>
            own.filter(entry => entry.channel === channel && entry.date >= cycle.start && tookPlace(entry)).length
          const income = incomeOf(prospect)
          return {
            incomeUsed: income === null ? '' : INCOME[income as keyof typeof INCOME][language][0],
            tier: tier ?? '',
            score: scoreOf(income, prospect.need, prospect.power) ?? '',
            callsRequired: norm?.calls ?? '',
            meetingsRequired: norm?.meetings ?? '',
            callsDone: done('call'),
            meetingsDone: done('meeting'),
            contacts: own.filter(tookPlace).length,
            deals: own.filter(entry => entry.outcome === 'deal').length,
            cycleStart: cycle.start + 25_569,
            inZone: zoneWord(inCatchment('small', prospect.walkMinutes, '', []), language),
          }
        })
        for (const key of Object.keys(expected[0]!) as (keyof (typeof expected)[0])[]) {
          const typed = key === 'incomeUsed' ? cards.map(cells => cells.income) : []
          const got = shown(key).map((value, index) => (typed[index] ? expected[index]![key] : value))
          expect({ [key]: got }).toEqual({ [key]: expected.map(row => row[key]) })
        }

        const sources = values(language === 'en' ? 'Sources' : 'Источники').slice(1, 8)
        const names = Object.keys(SOURCE)
        expect(sources.map(row => row.slice(2, 5))).toEqual(
          names.map(source => {
            const of = prospects.flatMap((prospect, index) => (prospect.source === source ? [expected[index]!] : []))
            const sum = (key: 'contacts' | 'deals') => of.reduce((all, row) => all + row[key], 0)
            return [of.length, sum('contacts'), sum('deals')]
          }),
        )
      },
    ),
    { numRuns: 4 },
  )
})

it('every computed column has a heading of its own', () => {
  for (const language of ['en', 'ru'] as const) {
    const headings = [...PROSPECT_COLUMNS.map(({ names }) => names), ...Object.values(PROSPECT_EXTRAS)].map(
      names => names[language][0],
    )
    expect(new Set(headings).size).toBe(headings.length)
  }
})
