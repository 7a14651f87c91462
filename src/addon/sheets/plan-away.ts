// Rows of a plan that went to a later week, and whether somebody has changed one of them since.
import type { Day } from '../../core/domain/day.ts'
import type { NormChannel } from '../../core/domain/model.ts'
import { MOVED, POSTPONED, TAKEN_OVER } from './plan-marks.ts'
import type { PlanRow, SheetRow } from './plan-rows.ts'

/** The row once its card has it as the next action of that day. */
export function asPostponed(row: PlanRow, date: Day, channel: NormChannel): PlanRow {
  const gone = { ...row, date, channel, purpose: POSTPONED, plannedDate: date, plannedChannel: channel, cardDate: date }
  return { ...gone, carried: writtenOn(gone) }
}

/** Whether the row is as it was when it went; one of an earlier version does not tell. */
export function isAway(row: PlanRow): boolean {
  if (row.done || row.outcome !== null) return false
  return row.purpose === TAKEN_OVER || (row.purpose === POSTPONED && ['', writtenOn(row)].includes(row.carried))
}

/** One that was changed or done since counts as a promise that was moved once more: what was typed last is meant. */
export function fetchedBack(line: SheetRow): SheetRow {
  const { purpose, logged } = line.row
  return purpose === POSTPONED && logged === null ? { ...line, row: { ...line.row, purpose: BACK, carried: '' } } : line
}

export const BACK = `${MOVED}promised`

function writtenOn({ date, time, channel, nextStep, nextDate, notes }: PlanRow): string {
  return JSON.stringify([date, time, channel, nextStep, nextDate, notes])
}
