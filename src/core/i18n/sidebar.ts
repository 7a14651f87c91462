// What every sidebar says: states, common buttons, and why a call did not come through.
import type { Language } from '../domain/model.ts'

type Text = Readonly<Record<Language, string>>

export const SIDEBAR = {
  loading: { en: 'Loading…', ru: 'Загружаем…' },
  saving: { en: 'Saving…', ru: 'Сохраняем…' },
  saved: { en: 'Saved.', ru: 'Сохранено.' },
  save: { en: 'Save', ru: 'Сохранить' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  close: { en: 'Close', ru: 'Закрыть' },
  back: { en: 'Back', ru: 'Назад' },
  again: { en: 'Try again', ru: 'Повторить' },
  none: { en: 'not given', ru: 'не указано' },
  notSetUp: {
    en: 'This spreadsheet has no Contact Planner sheets yet; choose “Set up” in the menu, then open this again.',
    ru: 'В этой таблице ещё нет листов Contact Planner; выберите в меню «Подготовить таблицу» и откройте эту панель снова.',
  },
  severalAccounts: {
    en: 'Google does not let this sidebar in because several accounts are signed in to this browser. Sign out of the others, or open the spreadsheet in a private window or another browser profile with one account; what you typed is still here.',
    ru: 'Google не пускает эту панель, потому что в браузере открыто несколько аккаунтов. Выйдите из остальных или откройте таблицу в окне инкогнито либо в другом профиле браузера с одним аккаунтом; введённое здесь сохранено.',
  },
  unreachable: {
    en: 'The spreadsheet did not answer; check the connection and try again. What you typed is still here.',
    ru: 'Таблица не ответила; проверьте соединение и повторите. Введённое здесь сохранено.',
  },
} as const satisfies Record<string, Text>
