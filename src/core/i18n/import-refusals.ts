// Why an import in parts was refused.
import type { Language } from '../domain/model.ts'
import type { Said } from './say.ts'

/** What the hidden sheet is called that remembers the last import. */
export const JOURNAL_SHEET: Readonly<Record<Language, string>> = {
  en: 'Last import (Contact Planner)',
  ru: 'Последний импорт (Contact Planner)',
}

export const IMPORT_REFUSALS = {
  running: {
    en: () =>
      'Another import into this spreadsheet is running; wait until it is done, or two minutes after it was broken off.',
    ru: () =>
      'В эту таблицу сейчас идёт другой импорт; дождитесь его конца или, если он прерван, подождите две минуты.',
  },
  replaced: {
    en: () => 'Another import was begun or this one was taken back meanwhile, so this one stopped; what came in stays.',
    ru: () => 'Тем временем начат другой импорт или этот отменён, поэтому он остановлен; перенесённое остаётся.',
  },
  nothingToUndo: {
    en: () => 'This import can no longer be taken back, because another one was begun or it was taken back already.',
    ru: () => 'Этот импорт больше нельзя отменить: уже начат другой или он уже отменён.',
  },
} as const satisfies Record<string, Said>
