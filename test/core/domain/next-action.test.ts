// One next action, the further ones behind it, and nothing lost between them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/core/domain/day.ts'
import { type ActionFields, finishAction, putAction } from '../../../src/core/domain/next-action.ts'

const BLANK: ActionFields = { nextAction: '', nextActionDate: null, nextChannel: null, furtherActions: '' }
const day = (text: string) => parseDay(text)!

describe('finishing the next action', () => {
  it('leaves a card without further ones blank', () => {
    const card = {
      ...BLANK,
      nextAction: 'Send the offer',
      nextActionDate: day('2026-11-23'),
      nextChannel: 'call' as const,
    }
    expect(finishAction(card)).toEqual(BLANK)
  })

  it('moves the first further one up and keeps the others as they were typed', () => {
    expect(
      finishAction({ ...BLANK, nextAction: 'Call', furtherActions: 'Show the rooms; agree on the price\nSign' }),
    ).toEqual({
      ...BLANK,
      nextAction: 'Show the rooms',
      furtherActions: 'agree on the price\nSign',
    })
  })

  it('reads a date and a channel in front of it, in either language', () => {
    expect(finishAction({ ...BLANK, furtherActions: '\n 2026-12-01 Встреча: показать зал' })).toEqual({
      nextAction: 'показать зал',
      nextActionDate: day('2026-12-01'),
      nextChannel: 'meeting',
      furtherActions: '',
    })
  })

  it('takes neither a wrong date nor a word before a colon for what it is not', () => {
    expect(finishAction({ ...BLANK, furtherActions: '2026-02-31 ask: price' }).nextAction).toBe('2026-02-31 ask: price')
  })
})

describe('putting another action first', () => {
  it('pushes what was next behind it, with its date and channel', () => {
    const card = { nextAction: 'Show the rooms', nextActionDate: day('2026-12-01'), nextChannel: 'meeting' as const }
    const put = putAction({ ...card, furtherActions: 'Sign' }, { text: 'Call back', date: null, channel: null }, 'en')
    expect(put).toEqual({
      ...BLANK,
      nextAction: 'Call back',
      furtherActions: '2026-12-01 Meeting: Show the rooms\nSign',
    })
  })

  it('done twice is done once', () => {
    const action = { text: 'Call back', date: day('2026-12-03'), channel: null }
    const once = putAction({ ...BLANK, furtherActions: 'Sign' }, action, 'en')
    expect(putAction(once, action, 'en')).toEqual(once)
  })

  it('comes back whole when the one in front is finished', () => {
    const words = fc.stringMatching(/^[a-zа-я][a-zа-я ]{0,20}[a-zа-я]$/)
    const action = fc.record({
      text: words,
      date: fc.option(fc.integer({ min: 10_000, max: 30_000 })),
      channel: fc.option(fc.constantFrom('call', 'meeting', 'message')),
    })
    fc.assert(
      fc.property(action, words, fc.constantFrom('en', 'ru'), ({ text, date, channel }, other, language) => {
        const card = {
          nextAction: text,
          nextActionDate: date,
          nextChannel: channel,
          furtherActions: 'Last',
        } as ActionFields
        const put = putAction(card, { text: `${other}!`, date: null, channel: null }, language as 'en' | 'ru')
        expect(finishAction(put)).toEqual(card)
      }),
    )
  })
})
