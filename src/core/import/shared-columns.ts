// Columns of a file that mean the same and say different things: only the first is taken, so it must be said.
import type { Language } from '../domain/model.ts'
import { IMPORT_TEXTS } from '../i18n/import.ts'
import { textOf } from '../words/cells.ts'
import type { ProspectKey } from '../words/columns.ts'
import type { FileField } from './headings.ts'
import type { FileColumns } from './prospect-file.ts'

/** The columns that take all that several of a file's hold. */
export const JOINED: ReadonlySet<ProspectKey> = new Set(['phone', 'email', 'personal', 'address', 'notes'])

/** So many rows are named. */
const NAMED = 3

/** A sentence for each field that several columns feed with different texts in one row. */
export function sharedColumnNotes(
  table: readonly (readonly string[])[],
  { top, headings, fields }: FileColumns,
  language: Language,
): string[] {
  const groups = new Map<string, number[]>()
  fields.forEach((field, column) => {
    const name = nameOf(field)
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), column])
  })
  return [...groups.values()].flatMap(columns => {
    const differ: number[] = []
    if (columns.length > 1) {
      for (let row = top + 1; row < table.length; row++) {
        const texts = columns.map(column => textOf(table[row]![column] ?? '').toLowerCase()).filter(Boolean)
        if (texts.some(text => text !== texts[0])) differ.push(row + 1)
      }
    }
    if (differ.length === 0) return []
    const named = columns.map(column => ({ column: column + 1, heading: headings[column]?.trim() ?? '' }))
    return [IMPORT_TEXTS.sharedColumns[language](named, differ.length, differ.slice(0, NAMED))]
  })
}

/** What a column feeds, where only one of several can; null for what is put together from all. */
function nameOf(field: FileField | null): string | null {
  if (field?.kind === 'key') return JOINED.has(field.key) ? null : field.key
  return field?.kind === 'part' && /Name$/.test(field.part) ? field.part : null
}
