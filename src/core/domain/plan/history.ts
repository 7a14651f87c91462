// One pass over the contact log: what each prospect has behind it, as far as a week's plan asks.
import { type Day, mondayOf } from '../day.ts'
import { isUnanswered, tookPlace } from '../log.ts'
import type { LogEntry, NormChannel } from '../model.ts'
import { compareNaturally } from '../natural-order.ts'
import type { IdIndex } from './id-index.ts'
import { withoutNear } from './narrowing.ts'
import { ALL_DAYS, DAYS, type DaySet } from './visit.ts'

/** Before any day. */
const NEVER: Day = -1e9
const NO_ROW = -1
const NO_PLACE = -1
/** Rows of the log that are read at a time. */
const BLOCK = 1024
/** Attempts without answer that leave a prospect alone until the next week. */
const IN_A_ROW = 3

// The cells of one prospect: what is asked of every prospect. They lie close together, as the rows of a log come in no
// order and memory answers slowly. What is asked of few is read from their rows then.
const CYCLE_START = 0
/** The last contact, whenever it was, and its row of the log. */
const LAST = 1
const LAST_ROW = 2
/** Contacts in the prospect's cycle; more than the norm is possible. */
const CALLS = 3
const MEETINGS = 4
/** The prospect's last row of a call or a meeting, wherever in time. */
const HEAD = 5
const WIDTH = 6

export class Histories {
  private readonly cells: Int32Array
  /** By each row of the log, the one before it of the same prospect. */
  private readonly before: Int32Array
  /** Contacts in the planned week: logged ones first, then promised and planned ones too. */
  private readonly weekContacts = new Map<number, number>()
  /** Days of promises by prospect, in the week or near it: the gap is kept to them as to contacts. */
  readonly promised = new Map<number, readonly Day[]>()

  constructor(
    private readonly log: readonly LogEntry[],
    prospects: number,
    private readonly monday: Day,
    private readonly cycleDays: number,
    private readonly gap: number,
  ) {
    this.cells = new Int32Array(WIDTH * prospects)
    this.before = new Int32Array(log.length)
  }

  /** Begins a prospect's history, with the first day of its cycle. */
  open(i: number, cycleStart: Day): void {
    const { cells } = this
    const at = WIDTH * i
    cells[at + CYCLE_START] = cycleStart
    cells[at + LAST] = NEVER
    cells[at + LAST_ROW] = NO_ROW
    cells[at + HEAD] = NO_ROW
  }

  /**
   * Reads the log; entries of unknown prospects count for the week alone. Answers the contacts of the planned week, as they
   * stand in the log.
   */
  read(ids: IdIndex): readonly LogEntry[] {
    const { log, monday } = this
    const week: LogEntry[] = []
    const places = new Int32Array(Math.min(BLOCK, log.length))
    const facts = new Int32Array(Math.min(BLOCK, log.length))
    for (let from = 0; from < log.length; from += BLOCK) {
      const count = Math.min(BLOCK, log.length - from)
      for (let n = 0; n < count; n++) {
        const entry = log[from + n]!
        const { date, channel } = entry
        places[n] = NO_PLACE
        if (channel === 'message') continue
        const isContact = tookPlace(entry)
        const isInWeek = isContact && date >= monday && date < monday + DAYS
        if (isInWeek) week.push(entry)
        const i = ids.find(entry.prospectId)
        if (i < 0) continue
        if (isInWeek) this.addInWeek(i)
        places[n] = i
        facts[n] = isContact ? 2 * date + (channel === 'call' ? 0 : 1) : NEVER
      }
      this.note(from, count, places, facts)
    }
    return week
  }

  /**
   * Takes a block of the log into the cells: by each row its prospect's place and, for a contact, its day doubled and the
   * channel. The rows themselves lie far apart in memory and so do the cells: reading both at once waits for either.
   */
  private note(from: number, count: number, places: Int32Array, facts: Int32Array): void {
    const { cells, before, cycleDays } = this
    for (let n = 0; n < count; n++) {
      if (places[n] === NO_PLACE) continue
      const at = WIDTH * places[n]!
      const row = from + n
      before[row] = cells[at + HEAD]!
      cells[at + HEAD] = row
      if (facts[n] === NEVER) continue
      const date = facts[n]! >> 1
      const last = cells[at + LAST]!
      const lastRow = cells[at + LAST_ROW]!
      // The later of two, without a branch: nobody can guess which it is, and a wrong guess costs more than the rest.
      const isLater = (last - date) >> 31
      cells[at + LAST] = last ^ ((last ^ date) & isLater)
      cells[at + LAST_ROW] = lastRow ^ ((lastRow ^ row) & isLater)
      // Two on one day: the order of the rows must not matter.
      if (date === last && this.isOwnerBefore(this.log[row]!.owner, lastRow)) cells[at + LAST_ROW] = row
      const sinceStart = date - cells[at + CYCLE_START]!
      if (sinceStart >= 0 && sinceStart < cycleDays) cells[at + CALLS + (facts[n]! & 1)]!++
    }
  }

  /** A known owner before one that is not, then by name. */
  private isOwnerBefore(owner: string, row: number): boolean {
    const other = this.log[row]!.owner
    return owner !== '' && (other === '' || compareNaturally(owner, other) < 0)
  }

  /** All calls and meetings of a prospect, tried ones too, in no order of time. */
  private rowsOf(i: number): readonly LogEntry[] {
    const rows: LogEntry[] = []
    for (let row = this.cells[WIDTH * i + HEAD]!; row !== NO_ROW; row = this.before[row]!) rows.push(this.log[row]!)
    return rows
  }

  /** Keeps the gap from a promise's day, in the week or near it. */
  standOff(i: number, date: Day): void {
    this.promised.set(i, [...(this.promised.get(i) ?? []), date])
  }

  private apartFrom(days: DaySet, date: Day): DaySet {
    return withoutNear(days, date - this.monday, this.gap)
  }

  /** The days of the week that keep the gap to all that is logged or promised. */
  clearDays(i: number): DaySet {
    let days = ALL_DAYS
    for (const date of this.promised.get(i) ?? []) days = this.apartFrom(days, date)
    for (let row = this.cells[WIDTH * i + HEAD]!; row !== NO_ROW; row = this.before[row]!) {
      const entry = this.log[row]!
      if (tookPlace(entry)) days = this.apartFrom(days, entry.date)
    }
    return days
  }

  /**
   * Of those the days from the first on which a prospect may be tried again: the day after an attempt without answer, the
   * next Monday after three in a row (method.md 10, Slots).
   */
  openDays(i: number): DaySet {
    const days = this.clearDays(i)
    let answered = NEVER
    const attempts: Day[] = []
    for (let row = this.cells[WIDTH * i + HEAD]!; row !== NO_ROW; row = this.before[row]!) {
      const entry = this.log[row]!
      if (isUnanswered(entry)) attempts.push(entry.date)
      else answered = Math.max(answered, entry.date)
    }
    if (attempts.length === 0) return days
    attempts.sort((a, b) => b - a)
    const first = attempts[0]!
    const isInARow = attempts.length >= IN_A_ROW && attempts[IN_A_ROW - 1]! > answered
    const from = (isInARow ? mondayOf(first) + DAYS : first + 1) - this.monday
    return from <= 0 ? days : from >= DAYS ? 0 : days & (ALL_DAYS << from)
  }

  cycleStart(i: number): Day {
    return this.cells[WIDTH * i + CYCLE_START]!
  }

  done(i: number, channel: NormChannel): number {
    return this.cells[WIDTH * i + doneBy(channel)]!
  }

  /** The last contact of a channel, whenever it was. */
  last(i: number, channel: NormChannel): Day | null {
    const days = this.rowsOf(i)
      .filter(entry => entry.channel === channel && tookPlace(entry))
      .map(entry => entry.date)
    return days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b))
  }

  lastContact(i: number): Day | null {
    const day = this.cells[WIDTH * i + LAST]!
    return day === NEVER ? null : day
  }

  /** Whose the last contact was; '' when unknown. */
  lastOwner(i: number): string {
    const row = this.cells[WIDTH * i + LAST_ROW]!
    return row === NO_ROW ? '' : this.log[row]!.owner
  }

  inWeek(i: number): number {
    return this.weekContacts.get(i) ?? 0
  }

  /** Everyone with a contact in the week, logged, promised or planned. */
  haveContact(): Iterable<number> {
    return this.weekContacts.keys()
  }

  addInWeek(i: number): void {
    this.weekContacts.set(i, this.inWeek(i) + 1)
  }
}

function doneBy(channel: NormChannel): number {
  return channel === 'call' ? CALLS : MEETINGS
}
