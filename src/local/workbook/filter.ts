// The filter of a sheet: its area, heading row first, and what it hides by column.
import { type LineMove, moveArea } from './lines.ts'
import type { Area } from './model.ts'

/** A condition as Apps Script names it, such as `TEXT_EQUAL_TO`, with its arguments. */
export interface FilterCriteria {
  readonly hiddenValues: readonly string[]
  readonly condition: { readonly type: string; readonly values: readonly (string | number)[] } | null
}

export class Filter {
  readonly area: Area
  /** By column of the sheet. */
  readonly criteria: ReadonlyMap<number, FilterCriteria>

  constructor(area: Area, criteria: ReadonlyMap<number, FilterCriteria> = new Map()) {
    this.area = area
    this.criteria = criteria
  }

  with(column: number, criteria: FilterCriteria | null): Filter {
    const all = new Map(this.criteria)
    if (criteria) all.set(column, criteria)
    else all.delete(column)
    return new Filter(this.area, all)
  }

  moved(move: LineMove): Filter | null {
    const area = moveArea(move, this.area)
    if (!area) return null
    if (move.axis === 'row') return new Filter(area, this.criteria)
    const criteria = new Map<number, FilterCriteria>()
    for (const [column, one] of this.criteria) {
      const to = move.to(column)
      if (to !== null) criteria.set(to, one)
    }
    return new Filter(area, criteria)
  }
}
