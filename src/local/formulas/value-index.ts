// Where each value stands in an array, found once for an array however often it is asked.
import { DateNumber, isError, type Matrix, type Single } from './values.ts'

/** The same for values that count as equal: text in any case, a date and its number. */
export function equalityKey(value: Single): string {
  if (value === null) return 'blank'
  if (typeof value === 'string') return `t${value.toLowerCase()}`
  if (typeof value === 'number') return `n${value}`
  if (value instanceof DateNumber) return `n${value.serial}`
  return isError(value) ? `e${value.error}` : `b${value}`
}

const positions = new WeakMap<Matrix, ReadonlyMap<string, readonly number[]>>()
const firstRows = new WeakMap<Matrix, ReadonlyMap<string, number>>()

/** Cells counted row by row from 0, for each value of the array. */
export function positionsByValue(matrix: Matrix): ReadonlyMap<string, readonly number[]> {
  const known = positions.get(matrix)
  if (known) return known
  const made = new Map<string, number[]>()
  let position = 0
  for (const line of matrix) {
    for (const cell of line) {
      const key = equalityKey(cell)
      const list = made.get(key)
      if (list) list.push(position)
      else made.set(key, [position])
      position++
    }
  }
  positions.set(matrix, made)
  return made
}

/** The first row in which each value stands in the first column. */
export function rowsByValue(matrix: Matrix): ReadonlyMap<string, number> {
  const known = firstRows.get(matrix)
  if (known) return known
  const made = new Map<string, number>()
  for (const [row, line] of matrix.entries()) {
    const key = equalityKey(line[0]!)
    if (!made.has(key)) made.set(key, row)
  }
  firstRows.set(matrix, made)
  return made
}

/** Whether a text holds `*`, `?` or `~`, which stand for other text in conditions and exact lookups. */
export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text)
}

/** What a text with wildcards fits, whole, in any case. */
export function wildcardPattern(text: string): RegExp {
  const pattern = text.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, mark => {
    if (mark === '*') return '.*'
    if (mark === '?') return '.'
    return `\\${mark.at(-1)}`
  })
  return new RegExp(`^${pattern}$`, 'isu')
}
