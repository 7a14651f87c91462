// Rows as a table of plain text, with columns that wrap where the terminal is narrow.

export interface TextColumn {
  readonly heading: string
  readonly cells: readonly string[]
  /** Takes what width is left, and wraps. */
  readonly flexible?: true
}

const GAP = '  '
const NARROWEST = 20

/** Lines without trailing spaces; width in characters. Columns without anything in them are left out. */
export function layTable(columns: readonly TextColumn[], width: number): string[] {
  const shown = columns.filter(column => column.cells.some(cell => cell !== ''))
  const widths = shown.map(({ heading, cells }) => Math.max(...[heading, ...cells].map(lengthOf)))
  const spare = width - widths.reduce((sum, one) => sum + one, 0) - GAP.length * (shown.length - 1)
  const flexible = shown.findIndex(column => column.flexible)
  if (flexible >= 0 && spare < 0) widths[flexible] = Math.max(NARROWEST, widths[flexible]! + spare)
  const rows = shown[0]?.cells.length ?? 0
  const lines = [
    ...layRow(
      shown.map(({ heading }) => [heading]),
      widths,
    ),
  ]
  lines.push(widths.map(one => '─'.repeat(one)).join(GAP))
  for (let row = 0; row < rows; row++) {
    lines.push(
      ...layRow(
        shown.map(({ cells }, at) => wrap(cells[row] ?? '', widths[at]!)),
        widths,
      ),
    )
  }
  return lines
}

function* layRow(cells: readonly (readonly string[])[], widths: readonly number[]): Generator<string> {
  const height = Math.max(1, ...cells.map(lines => lines.length))
  for (let line = 0; line < height; line++) {
    yield cells
      .map((lines, at) => pad(lines[line] ?? '', widths[at]!))
      .join(GAP)
      .trimEnd()
  }
}

/** Breaks between words, and inside a word only where it alone is too long. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
    while (lengthOf(line) > width) {
      lines.push([...line].slice(0, width).join(''))
      line = [...line].slice(width).join('')
    }
  }
  return line === '' ? lines : [...lines, line]
}

function lengthOf(text: string): number {
  return [...text].length
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)))
}
