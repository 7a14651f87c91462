// What the settings sidebar and the build dialog begin with.
import { formatDay, formatWeek, mondayOf } from '../../core/domain/day.ts'
import type { Language, Settings } from '../../core/domain/model.ts'
import { defaultWeek } from '../../core/domain/plan-week.ts'
import { notSetUp, saySettingsProblem } from '../../core/i18n/sheets.ts'
import { typeOwner } from '../../core/import/owner-fields.ts'
import { SETTING_KEYS, SETTING_KINDS, showSetting } from '../../core/import/setting.ts'
import { readSettingsTable } from '../../core/import/settings-table.ts'
import type { SettingsCalls } from '../../core/protocol/settings.ts'
import { DEFAULT_SETTINGS, type SettingKey } from '../../core/words/settings.ts'
import { cellReader } from '../sheets/cells.ts'
import { type Places, placeOf, readPlaces } from '../sheets/names.ts'
import { todayIn } from '../sheets/read-workbook.ts'
import { openSettings } from '../sheets/settings-place.ts'
import { UserError } from '../user-error.ts'
import { openPage } from './sidebar.ts'
import { userLanguage } from './user-language.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Result<N extends keyof SettingsCalls> = SettingsCalls[N]['result']

/** The settings as they stand; the defaults for a workbook that is not set up. Never throws for that. */
export function readSettings(spreadsheet: Spreadsheet): Result<'readSettings'> {
  const places = readPlaces(spreadsheet)
  const open = openSettings(spreadsheet, places, cellReader(spreadsheet.getSpreadsheetTimeZone()))
  const { settings, problems } = open
    ? readSettingsTable(open.values)
    : { settings: { ...DEFAULT_SETTINGS, language: userLanguage() }, problems: [] }
  const sheet = open?.sheet.getName() ?? ''
  return {
    values: valuesOf(settings),
    owners: settings.owners.map(typeOwner),
    hasProspects: hasProspects(places),
    sheet,
    problems: problems.map(problem => saySettingsProblem(settings.language, sheet, problem)),
  }
}

function valuesOf(settings: Settings): Record<SettingKey, string> {
  const values = {} as Record<SettingKey, string>
  for (const key of SETTING_KEYS) values[key] = typed(key, settings[key], settings.language)
  return values
}

/** A setting as a person would type it into a form. */
function typed<K extends SettingKey>(key: K, value: Settings[K], language: Language): string {
  const shown = showSetting(key, value, language)
  if (typeof shown === 'string') return shown
  const { kind } = SETTING_KINDS[key]
  if (kind === 'date') return formatDay(shown)
  return kind === 'share' ? `${Number((shown * 100).toFixed(6))}%` : String(shown)
}

function hasProspects(places: Places): boolean {
  const id = placeOf(places, 'prospects', 'id')
  const count = id ? id.sheet.getLastRow() - id.row : 0
  if (!id || count <= 0) return false
  return id.sheet
    .getRange(id.row + 1, id.column, count, 1)
    .getValues()
    .some(([value]) => value !== '')
}

export function showSidebar(_: Spreadsheet, { name }: SettingsCalls['showSidebar']['args']): Result<'showSidebar'> {
  openPage(name)
  return {}
}

/** What the build dialog offers. Throws a `UserError` when the workbook is not set up. */
export function openBuild(spreadsheet: Spreadsheet): Result<'openBuild'> {
  const zone = spreadsheet.getSpreadsheetTimeZone()
  const open = openSettings(spreadsheet, readPlaces(spreadsheet), cellReader(zone))
  if (!open) throw new UserError(notSetUp('settings'))
  const { settings } = readSettingsTable(open.values)
  const today = todayIn(zone)
  const monday = mondayOf(today)
  return {
    weeks: [monday, monday + 7].map(day => ({ week: formatWeek(day), monday: formatDay(day) })),
    usual: formatWeek(defaultWeek(today, settings)),
    deals: settings.deals,
    hasOwnGoals: settings.owners.some(owner => owner.goal !== null),
    owners: settings.owners.map(owner => owner.name),
    contactsPerDeal: settings.contactsPerDeal,
    certainty: settings.certainty,
  }
}
