// Every action that writes, each with the workbook in which it is made.
import type { CallName, Calls } from '../../../src/core/protocol.ts'
import { Desk, people, serial } from '../plan/desk.ts'
import { CARDS, STORY } from '../today/desk.ts'

/** What an action answered: nothing where it was a person's hand, or the menu's, that did it. */
export type Outcome = { readonly ok: boolean; readonly message?: string; readonly value?: unknown } | null

export interface Action {
  readonly name: string
  /** The workbook before it. */
  readonly prepare: () => Desk
  /** Made once more after a failure, it is this again. */
  readonly act: (desk: Desk) => Outcome
}

/** A sidebar that is still open sends the very same again. */
const call = <N extends CallName>(name: N, args: (desk: Desk) => Calls[N]['args']) => {
  const sent = new WeakMap<Desk, Calls[N]['args']>()
  return (desk: Desk): Outcome => {
    if (!sent.has(desk)) sent.set(desk, args(desk))
    return desk.answer(name, sent.get(desk)!)
  }
}

const menu =
  (name: string) =>
  (desk: Desk): Outcome => {
    const { length } = desk.addon.alerts
    desk.addon.run(name)
    const alert = desk.addon.alerts[length]
    return alert ? { ok: false, message: alert.message } : { ok: true }
  }

/** As Google opens it: one empty sheet. */
function blank(): Desk {
  const desk = new Desk()
  const made = [...desk.workbook.sheets]
  desk.workbook.addSheet('Sheet1')
  for (const sheet of made) desk.workbook.removeSheet(sheet)
  return desk
}

/** Two owners, some cards without one, a column of the team's own. */
export function team(): Desk {
  const desk = new Desk()
  desk.call('saveSettings', { values: { owners: 'Anna, Boris', deals: '4' } })
  desk.prospects([...people(8, { owner: 'Anna' }), ...people(16).slice(8)])
  return desk
}

/** The team's week, worked on since it was built: ticks, a new client, rows moved, added and sent to a later week. */
export function worked(): Desk {
  const desk = team()
  desk.build()
  desk.build({ week: '2026-W49' })
  desk.call('myWeek', { owner: 'Anna' })
  const plan = desk.plan()
  const own = letters(plan.sheet.columnCount)
  plan.sheet.set(plan.rows[2]!.line - 1, own, { value: 'ours' })
  const [first, second, third, fourth, fifth, sixth] = plan.rows
  plan.write(first!.line, { done: true, outcome: 'Talked', notes: 'likes tea', nextStep: 'Send the menu' })
  plan.write(second!.line, { done: true })
  plan.write(third!.line, { date: serial('2026-11-27') })
  plan.write(fourth!.line, { notes: 'ask for the hall' })
  plan.write(fifth!.line, { date: serial('2026-12-02') })
  plan.write(sixth!.line, { time: '10:00' })
  plan.write(plan.rows.at(-1)!.line + 1, { client: 'Client 15', channel: 'Call' })
  const next = desk.plan('Plan 2026-W49')
  next.write(next.rows[0]!.line, { done: true })
  desk.prospects([
    { name: 'New one', income: 'High', relationship: 'Rare', nextAction: 'Ring', nextActionDate: '2026-11-24' },
  ])
  return desk
}

const letters = (column: number) => column

function built(): Desk {
  const desk = worked()
  desk.build()
  return desk
}

function today(): Desk {
  const desk = new Desk().prospects(CARDS)
  desk.logged([{ date: '2026-11-09', prospectId: 'P-0001', channel: 'Call', outcome: 'Talked', notes: 'prices' }])
  desk.build()
  return desk
}

function todayWithOwn(): Desk {
  const desk = new Desk()
  desk.call('saveSettings', { values: { owners: 'Anna, Boris' } })
  desk.prospects(CARDS.map(card => ({ ...card, owner: 'Anna' })))
  desk.build()
  desk.call('myWeek', { owner: 'Anna' })
  return desk
}

const story = { ...STORY, notes: 'fine', nextText: 'Send prices', nextDate: '2026-12-01', need: '2' }

const logFirst = call('logContact', desk => {
  const { open } = desk.call('openToday', {})
  const { key, channel } = open.find(contact => contact.client === 'Anna Petrova')!
  return { week: '2026-W48', key, story: { ...story, channel } }
})

const added = { token: 'abcdefgh1234', story: { ...story, nextText: '', nextDate: '' } }
const FIELDS = ['name', 'phone', 'email', 'organisation', 'notes'] as const
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    row: i + 2,
    cells: { name: `File ${i}`, phone: `555-100${i}`, notes: FIELDS.join(' ') },
  }))
const merging = [
  ...rows(5),
  { row: 9, cells: { name: 'Boris Ivanov', phone: '8 921 765-43-21', email: 'b@x.example' } },
]

/** A card that the import itself has brought, with more on it. */
const ownAgain = [{ row: 8, cells: { name: 'File 0', phone: '555-1000', email: 'f@x.example', address: 'Quay 1' } }]

/** An import that is under way. */
function importing(): Desk {
  const desk = today()
  desk.call('startImport', { file: 'a.csv', rows: 6 })
  return desk
}
const idOf = (desk: Desk) => desk.call('openImport', {}).last!.id

export const ACTIONS: readonly Action[] = [
  { name: 'set up', prepare: blank, act: call('setUp', () => ({})) },
  {
    name: 'set up what is missing',
    prepare: () => {
      const desk = today()
      desk.workbook.removeSheet(desk.workbook.sheet('Sources')!)
      desk.workbook.deleteLines(desk.workbook.sheet('Prospects')!, 'column', 4, 2)
      return desk
    },
    act: call('setUp', () => ({})),
  },
  { name: 'build', prepare: team, act: call('buildPlan', () => ({})) },
  { name: 'build again', prepare: worked, act: call('buildPlan', () => ({})) },
  { name: 'build by the menu', prepare: team, act: menu('menuPlanThisWeek') },
  {
    name: 'undo of a first build',
    prepare: () => {
      const desk = team()
      desk.build()
      return desk
    },
    act: call('undoBuild', () => ({})),
  },
  { name: 'undo of a build again', prepare: built, act: call('undoBuild', () => ({})) },
  { name: 'log a contact', prepare: today, act: logFirst },
  { name: 'log a contact that is on My week', prepare: todayWithOwn, act: logFirst },
  {
    name: 'add a contact with a known client',
    prepare: today,
    act: call('addContact', () => ({ ...added, id: 'P-0003' })),
  },
  {
    name: 'add a contact with a new client',
    prepare: today,
    act: call('addContact', () => ({ ...added, name: 'Nina', phone: '+7 999 111-22-33' })),
  },
  {
    name: 'add a contact with a new client without a phone',
    prepare: today,
    act: call('addContact', () => ({ ...added, name: 'Nina', phone: '' })),
  },
  {
    name: 'add a contact with a new client who shares a phone',
    prepare: today,
    act: call('addContact', () => ({ ...added, name: 'Nina', phone: '8 921 765-43-21', apart: true })),
  },
  {
    name: 'tick on the plan',
    prepare: todayWithOwn,
    act: desk => {
      desk.plan().type(desk.plan().rows[0]!.line, { done: true })
      return null
    },
  },
  {
    name: 'tick on My week',
    prepare: todayWithOwn,
    act: desk => {
      const view = desk.plan('My week Anna')
      view.type(view.rows[0]!.line, { done: true })
      return null
    },
  },
  {
    name: 'card typed into the sheet',
    prepare: today,
    act: desk => {
      desk.addon.edit(desk.workbook.sheet('Prospects')!, 'B6', 'Typed')
      return null
    },
  },
  {
    name: 'save a new card',
    prepare: today,
    act: call('saveCard', () => ({ values: { name: 'Olga', phone: '123-45-67', notes: 'x', owner: 'Anna' } })),
  },
  {
    name: 'save a changed card',
    prepare: today,
    act: call('saveCard', desk => {
      const { card } = desk.call('openCard', { id: 'P-0002' })
      return { id: 'P-0002', version: card!.version, values: { name: 'Boris I', email: 'b@x.example', notes: 'x' } }
    }),
  },
  {
    name: 'merge two cards',
    prepare: () => {
      const desk = today()
      const sheet = desk.workbook.sheet('Prospects')!
      sheet.set(0, sheet.columnCount, { value: 'Ours' })
      sheet.set(1, sheet.columnCount - 1, { value: 'mine' })
      return desk
    },
    act: call('mergeCards', desk => {
      const version = (id: string) => desk.call('openCard', { id }).card?.version ?? 'gone'
      return {
        id: 'P-0002',
        version: version('P-0002'),
        other: 'P-0001',
        otherVersion: version('P-0001'),
        values: { email: 'b@x.example', notes: 'one now' },
      }
    }),
  },
  {
    name: 'save a new competitor',
    prepare: today,
    act: call('saveCompetitor', () => ({ values: { name: 'Far Inn', walkMinutes: '12', strength1: 'Price' } })),
  },
  {
    name: 'save a changed competitor',
    prepare: () => {
      const desk = today()
      desk.call('saveCompetitor', { values: { name: 'Far Inn', walkMinutes: '12', strength1: 'Price' } })
      return desk
    },
    act: call('saveCompetitor', desk => {
      const { row, name, version } = desk.call('openCompetitors', {}).competitors[0]!
      return { mark: { row, name, version }, values: { name: 'Far Hotel', strength3: 'Parking', weakness1: 'Noise' } }
    }),
  },
  ...[false, true].map(again => ({
    name: again ? 'lay out SWOT again' : 'lay out SWOT',
    prepare: () => {
      const desk = today()
      desk.call('saveCompetitor', { values: { name: 'Far Inn', walkMinutes: '12', strength1: 'Price' } })
      if (again) {
        desk.call('layOutSwot', {})
        desk.call('saveCompetitor', { values: { name: 'Near Inn', walkMinutes: '2', strength1: 'Price' } })
      }
      return desk
    },
    act: call('layOutSwot', () => ({})),
  })),
  {
    name: 'save settings',
    prepare: todayWithOwn,
    act: call('saveSettings', () => ({
      values: { deals: '5', gapDays: '1', workingDays: 'Mon,Tue', districts: 'Centre' },
      owners: [
        { name: 'Boris', goal: '2', daysOff: '2026-12-01' },
        { name: 'Olga', callsPerDay: '4' },
      ],
    })),
  },
  { name: 'hand over', prepare: todayWithOwn, act: call('handOver', () => ({ from: 'Anna', to: 'Boris' })) },
  {
    name: 'My week',
    prepare: () => {
      const desk = team()
      desk.build()
      return desk
    },
    act: call('myWeek', () => ({ owner: 'Anna' })),
  },
  { name: 'import prospects', prepare: today, act: call('importProspects', () => ({ rows: merging })) },
  { name: 'start an import', prepare: today, act: call('startImport', () => ({ file: 'a.csv', rows: 6 })) },
  {
    name: 'import a part',
    prepare: importing,
    act: call('importPart', desk => ({ id: idOf(desk), part: 0, rows: merging })),
  },
  {
    name: 'import a second part',
    prepare: () => {
      const desk = importing()
      desk.call('importPart', { id: idOf(desk), part: 0, rows: rows(3) })
      return desk
    },
    act: call('importPart', desk => ({ id: idOf(desk), part: 1, rows: [...ownAgain, ...merging.slice(2)] })),
  },
  {
    name: 'end an import',
    prepare: importing,
    act: call('endImport', desk => ({ id: idOf(desk) })),
  },
  {
    name: 'undo an import',
    prepare: () => {
      const desk = importing()
      const id = idOf(desk)
      desk.call('importPart', { id, part: 0, rows: merging })
      desk.call('endImport', { id })
      return desk
    },
    act: call('undoImport', desk => ({ id: desk.call('openImport', {}).last?.id ?? 'gone', keepChanged: false })),
  },
  {
    name: 'import a log',
    prepare: today,
    act: call('importLog', () => ({
      rows: [
        { row: 2, cells: { date: '2026-11-10', prospectId: 'P-0002', channel: 'Call', notes: 'a' } },
        { row: 3, cells: { date: '2026-11-10', prospectId: 'P-0002', channel: 'Call', notes: 'b' } },
      ],
    })),
  },
  { name: 'functions help', prepare: today, act: menu('menuFunctionsHelp') },
]
