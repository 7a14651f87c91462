// Formulas as Google writes them into formulas as Excel reads them, and back.
import { quoteSheet, unquoteSheet } from '../workbook/a1.ts'
import { excelName } from './excel-functions.ts'
import type { Names } from './references.ts'

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|#[A-Z0-9/]+[!?]|#N\/A|[\p{L}_$][\p{L}\p{N}_.$]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[\s\S]/gu
const NAME = /^[\p{L}_$]/u
const CELL = /^\$?[A-Za-z]{1,3}\$?[1-9]\d*$/
const COLUMN = /^\$?[A-Za-z]{1,3}$/
/** Functions that Google lets end early and Excel does not: the number of arguments Excel insists on. */
const MINIMUM: Readonly<Record<string, number>> = { IFERROR: 2, IFNA: 2 }

interface Opener {
  readonly bracket: '(' | '{'
  readonly called: string
  separators: number
}

export function tokenise(formula: string): string[] {
  return formula.match(TOKEN) ?? []
}

/**
 * The text of a formula for an .xlsx file: without `=`, with `,` between arguments, open ranges (`A2:A`) closed at the
 * last row of their sheet, later functions prefixed. Null when Excel would not take it: a function it lacks, brackets
 * that do not match, an array with anything but constants.
 */
export function toExcelFormula(formula: string, names: Names): string | null {
  const tokens = tokenise(formula.replace(/^=/, ''))
  const open: Opener[] = []
  const out: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const inner = open.at(-1)
    const inArray = inner?.bracket === '{'
    if (token === '"' || token === "'") return null
    if (tokens[at + 1] === '!' && (token.startsWith("'") || NAME.test(token))) {
      if (inArray) return null
      out.push(quoteSheet(names.sheetName(unquoteSheet(token))))
    } else if (token === '}' || token === ')') {
      if (!closes(token, inner)) return null
      open.pop()
      out.push(token)
    } else if (token === '(' || token === '{') {
      open.push({ bracket: token, called: token === '(' ? functionBefore(tokens, at) : '', separators: 0 })
      out.push(token)
    } else if (token === ';' || token === ',') {
      if (inner) inner.separators++
      out.push(inArray ? token : ',')
    } else if (token === '\\') {
      if (!inArray) return null
      out.push(',')
    } else if (NAME.test(token)) {
      if (open.some(opener => opener.bracket === '{') && !/^(TRUE|FALSE)$/i.test(token)) return null
      const called = tokens[at + 1] === '(' ? excelName(token) : token
      // Google takes a space between a function and its bracket; Excel does not.
      if (called === null || (/^\s$/.test(tokens[at + 1] ?? '') && tokens[at + 2] === '(')) return null
      out.push(opensRange(tokens, at) ? called + names.rowsOf(sheetBefore(tokens, at - 2)) : called)
    } else out.push(token)
  }
  return open.length === 0 ? out.join('') : null
}

/** A formula of an .xlsx file as the workbook holds it: with `=`, and without the prefixes of later functions. */
export function fromExcelFormula(text: string): string {
  const plain = tokenise(text.replace(/^=/, '')).map(token =>
    /^_xl/.test(token) ? token.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/, '') : token,
  )
  return `=${plain.join('')}`
}

/** The same formula with `,` between arguments, the form in which Google writes formulas into files. */
export function withCommas(formula: string): string {
  const open: string[] = []
  return tokenise(formula.replace(/^=/, ''))
    .map(token => {
      if (token === '(' || token === '{') open.push(token)
      if (token === ')' || token === '}') open.pop()
      const inArray = open.at(-1) === '{'
      if (token === ';' && !inArray) return ','
      return token === '\\' && inArray ? ',' : token
    })
    .join('')
}

function closes(token: string, inner: Opener | undefined): boolean {
  if (token === '}') return inner?.bracket === '{'
  if (token !== ')' || inner?.bracket !== '(') return false
  return inner.separators + 1 >= (MINIMUM[inner.called] ?? 0)
}

function functionBefore(tokens: readonly string[], at: number): string {
  const before = tokens[at - 1]
  return before !== undefined && NAME.test(before) ? before.toUpperCase() : ''
}

/** Whether the token is the end of an open range, as the second `A` of `A2:A`. */
function opensRange(tokens: readonly string[], at: number): boolean {
  return tokens[at - 1] === ':' && COLUMN.test(tokens[at]!) && CELL.test(tokens[at - 2] ?? '')
}

/** The sheet that the reference at a position names, null when it names none. */
function sheetBefore(tokens: readonly string[], at: number): string | null {
  const name = tokens[at - 2]
  if (tokens[at - 1] !== '!' || name === undefined) return null
  return unquoteSheet(name)
}
