// What to do and why, row by row of the plan, in both languages.
import { type Day, formatDay } from '../domain/day.ts'
import type { Language, Norm, Tier } from '../domain/model.ts'
import type { DayReason } from '../domain/plan/types.ts'
import { plural, type Said, shortDay, weekdayName } from './say.ts'

/** A day inside a sentence, with its year where that is not the year of `near`. */
export function dayInText(language: Language, day: Day, near: Day): string {
  const text = language === 'ru' ? shortDay('ru', day).toLowerCase() : shortDay('en', day)
  const year = formatDay(day).slice(0, 4)
  if (year === formatDay(near).slice(0, 4)) return text
  return language === 'ru' ? `${text}.${year}` : `${text} ${year}`
}

/** How a contact that nobody promised came by its channel and its day. */
interface Chosen {
  /** What is left of the norm, the contact included. */
  readonly left: Norm
  readonly dayReason: DayReason
}

/** Why a row stands in the plan: each case has a sentence of its own. */
export type Why = { readonly lastContact: Day | null; readonly date: Day } & (
  | (Chosen & {
      readonly kind: 'norm' | 'forward'
      readonly tier: Tier
      readonly number: number
      readonly norm: number
      readonly weeks: number
      readonly dueWeek: number
      readonly week: number
    })
  /** The one meeting of tier 5, where the norm asks for no more. */
  | (Chosen & { readonly kind: 'ifPossible'; readonly weeks: number })
  | (Chosen & { readonly kind: 'qualify'; readonly missing: readonly ('income' | 'relationship')[] })
  /** Without a channel on the card a promise is a call. */
  | { readonly kind: 'promised'; readonly promisedFor: Day; readonly hasChannel: boolean }
)

/** One plain sentence. */
export const planWhy: Said<[Why]> = {
  en: why => `${reason.en(why)}; ${lastContact.en(why.lastContact, why.date)}.`,
  ru: why => `${reason.ru(why)}; ${lastContact.ru(why.lastContact, why.date)}.`,
}

export const lastContact: Said<[Day | null, Day]> = {
  en: (last, date) => (last === null ? 'no contact so far' : `last contact ${dayInText('en', last, date)}`),
  ru: (last, date) => (last === null ? 'контактов не было' : `последний контакт ${dayInText('ru', last, date)}`),
}

export const overdue: Said<[days: number]> = {
  en: days => `overdue by ${days} ${plural('en', days, 'day', 'days')}`,
  ru: days => `просрочено на ${days} ${plural('ru', days, 'день', 'дня', 'дней')}`,
}

function promised(language: Language, { promisedFor, date, hasChannel }: Extract<Why, { kind: 'promised' }>): string {
  const parts = [`${language === 'en' ? 'Promised for' : 'Обещано на'} ${dayInText(language, promisedFor, date)}`]
  if (date > promisedFor) parts.push(overdue[language](date - promisedFor))
  if (!hasChannel) parts.push(NO_CHANNEL[language])
  return parts.join(', ')
}

const NO_CHANNEL: Readonly<Record<Language, string>> = {
  en: 'a call, as the card names no channel',
  ru: 'звонок, так как канал в карточке не указан',
}

const CALLS: Record<Language, readonly [one: string, few: string, many: string]> = {
  en: ['call', 'calls', 'calls'],
  ru: ['звонок', 'звонка', 'звонков'],
}
const MEETINGS: typeof CALLS = { en: ['meeting', 'meetings', 'meetings'], ru: ['встреча', 'встречи', 'встреч'] }

/** The channel with more left, a call on a tie; what is left is told where it is more than this contact. */
function channelOf(language: Language, { calls, meetings }: Norm): string {
  const channel = (meetings > calls ? MEETINGS : CALLS)[language][0]
  const count = (number: number, words: typeof CALLS) =>
    number > 0 ? [`${number} ${plural(language, number, ...words[language])}`] : []
  const left = [...count(calls, CALLS), ...count(meetings, MEETINGS)]
  const isEn = language === 'en'
  const name = isEn ? `a ${channel}` : channel
  if (calls + meetings === 1) return name
  return isEn ? `${name} (${left.join(' and ')} left)` : `${name} (осталось: ${left.join(' и ')})`
}

const ON_DAY: Readonly<Record<DayReason, Readonly<Record<Language, string>>>> = {
  first: { en: 'as the earliest working day', ru: 'самый ранний рабочий день' },
  even: { en: 'to keep the days even', ru: 'для ровной нагрузки' },
  full: { en: 'as earlier days have no room', ru: 'раньше нет места' },
  apart: { en: 'to keep the gap between contacts', ru: 'из-за промежутка между контактами' },
  tried: { en: 'as the next working day after an attempt without answer', ru: 'после попытки без ответа' },
  paused: { en: 'as the pause is over', ru: 'пауза закончилась' },
}

function onDay(language: Language, { dayReason, date }: Chosen & { readonly date: Day }): string {
  const day = weekdayName(language, date)
  const reason = ON_DAY[dayReason][language]
  return language === 'en' ? `on ${day} ${reason}` : `${day.toLowerCase()} — ${reason}`
}

const reason: Said<[Why]> = {
  en: why => {
    switch (why.kind) {
      case 'norm':
      case 'forward': {
        const place = `Tier ${why.tier}: contact ${why.number} of ${why.norm} in this ${why.weeks}-week cycle`
        const due =
          why.tier === 5
            ? 'if possible'
            : why.kind === 'forward'
              ? `due in week ${why.dueWeek}, taken early to reach this week's goal`
              : `due by week ${why.dueWeek}${why.week > why.dueWeek ? ` (now week ${why.week})` : ''}`
        return `${place}, ${due}; ${channelOf('en', why.left)}, ${onDay('en', why)}`
      }
      case 'ifPossible':
        return `Tier 5: the one meeting of this ${why.weeks}-week cycle, if possible; ${onDay('en', why)}`
      case 'qualify':
        return `No tier yet: ${MISSING_EN[why.missing.join()]}; a call to find out, ${onDay('en', why)}`
      case 'promised':
        return promised('en', why)
    }
  },
  ru: why => {
    switch (why.kind) {
      case 'norm':
      case 'forward': {
        const place = `Приоритет ${why.tier}: контакт ${why.number} из ${why.norm} за цикл (${why.weeks} нед.)`
        const early =
          why.kind === 'forward'
            ? ', взят раньше ради цели этой недели'
            : why.week > why.dueWeek
              ? ` (идёт ${why.week}-я)`
              : ''
        const due = why.tier === 5 ? 'если получится' : `срок — ${why.dueWeek}-я неделя${early}`
        return `${place}, ${due}; ${channelOf('ru', why.left)}, ${onDay('ru', why)}`
      }
      case 'ifPossible':
        return `Приоритет 5: одна встреча за цикл (${why.weeks} нед.), если получится; ${onDay('ru', why)}`
      case 'qualify':
        return `Приоритета нет: ${MISSING_RU[why.missing.join()]}; звонок, чтобы выяснить, ${onDay('ru', why)}`
      case 'promised':
        return promised('ru', why)
    }
  },
}

const MISSING_EN: Readonly<Record<string, string>> = {
  '': 'the tier table has no such income and relationship',
  income: 'income is not known',
  relationship: 'the relationship is not known',
  'income,relationship': 'income and relationship are not known',
}

const MISSING_RU: Readonly<Record<string, string>> = {
  '': 'в таблице уровней нет такого сочетания',
  income: 'не указана состоятельность',
  relationship: 'не указаны отношения',
  'income,relationship': 'не указаны состоятельность и отношения',
}

/** What a row is for, where the card names no next action. */
export type Task = 'call' | 'arrange' | 'arrangeIfPossible' | 'hold' | 'qualify' | 'promisedCall' | 'promisedMeeting'

export const planTask: Readonly<Record<Task, Readonly<Record<Language, string>>>> = {
  call: { en: 'Keep-in-touch call', ru: 'Плановый звонок' },
  arrange: { en: 'Arrange and hold a meeting', ru: 'Договориться о встрече и провести её' },
  arrangeIfPossible: {
    en: 'Arrange and hold a meeting, if possible',
    ru: 'Если получится, договориться о встрече и провести её',
  },
  hold: { en: 'Hold the meeting', ru: 'Провести встречу' },
  qualify: {
    en: 'Learn need, income and relationship',
    ru: 'Узнать потребность, состоятельность и отношения',
  },
  promisedCall: { en: 'Call as promised', ru: 'Позвонить, как обещано' },
  promisedMeeting: { en: 'Meet as promised', ru: 'Встретиться, как обещано' },
}
