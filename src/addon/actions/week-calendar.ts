// A week's plan as a calendar file; what an earlier file gave out and the plan holds no more is cancelled in it.
import { type Day, formatWeek } from '../../core/domain/day.ts'
import { type CalendarEvent, readTimes, writeIcs } from '../../core/domain/ics.ts'
import { isNormChannel } from '../../core/domain/log.ts'
import { eventSummary, noPlanSheet } from '../../core/i18n/calendar.ts'
import { planSheetName } from '../../core/i18n/plan.ts'
import { shortName } from '../../core/i18n/say.ts'
import type { Calls } from '../../core/protocol.ts'
import { normaliseWord } from '../../core/words/word.ts'
import { type GivenContact, keepGiven, readGiven } from '../sheets/calendar-memory.ts'
import { mergeOwnRows, readMyWeeks } from '../sheets/my-week.ts'
import { findPlanSheet } from '../sheets/plan-find.ts'
import { LEFT, POSTPONED } from '../sheets/plan-marks.ts'
import type { PlanRow } from '../sheets/plan-rows.ts'
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
    const rows = rowsOf(spreadsheet, workbook, monday, owner)
    // A row that a person has just added has no ID and perhaps no date before the plan is built again.
    const known = rows.filter(row => row.contactId !== '' && row.date !== null)
    const given = known.map(
      ({ contactId, date, channel }): GivenContact => ({
        contactId,
        date: date!,
        channel: channel === 'meeting' ? 'meeting' : 'call',
      }),
    )
    const earlier = readGiven(monday, owner)
    const ids = new Set(given.map(({ contactId }) => contactId))
    const gone = earlier.contacts.filter(({ contactId }) => !ids.has(contactId))
    const now = Date.now()
    const sequence = Math.max(Math.floor((now - FIRST_SEQUENCE) / 1000), earlier.sequence + 1)
    const eventOf = (contact: GivenContact, row: PlanRow | null): CalendarEvent => ({
      // Two teams' plans have the same contact IDs, and may meet in one calendar.
      uid: `${contact.contactId}@${spreadsheet.getId()}.contact-planner`,
      sequence,
      date: contact.date,
      minutes: contact.channel === 'meeting' ? settings.minutesPerMeeting : settings.minutesPerCall,
      summary: eventSummary[language](contact.channel, row?.client ?? clientOf(workbook, contact), row?.done ?? false),
      ...(row ? detailsOf(row) : CANCELLED),
    })
    const events = [
      ...known.map((row, index) => eventOf(given[index]!, row)),
      ...gone.map(contact => eventOf(contact, null)),
    ]
    const name = planSheetName(language, monday)
    // What is gone is cancelled in later files too: nobody knows which of them a calendar takes in.
    keepGiven(monday, owner, { sequence, contacts: [...given, ...gone] }, today)
    return {
      week: formatWeek(monday),
      name: `${name}${owner === '' ? '' : ` ${shortName(owner)}`}.ics`,
      text: writeIcs(events, name, now),
      events: known.length,
      leftOut: rows.length - known.length,
    }
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

/** The contacts of the plan, of one owner where one is named, with what was typed on the owners' own sheets since. */
function rowsOf(
  spreadsheet: Spreadsheet,
  { places, read }: WorkbookReading,
  monday: Day,
  owner: string,
): readonly PlanRow[] {
  const plan = findPlanSheet(spreadsheet, places, monday, read)
  if (!plan || 'foreign' in plan) throw new UserError(noPlanSheet(formatWeek(monday)))
  const own = [...readMyWeeks(places, read).values()].flatMap(sheet => sheet.rows)
  return mergeOwnRows(plan.rows, own)
    .map(({ row }) => row)
    .filter(row => row.client !== '' && isNormChannel(row.channel ?? 'call'))
    .filter(row => row.purpose !== LEFT && row.purpose !== POSTPONED)
    .filter(row => owner === '' || normaliseWord(row.owner) === normaliseWord(owner))
}

/** The client of a contact that has left the plan; its ID where the card is gone too. */
function clientOf({ prospects }: WorkbookReading, { contactId }: GivenContact): string {
  const id = contactId.split('/').slice(1, -1).join('/')
  const card = prospects.find(prospect => prospect.id === id)
  return card ? card.name || card.organisation : id
}
