// Puts promises on their days and says where that is against the week's own rules (method.md 10, Slots).
import type { Day } from '../day.ts'
import type { NormChannel } from '../model.ts'
import { isOpenOn } from './card.ts'
import type { Cards } from './cards.ts'
import { CHANNEL_INDEX, type Filling } from './filling.ts'
import type { OwnerWeek } from './owner-week.ts'
import type { Promised } from './promises.ts'
import { placeOf } from './queue.ts'
import type { PlanWarning } from './types.ts'
import { type ChannelIndex, DAYS } from './visit.ts'

/** Takes every promise of the week, whatever target and limits say; those of prospects never planned are left out. */
export function standPromises(
  cards: Cards,
  promises: readonly Promised[],
  filling: Filling,
  today: Day,
  warnings: PlanWarning[],
): void {
  const { team, monday } = filling
  const from = Math.max(today, monday)
  if (from > monday + DAYS - 1) return
  const inOrder = promises.slice().sort((a, b) => comparePromised(cards, a, b) || a.date - b.date)
  for (const { card, channel, date, contact } of inOrder) {
    const index = CHANNEL_INDEX[channel]
    const dayFor = (week: OwnerWeek) => (date >= from ? date : firstWorkingDay(week, monday))
    const owner = card.owner >= 0 ? card.owner : ownerFor(filling, dayFor, index)
    const week = team.weeks[owner]!
    const day = dayFor(week)
    if (!isOpenOn(card.prospect, day ?? from)) continue
    // Overdue, and its owner has no working day left in this week: it waits for the next one.
    if (day === null) {
      filling.waiting.push({ channel, owner })
      warnings.push({ kind: 'noDayForPromise', prospectId: card.prospect.id, date, owner: week.name })
      continue
    }
    card.plan(owner)
    card.standOff(day)
    week.stand(index, day - monday)
    filling.noteQualified(card)
    filling.taken.push({ card, channel, purpose: 'promised', contact, owner, day, promisedFor: date })
    if (!((week.workingDays >> (day - monday)) & 1)) {
      warnings.push({ kind: 'dayOffPromise', prospectId: card.prospect.id, date: day, owner: week.name })
    }
  }
  warnings.push(...fullDays(filling))
}

function comparePromised(cards: Cards, a: Promised, b: Promised): number {
  const [x, y] = [placeOf(a.card.situation, a.contact), placeOf(b.card.situation, b.contact)]
  return x === y ? cards.compare(a.card.index, b.card.index) : x < y ? -1 : 1
}

/** Whoever has the fewest contacts among those with room on the day; with room nowhere, among those who have the day. */
function ownerFor(filling: Filling, dayFor: (week: OwnerWeek) => Day | null, channel: ChannelIndex): number {
  const owners = filling.team.byFewestContacts()
  const weekOf = (owner: number) => filling.team.weeks[owner]!
  const present = owners.filter(owner => dayFor(weekOf(owner)) !== null)
  const free = present.find(owner => weekOf(owner).slotsLeft(channel, dayFor(weekOf(owner))! - filling.monday) > 0)
  return free ?? present[0] ?? owners[0]!
}

function firstWorkingDay(week: OwnerWeek, monday: Day): Day | null {
  for (let day = 0; day < DAYS; day++) if ((week.workingDays >> day) & 1) return monday + day
  return null
}

function fullDays(filling: Filling): PlanWarning[] {
  const warnings: PlanWarning[] = []
  for (const [owner, week] of filling.team.weeks.entries()) {
    for (const channel of ['call', 'meeting'] as const satisfies readonly NormChannel[]) {
      for (let day = 0; day < DAYS; day++) {
        const left = week.slotsLeft(CHANNEL_INDEX[channel], day)
        if (left >= 0 || !((week.workingDays >> day) & 1)) continue
        const date = filling.monday + day
        const promised = filling.taken.filter(
          taken => taken.owner === owner && taken.channel === channel && taken.day === date,
        ).length
        const limit = week.limits[CHANNEL_INDEX[channel]]
        const logged = limit - left - promised
        if (promised > 0) warnings.push({ kind: 'fullDay', date, channel, owner: week.name, promised, logged, limit })
      }
    }
  }
  return warnings
}
