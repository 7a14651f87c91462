// How the grid draws a cell and what it puts into the editor, where that is not what the cell shows.
import { type ICellDataForSheetInterceptor, InterceptorEffectEnum, type Nullable } from '@univerjs/core'
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets'
import type { CellExtras } from '../wire.ts'
import type { Running } from './univer.ts'

const NOTE = { color: '#ffb000', size: 6 }
const PROBLEM = { color: '#d93025', size: 6 }

export function inject({ univer }: Running): void {
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
