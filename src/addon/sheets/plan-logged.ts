// A done row of a plan beside what the log has of it: the log is the truth, and follows what was typed since (method.md 10).
import type { Day } from '../../core/domain/day.ts'
import { tookPlace } from '../../core/domain/log.ts'
import type { Channel, LogEntry, Outcome } from '../../core/domain/model.ts'
import { bothTexts, entryOf, splitLogged } from './plan-entry.ts'
import { LOGGED_BY_EDIT } from './plan-marks.ts'
import type { PlanRow } from './plan-rows.ts'

/** The row with the marks that `onEdit` was to put there, where it was cut off after it had logged it. */
export function asMarked(row: PlanRow, known: LogEntry | null): PlanRow {
  if (row.logged !== null || !known) return row
  const notes = bothTexts(known.notes, row.notes, '')
  return { ...row, notes, logged: known.date, loggedAs: `${LOGGED_BY_EDIT}${entryOf(known)}` }
}

/** The row with what was corrected in the log itself: notes beside its own, anything else where it was not changed here too. */
export function asCorrected(row: PlanRow, known: LogEntry | null): PlanRow {
  const was = splitLogged(row)
  if (!was || !known) return row
  const isChannelOfLog = row.channel === null || row.channel === row.plannedChannel
  // Without the hidden owner nobody can tell whether another was typed: then whichever names one.
  const isOwnerOfLog = row.owner === row.plannedOwner || (row.plannedOwner === '' && known.owner !== '')
  return {
    ...row,
    channel: isChannelOfLog ? known.channel : row.channel,
    owner: isOwnerOfLog ? known.owner : row.owner,
    outcome: was.outcome === (row.outcome ?? '') ? known.outcome : row.outcome,
    notes: bothTexts(known.notes, row.notes, was.notes),
  }
}

/** Whether the row was a contact by what the log was told of it, its channel then included; null where it was not told. */
export function hadHappened(row: PlanRow, channel: Channel): boolean | null {
  const was = splitLogged(row)
  return was && tookPlace({ channel: row.plannedChannel ?? channel, outcome: (was.outcome || null) as Outcome | null })
}

export type Correction = Partial<Omit<LogEntry, 'prospectId'>>

/** What the log is to take over from a row, beside its day. */
export function correctionOf({ channel, outcome, owner, notes }: PlanRow, known: LogEntry | null): Correction {
  return {
    ...(channel === null || known?.channel === channel ? {} : { channel }),
    ...(known?.outcome === outcome ? {} : { outcome }),
    ...(known?.owner === owner ? {} : { owner }),
    ...(known?.notes === notes ? {} : { notes }),
  }
}

export interface DatedRow {
  readonly row: PlanRow
  /** `redated`: the log is to follow the row; `notYet`: the row went back, since nothing is done on a day still to come. */
  readonly kind: 'same' | 'redated' | 'notYet'
  readonly date: Day
}

/** The row on the day that the log has, where that was corrected; where the row was moved since it was logged, on its own. */
export function onDayOfLog(row: PlanRow, known: LogEntry | null, today: Day): DatedRow {
  const date = known?.date ?? today
  const same: DatedRow = { row, kind: 'same', date }
  if (!known) return same
  const back = { ...row, date, logged: date }
  // Without the hidden day nobody can tell whether the row was moved.
  if (row.date === null || row.plannedDate === null || row.date === row.plannedDate) {
    return date === row.logged ? same : { ...same, row: back }
  }
  if (row.date > today) return { row: back, kind: 'notYet', date }
  const kind = row.date === date ? 'same' : 'redated'
  return { row: { ...row, logged: row.date }, kind, date: row.date }
}
