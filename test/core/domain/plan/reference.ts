// The weekly plan as section 10 of the method tells it, for small cases: contacts are taken one after another down the
// order, and each time every way to place them is tried. Slow on purpose; `build.ts` has to agree with it.
import { type Day, mondayOf } from '../../../../src/core/domain/day.ts'
import type { DayReason, PlanInput, PlannedContact } from '../../../../src/core/domain/plan/types.ts'
import { fit, type Item, placeEvenly, type Room } from './placing.ts'
import { countFigures, type Figures } from './reference-figures.ts'
import { compareWanted, isApart, isOpenOn, isPausedOn, openFile, type Wanted } from './reference-file.ts'
import { isOrganisationDone, type Seat, seatOf, seatOwners } from './reference-team.ts'

export interface ReferencePlan extends Figures {
  readonly contacts: readonly PlannedContact[]
  readonly assigned: readonly { readonly prospectId: string; readonly owner: string }[]
}

interface Taken {
  readonly wanted: Wanted
  readonly seat: Seat
  /** A promise's day; null until the days are dealt out. */
  readonly day: Day | null
}

/** Whether items fit into an owner's week; the exhaustive one unless a test knows a shorter way for its cases. */
export type Fit = typeof fit

export function planByReference(
  input: PlanInput,
  fits: Fit = fit,
  place: typeof placeEvenly = placeEvenly,
): ReferencePlan {
  const monday = mondayOf(input.week)
  const files = input.prospects.map(prospect => openFile(prospect, input))
  const seats = seatOwners(input, files)
  const owned = new Map(files.map(file => [file.prospect.id, seatOf(file, seats)]))
  const taken: Taken[] = []
  const takenBy = (seat: Seat) => taken.filter(other => other.seat === seat)
  const count = (seat: Seat) => seat.logged + takenBy(seat).length
  const fewestFirst = () => [...seats].sort((a, b) => count(a) - count(b) || seats.indexOf(a) - seats.indexOf(b))

  const roomOf = (seat: Seat): Room => {
    const promised = takenBy(seat).filter(other => other.day !== null)
    return {
      days: seat.days,
      gapDays: input.settings.gapDays,
      slots: (channel, day) =>
        Math.max(
          0,
          seat.slots(channel, day) -
            promised.filter(other => other.day === day && other.wanted.channel === channel).length,
        ),
      standing: day => promised.filter(other => other.day === day).length,
    }
  }
  const items = new Map<string, Item>()
  /** Asked only once the promises stand, for those close days. */
  const itemOf = (wanted: Wanted, seat: Seat): Item => {
    const { file, channel } = wanted
    const key = `${file.prospect.id} ${seats.indexOf(seat)} ${channel}`
    const standing = taken.filter(other => other.wanted.file === file).map(other => other.day)
    const item = items.get(key) ?? {
      prospectId: file.prospect.id,
      channel,
      days: seat.days.filter(day =>
        isOpenOn(
          file,
          day,
          standing.filter(other => other !== null),
          input,
        ),
      ),
    }
    items.set(key, item)
    return item
  }
  const canTake = (wanted: Wanted, seat: Seat) => {
    const before = takenBy(seat).filter(other => other.day === null)
    return fits([...before.map(other => itemOf(other.wanted, seat)), itemOf(wanted, seat)], roomOf(seat))
  }

  /** Takes a contact for the first owner who may and can. */
  const take = (wanted: Wanted, may: (seat: Seat) => boolean) => {
    const { prospect, loggedThisWeek } = wanted.file
    const planned = taken.filter(other => other.wanted.file === wanted.file).length
    if (planned + loggedThisWeek >= input.settings.maxPerWeek) return
    if (wanted.purpose === 'qualify' && isOrganisationDone(wanted.file, files, taken)) return
    const own = owned.get(prospect.id)
    const seat = (own ? [own] : fewestFirst()).find(candidate => may(candidate) && canTake(wanted, candidate))
    if (!seat) return
    owned.set(prospect.id, seat)
    taken.push({ wanted, seat, day: null })
  }
  const isBelowTarget = (seat: Seat) => count(seat) < seat.needed
  const isBelowFifth = (seat: Seat) =>
    seat.qualified + takenBy(seat).filter(({ wanted }) => wanted.purpose === 'qualify').length <
    Math.ceil(seat.needed / 5)

  const everything = files.flatMap(file => file.wanted)
  const inOrder = (purpose: Wanted['purpose']) =>
    everything.filter(wanted => wanted.purpose === purpose).sort(compareWanted)
  for (const wanted of inOrder('promised')) {
    const dayFor = (seat: Seat) => dayOfPromise(wanted.promisedFor!, seat, Math.max(input.today, monday))
    const canPlace = (seat: Seat) =>
      seat.days.includes(dayFor(seat)) && roomOf(seat).slots(wanted.channel, dayFor(seat)) > 0
    const fewest = fewestFirst()
    const seat = owned.get(wanted.file.prospect.id) ?? fewest.find(canPlace) ?? fewest[0]!
    const day = dayFor(seat)
    owned.set(wanted.file.prospect.id, seat)
    taken.push({ wanted, seat, day })
  }
  const isTaken = (wanted: Wanted) => taken.some(other => other.wanted === wanted)
  for (const wanted of inOrder('qualify')) take(wanted, seat => isBelowTarget(seat) && isBelowFifth(seat))
  for (const wanted of inOrder('norm')) {
    take(wanted, seat => input.settings.planSize === 'norms' || isBelowTarget(seat))
  }
  for (const wanted of inOrder('forward')) take(wanted, isBelowTarget)
  for (const wanted of inOrder('qualify')) if (!isTaken(wanted)) take(wanted, isBelowTarget)
  for (const wanted of inOrder('ifPossible')) take(wanted, isBelowTarget)

  const dates = new Map<Taken, Day>()
  for (const seat of seats) {
    const open = takenBy(seat).filter(other => other.day === null)
    const days = place(
      open.map(other => itemOf(other.wanted, seat)),
      roomOf(seat),
    )
    for (const [index, other] of open.entries()) dates.set(other, days[index]!)
  }
  const placed = taken.map(other => ({ ...other, date: other.day ?? dates.get(other)! }))
  const contacts = placed
    .map(other => plannedContact(other, other.day === null ? dayReasonOf(other, placed, input) : null))
    .sort((a, b) => a.date - b.date)
  return {
    ...countFigures(input, files, seats, contacts),
    contacts,
    assigned: files
      .filter(({ prospect }) => prospect.owner === '' && taken.some(other => other.wanted.file.prospect === prospect))
      .map(({ prospect }) => ({ prospectId: prospect.id, owner: owned.get(prospect.id)!.owner.name }))
      .filter(({ owner }) => owner !== ''),
  }
}

/** Wanted contacts that are not promised: what the exhaustive comparison has to do with. */
export function countCandidates(input: PlanInput): number {
  const wanted = input.prospects.flatMap(prospect => openFile(prospect, input).wanted)
  return wanted.filter(({ purpose }) => purpose !== 'promised').length
}

/** "A promised action stands on its own date [...]; an overdue one on the first working day from today." */
function dayOfPromise(promisedFor: Day, seat: Seat, from: Day): Day {
  const date = promisedFor >= from ? promisedFor : seat.days[0]
  if (date === undefined) throw new Error('section 10 says nothing of an overdue promise in a week with no day left')
  return date
}

interface Placed extends Taken {
  readonly date: Day
}

/** What keeps a contact from every earlier day on which its owner works. */
function dayReasonOf(own: Placed, placed: readonly Placed[], input: PlanInput): DayReason {
  const { file, channel } = own.wanted
  const earlier = own.seat.days.filter(day => day < own.date)
  if (earlier.length === 0) return 'first'
  const others = placed.filter(other => other.wanted.file === file && other !== own)
  const promised = others.filter(other => other.day !== null).map(({ date }) => date)
  const open = earlier.filter(day => isOpenOn(file, day, promised, input))
  if (open.length === 0) {
    const last = earlier.at(-1)!
    if (isPausedOn(file.prospect, last)) return 'paused'
    return isApart(file, last, promised, input) ? 'tried' : 'apart'
  }
  const all = others.map(({ date }) => date)
  const clear = open.filter(day => isApart(file, day, all, input))
  if (clear.length === 0) return 'apart'
  const spent = (day: Day) =>
    placed.filter(({ seat, wanted, date }) => seat === own.seat && wanted.channel === channel && date === day).length
  return clear.some(day => own.seat.slots(channel, day) > spent(day)) ? 'even' : 'full'
}

function plannedContact({ wanted, seat, date }: Placed, dayReason: DayReason | null): PlannedContact {
  const { file } = wanted
  return {
    prospectId: file.prospect.id,
    date,
    channel: wanted.channel,
    purpose: wanted.purpose,
    tier: file.tier,
    owner: seat.owner.name,
    number: wanted.number,
    norm: file.asked,
    cycleWeek: file.cycleWeek,
    lastContact: file.lastContact?.date ?? null,
    promisedFor: wanted.promisedFor,
    left: wanted.left,
    dayReason,
  }
}
