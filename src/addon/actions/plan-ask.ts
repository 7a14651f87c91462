// What is asked of a plan: why a prospect is in it or not, and the week as a calendar file. Nothing is written.
import { formatDay, formatWeek } from '../../core/domain/day.ts'
import { explainProspect } from '../../core/domain/explain-prospect.ts'
import { type CalendarEvent, writeIcs } from '../../core/domain/ics.ts'
import { isNormChannel } from '../../core/domain/log.ts'
import { eventSummary, noPlanSheet } from '../../core/i18n/calendar.ts'
import { planSheetName } from '../../core/i18n/plan.ts'
import { planExplained } from '../../core/i18n/plan-explained.ts'
import { whyOf } from '../../core/i18n/plan-sentences.ts'
import type { Calls } from '../../core/protocol.ts'
import { normaliseWord } from '../../core/words/word.ts'
import { mergeOwnRows, readMyWeeks } from '../sheets/my-week.ts'
import { findPlanSheet } from '../sheets/plan-find.ts'
import { LEFT, POSTPONED } from '../sheets/plan-marks.ts'
import type { PlanRow } from '../sheets/plan-rows.ts'
import { readWorkbook } from '../sheets/read-workbook.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'
import { chooseWeek, draftPlan } from './plan-draft.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Plans the week as the next build would and says in one sentence what that means for one prospect. */
export function whyNot(spreadsheet: Spreadsheet, { id, week }: Calls['whyNot']['args']): Calls['whyNot']['result'] {
  return locked(() => {
    const draft = draftPlan(spreadsheet, week === undefined ? {} : { week })
    const { plan, rows, state, workbook } = draft
    const { language, settings } = workbook
    const why = explainProspect(draft.input, plan, id)
    const contacts = why.kind === 'planned' ? why.contacts : []
    return {
      week: formatWeek(draft.week),
      kind: why.kind,
      sentence: planExplained[language](why, plan.monday),
      contacts: contacts.map(contact => ({
        date: formatDay(contact.date),
        channel: contact.channel,
        why:
          rows.find(row => row.contact === contact)?.row.why ??
          whyOf(contact, state.prospects.get(id)!, null, '', settings, language),
      })),
    }
  })
}

/** The calls and meetings of a week's plan sheet as they stand there. Throws a `UserError` where there is none. */
export function weekAsIcs(
  spreadsheet: Spreadsheet,
  { week, owner }: Calls['weekAsIcs']['args'],
): Calls['weekAsIcs']['result'] {
  const { language, settings, today, places, read } = locked(() => readWorkbook(spreadsheet))
  const monday = chooseWeek(week, today, settings)
  const plan = findPlanSheet(spreadsheet, places, monday, read)
  if (!plan || 'foreign' in plan) throw new UserError(noPlanSheet(formatWeek(monday)))
  const wanted = owner === undefined ? '' : normaliseWord(owner)
  // With what was typed on the owners' own sheets since the last build.
  const own = [...readMyWeeks(places, read).values()].flatMap(sheet => sheet.rows)
  const rows = mergeOwnRows(plan.rows, own)
    .map(({ row }) => row)
    .filter(row => row.client !== '' && isNormChannel(row.channel ?? 'call'))
    .filter(row => row.purpose !== LEFT && row.purpose !== POSTPONED)
    .filter(row => wanted === '' || normaliseWord(row.owner) === wanted)
  // A row that a person has just added has no ID and perhaps no date before the plan is built again.
  const known = rows.filter(row => row.contactId !== '' && row.date !== null)
  const name = planSheetName(language, monday)
  const events = known.map((row): CalendarEvent => {
    const isMeeting = row.channel === 'meeting'
    return {
      // Two teams' plans have the same contact IDs, and may meet in one calendar.
      uid: `${row.contactId}@${spreadsheet.getId()}.contact-planner`,
      date: row.date!,
      time: row.time,
      minutes: isMeeting ? settings.minutesPerMeeting : settings.minutesPerCall,
      summary: eventSummary[language](isMeeting ? 'meeting' : 'call', row.client, row.done),
      location: isMeeting ? row.address : row.phone,
      description: linesOf(row),
    }
  })
  return {
    week: formatWeek(monday),
    name: `${name}${wanted === '' ? '' : ` ${owner!.trim()}`}.ics`,
    text: writeIcs(events, name, Date.now()),
    events: events.length,
    leftOut: rows.length - known.length,
  }
}

function linesOf(row: PlanRow): string[] {
  return [row.what, row.organisation, row.phone, row.address, row.why, row.notes]
}
