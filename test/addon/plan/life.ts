// A desk with all that people did on it, step by step, to see that nothing of it is lost; through the shipped add-on.
import { expect } from 'vitest'
import { type Day, formatDay, formatWeek, mondayOf } from '../../../src/core/domain/day.ts'
import { sortArea } from '../../../src/local/workbook/sort.ts'
import type { Sheet } from '../../../src/local/workbook/workbook.ts'
import { restore, save } from '../failures/faults.ts'
import { STORY } from '../today/desk.ts'
import { Desk, day, letters, type PlanView, people } from './desk.ts'

export const OWNERS = ['Anna', 'Olga'] as const

/** What people do on a plan, and on an owner's own sheet alike. */
export const ON_ROWS = [
  ...['tick', 'quietTick', 'untick', 'note', 'move', 'later', 'time', 'redate', 'outcome', 'channel', 'nextStep'],
  ...['give', 'otherClient', 'addRow', 'paste', 'copyRow', 'sort'],
] as const satisfies readonly string[]

export type PlanRow = PlanView['rows'][number]
type Act = (at: number) => void
type RowAct = (view: PlanView, row: PlanRow, at: number) => void

export const isDone = (row: PlanRow) => row.done === true || row.outcome !== ''

/** The settings that a story changes, as a person types them. */
const SETTINGS = [
  { deals: '1' },
  { deals: '6' },
  { gapDays: '0' },
  { gapDays: '3' },
  { maxPerWeek: '1' },
  { maxPerWeek: '3' },
  { callsPerDay: '2' },
  { meetingsPerDay: '1' },
  { planSize: 'norms' },
  { cycleWeeks: '4' },
] as const

const MONDAY = day('2026-11-23')

/** The workbook that all stories start from: to set it up takes longer than a story. */
let start: ReturnType<typeof begin> | null = null

function begin() {
  const desk = new Desk()
  desk.call('saveSettings', { values: { owners: OWNERS.join(', ') } })
  desk.prospects(people(24).map((one, i) => ({ ...one, owner: OWNERS[i % 2]! })))
  const other = new Desk({ workbook: desk.workbook })
  return { desk, other, saved: save(desk.workbook) }
}

export class Life {
  readonly desk: Desk
  /** A colleague's browser on the same spreadsheet. */
  readonly other: Desk
  /** Words that people wrote somewhere, and that are to be found somewhere for good. */
  readonly notes = new Set<string>()
  /** Contacts that people ticked, and whose log rows nobody took away. */
  readonly ticked = new Set<string>()
  readonly lost = new Set<string>()
  readonly holidays = new Set<Day>()
  readonly settings = { gapDays: 2, maxPerWeek: 2, callsPerDay: 8, meetingsPerDay: 3 }
  /** What was typed into a column of the team's own, by the contact beside it. */
  readonly ownCells = new Map<string, string>()
  byHand = 0
  /** How often something was said to be done that a plan holds or the Today sidebar tells. */
  told = 0
  #count = 0

  constructor() {
    start ??= begin()
    restore(start.desk.workbook, start.saved)
    this.desk = start.desk
    this.other = start.other
    this.desk.today = MONDAY
  }

  get plan(): PlanView {
    return this.desk.plan(`Plan ${formatWeek(this.today)}`)
  }

  get planIfAny(): PlanView | null {
    return this.desk.workbook.sheet(`Plan ${formatWeek(this.today)}`) ? this.plan : null
  }

  get today(): Day {
    return this.desk.today
  }

  /** The owners' own sheets that there are. */
  get own(): readonly { readonly owner: string; readonly view: PlanView }[] {
    return OWNERS.flatMap(owner => {
      const name = `My week ${owner}`
      return this.desk.workbook.sheet(name) ? [{ owner, view: this.desk.plan(name) }] : []
    })
  }

  get entries(): Record<string, unknown>[] {
    return this.desk.register('Contact log')
  }

  get logIds(): string[] {
    return this.entries.map(entry => String(entry['Contact ID'])).filter(id => id !== '')
  }

  do(kind: string, at: number, place: 'plan' | 'own'): void {
    const act = this.#acts[kind]
    if (act) act(at)
    else this.#onRow(kind, at, place)
  }

  readonly #acts: Readonly<Record<string, Act>> = {
    days: at => {
      this.desk.today += [1, 2, 7, 84][at % 4]!
    },
    undo: () => this.#undo(),
    colleague: () => this.#buildByColleague(),
    dropPlan: () => this.#dropPlan(),
    nextWeek: () => this.build(this.today + 7),
    view: () => this.build(this.today, 'Anna'),
    myWeek: at => void this.desk.answer('myWeek', { owner: OWNERS[at % 2]! }),
    logByHand: at => this.#log(at),
    deleteLogRow: at => this.#deleteLogRow(at),
    correctOutcome: at => this.#correctLog(at, 'Outcome', () => 'Offer sent'),
    correctChannel: at => this.#correctLog(at, 'Channel', () => ['Call', 'Meeting', 'Message'][at % 3]!),
    correctDay: at => this.#correctLog(at, 'Date', () => formatDay(this.today - (at % 3))),
    correctNotes: at => this.#correctLog(at, 'Notes', before => this.#note(before)),
    lose: at => this.#status(at, ['Lost', 'Do not contact'][at % 2]!),
    reopen: at => this.#status(at, 'Open'),
    tier: at => this.#card(at, 'Tier by hand', String(1 + (at % 5))),
    cardOwner: at => this.#card(at, 'Owner', OWNERS[at % 2]!),
    promise: at => {
      this.#card(at, 'Next action', 'Send the offer')
      this.#card(at, 'Next action date', formatDay(this.today + (at % 9) - 2))
    },
    setting: at => this.#set(SETTINGS[at % SETTINGS.length]!),
    holiday: at => this.#holiday(mondayOf(this.today) + (at % 12)),
    handOver: at => void this.desk.answer('handOver', { from: OWNERS[at % 2]!, to: OWNERS[(at + 1) % 2]! }),
    today: at => this.#logInToday(at),
    meet: at => this.#meet(at),
    ownCell: at => this.#ownCell(at),
    moveColumn: at => this.#moveColumn(at),
    deleteRow: at => this.#deleteRow(at),
    blankRow: at => this.#blankRow(at),
  }

  #onRow(kind: string, at: number, place: 'plan' | 'own'): void {
    const own = this.own
    const view = place === 'own' ? own[at % Math.max(1, own.length)]?.view : this.planIfAny
    const rows = view?.rows ?? []
    const row = rows[at % Math.max(1, rows.length)]
    if (!view || !row) return
    if (kind === 'addRow') view.add({ client: `Client ${(at % 24) + 1}`, notes: this.#note() })
    else if (kind === 'sort') sort(view, (['client', 'tier', 'what', 'date'] as const)[at % 4]!)
    else if (row.client !== '') (isDone(row) ? this.#onDone : this.#onOpen)[kind]?.(view, row, at)
  }

  readonly #onAny: Readonly<Record<string, RowAct>> = {
    note: (view, row) => view.type(row.line, { notes: this.#note(String(row.notes)) }),
    channel: (view, row) => view.type(row.line, { channel: row.channel === 'Call' ? 'Meeting' : 'Call' }),
    nextStep: (view, row, at) => {
      view.type(row.line, { nextStep: this.#note(String(row.nextStep)), nextDate: formatDay(this.today + 2 + at) })
    },
  }

  readonly #onOpen: Readonly<Record<string, RowAct>> = {
    ...this.#onAny,
    tick: (view, row) => {
      this.told++
      view.type(row.line, { done: true })
    },
    quietTick: (view, row) => {
      this.told++
      view.write(row.line, { outcome: 'Talked' })
    },
    outcome: (view, row, at) => {
      this.told++
      view.type(row.line, { outcome: outcomeOf(at) })
    },
    move: (view, row) => view.type(row.line, { date: formatDay(mondayOf(this.today) + 4) }),
    later: (view, row, at) => view.type(row.line, { date: formatDay(mondayOf(this.today) + 7 + (at % 5)) }),
    time: (view, row) => view.type(row.line, { time: '10:30' }),
    give: (view, row) => view.type(row.line, { owner: OWNERS.find(owner => owner !== row.owner)! }),
    otherClient: (view, row, at) => {
      // The row is another client's now, with what stands beside it.
      this.ownCells.delete(String(row.contactId))
      view.type(row.line, { client: `Client ${(at % 24) + 1}` })
    },
    paste: (view, row) => {
      const below = view.rows.filter(({ line }) => line >= row.line && line < row.line + 3)
      if (below.some(isDone)) return
      this.told += below.length
      const ticks = below.map(() => [true])
      this.desk.addon.edit(view.sheet, `${letters(view.column('done'))}${row.line}`, ticks)
    },
    copyRow: (view, row) => {
      const cells = lineOf(view.sheet, row.line - 1)
      this.desk.addon.edit(view.sheet, `A${lastLine(view) + 1}`, [cells])
    },
  }

  readonly #onDone: Readonly<Record<string, RowAct>> = {
    ...this.#onAny,
    untick: (view, row) => {
      if (row.done === true && !this.ticked.has(String(row.contactId))) view.type(row.line, { done: false })
    },
    redate: (view, row, at) => view.type(row.line, { date: formatDay(mondayOf(this.today) + (at % 5)) }),
    outcome: (view, row, at) => view.type(row.line, { outcome: outcomeOf(at) }),
  }

  build(day = this.today, owner: string | null = null): void {
    const ids = this.#doneOnSheet()
    const typed = [...this.ownCells]
    const quiet = this.own
      .flatMap(({ view }) => view.rows)
      .filter(row => isDone(row) && row.contactId !== '' && row.logged === '')
    this.desk.build({ week: formatWeek(day), ...(owner === null ? {} : { owner }) })
    for (const id of ids) if (this.logIds.includes(id)) this.ticked.add(id)
    for (const { contactId } of quiet) expect(this.logIds).toContain(contactId)
    this.#checkOwnCells(typed)
  }

  /** The notes that stand on any sheet. */
  get standing(): ReadonlySet<string> {
    const found = new Set<string>()
    for (const sheet of this.desk.workbook.sheets) {
      for (const [, , { value }] of sheet.cells()) {
        if (typeof value === 'string') for (const [note] of value.matchAll(/note\d+\./g)) found.add(note)
      }
    }
    return found
  }

  /** Cells of the team's own stand beside their contacts still. */
  #checkOwnCells(typed: readonly (readonly [string, string])[]): void {
    const plan = this.planIfAny
    for (const [contactId, text] of plan ? typed : []) {
      const { sheet, rows } = plan!
      const row = rows.find(row => row.contactId === contactId)
      if (row) expect(lineOf(sheet, row.line - 1)).toContain(text)
    }
  }

  /** Contacts that are done on the plan of this week, or on an owner's sheet beside it. */
  #doneOnSheet(): string[] {
    const rows = [...(this.planIfAny?.rows ?? []), ...this.own.flatMap(({ view }) => view.rows)]
    return rows.filter(isDone).map(row => String(row.contactId))
  }

  /** A note that is kept beside what stood there before. */
  #note(before = ''): string {
    const note = `note${++this.#count}.`
    this.notes.add(note)
    return before === '' ? note : `${before} ${note}`
  }

  /** What is in a row that somebody deletes is nobody's to keep. */
  #forget(cells: readonly unknown[]): void {
    for (const note of this.notes) if (cells.some(cell => String(cell).includes(note))) this.notes.delete(note)
  }

  #buildByColleague(): void {
    this.other.today = this.today
    this.other.build({ week: formatWeek(this.today) })
  }

  #undo(): void {
    const answer = this.desk.answer('undoBuild', {})
    // What was ticked before the build is on the sheet still and is found again by the next one.
    if (answer.ok) this.ticked.clear()
  }

  /** With the sheet goes what was written there alone; the log and the owner's sheet stay. */
  #dropPlan(): void {
    if (!this.planIfAny || this.desk.workbook.sheets.length < 2) return
    this.desk.workbook.removeSheet(this.plan.sheet)
    this.notes.clear()
    this.ownCells.clear()
  }

  #deleteRow(at: number): void {
    const plan = this.planIfAny
    const row = plan?.rows[at % Math.max(1, plan.rows.length)]
    if (!plan || !row) return
    const alike = this.own.flatMap(({ view }) =>
      view.rows.filter(({ contactId }) => contactId !== '' && contactId === row.contactId),
    )
    this.#forget([row, ...alike].flatMap(line => Object.values(line)))
    this.ownCells.delete(String(row.contactId))
    this.desk.workbook.deleteLines(plan.sheet, 'row', row.line - 1, 1)
  }

  #blankRow(at: number): void {
    const plan = this.planIfAny
    const row = plan?.rows[at % Math.max(1, plan.rows.length)]
    if (plan && row) this.desk.workbook.insertLines(plan.sheet, 'row', row.line - 1, 1)
  }

  #log(at: number): void {
    this.byHand++
    const prospectId = `P-${String((at % 24) + 1).padStart(4, '0')}`
    this.desk.logged([{ date: formatDay(this.today), prospectId, channel: 'Call', notes: `by hand ${this.byHand}` }])
  }

  #deleteLogRow(at: number): void {
    const ids = this.logIds
    const sheet = this.desk.workbook.sheet('Contact log')!
    const id = ids[at % Math.max(1, ids.length)]
    for (let row = 1; row < sheet.extent().rows; row++) {
      const cells = lineOf(sheet, row)
      if (id === undefined || !cells.includes(id)) continue
      for (const note of this.notes) if (cells.some(cell => String(cell).includes(note))) return
      this.desk.workbook.deleteLines(sheet, 'row', row, 1)
      this.ticked.delete(id)
      return
    }
  }

  #correctLog(at: number, heading: string, textOf: (before: string) => string): void {
    const sheet = this.desk.workbook.sheet('Contact log')!
    const headings = lineOf(sheet, 0)
    const row = 1 + (at % Math.max(1, sheet.extent().rows - 1))
    if (sheet.value(row, headings.indexOf('Contact ID')) === '') return
    const column = headings.indexOf(heading)
    this.desk.addon.edit(sheet, `${letters(column)}${row + 1}`, textOf(String(sheet.value(row, column))))
  }

  #card(at: number, heading: string, text: string): void {
    const sheet = this.desk.workbook.sheet('Prospects')!
    this.desk.addon.edit(sheet, `${letters(lineOf(sheet, 0).indexOf(heading))}${(at % 24) + 2}`, text)
  }

  #status(at: number, status: string): void {
    this.#card(at, 'Status', status)
    const id = String(this.desk.workbook.sheet('Prospects')!.value((at % 24) + 1, 0))
    if (status === 'Open') this.lost.delete(id)
    else this.lost.add(id)
  }

  #set(values: Readonly<Record<string, string>>): void {
    this.desk.call('saveSettings', { values })
    for (const key of Object.keys(this.settings) as (keyof Life['settings'])[]) {
      if (values[key] !== undefined) this.settings[key] = Number(values[key])
    }
  }

  #holiday(day: Day): void {
    this.holidays.add(day)
    this.#set({ holidays: [...this.holidays].map(formatDay).join(', ') })
  }

  #logInToday(at: number): void {
    if (!this.planIfAny) return
    this.desk.call('openToday', { person: '' })
    const { week, open } = this.desk.call('openToday', {})
    const contact = open[at % Math.max(1, open.length)]
    if (!contact) return
    this.told++
    const story = { ...STORY, notes: this.#note() }
    expect(this.desk.call('logContact', { week, key: contact.key, story }).kind).toBe('logged')
  }

  /** A contact that no plan has, told in the Today sidebar. */
  #meet(at: number): void {
    const id = `P-${String((at % 24) + 1).padStart(4, '0')}`
    this.told++
    const story = { ...STORY, notes: this.#note() }
    const { kind } = this.desk.call('addContact', { token: `token${String(this.#count).padStart(4, '0')}`, id, story })
    expect(kind).toBe('logged')
  }

  #ownCell(at: number): void {
    const plan = this.planIfAny
    const row = plan?.rows[at % Math.max(1, plan.rows.length)]
    if (!plan || !row || row.contactId === '' || this.ownCells.has(String(row.contactId))) return
    // Another client was typed over it: the contact that it had stands elsewhere after the next build.
    if (!String(row.plannedClient).startsWith(`${row.client}|`)) return
    const { sheet, keyRow } = plan
    // The last column of a new plan is a hidden one of the add-on's.
    if (sheet.value(keyRow, sheet.columnCount - 1) !== '') {
      this.desk.workbook.insertLines(sheet, 'column', sheet.columnCount, 1)
    }
    const text = this.#note()
    this.desk.addon.edit(sheet, `${letters(sheet.columnCount - 1)}${row.line}`, text)
    this.ownCells.set(String(row.contactId), text)
  }

  /** A column of the plan goes to the left end. */
  #moveColumn(at: number): void {
    const plan = this.planIfAny
    if (plan) this.desk.workbook.moveLines(plan.sheet, 'column', 1 + (at % 14), 1, 0)
  }
}

function outcomeOf(at: number): string {
  return ['Deal', 'Refused', 'No answer', 'Postponed', 'Meeting set'][at % 5]!
}

function lineOf(sheet: Sheet, row: number) {
  return Array.from({ length: sheet.columnCount }, (_, column) => sheet.value(row, column))
}

function lastLine({ rows }: PlanView): number {
  return Math.max(...rows.map(row => row.line))
}

function sort(view: PlanView, by: 'client' | 'tier' | 'what' | 'date'): void {
  const { sheet, keyRow } = view
  const area = { row: keyRow + 2, column: 0, rows: lastLine(view) - keyRow - 2, columns: sheet.columnCount }
  sortArea(sheet, area, [{ column: view.column(by), ascending: true }])
}
