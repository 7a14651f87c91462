// What holds after every build of a life story: nothing that a person did is lost, and the plan keeps to method.md 10.
import { expect } from 'vitest'
import { mondayOf } from '../../../src/core/domain/day.ts'
import { serial } from './desk.ts'
import { isDone, type Life, type PlanRow } from './life.ts'

const EPOCH = serial('1970-01-01')
const NO_CONTACT = ['No answer', 'Postponed']

/** At any moment: each contact is in the log once, however often it was copied. */
export function checkLog({ logIds, told }: Life): void {
  expect(new Set(logIds).size).toBe(logIds.length)
  expect(logIds.length).toBeLessThanOrEqual(told)
}

export function check(life: Life): void {
  checkLog(life)
  for (const id of life.ticked) expect(life.logIds).toContain(id)
  expect(life.entries.filter(entry => String(entry.Notes).startsWith('by hand'))).toHaveLength(life.byHand)
  const { standing } = life
  for (const note of life.notes) expect(standing).toContain(note)
  checkPlan(life)
  checkAlikeWithLog(life)
  checkOwn(life)
}

/** What is done is as the log has it, whichever of the two was corrected, and on no day still to come. */
function checkAlikeWithLog({ entries, plan, today }: Life): void {
  const logged = new Map(entries.map(entry => [String(entry['Contact ID']), entry]))
  for (const row of plan.rows) {
    const entry = logged.get(String(row.contactId))
    if (!entry || row.contactId === '') continue
    const { Date: day, Channel: channel, Outcome: outcome, Notes: notes } = entry
    expect(row).toMatchObject({ done: true, logged: day, channel, outcome, notes })
    expect(Number(day) - EPOCH).toBeLessThanOrEqual(today)
  }
}

/** After a build an owner's sheet says what the plan says, row by row, and holds all rows of the owner. */
function checkOwn({ own, plan }: Life): void {
  const alike = ({ contactId, done, date, time, channel, outcome, nextStep, notes, owner }: PlanRow) =>
    JSON.stringify({ contactId, done, date, time, channel, outcome, nextStep, notes, owner })
  for (const { owner, view } of own) {
    const planned = plan.rows.filter(row => row.owner === owner && row.contactId !== '')
    expect(view.rows.map(alike).sort()).toEqual(planned.map(alike).sort())
  }
}

const STANDS = /^(?:promised|byHand|(?:moved|changed|agreed):.*)$/

/** The invariants of method.md 10, over what stands on the sheet and in the log. */
function checkPlan(life: Life): void {
  const { today, settings, lost, holidays } = life
  const rows = life.plan.rows.filter(row => row.client !== '' && row.purpose !== 'left' && row.contactId !== '')
  const contactIds = rows.map(row => row.contactId)
  expect(new Set(contactIds).size).toBe(contactIds.length)
  const open = rows.filter(row => !isDone(row))
  const planned = open.filter(row => !STANDS.test(String(row.purpose)))
  for (const row of open) if (row.purpose === 'promised') expect(lost).not.toContain(row.prospectId)
  const contacts = life.entries
    .filter(entry => entry.Channel !== 'Message' && !NO_CONTACT.includes(String(entry.Outcome)))
    .map(entry => ({ id: entry['Prospect ID'], day: Number(entry.Date) - EPOCH }))
  for (const row of planned) {
    const date = Number(row.date) - EPOCH
    expect(date).toBeGreaterThanOrEqual(today)
    expect(date - mondayOf(date)).toBeLessThan(5)
    expect(holidays).not.toContain(date)
    expect(lost).not.toContain(row.prospectId)
    const days = [
      ...contacts.filter(({ id }) => id === row.prospectId).map(({ day }) => day),
      ...open
        .filter(other => other !== row && other.prospectId === row.prospectId)
        .map(({ date }) => Number(date) - EPOCH),
    ]
    for (const day of days) expect(Math.abs(day - date)).toBeGreaterThan(settings.gapDays)
    const inWeek = days.filter(day => mondayOf(day) === mondayOf(today))
    expect(inWeek.length + 1).toBeLessThanOrEqual(settings.maxPerWeek)
  }
  for (const [channel, limit] of [
    ['Call', settings.callsPerDay],
    ['Meeting', settings.meetingsPerDay],
  ] as const) {
    const perDay = new Map<unknown, number>()
    // A row that was given to a colleague keeps the slot that it was planned in.
    for (const { date, channel: own, plannedOwner } of planned) {
      const day = `${date} ${plannedOwner}`
      if (own === channel) perDay.set(day, (perDay.get(day) ?? 0) + 1)
    }
    for (const count of perDay.values()) expect(count).toBeLessThanOrEqual(limit)
  }
}
