// Why a contact stands on its day and on no earlier one (method.md 10, Slots and Days).
import { isOpenOn } from './card.ts'
import { CHANNEL_INDEX, type Filling, type Taken } from './filling.ts'
import type { DayReason } from './types.ts'
import { firstOf, lastOf } from './visit.ts'

/** `day` is where the contact stands in the settled week, from Monday 0, `visit` its place among its owner's. */
export function dayReasonOf(filling: Filling, { card, channel, owner }: Taken, day: number, visit: number): DayReason {
  const week = filling.team.weeks[owner]!
  const open = filling.openDaysOf(card) & week.workingDays
  const before = (1 << day) - 1
  if ((open & before) === 0) {
    const closed = week.workingDays & before
    if (closed === 0) return 'first'
    const last = lastOf(closed)
    if (!isOpenOn(card.prospect, filling.monday + last)) return 'paused'
    return (card.clearDays() >> last) & 1 ? 'tried' : 'apart'
  }
  const earlier = week.apart(open & before, visit)
  if (earlier === 0) return 'apart'
  for (let rest = earlier; rest !== 0; rest &= rest - 1) {
    if (week.slotsLeft(CHANNEL_INDEX[channel], firstOf(rest)) > 0) return 'even'
  }
  return 'full'
}
