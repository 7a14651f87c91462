// Past weeks against their plans, and the cycle so far.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedSince, attainmentOf, cycleSoFar } from '../../../src/core/domain/attainment.ts'
import { parseDay } from '../../../src/core/domain/day.ts'
import type { LogEntry, Prospect } from '../../../src/core/domain/model.ts'
import { buildPlan } from '../../../src/core/domain/plan/build.ts'
import { BLANK_PROSPECT } from '../../../src/core/import/records.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/words/settings.ts'

const MONDAY = parseDay('2026-11-23')!
const entry = (prospectId: string, days: number, fields: Partial<LogEntry> = {}): LogEntry => ({
  date: MONDAY + days,
  prospectId,
  channel: 'call',
  outcome: null,
  owner: '',
  notes: '',
  ...fields,
})
const card = (id: string, fields: Partial<Prospect> = {}): Prospect => ({
  ...BLANK_PROSPECT,
  id,
  income: 'high',
  relationship: 'new',
  added: MONDAY - 35,
  ...fields,
})

describe('past weeks', () => {
  it('are held against what was planned, contacts alone counted, this week left out', () => {
    const planned = new Map([
      [MONDAY, 15],
      [MONDAY - 7, 10],
      [MONDAY - 14, 0],
    ])
    const log = [
      entry('A', -7),
      entry('A', -1, { channel: 'meeting' }),
      entry('B', -2, { outcome: 'noAnswer' }),
      entry('B', -3, { channel: 'message' }),
      entry('B', -30),
      entry('C', 0),
    ]
    expect(attainmentOf(planned, log, MONDAY + 3)).toEqual([
      { monday: MONDAY - 14, planned: 0, done: 0, share: null },
      { monday: MONDAY - 7, planned: 10, done: 2, share: 0.2 },
    ])
  })
})

describe('what a week is held against', () => {
  const before = { team: 40, owners: { anna: 25, olga: 15 } }

  it.each([
    ['days have gone by', { team: 12, owners: { anna: 8, olga: 4 } }, 40, before],
    ['the goal is lower', { team: 15, owners: { anna: 8, olga: 7 } }, 15, { team: 15, owners: { anna: 8, olga: 7 } }],
    ['both', { team: 10, owners: { anna: 7, olga: 3 } }, 25, { team: 25, owners: { anna: 16, olga: 9 } }],
    ['rows went to a colleague', { team: 40, owners: { olga: 40 } }, 40, { team: 40, owners: { olga: 40 } }],
    ['more is wanted', { team: 50, owners: { anna: 30, olga: 20 } }, 50, { team: 50, owners: { anna: 30, olga: 20 } }],
    [
      'rows went to a stranger',
      { team: 40, owners: { anna: 20, olga: 15 } },
      40,
      { team: 40, owners: { anna: 20, olga: 15 } },
    ],
    ['nothing is left', { team: 0, owners: {} }, 40, before],
  ])('once a plan is built again: %s', (_, now, most, asked) => {
    expect(askedSince(before, now, most)).toEqual(asked)
  })

  it('is what the first plan asks for', () => {
    expect(askedSince({ team: 0, owners: {} }, before, 15)).toEqual(before)
  })
})

describe('the cycle so far', () => {
  it('tells goal, done and due by tier and channel, for each prospect at most its norm', () => {
    // Tier 2 in week 6 of 12: numbers 1 to 4 of 8 are due, the first a call, then in turn.
    const log = [
      ...[-30, -20, -10, -5, -1].map(days => entry('A', days)),
      entry('A', -40),
      entry('A', -3, { outcome: 'postponed' }),
    ]
    expect(cycleSoFar([card('A'), card('B')], log, DEFAULT_SETTINGS, MONDAY)).toEqual([
      { tier: 2, channel: 'call', goal: 8, done: 4, expected: 4 },
      { tier: 2, channel: 'meeting', goal: 8, done: 0, expected: 4 },
    ])
  })

  it('leaves out who is not worked, and who has no tier', () => {
    const cards = [
      card('A', { status: 'lost' }),
      card('B', { status: 'doNotContact' }),
      card('C', { status: 'paused' }),
      card('D', { relationship: null }),
    ]
    expect(cycleSoFar(cards, [entry('A', -1)], DEFAULT_SETTINGS, MONDAY)).toEqual([])
    expect(
      cycleSoFar([card('E', { status: 'paused', pausedUntil: MONDAY })], [], DEFAULT_SETTINGS, MONDAY),
    ).toHaveLength(2)
  })

  it('never has the one meeting of tier 5 due', () => {
    expect(cycleSoFar([card('A', { relationship: 'oneOff' })], [], DEFAULT_SETTINGS, MONDAY)).toEqual([
      { tier: 5, channel: 'meeting', goal: 1, done: 0, expected: 0 },
    ])
  })

  it('says the same as the plan about what is due, as long as nothing is done', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            income: fc.constantFrom('high', 'medium', 'low'),
            relationship: fc.constantFrom('rare', 'new', 'loyal'),
            need: fc.constantFrom(0, 1, null),
            weeks: fc.nat(30),
          }),
          { maxLength: 8 },
        ),
        fields => {
          const cards = fields.map(({ weeks, ...rest }, i) =>
            card(`P-${i}`, { ...(rest as Partial<Prospect>), added: MONDAY - 7 * weeks }),
          )
          const standing = cycleSoFar(cards, [], DEFAULT_SETTINGS, MONDAY)
          const plan = buildPlan({ prospects: cards, log: [], settings: DEFAULT_SETTINGS, week: MONDAY, today: MONDAY })
          expect(standing.reduce((sum, { expected }) => sum + expected, 0)).toBe(plan.capacity.asked)
        },
      ),
      { numRuns: 200 },
    )
  })
})
