// What an owner may have of its own beside the name, as a form types it: a goal, limits a day, days off. Blank is the team's.
import { formatDay } from '../domain/day.ts'
import type { Owner } from '../domain/model.ts'
import type { SettingKey } from '../words/settings.ts'
import type { OwnerKey } from '../words/sheets.ts'
import { readSetting } from './setting.ts'

export type OwnerField = Exclude<OwnerKey, 'name'>
export type OwnerTexts = Readonly<Record<OwnerKey, string>>

/** The setting of the team that each stands in for, and takes the same values as. */
export const TEAM_SETTING = {
  goal: 'deals',
  callsPerDay: 'callsPerDay',
  meetingsPerDay: 'meetingsPerDay',
  daysOff: 'holidays',
} as const satisfies Readonly<Record<OwnerField, SettingKey>>

export const OWNER_FIELDS = Object.keys(TEAM_SETTING) as readonly OwnerField[]

export type OwnerReading<K extends OwnerField> =
  | { readonly ok: true; readonly value: Owner[K] }
  | { readonly ok: false; readonly got: string }

/** Reads what was typed; a blank is no value of its own. Never throws. Source: method.md 10, Team. */
export function readOwnerField<K extends OwnerField>(key: K, text: string): OwnerReading<K> {
  const none: Owner[OwnerField] = key === 'daysOff' ? [] : null
  if (text.trim() === '') return { ok: true, value: none as Owner[K] }
  // A team's setting of the same kind gives the very type of the owner's own.
  return readSetting(TEAM_SETTING[key], text) as OwnerReading<K>
}

/** An owner as a person would type it. */
export function typeOwner({ name, goal, callsPerDay, meetingsPerDay, daysOff }: Owner): OwnerTexts {
  const number = (value: number | null) => (value === null ? '' : String(value))
  return {
    name,
    goal: number(goal),
    callsPerDay: number(callsPerDay),
    meetingsPerDay: number(meetingsPerDay),
    daysOff: daysOff.map(formatDay).join(', '),
  }
}
