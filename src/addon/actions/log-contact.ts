// Logs a contact, planned or not: log, card and the plan's check box together, each contact once.
import { type Day, formatWeek, mondayOf, parseDay, parseWeek } from '../../core/domain/day.ts'
import type { LogEntry, Prospect, Tier } from '../../core/domain/model.ts'
import { tierOf } from '../../core/domain/tiers.ts'
import { refuseField } from '../../core/i18n/card-refusals.ts'
import { TODAY_REFUSALS } from '../../core/i18n/today-refusals.ts'
import { readCardValues } from '../../core/import/card-values.ts'
import { phoneKeys, textKey } from '../../core/import/duplicates.ts'
import { idCounter } from '../../core/import/ids.ts'
import { BLANK_PROSPECT } from '../../core/import/records.ts'
import type { FoundCard } from '../../core/protocol/card.ts'
import type { ContactStory, LogAnswer, TodayCalls, TodayView } from '../../core/protocol/today.ts'
import { dropCardStep, keepCardStep, takeBackCardStep } from '../sheets/card-step.ts'
import { readLogged } from '../sheets/logged.ts'
import { NO_PLACE } from '../sheets/my-week.ts'
import { nearestRival } from '../sheets/nearest-rival.ts'
import { appendCards } from '../sheets/new-cards.ts'
import { entryOf, stepOf } from '../sheets/plan-entry.ts'
import { BY_HAND } from '../sheets/plan-marks.ts'
import { BLANK_ROW, type PlanRow, type SheetRow } from '../sheets/plan-rows.ts'
import { usedIds } from '../sheets/read-workbook.ts'
import type { TableRecord } from '../sheets/table.ts'
import { carry, linesOf, markPlanRow, readTodayWeek, type TodayWeek, type WeekLine } from '../sheets/today-week.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'
import { rememberedPerson } from './today.ts'
import { viewToday } from './today-view.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** How long a client rests after a refusal that is not for good (method.md 10). */
const PAUSE_DAYS = 90

/** Ticks the row of the plan and logs it. Throws a `UserError`. Source: method.md 10, Rebuilding. */
export function logContact(spreadsheet: Spreadsheet, args: TodayCalls['logContact']['args']): LogAnswer {
  return locked(() => {
    const week = readWeek(spreadsheet, parseWeek(args.week))
    const line = linesOf(week).find(({ row }) => row.contactId === args.key)
    if (!line) return { kind: 'gone', view: see(spreadsheet, week) }
    const person = rememberedPerson(spreadsheet) ?? ''
    const { told, outcome } = toldBefore(line)
    if (told && isCutOff(line, args.story)) {
      const after = complete(week, line, args.story, person)
      return answer(spreadsheet, week, after, line.row.prospectId)
    }
    if (told) {
      const after = write(week, { ...line, row: asLogged(line) }, {})
      return { kind: 'already', view: see(spreadsheet, after), outcome }
    }
    const row = tell(asLogged(line), args.story, week.workbook.today, person)
    const after = write(week, { ...line, row }, learned(week, args.story))
    return answer(spreadsheet, week, after, row.prospectId)
  })
}

/** Logs a contact beside the plan, with a new card where there is none. Throws a `UserError`. */
export function addContact(spreadsheet: Spreadsheet, args: TodayCalls['addContact']['args']): LogAnswer {
  return locked(() => {
    const week = readWeek(spreadsheet)
    const { token, story } = args
    const known = [...week.logged.keys()].find(id => id.endsWith(`/${token}`))
    const before = known === undefined ? undefined : week.logged.get(known)
    if (before) return { kind: 'already', view: see(spreadsheet, week), outcome: before.entry.outcome }
    const card = learned(week, story)
    const found = args.id === undefined ? findOrMake(week, args) : week.prospects.get(args.id)
    if (found === undefined) return { kind: 'gone', view: see(spreadsheet, week) }
    if ('alike' in found) return { kind: 'alike', cards: found.alike }
    const prospect = found
    const { today } = week.workbook
    const person = rememberedPerson(spreadsheet) || prospect.owner
    const isNew = !week.prospects.has(prospect.id)
    const added: TodayWeek = isNew ? makeCard(week, { ...prospect, owner: person }) : week
    const bare: PlanRow = {
      ...BLANK_ROW,
      date: today,
      client: prospect.name || prospect.organisation,
      prospectId: prospect.id,
      contactId: `${formatWeek(mondayOf(today))}/${prospect.id}/${token}`,
      purpose: BY_HAND,
    }
    const row = tell(bare, story, today, person)
    return answer(spreadsheet, added, write(added, { row, index: NO_PLACE, unread: {} }, card), prospect.id)
  })
}

/** The week, once the card of a contact that was cut off before it came into the log is as it was. */
function readWeek(spreadsheet: Spreadsheet, monday: Day | null = null): TodayWeek {
  const week = readTodayWeek(spreadsheet, monday)
  takeBackCardStep(week.workbook)
  return week
}

/** Whether the log has this very story and the plan does not know yet: the last write of an earlier try failed. */
function isCutOff({ row, logged }: WeekLine, story: ContactStory): boolean {
  if (!logged || row.logged !== null || row.done) return false
  const { outcome, channel, notes } = logged.entry
  const told = story.notes.trim()
  const isTold = told === '' ? notes === row.notes : notes.endsWith(told)
  return outcome === story.outcome && channel === story.channel && isTold
}

/** The row of the plan as the story tells it; log and card know it already. */
function complete(week: TodayWeek, line: WeekLine, story: ContactStory, person: string): TodayWeek {
  const { date } = line.logged!.entry
  const row = tell(line.row, story, week.workbook.today, person)
  const known = { ...row, done: true, logged: date, loggedAs: entryOf(row), carried: stepOf(row) }
  const marked = { ...line, row: { ...known, date: known.date ?? date } }
  markPlanRow(week, marked)
  return withRow(week, marked)
}

/** Whether somebody has said already how this contact went: a bare tick still waits for its story. */
function toldBefore({ row, logged, isDone }: WeekLine): { told: boolean; outcome: LogEntry['outcome'] } {
  if (logged) return { told: logged.entry.outcome !== null || logged.entry.notes !== '', outcome: logged.entry.outcome }
  return { told: isDone && row.outcome !== null, outcome: row.outcome }
}

/** The row with the tick that the log says it has; one that was only typed into the sheet stays as it was typed. */
function asLogged({ row, logged }: WeekLine): PlanRow {
  if (!logged || row.logged !== null) return row
  const { outcome, notes, date } = logged.entry
  return { ...row, done: true, outcome, notes, logged: date, loggedAs: `${outcome ?? ''}|${notes}` }
}

/** The row as a person would fill it in. */
function tell(row: PlanRow, story: ContactStory, today: Day, person: string): PlanRow {
  const happened = parseDay(story.day)
  const hasNext = story.nextText !== '' || story.nextDate !== ''
  return {
    ...row,
    done: true,
    channel: story.channel,
    outcome: story.outcome,
    date: happened === null ? row.date : Math.min(happened, today),
    notes: [row.notes, story.notes.trim()].filter(text => text !== '').join('\n'),
    owner: row.owner || person,
    ...(hasNext ? { nextStep: story.nextText.trim(), nextDate: parseDay(story.nextDate) } : {}),
  }
}

type CardChange = TableRecord<keyof Prospect>

/** What the story tells of the card beside its actions. Throws a `UserError` for a word that the tier table lacks. */
function learned({ workbook }: TodayWeek, story: ContactStory): CardChange {
  const { need, income, relationship, after, nextChannel } = story
  const told = Object.entries({ need, income, relationship }).filter(([, text]) => text !== '')
  const { fields, problems } = readCardValues(Object.fromEntries(told), workbook.settings.tiers)
  const problem = problems[0]
  if (problem) throw new UserError(refuseField(problem.problem, workbook.prospectTable.headingOf(problem.key)))
  return {
    ...(fields as CardChange),
    ...(after === 'lost' ? { status: 'lost' } : {}),
    ...(after === 'paused' ? { status: 'paused', pausedUntil: workbook.today + PAUSE_DAYS } : {}),
    ...(nextChannel !== '' && (story.nextText !== '' || story.nextDate !== '') ? { nextChannel } : {}),
  }
}

/** Card, log and plan in this order; what the card was is kept beside, should the contact not come into the log. */
function write(week: TodayWeek, line: SheetRow, learnt: CardChange): TodayWeek {
  const { workbook } = week
  const carried = carry(week, [line])
  const { prospectId } = line.row
  // As it was before the sheet is written.
  const card = week.prospects.get(prospectId)!
  const actions = carried.cards.get(prospectId)
  const { nextChannel, ...judged } = learnt
  const change: CardChange = {
    ...judged,
    ...(actions && {
      nextAction: actions.nextAction,
      nextActionDate: actions.nextActionDate,
      nextChannel: nextChannel ?? actions.nextChannel,
      furtherActions: actions.furtherActions,
    }),
  }
  const contactId = carried.entries[0]?.contactId
  if (contactId !== undefined && Object.keys(change).length > 0) keepCardStep(contactId, card, change)
  workbook.prospectTable.change(new Map([[prospectId, change]]))
  const corrections = new Map<number, Partial<LogEntry>>()
  for (const [id, fields] of carried.corrections) {
    const known = week.logged.get(id)
    if (known) corrections.set(known.row, fields)
  }
  workbook.logTable.changeRows(corrections)
  workbook.logTable.append(carried.entries)
  const marked = carried.done.find(one => one.index === line.index) ?? line
  if (line.index !== NO_PLACE) markPlanRow(week, marked)
  if (contactId !== undefined && Object.keys(change).length > 0) dropCardStep()
  const prospects = week.prospects.with(prospectId, { ...card, ...(change as Partial<Prospect>) })
  return withRow({ ...week, prospects }, marked)
}

function withRow(week: TodayWeek, marked: SheetRow): TodayWeek {
  const { plan, workbook } = week
  const rows = plan?.rows.map(one => (one.index === marked.index ? marked : one)) ?? []
  return { ...week, logged: readLogged(workbook.logTable), plan: plan && { ...plan, rows } }
}

/** The card that is meant, a new one, or those that share the phone and were not seen yet. Throws a `UserError`. */
function findOrMake(
  { workbook, prospects }: TodayWeek,
  { name = '', phone = '', source, apart = false }: TodayCalls['addContact']['args'],
): Prospect | { readonly alike: readonly FoundCard[] } {
  if (name.trim() === '') throw new UserError(TODAY_REFUSALS.noName)
  const phones = phoneKeys(phone)
  const table = workbook.prospectTable
  const alike = table.rows.flatMap(({ row, id }) => {
    const isAlike = phones.length > 0 && phoneKeys(table.textAt(row, 'phone')).some(key => phones.includes(key))
    return isAlike ? (prospects.get(id) ?? []) : []
  })
  const typed = { name: name.trim(), phone: phone.trim(), source: source ?? 'communities' }
  const added = workbook.today
  // A call that was cut off after the card was made: the same name too, or all that was typed and no contact yet.
  const same =
    alike.find(card => textKey(card.name || card.organisation) === textKey(name)) ??
    madeCard(workbook, prospects, { ...typed, added })
  if (same) return same
  if (alike.length > 0 && !apart) {
    const { tiers } = workbook.settings
    return {
      alike: alike.slice(0, MOST_ALIKE).map(card => {
        const { id, name, organisation, phone } = card
        return { id, name, organisation, phone, tier: tierOf(card, tiers) }
      }),
    }
  }
  const id = idCounter(usedIds(workbook.prospectTable, workbook.logTable))()
  return { ...BLANK_PROSPECT, ...typed, id, added }
}

/** The card of today that has all of this, where no contact with it is in the log. */
function madeCard(
  { prospectTable, logTable }: TodayWeek['workbook'],
  prospects: TodayWeek['prospects'],
  typed: Pick<Prospect, 'name' | 'phone' | 'source' | 'added'>,
): Prospect | undefined {
  const isMade = (card: Prospect | undefined) =>
    card &&
    card.organisation === '' &&
    (Object.keys(typed) as (keyof typeof typed)[]).every(key => card[key] === typed[key])
  const contacted = new Set(logTable.rows.map(({ row }) => logTable.textAt(row, 'prospectId')))
  for (const { row, id } of prospectTable.rows) {
    const isNamed = prospectTable.textAt(row, 'name') === typed.name && !contacted.has(id)
    const card = isNamed ? prospects.get(id) : undefined
    if (isMade(card)) return card
  }
  return undefined
}

/** So many cards of one phone are shown. */
const MOST_ALIKE = 5

function makeCard(week: TodayWeek, card: Prospect): TodayWeek {
  appendCards(week.workbook.prospectTable, [card])
  return { ...week, prospects: week.prospects.with(card.id, card) }
}

function see(spreadsheet: Spreadsheet, week: TodayWeek): TodayView {
  return viewToday(week, rememberedPerson(spreadsheet), nearestRival(spreadsheet, week.workbook))
}

/** What was logged; the card's tier where this contact was the one to tell it. */
function answer(spreadsheet: Spreadsheet, before: TodayWeek, after: TodayWeek, id: string): LogAnswer {
  const { tiers } = after.workbook.settings
  const [was, card] = [before.prospects.get(id), after.prospects.get(id)!]
  const tier: Tier | null = was && tierOf(was, tiers) !== null ? null : tierOf(card, tiers)
  return { kind: 'logged', view: see(spreadsheet, after), client: card.name || card.organisation, tier }
}
