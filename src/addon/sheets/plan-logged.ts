// A done row of a plan beside what the log has of it: the log is the truth, and follows what was typed since (method.md 10).
import type { Day } from '../../core/domain/day.ts'
import type { LogEntry } from '../../core/domain/model.ts'
import { entryOf, splitLogged } from './plan-entry.ts'
import { LOGGED_BY_EDIT } from './plan-marks.ts'
import type { PlanRow } from './plan-rows.ts'

/** The row with the marks that `onEdit` was to put there, where it was cut off after it had logged it. */
export function asMarked(row: PlanRow, known: LogEntry | null): PlanRow {
  if (row.logged !== null || !known) return row
  return { ...row, logged: known.date, loggedAs: `${LOGGED_BY_EDIT}${entryOf(known)}` }
}

/** The row with the outcome and notes that were corrected in the log itself, where it still says what was logged. */
export function asCorrected(row: PlanRow, known: LogEntry | null): PlanRow {
  const was = splitLogged(row)
  if (!was || !known) return row
  const outcome = was.outcome === (row.outcome ?? '') ? known.outcome : row.outcome
  const notes = was.notes === row.notes ? known.notes : row.notes
  return {
    ...row,
    outcome,
    notes,
    loggedAs: entryOf({
      outcome: outcome === known.outcome ? outcome : ((was.outcome || null) as PlanRow['outcome']),
      notes: notes === known.notes ? notes : was.notes,
    }),
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
