// Competitors: who is nearest, what is stale, what is proposed against them, and what their form's texts stand for.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStale, nearestFirst } from '../../../src/core/domain/competitors.ts'
import { propose } from '../../../src/core/i18n/competitor-proposals.ts'
import {
  COMPETITOR_KEYS,
  readCompetitor,
  readCompetitorValues,
  writeCompetitorValues,
} from '../../../src/core/import/competitor-values.ts'
import { COMPETITORS } from '../../../src/local/sample/competitors.ts'

describe('nearestFirst', () => {
  const one = (name: string, walkMinutes: number | null) => ({ name, walkMinutes })

  it('goes by minutes, then by name; those without minutes come last, by name', () => {
    const list = [one('Б', null), one('Far', 12), one('ёлка', 4), one('Елена', 4), one('а', null), one('At hand', 0)]
    expect(nearestFirst(list).map(({ name }) => name)).toEqual(['At hand', 'Елена', 'ёлка', 'Far', 'а', 'Б'])
  })

  it('gives the same order whatever the order it is given, and leaves that alone', () => {
    const entry = fc.record({ name: fc.string({ minLength: 1 }), walkMinutes: fc.option(fc.nat(30)) })
    const lists = fc
      .uniqueArray(entry, { selector: ({ name }) => name.normalize('NFKC').toLowerCase().trim() })
      .chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(lists, ([list, shuffled]) => {
        const before = [...shuffled]
        const sorted = nearestFirst(shuffled)
        expect(shuffled).toEqual(before)
        const minutes = (entries: typeof list) => entries.map(({ walkMinutes }) => walkMinutes)
        expect(minutes(sorted)).toEqual(minutes(nearestFirst(list)))
        expect(new Set(sorted)).toEqual(new Set(list))
        const known = minutes(sorted).map(value => value ?? Infinity)
        expect(known).toEqual([...known].sort((a, b) => (a < b ? -1 : Number(a > b))))
      }),
    )
  })
})

it('an entry is stale from its 91st day on; without a date it has no age', () => {
  expect([90, 91].map(age => isStale(20_000 - age, 20_000))).toEqual([false, true])
  expect(isStale(null, 20_000)).toBe(false)
})

describe('propose', () => {
  it.each([
    ['Lowest price in the district', 'Самая низкая цена в районе'],
    ['Next to the station', 'Рядом с вокзалом'],
    ['Polite staff', 'Вежливый персонал'],
    ['Many good reviews', 'Много хороших отзывов'],
    ['Rich breakfast', 'Богатый завтрак'],
    ['Free parking', 'Бесплатная парковка'],
    ['Quiet street', 'Тихая улица'],
    ['Discounts for regular guests', 'Скидки постоянным гостям'],
  ])('says something of its own about “%s”, the same in both languages', (en, ru) => {
    for (const ours of ['threat', 'opportunity'] as const) {
      const [fromEn, fromRu] = [propose('en', ours, en), propose('en', ours, ru)]
      expect(fromEn).toBe(fromRu)
      expect(fromEn).not.toContain(en)
      expect(propose('ru', ours, en)).toBe(propose('ru', ours, ru))
      expect(propose('ru', ours, en)).toMatch(/^[А-ЯЁ][^“”]+[^.]$/)
    }
    expect(propose('en', 'threat', en)).not.toBe(propose('en', 'opportunity', en))
  })

  it('does not take the centre for a price, nor wishes for a dish', () => {
    expect(propose('ru', 'threat', 'В центре города')).toMatch(/^К ним по пути/)
    expect(propose('ru', 'threat', 'Цена')).toMatch(/^Кто сравнивает цены/)
    expect(propose('ru', 'threat', 'Победа в конкурсе')).toContain('«Победа в конкурсе»')
  })

  it('names what it knows nothing about, shortened, and says nothing of nothing', () => {
    expect(propose('en', 'opportunity', ' Bad  karma. ')).toBe(
      'Win those bothered by “Bad karma” there: do it better and say so',
    )
    expect(propose('en', 'threat', 'x'.repeat(900)).length).toBeLessThan(200)
    expect(propose('ru', 'threat', '   ')).toBe('')
  })

  it('proposes nothing twice', () => {
    const first = propose('en', 'opportunity', 'No invoices')
    expect(propose('en', 'opportunity', 'Full prepayment', [first])).toContain('“Full prepayment”')
  })

  it('has words for nearly everything in the sample', () => {
    const points = COMPETITORS.flatMap(one => [...one.strengths, ...one.weaknesses])
    const neutral = points.filter(([en]) => propose('en', 'threat', en).includes(`“${en}”`))
    expect(points.length).toBe(30)
    expect(neutral).toEqual([])
  })
})

describe('the fields of a competitor', () => {
  it('read back as they were written', () => {
    const competitor = readCompetitor({
      name: ' Inn ',
      walkMinutes: '7',
      decisionKind: 'снизить цену',
      byWhen: { day: 20_800 },
    })
    expect(competitor).toMatchObject({
      name: 'Inn',
      walkMinutes: 7,
      decisionKind: 'price',
      byWhen: 20_800,
      strength1: '',
    })
    const { fields, problems } = readCompetitorValues(writeCompetitorValues(competitor))
    expect(problems).toEqual([])
    expect({ ...fields, entered: null }).toEqual(competitor)
  })

  it('that can’t be used are named, and what is not given stays out', () => {
    const { fields, problems } = readCompetitorValues({
      name: 'x'.repeat(1001),
      walkMinutes: '-3',
      decisionKind: 'constructor',
      byWhen: '2026-02-30',
      who: ' Anna ',
    })
    expect(problems).toEqual([
      { key: 'name', problem: 'long' },
      { key: 'walkMinutes', problem: 'number' },
      { key: 'decisionKind', problem: 'word' },
      { key: 'byWhen', problem: 'date' },
    ])
    expect(fields).toEqual({ who: 'Anna' })
    expect(COMPETITOR_KEYS).toHaveLength(27)
  })
})
