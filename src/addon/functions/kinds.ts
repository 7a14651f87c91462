// The kinds of value that arguments take, cell by cell.
import type { Day } from '../../core/domain/day.ts'
import type { BusinessSize, IncomeLevel, Language, Mark, NormChannel, Tier } from '../../core/domain/model.ts'
import { readLanguage } from '../../core/import/setting.ts'
import { isErrorText, readCell, readNumber, textOf } from '../../core/words/cells.ts'
import { BUSINESS_SIZE, CHANNEL, INCOME, readBusinessSize, readChannel, readIncome } from '../../core/words/lists.ts'
import type { Names } from '../../core/words/word.ts'
import type { Kind } from './spread.ts'

/** Any text; numbers and dates count as the text they show. */
export const text: Kind<string> = {
  read: raw => {
    const shown = textOf(raw)
    return isErrorText(shown) ? undefined : shown
  },
  takes: { kind: 'text' },
}

function wordOf<K extends string>(
  keys: readonly K[],
  names: Readonly<Record<K, Names>>,
  read: (typed: string) => K | null,
): Kind<K> {
  return {
    read: raw => (typeof raw === 'string' ? (read(raw) ?? undefined) : undefined),
    takes: { kind: 'words', words: { en: keys.map(key => names[key].en[0]), ru: keys.map(key => names[key].ru[0]) } },
  }
}

export const businessSize: Kind<BusinessSize> = wordOf(['small', 'medium', 'large'], BUSINESS_SIZE, readBusinessSize)

export const income: Kind<IncomeLevel> = wordOf(['high', 'medium', 'low'], INCOME, readIncome)

const NORM_CHANNELS: readonly NormChannel[] = ['call', 'meeting']
export const normChannel: Kind<NormChannel> = wordOf(NORM_CHANNELS, CHANNEL, typed => {
  const channel = readChannel(typed)
  return NORM_CHANNELS.find(known => known === channel) ?? null
})

export const language: Kind<Language> = {
  read: raw => readLanguage(textOf(raw)) ?? undefined,
  takes: { kind: 'words', words: { en: ['"en"', '"ru"'], ru: ['"en"', '"ru"'] } },
}

/** A number of `from` to `to`, also as a text with a comma; `whole` ones alone where said. */
export function number(from: number, to?: number, onlyWhole?: 'whole'): Kind<number> {
  return {
    read: raw => {
      const value = readNumber(raw)
      if (value === null || value < from || (to !== undefined && value > to)) return undefined
      // Adding nothing makes 0 of -0, which equals it and yet prints and divides differently.
      return onlyWhole && !Number.isInteger(value) ? undefined : value + 0
    },
    takes: {
      kind: 'number',
      from,
      ...(to === undefined ? {} : { to }),
      ...(onlyWhole ? { whole: true } : {}),
    },
  }
}

/** `Tier 2` and `2 уровень` are read as on a card. */
export const tier: Kind<Tier> = {
  read: raw => (readCell({ kind: 'tier' }, raw).value as Tier | null) ?? undefined,
  takes: { kind: 'number', from: 1, to: 5, whole: true },
}

export function mark(from: 0 | 1): Kind<Mark> {
  return {
    read: raw => (readCell({ kind: 'mark', from }, raw).value as Mark | null) ?? undefined,
    takes: { kind: 'number', from, to: 3, whole: true },
  }
}

/** A share above 0, as 0.2 or 20%: a conversion may be 1, a certainty may not. */
export function share(upTo: 'one' | 'belowOne'): Kind<number> {
  return {
    read: raw => {
      const value = readNumber(raw)
      if (value === null || value < LEAST_SHARE) return undefined
      return value < 1 || (value === 1 && upTo === 'one') ? value : undefined
    },
    takes: { kind: 'share', upToOne: upTo === 'one' },
  }
}
/** One in a million: below it the contacts for a goal would no longer be a number anybody can use. */
const LEAST_SHARE = 1e-6

export const day: Kind<Day> = {
  read: raw => (readCell({ kind: 'date' }, raw).value as Day | null) ?? undefined,
  takes: { kind: 'date' },
}
