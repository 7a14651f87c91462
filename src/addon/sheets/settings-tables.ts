// The three tables of Settings as they are first made: tiers, norms and owners.
import { type Language, TIERS } from '../../core/domain/model.ts'
import { TIER_CORNER } from '../../core/i18n/sheets.ts'
import { INCOME, RELATIONSHIP } from '../../core/words/lists.ts'
import { DEFAULT_NORMS, DEFAULT_TIERS } from '../../core/words/settings.ts'
import { NORM_HEADINGS, OWNER_HEADINGS, SETTINGS_TABLES, type SettingsTable } from '../../core/words/sheets.ts'
import type { CellValue } from './cells.ts'
import { putRules } from './colour-rules.ts'
import { TABLE_NAMES } from './names.ts'
import { COLOURS, TIER_COLOURS } from './styles.ts'
import { between } from './validation.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** Rows and columns left free in the tier table for levels and relationships of the team's own. */
const SPARE = { rows: 3, columns: 2 }
const OWNER_ROWS = 12

/** Where a table's title stands. */
export interface TablePlace {
  readonly row: number
  readonly column: number
}

/** Puts a table under its title at this cell, named where formulas take it. Until its content stands it is none. */
export function addTable(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  table: SettingsTable,
  place: TablePlace,
  language: Language,
): void {
  dressTable(sheet, table, place, language)
  nameTable(spreadsheet, sheet, table, place, language)
  const cells = tableCells(table, language)
  sheet.getRange(place.row, place.column, cells.length, cells[0]!.length).setValues(cells)
}

/** A table's looks, on columns that are there or are added. */
export function dressTable(sheet: Sheet, table: SettingsTable, { row, column }: TablePlace, language: Language): void {
  const rows = TABLES[table](language)
  const width = rows[0]!.length
  const wanting = column + width + SPARE.columns - 1 - sheet.getMaxColumns()
  if (wanting > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), wanting)
  const words = table === 'norms' ? 0 : 1
  sheet.getRange(row, column).setFontWeight('bold')
  dressHeading(sheet.getRange(row + 1, column, 1, width))
  const spare = spareOf(table)
  const height = table === 'owners' ? OWNER_ROWS : rows.length - 1 + spare.rows
  const body = sheet.getRange(row + 2, column, height, width)
  const cells = sheet.getRange(row + 2, column + 1, height, width - 1 + spare.columns)
  body.setBackground(COLOURS.entry)
  sheet.getRange(row + 1, column + words, height + 1, width - words + spare.columns).setHorizontalAlignment('center')
  if (table === 'tiers') colourTiers(sheet, cells)
  if (table === 'owners') dressOwners(body, language)
  else cells.setDataValidation(table === 'tiers' ? between(1, 5, language) : between(0, 100, language))
}

/** The title and the lines below it. */
export function tableCells(table: SettingsTable, language: Language): CellValue[][] {
  const rows = TABLES[table](language)
  const title = [SETTINGS_TABLES[table][language][0], ...rows[0]!.slice(1).map(() => '')]
  return [title, ...rows]
}

/** Formulas take the tables of tiers and norms by their names. */
export function nameTable(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  table: SettingsTable,
  { row, column }: TablePlace,
  language: Language,
): void {
  if (table === 'owners') return
  const rows = TABLES[table](language)
  const spare = spareOf(table)
  const all = sheet.getRange(row + 1, column, rows.length + spare.rows, rows[0]!.length + spare.columns)
  spreadsheet.setNamedRange(TABLE_NAMES[table], all)
}

function spareOf(table: SettingsTable): typeof SPARE {
  return table === 'tiers' ? SPARE : { rows: 0, columns: 0 }
}

const TABLES: Readonly<Record<SettingsTable, (language: Language) => CellValue[][]>> = {
  tiers: language => {
    const relationships = Object.keys(RELATIONSHIP) as (keyof typeof RELATIONSHIP)[]
    return [
      [TIER_CORNER[language], ...relationships.map(key => RELATIONSHIP[key][language][0])],
      ...(Object.keys(INCOME) as (keyof typeof INCOME)[]).map(level => [
        INCOME[level][language][0],
        ...relationships.map(key => DEFAULT_TIERS[level]![key]!),
      ]),
    ]
  },
  norms: language => [
    Object.values(NORM_HEADINGS).map(names => names[language][0]),
    ...TIERS.map(tier => [tier, DEFAULT_NORMS[tier].meetings, DEFAULT_NORMS[tier].calls]),
  ],
  owners: language => [Object.values(OWNER_HEADINGS).map(names => names[language][0])],
}

/** Names and days off stay text; the three columns between them are numbers. */
function dressOwners(body: Range, language: Language): void {
  const line = ['@', '0', '0', '0', '@']
  body.setNumberFormats(Array.from({ length: body.getNumRows() }, () => line))
  body.offset(0, 1, body.getNumRows(), 3).setDataValidation(between(0, 1000, language))
}

export function dressHeading(range: Range): void {
  range.setBackground(COLOURS.heading)
  range.setFontColor(COLOURS.headingText)
  range.setFontWeight('bold')
  range.setVerticalAlignment('middle')
  range.setWrap(true)
}

function colourTiers(sheet: Sheet, cells: Range): void {
  const first = cells.getCell(1, 1).getA1Notation()
  const rules = TIERS.map(tier =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=${first}=${tier}`)
      .setBackground(TIER_COLOURS[tier])
      .setRanges([cells])
      .build(),
  )
  putRules(sheet, cells, rules)
}
