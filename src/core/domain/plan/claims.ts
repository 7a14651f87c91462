// What promises and norms ask of the week against what it holds, and whom it does not reach: of the team, of each owner.
import { type NormChannel, type Settings, TIERS, type Tier } from '../model.ts'
import type { Filling } from './filling.ts'
import type { OwnerWeek } from './owner-week.ts'
import type { Situation } from './situation.ts'
import type { Claims } from './types.ts'
import { DAYS } from './visit.ts'
import type { FilledWeek } from './week.ts'

/** The team's claims, and those of its owners in their order. */
export interface TeamClaims {
  readonly team: Claims
  readonly owners: readonly Claims[]
}

/**
 * A card without an owner is the team's alone until the plan gives it to somebody; in a team of one it is that one's.
 * Source: method.md 10, what the plan says of itself.
 */
export function claimsOf({ cards, filling, crowds }: FilledWeek, settings: Settings): TeamClaims {
  const { taken, waiting, team } = filling
  const nobodys = new Tally()
  const tallies = team.weeks.map(() => (team.weeks.length === 1 ? nobodys : new Tally()))
  const of = (owner: number) => tallies[owner] ?? nobodys
  for (const { owner, channel, purpose } of taken) if (purpose === 'promised') of(owner).asked[channel]++
  for (const { owner, channel } of waiting) of(owner).asked[channel]++
  for (const { situation, owner, size } of crowds) of(owner).add(situation, size)
  for (const [i, owner] of newOwners(filling, card => cards.histories.lastOwner(card))) {
    nobodys.add(cards.situation(i), -1)
    of(owner).add(cards.situation(i), 1)
  }
  for (const i of cards.histories.haveContact()) if (cards.isAvailable(i)) of(cards.owner(i)).reach(cards.situation(i))
  const owners = team.weeks.map((week, owner) => of(owner).claims([week], settings))
  const all = new Tally()
  for (const tally of new Set([nobodys, ...tallies])) all.join(tally)
  return { team: all.claims(team.weeks, settings), owners }
}

/** Cards that had no owner when promises stood, with the one that the plan has given them since. */
function newOwners({ taken, team }: Filling, lastOwner: (card: number) => string): ReadonlyMap<number, number> {
  const promised = new Set(taken.filter(({ purpose }) => purpose === 'promised').map(({ card }) => card.index))
  const isNobodys = (name: string) => team.find(name) < 0
  const given = taken.filter(
    ({ card }) => !promised.has(card.index) && isNobodys(card.prospect.owner) && isNobodys(lastOwner(card.index)),
  )
  return new Map(given.map(({ card, owner }) => [card.index, owner]))
}

class Tally {
  readonly asked: Record<NormChannel, number> = { call: 0, meeting: 0 }
  /** By tier: prospects that a norm contact is due with and that have no contact in the week. */
  private readonly unreached = TIERS.map(() => 0)

  /** So many cards of one situation. */
  add({ tier, due, open }: Situation, cards: number): void {
    for (let n = 0; n < due; n++) this.asked[open[n]!.channel] += cards
    if (due > 0) this.unreached[tier! - 1]! += cards
  }

  reach({ tier, due }: Situation): void {
    if (due > 0) this.unreached[tier! - 1]!--
  }

  join({ asked, unreached }: Tally): void {
    this.asked.call += asked.call
    this.asked.meeting += asked.meeting
    for (const [index, count] of unreached.entries()) this.unreached[index]! += count
  }

  /** Against what these weeks hold. */
  claims(weeks: readonly OwnerWeek[], { minutesPerCall, minutesPerMeeting }: Settings): Claims {
    let calls = 0
    let meetings = 0
    for (const { workingDays, limits } of weeks) {
      for (let day = 0; day < DAYS; day++) {
        if (!((workingDays >> day) & 1)) continue
        calls += limits[0]
        meetings += limits[1]
      }
    }
    const asked = this.asked.call + this.asked.meeting
    const share = calls + meetings > 0 ? asked / (calls + meetings) : asked > 0 ? 1 : 0
    const hours = (this.asked.call * minutesPerCall + this.asked.meeting * minutesPerMeeting) / 60
    const tiers = TIERS.map((tier, index): [Tier, number] => [tier, this.unreached[index]!])
    return {
      capacity: { calls, meetings, asked, share, hours },
      notReached: Object.fromEntries(tiers.filter(([, count]) => count > 0)),
    }
  }
}
