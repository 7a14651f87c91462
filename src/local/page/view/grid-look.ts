// What the grid is drawn in: Google's blue, its headings, and the border and the handle of what is selected.

import { IRenderManagerService, type SpreadsheetColumnHeader, type SpreadsheetRowHeader } from '@univerjs/engine-render'
import { SelectionControl, SHEET_VIEW_KEY } from '@univerjs/sheets-ui'
import { defaultTheme, type Theme } from '@univerjs/themes'
import { UNIT } from './grid-data.ts'
import type { Running } from './univer.ts'

export const BLUE = '#0b57d0'
export const GRIDLINE = '#e1e3e1'
const HANDLE = 8
/** Over the heading, so that it looks like Google's pale blue. */
const IN_HEADING = {
  rowHeaderFill: 'rgba(11, 87, 208, 0.17)',
  columnHeaderFill: 'rgba(11, 87, 208, 0.17)',
  rowHeaderStroke: 'rgba(0, 0, 0, 0)',
  columnHeaderStroke: 'rgba(0, 0, 0, 0)',
}

export const THEME: Theme = {
  ...defaultTheme,
  primary: {
    50: '#e8f0fe',
    100: '#d3e3fd',
    200: '#c2d7fb',
    300: '#a8c7fa',
    400: '#7cacf8',
    500: '#4c8df6',
    600: BLUE,
    700: '#0842a0',
    800: '#062e6f',
    900: '#041e49',
  },
  // The bar of frozen lines, among others.
  gray: { ...defaultTheme.gray, 300: '#bdc1c6' },
}

const HEADINGS = { fontSize: 12, fontColor: '#575b5f', backgroundColor: '#f8f9fa', borderColor: '#c8cbce' }

/** Once the grid has a workbook. */
export function dressHeadings({ univer }: Running): void {
  const components = univer.__getInjector().get(IRenderManagerService).getRenderById(UNIT)?.components
  const columns = components?.get(SHEET_VIEW_KEY.COLUMN) as SpreadsheetColumnHeader | undefined
  const rows = components?.get(SHEET_VIEW_KEY.ROW) as SpreadsheetRowHeader | undefined
  columns?.setCustomHeader({ headerStyle: HEADINGS })
  rows?.setCustomHeader({ headerStyle: HEADINGS })
}

/** A cell has a thick border, more than one a thin one; the handle is round. What has a style of its own keeps it. */
export function dressSelections(): void {
  const draw = SelectionControl.prototype.updateRangeBySelectionWithCoord
  SelectionControl.prototype.updateRangeBySelectionWithCoord = function (selection, skeleton) {
    const { style, primaryWithCoord, rangeWithCoord } = selection
    if (style?.strokeDash === undefined && Object.keys(style?.widgets ?? {}).length === 0) {
      const { startRow, endRow, startColumn, endColumn } = rangeWithCoord
      const single = startRow === endRow && startColumn === endColumn
      const strokeWidth = single || primaryWithCoord?.isMergedMainCell ? 2 : 1
      draw.call(
        this,
        { ...selection, style: { ...(style ?? this.currentStyle), ...IN_HEADING, strokeWidth, autofillSize: HANDLE } },
        skeleton,
      )
      this.fillControl.setProps({ radius: HANDLE / 2 })
    } else draw.call(this, selection, skeleton)
  }
}
