// The set of contacts of section 10's Fit by integer programming (HiGHS), from the reference's own reading of a week.
//
// y[c,d] = 1 puts contact c on day d, for the days open to c in its owner's week. For every c: sum over d of y <= 1. For
// every owner, channel and day: sum of y <= slots. For every prospect: sum of y <= what maxPerWeek leaves, and at most 1
// in any gapDays + 1 days in a row. For every organisation: at most one qualify. For every owner: at most its target.
//
// "Going down the order, a contact is in the plan exactly when it and all that were taken before can be placed together"
// is the lexicographically greatest choice, solved in blocks of `BLOCK` contacts down the order: maximise the sum of
// 2^(BLOCK - 1 - i) y over the block's contacts i, where every contact that an earlier block took stays in (sum of y = 1)
// with its day still free.
//
// The set being known, each owner's days: minimise the sum of squares of the contacts a day, as the sum of (2k - 1) z[k,d]
// over k = 1, 2, ... with z[k,d] = 1 when day d has at least k contacts beside those that stand there.
import type loadHighs from 'highs'
import { type Day, mondayOf } from '../../../../src/core/domain/day.ts'
import type { PlanInput, Purpose } from '../../../../src/core/domain/plan/types.ts'
import { compareWanted, isOpenOn, openFile, type ProspectFile, type Wanted } from './reference-file.ts'
import { isOrganisationDone, type Seat, seatOf, seatOwners } from './reference-team.ts'

type Solver = Pick<Awaited<ReturnType<typeof loadHighs>>, 'solve'>

const BLOCK = 12
const EXACT = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 } as const

export interface Solved {
  /** Every contact that is wanted and not promised, in the order of its first turn. */
  readonly order: readonly Wanted[]
  readonly taken: ReadonlySet<Wanted>
  /** The least sum of squares of the contacts a day, all owners together. */
  readonly squares: number
  /** Milliseconds of the processor in the solver. */
  readonly milliseconds: number
}

interface Candidate {
  readonly wanted: Wanted
  readonly seat: Seat
  /** Days on which it could stand if it were alone. */
  readonly days: readonly Day[]
}

/** The best set of a week. Every prospect has an owner: on its card, by its last contact, or as the only one there is. */
export function planBySolver(input: PlanInput, highs: Solver): Solved {
  const { settings } = input
  const files = input.prospects.map(prospect => openFile(prospect, input))
  const seats = seatOwners(input, files)
  const promised = files.flatMap(({ wanted }) => wanted.filter(({ purpose }) => purpose === 'promised'))
  const seatOfFile = new Map(files.map(file => [file, seatOf(file, seats) ?? onlyOne(seats)]))
  const from = Math.max(input.today, mondayOf(input.week))
  const dayOf = (wanted: Wanted) =>
    wanted.promisedFor! >= from ? wanted.promisedFor! : seatOfFile.get(wanted.file)!.days[0]!
  const standing = new Map<ProspectFile, Day[]>()
  for (const wanted of promised) standing.set(wanted.file, [...(standing.get(wanted.file) ?? []), dayOf(wanted)])

  const taken: Candidate[] = []
  let milliseconds = 0
  const takenBy = (seat: Seat) => taken.filter(other => other.seat === seat)
  const slots = (seat: Seat, channel: Wanted['channel'], day: Day) => {
    const here = promised.filter(
      other => seatOfFile.get(other.file) === seat && other.channel === channel && dayOf(other) === day,
    )
    return Math.max(0, seat.slots(channel, day) - here.length)
  }
  const targetLeft = (seat: Seat) => {
    const stands = promised.filter(other => seatOfFile.get(other.file) === seat).length
    return Math.max(0, seat.needed - seat.logged - stands - takenBy(seat).length)
  }
  /** Promised contacts of the owner on a day. */
  const standsOn = (seat: Seat, day: Day) =>
    promised.filter(other => seatOfFile.get(other.file) === seat && dayOf(other) === day).length
  const mostWith = (file: ProspectFile) => settings.maxPerWeek - file.loggedThisWeek - (standing.get(file)?.length ?? 0)
  const candidateOf = (wanted: Wanted): Candidate => {
    const seat = seatOfFile.get(wanted.file)!
    const days = seat.days.filter(
      day => isOpenOn(wanted.file, day, standing.get(wanted.file) ?? [], input) && slots(seat, wanted.channel, day) > 0,
    )
    return { wanted, seat, days }
  }
  const isDone = ({ file }: Wanted) => {
    const others = [...taken.map(({ wanted }) => wanted), ...promised].map(wanted => ({ wanted }))
    return isOrganisationDone(file, files, others)
  }
  /** What can be told to be out without a solver. */
  const isOut = ({ wanted, seat, days }: Candidate) => {
    const own = takenBy(seat)
    const room = seat.days.reduce((sum, day) => sum + slots(seat, wanted.channel, day), 0)
    return (
      days.length === 0 ||
      own.filter(other => other.wanted.file === wanted.file).length >= mostWith(wanted.file) ||
      own.filter(other => other.wanted.channel === wanted.channel).length >= room ||
      (wanted.purpose === 'qualify' && isDone(wanted))
    )
  }

  /** Goes down the order of one turn; `left` says how many more of an owner's contacts it may take. */
  const takeTurn = (order: readonly Wanted[], left: (seat: Seat) => number) => {
    let next = 0
    const rest = order.filter(wanted => !taken.some(other => other.wanted === wanted)).map(candidateOf)
    while (next < rest.length) {
      const block: Candidate[] = []
      for (; next < rest.length && block.length < BLOCK; next++) {
        const candidate = rest[next]!
        if (left(candidate.seat) > 0 && !isOut(candidate)) block.push(candidate)
      }
      if (block.length === 0) break
      const involved = new Set(block.map(({ seat }) => seat))
      const held = taken.filter(({ seat }) => involved.has(seat))
      const worth = new Map(block.map((candidate, i) => [candidate, 2 ** (BLOCK - 1 - i)]))
      taken.push(...solve([...held, ...block], held, worth, left).chosen)
    }
  }

  /** Maximises what the chosen are worth; `held` must be in. Without worth, the days of the held as evenly as can be. */
  function solve(
    all: readonly Candidate[],
    held: readonly Candidate[],
    worth: ReadonlyMap<Candidate, number>,
    left: (seat: Seat) => number,
  ): { readonly chosen: Candidate[]; readonly objective: number } {
    const model = new Model()
    const places = all.flatMap(candidate => candidate.days.map(day => ({ candidate, day, name: model.binary() })))
    const names = (matches: (place: (typeof places)[number]) => boolean) =>
      places.filter(matches).map(({ name }) => name)
    for (const candidate of all) {
      model.row(
        names(place => place.candidate === candidate),
        held.includes(candidate) ? '=' : '<=',
        1,
      )
    }
    for (const seat of new Set(all.map(candidate => candidate.seat))) {
      for (const day of seat.days) {
        for (const channel of ['call', 'meeting'] as const) {
          const here = ({ candidate, day: on }: (typeof places)[number]) =>
            candidate.seat === seat && candidate.wanted.channel === channel && on === day
          model.row(names(here), '<=', slots(seat, channel, day))
        }
        if (worth.size > 0) continue
        const there = names(({ candidate, day: on }) => candidate.seat === seat && on === day)
        const steps = there.map((_, i) => model.binary(-(2 * (standsOn(seat, day) + i + 1) - 1)))
        if (there.length > 0) model.row([...there, ...steps.map(step => `- ${step}`)], '=', 0)
      }
      model.row(
        names(({ candidate }) => candidate.seat === seat && worth.has(candidate)),
        '<=',
        left(seat),
      )
    }
    for (const file of new Set(all.map(({ wanted }) => wanted.file))) {
      const own = ({ candidate }: (typeof places)[number]) => candidate.wanted.file === file
      model.row(names(own), '<=', mostWith(file))
      for (const first of new Set(places.filter(own).map(({ day }) => day))) {
        const near = (day: Day) => day >= first && day <= first + settings.gapDays
        model.row(
          names(place => own(place) && near(place.day)),
          '<=',
          1,
        )
      }
    }
    for (const organisation of new Set([...worth.keys()].map(organisationOf))) {
      const same = ({ candidate }: (typeof places)[number]) =>
        worth.has(candidate) && organisationOf(candidate) === organisation
      if (organisation !== '') model.row(names(same), '<=', 1)
    }
    for (const { candidate, name } of places) model.worth(name, worth.get(candidate) ?? 0)
    const before = process.cpuUsage()
    const { objective, set } = model.solve(highs)
    const { user, system } = process.cpuUsage(before)
    milliseconds += (user + system) / 1000
    const chosen = all.filter(
      candidate => worth.has(candidate) && places.some(place => place.candidate === candidate && set.has(place.name)),
    )
    return { chosen, objective }
  }

  const wanted = files.flatMap(file => file.wanted)
  const inOrder = (purpose: Purpose) => wanted.filter(other => other.purpose === purpose).sort(compareWanted)
  const qualified = (seat: Seat) =>
    seat.qualified + takenBy(seat).filter(other => other.wanted.purpose === 'qualify').length
  const fifthLeft = (seat: Seat) => Math.max(0, Math.ceil(seat.needed / 5) - qualified(seat))
  takeTurn(inOrder('qualify'), seat => Math.min(targetLeft(seat), fifthLeft(seat)))
  takeTurn(inOrder('norm'), settings.planSize === 'norms' ? () => Number.MAX_SAFE_INTEGER : targetLeft)
  for (const purpose of ['forward', 'qualify', 'ifPossible'] as const) takeTurn(inOrder(purpose), targetLeft)
  const order = (['qualify', 'norm', 'forward', 'ifPossible'] as const).flatMap(inOrder)
  let squares = 0
  for (const seat of seats) {
    const own = takenBy(seat)
    for (let offset = 0; offset < 7; offset++) squares += standsOn(seat, mondayOf(input.week) + offset) ** 2
    if (own.length > 0) squares -= solve(own, own, new Map(), () => 0).objective
  }
  return { order, taken: new Set(taken.map(other => other.wanted)), squares, milliseconds }
}

/** One qualify for each of these; '' for no limit. */
function organisationOf({ wanted }: Candidate): string {
  return wanted.purpose === 'qualify' ? wanted.file.prospect.organisation.trim().toLowerCase() : ''
}

function onlyOne(seats: readonly Seat[]): Seat {
  if (seats.length > 1) throw new Error('a prospect without an owner')
  return seats[0]!
}

/** A model over yes-or-no variables in the LP format. */
class Model {
  readonly #rows: string[] = []
  readonly #worth = new Map<string, number>()

  /** A new variable, and what it adds to the objective. */
  binary(worth = 0): string {
    const name = `x${this.#worth.size}`
    this.#worth.set(name, worth)
    return name
  }

  worth(name: string, worth: number): void {
    this.#worth.set(name, worth)
  }

  row(terms: readonly string[], sign: '<=' | '=', most: number): void {
    if (terms.length === 0) return
    const sum = terms.map(term => (term.startsWith('-') ? term : `+ ${term}`)).join(' ')
    this.#rows.push(`${sum} ${sign} ${most}`)
  }

  solve(highs: Solver): { readonly objective: number; readonly set: ReadonlySet<string> } {
    const terms = [...this.#worth].map(([name, worth]) => `${worth < 0 ? '-' : '+'} ${Math.abs(worth)} ${name}`)
    const text = ['Maximize', ...terms, 'Subject To', ...this.#rows, 'Binary', ...this.#worth.keys(), 'End']
    const { Status, Columns, ObjectiveValue } = highs.solve(text.join('\n '), EXACT)
    if (Status !== 'Optimal') throw new Error(`the solver ended with ${Status}`)
    const isSet = (name: string) => {
      const column = Columns[name]
      return column !== undefined && 'Primal' in column && column.Primal > 0.5
    }
    return { objective: Math.round(ObjectiveValue), set: new Set([...this.#worth.keys()].filter(isSet)) }
  }
}
