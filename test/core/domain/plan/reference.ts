// The weekly plan as section 10 of the method tells it, for small cases: contacts are taken one after another down the
// order, and each time every way to place them is tried. Slow on purpose; `build.ts` has to agree with it.

import { contactsNeeded } from '../../../../src/core/domain/contacts-needed.ts'
import { type Day, mondayOf } from '../../../../src/core/domain/day.ts'
import type { LogEntry, NormChannel, Owner, SourceName, Tier } from '../../../../src/core/domain/model.ts'
import type { OwnerWeek, PlanInput, PlannedContact, SourceYield } from '../../../../src/core/domain/plan/types.ts'
import { fit, type Item, placeEvenly, type Room } from './placing.ts'
import {
  compareWanted,
  isContact,
  isOpenOn,
  openFile,
  type ProspectFile,
  type Wanted,
  workingDaysLeft,
} from './reference-file.ts'

export interface ReferencePlan {
  readonly deals: number
  readonly needed: number
  readonly logged: number
  readonly shortfall: number
  readonly contacts: readonly PlannedContact[]
  readonly capacity: { calls: number; meetings: number; asked: number; hours: number }
  /** Prospects that wanted a norm contact and have none this week, neither planned nor logged. */
  readonly notReached: Readonly<Partial<Record<Tier, number>>>
  readonly sourcesToWork: readonly SourceYield[]
  readonly owners: readonly OwnerWeek[]
  readonly assigned: readonly { readonly prospectId: string; readonly owner: string }[]
  /** Wanted contacts that are not promised: what the exhaustive comparison has to do with. */
  readonly candidates: number
}

interface Seat {
  readonly owner: Owner
  readonly deals: number
  readonly needed: number
  readonly logged: number
  readonly days: readonly Day[]
}

interface Taken {
  readonly wanted: Wanted
  readonly seat: Seat
  /** A promise's day; null until the days are dealt out. */
  readonly day: Day | null
}

/** Whether items fit into an owner's week; the exhaustive one unless a test knows a shorter way for its cases. */
export type Fit = typeof fit

export function planByReference(input: PlanInput, fits: Fit = fit): ReferencePlan {
  const monday = mondayOf(input.week)
  const files = input.prospects.map(prospect => openFile(prospect, input))
  const seats = seatOwners(input, files)
  const owned = new Map<string, Seat>()
  for (const file of files) {
    const own = seats.find(({ owner }) => owner.name === file.prospect.owner)
    const last = seats.find(({ owner }) => owner.name === file.lastContact?.owner)
    const seat = own ?? last
    if (seat) owned.set(file.prospect.id, seat)
  }
  const taken: Taken[] = []
  const takenBy = (seat: Seat) => taken.filter(other => other.seat === seat)
  const count = (seat: Seat) => seat.logged + takenBy(seat).length
  const fewestFirst = () => [...seats].sort((a, b) => count(a) - count(b) || seats.indexOf(a) - seats.indexOf(b))

  const roomOf = (seat: Seat): Room => ({
    days: seat.days,
    gapDays: input.settings.gapDays,
    slots: (channel, day) => {
      const promised = takenBy(seat).filter(other => other.day === day && other.wanted.channel === channel).length
      const done = input.log.filter(
        entry =>
          entry.date === day && entry.channel === channel && isContact(entry) && ownerOf(entry, seats, owned) === seat,
      ).length
      return Math.max(0, limit(seat.owner, channel, input) - promised - done)
    },
    standing: day => takenBy(seat).filter(other => other.day === day).length,
  })
  const items = new Map<string, Item>()
  /** Asked only once the promises stand, for those close days. */
  const itemOf = (wanted: Wanted, seat: Seat): Item => {
    const { file, channel } = wanted
    const key = `${file.prospect.id} ${seats.indexOf(seat)} ${channel}`
    const standing = standingDays(file, taken, monday)
    const item = items.get(key) ?? {
      prospectId: file.prospect.id,
      channel,
      days: seat.days.filter(day => isOpenOn(file, day, standing, input)),
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
    takenBy(seat).filter(({ wanted }) => wanted.purpose === 'qualify').length < Math.ceil(seat.needed / 5)

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
    const placed = placeEvenly(
      open.map(other => itemOf(other.wanted, seat)),
      roomOf(seat),
    )
    for (const [index, other] of open.entries()) dates.set(other, placed[index]!)
  }
  const contacts = taken
    .map(other => plannedContact(other, other.day ?? dates.get(other)!))
    .sort((a, b) => a.date - b.date)
  const needed = sum(seats.map(seat => seat.needed))
  const logged = input.log.filter(entry => isContact(entry) && mondayOf(entry.date) === monday).length
  const shortfall = Math.max(0, needed - logged - contacts.length)
  const asked = everything.filter(({ purpose }) => purpose === 'promised' || purpose === 'norm')
  const minutes = { call: input.settings.minutesPerCall, meeting: input.settings.minutesPerMeeting }
  const slots = (channel: NormChannel) =>
    sum(seats.map(({ owner, days }) => limit(owner, channel, input) * days.length))
  return {
    deals: sum(seats.map(seat => seat.deals)),
    needed,
    logged,
    shortfall,
    contacts,
    capacity: {
      calls: slots('call'),
      meetings: slots('meeting'),
      asked: asked.length,
      hours: sum(asked.map(({ channel }) => minutes[channel])) / 60,
    },
    notReached: countNotReached(files, taken),
    sourcesToWork: shortfall > 0 ? sourcesInOrder(files) : [],
    owners: seats.map(seat => ({
      owner: seat.owner.name,
      deals: seat.deals,
      needed: seat.needed,
      logged: seat.logged,
      planned: takenBy(seat).length,
    })),
    assigned: files
      .filter(({ prospect }) => prospect.owner === '' && taken.some(other => other.wanted.file.prospect === prospect))
      .map(({ prospect }) => ({ prospectId: prospect.id, owner: owned.get(prospect.id)!.owner.name }))
      .filter(({ owner }) => owner !== ''),
    candidates: everything.filter(({ purpose }) => purpose !== 'promised').length,
  }
}

/** "Each owner has a goal (blank: an equal share of the team's deals, in whole deals, the first owners one more)." */
function seatOwners(input: PlanInput, files: readonly ProspectFile[]): readonly Seat[] {
  const { settings } = input
  const named = [...new Set(input.prospects.map(({ owner }) => owner).filter(name => name !== ''))].sort()
  const fromCards = (named.length > 0 ? named : ['']).map(name => ({
    name,
    goal: null,
    callsPerDay: null,
    meetingsPerDay: null,
    daysOff: [],
  }))
  const owners: readonly Owner[] = settings.owners.length > 0 ? settings.owners : fromCards
  const bare = owners.map((owner, index) => {
    const share = Math.floor(settings.deals / owners.length) + (index < settings.deals % owners.length ? 1 : 0)
    const deals = owner.goal ?? share
    const needed = contactsNeeded(deals, 1 / settings.contactsPerDeal, settings.certainty)
    return { owner, deals, needed, logged: 0, days: workingDaysLeft(input, owner) }
  })
  const owned = new Map<string, Seat>()
  for (const { prospect } of files) {
    const seat = bare.find(({ owner }) => owner.name === prospect.owner)
    if (seat) owned.set(prospect.id, seat)
  }
  const thisWeek = input.log.filter(entry => isContact(entry) && mondayOf(entry.date) === mondayOf(input.week))
  return bare.map(seat => ({
    ...seat,
    logged: thisWeek.filter(entry => ownerOf(entry, bare, owned) === seat).length,
  }))
}

/** Whose a log row is: its own owner's, else that of the prospect; with one owner, always that one's. */
function ownerOf(entry: LogEntry, seats: readonly Seat[], owned: ReadonlyMap<string, Seat>): Seat | undefined {
  if (seats.length === 1) return seats[0]
  return seats.find(({ owner }) => owner.name === entry.owner) ?? owned.get(entry.prospectId)
}

function limit(owner: Owner, channel: NormChannel, { settings }: PlanInput): number {
  return channel === 'call'
    ? (owner.callsPerDay ?? settings.callsPerDay)
    : (owner.meetingsPerDay ?? settings.meetingsPerDay)
}

/** "A promised action stands on its own date [...]; an overdue one on the first working day from today." */
function dayOfPromise(promisedFor: Day, seat: Seat, from: Day): Day {
  const date = promisedFor >= from ? promisedFor : seat.days[0]
  if (date === undefined) throw new Error('section 10 says nothing of an overdue promise in a week with no day left')
  return date
}

/** The promised days of a prospect: those that stand in the plan, and one of a later week. */
function standingDays(file: ProspectFile, taken: readonly Taken[], monday: Day): readonly Day[] {
  const later = file.prospect.nextActionDate
  const planned = taken.filter(other => other.wanted.file === file).map(({ day }) => day)
  return [...planned, later !== null && later > monday + 6 ? later : null].filter(day => day !== null)
}

/** "One a week for an organisation": contacts with its prospects without a tier, logged, promised or planned. */
function isOrganisationDone(
  { prospect }: ProspectFile,
  files: readonly ProspectFile[],
  taken: readonly Taken[],
): boolean {
  const name = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()
  const organisation = name(prospect.organisation)
  if (organisation === '') return false
  const others = files.filter(file => file.tier === null && name(file.prospect.organisation) === organisation)
  return others.some(file => file.loggedThisWeek > 0 || taken.some(({ wanted }) => wanted.file === file))
}

function plannedContact({ wanted, seat }: Taken, date: Day): PlannedContact {
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
  }
}

function countNotReached(files: readonly ProspectFile[], taken: readonly Taken[]): Partial<Record<Tier, number>> {
  const counts: Partial<Record<Tier, number>> = {}
  for (const file of files) {
    if (file.tier === null || !file.wanted.some(({ purpose }) => purpose === 'norm')) continue
    if (file.loggedThisWeek === 0 && !taken.some(({ wanted }) => wanted.file === file))
      counts[file.tier] = (counts[file.tier] ?? 0) + 1
  }
  return counts
}

const SOURCES_OF_THE_LECTURE: readonly SourceName[] = [
  'referrals',
  'partners',
  'neighbours',
  'communities',
  'colleagues',
  'competitors',
  'other',
]

/** "By measured deals per contact where a source has 10 contacts or more, the others after them in lecture's order." */
function sourcesInOrder(files: readonly ProspectFile[]): readonly SourceYield[] {
  const all = SOURCES_OF_THE_LECTURE.map(source => {
    const contacts = files.filter(({ prospect }) => prospect.source === source).flatMap(file => file.contacts)
    return { source, contacts: contacts.length, deals: contacts.filter(({ outcome }) => outcome === 'deal').length }
  })
  const measured = all.filter(({ contacts }) => contacts >= 10)
  return [
    ...measured.sort((a, b) => b.deals * a.contacts - a.deals * b.contacts),
    ...all.filter(({ contacts }) => contacts < 10),
  ]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
