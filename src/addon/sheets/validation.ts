// What a cell offers and minds: dropdowns and bounds that warn but never refuse, since either language is read.
import type { Language } from '../../core/domain/model.ts'
import { BETWEEN_HELP, DATE_HELP, FREE_OFFER_HELP, OFFER_HELP } from '../../core/i18n/sheets.ts'
import { LANGUAGE, type SettingKind } from '../../core/import/setting.ts'
import type { Names } from '../../core/words/word.ts'
import type { ColumnSpec } from './schema.ts'

type Rule = GoogleAppsScript.Spreadsheet.DataValidation

/** The rule for a register's column; null where anything goes. */
export function ruleFor({ cell, offers }: ColumnSpec, language: Language): Rule | null {
  if (offers) return oneOf([...offers(language)], FREE_OFFER_HELP[language])
  switch (cell?.kind) {
    case 'list':
      return oneOf(wordsOf(cell.words, language), OFFER_HELP[language])
    case 'date':
      return date(language)
    case 'mark':
      return between(cell.from, 3, language)
    case 'tier':
      return between(1, 5, language)
    default:
      return null
  }
}

/** The rule for a setting's cell; null where anything goes. */
export function ruleForSetting(kind: SettingKind, language: Language): Rule | null {
  switch (kind.kind) {
    case 'whole':
    case 'number':
      return between(kind.min, kind.max, language)
    case 'share':
      return between(0, 1, language)
    case 'word':
      // A language is offered by its own name.
      return oneOf(
        kind.words === LANGUAGE ? [LANGUAGE.en.en[0], LANGUAGE.ru.ru[0]] : wordsOf(kind.words, language),
        OFFER_HELP[language],
      )
    case 'date':
      return date(language)
    default:
      return null
  }
}

export function between(min: number, max: number, language: Language): Rule {
  const help = BETWEEN_HELP[language](min, max)
  return SpreadsheetApp.newDataValidation()
    .requireNumberBetween(min, max)
    .setAllowInvalid(true)
    .setHelpText(help)
    .build()
}

function oneOf(words: string[], help: string): Rule {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList(words, true)
    .setAllowInvalid(true)
    .setHelpText(help)
    .build()
}

function date(language: Language): Rule {
  return SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(true).setHelpText(DATE_HELP[language]).build()
}

function wordsOf(words: Readonly<Record<string, Names>>, language: Language): string[] {
  return Object.values(words).map(names => names[language][0])
}
