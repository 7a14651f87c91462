// Delimited text (comma, semicolon or tab) to a table of texts, row for row as a person sees them.
import { HEADING_ROWS } from './file-table.ts'

/** What papaparse gives for a text, as far as it is used here; the host brings the parser. */
export interface ParsedText {
  readonly data: string[][]
  readonly errors: readonly { readonly type?: string; readonly row?: number | undefined }[]
  readonly meta: { readonly delimiter: string }
}
export type DelimitedParser = (
  text: string,
  options: {
    readonly delimiter?: string
    readonly quoteChar?: string
    readonly preview?: number
    readonly delimitersToGuess?: string[]
  },
) => ParsedText

const DELIMITERS = [',', ';', '\t'] as const

export interface CsvReading {
  /** Blank lines are rows too, so that a row's place is the number a person sees. */
  readonly table: string[][]
  /** The first row whose quotation marks don't close, from 1; null when all do. */
  readonly brokenRow: number | null
}

/**
 * Reads the text of a CSV file. The delimiter is the one with which `score`, given the table's first rows, is highest,
 * the usual guess where none stands out. Where quotation marks don't close, whichever reading keeps more rows whole is
 * taken: with quotes as quotes, or as plain characters.
 */
export function readCsv(
  text: string,
  parser: DelimitedParser,
  score: (rows: readonly (readonly string[])[]) => number,
): CsvReading {
  // A parser goes by the first line break, and where others follow it joins rows.
  const { body, declared } = withoutDeclaration(text.replace(/\r\n?/g, '\n'))
  const delimiter = declared ?? bestDelimiter(body, parser, score)
  const quoted = parse(parser, body, delimiter)
  const error = quoted.errors.find(({ type }) => type === 'Quotes')
  if (!error) return { table: quoted.data, brokenRow: null }
  const plain = parse(parser, body, delimiter, '\0').data.map(row => row.map(unquote))
  const keepsMore = wholeRows(plain) > wholeRows(quoted.data)
  return { table: keepsMore ? plain : quoted.data, brokenRow: (error.row ?? 0) + 1 }
}

function parse(parser: DelimitedParser, text: string, delimiter: string, quoteChar = '"', preview = 0): ParsedText {
  const result = parser(text, { delimiter, quoteChar, preview })
  // The line break at the end of a file begins no row.
  const last = result.data[result.data.length - 1]
  if (last && last.length === 1 && last[0] === '') result.data.pop()
  return result
}

/** Excel's first line `sep=;`, which it does not show as a row. */
function withoutDeclaration(text: string): { body: string; declared: string | null } {
  const line = /^"?sep=([,;\t])"?\n/i.exec(text)
  return line ? { body: text.slice(line[0].length), declared: line[1]! } : { body: text, declared: null }
}

function bestDelimiter(
  text: string,
  parser: DelimitedParser,
  score: (rows: readonly (readonly string[])[]) => number,
): string {
  let best: string | null = null
  let most = 0
  for (const delimiter of DELIMITERS) {
    const points = score(parse(parser, text, delimiter, '"', HEADING_ROWS).data)
    if (points > most) [best, most] = [delimiter, points]
  }
  return best ?? parser(text, { preview: HEADING_ROWS, delimitersToGuess: [...DELIMITERS] }).meta.delimiter
}

/** Rows as wide as the widest of the first. */
function wholeRows(table: readonly (readonly string[])[]): number {
  const width = Math.max(0, ...table.slice(0, HEADING_ROWS).map(row => row.length))
  return table.filter(row => row.length === width).length
}

function unquote(text: string): string {
  const trimmed = text.trim()
  const isQuoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"')
  return isQuoted ? trimmed.slice(1, -1).replace(/""/g, '"') : text
}
