// Opens small scripts on a fresh workbook for the tests of services.
import { type Addon, type AddonOptions, openAddon } from '../../../src/local/runtime.ts'
import { Workbook, type WorkbookOptions } from '../../../src/local/workbook/workbook.ts'

/** One sheet, `Sheet1`, of 1,000 rows and 26 columns. */
export function newWorkbook(options: WorkbookOptions = {}): Workbook {
  const workbook = new Workbook(options)
  workbook.addSheet('Sheet1')
  return workbook
}

export function open(code: string, options: Partial<Omit<AddonOptions, 'code'>> = {}): Addon {
  return openAddon({ workbook: newWorkbook(), ...options, code })
}

/** Runs statements with `book` and `sheet` at hand; what they return comes back as plain data. */
export function run(statements: string, options: Partial<Omit<AddonOptions, 'code'>> = {}): unknown {
  const code = `function main() {
    const book = SpreadsheetApp.getActiveSpreadsheet()
    const sheet = book.getSheets()[0]
    ${statements}
  }`
  return open(code, options).rpc('main')
}
