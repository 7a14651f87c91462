// Why prospects are left out, held against the plans of made-up weeks: each reason has to be true of the week it is given for.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Day, mondayOf } from '../../../src/core/domain/day.ts'
import { type Explanation, explainProspect } from '../../../src/core/domain/explain-prospect.ts'
import type { NormChannel } from '../../../src/core/domain/model.ts'
import { buildPlan } from '../../../src/core/domain/plan/build.ts'
import type { PlanInput } from '../../../src/core/domain/plan/types.ts'
import { planExplained } from '../../../src/core/i18n/plan-explained.ts'
import { type Scale, SMALL, weeksToPlan, withRowsElsewhere } from './plan/generate.ts'
import { type Case, comesBefore, openCase } from './plan/invariants.ts'
import { isOpenOn, isPausedOn, openFile, type ProspectFile, type Wanted } from './plan/reference-file.ts'
import { isOrganisationDone, type Seat, seatOf } from './plan/reference-team.ts'

/** What is still to make of the norm and promised nowhere. */
const stillWanted = ({ wanted }: ProspectFile) => wanted.filter(({ purpose }) => purpose !== 'promised')

/** A prospect that is left out, with whoever might have made the contact. */
class LeftOut {
  readonly seats: readonly Seat[]
  /** Their working days. */
  readonly days: readonly Day[]
  readonly next: Wanted | undefined

  constructor(
    readonly week: Case,
    readonly file: ProspectFile,
  ) {
    const own = seatOf(file, week.seats)
    this.seats = own ? [own] : week.seats
    this.days = this.seats.flatMap(({ days }) => days)
    this.next = stillWanted(file)[0]
  }

  isAway = (seat: Seat) => seat.days.every(day => !isOpenOn(this.file, day, [], this.week.input))

  isReached(seat: Seat): boolean {
    return seat.logged + this.week.rows.get(seat)!.length >= seat.needed
  }

  hasSlot(seat: Seat, channel: NormChannel): boolean {
    const taken = (day: Day) =>
      this.week.rows.get(seat)!.filter(({ contact }) => contact.date === day && contact.channel === channel)
    return seat.days.some(
      day => isOpenOn(this.file, day, [], this.week.input) && taken(day).length < seat.slots(channel, day),
    )
  }

  /** Whether the owner holds nothing but what stands whatever the target says, and what came before the next contact. */
  isBeforeTurn(seat: Seat): boolean {
    const isBefore = comesBefore(this.next!, seat, this.week)
    const whatever = this.week.input.settings.planSize === 'norms' ? ['promised', 'norm'] : ['promised']
    return this.week.rows.get(seat)!.every(row => whatever.includes(row.wanted.purpose) || isBefore(row))
  }

  /** The owners of that name; the whole team for none. */
  named(names: readonly string[]): readonly Seat[] {
    return names.length === 0 ? this.week.seats : this.seats.filter(({ owner }) => names.includes(owner.name))
  }

  /** Everybody who might have made the contact is spoken of once. */
  expectAll(...groups: readonly (readonly Seat[])[]): void {
    expect(
      groups
        .flat()
        .map(({ owner }) => owner.name)
        .sort(),
    ).toEqual(this.seats.map(({ owner }) => owner.name).sort())
  }
}

const some = (names: readonly string[], found: LeftOut) => (names.length === 0 ? [] : found.named(names))

/** Throws where the explanation says what is not so. */
function expectTrue(why: Explanation, found: LeftOut): void {
  const { week, file, days, next } = found
  const { input } = week
  const { settings, today } = input
  const monday = mondayOf(input.week)
  const isFree = (day: Day) => !isPausedOn(file.prospect, day)
  /** As the log alone has it. */
  const logged = openFile({ ...file.prospect, nextActionDate: null, status: null }, { ...input, kept: [] })
  const isNear = (day: Day) => (other: Day) => Math.abs(day - other) <= settings.gapDays
  const contacts = file.contacts.map(({ date }) => date)
  /** Open days, were there no gap to keep. */
  const tried = days.filter(day => isOpenOn({ ...file, contacts: [], later: [] }, day, [], input))
  switch (why.kind) {
    case 'noSlot': {
      const full = found.named(why.owners)
      const reached = some(why.reached, found)
      const away = some(why.away, found)
      found.expectAll(full, reached, away)
      expect(why.channel).toBe(next!.channel)
      for (const seat of full) expect([found.isAway(seat), found.hasSlot(seat, why.channel)]).toEqual([false, false])
      for (const seat of reached) expect([found.isAway(seat), found.isReached(seat)]).toEqual([false, true])
      for (const seat of away) expect(found.isAway(seat)).toBe(true)
      break
    }
    case 'targetReached': {
      const reached = found.named(why.owners)
      const away = some(why.away, found)
      found.expectAll(reached, away)
      for (const seat of reached) {
        expect([found.isAway(seat), found.isReached(seat), found.isBeforeTurn(seat)]).toEqual([false, true, true])
      }
      for (const seat of away) expect(found.isAway(seat)).toBe(true)
      expect(next!.purpose === 'norm' && settings.planSize === 'norms').toBe(false)
      const isDue = why.tier !== null && why.tier !== 5 && why.dueWeek <= why.week
      expect(isDue).toBe(next!.purpose === 'norm')
      expect(why).toMatchObject({ number: next!.number, norm: file.asked, tier: file.tier, week: file.cycleWeek })
      expect(why.needed).toBe(reached.reduce((sum, { needed }) => sum + needed, 0))
      break
    }
    case 'gap': {
      expect(tried.length).toBeGreaterThan(0)
      for (const day of tried) expect([...contacts, ...file.later].some(isNear(day))).toBe(true)
      const blocked = why.isPromise ? tried.filter(day => !contacts.some(isNear(day))) : tried
      expect(why.isPromise ? file.later : contacts).toContain(why.near)
      expect(blocked.some(isNear(why.near))).toBe(true)
      break
    }
    case 'normDone': {
      expect(stillWanted(logged)).toEqual([])
      expect(why.next).toBe(monday + 7 * (settings.cycleWeeks - file.cycleWeek + 1))
      break
    }
    case 'elsewhere': {
      expect([stillWanted(logged).length > 0, next, why.dates.length > 0]).toEqual([true, undefined, true])
      const rows = input.kept!.filter(row => row.prospectId === file.prospect.id && row.isElsewhere)
      expect(rows.map(({ date }) => date)).toEqual(expect.arrayContaining([...why.dates]))
      break
    }
    case 'noWorkingDay':
      expect(days).toEqual([])
      break
    case 'attempts':
      expect(days.filter(isFree).length).toBeGreaterThan(0)
      for (const day of days.filter(isFree)) expect(day).toBeLessThan(why.from)
      expect(tried).toEqual([])
      break
    case 'paused': {
      const promised = (input.kept ?? []).map(({ date }) => date).concat(file.prospect.nextActionDate ?? [])
      const isPromiseInPause = promised.some(date => !isFree(Math.max(date, today, monday)))
      expect(days.every(day => !isFree(day)) || isPromiseInPause).toBe(true)
      break
    }
    case 'maxPerWeek':
      expect(file.loggedThisWeek).toBeGreaterThanOrEqual(settings.maxPerWeek)
      break
    case 'noNorm':
      expect(file.asked).toBe(0)
      break
    case 'organisation':
      expect(isOrganisationDone(file, week.files, [...week.rows.values()].flat())).toBe(true)
      break
    case 'lost':
    case 'doNotContact':
      expect(file.prospect.status).toBe(why.kind)
      break
    default:
      throw new Error(`${why.kind} is no reason`)
  }
}

/** Counts the reasons, so that a draw which leaves one out is noticed. */
function explainWeeks(scale: Scale, numRuns: number, seed: number): Map<string, number> {
  const kinds = new Map<string, number>()
  const check = (input: PlanInput) => {
    const plan = buildPlan(input)
    const week = openCase(input, plan)
    for (const file of week.files) {
      if (week.rowsWith(file).length > 0) continue
      const why = explainProspect(input, plan, file.prospect.id)
      expectTrue(why, new LeftOut(week, file))
      kinds.set(why.kind, (kinds.get(why.kind) ?? 0) + 1)
      for (const language of ['en', 'ru'] as const) {
        expect(planExplained[language](why, plan.monday, { isInStep: true, leaving: [] })).not.toMatch(
          /undefined|NaN|null|Infinity/,
        )
      }
    }
  }
  fc.assert(fc.property(withRowsElsewhere(weeksToPlan(scale)), check), { numRuns, seed, endOnFailure: true })
  return kinds
}

it('are true of the plan, with several owners and rows on other weeks’ plans', () => {
  const kinds = explainWeeks({ ...SMALL, kept: true }, 2000, 1)
  for (const kind of ['noSlot', 'targetReached', 'gap', 'normDone', 'elsewhere', 'attempts', 'organisation']) {
    expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(20)
  }
})

it('are true of weeks with more cards and little room', () => {
  const tight = {
    ...SMALL,
    prospects: { min: 8, max: 16 },
    callsPerDay: fc.constantFrom(1, 2),
    meetingsPerDay: fc.constant(1),
  }
  explainWeeks(tight, 500, 2)
})
