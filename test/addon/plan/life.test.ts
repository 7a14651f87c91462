// Whole life stories through the shipped add-on: build, tick, edit, sort, log, rebuild, undo, next week, next cycle.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Day, formatDay, formatWeek, mondayOf } from '../../../src/core/domain/day.ts'
import { sortArea } from '../../../src/local/workbook/sort.ts'
import { STORY } from '../today/desk.ts'
import { Desk, letters, type PlanView, people, serial } from './desk.ts'

const GAP = 2
const EPOCH = serial('1970-01-01')

const OWNERS = ['Anna', 'Olga'] as const

type Step =
  | {
      readonly kind:
        | ('tick' | 'quietTick' | 'untick' | 'note' | 'move' | 'time' | 'addRow' | 'redate')
        | ('myTick' | 'myQuietTick' | 'myUntick' | 'myNote' | 'myMove' | 'myAdd' | 'myRedate')
        | (
            | 'deleteLogRow'
            | 'correctLog'
            | 'correctDay'
            | 'logByHand'
            | 'today'
            | 'lose'
            | 'handOver'
            | 'ownCell'
            | 'moveColumn'
          )
      readonly at: number
    }
  | { readonly kind: 'sort'; readonly by: 'client' | 'tier' | 'what' | 'date'; readonly mine: boolean }
  | { readonly kind: 'days'; readonly count: number }
  | { readonly kind: 'undo' | 'colleague' | 'nextWeek' | 'view' | 'dropPlan' }

const at = fc.nat(40)
const kinds = (...names: Extract<Step, { at: number }>['kind'][]) => fc.record({ kind: fc.constantFrom(...names), at })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: kinds('tick', 'tick', 'quietTick', 'note', 'move', 'time') },
  { weight: 8, arbitrary: kinds('myTick', 'myTick', 'myQuietTick', 'myNote', 'myMove', 'myAdd') },
  { weight: 3, arbitrary: kinds('untick', 'myUntick', 'deleteLogRow', 'lose', 'redate', 'myRedate') },
  { weight: 4, arbitrary: kinds('logByHand', 'addRow', 'correctLog', 'correctDay', 'today') },
  { weight: 2, arbitrary: kinds('handOver', 'ownCell', 'ownCell', 'moveColumn') },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('sort'),
      by: fc.constantFrom('client', 'tier', 'what', 'date'),
      mine: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('days'), count: fc.constantFrom(1, 2, 7, 84) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'colleague', 'nextWeek', 'view', 'dropPlan') }) },
) as fc.Arbitrary<Step>

/** A desk with all that people did on it, to see that nothing of it is lost. */
class Life {
  readonly desk: Desk
  /** A colleague's browser on the same spreadsheet. */
  readonly other: Desk
  readonly notes = new Map<string, number>()
  /** Contacts that people ticked, and whose log rows nobody took away. */
  readonly ticked = new Set<string>()
  readonly lost = new Set<string>()
  /** What was typed into a column of the team's own, by the contact beside it. */
  readonly ownCells = new Map<string, string>()
  byHand = 0
  #count = 0

  constructor() {
    this.desk = new Desk()
    this.desk.call('saveSettings', { values: { owners: OWNERS.join(', ') } })
    this.desk.prospects(people(24).map((one, i) => ({ ...one, owner: OWNERS[i % 2]! })))
    this.other = new Desk({ workbook: this.desk.workbook })
  }

  get plan() {
    return this.desk.plan(`Plan ${formatWeek(this.desk.today)}`)
  }

  get today(): Day {
    return this.desk.today
  }

  get mine(): PlanView | null {
    return this.desk.workbook.sheet('My week Anna') ? this.desk.plan('My week Anna') : null
  }

  do(step: Step): void {
    const others: Partial<Record<Step['kind'], (at: number) => void>> = {
      days: count => this.#pass(count),
      undo: () => this.#undo(),
      colleague: () => this.#buildBy(this.other),
      dropPlan: () => this.#dropPlan(),
      nextWeek: () => this.build(this.today + 7),
      view: () => this.build(this.today, 'Anna'),
      logByHand: at => this.#log(at),
      deleteLogRow: at => this.#deleteLogRow(at),
      correctLog: at => this.#correctLog(at, 'Outcome', 'Offer sent'),
      correctDay: at => this.#correctLog(at, 'Date', formatDay(this.today - (at % 3))),
      lose: at => this.#lose(at),
      handOver: at => void this.desk.answer('handOver', { from: OWNERS[at % 2]!, to: OWNERS[(at + 1) % 2]! }),
      today: at => this.#logInToday(at),
    }
    const act = others[step.kind]
    if (act) act('count' in step ? step.count : 'at' in step ? step.at : 0)
    else this.#work(step)
  }

  /** What people do on the plan or on an owner's sheet. */
  #work(step: Step): void {
    const at = 'at' in step ? step.at : 0
    const view = step.kind.startsWith('my') || ('mine' in step && step.mine) ? this.mine : this.#planIfAny
    if (!view || view.rows.length === 0) return
    if (step.kind === 'sort') this.#sort(view, step.by)
    else if (step.kind === 'moveColumn') this.#moveColumn(at)
    else if (step.kind === 'ownCell') this.#ownCell(at)
    else if (step.kind === 'addRow' || step.kind === 'myAdd') {
      view.add({ client: `Client ${(at % 24) + 1}`, notes: this.#note() })
    } else
      this.#edit(
        view,
        step.kind.replace(/^my(.)/, (_, first: string) => first.toLowerCase()),
        at,
      )
  }

  #edit(view: PlanView, kind: string, at: number): void {
    const row = view.rows[at % view.rows.length]!
    if (row.client === '') return
    const isOpen = row.done !== true && row.outcome === ''
    if (kind === 'note') view.type(row.line, { notes: this.#note(String(row.notes)) })
    else if (kind === 'untick' && row.done === true && !this.ticked.has(String(row.contactId))) {
      view.type(row.line, { done: false })
    } else if (kind === 'redate' && !isOpen) view.type(row.line, { date: formatDay(mondayOf(this.today) + (at % 5)) })
    else if (!isOpen || kind === 'redate') return
    else if (kind === 'move') view.type(row.line, { date: formatDay(mondayOf(this.today) + 4) })
    else if (kind === 'time') view.type(row.line, { time: '10:30' })
    else if (kind === 'tick') view.type(row.line, { done: true })
    else if (kind === 'quietTick') view.write(row.line, { outcome: 'Talked' })
  }

  get #planIfAny(): PlanView | null {
    return this.desk.workbook.sheet(`Plan ${formatWeek(this.today)}`) ? this.plan : null
  }

  #buildBy(desk: Desk): void {
    desk.today = this.today
    desk.build({ week: formatWeek(this.today) })
  }

  build(day = this.today, owner: string | null = null): void {
    const ids = this.#doneOnSheet()
    const typed = [...this.ownCells]
    const quiet = (this.mine?.rows ?? []).filter(row => isDone(row) && row.contactId !== '' && row.logged === '')
    this.desk.build({ week: formatWeek(day), ...(owner === null ? {} : { owner }) })
    for (const id of ids) if (this.#logIds().includes(id)) this.ticked.add(id)
    for (const { contactId } of quiet) expect(this.#logIds()).toContain(contactId)
    this.#checkOwnCells(typed)
  }

  /** At any moment: each contact is in the log once. */
  checkLog(): void {
    const ids = this.#logIds()
    expect(new Set(ids).size).toBe(ids.length)
  }

  check(): void {
    this.checkLog()
    const ids = this.#logIds()
    for (const id of this.ticked) expect(ids).toContain(id)
    expect(this.#entries().filter(entry => String(entry.Notes).startsWith('by hand'))).toHaveLength(this.byHand)
    const said = this.#everything()
    for (const note of this.notes.keys()) expect(said).toContain(note)
    this.#checkPlan()
    this.#checkDays()
    this.#checkMyWeek()
  }

  /** What is done has the day of the log, whichever of the two was corrected, and none still to come. */
  #checkDays(): void {
    const days = new Map(this.#entries().map(entry => [String(entry['Contact ID']), Number(entry.Date)]))
    for (const { contactId, logged } of this.plan.rows) {
      const day = days.get(String(contactId))
      if (day === undefined || contactId === '') continue
      expect(logged).toBe(day)
      expect(day - EPOCH).toBeLessThanOrEqual(this.today)
    }
  }

  /** After a build an owner's sheet says what the plan says, row by row, and holds all rows of the owner. */
  #checkMyWeek(): void {
    if (!this.mine) return
    const alike = ({
      contactId,
      done,
      date,
      time,
      channel,
      outcome,
      nextStep,
      notes,
      owner,
    }: PlanView['rows'][number]) =>
      JSON.stringify({ contactId, done, date, time, channel, outcome, nextStep, notes, owner })
    const planned = this.plan.rows.filter(row => row.owner === 'Anna' && row.contactId !== '')
    expect(this.mine.rows.map(alike).sort()).toEqual(planned.map(alike).sort())
  }

  /** Cells of the team's own stand beside their contacts still. */
  #checkOwnCells(typed: readonly (readonly [string, string])[]): void {
    const plan = this.#planIfAny
    for (const [contactId, text] of plan ? typed : []) {
      const { sheet, rows } = plan!
      const row = rows.find(row => row.contactId === contactId)
      if (!row) continue
      const cells = Array.from({ length: sheet.columnCount }, (_, column) => sheet.value(row.line - 1, column))
      expect(cells).toContain(text)
    }
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
      for (const { date, channel: own, owner } of planned) {
        const day = `${date} ${owner}`
        if (own === channel) perDay.set(day, (perDay.get(day) ?? 0) + 1)
      }
      for (const count of perDay.values()) expect(count).toBeLessThanOrEqual(limit)
    }
  }

  /** Contacts that are done on the plan of this week, or on an owner's sheet beside it. */
  #doneOnSheet(): string[] {
    const rows = [...(this.#planIfAny?.rows ?? []), ...(this.mine?.rows ?? [])]
    return rows.filter(isDone).map(row => String(row.contactId))
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

  /** With the sheet goes what was written there alone; the log and the owner's sheet stay. */
  #dropPlan(): void {
    if (!this.#planIfAny || this.desk.workbook.sheets.length < 2) return
    this.desk.workbook.removeSheet(this.plan.sheet)
    this.notes.clear()
    this.ownCells.clear()
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

  #correctLog(at: number, heading: string, text: string): void {
    const sheet = this.desk.workbook.sheet('Contact log')!
    const { rows, columns } = sheet.extent()
    const headings = Array.from({ length: columns }, (_, column) => sheet.value(0, column))
    const row = 1 + (at % Math.max(1, rows - 1))
    if (sheet.value(row, headings.indexOf('Contact ID')) === '') return
    this.desk.addon.edit(sheet, `${letters(headings.indexOf(heading))}${row + 1}`, text)
  }

  #logInToday(at: number): void {
    if (!this.#planIfAny) return
    this.desk.call('openToday', { person: '' })
    const { week, open } = this.desk.call('openToday', {})
    const contact = open[at % Math.max(1, open.length)]
    if (!contact) return
    const notes = this.#note()
    const { kind } = this.desk.call('logContact', { week, key: contact.key, story: { ...STORY, notes } })
    expect(kind).toBe('logged')
  }

  #ownCell(at: number): void {
    const { sheet, rows } = this.plan
    const row = rows[at % rows.length]!
    if (row.contactId === '' || this.ownCells.has(String(row.contactId))) return
    if (this.ownCells.size === 0) this.desk.workbook.insertLines(sheet, 'column', sheet.columnCount, 1)
    const text = this.#note()
    this.desk.addon.edit(sheet, `${letters(sheet.columnCount - 1)}${row.line}`, text)
    this.ownCells.set(String(row.contactId), text)
  }

  /** A column of the plan goes to the left end. */
  #moveColumn(at: number): void {
    const { sheet } = this.plan
    this.desk.workbook.moveLines(sheet, 'column', 1 + (at % 14), 1, 0)
  }

  #sort(view: PlanView, by: 'client' | 'tier' | 'what' | 'date'): void {
    const { sheet, keyRow } = view
    const area = { row: keyRow + 2, column: 0, rows: view.rows.length, columns: sheet.columnCount }
    sortArea(sheet, area, [{ column: view.column(by), ascending: true }])
  }
}

const isDone = (row: PlanView['rows'][number]) => row.done === true || row.outcome !== ''

it('nothing that a person did is lost, nothing is logged twice, and every plan keeps to the method', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), chapters => {
      const life = new Life()
      life.build()
      life.desk.call('myWeek', { owner: 'Anna' })
      for (const steps of chapters) {
        for (const step of steps) {
          life.do(step)
          life.checkLog()
        }
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
