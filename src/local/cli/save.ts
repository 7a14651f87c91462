// Where a workbook is saved to: checked before the work, written after it.
import { statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Workbook } from '../workbook/workbook.ts'
import { writeXlsx } from '../xlsx/write.ts'
import { problem } from './problem.ts'

/** Throws a `UsageProblem` when the folder is not there. */
export function checkTarget(path: string): void {
  const folder = statSync(dirname(path), { throwIfNoEntry: false })
  if (!folder?.isDirectory()) throw problem('noFolder', path)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw problem('isFolder', path)
}

export async function save(workbook: Workbook, path: string): Promise<void> {
  const bytes = await writeXlsx(workbook)
  try {
    writeFileSync(path, bytes)
  } catch {
    throw problem('notWritable', path)
  }
}
