// Opens the shipped add-on, built as it stands, on a local workbook with live formulas.
import { build } from '../../../src/build/build.ts'
import type { Day } from '../../../src/core/domain/day.ts'
import type { Answer, CallName, Calls } from '../../../src/core/protocol.ts'
import { createCalculator } from '../../../src/local/formulas/calculator.ts'
import { type Addon, openAddon } from '../../../src/local/runtime.ts'
import { Workbook } from '../../../src/local/workbook/workbook.ts'

const { code, html } = await build()

/** 2026-11-25, a Wednesday of the ISO week 2026-W48. */
export const TODAY: Day = 20_782
export const MS_A_DAY = 86_400_000

export interface Opened {
  readonly addon: Addon
  readonly workbook: Workbook
  /** Calls the add-on and gives the value; throws with its message when it refuses. */
  readonly call: <N extends CallName>(name: N, args: Calls[N]['args']) => Calls[N]['result']
  /** The computed values of a sheet as text, numbers and booleans. */
  readonly values: (sheet: string) => unknown[][]
}

export interface OpenOptions {
  readonly workbook?: Workbook
  readonly userLocale?: string
  readonly timeZone?: string
  /** Formulas take most of a test's time; without them cells keep the values they have. */
  readonly formulas?: boolean
}

export function open(options: OpenOptions = {}): Opened {
  const workbook = options.workbook ?? blankWorkbook(options.timeZone)
  const addon = openAddon({
    code,
    html: Object.fromEntries(html),
    workbook,
    now: () => (TODAY + 0.5) * MS_A_DAY,
    userLocale: options.userLocale ?? 'en',
    ...(options.formulas === false
      ? {}
      : { calculator: functions => createCalculator(workbook, functions, () => TODAY) }),
  })
  return {
    addon,
    workbook,
    call: (name, args) => {
      const answer = addon.rpc('rpc', name, args) as Answer<typeof name>
      if (!answer.ok) throw new Error(answer.message)
      return answer.value
    },
    values: name => {
      const sheet = workbook.sheet(name)!
      addon.calculator.refresh()
      const { rows, columns } = sheet.extent()
      return Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => {
          const value = sheet.value(row, column)
          return typeof value === 'object' ? value.error : value
        }),
      )
    },
  }
}

/** As a new spreadsheet is: one empty sheet. */
export function blankWorkbook(timeZone = 'Etc/UTC'): Workbook {
  const workbook = new Workbook({ timeZone })
  workbook.addSheet('Sheet1')
  return workbook
}

/** All that a workbook holds, to compare before and after; selections and the sheet in front are left out. */
export function snapshot(workbook: Workbook): unknown {
  return {
    names: workbook.names.map(({ name, sheet, area }) => ({ name, sheet: sheet.name, ...area })),
    sheets: workbook.sheets.map(sheet => ({
      name: sheet.name,
      rows: sheet.rowCount,
      columns: sheet.columnCount,
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      widths: [...sheet.columnWidths],
      heights: [...sheet.rowHeights],
      hidden: [...sheet.hiddenColumns],
      colours: sheet.conditionalFormats,
      cells: [...sheet.cells()],
    })),
  }
}

/** The column of a heading, from 0. */
export function columnOf(values: readonly (readonly unknown[])[], heading: string): number {
  const column = values[0]!.indexOf(heading)
  if (column < 0) throw new Error(`No heading ${heading} in ${String(values[0])}`)
  return column
}

/** One column below its heading. */
export function column(values: readonly (readonly unknown[])[], heading: string): unknown[] {
  const at = columnOf(values, heading)
  return values.slice(1).map(row => row[at])
}
