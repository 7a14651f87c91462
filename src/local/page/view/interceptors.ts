// How the grid draws a cell and what it puts into the editor, where that is not what the cell shows.
import { CellValueType, type ICellDataForSheetInterceptor, InterceptorEffectEnum, type Nullable } from '@univerjs/core'
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets'
import { CellAlertManagerService } from '@univerjs/sheets-ui'
import type { CellExtras } from '../wire.ts'
import type { Running } from './univer.ts'

/** The grid's own check of texts that look like numbers has 10, and higher ones come first; dropdowns have 9. */
const BEFORE_TEXT_CHECK = 50
const AFTER_TEXT_CHECK = 9.5
const NOTE = { color: '#ffb000', size: 6 }
export const PROBLEM = { color: '#d93025', size: 6 }

export function inject({ univer }: Running): void {
  // What a cell says on hover is ours to say (tooltip.ts).
  univer.__getInjector().get(CellAlertManagerService).showAlert = () => {}
  const interceptors = univer.__getInjector().get(SheetInterceptorService)
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'extras',
    effect: InterceptorEffectEnum.Style,
    priority: 100,
    handler: (cell, location, next) => {
      const extras = location.rawData?.custom as CellExtras | undefined
      if (!extras?.note && !extras?.problem) return next(cell)
      const mark = extras.problem ? PROBLEM : NOTE
      return next({ ...(cell ?? {}), markers: { ...cell?.markers, tr: mark } })
    },
  })
  // The grid tries to read every text as a date, for a mark that is turned off: half the time of scrolling. So texts
  // pass that check without their type.
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'untyped',
    effect: InterceptorEffectEnum.Style,
    priority: BEFORE_TEXT_CHECK,
    handler: (cell, { rawData }, next) => {
      if (cell?.t !== CellValueType.STRING) return next(cell)
      const untyped = cell === rawData ? { ...cell } : cell
      delete untyped.t
      return next(untyped)
    },
  })
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'typed',
    effect: InterceptorEffectEnum.Style,
    priority: AFTER_TEXT_CHECK,
    handler: (cell, { rawData }, next) => {
      if (cell && cell.t === undefined && rawData?.t === CellValueType.STRING) cell.t = CellValueType.STRING
      // The grid's own mark of an error, where there is ours.
      if (cell?.markers?.tl) delete cell.markers.tl
      return next(cell)
    },
  })
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    id: 'editor',
    priority: 1000,
    handler: (cell, _, next) => next(withEditText(cell)),
  })
}

/** The editor shows a formula by itself. */
function withEditText(cell: Nullable<ICellDataForSheetInterceptor>): Nullable<ICellDataForSheetInterceptor> {
  const edit = (cell?.custom as CellExtras | undefined)?.edit
  if (!cell || edit === undefined || cell.f) return cell
  return { ...cell, v: edit, t: 1, p: null }
}
