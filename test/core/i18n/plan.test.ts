// The plan's sentences in both languages, with counts in the right form.
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/core/domain/day.ts'
import {
  PLAN_HEADINGS,
  planCapacity,
  planNotReached,
  planProgress,
  planSheetName,
  planShortfall,
  planTitle,
} from '../../../src/core/i18n/plan.ts'
import { type Kept, planKept } from '../../../src/core/i18n/plan-kept.ts'
import {
  givenNotice,
  type PlanNotice,
  planNotice,
  planRefusal,
  planWarning,
} from '../../../src/core/i18n/plan-notices.ts'
import { dayInText, planWhy, type Why } from '../../../src/core/i18n/plan-why.ts'

const day = (text: string) => parseDay(text)!
const monday = day('2026-11-23')
const date = monday
const lastContact = day('2026-11-12')

describe('the band', () => {
  it('names the week with its dates, across months and years', () => {
    expect(planTitle.en(monday, '')).toBe('Contact plan, week 48: 23–29 Nov 2026')
    expect(planTitle.ru(monday, '')).toBe('План контактов, неделя 48: 23–29 ноября 2026 г.')
    expect(planTitle.en(day('2026-12-28'), 'Anna')).toBe('Contact plan, week 53: 28 Dec 2026 – 3 Jan 2027 · Anna')
    expect(planTitle.ru(day('2026-11-30'), '')).toBe('План контактов, неделя 49: 30 ноября – 6 декабря 2026 г.')
    expect(planSheetName('ru', monday)).toBe('План 2026-W48')
  })

  it('counts in the forms of each language', () => {
    expect(planProgress.ru(1, 5)).toEqual(['Цель: 1 сделка · контактов сделано: ', ' из 5 нужных · просрочено: '])
    expect(planProgress.ru(3, 15)[0]).toContain('3 сделки')
    expect(planProgress.ru(11, 55)[0]).toContain('11 сделок')
    expect(planProgress.en(1, 5)[0]).toContain('1 deal ·')
    const capacity = { calls: 40, meetings: 15, asked: 31, share: 31 / 55, hours: 7.75 }
    expect(planCapacity.en(capacity)).toBe(
      'Norms and promises ask for 31 contacts, 7.8 h · this week holds 40 calls, 15 meetings · 56% asked',
    )
    expect(planCapacity.ru(capacity)).toBe(
      'По нормам и обещаниям: 31 контакт, 7,8 ч · неделя вмещает: 40 звонков, 15 встреч · загрузка 56 %',
    )
    expect(
      planNotReached.ru([
        [3, 4],
        [4, 21],
      ]),
    ).toBe('Не охвачены на этой неделе: уровень 3 — 4 клиента, уровень 4 — 21 клиент')
    expect(planNotReached.en([[3, 1]])).toBe('Due but not reached this week: 1 of tier 3')
    expect(planShortfall.ru(1, 15, ['referrals', 'other'])).toBe(
      'Не хватает 1 контакта из 15 нужных. Ищите клиентов по источникам в таком порядке: Отзывы и рекомендации, Другое',
    )
    expect(planShortfall.en(5, 15, ['partners'])).toBe(
      '5 contacts short of the 15 needed. Sources to work, in this order: Partners',
    )
  })
})

describe('why a row stands in the plan', () => {
  const chosen = { left: { calls: 5, meetings: 1 }, dayReason: 'first', date, lastContact } as const
  const norm = {
    ...chosen,
    kind: 'norm',
    tier: 1,
    number: 2,
    norm: 10,
    weeks: 12,
    dueWeek: 2,
    week: 3,
  } as const

  it('has a sentence of its own for every purpose', () => {
    expect(planWhy.en(norm)).toBe(
      'Tier 1: contact 2 of 10 in this 12-week cycle, due by week 2 (now week 3); a call (5 calls and 1 meeting left), ' +
        'on Mon as the earliest working day; last contact Thu 12 Nov.',
    )
    expect(planWhy.ru(norm)).toBe(
      'Приоритет 1: контакт 2 из 10 за цикл (12 нед.), срок — 2-я неделя (идёт 3-я); звонок (осталось: 5 звонков и ' +
        '1 встреча), пн — самый ранний рабочий день; последний контакт чт 12.11.',
    )
    const cases: readonly Why[] = [
      norm,
      { ...norm, kind: 'forward' },
      { ...norm, left: { calls: 2, meetings: 3 } },
      { ...norm, left: { calls: 1, meetings: 0 } },
      ...(['even', 'full', 'apart', 'tried', 'paused'] as const).map(dayReason => ({ ...norm, dayReason })),
      { ...chosen, kind: 'ifPossible', weeks: 12 },
      { ...chosen, kind: 'qualify', missing: ['income', 'relationship'] },
      { ...chosen, kind: 'qualify', missing: ['income'] },
      { ...chosen, kind: 'qualify', missing: ['relationship'] },
      { ...chosen, kind: 'qualify', missing: [] },
      { kind: 'promised', promisedFor: date, hasChannel: true, date, lastContact },
      { kind: 'promised', promisedFor: date, hasChannel: false, date, lastContact },
      { kind: 'promised', promisedFor: date - 4, hasChannel: true, date, lastContact },
    ]
    for (const language of ['en', 'ru'] as const) {
      const sentences = cases.map(why => planWhy[language](why))
      expect(new Set(sentences).size).toBe(cases.length)
      for (const sentence of sentences) {
        expect(sentence).toMatch(/^[A-ZА-Я].*[^.]\.$/)
        expect(sentence).not.toMatch(/undefined|null|NaN/)
      }
    }
  })

  it('says why it is this channel and this day', () => {
    expect(planWhy.en({ ...norm, left: { calls: 1, meetings: 2 }, dayReason: 'apart' })).toContain(
      '; a meeting (1 call and 2 meetings left), on Mon to keep the gap between contacts; ',
    )
    expect(planWhy.ru({ ...norm, left: { calls: 0, meetings: 2 }, dayReason: 'even', date: date + 2 })).toContain(
      '; встреча (осталось: 2 встречи), ср — для ровной нагрузки; ',
    )
    expect(planWhy.en({ ...norm, left: { calls: 0, meetings: 1 }, dayReason: 'tried' })).toContain(
      '; a meeting, on Mon as the next working day after an attempt without answer; ',
    )
    expect(planWhy.ru({ ...chosen, kind: 'qualify', missing: ['income'], dayReason: 'full' })).toContain(
      'звонок, чтобы выяснить, пн — раньше нет места; ',
    )
  })

  it('says how late a promise is', () => {
    const why: Why = { kind: 'promised', promisedFor: day('2026-11-22'), hasChannel: true, date, lastContact: null }
    expect(planWhy.en(why)).toBe('Promised for Sun 22 Nov, overdue by 1 day; no contact so far.')
    expect(planWhy.ru({ ...why, promisedFor: day('2026-11-19') })).toBe(
      'Обещано на чт 19.11, просрочено на 4 дня; контактов не было.',
    )
  })

  it('says what a person did to a row, and how late it is', () => {
    const why: Kept = { kind: 'moved', channel: 'meeting', time: '10:00', promisedFor: date, date, lastContact }
    const kinds = ['moved', 'changed', 'byHand', 'agreed'] as const
    expect(kinds.map(kind => planKept.en({ ...why, kind }))).toEqual([
      'Moved by hand to Mon 23 Nov; last contact Thu 12 Nov.',
      'Changed by hand to a meeting on Mon 23 Nov; last contact Thu 12 Nov.',
      'Added by hand for Mon 23 Nov; last contact Thu 12 Nov.',
      'Agreed for Mon 23 Nov, 10:00; last contact Thu 12 Nov.',
    ])
    expect(kinds.map(kind => planKept.ru({ ...why, kind, promisedFor: date - 1 }))).toEqual([
      'Перенесено вручную на вс 22.11, просрочено на 1 день; последний контакт чт 12.11.',
      'Изменено вручную на встречу, вс 22.11, просрочено на 1 день; последний контакт чт 12.11.',
      'Добавлено вручную на вс 22.11, просрочено на 1 день; последний контакт чт 12.11.',
      'Согласовано на вс 22.11, 10:00, просрочено на 1 день; последний контакт чт 12.11.',
    ])
    expect(planKept.en({ ...why, kind: 'changed', channel: 'call' })).toContain('by hand to a call on Mon')
    expect(planKept.ru({ ...why, kind: 'changed', channel: 'call' })).toContain('вручную на звонок, пн')
  })

  it('names the year of a day in another one', () => {
    expect(dayInText('en', day('2025-11-12'), date)).toBe('Wed 12 Nov 2025')
    expect(dayInText('ru', day('2025-11-12'), date)).toBe('ср 12.11.2025')
  })
})

it('tells every notice, warning and refusal in both languages, without gaps', () => {
  const notices: readonly PlanNotice[] = [
    { kind: 'unread', client: 'Aurora', text: 'soon' },
    { kind: 'unknownClient', client: 'Aurora' },
    { kind: 'unreadNoted', client: 'Aurora', text: 'Zoom' },
    { kind: 'unknownClient', client: '' },
    { kind: 'severalClients', client: 'Aurora' },
    { kind: 'unticked', client: 'Aurora' },
    { kind: 'refused', client: 'Aurora' },
    { kind: 'postponed', client: 'Aurora', date },
  ]
  for (const language of ['en', 'ru'] as const) {
    const said = [
      ...notices.map(notice => planNotice[language](notice)),
      givenNotice[language]({ owner: 'Anna', full: [date], off: [] }),
      givenNotice[language]({ owner: 'Anna', full: [], off: [date, date + 1] }),
      givenNotice[language]({ owner: 'Anna', full: [date, date + 1], off: [date + 2] }),
      planWarning[language]({ kind: 'dayOffPromise', prospectId: 'P-1', date, owner: 'Anna' }, 'Aurora'),
      planWarning[language]({ kind: 'noDayForPromise', prospectId: 'P-1', date, owner: 'Anna' }, 'Aurora'),
      planWarning[language](
        { kind: 'fullDay', date, channel: 'call', owner: '', promised: 12, logged: 0, limit: 8 },
        '',
      ),
      planWarning[language]({ kind: 'unknownOwner', owner: 'Bob', prospects: 5 }, ''),
      planWarning[language]({ kind: 'noWorkingDay' }, ''),
      planWarning[language]({ kind: 'badNextChannel', prospectId: 'P-1', channel: 'message' }, 'Aurora'),
      planRefusal.badWeek('x')[language](),
      planRefusal.pastWeek('2026-W01', '2026-W48')[language](),
      planRefusal.unknownOwner('Bob', ['Anna', 'Olga'])[language](),
      planRefusal.unknownOwner('Bob', [])[language](),
      planRefusal.foreignSheet('Plan 2026-W48')[language](),
    ]
    expect(new Set(said).size).toBe(said.length)
    for (const sentence of said) expect(sentence).toMatch(/^[^ ].*\.$/)
    for (const sentence of said) expect(sentence).not.toMatch(/undefined|null|NaN|\$\{| {2}/)
  }
})

it('has a heading for every column in both languages, no two alike', () => {
  for (const language of ['en', 'ru'] as const) {
    const words = Object.values(PLAN_HEADINGS).map(names => names[language][0])
    expect(new Set(words).size).toBe(words.length)
  }
})
