// The sample workbook's data, run through the real core on every weekday.
import { describe, expect, test } from 'vitest'
import { formatDay, parseDay } from '../../../src/core/domain/day.ts'
import type { Language } from '../../../src/core/domain/model.ts'
import { buildPlan } from '../../../src/core/domain/plan/build.ts'
import { tierOf } from '../../../src/core/domain/tiers.ts'
import { BLANK_PROSPECT, readLogEntry, readProspect } from '../../../src/core/import/records.ts'
import { DEFAULT_SETTINGS, DEFAULT_TIERS } from '../../../src/core/words/settings.ts'
import { makeSample } from '../../../src/local/sample/sample.ts'

const MONDAY = parseDay('2026-11-23')!
const LANGUAGES: readonly Language[] = ['en', 'ru']

function read(today: number, language: Language) {
  const sample = makeSample(today, language)
  const prospects = sample.prospects.map(({ cells }) => {
    const { prospect, problems } = readProspect(cells, DEFAULT_TIERS)
    expect(problems).toEqual([])
    return prospect
  })
  const log = sample.log.map(({ cells }) => {
    const { entry, problems } = readLogEntry(cells)
    expect(problems).toEqual([])
    return entry!
  })
  return { sample, prospects, log }
}

describe.each(LANGUAGES)('in %s', language => {
  test('has sixty prospects of all tiers, and the special cases', () => {
    const { prospects, sample, log } = read(MONDAY, language)
    expect(prospects).toHaveLength(60)
    expect(new Set(prospects.map(({ id }) => id)).size).toBe(60)
    const tiers = prospects.map(prospect => tierOf(prospect, DEFAULT_TIERS))
    for (const tier of [1, 2, 3, 4, 5, null]) expect(tiers.filter(one => one === tier).length).toBeGreaterThan(3)
    const statuses = prospects.map(({ status }) => status)
    for (const status of ['paused', 'lost', 'doNotContact']) expect(statuses).toContain(status)
    expect(prospects.some(({ need }) => need === 0)).toBe(true)
    expect(prospects.some(({ owner }) => owner === '')).toBe(true)
    expect(new Set(prospects.map(({ owner }) => owner).filter(owner => owner !== ''))).toEqual(new Set(sample.owners))
    expect(log.length).toBeGreaterThan(50)
    expect(sample.competitors).toHaveLength(3)
    expect(sample.marketing).toHaveLength(5)
  })

  test.each([0, 1, 2, 3, 4, 5, 6])('%i days after a Monday the plan is 15 of 15 with promises in it', day => {
    const today = MONDAY + day
    const { prospects, log } = read(today, language)
    const week = day > 4 ? today + 7 : today
    const settings = { ...DEFAULT_SETTINGS, language }
    const plan = buildPlan({ prospects, log, settings, week, today })
    expect([plan.deals, plan.needed, plan.logged, plan.shortfall]).toEqual([3, 15, 0, 0])
    expect(plan.contacts).toHaveLength(15)
    expect(plan.contacts.filter(({ purpose }) => purpose === 'promised')).toHaveLength(5)
    expect(plan.warnings).toEqual([])
    expect(log.every(entry => entry.date <= today)).toBe(true)
    expect(prospects.some(({ nextActionDate }) => nextActionDate !== null && nextActionDate < today)).toBe(true)
  })
})

test('both languages tell of the same house', () => {
  const [en, ru] = LANGUAGES.map(language => read(MONDAY, language))
  const facts = (of: typeof en) =>
    of!.prospects.map(prospect => ({
      ...BLANK_PROSPECT,
      id: prospect.id,
      income: prospect.income,
      relationship: prospect.relationship,
      status: prospect.status,
      added: prospect.added,
      nextActionDate: prospect.nextActionDate,
    }))
  expect(facts(ru)).toEqual(facts(en))
})

test('every date follows today', () => {
  const first = read(MONDAY, 'en')
  const later = read(MONDAY + 700, 'en')
  expect(later.prospects.map(({ added }) => formatDay(added! - 700))).toEqual(
    first.prospects.map(({ added }) => formatDay(added!)),
  )
})
