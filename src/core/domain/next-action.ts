// The next action of a card and the further ones behind it: one is next, and when it is done the following moves up.
import { CHANNEL, readChannel } from '../words/lists.ts'
import { type Day, formatDay, parseDay } from './day.ts'
import type { Channel, Language, Prospect } from './model.ts'

/** What to do next with a prospect. Without a channel it is a call (method.md 10). */
export interface NextAction {
  readonly text: string
  readonly date: Day | null
  readonly channel: Channel | null
}

export type ActionFields = Pick<Prospect, 'nextAction' | 'nextActionDate' | 'nextChannel' | 'furtherActions'>

export function nextActionOf(card: ActionFields): NextAction | null {
  const { nextAction: text, nextActionDate: date, nextChannel: channel } = card
  return text === '' && date === null ? null : { text, date, channel }
}

/** The card after its next action was done: the first of the further ones moves up (method.md 6). */
export function finishAction(card: ActionFields): ActionFields {
  const lines = card.furtherActions.split(SEPARATOR)
  const first = lines.findIndex(line => line.trim() !== '')
  if (first < 0) return withNext(null, card.furtherActions)
  return withNext(readFurther(lines[first]!), card.furtherActions.slice(lines.slice(0, first + 1).join(' ').length + 1))
}

/** The card with another next action; what was next so far comes first among the further ones, so that nothing is lost. */
export function putAction(card: ActionFields, action: NextAction, language: Language): ActionFields {
  const before = nextActionOf(card)
  if (before === null || (before.text === action.text && before.date === action.date))
    return withNext(action, card.furtherActions)
  const line = writeFurther(before, language)
  return withNext(action, card.furtherActions === '' ? line : `${line}\n${card.furtherActions}`)
}

/** Lines, or a list with semicolons. */
const SEPARATOR = /[\n;]/

function withNext(action: NextAction | null, furtherActions: string): ActionFields {
  return {
    nextAction: action?.text ?? '',
    nextActionDate: action?.date ?? null,
    nextChannel: action?.channel ?? null,
    furtherActions: furtherActions.trim(),
  }
}

/** A further action as a line of text: `2026-12-01 Meeting: show the rooms`; date and channel only where known. */
function writeFurther({ text, date, channel }: NextAction, language: Language): string {
  const plain = text.replace(/[\n;]+/g, ',')
  const what = channel === null ? plain : `${CHANNEL[channel][language][0]}: ${plain}`
  return `${date === null ? '' : `${formatDay(date)} `}${what}`.trim()
}

function readFurther(line: string): NextAction {
  const dated = /^\s*(\d{4}-\d{2}-\d{2})\s+(.*)$/.exec(line)
  const date = dated === null ? null : parseDay(dated[1]!)
  const rest = date === null ? line : dated![2]!
  const colon = rest.indexOf(':')
  const channel = colon < 0 ? null : readChannel(rest.slice(0, colon))
  return { text: (channel === null ? rest : rest.slice(colon + 1)).trim(), date, channel }
}
