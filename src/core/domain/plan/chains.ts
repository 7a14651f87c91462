// Chains of moves: one visit comes to a day, another makes room for it there by going to a third, and so on to a free slot.
import { type Schedule, SLOTS } from './schedule.ts'
import { type ChannelIndex, DAYS, type DaySet, daysOf } from './visit.ts'

const CHANNELS: readonly ChannelIndex[] = [0, 1]

interface Move {
  readonly visit: number
  readonly to: number
}

export interface ChainRules {
  /** Visits before this one stay where they are. */
  readonly first?: number
  /** The day at the chain's end has at most so many contacts so far. Days between keep their numbers. */
  readonly most?: number
  /** One contact more on a day between may be made up for by one fewer on a fuller day: the days stay as even. */
  readonly trade?: boolean
}

/** The days on which one more visit can be had by a chain; `open` are the days open to each visit. */
export class Chains {
  /** Moves from each slot to the end; -1 where no chain leads there. */
  private readonly steps: number[] = new Array(SLOTS).fill(-1)
  private readonly reached: [DaySet, DaySet] = [0, 0]
  private readonly first: number
  private readonly trade: boolean

  constructor(
    private readonly schedule: Schedule,
    private readonly open: readonly DaySet[],
    { first = 0, most = Number.POSITIVE_INFINITY, trade = false }: ChainRules,
  ) {
    this.first = first
    this.trade = trade
    const { steps, reached } = this
    for (const channel of CHANNELS) {
      for (let day = 0; day < DAYS; day++) {
        if (schedule.total[day]! > most || !schedule.isFree(channel, day)) continue
        steps[channel * DAYS + day] = 0
        reached[channel] |= 1 << day
      }
    }
    const onward = this.movesBySlot()
    for (let step = 1, before = 0; before !== reached[0] + (reached[1] << DAYS); step++) {
      before = reached[0] + (reached[1] << DAYS)
      const [calls, meetings] = reached
      for (let day = 0; day < DAYS; day++) {
        for (const channel of CHANNELS) {
          const slot = channel * DAYS + day
          if (steps[slot]! >= 0) continue
          const makesRoom = (onward[slot]! & (channel === 0 ? calls : meetings)) !== 0
          if (!makesRoom && !(schedule.isFree(channel, day) && this.leadsOn(onward, day, calls, meetings))) continue
          steps[slot] = step
          reached[channel] |= 1 << day
        }
      }
    }
  }

  /** Whether a visit that makes up for one more contact on a day has a day to go to. */
  private leadsOn(onward: readonly DaySet[], day: number, calls: DaySet, meetings: DaySet): boolean {
    for (let from = 0; from < DAYS; from++) {
      if (this.makesUp(from, day) && ((onward[from]! & calls) | (onward[DAYS + from]! & meetings)) !== 0) return true
    }
    return false
  }

  /** Whether one contact fewer on a day makes up for one more on another. */
  private makesUp(from: number, day: number): boolean {
    return from === day || (this.trade && this.schedule.total[from]! > this.schedule.total[day]!)
  }

  /** Days on which one more visit of a channel can be had. */
  days(channel: ChannelIndex): DaySet {
    return this.reached[channel]
  }

  /** Puts a visit on a day that can be had, after the moves of the chain; false, and nothing moved, where gaps forbid it. */
  bring(visit: number, day: number): boolean {
    const { schedule } = this
    const from = schedule.lift(visit)
    const moves: Move[] = [{ visit, to: day }]
    for (let slot = this.slotOf(moves[0]!); this.steps[slot]! > 0; slot = this.slotOf(moves[moves.length - 1]!)) {
      const move = this.moveFrom(slot)
      // The chain that was counted with the visit where it stood is not there without it.
      if (!move) {
        schedule.put(visit, from)
        return false
      }
      moves.push(move)
    }
    const before = moves.map(move => (move.visit === visit ? from : schedule.days[move.visit]!))
    for (const move of moves) schedule.put(move.visit, move.to)
    if (moves.every(move => schedule.tooNear(move.visit, move.to).length === 0)) return true
    moves.forEach((move, i) => {
      schedule.put(move.visit, before[i]!)
    })
    return false
  }

  /** The days to which the visits of each slot may go from there. */
  private movesBySlot(): readonly DaySet[] {
    const { visits, days } = this.schedule
    const onward: DaySet[] = new Array(SLOTS).fill(0)
    for (let i = this.first; i < visits.length; i++) {
      const day = days[i]!
      if (day >= 0) onward[visits[i]!.channel * DAYS + day]! |= this.open[i]! & ~(1 << day)
    }
    return onward
  }

  private slotOf({ visit, to }: Move): number {
    return this.schedule.visits[visit]!.channel * DAYS + to
  }

  /** The first move that makes room in a slot, or makes up for what stands there, and comes one step nearer to the end. */
  private moveFrom(slot: number): Move | null {
    const { visits, days } = this.schedule
    const day = slot % DAYS
    const isFree = this.schedule.isFree(slot < DAYS ? 0 : 1, day)
    for (let visit = this.first; visit < visits.length; visit++) {
      const from = days[visit]!
      const lane = visits[visit]!.channel * DAYS
      if (from < 0 || (lane + from !== slot && !(isFree && this.makesUp(from, day)))) continue
      for (let to = 0; to < DAYS; to++) {
        if ((this.open[visit]! >> to) & 1 && this.steps[lane + to] === this.steps[slot]! - 1) return { visit, to }
      }
    }
    return null
  }
}

/**
 * Puts a visit on a day by chains of moves, those of its prospect that would stand too near on others; false, and nothing
 * moved, where that does not do. `open` has the visit on that day already; with `keepEven` the days stay as even as they are.
 */
export function bring(
  schedule: Schedule,
  open: readonly DaySet[],
  visit: number,
  day: number,
  { first = 0, keepEven = false },
): boolean {
  const before = schedule.days.slice()
  const { unevenness } = schedule
  const group = [visit, ...schedule.tooNear(visit, day)]
  const from = group.map(i => schedule.lift(i))
  const isDone = group.every((i, n) => {
    const most = keepEven ? schedule.total[from[n]!]! : Number.POSITIVE_INFINITY
    const chains = new Chains(schedule, schedule.keepingApart(open), { first, most, trade: keepEven })
    const days = schedule.apart(open[i]!, i) & chains.days(schedule.visits[i]!.channel)
    return daysOf(days).some(to => chains.bring(i, to))
  })
  if (isDone && (!keepEven || schedule.unevenness <= unevenness)) return true
  schedule.putAll(before)
  return false
}

/**
 * Takes one contact off a day, by a chain of moves, for one more on a day with at least two fewer; false when there is no
 * such chain. Without gaps to keep, the days are as even as can be when there is none. With `isTrial` nothing is moved.
 */
export function evenOut(schedule: Schedule, open: readonly DaySet[], isTrial = false): boolean {
  const { visits, days, total } = schedule
  const least = Math.min(...total)
  for (let day = 0; day < DAYS; day++) {
    if (total[day]! < least + 2) continue
    const chains = new Chains(schedule, open, { most: total[day]! - 2 })
    for (let i = 0; i < visits.length; i++) {
      if (days[i] !== day) continue
      const reached = open[i]! & chains.days(visits[i]!.channel) & ~(1 << day)
      if (reached !== 0 && (isTrial || daysOf(reached).some(to => chains.bring(i, to)))) return true
    }
  }
  return false
}
