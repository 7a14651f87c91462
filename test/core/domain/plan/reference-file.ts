// What section 10 of the method says of one prospect, word by word and without a thought for speed: its cycle, the
// contacts still to make, its promises, its place in the order, the days it is open.
import { type Day, mondayOf, weekdayOf } from '../../../../src/core/domain/day.ts'
import type { LogEntry, Norm, NormChannel, Owner, Prospect, Tier } from '../../../../src/core/domain/model.ts'
import type { PlanInput, Purpose } from '../../../../src/core/domain/plan/types.ts'
import { scoreOf } from '../../../../src/core/domain/score.ts'
import { incomeOf, normOf, tierOf } from '../../../../src/core/domain/tiers.ts'

/** A contact that section 10 wants, before anyone knows whether it fits. */
export interface Wanted {
  readonly file: ProspectFile
  readonly purpose: Purpose
  readonly channel: NormChannel
  /** k, null for a promise beyond the norm. */
  readonly number: number | null
  /** For a promise: the day it was promised for. */
  readonly promisedFor: Day | null
  /** From this contact on, what is to make that is not promised; null for a promise. */
  readonly left: Norm | null
}

export interface ProspectFile {
  readonly prospect: Prospect
  readonly tier: Tier | null
  readonly norm: Norm
  /** n, contacts of one cycle. */
  readonly asked: number
  /** w, from 1. */
  readonly cycleWeek: number
  /** Contacts with it that took place, oldest first. */
  readonly contacts: readonly LogEntry[]
  readonly lastContact: LogEntry | null
  /** Calls and meetings of any outcome, oldest first. */
  readonly tries: readonly LogEntry[]
  /**
   * Promises of a later week, or of one before that still lie ahead, and rows of other weeks' plans: not planned, but other
   * contacts keep their distance.
   */
  readonly later: readonly Day[]
  readonly score: number | null
  /** Promises first, then what else is wanted, in the order of k. */
  readonly wanted: readonly Wanted[]
  /** Contacts of the planned week that the log holds. */
  readonly loggedThisWeek: number
}

/** A call or a meeting that took place. */
export function isContact(entry: LogEntry): boolean {
  return entry.channel !== 'message' && entry.outcome !== 'noAnswer' && entry.outcome !== 'postponed'
}

export function openFile(prospect: Prospect, input: PlanInput): ProspectFile {
  const { settings, log } = input
  const monday = mondayOf(input.week)
  const tier = tierOf(prospect, settings.tiers)
  const norm = tier === null ? { calls: 1, meetings: 0 } : normOf(prospect, tier, settings.norms)
  const asked = norm.calls + norm.meetings
  const days = 7 * settings.cycleWeeks
  const start = mondayOf(prospect.added ?? settings.cycleStart ?? monday)
  const into = (((monday - start) % days) + days) % days
  const tries = log
    .filter(entry => entry.prospectId === prospect.id && entry.channel !== 'message')
    .sort((a, b) => a.date - b.date)
  const contacts = tries.filter(isContact)
  const promised = promises(prospect, input).filter(promise => !isLogged(promise, contacts))
  const isElsewhen = ({ date, isElsewhere }: Promised) =>
    isElsewhere || date > monday + 6 || (date < monday && date >= input.today)
  const inCycle = contacts.filter(({ date }) => date >= monday - into && date < monday - into + days)
  const base = {
    prospect,
    tier,
    norm,
    asked,
    cycleWeek: into / 7 + 1,
    contacts,
    lastContact: contacts.at(-1) ?? null,
    tries,
    later: promised.filter(isElsewhen).map(({ date }) => date),
    score: scoreOf(incomeOf(prospect), prospect.need, prospect.power),
    loggedThisWeek: contacts.filter(({ date }) => mondayOf(date) === monday).length,
  }
  const wanted: Wanted[] = []
  const file: ProspectFile = { ...base, wanted }
  if (isNeverPlanned(prospect, monday)) return file
  const toMake = contactsToMake(norm, inCycle)
  for (const promise of promised) {
    // A next action of another week may be any contact; a row of another week's plan is one of these already.
    if (isElsewhen(promise) && !promise.isElsewhere) continue
    if (!promise.isElsewhere && isPausedOn(prospect, Math.max(promise.date, input.today, monday))) continue
    const first = toMake.findIndex(({ channel }) => channel === promise.channel)
    const [taken] = first < 0 ? [] : toMake.splice(first, 1)
    if (promise.isElsewhere) continue
    wanted.push({
      file,
      purpose: 'promised',
      channel: promise.channel,
      number: taken?.number ?? null,
      promisedFor: promise.date,
      left: null,
    })
  }
  for (const [index, { number, channel }] of toMake.entries()) {
    const rest = toMake.slice(index)
    const calls = rest.filter(other => other.channel === 'call').length
    const purpose = purposeOf(file, number, settings.cycleWeeks)
    wanted.push({ file, purpose, channel, number, promisedFor: null, left: { calls, meetings: rest.length - calls } })
  }
  return file
}

/** "Numbers k = done + 1 to n; each takes the channel with more left, a call on a tie." */
function contactsToMake(norm: Norm, inCycle: readonly LogEntry[]): { number: number; channel: NormChannel }[] {
  const done = (channel: NormChannel, most: number) =>
    Math.min(most, inCycle.filter(entry => entry.channel === channel).length)
  let calls = norm.calls - done('call', norm.calls)
  let meetings = norm.meetings - done('meeting', norm.meetings)
  const all: { number: number; channel: NormChannel }[] = []
  for (let number = norm.calls + norm.meetings - calls - meetings + 1; calls + meetings > 0; number += 1) {
    if (calls >= meetings) {
      calls -= 1
      all.push({ number, channel: 'call' })
    } else {
      meetings -= 1
      all.push({ number, channel: 'meeting' })
    }
  }
  return all
}

function purposeOf(file: ProspectFile, k: number, weeks: number): Purpose {
  if (file.tier === null) return 'qualify'
  if (file.tier === 5) return 'ifPossible'
  return (2 * k - 1) * weeks <= 2 * file.asked * file.cycleWeek ? 'norm' : 'forward'
}

interface Promised {
  readonly channel: NormChannel
  readonly date: Day
  readonly isElsewhere?: boolean
}

/** The next action, where the plan row that a person moved it to wins, then the other rows moved or added by hand. */
function promises(prospect: Prospect, input: PlanInput): readonly Promised[] {
  const kept = (input.kept ?? [])
    .filter(row => row.prospectId === prospect.id)
    .sort((a, b) => a.date - b.date || (a.channel < b.channel ? -1 : 1))
  if (kept.some(row => row.isNextAction) || prospect.nextActionDate === null) return kept
  return [{ channel: prospect.nextChannel === 'meeting' ? 'meeting' : 'call', date: prospect.nextActionDate }, ...kept]
}

function isLogged(promise: Promised, contacts: readonly LogEntry[]): boolean {
  return contacts.some(({ channel, date }) => channel === promise.channel && date >= promise.date)
}

function isNeverPlanned({ status, pausedUntil }: Prospect, monday: Day): boolean {
  if (status === 'lost' || status === 'doNotContact') return true
  return status === 'paused' && (pausedUntil === null || pausedUntil > monday + 6)
}

export function isPausedOn({ status, pausedUntil }: Prospect, day: Day): boolean {
  return status === 'paused' && (pausedUntil === null || day < pausedUntil)
}

/** The team's working days of the week that are no holiday, not before today, and no day off of the owner. */
export function workingDaysLeft(input: PlanInput, owner: Owner): readonly Day[] {
  const monday = mondayOf(input.week)
  return [0, 1, 2, 3, 4, 5, 6]
    .map(offset => monday + offset)
    .filter(day => input.settings.workingDays.includes(weekdayOf(day)) && !input.settings.holidays.includes(day))
    .filter(day => day >= input.today && !owner.daysOff.includes(day))
}

/** Whether a day keeps the gap to all contacts with the prospect that stand already. */
export function isApart(file: ProspectFile, day: Day, standing: readonly Day[], input: PlanInput): boolean {
  const contacts = [...file.contacts.map(({ date }) => date), ...file.later, ...standing]
  return contacts.every(other => Math.abs(day - other) > input.settings.gapDays)
}

/** Whether nothing that stands already keeps a contact with the prospect off a day. */
export function isOpenOn(file: ProspectFile, day: Day, standing: readonly Day[], input: PlanInput): boolean {
  const { prospect, tries } = file
  if (isPausedOn(prospect, day) || !isApart(file, day, standing, input)) return false
  if (tries.some(({ outcome, date }) => outcome === 'noAnswer' && day <= date)) return false
  const lastThree = tries.slice(-3)
  const inVain = lastThree.length === 3 && lastThree.every(({ outcome }) => outcome === 'noAnswer')
  return !inVain || day >= mondayOf(lastThree[2]!.date) + 7
}

/** "Order within a kind": negative when `a` comes first. */
export function compareWanted(a: Wanted, b: Wanted): number {
  const [p, q] = [a.file, b.file]
  return (
    comparePlaces(a, b) ||
    (p.tier ?? 6) - (q.tier ?? 6) ||
    Number(isFresh(q)) - Number(isFresh(p)) ||
    (isFresh(p) ? sizeRank(p) - sizeRank(q) || scoreRank(p) - scoreRank(q) : 0) ||
    (isFresh(p) ? 0 : scoreRank(p) - scoreRank(q) || sizeRank(p) - sizeRank(q)) ||
    (p.lastContact?.date ?? -1e9) - (q.lastContact?.date ?? -1e9) ||
    compareIds(p.prospect.id, q.prospect.id) ||
    (a.promisedFor ?? 0) - (b.promisedFor ?? 0)
  )
}

/** Of (2k - 1) / 2n, as whole numbers; a promise beyond the norm has no place and comes last. */
function comparePlaces(a: Wanted, b: Wanted): number {
  if (a.number === null || b.number === null) return Number(a.number === null) - Number(b.number === null)
  return (2 * a.number - 1) * b.file.asked - (2 * b.number - 1) * a.file.asked
}

const isFresh = (file: ProspectFile) => file.tier === null || file.prospect.relationship === 'new'
const sizeRank = (file: ProspectFile) => ['large', 'medium', 'small', null].indexOf(file.prospect.size)
const scoreRank = (file: ProspectFile) => -(file.score ?? -1)

function compareIds(a: string, b: string): number {
  const split = (id: string) => id.match(/\d+|\D+/g) ?? []
  const [left, right] = [split(a), split(b)]
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [x, y] = [left[index]!, right[index]!]
    const order = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : Number(x > y) - Number(x < y)
    if (order !== 0) return order
  }
  return left.length - right.length || Number(a > b) - Number(a < b)
}
