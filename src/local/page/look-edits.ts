// Edits of how cells look: their style as a whole, the decimals of their numbers, the lines around them.
import { patchCell, patchStyle, type StylePatch } from '../workbook/cell.ts'
import type { Area, Style } from '../workbook/model.ts'
import { shiftDecimals } from './decimals.ts'
import { type Editors, sheetOf, within } from './sheet-edits.ts'
import type { BorderPlace, StyleChange } from './wire.ts'

type Side = 'top' | 'bottom' | 'left' | 'right'

export const LOOK_EDITORS: Editors<'style' | 'decimals' | 'borders'> = {
  style({ workbook }, { sheet: id, areas, style }) {
    const sheet = sheetOf(workbook, id)
    for (const area of areas) {
      sheet.write(within(area, sheet), cell =>
        patchCell(cell, { style: patchStyle(cell?.style, patchOf(style, cell?.style)) }),
      )
    }
  },
  decimals({ workbook, calculator }, { sheet: id, areas, step }) {
    const sheet = sheetOf(workbook, id)
    calculator.refresh()
    for (const area of areas) {
      sheet.write(within(area, sheet), (cell, row, column) => {
        const value = sheet.value(row, column)
        if (typeof value !== 'number') return cell
        const numberFormat = shiftDecimals(cell?.style?.numberFormat, value, step)
        return patchCell(cell, { style: patchStyle(cell?.style, { numberFormat }) })
      })
    }
  },
  borders({ workbook }, { sheet: id, areas, place, color }) {
    const sheet = sheetOf(workbook, id)
    for (const given of areas) {
      const area = within(given, sheet)
      const around = place === 'none' ? within(grown(area), sheet) : area
      sheet.write(around, (cell, row, column) => {
        const old = cell?.style?.border
        const border = place === 'none' ? without(old, area, row, column) : { ...old }
        for (const side of sidesOf(place, area, row, column)) border[side] = color
        const none = Object.keys(border).length === 0
        return patchCell(cell, { style: patchStyle(cell?.style, { border: none ? undefined : border }) })
      })
    }
  },
}

function patchOf(change: StyleChange, old: Style | undefined): StylePatch {
  const { border, ...rest } = change
  const patch = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, part ?? undefined]))
  return border === undefined
    ? patch
    : { ...patch, border: border === null ? undefined : { ...old?.border, ...border } }
}

type Lines = { -readonly [S in Side]?: string }

/** The sides of a cell of the area that get a line. */
function sidesOf(place: BorderPlace, area: Area, row: number, column: number): Side[] {
  const edge: Readonly<Record<Side, boolean>> = {
    top: row === area.row,
    bottom: row === area.row + area.rows - 1,
    left: column === area.column,
    right: column === area.column + area.columns - 1,
  }
  const takes = (side: Side) => {
    if (place === 'all') return true
    if (place === 'outer') return edge[side]
    if (place === 'inner') return !edge[side]
    if (place === 'horizontal') return !edge[side] && (side === 'top' || side === 'bottom')
    if (place === 'vertical') return !edge[side] && (side === 'left' || side === 'right')
    return side === place && edge[side]
  }
  return (['top', 'bottom', 'left', 'right'] as const).filter(takes)
}

/** Within the area no line is left; its neighbours lose those that lie along it. */
function without(old: Style['border'], area: Area, row: number, column: number): Lines {
  const left = { ...old }
  const inRows = row >= area.row && row < area.row + area.rows
  const inColumns = column >= area.column && column < area.column + area.columns
  if (inRows && inColumns) return {}
  if (inColumns && row < area.row) delete left.bottom
  else if (inColumns) delete left.top
  else if (inRows && column < area.column) delete left.right
  else if (inRows) delete left.left
  return left
}

function grown({ row, column, rows, columns }: Area): Area {
  const [up, before] = [Math.min(row, 1), Math.min(column, 1)]
  return { row: row - up, column: column - before, rows: rows + up + 1, columns: columns + before + 1 }
}
