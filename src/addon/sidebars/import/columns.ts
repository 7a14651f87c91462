// What the columns of a file can be said to hold, as choices of a list.
import { ADDRESS_LABELS, IMPORT_COUNTS, IMPORT_FORM, PART_LABELS } from '../../../core/i18n/import-form.ts'
import { shorten } from '../../../core/i18n/say.ts'
import { isBlankRow } from '../../../core/import/file-table.ts'
import { ADDRESS_PARTS, type AddressPart, type FileField, type FilePart } from '../../../core/import/headings.ts'
import { type FileColumns, guessColumns } from '../../../core/import/prospect-file.ts'
import { PROSPECT_COLUMNS, type ProspectKey } from '../../../core/words/columns.ts'
import type { Choice } from '../shared/fields.tsx'
import { spoken, text } from '../shared/spoken.ts'

type Table = readonly (readonly string[])[]

/**
 * The columns as their headings say. Where no heading is known nothing is guessed, and the first line counts as headings
 * unless it reads like a client.
 */
export function firstColumns(table: Table): FileColumns & { readonly isGuess: boolean } {
  const guess = guessColumns(table)
  if (guess) return { ...guess, isGuess: true }
  const width = Math.max(0, ...table.map(row => row.length))
  const none = { top: 0, headings: [], fields: Array.from({ length: width }, () => null) }
  const isClient = table[firstLine(table)]!.some(cell => /\S@\S|\d.*\d.*\d.*\d.*\d/.test(cell))
  return { ...withHeadings(table, none, !isClient), isGuess: false }
}

/** The same columns, with the first line that holds something as their headings, or as the first client. */
export function withHeadings(table: Table, columns: FileColumns, areHeadings: boolean): FileColumns {
  const first = firstLine(table)
  return areHeadings
    ? { ...columns, top: first, headings: table[first] ?? [] }
    : { ...columns, top: first - 1, headings: [] }
}

function firstLine(table: Table): number {
  return table.findIndex(row => !isBlankRow(row))
}

/** A column that holds something, with the choice made for it. */
export interface ColumnChoice {
  readonly index: number
  readonly label: string
  readonly example: string
  readonly value: string
}

export function filledColumns(table: Table, { top, headings, fields }: FileColumns): ColumnChoice[] {
  const width = table.reduce((most, row) => Math.max(most, row.length), 0)
  const choices: ColumnChoice[] = []
  for (let index = 0; index < width; index++) {
    const filled = table.findIndex((row, at) => at > top && (row[index] ?? '').trim() !== '')
    if (filled < 0) continue
    const label = shorten(headings[index] ?? '', 60) || IMPORT_COUNTS.column[spoken.language](index + 1)
    choices.push({
      index,
      label,
      example: shorten(table[filled]![index]!, 40),
      value: choiceOf(fields[index] ?? null),
    })
  }
  return choices
}

/** The fields with one column's choice changed. */
export function withChoice(columns: FileColumns, index: number, value: string): FileColumns {
  const fields = [...columns.fields]
  while (fields.length <= index) fields.push(null)
  fields[index] = fieldOf(value)
  return { ...columns, fields }
}

function choiceOf(field: FileField | null): string {
  if (!field || field.kind === 'ours') return ''
  if (field.kind === 'key') return `key|${field.key}`
  return field.kind === 'part' ? `part|${field.part}` : `address|${field.part}|${field.group}`
}

function fieldOf(value: string): FileField | null {
  const [kind, name, group = ''] = value.split('|')
  if (kind === 'key') return { kind, key: name as ProspectKey }
  if (kind === 'part') return { kind, part: name as FilePart }
  return kind === 'address' ? { kind, part: name as AddressPart, group } : null
}

/** Our columns, the parts that names are made of, and the parts of each address that the file has. */
export function choicesFor(fields: readonly (FileField | null)[]): Choice[] {
  const own = PROSPECT_COLUMNS.filter(({ key }) => key !== 'address').map(({ key, names }) => ({
    value: `key|${key}`,
    label: names[spoken.language][0],
  }))
  const parts = (Object.keys(PART_LABELS) as (keyof typeof PART_LABELS)[]).map(part => ({
    value: `part|${part}`,
    label: text(PART_LABELS[part]),
  }))
  const groups = [...new Set(['', ...fields.flatMap(field => (field?.kind === 'address' ? [field.group] : []))])]
  const addresses = groups.flatMap(group =>
    ADDRESS_PARTS.map(part => ({
      value: `address|${part}|${group}`,
      label: text(ADDRESS_LABELS[part]) + (group === '' ? '' : ` (${group})`),
    })),
  )
  return [{ value: '', label: text(IMPORT_FORM.notBroughtIn) }, ...own, ...parts, ...addresses]
}
