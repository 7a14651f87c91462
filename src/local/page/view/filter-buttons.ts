// The button in each heading of a filter: drawn with the cell, pressed like one.
import { type ICellCustomRender, InterceptorEffectEnum } from '@univerjs/core'
import { CURSOR_TYPE, IRenderManagerService } from '@univerjs/engine-render'
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets'
import type { Grid } from './grid.ts'
import { sheetNumber } from './grid-data.ts'

const SIZE = 18
const GAP = 2
const QUIET = '#5f6368'
const GREEN = '#188038'
/** Left end, height and length of the lines of the sign, of which the last is the shortest. */
const LINES = [
  [3.5, 5, 11],
  [5.5, 9, 7],
  [7.5, 13, 3],
] as const

/** `open` is given the column. */
export function showFilterButtons(grid: Grid, open: (column: number) => void): void {
  const injector = grid.running.univer.__getInjector()
  const scene = () => injector.get(IRenderManagerService).getRenderById('workbook')?.scene
  const buttons = { idle: button(false), active: button(true) }

  function button(active: boolean): ICellCustomRender {
    return {
      zIndex: 10,
      drawWith(context, { primaryWithCoord }) {
        const { x, y } = placeOf(primaryWithCoord)
        context.save()
        context.translate(x, y)
        context.fillStyle = '#fff'
        context.globalAlpha = active ? 1 : 0.7
        context.beginPath()
        context.roundRect(0, 0, SIZE, SIZE, 2)
        context.fill()
        context.globalAlpha = 1
        context.fillStyle = active ? GREEN : QUIET
        for (const [left, top, length] of LINES) context.fillRect(left, top - 0.75, length, active ? 2.2 : 1.5)
        context.restore()
      },
      isHit({ x, y }, { primaryWithCoord }) {
        const corner = placeOf(primaryWithCoord)
        return x >= corner.x && x <= corner.x + SIZE && y >= corner.y && y <= corner.y + SIZE
      },
      onPointerDown({ col }, event: PointerEvent) {
        // The grid takes the focus with the click.
        if (event.button !== 2) setTimeout(() => open(col))
      },
      onPointerEnter: () => scene()?.setCursor(CURSOR_TYPE.POINTER),
      onPointerLeave: () => scene()?.resetCursor(),
    }
  }

  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'filter',
    effect: InterceptorEffectEnum.Style,
    priority: 90,
    handler: (cell, { subUnitId, row, col }, next) => {
      const filter = grid.layout(sheetNumber(subUnitId))?.filter
      if (!filter || row !== filter.area.row) return next(cell)
      if (col < filter.area.column || col >= filter.area.column + filter.area.columns) return next(cell)
      const own = filter.active.includes(col) ? buttons.active : buttons.idle
      return next({ ...cell, customRender: [...(cell?.customRender ?? []), own] })
    },
  })
}

interface Box {
  readonly startX: number
  readonly startY: number
  readonly endX: number
  readonly endY: number
}

/** At the right, in the middle of the heading. */
function placeOf(cell: Box & { readonly isMergedMainCell: boolean; readonly mergeInfo: Box }): {
  x: number
  y: number
} {
  const { startY, endX, endY } = cell.isMergedMainCell ? cell.mergeInfo : cell
  return { x: endX - SIZE - GAP, y: (startY + endY - SIZE) / 2 }
}
