// What a person reads when an action fails: one sentence that says what and how to mend it, never a stack trace.
import type { Language } from '../../core/domain/model.ts'
import { REFUSALS } from '../../core/i18n/menu.ts'
import { UserError } from '../user-error.ts'

/** The sentence for any error; what is not meant for people goes to the execution log alone. */
export function sayFailure(error: unknown, language: Language): string {
  if (error instanceof UserError) return error.in(language)
  if (typeof console !== 'undefined')
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return REFUSALS.unexpected[language]()
}
