// What the plan sheet says: its headings and the band on top, in both languages.
import type { CycleStanding, WeekAttainment } from '../domain/attainment.ts'
import { type Day, formatDay, formatWeek } from '../domain/day.ts'
import type { Language, NormChannel, SourceName, Tier } from '../domain/model.ts'
import { SOURCE } from '../words/lists.ts'
import type { Names } from '../words/word.ts'
import { plural, type Said, shortName } from './say.ts'

function names(en: string, ru: string): Names {
  return { en: [en], ru: [ru] }
}

/** The columns of a preview, too; the others are left out of what a formula loads. */
export const PREVIEW_HEADINGS = {
  date: names('Date', 'Дата'),
  channel: names('Channel', 'Вид контакта'),
  prospectId: names('Prospect ID', 'ID клиента'),
  client: names('Client', 'Клиент'),
  tier: names('Tier', 'Приоритет'),
  owner: names('Owner', 'Ответственный'),
  purpose: names('Purpose', 'Цель контакта'),
  what: names('What to do', 'Что сделать'),
  why: names('Why', 'Почему'),
} as const satisfies Readonly<Record<string, Names>>

/** The columns of a plan sheet in their first order. Those after `notes` are hidden: they tell what the last build wrote. */
export const PLAN_HEADINGS = /* @__PURE__ */ (() =>
  ({
    done: names('Done', 'Готово'),
    date: PREVIEW_HEADINGS.date,
    time: names('Time', 'Время'),
    channel: PREVIEW_HEADINGS.channel,
    client: PREVIEW_HEADINGS.client,
    organisation: names('Organisation', 'Организация'),
    tier: PREVIEW_HEADINGS.tier,
    phone: names('Phone', 'Телефон'),
    address: names('Address', 'Адрес'),
    what: PREVIEW_HEADINGS.what,
    why: PREVIEW_HEADINGS.why,
    owner: PREVIEW_HEADINGS.owner,
    outcome: names('Outcome', 'Результат'),
    nextStep: names('Next step', 'Следующий шаг'),
    nextDate: names('Next date', 'Дата шага'),
    notes: names('Notes', 'Заметки'),
    contactId: names('Contact ID', 'ID контакта'),
    prospectId: PREVIEW_HEADINGS.prospectId,
    purpose: PREVIEW_HEADINGS.purpose,
    plannedDate: names('Planned date', 'Дата по плану'),
    plannedChannel: names('Planned channel', 'Вид контакта по плану'),
    plannedOwner: names('Planned owner', 'Ответственный по плану'),
    due: names('Overdue since', 'Просрочено с'),
    cardDate: names('Date on the card', 'Дата на карточке'),
    logged: names('Logged on', 'Записано в журнал'),
    loggedAs: names('Logged as', 'Записано как'),
    carried: names('Next step on the card', 'Шаг на карточке'),
    order: names('Order', 'Порядок'),
    plannedClient: names('Planned client', 'Клиент по плану'),
  }) as const satisfies Readonly<Record<string, Names>>)()

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

const MONTHS: Readonly<Record<Language, string>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
}

/** `23–29 Nov 2026`, `28 Dec 2026 – 3 Jan 2027`, `23–29 ноября 2026 г.` */
function span(language: Language, from: Day, to: Day): string {
  const parts = (day: Day) => {
    const [year, month, dayOfMonth] = formatDay(day).split('-').map(Number)
    return {
      year: `${year}${language === 'ru' ? ' г.' : ''}`,
      month: MONTHS[language].split(' ')[month! - 1]!,
      day: dayOfMonth!,
    }
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
    `Contact plan, week ${weekNumber(monday)}: ${span('en', monday, monday + 6)}${owner && ` · ${shortName(owner)}`}`,
  ru: (monday, owner) =>
    `План контактов, неделя ${weekNumber(monday)}: ${span('ru', monday, monday + 6)}${owner && ` · ${shortName(owner)}`}`,
}

/** The first line of an owner's own sheet. */
export const myWeekTitle: Said<[Day, owner: string]> = {
  en: (monday, owner) => `My week, ${shortName(owner)}: ${span('en', monday, monday + 6)}`,
  ru: (monday, owner) => `Моя неделя, ${shortName(owner)}: ${span('ru', monday, monday + 6)}`,
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

/** The texts around the three live counts of an owner's own sheet: done, on the sheet, overdue. */
export const myWeekProgress: Readonly<Record<Language, readonly [string, string, string]>> = {
  en: ['Contacts done: ', ' of ', ' here · overdue: '],
  ru: ['Контактов сделано: ', ' из ', ' на этом листе · просрочено: '],
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

interface OwnersFigures {
  readonly owner: string
  readonly needed: number
  readonly logged: number
  readonly planned: number
}

/** Owners side by side: contacts planned and done of those that each needs. */
export const planOwners: Said<[readonly OwnersFigures[]]> = {
  en: owners =>
    inLine(
      'By owner, done and planned of needed: ',
      owners.map(({ owner, needed, logged, planned }) => {
        const short = Math.max(0, needed - logged - planned)
        return `${shortName(owner)} ${logged} + ${planned} of ${needed}${short > 0 ? `, ${short} short` : ''}`
      }),
      more => `and ${more} more`,
    ),
  ru: owners =>
    inLine(
      'По ответственным, сделано и в плане из нужных: ',
      owners.map(({ owner, needed, logged, planned }) => {
        const short = Math.max(0, needed - logged - planned)
        return `${shortName(owner)} ${logged} + ${planned} из ${needed}${short > 0 ? `, не хватает ${short}` : ''}`
      }),
      more => `и ещё ${more}`,
    ),
}

/** In characters: a line of the band is one cell, cut where the sheet's columns end. */
const LINE = 230

/** As many parts as one line has room for; of the others it says how many they are. */
function inLine(heading: string, parts: readonly string[], tail: (more: number) => string): string {
  const line = (shown: number) => {
    const more = parts.length - shown
    return heading + [...parts.slice(0, shown), ...(more > 0 ? [tail(more)] : [])].join(' · ')
  }
  let shown = parts.length
  while (shown > 1 && line(shown).length > LINE) shown--
  return line(shown)
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

/** A channel counted in a warning: `5 calls`, `5 звонков`. */
export const channelCount: Said<[NormChannel, number]> = {
  en: (channel, n) =>
    `${n} ${channel === 'call' ? plural('en', n, 'call', 'calls') : plural('en', n, 'meeting', 'meetings')}`,
  ru: (channel, n) =>
    channel === 'call'
      ? `${n} ${plural('ru', n, 'звонок', 'звонка', 'звонков')}`
      : `${n} ${plural('ru', n, 'встреча', 'встречи', 'встреч')}`,
}

/** A line of the band of what the build has to tell; on the last one the rest is counted. */
export const planWarning: Said<[string, number]> = {
  en: (warning, more) => `Note: ${warning}${more > 0 ? ` And ${more} more.` : ''}`,
  ru: (warning, more) => `Внимание: ${warning}${more > 0 ? ` И ещё ${more}.` : ''}`,
}

/** Past weeks against their plans. */
export const planWeeks: Said<[readonly WeekAttainment[]]> = {
  en: weeks =>
    `Past weeks, done of planned: ${weeks
      .map(({ monday, planned, done, share }) => `W${weekNumber(monday)} ${done}/${planned}${percent(share, '%')}`)
      .join(' · ')}`,
  ru: weeks =>
    `Прошлые недели, сделано из плана: ${weeks
      .map(({ monday, planned, done, share }) => `${weekNumber(monday)}-я ${done}/${planned}${percent(share, ' %')}`)
      .join(' · ')}`,
}

const percent = (share: number | null, sign: string) => (share === null ? '' : ` ${Math.round(share * 100)}${sign}`)

/** The cycle so far, for one channel: done, due by today and goal of each tier, ahead or behind. */
export const planCycle: Said<[NormChannel, readonly CycleStanding[]]> = {
  en: (channel, tiers) =>
    `Cycle, ${channel === 'call' ? 'calls' : 'meetings'} done/due of goal: ${tiers
      .map(({ tier, done, expected, goal }) => {
        const ahead = done - expected
        const how = ahead === 0 ? 'on time' : ahead > 0 ? `${ahead} ahead` : `${-ahead} behind`
        return `tier ${tier}: ${done}/${expected} of ${goal}, ${how}`
      })
      .join(' · ')}`,
  ru: (channel, tiers) =>
    `Цикл, ${channel === 'call' ? 'звонки' : 'встречи'}, сделано/к сроку из нормы: ${tiers
      .map(({ tier, done, expected, goal }) => {
        const ahead = done - expected
        const how = ahead === 0 ? 'в срок' : ahead > 0 ? `впереди на ${ahead}` : `отстаём на ${-ahead}`
        return `ур. ${tier}: ${done}/${expected} из ${goal}, ${how}`
      })
      .join(' · ')}`,
}
