// The cells that a team keeps beside ours in columns of its own.
import type { Table } from './table.ts'

/**
 * Moves the team's own cells of one row to another where those are blank. Gives, as lines of text, what could not
 * move: under which heading it stood, and the value as it was shown. Formulas stay: they belong to their row.
 */
export function moveOwnCells<K extends string>(table: Table<K>, from: number, to: number): readonly string[] {
  const { sheet, headingRow } = table
  const width = sheet.getLastColumn()
  const lineAt = (row: number) => sheet.getRange(row, 1, 1, width)
  const formulas = lineAt(from).getFormulas()[0]!
  const [values, shown, present] = [
    lineAt(from).getValues()[0]!,
    lineAt(from).getDisplayValues()[0]!,
    lineAt(to).getDisplayValues()[0]!,
  ]
  const headings = lineAt(headingRow).getDisplayValues()[0]!
  const left: string[] = []
  for (const [index, value] of values.entries()) {
    if (value === '' || value === false || formulas[index] !== '' || table.isOurs(index + 1)) continue
    if (present[index] === '')
      lineAt(from)
        .getCell(1, index + 1)
        .copyTo(sheet.getRange(to, index + 1))
    else if (present[index] !== shown[index]) left.push(`${headings[index]}: ${shown[index]}`)
  }
  return left
}
