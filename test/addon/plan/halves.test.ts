// A sort of the columns that show alone, as of what is selected with the mouse: each row stays its own client's.
import { describe, expect, it } from 'vitest'
import type { PlanKey } from '../../../src/core/i18n/plan.ts'
import { sortArea } from '../../../src/local/workbook/sort.ts'
import { STORY } from '../today/desk.ts'
import { Desk, type PlanView, people } from './desk.ts'
import { mine, start as startTeam } from './my-week.ts'

function start() {
  const desk = new Desk().prospects(people(30))
  desk.build()
  return desk
}

const log = (desk: Desk) => desk.register('Contact log')

/** Data > Sort range over all from the first row's box to the last one's notes. */
function sortShown(plan: PlanView, by: PlanKey) {
  const lines = plan.rows.map(({ line }) => line)
  const area = { row: Math.min(...lines) - 1, column: 0, rows: lines.length, columns: plan.column('notes') + 1 }
  const before = plan.rows.map(row => row[by])
  sortArea(plan.sheet, area, [{ column: plan.column(by), ascending: false }])
  expect(plan.rows.map(row => row[by])).not.toEqual(before)
}

/** The rows whatever their order. */
const rowsOf = (desk: Desk) =>
  desk
    .plan()
    .rows.map(({ line, order, ...row }) => row)
    .sort((a, b) => (String(a.contactId) < String(b.contactId) ? -1 : 1))

describe('a sort of the columns that show', () => {
  it.each(['client', 'phone', 'tier'] as const)('by %s is kept, and changes nothing else', by => {
    const [sorted, other] = [start(), start()]
    const order: unknown[] = []
    for (const desk of [sorted, other]) {
      const [, first, , second, third, fourth] = desk.plan().rows
      desk.plan().type(first!.line, { done: true, outcome: 'Talked', notes: 'two rooms' })
      desk.plan().type(second!.line, { done: true })
      desk.build()
      desk.plan().write(desk.plan().find('contactId', third!.contactId).line, { notes: 'after lunch', done: true })
      desk.plan().write(desk.plan().find('contactId', fourth!.contactId).line, { date: '2026-11-27' })
      if (desk === sorted) {
        sortShown(desk.plan(), by)
        order.push(...desk.plan().rows.map(row => row[by]))
      }
      expect(desk.call('previewPlan', {}).removed).toEqual([])
    }
    expect(sorted.build()).toEqual(other.build())
    expect(log(sorted)).toHaveLength(3)
    expect(log(sorted)).toEqual(log(other))
    expect(rowsOf(sorted)).toEqual(rowsOf(other))
    expect(sorted.plan().rows.map(row => row[by])).toEqual(order)
  })

  it('takes rows added by hand along, and clients that stand there twice', () => {
    const zed = { name: 'Zed', income: 'Low', relationship: 'One-off', added: '2026-09-07' }
    const desks = [true, false].map(isSorted => {
      const desk = new Desk().prospects([...people(4), zed])
      desk.build()
      expect(new Set(desk.plan().rows.map(row => row.client)).size).toBeLessThan(desk.plan().rows.length)
      desk.plan().type(desk.plan().rows[0]!.line, { done: true, outcome: 'Talked' })
      desk.build()
      desk.plan().write(desk.plan().rows[2]!.line, { outcome: 'No answer' })
      desk.plan().add({ client: 'Zed', date: '2026-11-26', notes: 'rang us' })
      if (isSorted) sortShown(desk.plan(), 'client')
      desk.build()
      return desk
    })
    expect(log(desks[0]!).map(entry => entry.Outcome)).toEqual(['Talked', 'No answer'])
    expect(log(desks[0]!)).toEqual(log(desks[1]!))
    expect(rowsOf(desks[0]!)).toEqual(rowsOf(desks[1]!))
  })

  it('leaves a tick typed after it with the client that shows', () => {
    const desk = start()
    desk.plan().type(desk.plan().rows[3]!.line, { done: true })
    sortShown(desk.plan(), 'client')
    const { line, client } = desk.plan().rows.find(row => row.done === false)!
    desk.plan().type(line, { done: true, outcome: 'Talked' })
    expect(log(desk)).toHaveLength(2)
    const { 'Prospect ID': prospectId, 'Contact ID': contactId } = log(desk)[1]!
    expect(desk.register('Prospects').find(card => card.ID === prospectId)!.Name).toBe(client)
    expect(desk.plan().find('client', client)).toMatchObject({ line, prospectId, contactId })
    const before = log(desk)
    desk.build()
    expect(log(desk)).toEqual(before)
  })

  it('leaves one of the Today form there too', () => {
    const desk = start()
    desk.plan().type(desk.plan().rows[3]!.line, { done: true })
    sortShown(desk.plan(), 'client')
    for (const at of [4, 2]) {
      const { key, client } = desk.call('openToday', {}).open[at]!
      desk.call('logContact', { week: '2026-W48', key, story: { ...STORY, notes: client } })
      expect(desk.plan().find('notes', client)).toMatchObject({ client, contactId: key, done: true })
    }
    const before = log(desk)
    expect(before).toHaveLength(3)
    desk.build()
    expect(log(desk)).toEqual(before)
    expect(desk.plan().rows.filter(row => row.purpose === 'byHand')).toEqual([])
  })

  it('leaves the rows of a card that becomes one with another there too', () => {
    const desk = start()
    sortShown(desk.plan(), 'client')
    const [first, second] = desk.plan().rows
    const idOf = (name: unknown) => String(desk.register('Prospects').find(card => card.Name === name)!.ID)
    const [id, other] = [idOf(first!.client), idOf(second!.client)]
    const versionOf = (of: string) => desk.call('openCard', { id: of }).card!.version
    const versions = { version: versionOf(id), otherVersion: versionOf(other) }
    desk.call('mergeCards', { id, other, ...versions, values: {} })
    for (const { line } of [first!, second!]) {
      expect(desk.plan().rows.find(row => row.line === line)).toMatchObject({ client: first!.client, prospectId: id })
    }
    desk.build()
    expect(desk.plan().rows.filter(row => row.purpose === 'byHand')).toEqual([])
  })

  it('may be one of My week', () => {
    const desk = startTeam()
    mine(desk).type(mine(desk).rows[2]!.line, { done: true, outcome: 'Talked' })
    desk.build()
    const [logged, rows] = [log(desk), rowsOf(desk)]
    sortShown(mine(desk), 'client')
    desk.build()
    expect(log(desk)).toEqual(logged)
    expect(rowsOf(desk)).toEqual(rows)
    sortShown(mine(desk), 'why')
    const { client, line } = mine(desk).rows.find(row => row.done === false)!
    mine(desk).type(line, { done: true })
    expect(log(desk)).toHaveLength(2)
    expect(desk.plan().find('client', client)).toMatchObject({ done: true, contactId: log(desk)[1]!['Contact ID'] })
    expect(mine(desk).find('client', client)).toMatchObject({ line, contactId: log(desk)[1]!['Contact ID'] })
  })

  it('comes back with what was there before the build after it', () => {
    const desk = start()
    desk.plan().type(desk.plan().rows[3]!.line, { done: true })
    desk.build()
    sortShown(desk.plan(), 'client')
    desk.plan().write(desk.plan().rows[0]!.line, { outcome: 'Talked' })
    const order = desk.plan().rows.map(row => row.client)
    desk.build()
    desk.call('undoBuild', {})
    expect(desk.plan().rows.map(row => row.client)).toEqual(order)
    expect(log(desk)).toHaveLength(1)
    desk.build()
    expect(log(desk)).toHaveLength(2)
  })

  it('is known again once a build has put back the column that tells, if it was deleted', () => {
    const desk = start()
    const [first, second] = desk.plan().rows
    desk.plan().type(first!.line, { done: true }).type(second!.line, { notes: 'keep me' })
    desk.typeOnCard(String(second!.prospectId), { Status: 'Lost' })
    desk.workbook.deleteLines(desk.plan().sheet, 'column', desk.plan().column('plannedClient'), 1)
    desk.build()
    expect(desk.plan().find('contactId', second!.contactId)).toMatchObject({ purpose: 'left', notes: 'keep me' })
    const [logged, rows] = [log(desk), rowsOf(desk)]
    sortShown(desk.plan(), 'client')
    desk.build()
    expect(log(desk)).toEqual(logged)
    expect(rowsOf(desk)).toEqual(rows)
  })

  it('with another client typed over one of them takes that one along', () => {
    const desk = start()
    desk.plan().write(desk.plan().rows[0]!.line, { client: 'Client 30', done: true })
    sortShown(desk.plan(), 'client')
    desk.build()
    expect(log(desk).map(entry => entry['Prospect ID'])).toEqual(['P-0030'])
    expect(desk.plan().rows.filter(row => row.purpose === 'byHand')).toMatchObject([{ client: 'Client 30' }])
  })
})
