// How the past weeks and the cycle stand, for the team or for the one owner whose rows show.
import { type Asked, attainmentOf, cycleSoFar } from '../../core/domain/attainment.ts'
import { type Day, parseWeek } from '../../core/domain/day.ts'
import { tookPlace } from '../../core/domain/log.ts'
import type { LogEntry, Prospect } from '../../core/domain/model.ts'
import type { Plan } from '../../core/domain/plan/types.ts'
import { normaliseWord } from '../../core/words/word.ts'
import type { BandStanding } from '../sheets/plan-band.ts'
import type { PlanSheet } from '../sheets/plan-find.ts'
import { askedContacts } from '../sheets/plan-journal.ts'
import { LEFT, POSTPONED } from '../sheets/plan-marks.ts'
import type { PlanRow } from '../sheets/plan-rows.ts'
import type { CarriedState } from '../sheets/plan-state.ts'
import type { WorkbookReading } from '../sheets/read-workbook.ts'

const WEEKS_BACK = 8

/** `owner` as the plan names it; null for the whole team. */
export function standingOf(
  { settings, today }: WorkbookReading,
  sheets: ReadonlyMap<Day, PlanSheet>,
  state: CarriedState,
  plan: Plan,
  owner: string | null,
): BandStanding {
  const asked = new Map(Object.entries(askedContacts()).map(([week, asked]) => [parseWeek(week)!, asked]))
  const isAll = owner === null || plan.owners.length === 1
  const { isCard, isOwn } = isAll ? EVERYBODYS : whose(state, plan, owner, namesOf(sheets, asked.values()))
  const planned = new Map<Day, number>()
  // A sheet that was deleted has been the week's plan all the same.
  for (const [monday, { team, owners }] of asked) {
    const contacts = isAll ? team : owners[normaliseWord(owner)]
    if (contacts !== undefined && monday >= plan.monday - WEEKS_BACK * 7) planned.set(monday, contacts)
  }
  for (const [monday, { rows }] of sheets) {
    const standing = contactsOf(rows.map(({ row }) => row).filter(row => isOwn(row) && isPlanned(row)))
    planned.set(monday, Math.max(standing, planned.get(monday) ?? 0))
  }
  const prospects = [...state.prospects.values()].filter(isCard)
  return {
    weeks: attainmentOf(planned, state.log.filter(isOwn), today).slice(-WEEKS_BACK),
    cycle: cycleSoFar(prospects, state.log, settings, today),
  }
}

function isPlanned({ contactId, purpose }: PlanSheet['rows'][number]['row']): boolean {
  return contactId !== '' && ![LEFT, POSTPONED].includes(purpose)
}

/** How many contacts these rows are: an attempt is none beside another row that was planned for it. */
function contactsOf(rows: readonly PlanRow[]): number {
  const others = new Set<string>()
  const tried = new Set<string>()
  let contacts = 0
  for (const { prospectId, channel, outcome } of rows) {
    const key = `${channel} ${prospectId}`
    const isAttempt = channel !== null && channel !== 'message' && !tookPlace({ channel, outcome })
    if (isAttempt) tried.add(key)
    else {
      others.add(key)
      contacts++
    }
  }
  for (const key of tried) if (!others.has(key)) contacts++
  return contacts
}

interface Belonging {
  readonly isCard: (card: Prospect) => boolean
  /** For rows of a plan and entries of the log. */
  readonly isOwn: (contact: Pick<LogEntry, 'owner' | 'prospectId'>) => boolean
}

/** For the team, and in a team of one. */
const EVERYBODYS: Belonging = { isCard: () => true, isOwn: () => true }

/** What is an owner's: the cards by their owner, contacts by one of the `names` on them, else by the card's. */
function whose(
  { prospects }: CarriedState,
  { owners, assigned }: Plan,
  owner: string,
  others: ReadonlySet<string>,
): Belonging {
  const key = normaliseWord(owner)
  const names = new Set([...others, ...owners.map(other => normaliseWord(other.owner))])
  const chosen = new Map(assigned.map(({ prospectId, owner }) => [prospectId, owner]))
  const isCard = ({ id, owner }: Prospect) => normaliseWord(chosen.get(id) ?? owner) === key
  return {
    isCard,
    isOwn: ({ owner, prospectId }) => {
      const name = normaliseWord(owner)
      if (names.has(name)) return name === key
      const card = prospects.get(prospectId)
      return card !== undefined && isCard(card)
    },
  }
}

/** Whoever has had a plan, in the form in which names are compared: what somebody did who has left since is nobody else's. */
function namesOf(sheets: ReadonlyMap<Day, PlanSheet>, asked: Iterable<Asked>): ReadonlySet<string> {
  const rows = [...sheets.values()].flatMap(sheet => sheet.rows.map(({ row }) => normaliseWord(row.owner)))
  const names = [...asked].flatMap(({ owners }) => Object.keys(owners))
  return new Set([...rows, ...names].filter(name => name !== ''))
}
