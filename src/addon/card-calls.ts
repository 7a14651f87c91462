// The client card's calls: what comes in is checked as hostile, then handed to the actions.
import { TAKES } from '../core/i18n/menu.ts'
import { CARD_KEYS, type CardValues } from '../core/import/card-values.ts'
import type { CardCalls } from '../core/protocol/card.ts'
import { openCard, searchCards, selectedCard } from './actions/card.ts'
import { mergeCards, saveCard } from './actions/card-save.ts'
import { argument, ask, ownEntries, readText } from './arguments.ts'
import type { Call } from './call.ts'

type Arguments = ReadonlyMap<string, unknown>

/** Longer texts are no ID of a card, no version and nothing to search by. */
const SHORT = 500

export const CARD_CALLS: { readonly [N in keyof CardCalls]: Call<N> } = {
  openCard: {
    take: args => ({ ...optional(args, 'id', shortText), ...optional(args, 'show', flag) }),
    run: openCard,
  },
  selectedCard: { take: () => ({}), run: selectedCard },
  searchCards: { take: args => ({ text: shortText(argument(args, 'text'), 'text') }), run: searchCards },
  saveCard: {
    take: args => ({
      values: readValues(argument(args, 'values')),
      ...optional(args, 'id', shortText),
      ...optional(args, 'version', shortText),
      ...optional(args, 'apart', flag),
    }),
    run: saveCard,
  },
  mergeCards: {
    take: args => ({
      id: shortText(argument(args, 'id'), 'id'),
      version: shortText(argument(args, 'version'), 'version'),
      other: shortText(argument(args, 'other'), 'other'),
      otherVersion: shortText(argument(args, 'otherVersion'), 'otherVersion'),
      values: readValues(argument(args, 'values')),
    }),
    run: mergeCards,
  },
}

export const CARD_ARGUMENTS: { readonly [N in keyof CardCalls]: readonly (keyof CardCalls[N]['args'])[] } = {
  openCard: ['id', 'show'],
  selectedCard: [],
  searchCards: ['text'],
  saveCard: ['id', 'version', 'values', 'apart'],
  mergeCards: ['id', 'version', 'other', 'otherVersion', 'values'],
}

function shortText(value: unknown, name: string): string {
  const text = readText(value, name)
  ask(text.length <= SHORT, name, TAKES.text)
  return text
}

function flag(value: unknown, name: string): boolean {
  ask(typeof value === 'boolean', name, TAKES.flag)
  return value
}

function optional<K extends string, T>(
  args: Arguments,
  name: K,
  read: (value: unknown, name: string) => T,
): { [P in K]?: T } {
  const value = argument(args, name)
  return (value === undefined ? {} : { [name]: read(value, name) }) as { [P in K]?: T }
}

/** Fields of a card, copied one by one; an unknown one is refused. */
function readValues(value: unknown): Partial<CardValues> {
  const values: Partial<Record<(typeof CARD_KEYS)[number], string>> = {}
  for (const [name, text] of ownEntries(value, 'values', TAKES.fields)) {
    const key = CARD_KEYS.find(known => known === name)
    ask(key !== undefined, name, TAKES.fields)
    values[key] = readText(text, name)
  }
  return values
}
