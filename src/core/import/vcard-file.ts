// A file of vCards to rows of our columns.
import type { Language } from '../domain/model.ts'
import { IMPORT_TEXTS } from '../i18n/import.ts'
import type { FileRow } from '../protocol.ts'
import type { ProspectKey } from '../words/columns.ts'
import type { Decoder } from './encoding.ts'
import type { FileReading } from './file-table.ts'
import { joinAddress, joinDistinct, joinEmails, joinPhones } from './join.ts'
import { readVcards, type Vcard, type VcardProperty } from './vcard.ts'

/** The cards of a decoded file as rows; the first card is row 1. */
export function readVcardFile(text: string, decode: Decoder, language: Language = 'en'): FileReading<ProspectKey> {
  const cards = readVcards(text, decode)
  if (cards.length === 0) return { rows: [], notes: [], error: IMPORT_TEXTS.noCards[language]() }
  return { rows: cards.map((card, index) => ({ row: index + 1, cells: cellsOf(card) })), notes: [], error: null }
}

function cellsOf(card: Vcard): FileRow<ProspectKey>['cells'] {
  const all = (name: string) => preferredFirst(card.filter(property => property.name === name && property.text !== ''))
  const text = (name: string) => all(name)[0]?.text ?? ''
  const organisation = all('ORG')[0]?.parts ?? []
  const name = text('FN') || nameOf(all('N')[0]?.parts ?? []) || text('NICKNAME')
  const addresses = all('ADR')
    .map(({ parts }) => addressOf(parts))
    .filter(Boolean)
  const phones = all('TEL').filter(({ types }) => !types.has('FAX') && !types.has('PAGER'))
  const cells: Partial<Record<ProspectKey, string>> = {
    // A firm's own card has its name twice.
    name: name === organisation[0] && nameOf(all('N')[0]?.parts ?? []) === '' ? '' : name,
    organisation: organisation[0] ?? '',
    phone: joinPhones(phones.map(property => property.text.replace(/^tel:/i, '').replace(/;ext=/i, ' ext. '))),
    email: joinEmails(all('EMAIL').map(property => property.text.replace(/^mailto:/i, ''))),
    address: addresses[0] ?? '',
    personal: joinDistinct(
      [...all('TITLE').map(property => property.text), ...organisation.slice(1).filter(Boolean)],
      '; ',
    ),
    notes: joinDistinct([...all('NOTE').map(property => property.text), ...addresses.slice(1)], '\n'),
  }
  for (const key of Object.keys(cells) as ProspectKey[]) if (cells[key] === '') delete cells[key]
  return cells
}

/** Those marked as preferred, then those of work, each kind in the card's own order. */
function preferredFirst(properties: readonly VcardProperty[]): VcardProperty[] {
  const rank = ({ types }: VcardProperty) => (types.has('PREF') ? 0 : types.has('WORK') ? 1 : 2)
  return [...properties].sort((a, b) => rank(a) - rank(b))
}

/** Family, given, further names, prefix, suffix: read as given, further, family, suffix. */
function nameOf([family = '', given = '', further = '', , suffix = '']: readonly string[]): string {
  return [given, further, family, suffix].filter(Boolean).join(' ')
}

/** PO box, rooms, street, city, region, postcode, country: the street goes first. */
function addressOf([box = '', rooms = '', street = '', ...rest]: readonly string[]): string {
  return joinAddress([street, rooms, box, ...rest])
}
