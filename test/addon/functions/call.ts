// Calls a custom function by its name, as a cell would.
import { CUSTOM_FUNCTIONS } from '../../../src/addon/functions/index.ts'
import type { FunctionName } from '../../../src/core/i18n/functions.ts'

export function call(name: FunctionName, ...args: readonly unknown[]): unknown {
  return CUSTOM_FUNCTIONS.find(known => known.name === name)!.call(...args)
}

/** What a call answers, or what it throws: to compare single values with cells of a range. */
export function outcome(name: FunctionName, ...args: readonly unknown[]): { value: unknown } | { refused: string } {
  try {
    return { value: call(name, ...args) }
  } catch (error) {
    return { refused: (error as Error).message }
  }
}

/** An error cell as a custom function gets it: a value that prints as its code. */
export function errorCell(code: string): object {
  return { toString: () => code }
}
