// What the Today sidebar's calls take, and why one is refused.
import type { Language } from '../domain/model.ts'
import type { Said } from './say.ts'

export const TODAY_TAKES = {
  story: { en: 'known parts of what happened in a contact', ru: 'известные сведения о контакте' },
  word: { en: 'one of its known words', ru: 'одно из известных слов' },
  day: { en: 'a day such as 2026-11-23', ru: 'день, например 2026-11-23' },
  token: { en: 'a token of the form', ru: 'метка формы' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

export const TODAY_REFUSALS = {
  noName: {
    en: () => 'The new card has no name yet: type one, or choose a client that is there.',
    ru: () => 'У новой карточки нет имени: введите его или выберите клиента из списка.',
  } satisfies Said,
  unknownPerson: {
    en: person => `“${person.slice(0, 60)}” is no owner here: choose yourself from the list.`,
    ru: person => `Ответственного «${person.slice(0, 60)}» здесь нет: выберите себя из списка.`,
  } satisfies Said<[person: string]>,
}
