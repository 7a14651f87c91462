// The sheet that explains the custom functions, in the workbook's language.
import type { Language } from '../../core/domain/model.ts'
import { functionsHelp, HELP_HEADINGS } from '../../core/i18n/function-help.ts'
import { FUNCTIONS_SHEET } from '../../core/words/sheets.ts'
import { plainText } from './cells.ts'
import { makeSheet } from './locate.ts'
import { FUNCTIONS_NAME, type Places } from './names.ts'
import { COLOURS } from './styles.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

const WIDTHS = [330, 300, 430, 330, 170]

/** Makes the sheet, or brings the one there is up to date, and shows it. */
export function showFunctions(spreadsheet: Spreadsheet, places: Places, language: Language): Sheet {
  const headings = HELP_HEADINGS[language]
  const lines = functionsHelp(language).map(help =>
    [help.syntax, help.summary, help.parameters.join('\n'), help.example, help.shows].map(plainText),
  )
  const found = places.get(FUNCTIONS_NAME)?.sheet
  const sheet = found ?? addSheet(spreadsheet, FUNCTIONS_SHEET[language][0])
  if (found) found.clearContents()
  const heading = sheet.getRange(1, 1, 1, headings.length)
  const body = sheet.getRange(2, 1, lines.length, headings.length)
  body.setNumberFormat('@')
  body.setWrap(true)
  body.setVerticalAlignment('top')
  heading.setBackground(COLOURS.heading)
  heading.setFontColor(COLOURS.headingText)
  heading.setFontWeight('bold')
  heading.setValues([[...headings]])
  body.setValues(lines)
  sheet.getRange(2, 1, lines.length, 1).setFontWeight('bold')
  for (const [index, width] of WIDTHS.entries()) sheet.setColumnWidth(index + 1, width)
  sheet.setFrozenRows(1)
  spreadsheet.setActiveSheet(sheet)
  return sheet
}

/** Known by its name before anything stands in it, so that a second try goes on with it. */
function addSheet(spreadsheet: Spreadsheet, name: string): Sheet {
  const { sheet } = makeSheet(spreadsheet, name, spreadsheet.getActiveSheet().getIndex())
  spreadsheet.setNamedRange(FUNCTIONS_NAME, sheet.getRange(1, 1))
  return sheet
}
