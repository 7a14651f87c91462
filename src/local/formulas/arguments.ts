// How many arguments a function of our own takes, said as Sheets says it.
import type { SheetFunction } from './sheet-functions.ts'
import { fail } from './values.ts'

/** The function, refusing any other number of arguments. */
export function counted(name: string, least: number, most: number, apply: SheetFunction): SheetFunction {
  return (args, scope) => {
    if (args.length >= least && args.length <= most) return apply(args, scope)
    const wanted =
      least === most ? `${least}` : most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`
    return fail(
      '#N/A',
      `Wrong number of arguments to ${name}. Expected ${wanted} arguments, but got ${args.length} arguments.`,
    )
  }
}
