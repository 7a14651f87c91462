// What a setting takes and why one was refused, in words.
import type { Language } from '../domain/model.ts'
import { type OwnerField, TEAM_SETTING } from '../import/owner-fields.ts'
import type { RulesProblem } from '../import/rules-table.ts'
import { SETTING_KINDS } from '../import/setting.ts'
import { SETTING_LABELS, type SettingKey } from '../words/settings.ts'
import { OWNER_HEADINGS, SETTINGS_TABLES } from '../words/sheets.ts'
import { sayRules } from './functions.ts'

/** `a whole number from 1 to 7`, to stand in the middle of a sentence. */
export function settingTakes(language: Language, key: SettingKey): string {
  const kind = SETTING_KINDS[key]
  const ru = language === 'ru'
  switch (kind.kind) {
    case 'whole':
      return ru ? `целое число от ${kind.min} до ${kind.max}` : `a whole number from ${kind.min} to ${kind.max}`
    case 'number':
      return ru ? `число от ${kind.min} до ${kind.max}` : `a number from ${kind.min} to ${kind.max}`
    case 'share':
      return ru
        ? 'доля больше 0% и меньше 100%, например 80%, или пусто'
        : 'a share above 0% and below 100%, such as 80%, or nothing'
    case 'word': {
      const words = Object.values(kind.words).map(names => names[language][0])
      return ru ? `одно из слов: ${words.join(', ')}` : `one of ${words.join(', ')}`
    }
    case 'weekdays':
      return ru
        ? 'дни недели через запятую, например Пн,Вт,Ср'
        : 'days of the week with commas between, such as Mon,Tue,Wed'
    case 'date':
      return ru ? 'дата, например 2026-11-23' : 'a date, such as 2026-11-23'
    case 'dates':
      return ru
        ? 'даты через запятую, например 2026-12-31,2027-01-01..2027-01-08'
        : 'dates with commas between, such as 2026-12-31,2027-01-01..2027-01-08'
    case 'texts':
      return ru ? 'названия через запятую' : 'names with commas between'
    case 'owners':
      return ru ? 'имена через запятую' : 'names with commas between'
  }
}

/** Why a setting was not saved. */
export function refuseSetting(language: Language, key: SettingKey, got: string): string {
  const label = SETTING_LABELS[key][language][0]
  const shown = got.slice(0, 60)
  return language === 'ru'
    ? `Настройка ${key} («${label}») не может быть «${shown}», нужно: ${settingTakes(language, key)}.`
    : `The setting ${key} (“${label}”) can't be “${shown}”: it takes ${settingTakes(language, key)}.`
}

/** Why what an owner was to have of its own was not saved. */
export function refuseOwner(name: string, field: OwnerField, got: string): Readonly<Record<Language, () => string>> {
  const shown = got.slice(0, 60)
  const takes = (language: Language) => settingTakes(language, TEAM_SETTING[field])
  return {
    en: () => `${OWNER_HEADINGS[field].en[0]} of ${name} can't be “${shown}”: it takes ${takes('en')}.`,
    ru: () => `${OWNER_HEADINGS[field].ru[0]} (${name}): «${shown}» не подходит, нужно: ${takes('ru')}.`,
  }
}

/** Why the tier or the norm table of Settings can't be used: the cell, what is wrong, and that the method's own counts. */
export function whyRulesFail(
  language: Language,
  where: string,
  { kind, problem }: { kind: 'tiers' | 'norms'; problem: RulesProblem },
): string {
  const why = sayRules[language](`${where}, ${SETTINGS_TABLES[kind][language][0]}: `, problem)
  return `${why} ${DEFAULT_COUNTS[language]}`
}

const DEFAULT_COUNTS = {
  en: 'Until then the default table counts.',
  ru: 'До тех пор действует таблица по умолчанию.',
} as const
