// What the plan sheet says: headings, the band on top, what to do and why, in both languages.
import { type Day, formatDay, formatWeek } from '../domain/day.ts'
import type { Language, NormChannel, SourceName, Tier } from '../domain/model.ts'
import { SOURCE } from '../words/lists.ts'
import type { Names } from '../words/word.ts'
import { plural, type Said, shortDay } from './say.ts'

function names(en: string, ru: string): Names {
  return { en: [en], ru: [ru] }
}

/** The columns of a plan sheet in their first order. Those after `notes` are hidden: they tell what the last build wrote. */
export const PLAN_HEADINGS = {
  done: names('Done', 'Готово'),
  date: names('Date', 'Дата'),
  time: names('Time', 'Время'),
  channel: names('Channel', 'Вид контакта'),
  client: names('Client', 'Клиент'),
  organisation: names('Organisation', 'Организация'),
  tier: names('Tier', 'Приоритет'),
  phone: names('Phone', 'Телефон'),
  address: names('Address', 'Адрес'),
  what: names('What to do', 'Что сделать'),
  why: names('Why', 'Почему'),
  owner: names('Owner', 'Ответственный'),
  outcome: names('Outcome', 'Результат'),
  nextStep: names('Next step', 'Следующий шаг'),
  nextDate: names('Next date', 'Дата шага'),
  notes: names('Notes', 'Заметки'),
  contactId: names('Contact ID', 'ID контакта'),
  prospectId: names('Prospect ID', 'ID клиента'),
  purpose: names('Purpose', 'Цель контакта'),
  plannedDate: names('Planned date', 'Дата по плану'),
  plannedChannel: names('Planned channel', 'Вид контакта по плану'),
  plannedOwner: names('Planned owner', 'Ответственный по плану'),
  due: names('Overdue since', 'Просрочено с'),
  cardDate: names('Date on the card', 'Дата на карточке'),
  logged: names('Logged on', 'Записано в журнал'),
  carried: names('Next step on the card', 'Шаг на карточке'),
  order: names('Order', 'Порядок'),
} as const satisfies Readonly<Record<string, Names>>

export type PlanKey = keyof typeof PLAN_HEADINGS

const SHEET: Readonly<Record<Language, string>> = { en: 'Plan', ru: 'План' }

/** `Plan 2026-W48`, `План 2026-W48`. */
export function planSheetName(language: Language, week: Day): string {
  return `${SHEET[language]} ${formatWeek(week)}`
}

/** A count as a person of this language reads it: `7.5`, `7,5`. */
function amount(language: Language, value: number): string {
  const text = String(Math.round(value * 10) / 10)
  return language === 'ru' ? text.replace('.', ',') : text
}

const contacts: Said<[number]> = {
  en: n => `${n} ${plural('en', n, 'contact', 'contacts')}`,
  ru: n => `${n} ${plural('ru', n, 'контакт', 'контакта', 'контактов')}`,
}

/** `контакта`, `контактов`: after «не хватает» and «из». */
const ofContacts = (n: number) => `${n} ${plural('ru', n, 'контакта', 'контактов')}`

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня'].concat([
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ]),
}

/** `23–29 Nov 2026`, `28 Dec 2026 – 3 Jan 2027`, `23–29 ноября 2026 г.` */
function span(language: Language, from: Day, to: Day): string {
  const parts = (day: Day) => {
    const [year, month, dayOfMonth] = formatDay(day).split('-').map(Number)
    return { year: `${year}${language === 'ru' ? ' г.' : ''}`, month: MONTHS[language][month! - 1]!, day: dayOfMonth! }
  }
  const [a, b] = [parts(from), parts(to)]
  if (a.year !== b.year) return `${a.day} ${a.month} ${a.year} – ${b.day} ${b.month} ${b.year}`
  if (a.month !== b.month) return `${a.day} ${a.month} – ${b.day} ${b.month} ${b.year}`
  return `${a.day}–${b.day} ${b.month} ${b.year}`
}

const weekNumber = (monday: Day) => Number(formatWeek(monday).slice(-2))

/** The first line of the sheet; with an owner when only that owner's rows show. */
export const planTitle: Said<[Day, string]> = {
  en: (monday, owner) =>
    `Contact plan, week ${weekNumber(monday)}: ${span('en', monday, monday + 6)}${owner && ` · ${owner}`}`,
  ru: (monday, owner) =>
    `План контактов, неделя ${weekNumber(monday)}: ${span('ru', monday, monday + 6)}${owner && ` · ${owner}`}`,
}

/** The texts around the two live counts: done and overdue. */
export const planProgress: Readonly<Record<Language, (deals: number, needed: number) => readonly [string, string]>> = {
  en: (deals, needed) => [
    `Goal: ${deals} ${plural('en', deals, 'deal', 'deals')} · contacts done: `,
    ` of ${needed} needed · overdue: `,
  ],
  ru: (deals, needed) => [
    `Цель: ${deals} ${plural('ru', deals, 'сделка', 'сделки', 'сделок')} · контактов сделано: `,
    ` из ${needed} нужных · просрочено: `,
  ],
}

/** What norms and promises ask for against what the week holds. */
export const planCapacity: Said<[{ calls: number; meetings: number; asked: number; share: number; hours: number }]> = {
  en: ({ calls, meetings, asked, share, hours }) =>
    `Norms and promises ask for ${contacts.en(asked)}, ${amount('en', hours)} h · this week holds ${calls} ` +
    `${plural('en', calls, 'call', 'calls')}, ${meetings} ${plural('en', meetings, 'meeting', 'meetings')} · ` +
    `${Math.round(share * 100)}% asked`,
  ru: ({ calls, meetings, asked, share, hours }) =>
    `По нормам и обещаниям: ${contacts.ru(asked)}, ${amount('ru', hours)} ч · неделя вмещает: ${calls} ` +
    `${plural('ru', calls, 'звонок', 'звонка', 'звонков')}, ${meetings} ` +
    `${plural('ru', meetings, 'встреча', 'встречи', 'встреч')} · загрузка ${Math.round(share * 100)} %`,
}

/** Whom the plan does not reach: prospects by tier. */
export const planNotReached: Said<[readonly (readonly [Tier, number])[]]> = {
  en: tiers => `Due but not reached this week: ${tiers.map(([tier, n]) => `${n} of tier ${tier}`).join(', ')}`,
  ru: tiers =>
    `Не охвачены на этой неделе: ${tiers
      .map(([tier, n]) => `уровень ${tier} — ${n} ${plural('ru', n, 'клиент', 'клиента', 'клиентов')}`)
      .join(', ')}`,
}

/** By how many contacts the plan falls short, and where to look for new clients, in order. */
export const planShortfall: Said<[number, number, readonly SourceName[]]> = {
  en: (short, needed, sources) =>
    `${contacts.en(short)} short of the ${needed} needed. Sources to work, in this order: ` +
    `${sources.map(name => SOURCE[name].en[0]).join(', ')}`,
  ru: (short, needed, sources) =>
    `Не хватает ${ofContacts(short)} из ${needed} нужных. Ищите клиентов по источникам в таком порядке: ` +
    `${sources.map(name => SOURCE[name].ru[0]).join(', ')}`,
}

/** A day inside a sentence, with its year where that is not the year of `near`. */
export function dayInText(language: Language, day: Day, near: Day): string {
  const text = language === 'ru' ? shortDay('ru', day).toLowerCase() : shortDay('en', day)
  const year = formatDay(day).slice(0, 4)
  if (year === formatDay(near).slice(0, 4)) return text
  return language === 'ru' ? `${text}.${year}` : `${text} ${year}`
}

/** Why a row stands in the plan: each case has a sentence of its own. */
export type Why = { readonly lastContact: Day | null; readonly date: Day } & (
  | {
      readonly kind: 'norm' | 'forward'
      readonly tier: Tier
      readonly number: number
      readonly norm: number
      readonly weeks: number
      readonly dueWeek: number
      readonly week: number
    }
  | { readonly kind: 'ifPossible'; readonly weeks: number }
  | { readonly kind: 'qualify'; readonly missing: readonly ('income' | 'relationship')[] }
  | { readonly kind: 'promised'; readonly promisedFor: Day }
  | { readonly kind: 'moved'; readonly promisedFor: Day }
  | { readonly kind: 'byHand'; readonly promisedFor: Day }
  | { readonly kind: 'agreed'; readonly promisedFor: Day; readonly time: string }
)

/** One plain sentence. */
export const planWhy: Said<[Why]> = {
  en: why => `${reason.en(why)}; ${lastContact.en(why.lastContact, why.date)}.`,
  ru: why => `${reason.ru(why)}; ${lastContact.ru(why.lastContact, why.date)}.`,
}

const lastContact: Said<[Day | null, Day]> = {
  en: (last, date) => (last === null ? 'no contact so far' : `last contact ${dayInText('en', last, date)}`),
  ru: (last, date) => (last === null ? 'контактов ещё не было' : `последний контакт ${dayInText('ru', last, date)}`),
}

const overdue: Said<[Day, Day]> = {
  en: (promisedFor, date) => {
    const days = date - promisedFor
    return days > 0 ? `, overdue by ${days} ${plural('en', days, 'day', 'days')}` : ''
  },
  ru: (promisedFor, date) => {
    const days = date - promisedFor
    return days > 0 ? `, просрочено на ${days} ${plural('ru', days, 'день', 'дня', 'дней')}` : ''
  },
}

const reason: Said<[Why]> = {
  en: why => {
    switch (why.kind) {
      case 'norm':
      case 'forward': {
        const place = `Tier ${why.tier}: contact ${why.number} of ${why.norm} in this ${why.weeks}-week cycle`
        if (why.kind === 'forward') return `${place}, due in week ${why.dueWeek}, taken early to reach this week's goal`
        return `${place}, due by week ${why.dueWeek}${why.week > why.dueWeek ? ` (now week ${why.week})` : ''}`
      }
      case 'ifPossible':
        return `Tier 5: the one meeting of this ${why.weeks}-week cycle, if possible`
      case 'qualify':
        return `No tier yet: ${MISSING_EN[why.missing.join()]}`
      case 'promised':
        return `Promised for ${dayInText('en', why.promisedFor, why.date)}${overdue.en(why.promisedFor, why.date)}`
      case 'moved':
        return `Moved by hand to ${dayInText('en', why.promisedFor, why.date)}${overdue.en(why.promisedFor, why.date)}`
      case 'byHand':
        return `Added by hand for ${dayInText('en', why.promisedFor, why.date)}${overdue.en(why.promisedFor, why.date)}`
      case 'agreed':
        return `Agreed for ${dayInText('en', why.promisedFor, why.date)}, ${why.time}${overdue.en(why.promisedFor, why.date)}`
    }
  },
  ru: why => {
    switch (why.kind) {
      case 'norm':
      case 'forward': {
        const place = `Уровень приоритета ${why.tier}: контакт ${why.number} из ${why.norm} за цикл (${why.weeks} нед.)`
        if (why.kind === 'forward') return `${place}, срок — ${why.dueWeek}-я неделя, взят раньше ради цели этой недели`
        return `${place}, срок — ${why.dueWeek}-я неделя${why.week > why.dueWeek ? ` (идёт ${why.week}-я)` : ''}`
      }
      case 'ifPossible':
        return `Уровень приоритета 5: одна встреча за цикл (${why.weeks} нед.), если получится`
      case 'qualify':
        return `Уровень приоритета не определён: ${MISSING_RU[why.missing.join()]}`
      case 'promised':
        return `Обещано на ${dayInText('ru', why.promisedFor, why.date)}${overdue.ru(why.promisedFor, why.date)}`
      case 'moved':
        return `Перенесено вручную на ${dayInText('ru', why.promisedFor, why.date)}${overdue.ru(why.promisedFor, why.date)}`
      case 'byHand':
        return `Добавлено вручную на ${dayInText('ru', why.promisedFor, why.date)}${overdue.ru(why.promisedFor, why.date)}`
      case 'agreed':
        return `Согласовано на ${dayInText('ru', why.promisedFor, why.date)}, ${why.time}${overdue.ru(why.promisedFor, why.date)}`
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
  income: 'не указана финансовая состоятельность',
  relationship: 'не указаны отношения',
  'income,relationship': 'не указаны финансовая состоятельность и отношения',
}

/** The sentence of an open row that the plan no longer asks for but that holds what a person wrote. */
export const planLeft: Said = {
  en: () => 'No longer asked for by the plan; kept for what is written here.',
  ru: () => 'План больше не требует этого контакта; строка оставлена ради записей в ней.',
}

/** The sentence of a row that a person moved or added and that has no place among the days left. */
export const planStays: Said = {
  en: () => 'Moved or added by hand, but the plan has no place for it now: see the card, the log and the days left.',
  ru: () =>
    'Перенесено или добавлено вручную, но сейчас в плане этому нет места: см. карточку, журнал и оставшиеся дни.',
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

/** A channel counted in a warning: `5 calls`, `5 звонков`. */
export const channelCount: Said<[NormChannel, number]> = {
  en: (channel, n) =>
    `${n} ${channel === 'call' ? plural('en', n, 'call', 'calls') : plural('en', n, 'meeting', 'meetings')}`,
  ru: (channel, n) =>
    channel === 'call'
      ? `${n} ${plural('ru', n, 'звонок', 'звонка', 'звонков')}`
      : `${n} ${plural('ru', n, 'встреча', 'встречи', 'встреч')}`,
}

/** What stands in the band of what the build has to tell; the rest is counted. */
export const planWarnings: Said<[readonly string[], number]> = {
  en: (shown, more) => `Note: ${shown.join(' ')}${more > 0 ? ` And ${more} more.` : ''}`,
  ru: (shown, more) => `Внимание: ${shown.join(' ')}${more > 0 ? ` И ещё ${more}.` : ''}`,
}
