// Rebuilding a week: rows that are still open, and rows that people added (method.md 10, Rebuilding).
import { describe, expect, it } from 'vitest'
import { Desk, people, serial } from './desk.ts'
import { card, cards, MONDAY, Story } from './story.ts'

it('a row that was added and done between two builds says what planned ones say', () => {
  const desk = new Desk().prospects([{ name: 'Aurora', organisation: 'Inn', phone: '555-01' }, ...people(20)])
  desk.build()
  desk.plan().add({ client: 'P-0001', done: true })
  for (let build = 0; build < 2; build++) {
    desk.build()
    expect(desk.plan().find('why', 'Added by hand, and done.')).toMatchObject({
      done: true,
      client: 'Aurora',
      organisation: 'Inn',
      phone: '555-01',
      date: serial('2026-11-23'),
    })
  }
})

describe('open rows', () => {
  it('moved to another day stand there, and stay there', () => {
    const story = new Story(cards(40)).build()
    const row = story.shown[0]!
    story.edit(0, { date: MONDAY + 4, notes: 'after lunch' }).build()
    expect(story.find({ contactId: row.contactId })).toMatchObject({ date: MONDAY + 4, notes: 'after lunch' })
    expect(story.find({ contactId: row.contactId })!.why).toMatch(/^Moved by hand to Fri 27 Nov; /)
    const before = story.shown
    expect(story.build().shown).toEqual(before)
    expect(story.rows).toHaveLength(15)
  })

  it('with an agreed time stay on their day, and say so', () => {
    const story = new Story(cards(40))
    const before = { date: MONDAY - 14, channel: 'call', outcome: null, owner: '', notes: '' } as const
    story.log = [...story.prospects.keys()].map(prospectId => ({ ...before, prospectId }))
    story.build()
    const at = story.shown.findIndex(row => row.channel === 'meeting')
    expect(story.shown[at]!.what).toBe('Arrange and hold a meeting')
    const row = story.shown[at]!
    story.edit(at, { time: '10:00' }).build()
    expect(story.find({ contactId: row.contactId })).toMatchObject({ date: row.date, time: '10:00' })
    expect(story.find({ contactId: row.contactId })!.why).toMatch(/^Agreed for .*, 10:00; /)
  })

  it.each([
    [
      'en',
      'Plan 2026-W48',
      ['Meeting', 'Call'],
      /^Changed by hand to a (?:call|meeting) on Mon 23 Nov; no contact so far\.$/,
    ],
    [
      'ru',
      'План 2026-W48',
      ['Встреча', 'Звонок'],
      /^Изменено вручную на (?:звонок|встречу), пн 23\.11; контактов не было\.$/,
    ],
  ] as const)(
    'of another channel say that it was changed, not moved nor promised: %s',
    (language, sheet, words, why) => {
      const desk = new Desk({ language }).prospects(people(60))
      desk.build()
      const { contactId } = desk.plan(sheet).rows[0]!
      const row = () => desk.plan(sheet).find('contactId', contactId)
      const said = words.map(channel => {
        desk.plan(sheet).type(row().line, { channel })
        desk.build()
        expect(row()).toMatchObject({ channel, why: expect.stringMatching(why) })
        const { what } = row()
        desk.build()
        expect(row()).toMatchObject({ channel, what, why: expect.stringMatching(why) })
        return [what, row().why]
      })
      expect(said.map(([what]) => what)).toEqual(
        language === 'en'
          ? ['Arrange and hold a meeting', 'Keep-in-touch call']
          : ['Договориться о встрече и провести её', 'Плановый звонок'],
      )
      expect(said[0]![1]).not.toBe(said[1]![1])
      desk.plan(sheet).type(row().line, { date: '2026-11-27' })
      desk.build()
      expect(row().why).toMatch(/^(?:Moved by hand to Fri 27 Nov|Перенесено вручную на пт 27\.11); /)
      expect(row().what).toBe(said[1]![0])
    },
  )

  it('whose time is taken out again are rows like others, unless they were moved', () => {
    const desk = new Desk().prospects(people(60))
    desk.build()
    const [first, second] = desk.plan().rows
    const row = (contactId: unknown) => desk.plan().find('contactId', contactId)
    desk.plan().type(second!.line, { date: '2026-11-27' })
    for (const time of ['14:30', '']) {
      for (const { contactId } of [first!, second!]) desk.plan().type(row(contactId).line, { time })
      for (let build = 0; build < 2; build++) desk.build()
      const isAgreed = time !== ''
      expect(String(row(first!.contactId).why).startsWith('Agreed for Mon 23 Nov, 14:30; ')).toBe(isAgreed)
      expect(String(row(second!.contactId).why).startsWith('Agreed for Fri 27 Nov, 14:30; ')).toBe(isAgreed)
    }
    const { what, why, purpose } = first!
    expect(row(first!.contactId)).toMatchObject({ what, why, purpose })
    expect(row(second!.contactId)).toMatchObject({ what: 'Keep-in-touch call', purpose: 'moved:norm' })
    expect(row(second!.contactId).why).toMatch(/^Moved by hand to Fri 27 Nov; /)
    // Nothing pins it any more.
    desk.today++
    desk.build()
    expect(row(first!.contactId).why).not.toContain('overdue')
  })

  it('moved beyond the week become the next action of the card', () => {
    const story = new Story([card('P-1', { nextAction: 'Talk', furtherActions: 'Sign' })]).build()
    story.edit(0, { date: MONDAY + 8, notes: 'on holiday till then' }).build()
    expect(story.prospects.get('P-1')).toMatchObject({ nextActionDate: MONDAY + 8, furtherActions: 'Talk\nSign' })
    expect(story.prospects.get('P-1')!.nextAction).toContain('on holiday till then')
    expect(story.carried.notices).toMatchObject([{ kind: 'postponed', date: MONDAY + 8 }])
  })

  it('that the plan no longer asks for stay only for what is written on them', () => {
    const story = new Story(cards(3)).build()
    const lost = story.shown.filter(row => row.prospectId === 'P-0001')
    expect(lost.length).toBeGreaterThan(1)
    const at = story.shown.indexOf(lost[0]!)
    story.edit(at, { notes: 'asks for Mr Bell' })
    story.prospects.set('P-0001', { ...story.prospects.get('P-0001')!, status: 'lost' })
    story.build()
    const left = story.shown.filter(row => row.prospectId === 'P-0001')
    expect(left).toMatchObject([{ notes: 'asks for Mr Bell', contactId: lost[0]!.contactId }])
    expect(left[0]!.why).toMatch(/^No longer asked for/)
    const before = story.shown
    expect(story.build().shown).toEqual(before)
  })

  it('left undone move on with the days, with their notes and ID', () => {
    const story = new Story(cards(12)).build()
    const { contactId } = story.shown[0]!
    story.edit(0, { notes: 'ring twice' })
    story.today = MONDAY + 2
    story.build()
    expect(story.find({ contactId })).toMatchObject({ notes: 'ring twice', done: false })
    expect(story.find({ contactId })!.date).toBeGreaterThanOrEqual(MONDAY + 2)
  })

  it('given to a colleague stay with the colleague', () => {
    const owners = ['Anna', 'Olga'].map(name => ({
      name,
      goal: null,
      callsPerDay: null,
      meetingsPerDay: null,
      daysOff: [],
    }))
    const story = new Story(cards(40), { owners }).build()
    const { contactId, owner } = story.shown[0]!
    const other = owner === 'Anna' ? 'Olga' : 'Anna'
    story.edit(0, { owner: other }).build().build()
    expect(story.find({ contactId })!.owner).toBe(other)
  })
})

describe('rows added by hand', () => {
  it('are found by name or ID and count as promised on their date', () => {
    const story = new Story(cards(40), { deals: 0 }).build()
    story
      .add({ client: ' client p-0033 ', date: MONDAY + 3, what: 'Congratulate' })
      .add({ client: 'P-0034' })
      .build()
    expect(story.find({ prospectId: 'P-0033' })).toMatchObject({
      client: 'Client P-0033',
      date: MONDAY + 3,
      channel: 'call',
      what: 'Congratulate',
      contactId: '2026-W48/P-0033/1',
      purpose: 'byHand',
    })
    expect(story.find({ prospectId: 'P-0034' })!.why).toMatch(/^Added by hand for Mon 23 Nov; /)
    expect(story.plan.contacts.filter(contact => contact.purpose === 'promised')).toHaveLength(2)
    const before = story.shown
    expect(story.build().shown).toEqual(before)
  })

  it('of nobody we know stay as they are, with a word about it', () => {
    const story = new Story(cards(4)).build()
    story.add({ client: 'Somebody else', notes: 'met at the fair', date: MONDAY }).add({ notes: 'no name' }).build()
    expect(story.find({ client: 'Somebody else' })).toMatchObject({
      notes: 'met at the fair',
      contactId: '',
      date: MONDAY,
    })
    expect(story.find({ notes: 'no name' })).toBeDefined()
    expect(story.carried.notices.map(notice => notice.kind)).toEqual(['unknownClient', 'unknownClient'])
    const before = story.shown
    expect(story.build().shown).toEqual(before)
  })

  it('of one of two namesakes need the organisation or the ID', () => {
    const twins = [
      card('P-1', { name: 'Ann Lee', organisation: 'Inn' }),
      card('P-2', { name: 'Ann Lee', organisation: 'Spa' }),
    ]
    const story = new Story(twins, { deals: 0 }).build()
    story.add({ client: 'Ann Lee' }).build()
    expect(story.carried.notices).toMatchObject([{ kind: 'severalClients' }])
    story.edit(0, { organisation: 'spa' }).build()
    expect(story.shown).toMatchObject([{ prospectId: 'P-2', organisation: 'Spa' }])
  })

  it('by copying a row count as rows of their own, a plain copy as nothing', () => {
    const story = new Story(cards(40)).build()
    const row = story.shown[0]!
    story
      .add(row)
      .add({ ...row, client: 'Client P-0039', date: MONDAY + 2 })
      .build()
    expect(story.shown.filter(({ prospectId }) => prospectId === row.prospectId)).toHaveLength(1)
    expect(story.find({ prospectId: 'P-0039' })).toMatchObject({ date: MONDAY + 2, contactId: '2026-W48/P-0039/1' })
  })

  it('done at once are logged', () => {
    const story = new Story(cards(4), { deals: 0 }).build()
    story.add({ client: 'Client P-0002', done: true, outcome: 'talked' }).build().build()
    expect(story.log).toMatchObject([{ prospectId: 'P-0002', channel: 'call', outcome: 'talked', date: MONDAY }])
  })
})
