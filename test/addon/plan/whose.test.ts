// Whose plan the sheet shows and which week it is; through the shipped add-on.
import { describe, expect, it } from 'vitest'
import { Desk, people, serial } from './desk.ts'

describe('whose plan and when', () => {
  const owners = { owners: 'Anna, Olga' }

  it('shows one owner, the team being planned all the same', () => {
    const desk = new Desk({ formulas: true })
    desk.call('saveSettings', { values: owners })
    desk.prospects(people(60).map((one, i) => ({ ...one, owner: i % 2 === 0 ? 'Anna' : 'Olga' })))
    const team = desk.build()
    const own = desk.build({ owner: 'olga' })
    expect(own.contacts).toEqual(team.contacts.filter(contact => contact.owner === 'Olga'))
    expect(own).toMatchObject({ deals: 1, needed: 5, planned: 5 })
    const rows = desk.plan().rows
    expect(rows).toHaveLength(15)
    for (const row of rows) expect(row.hidden).toBe(row.owner !== 'Olga')
    expect(desk.plan().band[0]).toMatch(/ · Olga$/)
    desk.build()
    expect(desk.plan().rows.some(row => row.hidden)).toBe(false)
    expect(desk.plan().rows.map(row => row.date)).toEqual(team.contacts.map(contact => serial(contact.date)))
  })

  it('says of one owner what is asked, whom it does not reach, how the cycle and the past weeks stand', () => {
    const desk = new Desk({ formulas: true })
    desk.call('saveSettings', { values: { ...owners, deals: '2', callsPerDay: '1', meetingsPerDay: '1' } })
    // Olga has three prospects of tier 1 and Anna forty.
    desk.prospects(
      people(43, { income: 'High', relationship: 'Rare', added: '2026-10-05' }).map((one, i) => ({
        ...one,
        owner: i < 3 ? 'Olga' : 'Anna',
        source: 'Partners',
      })),
    )
    const rows = { channel: 'Call', outcome: 'Talked' }
    desk.build()
    desk.plan().type(desk.plan().find('owner', 'Olga').line, { done: true })
    desk.today += 7
    desk.logged([{ ...rows, date: '2026-11-26', prospectId: 'P-0010', owner: 'Anna' }])
    const team = desk.build()
    const olga = desk.build({ owner: 'Olga' })
    const band = desk.plan('Plan 2026-W49').band
    const anna = desk.build({ owner: 'Anna' })
    expect(olga.capacity).toMatchObject({ calls: 5, meetings: 5 })
    expect(olga.capacity.asked + anna.capacity.asked).toBe(team.capacity.asked)
    expect(olga.capacity.asked).toBeLessThan(team.capacity.asked / 10)
    expect(olga.notReached).toEqual({})
    expect(anna.notReached).toEqual(team.notReached)
    expect(band[0]).toMatch(/ · Olga$/)
    expect(band[2]).toContain('this week holds 5 calls, 5 meetings')
    expect(band.filter(line => line.startsWith('Due but not reached'))).toEqual([])
    expect(band.find(line => line.startsWith('Cycle, calls'))).toContain('tier 1: 1/12 of 15, 11 behind')
    expect(band.find(line => line.startsWith('Past weeks'))).toContain('W48 1/5')
  })

  it('names the sources where one owner falls short, though the team does not', () => {
    const desk = new Desk()
    desk.call('saveSettings', { values: { ...owners, deals: '2', planSize: 'norms' } })
    desk.prospects(
      people(40, { income: 'High', relationship: 'Rare' }).map((one, i) => ({
        ...one,
        owner: i < 1 ? 'Olga' : 'Anna',
      })),
    )
    expect(desk.build()).toMatchObject({ shortfall: 0, sourcesToWork: [] })
    const olga = desk.build({ owner: 'Olga' })
    expect(olga.shortfall).toBeGreaterThan(0)
    expect(olga.sourcesToWork).toHaveLength(7)
    expect(desk.plan().band.find(line => line.includes('short of'))).toContain('in this order: Referrals, Partners')
  })

  it.each([
    ['Алёна', 'Алена'],
    ['Olga', 'olga '],
  ])('a row given to %s, typed as “%s”, is hers: it shows, in the team’s spelling, and stays hers', (name, typed) => {
    const desk = new Desk()
    desk.call('saveSettings', { values: { owners: `${name}, Oleg` } })
    desk.prospects(people(40).map((one, i) => ({ ...one, owner: i % 2 ? 'Oleg' : name })))
    desk.build()
    const { line, contactId } = desk.plan().find('owner', 'Oleg')
    desk.plan().type(line, { owner: typed })
    const hers = desk.build({ owner: name })
    expect(desk.plan().find('contactId', contactId)).toMatchObject({ owner: name, hidden: false })
    expect(hers.contacts.some(({ prospectId }) => prospectId === String(contactId).split('/')[1])).toBe(true)
    expect(desk.build({ owner: 'Oleg' }).planned + desk.build({ owner: name }).planned).toBe(desk.build().planned)
    const given = desk.plan().find('contactId', contactId)
    desk.plan().type(given.line, { done: true })
    desk.build({ owner: name })
    expect(desk.plan().find('contactId', contactId)).toMatchObject({ owner: name, hidden: false, done: true })
  })

  it('an owner’s name typed otherwise on a row of their own gives it to nobody, and strangers stay as typed', () => {
    const desk = new Desk()
    desk.call('saveSettings', { values: owners })
    desk.prospects(people(6).map((one, i) => ({ ...one, owner: i % 2 ? 'Olga' : 'Anna' })))
    desk.build()
    const [own, other] = desk.plan().rows.filter(row => row.owner === 'Olga')
    desk.plan().type(own!.line, { owner: 'OLGA' }).type(other!.line, { owner: 'Boris' })
    desk.build()
    desk.call('handOver', { from: 'Olga', to: 'Anna' })
    desk.build()
    expect(desk.plan().find('contactId', own!.contactId).owner).toBe('Anna')
    expect(desk.plan().find('contactId', other!.contactId).owner).toBe('Boris')
  })

  it('fills in the owners it chose for cards without one', () => {
    const desk = new Desk()
    desk.call('saveSettings', { values: owners })
    desk.prospects(people(30))
    const report = desk.build()
    const cards = new Map(desk.register('Prospects').map(card => [card.ID, card.Owner]))
    for (const contact of report.contacts) expect(cards.get(contact.prospectId)).toBe(contact.owner)
    expect([...cards.values()].filter(owner => owner === '').length).toBeGreaterThan(0)
  })

  it('refuses an owner nobody knows, naming those that are known', () => {
    const desk = new Desk()
    desk.call('saveSettings', { values: owners })
    desk.prospects(people(5))
    expect(desk.answer('buildPlan', { owner: 'Boris' })).toEqual({
      ok: false,
      message: 'There is no owner “Boris”: choose one of Anna, Olga.',
    })
    expect(desk.workbook.sheet('Plan 2026-W48')).toBeNull()
  })

  it('takes the next week when no working day of this one is left', () => {
    expect(new Desk({ today: '2026-11-27' }).prospects(people(5)).build().week).toBe('2026-W48')
    expect(new Desk({ today: '2026-11-28' }).prospects(people(5)).build().week).toBe('2026-W49')
    const holidays = new Desk({ today: '2026-12-31' })
    holidays.call('saveSettings', { values: { holidays: '2026-12-31, 2027-01-01' } })
    expect(holidays.prospects(people(5)).build().week).toBe('2027-W01')
  })

  it('refuses a week that is past and one that does not exist', () => {
    const desk = new Desk({ language: 'ru' }).prospects(people(5))
    expect(desk.answer('buildPlan', { week: '2026-W47' })).toEqual({
      ok: false,
      message: 'Неделя 2026-W47 уже прошла: планируйте 2026-W48 или более позднюю.',
    })
    expect(desk.answer('buildPlan', { week: '2027-W53' })).toEqual({
      ok: false,
      message: 'Недели «2027-W53» нет: напишите её так: 2026-W48.',
    })
  })

  it.each(['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata'])('keeps its days in the zone %s', timeZone => {
    const desk = new Desk({ timeZone }).prospects(people(20))
    const report = desk.build({ week: '2026-W49' })
    const again = desk.build({ week: '2026-W49' })
    expect(again.contacts).toEqual(report.contacts)
    expect(again.contacts.every(contact => contact.purpose !== 'promised')).toBe(true)
  })
})
