// What the command line says: usage, what is wrong with an argument or a file, and the words around the printed plan.
import type { Language } from '../domain/model.ts'
import { plural, type Said } from './say.ts'

/** One line for a mistake that the user can mend. */
export const USAGE_PROBLEMS = {
  noFile: {
    en: () => 'No file given. Write: npm run plan -- FILE (a .csv, .vcf or .xlsx of prospects).',
    ru: () => 'Не указан файл. Напишите: npm run plan -- ФАЙЛ (.csv, .vcf или .xlsx с клиентами).',
  },
  manyFiles: {
    en: (second: string) => `One file at a time: "${second}" is a second one. Put names with spaces in quotes.`,
    ru: (second: string) => `Файл должен быть один, а «${second}» — второй. Имена с пробелами берите в кавычки.`,
  },
  unknownOption: {
    en: (option: string, known: string) => `There is no option ${option}. The options are: ${known}.`,
    ru: (option: string, known: string) => `Параметра ${option} нет. Есть параметры: ${known}.`,
  },
  noValue: {
    en: (option: string) => `${option} wants a value after it.`,
    ru: (option: string) => `После ${option} нужно значение.`,
  },
  noValueWanted: {
    en: (option: string) => `${option} takes no value.`,
    ru: (option: string) => `${option} пишется без значения.`,
  },
  badWeek: {
    en: (got: string) => `--week ${got}: there is no such week. Write year and ISO week, as 2026-W48.`,
    ru: (got: string) => `--week ${got}: такой недели нет. Напишите год и номер недели, например 2026-W48.`,
  },
  badDay: {
    en: (got: string) => `--today ${got}: there is no such day. Write year-month-day, as 2026-11-23.`,
    ru: (got: string) => `--today ${got}: такого дня нет. Напишите год-месяц-день, например 2026-11-23.`,
  },
  badLanguage: {
    en: (got: string) => `--lang ${got}: the languages are en and ru.`,
    ru: (got: string) => `--lang ${got}: есть языки en и ru.`,
  },
  badSetting: {
    en: (got: string) => `--set ${got}: write a key and a value, as --set cycleWeeks=8.`,
    ru: (got: string) => `--set ${got}: напишите ключ и значение, например --set cycleWeeks=8.`,
  },
  unknownSetting: {
    en: (key: string, keys: string) => `--set ${key}: there is no such setting. The keys are: ${keys}.`,
    ru: (key: string, keys: string) => `--set ${key}: такой настройки нет. Есть ключи: ${keys}.`,
  },
  badOut: {
    en: (path: string) => `--out ${path}: the workbook is saved as .xlsx, so end the name in .xlsx.`,
    ru: (path: string) => `--out ${path}: книга сохраняется как .xlsx, поэтому имя должно кончаться на .xlsx.`,
  },
  badPort: {
    en: (got: string) => `PORT=${got}: a port is a whole number up to 65535, as PORT=8080.`,
    ru: (got: string) => `PORT=${got}: порт — целое число до 65535, например PORT=8080.`,
  },
  portTaken: {
    en: (port: string) => `Port ${port} is in use. Stop what runs there, or choose another: PORT=8081 npm start.`,
    ru: (port: string) =>
      `Порт ${port} занят. Остановите то, что на нём работает, или выберите другой: PORT=8081 npm start.`,
  },
  noFolder: {
    en: (path: string) => `--out ${path}: the folder it should go into is not there. Make the folder first.`,
    ru: (path: string) => `--out ${path}: папки для этого файла нет. Сначала создайте её.`,
  },
  keepMissing: {
    en: (path: string) => `--keep ${path}: there is no such folder. Make the folder first.`,
    ru: (path: string) => `--keep ${path}: такой папки нет. Сначала создайте её.`,
  },
  keepNoFolder: {
    en: (path: string) => `--keep ${path}: this is a file. Name a folder for the workbook.`,
    ru: (path: string) => `--keep ${path}: это файл. Укажите папку для таблицы.`,
  },
  keepRefused: {
    en: (path: string) => `--keep ${path}: the folder can't be written to. Choose a folder of your own.`,
    ru: (path: string) => `--keep ${path}: в эту папку нельзя писать. Выберите свою папку.`,
  },
  keepTaken: {
    en: (path: string) =>
      `${path} is kept there already. Start without FILE to go on with it, or choose another folder.`,
    ru: (path: string) => `${path} там уже хранится. Запустите без ФАЙЛА, чтобы продолжить, или выберите другую папку.`,
  },
  noSuchFile: {
    en: (path: string) => `${path}: there is no such file. Check the name and the folder.`,
    ru: (path: string) => `${path}: такого файла нет. Проверьте имя и папку.`,
  },
  isLog: {
    en: (path: string) =>
      `${path} looks like a contact log, not a list of clients. Name the clients' file, and this one after --log.`,
    ru: (path: string) =>
      `${path} похож на журнал контактов, а не на список клиентов. Укажите файл клиентов, а этот — после --log.`,
  },
  isFolder: {
    en: (path: string) => `${path} is a folder. Name a file in it.`,
    ru: (path: string) => `${path} — папка. Укажите файл в ней.`,
  },
  notReadable: {
    en: (path: string) => `${path} can't be read. Check that you may open it.`,
    ru: (path: string) => `${path} не удаётся прочесть. Проверьте, есть ли у вас доступ к файлу.`,
  },
  notWritable: {
    en: (path: string) => `${path} can't be written. Close it in other programs, or choose another place.`,
    ru: (path: string) => `${path} не удаётся записать. Закройте его в других программах или выберите другое место.`,
  },
  emptyFile: {
    en: (path: string) => `${path} is empty. Export it again.`,
    ru: (path: string) => `${path} пуст. Выгрузите его заново.`,
  },
  noRows: {
    en: (path: string) => `${path} has headings but no rows below them. Export it again with its rows.`,
    ru: (path: string) => `${path}: под заголовками нет ни одной строки. Выгрузите файл вместе со строками.`,
  },
  tooManyRows: {
    en: (path: string, rows: string, most: string) =>
      `${path} has ${rows} rows, and ${most} are the most that go in at once. Split it into smaller files.`,
    ru: (path: string, rows: string, most: string) =>
      `${path}: строк ${rows}, а за один раз можно внести не больше ${most}. Разделите файл на части.`,
  },
  badTable: {
    en: (path: string, why: string) => `${path}: ${why}`,
    ru: (path: string, why: string) => `${path}: ${why}`,
  },
  encrypted: {
    en: (path: string) => `${path} is protected by a password or is an old .xls. Save it as .xlsx without a password.`,
    ru: (path: string) => `${path} защищён паролем или это старый .xls. Сохраните его как .xlsx без пароля.`,
  },
  damaged: {
    en: (path: string) => `${path} is damaged or is no .xlsx workbook. Download or save it again.`,
    ru: (path: string) => `${path} повреждён или не является книгой .xlsx. Скачайте или сохраните его заново.`,
  },
  other: {
    en: (path: string) => `${path} is a document of another kind. Save the sheet as .xlsx or .csv.`,
    ru: (path: string) => `${path} — документ другого вида. Сохраните таблицу как .xlsx или .csv.`,
  },
} as const satisfies Readonly<Record<string, Said<string[]>>>

export type UsageProblemKind = keyof typeof USAGE_PROBLEMS

export const unexpected: Said<[string]> = {
  en: reason => `Something went wrong in Contact Planner itself: ${reason}`,
  ru: reason => `Ошибка внутри Contact Planner: ${reason}`,
}

export const usage: Said = {
  en: () => `npm run plan -- FILE [options]

Builds the weekly contact plan from FILE: prospects as .csv or .vcf, or a workbook of Contact Planner as .xlsx.

  --week 2026-W48       the week to plan (this one, or the next when no working day of it is left)
  --today 2026-11-23    plan as if on that day
  --deals N             deals wanted this week
  --owner NAME          show one owner's rows; the team is planned all the same
  --log FILE.csv        a contact log to put in first
  --set KEY=VALUE       a setting; may be given again
  --lang en|ru          language of the plan
  --out FILE.xlsx       save the workbook with the plan sheet
  --json                print one JSON object instead of the table

npm start -- [FILE] [options] serves the workbook as a page, too, and takes one option more:

  --keep DIR            keep the workbook in the folder DIR between starts`,
  ru: () => `npm run plan -- ФАЙЛ [параметры]

Строит план контактов на неделю по ФАЙЛУ: клиенты в .csv или .vcf либо книга Contact Planner в .xlsx.

  --week 2026-W48       неделя плана (эта или следующая, если рабочих дней на этой не осталось)
  --today 2026-11-23    строить так, будто сегодня этот день
  --deals N             сколько сделок нужно за неделю
  --owner ИМЯ           показать строки одного ответственного; план строится на всю команду
  --log ФАЙЛ.csv        сначала внести журнал контактов
  --set КЛЮЧ=ЗНАЧЕНИЕ   настройка; можно повторять
  --lang en|ru          язык плана
  --out ФАЙЛ.xlsx       сохранить книгу с листом плана
  --json                вывести один объект JSON вместо таблицы

npm start -- [ФАЙЛ] [параметры] ещё и открывает книгу на странице; у этой команды есть и параметр

  --keep ПАПКА          хранить книгу в этой папке между запусками`,
}

/** The line on how much of the goal the plan holds. */
export const goalLine: Said<[{ deals: number; needed: number; logged: number; planned: number }]> = {
  en: ({ deals, needed, logged, planned }) =>
    `Goal ${deals} ${plural('en', deals, 'deal', 'deals')}: ${needed} needed, ${logged} logged, ${planned} planned`,
  ru: ({ deals, needed, logged, planned }) =>
    `Цель — ${deals} ${plural('ru', deals, 'сделка', 'сделки', 'сделок')}: нужно ${needed}, в журнале ${logged}, в плане ${planned}`,
}

/** Of the whole file, also where the other figures are one owner's. */
export const prospectsLine: Said<
  [{ read: number; kept: number; merged: number; withoutTier: number }, isOfOneOwner: boolean]
> = {
  en: ({ read, kept, merged, withoutTier }, isOfOneOwner) =>
    `Prospects${isOfOneOwner ? ' of the whole team' : ''}: ${read} read, ${kept} kept${merged > 0 ? `, ${merged} merged` : ''}, ${withoutTier} without a tier`,
  ru: ({ read, kept, merged, withoutTier }, isOfOneOwner) =>
    `Клиенты${isOfOneOwner ? ' всей команды' : ''}: прочитано ${read}, внесено ${kept}${merged > 0 ? `, объединено ${merged}` : ''}, без приоритета ${withoutTier}`,
}

export const rejectedLine: Said<[number, string]> = {
  en: (row, reason) => `Row ${row} left out: ${reason}`,
  ru: (row, reason) => `Строка ${row} пропущена: ${reason}`,
}

/** For a row of the file given with `--log`. */
export const logRejected: Said<[number, string]> = {
  en: (row, reason) => `Contact log, row ${row} left out: ${reason}`,
  ru: (row, reason) => `Журнал контактов, строка ${row} пропущена: ${reason}`,
}

/** For any other word on that file, whose rows are numbered like those of FILE. */
export const logNote: Said<[string]> = {
  en: text => `Contact log: ${text}`,
  ru: text => `Журнал контактов: ${text}`,
}

/** Of a workbook with several sheets of clients. */
export const sheetsLeft: Said<[string, readonly string[]]> = {
  en: (read, others) =>
    `Only the sheet ${read} was read; ${others.join(', ')} ${plural('en', others.length, 'holds', 'hold')} clients, too. Save each as a file of its own to bring them in.`,
  ru: (read, others) =>
    `Прочитан только лист ${read}; клиенты есть и на других: ${others.join(', ')}. Чтобы внести их, сохраните каждый лист отдельным файлом.`,
}

export const noteLine: Said<[string]> = { en: text => `Note: ${text}`, ru: text => `Внимание: ${text}` }

export const moreNotes: Said<[number]> = {
  en: count => `and ${count} more; --json lists them all`,
  ru: count => `и ещё ${count}; полный список даёт --json`,
}

export const nothingPlanned: Said = {
  en: () => 'No contact is planned.',
  ru: () => 'В плане нет ни одного контакта.',
}

export const savedLine: Said<[string]> = {
  en: path => `Saved with the plan sheet: ${path}`,
  ru: path => `Книга с листом плана сохранена: ${path}`,
}

/** Where the page is. */
export const pageLine: Said<[string]> = {
  en: url => `The workbook is open at ${url} (Ctrl+C stops)`,
  ru: url => `Таблица открыта на ${url} (остановить — Ctrl+C)`,
}

/** Where the workbook is kept between starts. */
export const keptLine: Said<[string]> = {
  en: path => `The workbook is kept in ${path}`,
  ru: path => `Таблица хранится в ${path}`,
}

/** For a kept workbook that is opened as it was left. */
export const keptPlanLine: Said<[string]> = {
  en: sheet => `The plan of the week is there already: sheet "${sheet}".`,
  ru: sheet => `План на неделю в ней уже есть: лист «${sheet}».`,
}

/** How to get the same plan as a file. */
export const saveHint: Said<[string]> = {
  en: command => `To save the workbook with its plan sheet: ${command}`,
  ru: command => `Чтобы сохранить книгу с листом плана: ${command}`,
}

/** What the sample is, said above its plan. */
export const sampleLine: Said<[string]> = {
  en: name => `Sample workbook: ${name}. Your own list: npm run plan -- FILE`,
  ru: name => `Пример: ${name}. Свой список: npm run plan -- ФАЙЛ`,
}

export function usageText(kind: UsageProblemKind, language: Language, args: readonly string[]): string {
  return (USAGE_PROBLEMS[kind][language] as (...args: readonly string[]) => string)(...args)
}
