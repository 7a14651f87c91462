// What calendar files of a week have given out, kept with the document: the next file takes back what has left the plan.
import { type Day, formatWeek, mondayOf, parseWeek } from '../../core/domain/day.ts'
import type { NormChannel } from '../../core/domain/model.ts'
import { normaliseWord } from '../../core/words/word.ts'

/** A contact that a file has given out, as it last stood there. */
export interface GivenContact {
  readonly contactId: string
  readonly date: Day
  readonly channel: NormChannel
}

export interface GivenWeek {
  /** The sequence of the last file, -1 before any. */
  readonly sequence: number
  readonly contacts: readonly GivenContact[]
}

const KEY = 'calendar'
/** Characters of one property: three bytes each at most, of the 9 KB that a property holds. */
const PART = 2_900
/** Some thousand contacts of one kind of file; the files of more take nothing back. */
const MOST_PARTS = 12
const LONGEST_OWNER = 100

type Packed = readonly [sequence: number, contacts: readonly (readonly [id: string, day: number, isMeeting: 0 | 1])[]]

/** What the files of a week have given out so far, `owner` being '' for those of the whole team. */
export function readGiven(monday: Day, owner: string): GivenWeek {
  const values = PropertiesService.getDocumentProperties().getProperties()
  const key = keyOf(monday, owner)
  const count = Number(values[key] ?? 0)
  if (count === 0) return { sequence: -1, contacts: [] }
  const text = Array.from({ length: count }, (_, part) => values[`${key}.${part}`] ?? '').join('')
  const [sequence, contacts] = JSON.parse(text) as Packed
  return {
    sequence,
    contacts: contacts.map(([contactId, day, isMeeting]) => ({
      contactId,
      date: monday + day,
      channel: isMeeting === 1 ? 'meeting' : 'call',
    })),
  }
}

/** Keeps what a file gives out; weeks that are over by `today` make room. */
export function keepGiven(monday: Day, owner: string, { sequence, contacts }: GivenWeek, today: Day): void {
  if (owner.length > LONGEST_OWNER) return
  const packed: Packed = [
    sequence,
    contacts.map(({ contactId, date, channel }) => [contactId, date - monday, channel === 'meeting' ? 1 : 0] as const),
  ]
  const text = JSON.stringify(packed)
  const parts = Array.from({ length: Math.ceil(text.length / PART) }, (_, at) => text.slice(at * PART, (at + 1) * PART))
  const key = keyOf(monday, owner)
  const values: Record<string, string> = { [key]: String(parts.length) }
  for (const [part, value] of parts.entries()) values[`${key}.${part}`] = value
  const store = PropertiesService.getDocumentProperties()
  for (const old of Object.keys(store.getProperties())) {
    const week = old.startsWith(`${KEY}.`) ? parseWeek(old.split('.')[1] ?? '') : null
    if (week !== null && week < mondayOf(today)) store.deleteProperty(old)
  }
  try {
    if (parts.length <= MOST_PARTS) store.setProperties(values)
    else store.deleteProperty(key)
  } catch (error) {
    // The document has no room left: the file itself is as good without.
    if (typeof console !== 'undefined') console.warn(String(error))
    store.deleteProperty(key)
  }
}

function keyOf(monday: Day, owner: string): string {
  return `${KEY}.${formatWeek(monday)}.${normaliseWord(owner)}`
}
