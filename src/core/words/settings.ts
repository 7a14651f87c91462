// The settings: keys, labels and defaults, once for the sheet, the command line and the forms.
import type { NormTable, Settings, TierTable } from '../domain/model.ts'
import type { Names } from './word.ts'

/** method.md 8, the whole table. */
export const DEFAULT_TIERS: TierTable = {
  high: { rare: 1, new: 2, loyal: 1, oneOff: 5 },
  medium: { rare: 4, new: 4, loyal: 3, oneOff: 5 },
  low: { rare: 5, new: 5, loyal: 4, oneOff: 5 },
}

/** method.md 8, meetings and calls of each tier for one contact cycle. */
export const DEFAULT_NORMS: NormTable = {
  1: { calls: 5, meetings: 5 },
  2: { calls: 4, meetings: 4 },
  3: { calls: 3, meetings: 3 },
  4: { calls: 2, meetings: 2 },
  5: { calls: 0, meetings: 1 },
}

/** contract.md, Settings keys: the defaults. */
export const DEFAULT_SETTINGS: Settings = {
  businessSize: 'small',
  districts: [],
  deals: 3,
  contactsPerDeal: 5,
  certainty: null,
  cycleWeeks: 12,
  cycleStart: null,
  workingDays: [0, 1, 2, 3, 4],
  holidays: [],
  callsPerDay: 8,
  meetingsPerDay: 3,
  minutesPerCall: 15,
  minutesPerMeeting: 60,
  gapDays: 2,
  maxPerWeek: 2,
  planSize: 'needed',
  owners: [],
  language: 'en',
  tiers: DEFAULT_TIERS,
  norms: DEFAULT_NORMS,
}

/** The keys of contract.md, in the order in which Settings shows them. The two tables stand beside them. */
export type SettingKey = Exclude<keyof Settings, 'tiers' | 'norms'>

export const SETTING_LABELS: Readonly<Record<SettingKey, Names>> = {
  deals: { en: ['Deals wanted a week'], ru: ['Сделок в неделю (цель)'] },
  contactsPerDeal: { en: ['Contacts for one deal'], ru: ['Контактов на одну сделку'] },
  certainty: { en: ['Wanted certainty of the goal'], ru: ['Желаемая уверенность в цели'] },
  businessSize: { en: ['Size of our business'], ru: ['Размер нашего предприятия'] },
  districts: { en: ['Our districts'], ru: ['Наши районы'] },
  owners: { en: ['Owners'], ru: ['Ответственные'] },
  workingDays: { en: ['Working days'], ru: ['Рабочие дни'] },
  holidays: { en: ['Holidays'], ru: ['Праздничные дни'] },
  callsPerDay: { en: ['Calls a day at most'], ru: ['Звонков в день, не больше'] },
  meetingsPerDay: { en: ['Meetings a day at most'], ru: ['Встреч в день, не больше'] },
  minutesPerCall: { en: ['Minutes for a call'], ru: ['Минут на звонок'] },
  minutesPerMeeting: { en: ['Minutes for a meeting'], ru: ['Минут на встречу'] },
  cycleWeeks: { en: ['Weeks in a contact cycle'], ru: ['Недель в цикле контактов'] },
  cycleStart: { en: ['Cycle start for cards without a date'], ru: ['Начало цикла для карточек без даты'] },
  gapDays: { en: ['Free days between contacts with one prospect'], ru: ['Свободных дней между контактами с клиентом'] },
  maxPerWeek: { en: ['Contacts a week with one prospect at most'], ru: ['Контактов в неделю с клиентом, не больше'] },
  planSize: { en: ['Plan size'], ru: ['Объём плана'] },
  language: { en: ['Language'], ru: ['Язык'] },
}
