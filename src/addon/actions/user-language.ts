// The language of whoever has the document open.
import type { Language } from '../../core/domain/model.ts'

/** The user's language as far as the product speaks it. Touches no document. */
export function userLanguage(): Language {
  return Session.getActiveUserLocale().toLowerCase().startsWith('ru') ? 'ru' : 'en'
}
