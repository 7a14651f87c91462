// Conditions as COUNTIF takes them: a value, or a text such as `>5`, `<>Low` or `P-*`.
import type { Texts } from './formats.ts'
import { compare } from './operators.ts'
import { equalityKey, hasWildcard, positionsByValue, wildcardPattern } from './value-index.ts'
import { DateNumber, isError, type Matrix, type Single } from './values.ts'

export interface Condition {
  fits(cell: Single): boolean
  /** The cells that fit, row by row from 0, where they can be looked up; else null. */
  positions(matrix: Matrix): readonly number[] | null
}

const NOWHERE: readonly number[] = []

export function readCondition(criterion: Single, texts: Texts): Condition {
  if (typeof criterion !== 'string') return equals([criterion ?? 0])
  const [, sign = '', text = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion)!
  const operand = readOperand(text, texts)
  if (sign === '' || sign === '=') {
    // `=` alone wants blank cells; no text at all wants texts of no length, too.
    if (text === '') return sign === '' ? equals([null, '']) : equals([null])
    return typeof operand === 'string' && hasWildcard(operand) ? like(operand) : equals([operand])
  }
  if (sign === '<>') {
    const same = text === '' ? equals([null]) : readCondition(`=${text}`, texts)
    return scan(cell => !same.fits(cell))
  }
  return scan(cell => comparable(cell, operand) && holds(sign, compare(cell, operand)))
}

function readOperand(text: string, texts: Texts): string | number | boolean {
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === 'TRUE'
  return texts.readNumber(text) ?? text
}

function equals(values: readonly Single[]): Condition {
  const keys = values.map(equalityKey)
  return {
    fits: cell => keys.includes(equalityKey(cell)),
    positions(matrix) {
      const index = positionsByValue(matrix)
      if (keys.length === 1) return index.get(keys[0]!) ?? NOWHERE
      return keys.flatMap(key => index.get(key) ?? NOWHERE).sort((a, b) => a - b)
    },
  }
}

function like(text: string): Condition {
  const pattern = wildcardPattern(text)
  return scan(cell => typeof cell === 'string' && pattern.test(cell))
}

function scan(fits: (cell: Single) => boolean): Condition {
  return { fits, positions: () => null }
}

/** Numbers are compared with numbers and texts with texts; a blank is neither. */
function comparable(cell: Single, operand: string | number | boolean): cell is string | number | boolean | DateNumber {
  if (cell === null || isError(cell)) return false
  return typeof operand === 'number'
    ? typeof cell === 'number' || cell instanceof DateNumber
    : typeof cell === typeof operand
}

function holds(sign: string, order: number): boolean {
  if (sign === '<') return order < 0
  if (sign === '>') return order > 0
  return sign === '<=' ? order <= 0 : order >= 0
}
