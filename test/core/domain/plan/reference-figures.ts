// What a plan says of itself, recounted from its contacts as section 10 of the method puts it.
import { mondayOf } from '../../../../src/core/domain/day.ts'
import type { NormChannel, SourceName, Tier } from '../../../../src/core/domain/model.ts'
import type {
  Claims,
  OwnerWeek,
  PlanInput,
  PlannedContact,
  SourceYield,
} from '../../../../src/core/domain/plan/types.ts'
import { isContact, type ProspectFile } from './reference-file.ts'
import { type Seat, seatOf } from './reference-team.ts'

export interface Figures extends Claims {
  readonly deals: number
  readonly needed: number
  readonly logged: number
  readonly shortfall: number
  readonly sourcesToWork: readonly SourceYield[]
  readonly owners: readonly OwnerWeek[]
  readonly withoutTier: number
}

export function countFigures(
  input: PlanInput,
  files: readonly ProspectFile[],
  seats: readonly Seat[],
  contacts: readonly PlannedContact[],
): Figures {
  const needed = sum(seats.map(seat => seat.needed))
  const logged = input.log.filter(entry => isContact(entry) && mondayOf(entry.date) === mondayOf(input.week)).length
  const shortfall = Math.max(0, needed - logged - contacts.length)
  return {
    deals: sum(seats.map(seat => seat.deals)),
    needed,
    logged,
    shortfall,
    ...countClaims(input, files, seats, contacts),
    sourcesToWork: shortfall > 0 ? sourcesInOrder(files) : [],
    owners: seats.map(seat => ({
      owner: seat.owner.name,
      deals: seat.deals,
      needed: seat.needed,
      logged: seat.logged,
      planned: contacts.filter(({ owner }) => owner === seat.owner.name).length,
      ...countClaims(
        input,
        files.filter(file => seats.length === 1 || nameOf(file, seats, contacts) === seat.owner.name),
        [seat],
        contacts,
      ),
    })),
    withoutTier: files.filter(({ tier }) => tier === null).length,
  }
}

/** Whose a prospect is once the plan stands; undefined while it is the team's alone. */
function nameOf(file: ProspectFile, seats: readonly Seat[], contacts: readonly PlannedContact[]): string | undefined {
  const seat = seatOf(file, seats)
  return seat ? seat.owner.name : contacts.find(({ prospectId }) => prospectId === file.prospect.id)?.owner
}

function countClaims(
  input: PlanInput,
  files: readonly ProspectFile[],
  seats: readonly Seat[],
  contacts: readonly PlannedContact[],
): Claims {
  const asked = files.flatMap(file => file.wanted).filter(({ purpose }) => purpose === 'promised' || purpose === 'norm')
  const minutes = { call: input.settings.minutesPerCall, meeting: input.settings.minutesPerMeeting }
  const slots = (channel: NormChannel) => sum(seats.map(({ limit, days }) => limit(channel) * days.length))
  const all = slots('call') + slots('meeting')
  return {
    capacity: {
      calls: slots('call'),
      meetings: slots('meeting'),
      asked: asked.length,
      share: all > 0 ? asked.length / all : Math.min(1, asked.length),
      hours: sum(asked.map(({ channel }) => minutes[channel])) / 60,
    },
    notReached: countNotReached(files, contacts),
  }
}

function countNotReached(
  files: readonly ProspectFile[],
  contacts: readonly PlannedContact[],
): Partial<Record<Tier, number>> {
  const counts: Partial<Record<Tier, number>> = {}
  for (const file of files) {
    if (file.tier === null || !file.wanted.some(({ purpose }) => purpose === 'norm')) continue
    if (file.loggedThisWeek === 0 && !contacts.some(({ prospectId }) => prospectId === file.prospect.id))
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
