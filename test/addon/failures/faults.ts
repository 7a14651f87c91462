// Makes chosen service calls of the add-on fail, and tells what a workbook holds, to compare before and after.
import type { Addon } from '../../../src/local/runtime.ts'
import type { Cost } from '../../../src/local/services/calls.ts'
import type { Workbook, WorkbookState } from '../../../src/local/workbook/workbook.ts'

/** Which calls of one kind fail, counted from 1; `last` is Infinity when the document stays out of reach. */
export interface Fault {
  readonly cost: Cost
  readonly first: number
  readonly last: number
}

/** Runs something while calls fail as said. Gives the names of the calls of that kind that were tried, in order. */
export function withFault({ cost, first, last }: Fault, addon: Addon, run: () => void): string[] {
  const tried: string[] = []
  const add = addon.calls.add
  addon.calls.add = (method, kind) => {
    add.call(addon.calls, method, kind)
    if (kind !== cost) return
    tried.push(method)
    if (tried.length >= first && tried.length <= last) throw new Error('Service Spreadsheets failed.')
  }
  try {
    run()
  } finally {
    addon.calls.add = add
  }
  return tried
}

/** A workbook with its properties as it stood once. */
export interface Saved {
  readonly state: WorkbookState
  readonly properties: ReadonlyMap<string, string>
}

export function save(workbook: Workbook): Saved {
  return { state: workbook.capture(), properties: new Map(workbook.properties) }
}

export function restore(workbook: Workbook, { state, properties }: Saved): void {
  workbook.restore(state)
  workbook.properties.clear()
  for (const [key, value] of properties) workbook.properties.set(key, value)
}

/** All that people see of a workbook, by place; what selections and the sheet in front are is left out. */
export function contentOf(workbook: Workbook): Map<string, string> {
  const content = new Map<string, string>()
  for (const [index, { name }] of workbook.sheets.entries()) content.set(`sheet ${index}`, name)
  for (const { name, sheet, area } of workbook.names) content.set(`name ${name}`, JSON.stringify([sheet.name, area]))
  for (const sheet of workbook.sheets) {
    const put = (key: string, value: unknown) => content.set(`${sheet.name} ${key}`, JSON.stringify(value))
    put('size', [sheet.rowCount, sheet.columnCount])
    put('frozen', [sheet.frozenRows, sheet.frozenColumns, sheet.gridlines, sheet.hidden])
    put(
      'widths',
      [...sheet.columnWidths].sort(([a], [b]) => a - b),
    )
    put(
      'heights',
      [...sheet.rowHeights].sort(([a], [b]) => a - b),
    )
    put(
      'hidden rows',
      [...sheet.hiddenRows].sort((a, b) => a - b),
    )
    put(
      'hidden columns',
      [...sheet.hiddenColumns].sort((a, b) => a - b),
    )
    put('colours', sheet.conditionalFormats)
    for (const [row, column, cell] of sheet.cells()) put(`${row + 1}:${column + 1}`, cell)
  }
  return content
}

/** The places where two workbooks differ, with what stands there. */
export function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  const keys = [...new Set([...a.keys(), ...b.keys()])]
  return keys.filter(key => a.get(key) !== b.get(key)).map(key => `${key}: ${a.get(key)} → ${b.get(key)}`)
}
