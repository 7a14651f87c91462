// Delimited text (comma, semicolon or tab) to a table of texts, row for row as a person sees them.
import Papa from 'papaparse'
import { HEADING_ROWS } from '../../core/import/file-table.ts'

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
export function readCsv(text: string, score: (rows: readonly (readonly string[])[]) => number): CsvReading {
  const { body, declared } = withoutDeclaration(text)
  const delimiter = declared ?? bestDelimiter(body, score)
  const quoted = parse(body, delimiter)
  const error = quoted.errors.find(({ type }) => type === 'Quotes')
  if (!error) return { table: quoted.data, brokenRow: null }
  const plain = parse(body, delimiter, '\0').data.map(row => row.map(unquote))
  const keepsMore = wholeRows(plain) > wholeRows(quoted.data)
  return { table: keepsMore ? plain : quoted.data, brokenRow: (error.row ?? 0) + 1 }
}

function parse(text: string, delimiter: string, quoteChar = '"', preview = 0): Papa.ParseResult<string[]> {
  const result = Papa.parse<string[]>(text, { delimiter, quoteChar, preview, skipEmptyLines: false })
  // The line break at the end of a file begins no row.
  const last = result.data[result.data.length - 1]
  if (last && last.length === 1 && last[0] === '') result.data.pop()
  return result
}

/** Excel's first line `sep=;`, which it does not show as a row. */
function withoutDeclaration(text: string): { body: string; declared: string | null } {
  const line = /^"?sep=([,;\t])"?\r?\n/i.exec(text)
  return line ? { body: text.slice(line[0].length), declared: line[1]! } : { body: text, declared: null }
}

function bestDelimiter(text: string, score: (rows: readonly (readonly string[])[]) => number): string {
  let best: string | null = null
  let most = 0
  for (const delimiter of DELIMITERS) {
    const points = score(parse(text, delimiter, '"', HEADING_ROWS).data)
    if (points > most) [best, most] = [delimiter, points]
  }
  return best ?? Papa.parse(text, { preview: HEADING_ROWS, delimitersToGuess: [...DELIMITERS] }).meta.delimiter
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
