// The dashed border around the cells that were copied or cut. The grid takes it away by itself when a cell is typed in.
import { IMarkSelectionService } from '@univerjs/sheets-ui'
import type { Area } from '../wire.ts'
import type { Grid } from './grid.ts'
import { rangeOf } from './grid-data.ts'
import { BLUE } from './grid-look.ts'

const STYLE = {
  strokeWidth: 1.5,
  stroke: BLUE,
  fill: 'rgba(0, 0, 0, 0)',
  widgets: {},
  strokeDash: 8,
  isAnimationDash: false,
}

export class CopyMark {
  readonly #grid: Grid

  constructor(grid: Grid) {
    this.#grid = grid
  }

  /** Around an area of the sheet in front, in place of any other. */
  show(area: Area): void {
    this.clear()
    // The whole of a line has the sheet's ends.
    this.#service.addShape({ range: rangeOf(area), primary: null, style: STYLE })
  }

  clear(): void {
    this.#service.removeAllShapes()
  }

  get #service(): IMarkSelectionService {
    return this.#grid.running.univer.__getInjector().get(IMarkSelectionService)
  }
}
