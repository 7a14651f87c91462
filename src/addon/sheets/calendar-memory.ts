// What calendar files have given out, kept with the document: a later file takes back what has left the plans.
import { type Day, mondayOf } from '../../core/domain/day.ts'
import type { NormChannel } from '../../core/domain/model.ts'

/** A contact that a file has given out, as it last stood in one. */
export interface GivenContact {
  readonly contactId: string
  readonly date: Day
  readonly channel: NormChannel
  /** That of the last file that had it as planned. */
  readonly sequence: number
  /** Whose it has been in the files so far, whoever's or the team's they were; the last one at the end. */
  readonly owners: readonly string[]
}

/** One memory for the files of all weeks and owners: nobody knows which of them a calendar takes in. */
export interface Given {
  /** The sequence of the last file, below 0 before any. */
  readonly sequence: number
  readonly contacts: readonly GivenContact[]
}

const KEY = 'calendar'
/** Characters of one property: three bytes each at most, of the 9 KB that a property holds. */
const PART = 2_900
/** Some 1,500 contacts, beside what the last build keeps in the 500 KB of all properties; files of more take nothing back. */
const MOST_PARTS = 24

type PackedContact = readonly [id: string, date: Day, isMeeting: 0 | 1, sequence: number, ...owners: number[]]
type Packed = readonly [sequence: number, owners: readonly string[], contacts: readonly PackedContact[]]

/** What files have given out so far; what lay before this week is over, and stays in the calendars. */
export function readGiven(today: Day): Given {
  const values = PropertiesService.getDocumentProperties().getProperties()
  const count = Number(values[KEY] ?? 0)
  if (count === 0) return { sequence: -1, contacts: [] }
  const text = Array.from({ length: count }, (_, part) => values[`${KEY}.${part}`] ?? '').join('')
  const [sequence, names, contacts] = JSON.parse(text) as Packed
  return {
    sequence,
    contacts: contacts
      .filter(([, date]) => date >= mondayOf(today))
      .map(([contactId, date, isMeeting, sequence, ...owners]) => ({
        contactId,
        date,
        channel: isMeeting === 1 ? 'meeting' : 'call',
        sequence,
        owners: owners.map(place => names[place]!),
      })),
  }
}

/** Keeps what files have given out, in place of what was kept before. */
export function keepGiven({ sequence, contacts }: Given): void {
  const names = [...new Set(contacts.flatMap(({ owners }) => owners))]
  const places = new Map(names.map((name, place) => [name, place]))
  const packed: Packed = [
    sequence,
    names,
    contacts.map(({ contactId, date, channel, sequence, owners }): PackedContact => {
      return [contactId, date, channel === 'meeting' ? 1 : 0, sequence, ...owners.map(name => places.get(name)!)]
    }),
  ]
  const text = JSON.stringify(packed)
  const parts = Array.from({ length: Math.ceil(text.length / PART) }, (_, at) => text.slice(at * PART, (at + 1) * PART))
  const values: Record<string, string> = { [KEY]: String(parts.length) }
  for (const [part, value] of parts.entries()) values[`${KEY}.${part}`] = value
  const store = PropertiesService.getDocumentProperties()
  // Parts of a longer memory give their room back, and so does what earlier versions kept of each week.
  for (const old of Object.keys(store.getProperties())) {
    if (old.startsWith(`${KEY}.`) && !(old in values)) store.deleteProperty(old)
  }
  try {
    if (parts.length <= MOST_PARTS) store.setProperties(values)
    else store.deleteProperty(KEY)
  } catch (error) {
    // The document has no room left: the file itself is as good without.
    if (typeof console !== 'undefined') console.warn(String(error))
    store.deleteProperty(KEY)
  }
}
