// The settings as they are being typed: what is wrong with them, what has changed, and what they come to.
import { type WeekCapacity, weekCapacity } from '../../../core/domain/capacity.ts'
import type { Settings } from '../../../core/domain/model.ts'
import { settingTakes } from '../../../core/i18n/settings.ts'
import { SETTINGS_COUNTS, SETTINGS_FORM } from '../../../core/i18n/settings-form.ts'
import { OWNER_FIELDS, type OwnerTexts, readOwnerField, TEAM_SETTING } from '../../../core/import/owner-fields.ts'
import { readSetting } from '../../../core/import/setting.ts'
import type { SettingsView } from '../../../core/protocol/settings.ts'
import type { Calls } from '../../../core/protocol.ts'
import { DEFAULT_SETTINGS, type SettingKey } from '../../../core/words/settings.ts'
import type { OwnerKey } from '../../../core/words/sheets.ts'
import { normaliseWord } from '../../../core/words/word.ts'
import { spoken, text } from '../shared/spoken.ts'

export interface Draft {
  readonly values: Readonly<Record<SettingKey, string>>
  /** One by one, as they are typed; one without a name is none. */
  readonly owners: readonly OwnerTexts[]
}

/** What is wrong, by setting; that of an owner by its place. */
export interface Problems {
  readonly values: Readonly<Partial<Record<SettingKey, string>>>
  readonly owners: Readonly<Record<number, Readonly<Partial<Record<OwnerKey, string>>>>>
}
export const NO_PROBLEMS: Problems = { values: {}, owners: {} }

export function draftOf({ values, owners }: SettingsView): Draft {
  return { values, owners }
}

export const NOBODY: OwnerTexts = { name: '', goal: '', callsPerDay: '', meetingsPerDay: '', daysOff: '' }

type Changes = Calls['saveSettings']['args']

/** The values that differ from those loaded, as `saveSettings` takes them; another's change of others is left alone. */
export function changesOf(draft: Draft, view: SettingsView): Changes {
  const before = draftOf(view)
  const values: Partial<Record<SettingKey, string>> = {}
  for (const key of Object.keys(draft.values) as SettingKey[]) {
    if (key !== 'owners' && draft.values[key] !== before.values[key]) values[key] = draft.values[key]
  }
  const owners = named(draft).map(owner => ownerChange(owner, view))
  const names = owners.map(owner => owner.name)
  const isSame = names.join() === before.owners.map(owner => owner.name).join()
  return isSame && owners.every(owner => Object.keys(owner).length === 1) ? { values } : { values, owners }
}

function named({ owners }: Draft): OwnerTexts[] {
  return owners.map(owner => ({ ...owner, name: owner.name.trim() })).filter(({ name }) => name !== '')
}

/** Of an owner whom the sheet knows only what differs from it; of a new one all. */
function ownerChange(owner: OwnerTexts, view: SettingsView): { name: string } & Partial<OwnerTexts> {
  const known = ownerIn(view, owner.name) ?? NOBODY
  const changed = OWNER_FIELDS.filter(key => owner[key].trim() !== known[key])
  return { name: owner.name, ...Object.fromEntries(changed.map(key => [key, owner[key].trim()])) }
}

function ownerIn({ owners }: SettingsView, name: string): OwnerTexts | undefined {
  return owners.find(owner => normaliseWord(owner.name) === normaliseWord(name))
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
  const owners: Record<number, Partial<Record<OwnerKey, string>>> = {}
  const seen = new Set<string>()
  draft.owners.forEach((owner, at) => {
    const word = normaliseWord(owner.name)
    if (word === '') return
    const found: Partial<Record<OwnerKey, string>> = {}
    if (/[,;\n]/.test(owner.name)) found.name = text(SETTINGS_FORM.ownerComma)
    else if (seen.has(word)) found.name = text(SETTINGS_FORM.ownerTwice)
    seen.add(word)
    for (const key of OWNER_FIELDS) {
      const reading = readOwnerField(key, owner[key])
      const { language } = spoken
      if (!reading.ok)
        found[key] = SETTINGS_COUNTS.bad[language](reading.got, settingTakes(language, TEAM_SETTING[key]))
    }
    if (Object.keys(found).length > 0) owners[at] = found
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
  const owners = named(draft).map(owner => {
    const own = (key: 'goal' | 'callsPerDay' | 'meetingsPerDay'): number | null => {
      for (const typed of [owner[key], ownerIn(view, owner.name)?.[key] ?? '']) {
        const reading = readOwnerField(key, typed)
        if (reading.ok) return reading.value
      }
      return null
    }
    return { goal: own('goal'), callsPerDay: own('callsPerDay'), meetingsPerDay: own('meetingsPerDay') }
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
