// What ends a command early: a mistake the user can mend, said in one line.
import type { Language } from '../../core/domain/model.ts'
import { type UsageProblemKind, usageText } from '../../core/i18n/command-line.ts'

/** A usage error, or a file that can't be read: exit code 2. */
export class UsageProblem extends Error {
  readonly #text: (language: Language) => string

  constructor(text: (language: Language) => string) {
    super(text('en'))
    this.name = 'UsageProblem'
    this.#text = text
  }

  in(language: Language): string {
    return this.#text(language)
  }
}

export function problem(kind: UsageProblemKind, ...args: readonly string[]): UsageProblem {
  return new UsageProblem(language => usageText(kind, language, args))
}

/** A sentence that is already in the user's language. */
export function saidProblem(sentence: string): UsageProblem {
  return new UsageProblem(() => sentence)
}
