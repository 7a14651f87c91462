// The shipped add-on, built and running on a local workbook.
import { build, writeBuilt } from '../../build/build.ts'
import type { Answer, CallName, Calls } from '../../core/protocol.ts'
import { createCalculator } from '../formulas/calculator.ts'
import { type CustomFunctions, openAddon } from '../runtime.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { dayIn } from './clock.ts'

export interface Addon {
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
  writeBuilt(built)
  const now = () => clock ?? Date.now()
  const calculator = (functions: CustomFunctions) =>
    createCalculator(workbook, functions, () => dayIn(now(), workbook.timeZone))
  // In a new workbook only the add-on's own formulas will stand, which the plan does not read; a team's may feed it.
  const isLive = workbook.sheets.some(sheet => sheet.formulas().length > 0)
  const addon = openAddon({
    code: built.code,
    html: Object.fromEntries(built.html),
    workbook,
    now,
    ...(isLive && { calculator }),
  })
  return {
    // The add-on's one function for callers answers each call by its name (src/core/protocol.ts).
    call: <N extends CallName>(name: N, args: Calls[N]['args']) => addon.rpc('rpc', name, args) as Answer<N>,
    counts: () => ({ read: addon.calls.read, write: addon.calls.write }),
    resetCounts: () => addon.calls.reset(),
    calculate: () => {
      if (!isLive) addon.calculator = calculator(addon.customFunctions)
      addon.calculator.refresh()
    },
  }
}
