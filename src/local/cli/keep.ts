// `--keep DIR`: the workbook stays in a folder of the user's choosing between starts.
import { accessSync, constants, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Workbook } from '../workbook/workbook.ts'
import { writeXlsx } from '../xlsx/write.ts'
import { problem } from './problem.ts'

/** How long nothing must change before the workbook is written. */
const SETTLED_MS = 1000

/** The file that a folder keeps, and whether it is there yet. Throws a `UsageProblem` for a folder that can't be used. */
export function keptFile(folder: string): { readonly path: string; readonly exists: boolean } {
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (!stats) throw problem('keepMissing', folder)
  if (!stats.isDirectory()) throw problem('keepNoFolder', folder)
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw problem('keepRefused', folder)
  }
  const path = join(folder, 'workbook.xlsx')
  const file = statSync(path, { throwIfNoEntry: false })
  if (file?.isDirectory()) throw problem('isFolder', path)
  return { path, exists: file !== undefined }
}

export class Keeper {
  readonly path: string
  readonly #failed: (error: unknown) => void
  #waiting: { readonly timer: NodeJS.Timeout; readonly workbook: Workbook } | null = null
  #writing: Promise<void> = Promise.resolve()

  /** `failed` hears of a file that could not be written; the next change tries again. */
  constructor(path: string, failed: (error: unknown) => void) {
    this.path = path
    this.#failed = failed
  }

  /** The workbook changed, or is another one now: it is written once nothing changes any more. */
  changed(workbook: Workbook): void {
    if (this.#waiting) clearTimeout(this.#waiting.timer)
    this.#waiting = { timer: setTimeout(() => void this.finish(), SETTLED_MS), workbook }
  }

  /** Writes at once what waits to be written. */
  finish(): Promise<void> {
    const waiting = this.#waiting
    if (waiting) {
      clearTimeout(waiting.timer)
      this.#waiting = null
      this.#writing = this.#writing.then(() => this.#write(waiting.workbook)).catch(this.#failed)
    }
    return this.#writing
  }

  /** Whoever reads the file, or stops the program, finds the old workbook or the new one, never a part. */
  async #write(workbook: Workbook): Promise<void> {
    const bytes = await writeXlsx(workbook)
    const unfinished = `${this.path}.${process.pid}.tmp`
    writeFileSync(unfinished, bytes)
    renameSync(unfinished, this.path)
  }
}
