// Logging a contact of the plan: log, card and check box together, each contact once.
import { describe, expect, it } from 'vitest'
import { serial } from '../plan/desk.ts'
import { todayDesk } from './desk.ts'

describe('one tap', () => {
  it('puts the contact into the log and ticks its row, with outcome and note', () => {
    const desk = todayDesk()
    const contact = desk.open('Clara Orlova')
    const answer = desk.log(contact, { outcome: 'talked', notes: 'likes the hall' })
    expect(answer).toMatchObject({ kind: 'logged', client: 'Clara Orlova', tier: null })
    expect(desk.logRows.slice(-1)).toMatchObject([
      {
        Date: serial('2026-11-23'),
        'Prospect ID': 'P-0003',
        Channel: 'Call',
        Outcome: 'Talked',
        Owner: '',
        Notes: 'likes the hall',
        'Contact ID': contact.key,
      },
    ])
    expect(desk.plan().find('contactId', contact.key)).toMatchObject({
      done: true,
      outcome: 'Talked',
      notes: 'likes the hall',
      logged: serial('2026-11-23'),
    })
    const view = answer.kind === 'logged' ? answer.view : null
    expect(view).toMatchObject({ done: 1, needed: 15 })
    expect(view!.open.map(({ key }) => key)).not.toContain(contact.key)
    expect(view!.logged).toMatchObject([{ client: 'Clara Orlova', outcome: 'talked', notes: 'likes the hall' }])
    expect(desk.view).toEqual(view)
  })

  it('leaves the other rows and their own columns alone, and the next build adds nothing', () => {
    const desk = todayDesk()
    const others = () => desk.plan().rows.filter(row => row.client !== 'Clara Orlova')
    const before = others()
    desk.log(desk.open('Clara Orlova'))
    expect(others()).toEqual(before)
    const logged = desk.logRows
    desk.build()
    expect(desk.logRows).toEqual(logged)
    expect(desk.plan().rows.filter(row => row.done)).toHaveLength(1)
  })

  it('is counted in the band of the plan at once', () => {
    const desk = todayDesk({ formulas: true })
    desk.log(desk.open('Clara Orlova'))
    expect(desk.plan().band[1]).toContain('contacts done: 1 of 15')
  })

  it('logs an overdue contact on the day it is told of, or on its own where that is said', () => {
    const desk = todayDesk({ today: '2026-11-23' })
    const [first, second] = [desk.open('Clara Orlova'), desk.open('Anna Petrova')]
    desk.today += 2
    desk.log(first, { day: '2026-11-25' })
    desk.log(second)
    expect(desk.logRows.slice(-2).map(row => row.Date)).toEqual([serial('2026-11-25'), serial('2026-11-23')])
  })

  it('never logs a day that is still to come', () => {
    const desk = todayDesk()
    desk.log(desk.open('Boris Ivanov'), { day: '2026-11-27' })
    expect(desk.logRows.at(-1)).toMatchObject({ Date: serial('2026-11-23'), Notes: '' })
  })

  it('takes a row that a person added to the plan, and knows it when it comes twice', () => {
    const desk = todayDesk()
    desk.plan().add({ client: 'Dove', date: '2026-11-27', channel: 'Meeting' })
    const added = desk.view.open.find(({ client, channel }) => client === 'Dove' && channel === 'meeting')!
    expect(added).toMatchObject({ date: '2026-11-27', what: '' })
    expect(desk.log(added).kind).toBe('logged')
    expect(desk.log(added, { outcome: 'refused' })).toMatchObject({ kind: 'already', outcome: 'talked' })
    const before = desk.logRows.length
    desk.build()
    expect(desk.logRows).toHaveLength(before)
  })
})

describe('each contact once', () => {
  it('however often it is sent', () => {
    const desk = todayDesk()
    const contact = desk.open('Clara Orlova')
    desk.log(contact, { notes: 'first' })
    const [log, card] = [desk.logRows, desk.card('P-0003')]
    expect(desk.log(contact, { outcome: 'refused', after: 'lost', notes: 'second' })).toMatchObject({
      kind: 'already',
      outcome: 'talked',
    })
    expect([desk.logRows, desk.card('P-0003')]).toEqual([log, card])
  })

  // `type` is logged by onEdit at once, `write` is a tick that it missed.
  it.each(['type', 'write'] as const)(
    'a tick in the sheet (%s) waits for its story, which completes the one entry',
    way => {
      const desk = todayDesk()
      const contact = desk.open('Clara Orlova')
      const { line } = desk.plan().find('contactId', contact.key)
      desk.plan()[way](line, { done: true })
      expect(desk.view).toMatchObject({ done: 1 })
      expect(desk.log(contact, { outcome: 'offerSent', notes: 'by mail' }).kind).toBe('logged')
      desk.build()
      const rows = desk.logRows.filter(row => row['Contact ID'] === contact.key)
      expect(rows).toMatchObject([{ Outcome: 'Offer sent', Notes: 'by mail' }])
      expect(desk.view.done).toBe(1)
    },
  )

  it('an outcome typed into the sheet at the same time stands', () => {
    const desk = todayDesk()
    const contact = desk.open('Clara Orlova')
    const { line } = desk.plan().find('contactId', contact.key)
    desk.plan().type(line, { outcome: 'Deal' })
    expect(desk.log(contact, { outcome: 'refused' })).toMatchObject({ kind: 'already', outcome: 'deal' })
    desk.build()
    expect(desk.logRows.filter(row => row['Contact ID'] === contact.key)).toMatchObject([{ Outcome: 'Deal' }])
  })

  it('a run cut off after the log is made good: the row gets its tick, the log no second entry', () => {
    const desk = todayDesk()
    const contact = desk.open('Clara Orlova')
    desk.log(contact, { notes: 'kept' })
    const { line } = desk.plan().find('contactId', contact.key)
    desk.plan().write(line, { done: false, outcome: '', notes: '', logged: '', loggedAs: '' })
    expect(desk.view.open.map(({ key }) => key)).not.toContain(contact.key)
    expect(desk.log(contact).kind).toBe('already')
    expect(desk.plan().find('contactId', contact.key)).toMatchObject({ done: true, outcome: 'Talked', notes: 'kept' })
    expect(desk.logRows.filter(row => row['Contact ID'] === contact.key)).toHaveLength(1)
  })

  it('a row that left the plan is said to be gone, and nothing is written', () => {
    const desk = todayDesk()
    const before = desk.logRows
    expect(desk.log({ key: '2026-W48/P-0099/1', channel: 'call' }).kind).toBe('gone')
    expect(desk.logRows).toEqual(before)
  })

  it('while somebody else keeps the lock it is refused in a sentence and nothing is written', () => {
    const desk = todayDesk()
    const contact = desk.open('Clara Orlova')
    const before = desk.logRows
    desk.addon.lockedElsewhere = true
    expect(() => desk.log(contact)).toThrow('Someone else is changing this spreadsheet')
    desk.addon.lockedElsewhere = false
    expect(desk.logRows).toEqual(before)
  })
})

describe('what comes of it', () => {
  it('a promise that is done clears, the next one moves up', () => {
    const desk = todayDesk()
    const contact = desk.open('Anna Petrova')
    expect(contact).toMatchObject({ isPromise: true, following: 'show the rooms', what: 'Send the menu' })
    desk.log(contact)
    expect(desk.card('P-0001')).toMatchObject({
      'Next action': 'show the rooms',
      'Next action date': serial('2026-12-01'),
      'Next channel': 'Meeting',
      'Further actions': '',
    })
  })

  it('the next action that is typed comes first, by its own channel', () => {
    const desk = todayDesk()
    desk.log(desk.open('Anna Petrova'), {
      nextText: 'Ask for the date',
      nextDate: '2026-11-30',
      nextChannel: 'message',
    })
    expect(desk.card('P-0001')).toMatchObject({
      'Next action': 'Ask for the date',
      'Next action date': serial('2026-11-30'),
      'Next channel': 'Message',
      'Further actions': '2026-12-01 Meeting: show the rooms',
    })
  })

  it('no answer keeps the promise, on the day that is chosen, and is no contact', () => {
    const desk = todayDesk()
    desk.log(desk.open('Anna Petrova'), { outcome: 'noAnswer', nextDate: '2026-11-24', nextChannel: 'call' })
    expect(desk.card('P-0001')).toMatchObject({
      'Next action': 'Send the menu',
      'Next action date': serial('2026-11-24'),
      'Next channel': 'Call',
      'Further actions': '2026-12-01 Meeting: show the rooms',
    })
    expect(desk.view.done).toBe(0)
    desk.build()
    const open = desk.view.open.find(contact => contact.client === 'Anna Petrova')
    expect(open).toMatchObject({ date: '2026-11-24', isPromise: true })
  })

  it('a row without a tier learns need, income and relationship, and says the tier', () => {
    const desk = todayDesk()
    const answer = desk.log(desk.open('Dove'), { need: '2', income: 'medium', relationship: 'loyal' })
    expect(answer).toMatchObject({ kind: 'logged', tier: 3 })
    expect(desk.card('P-0004')).toMatchObject({ Need: 2, Income: 'Medium', Relationship: 'Loyal' })
  })

  it('a word that the tier table lacks is refused in a sentence, and nothing is written', () => {
    const desk = todayDesk()
    const [contact, before] = [desk.open('Dove'), desk.logRows]
    expect(() => desk.log(contact, { income: 'constructor' })).toThrow(/Income/)
    expect(desk.logRows).toEqual(before)
    expect(desk.plan().find('contactId', contact.key).done).toBe(false)
  })

  it.each([
    ['lost', { Status: 'Lost', 'Paused until': '' }],
    ['paused', { Status: 'Paused', 'Paused until': serial('2027-02-21') }],
  ] as const)('a refusal makes the card %s', (after, card) => {
    const desk = todayDesk()
    desk.log(desk.open('Boris Ivanov'), { outcome: 'refused', after })
    expect(desk.card('P-0002')).toMatchObject(card)
    desk.build()
    expect(desk.view.open.filter(contact => contact.client === 'Boris Ivanov')).toEqual([])
  })

  it('a deal takes the new relationship', () => {
    const desk = todayDesk()
    const contact = desk.open('Clara Orlova')
    expect(contact).toMatchObject({ relationship: 'new', deals: 0 })
    desk.log(contact, { outcome: 'deal', relationship: 'rare' })
    expect(desk.card('P-0003')).toMatchObject({ Relationship: 'Rare', Status: '' })
    expect(desk.open('Clara Orlova')).toMatchObject({ deals: 1, tier: 1 })
  })

  it('a call that agrees on a meeting leaves the meeting to come, on its day', () => {
    const desk = todayDesk()
    const meeting = desk.view.open.find(({ client, channel }) => client === 'Boris Ivanov' && channel === 'meeting')!
    desk.log(meeting, {
      outcome: 'meetingSet',
      channel: 'call',
      nextText: '15:00 at their office',
      nextDate: '2026-11-26',
      nextChannel: 'meeting',
    })
    expect(desk.logRows.at(-1)).toMatchObject({ Channel: 'Call', Outcome: 'Meeting set' })
    desk.build()
    expect(desk.view.open).toContainEqual(
      expect.objectContaining({
        client: 'Boris Ivanov',
        channel: 'meeting',
        date: '2026-11-26',
        what: '15:00 at their office',
        isPromise: true,
      }),
    )
  })
})
