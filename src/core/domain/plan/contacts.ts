// A filled week's contacts on their days.
import type { PlannedContact } from './types.ts'
import type { FilledWeek } from './week.ts'

/** Settles every owner's days and puts the contacts in date order, within a date in plan order. */
export function contactsOf({ filling, monday }: FilledWeek): PlannedContact[] {
  const offsets = filling.team.weeks.map(week => week.settle())
  const next = offsets.map(() => 0)
  const dated = filling.taken.map(taken => ({
    taken,
    date: taken.day ?? monday + offsets[taken.owner]![next[taken.owner]!++]!,
  }))
  // Sorting is stable: taken is in plan order already.
  dated.sort((a, b) => a.date - b.date)
  return dated.map(({ taken, date }) => ({
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
  }))
}
