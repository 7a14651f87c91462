// Why a row that a person moved, changed, added or wrote on stands in the plan, in both languages.
import type { Day } from '../domain/day.ts'
import type { Language, NormChannel } from '../domain/model.ts'
import { dayInText, lastContact, overdue } from './plan-why.ts'
import type { Said } from './say.ts'

export interface Kept {
  /** Where both were changed, the day is told rather than the channel. */
  readonly kind: 'moved' | 'changed' | 'byHand' | 'agreed'
  readonly channel: NormChannel
  /** '' where none is agreed. */
  readonly time: string
  /** The day that it was to be on. */
  readonly promisedFor: Day
  readonly date: Day
  readonly lastContact: Day | null
}

const HOW: Readonly<Record<Language, Readonly<Record<Kept['kind'], string>>>> = {
  en: {
    moved: 'Moved by hand to',
    changed: 'Changed by hand to',
    byHand: 'Added by hand for',
    agreed: 'Agreed for',
  },
  ru: {
    moved: 'Перенесено вручную на',
    changed: 'Изменено вручную на',
    byHand: 'Добавлено вручную на',
    agreed: 'Согласовано на',
  },
}

function dayAndTime(language: Language, { kind, promisedFor, date, time }: Kept): string {
  const parts = [dayInText(language, promisedFor, date)]
  if (kind === 'agreed') parts.push(time)
  if (date > promisedFor) parts.push(overdue[language](date - promisedFor))
  return parts.join(', ')
}

/** One plain sentence. */
export const planKept: Said<[Kept]> = {
  en: why => {
    const channel = why.kind === 'changed' ? ` a ${why.channel} on` : ''
    return `${HOW.en[why.kind]}${channel} ${dayAndTime('en', why)}; ${lastContact.en(why.lastContact, why.date)}.`
  },
  ru: why => {
    const channel = why.kind === 'changed' ? ` ${why.channel === 'call' ? 'звонок' : 'встречу'},` : ''
    return `${HOW.ru[why.kind]}${channel} ${dayAndTime('ru', why)}; ${lastContact.ru(why.lastContact, why.date)}.`
  },
}

/** The sentence of an open row that the plan no longer asks for but that holds what a person wrote. */
export const planLeft: Said = {
  en: () => 'No longer asked for by the plan; kept for what is written here.',
  ru: () => 'План больше не требует этого контакта; строка оставлена ради записей в ней.',
}

/** The sentence of a row that a person changed or added and that has no place among the days left. */
export const planStays: Said = {
  en: () => 'Changed or added by hand, but the plan has no place for it now: see the card, the log and the days left.',
  ru: () => 'Изменено или добавлено вручную, но сейчас в плане этому нет места: см. карточку, журнал и оставшиеся дни.',
}

/** The sentence of a row that was done before any plan had it. */
export const planAdded: Said = {
  en: () => 'Added by hand, and done.',
  ru: () => 'Добавлено вручную и сделано.',
}
