// Writes into the Settings sheet, wherever its cells stand.
import type { Language, Owner, Settings } from '../../core/domain/model.ts'
import { SETTING_KINDS, showSetting } from '../../core/import/setting.ts'
import { ownerRows } from '../../core/import/settings-table.ts'
import { textOf } from '../../core/words/cells.ts'
import type { SettingKey } from '../../core/words/settings.ts'
import { normaliseWord } from '../../core/words/word.ts'
import { plainText, serialOf } from './cells.ts'
import type { SettingsSheet } from './settings-place.ts'
import { formatOf } from './settings-sheet.ts'

/** Whether Settings still has a place for it; set-up puts a missing one back. */
export function canWrite(open: SettingsSheet, key: SettingKey): boolean {
  return key === 'owners' ? open.places.owners?.columns.has('name') === true : open.places.values.has(key)
}

/** Puts a value into its cell under its own format; a cell that can't be found is left to set-up. */
export function writeSetting<K extends SettingKey>(
  open: SettingsSheet,
  key: K,
  value: Settings[K],
  language: Language,
): void {
  const at = open.places.values.get(key)
  if (!at) return
  const cell = open.sheet.getRange(at.row + 1, at.column + 1)
  const shown = showSetting(key, value, language)
  const isDate = SETTING_KINDS[key].kind === 'date'
  cell.setNumberFormat(formatOf(key, language))
  cell.setValue(typeof shown === 'string' ? plainText(shown) : isDate ? serialOf(shown) : shown)
}

/** Makes these the names of the owners' table: the rows of those who stay are left alone, the others are blanked. */
export function writeOwners(open: SettingsSheet, owners: readonly Owner[]): void {
  const table = open.places.owners
  const column = table?.columns.get('name')
  if (!table || column === undefined) return
  const wanted = new Map(owners.map(owner => [normaliseWord(owner.name), owner.name]))
  const taken = new Set<number>()
  for (const row of ownerRows(open.values, open.places)) {
    if (wanted.delete(normaliseWord(textOf(open.values[row]![column] ?? '')))) taken.add(row)
    else for (const place of table.columns.values()) open.sheet.getRange(row + 1, place + 1).setValue('')
  }
  let row = table.headingRow
  for (const name of wanted.values()) {
    do row++
    while (taken.has(row))
    open.sheet.getRange(row + 1, column + 1).setValue(plainText(name))
  }
}
