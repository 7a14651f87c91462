// The headings of ranges that formulas take, and which of our columns each names.
import type { Column, LogKey, ProspectKey } from '../words/columns.ts'
import { type Names, normaliseWord } from '../words/word.ts'

/** The columns that no formula asks for: only an import knows other words for them. */
export type ImportOnly =
  | 'source'
  | 'phone'
  | 'email'
  | 'district'
  | 'walkMinutes'
  | 'personal'
  | 'serviceTerms'
  | 'furtherActions'
  | 'notes'

/**
 * Other headings of the columns that formulas ask for, of ranges and files alike: everyday words in both languages, and
 * what other programs call them. Case, spaces, signs, underscores and numbers do not count.
 */
const SYNONYMS: Readonly<Record<Exclude<ProspectKey | LogKey, ImportOnly | 'address'>, string>> = {
  id: 'Record ID|Contact ID|Lead ID|Client ID|Customer ID|Prospect ID|Record ID Contact|ID клиента|Код клиента',
  name: 'Full name|Contact name|Client name|Customer name|Prospect|Client|Customer|ФИО|Контактное лицо|Имя клиента|Название клиента',
  organisation:
    'Organization|Company|Company name|Organization name|Organisation name|Account name|Company / Account|Associated company|Primary associated company|Employer|Firm|Компания|Фирма|Предприятие|Наименование|Название|Название организации|Название компании|Наименование организации',
  size: 'Company size|Business size|Размер компании|Размер предприятия',
  income: 'Income level|Financial position|Состоятельность|Доход|Уровень дохода|Финансовое положение',
  relationship: 'Relation|Type of client|Client type|Отношение|Тип клиента|Вид клиента',
  need: 'Real need|Реальная потребность|Потребность в услуге',
  power: 'Purchasing power|Buying power|Платёжеспособность|Покупательская способность',
  workplace: 'Place of work|Работа',
  appearance: 'Looks|Одежда',
  car: 'Vehicle|Машина|Авто',
  stability: 'Respectability|Respectability and stability|Финансовая стабильность|Стабильность|Солидность',
  tierByHand: 'Priority by hand|Tier manual|Уровень вручную',
  added:
    'Created|Created at|Created date|Create date|Date created|Created on|Creation date|Added on|Date added|First seen|Дата добавления|Дата создания|Создан|Создано|Дата внесения',
  nextAction: 'Required action|Required actions|Next step|To do|Требуемые действия|Следующий шаг|Следующее действие',
  nextActionDate:
    'Action date|Next step date|Next contact|Next contact date|Follow-up date|Due date|Дата следующего шага|Дата следующего контакта|Следующий контакт',
  nextChannel: 'Next action channel|Канал действия',
  owner:
    'Sales|Salesperson|Sales rep|Manager|Assigned to|Responsible|Owner name|Contact owner|Company owner|Account owner|Lead owner|Record owner|Owner full name|Менеджер|Ответственный менеджер|Продавец',
  status: 'Client status|Статус клиента|Состояние',
  pausedUntil: 'Pause until|На паузе до',
  date: 'Contact date|Activity date|Day|Дата контакта|День',
  prospectId: 'ID|Contact ID|Client ID|Customer ID|Card|Код клиента|Карточка',
  channel: 'Type|Kind|Activity type|Contact type|Канал|Вид|Тип|Тип контакта',
  outcome: 'Result|Итог',
}

/** The form in which headings are compared: letters alone, so that `E-mail 1 - Value`, `email_value` are one. */
export function squash(heading: string): string {
  return normaliseWord(heading).replace(/[^a-zа-я]/g, '')
}

export function squashed(headings: string | undefined): string[] {
  return headings === undefined ? [] : headings.split('|').map(squash)
}

export function namesOf(names: Names): string[] {
  return [...names.en, ...names.ru].map(squash)
}

/** Other words for a column, none for those that only an import knows. */
export function synonymsOf(key: string): string[] {
  return squashed((SYNONYMS as Readonly<Record<string, string | undefined>>)[key])
}

/**
 * The column that each heading names: our own headings in either language first, then synonyms. A column is named once
 * (the first heading that fits best has it); null where a heading is none of ours.
 */
export function matchHeadings<K extends string>(
  headings: readonly string[],
  columns: readonly Column<K>[],
  otherNames: (key: K) => readonly string[] = synonymsOf,
): (K | null)[] {
  const wanted = headings.map(squash)
  const found: (K | null)[] = wanted.map(() => null)
  const taken = new Set<K>()
  for (const headingsOf of [
    (column: Column<K>) => namesOf(column.names),
    (column: Column<K>) => otherNames(column.key),
  ]) {
    const keys = new Map(columns.flatMap(column => headingsOf(column).map(heading => [heading, column.key] as const)))
    wanted.forEach((heading, index) => {
      const key = keys.get(heading)
      if (key === undefined || found[index] !== null || taken.has(key)) return
      found[index] = key
      taken.add(key)
    })
  }
  return found
}
