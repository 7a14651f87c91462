// A team at work: days off, and portfolios that go from one owner to another; through the shipped add-on.
import { describe, expect, it } from 'vitest'
import { Desk, letters, people, serial } from './desk.ts'

function team() {
  const desk = new Desk()
  desk.call('saveSettings', { values: { owners: 'Anna, Olga' } })
  return desk.prospects(people(40).map((one, i) => ({ ...one, owner: i % 2 === 0 ? 'Anna' : 'Olga' })))
}

const ownersOf = (desk: Desk) => desk.register('Prospects').map(card => card.Owner)

describe('handing a portfolio over', () => {
  it('changes every card of the owner in one go, and the next build their rows', () => {
    const desk = team()
    desk.build()
    expect(desk.call('handOver', { from: ' olga', to: 'ANNA' })).toEqual({ from: 'Olga', to: 'Anna', prospects: 20 })
    expect(desk.addon.calls.write).toBe(1)
    expect(new Set(ownersOf(desk))).toEqual(new Set(['Anna']))
    expect(new Set(desk.build().contacts.map(contact => contact.owner))).toEqual(new Set(['Anna']))
  })

  it('asks in the menu from whom and to whom', () => {
    const desk = team()
    desk.addon.answers.push({ button: 'OK', text: 'Anna' }, { button: 'OK', text: 'Olga' })
    desk.addon.run('menuHandOver')
    expect(desk.addon.alerts.map(({ kind, message }) => [kind, message])).toEqual([
      ['prompt', 'Whose prospects do you want to hand over? Anna, Olga'],
      ['prompt', 'To whom do 20 prospects of Anna go? Olga'],
    ])
    expect(desk.addon.toasts[0]!.message).toMatch(/^20 prospects go from Anna to Olga;/)
    expect(new Set(ownersOf(desk))).toEqual(new Set(['Olga']))
    desk.addon.answers.push({ button: 'CANCEL' })
    desk.addon.run('menuHandOver')
    expect(desk.addon.toasts).toHaveLength(1)
  })

  it('is refused where somebody is nobody, and then changes nothing', () => {
    const desk = team()
    const before = ownersOf(desk)
    for (const [from, to, message] of [
      ['Boris', 'Anna', 'No card names the owner “Boris”: choose one of Anna, Olga.'],
      ['', 'Anna', 'No card names the owner “”: choose one of Anna, Olga.'],
      [
        'Anna',
        'Boris',
        "“Boris” is not in the owners' table of Settings: add the owner there or choose one of Anna, Olga.",
      ],
      ['Anna', 'anna ', "The prospects are Anna's already: name another owner to hand them to."],
    ] as const) {
      expect(desk.answer('handOver', { from, to })).toEqual({ ok: false, message })
    }
    expect(ownersOf(desk)).toEqual(before)
  })
})

describe('days off', () => {
  it('of one owner leave the others their week', () => {
    const desk = team()
    const sheet = desk.workbook.sheet('Settings')!
    const { rows, columns } = sheet.extent()
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        // The owners' table: name, goal, calls, meetings, days off.
        if (sheet.value(row, column) === 'Anna')
          sheet.set(row, column + 4, { value: '2026-11-23, 2026-11-24, 2026-11-25' })
      }
    }
    const days = (owner: string) =>
      new Set(
        desk
          .build()
          .contacts.filter(c => c.owner === owner)
          .map(c => c.date),
      )
    expect([...days('Anna')].sort()).toEqual(['2026-11-26', '2026-11-27'])
    expect(days('Olga').size).toBe(5)
  })
})

describe('My week', () => {
  const start = () => {
    const desk = team()
    desk.call('saveSettings', { values: { deals: '6' } })
    desk.build()
    expect(desk.call('myWeek', { owner: 'anna' })).toEqual({ sheet: 'My week Anna', rows: 15 })
    return desk
  }
  const mine = (desk: Desk) => desk.plan('My week Anna')

  it('holds the owner’s rows of the plan and no others', () => {
    const desk = start()
    expect(desk.workbook.activeSheet.name).toBe('My week Anna')
    expect(mine(desk).band).toEqual(['My week, Anna: 23–29 Nov 2026'])
    const rows = desk.plan().rows.filter(row => row.owner === 'Anna')
    expect(mine(desk).rows.map(row => row.contactId)).toEqual(rows.map(row => row.contactId))
    expect(desk.call('myWeek', { owner: 'Anna' }).sheet).toBe('My week Anna')
    expect(desk.workbook.sheets.filter(sheet => sheet.name.startsWith('My week'))).toHaveLength(1)
  })

  it('has ticks, outcomes, notes, moved days and added rows that count like those in the plan', () => {
    const desk = start()
    const [first, second, third] = mine(desk).rows
    mine(desk).type(first!.line, { done: true, outcome: 'Talked', notes: 'two rooms' })
    mine(desk).type(second!.line, { date: '2026-11-27' }).type(third!.line, { notes: 'ask for the boss' })
    mine(desk).add({ client: 'Client 39', date: '2026-11-26', what: 'Congratulate' })
    expect(desk.build()).toMatchObject({ logged: 1 })
    expect(desk.register('Contact log')).toMatchObject([
      { Outcome: 'Talked', Notes: 'two rooms', 'Contact ID': first!.contactId },
    ])
    for (const plan of [desk.plan(), mine(desk)]) {
      expect(plan.find('contactId', first!.contactId)).toMatchObject({ done: true, outcome: 'Talked' })
      expect(plan.find('contactId', second!.contactId).date).toBe(serial('2026-11-27'))
      expect(plan.find('contactId', third!.contactId).notes).toBe('ask for the boss')
      expect(plan.find('client', 'Client 39')).toMatchObject({ what: 'Congratulate', owner: 'Anna' })
    }
    const before = [desk.plan().rows, mine(desk).rows]
    desk.build()
    expect([desk.plan().rows, mine(desk).rows]).toEqual(before)
    expect(desk.register('Contact log')).toHaveLength(1)
  })

  it('shows what was done in the plan, and keeps the owner’s own cells by the row', () => {
    const desk = start()
    const { sheet } = mine(desk)
    const third = mine(desk).rows[2]!
    desk.workbook.insertLines(sheet, 'column', sheet.columnCount, 1)
    desk.addon.edit(sheet, `${letters(sheet.columnCount - 1)}${third.line}`, 'VIP')
    desk.plan().type(desk.plan().find('contactId', third.contactId).line, { done: true })
    desk.build()
    const row = mine(desk).find('contactId', third.contactId)
    expect(row.done).toBe(true)
    expect(sheet.value(row.line - 1, sheet.columnCount - 1)).toBe('VIP')
  })

  it('goes on into the next week with what was not yet seen of the last', () => {
    const desk = start()
    const { line, contactId } = mine(desk).rows[0]!
    mine(desk).type(line, { done: true })
    desk.today += 7
    desk.build()
    expect(desk.register('Contact log').map(entry => entry['Contact ID'])).toEqual([contactId])
    expect(desk.plan('Plan 2026-W48').find('contactId', contactId).done).toBe(true)
    expect(mine(desk).rows.every(row => String(row.contactId).startsWith('2026-W49/'))).toBe(true)
  })

  it('loses nothing when the build that took it is undone', () => {
    const desk = start()
    const { line, contactId } = mine(desk).rows[0]!
    mine(desk).type(line, { done: true, notes: 'two rooms' })
    desk.build()
    desk.call('undoBuild', {})
    expect(desk.register('Contact log')).toEqual([])
    expect(desk.build()).toMatchObject({ logged: 1 })
    expect(desk.register('Contact log')).toMatchObject([{ Notes: 'two rooms', 'Contact ID': contactId }])
  })

  it('is asked for in the menu, in Russian too, and refused for nobody and without a plan', () => {
    const desk = new Desk({ language: 'ru' })
    desk.call('saveSettings', { values: { owners: 'Анна, Ольга' } })
    desk.prospects(people(10))
    expect(desk.answer('myWeek', { owner: 'Анна' })).toEqual({
      ok: false,
      message: 'Плана на 2026-W48 ещё нет: сначала постройте его.',
    })
    expect(desk.answer('myWeek', { owner: 'Борис' }).ok).toBe(false)
    desk.build()
    desk.addon.answers.push({ button: 'OK', text: 'анна' })
    desk.addon.run('menuMyWeek')
    expect(desk.addon.alerts.at(-1)!.message).toBe('Чья неделя? Анна, Ольга')
    expect(desk.workbook.activeSheet.name).toBe('Моя неделя Анна')
  })
})
