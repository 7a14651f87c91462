// Looking back and ahead: each week against its plan, and the cycle so far by tier and channel (method.md 9 and 10).
import { cycleAt } from './cycle.ts'
import { type Day, mondayOf } from './day.ts'
import { tookPlace } from './log.ts'
import { type LogEntry, type NormChannel, type Prospect, type Settings, TIERS, type Tier } from './model.ts'
import { normOf, tierOf } from './tiers.ts'

/** A week that is past: contacts its plan held, contacts the log holds. */
export interface WeekAttainment {
  readonly monday: Day
  readonly planned: number
  readonly done: number
  /** done / planned; null where nothing was planned. */
  readonly share: number | null
}

/**
 * Past weeks against their plans, oldest first. `planned` are contacts by the Monday of the week; weeks that had no plan
 * are left out, since there is nothing to hold them against.
 */
export function attainmentOf(
  planned: ReadonlyMap<Day, number>,
  log: readonly LogEntry[],
  today: Day,
): WeekAttainment[] {
  const done = new Map<Day, number>()
  for (const entry of log) {
    const monday = mondayOf(entry.date)
    if (planned.has(monday) && tookPlace(entry)) done.set(monday, (done.get(monday) ?? 0) + 1)
  }
  return [...planned]
    .filter(([monday]) => monday < mondayOf(today))
    .sort(([a], [b]) => a - b)
    .map(([monday, planned]) => {
      const contacts = done.get(monday) ?? 0
      return { monday, planned, done: contacts, share: planned === 0 ? null : contacts / planned }
    })
}

/** Contacts that a week's plan has asked for, done ones among them: the team's and the owners', each by name. */
export interface Asked {
  readonly team: number
  readonly owners: Readonly<Record<string, number>>
}

/**
 * What a week is held against once its plan was built again. Days that have gone by leave fewer contacts than were asked
 * for, and those stay asked for; but not what is beyond `most`, all that the plan could ask for by now with its days still
 * to come: that was given up on purpose. Of what owners have fewer, the part that the team has not went to colleagues.
 */
export function askedSince(before: Asked, now: Asked, most: number): Asked {
  const team = Math.max(now.team, Math.min(before.team, most))
  const fewer = new Map(
    Object.entries(before.owners).map(([owner, asked]) => [owner, Math.max(0, asked - (now.owners[owner] ?? 0))]),
  )
  const all = [...fewer.values()].reduce((a, b) => a + b, 0)
  const share = Math.min(1, (team - now.team) / Math.max(1, all))
  const names = new Set([...fewer.keys(), ...Object.keys(now.owners)])
  const owners = [...names].map((owner): [string, number] => [
    owner,
    (now.owners[owner] ?? 0) + Math.round((fewer.get(owner) ?? 0) * share),
  ])
  return { team, owners: Object.fromEntries(owners.filter(([, asked]) => asked > 0)) }
}

/** One tier's contacts of one channel, over all its prospects, each in its own cycle. */
export interface CycleStanding {
  readonly tier: Tier
  readonly channel: NormChannel
  /** What the norms ask for in the whole cycle. */
  readonly goal: number
  /** What the log holds, for each prospect at most its norm. */
  readonly done: number
  /** What is due by the week of today: places (2k - 1) / (2n) <= w / W. */
  readonly expected: number
}

/** The cycle so far. Prospects that are lost, not to be contacted or paused count for nothing. Source: method.md 9, 10. */
export function cycleSoFar(
  prospects: readonly Prospect[],
  log: readonly LogEntry[],
  settings: Settings,
  today: Day,
): readonly CycleStanding[] {
  const sums = new Map(
    TIERS.flatMap(tier =>
      CHANNELS.map(channel => [`${tier}${channel}`, { tier, channel, goal: 0, done: 0, expected: 0 }]),
    ),
  )
  const cards = new Map<string, { calls: number; meetings: number; start: Day; end: Day; tier: Tier }>()
  const left = { call: new Map<string, number>(), meeting: new Map<string, number>() }
  for (const prospect of prospects) {
    const tier = tierOf(prospect, settings.tiers)
    if (tier === null || !isWorked(prospect, today)) continue
    const { calls, meetings } = normOf(prospect, tier, settings.norms)
    const cycle = cycleAt(today, prospect.added, settings.cycleStart, settings.cycleWeeks)
    cards.set(prospect.id, { calls, meetings, start: cycle.start, end: cycle.end, tier })
    left.call.set(prospect.id, calls)
    left.meeting.set(prospect.id, meetings)
    // The contact of tier 5 is one if possible: it is never due.
    const due = tier === 5 ? { call: 0, meeting: 0 } : dueBy(calls, meetings, cycle.week, cycle.weeks)
    for (const [channel, goal] of [['call', calls] as const, ['meeting', meetings] as const]) {
      const sum = sums.get(`${tier}${channel}`)!
      sum.goal += goal
      sum.expected += due[channel]
    }
  }
  for (const entry of log) {
    const card = cards.get(entry.prospectId)
    if (!card || !tookPlace(entry) || entry.date < card.start || entry.date >= card.end) continue
    const channel = entry.channel as NormChannel
    const open = left[channel].get(entry.prospectId)!
    if (open === 0) continue
    left[channel].set(entry.prospectId, open - 1)
    sums.get(`${card.tier}${channel}`)!.done++
  }
  return [...sums.values()].filter(({ goal }) => goal > 0)
}

const CHANNELS: readonly NormChannel[] = ['call', 'meeting']

function isWorked({ status, pausedUntil }: Prospect, today: Day): boolean {
  if (status === 'lost' || status === 'doNotContact') return false
  return status !== 'paused' || (pausedUntil !== null && pausedUntil <= today)
}

/** Of a norm's contacts, numbered as the plan numbers them, those due by week w of W. */
function dueBy(calls: number, meetings: number, week: number, weeks: number): Record<NormChannel, number> {
  const size = calls + meetings
  const due = { call: 0, meeting: 0 }
  let [callsLeft, meetingsLeft] = [calls, meetings]
  for (let number = 1; number <= size && (2 * number - 1) * weeks <= 2 * size * week; number++) {
    const channel = meetingsLeft > callsLeft ? 'meeting' : 'call'
    if (channel === 'call') callsLeft--
    else meetingsLeft--
    due[channel]++
  }
  return due
}
