// What every command does around its work: one line for an error, and the exit code (contract.md, Commands).
import type { Language } from '../../core/domain/model.ts'
import { unexpected } from '../../core/i18n/command-line.ts'
import { UsageProblem } from './problem.ts'

/** 0 when the work was done, 2 for a mistake the user can mend, 1 for anything else. */
export async function runCommand(language: Language, work: () => Promise<void>): Promise<void> {
  // Whoever reads the output, such as `head`, may have enough of it.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  try {
    await work()
  } catch (error) {
    const mendable = error instanceof UsageProblem
    const text = mendable
      ? error.in(language)
      : unexpected[language](error instanceof Error ? error.message : `${error}`)
    console.error(text.replace(/\s*\n[\s\S]*/, ''))
    // The way to a mistake in the program itself, for whoever asks for it.
    if (!mendable && process.env.DEBUG) console.error(error)
    process.exitCode = mendable ? 2 : 1
  }
}

/** Columns of the terminal; a pipe has room for any table. */
export function outputWidth(): number {
  return process.stdout.columns ?? 10_000
}
