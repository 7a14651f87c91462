// Why a competitor was not saved, as the add-on says it; the form's own words are in competitors.ts.
import type { CompetitorProblem } from '../import/competitor-values.ts'
import { MENU } from './menu.ts'
import type { Said } from './say.ts'

export const COMPETITOR_REFUSALS = {
  nameless: {
    en: () => 'A competitor needs a name; fill it in.',
    ru: () => 'Конкуренту нужно название; впишите его.',
  } satisfies Said,
  none: {
    en: () => 'There is no competitor to lay out yet; enter the nearest one first.',
    ru: () => 'Пока нет ни одного конкурента; сначала впишите ближайшего.',
  } satisfies Said,
  twice: (name: string): Said => ({
    en: () => `There is a competitor called “${name}” already; open that one, or choose another name.`,
    ru: () => `Конкурент «${name}» уже есть; откройте его или дайте другое название.`,
  }),
  noColumn: (heading: string): Said => ({
    en: () => `The column “${heading}” is missing; choose “${MENU.setUp.en}” in the menu to put it back.`,
    ru: () => `Нет столбца «${heading}»; выберите в меню «${MENU.setUp.ru}», чтобы его вернуть.`,
  }),
}

const TAKES: Readonly<Record<CompetitorProblem, { readonly en: string; readonly ru: string }>> = {
  date: { en: 'a date', ru: 'дата' },
  number: { en: 'minutes, from 0 to 1440', ru: 'минуты, от 0 до 1440' },
  word: { en: 'one of the words offered', ru: 'одно из предложенных слов' },
  long: { en: 'at most 1000 letters', ru: 'не больше 1000 букв' },
}

/** What is wrong with a field, and what it takes. */
export function refuseCompetitorField(problem: CompetitorProblem, field: string): Said {
  return {
    en: () => `${field}: this takes ${TAKES[problem].en}.`,
    ru: () => `${field} — нужно: ${TAKES[problem].ru}.`,
  }
}
