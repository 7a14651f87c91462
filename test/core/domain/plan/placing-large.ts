// Two kinds of weeks where it can be told for any number of contacts whether they fit, without trying every placement.
import type { Item, Room } from './placing.ts'

/**
 * For gapDays 0 with nothing promised and nothing logged on the days left: "a set fits exactly when no prospect has more
 * contacts than days and no channel more than its slots" (method.md 10, the edge colouring of a bipartite graph).
 */
export function fitByCounting(items: readonly Item[], room: Room): boolean {
  const each = new Map<string, number>()
  for (const { prospectId } of items) each.set(prospectId, (each.get(prospectId) ?? 0) + 1)
  const channelsFit = (['call', 'meeting'] as const).every(channel => {
    const slots = room.days.reduce((sum, day) => sum + room.slots(channel, day), 0)
    return items.filter(item => item.channel === channel).length <= slots
  })
  return channelsFit && Math.max(0, ...each.values()) <= room.days.length
}

/** For one contact a week with a prospect at most: a matching of contacts and slots, grown by augmenting paths. */
export function fitByMatching(items: readonly Item[], room: Room): boolean {
  const seats = new Map<string, { readonly most: number; readonly by: number[] }>()
  for (const channel of ['call', 'meeting'] as const) {
    for (const day of room.days) seats.set(`${channel} ${day}`, { most: room.slots(channel, day), by: [] })
  }
  const place = (index: number, seen: Set<string>): boolean => {
    const { channel, days } = items[index]!
    for (const day of days) {
      const key = `${channel} ${day}`
      if (seen.has(key)) continue
      seen.add(key)
      const slot = seats.get(key)!
      if (slot.by.length < slot.most) {
        slot.by.push(index)
        return true
      }
      const moved = slot.by.findIndex(other => place(other, seen))
      if (moved >= 0) {
        slot.by[moved] = index
        return true
      }
    }
    return false
  }
  return items.every((_, index) => place(index, new Set()))
}
