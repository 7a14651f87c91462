// A failure that a person can mend: one sentence in each language, said in theirs by whoever catches it.
import type { Language } from '../core/domain/model.ts'
import type { Said } from '../core/i18n/say.ts'

export class UserError extends Error {
  private readonly text: Said

  constructor(text: Said) {
    super(text.en())
    this.text = text
  }

  in(language: Language): string {
    return this.text[language]()
  }
}
