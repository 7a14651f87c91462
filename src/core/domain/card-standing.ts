// Where a client stands: what the log holds of it, and what was done in its cycle (method.md 9).
import { type Cycle, cycleAt } from './cycle.ts'
import type { Day } from './day.ts'
import { tookPlace } from './log.ts'
import type { LogEntry, NormChannel, Settings } from './model.ts'

export interface Standing {
  readonly cycle: Cycle
  /** Contacts in this cycle; more than the norm is possible. */
  readonly done: Readonly<Record<NormChannel, number>>
  /** Contacts and deals of the whole log. */
  readonly contacts: number
  readonly deals: number
  /** The last entries, attempts and messages too, newest first. */
  readonly last: readonly LogEntry[]
}

/** What the entries of one client make, on a day. Source: method.md 5 and 9. */
export function standingOf(
  entries: readonly LogEntry[],
  added: Day | null,
  settings: Pick<Settings, 'cycleStart' | 'cycleWeeks'>,
  today: Day,
  most = 5,
): Standing {
  const cycle = cycleAt(today, added, settings.cycleStart, settings.cycleWeeks)
  const done = { call: 0, meeting: 0 }
  let contacts = 0
  let deals = 0
  for (const { date, channel, outcome } of entries) {
    if (outcome === 'deal') deals++
    if (channel === 'message' || !tookPlace({ channel, outcome })) continue
    contacts++
    if (date >= cycle.start && date < cycle.end) done[channel]++
  }
  const last = entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => b.entry.date - a.entry.date || b.index - a.index)
    .slice(0, most)
    .map(({ entry }) => entry)
  return { cycle, done, contacts, deals, last }
}
