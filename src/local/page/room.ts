// Whether what an edit names is in its sheet, and whether the workbook has room for what it adds: said before anything is done.
import type { Area } from '../workbook/model.ts'
import type { Sheet, Workbook } from '../workbook/workbook.ts'
import { MOST_CELLS } from './requests.ts'
import type { Edit } from './wire.ts'

/** Throws in Google's words. What is pasted may reach over the edge, since the sheet grows with it. */
export function checkRoom(workbook: Workbook, edit: Edit): void {
  if (!('sheet' in edit)) return
  const sheet = workbook.sheets.find(one => one.id === edit.sheet)
  if (!sheet) return
  if (!areasOf(edit).every(area => holds(sheet, area))) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.')
  }
  if (edit.kind === 'insert') {
    const across = edit.axis === 'row' ? sheet.columnCount : sheet.rowCount
    const total = workbook.sheets.reduce((sum, one) => sum + one.rowCount * one.columnCount, 0)
    if (total + edit.count * across > MOST_CELLS) {
      throw new Error(
        `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
      )
    }
  }
}

function areasOf(edit: Edit & { readonly sheet: number }): readonly Area[] {
  switch (edit.kind) {
    case 'type':
    case 'merge':
      return [edit.area]
    case 'filter':
    case 'sort':
      return edit.area ? [edit.area] : []
    case 'fill':
      return [edit.from, edit.to]
    case 'paste':
    case 'copy':
      return [edit.target]
    case 'note':
      return [{ row: edit.row, column: edit.column, rows: 1, columns: 1 }]
    case 'insert':
      return edit.at > 0 ? [lines(edit.axis, edit.at - 1, 1)] : []
    case 'delete':
    case 'hide':
      return [lines(edit.axis, edit.at, edit.count)]
    case 'move':
      return [
        lines(edit.axis, edit.from, edit.count),
        ...(edit.before > 0 ? [lines(edit.axis, edit.before - 1, 1)] : []),
      ]
    case 'resize':
      return edit.lines.map(line => lines(edit.axis, line, 1))
    default:
      return 'areas' in edit ? edit.areas : []
  }
}

function lines(axis: 'row' | 'column', at: number, count: number): Area {
  return axis === 'row'
    ? { row: at, column: 0, rows: count, columns: 1 }
    : { row: 0, column: at, rows: 1, columns: count }
}

function holds(sheet: Sheet, { row, column, rows, columns }: Area): boolean {
  return row + rows <= sheet.rowCount && column + columns <= sheet.columnCount
}
