// What is asked of a plan: why a prospect is in it or not. Nothing is written.
import { formatDay, formatWeek } from '../../core/domain/day.ts'
import { explainProspect } from '../../core/domain/explain-prospect.ts'
import type { PlannedContact } from '../../core/domain/plan/types.ts'
import { planExplained } from '../../core/i18n/plan-explained.ts'
import { whyOf } from '../../core/i18n/plan-sentences.ts'
import type { Calls } from '../../core/protocol.ts'
import { locked } from './lock.ts'
import { draftPlan } from './plan-draft.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Plans the week as the next build would and says in one sentence what that means for one prospect. */
export function whyNot(spreadsheet: Spreadsheet, { id, week }: Calls['whyNot']['args']): Calls['whyNot']['result'] {
  return locked(() => {
    const draft = draftPlan(spreadsheet, week === undefined ? {} : { week })
    const { plan, rows, state, workbook } = draft
    const { language, settings } = workbook
    const why = explainProspect(draft.input, plan, id)
    const contacts = why.kind === 'planned' ? why.contacts : []
    const rowOf = (contact: PlannedContact) => rows.find(row => row.contact === contact)
    const isShown = contacts.every(contact => (rowOf(contact)?.from ?? null) !== null)
    return {
      week: formatWeek(draft.week),
      kind: why.kind,
      sentence: planExplained[language](why, plan.monday, isShown),
      contacts: contacts.map(contact => ({
        date: formatDay(contact.date),
        channel: contact.channel,
        why: rowOf(contact)?.row.why ?? whyOf(contact, state.prospects.get(id)!, settings, language),
      })),
    }
  })
}
