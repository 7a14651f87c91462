// Calendar files as calendars take them in, one after another: over weeks, owners and rebuilds no event is doubled, lost or left.
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { Desk, people, serial } from './desk.ts'

interface Taken {
  readonly sequence: number
  readonly status: unknown
  readonly summary: string
  readonly start: string
}

/** One that knows events by their UID, and leaves alone what it has in a newer state. */
class Calendar {
  readonly #events = new Map<string, Taken>()

  take(desk: Desk, ...files: { week?: string; owner?: string }[]): this {
    for (const file of files) {
      const { text } = desk.call('weekAsIcs', file)
      for (const part of new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent')) {
        const { uid, sequence, summary, startDate } = new ICAL.Event(part)
        if ((this.#events.get(uid)?.sequence ?? -1) > sequence) continue
        const status = part.getFirstPropertyValue('status')
        this.#events.set(uid, { sequence, status, summary, start: String(startDate) })
      }
    }
    return this
  }

  /** When the calls and meetings with a client that it shows begin. */
  of(client: unknown): string[] {
    const shown = [...this.#events.values()].filter(({ status }) => status === 'CONFIRMED')
    return shown.filter(({ summary }) => summary.endsWith(`: ${client}`)).map(({ start }) => start)
  }

  ofNextWeek(client: unknown): string[] {
    return this.of(client).filter(start => start >= '2026-11-30')
  }
}

function team(): Desk {
  const desk = new Desk()
  desk.call('saveSettings', { values: { owners: 'Anna, Olga' } })
  return desk.prospects(people(40).map((card, i) => ({ ...card, owner: i % 2 === 0 ? 'Anna' : 'Olga' })))
}

const anna = { owner: 'Anna' }
const olga = { owner: 'Olga' }

describe('a row moved to next week', () => {
  const ahead = { week: '2026-W49' }
  const moved = (desk = new Desk().prospects(people(20))) => {
    desk.build()
    const calendar = new Calendar().take(desk, {})
    const { line, client } = desk.plan().rows[0]!
    desk.plan().type(line, { date: '2026-12-01', time: '11:00' })
    expect(calendar.take(desk, {}).of(client)).toEqual(['2026-12-01T11:00:00'])
    return {
      desk,
      client,
      calendar,
      onTheDay: () => calendar.of(client).filter(start => start.startsWith('2026-12-01')),
    }
  }

  it('is one event once next week’s plan has it, whether or not this week’s file was taken again before', () => {
    for (const between of [[], [{}]]) {
      const { desk, calendar, onTheDay } = moved()
      desk.build()
      calendar.take(desk, ...between)
      desk.today += 7
      desk.build()
      calendar.take(desk, {})
      expect(onTheDay()).toEqual(['2026-12-01'])
    }
  })

  it('is so, too, where next week is planned ahead and this week is not built again', () => {
    const { desk, calendar, onTheDay } = moved()
    desk.build(ahead)
    calendar.take(desk, ahead)
    expect(onTheDay()).toEqual(['2026-12-01'])
  })

  it('stays with next week’s file while this week’s plan has it', () => {
    const desk = new Desk().prospects(people(20))
    desk.build(ahead)
    const { calendar, onTheDay } = moved(desk)
    calendar.take(desk, ahead)
    expect(onTheDay()).toContain('2026-12-01T11:00:00')
  })
})

it('a plan that is deleted leaves the calendar with the file of another week', () => {
  const desk = new Desk().prospects(people(20))
  desk.build({ week: '2026-W49' })
  const { client } = desk.plan('Plan 2026-W49').rows[0]!
  desk.build()
  const calendar = new Calendar().take(desk, { week: '2026-W49' })
  expect(calendar.ofNextWeek(client)).toHaveLength(1)
  desk.workbook.removeSheet(desk.workbook.sheet('Plan 2026-W49')!)
  expect(calendar.take(desk, {}).ofNextWeek(client)).toEqual([])
})

describe('a contact that goes to a colleague', () => {
  it('stays in a calendar that takes both owners’ files, in either order, and comes back with its owner', () => {
    const desk = team()
    desk.build()
    const calendar = new Calendar().take(desk, anna, olga)
    const { line, client } = desk.plan().find('owner', 'Olga')
    desk.plan().type(line, { owner: 'Anna' })
    desk.build()
    for (const files of [[anna, olga], [olga, anna], [{}, olga], [olga]]) {
      expect(calendar.take(desk, ...files).of(client)).toHaveLength(1)
    }
    desk.plan().type(desk.plan().find('client', client).line, { owner: 'Olga' })
    desk.build()
    for (const files of [
      [olga, anna],
      [anna, olga],
    ]) {
      expect(calendar.take(desk, ...files).of(client)).toHaveLength(1)
    }
  })

  it('leaves the calendar of who had it, also where that came with the team’s file', () => {
    for (const first of [olga, {}]) {
      for (const order of ['before', 'after']) {
        const desk = team()
        desk.build()
        const [hers, colleagues] = [new Calendar().take(desk, first), new Calendar()]
        const { line, client } = desk.plan().find('owner', 'Olga')
        desk.plan().type(line, { owner: 'Anna' })
        desk.build()
        if (order === 'after') colleagues.take(desk, anna, anna)
        expect(hers.take(desk, olga).of(client)).toEqual([])
        expect(colleagues.take(desk, anna).of(client)).toHaveLength(1)
      }
    }
  })

  it('stays with the team’s file of another week where it had nobody for a while', () => {
    const desk = team()
    desk.build({ week: '2026-W49' })
    desk.build()
    const ahead = desk.plan('Plan 2026-W49')
    const { line, client } = ahead.rows[0]!
    ahead.type(line, { owner: '' })
    const calendar = new Calendar().take(desk, { week: '2026-W49' })
    ahead.type(line, { owner: 'Anna' })
    expect(calendar.take(desk, {}).ofNextWeek(client)).toHaveLength(1)
  })
})

describe('a contact that has left the plan', () => {
  it('leaves the calendar with the next file of any kind', () => {
    for (const [first, next] of [
      [{}, anna],
      [anna, {}],
      [anna, olga],
    ] as const) {
      const desk = team()
      desk.build()
      const calendar = new Calendar().take(desk, first)
      const { prospectId, client } = desk.plan().find('owner', 'Anna')
      desk.typeOnCard(prospectId, { Status: 'Lost' })
      desk.build()
      expect(calendar.of(client)).toHaveLength(1)
      expect(calendar.take(desk, next).of(client)).toEqual([])
    }
  })

  it('is left alone where its plan can’t be read for now', () => {
    const desk = team()
    desk.build({ week: '2026-W49' })
    desk.build()
    const calendar = new Calendar().take(desk, { week: '2026-W49' })
    const ahead = desk.plan('Plan 2026-W49')
    const { client } = ahead.rows[0]!
    const at = ahead.keyRow
    for (const row of [at, at + 1]) {
      for (let column = 0; column < ahead.sheet.columnCount; column++) ahead.sheet.set(row, column, { value: '' })
    }
    expect(calendar.take(desk, {}).ofNextWeek(client)).toHaveLength(1)
  })
})

it('a row that was copied for another day leaves its original’s event alone, and waits for the next build', () => {
  const desk = new Desk().prospects(people(20))
  desk.build()
  const plan = desk.plan()
  const { line, hidden, client, ...cells } = plan.rows[0]!
  const calendar = new Calendar().take(desk, {})
  const before = calendar.of(client)
  plan.write(Math.max(...plan.rows.map(row => row.line)) + 1, { ...cells, client, date: serial('2026-11-27') } as never)
  const file = desk.call('weekAsIcs', {})
  expect([file.events, file.leftOut]).toEqual([15, 1])
  expect(calendar.take(desk, {}).of(client)).toEqual(before)
  desk.build()
  expect(calendar.take(desk, {}).of(client)).toContain('2026-11-27')
})

it('keeps one memory of all files, in which weeks that are over have no room', () => {
  const desk = team()
  const kept = () => [...desk.workbook.properties].filter(([key]) => key.startsWith('calendar'))
  desk.workbook.properties.set('calendar.2026-W48.anna', '1').set('calendar.2026-W48.anna.0', '[1,[]]')
  desk.build()
  new Calendar().take(desk, {}, anna, olga)
  expect(kept().map(([key]) => key)).toEqual(['calendar', 'calendar.0'])
  const size = kept()[1]![1].length
  new Calendar().take(desk, {}, anna, olga)
  expect(kept()[1]![1]).toHaveLength(size)
  desk.today += 7
  desk.build()
  new Calendar().take(desk, {})
  expect(kept()[1]![1]).not.toContain('2026-W48/')
})

it('remembers a large team’s weeks: each event that went is taken back', () => {
  const owners = Array.from({ length: 12 }, (_, i) => `Owner ${i + 1}`)
  const desk = new Desk()
  desk.call('saveSettings', { values: { owners: owners.join(', '), deals: '80' } })
  desk.prospects(people(600).map((card, i) => ({ ...card, owner: owners[i % owners.length]! })))
  const planned = desk.build().planned
  expect(planned).toBeGreaterThan(350)
  const calendar = new Calendar().take(desk, {}, ...owners.map(owner => ({ owner })))
  const clients = desk.plan().rows.slice(0, 60)
  for (const { prospectId } of clients) desk.typeOnCard(prospectId, { Status: 'Lost' })
  desk.build()
  calendar.take(desk, { owner: owners[0]! })
  expect(clients.flatMap(({ client }) => calendar.of(client))).toEqual([])
})
