// The triangle at the right of a cell with a dropdown, and the mark of a value that the list has not. The grid draws the text
// itself, as in any cell, and opens the list.
import { type ICellCustomRender, InterceptorEffectEnum, VerticalAlign } from '@univerjs/core'
import { CURSOR_TYPE, IRenderManagerService } from '@univerjs/engine-render'
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets'
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation'
import type { Grid } from './grid.ts'
import { PROBLEM } from './interceptors.ts'

const WIDTH = 18
const HEIGHT = 18
const QUIET = '#5f6368'
/** After the grid's own part of a dropdown, which has 9. */
const PRIORITY = 8

export function showDropdownButtons(grid: Grid): void {
  const injector = grid.running.univer.__getInjector()
  const model = injector.get(SheetDataValidationModel)
  const scene = () => injector.get(IRenderManagerService).getRenderById('workbook')?.scene

  const button: ICellCustomRender = {
    zIndex: 10,
    drawWith(context, { primaryWithCoord, style }) {
      const { x, y } = placeOf(primaryWithCoord, style?.vt ?? VerticalAlign.BOTTOM)
      context.save()
      context.translate(x + WIDTH / 2, y + HEIGHT / 2)
      context.fillStyle = QUIET
      context.beginPath()
      context.moveTo(-4, -1.5)
      context.lineTo(4, -1.5)
      context.lineTo(0, 3)
      context.closePath()
      context.fill()
      context.restore()
    },
    isHit({ x, y }, { primaryWithCoord, style }) {
      const corner = placeOf(primaryWithCoord, style?.vt ?? VerticalAlign.BOTTOM)
      return x >= corner.x && x <= corner.x + WIDTH && y >= corner.y && y <= corner.y + HEIGHT
    },
    onPointerDown({ unitId, subUnitId, row, col }, event: PointerEvent) {
      if (event.button === 2) return
      const place = { unitId, subUnitId, row, column: col }
      grid.commands.executeCommand('sheet.operation.show-data-validation-dropdown', place)
    },
    onPointerEnter: () => scene()?.setCursor(CURSOR_TYPE.POINTER),
    onPointerLeave: () => scene()?.resetCursor(),
  }

  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'dropdown',
    effect: InterceptorEffectEnum.Style,
    priority: PRIORITY,
    handler: (cell, { unitId, subUnitId, row, col }, next) => {
      const id = model.getRuleIdByLocation(unitId, subUnitId, row, col)
      const values = id ? grid.rules.valuesOf(id) : undefined
      if (!values) return next(cell)
      const text = String(cell?.v ?? '')
      return next({
        ...cell,
        ...(text === '' || values.has(text) ? {} : { markers: { ...cell?.markers, tr: PROBLEM } }),
        customRender: [...(cell?.customRender ?? []), button],
        fontRenderExtension: { ...cell?.fontRenderExtension, rightOffset: WIDTH - 2 },
      })
    },
  })
}

interface Box {
  readonly startX: number
  readonly startY: number
  readonly endX: number
  readonly endY: number
}

/** At the right, as high as the first or the last line of the text, or in the middle. */
function placeOf(
  cell: Box & { readonly isMergedMainCell: boolean; readonly mergeInfo: Box },
  vertical: VerticalAlign,
): { x: number; y: number } {
  const { startY, endX, endY } = cell.isMergedMainCell ? cell.mergeInfo : cell
  const top = { [VerticalAlign.TOP]: startY, [VerticalAlign.BOTTOM]: endY - HEIGHT - 1 } as Partial<
    Record<VerticalAlign, number>
  >
  return { x: endX - WIDTH, y: top[vertical] ?? (startY + endY - HEIGHT) / 2 }
}
