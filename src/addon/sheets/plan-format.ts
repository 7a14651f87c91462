// How a plan sheet looks: widths, colours by condition, dropdowns, frozen headings; each set for a whole range at once.
import { type Language, TIERS } from '../../core/domain/model.ts'
import { PLAN_HEADINGS, type PlanKey } from '../../core/i18n/plan.ts'
import type { Names } from '../../core/words/word.ts'
import { columnLetters } from './formulas.ts'
import { BAND_LINES, rowConditions } from './plan-band.ts'
import { PLAN_COLUMNS, type PlanColumn } from './plan-columns.ts'
import type { PlanSheet } from './plan-find.ts'
import type { PlanContent } from './plan-sheet.ts'
import { COLOURS, TIER_COLOURS } from './styles.ts'

type Validation = GoogleAppsScript.Spreadsheet.DataValidation

const LOOK = {
  done: '#7d858f',
  overdue: '#f6cfcb',
  today: '#fff6d6',
  evenDay: '#eff4f9',
  line: '#d5dbe3',
  unseen: '#ffffff',
} as const

export function headingsOf(language: Language): string[] {
  return PLAN_COLUMNS.map(({ key }) => PLAN_HEADINGS[key][language][0])
}

/** Dates with their weekday, everything that is typed as text. */
export function formatOfColumn({ cell }: PlanColumn, language: Language): string {
  if (cell.kind === 'date') return language === 'ru' ? 'ddd dd.mm' : 'ddd d mmm'
  if (cell.kind === 'check') return 'General'
  return cell.kind === 'tier' || cell.kind === 'number' ? '0' : '@'
}

/** What a cell of the column offers. Other entries are let in: the next build says what it can't read. */
export function validationOfColumn(
  { key, cell, hidden }: PlanColumn,
  { language, owners }: Pick<PlanContent, 'language' | 'owners'>,
): Validation | null {
  if (hidden) return null
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true)
  if (cell.kind === 'check') return rule.requireCheckbox().build()
  if (cell.kind === 'date') return rule.requireDate().build()
  if (cell.kind === 'list') {
    const words = Object.values(cell.words as Readonly<Record<string, Names>>)
    return rule
      .requireValueInList(
        words.map(names => names[language][0]),
        true,
      )
      .build()
  }
  return key === 'owner' && owners.length > 0 ? rule.requireValueInList([...owners], true).build() : null
}

const HEADING_HEIGHT = 30
/** Three lines of small type; rows with more grow by themselves. */
const ROW_HEIGHT = 46

/** Room for the sentences of so many rows below the headings. */
export function giveRoom({ sheet, headingRow }: Pick<PlanSheet, 'sheet' | 'headingRow'>, rows: number): void {
  if (rows > 0) sheet.setRowHeights(headingRow + 1, rows, ROW_HEIGHT)
}

/** Everything about a new sheet but its values. */
export function formatPlanSheet(plan: PlanSheet, height: number, content: PlanContent): void {
  const { sheet, headingRow } = plan
  const width = PLAN_COLUMNS.length
  const shown = PLAN_COLUMNS.filter(column => !column.hidden).length
  PLAN_COLUMNS.slice(0, shown).forEach((column, index) => {
    sheet.setColumnWidth(index + 1, column.width[content.language])
  })
  sheet.hideColumns(shown + 1, width - shown)
  if (!content.hasOwners) sheet.hideColumns(PLAN_COLUMNS.findIndex(({ key }) => key === 'owner') + 1, 1)
  sheet.setFrozenRows(headingRow)
  sheet.setHiddenGridlines(true)

  sheet.getRange(1, 1, BAND_LINES, 1).setVerticalAlignment('middle').setFontColor(COLOURS.computedText)
  sheet.getRange(1, 1).setFontSize(14).setFontWeight('bold').setFontColor(COLOURS.headingText)
  sheet.getRange(2, 1).setFontWeight('bold').setFontColor(COLOURS.headingText)
  sheet.setRowHeight(1, 30)
  sheet.setRowHeight(headingRow, HEADING_HEIGHT)

  const headings = sheet.getRange(headingRow, 1, 1, width)
  headings.setBackground(COLOURS.heading).setFontColor(COLOURS.headingText).setFontWeight('bold').setFontSize(9)
  headings.setWrap(true).setVerticalAlignment('middle')
  headings.setHorizontalAlignments([PLAN_COLUMNS.map(column => column.align)])

  const body = sheet.getRange(headingRow + 1, 1, height, width)
  body.setVerticalAlignment('middle').setWrap(true).setFontSize(9)
  body.setHorizontalAlignments(Array.from({ length: height }, () => PLAN_COLUMNS.map(column => column.align)))
  // Some programs print a sliver of hidden columns: let there be nothing to see.
  sheet
    .getRange(headingRow + 1, shown + 1, height, width - shown)
    .setWrap(false)
    .setFontColor(LOOK.unseen)
  body.setBorder(false, false, true, false, false, true, LOOK.line, SpreadsheetApp.BorderStyle.SOLID)
  colourRows(plan, height)
}

/** Gives places below the headings, from 0, the looks of new ones: one call a property, however many they are. */
export function resetLooks({ sheet, headingRow, places }: PlanSheet, fresh: readonly number[]): void {
  const lines = fresh.map(place => headingRow + 1 + place)
  const rows = sheet.getRangeList(lines.map(line => `${line}:${line}`))
  rows.setBackground(null).setFontColor(null).setFontLine(null).setFontWeight(null).setFontStyle(null)
  rows.clearNote()
  const [first, last] = [Math.min(...lines), Math.max(...lines)]
  const hidden = PLAN_COLUMNS.flatMap(({ key, hidden }) => {
    const column = places.get(key)
    if (!hidden || column === undefined) return []
    const letters = columnLetters(column + 1)
    return [`${letters}${first}:${letters}${last}`]
  })
  if (hidden.length > 0) sheet.getRangeList(hidden).setFontColor(LOOK.unseen)
}

/** One rule wins a cell, so they stand from the strongest to the weakest. */
function colourRows({ sheet, headingRow, places }: PlanSheet, height: number): void {
  const columnOf = (key: PlanKey) => (places.get(key) ?? 0) + 1
  const rows = sheet.getRange(headingRow + 1, 1, height, PLAN_COLUMNS.filter(column => !column.hidden).length)
  const column = (key: PlanKey) => sheet.getRange(headingRow + 1, columnOf(key), height, 1)
  const when = rowConditions(key => `$${columnLetters(columnOf(key))}${headingRow + 1}`)
  const rule = (formula: string, range: GoogleAppsScript.Spreadsheet.Range) =>
    SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setRanges([range])
  sheet.setConditionalFormatRules([
    rule(when.done, rows).setFontColor(LOOK.done).build(),
    rule(when.overdue, column('date')).setBackground(LOOK.overdue).setFontColor(COLOURS.late).setBold(true).build(),
    ...TIERS.map(tier => rule(when.tier(tier), column('tier')).setBackground(TIER_COLOURS[tier]).build()),
    rule(when.today, rows).setBackground(LOOK.today).build(),
    rule(when.evenDay, rows).setBackground(LOOK.evenDay).build(),
  ])
}
