// Formulas that Excel lacks, as Google writes them into .xlsx files:
// IFERROR(__xludf.DUMMYFUNCTION("<formula>"), <value>), and for cells the formula spills into """COMPUTED_VALUE""".
import type { Scalar } from '../workbook/model.ts'

/** What the inside of a spilled cell says. */
const SPILLED = '"COMPUTED_VALUE"'
/** Excel takes no longer text in a formula, nor a longer formula. */
const LONGEST_TEXT = 255
const LONGEST_FORMULA = 8192
const START = /^=?\s*IFERROR\(\s*@?__xludf\.DUMMYFUNCTION\(/i

/** What a wrapped cell holds: a formula without its `=`, or null for a cell that another cell's formula spills into. */
export interface Wrapped {
  readonly formula: string | null
}

/** Wraps a formula (without `=`), or the value of a spilled cell (null), for Excel; null when it is too long for it. */
export function wrapFormula(formula: string | null, value: Scalar): string | null {
  const inside = quote(formula ?? SPILLED)
  const whole = `IFERROR(__xludf.DUMMYFUNCTION(${inside}),${literal(value)})`
  if (whole.length <= LONGEST_FORMULA) return whole
  // The value stands in the cell as well; without it in the formula Excel still shows it until it recalculates.
  const short = `IFERROR(__xludf.DUMMYFUNCTION(${inside}),"")`
  return short.length <= LONGEST_FORMULA ? short : null
}

/** Reads a formula of a file; null when it is an ordinary one. */
export function unwrapFormula(text: string): Wrapped | null {
  const start = START.exec(text)
  if (!start) return null
  const inside = readTexts(text, start[0].length)
  return { formula: inside === SPILLED ? null : inside.replace(/^=/, '') }
}

/** A text as Excel's formulas hold it, in pieces that are no longer than Excel takes. */
function quote(text: string): string {
  const pieces: string[] = []
  let piece = ''
  for (const letter of text) {
    const escaped = letter === '"' ? '""' : letter
    if (piece.length + escaped.length > LONGEST_TEXT) {
      pieces.push(piece)
      piece = ''
    }
    piece += escaped
  }
  return [...pieces, piece].map(part => `"${part}"`).join('&')
}

/** Reads `"a"&"b"` from a position on. */
function readTexts(text: string, from: number): string {
  const piece = /\s*&?\s*"((?:[^"]|"")*)"/y
  piece.lastIndex = from
  let whole = ''
  for (let found = piece.exec(text); found; found = piece.exec(text)) whole += found[1]!.replace(/""/g, '"')
  return whole
}

function literal(value: Scalar): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return quote(typeof value === 'string' ? value : value.error)
}
