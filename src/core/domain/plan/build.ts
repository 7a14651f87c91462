// The weekly contact plan (method.md 10): from cards, log and settings to who is contacted on which day, and why.
import { contactsOf } from './contacts.ts'
import { describePlan } from './summary.ts'
import type { Plan, PlanInput, PlannedContact } from './types.ts'
import { fillWeek } from './week.ts'

/**
 * Builds one ISO week's plan. Same input, same plan, in whatever order cards and log rows come; the input is not
 * changed. Prospects' IDs are taken to be unique. Source: method.md 10.
 */
export function buildPlan(input: PlanInput): Plan {
  return describePlan(input, fillWeek(input))
}

/** The same plan's contacts alone, for a formula: it loads nothing of what a plan says of itself. */
export function planContacts(input: PlanInput): readonly PlannedContact[] {
  return contactsOf(fillWeek(input))
}
