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

// The cells of one prospect: what nearly every row of its log touches. All prospects lie in one array of whole numbers,
// close together, as the rows of a log come in no order and memory answers slowly.
const CYCLE_START = 0
/** The last contact by channel, whenever it was. */
const LAST_CALL = 1
const LAST_MEETING = 2
/** The log's row of the last contact. */
const LAST_ROW = 3
/** The last three attempts nobody answered, the latest first. */
const ATTEMPT = 4
const SECOND_ATTEMPT = 5
const THIRD_ATTEMPT = 6
/** The last contact or postponement: what breaks a row of attempts. */
const LAST_ANSWER = 7
const WIDTH = 8

export class Histories {
  private readonly cells: Int32Array
  /** Contacts in the prospect's cycle; more than the norm is possible. */
  private readonly callsDone: Uint16Array
  private readonly meetingsDone: Uint16Array
  /** Contacts in the planned week: logged ones first, then promised and planned ones too. */
  private readonly weekContacts: Uint16Array
  /** Days of the week too near to a contact that is logged or promised. */
  private readonly near: Uint8Array

  constructor(
    private readonly log: readonly LogEntry[],
    prospects: number,
    private readonly monday: Day,
    private readonly cycleDays: number,
    private readonly gap: number,
  ) {
    this.cells = new Int32Array(WIDTH * prospects)
    this.callsDone = new Uint16Array(prospects)
    this.meetingsDone = new Uint16Array(prospects)
    this.weekContacts = new Uint16Array(prospects)
    this.near = new Uint8Array(prospects)
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
      if (isContact) this.addContact(i, row, entry, channel)
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

  private addContact(i: number, row: number, { date, owner }: LogEntry, channel: NormChannel): void {
    const { cells, monday } = this
    const at = WIDTH * i
    const last = Math.max(cells[at + LAST_CALL]!, cells[at + LAST_MEETING]!)
    // Two on one day: the order of the rows must not matter.
    if (date > last || (date === last && this.isOwnerBefore(owner, cells[at + LAST_ROW]!))) cells[at + LAST_ROW] = row
    const lastOfChannel = channel === 'call' ? LAST_CALL : LAST_MEETING
    if (date > cells[at + lastOfChannel]!) cells[at + lastOfChannel] = date
    const sinceStart = date - cells[at + CYCLE_START]!
    if (sinceStart >= 0 && sinceStart < this.cycleDays) this.doneOf(channel)[i]!++
    if (date >= monday && date < monday + DAYS) this.weekContacts[i]!++
    if (date >= monday - this.gap && date < monday + DAYS + this.gap) this.standOff(i, date)
  }

  /** A known owner before one that is not, then by name. */
  private isOwnerBefore(owner: string, row: number): boolean {
    const other = this.log[row]!.owner
    return owner !== '' && (other === '' || compareNaturally(owner, other) < 0)
  }

  /** Keeps the gap from a contact's day, in the week or near it. */
  standOff(i: number, date: Day): void {
    this.near[i]! |= ALL_DAYS & ~withoutNear(ALL_DAYS, date - this.monday, this.gap)
  }

  /** The days of the week that keep the gap to all that is logged or promised. */
  daysApart(i: number): DaySet {
    return ALL_DAYS & ~this.near[i]!
  }

  cycleStart(i: number): Day {
    return this.cells[WIDTH * i + CYCLE_START]!
  }

  done(i: number, channel: NormChannel): number {
    return this.doneOf(channel)[i]!
  }

  private doneOf(channel: NormChannel): Uint16Array {
    return channel === 'call' ? this.callsDone : this.meetingsDone
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
    return this.weekContacts[i]!
  }

  addInWeek(i: number): void {
    this.weekContacts[i]!++
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
