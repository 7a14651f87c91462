// What the import sidebar says.
import type { Language } from '../domain/model.ts'
import type { FilePart } from '../import/headings.ts'
import { plural, type Said } from './say.ts'

type Text = Readonly<Record<Language, string>>

const cards = {
  en: (count: string, number: number) => `${count} ${plural('en', number, 'card', 'cards')}`,
  ru: (count: string, number: number) => `${count} ${plural('ru', number, 'карточка', 'карточки', 'карточек')}`,
}
const rows = {
  en: (count: string, number: number) => `${count} ${plural('en', number, 'row', 'rows')}`,
  ru: (count: string, number: number) => `${count} ${plural('ru', number, 'строка', 'строки', 'строк')}`,
}
type Counted = [shown: string, count: number]

export const IMPORT_FORM = {
  title: { en: 'Bring in clients from a file', ru: 'Перенести клиентов из файла' },
  file: { en: 'File (.csv or .vcf)', ru: 'Файл (.csv или .vcf)' },
  fileHint: {
    en: 'Choose it or drop it here. Exports of Google Contacts, Outlook, HubSpot, Salesforce and Thunderbird are known; of Excel, save the sheet as CSV. Nothing is written before you have seen what will happen.',
    ru: 'Выберите или перетащите сюда. Подходят выгрузки Google Контактов, Outlook, HubSpot, Salesforce и Thunderbird; лист Excel сохраните как CSV. Ничего не запишется, пока вы не увидите, что произойдёт.',
  },
  reading: { en: 'Reading the file…', ru: 'Читаем файл…' },
  otherFile: { en: 'Choose another file', ru: 'Выбрать другой файл' },
  oneFile: { en: 'Only one file at a time; the first one was taken.', ru: 'За раз один файл; взят первый.' },
  noRows: {
    en: 'The file has headings but no clients below them; choose another file.',
    ru: 'В файле есть заголовки, но под ними нет клиентов; выберите другой файл.',
  },
  whatHappens: { en: 'What will happen', ru: 'Что произойдёт' },
  first: { en: 'The first ones', ru: 'Первые из них' },
  forAll: { en: 'For all rows', ru: 'Для всех строк' },
  forAllHint: {
    en: 'Put in where the file says nothing.',
    ru: 'Ставится там, где в файле пусто.',
  },
  asInFile: { en: 'as in the file', ru: 'как в файле' },
  columns: { en: 'What the columns hold', ru: 'Что в столбцах' },
  noGuess: {
    en: 'None of the headings is known. Choose below what the columns hold: the name or the organisation at least.',
    ru: 'Ни один заголовок не узнан. Укажите ниже, что в столбцах: хотя бы имя или организацию.',
  },
  firstLine: { en: 'The first line holds headings', ru: 'В первой строке заголовки' },
  notBroughtIn: { en: 'not brought in', ru: 'не переносится' },
  toLookAt: { en: 'Worth a look', ru: 'Обратите внимание' },
  stop: { en: 'Stop', ru: 'Остановить' },
  stopping: { en: 'Stopping after this part…', ru: 'Останавливаем после этой части…' },
  goOn: { en: 'Go on', ru: 'Продолжить' },
  stopHere: { en: 'Stop here', ru: 'Закончить на этом' },
  progress: { en: 'Import', ru: 'Импорт' },
  done: { en: 'Done', ru: 'Готово' },
  stopped: { en: 'Stopped', ru: 'Остановлено' },
  brokenOff: { en: 'Broken off', ru: 'Прервано' },
  more: { en: 'Show more', ru: 'Показать ещё' },
  undo: { en: 'Take this import back', ru: 'Отменить этот импорт' },
  undoing: { en: 'Taking it back…', ru: 'Отменяем…' },
  undoOthers: { en: 'Take back all the others', ru: 'Отменить все остальные' },
  leave: { en: 'Leave everything as it is', ru: 'Оставить всё как есть' },
  last: { en: 'The last import', ru: 'Последний импорт' },
  toCard: { en: 'Open the client card', ru: 'Открыть карточку клиента' },
} as const satisfies Record<string, Text>

/** Sentences with counts; `shown` is the count as the reader's language writes it. */
export const IMPORT_COUNTS = {
  rowsIn: {
    en: (file, ...n) => `${file}: ${rows.en(...n)}`,
    ru: (file, ...n) => `${file}: ${rows.ru(...n)}`,
  } satisfies Said<[file: string, ...Counted]>,
  new: {
    en: (shown, n) => `${cards.en(shown, n)} will be new`,
    ru: (shown, n) =>
      `${plural('ru', n, 'Будет', 'Будут', 'Будет')} ${plural('ru', n, 'новая', 'новые', 'новых')}: ${shown}`,
  } satisfies Said<Counted>,
  merge: {
    en: (shown, n) =>
      `${rows.en(shown, n)} ${n === 1 ? 'is a duplicate' : 'are duplicates'}: blanks of the card are filled, nothing is overwritten`,
    ru: (shown, n) =>
      `${rows.ru(shown, n)} — ${plural('ru', n, 'повтор', 'повторы', 'повторы')}: в карточке заполнятся пустые поля, ничего не перезапишется`,
  } satisfies Said<Counted>,
  nothingNew: {
    en: () => 'All of it is in the sheet already: importing this file again adds nothing.',
    ru: () => 'Всё это уже есть в таблице: повторный импорт ничего не добавит.',
  } satisfies Said,
  leaveOut: {
    en: (shown, n) => `${rows.en(shown, n)} will be left out`,
    ru: (shown, n) => `${rows.ru(shown, n)} не ${plural('ru', n, 'войдёт', 'войдут', 'войдут')}`,
  } satisfies Said<Counted>,
  duplicates: {
    en: (shown, n) => `Duplicates: ${rows.en(shown, n)}`,
    ru: (shown, n) => `Повторы: ${rows.ru(shown, n)}`,
  } satisfies Said<Counted>,
  leftOut: {
    en: (shown, n) => `Left out: ${rows.en(shown, n)}`,
    ru: (shown, n) => `Не вошли: ${rows.ru(shown, n)}`,
  } satisfies Said<Counted>,
  import: {
    en: (shown, n) => `Import ${rows.en(shown, n)}`,
    ru: (shown, n) => `Перенести ${n === 1 ? '1 строку' : rows.ru(shown, n).replace(/строка$/, 'строку')}`,
  } satisfies Said<Counted>,
  outOf: {
    en: (shown, all) => `${shown} of ${all} rows`,
    ru: (shown, all) => `${shown} из ${all} строк`,
  } satisfies Said<[shown: string, all: string]>,
  cameIn: {
    en: (shown, n) => `New: ${cards.en(shown, n)}.`,
    ru: (shown, n) => `Новых: ${cards.ru(shown, n)}.`,
  } satisfies Said<Counted>,
  merged: {
    en: (shown, n) => `Merged as duplicates: ${rows.en(shown, n)}.`,
    ru: (shown, n) => `Объединены как повторы: ${rows.ru(shown, n)}.`,
  } satisfies Said<Counted>,
  notSent: {
    en: (shown, n) => `Not brought in, because it was stopped: ${rows.en(shown, n)}. Import the file again to go on.`,
    ru: (shown, n) =>
      `Не перенесены из-за остановки: ${rows.ru(shown, n)}. Чтобы продолжить, импортируйте файл ещё раз.`,
  } satisfies Said<Counted>,
  lastImport: {
    en: (file, added, filled) => `${file}: new cards: ${added}, cards filled in: ${filled}.`,
    ru: (file, added, filled) => `${file}: новых карточек: ${added}, дополнено карточек: ${filled}.`,
  } satisfies Said<[file: string, added: string, filled: string]>,
  lastPart: {
    en: (done, all) =>
      `It was broken off after ${done} of ${all} rows. What came in is whole; import the file again to go on.`,
    ru: (done, all) =>
      `Он прерван после ${done} из ${all} строк. Перенесённое цело; чтобы продолжить, импортируйте файл ещё раз.`,
  } satisfies Said<[done: string, all: string]>,
  undone: {
    en: (removed, emptied) => `The import is taken back: cards removed: ${removed}, cards emptied again: ${emptied}.`,
    ru: (removed, emptied) => `Импорт отменён: удалено карточек: ${removed}, возвращено к прежнему виду: ${emptied}.`,
  } satisfies Said<[removed: string, emptied: string]>,
  keptChanged: {
    en: kept => `Left alone, because they were changed since: ${kept}.`,
    ru: kept => `Не тронуто, так как с тех пор изменено: ${kept}.`,
  } satisfies Said<[kept: string]>,
  changedSince: {
    en: (shown, n, names) =>
      `${cards.en(shown, n)} of this import ${n === 1 ? 'was' : 'were'} changed or contacted since, so nothing was taken back: ${names}. You can take back all the others.`,
    ru: (shown, n, names) =>
      `С тех пор изменено или есть контакты: ${cards.ru(shown, n)} этого импорта, поэтому ничего не отменено: ${names}. Можно отменить все остальные.`,
  } satisfies Said<[...Counted, names: string]>,
  column: { en: at => `Column ${at}`, ru: at => `Столбец ${at}` } satisfies Said<[at: number]>,
  example: { en: text => `for example: ${text}`, ru: text => `например: ${text}` } satisfies Said<[text: string]>,
  row: { en: row => `Row ${row}`, ru: row => `Строка ${row}` } satisfies Said<[row: string]>,
  intoSheet: {
    en: (name, id) => `is ${name} (${id}) in the sheet`,
    ru: (name, id) => `это ${name} (${id}) в таблице`,
  } satisfies Said<[name: string, id: string]>,
  intoRow: {
    en: row => `is the client of row ${row}`,
    ru: row => `это клиент из строки ${row}`,
  } satisfies Said<[row: string]>,
  fills: { en: fields => `fills ${fields}`, ru: fields => `заполнит: ${fields}` } satisfies Said<[fields: string]>,
  fillsNothing: { en: () => 'adds nothing', ru: () => 'ничего не добавит' } satisfies Said,
} as const

/** What a column of a file can hold beside our own columns. */
export const PART_LABELS: Readonly<Record<Exclude<FilePart, 'accountMark'>, Text>> = {
  firstName: { en: 'First name', ru: 'Имя' },
  middleName: { en: 'Middle name', ru: 'Отчество' },
  lastName: { en: 'Last name', ru: 'Фамилия' },
  nameSuffix: { en: 'Name suffix', ru: 'Суффикс имени' },
  displayName: { en: 'Nickname', ru: 'Псевдоним' },
  honorific: { en: 'Salutation', ru: 'Обращение' },
  title: { en: 'Title', ru: 'Титул' },
  jobTitle: { en: 'Job title', ru: 'Должность' },
  department: { en: 'Department', ru: 'Отдел' },
  employees: { en: 'Number of employees', ru: 'Число сотрудников' },
  accountId: { en: 'Account ID', ru: 'ID организации' },
}

export const ADDRESS_LABELS = {
  street: { en: 'Address or street', ru: 'Адрес или улица' },
  extended: { en: 'Address: more', ru: 'Адрес: дополнение' },
  city: { en: 'Address: city', ru: 'Адрес: город' },
  region: { en: 'Address: region', ru: 'Адрес: область' },
  postcode: { en: 'Address: postcode', ru: 'Адрес: индекс' },
  country: { en: 'Address: country', ru: 'Адрес: страна' },
} as const satisfies Record<string, Text>
