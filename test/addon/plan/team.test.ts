// A team at work: days off, and portfolios that go from one owner to another; through the shipped add-on.
import { describe, expect, it } from 'vitest'
import { Desk, people, serial } from './desk.ts'

function team() {
  const desk = new Desk()
  desk.call('saveSettings', { values: { owners: 'Anna, Olga' } })
  return desk.prospects(people(40).map((one, i) => ({ ...one, owner: i % 2 === 0 ? 'Anna' : 'Olga' })))
}

function setDaysOff(desk: Desk, owner: string, days: string): void {
  const sheet = desk.workbook.sheet('Settings')!
  const { rows, columns } = sheet.extent()
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      // The owners' table: name, goal, calls, meetings, days off.
      if (sheet.value(row, column) === owner) sheet.set(row, column + 4, { value: days })
    }
  }
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

it('owners stand side by side on the band, with who falls short', () => {
  const desk = new Desk()
  desk.call('saveSettings', { values: { owners: 'Anna, Olga' } })
  desk.prospects(people(14).map((one, i) => ({ ...one, owner: i < 12 ? 'Anna' : 'Olga' })))
  desk.logged([{ date: '2026-11-23', prospectId: 'P-0001', channel: 'Call', owner: 'Anna' }])
  desk.build()
  const line = desk.plan().band.find(text => text.startsWith('By owner'))
  expect(line).toBe('By owner, done and planned of needed: Anna 1 + 9 of 10 · Olga 0 + 4 of 5, 1 short')
  desk.build({ owner: 'Anna' })
  expect(desk.plan().band.some(text => text.startsWith('By owner'))).toBe(false)
})

it('as many owners stand side by side as the line has room for, the others counted', () => {
  for (const [language, more] of [
    ['en', / · and [2-7] more$/],
    ['ru', / · и ещё [2-7]$/],
  ] as const) {
    const desk = new Desk({ language })
    const owners = Array.from({ length: 10 }, (_, i) => `Екатерина Преображенская${i}`)
    desk.call('saveSettings', { values: { owners: owners.join(', ') } })
    desk.prospects(people(20).map((one, i) => ({ ...one, owner: owners[i % 10]! })))
    desk.build()
    const plan = desk.plan(language === 'en' ? 'Plan 2026-W48' : 'План 2026-W48')
    const line = plan.band.find(text => text.includes('Преображенская0'))!
    expect(line).toMatch(more)
    expect(line.length).toBeLessThanOrEqual(230)
    expect(line.match(/Екатерина/g)!.length + Number(/\d+/.exec(more.exec(line)![0])![0])).toBe(10)
  }
})

describe('rows given to a colleague', () => {
  const give = (desk: Desk, count = 60) => {
    const rows = desk.plan().rows.filter(row => row.owner === 'Anna')
    for (const { line } of rows.slice(0, count)) desk.plan().type(line, { owner: 'Olga' })
  }
  const given = (desk: Desk) => desk.build().warnings.filter(text => text.includes('given by hand'))

  it('count for the colleague side by side', () => {
    const desk = team()
    desk.build()
    give(desk, 5)
    expect(desk.build()).toMatchObject({ planned: 15 })
    expect(desk.plan().band.find(text => text.startsWith('By owner'))).toBe(
      'By owner, done and planned of needed: Anna 0 + 5 of 10, 5 short · Olga 0 + 10 of 5',
    )
    expect(desk.build({ owner: 'Olga' }).planned).toBe(10)
  })

  it('are said where they are more than the colleague’s limit of a day', () => {
    const desk = team()
    desk.call('saveSettings', { values: { callsPerDay: '2' } })
    desk.build()
    expect(given(desk)).toEqual([])
    give(desk)
    const [warning, ...others] = given(desk)
    expect(others).toEqual([])
    expect(warning).toMatch(
      /^Rows given by hand take Olga past the day's limit \((?:\w{3} \d+ Nov(?:, )?)+\): move them or give them to somebody else\.$/,
    )
    const calls = (date: unknown) =>
      desk.plan().rows.filter(row => row.owner === 'Olga' && row.channel === 'Call' && row.date === date).length
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
    expect(warning!.match(/\d+ Nov/g)).toEqual(
      days.filter(date => calls(serial(date)) > 2).map(date => `${Number(date.slice(-2))} Nov`),
    )
  })

  it('are said where the colleague has a day off, in the language of the workbook', () => {
    const off = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
    const desk = team()
    setDaysOff(desk, 'Olga', off.join(', '))
    desk.build()
    expect(given(desk)).toEqual([])
    give(desk, 1)
    expect(given(desk)).toEqual([
      expect.stringMatching(
        /^Rows given by hand take Olga onto a day off \(\w{3} \d+ Nov\): move them or give them to somebody else\.$/,
      ),
    ])
    desk.call('saveSettings', { values: { language: 'ru' } })
    expect(desk.build().warnings.find(text => text.startsWith('Olga: '))).toMatch(
      /^Olga: из-за переданных вручную строк занят выходной \([а-я]{2} \d\d\.11\); перенесите их или передайте другому\.$/,
    )
  })
})

describe('what is agreed in another week', () => {
  const gap = (a: number, b: number) => Math.abs(a - b) - 1
  const datesOf = (desk: Desk, name: string, client: string) =>
    desk.plan(name).rows.flatMap(row => (row.client === client ? [Number(row.date)] : []))

  it('keeps its gap and is not planned again in the week after it, whoever has it', () => {
    const desk = new Desk({ today: '2026-11-23' })
    desk.call('saveSettings', { values: { owners: 'Anna, Boris', gapDays: '3' } })
    desk.prospects(people(2, { added: '2026-10-05', owner: 'Anna' }))
    desk.build()
    const meeting = desk.plan().rows.find(row => row.client === 'Client 1' && row.channel === 'Meeting')!
    desk.plan().type(meeting.line, { date: '2026-11-27', time: '15:00', owner: 'Boris' })
    desk.build()
    const planned = desk.build({ week: '2026-W49' }).contacts.filter(({ prospect }) => prospect === 'Client 1')
    expect(planned.length).toBeGreaterThan(0)
    for (const { date, why } of planned) {
      expect(gap(serial(date), serial('2026-11-27'))).toBeGreaterThanOrEqual(3)
      expect(why).not.toContain(/contact \d+ of 10/.exec(String(meeting.why))![0])
    }
    expect(datesOf(desk, 'Plan 2026-W48', 'Client 1')).toContain(serial('2026-11-27'))
  })

  it('and in the week before it', () => {
    const desk = new Desk({ today: '2026-11-27' }).prospects(people(2, { added: '2026-10-05' }))
    desk.call('saveSettings', { values: { gapDays: '4' } })
    desk.build({ week: '2026-W49' })
    const plan = desk.plan('Plan 2026-W49')
    const line = plan.rows.find(row => row.client === 'Client 1')!.line
    plan.type(line, { date: '2026-11-30', time: '10:00' })
    desk.build({ week: '2026-W49' })
    desk.build()
    expect(datesOf(desk, 'Plan 2026-W49', 'Client 1')).toContain(serial('2026-11-30'))
    for (const date of datesOf(desk, 'Plan 2026-W48', 'Client 1')) {
      expect(gap(date, serial('2026-11-30'))).toBeGreaterThanOrEqual(4)
    }
  })
})

it('names of any length, and of any number of people, leave a refusal one sentence', () => {
  const long = 'Анна-Мария '.repeat(4_500)
  for (const language of ['en', 'ru'] as const) {
    const desk = new Desk({ language })
    const owners = Array.from({ length: 60 }, (_, i) => ({ name: `Client ${i}`, owner: `${i} ${long}` }))
    desk.prospects(owners)
    const refusals = [
      desk.answer('handOver', { from: long, to: 'Anna' }),
      desk.answer('handOver', { from: owners[0]!.owner, to: owners[0]!.owner }),
      desk.answer('handOver', { from: owners[0]!.owner, to: '' }),
      desk.answer('myWeek', { owner: long }),
      desk.answer('buildPlan', { owner: long }),
    ]
    for (const answer of refusals) {
      expect(answer.ok).toBe(false)
      expect('message' in answer ? answer.message.length : 0).toBeLessThan(30 * 62 + 200)
    }
    expect('message' in refusals[3]! ? refusals[3].message : '').toMatch(/^[^:,]*Анна-Мария Анна-Мария[^:,]*…[”»]/)
  }
})

describe('days off', () => {
  it('of one owner leave the others their week', () => {
    const desk = team()
    setDaysOff(desk, 'Anna', '2026-11-23, 2026-11-24, 2026-11-25')
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
