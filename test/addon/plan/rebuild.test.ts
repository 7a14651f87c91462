// Building a week again keeps what people did, and does nothing twice (method.md 10, Rebuilding).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { card, cards, day, MONDAY, Story } from './story.ts'

describe('a first plan', () => {
  const story = new Story(cards(40)).build()

  it('has one row a contact, in date order, each with an ID of its own', () => {
    expect(story.rows).toHaveLength(15)
    expect(story.shown.map(row => row.date)).toEqual(story.plan.contacts.map(contact => contact.date))
    expect(new Set(story.shown.map(row => row.contactId)).size).toBe(15)
    expect(story.shown[0]!.contactId).toMatch(/^2026-W48\/P-\d{4}\/1$/)
  })

  it('says what to do and why on each', () => {
    for (const row of story.shown) {
      expect(row.what).toBe(row.channel === 'meeting' ? 'Arrange and hold a meeting' : 'Keep-in-touch call')
      expect(row.why).toMatch(/^Tier \d: contact \d+ of \d+ in this 12-week cycle, .*\.$/)
    }
  })

  it('built again is the same', () => {
    const before = story.shown
    expect(story.build().shown).toEqual(before)
    expect(story.log).toEqual([])
  })
})

describe('a tick', () => {
  it('is logged once, on the earlier of its planned date and today, and the row stays as done', () => {
    const story = new Story(cards(40)).build()
    const row = story.shown[14]!
    expect(row.date).toBe(MONDAY + 4)
    story.today = MONDAY + 2
    story.edit(14, { done: true, notes: 'will call back' }).build()
    expect(story.log).toEqual([
      {
        date: MONDAY + 2,
        prospectId: row.prospectId,
        channel: row.channel,
        outcome: null,
        owner: '',
        notes: 'will call back',
        contactId: row.contactId,
      },
    ])
    expect(story.plan.contacts.length + story.plan.logged).toBe(15)
    story.today = MONDAY + 4
    story.build().build()
    expect(story.log).toHaveLength(1)
    expect(story.find({ contactId: row.contactId })).toMatchObject({
      done: true,
      notes: 'will call back',
      logged: MONDAY + 2,
    })
    expect(story.plan.logged).toBe(1)
  })

  it('is not needed where there is an outcome, and an attempt is no contact', () => {
    const story = new Story(cards(40)).build()
    story.edit(0, { outcome: 'noAnswer' }).edit(1, { outcome: 'deal' }).build()
    expect(story.log.map(({ outcome }) => outcome)).toEqual(['noAnswer', 'deal'])
    expect(story.plan.logged).toBe(1)
    expect(story.shown.filter(row => row.done)).toHaveLength(2)
  })

  it('may get its outcome and notes later, while a correction in the log itself stays', () => {
    const story = new Story(cards(40)).build().edit(0, { done: true }).build()
    const at = () => story.shown.findIndex(row => row.done)
    story.log = story.log.map(entry => ({ ...entry, notes: 'corrected in the log' }))
    story.edit(at(), { outcome: 'deal' }).build().build()
    expect(story.log).toMatchObject([{ outcome: 'deal', notes: 'corrected in the log' }])
    story.edit(at(), { notes: 'two rooms' }).build()
    expect(story.log).toMatchObject([{ outcome: 'deal', notes: 'two rooms' }])
  })

  it('in the log stays whose it is, whatever client is typed over it', () => {
    const story = new Story(cards(40)).build().edit(0, { done: true }).build()
    story.edit(0, { client: 'Client P-0039' }).build()
    expect(story.log).toHaveLength(1)
  })

  it('taken off again comes back while the log holds the contact, with a word about it', () => {
    const story = new Story(cards(40)).build().edit(0, { done: true })
    story.build()
    const { contactId } = story.shown.find(row => row.done)!
    story
      .edit(
        story.shown.findIndex(row => row.contactId === contactId),
        { done: false },
      )
      .build()
    expect(story.find({ contactId })!.done).toBe(true)
    expect(story.carried.notices).toMatchObject([{ kind: 'unticked' }])
    expect(story.log).toHaveLength(1)
  })

  it('of a contact that was deleted from the log since is not logged again', () => {
    const story = new Story(cards(40)).build().edit(0, { done: true }).build()
    story.log = []
    story.build()
    expect(story.log).toEqual([])
  })

  it('in a log that already has it, as after a run that was cut off, is not logged again', () => {
    const story = new Story(cards(40)).build()
    const { contactId, prospectId } = story.shown[0]!
    const channel = story.shown[0]!.channel!
    story.log.push({ date: MONDAY, prospectId, channel, outcome: null, owner: '', notes: '', contactId })
    story.edit(0, { done: true }).build()
    expect(story.log).toHaveLength(1)
  })
})

describe('the next action of a card', () => {
  const promise = { nextAction: 'Send the offer', nextActionDate: MONDAY + 1, furtherActions: 'Show the rooms' }

  it('is cleared when it is done, and the next of the further ones moves up', () => {
    const story = new Story([card('P-1', promise)]).build()
    const at = story.shown.findIndex(row => row.purpose === 'promised')
    expect(story.shown[at]).toMatchObject({ what: 'Send the offer', date: MONDAY + 1 })
    expect(story.shown[at]!.why).toBe(
      'Promised for Tue 24 Nov, a call, as the card names no channel; no contact so far.',
    )
    story.edit(at, { done: true }).build().build()
    expect(story.prospects.get('P-1')).toMatchObject({
      nextAction: 'Show the rooms',
      nextActionDate: null,
      furtherActions: '',
    })
  })

  it('is the next step typed on a done row, once, and later corrections of the step', () => {
    const story = new Story([card('P-1', promise)]).build()
    const at = story.shown.findIndex(row => row.purpose === 'promised')
    story.edit(at, { done: true, nextStep: 'Sign', nextDate: MONDAY + 9, outcome: 'meetingSet' }).build()
    const expected = {
      nextAction: 'Sign',
      nextActionDate: MONDAY + 9,
      nextChannel: 'meeting',
      furtherActions: 'Show the rooms',
    }
    expect(story.prospects.get('P-1')).toMatchObject(expected)
    // The card goes on; an old row must not put its step back.
    story.prospects.set('P-1', { ...story.prospects.get('P-1')!, nextAction: 'Changed by hand', nextActionDate: null })
    expect(story.build().prospects.get('P-1')!.nextAction).toBe('Changed by hand')
  })

  it('stays, on a new date, when nobody answered and only a date was typed', () => {
    const story = new Story([card('P-1', promise)]).build()
    const at = story.shown.findIndex(row => row.purpose === 'promised')
    story.edit(at, { outcome: 'noAnswer', nextDate: MONDAY + 3 }).build()
    expect(story.prospects.get('P-1')).toMatchObject({ ...promise, nextActionDate: MONDAY + 3 })
  })
})

describe('what can not be read', () => {
  it('is said and not lost', () => {
    const story = new Story(cards(4)).build()
    story.rows = story.rows.map((line, i) => (i === 0 ? { ...line, unread: { nextDate: 'after Easter' } } : line))
    story.build()
    expect(story.carried.notices).toMatchObject([{ kind: 'unread', text: 'after Easter' }])
    expect(story.rows.some(({ unread }) => unread.nextDate === 'after Easter')).toBe(true)
  })
})

describe('whatever people do', () => {
  const edit = fc.record({
    at: fc.nat(30),
    fields: fc.oneof(
      fc.record({
        done: fc.constant(true),
        outcome: fc.option(fc.constantFrom('talked', 'noAnswer', 'deal', 'refused', 'postponed')),
      }),
      fc.record({ date: fc.integer({ min: MONDAY - 3, max: MONDAY + 10 }) }),
      fc.record({ notes: fc.constantFrom('a', 'b', '=1+1', '+7 900') }),
      fc.record({ time: fc.constantFrom('9:30', '14:00') }),
      fc.record({
        nextStep: fc.constantFrom('Sign', 'Write'),
        nextDate: fc.option(fc.integer({ min: MONDAY, max: MONDAY + 14 })),
      }),
      fc.record({ channel: fc.constantFrom('call', 'meeting', 'message') }),
      fc.record({ client: fc.constantFrom('Client P-0003', 'Nobody', '') }),
    ),
  })
  const step = fc.record({ edits: fc.array(edit, { maxLength: 5 }), days: fc.nat(2), reverse: fc.boolean() })

  it('nothing is logged twice, no tick and no note is lost, and a build changes nothing that the last one wrote', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), steps => {
        const story = new Story(cards(24)).build()
        for (const { edits, days, reverse } of steps) {
          for (const { at, fields } of edits) story.edit(at % story.rows.length, fields as object)
          if (reverse) story.reorder(rows => [...rows].reverse())
          const ticked = story.shown.filter(row => (row.done || row.outcome !== null) && row.prospectId !== '').length
          const notes = story.shown
            .flatMap(row => (row.notes === '' || row.date! > MONDAY + 6 ? [] : [row.notes]))
            .sort()
          story.today = Math.min(story.today + days, MONDAY + 6)
          story.build()
          const ids = story.log.map(entry => entry.contactId)
          expect(new Set(ids).size).toBe(ids.length)
          expect(story.shown.filter(row => row.done).length).toBeGreaterThanOrEqual(ticked)
          for (const note of notes) expect(story.shown.map(row => row.notes)).toContain(note)
          const shownIds = story.shown.map(row => row.contactId).filter(id => id !== '')
          expect(new Set(shownIds).size).toBe(shownIds.length)
          const [rows, log, people] = [story.shown, story.log.length, [...story.prospects.values()]]
          story.build()
          expect(story.shown).toEqual(rows)
          expect(story.log).toHaveLength(log)
          expect([...story.prospects.values()]).toEqual(people)
        }
      }),
      { numRuns: 150 },
    )
  })
})

it('shows one owner the rows of that owner first, the team being planned all the same', () => {
  const prospects = cards(40).map((prospect, i) => ({ ...prospect, owner: i % 2 === 0 ? 'Anna' : 'Olga' }))
  const team = new Story(prospects).build()
  const own = new Story(prospects)
  own.owner = 'Olga'
  own.build()
  expect(own.rows).toHaveLength(team.rows.length)
  const olga = own.shown.filter(row => row.owner === 'Olga')
  expect(olga.length).toBeGreaterThan(0)
  expect(own.shown.slice(0, olga.length)).toEqual(olga)
  expect(day('2026-11-23')).toBe(MONDAY)
})
