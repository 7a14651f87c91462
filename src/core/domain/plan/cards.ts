// All prospects as the week's plan sees them, in columns: a portfolio may hold a hundred thousand.
import { cycleAt } from '../cycle.ts'
import type { Day } from '../day.ts'
import { type LogEntry, type Norm, type NormTable, type Prospect, TIERS, type Tier } from '../model.ts'
import { compareNaturally } from '../natural-order.ts'
import { normOf, tierOf } from '../tiers.ts'
import { Card, isOpenOn } from './card.ts'
import { Histories } from './history.ts'
import { IdIndex } from './id-index.ts'
import { rankOf, standingOf } from './rank.ts'
import { remember } from './remember.ts'
import { numbered, Situation } from './situation.ts'
import type { Team } from './team.ts'
import type { PlanInput } from './types.ts'

/** Without a tier: one call a cycle to qualify. */
const QUALIFY: Norm = { calls: 1, meetings: 0 }

export class Cards {
  readonly prospects: readonly Prospect[]
  readonly histories: Histories
  /** Contacts of the planned week as they stand in the log. */
  readonly logged: readonly LogEntry[]
  /** Places of the cards that have a date for their next action, in order. */
  readonly dated: number[] = []
  /** How many have no tier. */
  withoutTier = 0
  /** What stands on cards as their owner and is nobody of the team, once for each card. */
  readonly strangers: string[] = []
  private readonly ids: IdIndex
  /** The tier, 0 for none, doubled; one more where nothing is needed. */
  private readonly kinds: Uint8Array
  private readonly norms: readonly Norm[]
  /** 1 where the team may turn to the prospect by the week's end. */
  private readonly available: Uint8Array
  /** What each card says of its turn. */
  private readonly standings: Uint16Array
  /** Places in the team, -1 until an owner is chosen. */
  private readonly owners: Int32Array
  /** Of cards whose contacts are promised. */
  private readonly situations = new Map<number, Situation>()
  private readonly situationOf: (kind: number, week: number, calls: number, meetings: number) => Situation

  constructor(
    { prospects, log, settings }: PlanInput,
    private readonly team: Team,
    readonly monday: Day,
  ) {
    const count = prospects.length
    this.prospects = prospects
    this.histories = new Histories(log, count, monday, settings.cycleWeeks * 7, settings.gapDays)
    this.ids = new IdIndex(count)
    this.kinds = new Uint8Array(count)
    this.available = new Uint8Array(count)
    this.standings = new Uint16Array(count)
    this.owners = new Int32Array(count)
    this.norms = normsByKind(settings.norms)
    this.situationOf = situationsOf(this.norms, settings.cycleWeeks)
    const startOf = remember(
      (added: Day | null) => cycleAt(monday, added, settings.cycleStart, settings.cycleWeeks).start,
    )
    for (let i = 0; i < count; i++) {
      const prospect = prospects[i]!
      const tier = tierOf(prospect, settings.tiers)
      if (tier === null) this.withoutTier++
      this.kinds[i] = 2 * (tier ?? 0) + (prospect.need === 0 ? 1 : 0)
      this.standings[i] = standingOf(prospect, tier)
      const owner = team.find(prospect.owner)
      if (owner < 0 && prospect.owner !== '') this.strangers.push(prospect.owner)
      this.owners[i] = owner
      if (prospect.nextActionDate !== null) this.dated.push(i)
      this.available[i] = isOpenOn(prospect, monday + 6) ? 1 : 0
      this.histories.open(i, startOf(prospect.added))
      this.ids.set(prospect.id, i)
    }
    this.logged = this.histories.read(this.ids)
  }

  /** The card of a prospect; undefined for an ID that none has. */
  find(id: string): Card | undefined {
    const i = this.ids.find(id)
    return i < 0 ? undefined : new Card(this, i)
  }

  isAvailable(i: number): boolean {
    return this.available[i] === 1
  }

  tier(i: number): Tier | null {
    return TIERS[(this.kinds[i]! >> 1) - 1] ?? null
  }

  /** The place of a card's owner in the team: of its own, else of its last contact's; -1 until one is chosen. */
  owner(i: number): number {
    const owner = this.owners[i]!
    return owner >= 0 ? owner : this.team.find(this.histories.lastOwner(i))
  }

  setOwner(i: number, owner: number): void {
    this.owners[i] = owner
  }

  /** Its turn among contacts of the same place, as far as one number tells it; to be asked once the log is read. */
  rank(i: number): number {
    return rankOf(this.standings[i]!, this.histories.lastContact(i), this.monday)
  }

  /** Whose turn comes first, among contacts of the same place. */
  compare(i: number, j: number): number {
    return (
      this.rank(i) - this.rank(j) ||
      (this.histories.lastContact(i) ?? 0) - (this.histories.lastContact(j) ?? 0) ||
      compareNaturally(this.prospects[i]!.id, this.prospects[j]!.id) ||
      i - j
    )
  }

  cycleWeek(i: number): number {
    return (this.monday - this.histories.cycleStart(i)) / 7 + 1
  }

  /** What is still to make. Done is for each channel at most its norm. Source: method.md 9. */
  situation(i: number): Situation {
    const promised = this.situations.size === 0 ? undefined : this.situations.get(i)
    if (promised) return promised
    const kind = this.kinds[i]!
    const norm = this.norms[kind]!
    const calls = Math.max(0, norm.calls - this.histories.done(i, 'call'))
    const meetings = Math.max(0, norm.meetings - this.histories.done(i, 'meeting'))
    return this.situationOf(kind, this.cycleWeek(i), calls, meetings)
  }

  setSituation(i: number, situation: Situation): void {
    this.situations.set(i, situation)
  }
}

function normsByKind(table: NormTable): readonly Norm[] {
  const norms = [QUALIFY, QUALIFY]
  for (const tier of TIERS) norms.push(normOf({ need: null }, tier, table), normOf({ need: 0 }, tier, table))
  return norms
}

const MOST_KNOWN = 4096

/** Situations by what makes them, one for all cards that share it. */
function situationsOf(norms: readonly Norm[], weeks: number): Cards['situationOf'] {
  const known: (Situation | undefined)[][] = []
  return (kind, week, calls, meetings) => {
    const norm = norms[kind]!
    // As long as it gets from the start, unless a norm is beyond all reason: to grow costs more than the situations do.
    known[kind] ??= new Array(Math.min(MOST_KNOWN, (weeks + 1) * (norm.calls + 1) * (norm.meetings + 1)))
    const ofKind = known[kind]!
    const key = (week * (norm.calls + 1) + calls) * (norm.meetings + 1) + meetings
    let situation = ofKind[key]
    if (!situation) {
      const size = norm.calls + norm.meetings
      const tier = TIERS[(kind >> 1) - 1] ?? null
      situation = new Situation(tier, size, numbered(size, calls, meetings), week, weeks)
      ofKind[key] = situation
    }
    return situation
  }
}
