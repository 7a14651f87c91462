// Why a card was not saved, as the add-on says it; the form's own words are in card.ts.
import type { CardProblem } from '../import/card-values.ts'
import { MENU } from './menu.ts'
import type { Said } from './say.ts'

export const CARD_REFUSALS = {
  nameless: {
    en: () => 'A card needs a name or an organisation; fill in one of the two.',
    ru: () => 'Карточке нужно имя клиента или организация; заполните одно из двух.',
  } satisfies Said,
  noColumn: (heading: string): Said => ({
    en: () => `The column “${heading}” is missing; choose “${MENU.setUp.en}” in the menu to put it back.`,
    ru: () => `Нет столбца «${heading}»; выберите в меню «${MENU.setUp.ru}», чтобы его вернуть.`,
  }),
}

const TAKES: Readonly<Record<CardProblem, { readonly en: string; readonly ru: string }>> = {
  date: { en: 'a date', ru: 'дата' },
  number: { en: 'a number from 0', ru: 'число от 0' },
  mark: { en: 'a mark up to 3', ru: 'оценка не больше 3' },
  tier: { en: 'a whole number from 1 to 5', ru: 'целое число от 1 до 5' },
  word: { en: 'one of the words offered', ru: 'одно из предложенных слов' },
}

/** What is wrong with a field, and what it takes. */
export function refuseField(problem: CardProblem, field: string): Said {
  return {
    en: () => `${field}: this takes ${TAKES[problem].en}.`,
    ru: () => `${field} — нужно: ${TAKES[problem].ru}.`,
  }
}
