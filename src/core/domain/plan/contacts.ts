// A filled week's contacts on their days.
import type { Norm } from '../model.ts'
import { dayReasonOf } from './day-reason.ts'
import type { Taken } from './filling.ts'
import type { PlannedContact } from './types.ts'
import type { FilledWeek } from './week.ts'

/** Settles every owner's days and puts the contacts in date order, within a date in plan order. */
export function contactsOf({ filling, monday }: FilledWeek): PlannedContact[] {
  const offsets = filling.team.weeks.map(week => week.settle())
  const next = offsets.map(() => 0)
  const dated = filling.taken.map(taken => {
    if (taken.day !== null) return { taken, date: taken.day, visit: null }
    const visit = next[taken.owner]!++
    return { taken, date: monday + offsets[taken.owner]![visit]!, visit }
  })
  // Sorting is stable: taken is in plan order already.
  dated.sort((a, b) => a.date - b.date)
  return dated.map(({ taken, date, visit }) => ({
    prospectId: taken.card.prospect.id,
    date,
    channel: taken.channel,
    purpose: taken.purpose,
    tier: taken.card.tier,
    owner: filling.team.weeks[taken.owner]!.name,
    number: taken.contact?.number ?? null,
    norm: taken.card.situation.size,
    cycleWeek: taken.card.cycleWeek,
    lastContact: taken.card.lastContact,
    promisedFor: taken.promisedFor,
    left: visit === null ? null : leftOf(taken),
    dayReason: visit === null ? null : dayReasonOf(filling, taken, date - monday, visit),
  }))
}

/** What is still to make from a contact of the norm on. */
function leftOf({ card, contact }: Taken): Norm {
  const left = { calls: 0, meetings: 0 }
  for (const { number, channel } of card.situation.open) {
    if (number >= contact!.number) left[channel === 'call' ? 'calls' : 'meetings']++
  }
  return left
}
