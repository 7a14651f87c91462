// COUNTIF, SUMIF and their like. The library compares every cell for every condition, which takes minutes where a column
// of conditions meets a column of thousands.
import { counted } from './arguments.ts'
import { type Condition, readCondition } from './conditions.ts'
import { evaluate, evaluateSingle, evaluateWhole, resolveArea, type Scope } from './evaluation.ts'
import type { SheetFunction } from './sheet-functions.ts'
import type { Node } from './syntax.ts'
import { equalityKey } from './value-index.ts'
import {
  broadcast,
  DateNumber,
  fail,
  isError,
  isMatrix,
  type Matrix,
  Reference,
  type Single,
  type Value,
} from './values.ts'

const MANY = Number.POSITIVE_INFINITY

/** Makes one value of the cells that fit. */
type Aggregate = (cells: readonly Single[]) => Single

export const conditionFunctions = {
  COUNTIF: counted('COUNTIF', 2, 2, (args, scope) => gather(args, null, scope, cells => cells.length)),
  COUNTIFS: counted('COUNTIFS', 2, MANY, (args, scope) => gather(args, null, scope, cells => cells.length)),
  SUMIF: counted('SUMIF', 2, 3, ([range, condition, of], scope) =>
    gather([range!, condition!], sized(of ?? range!, range!, scope), scope, sum),
  ),
  SUMIFS: counted('SUMIFS', 3, MANY, ([of, ...pairs], scope) => gather(pairs, whole(of!, scope), scope, sum)),
  AVERAGEIF: counted('AVERAGEIF', 2, 3, ([range, condition, of], scope) =>
    gather([range!, condition!], sized(of ?? range!, range!, scope), scope, average),
  ),
  AVERAGEIFS: counted('AVERAGEIFS', 3, MANY, ([of, ...pairs], scope) =>
    gather(pairs, whole(of!, scope), scope, average),
  ),
  MAXIFS: counted('MAXIFS', 3, MANY, ([of, ...pairs], scope) =>
    gather(pairs, whole(of!, scope), scope, cells => extreme(cells, (a, b) => a > b)),
  ),
  MINIFS: counted('MINIFS', 3, MANY, ([of, ...pairs], scope) =>
    gather(pairs, whole(of!, scope), scope, cells => extreme(cells, (a, b) => a < b)),
  ),
} satisfies Record<string, SheetFunction>

/** `pairs` are ranges and conditions in turn; `of` holds the cells to take, null the first range's own. */
function gather(pairs: readonly (Node | null)[], of: Matrix | null, scope: Scope, aggregate: Aggregate): Value {
  if (pairs.length % 2 !== 0) return fail('#N/A', 'A condition is missing.')
  const ranges = pairs.filter((_, index) => index % 2 === 0).map(node => whole(node, scope))
  const criteria = pairs.filter((_, index) => index % 2 === 1).map(node => evaluateSingle(node, scope))
  const first = ranges[0]!
  const width = first[0]!.length
  const fits = (matrix: Matrix) => matrix.length === first.length && matrix[0]!.length === width
  if (!ranges.every(fits)) return fail('#VALUE!', 'Array arguments are of different size.')
  const known = new Map<string, Single>()
  return broadcast(criteria, (...singles) => {
    const key = singles.map(equalityKey).join('\n')
    let result = known.get(key)
    if (result === undefined) {
      result = aggregate(
        select(
          ranges,
          singles.map(single => readCondition(single, scope.around.texts)),
          of ?? first,
          width,
        ),
      )
      known.set(key, result)
    }
    return result
  })
}

function select(ranges: readonly Matrix[], conditions: readonly Condition[], of: Matrix, width: number): Single[] {
  const cells: Single[] = []
  for (const position of positionsOf(ranges[0]!, conditions[0]!)) {
    const row = Math.floor(position / width)
    const column = position % width
    const all = conditions.every((condition, index) => index === 0 || condition.fits(ranges[index]![row]![column]!))
    if (all) cells.push(of[row]?.[column] ?? null)
  }
  return cells
}

function positionsOf(matrix: Matrix, condition: Condition): readonly number[] {
  const known = condition.positions(matrix)
  if (known) return known
  const found: number[] = []
  let position = 0
  for (const line of matrix) {
    for (const cell of line) {
      if (condition.fits(cell)) found.push(position)
      position++
    }
  }
  return found
}

function whole(node: Node | null, scope: Scope): Matrix {
  const value = evaluateWhole(node, scope)
  return isMatrix(value) ? value : [[value]]
}

/** The cells from the top left one of `of` on, in the shape of the range. */
function sized(of: Node, range: Node, scope: Scope): Matrix {
  const cells = evaluate(of, scope)
  const shape = cells instanceof Reference ? evaluate(range, scope) : null
  if (!(cells instanceof Reference) || !(shape instanceof Reference)) return whole(of, scope)
  const { rows, columns } = shape.area
  const area = resolveArea(cells.sheet, { ...cells.area, rows, columns })
  return area ? scope.read(new Reference(cells.sheet, area)) : [[null]]
}

function numbers(cells: readonly Single[]): number[] | Extract<Single, { error: string }> {
  const found: number[] = []
  for (const cell of cells) {
    if (typeof cell === 'number') found.push(cell)
    else if (cell instanceof DateNumber) found.push(cell.serial)
    else if (isError(cell)) return cell
  }
  return found
}

function sum(cells: readonly Single[]): Single {
  const found = numbers(cells)
  return isError(found) ? found : found.reduce((total, number) => total + number, 0)
}

function average(cells: readonly Single[]): Single {
  const found = numbers(cells)
  if (isError(found)) return found
  if (found.length === 0) return fail('#DIV/0!', 'Evaluation caused a divide by zero error.')
  return found.reduce((total, number) => total + number, 0) / found.length
}

function extreme(cells: readonly Single[], beats: (a: number, b: number) => boolean): Single {
  const found = numbers(cells)
  if (isError(found)) return found
  return found.length === 0 ? 0 : found.reduce((best, number) => (beats(number, best) ? number : best))
}
