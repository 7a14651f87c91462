// The shipped add-on, built and running on a local workbook.
import { type Built, build, writeBuilt } from '../../build/build.ts'
import { REFUSALS } from '../../core/i18n/menu.ts'
import type { Answer, CallName, Calls } from '../../core/protocol.ts'
import { createCalculator } from '../formulas/calculator.ts'
import { openAddon } from '../runtime.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { dayIn } from './clock.ts'

export interface Addon {
  /** What was built, for a page to show the same. */
  readonly built: Built
  call<N extends CallName>(name: N, args: Calls[N]['args']): Answer<N>
  /** Service calls since the last reset. */
  counts(): { readonly read: number; readonly write: number }
  resetCounts(): void
  /** Brings every formula up to date, for a file to be saved. */
  calculate(): void
}

/** Builds `dist/` first, so that what runs is what ships. `clock` stands still at that time; null runs. */
export async function startAddon(workbook: Workbook, clock: number | null): Promise<Addon> {
  const built = await build()
  writeWhereAllowed(built)
  const now = () => clock ?? Date.now()
  const addon = openAddon({
    code: built.code,
    html: Object.fromEntries(built.html),
    workbook,
    now,
    calculator: functions => createCalculator(workbook, functions, () => dayIn(now(), workbook.timeZone)),
  })
  return {
    built,
    call: <N extends CallName>(name: N, args: Calls[N]['args']) => {
      // The add-on's one function for callers answers each call by its name (src/core/protocol.ts).
      const answer = addon.rpc('rpc', name, args) as Answer<N>
      // It tells a mistake of its own in words for everybody, and the mistake itself to its log.
      if (!answer.ok && Object.values(REFUSALS.unexpected).some(say => say() === answer.message)) {
        throw new Error(addon.log.at(-1) ?? answer.message)
      }
      return answer
    },
    counts: () => ({ read: addon.calls.read, write: addon.calls.write }),
    resetCounts: () => addon.calls.reset(),
    calculate: () => addon.calculator.refresh(),
  }
}

/** Where the project is there to be read only, the same bytes run from memory. */
function writeWhereAllowed(built: Built): void {
  try {
    writeBuilt(built)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code !== 'EROFS' && code !== 'EACCES' && code !== 'EPERM') throw error
  }
}
