// What people did on a plan sheet since its last build: what goes into the log and onto the cards, and which rows stay.
import type { Day } from '../../core/domain/day.ts'
import { isNormChannel, tookPlace } from '../../core/domain/log.ts'
import type { Language, LogEntry, NormChannel, Prospect } from '../../core/domain/model.ts'
import type { ActionFields } from '../../core/domain/next-action.ts'
import type { KeptRow } from '../../core/domain/plan/types.ts'
import type { PlanNotice } from '../../core/i18n/plan-notices.ts'
import { asPostponed, BACK, fetchedBack, isAway } from './plan-away.ts'
import { findClient, namesCard } from './plan-clients.ts'
import { withoutCopies } from './plan-copies.ts'
import {
  dayDone,
  entryOf,
  entryOfRow,
  freshContactId,
  stepOf,
  weekOfContact,
  withDayKnown,
  withoutEditMark,
} from './plan-entry.ts'
import { asCorrected, asMarked, type Correction, correctionOf, hadHappened, onDayOfLog } from './plan-logged.ts'
import { BY_HAND, FRESH, LEFT, LOGGED_BY_EDIT, markedSince, markOf } from './plan-marks.ts'
import {
  isKeptByOther,
  isNextAction,
  promiseFinished,
  promisePostponed,
  promisePutBack,
  stepTaken,
} from './plan-promise.ts'
import type { PlanRow, SheetRow } from './plan-rows.ts'
import { keepUnread } from './plan-unread.ts'

/** An open row that stands on its date for the core, as a person wants it. */
export interface KeptLine extends SheetRow {
  readonly kept: KeptRow
}

export interface CarryInput {
  /** The Monday of the sheet's week. */
  readonly monday: Day
  readonly today: Day
  readonly language: Language
  readonly rows: readonly SheetRow[]
  readonly prospects: ReadonlyMap<string, Prospect>
  /** The contact IDs that the log holds. */
  readonly loggedIds: ReadonlySet<string>
  /** What the log holds under a contact ID. */
  readonly loggedAs: (contactId: string) => LogEntry | null
  /** The log before what is carried over now; asked for only where an outcome was corrected. */
  readonly log: () => readonly LogEntry[]
}

export interface Carried {
  /** Rows with a tick or an outcome: in the log by now, and staying as they are. */
  readonly done: readonly SheetRow[]
  /** Open rows that a person moved, agreed a time for or added. */
  readonly kept: readonly KeptLine[]
  /** Other open rows of the last build: planned anew. */
  readonly open: readonly SheetRow[]
  /** Rows that can't be planned and hold something a person wrote. */
  readonly left: readonly SheetRow[]
  /** Rows moved to a later week: now the next actions of their cards. */
  readonly postponed: readonly SheetRow[]
  /** New log entries, each with the ID of its contact. */
  readonly entries: readonly (LogEntry & { readonly contactId: string })[]
  /** What was typed since on rows that the log holds, by contact ID. */
  readonly corrections: ReadonlyMap<string, Correction>
  /** Contacts that `onEdit` has logged since the last build: the cards know of them only now. */
  readonly byEdit: readonly string[]
  /** Cards whose actions change, with all their action fields. */
  readonly cards: ReadonlyMap<string, ActionFields>
  readonly notices: readonly PlanNotice[]
}

/** Reads out of the rows what people did. Changes nothing; done twice it gives the same. Source: method.md 10, Rebuilding. */
export function carryOver(input: CarryInput): Carried {
  const carrying = new Carrying(input)
  for (const line of withoutCopies(input.rows)) carrying.take(line)
  return carrying
}

/** Something that only a person can have put into an open row. */
export function isWrittenOn({ row, unread, hasOwnText = false }: SheetRow): boolean {
  const isWritten = `${row.time}${row.nextStep}${row.notes}` !== '' || row.nextDate !== null
  return isWritten || hasOwnText || Object.keys(unread).length > 0
}

class Carrying implements Carried {
  readonly done: SheetRow[] = []
  readonly kept: KeptLine[] = []
  readonly open: SheetRow[] = []
  readonly left: SheetRow[] = []
  readonly postponed: SheetRow[] = []
  readonly entries: (LogEntry & { readonly contactId: string })[] = []
  readonly corrections = new Map<string, Correction>()
  readonly byEdit: string[] = []
  readonly cards = new Map<string, ActionFields>()
  readonly notices: PlanNotice[] = []
  readonly #input: CarryInput
  readonly #usedIds: Set<string>

  constructor(input: CarryInput) {
    this.#input = input
    this.#usedIds = new Set(input.loggedIds)
    for (const { row } of input.rows) this.#usedIds.add(row.contactId)
  }

  take(sheetRow: SheetRow): void {
    if (isAway(sheetRow.row)) return
    const { line, notices } = keepUnread(this.#identify(fetchedBack(sheetRow)))
    this.notices.push(...notices)
    if (line.row.done || line.row.outcome !== null || line.row.logged !== null) this.#takeDone(line)
    else this.#takeOpen(line)
  }

  /** The row with the ID of the prospect that it names now. */
  #identify(line: SheetRow): SheetRow {
    const { row } = line
    const { prospects } = this.#input
    const built = prospects.get(row.prospectId)
    // What is in the log stays whose it is, whatever is typed over it.
    if (row.logged !== null && row.prospectId !== '') return line
    if (row.contactId !== '' && built && namesCard(row, built)) return line
    const found = findClient(row, prospects)
    if (found.id !== null) {
      if (found.id === row.prospectId) return line
      // Another client was typed over the one that stood here.
      const fresh = row.contactId === '' ? row : { ...row, ...FRESH }
      return { ...line, row: { ...fresh, prospectId: found.id, purpose: BY_HAND } }
    }
    if (built || row.prospectId !== '') return line
    this.notices.push({ kind: found.several ? 'severalClients' : 'unknownClient', client: row.client })
    return line
  }

  #takeDone(sheetRow: SheetRow): void {
    if (sheetRow.row.prospectId === '') {
      this.left.push(sheetRow)
      return
    }
    const known = this.#input.loggedAs(sheetRow.row.contactId)
    const marked = asMarked(sheetRow.row, known)
    const isByEdit = marked.loggedAs.startsWith(LOGGED_BY_EDIT)
    const corrected = asCorrected(withoutEditMark(marked), known)
    const line = { ...sheetRow, row: sheetRow.row.logged === null ? corrected : this.#onItsDay(corrected) }
    const { row } = line
    const { loggedIds, today } = this.#input
    const isLogged = row.logged !== null || (row.contactId !== '' && loggedIds.has(row.contactId))
    if (isLogged && !row.done && row.outcome === null) {
      // The log is the truth: while it holds the contact the tick comes back, else the row is open again.
      if (!loggedIds.has(row.contactId)) {
        this.#takeOpen({ ...line, row: { ...row, logged: null, carried: '' } })
        return
      }
      this.notices.push({ kind: 'unticked', client: row.client })
    }
    const contactId = row.contactId || this.#freshId(row.prospectId)
    const date = dayDone(row, today)
    const entry = entryOfRow(row, contactId, date)
    const happened = tookPlace(entry)
    if (!isLogged) this.entries.push(entry)
    else if (known) this.#correct(row, known)
    // What `onEdit` has put into the log is not on the card yet.
    if (isByEdit) this.byEdit.push(contactId)
    let { cardDate } = row
    if (!isLogged || (isByEdit && loggedIds.has(contactId))) {
      // From now on it tells which promise this contact has kept.
      if (happened && !this.#finishPromise(row, entry)) cardDate = null
      if (row.outcome === 'refused') this.notices.push({ kind: 'refused', client: row.client })
    } else if (known) this.#followOutcome(row, entry, known)
    this.#carryStep(row, happened)
    const stays = {
      ...row,
      contactId,
      done: true,
      client: row.client || this.#nameOf(row.prospectId),
      date: row.date ?? date,
      channel: entry.channel,
      cardDate,
      carried: stepOf(row),
      loggedAs: entryOf(row),
    }
    this.done.push({ ...line, row: withDayKnown({ ...stays, logged: row.logged ?? date }) })
  }

  /** The row on its one day; where that is not the one that was typed, or the log follows it, there is a word about it. */
  #onItsDay(row: PlanRow): PlanRow {
    const { today, loggedAs } = this.#input
    const dated = onDayOfLog(row, loggedAs(row.contactId), today)
    if (dated.kind === 'redated') this.corrections.set(row.contactId, { date: dated.date })
    if (dated.kind !== 'same') this.notices.push({ kind: dated.kind, client: row.client, date: dated.date })
    return dated.row
  }

  /** What came after the tick goes into the log; what was corrected in the log itself stays. */
  #correct(row: PlanRow, known: LogEntry): void {
    // Without what was logged nobody can tell which of the two is new.
    if (!row.loggedAs.includes('|')) return
    const correction = correctionOf(row, known)
    if (Object.keys(correction).length === 0) return
    this.corrections.set(row.contactId, { ...this.corrections.get(row.contactId), ...correction })
    if (correction.outcome === 'refused') this.notices.push({ kind: 'refused', client: row.client })
  }

  /** The card's next action moves up when this contact was it; answers whether the row was planned for it. */
  #finishPromise(row: PlanRow, entry: LogEntry): boolean {
    const card = this.#card(row.prospectId)
    const finished = card && promiseFinished(card, row, entry)
    if (finished) this.cards.set(row.prospectId, finished)
    return isNextAction(row, card)
  }

  /** The promise follows an outcome that was corrected: an attempt is no contact (method.md 5), and keeps none. */
  #followOutcome(row: PlanRow, entry: LogEntry, known: LogEntry): void {
    const card = this.#card(row.prospectId)
    const happened = hadHappened(row, entry.channel)
    if (!card || happened === null || happened === tookPlace(entry)) return
    if (!happened) {
      this.#finishPromise(row, entry)
      return
    }
    const isKept = isKeptByOther(row, known, [...this.#input.log(), ...this.entries])
    const back = isKept ? null : promisePutBack(card, row, this.#input.language)
    if (back) this.cards.set(row.prospectId, back)
  }

  /** A next step typed on a done row becomes the card's next action, once. */
  #carryStep(row: PlanRow, happened: boolean): void {
    const card = this.#card(row.prospectId)
    const stepped = card && stepTaken(card, row, happened, this.#input.language)
    if (stepped) this.cards.set(row.prospectId, stepped)
  }

  #takeOpen(line: SheetRow): void {
    const { row } = line
    const { monday, today, prospects } = this.#input
    if (line.unread.date !== undefined) {
      this.left.push(line)
      return
    }
    const channel = row.channel ?? row.plannedChannel ?? 'call'
    const isByHand = row.contactId === '' || row.purpose === BY_HAND
    const purpose = isByHand ? BY_HAND : markedSince(row, channel)
    if (!isByHand && markOf(purpose) === '') {
      // A row that left comes back with its client, but for what another week's plan left behind.
      const isOfWeek = purpose !== LEFT || weekOfContact(row.contactId) === monday
      if (prospects.has(row.prospectId) && isOfWeek) this.open.push({ ...line, row: { ...row, purpose } })
      else if (isWrittenOn(line)) this.left.push(line)
      return
    }
    if (!prospects.has(row.prospectId) || !isNormChannel(channel)) {
      this.left.push(line)
      return
    }
    const date = row.date ?? row.plannedDate ?? Math.max(today, monday)
    if (date > monday + 6) {
      // What was written since belongs to an action that the card no longer has.
      const isMoved = (row.date !== null && row.date !== row.plannedDate) || channel !== row.plannedChannel
      const isOver = row.purpose === BACK && !isMoved && !isNextAction(row, this.#card(row.prospectId))
      if (isOver) this.left.push(line)
      else this.#postpone(line, date, channel)
      return
    }
    const since = date === row.plannedDate ? (row.due ?? date) : date
    const contactId = row.contactId || this.#freshId(row.prospectId)
    const isNext = isNextAction(row, this.#card(row.prospectId))
    const kept = { prospectId: row.prospectId, channel, date: since, isNextAction: isNext }
    this.kept.push({ ...line, row: { ...row, contactId, purpose, date, channel }, kept })
  }

  /** A row moved beyond its week is the card's next action on that day, where the week it went to will find it. */
  #postpone(line: SheetRow, date: Day, channel: NormChannel): void {
    const { row } = line
    const card = this.#card(row.prospectId)!
    this.cards.set(row.prospectId, promisePostponed(card, row, date, channel, this.#input.language))
    this.postponed.push({ ...line, row: asPostponed(row, date, channel) })
    this.notices.push({ kind: 'postponed', client: row.client, date })
  }

  #card(id: string): ActionFields | undefined {
    return this.cards.get(id) ?? this.#input.prospects.get(id)
  }

  #nameOf(id: string): string {
    const prospect = this.#input.prospects.get(id)
    return prospect ? prospect.name || prospect.organisation : ''
  }

  #freshId(prospectId: string): string {
    const id = freshContactId(this.#input.monday, prospectId, this.#usedIds)
    this.#usedIds.add(id)
    return id
  }
}
