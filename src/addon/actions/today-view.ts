// The week as the Today sidebar shows it: whose contacts are open, which are done, and how far the target is.
import { type Day, formatDay, formatWeek, weekdayOf } from '../../core/domain/day.ts'
import { tookPlace } from '../../core/domain/log.ts'
import type { LogEntry, Settings } from '../../core/domain/model.ts'
import { finishAction } from '../../core/domain/next-action.ts'
import { Team } from '../../core/domain/plan/team.ts'
import { tierOf } from '../../core/domain/tiers.ts'
import { incomesOf, relationshipsOf } from '../../core/import/card-values.ts'
import type { DoneContact, Rival, TodayContact, TodayView } from '../../core/protocol/today.ts'
import { normaliseWord } from '../../core/words/word.ts'
import { entriesOf } from '../sheets/logged.ts'
import { cardOwners, linesOf, type TodayWeek, type WeekLine } from '../sheets/today-week.ts'

/** `person` is as remembered: a name, '' for everyone, null when nobody chose yet. */
export function viewToday(week: TodayWeek, person: string | null, rival: Rival | null): TodayView {
  const { workbook, monday, plan, prospects } = week
  const { settings, today } = workbook
  const team = new Team(settings, cardOwners(workbook), monday, today)
  const people = team.weeks.map(({ name }) => name).filter(name => name !== '')
  const known = people.length < 2 ? '' : person && team.find(person) < 0 ? null : person
  const isMine = (owner: string) => !known || owner === '' || normaliseWord(owner) === normaliseWord(known)
  const lines = linesOf(week).filter(({ row }) => isMine(row.owner))
  const shown = new Set(lines.map(line => line.row.prospectId))
  const entries = entriesOf(workbook.logTable, (day, id) => isIn(day, monday) || shown.has(id))
  const log = entries.map(({ entry }) => entry)
  const behind = lastTalks(log, shown)
  const ownerOf = (entry: LogEntry) => {
    const named = team.find(entry.owner)
    return named >= 0 ? named : Math.max(0, team.find(prospects.get(entry.prospectId)?.owner ?? ''))
  }
  const mine = known ? team.find(known) : null
  const contacts = log.filter(
    entry => isIn(entry.date, monday) && tookPlace(entry) && (mine === null || ownerOf(entry) === mine),
  )
  // Ticks in the sheet that the log does not hold yet count as they will.
  const ticked = lines.filter(
    ({ isDone, logged, row }) =>
      isDone && !logged && tookPlace({ channel: row.channel ?? 'call', outcome: row.outcome }),
  )
  return {
    week: formatWeek(monday),
    today: formatDay(today),
    nextDay: formatDay(nextWorkingDay(today, settings)),
    hasPlan: plan !== null,
    people: people.length < 2 ? [] : people,
    person: known,
    needed: mine === null ? team.weeks.reduce((sum, { needed }) => sum + needed, 0) : team.weeks[mine]!.needed,
    done: contacts.length + ticked.length,
    open: lines.filter(line => !line.isDone).map(line => describe(line, week, behind)),
    logged: [
      ...lines.filter(line => line.isDone).map(line => describeDone(line, week)),
      ...added(week, entries, isMine),
    ].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    rival,
    incomes: incomesOf(settings.tiers),
    relationships: relationshipsOf(settings.tiers),
  }
}

/** The first working day after today, the team's holidays left out. */
function nextWorkingDay(today: Day, { workingDays, holidays }: Settings): Day {
  for (let day = today + 1; day <= today + 60; day++) {
    if (workingDays.includes(weekdayOf(day)) && !holidays.includes(day)) return day
  }
  return today + 1
}

function isIn(day: Day, monday: Day): boolean {
  return day >= monday && day < monday + 7
}

interface Behind {
  readonly last: LogEntry | null
  readonly deals: number
}

/** The newest entry and the deals of each of these prospects; the later row wins among entries of one day. */
function lastTalks(log: readonly LogEntry[], ids: ReadonlySet<string>): ReadonlyMap<string, Behind> {
  const behind = new Map<string, Behind>([...ids].map(id => [id, { last: null, deals: 0 }]))
  for (const entry of log) {
    const known = behind.get(entry.prospectId)
    if (!known) continue
    const isNewer = known.last === null || entry.date >= known.last.date
    const deals = known.deals + Number(entry.outcome === 'deal')
    behind.set(entry.prospectId, { last: isNewer ? entry : known.last, deals })
  }
  return behind
}

function describe(
  line: WeekLine,
  { workbook, prospects }: TodayWeek,
  behind: ReadonlyMap<string, Behind>,
): TodayContact {
  const { row } = line
  const prospect = prospects.get(row.prospectId)!
  const { last, deals } = behind.get(row.prospectId)!
  const isPromise = row.cardDate !== null && row.cardDate === prospect.nextActionDate
  return {
    key: row.contactId,
    prospectId: row.prospectId,
    client: prospect.name || prospect.organisation,
    organisation: prospect.name === '' ? '' : prospect.organisation,
    phone: prospect.phone,
    email: prospect.email,
    address: prospect.address,
    date: formatDay(row.date ?? row.plannedDate ?? workbook.today),
    time: row.time,
    channel: row.channel ?? row.plannedChannel ?? 'call',
    tier: tierOf(prospect, workbook.settings.tiers),
    what: row.what,
    why: row.why,
    due: row.due === null ? null : formatDay(row.due),
    isPromise,
    following: isPromise ? finishAction(prospect).nextAction : '',
    briefing: {
      last: last && { date: formatDay(last.date), channel: last.channel, outcome: last.outcome, notes: last.notes },
      serviceTerms: prospect.serviceTerms,
    },
    need: prospect.need,
    income: prospect.income,
    relationship: prospect.relationship,
    deals,
  }
}

function describeDone(line: WeekLine, { workbook, prospects }: TodayWeek): DoneContact {
  const { row, logged } = line
  const { name, organisation } = prospects.get(row.prospectId)!
  return {
    key: row.contactId,
    client: name || organisation,
    date: formatDay(logged?.entry.date ?? Math.min(row.date ?? workbook.today, workbook.today)),
    channel: logged?.entry.channel ?? row.channel ?? 'call',
    outcome: logged ? logged.entry.outcome : row.outcome,
    notes: logged ? logged.entry.notes : row.notes,
    isPlanned: true,
  }
}

/** Contacts of the week that a form added beside the plan. */
function added(
  week: TodayWeek,
  entries: ReturnType<typeof entriesOf>,
  isMine: (owner: string) => boolean,
): DoneContact[] {
  const planned = new Set((week.plan?.rows ?? []).map(({ row }) => row.contactId))
  const found: DoneContact[] = []
  for (const { contactId: key, entry } of entries) {
    if (key === '' || planned.has(key) || !isIn(entry.date, week.monday) || !isMine(entry.owner)) continue
    const prospect = week.prospects.get(entry.prospectId)
    if (!prospect) continue
    const { channel, outcome, notes } = entry
    const client = prospect.name || prospect.organisation
    found.push({ key, client, date: formatDay(entry.date), channel, outcome, notes, isPlanned: false })
  }
  return found
}
