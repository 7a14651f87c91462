// The Today sidebar's calls: what comes in is checked as hostile, then handed to the actions.
import { parseDay, parseWeek } from '../core/domain/day.ts'
import type { Channel, Outcome, SourceName } from '../core/domain/model.ts'
import { TAKES } from '../core/i18n/menu.ts'
import { TODAY_TAKES } from '../core/i18n/today-refusals.ts'
import type { ContactStory, TodayCalls } from '../core/protocol/today.ts'
import { CHANNEL, OUTCOME, SOURCE } from '../core/words/lists.ts'
import { addContact, logContact } from './actions/log-contact.ts'
import { openToday } from './actions/today.ts'
import { argument, ask, ownEntries, readText } from './arguments.ts'
import type { Call } from './call.ts'

type Arguments = ReadonlyMap<string, unknown>

/** Longer texts are no name, phone or key. */
const SHORT = 500
/** Notes and next actions as long as anybody would type them into a sidebar. */
const LONG = 5000
const TOKEN = /^[a-z0-9]{8,40}$/

export const TODAY_CALLS: { readonly [N in keyof TodayCalls]: Call<N> } = {
  openToday: { take: args => optionalText(args, 'person'), run: openToday },
  logContact: {
    take: args => {
      const week = limited(argument(args, 'week'), 'week', SHORT)
      ask(parseWeek(week) !== null, 'week', TAKES.week)
      return { week, key: limited(argument(args, 'key'), 'key', SHORT), story: readStory(argument(args, 'story')) }
    },
    run: logContact,
  },
  addContact: {
    take: args => {
      const token = limited(argument(args, 'token'), 'token', SHORT)
      ask(TOKEN.test(token), 'token', TODAY_TAKES.token)
      const [source, apart] = [argument(args, 'source'), argument(args, 'apart')]
      ask(apart === undefined || typeof apart === 'boolean', 'apart', TAKES.flag)
      return {
        token,
        story: readStory(argument(args, 'story')),
        ...optionalText(args, 'id'),
        ...optionalText(args, 'name'),
        ...optionalText(args, 'phone'),
        ...(source === undefined ? {} : { source: oneOf<SourceName>(source, 'source', Object.keys(SOURCE)) }),
        ...(apart === undefined ? {} : { apart }),
      }
    },
    run: addContact,
  },
}

export const TODAY_ARGUMENTS: { readonly [N in keyof TodayCalls]: readonly (keyof TodayCalls[N]['args'])[] } = {
  openToday: ['person'],
  logContact: ['week', 'key', 'story'],
  addContact: ['token', 'story', 'id', 'name', 'phone', 'source', 'apart'],
}

const STORY: readonly (keyof ContactStory)[] = [
  'outcome',
  'channel',
  'notes',
  'day',
  'nextText',
  'nextDate',
  'nextChannel',
  'need',
  'income',
  'relationship',
  'after',
]

/** A story, copied field by field; an unknown field is refused. */
function readStory(value: unknown): ContactStory {
  const given = new Map(ownEntries(value, 'story', TODAY_TAKES.story))
  for (const name of given.keys()) ask((STORY as readonly string[]).includes(name), name, TODAY_TAKES.story)
  const text = (name: keyof ContactStory, most = SHORT) => limited(given.get(name) ?? '', name, most)
  const channels = Object.keys(CHANNEL)
  return {
    outcome: oneOf<Outcome>(given.get('outcome'), 'outcome', Object.keys(OUTCOME)),
    channel: oneOf<Channel>(given.get('channel'), 'channel', channels),
    notes: text('notes', LONG),
    day: readDay(text('day'), 'day'),
    nextText: text('nextText', LONG),
    nextDate: readDay(text('nextDate'), 'nextDate'),
    nextChannel: oneOf<Channel | ''>(given.get('nextChannel') ?? '', 'nextChannel', ['', ...channels]),
    need: oneOf<string>(given.get('need') ?? '', 'need', ['', '0', '1', '2', '3']),
    // The tier table says which words there are: the action reads it.
    income: text('income'),
    relationship: text('relationship'),
    after: oneOf<ContactStory['after']>(given.get('after') ?? '', 'after', ['', 'lost', 'paused']),
  }
}

function oneOf<T extends string>(value: unknown, name: string, words: readonly string[]): T {
  ask(typeof value === 'string' && words.includes(value), name, TODAY_TAKES.word)
  return value as T
}

function readDay(text: string, name: string): string {
  ask(text === '' || parseDay(text) !== null, name, TODAY_TAKES.day)
  return text
}

function limited(value: unknown, name: string, most: number): string {
  const text = readText(value, name)
  ask(text.length <= most, name, TAKES.text)
  return text
}

function optionalText<K extends string>(args: Arguments, name: K): { [P in K]?: string } {
  const value = argument(args, name)
  return (value === undefined ? {} : { [name]: limited(value, name, SHORT) }) as { [P in K]?: string }
}
