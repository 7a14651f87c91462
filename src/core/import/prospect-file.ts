// A file of prospects, as text, to rows of our columns: names, addresses and phones put together from their parts.
import type { Language } from '../domain/model.ts'
import { HEADING_TEXTS } from '../i18n/import-headings.ts'
import type { FileRow } from '../protocol.ts'
import { textOf } from '../words/cells.ts'
import { PROSPECT_COLUMNS, type ProspectKey } from '../words/columns.ts'
import { alignDates } from './date-order.ts'
import { type FileReading, findHeadingRow, isBlankRow, unusedHeadings } from './file-table.ts'
import { ADDRESS_PARTS, addressGroups, type FileField, type FilePart, matchFileHeadings } from './headings.ts'
import { joinAddress, joinDistinct, joinEmails, joinPhones } from './join.ts'
import { JOINED, sharedColumnNotes } from './shared-columns.ts'
import { sizeWord } from './size.ts'

/** Where the headings of a file stand and what each column feeds; a null column is not imported. */
export interface FileColumns {
  /** The row of the headings, from 0. */
  readonly top: number
  readonly headings: readonly string[]
  readonly fields: readonly (FileField | null)[]
}

/** The columns of a file as its headings name them; null when no heading is known. */
export function guessColumns(table: readonly (readonly string[])[]): FileColumns | null {
  const top = findHeadingRow(
    table,
    row => matchFileHeadings(row).filter(field => field && field.kind !== 'ours').length,
  )
  if (top < 0) return null
  const headings = table[top]!
  return { top, headings, fields: resolved(matchFileHeadings(headings)) }
}

/**
 * The rows of a prospect file, numbered as a person sees them in the file (the first line is 1). Blank lines are left
 * out; what is not imported is said once in `notes`. Without a known heading there are no rows but an `error`.
 */
export function readProspectFile(
  table: readonly (readonly string[])[],
  language: Language = 'en',
): FileReading<ProspectKey> {
  const columns = guessColumns(table)
  if (!columns) return { rows: [], notes: [], error: HEADING_TEXTS.noHeadings[language]() }
  const { top, headings, fields } = columns
  const unused = unusedHeadings(headings, column => Boolean(fields[column]), table.slice(top + 1))
  return {
    rows: readProspectRows(table, columns),
    notes: [
      ...(unused.length > 0 ? [HEADING_TEXTS.notImported[language](unused)] : []),
      ...sharedColumnNotes(table, columns, language),
    ],
    error: null,
  }
}

/** The same rows with columns that somebody has chosen. */
export function readProspectRows(
  table: readonly (readonly string[])[],
  { top, fields }: FileColumns,
): readonly FileRow<ProspectKey>[] {
  const compose = composer(fields)
  const headings = String(table[top])
  const rows: FileRow<ProspectKey>[] = []
  for (let index = top + 1; index < table.length; index++) {
    const row = table[index]!
    // Printed pages and files put together have their headings more than once.
    if (!isBlankRow(row) && String(row) !== headings) rows.push({ row: index + 1, cells: compose(row) })
  }
  return alignDates(rows, PROSPECT_COLUMNS)
}

type Cells = Partial<Record<ProspectKey, string>>

/** How a row becomes cells, worked out once from the headings. */
function composer(fields: readonly (FileField | null)[]): (row: readonly string[]) => Cells {
  const columnsOf = (test: (field: FileField) => boolean) =>
    fields.flatMap((field, index) => (field && test(field) ? [index] : []))
  const ofKey = (key: ProspectKey) => columnsOf(field => field.kind === 'key' && field.key === key)
  const ofPart = (...parts: FilePart[]) => columnsOf(field => field.kind === 'part' && parts.includes(field.part))

  const first = ofPart('firstName')
  const last = ofPart('lastName')
  const middle = ofPart('middleName')
  const suffix = ofPart('nameSuffix')
  const displayed = ofPart('displayName')
  const employees = ofPart('employees')
  const jobs = [...ofKey('personal'), ...ofPart('jobTitle', 'title', 'department', 'honorific')]
  const addresses = addressGroups(fields).map(group =>
    ADDRESS_PARTS.map(part => columnsOf(f => f.kind === 'address' && f.group === group && f.part === part)),
  )
  // Name alone beside a surname is a first name.
  const nameIsFirst = first.length === 0 && last.length > 0
  const plain = PROSPECT_COLUMNS.map(column => column.key)
    .filter(key => !COMPOSED.has(key))
    .map(key => ({ key, columns: ofKey(key) }))
    .filter(({ columns }) => columns.length > 0)
  const name = ofKey('name')
  const size = ofKey('size')
  const phone = ofKey('phone')
  const email = ofKey('email')
  const notes = ofKey('notes')

  return row => {
    const all = (columns: readonly number[]) => columns.map(column => textOf(row[column] ?? '')).filter(Boolean)
    const one = (columns: readonly number[]) => {
      for (const column of columns) {
        const text = textOf(row[column] ?? '')
        if (text !== '') return text
      }
      return ''
    }
    const cells: Cells = {}
    const put = (key: ProspectKey, text: string) => {
      if (text !== '') cells[key] = text
    }
    for (const { key, columns } of plain) put(key, one(columns))
    const given = one(first) || (nameIsFirst ? one(name) : '')
    const family = one(last)
    // Some programs have the whole name for the first one.
    const saysBoth = family !== '' && given.includes(' ') && given.includes(family)
    const composed = [given, one(middle), saysBoth ? '' : family, one(suffix)].filter(Boolean).join(' ')
    put('name', (nameIsFirst ? composed : one(name) || composed) || one(displayed))
    put('size', sizeWord(one(size)) || sizeWord(one(employees)))
    put('phone', joinPhones(all(phone)))
    put('email', joinEmails(all(email)))
    put('personal', joinDistinct(all(jobs), '; '))
    const places = addresses.map(parts => joinAddress(parts.flatMap(all))).filter(Boolean)
    put('address', places[0] ?? '')
    put('notes', joinDistinct([...all(notes), ...places.slice(1).filter(place => place !== places[0])], '\n'))
    return cells
  }
}

/** The columns that several of a file's may make up. */
const COMPOSED: ReadonlySet<ProspectKey> = new Set([...JOINED, 'name', 'size'])

/**
 * The fields as this file means them. In an export of organisations the name is the organisation's, and so is the ID;
 * beside people, an organisation's ID and what only tells the kind of file are not imported.
 */
function resolved(fields: readonly (FileField | null)[]): (FileField | null)[] {
  const isAccounts = isAccountFile(fields)
  return fields.map(field => {
    if (field?.kind === 'key' && field.key === 'name' && isAccounts) return { kind: 'key', key: 'organisation' }
    if (field?.kind !== 'part') return field
    if (field.part === 'accountId' && !namesPeople(fields)) return { kind: 'key', key: 'id' }
    return field.part === 'accountId' || field.part === 'accountMark' ? null : field
  })
}

/** Whether a file has names of people: parts of a name, or a name beside an organisation. */
function namesPeople(fields: readonly (FileField | null)[]): boolean {
  return (
    !isAccountFile(fields) && fields.some(field => isNamePart(field) || (field?.kind === 'key' && field.key === 'name'))
  )
}

function isNamePart(field: FileField | null): boolean {
  return field?.kind === 'part' && ['firstName', 'lastName', 'displayName'].includes(field.part)
}

/** An export of organisations rather than people: a Name, nothing of a person's name, and what only a firm has. */
function isAccountFile(fields: readonly (FileField | null)[]): boolean {
  const has = (test: (field: FileField) => boolean) => fields.some(field => field && test(field))
  const firm: readonly FilePart[] = ['employees', 'accountMark', 'accountId']
  return (
    has(field => field.kind === 'key' && field.key === 'name') &&
    !has(field => field.kind === 'key' && field.key === 'organisation') &&
    !fields.some(isNamePart) &&
    has(
      field =>
        (field.kind === 'part' && firm.includes(field.part)) || (field.kind === 'address' && field.group === 'billing'),
    )
  )
}
