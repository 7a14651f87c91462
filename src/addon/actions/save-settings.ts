// Puts settings into the Settings sheet, as a person would type them.
import type { Language, Settings } from '../../core/domain/model.ts'
import { refuseOwner, refuseSetting } from '../../core/i18n/settings.ts'
import { notSetUp } from '../../core/i18n/sheets.ts'
import { OWNER_FIELDS, readOwnerField } from '../../core/import/owner-fields.ts'
import { readSetting, type SettingReading } from '../../core/import/setting.ts'
import { readSettingsTable } from '../../core/import/settings-table.ts'
import type { Calls } from '../../core/protocol.ts'
import type { SettingKey } from '../../core/words/settings.ts'
import { cellReader } from '../sheets/cells.ts'
import { readPlaces } from '../sheets/names.ts'
import { openSettings } from '../sheets/settings-place.ts'
import { canWrite, type OwnerChange, writeOwners, writeSetting } from '../sheets/settings-write.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** All or nothing: one value that can't be used, and none is saved. Throws a `UserError` that names each of them. */
export function saveSettings(
  spreadsheet: Spreadsheet,
  { values, owners }: Calls['saveSettings']['args'],
): Calls['saveSettings']['result'] {
  return locked(() => {
    const read = cellReader(spreadsheet.getSpreadsheetTimeZone())
    const open = openSettings(spreadsheet, readPlaces(spreadsheet), read)
    if (!open) throw new UserError(notSetUp('settings'))
    const typed = (Object.keys(values) as SettingKey[]).filter(key => key !== 'owners' || !owners)
    const keys: readonly SettingKey[] = owners ? [...typed, 'owners'] : typed
    const readings = typed.map(key => ({ key, reading: readSetting(key, values[key] ?? '') }))
    refuseBad(readings)
    const team = owners?.map(readOwner)
    if (!keys.every(key => canWrite(open, key))) throw new UserError(notSetUp('settings'))
    const settings: Partial<Settings> = Object.fromEntries(
      readings.map(({ key, reading }) => [key, reading.ok ? reading.value : null]),
    )
    const language: Language = settings.language ?? readSettingsTable(open.values).settings.language
    for (const key of keys) {
      if (key === 'owners') writeOwners(open, team ?? settings.owners?.map(({ name }) => ({ name })) ?? [])
      else writeSetting(open, key, settings[key] as Settings[typeof key], language)
    }
    return { saved: keys }
  })
}

type SavedOwner = NonNullable<Calls['saveSettings']['args']['owners']>[number]

/** Throws a `UserError` that names the owner, the field and what it takes. */
function readOwner({ name, ...texts }: SavedOwner): OwnerChange {
  const change: OwnerChange = { name: name.trim() }
  for (const key of OWNER_FIELDS) {
    const text = texts[key]
    if (text === undefined) continue
    const reading = readOwnerField(key, text)
    if (!reading.ok) throw new UserError(refuseOwner(change.name, key, reading.got))
    change[key] = reading.value as never
  }
  return change
}

function refuseBad(readings: readonly { key: SettingKey; reading: SettingReading<SettingKey> }[]): void {
  const bad = readings.flatMap(({ key, reading }) => (reading.ok ? [] : [{ key, got: reading.got }]))
  if (bad.length === 0) return
  const all = (language: Language) => bad.map(({ key, got }) => refuseSetting(language, key, got)).join(' ')
  throw new UserError({ en: () => all('en'), ru: () => all('ru') })
}
