// Whole life stories through the shipped add-on: build, tick, edit, sort, log, rebuild, undo, next week, next cycle.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Day, formatDay, formatWeek, mondayOf } from '../../../src/core/domain/day.ts'
import { sortArea } from '../../../src/local/workbook/sort.ts'
import { Desk, people, serial } from './desk.ts'

const GAP = 2
const EPOCH = serial('1970-01-01')

type Step =
  | {
      readonly kind: 'tick' | 'quietTick' | 'untick' | 'note' | 'move' | 'time' | 'deleteLogRow' | 'lose'
      readonly at: number
    }
  | { readonly kind: 'sort'; readonly by: 'client' | 'tier' | 'what' | 'date' }
  | { readonly kind: 'logByHand' | 'addRow'; readonly at: number }
  | { readonly kind: 'days'; readonly count: number }
  | { readonly kind: 'undo' }

const at = fc.nat(40)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom('tick', 'tick', 'quietTick', 'note', 'move', 'time'), at }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('untick', 'deleteLogRow', 'lose'), at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('logByHand', 'addRow'), at }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('sort'), by: fc.constantFrom('client', 'tier', 'what', 'date') }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('days'), count: fc.constantFrom(1, 2, 7, 84) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' } as const) },
) as fc.Arbitrary<Step>

/** A desk with all that people did on it, to see that nothing of it is lost. */
class Life {
  readonly desk = new Desk().prospects(people(24))
  readonly notes = new Map<string, number>()
  /** Contacts that people ticked, and whose log rows nobody took away. */
  readonly ticked = new Set<string>()
  readonly lost = new Set<string>()
  byHand = 0
  #count = 0

  get plan() {
    return this.desk.plan(`Plan ${formatWeek(this.desk.today)}`)
  }

  get today(): Day {
    return this.desk.today
  }

  do(step: Step): void {
    const rows = this.desk.workbook.sheet(`Plan ${formatWeek(this.today)}`) ? this.plan.rows : []
    const row = 'at' in step && rows.length > 0 ? rows[step.at % rows.length]! : null
    const isOpen = row && row.done !== true && row.outcome === ''
    if (step.kind === 'days') this.#pass(step.count)
    else if (step.kind === 'undo') this.#undo()
    else if (step.kind === 'logByHand') this.#log(step.at)
    else if (step.kind === 'deleteLogRow') this.#deleteLogRow(step.at)
    else if (step.kind === 'lose') this.#lose(step.at)
    else if (rows.length === 0) return
    else if (step.kind === 'addRow') this.plan.add({ client: `Client ${(step.at % 24) + 1}`, notes: this.#note() })
    else if (step.kind === 'sort') this.#sort(step.by, rows.length)
    else if (!row || row.client === '') return
    else if (step.kind === 'note') this.plan.type(row.line, { notes: this.#note(String(row.notes)) })
    else if (step.kind === 'untick' && row.done === true && !this.ticked.has(String(row.contactId)))
      this.plan.type(row.line, { done: false })
    else if (!isOpen) return
    else if (step.kind === 'move') this.plan.type(row.line, { date: formatDay(mondayOf(this.today) + 4) })
    else if (step.kind === 'time') this.plan.type(row.line, { time: '10:30' })
    else if (step.kind === 'tick') this.plan.type(row.line, { done: true })
    else if (step.kind === 'quietTick') this.plan.write(row.line, { outcome: 'Talked' })
  }

  build(): void {
    const ids = this.#doneOnSheet()
    this.desk.build({ week: formatWeek(this.today) })
    for (const id of ids) if (this.#logIds().includes(id)) this.ticked.add(id)
  }

  check(): void {
    const ids = this.#logIds()
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of this.ticked) expect(ids).toContain(id)
    expect(this.#entries().filter(entry => String(entry.Notes).startsWith('by hand'))).toHaveLength(this.byHand)
    const said = this.#everything()
    for (const note of this.notes.keys()) expect(said).toContain(note)
    this.#checkPlan()
  }

  /** The invariants of method.md 10, over what stands on the sheet and in the log. */
  #checkPlan(): void {
    const rows = this.plan.rows.filter(row => row.client !== '' && row.purpose !== 'left' && row.contactId !== '')
    const contactIds = rows.map(row => row.contactId)
    expect(new Set(contactIds).size).toBe(contactIds.length)
    const open = rows.filter(row => row.done !== true && row.outcome === '')
    const isStanding = (row: (typeof rows)[number]) => /^(?:promised|byHand|moved:.*)$/.test(String(row.purpose))
    const planned = open.filter(row => !isStanding(row))
    const loggedDays = this.#entries()
      .filter(entry => entry.Outcome !== 'No answer')
      .map(entry => [String(entry['Prospect ID']), Number(entry.Date) - EPOCH] as const)
    for (const row of planned) {
      const date = Number(row.date) - EPOCH
      expect(date).toBeGreaterThanOrEqual(this.today)
      expect((((date + 3) % 7) + 7) % 7).toBeLessThan(5)
      expect(this.lost.has(String(row.prospectId))).toBe(false)
      for (const [id, other] of loggedDays) {
        if (id === row.prospectId) expect(Math.abs(other - date)).toBeGreaterThan(GAP)
      }
      for (const other of open) {
        if (other === row || other.prospectId !== row.prospectId) continue
        expect(Math.abs(Number(other.date) - Number(row.date))).toBeGreaterThan(GAP)
      }
    }
    for (const [channel, limit] of [
      ['Call', 8],
      ['Meeting', 3],
    ] as const) {
      const perDay = new Map<unknown, number>()
      for (const { date, channel: own } of planned) if (own === channel) perDay.set(date, (perDay.get(date) ?? 0) + 1)
      for (const count of perDay.values()) expect(count).toBeLessThanOrEqual(limit)
    }
  }

  #doneOnSheet(): string[] {
    const sheet = this.desk.workbook.sheet(`Plan ${formatWeek(this.today)}`)
    if (!sheet) return []
    return this.plan.rows.filter(row => row.done === true || row.outcome !== '').map(row => String(row.contactId))
  }

  #entries(): Record<string, unknown>[] {
    return this.desk.register('Contact log')
  }

  #logIds(): string[] {
    return this.#entries()
      .map(entry => String(entry['Contact ID']))
      .filter(id => id !== '')
  }

  /** All texts of all plan sheets, the log and the cards. */
  #everything(): string {
    return this.desk.workbook.sheets
      .map(sheet => [...sheet.cells()].map(cell => JSON.stringify(cell)).join('\n'))
      .join('\n')
  }

  /** A note that is kept beside what stood there before. */
  #note(before = ''): string {
    const note = `note${++this.#count}.`
    this.notes.set(note, this.today)
    return before === '' ? note : `${before} ${note}`
  }

  #pass(days: number): void {
    this.desk.today += days
    while ((((this.desk.today + 3) % 7) + 7) % 7 > 4) this.desk.today++
  }

  #undo(): void {
    const answer = this.desk.answer('undoBuild', {})
    // What was ticked before the build is on the sheet still and is found again by the next one.
    if (answer.ok) this.ticked.clear()
  }

  #log(at: number): void {
    this.byHand++
    const prospectId = `P-${String((at % 24) + 1).padStart(4, '0')}`
    this.desk.logged([{ date: formatDay(this.today), prospectId, channel: 'Call', notes: `by hand ${this.byHand}` }])
  }

  #deleteLogRow(at: number): void {
    const ids = this.#logIds()
    const sheet = this.desk.workbook.sheet('Contact log')!
    const { rows, columns } = sheet.extent()
    const id = ids[at % Math.max(1, ids.length)]
    for (let row = 1; row < rows; row++) {
      const cells = Array.from({ length: columns }, (_, column) => sheet.value(row, column))
      if (id === undefined || !cells.includes(id)) continue
      for (const note of this.notes.keys()) if (cells.some(cell => String(cell).includes(note))) return
      this.desk.workbook.deleteLines(sheet, 'row', row, 1)
      this.ticked.delete(id)
      return
    }
  }

  #lose(at: number): void {
    const sheet = this.desk.workbook.sheet('Prospects')!
    const column = Array.from({ length: 60 }, (_, column) => sheet.value(0, column)).indexOf('Status')
    sheet.set((at % 24) + 1, column, { value: 'Lost' })
    this.lost.add(String(sheet.value((at % 24) + 1, 0)))
  }

  #sort(by: 'client' | 'tier' | 'what' | 'date', rows: number): void {
    if (rows === 0) return
    const { sheet, keyRow } = this.plan
    const area = { row: keyRow + 2, column: 0, rows, columns: sheet.columnCount }
    sortArea(sheet, area, [{ column: this.plan.column(by), ascending: true }])
  }
}

it('nothing that a person did is lost, nothing is logged twice, and every plan keeps to the method', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), chapters => {
      const life = new Life()
      life.build()
      for (const steps of chapters) {
        for (const step of steps) life.do(step)
        life.build()
        life.check()
      }
      const report = life.desk.build({ week: formatWeek(life.today) })
      const rows = life.plan.rows
      expect(life.desk.build({ week: formatWeek(life.today) })).toEqual(report)
      expect(life.plan.rows).toEqual(rows)
      life.check()
    }),
    { numRuns: 8 },
  )
})
