// The plan as rows of a sheet: planned contacts matched with what people wrote, and the band on top. Touches nothing.
import { mondayOf } from '../../core/domain/day.ts'
import type { Language, Prospect, Settings } from '../../core/domain/model.ts'
import type { Plan, PlannedContact, Purpose } from '../../core/domain/plan/types.ts'
import { tierOf } from '../../core/domain/tiers.ts'
import { planAdded, planLeft, planStays } from '../../core/i18n/plan-kept.ts'
import { keptWhyOf, taskOf, whyOf } from '../../core/i18n/plan-sentences.ts'
import { normaliseWord } from '../../core/words/word.ts'
import { type Carried, isWrittenOn, type KeptLine } from './plan-carry.ts'
import { clientOf, freshContactId } from './plan-entry.ts'
import { BY_HAND, CHANGED, LEFT, markOf, unmarked } from './plan-marks.ts'
import { BLANK_ROW, type PlanRow, type SheetRow } from './plan-rows.ts'

export interface LayoutInput {
  readonly plan: Plan
  readonly carried: Pick<Carried, 'done' | 'kept' | 'open' | 'left'>
  readonly prospects: ReadonlyMap<string, Prospect>
  readonly settings: Settings
  readonly language: Language
  /** The contact IDs that the log holds. */
  readonly loggedIds: ReadonlySet<string>
  /** Whose rows come first, so that the others can be hidden; null for all. */
  readonly owner: string | null
}

/** A row to write; `from` is the place it had among the rows of the sheet before, null for a new one. */
export interface LaidRow {
  readonly row: PlanRow
  readonly unread: SheetRow['unread']
  readonly from: number | null
  /** The planned contact that this row shows; null for done rows and rows that only stay. */
  readonly contact: PlannedContact | null
}

/** The rows of the sheet in order of their dates; within a date done ones first, then plan order, then what only stays. */
export function layOutRows(input: LayoutInput): readonly LaidRow[] {
  const { plan, carried, language, owner } = input
  const lines = matchLines(plan.contacts, carried)
  const usedIds = new Set(input.loggedIds)
  for (const line of [...carried.done, ...carried.kept, ...carried.open, ...carried.left])
    usedIds.add(line.row.contactId)
  const laid: LaidRow[] = carried.done.map(line => stay(fillDone(line, input)))
  for (const contact of plan.contacts) {
    const line = lines.get(contact) ?? null
    const contactId = line?.row.contactId || freshContactId(mondayOf(plan.monday), contact.prospectId, usedIds)
    usedIds.add(contactId)
    laid.push(show(contact, line, contactId, input))
  }
  const matched = new Set<SheetRow | null>(lines.values())
  for (const line of carried.kept) if (!matched.has(line)) laid.push(stay(line, planStays[language]()))
  const orphans = carried.open.filter(line => !matched.has(line) && isWrittenOn(line))
  for (const line of [...orphans, ...carried.left]) {
    const isKnown = line.row.contactId !== ''
    laid.push(
      stay(
        { ...line, row: { ...line.row, purpose: isKnown ? LEFT : line.row.purpose } },
        isKnown ? planLeft[language]() : line.row.why,
      ),
    )
  }
  const spell = spellingOf(plan)
  const rows = laid.map(line => ({ ...line, row: spell(line.row) }))
  const isOthers = (row: LaidRow) => Number(owner !== null && row.row.owner !== owner)
  const order = new Map(rows.map((row, index) => [row, index]))
  return rows.sort(
    (a, b) =>
      isOthers(a) - isOthers(b) ||
      (a.row.date ?? LAST) - (b.row.date ?? LAST) ||
      Number(b.row.done) - Number(a.row.done) ||
      order.get(a)! - order.get(b)!,
  )
}

/** Contacts still to make by whose rows they are, as a row given to a colleague is the colleague's; null for the team's. */
export function plannedCount(rows: readonly LaidRow[], owner: string | null): number {
  return rows.filter(({ contact, row }) => contact !== null && (owner === null || row.owner === owner)).length
}

/** Names of the team as the team writes them, so that a row is its owner's wherever it is counted, hidden or printed. */
function spellingOf({ owners }: Plan): (row: PlanRow) => PlanRow {
  const known = new Map(owners.map(({ owner }) => [normaliseWord(owner), owner]))
  const spell = (name: string) => known.get(normaliseWord(name)) ?? name
  return row => ({ ...row, owner: spell(row.owner), plannedOwner: spell(row.plannedOwner) })
}

/** A row that was added and done before any plan had it gets what the card says, as planned ones do. */
function fillDone(line: SheetRow, { prospects, settings, language }: LayoutInput): SheetRow {
  const { row } = line
  const prospect = prospects.get(row.prospectId)
  if (!prospect || row.why !== '') return line
  const { name, organisation, phone, address } = prospect
  const filled = {
    client: name || organisation,
    organisation: row.organisation || (name === '' ? '' : organisation),
    tier: row.tier ?? tierOf(prospect, settings.tiers),
    phone: row.phone || phone,
    address: row.address || address,
    why: planAdded[language](),
  }
  return { ...line, row: { ...row, ...filled, plannedClient: clientOf(filled) } }
}

/** After any day. */
const LAST = 1e9

function stay({ row, unread, index }: SheetRow, why = row.why): LaidRow {
  const plannedClient = row.contactId === '' ? '' : row.plannedClient || clientOf(row)
  return { row: { ...row, why, plannedClient }, unread, from: index < 0 ? null : index, contact: null }
}

/**
 * Which row of the sheet shows each contact from now on: a kept row its own promise, an open row the same prospect's
 * contact, on the same day and channel before others.
 */
function matchLines(
  contacts: readonly PlannedContact[],
  { kept, open }: Pick<Carried, 'kept' | 'open'>,
): ReadonlyMap<PlannedContact, SheetRow> {
  const free = new Map<string, SheetRow[]>()
  for (const line of [...kept, ...open]) {
    free.set(line.row.prospectId, [...(free.get(line.row.prospectId) ?? []), line])
  }
  const found = new Map<PlannedContact, SheetRow>()
  const isSame: readonly ((contact: PlannedContact, line: SheetRow) => boolean)[] = [
    (contact, line) =>
      'kept' in line &&
      contact.channel === (line as KeptLine).kept.channel &&
      contact.promisedFor === (line as KeptLine).kept.date,
    (contact, line) =>
      !('kept' in line) && contact.channel === line.row.plannedChannel && contact.date === line.row.plannedDate,
    (contact, line) => !('kept' in line) && contact.channel === line.row.plannedChannel,
    (_, line) => !('kept' in line),
  ]
  for (const same of isSame) {
    for (const contact of contacts) {
      if (found.has(contact)) continue
      const lines = free.get(contact.prospectId) ?? []
      const at = lines.findIndex(line => same(contact, line))
      if (at >= 0) found.set(contact, lines.splice(at, 1)[0]!)
    }
  }
  return found
}

function show(contact: PlannedContact, line: SheetRow | null, contactId: string, input: LayoutInput): LaidRow {
  const { prospects, settings, language } = input
  const prospect = prospects.get(contact.prospectId)!
  const before = line?.row ?? BLANK_ROW
  const mark = before.purpose === BY_HAND || markOf(before.purpose) !== '' ? before.purpose : null
  const isNextAction = contact.purpose === 'promised' && (mark === null || before.cardDate === prospect.nextActionDate)
  const kind = mark === null ? null : mark === BY_HAND ? 'byHand' : markOf(mark) === CHANGED ? 'changed' : 'moved'
  // What a person moved or changed stands on its day like a promise, and is what it was for.
  const task = mark === null || mark === BY_HAND ? contact : { ...contact, purpose: unmarked(mark) as Purpose }
  // A row that was given to a colleague stays with the colleague.
  const isGiven = before.contactId !== '' && normaliseWord(before.owner) !== normaliseWord(before.plannedOwner)
  const named = {
    client: prospect.name || prospect.organisation,
    organisation: prospect.name === '' ? '' : prospect.organisation,
  }
  const row: PlanRow = {
    done: false,
    date: contact.date,
    time: before.time,
    channel: contact.channel,
    ...named,
    tier: contact.tier,
    phone: prospect.phone,
    address: prospect.address,
    what: mark === BY_HAND && before.what !== '' ? before.what : taskOf(task, prospect, before.time, language),
    why: kind === null ? whyOf(contact, prospect, settings, language) : keptWhyOf(contact, kind, before.time, language),
    owner: isGiven ? before.owner : contact.owner,
    outcome: null,
    nextStep: before.nextStep,
    nextDate: before.nextDate,
    notes: before.notes,
    contactId,
    prospectId: prospect.id,
    purpose: mark ?? contact.purpose,
    plannedDate: contact.date,
    plannedChannel: contact.channel,
    plannedOwner: contact.owner,
    due: contact.promisedFor !== null && contact.promisedFor < contact.date ? contact.promisedFor : null,
    cardDate: isNextAction ? prospect.nextActionDate : null,
    logged: null,
    loggedAs: '',
    carried: '',
    order: null,
    plannedClient: clientOf(named),
  }
  return { row, unread: line ? { ...line.unread } : {}, from: line && line.index >= 0 ? line.index : null, contact }
}
