// The settings as they are being typed: what is wrong with them, what has changed, and what they come to.
import { type WeekCapacity, weekCapacity } from '../../../core/domain/capacity.ts'
import type { Settings } from '../../../core/domain/model.ts'
import { settingTakes } from '../../../core/i18n/settings.ts'
import { SETTINGS_COUNTS, SETTINGS_FORM } from '../../../core/i18n/settings-form.ts'
import { readSetting } from '../../../core/import/setting.ts'
import type { SettingsView } from '../../../core/protocol/settings.ts'
import { DEFAULT_SETTINGS, type SettingKey } from '../../../core/words/settings.ts'
import { normaliseWord } from '../../../core/words/word.ts'
import { spoken, text } from '../shared/spoken.ts'

export interface Draft {
  readonly values: Readonly<Record<SettingKey, string>>
  /** Names one by one; blank ones are none. */
  readonly owners: readonly string[]
}

/** What is wrong, by setting; that of an owner by its place. */
export interface Problems {
  readonly values: Readonly<Partial<Record<SettingKey, string>>>
  readonly owners: Readonly<Record<number, string>>
}
export const NO_PROBLEMS: Problems = { values: {}, owners: {} }

export function draftOf({ values, owners }: SettingsView): Draft {
  return { values, owners: owners.map(owner => owner.name) }
}

/** The values that differ from those loaded, as `saveSettings` takes them; another's change of others is left alone. */
export function changesOf(draft: Draft, view: SettingsView): Partial<Record<SettingKey, string>> {
  const before = draftOf(view)
  const changes: Partial<Record<SettingKey, string>> = {}
  for (const key of Object.keys(draft.values) as SettingKey[]) {
    if (key !== 'owners' && draft.values[key] !== before.values[key]) changes[key] = draft.values[key]
  }
  const names = namesIn(draft)
  if (names.join() !== before.owners.join()) changes.owners = names.join(', ')
  return changes
}

function namesIn({ owners }: Draft): string[] {
  return owners.map(name => name.trim()).filter(name => name !== '')
}

/** Every value that can't be saved, with why; null when all can be. */
export function problemsOf(draft: Draft): Problems | null {
  const values: Partial<Record<SettingKey, string>> = {}
  for (const key of Object.keys(draft.values) as SettingKey[]) {
    const reading = readSetting(key, draft.values[key])
    if (key === 'owners' || reading.ok) continue
    const { language } = spoken
    values[key] = SETTINGS_COUNTS.bad[language](reading.got, settingTakes(language, key))
  }
  const owners: Record<number, string> = {}
  const seen = new Set<string>()
  draft.owners.forEach((name, at) => {
    const word = normaliseWord(name)
    if (word === '') return
    if (/[,;\n]/.test(name)) owners[at] = text(SETTINGS_FORM.ownerComma)
    else if (seen.has(word)) owners[at] = text(SETTINGS_FORM.ownerTwice)
    seen.add(word)
  })
  return Object.keys(values).length + Object.keys(owners).length > 0 ? { values, owners } : null
}

/** What the draft comes to; while a value can't be read, the one that was loaded stands in. */
export function capacityOf(draft: Draft, view: SettingsView): WeekCapacity {
  const value = <K extends SettingKey>(key: K): Settings[K] => {
    for (const typed of [draft.values[key], view.values[key]]) {
      const reading = readSetting(key, typed)
      if (reading.ok) return reading.value
    }
    return DEFAULT_SETTINGS[key]
  }
  const owners = namesIn(draft).map(name => {
    const known = view.owners.find(owner => normaliseWord(owner.name) === normaliseWord(name))
    return known ?? { goal: null, callsPerDay: null, meetingsPerDay: null }
  })
  return weekCapacity(
    {
      deals: value('deals'),
      contactsPerDeal: value('contactsPerDeal'),
      certainty: value('certainty'),
      workingDays: value('workingDays'),
      callsPerDay: value('callsPerDay'),
      meetingsPerDay: value('meetingsPerDay'),
      minutesPerCall: value('minutesPerCall'),
      minutesPerMeeting: value('minutesPerMeeting'),
    },
    owners,
  )
}
