// What the workbook calls its sheets, and the columns that no prospect file or log has.
import type { Names } from './word.ts'

export type SheetKey = 'prospects' | 'log' | 'competitors' | 'sources' | 'marketing' | 'settings'

/** contract.md, Sheets; Marketing is beyond it. */
export const SHEET_NAMES: Readonly<Record<SheetKey, Names>> = {
  prospects: { en: ['Prospects'], ru: ['Клиенты'] },
  log: { en: ['Contact log'], ru: ['Журнал контактов'] },
  competitors: { en: ['Competitors'], ru: ['Конкуренты'] },
  sources: { en: ['Sources'], ru: ['Источники'] },
  marketing: { en: ['Marketing'], ru: ['Маркетинг'] },
  settings: { en: ['Settings'], ru: ['Настройки'] },
}

/** The sheet that explains the custom functions; it keeps no records. */
export const FUNCTIONS_SHEET: Names = { en: ['Functions'], ru: ['Функции'] }

/** The sheet on which competitors are laid out; it is made anew from theirs. */
export const SWOT_SHEET: Names = { en: ['SWOT'], ru: ['SWOT'] }

/** Pure, so that a sidebar's page leaves out the lists that it does not use. */
function names<K extends string>(list: Readonly<Record<K, readonly [en: string, ru: string]>>): Record<K, Names> {
  const found = {} as Record<K, Names>
  for (const key of Object.keys(list) as K[]) found[key] = { en: [list[key][0]], ru: [list[key][1]] }
  return found
}

/** Columns of Prospects beside those of a prospect file. All but the first are reckoned by formulas. */
export const PROSPECT_EXTRAS = /* @__PURE__ */ names({
  tierByHandReason: ['Why by hand', 'Почему вручную'],
  incomeUsed: ['Income for the tier', 'Состоятельность для приоритета'],
  tier: ['Tier', 'Приоритет'],
  tierReason: ['Why this tier', 'Почему такой приоритет'],
  score: ['Score', 'Оценка'],
  callsRequired: ['Calls required', 'Звонков нужно'],
  callsDone: ['Calls done', 'Звонков сделано'],
  meetingsRequired: ['Meetings required', 'Встреч нужно'],
  meetingsDone: ['Meetings done', 'Встреч проведено'],
  inZone: ['In our zone', 'В нашей зоне'],
  contacts: ['Contacts in all', 'Контактов всего'],
  deals: ['Deals', 'Сделок'],
  cycleStart: ['Cycle start', 'Начало цикла'],
})
export type ProspectExtra = keyof typeof PROSPECT_EXTRAS

/** `contactId` is put in by the plan, so that one tick is logged once; it is hidden. */
export const LOG_EXTRAS = /* @__PURE__ */ names({
  client: ['Prospect', 'Клиент'],
  contactId: ['Contact ID', 'ID контакта'],
})
export type LogExtra = keyof typeof LOG_EXTRAS

export const COMPETITOR_COLUMNS = /* @__PURE__ */ names({
  name: ['Competitor', 'Конкурент'],
  address: ['Address', 'Адрес'],
  walkMinutes: ['Walk minutes', 'Минут пешком'],
  nearest: ['Nearest', 'Близость'],
  strength1: ['Strength 1', 'Сильная сторона 1'],
  strength2: ['Strength 2', 'Сильная сторона 2'],
  strength3: ['Strength 3', 'Сильная сторона 3'],
  strength4: ['Strength 4', 'Сильная сторона 4'],
  strength5: ['Strength 5', 'Сильная сторона 5'],
  weakness1: ['Weakness 1', 'Слабая сторона 1'],
  weakness2: ['Weakness 2', 'Слабая сторона 2'],
  weakness3: ['Weakness 3', 'Слабая сторона 3'],
  weakness4: ['Weakness 4', 'Слабая сторона 4'],
  weakness5: ['Weakness 5', 'Слабая сторона 5'],
  threat1: ['Threat to us 1', 'Угроза нам 1'],
  threat2: ['Threat to us 2', 'Угроза нам 2'],
  threat3: ['Threat to us 3', 'Угроза нам 3'],
  threat4: ['Threat to us 4', 'Угроза нам 4'],
  threat5: ['Threat to us 5', 'Угроза нам 5'],
  opportunity1: ['Our opportunity 1', 'Наша возможность 1'],
  opportunity2: ['Our opportunity 2', 'Наша возможность 2'],
  opportunity3: ['Our opportunity 3', 'Наша возможность 3'],
  opportunity4: ['Our opportunity 4', 'Наша возможность 4'],
  opportunity5: ['Our opportunity 5', 'Наша возможность 5'],
  decisionKind: ['Decision', 'Решение'],
  decision: ['What we do about it', 'Что делаем'],
  who: ['Who', 'Кто'],
  byWhen: ['By when', 'К какому сроку'],
  entered: ['Entered', 'Дата записи'],
})
export type CompetitorKey = keyof typeof COMPETITOR_COLUMNS

export const SOURCE_COLUMNS = /* @__PURE__ */ names({
  source: ['Source', 'Источник'],
  hint: ['Where to look', 'Где искать'],
  prospects: ['Prospects', 'Клиентов'],
  contacts: ['Contacts', 'Контактов'],
  deals: ['Deals', 'Сделок'],
  rate: ['Deals per contact', 'Сделок на контакт'],
  notes: ['Notes', 'Заметки'],
  otherName: ['Other language', 'На другом языке'],
})
export type SourceKey = keyof typeof SOURCE_COLUMNS

/** method.md 2. Prospects and deals are counted by hand: a card knows its source, but no tool. */
export const MARKETING_COLUMNS = /* @__PURE__ */ names({
  tool: ['Tool', 'Инструмент'],
  audience: ['Audience', 'Аудитория'],
  from: ['From', 'Начало'],
  until: ['Until', 'Конец'],
  cost: ['Cost', 'Затраты'],
  prospects: ['Prospects gained', 'Привлечено клиентов'],
  deals: ['Deals won', 'Из них сделок'],
  costPerProspect: ['Cost of a prospect', 'Цена клиента'],
  costPerDeal: ['Cost of a deal', 'Цена сделки'],
  notes: ['Notes', 'Заметки'],
})
export type MarketingKey = keyof typeof MARKETING_COLUMNS

export const SETTINGS_COLUMNS = /* @__PURE__ */ names({
  label: ['Setting', 'Настройка'],
  key: ['Key', 'Ключ'],
  value: ['Value', 'Значение'],
  help: ['What it means', 'Что это значит'],
})

/** The three tables of Settings: the words over them and their headings. */
export const SETTINGS_TABLES = /* @__PURE__ */ names({
  tiers: ['Tier by income and relationship', 'Приоритет по состоятельности и отношениям'],
  norms: ['Norms for one contact cycle', 'Нормы на один цикл контактов'],
  owners: ['Owners', 'Ответственные'],
})
export type SettingsTable = keyof typeof SETTINGS_TABLES

export const NORM_HEADINGS: Readonly<Record<'tier' | 'meetings' | 'calls', Names>> = {
  tier: { en: ['Tier', 'Priority', 'Priority tier'], ru: ['Приоритет', 'Уровень', 'Уровень приоритета'] },
  meetings: { en: ['Meetings', 'Meeting'], ru: ['Встречи', 'Встреч', 'Встреча'] },
  calls: { en: ['Calls', 'Call'], ru: ['Звонки', 'Звонков', 'Звонок'] },
}

export const OWNER_HEADINGS = /* @__PURE__ */ names({
  name: ['Name', 'Имя'],
  goal: ['Deals a week', 'Сделок в неделю'],
  callsPerDay: ['Calls a day', 'Звонков в день'],
  meetingsPerDay: ['Meetings a day', 'Встреч в день'],
  daysOff: ['Days off', 'Выходные дни'],
})
export type OwnerKey = keyof typeof OWNER_HEADINGS
