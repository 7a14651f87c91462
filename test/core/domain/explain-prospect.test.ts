// Why a prospect is in the plan or not: each reason by example, and all of them against plans without limits.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, parseDay } from '../../../src/core/domain/day.ts'
import { explainProspect } from '../../../src/core/domain/explain-prospect.ts'
import type { LogEntry, NormChannel, Owner, Prospect, Settings } from '../../../src/core/domain/model.ts'
import { buildPlan } from '../../../src/core/domain/plan/build.ts'
import { planExplained } from '../../../src/core/i18n/plan-explained.ts'
import { BLANK_PROSPECT } from '../../../src/core/import/records.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/words/settings.ts'

const MONDAY = parseDay('2026-11-23')!
/** The sheet shows what is planned. */
const IN_STEP = { isInStep: true, leaving: [] }

function card(id: string, fields: Partial<Prospect> = {}): Prospect {
  const known = { income: 'high', relationship: 'new', added: MONDAY - 77 }
  return { ...BLANK_PROSPECT, id, name: `Client ${id}`, ...known, ...fields }
}

const entry = (prospectId: string, days: number, fields: Partial<LogEntry> = {}): LogEntry => ({
  date: MONDAY + days,
  prospectId,
  channel: 'call',
  outcome: null,
  owner: '',
  notes: '',
  ...fields,
})

function explain(
  fields: Partial<Prospect>,
  log: LogEntry[] = [],
  settings: Partial<Settings> = {},
  others = 0,
  days = 0,
) {
  const prospects = [card('X', fields), ...Array.from({ length: others }, (_, i) => card(`A-${i}`))]
  const all = { ...DEFAULT_SETTINGS, ...settings }
  const input = { prospects, log, settings: all, week: MONDAY, today: MONDAY + days }
  return explainProspect(input, buildPlan(input), 'X')
}

const say = (...args: Parameters<typeof explain>) => {
  const why = explain(...args)
  return [planExplained.en(why, MONDAY, IN_STEP), planExplained.ru(why, MONDAY, IN_STEP)]
}

describe('a prospect that is', () => {
  it('planned', () => {
    expect(say({})[0]).toMatch(/^Planned: (?:call|meeting) on Mon 23 Nov, (?:call|meeting) on \w{3} \d+ Nov\.$/)
    expect(say({})[1]).toMatch(/^В плане: (?:звонок|встреча) — пн 23\.11, /)
  })

  it.each([
    ['lost', { status: 'lost' }, [], {}, /status is Lost/, /«Потерян»/],
    ['not to be contacted', { status: 'doNotContact' }, [], {}, /Do not contact/, /«Не беспокоить»/],
    ['paused', { status: 'paused' }, [], {}, /paused\.$/, /на паузе\.$/],
    ['paused until a day', { status: 'paused', pausedUntil: MONDAY + 14 }, [], {}, /until Mon 7 Dec/, /до пн 07\.12/],
    ['contacted twice', {}, [entry('X', 0), entry('X', 3)], {}, /2 contacts in this week already/, /уже 2,/],
    ['without need', { relationship: 'oneOff', need: 0 }, [], {}, /need is 0.*tier 5/, /потребность 0/],
    [
      'done with its norm',
      { income: 'medium' },
      [-70, -60, -50, -40].map((days, i) => entry('X', days, { channel: i % 2 ? 'call' : 'meeting' })),
      {},
      /norm is done, 4 of 4 in this 12-week cycle; the next begins Mon 30 Nov/,
      /норма выполнена, 4 из 4.*пн 30\.11/,
    ],
    [
      'tried three times',
      {},
      [-4, -3, 0].map(days => entry('X', days, { outcome: 'noAnswer' })),
      {},
      /three attempts in a row.*from Mon 30 Nov/,
      /три попытки подряд/,
    ],
    [
      'contacted of late',
      {},
      [entry('X', 2)],
      {},
      /too near to the contact on Wed 25 Nov; Settings ask for 2 free days/,
      /контакту ср 25\.11/,
    ],
    [
      'promised for soon after',
      { nextAction: 'Meet', nextActionDate: MONDAY + 7 },
      [],
      { workingDays: [5, 6] },
      /too near to what is promised for Mon 30 Nov/,
      /обещанному на пн 30\.11/,
    ],
    ['on a week off', { owner: 'Anna' }, [], { workingDays: [] }, /no working day is left/, /не осталось рабочих дней/],
  ] as const)('%s', (_, fields, log, settings, en, ru) => {
    const [english, russian] = say(fields as Partial<Prospect>, [...log], settings as Partial<Settings>)
    expect(english).toMatch(en)
    expect(russian).toMatch(ru)
    expect(english).toMatch(/^Not planned: .*\.$/)
    expect(russian).toMatch(/^Не в плане: .*\.$/)
  })

  it('beyond the target, or without a slot', () => {
    expect(say({ income: 'medium' }, [], {}, 20)[0]).toBe(
      'Not planned: the 15 contacts that the goal needs are reached before its turn (tier 4, contact 1 of 4, due since week 2 of the cycle, now week 12).',
    )
    expect(say({ income: 'medium' }, [], { callsPerDay: 1, meetingsPerDay: 1 }, 20)[0]).toBe(
      'Not planned: no call slot is left on a day that is open to it.',
    )
    expect(say({ income: null, organisation: 'Inn' }, [], {}, 20)[1]).toMatch(/^(?:В плане|Не в плане)/)
  })

  it('beyond the goal of its owner, or of a week without one', () => {
    const owners = ['Anna', 'Olga'].map(name => ({
      name,
      goal: name === 'Anna' ? 1 : 0,
      callsPerDay: null,
      meetingsPerDay: null,
      daysOff: [],
    }))
    const busy = Array.from({ length: 5 }, (_, i) => entry(`A-${i}`, 0, { owner: 'Anna' }))
    const [english, russian] = say({ owner: 'Anna' }, busy, { owners }, 20)
    expect(english).toContain('the 5 contacts that the goal of Anna needs are reached before its turn (tier 2,')
    expect(russian).toContain('5 контактов для цели недели (Anna) набраны раньше, чем подошла очередь (приоритет 2,')
    expect(say({ owner: 'Olga' }, [], { owners })[0]).toContain('the goal of Olga asks for no contacts this week')
    expect(say({}, [], { deals: 0 })[1]).toContain('цель недели не требует контактов (приоритет 2,')
    const one = say({ income: 'medium' }, [], { deals: 1, contactsPerDeal: 1 }, 3)
    expect(one[0]).toContain('the 1 contact that the goal needs is reached')
    expect(one[1]).toContain('1 контакт для цели недели набран раньше')
  })

  it('beyond the goals of some owners, while others have no slot left or no day', () => {
    const owner = (name: string, fields: Partial<Owner> = {}) => ({
      ...{ name, goal: 1, callsPerDay: null, meetingsPerDay: null, daysOff: [] },
      ...fields,
    })
    const away = { goal: 2, daysOff: [0, 1, 2, 3, 4].map(days => MONDAY + days) }
    const busy = { goal: 9, callsPerDay: 0, meetingsPerDay: 1 }
    const ask = (...owners: Owner[]) => say({ income: 'medium' }, [], { owners }, 20)
    expect(ask(owner('Anna'), owner('Olga', away))).toEqual([
      'Not planned: the 5 contacts that the goal of Anna needs are reached before its turn (tier 4, contact 1 of 4, due since week 2 of the cycle, now week 12); Olga has no day open to it.',
      'Не в плане: 5 контактов для цели недели (Anna) набраны раньше, чем подошла очередь (приоритет 4, контакт 1 из 4, срок — 2-я неделя цикла, идёт 12-я); нет доступных для клиента дней (Olga).',
    ])
    expect(ask(owner('Anna'), owner('Boris'), owner('Olga', away), owner('Vera', busy))).toEqual([
      'Not planned: no call slot of Vera is left on a day that is open to it; the goals of Anna and Boris are reached; Olga has no day open to it.',
      'Не в плане: в доступные для клиента дни не осталось места для звонка (Vera); цель недели (Anna и Boris) достигнута; нет доступных для клиента дней (Olga).',
    ])
    const many = ['A', 'B', 'C', 'D'].map(name => owner(name))
    expect(ask(...many)[0]).toContain('the 20 contacts that the goal needs are reached')
    expect(ask(...many, owner('Olga', away))[0]).toContain('that the goals of A, B and 2 more need are reached')
    expect(ask(...many, owner('Olga', away))[1]).toContain('для цели недели (A, B и ещё 2) набраны')
  })

  it('agreed on the plan of another week, or too near to what is', () => {
    const ask = (fields: Partial<Prospect>, row: { date: Day; channel: NormChannel }, gapDays = 2) => {
      const kept = [{ prospectId: 'X', isNextAction: false, isElsewhere: true, ...row }]
      const settings = { ...DEFAULT_SETTINGS, deals: 50, gapDays }
      const input = { prospects: [card('X', fields)], log: [], settings, week: MONDAY, today: MONDAY + 3, kept }
      const why = explainProspect(input, buildPlan(input), 'X')
      return [planExplained.en(why, MONDAY, IN_STEP), planExplained.ru(why, MONDAY, IN_STEP)]
    }
    expect(ask({ relationship: 'oneOff' }, { date: MONDAY + 9, channel: 'meeting' })).toEqual([
      'Not planned: what is left of the norm stands on the plan of another week, for Wed 2 Dec.',
      'Не в плане: то, что осталось по норме, уже стоит в плане другой недели: ср 02.12.',
    ])
    expect(ask({}, { date: MONDAY + 7, channel: 'call' }, 4)).toEqual([
      'Not planned: too near to what is promised for Mon 30 Nov; Settings ask for 4 free days between two contacts.',
      'Не в плане: слишком близко к обещанному на пн 30.11; между контактами по настройкам нужно свободных дней: 4.',
    ])
  })

  it('of an organisation that this week gets to know already', () => {
    const unknown = { income: null, relationship: null, organisation: 'Inn' }
    const prospects = [card('A-1', unknown), card('X', unknown)]
    const input = { prospects, log: [], settings: DEFAULT_SETTINGS, week: MONDAY, today: MONDAY }
    const why = explainProspect(input, buildPlan(input), 'X')
    expect(planExplained.en(why, MONDAY, IN_STEP)).toBe(
      'Not planned: this week has a contact to get to know Inn already, and one a week is enough.',
    )
    expect(planExplained.ru(why, MONDAY, IN_STEP)).toContain('для знакомства с «Inn», одного в неделю достаточно')
  })

  it('nobody', () => {
    const input = { prospects: [], log: [], settings: DEFAULT_SETTINGS, week: MONDAY, today: MONDAY }
    expect(explainProspect(input, buildPlan(input), 'nobody')).toEqual({ kind: 'unknown' })
  })
})

describe('whatever cards, log and settings say', () => {
  const prospect = fc.record({
    income: fc.constantFrom('high', 'medium', 'low', null),
    relationship: fc.constantFrom('rare', 'new', 'loyal', 'oneOff', null),
    need: fc.constantFrom(0, 2, null),
    organisation: fc.constantFrom('', 'Inn', 'Spa'),
    status: fc.constantFrom(null, null, null, 'open', 'paused', 'lost'),
    pausedUntil: fc.constantFrom(null, MONDAY + 2, MONDAY + 9),
    nextActionDate: fc.constantFrom(null, null, MONDAY - 3, MONDAY + 2, MONDAY + 8),
    owner: fc.constantFrom('', 'Anna', 'Olga'),
    added: fc.constantFrom(null, MONDAY, MONDAY - 35, MONDAY - 77),
  })
  const logged = fc.record({
    at: fc.nat(9),
    days: fc.integer({ min: -80, max: 4 }),
    channel: fc.constantFrom('call', 'meeting', 'message'),
    outcome: fc.constantFrom(null, 'talked', 'noAnswer', 'noAnswer', 'postponed'),
  })

  it('is in step with the plan, and blames target and slots only where they are to blame', () => {
    fc.assert(
      fc.property(
        fc.array(prospect, { minLength: 1, maxLength: 10 }),
        fc.array(logged, { maxLength: 25 }),
        fc.record({
          deals: fc.nat(3),
          callsPerDay: fc.constantFrom(0, 1, 8),
          meetingsPerDay: fc.constantFrom(0, 1, 3),
          gapDays: fc.nat(3),
          planSize: fc.constantFrom('needed' as const, 'norms' as const),
        }),
        fc.nat(4),
        (cards, entries, settings, days) => {
          const prospects = cards.map((fields, i) => card(`P-${i}`, fields as Partial<Prospect>))
          const log = entries.map(({ at, days, ...fields }) =>
            entry(`P-${at % cards.length}`, days, fields as Partial<LogEntry>),
          )
          const limited = {
            prospects,
            log,
            settings: { ...DEFAULT_SETTINGS, ...settings },
            week: MONDAY,
            today: MONDAY + days,
          }
          const free = {
            ...limited,
            settings: {
              ...limited.settings,
              deals: 500,
              callsPerDay: 1000,
              meetingsPerDay: 1000,
              planSize: 'needed' as const,
            },
          }
          const [plan, wide] = [buildPlan(limited), buildPlan(free)]
          for (const { id } of prospects) {
            const why = explainProspect(limited, plan, id)
            expect(why.kind === 'planned').toBe(plan.contacts.some(contact => contact.prospectId === id))
            const unlimited = explainProspect(free, wide, id)
            expect(['targetReached', 'noSlot']).not.toContain(unlimited.kind)
            // What has nothing to do with target and slots is as true without them.
            if (!['planned', 'targetReached', 'noSlot', 'organisation'].includes(why.kind)) {
              expect(unlimited).toEqual(why)
            }
            for (const sentence of [planExplained.en(why, MONDAY, IN_STEP), planExplained.ru(why, MONDAY, IN_STEP)]) {
              expect(sentence).not.toMatch(/undefined|NaN|null|Infinity/)
            }
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
