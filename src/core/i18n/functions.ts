// The custom functions' names and parameters, and what a cell says when it can't answer.
import type { Language, Tier } from '../domain/model.ts'
import type { Purpose } from '../domain/plan/types.ts'
import type { RulesProblem } from '../import/rules-table.ts'
import { type Said, shortName } from './say.ts'

type Both = Readonly<Record<Language, string>>

export interface Signature {
  /** Parameters in order: first those it takes, then those that may be left out. */
  readonly takes: readonly string[]
  readonly mayTake: readonly string[]
}

/** Every custom function by name (contract.md, Custom functions). What it is for is in function-texts.ts. */
export const SIGNATURES = {
  PRIORITY_TIER: { takes: ['income', 'relationship'], mayTake: ['rules'] },
  TIER_REASON: { takes: ['income', 'relationship'], mayTake: ['rules'] },
  CALLS_REQUIRED: { takes: ['tier'], mayTake: ['norms'] },
  MEETINGS_REQUIRED: { takes: ['tier'], mayTake: ['norms'] },
  CONTACTS_DONE: { takes: ['ids', 'log', 'channel'], mayTake: ['from', 'to'] },
  CONTACTS_NEEDED: { takes: ['deals'], mayTake: ['conversion', 'certainty'] },
  DEALS_EXPECTED: { takes: ['contacts'], mayTake: ['conversion'] },
  DEALS_CHANCE: { takes: ['contacts', 'deals'], mayTake: ['conversion'] },
  CONVERSION_RATE: { takes: ['contacts', 'deals'], mayTake: [] },
  INCOME_LEVEL: { takes: ['workplace'], mayTake: ['appearance', 'car', 'stability', 'language'] },
  PROSPECT_SCORE: { takes: [], mayTake: ['income', 'need', 'power'] },
  CATCHMENT_MINUTES: { takes: ['businessSize'], mayTake: [] },
  IN_CATCHMENT: { takes: ['businessSize'], mayTake: ['minutes', 'district', 'districts'] },
  WALK_MINUTES: { takes: ['from', 'to'], mayTake: ['refresh'] },
  CONTACT_PLAN: { takes: ['prospects', 'deals', 'week'], mayTake: ['log', 'settings', 'today'] },
} as const satisfies Readonly<Record<string, Signature>>

export type FunctionName = keyof typeof SIGNATURES
export type ParameterName<N extends FunctionName> =
  | (typeof SIGNATURES)[N]['takes'][number]
  | (typeof SIGNATURES)[N]['mayTake'][number]

/** The names of a function's parameters in order. */
export function parametersOf(name: FunctionName): readonly string[] {
  const { takes, mayTake }: Signature = SIGNATURES[name]
  return [...takes, ...mayTake]
}

/** The arguments that are taken as a whole, by their names. */
export type TableName = 'prospects' | 'log' | 'settings' | 'rules' | 'norms' | 'districts'

/** What an argument takes, for the sentence that refuses a value. */
export type Takes =
  | { readonly kind: 'words'; readonly words: Readonly<Record<Language, readonly string[]>> }
  | { readonly kind: 'number'; readonly from: number; readonly to?: number; readonly whole?: true }
  | { readonly kind: 'share'; readonly upToOne: boolean }
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'week' }
  | { readonly kind: 'noMoreThan'; readonly argument: string }
  | { readonly kind: 'table'; readonly table: TableName }

const TAKES: { readonly [K in Takes['kind']]: Said<[takes: Extract<Takes, { readonly kind: K }>]> } = {
  words: { en: ({ words }) => listed(words.en, 'or'), ru: ({ words }) => listed(words.ru, 'или') },
  number: {
    en: ({ whole, from, to }) => `a ${whole ? 'whole ' : ''}number from ${from}${to === undefined ? '' : ` to ${to}`}`,
    ru: ({ whole, from, to }) => `${whole ? 'целое ' : ''}число от ${from}${to === undefined ? '' : ` до ${to}`}`,
  },
  share: {
    en: ({ upToOne }) =>
      `a share above 0 and ${upToOne ? 'up to 1, such as 0.2 or 20%' : 'below 1, such as 0.9 or 90%'}`,
    ru: ({ upToOne }) =>
      `доля больше 0 и ${upToOne ? 'не больше 1, например 0,2 или 20%' : 'меньше 1, например 0,9 или 90%'}`,
  },
  text: { en: () => 'a text', ru: () => 'текст' },
  date: { en: () => 'a date, such as 2026-11-23', ru: () => 'дата, например 2026-11-23' },
  week: { en: () => 'a week such as 2026-W48, or a date', ru: () => 'неделя, например 2026-W48, или дата' },
  noMoreThan: {
    en: ({ argument }) => `no more than ${argument}`,
    ru: ({ argument }) => `значение не больше ${argument}`,
  },
  table: { en: ({ table }) => TABLES[table].en, ru: ({ table }) => TABLES[table].ru },
}

const TABLES: Readonly<Record<TableName, Both>> = {
  prospects: {
    en: 'the prospects with their headings, Name, Organisation or ID among them',
    ru: 'клиенты вместе с заголовками, среди которых Клиент, Организация или ID',
  },
  log: {
    en: 'the contact log with its headings, Date and Prospect ID among them',
    ru: 'журнал контактов вместе с заголовками, среди которых Дата и ID клиента',
  },
  settings: { en: 'the Settings sheet as a range', ru: 'лист Настройки диапазоном' },
  rules: {
    en: 'the tier table with its headings, income levels on one side and relationships on the other',
    ru: 'таблица приоритетов вместе с заголовками: с одной стороны состоятельность, с другой отношения',
  },
  norms: {
    en: 'the norm table with its headings Tier, Calls and Meetings',
    ru: 'таблица норм вместе с заголовками Приоритет, Звонки и Встречи',
  },
  districts: { en: 'names of districts', ru: 'названия районов' },
}

/** Each kind's own sentence takes its own kind alone. */
function taken(language: Language, takes: Takes): string {
  return (TAKES[takes.kind] as Said<[Takes]>)[language](takes)
}

function listed(words: readonly string[], or: string): string {
  const last = words[words.length - 1] ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${or} ${last}`
}

/** The sentence for a single value that can't be used. */
export const sayRefused: Said<[name: string, argument: string, value: string, takes: Takes]> = {
  en: (name, argument, value, takes) => `${name}: ${argument} is "${value}", but takes ${taken('en', takes)}.`,
  ru: (name, argument, value, takes) =>
    `${name}: аргумент ${argument} равен «${value}», а нужно: ${taken('ru', takes)}.`,
}

/** Ranges of one call that differ in shape; shapes as rows×columns. */
export const sayShapes: Said<[name: string, first: string, shape: string, other: string, otherShape: string]> = {
  en: (name, first, shape, other, otherShape) =>
    `${name}: the ranges differ in shape, ${first} has ${shape} cells and ${other} has ${otherShape}; make them the same.`,
  ru: (name, first, shape, other, otherShape) =>
    `${name}: диапазоны разного размера, у ${first} ${shape} ячеек, а у ${other} ${otherShape}; сделайте их одинаковыми.`,
}

/** How a sentence about a table of rules begins that a function was given. */
export const sayWithin: Said<[name: string, argument: string]> = {
  en: (name, argument) => `${name}: in ${argument}, `,
  ru: (name, argument) => `${name}: в аргументе ${argument} `,
}

/** Why a table of rules can't be used, and where. `opening` names the place, or the function and the argument. */
export const sayRules: Said<[opening: string, problem: RulesProblem]> = {
  en: (opening, problem) => {
    switch (problem.kind) {
      case 'cell': {
        const wanted = problem.wants === 'tier' ? 'a tier from 1 to 5' : 'a whole number of contacts'
        const held = problem.value === '' ? 'is blank' : `holds "${shortName(problem.value)}"`
        return `${opening}the table's cell "${shortName(problem.rowHeading)}" / "${shortName(problem.columnHeading)}" (its row ${problem.row}, column ${problem.column}) ${held}; put ${wanted} there.`
      }
      case 'twice':
        return `${opening}the table has "${shortName(problem.heading)}" twice; keep one of them.`
      case 'noTierHeadings':
        return `${opening}put ${TABLES.rules.en}.`
      case 'noNormHeadings':
        return `${opening}put ${TABLES.norms.en}.`
      case 'missingTier':
        return `${opening}the norm table has no row for tier ${problem.tier}; add it.`
    }
  },
  ru: (opening, problem) => {
    switch (problem.kind) {
      case 'cell': {
        const wanted = problem.wants === 'tier' ? 'приоритет от 1 до 5' : 'целое число контактов'
        const held = problem.value === '' ? 'пуста' : `содержит «${shortName(problem.value)}»`
        return `${opening}ячейка таблицы «${shortName(problem.rowHeading)}» / «${shortName(problem.columnHeading)}» (её строка ${problem.row}, столбец ${problem.column}) ${held}; впишите туда ${wanted}.`
      }
      case 'twice':
        return `${opening}в таблице дважды «${shortName(problem.heading)}»; оставьте одно.`
      case 'noTierHeadings':
        return `${opening}нужна ${TABLES.rules.ru}.`
      case 'noNormHeadings':
        return `${opening}нужна ${TABLES.norms.ru}.`
      case 'missingTier':
        return `${opening}в таблице норм нет строки для приоритета ${problem.tier}; добавьте её.`
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

/** Why there are no minutes on foot. */
export type WalkTrouble = 'notFound' | 'noWay' | 'later'

export const sayWalk: Readonly<Record<WalkTrouble, Both>> = {
  notFound: { en: 'address not found', ru: 'адрес не найден' },
  noWay: { en: 'no way on foot', ru: 'пешком не дойти' },
  later: { en: 'try again later', ru: 'повторите позже' },
}

/** Why a contact is in the plan, in a word or two (method.md 10). */
export const sayPurpose: Readonly<Record<Purpose, Both>> = {
  promised: { en: 'Promised', ru: 'Обещано' },
  norm: { en: 'Norm', ru: 'По норме' },
  forward: { en: 'Ahead of time', ru: 'Раньше срока' },
  qualify: { en: 'To qualify', ru: 'Узнать больше' },
  ifPossible: { en: 'If possible', ru: 'По возможности' },
}
