// What a plan is asked through the shipped add-on: why not, and the week as a calendar file.
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/core/domain/model.ts'
import { Desk, people, serial } from './desk.ts'

describe('why not', () => {
  it('is answered for any prospect, as the next build would plan, and writes nothing', () => {
    const desk = new Desk().prospects([...people(20), { name: 'Gone', status: 'Lost' }])
    const report = desk.build()
    const planned = report.contacts[0]!
    const answer = desk.call('whyNot', { id: planned.prospectId })
    expect(answer).toMatchObject({ week: '2026-W48', kind: 'planned' })
    expect(answer.sentence).toMatch(/^Planned: /)
    expect(answer.contacts[0]).toEqual({ date: planned.date, channel: planned.channel, why: planned.why })
    expect(desk.addon.calls.write).toBe(0)
    const ahead = desk.call('whyNot', { id: planned.prospectId, week: '2026-W49' })
    expect(ahead).toMatchObject({ kind: 'planned' })
    expect(ahead.sentence).toMatch(/^The next build plans: /)
    expect(desk.call('whyNot', { id: 'P-0021', week: '2026-W49' })).toEqual({
      week: '2026-W49',
      kind: 'lost',
      sentence: 'Not planned: the card’s status is Lost.',
      contacts: [],
    })
    expect(desk.call('whyNot', { id: 'nobody' }).kind).toBe('unknown')
    expect(desk.answer('whyNot', { id: 7 } as never).ok).toBe(false)
  })

  it('tells an owner whose goal is reached from one who is away', () => {
    const desk = new Desk()
    desk.call('saveSettings', {
      values: { owners: 'Anna, Olga' },
      owners: [
        { name: 'Anna', goal: '1' },
        { name: 'Olga', goal: '2', daysOff: '2026-11-23..2026-11-29' },
      ],
    })
    desk.prospects(people(20)).build()
    expect(desk.call('whyNot', { id: 'P-0020' }).sentence).toMatch(
      /^Not planned: the 5 contacts that the goal of Anna needs are reached before its turn \(.*\); Olga has no day open to it\.$/,
    )
  })

  it('knows what is agreed on the plan of another week', () => {
    const desk = new Desk({ today: '2026-11-26' })
    desk.call('saveSettings', { values: { gapDays: '4', deals: '50' } })
    const guest = { name: 'Guest', income: 'High', relationship: 'One-off', added: '2026-09-07' }
    desk.prospects([...people(3), guest]).build({ week: '2026-W49' })
    const ahead = desk.plan('Plan 2026-W49')
    ahead.type(ahead.find('client', 'Guest').line, { date: '2026-12-02', time: '15:00' })
    ahead.type(ahead.find('client', 'Client 2').line, { date: '2026-11-30', time: '10:00' })
    desk.build({ week: '2026-W49' })
    expect(desk.call('whyNot', { id: 'P-0004' })).toMatchObject({
      kind: 'elsewhere',
      sentence: 'Not planned: what is left of the norm stands on the plan of another week, for Wed 2 Dec.',
    })
    expect(desk.call('whyNot', { id: 'P-0002' }).sentence).toBe(
      'Not planned: too near to what is promised for Mon 30 Nov; Settings ask for 4 free days between two contacts.',
    )
  })

  it('says where the sheet shows another day or channel than the next build', () => {
    const desk = new Desk().prospects(people(20))
    const { prospectId } = desk.build().contacts.find(({ date }) => date === '2026-11-24')!
    desk.call('saveSettings', { values: { holidays: '2026-11-24' } })
    expect(desk.plan().find('prospectId', prospectId).date).toBe(serial('2026-11-24'))
    expect(desk.call('whyNot', { id: prospectId }).sentence).toBe('The next build plans: call on Mon 23 Nov.')
    desk.build()
    expect(desk.call('whyNot', { id: prospectId }).sentence).toBe('Planned: call on Mon 23 Nov.')
    const { line } = desk.plan().find('prospectId', prospectId)
    desk.plan().type(line, { date: '2026-11-26' })
    expect(desk.call('whyNot', { id: prospectId }).sentence).toBe('Planned: call on Thu 26 Nov.')
  })

  it.each([
    [
      'en',
      'Plan',
      /^The next build takes it out of the plan \(call on Fri 27 Nov\): the 5 contacts /,
      /^Not planned: /,
    ],
    ['ru', 'План', /^При следующем построении уйдёт из плана \(звонок — пт 27\.11\): 5 контактов /, /^Не в плане: /],
  ] as const)('says what the next build takes out of the sheet, and why (%s)', (language, sheet, before, after) => {
    const desk = new Desk({ language }).prospects(people(20))
    const { prospectId: id } = desk.build().contacts.findLast(({ date }) => date === '2026-11-27')!
    desk.call('saveSettings', { values: { deals: '1' } })
    const plan = desk.plan(`${sheet} 2026-W48`)
    expect(desk.call('whyNot', { id }).sentence).toMatch(before)
    // With something written in it the row stays, and yet it is in the plan no more.
    plan.type(plan.find('prospectId', id).line, { notes: 'Ask for Irina' })
    expect(desk.call('whyNot', { id }).sentence).toMatch(before)
    desk.build()
    expect(plan.find('prospectId', id).notes).toBe('Ask for Irina')
    expect(desk.call('whyNot', { id }).sentence).toMatch(after)
    // Wanted again, the row says so only after the next build.
    desk.call('saveSettings', { values: { deals: '3' } })
    expect(desk.call('whyNot', { id }).sentence).toMatch(/^(?:The next build plans|При следующем построении попадёт)/)
  })

  it('is in Russian in a Russian workbook', () => {
    const desk = new Desk({ language: 'ru' }).prospects([{ name: 'Анна', status: 'Не беспокоить' }])
    expect(desk.call('whyNot', { id: 'P-0001' }).sentence).toBe('Не в плане: статус карточки — «Не беспокоить».')
  })
})

describe('tier 5', () => {
  /** The workbook with this norm of calls and meetings for tier 5, and its sentences on a call, a meeting and what is left out. */
  const sentences = (language: Language, calls: number, meetings: number) => {
    const desk = new Desk({ language })
    const settings = desk.workbook.sheet(language === 'en' ? 'Settings' : 'Настройки')!
    const row = Array.from({ length: settings.rowCount }, (_, at) => at).find(at => settings.value(at, 5) === 5)!
    settings.set(row, 6, { value: meetings })
    settings.set(row, 7, { value: calls })
    // So many slots that the goal is reached before they are full.
    desk.call('saveSettings', { values: { meetingsPerDay: '5' } })
    const chance = { income: 'High', relationship: 'One-off', added: '2026-09-07' }
    desk.prospects(Array.from({ length: 20 }, (_, i) => ({ name: `Guest ${i + 1}`, ...chance })))
    const { contacts } = desk.build()
    const left = Array.from({ length: 20 }, (_, i) => `P-${String(i + 1).padStart(4, '0')}`).find(
      id => !contacts.some(contact => contact.prospectId === id),
    )!
    const first = (channel: string) => contacts.find(contact => contact.channel === channel)?.why
    return [first('call'), first('meeting'), desk.call('whyNot', { id: left }).sentence]
  }

  it('is one meeting if possible', () => {
    const [call, meeting, left] = sentences('en', 0, 1)
    expect(call).toBeUndefined()
    expect(meeting).toMatch(/^Tier 5: the one meeting of this 12-week cycle, if possible; on Mon /)
    expect(left).toContain('(tier 5, one meeting if possible)')
    expect(sentences('ru', 0, 1)[2]).toContain('(приоритет 5, одна встреча, если получится)')
  })

  it('is what its norm says where the team has another', () => {
    const [call, , left] = sentences('en', 2, 2)
    expect(call).toMatch(
      /^Tier 5: contact 1 of 4 in this 12-week cycle, if possible; a call \(2 calls and 2 meetings left\), on Mon /,
    )
    expect(left).toContain('(tier 5, contact 1 of 4 if possible)')
    expect(sentences('en', 1, 0)[0]).toMatch(
      /^Tier 5: contact 1 of 1 in this 12-week cycle, if possible; a call, on Mon /,
    )
    expect(sentences('en', 0, 2)[1]).toMatch(/^Tier 5: contact 1 of 2 .*, if possible; a meeting \(2 meetings left\), /)
    const [said, , more] = sentences('ru', 2, 2)
    expect(said).toMatch(
      /^Приоритет 5: контакт 1 из 4 за цикл \(12 нед\.\), если получится; звонок \(осталось: 2 звонка и 2 встречи\), пн /,
    )
    expect(more).toContain('(приоритет 5, контакт 1 из 4, если получится)')
  })
})

describe('the week as a calendar file', () => {
  const read = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map(part => new ICAL.Event(part))

  it('has each call and meeting once, with phone, address and purpose, and the same UIDs after a rebuild', () => {
    const desk = new Desk({ language: 'ru' }).prospects(people(30, { address: 'ул. Ленина, 5; вход со двора' }))
    const report = desk.build()
    const plan = desk.plan('План 2026-W48')
    plan.type(plan.rows[2]!.line, { time: '14:30', notes: 'спросить Ирину' })
    const file = desk.call('weekAsIcs', {})
    expect(file).toMatchObject({ week: '2026-W48', name: 'План 2026-W48.ics', events: 15, leftOut: 0 })
    const events = read(file.text)
    expect(events.map(event => [event.startDate.toString().slice(0, 10), event.summary])).toEqual(
      report.contacts.map(({ date, channel, prospect }) => [
        date,
        `${channel === 'call' ? 'Звонок' : 'Встреча'}: ${prospect}`,
      ]),
    )
    expect(events[2]!.startDate.toString()).toMatch(/T14:30:00$/)
    expect(events[2]!.description).toContain('спросить Ирину')
    expect(events[2]!.description).toContain('+7 900')
    expect(events[2]!.description).toContain('ул. Ленина, 5; вход со двора')
    const uids = events.map(event => event.uid)
    expect(new Set(uids).size).toBe(15)
    plan.type(plan.rows[0]!.line, { done: true })
    plan.add({ client: 'Client 29' })
    expect(desk.call('weekAsIcs', {})).toMatchObject({ events: 15, leftOut: 1 })
    desk.build()
    const again = desk.call('weekAsIcs', {})
    expect(again.leftOut).toBe(0)
    expect(read(again.text).map(event => event.uid)).toEqual(expect.arrayContaining(uids.slice(0, 3)) as string[])
    expect(read(again.text)[0]!.summary).toMatch(/^✓ /)
  })

  it('has what the owner typed on My week since, and IDs that no other spreadsheet has', () => {
    const desk = new Desk()
    desk.call('saveSettings', { values: { owners: 'Anna, Olga' } })
    desk.prospects(people(30, { owner: 'Anna' }))
    desk.build()
    desk.call('myWeek', { owner: 'Anna' })
    const mine = desk.plan('My week Anna')
    const { line, contactId } = mine.rows[1]!
    mine.type(line, { time: '9:15' })
    const event = read(desk.call('weekAsIcs', {}).text)[1]!
    expect(event.startDate.toString()).toMatch(/T09:15:00$/)
    expect(event.uid).toMatch(new RegExp(`^${contactId}@.+\\.contact-planner$`))
  })

  const standing = (text: string) =>
    read(text).map(event => {
      const status = event.component.getFirstPropertyValue('status')
      return {
        uid: event.uid,
        status,
        sequence: event.sequence,
        summary: event.summary,
        start: String(event.startDate),
      }
    })

  it('cancels what an earlier file gave out and the plan holds no more, until the week is over', () => {
    const desk = new Desk().prospects(people(30))
    desk.build()
    const first = standing(desk.call('weekAsIcs', {}).text)
    expect(new Set(first.map(({ status }) => status))).toEqual(new Set(['CONFIRMED']))
    const gone = desk.plan().rows[3]!
    const column = desk.workbook.sheet('Prospects')!
    const at = Array.from({ length: 60 }, (_, i) => column.value(0, i)).indexOf('Status')
    column.set(Number(String(gone.prospectId).slice(2)), at, { value: 'Lost' })
    desk.build()
    for (let download = 0; download < 2; download++) {
      const file = desk.call('weekAsIcs', {})
      const events = standing(file.text)
      expect(file.events).toBe(15)
      expect(events).toHaveLength(16)
      const cancelled = events.filter(({ status }) => status === 'CANCELLED')
      const before = first.find(({ uid }) => uid.startsWith(`${gone.contactId}@`))!
      expect(cancelled).toEqual([{ ...before, status: 'CANCELLED', sequence: expect.any(Number) }])
      for (const { sequence } of events) expect(sequence).toBeGreaterThan(before.sequence + download)
    }
    column.set(Number(String(gone.prospectId).slice(2)), at, { value: '' })
    desk.build()
    const back = standing(desk.call('weekAsIcs', {}).text).filter(({ uid }) => uid === first[3]!.uid)
    expect(back).toMatchObject([{ status: 'CONFIRMED' }])
    desk.today += 7
    desk.build()
    expect(standing(desk.call('weekAsIcs', {}).text).every(({ status }) => status === 'CONFIRMED')).toBe(true)
  })

  it('of one owner cancels what went to a colleague, whose file has it', () => {
    const desk = new Desk()
    desk.call('saveSettings', { values: { owners: 'Anna, Olga' } })
    desk.prospects(people(30, { owner: 'Anna' }))
    desk.build()
    const { contactId, line } = desk.plan().rows[0]!
    desk.call('weekAsIcs', { owner: 'Anna' })
    desk.plan().type(line, { owner: 'Olga' })
    desk.build()
    const of = (owner: string) =>
      standing(desk.call('weekAsIcs', { owner }).text).filter(({ uid }) => uid.startsWith(`${contactId}@`))
    expect(of('anna')).toMatchObject([{ status: 'CANCELLED' }])
    expect(of('Olga')).toMatchObject([{ status: 'CONFIRMED' }])
  })

  it('is of one owner where one is named, and refused where there is no plan', () => {
    const desk = new Desk()
    desk.call('saveSettings', { values: { owners: 'Anna, Olga' } })
    desk.prospects(people(30))
    expect(desk.answer('weekAsIcs', {})).toEqual({
      ok: false,
      message: 'There is no plan for 2026-W48 yet: build it first.',
    })
    const report = desk.build()
    const file = desk.call('weekAsIcs', { owner: 'anna' })
    expect(file.events).toBe(report.contacts.filter(({ owner }) => owner === 'Anna').length)
    expect(file.name).toBe('Plan 2026-W48 anna.ics')
  })
})
