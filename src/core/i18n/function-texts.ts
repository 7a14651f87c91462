// What each custom function is for, in a line and an example: for the help, the README and the build, not for cells.
import type { Language } from '../domain/model.ts'
import type { FunctionName } from './functions.ts'

type Both = Readonly<Record<Language, string>>

export interface FunctionText {
  /** One line. */
  readonly summary: Both
  /** A formula, with the `;` that every locale takes, and what the cell then shows. */
  readonly example: Readonly<Record<Language, readonly [formula: string, shows: string]>>
}

const everywhere = (formula: string, shows: string) => ({ en: [formula, shows], ru: [formula, shows] }) as const

/** Every custom function by name. What its parameters mean is in function-parameters.ts. */
export const FUNCTION_TEXTS = {
  PRIORITY_TIER: {
    summary: {
      en: 'Priority tier of a prospect, 1 (most promising) to 5.',
      ru: 'Приоритет клиента от 1 (самый перспективный) до 5.',
    },
    example: { en: ['=PRIORITY_TIER("High"; "Rare")', '1'], ru: ['=PRIORITY_TIER("Высокая"; "Редкий")', '1'] },
  },
  TIER_REASON: {
    summary: {
      en: 'Why a prospect has its priority tier, in one sentence.',
      ru: 'Почему у клиента такой приоритет, одним предложением.',
    },
    example: {
      en: ['=TIER_REASON("Medium"; "Loyal")', 'Tier 3: medium income, a loyal client.'],
      ru: ['=TIER_REASON("Средняя"; "Постоянный")', 'Приоритет 3: средняя состоятельность, постоянный клиент.'],
    },
  },
  CALLS_REQUIRED: {
    summary: {
      en: 'Calls that the norm asks for in one contact cycle.',
      ru: 'Сколько звонков требует норма за один цикл контактов.',
    },
    example: everywhere('=CALLS_REQUIRED(1)', '5'),
  },
  MEETINGS_REQUIRED: {
    summary: {
      en: 'Meetings that the norm asks for in one contact cycle.',
      ru: 'Сколько встреч требует норма за один цикл контактов.',
    },
    example: everywhere('=MEETINGS_REQUIRED(5)', '1'),
  },
  CONTACTS_DONE: {
    summary: {
      en: 'Contacts with each prospect in the log; attempts, postponed ones and messages are left out.',
      ru: 'Сколько контактов с каждым клиентом в журнале; попытки, переносы и сообщения не считаются.',
    },
    example: {
      en: ['=CONTACTS_DONE("P-0001"; \'Contact log\'!A:F; "Call")', '2'],
      ru: ['=CONTACTS_DONE("P-0001"; \'Журнал контактов\'!A:F; "Звонок")', '2'],
    },
  },
  CONTACTS_NEEDED: {
    summary: {
      en: 'How many contacts a week it takes to reach a goal of deals.',
      ru: 'Сколько контактов в неделю нужно для цели по сделкам.',
    },
    example: everywhere('=CONTACTS_NEEDED(3; 20%; 90%)', '25'),
  },
  DEALS_EXPECTED: {
    summary: { en: 'Deals that contacts bring on average.', ru: 'Сколько сделок в среднем приносят контакты.' },
    example: everywhere('=DEALS_EXPECTED(15)', '3'),
  },
  DEALS_CHANCE: {
    summary: {
      en: 'Chance that contacts bring at least so many deals.',
      ru: 'Вероятность, что контакты принесут хотя бы столько сделок.',
    },
    example: { en: ['=DEALS_CHANCE(15; 3)', '0.6020'], ru: ['=DEALS_CHANCE(15; 3)', '0,6020'] },
  },
  CONVERSION_RATE: {
    summary: {
      en: "Deals per contact; single values add the low and high end of Wilson's 95% interval.",
      ru: 'Доля сделок от контактов; для одиночных значений ещё границы 95% интервала Уилсона.',
    },
    example: {
      en: ['=CONVERSION_RATE(15; 3)', '0.200 · 0.070 · 0.452'],
      ru: ['=CONVERSION_RATE(15; 3)', '0,200 · 0,070 · 0,452'],
    },
  },
  INCOME_LEVEL: {
    summary: { en: 'Income level from marks of 1 to 3.', ru: 'Финансовая состоятельность по оценкам от 1 до 3.' },
    example: { en: ['=INCOME_LEVEL(2; 2; 2; 3)', 'High'], ru: ['=INCOME_LEVEL(2; 2; 2; 3; "ru")', 'Высокая'] },
  },
  PROSPECT_SCORE: {
    summary: {
      en: 'How promising a prospect is, 0 to 100, from the parts that are known.',
      ru: 'Насколько перспективен клиент, от 0 до 100, по известным оценкам.',
    },
    example: { en: ['=PROSPECT_SCORE("High"; 2; 1)', '72'], ru: ['=PROSPECT_SCORE("Высокая"; 2; 1)', '72'] },
  },
  CATCHMENT_MINUTES: {
    summary: {
      en: 'How many minutes on foot the catchment zone of a business reaches.',
      ru: 'На сколько минут пешком простирается зона привлечения клиентов.',
    },
    example: { en: ['=CATCHMENT_MINUTES("Small")', '10'], ru: ['=CATCHMENT_MINUTES("Малый")', '10'] },
  },
  IN_CATCHMENT: {
    summary: {
      en: 'Whether a prospect lies in the catchment zone: by minutes on foot, for a large business by district.',
      ru: 'Входит ли клиент в зону привлечения: по минутам пешком, для крупного предприятия по району.',
    },
    example: { en: ['=IN_CATCHMENT("Small"; 12)', 'FALSE'], ru: ['=IN_CATCHMENT("Малый"; 12)', 'ЛОЖЬ'] },
  },
  WALK_MINUTES: {
    summary: {
      en: 'Minutes on foot between two addresses or coordinates, by Google Maps.',
      ru: 'Сколько минут пешком между двумя адресами или координатами, по Google Картам.',
    },
    example: {
      en: ['=WALK_MINUTES("59.9343, 30.3351"; "59.9398, 30.3146")', '16.2'],
      ru: ['=WALK_MINUTES("59.9343, 30.3351"; "59.9398, 30.3146")', '16,2'],
    },
  },
  CONTACT_PLAN: {
    summary: {
      en: "A preview of the week's contact plan; dates come as year-month-day text.",
      ru: 'Предварительный план контактов на неделю; даты текстом год-месяц-день.',
    },
    example: {
      en: ['=CONTACT_PLAN(Prospects!A:AQ; 3; "2026-W48")', 'a heading row and a row for each contact'],
      ru: ['=CONTACT_PLAN(Клиенты!A:AQ; 3; "2026-W48")', 'строка заголовков и по строке на контакт'],
    },
  },
} as const satisfies Readonly<Record<FunctionName, FunctionText>>
