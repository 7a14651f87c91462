// What was typed into a row of a plan where it can't be read: said, and kept where a build does not write over it.
import type { PlanKey } from '../../core/i18n/plan.ts'
import type { PlanNotice } from '../../core/i18n/plan-notices.ts'
import type { SheetRow } from './plan-rows.ts'

/** Columns that a build fills whatever stands there. */
const WRITTEN_OVER = ['date', 'channel'] as const satisfies readonly PlanKey[]

/**
 * What can't be read and would be written over, a day or a channel, stands in the row's notes from now on. The day of a
 * row that was added stays where it is: nobody can tell when the contact is to be, so the row is not planned yet.
 */
export function keepUnread(line: SheetRow): { readonly line: SheetRow; readonly notices: readonly PlanNotice[] } {
  const { row, unread } = line
  const noted = WRITTEN_OVER.filter(key => unread[key] !== undefined && !(key === 'date' && row.contactId === ''))
  const notices = Object.entries(unread).map(([key, text]): PlanNotice => {
    const isNoted = noted.some(other => other === key)
    return { kind: isNoted ? 'unreadNoted' : 'unread', client: row.client, text }
  })
  if (noted.length === 0) return { line, notices }
  const notes = [row.notes, ...noted.map(key => unread[key]!)].filter(text => text !== '').join('\n')
  const others = Object.entries(unread).filter(([key]) => !noted.some(other => other === key))
  return { line: { ...line, row: { ...row, notes }, unread: Object.fromEntries(others) }, notices }
}
