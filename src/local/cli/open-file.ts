// Opens what the user named: a workbook of this product, or a list of prospects to put into a new one.
import { readFileSync, statSync } from 'node:fs'
import { formatDay } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import { logNote, sheetsLeft } from '../../core/i18n/command-line.ts'
import { type FileReading, HEADING_ROWS, MOST_FILE_ROWS } from '../../core/import/file-table.ts'
import { isLogFile } from '../../core/import/log-file.ts'
import { readProspectFile } from '../../core/import/prospect-file.ts'
import type { LogKey, ProspectKey } from '../../core/words/columns.ts'
import { isLogBytes, readLogBytes, readProspectBytes } from '../files/contacts.ts'
import { readText } from '../files/text.ts'
import type { Sheet } from '../workbook/sheet.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { XlsxProblem } from '../xlsx/problem.ts'
import { readXlsx } from '../xlsx/read.ts'
import { problem } from './problem.ts'

export type Opened =
  | { readonly kind: 'workbook'; readonly workbook: Workbook }
  | { readonly kind: 'list'; readonly reading: FileReading<ProspectKey>; readonly language: Language }

/** The serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569

/**
 * Tells workbooks from text by what is in them. `wanted` is the language asked for; without one a list is taken to be
 * in the language of its first line. Throws a `UsageProblem` for what can't be read.
 */
export async function openProspects(path: string, wanted: Language | null): Promise<Opened> {
  return openBytes(path, readBytes(path), wanted)
}

/** The same for what is in memory already; `path` is what the file is called. */
export async function openBytes(path: string, bytes: Uint8Array, wanted: Language | null): Promise<Opened> {
  if (bytes.length === 0) throw problem('emptyFile', path)
  if (isZipOrOle(bytes) || /\.xlsx$/i.test(path)) return openWorkbook(path, bytes, wanted)
  if (isLogBytes(bytes)) throw problem('isLog', path)
  const language = wanted ?? languageOf(firstLine(readText(bytes)))
  return { kind: 'list', reading: usable(path, readProspectBytes(bytes, language)), language }
}

/** A contact log for `--log`; what there is to say of it begins with its name, for it stands beside a list's. */
export function openLog(path: string, language: Language): FileReading<LogKey> {
  const reading = usable(path, readLogBytes(readBytes(path), language))
  return { ...reading, notes: reading.notes.map(logNote[language]) }
}

async function openWorkbook(path: string, bytes: Uint8Array, wanted: Language | null): Promise<Opened> {
  const workbook = await readXlsx(bytes).catch(error => {
    throw error instanceof XlsxProblem ? problem(error.kind, path) : error
  })
  if (isOurs(workbook)) return { kind: 'workbook', workbook }
  // Any other workbook is a list: the first sheet that names clients, else the first with headings we know.
  const sheets = workbook.sheets.map(sheet => {
    const table = textTable(sheet)
    const language = wanted ?? languageOf((table.find(row => row.some(Boolean)) ?? []).join(' '))
    return { name: sheet.name, language, reading: readProspectFile(table, language), isLog: isLogFile(table) }
  })
  const lists = sheets.filter(
    ({ reading, isLog }) => !isLog && reading.rows.some(({ cells }) => cells.name ?? cells.organisation),
  )
  if (lists.length === 0 && sheets.some(({ isLog }) => isLog)) throw problem('isLog', path)
  const list = lists[0] ?? sheets.find(({ reading }) => reading.rows.length > 0) ?? sheets[0]!
  const { notes, ...reading } = usable(path, list.reading)
  const others = lists.slice(1).map(({ name }) => name)
  const more = others.length > 0 ? [sheetsLeft[list.language](list.name, others)] : []
  return { kind: 'list', reading: { ...reading, notes: [...more, ...notes] }, language: list.language }
}

/** The add-on names the columns of its sheets, of which a person may have deleted some. */
function isOurs(workbook: Workbook): boolean {
  return workbook.names.some(({ name }) => /^cp_(?:settings|prospects)_/i.test(name))
}

function usable<K extends string>(path: string, reading: FileReading<K>): FileReading<K> {
  if (reading.error !== null) throw problem('badTable', path, reading.error)
  if (reading.rows.length === 0) throw problem('noRows', path)
  if (reading.rows.length > MOST_FILE_ROWS) {
    throw problem('tooManyRows', path, String(reading.rows.length), String(MOST_FILE_ROWS))
  }
  return reading
}

function readBytes(path: string): Uint8Array {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw problem('noSuchFile', path)
  if (stats.isDirectory()) throw problem('isFolder', path)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    throw problem('notReadable', path)
  }
  if (bytes.length === 0) throw problem('emptyFile', path)
  return bytes
}

/** Both hold workbooks: OLE the old and the encrypted ones. */
function isZipOrOle(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)
}

function firstLine(text: string): string {
  return /\S.*/.exec(text)?.[0] ?? ''
}

function languageOf(headings: string): Language {
  return /[а-яё]/i.test(headings) ? 'ru' : 'en'
}

/** A list is no wider unless its headings are: one stray cell may stand at the far end of a sheet. */
const WIDEST = 200

/** A sheet as the text of a file, each row up to its last text: dates as year-month-day, errors as they show. */
function textTable(sheet: Sheet): string[][] {
  const { rows, columns } = sheet.extent()
  const textRow = (row: number, width: number) => {
    const line: string[] = []
    for (let column = 0; column < width; column++) {
      const text = cellText(sheet, row, column)
      if (text === '') continue
      while (line.length < column) line.push('')
      line.push(text)
    }
    return line
  }
  const top = Array.from({ length: Math.min(rows, HEADING_ROWS) }, (_, row) => textRow(row, columns))
  const width = Math.min(columns, Math.max(WIDEST, ...top.map(line => line.length)))
  return [...top, ...Array.from({ length: rows - top.length }, (_, row) => textRow(top.length + row, width))]
}

function cellText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column)
  if (typeof value === 'object') return value.error
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const format = sheet.get(row, column)?.style?.numberFormat ?? ''
  return typeof value === 'number' && isDateFormat(format) ? formatDay(Math.floor(value - UNIX_EPOCH)) : String(value)
}

function isDateFormat(format: string): boolean {
  return /[yd]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, ''))
}
