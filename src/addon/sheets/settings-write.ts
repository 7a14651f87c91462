// Writes into the Settings sheet, wherever its cells stand.
import { formatDay } from '../../core/domain/day.ts'
import type { Language, Owner, Settings } from '../../core/domain/model.ts'
import type { OwnerField } from '../../core/import/owner-fields.ts'
import { SETTING_KINDS, showSetting } from '../../core/import/setting.ts'
import { ownerRows } from '../../core/import/settings-table.ts'
import { textOf } from '../../core/words/cells.ts'
import type { SettingKey } from '../../core/words/settings.ts'
import type { OwnerKey } from '../../core/words/sheets.ts'
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

/** An owner's name, and what is to change of the rest. */
export type OwnerChange = { name: string } & { -readonly [K in OwnerField]?: Owner[K] }

/** Makes these the owners' table: of those who stay only what changes is written, the rows of the others are blanked. */
export function writeOwners(open: SettingsSheet, owners: readonly OwnerChange[]): void {
  const table = open.places.owners
  const column = table?.columns.get('name')
  if (!table || column === undefined) return
  const wanted = new Map(owners.map(owner => [normaliseWord(owner.name), owner]))
  const taken = new Set<number>()
  for (const row of ownerRows(open.values, open.places)) {
    const name = textOf(open.values[row]![column] ?? '')
    const owner = wanted.get(normaliseWord(name))
    if (owner) {
      wanted.delete(normaliseWord(name))
      taken.add(row)
      writeOwner(open, row, name, owner)
    } else for (const place of table.columns.values()) open.sheet.getRange(row + 1, place + 1).setValue('')
  }
  let row = table.headingRow
  for (const owner of wanted.values()) {
    do row++
    while (taken.has(row))
    writeOwner(open, row, '', owner)
  }
}

function writeOwner({ sheet, places }: SettingsSheet, row: number, known: string, owner: OwnerChange): void {
  const put = (key: OwnerKey, value: string | number) => {
    const column = places.owners?.columns.get(key)
    if (column === undefined) return
    const cell = sheet.getRange(row + 1, column + 1)
    // Days between commas are a text, and so is a single one of them.
    if (key === 'daysOff') cell.setNumberFormat('@')
    cell.setValue(value)
  }
  if (owner.name !== known) put('name', plainText(owner.name))
  for (const key of ['goal', 'callsPerDay', 'meetingsPerDay'] as const) {
    if (owner[key] !== undefined) put(key, owner[key] ?? '')
  }
  if (owner.daysOff) put('daysOff', owner.daysOff.map(formatDay).join(', '))
}
