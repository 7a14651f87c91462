// What people read of the custom functions: summaries, parameters, examples, and what a cell says when it can't answer.
import type { Language, Tier } from '../domain/model.ts'
import type { RulesProblem } from '../import/rules-table.ts'
import type { Said } from './say.ts'

type Both = Readonly<Record<Language, string>>

export interface ParameterText {
  readonly about: Both
  /** What counts when the argument is left out; a parameter without it is required. */
  readonly byDefault?: Both
}

export interface FunctionText {
  /** One line. */
  readonly summary: Both
  readonly returns: Both
  /** In the order in which the function takes them. */
  readonly params: Readonly<Record<string, ParameterText>>
  readonly example: { readonly formula: string; readonly gives: string }
}

const income: ParameterText = {
  about: {
    en: 'Financial position: High, Medium or Low; a value or a range.',
    ru: 'Финансовая состоятельность: Высокая, Средняя или Низкая; значение или диапазон.',
  },
}
const relationship: ParameterText = {
  about: {
    en: 'How the client uses the service: Rare, New, Loyal or One-off; a value or a range.',
    ru: 'Отношения: Редкий, Новый, Постоянный или Разовый; значение или диапазон.',
  },
}
const rules: ParameterText = {
  about: {
    en: 'The tier table of Settings with its headings.',
    ru: 'Таблица приоритетов из Настроек вместе с заголовками.',
  },
  byDefault: { en: "the method's own table", ru: 'таблица метода' },
}
const tier: ParameterText = {
  about: { en: 'Priority tier, 1 to 5; a value or a range.', ru: 'Приоритет от 1 до 5; значение или диапазон.' },
}
const norms: ParameterText = {
  about: {
    en: 'The norm table of Settings with its headings.',
    ru: 'Таблица норм из Настроек вместе с заголовками.',
  },
  byDefault: { en: "the method's own norms", ru: 'нормы метода' },
}
const conversion: ParameterText = {
  about: {
    en: 'Deals per contact, such as 20% or 0.2; a value or a range.',
    ru: 'Доля сделок от контактов, например 20% или 0,2; значение или диапазон.',
  },
  byDefault: { en: '20%, 15 contacts for 3 deals', ru: '20%, 15 контактов на 3 сделки' },
}
const mark = (en: string, ru: string, otherwise?: Both): ParameterText => ({
  about: { en: `${en}; a value or a range.`, ru: `${ru}; значение или диапазон.` },
  ...(otherwise ? { byDefault: otherwise } : {}),
})
const two: Both = { en: '2', ru: '2' }
const leftOut: Both = {
  en: 'left out, the other parts are scaled to 100',
  ru: 'не учитывается, остальное приводится к 100',
}

/** Every custom function by name, with its parameters in order (contract.md, Custom functions). */
export const FUNCTION_TEXTS = {
  PRIORITY_TIER: {
    summary: {
      en: 'Priority tier of a prospect, 1 (most promising) to 5.',
      ru: 'Приоритет клиента от 1 (самый перспективный) до 5.',
    },
    returns: { en: 'The tier, 1 to 5.', ru: 'Приоритет, от 1 до 5.' },
    params: { income, relationship, rules },
    example: { formula: '=PRIORITY_TIER("High", "Rare")', gives: '1' },
  },
  TIER_REASON: {
    summary: {
      en: 'Why a prospect has its priority tier, in one sentence.',
      ru: 'Почему у клиента такой приоритет, одним предложением.',
    },
    returns: { en: 'One sentence.', ru: 'Одно предложение.' },
    params: { income, relationship, rules },
    example: { formula: '=TIER_REASON("Medium", "Loyal")', gives: 'Tier 3: medium income, a loyal client.' },
  },
  CALLS_REQUIRED: {
    summary: {
      en: 'Calls that the norm asks for in one contact cycle.',
      ru: 'Сколько звонков требует норма за один цикл контактов.',
    },
    returns: { en: 'Calls in one cycle.', ru: 'Звонков за цикл.' },
    params: { tier, norms },
    example: { formula: '=CALLS_REQUIRED(1)', gives: '5' },
  },
  MEETINGS_REQUIRED: {
    summary: {
      en: 'Meetings that the norm asks for in one contact cycle.',
      ru: 'Сколько встреч требует норма за один цикл контактов.',
    },
    returns: { en: 'Meetings in one cycle.', ru: 'Встреч за цикл.' },
    params: { tier, norms },
    example: { formula: '=MEETINGS_REQUIRED(5)', gives: '1' },
  },
  CONTACTS_DONE: {
    summary: {
      en: 'Contacts with each prospect in the log; attempts, postponed ones and messages are left out.',
      ru: 'Сколько контактов с каждым клиентом в журнале; попытки, переносы и сообщения не считаются.',
    },
    returns: { en: 'Contacts that took place.', ru: 'Состоявшихся контактов.' },
    params: {
      ids: { about: { en: 'Prospect ID; a value or a range.', ru: 'ID клиента; значение или диапазон.' } },
      log: { about: { en: 'The contact log with its headings.', ru: 'Журнал контактов вместе с заголовками.' } },
      channel: {
        about: {
          en: 'Call or Meeting, or "" for both; a value or a range.',
          ru: 'Звонок или Встреча, либо "" для обоих; значение или диапазон.',
        },
      },
      from: {
        about: { en: 'First day that counts; a value or a range.', ru: 'С какого дня; значение или диапазон.' },
        byDefault: { en: 'the beginning of the log', ru: 'с начала журнала' },
      },
      to: {
        about: { en: 'Last day that counts; a value or a range.', ru: 'По какой день; значение или диапазон.' },
        byDefault: { en: 'the end of the log', ru: 'до конца журнала' },
      },
    },
    example: { formula: '=CONTACTS_DONE(A2:A, \'Contact log\'!A:F, "Call")', gives: '2' },
  },
  CONTACTS_NEEDED: {
    summary: {
      en: 'Contacts a week that a goal of deals takes.',
      ru: 'Сколько контактов в неделю нужно для цели по сделкам.',
    },
    returns: { en: 'Contacts a week.', ru: 'Контактов в неделю.' },
    params: {
      deals: {
        about: { en: 'Deals wanted in the week; a value or a range.', ru: 'Сделок за неделю; значение или диапазон.' },
      },
      conversion,
      certainty: {
        about: {
          en: 'Wanted certainty of the goal, such as 90% or 0.9; a value or a range.',
          ru: 'Желаемая уверенность в цели, например 90% или 0,9; значение или диапазон.',
        },
        byDefault: { en: 'none, the goal is met on average', ru: 'без неё, цель достигается в среднем' },
      },
    },
    example: { formula: '=CONTACTS_NEEDED(3, 20%, 90%)', gives: '25' },
  },
  DEALS_EXPECTED: {
    summary: { en: 'Deals that contacts bring on average.', ru: 'Сколько сделок в среднем приносят контакты.' },
    returns: { en: 'Deals, not rounded.', ru: 'Сделок, без округления.' },
    params: {
      contacts: { about: { en: 'Contacts made; a value or a range.', ru: 'Контактов; значение или диапазон.' } },
      conversion,
    },
    example: { formula: '=DEALS_EXPECTED(15)', gives: '3' },
  },
  DEALS_CHANCE: {
    summary: {
      en: 'Chance that contacts bring at least so many deals.',
      ru: 'Вероятность, что контакты принесут хотя бы столько сделок.',
    },
    returns: { en: 'A chance from 0 to 1.', ru: 'Вероятность от 0 до 1.' },
    params: {
      contacts: { about: { en: 'Contacts made; a value or a range.', ru: 'Контактов; значение или диапазон.' } },
      deals: { about: { en: 'Deals wanted; a value or a range.', ru: 'Нужно сделок; значение или диапазон.' } },
      conversion,
    },
    example: { formula: '=DEALS_CHANCE(15, 3)', gives: '0.6020' },
  },
  CONVERSION_RATE: {
    summary: {
      en: "Deals per contact; single values add the low and high end of Wilson's 95% interval.",
      ru: 'Доля сделок от контактов; для одиночных значений ещё границы 95% интервала Уилсона.',
    },
    returns: {
      en: 'For single values a row of rate, low and high; for ranges the rate in each cell.',
      ru: 'Для одиночных значений строка: доля, нижняя и верхняя границы; для диапазонов доля в каждой ячейке.',
    },
    params: {
      contacts: { about: { en: 'Contacts made; a value or a range.', ru: 'Контактов; значение или диапазон.' } },
      deals: {
        about: {
          en: 'Deals they brought; a value or a range.',
          ru: 'Сколько сделок они принесли; значение или диапазон.',
        },
      },
    },
    example: { formula: '=CONVERSION_RATE(15, 3)', gives: '0.200 | 0.070 | 0.452' },
  },
  INCOME_LEVEL: {
    summary: { en: 'Income level from marks of 1 to 3.', ru: 'Финансовая состоятельность по оценкам от 1 до 3.' },
    returns: { en: 'High, Medium or Low.', ru: 'Высокая, Средняя или Низкая.' },
    params: {
      workplace: mark('Mark of the place of work, 1 to 3', 'Оценка места работы, от 1 до 3'),
      appearance: mark('Mark of the appearance, 1 to 3', 'Оценка внешнего вида, от 1 до 3', two),
      car: mark('Mark of the car, 1 to 3', 'Оценка автомобиля, от 1 до 3', two),
      stability: mark(
        'Mark of respectability and financial stability, 1 to 3',
        'Оценка респектабельности и устойчивости, от 1 до 3',
        two,
      ),
      language: {
        about: {
          en: 'Language of the answer, "en" or "ru"; a value or a range.',
          ru: 'Язык ответа, "en" или "ru"; значение или диапазон.',
        },
        byDefault: { en: '"en"', ru: '"en"' },
      },
    },
    example: { formula: '=INCOME_LEVEL(2, 2, 2, 3)', gives: 'High' },
  },
  PROSPECT_SCORE: {
    summary: {
      en: 'How promising a prospect is, 0 to 100, from the parts that are known.',
      ru: 'Насколько перспективен клиент, от 0 до 100, по известным оценкам.',
    },
    returns: { en: '0 to 100; blank when nothing is known.', ru: 'От 0 до 100; пусто, если ничего не известно.' },
    params: {
      income: { ...income, byDefault: leftOut },
      need: mark('Mark of the need for the service, 0 to 3', 'Оценка потребности, от 0 до 3', leftOut),
      power: mark('Mark of the purchasing power, 0 to 3', 'Оценка покупательной способности, от 0 до 3', leftOut),
    },
    example: { formula: '=PROSPECT_SCORE("High", 2, 1)', gives: '72' },
  },
  CATCHMENT_MINUTES: {
    summary: {
      en: 'Minutes on foot from which a business draws its clients.',
      ru: 'Сколько минут пешком составляет зона привлечения клиентов.',
    },
    returns: { en: '10, 20, or blank for a large business.', ru: '10, 20 или пусто для крупного предприятия.' },
    params: {
      businessSize: {
        about: {
          en: 'Size of our own business: Small, Medium or Large; a value or a range.',
          ru: 'Размер нашего предприятия: Малый, Средний или Крупный; значение или диапазон.',
        },
      },
    },
    example: { formula: '=CATCHMENT_MINUTES("Small")', gives: '10' },
  },
  IN_CATCHMENT: {
    summary: {
      en: 'Whether a prospect lies in the catchment zone: by minutes on foot, for a large business by district.',
      ru: 'Входит ли клиент в зону привлечения: по минутам пешком, для крупного предприятия по району.',
    },
    returns: {
      en: 'TRUE or FALSE; blank where minutes are wanted and missing.',
      ru: 'ИСТИНА или ЛОЖЬ; пусто, если нужны минуты, а их нет.',
    },
    params: {
      businessSize: {
        about: {
          en: 'Size of our own business: Small, Medium or Large; a value or a range.',
          ru: 'Размер нашего предприятия: Малый, Средний или Крупный; значение или диапазон.',
        },
      },
      minutes: {
        about: {
          en: 'Minutes on foot to the prospect; a value or a range.',
          ru: 'Минут пешком; значение или диапазон.',
        },
        byDefault: { en: 'unknown', ru: 'неизвестно' },
      },
      district: {
        about: { en: "The prospect's district; a value or a range.", ru: 'Район клиента; значение или диапазон.' },
        byDefault: { en: 'unknown', ru: 'неизвестно' },
      },
      districts: {
        about: {
          en: 'The districts of a large business: a range, or a text with commas.',
          ru: 'Районы крупного предприятия: диапазон или текст через запятую.',
        },
        byDefault: { en: 'everywhere', ru: 'везде' },
      },
    },
    example: { formula: '=IN_CATCHMENT("Small", 12)', gives: 'FALSE' },
  },
  WALK_MINUTES: {
    summary: {
      en: 'Minutes on foot between two addresses or coordinates, by Google Maps.',
      ru: 'Сколько минут пешком между двумя адресами или координатами, по Google Картам.',
    },
    returns: { en: 'Minutes, to one decimal.', ru: 'Минуты, до десятых.' },
    params: {
      from: {
        about: {
          en: 'Address or "latitude, longitude"; a value or a range.',
          ru: 'Адрес или "широта, долгота"; значение или диапазон.',
        },
      },
      to: {
        about: {
          en: 'Address or "latitude, longitude"; a value or a range.',
          ru: 'Адрес или "широта, долгота"; значение или диапазон.',
        },
      },
      refresh: {
        about: {
          en: 'Any value; a changed one asks the map again.',
          ru: 'Любое значение; когда оно меняется, карта спрашивается снова.',
        },
        byDefault: { en: 'answers are kept for six hours', ru: 'ответы хранятся шесть часов' },
      },
    },
    example: { formula: '=WALK_MINUTES("59.9343, 30.3351", "59.9398, 30.3146")', gives: '16.2' },
  },
  CONTACT_PLAN: {
    summary: {
      en: "A preview of the week's contact plan; dates come as year-month-day text.",
      ru: 'Предварительный план контактов на неделю; даты текстом год-месяц-день.',
    },
    returns: {
      en: 'A heading row and one row a contact.',
      ru: 'Строка заголовков и по строке на контакт.',
    },
    params: {
      prospects: { about: { en: 'The prospects with their headings.', ru: 'Клиенты вместе с заголовками.' } },
      deals: { about: { en: 'Deals wanted in the week.', ru: 'Сделок за неделю.' } },
      week: {
        about: {
          en: 'The week, such as "2026-W48", or any day of it.',
          ru: 'Неделя, например "2026-W48", или любой её день.',
        },
      },
      log: {
        about: { en: 'The contact log with its headings.', ru: 'Журнал контактов вместе с заголовками.' },
        byDefault: { en: 'nothing logged', ru: 'журнал пуст' },
      },
      settings: {
        about: { en: 'The Settings sheet as a range.', ru: 'Лист Настройки диапазоном.' },
        byDefault: { en: "the method's own settings", ru: 'настройки метода' },
      },
      today: {
        about: { en: 'The day the plan is made on.', ru: 'День, в который составляется план.' },
        byDefault: { en: "the week's Monday", ru: 'понедельник этой недели' },
      },
    },
    example: { formula: '=CONTACT_PLAN(Prospects!A:AD, 3, "2026-W48")', gives: '' },
  },
} as const satisfies Readonly<Record<string, FunctionText>>

export type FunctionName = keyof typeof FUNCTION_TEXTS

/** What an argument takes, for the sentence that refuses a value. */
export type Takes =
  | { readonly kind: 'words'; readonly words: Readonly<Record<Language, readonly string[]>> }
  | { readonly kind: 'number'; readonly from: number; readonly to?: number; readonly whole?: true }
  | { readonly kind: 'share'; readonly upToOne: boolean }
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'week' }
  | { readonly kind: 'noMoreThan'; readonly argument: string }
  | { readonly kind: 'table' }

const TAKES: Readonly<Record<Language, (takes: Takes) => string>> = {
  en: takes => {
    switch (takes.kind) {
      case 'words':
        return listed(takes.words.en, 'or')
      case 'number': {
        const noun = takes.whole ? 'a whole number' : 'a number'
        return takes.to === undefined ? `${noun} from ${takes.from}` : `${noun} from ${takes.from} to ${takes.to}`
      }
      case 'share':
        return takes.upToOne
          ? 'a share above 0 and up to 1, such as 0.2 or 20%'
          : 'a share above 0 and below 1, such as 0.9 or 90%'
      case 'text':
        return 'a text'
      case 'date':
        return 'a date, such as 2026-11-23'
      case 'week':
        return 'a week such as 2026-W48, or a date'
      case 'noMoreThan':
        return `no more than ${takes.argument}`
      case 'table':
        return 'a range with its headings'
    }
  },
  ru: takes => {
    switch (takes.kind) {
      case 'words':
        return listed(takes.words.ru, 'или')
      case 'number': {
        const noun = takes.whole ? 'целое число' : 'число'
        return takes.to === undefined ? `${noun} от ${takes.from}` : `${noun} от ${takes.from} до ${takes.to}`
      }
      case 'share':
        return takes.upToOne
          ? 'доля больше 0 и не больше 1, например 0,2 или 20%'
          : 'доля больше 0 и меньше 1, например 0,9 или 90%'
      case 'text':
        return 'текст'
      case 'date':
        return 'дата, например 2026-11-23'
      case 'week':
        return 'неделя, например 2026-W48, или дата'
      case 'noMoreThan':
        return `значение не больше ${takes.argument}`
      case 'table':
        return 'диапазон вместе с заголовками'
    }
  },
}

function listed(words: readonly string[], or: string): string {
  const last = words[words.length - 1] ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${or} ${last}`
}

/** The sentence for a single value that can't be used. */
export const sayRefused: Said<[name: string, argument: string, value: string, takes: Takes]> = {
  en: (name, argument, value, takes) => `${name}: ${argument} is "${value}", but takes ${TAKES.en(takes)}.`,
  ru: (name, argument, value, takes) => `${name}: аргумент ${argument} равен «${value}», а нужно: ${TAKES.ru(takes)}.`,
}

/** Ranges of one call that differ in shape; shapes as rows×columns. */
export const sayShapes: Said<[name: string, first: string, shape: string, other: string, otherShape: string]> = {
  en: (name, first, shape, other, otherShape) =>
    `${name}: the ranges differ in shape, ${first} has ${shape} cells and ${other} has ${otherShape}; make them the same.`,
  ru: (name, first, shape, other, otherShape) =>
    `${name}: диапазоны разного размера, у ${first} ${shape} ячеек, а у ${other} ${otherShape}; сделайте их одинаковыми.`,
}

/** Why a table of rules can't be used, and where. `name` is the function or the place that reads it. */
export const sayRules: Said<[name: string, problem: RulesProblem]> = {
  en: (name, problem) => {
    switch (problem.kind) {
      case 'cell': {
        const wanted = problem.wants === 'tier' ? 'a tier from 1 to 5' : 'a whole number of contacts'
        const held = problem.value === '' ? 'is blank' : `holds "${problem.value}"`
        return `${name}: the table's cell "${problem.rowHeading}" / "${problem.columnHeading}" (its row ${problem.row}, column ${problem.column}) ${held}; put ${wanted} there.`
      }
      case 'twice':
        return `${name}: the table has "${problem.heading}" twice; keep one of them.`
      case 'noTierHeadings':
        return `${name}: no tier table found; give the range with its headings, income levels on one side and relationships on the other.`
      case 'noNormHeadings':
        return `${name}: no norm table found; give the range with its headings Tier, Calls and Meetings.`
      case 'missingTier':
        return `${name}: the norm table has no row for tier ${problem.tier}; add it.`
    }
  },
  ru: (name, problem) => {
    switch (problem.kind) {
      case 'cell': {
        const wanted = problem.wants === 'tier' ? 'приоритет от 1 до 5' : 'целое число контактов'
        const held = problem.value === '' ? 'пуста' : `содержит «${problem.value}»`
        return `${name}: ячейка таблицы «${problem.rowHeading}» / «${problem.columnHeading}» (её строка ${problem.row}, столбец ${problem.column}) ${held}; впишите туда ${wanted}.`
      }
      case 'twice':
        return `${name}: в таблице дважды «${problem.heading}»; оставьте одно.`
      case 'noTierHeadings':
        return `${name}: таблица приоритетов не найдена; укажите диапазон с заголовками: с одной стороны состоятельность, с другой отношения.`
      case 'noNormHeadings':
        return `${name}: таблица норм не найдена; укажите диапазон с заголовками Приоритет, Звонки и Встречи.`
      case 'missingTier':
        return `${name}: в таблице норм нет строки для приоритета ${problem.tier}; добавьте её.`
    }
  },
}

const INCOME_IS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { high: 'high income', medium: 'medium income', low: 'low income' },
  ru: { high: 'высокая состоятельность', medium: 'средняя состоятельность', low: 'низкая состоятельность' },
}
const RELATIONSHIP_IS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    rare: 'rarely uses the service',
    new: 'a new client',
    loyal: 'a loyal client',
    oneOff: 'a chance client (one-off or seasonal)',
  },
  ru: {
    rare: 'редко обращается',
    new: 'новый клиент',
    loyal: 'постоянный клиент',
    oneOff: 'случайный клиент (разовый или сезонный)',
  },
}

/**
 * Why a prospect has its tier, in one sentence; `isOwn` says that the team's table gives another tier than the
 * method's. Words outside the method's lists are shown as they are.
 */
export const sayTierReason: Said<[tier: Tier, income: string, relationship: string, isOwn: boolean]> = {
  en: (tier, income, relationship, isOwn) => {
    const reason = `${INCOME_IS.en[income] ?? `income ${income}`}, ${RELATIONSHIP_IS.en[relationship] ?? relationship}`
    return `Tier ${tier}: ${reason}${isOwn ? ", by the team's own table" : ''}${tier === 1 && !isOwn ? ', the most promising' : ''}.`
  },
  ru: (tier, income, relationship, isOwn) => {
    const reason = `${INCOME_IS.ru[income] ?? `состоятельность ${income}`}, ${RELATIONSHIP_IS.ru[relationship] ?? relationship}`
    return `Приоритет ${tier}: ${reason}${isOwn ? ', по таблице команды' : ''}${tier === 1 && !isOwn ? ', самый перспективный' : ''}.`
  },
}

/** The headings of the page of functions. */
export const HELP_HEADINGS: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  en: ['Function', 'What it gives', 'Example', 'Gives'],
  ru: ['Функция', 'Что даёт', 'Пример', 'Результат'],
}

/** How a parameter reads in the help that Sheets shows while typing. */
export const sayParameter: Said<[about: string, byDefault: string | null]> = {
  en: (about, byDefault) => (byDefault === null ? about : `${about} Optional; default: ${byDefault}.`),
  ru: (about, byDefault) => (byDefault === null ? about : `${about} Необязательный; по умолчанию: ${byDefault}.`),
}
