// What building a week again would change, asked before rows leave; and what undoing the last build answers.
import type { Day } from '../domain/day.ts'
import type { Channel } from '../domain/model.ts'
import { plural, type Said, shortDay, shortName } from './say.ts'

/** A row that would leave the plan sheet. */
export interface RowChange {
  readonly contactId: string
  readonly client: string
  readonly date: Day | null
  readonly channel: Channel | null
}

export interface RowChanges {
  readonly removed: readonly RowChange[]
  readonly moved: number
  readonly added: number
}

const NAMED = 5

/** What changes, and the question. */
export const planChanges: Said<[week: string, RowChanges]> = {
  en: (week, { removed, moved, added }) =>
    `Building ${week} again takes ${removed.length} ${plural('en', removed.length, 'row', 'rows')} out of the plan: ` +
    `${removed.slice(0, NAMED).map(named.en).join(', ')}${removed.length > NAMED ? ` and ${removed.length - NAMED} more` : ''}. ` +
    `${added} new, ${moved} on another day. What you ticked, moved, added or wrote stays. Build it?`,
  ru: (week, { removed, moved, added }) =>
    `Если построить ${week} снова, из плана ${plural('ru', removed.length, 'уйдёт', 'уйдут', 'уйдут')} ${removed.length} ` +
    `${plural('ru', removed.length, 'строка', 'строки', 'строк')}: ${removed.slice(0, NAMED).map(named.ru).join(', ')}` +
    `${removed.length > NAMED ? ` и ещё ${removed.length - NAMED}` : ''}. Новых: ${added}, перенесено на другой день: ${moved}. ` +
    'Всё, что вы отметили, перенесли, добавили и записали, останется. Построить?',
}

const named = {
  en: ({ client, date }: RowChange) =>
    `${shortName(client) || '?'}${date === null ? '' : ` (${shortDay('en', date)})`}`,
  ru: ({ client, date }: RowChange) =>
    `${shortName(client) || '?'}${date === null ? '' : ` (${shortDay('ru', date).toLowerCase()})`}`,
}

/** What a build is at, while it runs. */
export const BUILD_STEPS = {
  reading: { en: () => 'Reading cards, log and plans…', ru: () => 'Читаем карточки, журнал и планы…' } satisfies Said,
  writing: {
    en: (week, rows) => `${week}: writing ${rows} ${plural('en', rows, 'row', 'rows')}…`,
    ru: (week, rows) => `${week}: записываем ${rows} ${plural('ru', rows, 'строку', 'строки', 'строк')}…`,
  } satisfies Said<[week: string, rows: number]>,
}

export const BUILD_ANSWERS = {
  tooMuch: {
    en: millions =>
      `Cards and log hold about ${millions} million cells, and a build reads them all: it may not finish in the six minutes that Google gives it. If it does not, the next build takes it back. A log without old rows is quicker. Build all the same?`,
    ru: millions =>
      `В карточках и журнале около ${millions} млн ячеек, и план читает их все: шести минут, которые даёт Google, может не хватить. Если не хватит, следующее построение всё вернёт. С журналом без старых строк выйдет быстрее. Всё равно построить?`,
  } satisfies Said<[millions: number]>,
  notBuilt: { en: () => 'Nothing was changed.', ru: () => 'Ничего не изменено.' } satisfies Said,
  undone: {
    en: week => `The build of ${week} is undone: plan, log and cards are as they were before it.`,
    ru: week => `Построение ${week} отменено: план, журнал и карточки такие, какими были до него.`,
  } satisfies Said<[week: string]>,
} as const

/** Why the last build can't be undone. */
export const undoRefusal = {
  nothing: () => ({
    en: () => 'There is no build to undo: the last one was undone already, or none was made yet.',
    ru: () => 'Отменять нечего: последнее построение уже отменено или плана ещё не было.',
  }),
  tooLarge: (week: string) => ({
    en: () =>
      `The build of ${week} was too large to be kept for undoing: restore the sheets with File > Version history.`,
    ru: () => `Построение ${week} слишком велико для отмены: верните листы через «Файл» > «История версий».`,
  }),
  changed: (week: string, place: string) => ({
    en: () => `The build of ${week} can't be undone, since “${place}” was changed after it; correct that by hand.`,
    ru: () => `Построение ${week} нельзя отменить: «${place}» с тех пор изменилось; исправьте вручную.`,
  }),
} as const satisfies Readonly<Record<string, (...args: never[]) => Said>>
