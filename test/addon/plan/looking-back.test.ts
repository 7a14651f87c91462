// The top of a plan looks back: past weeks against their plans, and the cycle so far.
import { expect, it } from 'vitest'
import { Desk, day, people } from './desk.ts'

it('looks back on past weeks against their plans, and on the cycle so far', () => {
  const desk = new Desk({ formulas: true, today: '2026-11-16' }).prospects(people(60))
  desk.build()
  const before = desk.plan('Plan 2026-W47')
  for (const row of before.rows.slice(0, 6)) before.type(row.line, { done: true })
  before.type(before.rows[6]!.line, { outcome: 'No answer' })
  expect(before.band.join('\n')).not.toContain('Past weeks')
  desk.today = day('2026-11-23')
  desk.build()
  const { band } = desk.plan()
  expect(band.filter(line => line.startsWith('Cycle, '))).toEqual([
    expect.stringMatching(
      /^Cycle, calls done\/due of goal: tier 1: \d+\/\d+ of 75, \d+ behind · tier 2: .* · tier 4: /,
    ),
    expect.stringMatching(/^Cycle, meetings done\/due of goal: tier 1: \d+\/\d+ of 75, \d+ behind · /),
  ])
  expect(band[band.length - 1]).toBe('Past weeks, done of planned: W47 6/15 40%')
})

it('a week is held against the most that its plan has asked for, however few rows a late rebuild leaves', () => {
  const desk = new Desk({ formulas: true, today: '2026-11-16' }).prospects(people(60))
  desk.call('saveSettings', { values: { planSize: 'norms' } })
  const { planned } = desk.build()
  for (const row of desk.plan('Plan 2026-W47').rows.slice(0, 5))
    desk.plan('Plan 2026-W47').type(row.line, { done: true })
  desk.today += 4
  const late = desk.build()
  expect(late.planned).toBeLessThan(planned - 20)
  const lookBack = () => {
    desk.today = day('2026-11-23')
    desk.build()
    const { band } = desk.plan()
    return band[band.length - 1]
  }
  expect(lookBack()).toBe(`Past weeks, done of planned: W47 5/${planned} ${Math.round(500 / planned)}%`)
})

it('an attempt and the row that was planned in its place are one contact to look back on', () => {
  const desk = new Desk({ formulas: true, today: '2026-11-16' }).prospects(people(60))
  desk.build()
  const before = desk.plan('Plan 2026-W47')
  for (const row of before.rows.slice(0, 5)) before.type(row.line, { outcome: 'No answer' })
  desk.build()
  const rebuilt = desk.plan('Plan 2026-W47')
  expect(rebuilt.rows).toHaveLength(20)
  for (const row of rebuilt.rows) if (row.outcome !== 'No answer') rebuilt.type(row.line, { done: true })
  desk.today = day('2026-11-23')
  desk.build()
  const { band } = desk.plan()
  expect(band[band.length - 1]).toBe('Past weeks, done of planned: W47 15/15 100%')
})
