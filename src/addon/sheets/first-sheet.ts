// The sheet with which Sheets opens a new workbook: it goes once ours are there, if nobody has touched it.
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** What Sheets calls it, and the size it has. */
const NAMES: readonly string[] = ['Sheet1', 'Лист1']
const [ROWS, COLUMNS] = [1000, 26]

/** Takes it out where all others are `ours`; one with anything on it, or of another name or size, is the team's. */
export function removeFirstSheet(spreadsheet: Spreadsheet, ours: readonly Sheet[]): void {
  const ids = new Set(ours.map(sheet => sheet.getSheetId()))
  const others = spreadsheet.getSheets().filter(sheet => !ids.has(sheet.getSheetId()))
  const [first] = others
  if (first && others.length === 1 && NAMES.includes(first.getName()) && isUntouched(first)) {
    spreadsheet.deleteSheet(first)
  }
}

function isUntouched(sheet: Sheet): boolean {
  const all = () => sheet.getRange(1, 1, ROWS, COLUMNS)
  const isBlank = (lines: readonly (readonly unknown[])[]) => lines.every(line => line.every(one => !one))
  return (
    sheet.getLastRow() === 0 &&
    sheet.getMaxRows() === ROWS &&
    sheet.getMaxColumns() === COLUMNS &&
    sheet.getFrozenRows() + sheet.getFrozenColumns() === 0 &&
    [sheet.getCharts(), sheet.getDrawings(), sheet.getImages()].every(over => over.length === 0) &&
    [sheet.getNamedRanges(), sheet.getConditionalFormatRules()].every(marks => marks.length === 0) &&
    isBlank(all().getNotes()) &&
    isBlank(all().getDataValidations()) &&
    all()
      .getBackgrounds()
      .every(line => line.every(colour => colour === '#ffffff'))
  )
}
