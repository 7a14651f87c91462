// What the parameters of the custom functions mean: the help shown while one types, and the page of functions.
import type { Language } from '../domain/model.ts'
import type { FunctionName, ParameterName } from './functions.ts'
import type { Said } from './say.ts'

type Both = Readonly<Record<Language, string>>

export interface ParameterText {
  /** A `table` is a range with headings or a list; of all others a value or a range is taken. `one` is a value alone. */
  readonly holds: 'text' | 'number' | 'date' | 'anything' | 'table' | 'one'
  readonly about: Both
  /** What counts when an optional argument is left out or blank. */
  readonly byDefault?: Both
}

type Holds = ParameterText['holds']

function parameter(holds: Holds, en: string, ru: string, byDefault?: readonly [en: string, ru: string]): ParameterText {
  const about = { en, ru }
  return byDefault ? { holds, about, byDefault: { en: byDefault[0], ru: byDefault[1] } } : { holds, about }
}

const incomeWords = ['Financial position: High, Medium or Low', 'Состоятельность: Высокая, Средняя или Низкая'] as const
const income = parameter('text', ...incomeWords)
const relationship = parameter(
  'text',
  'How the client uses the service: Rare, New, Loyal or One-off',
  'Отношения: Редкий, Новый, Постоянный или Разовый',
)
const rules = parameter(
  'table',
  'The tier table of Settings with its headings',
  'Таблица приоритетов из Настроек вместе с заголовками',
  ["the method's own table", 'таблица метода'],
)
const tier = parameter('number', 'Priority tier, 1 to 5', 'Приоритет от 1 до 5')
const norms = parameter(
  'table',
  'The norm table of Settings with its headings',
  'Таблица норм из Настроек вместе с заголовками',
  ["the method's own norms", 'нормы метода'],
)
const contacts = parameter('number', 'Contacts made', 'Сколько было контактов')
const conversion = parameter(
  'number',
  'Deals per contact, such as 20% or 0.2',
  'Доля сделок от контактов, например 20% или 0,2',
  ['20%, 15 contacts for 3 deals', '20%, то есть 15 контактов на 3 сделки'],
)
const two = ['2', '2'] as const
const leftOut = ['left out, the other parts are scaled to 100', 'не учитывается, остальное приводится к 100'] as const
const unknown = ['unknown', 'неизвестно'] as const
const ownSize = parameter(
  'text',
  'Size of our own business: Small, Medium or Large',
  'Размер нашего предприятия: Малый, Средний или Крупный',
)
const log = ['The contact log with its headings', 'Журнал контактов вместе с заголовками'] as const

/** What each function's parameters mean. */
export const FUNCTION_PARAMETERS: {
  readonly [N in FunctionName]: {
    readonly params: Readonly<Record<ParameterName<N>, ParameterText>>
  }
} = {
  PRIORITY_TIER: { params: { income, relationship, rules } },
  TIER_REASON: { params: { income, relationship, rules } },
  CALLS_REQUIRED: { params: { tier, norms } },
  MEETINGS_REQUIRED: { params: { tier, norms } },
  CONTACTS_DONE: {
    params: {
      ids: parameter('text', 'Prospect ID', 'ID клиента'),
      log: parameter('table', ...log),
      channel: parameter('text', 'Call or Meeting, or "" for both', 'Звонок или Встреча, либо "" для обоих'),
      from: parameter('date', 'First day that counts', 'С какого дня', ['the start of the log', 'с начала журнала']),
      to: parameter('date', 'Last day that counts', 'По какой день', ['the end of the log', 'до конца журнала']),
    },
  },
  CONTACTS_NEEDED: {
    params: {
      deals: parameter('number', 'Deals wanted in the week', 'Сколько нужно сделок за неделю'),
      conversion,
      certainty: parameter(
        'number',
        'Wanted certainty of the goal, such as 90% or 0.9',
        'Желаемая уверенность в цели, например 90% или 0,9',
        ['none, the goal is met on average', 'без неё, цель достигается в среднем'],
      ),
    },
  },
  DEALS_EXPECTED: { params: { contacts, conversion } },
  DEALS_CHANCE: {
    params: { contacts, deals: parameter('number', 'Deals wanted', 'Сколько нужно сделок'), conversion },
  },
  CONVERSION_RATE: {
    params: { contacts, deals: parameter('number', 'Deals they brought', 'Сколько сделок они принесли') },
  },
  INCOME_LEVEL: {
    params: {
      workplace: parameter('number', 'Mark of the place of work, 1 to 3', 'Оценка места работы, от 1 до 3'),
      appearance: parameter('number', 'Mark of the appearance, 1 to 3', 'Оценка внешнего вида, от 1 до 3', two),
      car: parameter('number', 'Mark of the car, 1 to 3', 'Оценка автомобиля, от 1 до 3', two),
      stability: parameter(
        'number',
        'Mark of respectability and financial stability, 1 to 3',
        'Оценка респектабельности и устойчивости, от 1 до 3',
        two,
      ),
      language: parameter('text', 'Language of the answer, "en" or "ru"', 'Язык ответа, "en" или "ru"', [
        '"en"',
        '"en"',
      ]),
    },
  },
  PROSPECT_SCORE: {
    params: {
      income: parameter('text', ...incomeWords, leftOut),
      need: parameter('number', 'Mark of the need for the service, 0 to 3', 'Оценка потребности, от 0 до 3', leftOut),
      power: parameter(
        'number',
        'Mark of the purchasing power, 0 to 3',
        'Оценка покупательной способности, от 0 до 3',
        leftOut,
      ),
    },
  },
  CATCHMENT_MINUTES: { params: { businessSize: ownSize } },
  IN_CATCHMENT: {
    params: {
      businessSize: ownSize,
      minutes: parameter('number', 'Minutes on foot to the prospect', 'Минут пешком до клиента', unknown),
      district: parameter('text', "The prospect's district", 'Район клиента', unknown),
      districts: parameter(
        'table',
        'The districts of a large business: a range, or a text with commas',
        'Районы крупного предприятия: диапазон или текст через запятую',
        ['everywhere', 'везде'],
      ),
    },
  },
  WALK_MINUTES: {
    params: {
      from: parameter('text', 'Address or "latitude, longitude"', 'Адрес или "широта, долгота"'),
      to: parameter('text', 'Address or "latitude, longitude"', 'Адрес или "широта, долгота"'),
      refresh: parameter(
        'one',
        'Any value; a changed one asks the map again',
        'Любое значение; когда оно меняется, карта спрашивается снова',
        ['answers are kept for six hours', 'ответы хранятся шесть часов'],
      ),
    },
  },
  CONTACT_PLAN: {
    params: {
      prospects: parameter('table', 'The prospects with their headings', 'Клиенты вместе с заголовками'),
      deals: parameter('one', 'Deals wanted in the week', 'Сколько нужно сделок за неделю'),
      week: parameter(
        'one',
        'The week, such as "2026-W48", or any day of it',
        'Неделя, например "2026-W48", или любой её день',
      ),
      log: parameter('table', ...log, ['nothing logged', 'журнал пуст']),
      settings: parameter('table', 'The Settings sheet as a range', 'Лист Настройки диапазоном', [
        "the method's own settings",
        'настройки метода',
      ]),
      today: parameter('one', 'The day the plan is made on', 'День, в который составляется план', [
        "the week's Monday",
        'понедельник этой недели',
      ]),
    },
  },
}

/** A parameter in one line, as Sheets shows it while one types; what is optional has to say so itself. */
export const sayParameter: Said<[ParameterText]> = {
  en: ({ holds, about, byDefault }) => {
    const shape = holds === 'table' || holds === 'one' ? '' : '; a value or a range'
    return `${byDefault ? 'Optional. ' : ''}${about.en}${shape}.${byDefault ? ` Default: ${byDefault.en}.` : ''}`
  },
  ru: ({ holds, about, byDefault }) => {
    const shape = holds === 'table' || holds === 'one' ? '' : '; значение или диапазон'
    return `${byDefault ? 'Необязательно. ' : ''}${about.ru}${shape}.${byDefault ? ` По умолчанию: ${byDefault.ru}.` : ''}`
  },
}
