// Every custom function, by the name it has in a cell. The build makes one top-level function of each.
import { contactPlanPreview } from './contact-plan.ts'
import { contactsDone } from './contacts-done.ts'
import { contactsNeededFor, conversionRate, dealsChanceFrom, dealsExpectedFrom } from './goal.ts'
import { incomeLevel, prospectScore } from './judgement.ts'
import { callsRequired, meetingsRequired } from './norm.ts'
import type { CustomFunction } from './spread.ts'
import { priorityTier, tierReason } from './tier.ts'
import { walkMinutes } from './walk.ts'
import { GOOGLE_WALK } from './walk-services.ts'
import { catchmentMinutesOf, isInCatchment } from './zone.ts'

/** In the order of contract.md, Custom functions. */
export const CUSTOM_FUNCTIONS: readonly CustomFunction[] = [
  priorityTier,
  tierReason,
  callsRequired,
  meetingsRequired,
  contactsDone,
  contactsNeededFor,
  dealsExpectedFrom,
  dealsChanceFrom,
  conversionRate,
  incomeLevel,
  prospectScore,
  catchmentMinutesOf,
  isInCatchment,
  { name: 'WALK_MINUTES', call: walkMinutes(GOOGLE_WALK) },
  contactPlanPreview,
]
