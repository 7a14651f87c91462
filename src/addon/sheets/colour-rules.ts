// Colour rules for cells that are new to a sheet.
type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule

/** Puts rules below those the sheet has, in place of those for these cells alone: a run that was cut off has left them. */
export function putRules(sheet: Sheet, cells: Range, rules: readonly Rule[]): void {
  if (rules.length === 0) return
  const kept = sheet
    .getConditionalFormatRules()
    .filter(rule => !rule.getRanges().every(range => isWithin(range, cells)))
  sheet.setConditionalFormatRules([...kept, ...rules])
}

function isWithin(range: Range, cells: Range): boolean {
  return (
    range.getRow() >= cells.getRow() &&
    range.getLastRow() <= cells.getLastRow() &&
    range.getColumn() >= cells.getColumn() &&
    range.getLastColumn() <= cells.getLastColumn()
  )
}
