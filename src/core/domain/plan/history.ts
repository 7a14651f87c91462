// One pass over the contact log: what each prospect, owner and source has behind it, as far as a week's plan asks.
import type { Cycle } from '../cycle.ts'
import { type Day, mondayOf } from '../day.ts'
import { isUnanswered, tookPlace } from '../log.ts'
import type { LogEntry, NormChannel } from '../model.ts'
import { compareNaturally } from '../natural-order.ts'

/** Before any day. */
const NEVER: Day = -1e9
/** The empty list of all cards that have nothing to put on one. */
const NONE: Day[] = []

/** What the log holds of one prospect. Flat, and lists only where they are needed: every card is one. */
export class History {
  /** Contacts of the whole log, and the deals among them. */
  contacts = 0
  deals = 0
  /** Contacts in the prospect's cycle; more than the norm is possible. */
  callsDone = 0
  meetingsDone = 0
  /** The last contact by channel, whenever it was. */
  lastCall: Day | null = null
  lastMeeting: Day | null = null
  /** Whose the last contact was; '' when unknown. */
  lastOwner = ''
  /** Contacts in the planned week. */
  inWeek = 0
  /** Days of contacts that may lie too near to a day of the week. */
  nearDays: Day[] = NONE
  /** The last three attempts nobody answered, the latest first. */
  attempt: Day = NEVER
  secondAttempt: Day = NEVER
  thirdAttempt: Day = NEVER
  /** The last contact or postponement: what breaks a row of attempts. */
  lastAnswer: Day = NEVER

  constructor(readonly cycle: Cycle) {}
}

function add(days: Day[], day: Day): Day[] {
  if (days === NONE) return [day]
  days.push(day)
  return days
}

/**
 * Reads the log into the histories, by prospect ID; entries of unknown prospects count for the week alone. Answers the
 * contacts of the planned week, as they stand in the log.
 */
export function readHistories(
  log: readonly LogEntry[],
  histories: ReadonlyMap<string, History>,
  monday: Day,
  gap: number,
): readonly LogEntry[] {
  const week: LogEntry[] = []
  for (const entry of log) {
    const { date, channel } = entry
    if (channel === 'message') continue
    const isContact = tookPlace(entry)
    const inWeek = date >= monday && date < monday + 7
    if (isContact && inWeek) week.push(entry)
    const history = histories.get(entry.prospectId)
    if (!history) continue
    if (isUnanswered(entry)) addAttempt(history, date)
    else if (date > history.lastAnswer) history.lastAnswer = date
    if (!isContact) continue
    addContact(history, channel, entry)
    if (inWeek) history.inWeek++
    if (date >= monday - gap && date < monday + 7 + gap) history.nearDays = add(history.nearDays, date)
  }
  return week
}

function addAttempt(history: History, date: Day): void {
  if (date <= history.thirdAttempt) return
  const { attempt, secondAttempt } = history
  history.attempt = Math.max(attempt, date)
  history.secondAttempt = Math.max(Math.min(attempt, date), secondAttempt)
  history.thirdAttempt = Math.min(secondAttempt, date)
}

function addContact(history: History, channel: NormChannel, { date, owner, outcome }: LogEntry): void {
  const before = lastContact(history)
  if (before === null || date >= before) {
    // Two on one day: the order of the rows must not matter.
    const isNewer = date !== before || history.lastOwner === ''
    if (isNewer || (owner !== '' && compareNaturally(owner, history.lastOwner) < 0)) history.lastOwner = owner
  }
  const inCycle = date >= history.cycle.start && date < history.cycle.end
  if (channel === 'call') {
    history.lastCall = later(history.lastCall, date)
    if (inCycle) history.callsDone++
  } else {
    history.lastMeeting = later(history.lastMeeting, date)
    if (inCycle) history.meetingsDone++
  }
  history.contacts++
  if (outcome === 'deal') history.deals++
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
  const { attempt, thirdAttempt, lastAnswer } = history
  if (attempt === NEVER) return null
  return thirdAttempt > lastAnswer ? mondayOf(attempt) + 7 : attempt + 1
}
