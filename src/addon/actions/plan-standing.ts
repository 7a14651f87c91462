// How the past weeks and the cycle stand, for the team or for the one owner whose rows show.
import { attainmentOf, cycleSoFar } from '../../core/domain/attainment.ts'
import { type Day, formatWeek } from '../../core/domain/day.ts'
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
  const { isCard, isEntry, isRow } = whose(state, plan, owner)
  const asked = owner === null ? askedContacts() : {}
  const planned = new Map(
    [...sheets].map(([monday, { rows }]) => {
      const standing = contactsOf(rows.map(({ row }) => row).filter(row => isRow(row.owner) && isPlanned(row)))
      return [monday, Math.max(standing, asked[formatWeek(monday)] ?? 0)]
    }),
  )
  const prospects = [...state.prospects.values()].filter(isCard)
  return {
    weeks: attainmentOf(planned, state.log.filter(isEntry), today).slice(-WEEKS_BACK),
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

/** What is an owner's: the cards by their owner, the log by its own, else by the card's. In a team of one, everything. */
function whose({ prospects }: CarriedState, { owners, assigned }: Plan, owner: string | null) {
  const isAll = owner === null || owners.length === 1
  const key = normaliseWord(owner ?? '')
  const names = new Set(owners.map(other => normaliseWord(other.owner)))
  const chosen = new Map(assigned.map(({ prospectId, owner }) => [prospectId, owner]))
  const isOwn = (name: string) => normaliseWord(name) === key
  const isCard = ({ id, owner }: Prospect) => isOwn(chosen.get(id) ?? owner)
  return {
    isRow: (name: string) => isAll || isOwn(name),
    isCard: (card: Prospect) => isAll || isCard(card),
    isEntry: ({ owner, prospectId }: LogEntry) => {
      if (isAll || names.has(normaliseWord(owner))) return isAll || isOwn(owner)
      const card = prospects.get(prospectId)
      return card !== undefined && isCard(card)
    },
  }
}
