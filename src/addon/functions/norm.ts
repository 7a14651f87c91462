// CALLS_REQUIRED and MEETINGS_REQUIRED (method.md 8).
import { tier } from './kinds.ts'
import { define, required, whole } from './spread.ts'
import { readNorms } from './tables.ts'

export const callsRequired = define(
  'CALLS_REQUIRED',
  { tier: required(tier), norms: whole(readNorms('CALLS_REQUIRED')) },
  ({ tier, norms }) => norms[tier].calls,
)

export const meetingsRequired = define(
  'MEETINGS_REQUIRED',
  { tier: required(tier), norms: whole(readNorms('MEETINGS_REQUIRED')) },
  ({ tier, norms }) => norms[tier].meetings,
)
