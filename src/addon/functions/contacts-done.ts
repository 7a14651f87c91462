// CONTACTS_DONE: what the log holds for each prospect (method.md 5).
import type { Day } from '../../core/domain/day.ts'
import { tookPlace } from '../../core/domain/log.ts'
import type { NormChannel } from '../../core/domain/model.ts'
import { day, normChannel, text } from './kinds.ts'
import { define, optional, required, whole } from './spread.ts'
import { isAbsent, readLog } from './tables.ts'

interface Contact {
  readonly date: Day
  readonly channel: NormChannel
}

/** The contacts of each prospect, from one pass over the log; null without a log. */
function readContacts(argument: unknown): ReadonlyMap<string, readonly Contact[]> | null {
  if (isAbsent(argument)) return null
  const byId = new Map<string, Contact[]>()
  for (const { prospectId, date, channel, outcome } of readLog('CONTACTS_DONE', argument)) {
    if (channel === 'message' || !tookPlace({ channel, outcome })) continue
    const contacts = byId.get(prospectId)
    if (contacts) contacts.push({ date, channel })
    else byId.set(prospectId, [{ date, channel }])
  }
  return byId
}

export const contactsDone = define(
  'CONTACTS_DONE',
  {
    ids: required(text),
    log: whole(readContacts),
    channel: optional(normChannel),
    from: optional(day),
    to: optional(day),
  },
  ({ ids, log, channel, from, to }) => {
    if (!log) return ''
    const counts = (contact: Contact) =>
      (channel === null || contact.channel === channel) &&
      (from === null || contact.date >= from) &&
      (to === null || contact.date <= to)
    return (log.get(ids) ?? []).filter(counts).length
  },
)
