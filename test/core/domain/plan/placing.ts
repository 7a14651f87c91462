// Every way to place contacts on days, for small cases: whether they fit, and which schedule is the wanted one.
// All placements are walked through, one prospect after another; those that use the same slots are walked on as one,
// for what comes after cannot tell them apart.
import type { Day } from '../../../../src/core/domain/day.ts'
import type { NormChannel } from '../../../../src/core/domain/model.ts'

/** A contact to place: days are those it could take if it were alone. */
export interface Item {
  readonly prospectId: string
  readonly channel: NormChannel
  readonly days: readonly Day[]
}

/** One owner's week. */
export interface Room {
  readonly days: readonly Day[]
  /** Free slots a day. */
  readonly slots: (channel: NormChannel, day: Day) => number
  /** Contacts that already stand on a day and cannot move. */
  readonly standing: (day: Day) => number
  readonly gapDays: number
}

/** Whether all the items can be placed together. */
export function fit(items: readonly Item[], room: Room): boolean {
  return usages(items, room).length > 0
}

/**
 * A day for each item, in their order: first the least sum of squares of the contacts a day, then the dates that are
 * lexicographically least. The items must fit.
 */
export function placeEvenly(items: readonly Item[], room: Room): readonly Day[] {
  const least = leastSquares(items, room)
  const fixed = [...items]
  return items.map((item, index) => {
    for (const day of [...item.days].sort((a, b) => a - b)) {
      fixed[index] = { ...item, days: [day] }
      if (leastSquares(fixed, room) === least) return day
    }
    throw new Error('the items do not fit')
  })
}

function leastSquares(items: readonly Item[], room: Room): number {
  let least = Number.POSITIVE_INFINITY
  for (const used of usages(items, room)) {
    const counts = room.days.map((day, index) => room.standing(day) + used[2 * index]! + used[2 * index + 1]!)
    least = Math.min(
      least,
      counts.reduce((sum, count) => sum + count * count, 0),
    )
  }
  return least
}

/** Slots used, calls and meetings of each day in turn, by every possible placement. */
function usages(items: readonly Item[], room: Room): readonly (readonly number[])[] {
  const nothing = room.days.flatMap(() => [0, 0])
  const limits = room.days.flatMap(day => [room.slots('call', day), room.slots('meeting', day)])
  let reached: readonly (readonly number[])[] = [nothing]
  for (const id of new Set(items.map(item => item.prospectId))) {
    const own = items.filter(item => item.prospectId === id)
    const ways = placements(own, room)
    const next = new Map<string, readonly number[]>()
    for (const used of reached) {
      for (const way of ways) {
        const sum = [...used]
        for (const slot of way) sum[slot]! += 1
        if (way.every(slot => sum[slot]! <= limits[slot]!)) next.set(sum.join(), sum)
      }
    }
    reached = [...next.values()]
  }
  return reached
}

/** The slots that one prospect's contacts take together, for every choice of days with the gap between them. */
function placements(items: readonly Item[], room: Room): readonly (readonly number[])[] {
  let ways: readonly { days: readonly Day[]; slots: readonly number[] }[] = [{ days: [], slots: [] }]
  for (const item of items) {
    ways = ways.flatMap(way =>
      item.days
        .filter(day => way.days.every(other => Math.abs(day - other) > room.gapDays))
        .map(day => ({
          days: [...way.days, day],
          slots: [...way.slots, 2 * room.days.indexOf(day) + (item.channel === 'call' ? 0 : 1)],
        })),
    )
  }
  return ways.map(way => way.slots)
}
