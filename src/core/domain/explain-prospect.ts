// Why a prospect stands in a week's plan or does not (method.md 10).
import { normaliseWord } from '../words/word.ts'
import { type Day, mondayOf } from './day.ts'
import { isUnanswered, tookPlace } from './log.ts'
import type { LogEntry, NormChannel, Prospect, Tier } from './model.ts'
import { type Card, isOpenOn } from './plan/card.ts'
import { CHANNEL_INDEX } from './plan/filling.ts'
import type { OwnerWeek } from './plan/owner-week.ts'
import type { Plan, PlanInput, PlannedContact } from './plan/types.ts'
import { DAYS, type DaySet } from './plan/visit.ts'
import { type FilledWeek, fillWeek } from './plan/week.ts'
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
  /** What is left of the norm stands on the plans of other weeks. */
  | { readonly kind: 'elsewhere'; readonly dates: readonly Day[] }
  | { readonly kind: 'noWorkingDay'; readonly owner: string }
  /** Three attempts in a row without answer, or one on the last day left. */
  | { readonly kind: 'attempts'; readonly from: Day; readonly isThird: boolean }
  | { readonly kind: 'gap'; readonly near: Day; readonly gapDays: number; readonly isPromise: boolean }
  /** Another contact of this week learns of the same organisation. */
  | { readonly kind: 'organisation'; readonly organisation: string }
  | {
      readonly kind: 'targetReached'
      /** What the goals of these owners ask for together. */
      readonly needed: number
      /** Empty for the whole team. */
      readonly owners: readonly string[]
      /** Those who might make the contact, had they a day that is open to the prospect. */
      readonly away: readonly string[]
      readonly tier: Tier | null
      readonly channel: NormChannel
      readonly number: number
      readonly norm: number
      readonly dueWeek: number
      readonly week: number
    }
  | {
      readonly kind: 'noSlot'
      readonly channel: NormChannel
      /** Whose slots are taken; empty for the whole team. */
      readonly owners: readonly string[]
      /** Those who have slots left, but have reached their goals. */
      readonly reached: readonly string[]
      readonly away: readonly string[]
    }

/** Says why the plan holds this prospect or leaves it out. `plan` is what `buildPlan` made of this input. */
export function explainProspect(input: PlanInput, plan: Plan, id: string): Explanation {
  const contacts = plan.contacts.filter(contact => contact.prospectId === id)
  if (contacts.length > 0) return { kind: 'planned', contacts }
  // The reasons are asked of the week that the plan was made from: what it knows of a card is known in one place.
  const filled = fillWeek(input)
  const card = filled.cards.find(id)
  if (!card) return { kind: 'unknown' }
  const { status, pausedUntil } = card.prospect
  if (status === 'lost' || status === 'doNotContact') return { kind: status }
  if (!isOpenOn(card.prospect, plan.monday + DAYS - 1)) return { kind: 'paused', until: pausedUntil }
  const subject = subjectOf(card, filled, input)
  return reasonOfPromise(subject) ?? reasonOfCard(subject) ?? reasonOfDays(subject) ?? reasonOfPlan(subject, plan)
}

/** A prospect that is left out, in its week. */
interface Subject {
  readonly card: Card
  readonly filled: FilledWeek
  readonly input: PlanInput
  /** What the log leaves of the norm; of that, `card.situation` has what is promised nowhere. */
  readonly left: Readonly<Record<NormChannel, number>>
  readonly entries: readonly LogEntry[]
  /** The owners who may make the contact. */
  readonly owners: readonly OwnerWeek[]
  /** Days on which one of them works. */
  readonly working: readonly Day[]
}

function subjectOf(card: Card, filled: FilledWeek, input: PlanInput): Subject {
  const { cards, filling, monday } = filled
  const { prospect, tier } = card
  const norm = tier === null ? { calls: 1, meetings: 0 } : normOf(prospect, tier, input.settings.norms)
  const leftOf = (channel: NormChannel, asked: number) => Math.max(0, asked - cards.histories.done(card.index, channel))
  const { weeks } = filling.team
  const owners = card.owner < 0 ? weeks : [weeks[card.owner]!]
  const working = owners.reduce((days, week) => days | week.workingDays, 0)
  return {
    card,
    filled,
    input,
    left: { call: leftOf('call', norm.calls), meeting: leftOf('meeting', norm.meetings) },
    entries: input.log.filter(entry => entry.prospectId === prospect.id),
    owners,
    working: daysOf(working, monday),
  }
}

function daysOf(set: DaySet, monday: Day): readonly Day[] {
  return [0, 1, 2, 3, 4, 5, 6].filter(offset => (set >> offset) & 1).map(offset => monday + offset)
}

/** A promise stands whatever the rest says, unless it falls into a pause or is overdue and no day is left. */
function reasonOfPromise(subject: Subject): Explanation | null {
  const { card, filled, input, working } = subject
  const isAll = card.situation.open.length === 0 || card.inWeek >= input.settings.maxPerWeek
  if (!isAll || !filled.promises.some(promise => promise.card.index === card.index)) return null
  return working.length === 0 ? noWorkingDay(subject) : { kind: 'paused', until: card.prospect.pausedUntil }
}

/** What lies in the card itself: enough contacts in this week or in this cycle. */
function reasonOfCard({ card, filled, input, left }: Subject): Explanation | null {
  const { inWeek, tier, situation, prospect, cycleWeek } = card
  const { maxPerWeek, cycleWeeks } = input.settings
  if (inWeek >= maxPerWeek) return { kind: 'maxPerWeek', contacts: inWeek, limit: maxPerWeek }
  if (situation.size === 0 && tier !== null) return { kind: 'noNorm', tier, isNeedless: prospect.need === 0 }
  if (left.call + left.meeting === 0) {
    const next = filled.monday + DAYS * (cycleWeeks - cycleWeek + 1)
    return { kind: 'normDone', norm: situation.size, weeks: cycleWeeks, next }
  }
  if (situation.open.length > 0) return null
  const standing = filled.cards.histories.promised.get(card.index) ?? []
  const rows = (input.kept ?? [])
    .filter(row => row.prospectId === prospect.id && standing.includes(row.date))
    .sort((a, b) => a.date - b.date)
  const datesOf = (channel: NormChannel) => rows.filter(row => row.channel === channel).slice(0, left[channel])
  const dates = [...datesOf('call'), ...datesOf('meeting')].map(row => row.date).sort((a, b) => a - b)
  return { kind: 'elsewhere', dates }
}

/** Why no day of the week is open to the prospect. */
function reasonOfDays(subject: Subject): Explanation | null {
  const { card, filled, input, entries, working } = subject
  const { gapDays } = input.settings
  if (working.length === 0) return noWorkingDay(subject)
  const days = working.filter(day => isOpenOn(card.prospect, day))
  if (days.length === 0) return { kind: 'paused', until: card.prospect.pausedUntil }
  const tries = triesOf(entries)
  const afterTries = days.filter(day => tries === null || day >= tries.from)
  if (tries !== null && afterTries.length === 0) return { kind: 'attempts', ...tries }
  const isNear = (day: Day) => (other: Day) => Math.abs(other - day) <= gapDays
  const contacts = entries.filter(tookPlace).map(({ date }) => date)
  const afterContacts = afterTries.filter(day => !contacts.some(isNear(day)))
  const promised = filled.cards.histories.promised.get(card.index) ?? []
  if (afterContacts.some(day => !promised.some(isNear(day)))) return null
  const isPromise = afterContacts.length > 0
  const near = (isPromise ? promised : contacts).filter(date =>
    (isPromise ? afterContacts : afterTries).some(isNear(date)),
  )
  return { kind: 'gap', near: Math.max(...near), gapDays, isPromise }
}

function noWorkingDay({ owners }: Subject): Explanation {
  return { kind: 'noWorkingDay', owner: owners.length === 1 ? owners[0]!.name : '' }
}

/**
 * The first day after attempts without answer: the next one, after three in a row the next week (method.md 10, Slots).
 * Null when none stands in the way.
 */
function triesOf(entries: readonly LogEntry[]): { readonly from: Day; readonly isThird: boolean } | null {
  const tries = entries.filter(isUnanswered).map(({ date }) => date)
  if (tries.length === 0) return null
  const answers = entries.filter(entry => entry.channel !== 'message' && !isUnanswered(entry)).map(({ date }) => date)
  const isThird = tries.filter(date => answers.every(answered => date > answered)).length >= 3
  const last = Math.max(...tries)
  return { from: isThird ? mondayOf(last) + DAYS : last + 1, isThird }
}

/** Why its turn did not come, or came in vain: of each owner the goal is reached, no slot is left, or no day is open. */
function reasonOfPlan({ card, filled, input, owners }: Subject, plan: Plan): Explanation {
  const { settings } = input
  const { tier, prospect, situation, cycleWeek } = card
  if (tier === null && isAsked(prospect, input, plan)) {
    return { kind: 'organisation', organisation: prospect.organisation }
  }
  const { number, channel } = situation.open[0]!
  const open = filled.filling.openDaysOf(card)
  const hasSlot = (week: OwnerWeek) => {
    // The slots are those of the plan once its days are settled.
    week.settle()
    const days = daysOf(open & week.workingDays, 0)
    return days.some(day => week.slotsLeft(CHANNEL_INDEX[channel], day) > 0)
  }
  const isAnyway = situation.due > 0 && settings.planSize === 'norms'
  const present = owners.filter(week => (open & week.workingDays) !== 0)
  // A slot that is left means that its turn came too late: before, it would have been given that slot.
  const reached = present.filter(week => week.reachedTarget && !isAnyway && hasSlot(week))
  const full = present.filter(week => !reached.includes(week))
  const { weeks } = filled.filling.team
  const namesOf = (some: readonly OwnerWeek[]) => (some.length === weeks.length ? [] : some.map(({ name }) => name))
  const away = namesOf(owners.filter(week => !present.includes(week)))
  if (full.length > 0) return { kind: 'noSlot', channel, owners: namesOf(full), reached: namesOf(reached), away }
  return {
    kind: 'targetReached',
    needed: reached.reduce((sum, { needed }) => sum + needed, 0),
    owners: namesOf(reached),
    away,
    tier,
    channel,
    number,
    norm: situation.size,
    // The first week w with (2k - 1) W <= 2 n w.
    dueWeek: Math.ceil(((2 * number - 1) * settings.cycleWeeks) / (2 * situation.size)),
    week: cycleWeek,
  }
}

/** Whether another contact of this week, planned or logged, is with someone without a tier at the same organisation. */
function isAsked({ organisation }: Prospect, { prospects, settings, log }: PlanInput, plan: Plan): boolean {
  const name = normaliseWord(organisation)
  if (name === '') return false
  const logged = log.filter(entry => tookPlace(entry) && mondayOf(entry.date) === plan.monday)
  const ids = new Set([...plan.contacts, ...logged].map(contact => contact.prospectId))
  return prospects.some(
    other => ids.has(other.id) && normaliseWord(other.organisation) === name && tierOf(other, settings.tiers) === null,
  )
}
