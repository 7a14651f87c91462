// How the active cell looks, as far as the toolbar shows it.
import type { Grid } from '../grid.ts'

export interface Look {
  readonly bold: boolean
  readonly italic: boolean
  readonly strikethrough: boolean
  readonly color: string | null
  readonly background: string | null
  /** In points. */
  readonly size: number
  /** Null: the sheet's own. */
  readonly font: string | null
  readonly horizontal: 'left' | 'center' | 'right'
  readonly vertical: 'top' | 'middle' | 'bottom'
  readonly wrap: 'overflow' | 'wrap' | 'clip'
  readonly merged: boolean
}

/** By Univer's numbers; 0 is for what says nothing. */
const HORIZONTAL: readonly Look['horizontal'][] = ['left', 'left', 'center', 'right']
const VERTICAL: readonly Look['vertical'][] = ['bottom', 'top', 'middle', 'bottom']
const WRAP: readonly Look['wrap'][] = ['overflow', 'overflow', 'clip', 'wrap']
export const DEFAULT_SIZE = 10

/** Of the first selected cell. */
export function activeLook(grid: Grid): Look {
  const [range] = grid.selections()
  const [row, column] = range ? [Math.max(0, range.startRow), Math.max(0, range.startColumn)] : [0, 0]
  const sheet = grid.workbook?.getActiveSheet(true)
  const style = sheet?.getComposedCellStyle(row, column)
  return {
    bold: style?.bl === 1,
    italic: style?.it === 1,
    strikethrough: style?.st?.s === 1,
    color: style?.cl?.rgb ?? null,
    background: style?.bg?.rgb ?? null,
    size: style?.fs ?? DEFAULT_SIZE,
    font: style?.ff && style.ff !== 'Arial' ? style.ff : null,
    horizontal: HORIZONTAL[style?.ht ?? 0] ?? 'left',
    vertical: VERTICAL[style?.vt ?? 0] ?? 'bottom',
    wrap: WRAP[style?.tb ?? 0] ?? 'overflow',
    merged: Boolean(sheet?.getMergedCell(row, column)),
  }
}
