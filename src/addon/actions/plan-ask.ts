// What is asked of a plan: why a prospect is in it or not. Nothing is written.
import { formatDay, formatWeek } from '../../core/domain/day.ts'
import { explainProspect } from '../../core/domain/explain-prospect.ts'
import { isNormChannel } from '../../core/domain/log.ts'
import type { PlannedContact } from '../../core/domain/plan/types.ts'
import { planExplained, type SheetStand } from '../../core/i18n/plan-explained.ts'
import { whyOf } from '../../core/i18n/plan-sentences.ts'
import type { Calls } from '../../core/protocol.ts'
import { LEFT } from '../sheets/plan-marks.ts'
import { locked } from './lock.ts'
import { draftPlan, type PlanDraft } from './plan-draft.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Plans the week as the next build would and says in one sentence what that means for one prospect. */
export function whyNot(spreadsheet: Spreadsheet, { id, week }: Calls['whyNot']['args']): Calls['whyNot']['result'] {
  return locked(() => {
    const draft = draftPlan(spreadsheet, week === undefined ? {} : { week })
    const { plan, state, workbook } = draft
    const { language, settings } = workbook
    const why = explainProspect(draft.input, plan, id)
    const contacts = why.kind === 'planned' ? why.contacts : []
    return {
      week: formatWeek(draft.week),
      kind: why.kind,
      sentence: planExplained[language](why, plan.monday, sheetStandOf(draft, id, contacts)),
      contacts: contacts.map(contact => ({
        date: formatDay(contact.date),
        channel: contact.channel,
        why: rowOf(draft, contact)?.row.why ?? whyOf(contact, state.prospects.get(id)!, settings, language),
      })),
    }
  })
}

function rowOf({ rows }: PlanDraft, contact: PlannedContact) {
  return rows.find(row => row.contact === contact)
}

/** How the sheet as people see it stands to what the next build would plan with a prospect. */
function sheetStandOf(draft: PlanDraft, id: string, contacts: readonly PlannedContact[]): SheetStand {
  const { sheets, week, state } = draft
  const shown = new Map(sheets.get(week)?.rows.map(({ index, row }) => [index, row]))
  const from = contacts.map(contact => rowOf(draft, contact)?.from ?? null)
  // A row that stays for what is written in it leaves the plan as others do; one that has left before is in it no more.
  const leaving = state.target.open
    .filter(({ row, index }) => row.prospectId === id && row.purpose !== LEFT && !from.includes(index))
    .flatMap(({ row: { plannedDate: date, plannedChannel: channel } }) =>
      date !== null && channel !== null && isNormChannel(channel) ? [{ date, channel }] : [],
    )
  const isAsShown = ({ date, channel }: PlannedContact, index: number | null) => {
    const row = index === null ? undefined : shown.get(index)
    return row?.date === date && row.channel === channel && row.purpose !== LEFT
  }
  return { isInStep: leaving.length === 0 && contacts.every((contact, i) => isAsShown(contact, from[i]!)), leaving }
}
