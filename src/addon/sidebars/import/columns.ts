// What the columns of a file can be said to hold, as choices of a list.
import { ADDRESS_LABELS, IMPORT_COUNTS, IMPORT_FORM, PART_LABELS } from '../../../core/i18n/import-form.ts'
import { isBlankRow } from '../../../core/import/file-table.ts'
import { ADDRESS_PARTS, type AddressPart, type FileField, type FilePart } from '../../../core/import/headings.ts'
import { type FileColumns, guessColumns } from '../../../core/import/prospect-file.ts'
import { PROSPECT_COLUMNS, type ProspectKey } from '../../../core/words/columns.ts'
import type { Choice } from '../shared/fields.tsx'
import { spoken, text } from '../shared/spoken.ts'

type Table = readonly (readonly string[])[]

/** The columns as their headings say; where no heading is known the first line counts as headings, and nothing is guessed. */
export function firstColumns(table: Table): FileColumns & { readonly isGuess: boolean } {
  const guess = guessColumns(table)
  if (guess) return { ...guess, isGuess: true }
  const top = Math.max(
    0,
    table.findIndex(row => !isBlankRow(row)),
  )
  const headings = table[top] ?? []
  return { top, headings, fields: headings.map(() => null), isGuess: false }
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
    const label = headings[index]?.trim() || IMPORT_COUNTS.column[spoken.language](index + 1)
    const example = table[filled]![index]!.trim().replace(/\s+/g, ' ')
    choices.push({
      index,
      label,
      example: example.length > 40 ? `${example.slice(0, 39)}…` : example,
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
