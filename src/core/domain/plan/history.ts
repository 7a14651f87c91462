// One pass over the contact log: what each prospect, owner and source has behind it, as far as a week's plan asks.
import { type Day, mondayOf } from '../day.ts'
import { isUnanswered, tookPlace } from '../log.ts'
import type { LogEntry, NormChannel, SourceName } from '../model.ts'
import { compareNaturally } from '../natural-order.ts'

export interface History {
  /** Contacts in the prospect's cycle, by channel; more than the norm is possible. */
  readonly done: Record<NormChannel, number>
  /** The last contact by channel, whenever it was. */
  readonly last: Record<NormChannel, Day | null>
  /** Whose the last contact was; '' when unknown. */
  lastOwner: string
  /** Contacts in the planned week. */
  inWeek: number
  /** Days of contacts that may lie too near to a day of the week. */
  readonly near: Day[]
  /** Attempts nobody answered. */
  readonly unanswered: Day[]
  /** The last contact or postponement: what breaks a row of attempts. */
  lastAnswer: Day | null
}

/** What the log pass needs to know of the prospect an entry names. */
export interface Subject {
  readonly history: History
  readonly cycle: { readonly start: Day; readonly end: Day }
  readonly prospect: { readonly source: SourceName | null }
}

export interface Tally {
  /** Contacts of the planned week, as they stand in the log. */
  readonly week: readonly LogEntry[]
  readonly bySource: ReadonlyMap<SourceName, { contacts: number; deals: number }>
}

export function noHistory(): History {
  return {
    done: { call: 0, meeting: 0 },
    last: { call: null, meeting: null },
    lastOwner: '',
    inWeek: 0,
    near: [],
    unanswered: [],
    lastAnswer: null,
  }
}

/** Reads the log into the subjects' histories; entries of unknown prospects count for the week alone. */
export function readHistory(
  log: readonly LogEntry[],
  subjects: ReadonlyMap<string, Subject>,
  monday: Day,
  gap: number,
): Tally {
  const week: LogEntry[] = []
  const bySource = new Map<SourceName, { contacts: number; deals: number }>()
  for (const entry of log) {
    const subject = subjects.get(entry.prospectId)
    const isContact = tookPlace(entry)
    const inWeek = entry.date >= monday && entry.date < monday + 7
    if (isContact && inWeek) week.push(entry)
    if (!subject) continue
    const { history } = subject
    if (isUnanswered(entry)) history.unanswered.push(entry.date)
    else if (entry.channel !== 'message') history.lastAnswer = later(history.lastAnswer, entry.date)
    if (!isContact) continue
    addContact(subject, entry as LogEntry & { channel: NormChannel })
    if (inWeek) history.inWeek++
    if (entry.date >= monday - gap && entry.date < monday + 7 + gap) history.near.push(entry.date)
    const { source } = subject.prospect
    if (source) {
      const tally = bySource.get(source) ?? { contacts: 0, deals: 0 }
      tally.contacts++
      if (entry.outcome === 'deal') tally.deals++
      bySource.set(source, tally)
    }
  }
  return { week, bySource }
}

function addContact(subject: Subject, entry: LogEntry & { channel: NormChannel }): void {
  const { history } = subject
  const before = lastContact(history)
  // Two on one day: the order of the rows must not matter.
  const isNewer = before === null || entry.date > before
  const wins = entry.date === before && compareNaturally(entry.owner, history.lastOwner) < 0 && entry.owner !== ''
  if (isNewer || wins || (entry.date === before && history.lastOwner === '')) history.lastOwner = entry.owner
  history.last[entry.channel] = later(history.last[entry.channel], entry.date)
  if (entry.date >= subject.cycle.start && entry.date < subject.cycle.end) history.done[entry.channel]++
}

export function lastContact(history: History): Day | null {
  const { call, meeting } = history.last
  return call === null ? meeting : later(meeting, call)
}

function later(a: Day | null, b: Day): Day {
  return a === null || b > a ? b : a
}

/**
 * The first day on which a prospect may be tried again: the day after an attempt without answer, the next Monday after
 * three in a row; null when nothing stands in the way (method.md 10, Slots).
 */
export function openFrom(history: History): Day | null {
  if (history.unanswered.length === 0) return null
  const last = Math.max(...history.unanswered)
  const since = history.lastAnswer
  const inARow = history.unanswered.filter(day => since === null || day > since).length
  return inARow >= 3 ? mondayOf(last) + 7 : last + 1
}
