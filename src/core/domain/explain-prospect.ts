// Why a prospect stands in a week's plan or does not (method.md 10).
import { normaliseWord } from '../words/word.ts'
import { type Cycle, cycleAt } from './cycle.ts'
import { type Day, mondayOf } from './day.ts'
import { isUnanswered, tookPlace } from './log.ts'
import type { Channel, LogEntry, NormChannel, Owner, Prospect, Tier } from './model.ts'
import { ownersOf, workingDaysOf } from './plan/team.ts'
import type { Plan, PlanInput, PlannedContact } from './plan/types.ts'
import { normOf, tierOf } from './tiers.ts'

/** The first reason that holds, in the order in which the method asks. */
export type Explanation =
  | { readonly kind: 'planned'; readonly contacts: readonly PlannedContact[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'lost' | 'doNotContact' }
  /** Null: until somebody opens the card again. */
  | { readonly kind: 'paused'; readonly until: Day | null }
  | { readonly kind: 'maxPerWeek'; readonly contacts: number; readonly limit: number }
  /** A need of 0 in tier 5, or a norm of nothing. */
  | { readonly kind: 'noNorm'; readonly tier: Tier; readonly isNeedless: boolean }
  | { readonly kind: 'normDone'; readonly norm: number; readonly weeks: number; readonly next: Day }
  | { readonly kind: 'noWorkingDay'; readonly owner: string }
  /** Three attempts in a row without answer, or one on the last day left. */
  | { readonly kind: 'attempts'; readonly from: Day; readonly isThird: boolean }
  | { readonly kind: 'gap'; readonly near: Day; readonly gapDays: number; readonly isPromise: boolean }
  /** Another contact of this week learns of the same organisation. */
  | { readonly kind: 'organisation'; readonly organisation: string }
  | {
      readonly kind: 'targetReached'
      /** What the goal asks for: of one owner, or of the team where any of its owners may make the contact. */
      readonly needed: number
      /** '' for the team, and for a team of one. */
      readonly owner: string
      readonly tier: Tier | null
      readonly channel: NormChannel
      readonly number: number
      readonly norm: number
      readonly dueWeek: number
      readonly week: number
    }
  | { readonly kind: 'noSlot'; readonly channel: NormChannel }

/** Says why the plan holds this prospect or leaves it out. `plan` is what `buildPlan` made of this input. */
export function explainProspect(input: PlanInput, plan: Plan, id: string): Explanation {
  const contacts = plan.contacts.filter(contact => contact.prospectId === id)
  if (contacts.length > 0) return { kind: 'planned', contacts }
  const prospect = input.prospects.find(other => other.id === id)
  if (!prospect) return { kind: 'unknown' }
  if (prospect.status === 'lost' || prospect.status === 'doNotContact') return { kind: prospect.status }
  const subject = subjectOf(input, plan.monday, prospect)
  if (subject.openOn > plan.monday + 6) return { kind: 'paused', until: prospect.pausedUntil }
  return reasonOfCard(subject, input) ?? reasonOfDays(subject, input, plan) ?? reasonOfPlan(subject, input, plan)
}

/** The prospect with what the plan knows of it. */
interface Subject {
  readonly prospect: Prospect
  readonly tier: Tier | null
  readonly cycle: Cycle
  /** How many contacts the norm asks for, how many of them are done, and the channel of the next. */
  readonly norm: number
  readonly done: number
  readonly channel: NormChannel
  /** What is left of the norm. */
  readonly open: Readonly<Record<Channel, number>>
  /** Days of contacts that took place. */
  readonly contacts: readonly Day[]
  readonly inWeek: number
  /** The day of the next action, as long as the log does not hold it. */
  readonly promised: Day | null
  /** The first day after attempts without answer; null when none stands in the way. */
  readonly triedFrom: Day | null
  readonly isThird: boolean
  /** The first day on which a paused card is open again; before any day for others. */
  readonly openOn: Day
  /** The owners who may make the contact, by their place in the team. */
  readonly owners: readonly number[]
  readonly team: readonly Owner[]
}

function subjectOf({ prospects, settings, log }: PlanInput, monday: Day, prospect: Prospect): Subject {
  const entries = log.filter(entry => entry.prospectId === prospect.id)
  const happened = entries.filter(tookPlace)
  const tier = tierOf(prospect, settings.tiers)
  const norm = tier === null ? { calls: 1, meetings: 0 } : normOf(prospect, tier, settings.norms)
  const cycle = cycleAt(monday, prospect.added, settings.cycleStart, settings.cycleWeeks)
  const inCycle = happened.filter(({ date }) => date >= cycle.start && date < cycle.end)
  const left = (channel: NormChannel, asked: number) =>
    Math.max(0, asked - inCycle.filter(entry => entry.channel === channel).length)
  const open = { call: left('call', norm.calls), meeting: left('meeting', norm.meetings), message: 0 }
  const team = ownersOf(settings, prospects)
  return {
    prospect,
    tier,
    cycle,
    norm: norm.calls + norm.meetings,
    done: norm.calls + norm.meetings - open.call - open.meeting,
    open,
    channel: open.meeting > open.call ? 'meeting' : 'call',
    contacts: happened.map(entry => entry.date),
    inWeek: happened.filter(({ date }) => mondayOf(date) === monday).length,
    promised: promisedDay(prospect, happened),
    ...triesOf(entries),
    openOn: prospect.status === 'paused' ? (prospect.pausedUntil ?? NEVER_AGAIN) : BEFORE_ALL,
    owners: ownersFor(prospect, happened, team),
    team,
  }
}

const BEFORE_ALL = -1e9
const NEVER_AGAIN = 1e9

/** A promise is kept once the log holds a contact of its channel on its day or later; a message is none. */
function promisedDay({ nextActionDate, nextChannel }: Prospect, happened: readonly LogEntry[]): Day | null {
  if (nextActionDate === null || nextChannel === 'message') return null
  const isKept = happened.some(({ channel, date }) => channel === (nextChannel ?? 'call') && date >= nextActionDate)
  return isKept ? null : nextActionDate
}

/** After an attempt the next day is open, after three in a row the next week (method.md 10, Slots). */
function triesOf(entries: readonly LogEntry[]): Pick<Subject, 'triedFrom' | 'isThird'> {
  const tries = entries.filter(isUnanswered).map(({ date }) => date)
  if (tries.length === 0) return { triedFrom: null, isThird: false }
  const answers = entries.filter(entry => entry.channel !== 'message' && !isUnanswered(entry)).map(({ date }) => date)
  const answered = Math.max(BEFORE_ALL, ...answers)
  const isThird = tries.filter(date => date > answered).length >= 3
  const last = Math.max(...tries)
  return { triedFrom: isThird ? mondayOf(last) + 7 : last + 1, isThird }
}

/** The card's own owner, else that of its last contact, else anybody. */
function ownersFor({ owner }: Prospect, happened: readonly LogEntry[], team: readonly Owner[]): readonly number[] {
  const find = (name: string) => team.findIndex(other => normaliseWord(other.name) === normaliseWord(name))
  const last = happened.reduce<LogEntry | null>((a, b) => (a === null || b.date >= a.date ? b : a), null)
  const named = [owner, last?.owner ?? ''].filter(name => normaliseWord(name) !== '').map(find)
  const found = named.find(place => place >= 0)
  return found === undefined ? team.map((_, place) => place) : [found]
}

/** What lies in the card itself: enough contacts in this week or in this cycle. */
function reasonOfCard(subject: Subject, { settings }: PlanInput): Explanation | null {
  const { inWeek, tier, cycle, norm, done, prospect } = subject
  if (inWeek >= settings.maxPerWeek) return { kind: 'maxPerWeek', contacts: inWeek, limit: settings.maxPerWeek }
  if (norm === 0 && tier !== null) return { kind: 'noNorm', tier, isNeedless: prospect.need === 0 }
  return done >= norm ? { kind: 'normDone', norm, weeks: cycle.weeks, next: cycle.end } : null
}

/** Why no day of the week is open to the prospect. */
function reasonOfDays(subject: Subject, { settings, today }: PlanInput, plan: Plan): Explanation | null {
  const { prospect, owners, team, contacts, triedFrom, isThird, openOn } = subject
  const working = new Set(owners.flatMap(place => workingDaysOf(team[place]!, settings, plan.monday, today)))
  if (working.size === 0) return { kind: 'noWorkingDay', owner: owners.length === 1 ? team[owners[0]!]!.name : '' }
  const promised = subject.promised
  const isLater = promised !== null && (promised > plan.monday + 6 || (promised < plan.monday && promised >= today))
  const isNear = (day: Day) => (other: Day) => Math.abs(other - day) <= settings.gapDays
  const days = [...working].map(offset => plan.monday + offset).filter(day => day >= openOn)
  // A promise that falls on a day of the pause waits, and what is left of the norm is that promise.
  const rest = subject.norm - subject.done - Math.min(1, subject.open[prospect.nextChannel ?? 'call'])
  const waits = openOn > plan.monday && promised !== null && promised <= plan.monday + 6 && rest === 0
  if (days.length === 0 || waits) return { kind: 'paused', until: prospect.pausedUntil }
  const afterTries = days.filter(day => triedFrom === null || day >= triedFrom)
  if (triedFrom !== null && afterTries.length === 0) return { kind: 'attempts', from: triedFrom, isThird }
  const afterContacts = afterTries.filter(day => !contacts.some(isNear(day)))
  const { gapDays } = settings
  if (afterContacts.length === 0) {
    const near = contacts
      .filter(isNear(afterTries[afterTries.length - 1]!))
      .concat(contacts.filter(isNear(afterTries[0]!)))
    return { kind: 'gap', near: Math.max(...near), gapDays, isPromise: false }
  }
  if (isLater && afterContacts.every(day => isNear(day)(promised))) {
    return { kind: 'gap', near: promised, gapDays, isPromise: true }
  }
  return null
}

/** Why its turn did not come: the target was reached, or no slot of its channel was left. */
function reasonOfPlan(subject: Subject, input: PlanInput, plan: Plan): Explanation {
  const { settings } = input
  const { tier, cycle, prospect, norm, done, channel, owners, team } = subject
  if (tier === null && isAsked(prospect.organisation, input, plan)) {
    return { kind: 'organisation', organisation: prospect.organisation }
  }
  // The first week w with (2k - 1) W <= 2 n w.
  const dueWeek = Math.ceil(((2 * done + 1) * cycle.weeks) / (2 * norm))
  const isDue = tier !== null && tier !== 5 && dueWeek <= cycle.week
  const weeks = owners.map(place => plan.owners[place]!)
  const isReached = weeks.every(({ logged, planned, needed }) => logged + planned >= needed)
  if (!isReached || (isDue && settings.planSize === 'norms')) return { kind: 'noSlot', channel }
  const needed = weeks.reduce((sum, owner) => sum + owner.needed, 0)
  const owner = owners.length === 1 && team.length > 1 ? team[owners[0]!]!.name : ''
  return { kind: 'targetReached', needed, owner, tier, channel, number: done + 1, norm, dueWeek, week: cycle.week }
}

/** Whether another contact of this week, planned or logged, is with someone without a tier at the same organisation. */
function isAsked(organisation: string, { prospects, settings, log }: PlanInput, plan: Plan): boolean {
  const name = normaliseWord(organisation)
  if (name === '') return false
  const logged = log.filter(entry => tookPlace(entry) && mondayOf(entry.date) === plan.monday)
  const ids = new Set([...plan.contacts, ...logged].map(contact => contact.prospectId))
  return prospects.some(
    other => ids.has(other.id) && normaliseWord(other.organisation) === name && tierOf(other, settings.tiers) === null,
  )
}
