// Files of prospects and of the contact log, from their bytes to rows.
import type { Language } from '../../core/domain/model.ts'
import { IMPORT_TEXTS } from '../../core/i18n/import.ts'
import { type FileReading, findHeadingRow } from '../../core/import/file-table.ts'
import { matchFileHeadings, matchLogHeadings } from '../../core/import/headings.ts'
import { readLogFile } from '../../core/import/log-file.ts'
import { readProspectFile } from '../../core/import/prospect-file.ts'
import { readVcardFile } from '../../core/import/vcard-file.ts'
import type { LogKey, ProspectKey } from '../../core/words/columns.ts'
import { readCsv } from './csv.ts'
import { decode, readText } from './text.ts'

/** A prospect file, delimited text or vCards, whichever its text is. */
export function readProspectBytes(bytes: Uint8Array, language: Language = 'en'): FileReading<ProspectKey> {
  const text = readText(bytes)
  if (/^\s*BEGIN:VCARD/i.test(text)) return readVcardFile(text, decode, language)
  return readDelimited(text, language, matchFileHeadings, readProspectFile)
}

/** A file of the contact log. */
export function readLogBytes(bytes: Uint8Array, language: Language = 'en'): FileReading<LogKey> {
  return readDelimited(readText(bytes), language, matchLogHeadings, readLogFile)
}

function readDelimited<K extends string>(
  text: string,
  language: Language,
  match: (headings: readonly string[]) => readonly unknown[],
  read: (table: readonly (readonly string[])[], language: Language) => FileReading<K>,
): FileReading<K> {
  if (text.trim() === '' || text.includes('\0'))
    return { rows: [], notes: [], error: IMPORT_TEXTS.unreadable[language]() }
  const known = (headings: readonly string[]) => match(headings).filter(Boolean).length
  const { table, brokenRow } = readCsv(text, rows => {
    const top = findHeadingRow(rows, known)
    return top < 0 ? 0 : known(rows[top]!)
  })
  const reading = read(table, language)
  if (brokenRow === null || reading.error !== null) return reading
  return { ...reading, notes: [IMPORT_TEXTS.brokenQuotes[language](brokenRow), ...reading.notes] }
}
