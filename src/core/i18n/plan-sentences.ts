// What to do and why, for one planned contact: the facts behind the sentences of the plan.
import type { Language, Prospect, Settings } from '../domain/model.ts'
import type { PlannedContact } from '../domain/plan/types.ts'
import { incomeOf } from '../domain/tiers.ts'
import { planKept } from './plan-kept.ts'
import { planTask, planWhy, type Task, type Why } from './plan-why.ts'

/** The card's next action where this contact is it or has no day of its own; else what the contact is for. */
export function taskOf(contact: PlannedContact, prospect: Prospect, time: string, language: Language): string {
  const isPromise = contact.purpose === 'promised'
  const isOwn = isPromise || prospect.nextActionDate === null
  const task = planTask[taskKind(contact, time)][language]
  if (!isOwn || prospect.nextAction === '') return task
  // The text says what the meeting is about; that it has no time yet must not be forgotten.
  return contact.channel === 'meeting' && !isPromise && time === ''
    ? `${task}: ${prospect.nextAction}`
    : prospect.nextAction
}

function taskKind({ channel, purpose }: PlannedContact, time: string): Task {
  if (purpose === 'promised') return channel === 'call' ? 'promisedCall' : 'promisedMeeting'
  if (purpose === 'qualify') return 'qualify'
  if (channel === 'call') return 'call'
  if (time !== '') return 'hold'
  return purpose === 'ifPossible' ? 'arrangeIfPossible' : 'arrange'
}

/** The sentence of a row that the plan itself made. */
export function whyOf(contact: PlannedContact, prospect: Prospect, settings: Settings, language: Language): string {
  return planWhy[language](reasonOf(contact, prospect, settings))
}

/** The sentence of a row that a person moved, changed or added; with a time it says that this was agreed. */
export function keptWhyOf(
  { date, lastContact, promisedFor, channel }: PlannedContact,
  kind: 'moved' | 'changed' | 'byHand',
  time: string,
  language: Language,
): string {
  return planKept[language]({
    kind: time === '' ? kind : 'agreed',
    promisedFor: promisedFor ?? date,
    date,
    lastContact,
    channel,
    time,
  })
}

function reasonOf(contact: PlannedContact, prospect: Prospect, { cycleWeeks: weeks }: Settings): Why {
  const { date, channel, lastContact, purpose, promisedFor, tier, number, norm, cycleWeek, left, dayReason } = contact
  if (left === null || dayReason === null) {
    const hasChannel = prospect.nextChannel !== null
    return { kind: 'promised', date, lastContact, promisedFor: promisedFor ?? date, hasChannel }
  }
  const base = { date, lastContact, left, dayReason }
  if (tier === null || number === null) return { ...base, kind: 'qualify', missing: missingOf(prospect) }
  if (tier === 5 && norm === 1 && channel === 'meeting') return { ...base, kind: 'ifPossible', weeks }
  // The first week w with (2k - 1) W <= 2 n w (method.md 10).
  const dueWeek = Math.ceil(((2 * number - 1) * weeks) / (2 * norm))
  return {
    ...base,
    kind: purpose === 'forward' ? 'forward' : 'norm',
    tier,
    number,
    norm,
    weeks,
    dueWeek,
    week: cycleWeek,
  }
}

/** What a card without a tier lacks (method.md 8). */
function missingOf(prospect: Prospect): readonly ('income' | 'relationship')[] {
  const missing: ('income' | 'relationship')[] = []
  if (incomeOf(prospect) === null) missing.push('income')
  if (prospect.relationship === null) missing.push('relationship')
  return missing
}
