// The parts of an .xlsx file that exceljs loses: whole-column names, and what belongs to Sheets and not to Excel.
import JSZip from 'jszip'
import type { FilterCriteria } from '../workbook/filter.ts'
import type { Protection } from '../workbook/model.ts'
import { XlsxProblem } from './problem.ts'
import { DEFAULT_FONT, type DefaultFont } from './styles.ts'

const WORKBOOK = 'xl/workbook.xml'
const STYLES = 'xl/styles.xml'
const PROPERTIES = 'docProps/custom.xml'
const RELATIONSHIPS = '_rels/.rels'
const CONTENT_TYPES = '[Content_Types].xml'
const PROPERTY = 'ContactPlanner'
/** Excel shows and keeps custom properties of up to this length. */
const LONGEST_PROPERTY = 255
const DEFINED_NAMES = /<(?:\w+:)?definedNames\b[\s\S]*?<\/(?:\w+:)?definedNames>|<(?:\w+:)?definedNames\s*\/>/
/** Rules on a whole column name a million cells, which exceljs would list one by one. */
const LAST_RULED_ROW = 20_000

export interface DefinedName {
  readonly name: string
  readonly reference: string
  /** The index of the sheet that a name such as the print titles belongs to. */
  readonly sheet?: number
}

/** What Excel has no place for, kept in the file's custom properties. */
export interface Extras {
  readonly name: string
  readonly locale: string
  readonly timeZone: string
  readonly properties: readonly (readonly [string, string])[]
  readonly sheets: readonly SheetExtras[]
}

export interface SheetExtras {
  /** The name in the file. */
  readonly name: string
  readonly id: number
  readonly rows: number
  readonly columns: number
  readonly protections: readonly Protection[]
  readonly filters: readonly (readonly [number, FilterCriteria])[]
}

export interface OpenedPackage {
  /** For exceljs. */
  readonly bytes: Uint8Array
  readonly names: readonly DefinedName[]
  readonly font: DefaultFont
  readonly extras: Extras | null
}

/** Throws an `XlsxProblem` for bytes that are no workbook. */
export async function openPackage(bytes: Uint8Array): Promise<OpenedPackage> {
  // Encrypted workbooks, and those of Excel 97, are OLE files.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new XlsxProblem('encrypted')
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new XlsxProblem('damaged')
  })
  const text = async (path: string) => (await zip.file(path)?.async('string')) ?? ''
  try {
    const book = await text(WORKBOOK)
    if (!book) throw new XlsxProblem(zip.file('content.xml') || zip.file('word/document.xml') ? 'other' : 'damaged')
    zip.file(WORKBOOK, book.replace(DEFINED_NAMES, ''))
    for (const sheet of zip.file(/^\/?xl\/worksheets\/[^/]+\.xml$/)) {
      const xml = await sheet.async('string')
      zip.file(sheet.name, freeRows(boundRules(xml)))
    }
    return {
      bytes: await zip.generateAsync({ type: 'uint8array', compression: 'STORE' }),
      names: readNames(DEFINED_NAMES.exec(book)?.[0] ?? ''),
      font: readDefaultFont(await text(STYLES)),
      extras: readExtras(await text(PROPERTIES)),
    }
  } catch (error) {
    throw error instanceof XlsxProblem ? error : new XlsxProblem('damaged')
  }
}

/**
 * Puts into a file of exceljs what exceljs can't write. `fitted` are, sheet by sheet, the rows (from 0) whose height
 * follows their text.
 */
export async function completePackage(
  bytes: Uint8Array,
  names: readonly DefinedName[],
  extras: Extras,
  fitted: readonly ReadonlySet<number>[],
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const change = async (path: string, by: (text: string) => string) =>
    zip.file(path, by(await zip.file(path)!.async('string')))
  await change(WORKBOOK, book => {
    const without = book.replace(DEFINED_NAMES, '')
    return names.length === 0 ? without : without.replace('</sheets>', () => `</sheets>${writeNames(names)}`)
  })
  const font = `<font><sz val="${DEFAULT_FONT.size}"/><name val="${DEFAULT_FONT.name}"/><family val="2"/></font>`
  await change(STYLES, styles => styles.replace(/(<fonts\b[^>]*>)<font>.*?<\/font>/, `$1${font}`))
  for (const [index, rows] of fitted.entries()) {
    if (rows.size > 0) await change(`xl/worksheets/sheet${index + 1}.xml`, xml => loosenRows(xml, rows))
  }
  zip.file(PROPERTIES, writeExtras(extras))
  await change(CONTENT_TYPES, types =>
    types.replace(
      '</Types>',
      `<Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
    ),
  )
  await change(RELATIONSHIPS, relationships =>
    relationships.replace(
      '</Relationships>',
      `<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${PROPERTIES}"/></Relationships>`,
    ),
  )
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** exceljs fixes every height it writes. */
function loosenRows(xml: string, rows: ReadonlySet<number>): string {
  return xml.replace(/(<row r="(\d+)" ht="[^"]*") customHeight="1"/g, (whole, row: string, number: string) =>
    rows.has(Number(number) - 1) ? row : whole,
  )
}

/** Takes away heights that nobody set, which exceljs would not tell from the others. */
function freeRows(xml: string): string {
  return xml.replace(/<(?:\w+:)?row\b[^>]*>/g, row =>
    /\bcustomHeight="(?:1|true)"/.test(row) ? row : row.replace(/\sht="[^"]*"/, ''),
  )
}

function boundRules(xml: string): string {
  return xml.replace(/(<(?:\w+:)?dataValidation\b[^>]*?\bsqref=")([^"]*)"/g, (_, before: string, areas: string) => {
    const bounded = areas.replace(/\d+/g, row => String(Math.min(Number(row), LAST_RULED_ROW)))
    return `${before}${bounded}"`
  })
}

function readNames(xml: string): DefinedName[] {
  const names: DefinedName[] = []
  for (const [, attributes, reference] of xml.matchAll(/<(?:\w+:)?definedName\b([^>]*)>([^<]*)</g)) {
    const name = /\bname="([^"]*)"/.exec(attributes!)?.[1]
    if (!name || name.startsWith('_xlnm.') || /\bhidden="1"/.test(attributes!)) continue
    names.push({ name: decodeXml(name), reference: decodeXml(reference!) })
  }
  return names
}

function writeNames(names: readonly DefinedName[]): string {
  const written = names.map(({ name, reference, sheet }) => {
    const local = sheet === undefined ? '' : ` localSheetId="${sheet}"`
    return `<definedName name="${encodeXml(name)}"${local}>${encodeXml(reference)}</definedName>`
  })
  return `<definedNames>${written.join('')}</definedNames>`
}

/** The font that cells have unless they say otherwise. */
function readDefaultFont(styles: string): DefaultFont {
  const first = /<(?:\w+:)?fonts\b[^>]*>\s*<(?:\w+:)?font>([\s\S]*?)<\/(?:\w+:)?font>/.exec(styles)?.[1] ?? ''
  const name = /<(?:\w+:)?name val="([^"]*)"/.exec(first)?.[1]
  const size = /<(?:\w+:)?sz val="([^"]*)"/.exec(first)?.[1]
  return { name: name ? decodeXml(name) : DEFAULT_FONT.name, size: size ? Number(size) : DEFAULT_FONT.size }
}

function writeExtras(extras: Extras): string {
  // Numbered pieces, each cut before it is escaped so that no escape is torn.
  const json = asciiOnly(JSON.stringify(extras))
  const pieces = json.match(new RegExp(`[\\s\\S]{1,${LONGEST_PROPERTY}}`, 'g')) ?? []
  const written = pieces.map(
    (piece, at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${PROPERTY}.${at + 1}"><vt:lpwstr>${encodeXml(piece)}</vt:lpwstr></property>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${written.join('')}</Properties>`
}

/** Null when the file has none, or when another program damaged them: the workbook then opens without. */
function readExtras(xml: string): Extras | null {
  const pieces: string[] = []
  const property = new RegExp(
    `<(?:\\w+:)?property\\b[^>]*\\bname="${PROPERTY}\\.(\\d+)"[^>]*>\\s*<vt:lpwstr>([^<]*)</vt:lpwstr>`,
    'g',
  )
  for (const [, number, piece] of xml.matchAll(property)) pieces[Number(number) - 1] = decodeXml(piece!)
  try {
    return pieces.length > 0 ? (JSON.parse(pieces.join('')) as Extras) : null
  } catch {
    return null
  }
}

/** Spaces too: a piece that begins or ends in one would lose it. */
function asciiOnly(json: string): string {
  return json.replace(/[^\x21-\x7e]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function encodeXml(text: string): string {
  return text.replace(/[&<>"]/g, letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]!)
}

function decodeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    return ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as Record<string, string>)[name] ?? whole
  })
}
