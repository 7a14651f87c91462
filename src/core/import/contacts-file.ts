// Files of prospects and of the contact log, from their bytes to rows; the host brings what decodes and what parses.
import type { Language } from '../domain/model.ts'
import { IMPORT_TEXTS } from '../i18n/import.ts'
import { LOG_COLUMNS, type LogKey, PROSPECT_COLUMNS, type ProspectKey } from '../words/columns.ts'
import { checkTexts } from './cell-texts.ts'
import { type DelimitedParser, readCsv } from './delimited.ts'
import type { Decoder } from './encoding.ts'
import { type FileReading, findHeadingRow } from './file-table.ts'
import { type FileText, readFileText } from './file-text.ts'
import { matchFileHeadings, matchLogHeadings } from './headings.ts'
import { isLogFile, readLogFile } from './log-file.ts'
import { readProspectFile } from './prospect-file.ts'
import { readVcardFile } from './vcard-file.ts'

export interface FileTools {
  readonly decode: Decoder
  readonly parse: DelimitedParser
}

/** A file as it was read before its columns are given a meaning: cards have theirs already. */
export type OpenedFile =
  | { readonly kind: 'cards'; readonly reading: FileReading<ProspectKey> }
  | { readonly kind: 'table'; readonly table: readonly (readonly string[])[]; readonly notes: readonly string[] }
  | { readonly kind: 'unreadable'; readonly error: string }

/** Delimited text or vCards, whichever the text of the file is; a contact log is neither. */
export function openProspectFile(bytes: Uint8Array, tools: FileTools, language: Language = 'en'): OpenedFile {
  const file = readFileText(bytes, tools.decode)
  if (file.kind === 'text' && /^\s*BEGIN:VCARD/i.test(file.text)) {
    return { kind: 'cards', reading: readVcardFile(file.text, tools.decode, language) }
  }
  const opened = openTable(file, tools.parse, language, matchFileHeadings)
  if (opened.kind !== 'table' || !isLogFile(opened.table)) return opened
  return { kind: 'unreadable', error: IMPORT_TEXTS.isLog[language]() }
}

/** A prospect file, delimited text or vCards, with its columns as their headings say. */
export function readProspectBytes(
  bytes: Uint8Array,
  tools: FileTools,
  language: Language = 'en',
): FileReading<ProspectKey> {
  const opened = openProspectFile(bytes, tools, language)
  const reading =
    opened.kind === 'cards' ? opened.reading : readOpened(opened, table => readProspectFile(table, language))
  return checkTexts(reading, PROSPECT_COLUMNS, language)
}

/** Whether somebody took a file of the contact log for one of prospects. */
export function isLogBytes(bytes: Uint8Array, tools: FileTools): boolean {
  const opened = openTable(readFileText(bytes, tools.decode), tools.parse, 'en', matchLogHeadings)
  return opened.kind === 'table' && isLogFile(opened.table)
}

/** A file of the contact log. */
export function readLogBytes(bytes: Uint8Array, tools: FileTools, language: Language = 'en'): FileReading<LogKey> {
  const opened = openTable(readFileText(bytes, tools.decode), tools.parse, language, matchLogHeadings)
  const reading = readOpened(opened, table => readLogFile(table, language))
  return checkTexts(reading, LOG_COLUMNS, language)
}

type Table = Exclude<OpenedFile, { kind: 'cards' }>

function readOpened<K extends string>(
  opened: Table,
  read: (table: readonly (readonly string[])[]) => FileReading<K>,
): FileReading<K> {
  if (opened.kind === 'unreadable') return { rows: [], notes: [], error: opened.error }
  const reading = read(opened.table)
  return reading.error === null ? { ...reading, notes: [...opened.notes, ...reading.notes] } : reading
}

function openTable(
  file: FileText,
  parse: DelimitedParser,
  language: Language,
  match: (headings: readonly string[]) => readonly unknown[],
): Table {
  if (file.kind !== 'text') return { kind: 'unreadable', error: IMPORT_TEXTS.noText[file.kind][language]() }
  const known = (headings: readonly string[]) => match(headings).filter(Boolean).length
  const { table, brokenRow } = readCsv(file.text, parse, rows => {
    const top = findHeadingRow(rows, known)
    return top < 0 ? 0 : known(rows[top]!)
  })
  return { kind: 'table', table, notes: brokenRow === null ? [] : [IMPORT_TEXTS.brokenQuotes[language](brokenRow)] }
}
