// A range of a sheet as scripts hold it: structure, rules, sorting and copying on top of values and looks.
import { contains, overlaps } from '../workbook/a1.ts'
import { type CellPatch, patchCell } from '../workbook/cell.ts'
import { Filter as SheetFilter } from '../workbook/filter.ts'
import type { Area, Cell, Protection as StoredProtection } from '../workbook/model.ts'
import { offsetReferences } from '../workbook/references.ts'
import { type SortKey, sortArea } from '../workbook/sort.ts'
import type { Methods } from './calls.ts'
import type { EnumValue } from './enums.ts'
import { absent, Exception } from './exception.ts'
import { Filter } from './filter.ts'
import { Protection } from './protection.ts'
import { RangeLooks } from './range-looks.ts'
import { Sheet } from './sheet.ts'
import { type DataValidation, validationOf } from './validation.ts'

type SortSpec = number | { readonly column: number; readonly ascending?: boolean }
type PasteKind = 'NORMAL' | 'VALUES' | 'FORMAT' | 'FORMULA' | 'DATA_VALIDATION'

export class Range extends RangeLooks implements Methods<'Range'> {
  readonly service = 'Range'

  protected at(area: Area): Range {
    return new Range(this.host, this.sheet, area)
  }

  getSheet(): Sheet {
    return new Sheet(this.host, this.sheet)
  }

  canEdit(): boolean {
    return true
  }

  activate(): this {
    this.sheet.workbook.activeSheet = this.sheet
    this.sheet.selection = this.area
    return this
  }

  activateAsCurrentCell(): this {
    return this.activate()
  }

  setDataValidation(rule: DataValidation | null): this {
    const validation = rule?.stored() ?? null
    return this.patch(() => ({ validation }))
  }

  setDataValidations(rules: readonly (readonly (DataValidation | null)[])[]): this {
    const sized = this.sized('setDataValidations', rules)
    return this.patch((row, column) => ({
      validation: sized[row - this.area.row]![column - this.area.column]?.stored() ?? null,
    }))
  }

  getDataValidation(): DataValidation | null {
    return this.getDataValidations()[0]![0]!
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.each((row, column) => {
      const rule = this.sheet.get(row, column)?.validation
      return rule ? validationOf(this.host, rule) : null
    })
  }

  /** Only the top left value is kept. */
  merge(): this {
    return this.#merge([this.area])
  }

  mergeAcross(): this {
    const { row, rows } = this.area
    return this.#merge(Array.from({ length: rows }, (_, i) => ({ ...this.area, row: row + i, rows: 1 })))
  }

  mergeVertically(): this {
    const { column, columns } = this.area
    return this.#merge(Array.from({ length: columns }, (_, i) => ({ ...this.area, column: column + i, columns: 1 })))
  }

  #merge(areas: readonly Area[]): this {
    const cut = this.sheet.merges.some(
      merge =>
        overlaps(merge, this.area) && !(contains(this.area, merge.row, merge.column) && insideOf(merge, this.area)),
    )
    if (cut) throw new Exception('You must select all cells in a merged range to merge or unmerge them.')
    const { frozenRows, frozenColumns } = this.sheet
    for (const area of areas) {
      // [C] what is frozen stays apart from what scrolls.
      if (area.row < frozenRows && area.row + area.rows > frozenRows) {
        throw new Exception("You can't merge frozen and non-frozen rows.")
      }
      if (area.column < frozenColumns && area.column + area.columns > frozenColumns) {
        throw new Exception("You can't merge frozen and non-frozen columns.")
      }
    }
    this.sheet.breakApart(this.area)
    this.sheet.merges = [...this.sheet.merges, ...areas.filter(area => area.rows * area.columns > 1)]
    return this.patch((row, column) => {
      const kept = areas.some(area => area.row === row && area.column === column)
      return kept ? {} : { value: '', formula: null }
    })
  }

  breakApart(): this {
    this.sheet.breakApart(this.area)
    return this
  }

  /** Every cell of the range lies in a merge. */
  isPartOfMerge(): boolean {
    return this.each((row, column) => this.sheet.mergeAt(row, column) !== null).every(line => line.every(Boolean))
  }

  getMergedRanges(): Range[] {
    return this.sheet.merges.filter(merge => overlaps(merge, this.area)).map(merge => this.at(merge))
  }

  /** By a column number of the sheet, or specs with `column` and `ascending`. */
  sort(spec: SortSpec | readonly SortSpec[]): this {
    const specs: readonly SortSpec[] = Array.isArray(spec) ? spec : [spec as SortSpec]
    const keys = specs.map((one): SortKey => {
      const column = (typeof one === 'number' ? one : one.column) - 1
      if (column < this.area.column || column >= this.area.column + this.area.columns) {
        throw new Exception('The sort column is outside the range.')
      }
      return { column, ascending: typeof one === 'number' || one.ascending !== false }
    })
    if (this.sheet.merges.some(merge => overlaps(merge, this.area))) {
      throw new Exception("You can't sort a range that contains merged cells.")
    }
    this.host.calculator.refresh()
    sortArea(this.sheet, this.area, keys)
    return this
  }

  /** The destination's top left cell counts; a destination that is a multiple of this range is filled. */
  copyTo(
    destination: Range,
    how?: EnumValue | { contentsOnly?: boolean; formatOnly?: boolean },
    transposed?: boolean,
  ): void {
    if (transposed) throw absent('Range.copyTo transposed')
    this.host.calculator.refresh()
    const kind = pasteKind(how)
    const { rows, columns } = this.area
    const source = this.each((row, column) => ({
      cell: this.sheet.get(row, column),
      value: this.sheet.value(row, column),
    }))
    const to = destination.area
    const tiled = to.rows % rows === 0 && to.columns % columns === 0
    const area = tiled ? to : { row: to.row, column: to.column, rows, columns }
    if (kind === 'COLUMN_WIDTHS') {
      for (let c = 0; c < area.columns; c++) {
        const width = this.sheet.columnWidths.get(this.area.column + (c % columns))
        if (width === undefined) destination.sheet.columnWidths.delete(area.column + c)
        else destination.sheet.columnWidths.set(area.column + c, width)
      }
      return
    }
    destination.sheet.write(area, (old, row, column) => {
      const r = (row - area.row) % rows
      const c = (column - area.column) % columns
      const { cell, value } = source[r]![c]!
      return patchCell(old, pasted(kind, cell, value, row - this.area.row - r, column - this.area.column - c))
    })
  }

  createFilter(): Filter {
    if (this.sheet.filter) throw new Exception("You can't create a filter in a sheet that already has a filter.")
    this.sheet.filter = new SheetFilter(this.area)
    return new Filter(this.host, this.sheet)
  }

  getFilter(): Filter | null {
    return this.sheet.filter && overlaps(this.sheet.filter.area, this.area) ? new Filter(this.host, this.sheet) : null
  }

  protect(): Protection {
    const stored: StoredProtection = { area: this.area, description: '', warningOnly: false }
    this.sheet.protections = [...this.sheet.protections, stored]
    return new Protection(this.host, this.sheet, stored)
  }
}

function insideOf(inner: Area, outer: Area): boolean {
  return contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
}

function pasteKind(
  how: EnumValue | { contentsOnly?: boolean; formatOnly?: boolean } | undefined,
): PasteKind | 'COLUMN_WIDTHS' {
  if (!how) return 'NORMAL'
  if ('label' in how) return how.label.replace('PASTE_', '') as PasteKind
  return how.contentsOnly ? 'VALUES' : how.formatOnly ? 'FORMAT' : 'NORMAL'
}

function pasted(kind: PasteKind, cell: Cell | undefined, value: Cell['value'], down: number, right: number): CellPatch {
  const formula = cell?.formula === undefined ? null : offsetReferences(cell.formula, down, right)
  const content: CellPatch = formula === null ? { value: cell?.value ?? '', formula } : { value: '', formula }
  switch (kind) {
    case 'VALUES':
      return { value, formula: null }
    case 'FORMULA':
      return content
    case 'FORMAT':
      return { style: cell?.style ?? null }
    case 'DATA_VALIDATION':
      return { validation: cell?.validation ?? null }
    case 'NORMAL':
      return { ...content, style: cell?.style ?? null, validation: cell?.validation ?? null, note: cell?.note ?? null }
  }
}
