// What a week asks for and has room for.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekCapacity } from '../../../src/core/domain/capacity.ts'
import { contactsNeeded } from '../../../src/core/domain/contacts-needed.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/words/settings.ts'

const blank = { goal: null, callsPerDay: null, meetingsPerDay: null }

describe('a week of the team', () => {
  it('has 15 contacts for 3 deals, and room for 40 calls and 15 meetings, by the defaults', () => {
    expect(weekCapacity(DEFAULT_SETTINGS, [])).toEqual({
      needed: 15,
      neededHours: [3.75, 15],
      calls: 40,
      meetings: 15,
      hours: 25,
    })
  })

  it('adds up owners, each with limits and a goal of its own', () => {
    const own = { goal: 1, callsPerDay: 2, meetingsPerDay: 0 }
    expect(weekCapacity({ ...DEFAULT_SETTINGS, deals: 4 }, [blank, own])).toMatchObject({
      // The team's 4 deals are 2 each; the second owner wants 1 instead.
      needed: 15,
      calls: 50,
      meetings: 15,
    })
  })

  it('needs what the certainty asks for, and has no room without a working day', () => {
    expect(weekCapacity({ ...DEFAULT_SETTINGS, certainty: 0.9, workingDays: [] }, [])).toMatchObject({
      needed: 25,
      calls: 0,
      meetings: 0,
      hours: 0,
    })
  })

  it('of a team without own goals needs what its whole deals need one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 }), (deals, people) => {
        const { needed } = weekCapacity({ ...DEFAULT_SETTINGS, deals }, Array(people).fill(blank))
        expect(needed).toBe(contactsNeeded(deals, 0.2))
      }),
    )
  })
})
