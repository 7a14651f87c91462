// What an import of a contact log says of its rows.
import type { Language } from '../domain/model.ts'
import { LOG_COLUMNS } from '../words/columns.ts'
import { ROWS } from './import.ts'
import type { Said } from './say.ts'

const log = (key: string, language: Language) => LOG_COLUMNS.find(column => column.key === key)!.names[language][0]

export const LOG_IMPORT_TEXTS = {
  noLogDate: {
    en: text =>
      text === ''
        ? `${log('date', 'en')} is blank; write it like 2026-11-23`
        : `${log('date', 'en')}: '${text}' isn't a date; write it like 2026-11-23`,
    ru: text =>
      text === ''
        ? `не заполнена «${log('date', 'ru')}»; напишите, например, 23.11.2026`
        : `${log('date', 'ru')}: «${text}» — не дата; напишите, например, 23.11.2026`,
  } satisfies Said<[text: string]>,
  noLogId: {
    en: () => `${log('prospectId', 'en')} is blank; write the client's ID`,
    ru: () => `не заполнен «${log('prospectId', 'ru')}»; впишите ID клиента`,
  } satisfies Said,
  unknownIds: {
    en: (ids, rows) =>
      `${log('prospectId', 'en')}: ${ROWS.en(rows)} of the log ${rows === 1 ? 'names' : 'name'} clients that aren't in the sheet: ${ids}. The rows were kept; correct the IDs, or import the clients.`,
    ru: (ids, rows) =>
      `${log('prospectId', 'ru')}: в журнале ${ROWS.ru(rows)} с клиентами, которых нет в таблице: ${ids}. Строки сохранены; исправьте ID или перенесите этих клиентов.`,
  } satisfies Said<[ids: string, rows: number]>,
}
