// What a row of a plan makes of its card's next action: done, put back, followed by another or moved to a later day.
import type { Day } from '../../core/domain/day.ts'
import { tookPlace } from '../../core/domain/log.ts'
import type { Language, LogEntry, NormChannel } from '../../core/domain/model.ts'
import { type ActionFields, finishAction, putAction } from '../../core/domain/next-action.ts'
import { planTask } from '../../core/i18n/plan-why.ts'
import { stepOf } from './plan-entry.ts'
import type { PlanRow } from './plan-rows.ts'

/** Whether the card's next action, as it stands, is what the row was planned for. */
export function isNextAction(row: PlanRow, card: ActionFields | undefined): boolean {
  return row.cardDate !== null && row.cardDate === card?.nextActionDate
}

/** The next action moves up when this contact was it, or the core would take the log to say so; null where it was not. */
export function promiseFinished(card: ActionFields, row: PlanRow, entry: LogEntry): ActionFields | null {
  if (card.nextActionDate === null) return null
  const isSame = entry.channel === (card.nextChannel ?? 'call') && entry.date >= card.nextActionDate
  return isNextAction(row, card) || isSame ? finishAction(card) : null
}

/**
 * What an attempt was first taken to have kept is next again, before what has come after it; null where nothing tells what
 * that was, or the card has it still.
 */
export function promisePutBack(card: ActionFields, row: PlanRow, language: Language): ActionFields | null {
  if (row.cardDate === null || isNextAction(row, card)) return null
  const text = BARE.has(row.what) ? '' : row.what
  return putAction(card, { text, date: row.cardDate, channel: row.plannedChannel }, language)
}

/** What a promise without words of its own reads on the plan. */
const BARE = new Set([planTask.promisedCall, planTask.promisedMeeting].flatMap(texts => Object.values(texts)))

/** Whether the log has another contact that keeps the row's promise, beside what it has of the row itself. */
export function isKeptByOther(row: PlanRow, known: LogEntry, log: readonly LogEntry[]): boolean {
  const keeps = (entry: LogEntry) =>
    entry.prospectId === row.prospectId &&
    entry.channel === row.plannedChannel &&
    row.cardDate !== null &&
    entry.date >= row.cardDate &&
    tookPlace(entry)
  return log.filter(keeps).length > Number(keeps(known))
}

/** A next step typed on a done row becomes the card's next action, once; null where none was typed since. */
export function stepTaken(
  card: ActionFields,
  row: PlanRow,
  happened: boolean,
  language: Language,
): ActionFields | null {
  if (stepOf(row) === row.carried || stepOf(row) === '') return null
  // Nobody answered and only a date was typed: the same action, on that date.
  const isAgain = !happened && row.nextStep === '' && isNextAction(row, card)
  const text = isAgain ? card.nextAction : row.nextStep
  const channel = isAgain ? card.nextChannel : row.outcome === 'meetingSet' ? 'meeting' : null
  const isCorrection = row.carried !== '' && row.carried === `${card.nextActionDate ?? ''}|${card.nextAction}`
  const before = isAgain || isCorrection ? withoutNext(card) : card
  return putAction(before, { text, date: row.nextDate, channel }, language)
}

/** An open row moved to a day beyond its week is the card's next action on that day, with what was written in it. */
export function promisePostponed(
  card: ActionFields,
  row: PlanRow,
  date: Day,
  channel: NormChannel,
  language: Language,
): ActionFields {
  const written = [row.notes, row.nextStep].filter(part => part !== '').join(', ')
  const text = written === '' ? row.what : `${row.what} (${written})`
  const time = row.time === '' ? '' : `${row.time} `
  const before = isNextAction(row, card) ? withoutNext(card) : card
  return putAction(before, { text: `${time}${text}`, date, channel }, language)
}

function withoutNext(card: ActionFields): ActionFields {
  return { ...card, nextAction: '', nextActionDate: null }
}
