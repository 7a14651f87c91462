// A made-up portfolio of any size: prospects, so many log rows for each, a team of four. The same size is always the same.
import { parseDay } from '../../src/core/domain/day.ts'
import type { LogEntry, Prospect } from '../../src/core/domain/model.ts'
import type { PlanInput } from '../../src/core/domain/plan/types.ts'
import { card, logged, owner, settings } from '../core/domain/plan/cards.ts'

export const MONDAY = parseDay('2026-11-23')!
const OWNERS = ['Anna', 'Boris', 'Vera', 'Gleb'] as const

/** Each owner wants the three deals of the source. */
export function portfolio(size: number, rowsEach = 5): PlanInput {
  const next = generator(size)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!
  const prospects = Array.from(
    { length: size },
    (_, index): Prospect =>
      card(`P-${index + 1}`, {
        organisation: `Firm ${Math.floor((next() * size) / 2)}`,
        size: pick(['large', 'medium', 'small', null]),
        source: pick(['referrals', 'partners', 'neighbours', 'other', null]),
        income: pick(['high', 'medium', 'low', null]),
        relationship: pick(['rare', 'new', 'loyal', 'oneOff', null]),
        need: pick([0, 1, 2, 3, null]),
        power: pick([0, 1, 2, 3, null]),
        added: MONDAY - Math.floor(next() * 400),
        nextActionDate: next() < 4 / size ? MONDAY + Math.floor(next() * 10) - 3 : null,
        owner: pick([...OWNERS, ...OWNERS, '']),
        status: pick(['open', 'open', 'open', 'open', 'open', 'paused', 'lost', null]),
      }),
  )
  const log = Array.from(
    { length: rowsEach * size },
    (): LogEntry =>
      logged(
        MONDAY - 1 - Math.floor(next() * 500),
        `P-${1 + Math.floor(next() * size)}`,
        pick(['call', 'call', 'meeting', 'message']),
        pick(['noAnswer', 'talked', 'talked', 'meetingSet', 'deal', 'postponed', null]),
        pick(OWNERS),
      ),
  )
  const team = OWNERS.map(name => owner(name, { goal: 3 }))
  return { prospects, log, settings: settings({ owners: team }), week: MONDAY, today: MONDAY }
}

/** Numbers from 0 to 1, evenly enough, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
