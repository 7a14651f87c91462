// The change of a card that comes with a contact, written down before it is made: it counts once the contact is in the log.
import type { Prospect } from '../../core/domain/model.ts'
import { readProspect } from '../../core/import/records.ts'
import type { WorkbookReading } from './read-workbook.ts'
import type { TableRecord } from './table.ts'

type Fields = TableRecord<keyof Prospect>

interface CardStep {
  readonly contactId: string
  readonly id: string
  readonly before: Fields
  readonly after: Fields
}

const KEY = 'cardStep'
/** Characters that one property holds for sure. */
const MOST = 2_900

/** Before the card is changed; a change too long for a property goes without. */
export function keepCardStep(contactId: string, card: Prospect, after: Fields): void {
  const before = Object.fromEntries((Object.keys(after) as (keyof Prospect)[]).map(key => [key, card[key]]))
  const text = JSON.stringify({ contactId, id: card.id, before, after } satisfies CardStep)
  if (text.length <= MOST) PropertiesService.getDocumentProperties().setProperty(KEY, text)
}

/** The contact is in the log. */
export function dropCardStep(): void {
  PropertiesService.getDocumentProperties().deleteProperty(KEY)
}

/** Puts a card back whose contact never came into the log, unless somebody has changed it since. One read. */
export function takeBackCardStep({ prospectTable, logTable, settings }: WorkbookReading): void {
  const text = PropertiesService.getDocumentProperties().getProperty(KEY)
  if (text === null) return
  const { contactId, id, before, after } = JSON.parse(text) as CardStep
  const isLogged = logTable.rows.some(
    ({ row }) => logTable.textAt(row, 'contactId') === contactId && logTable.textAt(row, 'date') !== '',
  )
  const row = prospectTable.rows.find(one => one.id === id)
  const card = row && readProspect(prospectTable.rawsOf(row.row), settings.tiers).prospect
  const keys = Object.keys(after) as (keyof Prospect)[]
  if (card && !isLogged && keys.every(key => card[key] === after[key] || card[key] === before[key])) {
    prospectTable.change(new Map([[id, before]]))
  }
  dropCardStep()
}
