// A week's plan as a calendar file; what earlier files gave out and the plans hold no more is cancelled in it.
import { type Day, formatWeek } from '../../core/domain/day.ts'
import { type CalendarEvent, readTimes, writeIcs } from '../../core/domain/ics.ts'
import { isNormChannel } from '../../core/domain/log.ts'
import type { NormChannel } from '../../core/domain/model.ts'
import { eventSummary, noPlanSheet } from '../../core/i18n/calendar.ts'
import { planSheetName } from '../../core/i18n/plan.ts'
import { shortName } from '../../core/i18n/say.ts'
import type { Calls } from '../../core/protocol.ts'
import { normaliseWord } from '../../core/words/word.ts'
import { type Given, type GivenContact, keepGiven, readGiven } from '../sheets/calendar-memory.ts'
import { mergeOwnRows, readMyWeeks } from '../sheets/my-week.ts'
import { withoutCopies } from '../sheets/plan-copies.ts'
import { weekOfContact } from '../sheets/plan-entry.ts'
import { findPlanSheet } from '../sheets/plan-find.ts'
import { LEFT, POSTPONED, TAKEN_OVER } from '../sheets/plan-marks.ts'
import type { PlanRow, SheetRow } from '../sheets/plan-rows.ts'
import { readWorkbook, type WorkbookReading } from '../sheets/read-workbook.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'
import { chooseWeek } from './plan-draft.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** The calls and meetings of a week's plan sheet as they stand there. Throws a `UserError` where there is none. */
export function weekAsIcs(spreadsheet: Spreadsheet, args: Calls['weekAsIcs']['args']): Calls['weekAsIcs']['result'] {
  return locked(() => {
    const workbook = readWorkbook(spreadsheet)
    const { language, settings, today } = workbook
    const monday = chooseWeek(args.week, today, settings)
    const owner = args.owner?.trim() ?? ''
    const earlier = readGiven(today)
    const memory = new Map(earlier.contacts.map(contact => [contact.contactId, contact]))
    const plans = readPlans(spreadsheet, workbook, monday, earlier)
    const ownRows = (week: Day) => plans.get(week)!.filter(row => owner === '' || keyOf(row.owner) === keyOf(owner))
    const rows = ownRows(monday)
    const known = rows.filter(isDated)
    const others = [...plans.keys()].filter(week => week !== monday).flatMap(ownRows)
    const moved = others.filter(isDated).filter(row => isElsewhere(row, memory.get(row.contactId)))
    const now = Date.now()
    // Between those of two files one is left free, for cancels that a colleague's confirmation tops.
    const sequence = Math.max(Math.floor((now - FIRST_SEQUENCE) / 1000), earlier.sequence + 2)
    const given = [...known, ...moved].map(row => ({ row, contact: givenOf(row, sequence, memory.get(row.contactId)) }))
    const cancels = cancelsOf(earlier, plans, keyOf(owner), sequence)
    const eventOf = (contact: GivenContact, row: PlanRow | null): CalendarEvent => ({
      // Two teams' plans have the same contact IDs, and may meet in one calendar.
      uid: `${contact.contactId}@${spreadsheet.getId()}.contact-planner`,
      sequence: contact.sequence,
      date: contact.date,
      minutes: contact.channel === 'meeting' ? settings.minutesPerMeeting : settings.minutesPerCall,
      summary: eventSummary[language](contact.channel, row?.client ?? clientOf(workbook, contact), row?.done ?? false),
      ...(row ? detailsOf(row) : CANCELLED),
    })
    const events = [
      ...given.map(({ contact, row }) => eventOf(contact, row)),
      ...cancels.map(contact => eventOf(contact, null)),
    ]
    const name = planSheetName(language, monday)
    for (const { contact } of given) memory.set(contact.contactId, contact)
    keepGiven({ sequence, contacts: [...memory.values()] })
    return {
      week: formatWeek(monday),
      name: `${name}${owner === '' ? '' : ` ${shortName(owner)}`}.ics`,
      text: writeIcs(events, name, now),
      events: known.length,
      leftOut: rows.length - known.length,
    }
  })
}

type DatedRow = PlanRow & { readonly date: Day }

/** A row that a person has just added has no ID and perhaps no date before the plan is built again. */
function isDated(row: PlanRow): row is DatedRow {
  return row.contactId !== '' && row.date !== null
}

/** How an owner is told from others. */
function keyOf(owner: string): string {
  return normaliseWord(owner).slice(0, 100)
}

function channelOf({ channel }: PlanRow): NormChannel {
  return channel === 'meeting' ? 'meeting' : 'call'
}

/** Whether a row of another week than the file's stands on another day, or is something else, than a file has told. */
function isElsewhere(row: DatedRow, given: GivenContact | undefined): boolean {
  return given !== undefined && (row.date !== given.date || channelOf(row) !== given.channel)
}

function givenOf(row: DatedRow, sequence: number, before: GivenContact | undefined): GivenContact {
  const { contactId, date } = row
  const owner = keyOf(row.owner)
  const others = before?.owners.filter(other => other !== owner) ?? []
  return { contactId, date, channel: channelOf(row), sequence, owners: [...others, owner] }
}

/**
 * What the file of an owner, or of the team where `owner` is '', takes back of what any file has given out, each with
 * the sequence of its cancel.
 */
function cancelsOf(
  { contacts }: Given,
  plans: ReadonlyMap<Day, readonly PlanRow[]>,
  owner: string,
  sequence: number,
): readonly GivenContact[] {
  const rows = [...plans.values()].flat().filter(isDated)
  const holders = new Map(rows.map(row => [row.contactId, keyOf(row.owner)]))
  return contacts.flatMap(contact => {
    const week = weekOfContact(contact.contactId)
    if (week === null || !plans.has(week)) return []
    const holder = holders.get(contact.contactId)
    if (holder === undefined) return [{ ...contact, sequence }]
    if (owner === '' || holder === owner || !contact.owners.includes(owner)) return []
    // It went to a colleague. A calendar that takes both owners' files keeps what the colleague's has confirmed since.
    const isConfirmed = contact.owners[contact.owners.length - 1] === holder
    return [{ ...contact, sequence: isConfirmed ? contact.sequence - 1 : sequence }]
  })
}

/** From here seconds are counted, so that a file tops all earlier ones, also those of other owners. */
const FIRST_SEQUENCE = Date.UTC(2026, 0, 1)

type Details = Pick<CalendarEvent, 'isCancelled' | 'time' | 'location' | 'description'>

const CANCELLED: Details = { isCancelled: true, time: '', location: '', description: [] }

function detailsOf(row: PlanRow): Details {
  return {
    isCancelled: false,
    time: row.time,
    location: row.channel === 'meeting' ? row.address : row.phone,
    // What is no time of day can be read in the text of the event at least.
    description: [
      readTimes(row.time, 1) ? '' : row.time,
      row.what,
      row.organisation,
      row.phone,
      row.address,
      row.why,
      row.notes,
    ],
  }
}

/**
 * The contacts of the week's plan, and of the plans that have given out others, with what was typed on the owners' own
 * sheets since. A plan that is gone holds nothing; one that can't be read is left out.
 */
function readPlans(
  spreadsheet: Spreadsheet,
  { places, read }: WorkbookReading,
  monday: Day,
  { contacts }: Given,
): ReadonlyMap<Day, readonly PlanRow[]> {
  const own = [...readMyWeeks(places, read).values()].flatMap(sheet => sheet.rows)
  const plans = new Map<Day, readonly PlanRow[]>()
  const weeks = contacts.flatMap(({ contactId }) => weekOfContact(contactId) ?? [])
  for (const week of new Set([monday, ...weeks])) {
    const plan = findPlanSheet(spreadsheet, places, week, read)
    if (plan && !('foreign' in plan)) plans.set(week, contactsOf(mergeOwnRows(withoutCopies(plan.rows), own)))
    else if (week === monday) throw new UserError(noPlanSheet(formatWeek(monday)))
    else if (!plan) plans.set(week, [])
  }
  return plans
}

function contactsOf(lines: readonly SheetRow[]): readonly PlanRow[] {
  return lines
    .map(({ row }) => row)
    .filter(row => row.client !== '' && isNormChannel(row.channel ?? 'call'))
    .filter(row => ![LEFT, POSTPONED, TAKEN_OVER].includes(row.purpose))
}

/** The client of a contact that has left the plan; its ID where the card is gone too. */
function clientOf({ prospects }: WorkbookReading, { contactId }: GivenContact): string {
  const id = contactId.split('/').slice(1, -1).join('/')
  const card = prospects.find(prospect => prospect.id === id)
  return card ? card.name || card.organisation : id
}
