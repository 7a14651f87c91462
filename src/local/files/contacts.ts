// Files of prospects and of the contact log, read with Node's decoder.
import Papa from 'papaparse'
import type { Language } from '../../core/domain/model.ts'
import * as contacts from '../../core/import/contacts-file.ts'
import type { FileReading } from '../../core/import/file-table.ts'
import type { LogKey, ProspectKey } from '../../core/words/columns.ts'
import { decode } from './text.ts'

const TOOLS: contacts.FileTools = { decode, parse: (text, options) => Papa.parse<string[]>(text, options) }

/** A prospect file, delimited text or vCards, whichever its text is. */
export function readProspectBytes(bytes: Uint8Array, language: Language = 'en'): FileReading<ProspectKey> {
  return contacts.readProspectBytes(bytes, TOOLS, language)
}

/** Whether somebody took a file of the contact log for one of prospects. */
export function isLogBytes(bytes: Uint8Array): boolean {
  return contacts.isLogBytes(bytes, TOOLS)
}

/** A file of the contact log. */
export function readLogBytes(bytes: Uint8Array, language: Language = 'en'): FileReading<LogKey> {
  return contacts.readLogBytes(bytes, TOOLS, language)
}
