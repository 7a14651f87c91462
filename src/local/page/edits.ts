// Does to the workbook what a person did in the page. Throws, in Google's words, what can't be done.
import type { Addon } from '../runtime.ts'
import { localeOf } from '../services/locale.ts'
import { shown } from '../services/range-values.ts'
import { formatArea, overlaps } from '../workbook/a1.ts'
import { patchCell } from '../workbook/cell.ts'
import { offsetAt } from '../workbook/dates.ts'
import { Filter } from '../workbook/filter.ts'
import type { Area, Scalar } from '../workbook/model.ts'
import { sortArea } from '../workbook/sort.ts'
import type { Sheet, Workbook } from '../workbook/workbook.ts'
import { copiedRows, copyCells, fillCells, moveCells, pasteArea } from './copying.ts'
import { LOOK_EDITORS } from './look-edits.ts'
import { type Doable, type Editors, SHEET_EDITORS, sheetOf, within } from './sheet-edits.ts'
import type { Edit } from './wire.ts'

export { sheetOf } from './sheet-edits.ts'

export function applyEdit(addon: Addon, edit: Doable): void {
  const apply = EDITORS[edit.kind] as ((addon: Addon, edit: Doable) => void) | undefined
  if (!apply) throw new Error(`There is no edit "${edit.kind}".`)
  apply(addon, edit)
}

/** The cells that an edit changes the contents of, for protections. */
export function editedAreas(
  workbook: Workbook,
  edit: Edit,
): { readonly sheet: Sheet; readonly areas: readonly Area[] } | null {
  switch (edit.kind) {
    case 'type':
      return { sheet: sheetOf(workbook, edit.sheet), areas: [edit.area] }
    case 'tick':
    case 'clear':
      return { sheet: sheetOf(workbook, edit.sheet), areas: edit.areas }
    case 'paste':
    case 'copy':
      return { sheet: sheetOf(workbook, edit.sheet), areas: [edit.target] }
    case 'fill':
      return { sheet: sheetOf(workbook, edit.sheet), areas: [edit.to] }
    default:
      return null
  }
}

const EDITORS: Editors = {
  type(addon, { sheet: id, area, text }) {
    addon.edit(sheetOf(addon.workbook, id), formatArea(area), text)
  },
  tick(addon, { sheet: id, areas, ticked }) {
    for (const area of areas) addon.edit(sheetOf(addon.workbook, id), formatArea(area), ticked)
  },
  clear(addon, { sheet: id, areas }) {
    const sheet = sheetOf(addon.workbook, id)
    for (const area of areas) {
      const old = oldValue(addon, sheet, area)
      sheet.write(area, cell => cell && patchCell(cell, { value: '', formula: null }))
      addon.edited(sheet, area, old)
    }
  },
  paste(addon, { sheet: id, target, texts }) {
    const rows = texts.length
    const columns = Math.max(...texts.map(line => line.length))
    const area = pasteArea(target, rows, columns)
    const block = Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_, column) => texts[row % rows]![column % columns] ?? ''),
    )
    addon.edit(sheetOf(addon.workbook, id), formatArea(area), block)
  },
  copy(addon, { sheet: id, target, from, cut, only }) {
    const sheet = sheetOf(addon.workbook, id)
    const source = {
      sheet: sheetOf(addon.workbook, from.sheet),
      area: within(from.area, sheetOf(addon.workbook, from.sheet)),
    }
    addon.calculator.refresh()
    const rows = copiedRows(source)
    const area = pasteArea(target, cut ? source.area.rows : rows.length, source.area.columns)
    const old = oldValue(addon, sheet, area)
    if (cut) moveCells(source, sheet, area)
    else if (rows.length > 0) copyCells(source, rows, sheet, area, only)
    addon.edited(sheet, area, old)
  },
  fill(addon, { sheet: id, from, to }) {
    const sheet = sheetOf(addon.workbook, id)
    const old = oldValue(addon, sheet, to)
    fillCells(sheet, from, to)
    addon.edited(sheet, to, old)
  },
  insert({ workbook }, { sheet, axis, at, count, likeNext }) {
    workbook.insertLines(sheetOf(workbook, sheet), axis, at, count, likeNext)
  },
  delete({ workbook }, { sheet: id, axis, at, count }) {
    const sheet = sheetOf(workbook, id)
    const size = axis === 'row' ? sheet.rowCount : sheet.columnCount
    const frozen = axis === 'row' ? sheet.frozenRows : sheet.frozenColumns
    if (count >= size) throw new Error(`You can't delete all the ${axis}s on the sheet.`)
    if (at <= frozen && at + count >= size && frozen > 0)
      throw new Error(`You can't delete all the non-frozen ${axis}s.`)
    workbook.deleteLines(sheet, axis, at, count)
  },
  move({ workbook }, { sheet, axis, from, count, before }) {
    workbook.moveLines(sheetOf(workbook, sheet), axis, from, count, before)
  },
  resize({ workbook }, { sheet: id, axis, lines, pixels }) {
    const sheet = sheetOf(workbook, id)
    const sizes = axis === 'row' ? sheet.rowHeights : sheet.columnWidths
    for (const line of lines) {
      if (pixels === null) sizes.delete(line)
      else sizes.set(line, Math.max(2, Math.round(pixels)))
      if (axis === 'column') continue
      if (pixels === null) sheet.fixedRows.delete(line)
      else sheet.fixedRows.add(line)
    }
  },
  hide({ workbook }, { sheet: id, axis, at, count, hidden }) {
    const sheet = sheetOf(workbook, id)
    const lines = axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns
    for (let line = at; line < at + count; line++) {
      if (hidden) lines.add(line)
      else lines.delete(line)
    }
    const size = axis === 'row' ? sheet.rowCount : sheet.columnCount
    if (lines.size < size) return
    for (let line = at; line < at + count; line++) lines.delete(line)
    throw new Error(`You can't hide all the ${axis}s in a sheet.`)
  },
  freeze({ workbook }, { sheet: id, rows, columns }) {
    const sheet = sheetOf(workbook, id)
    if (rows !== null) sheet.frozenRows = Math.min(rows, sheet.rowCount - 1)
    if (columns !== null) sheet.frozenColumns = Math.min(columns, sheet.columnCount - 1)
  },
  sort(addon, { sheet: id, area, column, ascending }) {
    const sheet = sheetOf(addon.workbook, id)
    const top = sheet.frozenRows
    const sorted = within(
      area ?? { row: top, column: 0, rows: sheet.rowCount - top, columns: sheet.columnCount },
      sheet,
    )
    if (sheet.merges.some(merge => overlaps(merge, sorted))) {
      throw new Error("You can't sort a range that contains merged cells.")
    }
    addon.calculator.refresh()
    const rows = Math.min(sorted.rows, Math.max(1, sheet.extent().rows - sorted.row))
    sortArea(sheet, { ...sorted, rows }, [{ column, ascending }])
  },
  ...LOOK_EDITORS,
  merge({ workbook }, { sheet: id, area, merged }) {
    const sheet = sheetOf(workbook, id)
    sheet.breakApart(area)
    if (!merged || area.rows * area.columns < 2) return
    sheet.merges = [...sheet.merges, area]
    // Only the first cell keeps what it holds.
    sheet.write(area, (cell, row, column) =>
      cell && (row !== area.row || column !== area.column) ? patchCell(cell, { value: '', formula: null }) : cell,
    )
  },
  note({ workbook }, { sheet, row, column, text }) {
    sheetOf(workbook, sheet).patch(row, column, { note: text || null })
  },
  checkboxes({ workbook }, { sheet: id, areas }) {
    const sheet = sheetOf(workbook, id)
    for (const area of areas) {
      sheet.write(within(area, sheet), cell =>
        patchCell(cell, {
          validation: { kind: 'checkbox' },
          ...(typeof cell?.value === 'boolean' ? {} : { value: false, formula: null }),
        }),
      )
    }
  },
  filter({ workbook }, { sheet: id, area }) {
    const sheet = sheetOf(workbook, id)
    if (area && sheet.filter) throw new Error("You can't create a filter in a sheet that already has a filter.")
    sheet.filter = area && new Filter(dataAround(sheet, area))
  },
  filterColumn({ workbook }, { sheet: id, column, hidden }) {
    const sheet = sheetOf(workbook, id)
    const criteria = hidden.length > 0 ? { hiddenValues: hidden, condition: null } : null
    sheet.filter = sheet.filter?.with(column, criteria) ?? null
  },
  ...SHEET_EDITORS,
  rename({ workbook }, { name }) {
    if (name.trim() !== '') workbook.name = name.trim()
  },
  settings({ workbook }, { locale, timeZone }) {
    localeOf(locale)
    offsetAt(0, timeZone)
    workbook.locale = locale
    workbook.timeZone = timeZone
    workbook.touch(null, null)
  },
}

/** What a column of the filter offers: each text that it shows, and whether its rows are hidden. */
export function filterValues(sheet: Sheet, column: number): { readonly text: string; readonly shown: boolean }[] {
  const { filter } = sheet
  if (!filter) return []
  const hidden = new Set(filter.criteria.get(column)?.hiddenValues)
  const texts = new Set<string>()
  for (let row = filter.area.row + 1; row < filter.area.row + filter.area.rows; row++)
    texts.add(shown(sheet, row, column))
  const collator = new Intl.Collator(sheet.workbook.locale.replace('_', '-'), { numeric: true })
  return [...texts].sort(collator.compare).map(text => ({ text, shown: !hidden.has(text) }))
}

function oldValue(addon: Addon, sheet: Sheet, area: Area): Scalar {
  addon.calculator.refresh()
  return sheet.value(area.row, area.column)
}

/** A single cell stands for the block of data around it, as when Sheets is asked to filter. */
function dataAround(sheet: Sheet, area: Area): Area {
  if (area.rows * area.columns > 1) return within(area, sheet)
  const { rows, columns } = sheet.extent()
  return {
    row: sheet.frozenRows > 0 ? sheet.frozenRows - 1 : 0,
    column: 0,
    rows: Math.max(rows, 2),
    columns: Math.max(columns, 1),
  }
}
