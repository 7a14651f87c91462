// Edits of sheets as a whole: added, copied, removed, named, put in order, hidden.
import type { Addon } from '../runtime.ts'
import type { Area } from '../workbook/model.ts'
import type { Sheet, Workbook } from '../workbook/workbook.ts'
import type { Edit } from './wire.ts'

/** Undo and redo are the history's. */
export type Doable = Exclude<Edit, { readonly kind: 'undo' | 'redo' }>

export type Editors<Kind extends Doable['kind'] = Doable['kind']> = {
  readonly [K in Kind]: (addon: Addon, edit: Extract<Doable, { readonly kind: K }>) => void
}

export const SHEET_EDITORS: Editors<
  'addSheet' | 'copySheet' | 'removeSheet' | 'renameSheet' | 'moveSheet' | 'hideSheet' | 'tabColor'
> = {
  addSheet({ workbook }, { after }) {
    const at = after === null ? workbook.sheets.length : workbook.sheets.indexOf(sheetOf(workbook, after)) + 1
    workbook.activeSheet = workbook.addSheet(freeName(workbook), { index: at })
  },
  copySheet({ workbook }, { sheet: id }) {
    const sheet = sheetOf(workbook, id)
    const name = unused(workbook, isRussian(workbook) ? `${sheet.name} (копия)` : `Copy of ${sheet.name}`)
    workbook.activeSheet = workbook.copySheet(sheet, name, workbook.sheets.indexOf(sheet) + 1)
  },
  removeSheet({ workbook }, { sheet }) {
    workbook.removeSheet(sheetOf(workbook, sheet))
  },
  renameSheet({ workbook }, { sheet, name }) {
    const trimmed = name.trim()
    if (trimmed === '') throw new Error("The sheet name can't be empty.")
    workbook.renameSheet(sheetOf(workbook, sheet), trimmed)
  },
  moveSheet({ workbook }, { sheet, index }) {
    workbook.moveSheet(sheetOf(workbook, sheet), Math.max(0, Math.min(index, workbook.sheets.length - 1)))
  },
  hideSheet({ workbook }, { sheet: id, hidden }) {
    const sheet = sheetOf(workbook, id)
    if (hidden && workbook.sheets.every(one => one === sheet || one.hidden)) {
      throw new Error("You can't hide all the sheets in a document.")
    }
    sheet.hidden = hidden
    if (hidden && workbook.activeSheet === sheet) workbook.activeSheet = workbook.sheets.find(one => !one.hidden)!
    if (!hidden) workbook.activeSheet = sheet
  },
  tabColor({ workbook }, { sheet, color }) {
    sheetOf(workbook, sheet).tabColor = color
  },
}

export function sheetOf(workbook: Workbook, id: number): Sheet {
  const sheet = workbook.sheets.find(one => one.id === id)
  if (!sheet) throw new Error('The sheet is not there any more.')
  return sheet
}

/** The part of an area that the sheet has. */
export function within(area: Area, sheet: Sheet): Area {
  return {
    ...area,
    rows: Math.min(area.rows, sheet.rowCount - area.row),
    columns: Math.min(area.columns, sheet.columnCount - area.column),
  }
}

function freeName(workbook: Workbook): string {
  const word = isRussian(workbook) ? 'Лист' : 'Sheet'
  for (let number = workbook.sheets.length + 1; ; number++) {
    if (!workbook.sheet(`${word}${number}`)) return `${word}${number}`
  }
}

function unused(workbook: Workbook, name: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} ${number}`
    if (!workbook.sheet(candidate)) return candidate
  }
}

function isRussian(workbook: Workbook): boolean {
  return workbook.locale.startsWith('ru')
}
