// The top of a plan looks back: past weeks against their plans, and the cycle so far.
import { describe, expect, it } from 'vitest'
import { Desk, type DeskOptions, day, people } from './desk.ts'

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

describe('a past week, done of planned', () => {
  const WEEK = 'Plan 2026-W47'
  const start = (options: DeskOptions = {}) => new Desk({ formulas: true, today: '2026-11-16', ...options })
  const team = (names: readonly string[]) => {
    const desk = start()
    desk.call('saveSettings', { values: { owners: names.join(', ') } })
    return desk.prospects(people(60).map((one, i) => ({ ...one, owner: names[i % names.length]! })))
  }
  const done = (desk: Desk, count = 60, owner: string | null = null) => {
    const plan = desk.plan(WEEK)
    const rows = plan.rows.filter(row => owner === null || row.owner === owner)
    for (const { line } of rows.slice(0, count)) plan.type(line, { done: true })
  }
  const lookBack = (desk: Desk, owner?: string) => {
    desk.today = day('2026-11-23')
    desk.build(owner === undefined ? {} : { owner })
    return desk.plan().band.at(-1)
  }

  it.each([
    ['goal', { deals: '8' }, { deals: '3' }],
    ['size', { planSize: 'norms' }, { planSize: 'needed' }],
  ])('is held against a %s that was set lower on purpose', (_, first, second) => {
    const desk = start().prospects(people(60))
    desk.call('saveSettings', { values: first })
    const most = desk.build().planned
    desk.call('saveSettings', { values: second })
    const { planned } = desk.build()
    expect(planned).toBeLessThan(most - 10)
    done(desk)
    expect(lookBack(desk)).toContain(`W47 ${planned}/${planned} 100%`)
  })

  it('is held against the lower goal also where that is set when few days are left', () => {
    const desk = start().prospects(people(60))
    desk.call('saveSettings', { values: { deals: '8', callsPerDay: '5', meetingsPerDay: '3' } })
    expect(desk.build().planned).toBe(40)
    done(desk, 5)
    desk.today += 4
    desk.call('saveSettings', { values: { deals: '6' } })
    expect(desk.build().planned).toBeLessThan(15)
    expect(lookBack(desk)).toContain('W47 5/30 17%')
  })

  it('of one owner is held against what that owner’s plan has asked for', () => {
    const desk = team(['Anna', 'Olga'])
    desk.call('saveSettings', { values: { planSize: 'norms' } })
    const { planned } = desk.build()
    const annas = desk.plan(WEEK).rows.filter(row => row.owner === 'Anna').length
    done(desk, 5, 'Anna')
    desk.today += 4
    expect(desk.build().planned).toBeLessThan(planned - 20)
    expect(lookBack(desk)).toContain(`W47 5/${planned}`)
    expect(lookBack(desk, 'Anna')).toContain(`W47 5/${annas}`)
    expect(lookBack(desk, 'Olga')).toContain(`W47 0/${planned - annas}`)
  })

  it('of one owner is held against the rows that were not given to a colleague', () => {
    const desk = team(['Anna', 'Olga'])
    desk.build()
    for (const { line } of desk
      .plan(WEEK)
      .rows.filter(row => row.owner === 'Anna')
      .slice(0, 4)) {
      desk.plan(WEEK).type(line, { owner: 'Olga' })
    }
    desk.build()
    done(desk)
    expect(lookBack(desk, 'Anna')).toContain('W47 6/6')
    expect(lookBack(desk, 'Olga')).toContain('W47 9/9')
  })

  it('of an owner who has left is nobody else’s, neither its rows nor what was done', () => {
    const desk = team(['Anna', 'Olga', 'Ira'])
    desk.build()
    done(desk)
    desk.today = day('2026-11-23')
    desk.call('handOver', { from: 'Anna', to: 'Olga' })
    desk.call('saveSettings', { values: { owners: 'Olga, Ira' } })
    expect(lookBack(desk, 'Olga')).toContain('W47 5/5')
    expect(lookBack(desk)).toContain('W47 15/15')
  })

  it('that was planned before there were owners is that of the cards’ owners', () => {
    const desk = start().prospects(people(60))
    desk.build()
    done(desk)
    desk.call('saveSettings', { values: { owners: 'Anna, Olga' } })
    for (let i = 1; i <= 60; i++) desk.typeOnCard(`P-${String(i).padStart(4, '0')}`, { Owner: i % 2 ? 'Anna' : 'Olga' })
    const weeks = ['Anna', 'Olga'].map(owner => /W47 (\d+)\/(\d+)/.exec(lookBack(desk, owner)!)!)
    for (const [, made, planned] of weeks) expect(made).toBe(planned)
    expect(weeks.reduce((sum, [, made]) => sum + Number(made), 0)).toBe(15)
  })

  it('stays when its sheet is deleted, for the team and for an owner', () => {
    const desk = team(['Anna', 'Olga'])
    desk.build()
    done(desk, 6, 'Olga')
    expect(lookBack(desk)).toContain('W47 5/15 33%')
    desk.workbook.removeSheet(desk.workbook.sheet(WEEK)!)
    expect(lookBack(desk)).toContain('W47 5/15 33%')
    expect(lookBack(desk, 'Olga')).toContain('W47 5/5 100%')
    expect(lookBack(desk, 'Anna')).toContain('W47 0/10 0%')
  })

  it('is held against what the team’s plan has asked for, however many and long the owners’ names, and undo stays', () => {
    const names = Array.from({ length: 50 }, (_, i) => `Анна-Мария ${'Александровна '.repeat(6)}${i}`)
    const desk = team(names)
    desk.call('saveSettings', { values: { deals: '50' } })
    const { planned } = desk.build()
    desk.today += 4
    const late = desk.build()
    expect(late.planned).toBeLessThan(planned)
    expect(late.warnings.filter(warning => warning.includes('undone'))).toEqual([])
    expect(lookBack(desk)).toContain(`W47 0/${planned} 0%`)
    expect(desk.call('undoBuild', {})).toEqual({ week: '2026-W48' })
  })

  it('goes when its first build is undone', () => {
    const desk = start().prospects(people(60))
    desk.build()
    desk.call('undoBuild', {})
    expect(lookBack(desk)).not.toContain('W47')
  })
})
