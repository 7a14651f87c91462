// One pass over the contact log: what each prospect, owner and source has behind it, as far as a week's plan asks.
import { type Day, mondayOf } from '../day.ts'
import { isUnanswered, tookPlace } from '../log.ts'
import type { LogEntry, NormChannel, SourceName } from '../model.ts'
import { compareNaturally } from '../natural-order.ts'

/** What the log holds of one prospect. Flat, and lists only where they are needed: there is one for every card. */
export class History {
  /** Contacts in the prospect's cycle; more than the norm is possible. */
  calls = 0
  meetings = 0
  /** The last contact by channel, whenever it was. */
  lastCall: Day | null = null
  lastMeeting: Day | null = null
  /** Whose the last contact was; '' when unknown. */
  lastOwner = ''
  /** Contacts in the planned week. */
  inWeek = 0
  /** Days of contacts that may lie too near to a day of the week. */
  near: Day[] = NONE
  /** Attempts nobody answered. */
  unanswered: Day[] = NONE
  /** The last contact or postponement: what breaks a row of attempts. */
  lastAnswer: Day | null = null
}

/** The empty list of all cards that have nothing to put on one. */
const NONE: Day[] = []

function add(days: Day[], day: Day): Day[] {
  if (days === NONE) return [day]
  days.push(day)
  return days
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
    const { date, channel } = entry
    if (channel === 'message') continue
    const isContact = tookPlace(entry)
    const inWeek = date >= monday && date < monday + 7
    if (isContact && inWeek) week.push(entry)
    const subject = subjects.get(entry.prospectId)
    if (!subject) continue
    const { history } = subject
    if (isUnanswered(entry)) history.unanswered = add(history.unanswered, date)
    else history.lastAnswer = later(history.lastAnswer, date)
    if (!isContact) continue
    addContact(subject, channel, entry)
    if (inWeek) history.inWeek++
    if (date >= monday - gap && date < monday + 7 + gap) history.near = add(history.near, date)
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

function addContact({ history, cycle }: Subject, channel: NormChannel, { date, owner }: LogEntry): void {
  const before = lastContact(history)
  if (before === null || date >= before) {
    // Two on one day: the order of the rows must not matter.
    const isNewer = date !== before || history.lastOwner === ''
    if (isNewer || (owner !== '' && compareNaturally(owner, history.lastOwner) < 0)) history.lastOwner = owner
  }
  const inCycle = date >= cycle.start && date < cycle.end
  if (channel === 'call') {
    history.lastCall = later(history.lastCall, date)
    if (inCycle) history.calls++
  } else {
    history.lastMeeting = later(history.lastMeeting, date)
    if (inCycle) history.meetings++
  }
}

export function lastContact({ lastCall, lastMeeting }: History): Day | null {
  return lastCall === null ? lastMeeting : later(lastMeeting, lastCall)
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
  const last = history.unanswered.reduce(later)
  const since = history.lastAnswer
  const inARow = history.unanswered.filter(day => since === null || day > since).length
  return inARow >= 3 ? mondayOf(last) + 7 : last + 1
}
