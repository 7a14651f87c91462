// A workbook as plain data, so that two of them can be compared whole.
import type { Workbook } from '../../../src/local/workbook/workbook.ts'

/** Everything an .xlsx file is meant to keep. */
export function describeWorkbook(workbook: Workbook): unknown {
  return {
    name: workbook.name,
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    properties: [...workbook.properties],
    active: workbook.activeSheet.name,
    names: workbook.names
      .map(({ name, sheet, area }) => ({ name, sheet: sheet.name, area }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: workbook.sheets.map(sheet => ({
      name: sheet.name,
      id: sheet.id,
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      hidden: sheet.hidden,
      frozenRows: sheet.frozenRows,
      frozenColumns: sheet.frozenColumns,
      gridlines: sheet.gridlines,
      tabColor: sheet.tabColor,
      columnWidths: sorted(sheet.columnWidths),
      rowHeights: sorted(sheet.rowHeights),
      hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
      merges: sheet.merges,
      conditionalFormats: sheet.conditionalFormats,
      protections: sheet.protections,
      filter: sheet.filter && { area: sheet.filter.area, criteria: [...sheet.filter.criteria] },
      cells: [...sheet.cells()],
      spilled: spilledOf(sheet),
    })),
  }
}

function spilledOf(sheet: Workbook['sheets'][number]): unknown[] {
  const found: unknown[] = []
  const { rows, columns } = sheet.extent()
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = sheet.spilled(row, column)
      if (value !== undefined && value !== '') found.push([row, column, value])
    }
  }
  return found
}

function sorted(map: ReadonlyMap<number, number>): [number, number][] {
  return [...map].sort((a, b) => a[0] - b[0])
}
