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

// The cells of one prospect. All prospects lie in one array of whole numbers, 64 bytes each: that is what a processor reads
// at once, and the rows of a log come in no order.
const CYCLE_START = 0
/** Contacts in the prospect's cycle; more than the norm is possible. */
const CALLS_DONE = 1
const MEETINGS_DONE = 2
/** The last contact by channel, whenever it was. */
const LAST_CALL = 3
const LAST_MEETING = 4
/** The log's row of the last contact. */
const LAST_ROW = 5
/** The last three attempts nobody answered, the latest first. */
const ATTEMPT = 6
const SECOND_ATTEMPT = 7
const THIRD_ATTEMPT = 8
/** The last contact or postponement: what breaks a row of attempts. */
const LAST_ANSWER = 9
/** Contacts in the planned week: logged ones first, then promised and planned ones too. */
const IN_WEEK = 10
/** Days of the week too near to a contact that is logged or promised. */
const NEAR = 11
/** Contacts of the whole log, and the deals among them. */
const CONTACTS = 12
const DEALS = 13
const WIDTH = 16

export class Histories {
  private readonly cells: Int32Array

  constructor(
    private readonly log: readonly LogEntry[],
    prospects: number,
    private readonly monday: Day,
    private readonly cycleDays: number,
    private readonly gap: number,
  ) {
    this.cells = new Int32Array(WIDTH * prospects)
  }

  /** Begins a prospect's history, with the first day of its cycle. */
  open(i: number, cycleStart: Day): void {
    const { cells } = this
    const at = WIDTH * i
    cells[at + CYCLE_START] = cycleStart
    cells[at + LAST_CALL] = NEVER
    cells[at + LAST_MEETING] = NEVER
    cells[at + LAST_ROW] = NO_ROW
    cells[at + ATTEMPT] = NEVER
    cells[at + SECOND_ATTEMPT] = NEVER
    cells[at + THIRD_ATTEMPT] = NEVER
    cells[at + LAST_ANSWER] = NEVER
  }

  /**
   * Reads the log; entries of unknown prospects count for the week alone. Answers the contacts of the planned week, as they
   * stand in the log.
   */
  read(ids: IdIndex): readonly LogEntry[] {
    const { log, cells, monday } = this
    const week: LogEntry[] = []
    for (let row = 0; row < log.length; row++) {
      const entry = log[row]!
      const { date, channel } = entry
      if (channel === 'message') continue
      const isContact = tookPlace(entry)
      if (isContact && date >= monday && date < monday + DAYS) week.push(entry)
      const i = ids.find(entry.prospectId)
      if (i < 0) continue
      const at = WIDTH * i
      if (isUnanswered(entry)) this.addAttempt(at, date)
      else if (date > cells[at + LAST_ANSWER]!) cells[at + LAST_ANSWER] = date
      if (isContact) this.addContact(at, row, entry, channel)
    }
    return week
  }

  private addAttempt(at: number, date: Day): void {
    const { cells } = this
    if (date <= cells[at + THIRD_ATTEMPT]!) return
    const attempt = cells[at + ATTEMPT]!
    const second = cells[at + SECOND_ATTEMPT]!
    cells[at + ATTEMPT] = Math.max(attempt, date)
    cells[at + SECOND_ATTEMPT] = Math.max(Math.min(attempt, date), second)
    cells[at + THIRD_ATTEMPT] = Math.min(second, date)
  }

  private addContact(at: number, row: number, { date, owner, outcome }: LogEntry, channel: NormChannel): void {
    const { cells, monday } = this
    const last = Math.max(cells[at + LAST_CALL]!, cells[at + LAST_MEETING]!)
    // Two on one day: the order of the rows must not matter.
    if (date > last || (date === last && this.isOwnerBefore(owner, cells[at + LAST_ROW]!))) cells[at + LAST_ROW] = row
    const lastOfChannel = channel === 'call' ? LAST_CALL : LAST_MEETING
    if (date > cells[at + lastOfChannel]!) cells[at + lastOfChannel] = date
    const sinceStart = date - cells[at + CYCLE_START]!
    if (sinceStart >= 0 && sinceStart < this.cycleDays) cells[at + (channel === 'call' ? CALLS_DONE : MEETINGS_DONE)]!++
    if (date >= monday && date < monday + DAYS) cells[at + IN_WEEK]!++
    if (date >= monday - this.gap && date < monday + DAYS + this.gap) this.standOff(at / WIDTH, date)
    cells[at + CONTACTS]!++
    if (outcome === 'deal') cells[at + DEALS]!++
  }

  /** A known owner before one that is not, then by name. */
  private isOwnerBefore(owner: string, row: number): boolean {
    const other = this.log[row]!.owner
    return owner !== '' && (other === '' || compareNaturally(owner, other) < 0)
  }

  /** Keeps the gap from a contact's day, in the week or near it. */
  standOff(i: number, date: Day): void {
    this.cells[WIDTH * i + NEAR]! |= ALL_DAYS & ~withoutNear(ALL_DAYS, date - this.monday, this.gap)
  }

  /** The days of the week that keep the gap to all that is logged or promised. */
  daysApart(i: number): DaySet {
    return ALL_DAYS & ~this.cells[WIDTH * i + NEAR]!
  }

  cycleStart(i: number): Day {
    return this.cells[WIDTH * i + CYCLE_START]!
  }

  done(i: number, channel: NormChannel): number {
    return this.cells[WIDTH * i + (channel === 'call' ? CALLS_DONE : MEETINGS_DONE)]!
  }

  /** The last contact of a channel, whenever it was. */
  last(i: number, channel: NormChannel): Day | null {
    const day = this.cells[WIDTH * i + (channel === 'call' ? LAST_CALL : LAST_MEETING)]!
    return day === NEVER ? null : day
  }

  lastContact(i: number): Day | null {
    const day = Math.max(this.cells[WIDTH * i + LAST_CALL]!, this.cells[WIDTH * i + LAST_MEETING]!)
    return day === NEVER ? null : day
  }

  /** Whose the last contact was; '' when unknown. */
  lastOwner(i: number): string {
    const row = this.cells[WIDTH * i + LAST_ROW]!
    return row === NO_ROW ? '' : this.log[row]!.owner
  }

  inWeek(i: number): number {
    return this.cells[WIDTH * i + IN_WEEK]!
  }

  addInWeek(i: number): void {
    this.cells[WIDTH * i + IN_WEEK]!++
  }

  contacts(i: number): number {
    return this.cells[WIDTH * i + CONTACTS]!
  }

  deals(i: number): number {
    return this.cells[WIDTH * i + DEALS]!
  }

  /**
   * The first day on which a prospect may be tried again: the day after an attempt without answer, the next Monday after
   * three in a row; null when nothing stands in the way (method.md 10, Slots).
   */
  openFrom(i: number): Day | null {
    const { cells } = this
    const at = WIDTH * i
    const attempt = cells[at + ATTEMPT]!
    if (attempt === NEVER) return null
    return cells[at + THIRD_ATTEMPT]! > cells[at + LAST_ANSWER]! ? mondayOf(attempt) + DAYS : attempt + 1
  }
}
