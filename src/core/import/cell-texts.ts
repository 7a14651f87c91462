// Texts of a file that no cell can hold, or nobody can read: the first are cut to what it holds, both are said.
import type { Language } from '../domain/model.ts'
import { IMPORT_TEXTS } from '../i18n/import.ts'
import { CELL_CHARACTERS } from '../words/cells.ts'
import type { Column } from '../words/columns.ts'
import type { FileReading } from './file-table.ts'

/** So many rows are named. */
const NAMED = 3

/**
 * The same reading with every text short enough for a cell; a note for each column with one that was not, and one for
 * letters that were lost on the way to the file.
 */
export function checkTexts<K extends string>(
  reading: FileReading<K>,
  columns: readonly (Column & { readonly key: K })[],
  language: Language,
): FileReading<K> {
  const long = new Map<K, number[]>()
  const lost: number[] = []
  const rows = reading.rows.map(row => {
    if (columns.some(({ key }) => row.cells[key]?.includes('\ufffd'))) lost.push(row.row)
    const keys = columns.map(({ key }) => key).filter(key => (row.cells[key]?.length ?? 0) > CELL_CHARACTERS)
    if (keys.length === 0) return row
    const cells: Partial<Record<K, string>> = { ...row.cells }
    for (const key of keys) {
      cells[key] = cut(row.cells[key]!)
      long.set(key, [...(long.get(key) ?? []), row.row])
    }
    return { ...row, cells }
  })
  if (long.size === 0 && lost.length === 0) return reading
  const notes = columns.flatMap(column => {
    const cutRows = long.get(column.key)
    return cutRows ? [IMPORT_TEXTS.cutOff[language](column, cutRows.length, cutRows.slice(0, NAMED))] : []
  })
  if (lost.length > 0) notes.push(IMPORT_TEXTS.lostLetters[language](lost.length, lost.slice(0, NAMED)))
  return { ...reading, rows, notes: [...reading.notes, ...notes] }
}

/** No half of a surrogate pair is left at the end. */
function cut(text: string): string {
  return text.slice(0, CELL_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')
}
