// What is said of the headings of a file whose columns nobody chooses by hand.
import type { Language } from '../domain/model.ts'
import { LOG_COLUMNS, PROSPECT_COLUMNS } from '../words/columns.ts'
import { IMPORT_TEXTS } from './import.ts'
import type { Said } from './say.ts'

const prospect = (key: string, language: Language) =>
  PROSPECT_COLUMNS.find(column => column.key === key)!.names[language][0]
const log = (key: string, language: Language) => LOG_COLUMNS.find(column => column.key === key)!.names[language][0]

/** So many headings are named; a file may have hundreds. */
const NAMED = 12

const NUMBERED = {
  en: column => `column ${column} without a heading`,
  ru: column => `столбец ${column} без заголовка`,
} satisfies Said<[column: number]>

/** Headings one after another; a number stands for a column without one. */
function said(headings: readonly (string | number)[], language: Language): string {
  const texts = headings.map(heading => (typeof heading === 'number' ? NUMBERED[language](heading) : heading))
  const more = texts.length - NAMED
  return (more > 0 ? [...texts.slice(0, NAMED), IMPORT_TEXTS.andMore[language](more)] : texts).join(', ')
}

export const HEADING_TEXTS = {
  noHeadings: {
    en: () =>
      `No heading of a known column stands in the first rows; write a row of headings above the clients, with ${prospect('name', 'en')} or ${prospect('organisation', 'en')} at least.`,
    ru: () =>
      `В первых строках нет ни одного известного заголовка; добавьте над клиентами строку заголовков, где есть хотя бы «${prospect('name', 'ru')}» или «${prospect('organisation', 'ru')}».`,
  } satisfies Said,
  noLogHeadings: {
    en: () =>
      `The headings of a contact log are missing; write a row of headings above the contacts, with ${log('date', 'en')} and ${log('prospectId', 'en')} at least.`,
    ru: () =>
      `Нет заголовков журнала контактов; добавьте над контактами строку заголовков, где есть хотя бы «${log('date', 'ru')}» и «${log('prospectId', 'ru')}».`,
  } satisfies Said,
  notImported: {
    en: headings =>
      `Not imported, as no column of ours takes it: ${said(headings, 'en')}. Rename a heading to one of ours to bring it in.`,
    ru: headings =>
      `Не перенесено, так как для этого нет нашего столбца: ${said(headings, 'ru')}. Чтобы перенести, дайте столбцу один из наших заголовков.`,
  } satisfies Said<[headings: readonly (string | number)[]]>,
}
