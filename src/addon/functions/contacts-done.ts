// CONTACTS_DONE: what the log holds for each prospect (method.md 5).
import type { Day } from '../../core/domain/day.ts'
import { idFinder } from '../../core/domain/id-finder.ts'
import { tookPlace } from '../../core/domain/log.ts'
import type { NormChannel } from '../../core/domain/model.ts'
import type { FunctionName } from '../../core/i18n/functions.ts'
import { textOf } from '../../core/words/cells.ts'
import { rawTable } from './argument.ts'
import { day, normChannel, text } from './kinds.ts'
import { type CustomFunction, optional, required, spread, whole } from './spread.ts'
import { isAbsent, readLog } from './tables.ts'

const NAME = 'CONTACTS_DONE' satisfies FunctionName

interface Contact {
  readonly date: Day
  readonly channel: NormChannel
}

/** The contacts of each of these prospects, from one pass over the log; null without a log. */
function readContacts(ids: unknown, log: unknown): ReadonlyMap<string, readonly Contact[]> | null {
  if (isAbsent(log)) return null
  const asked = new Set<string>()
  for (const row of rawTable(ids)) for (const cell of row) asked.add(textOf(cell))
  const idOf = idFinder(asked)
  const byId = new Map<string, Contact[]>()
  for (const { prospectId, date, channel, outcome } of readLog(NAME, log)) {
    if (channel === 'message' || !tookPlace({ channel, outcome })) continue
    const id = idOf(prospectId)
    const contacts = byId.get(id)
    if (contacts) contacts.push({ date, channel })
    else byId.set(id, [{ date, channel }])
  }
  return byId
}

/** An ID of the log in another case counts where one of the IDs asked for fits alone, as in an import. */
export const contactsDone: CustomFunction = {
  name: NAME,
  call: (...args) =>
    spread(
      NAME,
      {
        ids: required(text),
        log: whole(log => readContacts(args[0], log)),
        channel: optional(normChannel),
        from: optional(day),
        to: optional(day),
      },
      args,
      ({ ids, log, channel, from, to }) => {
        if (!log) return ''
        const counts = (contact: Contact) =>
          (channel === null || contact.channel === channel) &&
          (from === null || contact.date >= from) &&
          (to === null || contact.date <= to)
        return (log.get(ids) ?? []).filter(counts).length
      },
    ),
}
