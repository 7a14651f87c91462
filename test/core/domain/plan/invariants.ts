// What section 10 of the method promises of every plan, however large: each check throws on the first broken promise.
import { type Day, mondayOf } from '../../../../src/core/domain/day.ts'
import type { NormChannel } from '../../../../src/core/domain/model.ts'
import type { Plan, PlanInput, PlannedContact, Purpose } from '../../../../src/core/domain/plan/types.ts'
import { compareWanted, isOpenOn, openFile, type ProspectFile, type Wanted } from './reference-file.ts'
import { isOrganisationDone, type Seat, seatOf, seatOwners } from './reference-team.ts'

interface Row {
  readonly contact: PlannedContact
  readonly wanted: Wanted
  readonly seat: Seat
  /** The kind's turn in "how much". */
  readonly turn: number
}

/** A plan with what is needed to judge it. */
export interface Case {
  readonly input: PlanInput
  readonly plan: Plan
  readonly files: readonly ProspectFile[]
  readonly seats: readonly Seat[]
  /** Each owner's contacts in plan order. */
  readonly rows: ReadonlyMap<Seat, readonly Row[]>
  readonly rowsWith: (file: ProspectFile) => readonly Row[]
}

function ensure(holds: unknown, broken: string, contact?: Pick<PlannedContact, 'prospectId'>): asserts holds {
  if (!holds) throw new Error(contact ? `${broken}: ${JSON.stringify(contact)}` : broken)
}

/** Every planned contact is one that is wanted, and is there once; its owner is the card's or the last contact's. */
export function openCase(input: PlanInput, plan: Plan): Case {
  const files = input.prospects.map(prospect => openFile(prospect, input))
  const seats = seatOwners(input, files)
  const byId = new Map(files.map(file => [file.prospect.id, file]))
  const rows = plan.contacts.map((contact): Row => {
    const file = byId.get(contact.prospectId)
    const wanted = file?.wanted.find(
      other =>
        other.purpose === contact.purpose &&
        other.number === contact.number &&
        other.promisedFor === contact.promisedFor &&
        other.channel === contact.channel,
    )
    const seat = seats.find(({ owner }) => owner.name === contact.owner)
    ensure(file && wanted && seat, 'a planned contact that nobody wants', contact)
    ensure((seatOf(file, seats) ?? seat) === seat, 'the contact of another owner', contact)
    return { contact, wanted, seat, turn: turnOf(wanted.purpose) }
  })
  ensure(new Set(rows.map(({ wanted }) => wanted)).size === rows.length, 'a contact planned twice')
  const ordered = new Map(seats.map(seat => [seat, inPlanOrder(rows.filter(row => row.seat === seat))]))
  const withFile = new Map<ProspectFile, Row[]>()
  for (const row of [...ordered.values()].flat()) {
    withFile.set(row.wanted.file, [...(withFile.get(row.wanted.file) ?? []), row])
  }
  return {
    input,
    plan,
    files,
    seats,
    rows: ordered,
    rowsWith: file => withFile.get(file) ?? [],
  }
}

const turnOf = (purpose: Purpose) => ['promised', '', 'norm', 'forward', 'qualify', 'ifPossible'].indexOf(purpose)
const fifthOf = (seat: Seat) => Math.max(0, Math.ceil(seat.needed / 5) - seat.qualified)

/** One owner's rows; the first fifth of qualify has the second turn. */
function inPlanOrder(rows: readonly Row[]): readonly Row[] {
  const early = rows
    .filter(({ wanted }) => wanted.purpose === 'qualify')
    .sort((a, b) => compareWanted(a.wanted, b.wanted))
    .slice(0, rows[0] ? fifthOf(rows[0].seat) : 0)
  return rows
    .map(row => (early.includes(row) ? { ...row, turn: 1 } : row))
    .sort((a, b) => a.turn - b.turn || compareWanted(a.wanted, b.wanted))
}

const isPromised = ({ wanted }: Row) => wanted.purpose === 'promised'

/** Days, limits, one a day, the gap, the most a week, pauses, attempts, nobody who is never planned. */
export function checkSlots({ input, rows, rowsWith }: Case): void {
  const from = Math.max(mondayOf(input.week), input.today)
  for (const [seat, own] of rows) {
    for (const row of own) {
      const { contact, wanted } = row
      const { status, pausedUntil } = wanted.file.prospect
      ensure(contact.date >= from && contact.date <= mondayOf(input.week) + 6, 'outside the days left', contact)
      ensure(status !== 'lost' && status !== 'doNotContact', 'never planned', contact)
      ensure(status !== 'paused' || (pausedUntil !== null && pausedUntil <= contact.date), 'in a pause', contact)
      if (isPromised(row)) {
        const day = contact.promisedFor! < from ? seat.days[0] : contact.promisedFor
        ensure(contact.date === day, 'a promise off its day', contact)
        continue
      }
      const others = rowsWith(wanted.file).filter(other => other.contact !== contact)
      const standing = others.map(other => other.contact.date)
      ensure(seat.days.includes(contact.date), 'not a working day of the owner', contact)
      ensure(isOpenOn(wanted.file, contact.date, standing, input), 'too near, or too soon after an attempt', contact)
      ensure(others.length + 1 + wanted.file.loggedThisWeek <= input.settings.maxPerWeek, 'over maxPerWeek', contact)
      const there = own.filter(other => other.contact.date === contact.date && other.wanted.channel === wanted.channel)
      ensure(there.length <= seat.slots(wanted.channel, contact.date), 'over the limit of the day', contact)
    }
  }
}

/** Every promise; nothing else beyond the target, save norms where all are asked for; one qualify an organisation. */
export function checkTargets({ input, rows, files }: Case): void {
  const everyRow = [...rows.values()].flat()
  const promises = files.flatMap(file => file.wanted).filter(({ purpose }) => purpose === 'promised')
  ensure(promises.length === everyRow.filter(isPromised).length, 'a promise that is not in the plan')
  for (const [seat, own] of rows) {
    for (const [index, row] of own.entries()) {
      const always = isPromised(row) || (row.wanted.purpose === 'norm' && input.settings.planSize === 'norms')
      ensure(always || seat.logged + index < seat.needed, 'beyond the target', row.contact)
    }
  }
  for (const row of everyRow.filter(({ wanted }) => wanted.purpose === 'qualify')) {
    const others = everyRow.filter(other => other !== row)
    ensure(!isOrganisationDone(row.wanted.file, files, others), 'a second qualify of an organisation', row.contact)
  }
}

/** "No slot that a wanted contact could take is left free": whoever is left out finds no day beside the whole plan. */
export function checkNoSlotLeft(week: Case): void {
  forEachLeftOut(week, (wanted, seat) => ensureNoSlot(wanted, seat, week, () => true))
}

/**
 * "Going down the order, a contact is in the plan exactly when it and all that were taken before can be placed together":
 * whoever is left out finds no day even when only what was taken before it stands in its way. Beyond 12 candidates this
 * is more than the method promises.
 */
export function checkOrder(week: Case): void {
  forEachLeftOut(week, (wanted, seat) => ensureNoSlot(wanted, seat, week, comesBefore(wanted, seat, week)))
}

/** Tells the rows whose turn comes before that of a contact which an owner leaves out. */
export function comesBefore(wanted: Wanted, seat: Seat, { rows }: Case): (row: Row) => boolean {
  const own = rows.get(seat)!
  const qualified = own.filter(row => row.wanted.purpose === 'qualify' && compareWanted(row.wanted, wanted) < 0)
  const turn = wanted.purpose === 'qualify' && qualified.length < fifthOf(seat) ? 1 : turnOf(wanted.purpose)
  return row => row.turn < turn || (row.turn === turn && compareWanted(row.wanted, wanted) < 0)
}

/** Every wanted contact that is not in the plan, with every owner who could have it. */
function forEachLeftOut({ files, seats, rowsWith }: Case, check: (wanted: Wanted, seat: Seat) => void): void {
  for (const file of files) {
    const taken = rowsWith(file)
    const asked = new Set<string>()
    for (const wanted of file.wanted) {
      // Of one kind and channel the first that is left out speaks for those after it.
      const kind = `${wanted.purpose} ${wanted.channel}`
      if (wanted.purpose === 'promised' || asked.has(kind) || taken.some(row => row.wanted === wanted)) continue
      asked.add(kind)
      const own = taken[0]?.seat ?? seatOf(file, seats)
      for (const seat of own ? [own] : seats) check(wanted, seat)
    }
  }
}

/** Not stopped by the target, the most a week or the organisation's one call, and yet no day among the rows that count. */
function ensureNoSlot(
  wanted: Wanted,
  seat: Seat,
  { input, files, rows, rowsWith }: Case,
  counts: (row: Row) => boolean,
) {
  const { file, purpose, channel } = wanted
  const own = rows.get(seat)!.filter(counts)
  const mates = rowsWith(file).filter(counts)
  const unbounded = purpose === 'norm' && input.settings.planSize === 'norms'
  if (!unbounded && seat.logged + own.length >= seat.needed) return
  if (mates.length + file.loggedThisWeek >= input.settings.maxPerWeek) return
  if (purpose === 'qualify' && isOrganisationDone(file, files, [...rows.values()].flat().filter(counts))) return
  const standing = mates.map(({ contact }) => contact.date)
  for (const day of seat.days) {
    if (!isOpenOn(file, day, standing, input)) continue
    const there = own.filter(row => row.contact.date === day && row.wanted.channel === channel)
    const broken = `day ${day} of ${seat.owner.name} has a slot left for ${purpose} ${channel} ${wanted.number}`
    ensure(there.length >= seat.slots(channel, day), broken, { prospectId: file.prospect.id })
  }
}

/**
 * "Two days differ by one at most, where nothing binds": no contact has a free day with two contacts fewer than its own,
 * and none with one fewer that comes earlier, for that schedule would be as even and lexicographically less.
 */
export function checkDays({ input, rows, rowsWith }: Case): void {
  for (const [seat, own] of rows) {
    const count = (day: Day) => own.filter(row => row.contact.date === day).length
    const free = (channel: NormChannel, day: Day) =>
      seat.slots(channel, day) - own.filter(row => row.contact.date === day && row.wanted.channel === channel).length
    for (const row of own.filter(other => !isPromised(other))) {
      const { contact, wanted } = row
      const standing = rowsWith(wanted.file)
        .filter(other => other.contact !== contact)
        .map(other => other.contact.date)
      for (const day of seat.days) {
        const less = count(contact.date) - count(day)
        if (day === contact.date || less < 1 || (less === 1 && day > contact.date)) continue
        const could = free(wanted.channel, day) > 0 && isOpenOn(wanted.file, day, standing, input)
        ensure(!could, `day ${day} would be ${less > 1 ? 'more even' : 'as even and earlier'}`, contact)
      }
    }
  }
}
