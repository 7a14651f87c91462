// Rows that people gave to a colleague against that colleague's own limits and days off: the plan has kept to the giver's.
import type { Day } from '../../core/domain/day.ts'
import type { Owner, Settings } from '../../core/domain/model.ts'
import type { GivenRows } from '../../core/i18n/plan-notices.ts'
import { isCounted } from './plan-band.ts'
import type { LaidRow } from './plan-layout.ts'

/** One for each owner with days on which given rows are too many; rows already made count too. Source: method.md 10, Slots. */
export function givenTooMuch(
  rows: readonly LaidRow[],
  owners: readonly Owner[],
  settings: Settings,
): readonly GivenRows[] {
  return owners.flatMap(({ name, callsPerDay, meetingsPerDay, daysOff }) => {
    const own = rows.filter(({ row, contact }) => row.owner === name && (contact !== null || isCounted(row)))
    const given = own.flatMap(({ contact }) => (contact !== null && contact.owner !== name ? [contact] : []))
    const limits = { call: callsPerDay ?? settings.callsPerDay, meeting: meetingsPerDay ?? settings.meetingsPerDay }
    const off = given.filter(({ date }) => daysOff.includes(date))
    const full = given.filter(({ date, channel }) => {
      const contacts = own.filter(({ row }) => row.date === date && row.channel === channel).length
      return !daysOff.includes(date) && contacts > limits[channel]
    })
    return off.length + full.length > 0 ? [{ owner: name, full: daysOf(full), off: daysOf(off) }] : []
  })
}

function daysOf(contacts: readonly { readonly date: Day }[]): readonly Day[] {
  return [...new Set(contacts.map(({ date }) => date))].sort((a, b) => a - b)
}
