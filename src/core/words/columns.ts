// The columns of a prospect file and of a contact log: keys, headings in both languages, what a cell holds.
import type { LogEntry, Prospect } from '../domain/model.ts'
import * as lists from './lists.ts'
import type { Names } from './word.ts'

/** What a cell of a column holds. `list` cells hold one word of `words`; `mark` cells a whole number from `from` to 3. */
export type CellKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'number' }
  | { readonly kind: 'mark'; readonly from: 0 | 1 }
  | { readonly kind: 'tier' }
  | { readonly kind: 'list'; readonly words: Readonly<Record<string, Names>> }

export interface Column<K extends string = string> {
  readonly key: K
  readonly names: Names
  readonly cell: CellKind
}

const text = { kind: 'text' } as const
const date = { kind: 'date' } as const
const mark = (from: 0 | 1) => ({ kind: 'mark', from }) as const
const list = (words: Readonly<Record<string, Names>>) => ({ kind: 'list', words }) as const

function column<K extends string>(key: K, en: string, ru: string, cell: CellKind): Column<K> {
  return { key, names: { en: [en], ru: [ru] }, cell }
}

export type ProspectKey = keyof Prospect

const WHO: readonly Column<ProspectKey>[] = [
  column('id', 'ID', 'ID', text),
  column('name', 'Name', 'Клиент', text),
  column('organisation', 'Organisation', 'Организация', text),
  column('size', 'Size', 'Размер', list(lists.SIZE)),
]
const JUDGEMENT: readonly Column<ProspectKey>[] = [
  column('income', 'Income', 'Финансовая состоятельность', list(lists.INCOME)),
  column('relationship', 'Relationship', 'Отношения', list(lists.RELATIONSHIP)),
  column('need', 'Need', 'Потребность', mark(0)),
  column('power', 'Power', 'Покупательная способность', mark(0)),
  column('workplace', 'Workplace', 'Место работы', mark(1)),
  column('appearance', 'Appearance', 'Внешний вид', mark(1)),
  column('car', 'Car', 'Автомобиль', mark(1)),
  column('stability', 'Stability', 'Респектабельность', mark(1)),
  column('tierByHand', 'Tier by hand', 'Приоритет вручную', { kind: 'tier' }),
  column('added', 'Added', 'Добавлен', date),
]
const NEXT: readonly Column<ProspectKey>[] = [
  column('nextAction', 'Next action', 'Требуемое действие', text),
  column('nextActionDate', 'Next action date', 'Дата действия', date),
  column('nextChannel', 'Next channel', 'Вид контакта', list(lists.CHANNEL)),
]
const STANDING: readonly Column<ProspectKey>[] = [
  column('owner', 'Owner', 'Ответственный', text),
  column('status', 'Status', 'Статус', list(lists.STATUS)),
  column('pausedUntil', 'Paused until', 'Пауза до', date),
]

/** What a week's plan asks of a prospect: the columns that formulas read. */
export const PLANNING_COLUMNS: readonly Column<ProspectKey>[] = [...WHO, ...JUDGEMENT, ...NEXT, ...STANDING]

/**
 * In the order in which a new Prospects sheet shows them (contract.md, Columns of a prospect file). Pure, so that a
 * formula loads none but those it reads.
 */
export const PROSPECT_COLUMNS = /* @__PURE__ */ ((): readonly Column<ProspectKey>[] => [
  ...WHO,
  column('source', 'Source', 'Источник', list(lists.SOURCE)),
  ...JUDGEMENT,
  column('phone', 'Phone', 'Телефон', text),
  column('email', 'Email', 'Эл. почта', text),
  column('address', 'Address', 'Адрес', text),
  column('district', 'District', 'Район', text),
  column('walkMinutes', 'Walk minutes', 'Минут пешком', { kind: 'number' }),
  column('personal', 'Personal', 'Личная информация', text),
  column('serviceTerms', 'Service terms', 'Условия услуги', text),
  ...NEXT,
  column('furtherActions', 'Further actions', 'Другие действия', text),
  ...STANDING,
  column('notes', 'Notes', 'Заметки', text),
])()

export type LogKey = keyof LogEntry

/** contract.md, A contact log. */
export const LOG_COLUMNS: readonly Column<LogKey>[] = [
  column('date', 'Date', 'Дата', date),
  column('prospectId', 'Prospect ID', 'ID клиента', text),
  column('channel', 'Channel', 'Вид контакта', list(lists.CHANNEL)),
  column('outcome', 'Outcome', 'Результат', list(lists.OUTCOME)),
  column('owner', 'Owner', 'Ответственный', text),
  column('notes', 'Notes', 'Заметки', text),
]
