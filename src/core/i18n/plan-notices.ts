// What a build of the plan has to tell: warnings of the plan itself, of rows that people changed, and refusals.
import type { Day } from '../domain/day.ts'
import type { Language } from '../domain/model.ts'
import type { PlanWarning } from '../domain/plan/types.ts'
import type { TierGap } from '../domain/tier-gaps.ts'
import { INCOME, RELATIONSHIP } from '../words/lists.ts'
import type { Names } from '../words/word.ts'
import { channelCount } from './plan.ts'
import { dayInText } from './plan-why.ts'
import { nameList, plural, type Said, shortName } from './say.ts'

/** What was found on the plan sheet; `client` is what stands in the row. */
export type PlanNotice =
  | { readonly kind: 'unread' | 'unreadNoted'; readonly client: string; readonly text: string }
  | { readonly kind: 'unknownClient'; readonly client: string }
  | { readonly kind: 'severalClients'; readonly client: string }
  | { readonly kind: 'unticked'; readonly client: string }
  | { readonly kind: 'refused'; readonly client: string }
  | { readonly kind: 'postponed' | 'redated' | 'notYet'; readonly client: string; readonly date: Day }

export const planNotice: Said<[PlanNotice]> = {
  en: notice => {
    const client = notice.client === '' ? 'A row without a client' : shortName(notice.client)
    switch (notice.kind) {
      case 'unread':
        return `${client}: “${shortName(notice.text)}” on the plan sheet can't be read; choose from the list or type a date.`
      case 'unreadNoted':
        return `${client}: “${shortName(notice.text)}” on the plan sheet can't be read and stands in the row's notes now; choose from the list or type a date.`
      case 'unknownClient':
        return notice.client === ''
          ? 'A row of the plan sheet names no client; it was left as it is. Type a name or ID that stands in Prospects.'
          : `“${client}” on the plan sheet is nobody in Prospects; the row was left as it is. Add a card or correct the name.`
      case 'severalClients':
        return `“${client}” on the plan sheet can be more than one prospect; the row was left as it is. Type the ID instead.`
      case 'unticked':
        return `${client}: the tick was taken off, but the log holds the contact, so it is back. Delete the row of the log first.`
      case 'refused':
        return `${client} refused: set the status of the card to Lost, or to Paused for 90 days.`
      case 'postponed':
        return `${client} was moved beyond this week: it is the next action of the card now, for ${dayInText('en', notice.date, notice.date)}.`
      case 'redated':
        return `${client} was moved after it was done: the log has the contact on ${dayInText('en', notice.date, notice.date)} now.`
      case 'notYet':
        return `${client} is done and can't move to a day still to come: the row is back on ${dayInText('en', notice.date, notice.date)}, as in the log. Add a row for another contact.`
    }
  },
  ru: notice => {
    const client = notice.client === '' ? 'Строка без клиента' : shortName(notice.client)
    switch (notice.kind) {
      case 'unread':
        return `${client}: запись «${shortName(notice.text)}» в плане не читается; выберите из списка или введите дату.`
      case 'unreadNoted':
        return `${client}: запись «${shortName(notice.text)}» в плане не читается, теперь она в заметках строки; выберите из списка или введите дату.`
      case 'unknownClient':
        return notice.client === ''
          ? 'В одной из строк плана не указан клиент; строка оставлена как есть. Введите имя или ID с листа «Клиенты».'
          : `«${client}» из плана нет на листе «Клиенты»; строка оставлена как есть. Добавьте карточку или исправьте имя.`
      case 'severalClients':
        return `«${client}» в плане может быть не одним клиентом; строка оставлена как есть. Введите ID вместо имени.`
      case 'unticked':
        return `${client}: отметка снята, но контакт есть в журнале, поэтому она возвращена. Сначала удалите строку журнала.`
      case 'refused':
        return `${client}: отказ. Поставьте на карточке статус «Потерян» или «На паузе» на 90 дней.`
      case 'postponed':
        return `${client}: контакт перенесён за пределы этой недели, теперь это требуемое действие на карточке, ${dayInText('ru', notice.date, notice.date)}.`
      case 'redated':
        return `${client}: строка перенесена уже после отметки, дата контакта в журнале исправлена: ${dayInText('ru', notice.date, notice.date)}.`
      case 'notYet':
        return `${client}: контакт состоялся, на будущий день его не перенести; строка возвращена на дату из журнала: ${dayInText('ru', notice.date, notice.date)}. Для нового контакта добавьте строку.`
    }
  },
}

/** Days on which rows given to an owner by hand are more than the day's limit, or lie on a day off. */
export interface GivenRows {
  readonly owner: string
  readonly full: readonly Day[]
  readonly off: readonly Day[]
}

export const givenNotice: Said<[GivenRows]> = {
  en: ({ owner, full, off }) => {
    const parts = [
      ...(full.length > 0 ? [`past the day's limit (${dayList('en', full)})`] : []),
      ...(off.length > 0 ? [`onto ${plural('en', off.length, 'a day off', 'days off')} (${dayList('en', off)})`] : []),
    ]
    return `Rows given by hand take ${shortName(owner)} ${parts.join(' and ')}: move them or give them to somebody else.`
  },
  ru: ({ owner, full, off }) => {
    const parts = [
      ...(full.length > 0 ? [`превышен дневной предел (${dayList('ru', full)})`] : []),
      ...(off.length > 0
        ? [`${plural('ru', off.length, 'занят выходной', 'заняты выходные')} (${dayList('ru', off)})`]
        : []),
    ]
    return `${shortName(owner)}: из-за переданных вручную строк ${parts.join(' и ')}; перенесите их или передайте другому.`
  },
}

/** Days of one week. */
function dayList(language: Language, days: readonly Day[]): string {
  return days.map(day => dayInText(language, day, day)).join(', ')
}

/** Words of cards that the tier table has no tier for, one sentence for all of them. */
export const tierGapNotice: Said<[readonly TierGap[]]> = {
  en: gaps =>
    `Settings: the tier table has no tier for ${gapList('en', gaps)}, so these cards are planned as cards without a tier; put the row or column back, or set their tier by hand.`,
  ru: gaps =>
    `Настройки: в таблице приоритетов нет ${gapList('ru', gaps)}, поэтому эти карточки планируются как карточки без приоритета; верните строку или столбец либо задайте приоритет вручную.`,
}

const MOST_GAPS = 4

function gapList(language: Language, gaps: readonly TierGap[]): string {
  const word = (names: Readonly<Record<string, Names>>, key: string) => names[key]?.[language][0] ?? key
  const shown = gaps.slice(0, MOST_GAPS).map(({ income, relationship, cards }) => {
    const count =
      language === 'ru'
        ? `${cards} ${plural('ru', cards, 'карточка', 'карточки', 'карточек')}`
        : `${cards} ${plural('en', cards, 'card', 'cards')}`
    return `${word(INCOME, income)} + ${word(RELATIONSHIP, relationship)} (${count})`
  })
  return [...shown, ...(gaps.length > MOST_GAPS ? ['…'] : [])].join(', ')
}

/** A warning of the plan; `client` is the name of the prospect it is about, where it is about one. */
export const planWarning: Said<[PlanWarning, string]> = {
  en: (warning, name) => {
    const [client, owner] = [shortName(name), ownerOf(warning)]
    switch (warning.kind) {
      case 'dayOffPromise':
        return `${client} is promised for ${dayInText('en', warning.date, warning.date)}, a day off${owner && ` of ${owner}`}.`
      case 'noDayForPromise':
        return `${client} was promised for ${dayInText('en', warning.date, warning.date)}, and no working day${owner && ` of ${owner}`} is left in this week: it waits for the next one. Give it another date, or to somebody else.`
      case 'fullDay':
        return `${dayInText('en', warning.date, warning.date)}${owner && ` (${owner})`}: ${channelCount.en(warning.channel, warning.promised)} promised${warning.logged > 0 ? ` beside ${warning.logged} in the log` : ''}, more than the ${warning.limit} a day allowed in Settings.`
      case 'unknownOwner':
        return `${warning.prospects} ${plural('en', warning.prospects, 'card names', 'cards name')} the owner “${owner}”, who is not in the owners' table: planned as if without owner. Add the owner in Settings or correct the cards.`
      case 'noWorkingDay':
        return 'No working day is left in this week: the plan holds promises alone.'
      case 'badNextChannel':
        return `${client}: the next action is a message, which is outside the plan of calls and meetings. Send it and clear it, or choose another channel.`
    }
  },
  ru: (warning, name) => {
    const [client, owner] = [shortName(name), ownerOf(warning)]
    switch (warning.kind) {
      case 'dayOffPromise':
        return `${client}: контакт обещан на ${dayInText('ru', warning.date, warning.date)}, это выходной${owner && ` (${owner})`}.`
      case 'noDayForPromise':
        return `${client}: контакт обещан на ${dayInText('ru', warning.date, warning.date)}, но рабочих дней${owner && ` (${owner})`} на этой неделе не осталось, он ждёт следующей. Назначьте другую дату или ответственного.`
      case 'fullDay':
        return `${dayInText('ru', warning.date, warning.date)}${owner && ` (${owner})`}: обещано ${channelCount.ru(warning.channel, warning.promised)}${warning.logged > 0 ? ` и ещё ${warning.logged} в журнале` : ''}, больше дневного предела из настроек (${warning.limit}).`
      case 'unknownOwner':
        return `Ответственный «${owner}» указан на карточках (${warning.prospects}), но его нет в таблице ответственных: они спланированы как карточки без ответственного. Добавьте его в настройки или исправьте карточки.`
      case 'noWorkingDay':
        return 'На этой неделе не осталось рабочих дней: в плане только обещанные контакты.'
      case 'badNextChannel':
        return `${client}: требуемое действие — сообщение, а в план входят только звонки и встречи. Отправьте его и очистите действие или выберите другой вид контакта.`
    }
  },
}

function ownerOf(warning: PlanWarning): string {
  return 'owner' in warning ? shortName(warning.owner) : ''
}

/** Why a plan was not built, and how to mend it. */
export const planRefusal = {
  badWeek: (week: string) => ({
    en: () => `There is no week “${shortName(week)}”: write it like 2026-W48.`,
    ru: () => `Недели «${shortName(week)}» нет: напишите её так: 2026-W48.`,
  }),
  pastWeek: (week: string, current: string) => ({
    en: () => `The week ${week} is past: plan ${current} or a later one.`,
    ru: () => `Неделя ${week} уже прошла: планируйте ${current} или более позднюю.`,
  }),
  notAgreed: () => ({
    en: () =>
      'Nothing was built: other rows would leave the plan than were shown. Look at them, and build again if they may.',
    ru: () =>
      'План не построен: из него ушли бы и строки, которых вы не видели. Посмотрите на них и, если всё верно, постройте ещё раз.',
  }),
  unknownOwner: (owner: string, known: readonly string[]) => ({
    en: () =>
      known.length === 0
        ? `There is no owner “${shortName(owner)}”: neither Settings nor the cards name any owner.`
        : `There is no owner “${shortName(owner)}”: choose one of ${nameList(known)}.`,
    ru: () =>
      known.length === 0
        ? `Ответственного «${shortName(owner)}» нет: ни в настройках, ни на карточках никто не указан.`
        : `Ответственного «${shortName(owner)}» нет, выберите из списка: ${nameList(known)}.`,
  }),
  brokenSheet: (sheet: string): Said => ({
    en: () =>
      `The sheet “${sheet}” has lost the hidden columns that tell its rows apart: bring them back with Undo or File > Version history, or delete the sheet and build again; what the contact log holds stays.`,
    ru: () =>
      `На листе «${sheet}» удалены скрытые столбцы, по которым различаются его строки: верните их отменой или через «Файл» > «История версий» либо удалите лист и постройте план снова; записи журнала останутся.`,
  }),
  foreignSheet: (name: string) => ({
    en: () => `The sheet “${name}” was not made by Contact Planner: rename it and build the plan again.`,
    ru: () => `Лист «${name}» создан не этим дополнением: переименуйте его и постройте план снова.`,
  }),
} as const satisfies Readonly<Record<string, (...args: never[]) => Said>>
