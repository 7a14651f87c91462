// What is done or added on an owner's own sheet and nowhere else: no build, deletion or undo of the plan loses it.
import { describe, expect, it } from 'vitest'
import { STORY } from '../today/desk.ts'
import { Desk, letters, people, serial } from './desk.ts'
import { mine, start } from './my-week.ts'

describe('what was done on My week', () => {
  const log = (desk: Desk) => desk.register('Contact log')
  const deletePlan = (desk: Desk) => desk.workbook.removeSheet(desk.plan().sheet)

  it('is found there by the next build when the plan sheet was deleted, and logged once', () => {
    const desk = start()
    const [ticked, told, moved, noted] = mine(desk).rows
    mine(desk).write(ticked!.line, { done: true, notes: 'two rooms', nextStep: 'Offer', nextDate: '2026-12-08' })
    mine(desk).write(told!.line, { outcome: 'Deal' })
    mine(desk).write(moved!.line, { date: '2026-11-27' }).write(noted!.line, { notes: 'ask for the boss' })
    deletePlan(desk)
    for (let build = 0; build < 2; build++) {
      expect(desk.build()).toMatchObject({ logged: 2, planned: 28 })
      expect(log(desk)).toMatchObject([
        { 'Contact ID': ticked!.contactId, Notes: 'two rooms', Date: serial('2026-11-23') },
        { 'Contact ID': told!.contactId, Outcome: 'Deal' },
      ])
      const card = desk.register('Prospects').find(({ ID }) => ID === ticked!.prospectId)
      expect(card).toMatchObject({ 'Next action': 'Offer', 'Next action date': serial('2026-12-08') })
      for (const view of [desk.plan(), mine(desk)]) {
        expect(view.find('contactId', ticked!.contactId)).toMatchObject({ done: true, notes: 'two rooms' })
        expect(view.find('contactId', told!.contactId)).toMatchObject({ done: true, outcome: 'Deal' })
        expect(view.find('contactId', moved!.contactId).date).toBe(serial('2026-11-27'))
        expect(view.find('client', noted!.client).notes).toBe('ask for the boss')
      }
    }
  })

  it('is found in a later week too, and an outcome told after the tick corrects the log', () => {
    const desk = start()
    const [first, second] = mine(desk).rows
    mine(desk).type(first!.line, { done: true })
    desk.build()
    mine(desk).write(mine(desk).find('contactId', first!.contactId).line, { outcome: 'Deal' })
    mine(desk).write(mine(desk).find('contactId', second!.contactId).line, { done: true })
    deletePlan(desk)
    desk.today += 14
    desk.build()
    desk.build()
    expect(log(desk)).toMatchObject([
      { 'Contact ID': first!.contactId, Outcome: 'Deal' },
      { 'Contact ID': second!.contactId, Outcome: '', Date: second!.date },
    ])
  })

  it('is not lost either where it is only written there, in a week that is over', () => {
    const desk = start()
    const { line, client } = mine(desk).rows[0]!
    mine(desk).write(line, { notes: 'ask for the boss', time: '10:30' })
    deletePlan(desk)
    desk.today += 7
    for (let build = 0; build < 2; build++) {
      desk.build()
      for (const view of [desk.plan('Plan 2026-W49'), mine(desk)]) {
        expect(view.find('notes', '10:30 ask for the boss')).toMatchObject({ client, done: false, purpose: 'left' })
      }
    }
    expect(log(desk)).toEqual([])
  })

  it('is taken back with the build that found it, and found again', () => {
    const desk = start()
    mine(desk).write(mine(desk).rows[0]!.line, { done: true })
    deletePlan(desk)
    desk.build()
    desk.call('undoBuild', {})
    expect(log(desk)).toEqual([])
    desk.build()
    expect(log(desk)).toHaveLength(1)
  })

  it('counts once for a tick in a row that somebody took out of the plan; what was only moved stays away', () => {
    const desk = start()
    const [ticked, moved] = mine(desk).rows
    mine(desk).write(ticked!.line, { done: true }).write(moved!.line, { date: '2026-11-27' })
    for (const { contactId } of [ticked!, moved!]) {
      desk.workbook.deleteLines(desk.plan().sheet, 'row', desk.plan().find('contactId', contactId).line - 1, 1)
    }
    desk.build()
    desk.build()
    expect(log(desk).map(entry => entry['Contact ID'])).toEqual([ticked!.contactId])
    expect(desk.plan().find('contactId', ticked!.contactId).done).toBe(true)
    expect(desk.plan().rows.filter(row => row.date === serial('2026-11-27') && row.client === moved!.client)).toEqual(
      [],
    )
  })
})

describe('a row added on My week', () => {
  const dates = { client: 'Client 39', date: '2026-11-26', what: 'Congratulate' }
  const ofClient = (desk: Desk, client: string) =>
    [desk.plan(), mine(desk)].map(sheet => sheet.rows.filter(row => row.client === client).length)

  it('is in Today at once and can be logged there, once', () => {
    const desk = start()
    desk.call('openToday', { person: 'Anna' })
    mine(desk).add(dates)
    const open = desk.call('openToday', {}).open
    expect(open.filter(contact => contact.client === 'Client 39')).toMatchObject([{ date: '2026-11-26' }])
    expect(open).toHaveLength(16)
    const { key } = open.find(contact => contact.client === 'Client 39')!
    const planned = desk.plan().rows
    expect(desk.call('logContact', { week: '2026-W48', key, story: { ...STORY, notes: 'glad' } }).kind).toBe('logged')
    expect(desk.plan().rows).toEqual(planned)
    expect(mine(desk).find('client', 'Client 39')).toMatchObject({ done: true, outcome: 'Talked', contactId: key })
    expect(desk.call('logContact', { week: '2026-W48', key, story: STORY }).kind).toBe('already')
    expect(desk.build()).toMatchObject({ logged: 1 })
    desk.build()
    expect(ofClient(desk, 'Client 39')).toEqual([1, 1])
    expect(desk.register('Contact log')).toMatchObject([{ Notes: 'glad', 'Contact ID': key }])
  })

  it('is added again when the build that took it is undone', () => {
    const desk = start()
    mine(desk).add(dates)
    desk.build()
    desk.call('undoBuild', {})
    expect(ofClient(desk, 'Client 39')).toEqual([0, 1])
    desk.build()
    desk.build()
    expect(ofClient(desk, 'Client 39')).toEqual([1, 1])
  })

  it('is not lost either when nobody builds for weeks after that', () => {
    const desk = start()
    mine(desk).add(dates)
    desk.build()
    desk.call('undoBuild', {})
    desk.today += 84
    desk.build()
    expect(mine(desk).find('client', 'Client 39').what).toBe('Congratulate')
    expect(desk.plan('Plan 2027-W07').find('client', 'Client 39').what).toBe('Congratulate')
  })

  it('stays away when it was deleted from the plan', () => {
    const desk = start()
    mine(desk).add(dates)
    desk.build()
    desk.workbook.deleteLines(desk.plan().sheet, 'row', desk.plan().find('client', 'Client 39').line - 1, 1)
    desk.build()
    expect(ofClient(desk, 'Client 39')).toEqual([0, 0])
  })

  it('of nobody we know stays there alone, with a word about it, until the name is put right', () => {
    const desk = start()
    mine(desk).add({ client: 'Nobody', notes: 'met at the fair' }).add({ client: 'No one', notes: 'rang up' })
    for (let build = 0; build < 2; build++) {
      expect(desk.build().warnings.filter(text => text.includes('is nobody in Prospects'))).toHaveLength(2)
      expect(ofClient(desk, 'Nobody')).toEqual([0, 1])
      expect(mine(desk).find('client', 'No one').notes).toBe('rang up')
    }
    mine(desk).type(mine(desk).find('client', 'Nobody').line, { client: 'Client 39' })
    desk.build()
    expect(ofClient(desk, 'Client 39')).toEqual([1, 1])
    expect(desk.plan().find('client', 'Client 39').notes).toBe('met at the fair')
  })

  it('by copying another is a row of its own, and its own cells stay beside it', () => {
    const desk = start()
    const { sheet } = mine(desk)
    mine(desk).type(mine(desk).rows[1]!.line, { time: '10:30' })
    const from = mine(desk).rows[1]!
    const to = mine(desk).rows.at(-1)!.line
    for (let column = 0; column < sheet.columnCount; column++) {
      sheet.set(to, column, { value: sheet.value(from.line - 1, column) })
    }
    mine(desk).type(to + 1, { date: '2026-11-27', time: '' })
    desk.workbook.insertLines(sheet, 'column', sheet.columnCount, 1)
    desk.addon.edit(sheet, `${letters(sheet.columnCount - 1)}${to + 1}`, 'VIP')
    desk.build()
    expect(ofClient(desk, String(from.client))).toEqual([2, 2])
    expect(mine(desk).find('contactId', from.contactId).date).toBe(from.date)
    const copy = mine(desk).rows.find(row => row.client === from.client && row.date === serial('2026-11-27'))!
    expect(sheet.value(copy.line - 1, sheet.columnCount - 1)).toBe('VIP')
  })
})

describe('what is typed on My week counts once', () => {
  /** Anna's clients are Olga's now, and Anna is nobody of the team any more. */
  const handedOver = (open: readonly string[], write: (desk: Desk) => void = () => undefined) => {
    const desk = new Desk().prospects(people(40).map((one, i) => ({ ...one, owner: i % 2 === 0 ? 'Anna' : 'Olga' })))
    desk.build()
    for (const owner of open) desk.call('myWeek', { owner })
    write(desk)
    desk.call('handOver', { from: 'Anna', to: 'Olga' })
    desk.build()
    return desk
  }

  it('and not again at each build once the sheet’s owner has left', () => {
    let contactId: unknown
    const desk = handedOver(['Anna'], before => {
      const row = mine(before).rows[0]!
      contactId = row.contactId
      mine(before).type(row.line, { time: '10:00', date: '2026-11-25' })
    })
    expect(desk.plan().find('contactId', contactId)).toMatchObject({ time: '10:00', date: serial('2026-11-25') })
    desk.plan().type(desk.plan().find('contactId', contactId).line, { time: '16:00', date: '2026-11-27' })
    desk.build()
    expect(desk.plan().find('contactId', contactId)).toMatchObject({ time: '16:00', date: serial('2026-11-27') })
    expect(desk.plan('My week Anna').rows.length).toBeGreaterThan(0)
  })

  it('where a colleague’s sheet has the same row, too', () => {
    for (const open of [
      ['Olga', 'Anna'],
      ['Anna', 'Olga'],
    ]) {
      const desk = handedOver(open)
      const before = new Set(mine(desk).rows.map(row => row.contactId))
      const olgas = desk.plan('My week Olga')
      const row = olgas.rows.find(({ contactId }) => before.has(contactId))!
      olgas.type(row.line, { notes: 'ask for the boss', time: '14:30' })
      desk.build()
      expect(desk.plan().find('contactId', row.contactId)).toMatchObject({ notes: 'ask for the boss', time: '14:30' })
    }
  })

  it('where it was added by someone who has left since', () => {
    const desk = handedOver(['Anna'], before => {
      mine(before).add({ client: 'Client 33', date: '2026-11-26', what: 'Congratulate' })
    })
    const added = () => desk.plan().rows.filter(row => row.what === 'Congratulate')
    expect(added()).toMatchObject([{ client: 'Client 33', owner: 'Olga' }])
    desk.build()
    expect(added()).toHaveLength(1)
    expect(mine(desk).find('what', 'Congratulate').contactId).toBe(added()[0]!.contactId)
  })

  it('where the next week was planned meanwhile', () => {
    const desk = start()
    const { line, contactId } = mine(desk).rows[0]!
    mine(desk).type(line, { time: '10:00' })
    desk.build({ week: '2026-W49' })
    desk.plan().type(desk.plan().find('contactId', contactId).line, { time: '16:00' })
    desk.build()
    expect(desk.plan().find('contactId', contactId).time).toBe('16:00')
    expect(mine(desk).find('contactId', contactId).time).toBe('16:00')
  })

  it('again after an undo of the build that took it', () => {
    const desk = start()
    const { line, contactId } = mine(desk).rows[0]!
    mine(desk).type(line, { time: '10:00' })
    desk.build({ week: '2026-W49' })
    desk.call('undoBuild', {})
    expect(desk.plan().find('contactId', contactId).time).toBe('')
    desk.build()
    expect(desk.plan().find('contactId', contactId).time).toBe('10:00')
  })
})

it('two owners whose sheets would have one name have a sheet each', () => {
  const names = ['Anna: Sales', 'Anna Sales']
  const desk = new Desk()
  desk.call('saveSettings', { values: { owners: names.join(', ') } })
  desk.prospects(people(20).map((one, i) => ({ ...one, owner: names[i % 2]! })))
  desk.build()
  const first = desk.plan(desk.call('myWeek', { owner: names[0]! }).sheet)
  const { contactId, line } = first.rows[0]!
  first.type(line, { notes: 'ask for the boss' })
  expect(desk.call('myWeek', { owner: names[1]! }).sheet).not.toBe(first.sheet.name)
  expect(desk.call('myWeek', { owner: names[0]! }).sheet).toBe(first.sheet.name)
  desk.build()
  expect(desk.plan().find('contactId', contactId).notes).toBe('ask for the boss')
})
