// Makes the Settings sheet and puts back what is missing from it: the list of settings and the three tables beside it.
import { type Day, mondayOf } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import { SETTING_HELP } from '../../core/i18n/sheets.ts'
import { SETTING_KINDS, showSetting } from '../../core/import/setting.ts'
import { DEFAULT_SETTINGS, SETTING_LABELS, type SettingKey } from '../../core/words/settings.ts'
import { SETTINGS_COLUMNS, SETTINGS_TABLES, type SettingsTable } from '../../core/words/sheets.ts'
import { type CellValue, dateFormat, serialOf } from './cells.ts'
import { nameOf, type Places, placeOf, TABLE_NAMES } from './names.ts'
import type { SettingsSheet } from './settings-place.ts'
import { addTable, dressHeading, dressTable, nameTable, type TablePlace, tableCells } from './settings-tables.ts'
import { COLOURS } from './styles.ts'
import { ruleForSetting } from './validation.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type ListedKey = Exclude<SettingKey, 'owners'>

/** The owners' table is the setting `owners`; all others have a row of the list. */
const LISTED = (Object.keys(SETTING_LABELS) as SettingKey[]).filter((key): key is ListedKey => key !== 'owners')
/** Label, key, value and what it means. */
const LIST_WIDTH = 4
const LIST_WIDTHS = [300, 90, 190, 620, 30]
const KEY_COLUMN = 2
const VALUE_COLUMN = 3
const TABLE_COLUMN = 6
const TABLE_ROWS: Readonly<Record<SettingsTable, number>> = { tiers: 2, norms: 11, owners: 19 }
const TABLE_WIDTHS = [170, 120, 120, 130, 170]

/** Fills a blank sheet: looks first, then names, then all content in one write. Cut off before that it is blank still. */
export function fillSettings(spreadsheet: Spreadsheet, sheet: Sheet, language: Language, today: Day): void {
  const columns = { key: KEY_COLUMN, value: VALUE_COLUMN }
  const tables = Object.keys(TABLE_ROWS) as SettingsTable[]
  dressHeading(sheet.getRange(1, 1, 1, LIST_WIDTH))
  dressList(sheet, LISTED, 2, columns, language)
  for (const [index, width] of LIST_WIDTHS.entries()) sheet.setColumnWidth(index + 1, width)
  for (const [index, width] of TABLE_WIDTHS.entries()) sheet.setColumnWidth(TABLE_COLUMN + index, width)
  sheet.hideColumns(KEY_COLUMN)
  sheet.setFrozenRows(1)
  for (const table of tables) dressTable(sheet, table, placeOfTable(table), language)
  nameValues(spreadsheet, sheet, LISTED, 2, VALUE_COLUMN)
  for (const table of tables) nameTable(spreadsheet, sheet, table, placeOfTable(table), language)

  const blocks = [
    { row: 1, column: 1, cells: [Object.values(SETTINGS_COLUMNS).map(names => names[language][0])] },
    { row: 2, column: 1, cells: listCells(LISTED, language, today) },
    ...tables.map(table => ({ ...placeOfTable(table), cells: tableCells(table, language) })),
  ]
  const cells = together(blocks)
  sheet.getRange(1, 1, cells.length, cells[0]!.length).setValues(cells)
}

function placeOfTable(table: SettingsTable): TablePlace {
  return { row: TABLE_ROWS[table], column: TABLE_COLUMN }
}

/** Blocks of cells, each with its place from 1, as one. */
function together(blocks: readonly (TablePlace & { readonly cells: readonly CellValue[][] })[]): CellValue[][] {
  const height = Math.max(...blocks.map(({ row, cells }) => row - 1 + cells.length))
  const width = Math.max(...blocks.map(({ column, cells }) => column - 1 + cells[0]!.length))
  const all = Array.from({ length: height }, () => Array<CellValue>(width).fill(''))
  for (const { row, column, cells } of blocks) {
    for (const [down, line] of cells.entries()) all[row - 1 + down]!.splice(column - 1, line.length, ...line)
  }
  return all
}

/** Puts back rows, tables and names that are gone; writes nothing where all is there. Gives what was put back, in words. */
export function mendSettings(
  spreadsheet: Spreadsheet,
  open: SettingsSheet,
  places: Places,
  language: Language,
  today: Day,
): string[] {
  const { sheet, values, places: found } = open
  const mended: string[] = []
  const missing = LISTED.filter(key => !found.values.has(key))
  if (missing.length > 0) {
    const column = Math.max(KEY_COLUMN, [...found.values.values()][0]?.column ?? KEY_COLUMN)
    addSettings(spreadsheet, sheet, missing, values.length + 1, { key: column, value: column + 1 }, language, today)
    mended.push(...missing.map(key => SETTING_LABELS[key][language][0]))
  }
  for (const [key, { row, column }] of found.values) {
    if (placeOf(places, 'settings', key)) continue
    spreadsheet.setNamedRange(nameOf('settings', key), sheet.getRange(row + 1, column + 1))
  }
  let column = sheet.getLastColumn() + 2
  for (const table of Object.keys(TABLE_ROWS) as SettingsTable[]) {
    const block = found[table]
    if (!block) {
      addTable(spreadsheet, sheet, table, { row: 2, column }, language)
      mended.push(SETTINGS_TABLES[table][language][0])
      column += TABLE_WIDTHS.length + 1
    } else if (table !== 'owners' && 'rows' in block && !places.has(TABLE_NAMES[table])) {
      const range = sheet.getRange(block.row + 1, block.column + 1, block.rows, block.columns)
      spreadsheet.setNamedRange(TABLE_NAMES[table], range)
    }
  }
  return mended
}

interface ListColumns {
  readonly key: number
  readonly value: number
}

function addSettings(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  keys: readonly ListedKey[],
  row: number,
  columns: ListColumns,
  language: Language,
  today: Day,
): void {
  dressList(sheet, keys, row, columns, language)
  nameValues(spreadsheet, sheet, keys, row, columns.value)
  sheet.getRange(row, columns.key - 1, keys.length, LIST_WIDTH).setValues(listCells(keys, language, today))
}

function dressList(
  sheet: Sheet,
  keys: readonly ListedKey[],
  row: number,
  columns: ListColumns,
  language: Language,
): void {
  const list = sheet.getRange(row, columns.key - 1, keys.length, LIST_WIDTH)
  const values = sheet.getRange(row, columns.value, keys.length, 1)
  values.setNumberFormats(keys.map(key => [formatOf(key, language)]))
  values.setDataValidations(keys.map(key => [ruleForSetting(SETTING_KINDS[key], language)]))
  values.setHorizontalAlignment('left')
  values.setBackground(COLOURS.entry)
  list.setVerticalAlignment('top')
  list.setWrap(true)
  sheet.getRange(row, columns.value + 1, keys.length, 1).setFontColor(COLOURS.quiet)
}

function listCells(keys: readonly ListedKey[], language: Language, today: Day): CellValue[][] {
  return keys.map(key => [
    SETTING_LABELS[key][language][0],
    key,
    firstValue(key, language, today),
    SETTING_HELP[key][language],
  ])
}

function nameValues(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  keys: readonly ListedKey[],
  row: number,
  column: number,
): void {
  for (const [index, key] of keys.entries()) {
    spreadsheet.setNamedRange(nameOf('settings', key), sheet.getRange(row + index, column))
  }
}

/** The default as a person sees it; cycles of cards without a date start in the week of set-up (method.md 9). */
function firstValue(key: ListedKey, language: Language, today: Day): CellValue {
  if (key === 'cycleStart') return serialOf(mondayOf(today))
  if (key === 'language') return showSetting(key, language, language)
  return showSetting(key, DEFAULT_SETTINGS[key], language)
}

export function formatOf(key: SettingKey, language: Language): string {
  switch (SETTING_KINDS[key].kind) {
    case 'whole':
      return '0'
    case 'number':
      return 'General'
    case 'share':
      return '0%'
    case 'date':
      return dateFormat(language)
    default:
      return '@'
  }
}
