// A handle for tests and for the browser's console: where a cell is on the screen, and what it shows.
import type { Grid } from './grid.ts'

export interface Handle {
  /** Brings the cell of the sheet in front into view. Gives its place in the window, in pixels. */
  reveal(a1: string): Promise<{ x: number; y: number; width: number; height: number }>
  /** The text that the cell of the sheet in front shows. */
  shown(a1: string): string
  /** The name of the sheet in front. */
  sheet(): string
  /** Resolves when keys and clicks have had their effect and every answer of the server has come. */
  idle(): Promise<void>
}

const MOST_TRIES = 30

export function makeHandle(grid: Grid, pending: () => number): Handle {
  const { api } = grid.running
  const front = () => api.getActiveWorkbook()!.getActiveSheet()
  return {
    async reveal(a1) {
      const sheet = front()
      const range = sheet.getRange(a1)
      const { row, column, inFrozenRows, inFrozenColumns } = placed(grid, range.getRow(), range.getColumn())
      const isHidden = () => {
        const view = sheet.getVisibleRange()
        if (!view) return true
        const rowHidden = !inFrozenRows && (row < view.startRow || row >= view.endRow)
        return rowHidden || (!inFrozenColumns && (column < view.startColumn || column >= view.endColumn))
      }
      for (let tries = 0; tries < MOST_TRIES && isHidden(); tries++) {
        // Some lines earlier: the first ones may lie under the frozen.
        sheet.scrollToCell(Math.max(0, row - 4), Math.max(0, column - 2))
        await wait(60)
      }
      return grid.placeOf(row, column)!
    },
    shown(a1) {
      const range = front().getRange(a1)
      const cell = grid.workbook?.getActiveSheet(true)?.getCellRaw(range.getRow(), range.getColumn())
      return cell?.t === 3 ? (cell.v === 1 ? 'TRUE' : 'FALSE') : String(cell?.v ?? '')
    },
    sheet: () => front().getSheetName(),
    async idle() {
      // What was typed leaves the editor a moment after the key.
      for (let quiet = 0; quiet < 3; quiet = pending() === 0 ? quiet + 1 : 0) await wait(15)
    },
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

function placed(grid: Grid, row: number, column: number) {
  const layout = grid.front === null ? undefined : grid.layout(grid.front)
  return {
    row,
    column,
    inFrozenRows: row < (layout?.frozenRows ?? 0),
    inFrozenColumns: column < (layout?.frozenColumns ?? 0),
  }
}
