// Made-up weeks for the plan: small ones that can be compared with every possibility, large ones for the invariants.
// Days are drawn relative to the week, so that gaps bind, cycles stand in mid-way and promises are due or overdue.
import fc from 'fast-check'
import { type Day, mondayOf } from '../../../../src/core/domain/day.ts'
import type {
  Channel,
  LogEntry,
  NormTable,
  Outcome,
  Owner,
  Prospect,
  Settings,
  Tier,
} from '../../../../src/core/domain/model.ts'
import type { KeptRow, PlanInput } from '../../../../src/core/domain/plan/types.ts'
import { card, day, logged, owner, settings } from './cards.ts'

export interface Scale {
  readonly mondays: readonly Day[]
  readonly prospects: { readonly min: number; readonly max: number }
  readonly owners: number
  readonly rowsEach: number
  readonly callsPerDay: fc.Arbitrary<number>
  readonly meetingsPerDay: fc.Arbitrary<number>
  readonly deals: fc.Arbitrary<number>
  readonly norms: fc.Arbitrary<NormTable>
  readonly gapDays: fc.Arbitrary<number>
  readonly cycleWeeks: fc.Arbitrary<number>
  readonly daysAndLimitsOfOwners: boolean
  /** Rows of the plan sheet that people moved or added. */
  readonly kept: boolean
  /** 0 for none, else one card in so many has a next action. */
  readonly oneInPromised: number
  readonly log: boolean
}

/** Mondays of 2026-W53, 2027-W01, 2020-W53 and 2025-W01. */
export const YEAR_ENDS = ['2026-12-28', '2027-01-04', '2020-12-28', '2024-12-30'].map(day)
const MONDAYS = ['2026-11-23', '2026-06-15', '2028-02-28'].map(day).concat(YEAR_ENDS.slice(0, 2))

const norm = (calls: number, meetings: number) =>
  fc.record({ calls: fc.integer({ min: 0, max: calls }), meetings: fc.integer({ min: 0, max: meetings }) })
const smallNorms: fc.Arbitrary<NormTable> = fc.record({
  1: norm(2, 2),
  2: norm(3, 1),
  3: norm(1, 2),
  4: norm(2, 1),
  5: fc.constant({ calls: 0, meetings: 1 }),
})

export const SMALL: Scale = {
  mondays: MONDAYS,
  prospects: { min: 1, max: 8 },
  owners: 3,
  rowsEach: 4,
  callsPerDay: fc.constantFrom(0, 1, 1, 1, 2, 3),
  meetingsPerDay: fc.constantFrom(0, 1, 1, 2),
  deals: fc.constantFrom(0, 1, 2, 2, 3, 4, 6),
  norms: smallNorms,
  gapDays: fc.integer({ min: 0, max: 3 }),
  cycleWeeks: fc.constantFrom(1, 2, 3, 4, 12),
  daysAndLimitsOfOwners: true,
  kept: false,
  oneInPromised: 5,
  log: true,
}

export const LARGE: Scale = {
  ...SMALL,
  prospects: { min: 20, max: 200 },
  owners: 4,
  rowsEach: 2,
  callsPerDay: fc.constantFrom(0, 1, 2, 5, 8),
  meetingsPerDay: fc.constantFrom(0, 1, 3),
  deals: fc.integer({ min: 0, max: 30 }),
  norms: fc.constant(settings().norms),
  cycleWeeks: fc.constantFrom(4, 12, 12, 26),
  oneInPromised: 8,
}

interface RawCard {
  readonly tier: Tier | null
  readonly income: string | null
  readonly relationship: string | null
  readonly marks: { readonly need: Prospect['need']; readonly power: Prospect['power'] }
  readonly size: Prospect['size']
  readonly source: Prospect['source']
  readonly organisation: string
  readonly added: number | null
  readonly next: { readonly offset: number; readonly channel: Prospect['nextChannel'] } | null
  readonly owner: number
  readonly status: Prospect['status']
  readonly pausedUntil: number | null
  readonly log: readonly { readonly ago: number; readonly channel: Channel; readonly outcome: Outcome | null }[]
  readonly logOwner: number
}

const channels = fc.constantFrom<Channel>('call', 'call', 'meeting', 'meeting', 'message')
const outcomes = fc.constantFrom<Outcome | null>(
  'noAnswer',
  'noAnswer',
  'noAnswer',
  'postponed',
  'talked',
  'deal',
  null,
)

function rawCards(scale: Scale): fc.Arbitrary<RawCard> {
  const marks = fc.constantFrom<Prospect['need']>(null, null, 0, 1, 2, 3)
  const nothing = fc.constant(null)
  const next = fc.record({
    offset: fc.integer({ min: -8, max: 9 }),
    channel: fc.constantFrom<Prospect['nextChannel']>(null, 'call', 'meeting'),
  })
  // Rarely a row is dated after today, as when a plan is looked at again for an earlier day.
  const days = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: -4, max: 90 }) },
  )
  const rows = fc.uniqueArray(fc.record({ ago: days, channel: channels, outcome: outcomes }), {
    selector: row => row.ago,
    maxLength: scale.rowsEach,
  })
  return fc.record({
    tier: fc.constantFrom<Tier | null>(null, null, null, null, 1, 2, 3, 4, 5),
    income: fc.constantFrom('high', 'medium', 'low', null),
    relationship: fc.constantFrom('rare', 'new', 'loyal', 'oneOff', null),
    marks: fc.record({ need: marks, power: marks }),
    size: fc.constantFrom<Prospect['size']>(null, 'large', 'medium', 'small'),
    source: fc.constantFrom<Prospect['source']>(null, 'referrals', 'neighbours', 'other'),
    organisation: fc.constantFrom('', '', 'Acme', ' acme ', 'Beta'),
    added: fc.option(fc.integer({ min: -4, max: 200 }), { freq: 4 }),
    next:
      scale.oneInPromised === 0
        ? nothing
        : fc.oneof({ weight: scale.oneInPromised - 1, arbitrary: nothing }, { weight: 1, arbitrary: next }),
    owner: fc.nat({ max: 11 }),
    status: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<Prospect['status']>(null, 'open') },
      { weight: 1, arbitrary: fc.constantFrom<Prospect['status']>('paused', 'lost', 'doNotContact') },
    ),
    pausedUntil: fc.option(fc.integer({ min: -3, max: 10 }), { freq: 3 }),
    log: scale.log ? rows : fc.constant([]),
    logOwner: fc.nat({ max: 11 }),
  })
}

/** A pause that ends within the week leaves it open what becomes of a promise; such cards get none. */
function pausedUntil({ pausedUntil: offset, next }: RawCard, monday: number): number | null {
  if (offset === null) return null
  return monday + (next !== null && offset > 0 && offset <= 6 ? 7 : offset)
}

/** Weeks at a scale; the same draw always gives the same week. */
export function weeksToPlan(scale: Scale): fc.Arbitrary<PlanInput> {
  const keptRows = fc.uniqueArray(
    fc.record({
      card: fc.nat({ max: 7 }),
      offset: fc.integer({ min: 0, max: 6 }),
      channel: fc.constantFrom<KeptRow['channel']>('call', 'meeting'),
    }),
    { selector: row => row.card, maxLength: scale.kept ? 3 : 0 },
  )
  const owners = fc.array(
    fc.record({
      goal: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 2 }),
      callsPerDay: fc.option(scale.callsPerDay, { freq: 2 }),
      meetingsPerDay: fc.option(scale.meetingsPerDay, { freq: 2 }),
      daysOff: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 2 }),
    }),
    { maxLength: scale.owners },
  )
  return fc
    .record({
      monday: fc.constantFrom(...scale.mondays),
      inWeek: fc.nat({ max: 6 }),
      today: fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, -1, -3, -5),
      settings: fc.record({
        deals: scale.deals,
        contactsPerDeal: fc.constantFrom(1, 2, 2.5, 3, 5),
        certainty: fc.constantFrom(null, null, null, 0.5, 0.8),
        cycleWeeks: scale.cycleWeeks,
        workingDays: fc.constantFrom([0, 1, 2, 3, 4], [0, 1, 2, 3, 4], [0, 1, 2, 3, 4, 5], [0, 2, 4], [1, 2, 5, 6]),
        callsPerDay: scale.callsPerDay,
        meetingsPerDay: scale.meetingsPerDay,
        gapDays: scale.gapDays,
        maxPerWeek: fc.integer({ min: 1, max: 3 }),
        planSize: fc.constantFrom<Settings['planSize']>('needed', 'needed', 'norms'),
        norms: scale.norms,
      }),
      holidays: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 1 }),
      cycleStart: fc.option(fc.integer({ min: 0, max: 120 })),
      owners,
      namesOnCards: fc.constantFrom([], [], ['Vera'], ['Vera', 'Anna']),
      strangersCalled: fc.constantFrom([], [], [0], [1, 9]),
      cards: fc.array(rawCards(scale), { minLength: scale.prospects.min, maxLength: scale.prospects.max, size: 'max' }),
      kept: keptRows,
    })
    .map(raw => {
      const today = raw.monday + raw.today
      const team: readonly Owner[] = raw.owners.map(({ daysOff, ...own }, index) =>
        owner(
          ['Anna', 'Boris', 'Vera', 'Gleb'][index]!,
          scale.daysAndLimitsOfOwners ? { ...own, daysOff: daysOff.map(offset => raw.monday + offset) } : {},
        ),
      )
      const names = team.length > 0 ? team.map(({ name }) => name) : raw.namesOnCards
      /** A third is nobody's, a few are somebody's who is not in the team. */
      const nameOf = (draw: number) => {
        if (draw === 11 && team.length > 0) return 'Zoe'
        return draw % 3 === 0 ? '' : (names[draw % Math.max(1, names.length)] ?? '')
      }
      const log: LogEntry[] = raw.strangersCalled.map(ago => logged(today - ago, 'X-1', 'call', null, names[0] ?? ''))
      const prospects = raw.cards.map((drawn, index) => {
        const id = `P-${index + 1}`
        for (const row of drawn.log) {
          log.push(logged(today - row.ago, id, row.channel, row.outcome, nameOf((drawn.logOwner + row.ago + 99) % 12)))
        }
        return card(id, {
          tierByHand: drawn.tier,
          income: drawn.income,
          relationship: drawn.relationship,
          ...drawn.marks,
          size: drawn.size,
          source: drawn.source,
          organisation: drawn.organisation,
          added: drawn.added === null ? null : raw.monday - drawn.added,
          nextAction: drawn.next === null ? '' : 'send the offer',
          nextActionDate: drawn.next === null ? null : raw.monday + drawn.next.offset,
          nextChannel: drawn.next === null ? null : drawn.next.channel,
          owner: nameOf(drawn.owner),
          status: drawn.status,
          pausedUntil: pausedUntil(drawn, raw.monday),
        })
      })
      const kept = raw.kept
        .filter(row => row.card < prospects.length && prospects[row.card]!.status !== 'paused')
        .map(row => ({
          prospectId: `P-${row.card + 1}`,
          channel: row.channel,
          date: raw.monday + row.offset,
          isNextAction: prospects[row.card]!.nextActionDate !== null,
        }))
      return {
        prospects,
        log,
        settings: settings({
          ...raw.settings,
          owners: team,
          holidays: raw.holidays.map(offset => raw.monday + offset),
          cycleStart: raw.cycleStart === null ? null : raw.monday - raw.cycleStart,
        }),
        week: raw.monday + raw.inWeek,
        today,
        ...(kept.length > 0 ? { kept } : {}),
      }
    })
}

/** The same weeks with rows of other weeks' plans, several of one card too, on any day from today on. */
export function withRowsElsewhere(weeks: fc.Arbitrary<PlanInput>): fc.Arbitrary<PlanInput> {
  const rows = fc.array(
    fc.record({
      card: fc.nat({ max: 7 }),
      offset: fc.oneof(fc.integer({ min: -4, max: 6 }), fc.integer({ min: 7, max: 13 })),
      channel: fc.constantFrom<KeptRow['channel']>('call', 'meeting'),
      isNextAction: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  return fc.tuple(weeks, rows).map(([week, drawn]) => {
    const elsewhere = drawn
      .filter(row => row.card < week.prospects.length)
      .map(({ card, offset, channel, isNextAction }): KeptRow => {
        const { id, nextActionDate } = week.prospects[card]!
        const date = Math.max(week.today, mondayOf(week.week) + offset)
        const isNext = isNextAction && nextActionDate !== null
        return { prospectId: id, channel, date, isNextAction: isNext, isElsewhere: true }
      })
    return { ...week, kept: [...(week.kept ?? []), ...elsewhere] }
  })
}

/** The same week without its last cards, until no more than so many candidates are left, as `count` counts them. */
export function cutTo(most: number, week: PlanInput, count: (week: PlanInput) => number): PlanInput {
  let cut = week
  while (cut.prospects.length > 1 && count(cut) > most) {
    const prospects = cut.prospects.slice(0, -1)
    const ids = new Set(['X-1', ...prospects.map(({ id }) => id)])
    cut = {
      ...cut,
      prospects,
      log: cut.log.filter(row => ids.has(row.prospectId)),
      ...(cut.kept ? { kept: cut.kept.filter(row => ids.has(row.prospectId)) } : {}),
    }
  }
  return cut
}

/** Whether every owner has a working day left; else the text leaves open where an overdue promise stands. */
export function hasDaysLeft(week: PlanInput): boolean {
  const { settings: team, today } = week
  const monday = mondayOf(week.week)
  const open = [0, 1, 2, 3, 4, 5, 6].filter(
    offset => team.workingDays.includes(offset) && !team.holidays.includes(monday + offset) && monday + offset >= today,
  )
  const daysOff = team.owners.length > 0 ? team.owners.map(own => own.daysOff) : [[]]
  return daysOff.every(off => open.some(offset => !off.includes(monday + offset)))
}
