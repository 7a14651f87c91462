// Reads a whole sheet in one call, or a very long one in equal parts.
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Rows in one read. A sheet longer than this is read in several, so that no answer grows past what Sheets hands over. */
const ROWS_A_READ = 20_000

/** The values from the first row and column down to the last content; empty for a blank sheet. */
export function readValues(sheet: Sheet): unknown[][] {
  const rows = sheet.getLastRow()
  const columns = sheet.getLastColumn()
  if (rows === 0 || columns === 0) return []
  const values: unknown[][] = []
  for (let first = 1; first <= rows; first += ROWS_A_READ) {
    const part = sheet.getRange(first, 1, Math.min(ROWS_A_READ, rows - first + 1), columns).getValues()
    for (const row of part) values.push(row)
  }
  return values
}
