// Who does the contacts, as section 10 of the method says of the team: goals, needs, days, limits, log rows.
import { contactsNeeded } from '../../../../src/core/domain/contacts-needed.ts'
import { type Day, mondayOf } from '../../../../src/core/domain/day.ts'
import type { LogEntry, NormChannel, Owner } from '../../../../src/core/domain/model.ts'
import type { PlanInput } from '../../../../src/core/domain/plan/types.ts'
import { isContact, type ProspectFile, type Wanted, workingDaysLeft } from './reference-file.ts'

export interface Seat {
  readonly owner: Owner
  readonly deals: number
  readonly needed: number
  /** Contacts of the planned week that the log holds. */
  readonly logged: number
  /** Those of them with prospects that have no tier. */
  readonly qualified: number
  /** Working days left. */
  readonly days: readonly Day[]
  /** The limit of a day. */
  readonly limit: (channel: NormChannel) => number
  /** The limit less what is logged there. */
  readonly slots: (channel: NormChannel, day: Day) => number
}

/** "Each owner has a goal (blank: an equal share of the team's deals, in whole deals, the first owners one more)." */
export function seatOwners(input: PlanInput, files: readonly ProspectFile[]): readonly Seat[] {
  const { settings } = input
  const owners = settings.owners.length > 0 ? settings.owners : ownersOnCards(input)
  const contacts = input.log.filter(isContact).map(entry => ({ entry, by: ownerOf(entry, owners, files) }))
  return owners.map((owner, index) => {
    const share = Math.floor(settings.deals / owners.length) + (index < settings.deals % owners.length ? 1 : 0)
    const deals = owner.goal ?? share
    const own = contacts.filter(({ by }) => by === owner).map(({ entry }) => entry)
    const inWeek = own.filter(({ date }) => mondayOf(date) === mondayOf(input.week))
    const limit = (channel: NormChannel) =>
      channel === 'call'
        ? (owner.callsPerDay ?? settings.callsPerDay)
        : (owner.meetingsPerDay ?? settings.meetingsPerDay)
    return {
      owner,
      deals,
      needed: contactsNeeded(deals, 1 / settings.contactsPerDeal, settings.certainty),
      logged: inWeek.length,
      qualified: inWeek.filter(row => files.some(file => file.prospect.id === row.prospectId && file.tier === null))
        .length,
      days: workingDaysLeft(input, owner),
      limit,
      slots: (channel, day) => limit(channel) - own.filter(row => row.date === day && row.channel === channel).length,
    }
  })
}

function ownersOnCards(input: PlanInput): readonly Owner[] {
  const named = [...new Set(input.prospects.map(({ owner }) => owner).filter(name => name !== ''))].sort()
  return (named.length > 0 ? named : ['']).map(name => ({
    name,
    goal: null,
    callsPerDay: null,
    meetingsPerDay: null,
    daysOff: [],
  }))
}

/** Whose a log row is: its own owner's, else that of its prospect; what is nobody's counts for the first owner. */
function ownerOf(entry: LogEntry, owners: readonly Owner[], files: readonly ProspectFile[]): Owner {
  const file = files.find(({ prospect }) => prospect.id === entry.prospectId)
  const named = (wanted: string | undefined) => owners.find(({ name }) => name === wanted)
  return named(entry.owner) ?? named(file?.prospect.owner) ?? named(file?.lastContact?.owner) ?? owners[0]!
}

/** The owner on the card, else that of the last contact; undefined where the plan has to choose. */
export function seatOf({ prospect, lastContact }: ProspectFile, seats: readonly Seat[]): Seat | undefined {
  const named = (name: string | undefined) => seats.find(({ owner }) => owner.name === name)
  return named(prospect.owner) ?? named(lastContact?.owner)
}

/** "One a week for an organisation": contacts with its prospects without a tier, logged, promised or planned. */
export function isOrganisationDone(
  { prospect }: ProspectFile,
  files: readonly ProspectFile[],
  taken: readonly { readonly wanted: Wanted }[],
): boolean {
  const name = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()
  const organisation = name(prospect.organisation)
  if (organisation === '') return false
  const others = files.filter(file => file.tier === null && name(file.prospect.organisation) === organisation)
  return others.some(file => file.loggedThisWeek > 0 || taken.some(({ wanted }) => wanted.file === file))
}
