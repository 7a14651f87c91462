// One setting: what it takes, how its text is read and how it is shown. The sheet, the forms and the command line share it.
import { formatDay } from '../domain/day.ts'
import type { Language, Owner, Settings } from '../domain/model.ts'
import { type CellReading, type RawCell, readCell, readNumber, textOf } from '../words/cells.ts'
import { BUSINESS_SIZE, PLAN_SIZE, WEEKDAY } from '../words/lists.ts'
import { DEFAULT_SETTINGS, type SettingKey } from '../words/settings.ts'
import { type Names, wordReader } from '../words/word.ts'

export const LANGUAGE: Readonly<Record<Language, Names>> = {
  en: { en: ['English', 'en', 'eng'], ru: ['Английский', 'англ'] },
  ru: { en: ['Russian', 'ru', 'rus'], ru: ['Русский', 'рус'] },
}
export const readLanguage = wordReader(LANGUAGE)

/** What a setting takes. Bounds are inclusive, those of `share` are not. */
export type SettingKind =
  | { readonly kind: 'whole' | 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'share' }
  | { readonly kind: 'word'; readonly words: Readonly<Record<string, Names>> }
  | { readonly kind: 'weekdays' }
  | { readonly kind: 'date' }
  | { readonly kind: 'dates' }
  | { readonly kind: 'texts' }
  | { readonly kind: 'owners' }

const whole = (min: number, max: number): SettingKind => ({ kind: 'whole', min, max })

export const SETTING_KINDS: Readonly<Record<SettingKey, SettingKind>> = {
  deals: whole(0, 1000),
  contactsPerDeal: { kind: 'number', min: 1, max: 1000 },
  certainty: { kind: 'share' },
  businessSize: { kind: 'word', words: BUSINESS_SIZE },
  districts: { kind: 'texts' },
  owners: { kind: 'owners' },
  workingDays: { kind: 'weekdays' },
  holidays: { kind: 'dates' },
  callsPerDay: whole(0, 200),
  meetingsPerDay: whole(0, 50),
  minutesPerCall: whole(1, 480),
  minutesPerMeeting: whole(1, 480),
  cycleWeeks: whole(1, 104),
  cycleStart: { kind: 'date' },
  gapDays: whole(0, 60),
  maxPerWeek: whole(1, 7),
  planSize: { kind: 'word', words: PLAN_SIZE },
  language: { kind: 'word', words: LANGUAGE },
}

export const SETTING_KEYS = Object.keys(SETTING_KINDS) as readonly SettingKey[]

/** Settings for which a blank means something of its own; for all others it means the default. */
const BLANK_VALUES: Partial<Settings> = { certainty: null, cycleStart: null, districts: [], holidays: [], owners: [] }

export type SettingReading<K extends SettingKey> =
  | { readonly ok: true; readonly value: Settings[K] }
  | { readonly ok: false; readonly got: string }

/** Reads what a person typed for a setting, in either language. A blank gives the default. Never throws. */
export function readSetting<K extends SettingKey>(key: K, raw: RawCell): SettingReading<K> {
  const got = textOf(raw)
  if (got === '')
    return { ok: true, value: (key in BLANK_VALUES ? BLANK_VALUES : DEFAULT_SETTINGS)[key] as Settings[K] }
  const value = readKind(SETTING_KINDS[key], raw, got)
  // The kind of a key gives the very type of its setting.
  return value === null ? { ok: false, got } : { ok: true, value: value as Settings[K] }
}

function readKind(kind: SettingKind, raw: RawCell, text: string): unknown {
  switch (kind.kind) {
    case 'whole':
    case 'number': {
      const number = readNumber(raw)
      const fits = number !== null && number >= kind.min && number <= kind.max
      return fits && (kind.kind === 'number' || Number.isInteger(number)) ? number : null
    }
    case 'share': {
      const number = readNumber(raw)
      // 90 without a sign is meant as 90%: no share is above 1.
      const share = number !== null && number > 1 && !text.includes('%') ? number / 100 : number
      return share !== null && share > 0 && share < 1 ? share : null
    }
    case 'word':
      return wordReader(kind.words)(text)
    case 'weekdays': {
      const days = partsOf(text).map(readWeekdays)
      return days.length > 0 && days.every(found => found !== null) ? sorted(days.flat()) : null
    }
    case 'date':
      return dayOf(raw)
    case 'dates':
      return readDays(raw)
    case 'texts':
      return partsOf(text)
    case 'owners':
      return [...new Set(partsOf(text))].map(blankOwner)
  }
}

/** An owner who has the team's limits and an equal share of its goal. */
export function blankOwner(name: string): Owner {
  return { name, goal: null, callsPerDay: null, meetingsPerDay: null, daysOff: [] }
}

/** A list as people type it: between commas, semicolons or line breaks. */
function partsOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

const weekdays = Object.keys(WEEKDAY)
const weekdayReader = wordReader(WEEKDAY)

/** `Mon`, or `Mon-Fri`, which may go over the end of the week; Monday is 0. Null when it is neither. */
function readWeekdays(text: string): number[] | null {
  const ends = text.split(/\s*[-–—]\s*/).map(end => weekdays.indexOf(weekdayReader(end) ?? ''))
  const [first, last] = [ends[0]!, ends[ends.length - 1]!]
  if (ends.length > 2 || first < 0 || last < 0) return null
  const count = ((last - first + 7) % 7) + 1
  return Array.from({ length: count }, (_, index) => (first + index) % 7)
}

/** Longest stretch that `first..last` may name, so that a mistyped year fills no memory. */
const MOST_DAYS = 366

/** Days between commas, each `2026-12-31`, `31.12.2026` or `2027-01-01..2027-01-08`. Null when one can't be read. */
export function readDays(raw: RawCell): number[] | null {
  if (typeof raw !== 'string') {
    const day = dayOf(raw)
    return day === null ? null : [day]
  }
  const days: number[] = []
  for (const part of partsOf(raw)) {
    const ends = part.split('..').map(end => dayOf(end.trim()))
    const [first, last] = [ends[0] ?? null, ends[ends.length - 1] ?? null]
    if (ends.length > 2 || first === null || last === null || last < first || last - first >= MOST_DAYS) return null
    for (let day = first; day <= last; day++) days.push(day)
  }
  return sorted(days)
}

function dayOf(raw: RawCell): number | null {
  const { value }: CellReading = readCell({ kind: 'date' }, raw)
  return typeof value === 'number' ? value : null
}

function sorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** A setting as a person of this language sees it; dates are days, as `Day`. Blank is ''. */
export function showSetting<K extends SettingKey>(key: K, value: Settings[K], language: Language): string | number {
  const kind = SETTING_KINDS[key]
  if (value === null) return ''
  switch (kind.kind) {
    case 'whole':
    case 'number':
    case 'share':
    case 'date':
      return value as number
    case 'word':
      return kind.words[value as string]![key === 'language' ? (value as Language) : language][0]
    case 'weekdays':
      return (value as readonly number[]).map(day => Object.values(WEEKDAY)[day]![language][0]).join(', ')
    case 'dates':
      return (value as readonly number[]).map(formatDay).join(', ')
    case 'texts':
      return (value as readonly string[]).join(', ')
    case 'owners':
      return (value as readonly Owner[]).map(owner => owner.name).join(', ')
  }
}
