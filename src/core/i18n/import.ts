// What an import says: rows that can't be used, cells left blank, cards that look alike.
import type { Language } from '../domain/model.ts'
import type { CellProblem } from '../words/cells.ts'
import { type CellKind, type Column, PROSPECT_COLUMNS } from '../words/columns.ts'
import { plural, type Said } from './say.ts'

/** Where the cells stand: those of a file come in blank, those of a sheet are left alone and only count as blank. */
export type Place = 'file' | 'sheet'

/** Cells of one column that can't be used for one reason: how many, and the first rows. */
export interface ProblemGroup {
  readonly column: Column
  readonly kind: CellProblem['kind']
  readonly text: string
  readonly rows: number
  readonly first: readonly number[]
}

/** Two cards that look alike, each as a person finds it: by row in the file, or by ID in the sheet. */
export interface LikePair {
  readonly row: number
  readonly name: string
  readonly other: { readonly row: number } | { readonly id: string }
  readonly otherName: string
  readonly shared: 'contact' | 'name'
}

const en = {
  rows: (count: number) => `${count} ${plural('en', count, 'row', 'rows')}`,
  where: (count: number, first: readonly number[]) =>
    count === 1 ? `(row ${first[0]})` : `(${en.rows(count)}, first ${first.join(', ')})`,
  orList: (words: readonly string[]) => join(words, ' or '),
  blank: (count: number, place: Place) => {
    const cells = count === 1 ? 'The cell' : 'The cells'
    if (place === 'file') return `${cells} ${count === 1 ? 'was' : 'were'} left blank.`
    return `${cells} ${count === 1 ? 'counts' : 'count'} as blank.`
  },
}

const ru = {
  rows: (count: number) => `${count} ${plural('ru', count, 'строка', 'строки', 'строк')}`,
  where: (count: number, first: readonly number[]) =>
    count === 1 ? `(строка ${first[0]})` : `(${ru.rows(count)}, первые: ${first.join(', ')})`,
  orList: (words: readonly string[]) => join(words, ' или '),
  blank: (count: number, place: Place) => {
    if (place === 'file') return count === 1 ? 'Ячейка оставлена пустой.' : 'Ячейки оставлены пустыми.'
    return count === 1 ? 'Ячейка считается пустой.' : 'Ячейки считаются пустыми.'
  },
}

/** `3 rows`. */
export const ROWS = { en: en.rows, ru: ru.rows }

function join(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${last}${words[words.length - 1]}`
}

function wordsOf(cell: CellKind, language: Language): string[] {
  return cell.kind === 'list' ? Object.values(cell.words).map(names => names[language][0]) : []
}

/** Income and relationship also take the words of the team's own tier table. */
function takesOwnWords(column: Column): boolean {
  return column.key === 'income' || column.key === 'relationship'
}

/** One sentence or two for a group of cells, with where, what and how to mend it. */
export const CELL_TEXTS: Said<[group: ProblemGroup, place: Place]> = {
  en: ({ column, kind, text, rows, first }, place) => {
    const start = `${column.names.en[0]}: '${text}'`
    const where = en.where(rows, first)
    const blank = en.blank(rows, place)
    switch (kind) {
      case 'word': {
        const own = takesOwnWords(column) ? ', or add the word to the tier table in Settings' : ''
        return `${start} isn't known ${where}; write ${en.orList(wordsOf(column.cell, 'en'))}${own}. ${blank}`
      }
      case 'unknownChannel':
        return `${start} isn't known ${where}; write ${en.orList(wordsOf(column.cell, 'en'))}. Until then ${rows === 1 ? 'it counts as a message' : 'they count as messages'}, which no norm asks for.`
      case 'error':
        return `${start} is the error of a formula ${where}; mend the formula or write the value. ${blank}`
      case 'date':
        return `${start} isn't a date ${where}; write it like 2026-11-23. ${blank}`
      case 'ambiguousDate':
        return `${column.names.en[0]}: dates like '${text}' can be read two ways ${where}; the day was taken first. Where that is wrong, write them like 2026-11-23.`
      case 'number':
        return `${start} isn't a number that can be used ${where}; write one like 15. ${blank}`
      case 'mark':
        return `${start} isn't a mark ${where}; write a whole number from ${markFrom(column)} to 3. ${blank}`
      case 'tier':
        return `${start} isn't a tier ${where}; write a whole number from 1 to 5. ${blank}`
    }
  },
  ru: ({ column, kind, text, rows, first }, place) => {
    const start = `${column.names.ru[0]}: «${text}»`
    const where = ru.where(rows, first)
    const blank = ru.blank(rows, place)
    switch (kind) {
      case 'word': {
        const own = takesOwnWords(column) ? ' или добавьте это слово в таблицу приоритетов в Настройках' : ''
        return `${start} — неизвестное значение ${where}; напишите: ${ru.orList(wordsOf(column.cell, 'ru'))}${own}. ${blank}`
      }
      case 'unknownChannel':
        return `${start} — неизвестное значение ${where}; напишите: ${ru.orList(wordsOf(column.cell, 'ru'))}. До тех пор это считается сообщением и не входит в нормы.`
      case 'error':
        return `${start} — ошибка формулы ${where}; исправьте формулу или впишите значение. ${blank}`
      case 'date':
        return `${start} — не дата ${where}; напишите, например, 23.11.2026. ${blank}`
      case 'ambiguousDate':
        return `${column.names.ru[0]}: даты вида «${text}» можно прочесть двояко ${where}; первым взят день. Если это не так, напишите их в виде 23.11.2026.`
      case 'number':
        return `${start} — не подходящее число ${where}; напишите, например, 15. ${blank}`
      case 'mark':
        return `${start} — не оценка ${where}; напишите целое число от ${markFrom(column)} до 3. ${blank}`
      case 'tier':
        return `${start} — не уровень приоритета ${where}; напишите целое число от 1 до 5. ${blank}`
    }
  },
}

function markFrom(column: Column): number {
  return column.cell.kind === 'mark' ? column.cell.from : 0
}

const prospect = (key: string, language: Language) =>
  PROSPECT_COLUMNS.find(column => column.key === key)!.names[language][0]

export const IMPORT_TEXTS = {
  noText: {
    empty: {
      en: () => 'The file is empty; export it again, or choose another.',
      ru: () => 'Файл пуст; выгрузите его заново или выберите другой.',
    },
    workbook: {
      en: () =>
        'The file is a workbook of Excel, whatever its name says; open it there, save the sheet as CSV (UTF-8) and choose that file.',
      ru: () =>
        'Это книга Excel, как бы файл ни назывался; откройте её, сохраните лист как CSV (UTF-8) и выберите этот файл.',
    },
    page: {
      en: () =>
        'The file is a web page or a document, not a table of text; open it as a spreadsheet and save it as CSV (UTF-8).',
      ru: () => 'Это веб-страница или документ, а не таблица; откройте файл как таблицу и сохраните как CSV (UTF-8).',
    },
    binary: {
      en: () => 'The file holds no text; save it as CSV (UTF-8) and try again.',
      ru: () => 'В файле нет текста; сохраните его как CSV (UTF-8) и попробуйте снова.',
    },
  } satisfies Record<string, Said>,
  isLog: {
    en: () =>
      'The file is a contact log, not a list of clients; copy its rows into the sheet of the contact log, or choose the file of the clients.',
    ru: () =>
      'Это журнал контактов, а не список клиентов; скопируйте его строки на лист журнала контактов или выберите файл с клиентами.',
  } satisfies Said,
  noCards: {
    en: () => 'The file holds no vCard; export the contacts as vCard (.vcf) again.',
    ru: () => 'В файле нет ни одной карточки vCard; выгрузите контакты в формате vCard (.vcf) ещё раз.',
  } satisfies Said,
  brokenQuotes: {
    en: row => `Row ${row} has quotation marks that don't close; it and what follows may be read wrong. Check the row.`,
    ru: row =>
      `В строке ${row} не закрыты кавычки; она и следующие могли быть прочитаны неверно. Проверьте эту строку.`,
  } satisfies Said<[row: number]>,
  cutOff: {
    en: (column, rows, first) =>
      `${column.names.en[0]}: the text is longer than the 50,000 characters a cell holds ${en.where(rows, first)}; its end was cut off. Shorten it in the file to choose what stays.`,
    ru: (column, rows, first) =>
      `${column.names.ru[0]}: текст длиннее 50 000 знаков, которые вмещает ячейка ${ru.where(rows, first)}; конец отброшен. Чтобы выбрать, что останется, сократите текст в файле.`,
  } satisfies Said<[column: Column, rows: number, first: readonly number[]]>,
  sharedColumns: {
    en: (columns, rows, first) =>
      `Columns ${join(
        columns.map(({ column, heading }) => (heading ? `${column} '${heading}'` : String(column))),
        ' and ',
      )} mean the same but differ ${en.where(rows, first)}; the first that is filled in was taken. Make the other one Notes, for example, to keep both.`,
    ru: (columns, rows, first) =>
      `Столбцы ${join(
        columns.map(({ column, heading }) => (heading ? `${column} «${heading}»` : String(column))),
        ' и ',
      )} означают одно, но различаются ${ru.where(rows, first)}; взято первое заполненное. Чтобы сохранить оба, перенесите второй, например, в «Заметки».`,
  } satisfies Said<[columns: readonly { column: number; heading: string }[], rows: number, first: readonly number[]]>,
  totals: {
    en: (count, rows) =>
      `${en.rows(count)} ${count === 1 ? 'looks' : 'look'} like a total, not a client: ${rows}. Take ${count === 1 ? 'it' : 'them'} out of the file, or delete the ${plural('en', count, 'card', 'cards')} afterwards.`,
    ru: (count, rows) =>
      `${ru.rows(count)} ${plural('ru', count, 'похожа', 'похожи', 'похожи')} на итог, а не на клиента: ${rows}. Уберите ${count === 1 ? 'её' : 'их'} из файла или удалите потом ${plural('ru', count, 'карточку', 'карточки', 'карточки')}.`,
  } satisfies Said<[count: number, rows: string]>,
  lostLetters: {
    en: (rows, first) =>
      `Some letters were lost and stand as \ufffd ${en.where(rows, first)}; save the file as CSV (UTF-8) again, or correct them by hand.`,
    ru: (rows, first) =>
      `Часть букв потеряна, на их месте \ufffd ${ru.where(rows, first)}; сохраните файл как CSV (UTF-8) ещё раз или исправьте их вручную.`,
  } satisfies Said<[rows: number, first: readonly number[]]>,
  nameless: {
    en: () => `neither ${prospect('name', 'en')} nor ${prospect('organisation', 'en')} is filled in; write one of them`,
    ru: () =>
      `не заполнены ни «${prospect('name', 'ru')}», ни «${prospect('organisation', 'ru')}»; впишите хотя бы одно`,
  } satisfies Said,
  moreProblems: {
    en: (column, texts, rows, place) =>
      `${column.names.en[0]}: ${texts} more ${plural('en', texts, 'value', 'values')} can't be used (${en.rows(rows)}). ${en.blank(rows, place)}`,
    ru: (column, texts, rows, place) =>
      `${column.names.ru[0]}: ещё ${texts} ${plural('ru', texts, 'значение не подходит', 'значения не подходят', 'значений не подходят')} (${ru.rows(rows)}). ${ru.blank(rows, place)}`,
  } satisfies Said<[column: Column, texts: number, rows: number, place: Place]>,
  sameIdOtherName: {
    en: (count, examples) =>
      `${en.rows(count)} had the ID of a card with another name and went into that card: ${examples}. Give them IDs of their own if they are someone else.`,
    ru: (count, examples) =>
      `${ru.rows(count)} с ID карточки, у которой другое имя, ${plural('ru', count, 'вошла', 'вошли', 'вошли')} в эту карточку: ${examples}. Если это другие клиенты, дайте им свои ID.`,
  } satisfies Said<[count: number, examples: string]>,
  idsGone: {
    en: (count, examples) =>
      `${en.rows(count)} went into a card with another ID: ${examples}. In a contact log, write the ID of the card.`,
    ru: (count, examples) =>
      `${ru.rows(count)} ${plural('ru', count, 'вошла', 'вошли', 'вошли')} в карточку с другим ID: ${examples}. В журнале контактов указывайте ID карточки.`,
  } satisfies Said<[count: number, examples: string]>,
  rowName: {
    en: (row, name) => `row ${row} '${name}'`,
    ru: (row, name) => `строка ${row} «${name}»`,
  } satisfies Said<[row: number, name: string]>,
  idName: {
    en: (id, name) => `${id} '${name}'`,
    ru: (id, name) => `${id} «${name}»`,
  } satisfies Said<[id: string, name: string]>,
  likePairs: {
    en: (count, examples) =>
      `${count} new ${plural('en', count, 'card looks', 'cards look')} like another one and ${count === 1 ? 'was' : 'were'} kept apart: ${examples}. If two are the same client, move what is worth keeping into one and delete the other.`,
    ru: (count, examples) =>
      `${count} ${plural('ru', count, 'новая карточка похожа', 'новые карточки похожи', 'новых карточек похожи')} на другую и ${count === 1 ? 'сохранена' : 'сохранены'} отдельно: ${examples}. Если это один клиент, перенесите нужное в одну карточку и удалите другую.`,
  } satisfies Said<[count: number, examples: string]>,
  likePair: {
    en: (one, other, shared) =>
      `${one} and ${other} (${shared === 'contact' ? 'same phone or e-mail' : 'same or nearly same name'})`,
    ru: (one, other, shared) =>
      `${one} и ${other} (${shared === 'contact' ? 'тот же телефон или почта' : 'то же или почти то же имя'})`,
  } satisfies Said<[one: string, other: string, shared: LikePair['shared']]>,
  andMore: {
    en: count => `and ${count} more`,
    ru: count => `и ещё ${count}`,
  } satisfies Said<[count: number]>,
}

/** The first few of a list, and how many more there are. */
export function firstFew(language: Language, texts: readonly string[], few = 5): string {
  const more = texts.length - few
  return (more > 0 ? [...texts.slice(0, few), IMPORT_TEXTS.andMore[language](more)] : texts).join('; ')
}
